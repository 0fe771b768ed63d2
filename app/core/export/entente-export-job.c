/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-job.h"

#include <glib/gi18n.h>

#include "entente-view-words.h"

struct _EntenteExportJob
{
  GObject parent_instance;

  EntenteDocument *document; /* a copy */
  EntenteScene *scene;
  EntenteView *view;         /* nullable: what of the document is in the scene; NULL for all */
  EntenteScene *whole;       /* nullable: the scene of all of it, if there is a view */
  char *part_words;          /* nullable: what the view shows, in words for the user */
  EntenteDocument *part;     /* nullable: that part, once a thread needed it */
  char **ids;                /* nullable */
  gboolean has_area;
  EntenteBox area;           /* what the window shows */

  GMutex mutex;              /* of the document: reading it can make its indexes */
};

/* What a thread needs to know. */
typedef struct {
  EntenteChoices choices;
  GFile *location;           /* nullable: where to save */
  EntenteSaveFlags flags;
} Request;

G_DEFINE_FINAL_TYPE (EntenteExportJob, entente_export_job, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->location);
  g_free (request);
}

/* A story is of the views in the document, whatever is shown. */
static gboolean
is_whole (EntenteExportJob     *self,
          const EntenteChoices *choices)
{
  gboolean is_story = entente_export_format_get_category (choices->format) == ENTENTE_EXPORT_CATEGORY_STORY;

  return self->whole != NULL && (choices->extent == ENTENTE_EXTENT_WHOLE || is_story);
}

/* Adds to the options which part of the document is meant. */
static EntenteExportOptions
get_options (EntenteExportJob     *self,
             const EntenteChoices *choices)
{
  EntenteExportOptions options = choices->options;

  options.ids = choices->extent == ENTENTE_EXTENT_SELECTION ? (const char *const *) self->ids : NULL;
  options.area = choices->extent == ENTENTE_EXTENT_VIEW && self->has_area ? &self->area : NULL;
  options.scene = is_whole (self, choices) ? self->whole : self->scene;
  options.part = choices->extent == ENTENTE_EXTENT_SHOWN && !is_whole (self, choices) ? self->part_words : NULL;
  /* Other programs have no faded items. */
  if (self->view != NULL && entente_export_format_get_category (choices->format) == ENTENTE_EXPORT_CATEGORY_DATA
      && entente_viewpoint_fades (entente_view_get_viewpoint (self->view)))
    options.scene = NULL;
  return options;
}

static gboolean
shows (EntenteItem *item,
       gpointer     view)
{
  return entente_view_shows (view, item);
}

/* For other programs the title tells what it is of. */
static void
name_part (EntenteExportJob *self,
           EntenteDocument  *part)
{
  const char *title = entente_document_get_title (part);
  EntenteRecord *record = entente_record_copy (entente_document_get_record (part));
  /* Translators: the title of a document, and what of it is there: “The visit (34 of 56 actors: since 2021)”. */
  g_autofree char *named = title != NULL ? g_strdup_printf (C_("export", "%1$s (%2$s)"), title, self->part_words)
                                         : g_strdup (self->part_words);

  entente_record_set_text (record, ENTENTE_DOCUMENT_TITLE, named);
  entente_record_free (entente_document_swap_record (part, ENTENTE_OWN_RECORD_DOCUMENT, record));
}

/* What the file says of the evidence agrees with the picture. */
static void
attach_weighing (EntenteExportJob     *self,
                 const EntenteChoices *choices,
                 EntenteDocument      *document)
{
  g_autoptr (EntenteWeighing) weighing = NULL;

  if (self->view == NULL || is_whole (self, choices))
    return;
  weighing = entente_viewpoint_make_weighing (entente_view_get_viewpoint (self->view), 0);
  entente_weighing_attach (document, weighing);
}

/* With the mutex locked. What is left out by the filter is in no format, unless everything is wanted. */
static EntenteDocument *
get_document (EntenteExportJob     *self,
              const EntenteChoices *choices)
{
  if (self->view == NULL || is_whole (self, choices))
    return self->document;
  if (self->part == NULL)
    {
      self->part = entente_document_new_part (self->document, shows, self->view);
      attach_weighing (self, choices, self->part);
    }
  return self->part;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  GBytes *bytes = entente_export_job_write (source, &request->choices, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* When the user cancels, the task returns at once and says that nothing was written. So it must not be possible to
 * cancel it after the writing has begun. */
static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = entente_export_job_write (source, &request->choices, cancellable, &error);
  gboolean saved;

  if (!g_task_set_return_on_cancel (task, FALSE))
    {
      g_clear_error (&error);
      return;
    }
  saved = bytes != NULL && entente_save_export (request->location, bytes, request->flags, &error);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run (EntenteExportJob     *self,
     const EntenteChoices *choices,
     GFile                *location,
     EntenteSaveFlags      flags,
     GTaskThreadFunc       thread,
     GTask                *task)
{
  Request *request = g_new0 (Request, 1);

  request->choices = *choices;
  g_set_object (&request->location, location);
  request->flags = flags;
  g_task_set_task_data (task, request, request_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, thread);
}

static void
entente_export_job_finalize (GObject *object)
{
  EntenteExportJob *self = ENTENTE_EXPORT_JOB (object);

  g_clear_object (&self->document);
  g_clear_object (&self->scene);
  g_clear_object (&self->whole);
  g_clear_object (&self->part);
  g_clear_pointer (&self->view, entente_view_unref);
  g_clear_pointer (&self->part_words, g_free);
  g_clear_pointer (&self->ids, g_strfreev);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (entente_export_job_parent_class)->finalize (object);
}

static void
entente_export_job_class_init (EntenteExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_export_job_finalize;
}

static void
entente_export_job_init (EntenteExportJob *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * entente_export_job_describe_extent:
 * @self: an export job
 * @extent: a part of its document
 *
 * Returns: (transfer full): what it is, in a few words for the user
 */
char *
entente_export_job_describe_extent (EntenteExportJob *self,
                                    EntenteExtent     extent)
{
  guint n;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), NULL);

  switch (extent)
    {
    case ENTENTE_EXTENT_SELECTION:
      return g_strdup (C_("export", "Selection and its neighbors"));
    case ENTENTE_EXTENT_VIEW:
      return g_strdup (C_("export", "What the window shows"));
    case ENTENTE_EXTENT_SHOWN:
      g_return_val_if_fail (self->view != NULL, NULL);
      n = entente_view_get_n_all (self->view, ENTENTE_ITEM_ACTOR);
      /* Translators: what a filter leaves. */
      return g_strdup_printf (ngettext ("What is shown (%1$u of %2$u actor)", "What is shown (%1$u of %2$u actors)", n),
                              entente_view_get_n_shown (self->view, ENTENTE_ITEM_ACTOR), n);
    case ENTENTE_EXTENT_WHOLE:
    case ENTENTE_N_EXTENTS:
    default:
      return g_strdup (C_("export", "Everything"));
    }
}

/**
 * entente_export_job_new:
 * @document: a document; it is copied, so it may change later
 * @scene: its scene
 * @ids: (nullable): the ids of the selected actors and relations; %NULL if there are none
 * @area: (nullable): the part of the scene that the window shows
 *
 * Returns: (transfer full): an export job
 */
EntenteExportJob *
entente_export_job_new (EntenteDocument         *document,
                        EntenteScene            *scene,
                        const char       *const *ids,
                        const EntenteBox        *area)
{
  EntenteExportJob *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_SCENE (scene), NULL);

  self = g_object_new (ENTENTE_TYPE_EXPORT_JOB, NULL);
  self->document = entente_document_copy (document);
  self->scene = g_object_ref (scene);
  if (ids != NULL && ids[0] != NULL)
    self->ids = g_strdupv ((char **) ids);
  self->has_area = area != NULL;
  if (area != NULL)
    self->area = *area;
  return self;
}

/**
 * entente_export_job_set_view:
 * @self: an export job, before it is used
 * @view: what of the document is in its scene
 * @whole: the scene of all of the document
 */
void
entente_export_job_set_view (EntenteExportJob *self,
                             EntenteView      *view,
                             EntenteScene     *whole)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (self) && self->view == NULL && view != NULL && ENTENTE_IS_SCENE (whole));

  self->view = entente_view_ref (view);
  self->whole = g_object_ref (whole);
  self->part_words = entente_view_words_tell_part (view, self->document);
}

/**
 * entente_export_job_get_usual_extent:
 * @self: an export job
 *
 * Returns: what is exported unless the user wants something else: what a filter leaves, or else everything
 */
EntenteExtent
entente_export_job_get_usual_extent (EntenteExportJob *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), ENTENTE_EXTENT_WHOLE);

  return self->view != NULL ? ENTENTE_EXTENT_SHOWN : ENTENTE_EXTENT_WHOLE;
}

/**
 * entente_export_job_has_extent:
 * @self: an export job
 * @extent: a part of the document
 *
 * Returns: whether the job has such a part
 */
gboolean
entente_export_job_has_extent (EntenteExportJob *self,
                               EntenteExtent     extent)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), FALSE);

  switch (extent)
    {
    case ENTENTE_EXTENT_SELECTION: return self->ids != NULL;
    case ENTENTE_EXTENT_VIEW: return self->has_area;
    case ENTENTE_EXTENT_SHOWN: return self->view != NULL;
    case ENTENTE_EXTENT_WHOLE:
    case ENTENTE_N_EXTENTS:
    default: return TRUE;
    }
}

/**
 * entente_export_job_get_n_extents:
 * @self: an export job
 *
 * Returns: how many parts of the document the job has
 */
guint
entente_export_job_get_n_extents (EntenteExportJob *self)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), 0);

  for (EntenteExtent extent = 0; extent < ENTENTE_N_EXTENTS; extent++)
    n += entente_export_job_has_extent (self, extent) ? 1 : 0;
  return n;
}

/**
 * entente_export_job_get_nth_extent:
 * @self: an export job
 * @position: a number from 0, counted among the parts that the job has
 *
 * Returns: a part of the document; the whole if there are not so many parts
 */
EntenteExtent
entente_export_job_get_nth_extent (EntenteExportJob *self,
                                   guint             position)
{
  static const EntenteExtent order[] = {
    ENTENTE_EXTENT_SHOWN, ENTENTE_EXTENT_WHOLE, ENTENTE_EXTENT_SELECTION, ENTENTE_EXTENT_VIEW,
  };

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), ENTENTE_EXTENT_WHOLE);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (entente_export_job_has_extent (self, order[i]) && position-- == 0)
      return order[i];
  return ENTENTE_EXTENT_WHOLE;
}

/**
 * entente_export_job_get_bounds:
 * @self: an export job
 *
 * Returns: (transfer none): the bounds of the whole scene, in points
 */
const EntenteBox *
entente_export_job_get_bounds (EntenteExportJob *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), NULL);

  return entente_scene_get_bounds (self->scene);
}

/**
 * entente_export_job_new_sheet:
 * @self: an export job
 * @choices: what the user has chosen
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): the picture that is in the format
 */
EntenteSheet *
entente_export_job_new_sheet (EntenteExportJob     *self,
                              const EntenteChoices *choices)
{
  EntenteExportOptions options;
  EntenteSheet *sheet;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self) && choices != NULL, NULL);

  options = get_options (self, choices);
  g_mutex_lock (&self->mutex);
  sheet = entente_export_new_sheet (options.scene != NULL ? options.scene : self->scene, get_document (self, choices),
                                    choices->format, &options);
  g_mutex_unlock (&self->mutex);
  return sheet;
}

/**
 * entente_export_job_new_booklet:
 * @self: an export job
 * @choices: what the user has chosen
 * @pages: the pages to make
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): pages for a printer, on the last of which are the footnotes if they are wanted
 */
EntenteBooklet *
entente_export_job_new_booklet (EntenteExportJob            *self,
                                const EntenteChoices        *choices,
                                const EntenteBookletOptions *pages)
{
  g_autoptr (EntenteSheet) sheet = NULL;
  EntenteExportOptions options;
  EntenteDocument *document;
  EntenteBooklet *booklet;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self) && choices != NULL && pages != NULL, NULL);

  options = get_options (self, choices);
  g_mutex_lock (&self->mutex);
  document = get_document (self, choices);
  sheet = entente_sheet_new (options.scene != NULL ? options.scene : self->scene, document, &(EntenteSheetOptions) {
    .area = options.area,
    .ids = options.ids,
    .title = !options.no_title,
    .legend = !options.no_legend,
    .footnotes = options.footnotes ? ENTENTE_SHEET_NOTES_NUMBERS : ENTENTE_SHEET_NOTES_NONE,
  });
  booklet = entente_booklet_new_for_sheet (sheet, document, pages, NULL, NULL);
  g_mutex_unlock (&self->mutex);
  return booklet;
}

/**
 * entente_export_job_write:
 * @self: an export job
 * @choices: what the user has chosen
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error, as of entente_export_write()
 *
 * May be called in any thread. It can take long.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_export_job_write (EntenteExportJob      *self,
                          const EntenteChoices  *choices,
                          GCancellable          *cancellable,
                          GError               **error)
{
  g_autoptr (EntenteDocument) document = NULL;
  EntenteExportOptions options;
  GBytes *bytes;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self) && choices != NULL, NULL);

  options = get_options (self, choices);
  g_mutex_lock (&self->mutex);
  document = entente_document_copy (get_document (self, choices));
  g_mutex_unlock (&self->mutex);
  attach_weighing (self, choices, document);
  if (options.part != NULL && entente_export_format_get_category (choices->format) == ENTENTE_EXPORT_CATEGORY_DATA)
    name_part (self, document);
  /* Functions that paint look at the current cancellable. */
  if (cancellable != NULL)
    g_cancellable_push_current (cancellable);
  bytes = entente_export_write (document, choices->format, &options, NULL, cancellable, error);
  if (cancellable != NULL)
    g_cancellable_pop_current (cancellable);
  return bytes;
}

/**
 * entente_export_job_write_async:
 * @self: an export job
 * @choices: what the user has chosen
 * @cancellable: (nullable): to cancel it
 * @callback: called in the main thread
 * @data: for @callback
 */
void
entente_export_job_write_async (EntenteExportJob     *self,
                                const EntenteChoices *choices,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (self) && choices != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, entente_export_job_write_async);
  run (self, choices, NULL, ENTENTE_SAVE_NONE, write_thread, task);
}

/**
 * entente_export_job_write_finish:
 * @self: an export job
 * @result: the result that the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_export_job_write_finish (EntenteExportJob  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_export_job_save_async:
 * @self: an export job
 * @choices: what the user has chosen
 * @location: the file to write; a file that is there is replaced as a whole or not at all
 * @flags: %ENTENTE_SAVE_OVERWRITE if the user has agreed that it is replaced
 * @cancellable: (nullable): to cancel it; it has no effect after the writing has begun
 * @callback: called in the main thread
 * @data: for @callback
 */
void
entente_export_job_save_async (EntenteExportJob     *self,
                               const EntenteChoices *choices,
                               GFile                *location,
                               EntenteSaveFlags      flags,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (self) && choices != NULL && G_IS_FILE (location));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, entente_export_job_save_async);
  run (self, choices, location, flags, save_thread, task);
}

/**
 * entente_export_job_save_finish:
 * @self: an export job
 * @result: the result that the callback got
 * @error: return location for an error, in the user's language
 *
 * Returns: whether the file was written; if not, nothing has changed
 */
gboolean
entente_export_job_save_finish (EntenteExportJob  *self,
                                GAsyncResult      *result,
                                GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
