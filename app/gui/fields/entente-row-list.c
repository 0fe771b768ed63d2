/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-row-list.h"

#include "entente-accessible-parts.h"
#include "entente-drop-list.h"
#include "entente-field.h"
#include "entente-fill.h"
#include "entente-statement.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* The list of rows for a list of texts, of ids, or of records. The first member of a record is the text of its row. The
 * second member, a language or a stance, has a widget at the end of the row. The row keeps the other members. */

typedef struct {
  /* borrowed */
  const EntenteMember *member;
  EntenteNewRowFunc new_row;
  gpointer data;
  GtkWidget *add_button;

  /* owned */
  GPtrArray *rows;        /* of EntenteEntryRow, borrowed from the group */
  gboolean touched;       /* the list holds another value than the file */
  guint n_hidden;         /* parts at the end of the member that have no row */
  GtkLabel *hidden_label; /* nullable, borrowed: shows their number */
} EntenteRowListPrivate;

/* A file can hold any number of parts. More rows than this would stop the window for too long. */
#define MAX_ROWS 200

/* The record of a row, and the widget for its second member. */
typedef struct {
  EntenteRecord *record; /* nullable: of the file */
  GtkEntry *language;    /* borrowed, nullable */
  GtkDropDown *stance;   /* borrowed, nullable */
  GPtrArray *stances;    /* nullable: of words, in the order of the choices */
} RowData;

static void entente_row_list_field_init (EntenteFieldInterface *iface);

G_DEFINE_TYPE_WITH_CODE (EntenteRowList, entente_row_list, ADW_TYPE_PREFERENCES_GROUP,
                         G_ADD_PRIVATE (EntenteRowList)
                         G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_row_list_field_init))

static G_DEFINE_QUARK (entente-row-list-row-data, row_data)

static EntenteRowListPrivate *
private_of (EntenteRowList *self)
{
  return entente_row_list_get_instance_private (self);
}

static void
row_data_free (gpointer data)
{
  RowData *row_data = data;

  entente_record_free (row_data->record);
  g_clear_pointer (&row_data->stances, g_ptr_array_unref);
  g_free (row_data);
}

static RowData *
row_data_of (EntenteEntryRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), row_data_quark ());
}

static void
add_cb (EntenteRowList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (entente_row_list_add (self)));
}

static void
remove_cb (EntenteRowList *self,
           GtkWidget      *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ENTENTE_TYPE_ENTRY_ROW);

  gtk_widget_grab_focus (private_of (self)->add_button);
  entente_row_list_remove (self, ENTENTE_ENTRY_ROW (row));
}

static void
add_language (EntenteRowList  *self,
              EntenteEntryRow *row,
              RowData         *row_data)
{
  row_data->language = g_object_new (GTK_TYPE_ENTRY, "width-chars", 4, "max-width-chars", 4, "valign", GTK_ALIGN_CENTER,
                                     "activates-default", TRUE, "placeholder-text", C_("language of a name", "ko"),
                                     "tooltip-text", _("Language, such as ko or ru"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row_data->language), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Language"), -1);
  g_signal_connect_swapped (row_data->language, "changed", G_CALLBACK (entente_row_list_touch), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), GTK_WIDGET (row_data->language));
}

static void
add_stance_word (RowData    *row_data,
                 const char *word)
{
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (row_data->stance));
  g_autofree char *label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_STANCE, word);

  g_ptr_array_add (row_data->stances, g_strdup (word));
  gtk_string_list_append (labels, label != NULL ? label : C_("stance of a statement", "not given"));
}

static void
add_stance (EntenteRowList  *self,
            EntenteEntryRow *row,
            RowData         *row_data)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  row_data->stances = g_ptr_array_new_with_free_func (g_free);
  row_data->stance = g_object_new (GTK_TYPE_DROP_DOWN, "valign", GTK_ALIGN_CENTER, "model", labels,
                                   "tooltip-text", _("How the statement stands to it"), NULL);
  g_object_unref (labels);
  for (const char *const *word = entente_stances; *word != NULL; word++)
    add_stance_word (row_data, *word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row_data->stance), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How the statement stands to it"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (row_data->stance), "flat");
  entente_drop_list_open_at_selected (GTK_WIDGET (row_data->stance));
  g_signal_connect_swapped (row_data->stance, "notify::selected", G_CALLBACK (entente_row_list_touch), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), GTK_WIDGET (row_data->stance));
  entente_accessible_parts_name (GTK_WIDGET (row_data->stance));
}

static void
add_remove_button (EntenteRowList  *self,
                   EntenteEntryRow *row)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "list-remove-symbolic",
                                    "valign", GTK_ALIGN_CENTER, "tooltip-text", _("Remove"), NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

static void
add_parts (EntenteRowList  *self,
           EntenteEntryRow *row)
{
  EntenteRowListPrivate *priv = private_of (self);
  RowData *row_data = g_new0 (RowData, 1);

  g_object_set_qdata_full (G_OBJECT (row), row_data_quark (), row_data, row_data_free);
  if (priv->member->shape == &entente_phrase_shape)
    add_language (self, row, row_data);
  else if (priv->member->shape == &entente_target_shape)
    add_stance (self, row, row_data);
}

static void
set_stance (RowData    *row_data,
            const char *stance)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < row_data->stances->len; i++)
        if (g_strcmp0 (row_data->stances->pdata[i], stance) == 0)
          {
            gtk_drop_down_set_selected (row_data->stance, i);
            return;
          }
      add_stance_word (row_data, stance);
    }
}

static void
show_record (EntenteRowList      *self,
             const EntenteRecord *record)
{
  EntenteEntryRow *row = entente_row_list_add (self);
  RowData *row_data = row_data_of (row);
  const char *second = entente_record_get_text (record, 1);

  row_data->record = entente_record_copy (record);
  entente_entry_row_show_value (row, entente_record_get_text (record, 0));
  if (row_data->language != NULL)
    entente_fill_entry (GTK_EDITABLE (row_data->language), second != NULL ? second : "");
  if (row_data->stance != NULL)
    set_stance (row_data, second);
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (field);
  EntenteRowListPrivate *priv = private_of (self);

  if (priv->member->type == ENTENTE_VALUE_RECORDS)
    {
      guint n = entente_row_list_begin (self, entente_record_get_n_records (record, member));

      for (guint i = 0; i < n; i++)
        show_record (self, entente_record_get_nth (record, member, i));
    }
  else
    {
      const char *const *texts = entente_record_get_texts (record, member);
      guint n = entente_row_list_begin (self, g_strv_length ((char **) texts));

      for (guint i = 0; i < n; i++)
        entente_entry_row_show_value (entente_row_list_add (self), texts[i]);
    }
  priv->touched = FALSE;
}

static const char *
get_second (const RowData *row_data)
{
  if (row_data->language != NULL)
    return gtk_editable_get_text (GTK_EDITABLE (row_data->language));
  return row_data->stances->pdata[gtk_drop_down_get_selected (row_data->stance)];
}

static void
store_records (EntenteRowList *self,
               EntenteRecord  *record,
               guint           member)
{
  EntenteRowListPrivate *priv = private_of (self);
  g_autoptr (GPtrArray) hidden = entente_row_list_copy_hidden (self, record, member);

  entente_record_clear (record, member);
  for (guint i = 0; i < priv->rows->len; i++)
    {
      EntenteEntryRow *row = priv->rows->pdata[i];
      const RowData *row_data = row_data_of (row);
      g_autofree char *value = entente_entry_row_get_value (row);
      g_autofree char *second = g_strdup (get_second (row_data));
      EntenteRecord *part;

      if (value == NULL)
        continue;
      part = row_data->record != NULL ? entente_record_copy (row_data->record)
                                      : entente_record_new (priv->member->shape);
      if (g_strcmp0 (entente_record_get_text (part, 0), value) != 0)
        entente_record_set_text (part, 0, value);
      if (second != NULL)
        g_strstrip (second);
      if (g_strcmp0 (entente_record_get_text (part, 1), second) != 0)
        entente_record_set_text (part, 1, second);
      entente_record_add_record (record, member, part);
    }
  for (guint i = 0; i < hidden->len; i++)
    entente_record_add_record (record, member, entente_record_copy (hidden->pdata[i]));
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (field);
  EntenteRowListPrivate *priv = private_of (self);
  const char *const *before;
  g_autoptr (GStrvBuilder) texts = NULL;

  if (!priv->touched)
    return;
  if (priv->member->type == ENTENTE_VALUE_RECORDS)
    {
      store_records (self, record, member);
      return;
    }

  texts = g_strv_builder_new ();
  for (guint i = 0; i < priv->rows->len; i++)
    {
      g_autofree char *value = entente_entry_row_get_value (priv->rows->pdata[i]);

      if (value != NULL)
        g_strv_builder_add (texts, value);
    }
  before = entente_record_get_texts (record, member);
  g_strv_builder_addv (texts, (const char **) before + g_strv_length ((char **) before) - priv->n_hidden);
  entente_record_take_texts (record, member, g_strv_builder_end (texts));
}

static gboolean
settle_field (EntenteField *field)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (field);
  EntenteRowListPrivate *priv = private_of (self);

  for (guint i = 0; i < priv->rows->len; i++)
    if (!entente_field_settle (priv->rows->pdata[i]))
      {
        gtk_widget_grab_focus (priv->rows->pdata[i]);
        return FALSE;
      }
  return TRUE;
}

static void
entente_row_list_field_init (EntenteFieldInterface *iface)
{
  iface->show = show_field;
  iface->store = store_field;
  iface->settle = settle_field;
}

static void
entente_row_list_finalize (GObject *object)
{
  g_clear_pointer (&private_of (ENTENTE_ROW_LIST (object))->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_row_list_parent_class)->finalize (object);
}

static void
entente_row_list_class_init (EntenteRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_row_list_finalize;
  klass->add_parts = add_parts;
}

static void
entente_row_list_init (EntenteRowList *self)
{
  EntenteRowListPrivate *priv = private_of (self);

  priv->rows = g_ptr_array_new ();
  priv->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (priv->add_button, "flat");
  gtk_widget_set_valign (priv->add_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (priv->add_button, "clicked", G_CALLBACK (add_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), priv->add_button);
}

/**
 * entente_row_list_set_up:
 * @self: a list
 * @member: the member to edit, of type TEXTS, REFS, or RECORDS of phrases or targets
 * @add: the label of the button that adds a row, such as "Add Name"
 * @new_row: makes an empty row
 * @data: for @new_row
 */
void
entente_row_list_set_up (EntenteRowList      *self,
                         const EntenteMember *member,
                         const char          *add,
                         EntenteNewRowFunc    new_row,
                         gpointer             data)
{
  EntenteRowListPrivate *priv;

  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && member != NULL && new_row != NULL);

  priv = private_of (self);
  priv->member = member;
  priv->new_row = new_row;
  priv->data = data;
  gtk_widget_set_tooltip_text (priv->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

/**
 * entente_row_list_add:
 * @self: a list
 *
 * Returns: (transfer none): a new, empty row at its end
 */
EntenteEntryRow *
entente_row_list_add (EntenteRowList *self)
{
  EntenteRowListPrivate *priv;
  EntenteEntryRow *row;

  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self) && private_of (self)->new_row != NULL, NULL);

  priv = private_of (self);
  row = priv->new_row (priv->data);
  ENTENTE_ROW_LIST_GET_CLASS (self)->add_parts (self, row);
  add_remove_button (self, row);
  gtk_widget_add_css_class (GTK_WIDGET (row), "compact");
  g_signal_connect_swapped (row, "edited", G_CALLBACK (entente_row_list_touch), self);
  g_ptr_array_add (priv->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  entente_row_list_touch (self);
  return row;
}

/**
 * entente_row_list_remove:
 * @self: a list
 * @row: one of its rows
 */
void
entente_row_list_remove (EntenteRowList  *self,
                         EntenteEntryRow *row)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && ENTENTE_IS_ENTRY_ROW (row));

  g_signal_handlers_disconnect_by_func (row, entente_row_list_touch, self);
  g_ptr_array_remove (private_of (self)->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  entente_row_list_touch (self);
}

/**
 * entente_row_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none) (element-type EntenteEntryRow): its rows
 */
const GPtrArray *
entente_row_list_get_rows (EntenteRowList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), NULL);

  return private_of (self)->rows;
}

/**
 * entente_row_list_get_member:
 * @self: a list that is set up
 *
 * Returns: (transfer none): the member that the list edits
 */
const EntenteMember *
entente_row_list_get_member (EntenteRowList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), NULL);

  return private_of (self)->member;
}

static void
show_n_hidden (EntenteRowList *self)
{
  EntenteRowListPrivate *priv = private_of (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%u more is kept as it is", "%u more are kept as they are",
                                                     priv->n_hidden), priv->n_hidden);

  if (priv->hidden_label == NULL && priv->n_hidden > 0)
    {
      priv->hidden_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "margin-top", 6, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (priv->hidden_label), "dim-label");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (priv->hidden_label));
    }
  if (priv->hidden_label != NULL)
    {
      gtk_label_set_label (priv->hidden_label, text);
      gtk_widget_set_visible (GTK_WIDGET (priv->hidden_label), priv->n_hidden > 0);
    }
}

/**
 * entente_row_list_begin:
 * @self: a list
 * @n_parts: the number of parts of the member
 *
 * Removes all rows. The caller then adds a row for each part.
 *
 * Returns: the number of rows to add; the parts after them have no row and are kept as they are
 */
guint
entente_row_list_begin (EntenteRowList *self,
                        guint           n_parts)
{
  EntenteRowListPrivate *priv;

  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), 0);

  priv = private_of (self);
  while (priv->rows->len > 0)
    entente_row_list_remove (self, priv->rows->pdata[priv->rows->len - 1]);
  priv->n_hidden = n_parts > MAX_ROWS ? n_parts - MAX_ROWS : 0;
  show_n_hidden (self);
  return n_parts - priv->n_hidden;
}

guint
entente_row_list_get_n_hidden (EntenteRowList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), 0);

  return private_of (self)->n_hidden;
}

/**
 * entente_row_list_copy_hidden:
 * @self: a list
 * @record: the record that was shown, or a copy of it
 * @member: the member of it that was shown, of type RECORDS
 *
 * Returns: (transfer full) (element-type EntenteRecord): copies of the parts that have no row
 */
GPtrArray *
entente_row_list_copy_hidden (EntenteRowList      *self,
                              const EntenteRecord *record,
                              guint                member)
{
  GPtrArray *hidden = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  guint n = entente_record_get_n_records (record, member);

  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), hidden);

  for (guint i = n - private_of (self)->n_hidden; i < n; i++)
    g_ptr_array_add (hidden, entente_record_copy (entente_record_get_nth (record, member, i)));
  return hidden;
}

/**
 * entente_row_list_touch:
 * @self: a list
 *
 * Tells that the user has changed something in it.
 */
void
entente_row_list_touch (EntenteRowList *self)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));

  private_of (self)->touched = TRUE;
  entente_field_edited (ENTENTE_FIELD (self));
}

/**
 * entente_row_list_set_untouched:
 * @self: a list
 *
 * Tells that the rows now hold the value of the file.
 */
void
entente_row_list_set_untouched (EntenteRowList *self)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));

  private_of (self)->touched = FALSE;
}

gboolean
entente_row_list_is_touched (EntenteRowList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), FALSE);

  return private_of (self)->touched;
}

/**
 * entente_row_list_set_stance:
 * @self: a list of targets
 * @row: one of its rows
 * @stance: (nullable): the stance of the statement to the target, as the file has it
 */
void
entente_row_list_set_stance (EntenteRowList  *self,
                             EntenteEntryRow *row,
                             const char      *stance)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && row_data_of (row) != NULL && row_data_of (row)->stance != NULL);

  set_stance (row_data_of (row), stance);
}

/**
 * entente_row_list_set_language:
 * @self: a list of phrases
 * @row: one of its rows
 * @language: the language of the phrase, as the file has it
 */
void
entente_row_list_set_language (EntenteRowList  *self,
                               EntenteEntryRow *row,
                               const char      *language)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && row_data_of (row) != NULL && row_data_of (row)->language != NULL);

  entente_fill_entry (GTK_EDITABLE (row_data_of (row)->language), language);
}
