/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-row.h"

#include "entente-field.h"
#include "entente-fill.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* The row for a text of several lines. White space at the ends of the text is kept, since it may be part of a
 * quotation. */

struct _EntenteTextRow
{
  AdwPreferencesRow parent_instance;

  /* template */
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *warning;
  GtkLabel *warning_label;
  GtkLabel *revealed_label;

  /* owned */
  char *shown; /* the text of the file */
};

static void entente_text_row_field_init (EntenteFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTextRow, entente_text_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_text_row_field_init))

static void
changed_cb (EntenteTextRow *self)
{
  g_autofree char *text = entente_text_row_get_text (self);
  gboolean deceives = entente_display_text_are_deceiving (text);

  gtk_widget_set_visible (self->warning, deceives);
  if (deceives)
    entente_text_show (self->revealed_label, text, ENTENTE_DISPLAY_TEXT_TEXT);
  entente_field_edited (ENTENTE_FIELD (self));
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntenteTextRow *self = ENTENTE_TEXT_ROW (field);

  entente_text_row_set_text (self, entente_record_get_text (record, member));
  g_free (self->shown);
  self->shown = entente_text_row_get_text (self);
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntenteTextRow *self = ENTENTE_TEXT_ROW (field);
  g_autofree char *text = entente_text_row_get_text (self);

  if (g_str_equal (text, self->shown))
    return;
  if (*text != '\0')
    entente_record_set_text (record, member, text);
  else
    entente_record_clear (record, member);
}

static void
entente_text_row_field_init (EntenteFieldInterface *iface)
{
  iface->show = show_field;
  iface->store = store_field;
}

static void
entente_text_row_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_TEXT_ROW (object)->shown, g_free);

  G_OBJECT_CLASS (entente_text_row_parent_class)->finalize (object);
}

static void
entente_text_row_class_init (EntenteTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_text_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, EntenteTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, EntenteTextRow, warning);
  gtk_widget_class_bind_template_child (widget_class, EntenteTextRow, warning_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteTextRow, revealed_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
entente_text_row_init (EntenteTextRow *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_text_row_get_text:
 * @self: a row
 *
 * Returns: (transfer full): its text
 */
char *
entente_text_row_get_text (EntenteTextRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (ENTENTE_IS_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/**
 * entente_text_row_set_text:
 * @self: a row
 * @text: (nullable): the new text
 */
void
entente_text_row_set_text (EntenteTextRow *self,
                           const char     *text)
{
  g_return_if_fail (ENTENTE_IS_TEXT_ROW (self));

  entente_fill_buffer (self->buffer, text != NULL ? text : "");
}

/**
 * entente_text_row_get_view:
 * @self: a row
 *
 * Returns: (transfer none): the view for the text
 */
GtkWidget *
entente_text_row_get_view (EntenteTextRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_TEXT_ROW (self), NULL);

  return GTK_WIDGET (self->view);
}
