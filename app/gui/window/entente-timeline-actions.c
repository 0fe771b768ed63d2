/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-actions.h"

#include <glib/gi18n.h>

#include "entente-export-toasts.h"
#include "entente-file-choice.h"
#include "entente-save.h"
#include "entente-task-thread.h"
#include "entente-timeline-svg.h"
#include "entente-timeline-words.h"

struct _EntenteTimelineActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteTimelineView *timeline;
  GtkWidget *canvas;

  /* owned */
  EntenteToasts *toasts;
};

G_DEFINE_FINAL_TYPE (EntenteTimelineActions, entente_timeline_actions, ENTENTE_TYPE_ACTIONS)

static gboolean
is_visible (EntenteTimelineActions *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->timeline));
}

/* The canvas is below the timeline, where the keyboard must not lead. */
static void
show (EntenteTimelineActions *self,
      gboolean                shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), shown);
  gtk_widget_set_can_focus (self->canvas, !shown);
  entente_actions_check (self, "show-timeline", shown);
  entente_actions_enable (self, "export-timeline", shown);
  gtk_widget_grab_focus (shown ? GTK_WIDGET (self->timeline) : self->canvas);
}

static void
change_shown (GSimpleAction *action,
              GVariant      *state,
              gpointer       self)
{
  show (self, g_variant_get_boolean (state));
}

/* A file on the way. */
typedef struct {
  EntenteTimeline *timeline;
  EntenteDayRange range;
  char *title;
  GFile *file;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  entente_timeline_unref (writing->timeline);
  g_free (writing->title);
  g_object_unref (writing->file);
  g_free (writing);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Writing *writing = data;
  g_autoptr (GBytes) svg = entente_timeline_svg_write (writing->timeline, &writing->range,
                                                       entente_theme_get (ENTENTE_THEME_LIGHT), writing->title);
  GError *error = NULL;

  if (entente_save_export (writing->file, svg, ENTENTE_SAVE_OVERWRITE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteTimelineActions) self = data;
  const Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  entente_export_toasts_tell (self->toasts, writing->file, error);
}

static void
chosen_cb (gpointer    data,
           GListModel *files)
{
  EntenteTimelineActions *self = data;
  EntenteTimeline *timeline = entente_timeline_view_get_timeline (self->timeline);
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autoptr (GTask) task = NULL;
  EntenteTimelineScale scale;
  gint64 first, last;
  EntenteDocument *document = entente_open_document_get_document (entente_actions_get_document (self));
  Writing *writing;

  if (file == NULL || timeline == NULL
      || entente_export_toasts_refuse (self->toasts, entente_actions_get_window (self), file))
    return;
  entente_timeline_view_get_scale (self->timeline, &scale);
  first = (gint64) scale.first_day;
  last = (gint64) (scale.first_day + (scale.width - scale.names_width) * scale.days_per_unit) - 1;
  writing = g_new (Writing, 1);
  *writing = (Writing) { entente_timeline_ref (timeline), { first, MAX (first, last) },
                         entente_timeline_make_title (document), g_steal_pointer (&file) };
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_task_data (task, writing, writing_free);
  entente_task_run_in_thread (task, write_thread);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    C_("dialog", "Export Timeline"), entente_actions_get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE,
    C_("button", "_Export"), C_("button", "_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), C_("file name", "timeline.svg"));
  entente_file_choice_ask (chooser, self, chosen_cb);
}

static const GActionEntry entries[] = {
  { "show-timeline", NULL, NULL, "false", change_shown },
  { "export-timeline", export_action },
};

static void
activate_item_cb (EntenteTimelineActions *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->timeline), "win.read-details", NULL);
}

static void
entente_timeline_actions_update (EntenteActions *actions)
{
  EntenteTimelineActions *self = ENTENTE_TIMELINE_ACTIONS (actions);
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (actions));

  entente_actions_enable (actions, "show-timeline", shown);
  entente_actions_enable (actions, "export-timeline", shown && self->timeline != NULL && is_visible (self));
}

static void
entente_timeline_actions_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_TIMELINE_ACTIONS (object)->toasts);

  G_OBJECT_CLASS (entente_timeline_actions_parent_class)->dispose (object);
}

static void
entente_timeline_actions_class_init (EntenteTimelineActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_timeline_actions_dispose;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_timeline_actions_update;
}

static void
entente_timeline_actions_init (EntenteTimelineActions *self)
{
}

/**
 * entente_timeline_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: tells whether the file was written
 * @timeline: the timeline, which is hidden at first
 * @canvas: the canvas below it
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteTimelineActions *
entente_timeline_actions_new (EntenteOpenDocument  *document,
                              GtkApplicationWindow *window,
                              EntenteToasts        *toasts,
                              EntenteTimelineView  *timeline,
                              GtkWidget            *canvas)
{
  EntenteTimelineActions *self = g_object_new (ENTENTE_TYPE_TIMELINE_ACTIONS, "document", document, "window", window,
                                               NULL);

  self->timeline = timeline;
  self->canvas = canvas;
  self->toasts = g_object_ref (toasts);
  g_signal_connect_object (timeline, "activate-item", G_CALLBACK (activate_item_cb), self, G_CONNECT_SWAPPED);
  return self;
}
