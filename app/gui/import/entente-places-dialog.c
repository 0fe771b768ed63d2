/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-places-dialog.h"

#include "entente-display-text.h"
#include "entente-import-words.h"

#include <glib/gi18n.h>

/* There may be a thousand places. A list view makes rows only for those that are seen. */

struct _EntentePlacesDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkLabel *message_label;
  GtkLabel *more_label;
  GtkListView *list_view;

  /* owned */
  EntenteImportReading *reading;

  guint nth;
};

G_DEFINE_FINAL_TYPE (EntentePlacesDialog, entente_places_dialog, ADW_TYPE_WINDOW)

static const EntenteImportReport *
get_report (EntentePlacesDialog *self)
{
  return entente_import_get_report (entente_import_reading_get_import (self->reading));
}

static void
setup_cb (EntentePlacesDialog *self,
          GtkListItem         *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *line = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "width-chars", 9, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "lines", 4, "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (line, "dim-label");
  gtk_widget_add_css_class (line, "numeric");
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (EntentePlacesDialog *self,
         GtkListItem         *list_item)
{
  guint position = gtk_list_item_get_position (list_item);
  const EntenteImportPlace *place = entente_import_report_get_place (get_report (self), self->nth, position);
  GtkWidget *box = gtk_list_item_get_child (list_item), *line = gtk_widget_get_first_child (box);
  g_autofree char *number = place->line > 0 ? g_strdup_printf (C_("place", "Line %u"), place->line) : g_strdup ("");
  g_autofree char *text = entente_import_words_describe_place (self->reading, place);
  g_autofree char *name = g_strconcat (number, " ", text, NULL);

  gtk_label_set_label (GTK_LABEL (line), number);
  gtk_widget_set_visible (line, place->line > 0);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (line)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
entente_places_dialog_dispose (GObject *object)
{
  EntentePlacesDialog *self = ENTENTE_PLACES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PLACES_DIALOG);
  g_clear_pointer (&self->reading, entente_import_reading_unref);

  G_OBJECT_CLASS (entente_places_dialog_parent_class)->dispose (object);
}

static void
entente_places_dialog_class_init (EntentePlacesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_places_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-places-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePlacesDialog, message_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePlacesDialog, more_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePlacesDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_places_dialog_init (EntentePlacesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The rows are numbers: what they show is looked up when they are seen. */
static GListModel *
new_model (guint n)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (list, "");
  return G_LIST_MODEL (list);
}

/**
 * entente_places_dialog_new:
 * @parent: a window
 * @reading: what was read
 * @nth: a message of its report, whose places are known
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_places_dialog_new (GtkWindow            *parent,
                           EntenteImportReading *reading,
                           guint                 nth)
{
  EntentePlacesDialog *self;
  g_autoptr (GtkSelectionModel) model = NULL;
  g_autofree char *message = NULL, *shown = NULL, *more = NULL;
  guint n, n_all;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && reading != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PLACES_DIALOG, "transient-for", parent, NULL);
  self->reading = entente_import_reading_ref (reading);
  self->nth = nth;
  n = entente_import_report_get_n_places (get_report (self), nth);
  n_all = entente_import_report_get_count (get_report (self), nth);
  message = entente_import_report_dup_message (get_report (self), nth);
  shown = entente_display_text_name (message);
  gtk_label_set_label (self->message_label, shown);
  more = g_strdup_printf (ngettext ("Only the first is listed.", "Only the first %u are listed.", n), n);
  gtk_label_set_label (self->more_label, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n < n_all);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (new_model (n)));
  gtk_list_view_set_model (self->list_view, model);
  return GTK_WINDOW (self);
}
