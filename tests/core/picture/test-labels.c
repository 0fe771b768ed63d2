/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-labels.h"

#include <math.h>

#include "entente-emphasis.h"
#include "entente-id.h"
#include "entente-label-count.h"
#include "entente-relation.h"
#include "entente-actor.h"
#include "entente-scene.h"
#include "entente-sheet.h"

static void
add_actor (EntenteDocument *document,
           const char      *id,
           const char      *name,
           double           x,
           double           y)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntentePoint at = { (int) (x * 10), (int) (y * 10) };

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, name);
  entente_document_insert (document, item, G_MAXUINT);
  entente_layout_set_position (entente_document_get_layout (document), id, &at);
}

static void
add_relation (EntenteDocument *document,
              const char      *from,
              const char      *to,
              const char      *word)
{
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  g_autofree char *id = g_strdup_printf ("r%u", g_list_model_get_n_items (relations));
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, word);
  entente_document_insert (document, item, G_MAXUINT);
}

static EntenteScene *
new_scene (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  return entente_scene_new (document, measure);
}

/* A hub with actors around it, on circles of @across by @down points. */
static EntenteDocument *
new_star (guint       n,
          double      across,
          double      down,
          const char *word)
{
  EntenteDocument *document = entente_document_new ();

  add_actor (document, "hub", "Hub", 0, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i), *name = g_strdup_printf ("Participant %u", i);
      g_autofree char *own = g_strdup_printf ("%s %u", word, i);
      double turn = 2.0 * G_PI * i / n;

      add_actor (document, id, name, across * cos (turn), down * sin (turn));
      add_relation (document, id, "hub", own);
    }
  return document;
}

static EntenteLabelCount
count (EntenteScene *scene)
{
  EntenteLabelCount labels = { 0 };

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    entente_label_count_add (&labels, entente_scene_get_line (scene, i));
  return labels;
}

static void
assert_clear (EntenteScene *scene)
{
  guint n = entente_scene_get_n_lines (scene);

  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      for (guint j = 0; line->label_fits && j < entente_scene_get_n_cards (scene); j++)
        g_assert_false (entente_box_overlaps (&line->label_box, &entente_scene_get_card (scene, j)->box));
      for (guint j = 0; line->label_fits && j < i; j++)
        if (entente_scene_get_line (scene, j)->label_fits)
          g_assert_false (entente_box_overlaps (&line->label_box, &entente_scene_get_line (scene, j)->label_box));
    }
}

/* In a star of fifteen, of which a simple placing draws ten words, all words are to be read. */
static void
test_star (void)
{
  g_autoptr (EntenteDocument) document = new_star (15, 440, 260, "donated to the campaign of");
  g_autoptr (EntenteScene) scene = new_scene (document);
  EntenteLabelCount labels = count (scene);

  g_assert_cmpuint (labels.missing, ==, 0);
  g_assert_cmpuint (labels.cut, ==, 0);
  assert_clear (scene);
}

/* Where there is very little room, each word is there in some way or is counted, and nothing lies on anything. */
static void
test_crowd (void)
{
  g_autoptr (EntenteDocument) document = new_star (40, 420, 250, "transferred 1,250,000 dollars to the account of");
  g_autoptr (EntenteScene) scene = new_scene (document);
  EntenteLabelCount labels = count (scene);
  g_autofree char *text = entente_label_count_describe (&labels);
  guint n_shown = 0;

  for (guint i = 0; i < 40; i++)
    n_shown += entente_line_shows_word (entente_scene_get_line (scene, i));
  g_assert_cmpuint (n_shown + labels.cut + labels.numbered + labels.missing, ==, 40);
  g_assert_cmpuint (labels.numbered, >, 0);
  g_assert_cmpuint (labels.missing, <, 8);
  g_assert_true ((text == NULL) == (labels.missing + labels.cut == 0));
  assert_clear (scene);
}

/* The same word has the same number, and different words have different ones. Shortened words differ as well. */
static void
test_unique (void)
{
  g_autoptr (EntenteDocument) document = new_star (40, 420, 250, "transferred 1,250,000 dollars to the account of");
  g_autoptr (EntenteScene) scene = new_scene (document);
  g_autoptr (GHashTable) shown = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      if (!line->label_fits)
        continue;
      g_assert_true (!g_hash_table_contains (shown, line->label->rows.text) ||
                     g_hash_table_lookup (shown, line->label->rows.text) == line->word);
      g_hash_table_insert (shown, line->label->rows.text, (gpointer) line->word);
    }
}

/* The sheet tells each number once, with its word. */
static void
test_told_below (void)
{
  g_autoptr (EntenteDocument) document = new_star (40, 420, 250, "transferred 1,250,000 dollars to the account of");
  g_autoptr (EntenteScene) scene = new_scene (document);
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, NULL);
  const EntenteBox *picture = entente_sheet_get_picture (sheet), *box = entente_sheet_get_box (sheet);

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);
      g_autofree char *told = g_strdup_printf ("(%u) %s", line->number,
                                               entente_item_get_text (line->item, ENTENTE_RELATION_KIND));
      guint n = 0;

      for (guint j = 0; j < entente_sheet_get_n_words (sheet); j++)
        {
          const EntenteSheetWords *words = entente_sheet_get_words (sheet, j);

          if (!g_str_equal (words->text, told))
            continue;
          n++;
          g_assert_cmpfloat (words->baseline, >, picture->y + picture->height);
          g_assert_cmpfloat (words->baseline, <, box->y + box->height);
          g_assert_cmpfloat (words->x + words->width, <, box->x + box->width);
        }
      g_assert_cmpuint (n, ==, line->number > 0);
    }
}

/* A raised line shows its whole word, on no card. */
static void
test_raised (void)
{
  g_autoptr (EntenteDocument) document = new_star (40, 420, 250, "transferred 1,250,000 dollars to the account of");
  g_autoptr (EntenteScene) scene = new_scene (document);
  guint n_whole = 0;

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      EntenteEmphasis *emphasis = entente_emphasis_new (scene);
      const EntenteLabelText *label;
      EntenteBox box;

      entente_emphasis_raise (emphasis, ENTENTE_PART_LINE, i, ENTENTE_RAISE_SELECTED);
      label = entente_emphasis_get_label (emphasis, i, &box);
      n_whole += label != NULL && g_str_equal (label->rows.text, entente_scene_get_line (scene, i)->word->rows.text);
      for (guint j = 0; label != NULL && j < entente_scene_get_n_cards (scene); j++)
        g_assert_false (entente_box_overlaps (&box, &entente_scene_get_card (scene, j)->box));
      entente_emphasis_unref (emphasis);
    }
  g_assert_cmpuint (n_whole, >=, 36);
}

/* The word of a long line in empty space stays legible in a far view; that of a short line beside others cannot. */
static void
test_zoom (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;

  add_actor (document, "a", "Near", 0, 0);
  add_actor (document, "b", "Far", 30000, 20000);
  add_actor (document, "c", "Neighbour", 0, 100);
  add_relation (document, "a", "b", "misses");
  add_relation (document, "a", "c", "sees");
  scene = new_scene (document);
  g_assert_cmpfloat (entente_scene_get_line (scene, 0)->label_zoom, >=, 32.0);
  g_assert_cmpfloat (entente_scene_get_line (scene, 1)->label_zoom, <, 2.0);
}

static void
test_no_room (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;
  EntenteLabelCount labels;
  g_autofree char *text = NULL;

  add_actor (document, "a", "A", 0, 0);
  add_actor (document, "b", "B", 60, 0);
  add_relation (document, "a", "b", "has known for a very long time");
  add_relation (document, "a", "b", " ");
  scene = new_scene (document);
  g_assert_false (entente_scene_get_line (scene, 0)->label_fits);
  g_assert_null (entente_scene_get_line (scene, 1)->word);
  labels = count (scene);
  text = entente_label_count_describe (&labels);
  g_assert_cmpstr (text, ==, "1 word does not fit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/star", test_star);
  g_test_add_func ("/labels/crowd", test_crowd);
  g_test_add_func ("/labels/unique", test_unique);
  g_test_add_func ("/labels/told-below", test_told_below);
  g_test_add_func ("/labels/raised", test_raised);
  g_test_add_func ("/labels/zoom", test_zoom);
  g_test_add_func ("/labels/no-room", test_no_room);
  return g_test_run ();
}
