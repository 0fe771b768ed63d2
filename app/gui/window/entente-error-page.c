/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-error-page.h"

#include "entente-memory.h"
#include "entente-text.h"

#include <glib/gi18n.h>

struct _EntenteErrorPage
{
  AdwBin parent_instance;

  /* template */
  GtkLabel *title_label;
  GtkLabel *message_label;
  GtkLabel *path_label;
  GtkWidget *start_button;
  GtkWidget *anyway_button;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (EntenteErrorPage, entente_error_page, ADW_TYPE_BIN)

static gboolean
entente_error_page_grab_focus (GtkWidget *widget)
{
  EntenteErrorPage *self = ENTENTE_ERROR_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->open_button) ? self->open_button : self->start_button);
}

static void
entente_error_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ERROR_PAGE);

  G_OBJECT_CLASS (entente_error_page_parent_class)->dispose (object);
}

static void
entente_error_page_class_init (EntenteErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_error_page_dispose;
  widget_class->grab_focus = entente_error_page_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, message_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, path_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, anyway_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, open_button);
}

static void
entente_error_page_init (EntenteErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_error_page_show:
 * @self: the page
 * @file: the file that was to be opened
 * @error: why it can't be opened
 *
 * Tells of the file and the error, and offers to open the file all the same, where it can be.
 */
void
entente_error_page_show (EntenteErrorPage *self,
                         GFile            *file,
                         const GError     *error)
{
  g_autofree char *base = NULL;
  g_autofree char *display = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  gboolean too_large = g_error_matches (error, ENTENTE_MEMORY_ERROR, ENTENTE_MEMORY_ERROR_TOO_LITTLE);

  g_return_if_fail (ENTENTE_IS_ERROR_PAGE (self) && G_IS_FILE (file) && error != NULL);

  base = g_file_get_basename (file);
  display = g_filename_display_name (base);
  name = entente_display_text_embed (display);
  /* Translators: the placeholder is the name of a file. */
  title = g_strdup_printf (too_large ? _("“%s” Needs a Lot of Memory") : _("“%s” Can’t Be Opened"), name);
  path = g_file_get_parse_name (file);

  gtk_label_set_label (self->title_label, title);
  entente_text_show (self->message_label, error->message, ENTENTE_DISPLAY_TEXT_TEXT);
  entente_text_show (self->path_label, path, ENTENTE_DISPLAY_TEXT_NAME);
  gtk_widget_set_visible (self->anyway_button, too_large);
  gtk_widget_set_visible (self->open_button, !too_large);
}

/**
 * entente_error_page_offers_anyway:
 * @self: the page
 *
 * Returns: whether the page is seen and offers to open its file all the same
 */
gboolean
entente_error_page_offers_anyway (EntenteErrorPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_ERROR_PAGE (self), FALSE);

  return gtk_widget_get_child_visible (GTK_WIDGET (self)) && gtk_widget_get_visible (self->anyway_button);
}
