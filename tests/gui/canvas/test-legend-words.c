/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-legend-words.h"

#include <adwaita.h>
#include <math.h>

#include "entente-actor.h"
#include "entente-label-count.h"
#include "entente-relation.h"
#include "sample-widget.h"

#define N_LINES 40

static void
add_actor (EntenteDocument *document,
           const char      *id,
           double           x,
           double           y)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntentePoint at = { (int) (x * 10), (int) (y * 10) };

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, "Participant");
  entente_document_insert (document, item, G_MAXUINT);
  entente_layout_set_position (entente_document_get_layout (document), id, &at);
}

static void
add_relation (EntenteDocument *document,
              const char      *from,
              guint            nth)
{
  g_autofree char *id = g_strdup_printf ("r%u", nth);
  g_autofree char *word = g_strdup_printf ("transferred 1,250,000 dollars to the account of %u", nth);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from);
  entente_record_set_text (record, ENTENTE_RELATION_TO, "hub");
  entente_record_set_text (record, ENTENTE_RELATION_KIND, word);
  entente_document_insert (document, item, G_MAXUINT);
}

/* A star of lines with words, on circles that are @across times as large as they would need to be for few words. */
static EntenteScene *
new_star (double across)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  add_actor (document, "hub", 0, 0);
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      double turn = 2.0 * G_PI * i / N_LINES;

      add_actor (document, id, across * 420 * cos (turn), across * 250 * sin (turn));
      add_relation (document, id, i);
    }
  return entente_scene_new (document, measure);
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

static void
selected_cb (EntenteLegendWords *words,
             GPtrArray          *items,
             GPtrArray         **selected)
{
  g_clear_pointer (selected, g_ptr_array_unref);
  *selected = g_ptr_array_ref (items);
}

/* Each number is told with its word, and leads to the relations that have it. */
static void
test_words (void)
{
  g_autoptr (EntenteScene) scene = new_star (1);
  g_autoptr (GPtrArray) selected = NULL;
  EntenteLegendWords *words = g_object_new (ENTENTE_TYPE_LEGEND_WORDS, NULL);
  GtkWindow *window = sample_window_new (GTK_WIDGET (words), 300, 500);
  GtkWidget *list = find_list (GTK_WIDGET (words));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  guint n_numbered = 0;

  g_signal_connect (words, "selected", G_CALLBACK (selected_cb), &selected);
  entente_legend_words_set_scene (words, scene);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (words)));
  for (guint i = 0; i < N_LINES; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);
      g_autoptr (GtkStringObject) told = NULL;

      if (line->number == 0)
        continue;
      n_numbered++;
      told = g_list_model_get_item (model, line->number - 1);
      g_assert_true (g_str_has_suffix (gtk_string_object_get_string (told),
                                       entente_item_get_text (line->item, ENTENTE_RELATION_KIND)));
      g_signal_emit_by_name (list, "activate", line->number - 1);
      g_assert_cmpuint (selected->len, ==, 1);
      g_assert_true (selected->pdata[0] == line->item);
    }
  g_assert_cmpuint (n_numbered, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_numbered);
  gtk_window_destroy (window);
}

/* With room for all words there is nothing to tell. */
static void
test_hidden (void)
{
  g_autoptr (EntenteScene) scene = new_star (6);
  EntenteLegendWords *words = g_object_ref_sink (g_object_new (ENTENTE_TYPE_LEGEND_WORDS, NULL));

  entente_legend_words_set_scene (words, scene);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (words)));
  entente_legend_words_set_scene (words, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (words)));
  g_assert_finalize_object (words);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/legend-words/words", test_words);
  g_test_add_func ("/legend-words/hidden", test_hidden);
  return g_test_run ();
}
