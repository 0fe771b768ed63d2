/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-story.h"

#include "entente-display-text.h"
#include "entente-meaning-record.h"
#include "entente-shading.h"
#include "entente-view-words.h"
#include "entente-viewpoint-record.h"

#include <glib/gi18n.h>

/* The pictures are made one by one, when they are asked for: each is a scene of what its view shows, drawn on a sheet
 * as exports are. What is seen in the window is what is exported. */

/* Areas of documents are in tenths of a point. */
#define UNIT 10.0

struct _EntenteStory {
  EntenteDocument *document; /* a copy */
  EntenteScene *whole;
  EntenteViewInput *input;   /* NULL until a view needs it */
  EntenteRanking *ranking;   /* likewise */
};

/**
 * entente_story_new:
 * @document: a document; it is copied, so it may change later
 * @whole: the scene of all of it
 *
 * Returns: (transfer full): its story
 */
EntenteStory *
entente_story_new (EntenteDocument *document,
                   EntenteScene    *whole)
{
  EntenteStory *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_SCENE (whole), NULL);

  self = g_new0 (EntenteStory, 1);
  self->document = entente_document_copy (document);
  self->whole = g_object_ref (whole);
  return self;
}

void
entente_story_free (EntenteStory *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->input, entente_view_input_unref);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  g_object_unref (self->whole);
  g_object_unref (self->document);
  g_free (self);
}

guint
entente_story_get_n (EntenteStory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return entente_kept_view_get_n (self->document);
}

/**
 * entente_story_get_document:
 * @self: a story
 *
 * Returns: (transfer none): the document as it was when the story was made
 */
EntenteDocument *
entente_story_get_document (EntenteStory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

static EntenteView *
make_view (EntenteStory     *self,
           EntenteViewpoint *viewpoint,
           GCancellable     *cancellable)
{
  if (self->input == NULL)
    {
      g_autoptr (EntenteEvidenceCache) evidence_cache = entente_evidence_cache_new (self->document);

      self->input = entente_view_input_new (self->document, evidence_cache);
    }
  return entente_view_new (self->input, viewpoint, cancellable);
}

/* Whether lines are other ones than in the document. */
static gboolean
weighs (EntenteViewpoint *viewpoint)
{
  g_autoptr (EntenteWeighing) weighing = entente_viewpoint_make_weighing (viewpoint, 0);

  return !entente_weighing_is_of_document (weighing);
}

/* The words behind the lines are those of the page. */
static void
attach_weighing (EntenteStory     *self,
                 EntenteViewpoint *viewpoint)
{
  g_autoptr (EntenteWeighing) weighing = entente_viewpoint_make_weighing (viewpoint, 0);

  entente_weighing_attach (self->document, weighing);
}

/* What colors and sizes tell is measured in the whole document, as in the window, and once for all views. */
static EntenteScene *
shade (EntenteStory        *self,
       EntenteScene        *scene,
       EntenteView         *shown,
       const EntenteRecord *view,
       GPtrArray           *troubles,
       GCancellable        *cancellable)
{
  g_autoptr (EntenteMeaning) meaning = entente_meaning_new_for_record (view, troubles);
  EntenteScene *shaded;

  if (entente_meaning_is_plain (meaning))
    return g_object_ref (scene);
  shaded = entente_shading_new_scene (scene, self->whole, shown, meaning, &self->ranking, cancellable);
  if (shaded != NULL || g_cancellable_is_cancelled (cancellable))
    return shaded;
  g_ptr_array_add (troubles, g_strdup (_("Its colors and sizes could not be measured, and are left out.")));
  return g_object_ref (scene);
}

static EntenteSheet *
new_sheet (EntenteStory      *self,
           EntenteScene      *scene,
           const EntenteBox  *area,
           EntenteSheetNotes  notes)
{
  return entente_sheet_new (scene, self->document, &(EntenteSheetOptions) {
    .area = area, .legend = TRUE, .footnotes = notes,
  });
}

/* Cards may have moved since the view was kept. Nothing is a worse picture than too much. */
static EntenteSheet *
make_sheet (EntenteStory        *self,
            EntenteScene        *scene,
            const EntenteRecord *view,
            EntenteSheetNotes    notes)
{
  g_autoptr (EntenteSheet) sheet = NULL;
  EntentePoint from, to;

  if (!entente_kept_view_get_area (view, &from, &to))
    return new_sheet (self, scene, NULL, notes);
  sheet = new_sheet (self, scene, &(EntenteBox) { from.x / UNIT, from.y / UNIT, (to.x - from.x) / UNIT,
                                                  (to.y - from.y) / UNIT }, notes);
  if (entente_sheet_get_n_cards (sheet) == 0 && entente_scene_get_n_cards (scene) > 0)
    return new_sheet (self, scene, NULL, notes);
  return g_steal_pointer (&sheet);
}

static void
take_words (EntenteStoryPage    *page,
            const EntenteRecord *view)
{
  const char *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE);
  const char *note = entente_record_get_text (view, ENTENTE_KEPT_VIEW_NOTE);

  page->title = entente_display_text_name (title != NULL ? title : _("View without a title"));
  page->note = note != NULL ? entente_display_text_reveal (note) : NULL;
}

/**
 * entente_story_make_page:
 * @self: a story
 * @nth: the place of a view in it
 * @notes: whether the statements are on the sheet
 * @cancellable: (nullable): ends the work
 *
 * This takes a while for a large document.
 *
 * Returns: (transfer full) (nullable): the view; %NULL if the work was cancelled
 */
EntenteStoryPage *
entente_story_make_page (EntenteStory      *self,
                         guint              nth,
                         EntenteSheetNotes  notes,
                         GCancellable      *cancellable)
{
  g_autoptr (EntenteStoryPage) page = NULL;
  g_autoptr (EntenteViewpoint) viewpoint = NULL;
  g_autoptr (EntenteView) view = NULL;
  g_autoptr (EntenteScene) scene = NULL, shaded = NULL, folded = NULL;
  const EntenteRecord *record;

  g_return_val_if_fail (self != NULL && nth < entente_story_get_n (self), NULL);

  record = entente_kept_view_get_nth (self->document, nth);
  page = g_new0 (EntenteStoryPage, 1);
  page->nth = nth;
  page->n = entente_story_get_n (self);
  page->troubles = g_ptr_array_new_with_free_func (g_free);
  take_words (page, record);
  viewpoint = entente_viewpoint_new_for_record (record, page->troubles);
  entente_viewpoint_list_missing (viewpoint, self->document, page->troubles);
  if (!entente_viewpoint_shows_all (viewpoint))
    {
      view = make_view (self, viewpoint, cancellable);
      if (view == NULL)
        return NULL;
      page->shown = weighs (viewpoint) ? entente_view_words_tell_part (view, self->document)
                                       : entente_view_words_count (view);
    }
  attach_weighing (self, viewpoint);
  scene = view != NULL ? entente_scene_new_for_view (self->whole, view) : g_object_ref (self->whole);
  shaded = shade (self, scene, view, record, page->troubles, cancellable);
  if (shaded == NULL)
    return NULL;
  folded = entente_scene_new_folded (shaded);
  page->sheet = make_sheet (self, folded, record, notes);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&page);
}

void
entente_story_page_free (EntenteStoryPage *page)
{
  if (page == NULL)
    return;

  g_free (page->title);
  g_free (page->note);
  g_free (page->shown);
  g_clear_pointer (&page->troubles, g_ptr_array_unref);
  g_clear_object (&page->sheet);
  g_free (page);
}
