/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-story.h"

#include <string.h>

#include "entente-kept-view.h"
#include "entente-meaning-record.h"
#include "entente-viewpoint-record.h"
#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
keep (EntenteDocument  *document,
      EntenteColorBy    color_by,
      guint             size_by,
      EntenteViewpoint *viewpoint)
{
  g_autoptr (EntenteMeaning) meaning = entente_meaning_new (color_by, NULL, size_by);
  EntenteRecord *view = entente_record_new (&entente_kept_view_shape);

  entente_meaning_store (meaning, view);
  if (viewpoint != NULL)
    entente_viewpoint_store (viewpoint, view);
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_VIEWS, view);
}

/* Views of all: of kinds, tags, communities with sizes, and colors that are not understood; and one of Kim alone. */
static EntenteStory *
make_story (void)
{
  static const char *const ids[] = { "shoigu", "kim", "tass", "joongang" };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("kim"), 0, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) kim = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) whole = NULL;
  EntenteRecord *strange = entente_record_new (&entente_kept_view_shape);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    entente_layout_set_position (entente_document_get_layout (document), ids[i],
                                 &(EntentePoint) { (int) i * 3000, (int) (i % 2) * 2000 });
  keep (document, ENTENTE_COLOR_BY_KIND, ENTENTE_SIZE_BY_NOTHING, NULL);
  keep (document, ENTENTE_COLOR_BY_TAG, ENTENTE_SIZE_BY_NOTHING, NULL);
  keep (document, ENTENTE_COLOR_BY_COMMUNITY, ENTENTE_SIZE_BY (ENTENTE_CENTRALITY_DEGREE), NULL);
  keep (document, ENTENTE_COLOR_BY_KIND, ENTENTE_SIZE_BY (ENTENTE_CENTRALITY_DEGREE), kim);
  entente_record_set_text (strange, ENTENTE_KEPT_VIEW_SIZES, "weight");
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_VIEWS, strange);
  whole = entente_scene_new (document, measure);
  return entente_story_new (document, whole);
}

static guint
count_signs_of_groups (EntenteSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < entente_sheet_get_n_signs (sheet); i++)
    n += entente_sheet_get_sign (sheet, i)->is_group;
  return n;
}

static gboolean
has_words (EntenteSheet *sheet,
           const char   *part)
{
  for (guint i = 0; i < entente_sheet_get_n_words (sheet); i++)
    if (strstr (entente_sheet_get_words (sheet, i)->text, part) != NULL)
      return TRUE;
  return FALSE;
}

/* Each picture has the colors and sizes of its view, and its legend says what they tell. No view has those of another,
 * in whatever order they are made. */
static void
test_meanings (void)
{
  g_autoptr (EntenteStory) story = make_story ();

  for (int i = 2 * (int) entente_story_get_n (story) - 1; i >= 0; i--)
    {
      guint nth = (guint) i % entente_story_get_n (story);
      g_autoptr (EntenteStoryPage) page = entente_story_make_page (story, nth, ENTENTE_SHEET_NOTES_NONE, NULL);
      EntenteShades *shades = entente_scene_get_shades (entente_sheet_get_scene (page->sheet));
      const EntenteCard *card = entente_sheet_get_card (page->sheet, 0);

      g_assert_cmpint (shades != NULL, ==, nth > 0 && nth < 4);
      g_assert_cmpint (card->group != ENTENTE_GROUP_NONE, ==, nth == 1 || nth == 2);
      g_assert_cmpint (count_signs_of_groups (page->sheet) > 0, ==, nth == 1 || nth == 2);
      g_assert_cmpint (has_words (page->sheet, "Around "), ==, nth == 2);
      g_assert_cmpint (has_words (page->sheet, "Another tag, or none"), ==, nth == 1);
      g_assert_cmpint (has_words (page->sheet, "Size: Most connected"), ==, nth == 2 || nth == 3);
      g_assert_cmpint (card->size >= 0, ==, nth == 2 || nth == 3);
      g_assert_cmpuint (entente_sheet_get_n_cards (page->sheet), ==, nth == 3 ? 1 : 4);
      g_assert_cmpuint (page->troubles->len, ==, nth == 4 ? 1 : 0);
    }
}

/* What one view shows alone is as large as it is among all. */
static void
test_whole (void)
{
  g_autoptr (EntenteStory) story = make_story ();
  g_autoptr (EntenteStoryPage) all = entente_story_make_page (story, 2, ENTENTE_SHEET_NOTES_NONE, NULL);
  g_autoptr (EntenteStoryPage) kim = entente_story_make_page (story, 3, ENTENTE_SHEET_NOTES_NONE, NULL);
  const EntenteCard *alone = entente_sheet_get_card (kim->sheet, 0);
  guint index;

  g_assert_cmpint (entente_scene_find (entente_sheet_get_scene (all->sheet), "kim", &index), ==, ENTENTE_PART_CARD);
  g_assert_cmpfloat (alone->size, ==, entente_scene_get_card (entente_sheet_get_scene (all->sheet), index)->size);
  g_assert_cmpfloat (alone->size, <, 1.0);
}

/* A story that was cancelled while it measured can go on. */
static void
test_cancelled (void)
{
  g_autoptr (EntenteStory) story = make_story ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteStoryPage) page = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_story_make_page (story, 2, ENTENTE_SHEET_NOTES_NONE, cancellable));
  page = entente_story_make_page (story, 2, ENTENTE_SHEET_NOTES_NONE, NULL);
  g_assert_nonnull (entente_scene_get_shades (entente_sheet_get_scene (page->sheet)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story/meanings", test_meanings);
  g_test_add_func ("/story/whole", test_whole);
  g_test_add_func ("/story/cancelled", test_cancelled);
  return g_test_run ();
}
