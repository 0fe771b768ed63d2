/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-picture-row.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-field.h"
#include "entente-file-choice.h"
#include "entente-picture-task.h"
#include "entente-portrait-icon.h"
#include "entente-stored-image.h"

#include <glib/gi18n.h>

/* The row tells what there is: nothing, a picture, the address of one, or why a file was not taken. */

struct _EntentePictureRow
{
  AdwActionRow parent_instance;

  /* template */
  GtkImage *image;
  GtkButton *choose_button;
  GtkButton *paste_button;
  GtkButton *remove_button;

  /* owned */
  char *shown;               /* nullable: the value in the file */
  char *value;               /* nullable */
  GCancellable *cancellable; /* nullable: of what is being read */
};

#define SIDE 56

static void entente_picture_row_field_init (EntenteFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntentePictureRow, entente_picture_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_picture_row_field_init))

static void
tell (EntentePictureRow *self,
      const char        *words,
      gboolean           is_error)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static char *
describe (EntentePictureRow *self)
{
  const char *format;
  g_autofree char *address = NULL;
  g_autofree char *size = NULL;

  if (self->value == NULL)
    return g_strdup (_("Drop or paste a PNG, JPEG or WebP"));
  if (entente_stored_image_find (self->value, &format) == NULL)
    {
      address = entente_display_text_reveal (self->value);
      return g_strdup_printf (_("At %s, which is not fetched"), address);
    }
  size = g_format_size (entente_stored_image_get_size (self->value));
  return g_strdup_printf ("%s, %s", format, size);
}

/* An item that has only this picture, because pictures are known by their items. */
static void
show_picture (EntentePictureRow *self)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, "picture");

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_IMAGE, self->value);
  gtk_image_set_from_icon_name (self->image, "image-x-generic-symbolic");
  entente_portrait_icon_show (self->image, item, SIDE);
}

static void
update (EntentePictureRow *self)
{
  g_autofree char *words = describe (self);

  tell (self, words, FALSE);
  show_picture (self);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), self->value != NULL);
}

/* Takes the value. */
static void
set_value (EntentePictureRow *self,
           char              *value)
{
  g_free (self->value);
  self->value = value;
  update (self);
  entente_field_edited (ENTENTE_FIELD (self));
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntentePictureRow) self = data;
  g_autoptr (GError) error = NULL;
  char *value = entente_picture_task_finish (result, &error);

  /* Another one was chosen meanwhile, or the dialog is closed. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)) ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      g_free (value);
      return;
    }
  g_clear_object (&self->cancellable);
  if (value != NULL)
    set_value (self, value);
  else
    tell (self, error->message, TRUE);
}

static GCancellable *
begin (EntentePictureRow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  tell (self, _("The picture is being read…"), FALSE);
  return self->cancellable;
}

static void
chosen_cb (gpointer    self,
           GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (file != NULL)
    entente_picture_row_take_file (self, file);
}

static void
choose_cb (EntentePictureRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Choose a Picture"), GTK_WINDOW (root),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, C_("button", "_Open"),
                                                               C_("button", "_Cancel"));

  entente_picture_task_add_filters (GTK_FILE_CHOOSER (chooser));
  entente_file_choice_ask (chooser, self, chosen_cb);
}

static void
paste_cb (EntentePictureRow *self)
{
  entente_picture_task_take_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)), begin (self), taken_cb,
                                       g_object_ref (self));
}

static void
remove_cb (EntentePictureRow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  set_value (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->choose_button));
}

static gboolean
drop_cb (EntentePictureRow *self,
         GdkDrop           *drop)
{
  entente_picture_task_take_drop (drop, begin (self), taken_cb, g_object_ref (self));
  return TRUE;
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntentePictureRow *self = ENTENTE_PICTURE_ROW (field);

  g_free (self->shown);
  self->shown = g_strdup (entente_record_get_text (record, member));
  g_free (self->value);
  self->value = g_strdup (self->shown);
  update (self);
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntentePictureRow *self = ENTENTE_PICTURE_ROW (field);

  if (g_strcmp0 (self->value, self->shown) != 0)
    entente_record_set_text (record, member, self->value);
}

/* A picture that is still being read would be missing. */
static gboolean
settle_field (EntenteField *field)
{
  return !entente_picture_row_is_reading (ENTENTE_PICTURE_ROW (field));
}

static void
entente_picture_row_field_init (EntenteFieldInterface *iface)
{
  iface->show = show_field;
  iface->store = store_field;
  iface->settle = settle_field;
}

static void
entente_picture_row_dispose (GObject *object)
{
  EntentePictureRow *self = ENTENTE_PICTURE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_picture_row_parent_class)->dispose (object);
}

static void
entente_picture_row_finalize (GObject *object)
{
  EntentePictureRow *self = ENTENTE_PICTURE_ROW (object);

  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (entente_picture_row_parent_class)->finalize (object);
}

static void
entente_picture_row_class_init (EntentePictureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_picture_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_picture_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-picture-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePictureRow, image);
  gtk_widget_class_bind_template_child (widget_class, EntentePictureRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePictureRow, paste_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePictureRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
entente_picture_row_init (EntentePictureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_picture_row_take_drops:
 * @self: a row
 * @widget: a widget, such as the dialog of the row
 *
 * Takes pictures that are dropped on the widget.
 */
void
entente_picture_row_take_drops (EntentePictureRow *self,
                                GtkWidget         *widget)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  g_autoptr (GdkContentFormats) pictures = entente_picture_task_get_formats ();
  GtkDropTargetAsync *target;

  g_return_if_fail (ENTENTE_IS_PICTURE_ROW (self) && GTK_IS_WIDGET (widget));

  gdk_content_formats_builder_add_formats (builder, pictures);
  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  target = gtk_drop_target_async_new (gdk_content_formats_builder_free_to_formats (builder), GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/**
 * entente_picture_row_take_file:
 * @self: a row
 * @file: a file with a picture
 */
void
entente_picture_row_take_file (EntentePictureRow *self,
                               GFile             *file)
{
  g_return_if_fail (ENTENTE_IS_PICTURE_ROW (self) && G_IS_FILE (file));

  entente_picture_task_take_file (file, begin (self), taken_cb, g_object_ref (self));
}

/**
 * entente_picture_row_get_value:
 * @self: a row
 *
 * Returns: (nullable): the picture, as it is stored
 */
const char *
entente_picture_row_get_value (EntentePictureRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE_ROW (self), NULL);

  return self->value;
}

gboolean
entente_picture_row_is_reading (EntentePictureRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICTURE_ROW (self), FALSE);

  return self->cancellable != NULL;
}
