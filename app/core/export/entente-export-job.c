/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-job.h"

#include <math.h>

#include "entente-png.h"

#include <glib/gi18n.h>

struct _EntenteExportJob
{
  GObject parent_instance;

  EntenteDocument *document; /* its own copy */
  EntenteScene *scene;
  char **ids;                /* nullable */
  gboolean has_area;
  EntenteBox area;

  GMutex mutex;              /* held by the thread that reads the document, whose indexes are made when needed */
};

/* What a thread is to do. */
typedef struct {
  EntenteChoices choices;
  GFile *location;           /* nullable */
  EntenteSaveFlags flags;
} Order;

#define USUAL_SCALE 2.0

G_DEFINE_FINAL_TYPE (EntenteExportJob, entente_export_job, G_TYPE_OBJECT)

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->location);
  g_free (order);
}

/* With the part of the document that is meant. */
static EntenteExportOptions
complete (EntenteExportJob     *self,
          const EntenteChoices *choices)
{
  EntenteExportOptions options = choices->options;

  options.ids = choices->extent == ENTENTE_EXTENT_SELECTION ? (const char *const *) self->ids : NULL;
  options.area = choices->extent == ENTENTE_EXTENT_VIEW && self->has_area ? &self->area : NULL;
  options.scene = self->scene;
  return options;
}

/* A little less than there is room for, because sides are rounded up. */
static double
usual_scale (EntenteExportJob     *self,
             const EntenteChoices *choices)
{
  g_autoptr (EntenteSheet) sheet = entente_export_job_new_sheet (self, choices);
  const EntenteBox *box = entente_sheet_get_box (sheet);
  double pixels = MAX (box->width * box->height, 1.0), side = MAX (MAX (box->width, box->height), 1.0);

  return MIN (USUAL_SCALE, MIN (sqrt (0.98 * ENTENTE_PNG_PIXELS_MAX / pixels), (ENTENTE_PNG_SIDE_MAX - 1.0) / side));
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  GBytes *bytes = entente_export_job_write (source, &order->choices, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* Whoever cancels hears at once that nothing is written, so from the moment that it is it cannot be
 * cancelled any more. */
static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = entente_export_job_write (source, &order->choices, cancellable, &error);
  g_autofree char *hash = NULL;

  if (!g_task_set_return_on_cancel (task, FALSE))
    {
      g_clear_error (&error);
      return;
    }
  if (bytes != NULL)
    hash = entente_save_bytes (order->location, bytes, NULL, order->flags, NULL, &error);
  if (hash != NULL)
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
  Order *order = g_new0 (Order, 1);

  order->choices = *choices;
  g_set_object (&order->location, location);
  order->flags = flags;
  g_task_set_task_data (task, order, order_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, thread);
}

static void
entente_export_job_finalize (GObject *object)
{
  EntenteExportJob *self = ENTENTE_EXPORT_JOB (object);

  g_clear_object (&self->document);
  g_clear_object (&self->scene);
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
 * entente_extent_get_label:
 * @extent: a part of a document
 *
 * Returns: what it is, in a few words for the user
 */
const char *
entente_extent_get_label (EntenteExtent extent)
{
  switch (extent)
    {
    case ENTENTE_EXTENT_SELECTION: return C_("export", "Selection and its neighbors");
    case ENTENTE_EXTENT_VIEW: return C_("export", "What the window shows");
    default: return C_("export", "Everything");
    }
}

/**
 * entente_export_job_is_picture:
 * @format: a format
 *
 * Returns: whether one sees the sheet in it and nothing else
 */
gboolean
entente_export_job_is_picture (EntenteExportFormat format)
{
  return format == ENTENTE_EXPORT_FORMAT_SVG || format == ENTENTE_EXPORT_FORMAT_PDF ||
         format == ENTENTE_EXPORT_FORMAT_PNG;
}

/**
 * entente_export_job_new:
 * @document: a document, which may change as soon as this returns
 * @scene: its scene
 * @ids: (nullable): what is selected; %NULL if nothing is
 * @area: (nullable): what the window shows of the scene
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
 * entente_export_job_has_extent:
 * @self: an export job
 * @extent: a part of the document
 *
 * Returns: whether there is such a part
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
    default: return TRUE;
    }
}

/**
 * entente_export_job_get_nth_extent:
 * @self: an export job
 * @position: counted among those that there are
 *
 * Returns: a part of the document; all of it where there are not so many
 */
EntenteExtent
entente_export_job_get_nth_extent (EntenteExportJob *self,
                                   guint             position)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self), ENTENTE_EXTENT_WHOLE);

  for (EntenteExtent extent = 0; extent < ENTENTE_N_EXTENTS; extent++)
    if (entente_export_job_has_extent (self, extent) && position-- == 0)
      return extent;
  return ENTENTE_EXTENT_WHOLE;
}

/**
 * entente_export_job_get_bounds:
 * @self: an export job
 *
 * Returns: (transfer none): how large the whole picture is, in points
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
 * @choices: what is wanted
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

  options = complete (self, choices);
  g_mutex_lock (&self->mutex);
  sheet = entente_export_new_sheet (self->scene, self->document, choices->format, &options);
  g_mutex_unlock (&self->mutex);
  return sheet;
}

/**
 * entente_export_job_new_printout:
 * @self: an export job
 * @choices: what is wanted
 * @use: of the paper
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): its pages, on the last of which are the footnotes if they are wanted
 */
EntentePrintout *
entente_export_job_new_printout (EntenteExportJob      *self,
                                 const EntenteChoices  *choices,
                                 const EntentePaperUse *use)
{
  g_autoptr (EntenteSheet) sheet = NULL;
  EntenteExportOptions options;
  EntentePrintout *printout;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (self) && choices != NULL && use != NULL, NULL);

  options = complete (self, choices);
  g_mutex_lock (&self->mutex);
  sheet = entente_sheet_new (self->scene, self->document, &(EntenteSheetOptions) {
    .area = options.area,
    .ids = options.ids,
    .title = !options.no_title,
    .legend = !options.no_legend,
    .footnotes = options.footnotes ? ENTENTE_SHEET_NOTES_NUMBERS : ENTENTE_SHEET_NOTES_NONE,
  });
  printout = entente_printout_new (sheet, entente_document_get_title (self->document), use);
  g_mutex_unlock (&self->mutex);
  return printout;
}

/**
 * entente_export_job_write:
 * @self: an export job
 * @choices: what is wanted
 * @cancellable: (nullable): to give up
 * @error: return location for an error, as of entente_export_write()
 *
 * May be called in any thread, and takes as long as it takes.
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

  options = complete (self, choices);
  if (options.scale == ENTENTE_SCALE_USUAL)
    options.scale = usual_scale (self, choices);
  g_mutex_lock (&self->mutex);
  document = entente_document_copy (self->document);
  g_mutex_unlock (&self->mutex);
  /* What is painted meanwhile stops as well. */
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
 * @choices: what is wanted
 * @cancellable: (nullable): to give up, at once
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
 * @result: what the callback got
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
 * @choices: what is wanted
 * @location: where to; what is there is replaced as a whole or not at all
 * @flags: %ENTENTE_SAVE_OVERWRITE if the user has said that it may be
 * @cancellable: (nullable): to give up, at once, unless it is being written already
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
 * @result: what the callback got
 * @error: return location for an error, in the user's language
 *
 * Returns: whether the file is there; else nothing is changed
 */
gboolean
entente_export_job_save_finish (EntenteExportJob  *self,
                                GAsyncResult      *result,
                                GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
