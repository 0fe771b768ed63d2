/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-entry-row.h"

#include "entente-display-text.h"
#include "entente-field.h"
#include "entente-fill.h"

#include <glib/gi18n.h>

/* The row for a text of one line. AdwEntryRow has no place for a hint. So a box becomes the child of the row, with the
 * former child above the hint. */

typedef struct {
  GtkBox *box;           /* borrowed: the child of the row */
  GtkLabel *hint;        /* borrowed: in the box */

  char *value;           /* nullable: of the file */
  char *shown;           /* the text that the row showed for the value */
  gboolean setting_text; /* the program changes the text, not the user */
  gboolean touched;      /* the row holds another value, even if its text is the same */
  gboolean is_number;    /* only whole numbers can be stored */
} EntenteEntryRowPrivate;

static void entente_entry_row_field_init (EntenteFieldInterface *iface);

G_DEFINE_TYPE_WITH_CODE (EntenteEntryRow, entente_entry_row, ADW_TYPE_ENTRY_ROW,
                         G_ADD_PRIVATE (EntenteEntryRow)
                         G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_entry_row_field_init))

static EntenteEntryRowPrivate *
private_of (EntenteEntryRow *self)
{
  return entente_entry_row_get_instance_private (self);
}

static const char *
get_typed (EntenteEntryRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static char *
to_shown (EntenteEntryRow *self,
          const char      *value)
{
  return g_strdup (value);
}

static char *
to_value (EntenteEntryRow *self,
          const char      *text)
{
  return g_strstrip (g_strdup (text));
}

static gboolean
is_number (const char *text)
{
  gint64 number;

  return *text == '\0' || g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL);
}

static void
review (EntenteEntryRow *self)
{
  g_autofree char *message = NULL;

  if (private_of (self)->is_number && !is_number (get_typed (self)))
    {
      entente_entry_row_set_hint (self, ENTENTE_HINT_ERROR, _("Only a whole number can stand here"));
      return;
    }
  if (entente_display_text_are_deceiving (get_typed (self)))
    {
      g_autofree char *shown = entente_display_text_name (get_typed (self));

      /* Translators: %s is a text in which characters that can't be seen are shown as boxes. */
      message = g_strdup_printf (_("This has characters that cannot be seen and could deceive: %s"), shown);
    }
  entente_entry_row_set_hint (self, ENTENTE_HINT_WARNING, message);
}

static gboolean
settle (EntenteEntryRow *self)
{
  return !private_of (self)->is_number || is_number (get_typed (self));
}

static void
changed_cb (EntenteEntryRow *self)
{
  if (private_of (self)->setting_text)
    return;
  ENTENTE_ENTRY_ROW_GET_CLASS (self)->review (self);
  entente_field_edited (ENTENTE_FIELD (self));
}

static void
set_style (EntenteEntryRow *self,
           const char      *style_class,
           gboolean         on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), style_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), style_class);
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntenteValueType type = entente_record_get_shape (record)->members[member].type;
  gint64 number;

  private_of (ENTENTE_ENTRY_ROW (field))->is_number = type == ENTENTE_VALUE_NUMBER;
  if (type != ENTENTE_VALUE_NUMBER)
    {
      entente_entry_row_show_value (ENTENTE_ENTRY_ROW (field), entente_record_get_text (record, member));
      return;
    }
  number = entente_record_get_number (record, member);
  if (number != ENTENTE_NUMBER_ABSENT)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

      entente_entry_row_show_value (ENTENTE_ENTRY_ROW (field), text);
    }
  else
    entente_entry_row_show_value (ENTENTE_ENTRY_ROW (field), NULL);
}

static void
store_number (EntenteRecord *record,
              guint          member,
              const char    *value)
{
  gint64 number;

  if (value == NULL)
    entente_record_clear (record, member);
  else if (g_ascii_string_to_signed (value, 10, 0, G_MAXINT32, &number, NULL))
    entente_record_set_number (record, member, number);
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntenteEntryRow *self = ENTENTE_ENTRY_ROW (field);
  g_autofree char *value = NULL;

  if (!entente_entry_row_is_touched (self))
    return;
  value = entente_entry_row_get_value (self);
  if (entente_record_get_shape (record)->members[member].type == ENTENTE_VALUE_NUMBER)
    store_number (record, member, value);
  else if (value != NULL)
    entente_record_set_text (record, member, value);
  else
    entente_record_clear (record, member);
}

static gboolean
settle_field (EntenteField *field)
{
  return ENTENTE_ENTRY_ROW_GET_CLASS (field)->settle (ENTENTE_ENTRY_ROW (field));
}

static void
entente_entry_row_field_init (EntenteFieldInterface *iface)
{
  iface->show = show_field;
  iface->store = store_field;
  iface->settle = settle_field;
}

static void
entente_entry_row_finalize (GObject *object)
{
  EntenteEntryRowPrivate *priv = private_of (ENTENTE_ENTRY_ROW (object));

  g_clear_pointer (&priv->value, g_free);
  g_clear_pointer (&priv->shown, g_free);

  G_OBJECT_CLASS (entente_entry_row_parent_class)->finalize (object);
}

static void
entente_entry_row_class_init (EntenteEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_entry_row_finalize;
  klass->to_shown = to_shown;
  klass->to_value = to_value;
  klass->review = review;
  klass->settle = settle;
}

static void
entente_entry_row_init (EntenteEntryRow *self)
{
  EntenteEntryRowPrivate *priv = private_of (self);
  g_autoptr (GtkWidget) header = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));

  priv->shown = g_strdup ("");
  priv->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  priv->hint = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (priv->box), "hinted");
  gtk_widget_add_css_class (GTK_WIDGET (priv->hint), "hint");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (priv->box));
  gtk_box_append (priv->box, header);
  gtk_box_append (priv->box, GTK_WIDGET (priv->hint));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * entente_entry_row_new:
 * @title: the title of the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
entente_entry_row_new (const char *title)
{
  return g_object_new (ENTENTE_TYPE_ENTRY_ROW, "title", title, NULL);
}

/**
 * entente_entry_row_show_value:
 * @self: a row
 * @value: (nullable): a value, as the file has it
 *
 * Shows the value. The row holds it until the user edits the text.
 */
void
entente_entry_row_show_value (EntenteEntryRow *self,
                              const char      *value)
{
  EntenteEntryRowPrivate *priv;
  g_autofree char *shown = NULL;

  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));

  priv = private_of (self);
  if (priv->value != value)
    {
      g_free (priv->value);
      priv->value = g_strdup (value);
    }
  shown = value != NULL ? ENTENTE_ENTRY_ROW_GET_CLASS (self)->to_shown (self, value) : NULL;
  priv->setting_text = TRUE;
  entente_fill_entry (GTK_EDITABLE (self), shown != NULL ? shown : "");
  priv->setting_text = FALSE;
  g_free (priv->shown);
  priv->shown = g_strdup (get_typed (self));
  priv->touched = FALSE;
  ENTENTE_ENTRY_ROW_GET_CLASS (self)->review (self);
  entente_field_edited (ENTENTE_FIELD (self));
}

/**
 * entente_entry_row_get_value:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the value to store in the file; %NULL for none
 */
char *
entente_entry_row_get_value (EntenteEntryRow *self)
{
  char *value;

  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), NULL);

  if (!entente_entry_row_is_touched (self))
    return g_strdup (private_of (self)->value);
  value = ENTENTE_ENTRY_ROW_GET_CLASS (self)->to_value (self, get_typed (self));
  if (value != NULL && *value == '\0')
    g_clear_pointer (&value, g_free);
  return value;
}

/**
 * entente_entry_row_is_touched:
 * @self: a row
 *
 * Returns: whether the row holds another value than the file
 */
gboolean
entente_entry_row_is_touched (EntenteEntryRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), FALSE);

  return private_of (self)->touched || !g_str_equal (get_typed (self), private_of (self)->shown);
}

/**
 * entente_entry_row_touch:
 * @self: a row
 *
 * Tells that the row holds another value than the file, even if its text is the same.
 */
void
entente_entry_row_touch (EntenteEntryRow *self)
{
  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));

  private_of (self)->touched = TRUE;
  ENTENTE_ENTRY_ROW_GET_CLASS (self)->review (self);
  entente_field_edited (ENTENTE_FIELD (self));
}

/**
 * entente_entry_row_set_hint:
 * @self: a row
 * @hint: the kind of the hint
 * @text: (nullable): the hint, fit to be shown; %NULL for none
 */
void
entente_entry_row_set_hint (EntenteEntryRow *self,
                            EntenteHint      hint,
                            const char      *text)
{
  GtkEditable *delegate;
  EntenteEntryRowPrivate *priv;

  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));

  priv = private_of (self);
  gtk_label_set_label (priv->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), text != NULL);
  set_style (self, "error", text != NULL && hint == ENTENTE_HINT_ERROR);
  set_style (self, "warning", text != NULL && hint == ENTENTE_HINT_WARNING);

  delegate = gtk_editable_get_delegate (GTK_EDITABLE (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (delegate), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (delegate), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL && hint == ENTENTE_HINT_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                          : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/**
 * entente_entry_row_get_hint:
 * @self: a row
 *
 * Returns: (nullable): the text of the hint
 */
const char *
entente_entry_row_get_hint (EntenteEntryRow *self)
{
  const char *text;

  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), NULL);

  text = gtk_label_get_label (private_of (self)->hint);
  return *text != '\0' ? text : NULL;
}

/**
 * entente_entry_row_get_box:
 * @self: a row
 *
 * Returns: (transfer none): the box with the entry and the hint
 */
GtkBox *
entente_entry_row_get_box (EntenteEntryRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), NULL);

  return private_of (self)->box;
}
