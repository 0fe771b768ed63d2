/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet.h"

#include <math.h>

#include "sample.h"

static void
place (EntenteDocument *document,
       const char      *id,
       int              x,
       int              y)
{
  entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { x * 10, y * 10 });
}

/* Kim and Shoigu side by side, the agency below, the paper far away. */
static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = sample_document_new ();

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "A visit");
  place (document, "shoigu", 0, 0);
  place (document, "kim", 500, 0);
  place (document, "tass", 0, 200);
  place (document, "joongang", 3000, 3000);
  return document;
}

static EntenteSheet *
new_sheet (EntenteDocument           *document,
           const EntenteSheetOptions *options)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);

  return entente_sheet_new (scene, document, options);
}

static void
assert_parts (EntenteSheet *sheet,
              guint         n_cards,
              guint         n_lines)
{
  guint n;

  entente_sheet_list (sheet, ENTENTE_PART_CARD, &n);
  g_assert_cmpuint (n, ==, n_cards);
  entente_sheet_list (sheet, ENTENTE_PART_LINE, &n);
  g_assert_cmpuint (n, ==, n_lines);
}

static void
assert_within (const EntenteBox *inner,
               const EntenteBox *outer)
{
  g_assert_cmpfloat (inner->x, >=, outer->x);
  g_assert_cmpfloat (inner->y, >=, outer->y);
  g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width);
  g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height);
}

/* Nothing that is on the sheet is cut off, or lies on the picture. */
static void
assert_surroundings (EntenteSheet *sheet)
{
  const EntenteBox *box = entente_sheet_get_box (sheet);
  const EntenteBox *picture = entente_sheet_get_picture (sheet);

  assert_within (picture, box);
  for (guint i = 0; i < entente_sheet_get_n_words (sheet); i++)
    {
      const EntenteSheetWords *words = entente_sheet_get_words (sheet, i);
      double size = entente_font_get_size (words->font);
      EntenteBox room = { words->x, words->baseline - size, words->width, size * 1.3 };

      g_assert_cmpfloat (words->width, >, 0.0);
      assert_within (&room, box);
      g_assert_false (entente_box_overlaps (&room, picture));
    }
  for (guint i = 0; i < entente_sheet_get_n_signs (sheet); i++)
    {
      const EntenteSheetSign *sign = entente_sheet_get_sign (sheet, i);
      double half = ENTENTE_SHEET_CIRCLE / 2.0;
      EntenteBox room = { sign->at.x - (sign->is_line ? 0.0 : half), sign->at.y - half,
                          sign->is_line ? ENTENTE_SHEET_SAMPLE : 2 * half, 2 * half };

      assert_within (&room, box);
      g_assert_false (entente_box_overlaps (&room, picture));
    }
}

static void
test_whole (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  EntenteSheet *sheet = new_sheet (document, NULL);
  const EntenteBox *box = entente_sheet_get_box (sheet);

  assert_parts (sheet, 4, 3);
  g_assert_cmpuint (entente_sheet_get_n_words (sheet), ==, 0);
  g_assert_cmpuint (entente_sheet_get_n_signs (sheet), ==, 0);
  assert_within (entente_scene_get_bounds (entente_sheet_get_scene (sheet)), box);
  g_assert_cmpfloat (box->x, ==, floor (box->x));
  g_assert_cmpfloat (box->width, ==, floor (box->width));
  g_assert_false (entente_sheet_is_clipped (sheet));
  g_assert_true (entente_sheet_shows_look (sheet, ENTENTE_LOOK_PERSON));
  g_assert_false (entente_sheet_shows_look (sheet, ENTENTE_LOOK_EVENT));
  g_assert_finalize_object (sheet);
}

static void
test_neighbours (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  static const char *const kim[] = { "kim", "nobody", NULL };
  static const char *const reports[] = { "reports", NULL };
  static const char *const nobody[] = { "nobody", NULL };
  g_autoptr (EntenteSheet) one = new_sheet (document, &(EntenteSheetOptions) { .ids = kim });
  g_autoptr (EntenteSheet) line = new_sheet (document, &(EntenteSheetOptions) { .ids = reports });
  g_autoptr (EntenteSheet) none = new_sheet (document, &(EntenteSheetOptions) { .ids = nobody });

  assert_parts (one, 2, 2);
  assert_parts (line, 2, 1);
  g_assert_cmpfloat (entente_sheet_get_box (one)->height, <, 200.0);
  g_assert_cmpfloat (entente_sheet_get_box (line)->width, <, 500.0);
  assert_parts (none, 0, 0);
  g_assert_cmpfloat (entente_sheet_get_box (none)->width, >, 0.0);
}

static void
test_area (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteBox area = { 480.5, -20.5, 100.0, 50.0 };
  const EntenteBox empty = { 1500.0, 1500.0, 100.0, 50.0 };
  g_autoptr (EntenteSheet) sheet = new_sheet (document, &(EntenteSheetOptions) { .area = &area, .legend = TRUE });
  g_autoptr (EntenteSheet) nothing = new_sheet (document, &(EntenteSheetOptions) { .area = &empty, .legend = TRUE });

  assert_parts (sheet, 1, 0);
  g_assert_true (entente_sheet_is_clipped (sheet));
  assert_within (&area, entente_sheet_get_picture (sheet));
  g_assert_cmpfloat (entente_sheet_get_picture (sheet)->width, <=, 102.0);
  assert_surroundings (sheet);
  assert_parts (nothing, 0, 0);
  g_assert_cmpuint (entente_sheet_get_n_signs (nothing), ==, 0);
}

static void
test_title_and_legend (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteSheet) sheet = new_sheet (document, &(EntenteSheetOptions) { .title = TRUE, .legend = TRUE });
  guint n_lines = 0, n_disputed = 0;

  assert_surroundings (sheet);
  g_assert_cmpstr (entente_sheet_get_words (sheet, 0)->text, ==, "A visit");
  /* People and media; confirmed, tentative and unsupported lines; and a dispute. */
  g_assert_cmpuint (entente_sheet_get_n_signs (sheet), ==, 6);
  for (guint i = 0; i < entente_sheet_get_n_signs (sheet); i++)
    {
      n_lines += entente_sheet_get_sign (sheet, i)->is_line;
      n_disputed += entente_sheet_get_sign (sheet, i)->line.disputed;
    }
  g_assert_cmpuint (n_lines, ==, 4);
  g_assert_cmpuint (n_disputed, ==, 1);
}

static void
test_long_title (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  static const char *const kim[] = { "reports", NULL };
  g_autofree char *endless = g_strnfill (5000, 'W');
  g_autoptr (EntenteSheet) words = NULL;
  g_autoptr (EntenteSheet) word = NULL;

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE,
                           "Shoigu’s surprise visit to Pyongyang indicates that Kim Jong-un may\nvisit Moscow  in May");
  words = new_sheet (document, &(EntenteSheetOptions) { .ids = kim, .title = TRUE, .legend = TRUE });
  g_assert_cmpuint (entente_sheet_get_words (words, 1)->font, ==, ENTENTE_FONT_HEADING);
  assert_surroundings (words);

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, endless);
  word = new_sheet (document, &(EntenteSheetOptions) { .ids = kim, .title = TRUE });
  assert_surroundings (word);
  g_assert_cmpfloat (entente_sheet_get_box (word)->width, <, 1000.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/whole", test_whole);
  g_test_add_func ("/sheet/neighbours", test_neighbours);
  g_test_add_func ("/sheet/area", test_area);
  g_test_add_func ("/sheet/title-and-legend", test_title_and_legend);
  g_test_add_func ("/sheet/long-title", test_long_title);
  return g_test_run ();
}
