/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-remarks-dialog.h"

#include "entente-diagnostic.h"
#include "entente-display-text.h"

#include <glib/gi18n.h>

/* A file written by a script can give thousands of remarks. A list view makes rows only for those that are seen. */

struct _EntenteRemarksDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EntenteRemarksDialog, entente_remarks_dialog, ADW_TYPE_WINDOW)

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *place = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (box, "remark");
  gtk_box_append (GTK_BOX (box), message);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static char *
place_text (EntenteDiagnostic *diagnostic)
{
  guint line = entente_diagnostic_get_line (diagnostic);
  const char *place = entente_diagnostic_get_place (diagnostic);

  if (line == 0)
    return g_strdup (place != NULL ? place : "");
  if (place == NULL || *place == '\0')
    return g_strdup_printf (C_("remark", "Line %u"), line);
  /* Translators: the line of a file, and the path to a place in it, such as “relations[12].from”. */
  return g_strdup_printf (C_("remark", "Line %1$u · %2$s"), line, place);
}

/* Elsewhere a message follows a place and a colon. Here it stands alone and begins with a capital letter. */
static char *
sentence (const char *message)
{
  g_autofree char *shown = entente_display_text_reveal (message);
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (shown)), first);
  return g_strconcat (first, g_utf8_next_char (shown), NULL);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  EntenteDiagnostic *diagnostic = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *message = gtk_widget_get_first_child (box);
  g_autofree char *place = place_text (diagnostic);
  g_autofree char *shown = sentence (entente_diagnostic_get_message (diagnostic));
  g_autofree char *name = g_strconcat (shown, ", ", place, NULL);

  gtk_label_set_label (GTK_LABEL (message), shown);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (message)), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
entente_remarks_dialog_class_init (EntenteRemarksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-remarks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRemarksDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_remarks_dialog_init (EntenteRemarksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_remarks_dialog_new:
 * @parent: the window of the document
 * @diagnostics: (element-type EntenteDiagnostic): the remarks
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_remarks_dialog_new (GtkWindow  *parent,
                            GListModel *diagnostics)
{
  EntenteRemarksDialog *self;
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && G_IS_LIST_MODEL (diagnostics), NULL);

  self = g_object_new (ENTENTE_TYPE_REMARKS_DIALOG, "transient-for", parent, NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (diagnostics)));
  gtk_list_view_set_model (self->list_view, model);
  return GTK_WINDOW (self);
}
