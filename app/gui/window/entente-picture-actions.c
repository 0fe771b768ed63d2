/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-picture-actions.h"

#include "entente-actor.h"
#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-commands.h"
#include "entente-file-choice.h"
#include "entente-picture-task.h"

#include <glib/gi18n.h>

/* A picture is read in other threads and processes. When it is there, the actor may have been deleted or another
 * document opened; then it is dropped. */

struct _EntentePictureActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteCanvas *canvas;
  GtkWidget *details;
  GdkClipboard *clipboard;

  /* owned */
  EntenteToasts *toasts;
};

G_DEFINE_FINAL_TYPE (EntentePictureActions, entente_picture_actions, ENTENTE_TYPE_ACTIONS)

/* A picture that is being read, and whose it will be. */
typedef struct {
  EntentePictureActions *actions;
  EntenteDocument *document;
  char *id;
} Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->actions);
  g_object_unref (taking->document);
  g_free (taking->id);
  g_free (taking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

static Taking *
taking_new (EntentePictureActions *self,
            EntenteItem           *actor)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->actions = g_object_ref (self);
  taking->document = g_object_ref (entente_open_document_get_document (entente_actions_get_document (self)));
  taking->id = g_strdup (entente_item_get_id (actor));
  return taking;
}

/* Returns the only actor that commands are about, if it can be changed. After a step, what commands are about can be
 * the actor as it was before. */
static EntenteItem *
get_actor (EntentePictureActions *self)
{
  EntenteOpenDocument *open = entente_actions_get_document (self);
  EntenteItem *subject = entente_open_document_get_subject (open);

  if (subject == NULL || !entente_open_document_is_editable (open))
    return NULL;
  return entente_document_lookup_kind (entente_open_document_get_document (open), ENTENTE_ITEM_ACTOR,
                                       entente_item_get_id (subject));
}

static void
set_image (EntentePictureActions *self,
           EntenteItem           *actor,
           const char            *value)
{
  EntenteDocument *document = entente_open_document_get_document (entente_actions_get_document (self));
  g_autoptr (EntenteDraft) draft = NULL;

  if (g_strcmp0 (entente_actor_get_image (ENTENTE_ACTOR (actor)), value) == 0)
    return;
  draft = entente_commands_set_image (document, actor, value);
  entente_history_apply (entente_actions_get_history (self), draft);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Taking) taking = data;
  EntentePictureActions *self = taking->actions;
  EntenteOpenDocument *open = entente_actions_get_document (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = entente_picture_task_finish (result, &error);
  EntenteItem *actor;

  if (entente_actions_get_window (self) == NULL || entente_open_document_get_document (open) != taking->document)
    return;
  if (value == NULL)
    {
      entente_toasts_add (self->toasts, error->message, NULL, NULL);
      return;
    }
  actor = entente_document_lookup_kind (taking->document, ENTENTE_ITEM_ACTOR, taking->id);
  if (actor != NULL && entente_open_document_is_editable (open))
    set_image (self, actor, value);
}

static void
chosen_cb (gpointer    self,
           GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  EntenteItem *actor = get_actor (self);

  if (file != NULL && actor != NULL)
    entente_picture_task_take_file (file, NULL, taken_cb, taking_new (self, actor));
}

static void
set_picture_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Choose a Picture"),
                                                               entente_actions_get_window (self),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, C_("button", "_Open"),
                                                               C_("button", "_Cancel"));

  entente_picture_task_add_filters (GTK_FILE_CHOOSER (chooser));
  entente_file_choice_ask (chooser, self, chosen_cb);
}

static void
remove_picture_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       self)
{
  EntenteItem *actor = get_actor (self);

  if (actor != NULL)
    set_image (self, actor, NULL);
}

static const GActionEntry entries[] = {
  { "set-picture", set_picture_action },
  { "remove-picture", remove_picture_action },
};

static gboolean
is_inside (EntentePictureActions *self,
           GtkWidget             *widget,
           double                 x,
           double                 y,
           double                *widget_x,
           double                *widget_y)
{
  return gtk_widget_get_mapped (widget) &&
         gtk_widget_translate_coordinates (GTK_WIDGET (entente_actions_get_window (self)), widget, x, y, widget_x,
                                           widget_y) &&
         gtk_widget_contains (widget, *widget_x, *widget_y);
}

/* Returns the actor at a place in the window: that of the card there, or the one whose details are shown there. */
static EntenteItem *
find_actor (EntentePictureActions *self,
            double                 x,
            double                 y)
{
  EntenteCanvasContent *content = entente_canvas_get_content (self->canvas);
  double inner_x, inner_y;
  EntenteHit hit;

  if (!entente_open_document_is_editable (entente_actions_get_document (self)))
    return NULL;
  if (is_inside (self, self->details, x, y, &inner_x, &inner_y))
    return get_actor (self);
  if (!is_inside (self, GTK_WIDGET (self->canvas), x, y, &inner_x, &inner_y))
    return NULL;
  hit = entente_canvas_geometry_pick (content, inner_x, inner_y);
  return hit.part == ENTENTE_PART_CARD ? entente_canvas_items_get (content, hit.part, hit.index) : NULL;
}

static gboolean
drop_cb (EntentePictureActions *self,
         GdkDrop               *drop,
         double                 x,
         double                 y)
{
  EntenteItem *actor = find_actor (self, x, y);

  if (actor == NULL)
    return FALSE;
  entente_picture_task_take_drop (drop, NULL, taken_cb, taking_new (self, actor));
  return TRUE;
}

/* Pictures from a browser come as bytes. Files are dropped on the window, which asks this group first. */
static void
add_target (EntentePictureActions *self)
{
  GtkDropTargetAsync *target = gtk_drop_target_async_new (entente_picture_task_get_formats (), GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entente_actions_get_window (self)), GTK_EVENT_CONTROLLER (target));
}

/* A step can give the selected actor a picture or take it away. */
static void
entente_picture_actions_begin (EntenteActions *actions)
{
  g_signal_connect_object (entente_actions_get_history (actions), "notify::position",
                           G_CALLBACK (entente_actions_update), actions, G_CONNECT_SWAPPED);
}

static void
entente_picture_actions_update (EntenteActions *actions)
{
  EntenteItem *actor = get_actor (ENTENTE_PICTURE_ACTIONS (actions));

  entente_actions_enable (actions, "set-picture", actor != NULL);
  entente_actions_enable (actions, "remove-picture",
                          actor != NULL && entente_actor_get_image (ENTENTE_ACTOR (actor)) != NULL);
}

static void
entente_picture_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_PICTURE_ACTIONS (object)->toasts);

  G_OBJECT_CLASS (entente_picture_actions_parent_class)->finalize (object);
}

static void
entente_picture_actions_class_init (EntentePictureActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_picture_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->begin = entente_picture_actions_begin;
  actions_class->update = entente_picture_actions_update;
}

static void
entente_picture_actions_init (EntentePictureActions *self)
{
}

/**
 * entente_picture_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: its toasts, which tell why a picture was not taken
 * @canvas: its canvas, on whose cards pictures can be dropped
 * @details: its details, on which they can be dropped too
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntentePictureActions *
entente_picture_actions_new (EntenteOpenDocument  *document,
                             GtkApplicationWindow *window,
                             EntenteToasts        *toasts,
                             EntenteCanvas        *canvas,
                             EntenteDetailsPanel  *details)
{
  EntentePictureActions *self = g_object_new (ENTENTE_TYPE_PICTURE_ACTIONS, "document", document, "window", window,
                                              NULL);

  self->toasts = g_object_ref (toasts);
  self->canvas = canvas;
  self->details = GTK_WIDGET (details);
  self->clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  add_target (self);
  return self;
}

/**
 * entente_picture_actions_take_files:
 * @self: the actions
 * @files: (element-type GFile): files that were dropped
 * @x: where, in the window
 * @y: likewise
 *
 * Returns: whether it is one picture for an actor, which is being read now
 */
gboolean
entente_picture_actions_take_files (EntentePictureActions *self,
                                    const GPtrArray       *files,
                                    double                 x,
                                    double                 y)
{
  EntenteItem *actor;

  g_return_val_if_fail (ENTENTE_IS_PICTURE_ACTIONS (self) && files != NULL, FALSE);

  if (files->len != 1 || !entente_picture_task_is_picture (files->pdata[0]))
    return FALSE;
  actor = find_actor (self, x, y);
  if (actor != NULL)
    entente_picture_task_take_file (files->pdata[0], NULL, taken_cb, taking_new (self, actor));
  else if (entente_open_document_is_editable (entente_actions_get_document (self)))
    entente_toasts_add (self->toasts, _("Drop a picture on the card of an actor"), NULL, NULL);
  else
    return FALSE;
  return TRUE;
}

/**
 * entente_picture_actions_can_paste:
 * @self: the actions
 *
 * Returns: whether there is a picture on the clipboard, and one actor that it can be given to
 */
gboolean
entente_picture_actions_can_paste (EntentePictureActions *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE_ACTIONS (self), FALSE);

  return get_actor (self) != NULL && entente_picture_task_fits (gdk_clipboard_get_formats (self->clipboard));
}

/**
 * entente_picture_actions_paste:
 * @self: the actions, which can paste
 *
 * Gives the picture on the clipboard to the actor.
 */
void
entente_picture_actions_paste (EntentePictureActions *self)
{
  g_return_if_fail (ENTENTE_IS_PICTURE_ACTIONS (self) && get_actor (self) != NULL);

  entente_picture_task_take_clipboard (self->clipboard, NULL, taken_cb, taking_new (self, get_actor (self)));
}
