/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-footnote-numbers.h"

#include "entente-file.h"
#include "entente-sheet.h"

static EntenteSheet *
new_sheet (void)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                    "shoigu-visit.entente.json", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_load (location, NULL, &error);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;

  g_assert_no_error (error);
  scene = entente_scene_new (entente_file_get_document (file), measure);
  return entente_sheet_new (scene, entente_file_get_document (file),
                            &(EntenteSheetOptions) { .footnotes = ENTENTE_SHEET_NOTES_NUMBERS });
}

static EntenteBox
word_of (const EntenteLine *line)
{
  EntenteBox word = line->label_box;

  word.x += ENTENTE_LABEL_PADDING;
  word.width -= 2 * ENTENTE_LABEL_PADDING;
  return word;
}

/* In the example no numbers lie on a word, on other numbers, or on the words of a card. */
static void
test_free (void)
{
  EntenteSheet *sheet = new_sheet ();
  EntenteScene *scene = entente_sheet_get_scene (sheet);
  guint n = entente_sheet_get_n_numbers (sheet);

  g_assert_cmpuint (n, >, 70);
  for (guint i = 0; i < n; i++)
    {
      const EntenteFootnoteNumbers *numbers = entente_sheet_get_numbers (sheet, i);

      for (guint j = 0; j < i; j++)
        g_assert_false (entente_box_overlaps (&numbers->box, &entente_sheet_get_numbers (sheet, j)->box));
      for (guint j = 0; j < entente_scene_get_n_lines (scene); j++)
        {
          const EntenteLine *line = entente_scene_get_line (scene, j);
          EntenteBox word = word_of (line);

          g_assert_false (line->label_fits && entente_box_overlaps (&numbers->box, &word));
        }
      for (guint j = 0; j < entente_scene_get_n_cards (scene); j++)
        {
          EntenteBox inner = entente_box_grow (&entente_scene_get_card (scene, j)->box, -6.0);

          g_assert_false (entente_box_overlaps (&numbers->box, &inner));
        }
    }
  g_assert_finalize_object (sheet);
}

/* Whether a line passes through the numbers. */
static gboolean
passes (const EntenteLine *line,
        const EntenteBox  *box)
{
  for (int i = 0; i <= 20; i++)
    if (entente_curve_is_near (&line->curve, box->x + box->width * i / 20.0, box->y + box->height / 2.0,
                               box->height / 2.0 - 2.0))
      return TRUE;
  return FALSE;
}

/* Numbers belong to the line on which they are, so another line may pass through them only where lines are so close
 * that no place is free: in the example through one in forty. */
static void
test_own_line (void)
{
  g_autoptr (EntenteSheet) sheet = new_sheet ();
  EntenteScene *scene = entente_sheet_get_scene (sheet);
  guint n = entente_sheet_get_n_numbers (sheet), n_crossed = 0;

  for (guint i = 0; i < n; i++)
    {
      const EntenteFootnoteNumbers *numbers = entente_sheet_get_numbers (sheet, i);
      gboolean crossed = FALSE;

      for (guint j = 0; j < entente_scene_get_n_lines (scene); j++)
        crossed |= (numbers->part != ENTENTE_PART_LINE || numbers->index != j)
                   && passes (entente_scene_get_line (scene, j), &numbers->box);
      n_crossed += crossed && numbers->part == ENTENTE_PART_LINE;
    }
  g_test_message ("%u of %u numbers are crossed by another line", n_crossed, n);
  g_assert_cmpuint (n_crossed * 40, <=, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/footnote-numbers/free", test_free);
  g_test_add_func ("/footnote-numbers/own-line", test_own_line);
  return g_test_run ();
}
