/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-story-pages.h"

#include "entente-display-text.h"
#include "entente-report-contents.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* A story that is exported: its views, each with the statements about what is in its picture. They are numbered anew in
 * each view, as they are in the picture. */

/**
 * entente_story_pages_new:
 * @input: what is exported; its actors have places
 *
 * Returns: (transfer full): the story of the document
 */
EntenteStory *
entente_story_pages_new (const EntenteExportInput *input)
{
  g_autoptr (EntenteMeasure) measure = NULL;
  g_autoptr (EntenteScene) whole = NULL;

  g_return_val_if_fail (input != NULL, NULL);

  if (input->options->scene != NULL)
    return entente_story_new (input->document, input->options->scene);
  measure = entente_measure_new_for (input->document);
  whole = entente_scene_new (input->document, measure);
  return entente_story_new (input->document, whole);
}

/**
 * entente_story_pages_title:
 * @document: a document
 *
 * Returns: (transfer full): what its story is called, in one line fit to be shown
 */
char *
entente_story_pages_title (EntenteDocument *document)
{
  const char *title = entente_document_get_title (document);

  return entente_display_text_name (title != NULL ? title : C_("picture", "Relationships"));
}

/**
 * entente_story_pages_make:
 * @story: a story
 * @nth: the place of a view in it
 * @report: (out): the statements, as footnotes
 * @cancellable: (nullable): ends the work
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): the view
 */
EntenteStoryPage *
entente_story_pages_make (EntenteStory   *story,
                          guint           nth,
                          EntenteReport **report,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (EntenteStoryPage) page = NULL;

  g_return_val_if_fail (story != NULL && report != NULL, NULL);

  page = entente_story_make_page (story, nth, ENTENTE_SHEET_NOTES_NUMBERS, cancellable);
  if (page != NULL)
    *report = entente_report_contents_new_footnotes (page->sheet, entente_story_get_document (story),
                                                     entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT),
                                                     cancellable, NULL);
  if (page != NULL && *report != NULL)
    return g_steal_pointer (&page);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}
