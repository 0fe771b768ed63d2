/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-row-list.h"

#include "entente-field.h"
#include "entente-statement.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* Lists of texts, of ids, and of records whose first member is the one that is typed. The second, a
 * language or a stance, is at the end of the row. What else such a record holds is kept with its row. */

struct _EntenteRowList
{
  AdwPreferencesGroup parent_instance;

  /* borrowed */
  const EntenteMember *member;
  EntenteNewRowFunc new_row;
  gpointer data;
  GtkWidget *add_button;

  /* owned */
  GPtrArray *rows;    /* of EntenteEntryRow, borrowed from the group */
  gboolean touched;
};

/* What a row of a record holds besides what is typed. */
typedef struct {
  EntenteRecord *record;  /* nullable: of the file */
  GtkEntry *language;     /* borrowed, nullable */
  GtkDropDown *stance;    /* borrowed, nullable */
  GPtrArray *stances;     /* nullable */
} Rest;

static void entente_row_list_field_init (EntenteFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRowList, entente_row_list, ADW_TYPE_PREFERENCES_GROUP,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_row_list_field_init))

static G_DEFINE_QUARK (entente-row-list-rest, rest)

static void
rest_free (gpointer data)
{
  Rest *rest = data;

  entente_record_free (rest->record);
  g_clear_pointer (&rest->stances, g_ptr_array_unref);
  g_free (rest);
}

static Rest *
rest_of (EntenteEntryRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), rest_quark ());
}

static void
touched_cb (EntenteRowList *self)
{
  self->touched = TRUE;
  entente_field_edited (ENTENTE_FIELD (self));
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

  gtk_widget_grab_focus (self->add_button);
  entente_row_list_remove (self, ENTENTE_ENTRY_ROW (row));
}

static void
add_language (EntenteRowList  *self,
              EntenteEntryRow *row,
              Rest            *rest)
{
  rest->language = g_object_new (GTK_TYPE_ENTRY, "width-chars", 4, "max-width-chars", 4, "valign", GTK_ALIGN_CENTER,
                                 "activates-default", TRUE, "placeholder-text", C_("language of a name", "ko"),
                                 "tooltip-text", _("Language, such as ko or ru"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rest->language), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language"), -1);
  g_signal_connect_swapped (rest->language, "changed", G_CALLBACK (touched_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), GTK_WIDGET (rest->language));
}

static void
add_stance_word (Rest       *rest,
                 const char *word)
{
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (rest->stance));
  g_autofree char *label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_STANCE, word);

  g_ptr_array_add (rest->stances, g_strdup (word));
  gtk_string_list_append (labels, label != NULL ? label : C_("stance of a statement", "not given"));
}

static void
add_stance (EntenteRowList  *self,
            EntenteEntryRow *row,
            Rest            *rest)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  rest->stances = g_ptr_array_new_with_free_func (g_free);
  rest->stance = g_object_new (GTK_TYPE_DROP_DOWN, "valign", GTK_ALIGN_CENTER, "model", labels,
                               "tooltip-text", _("How the statement stands to it"), NULL);
  g_object_unref (labels);
  for (const char *const *word = entente_stances; *word != NULL; word++)
    add_stance_word (rest, *word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rest->stance), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How the statement stands to it"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (rest->stance), "flat");
  g_signal_connect_swapped (rest->stance, "notify::selected", G_CALLBACK (touched_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), GTK_WIDGET (rest->stance));
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
set_stance (Rest       *rest,
            const char *stance)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < rest->stances->len; i++)
        if (g_strcmp0 (rest->stances->pdata[i], stance) == 0)
          {
            gtk_drop_down_set_selected (rest->stance, i);
            return;
          }
      add_stance_word (rest, stance);
    }
}

static void
show_record (EntenteRowList      *self,
             const EntenteRecord *record)
{
  EntenteEntryRow *row = entente_row_list_add (self);
  Rest *rest = rest_of (row);
  const char *second = entente_record_get_text (record, 1);

  rest->record = entente_record_copy (record);
  entente_entry_row_show_value (row, entente_record_get_text (record, 0));
  if (rest->language != NULL)
    gtk_editable_set_text (GTK_EDITABLE (rest->language), second != NULL ? second : "");
  if (rest->stance != NULL)
    set_stance (rest, second);
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (field);

  while (self->rows->len > 0)
    entente_row_list_remove (self, self->rows->pdata[0]);
  if (self->member->type == ENTENTE_VALUE_RECORDS)
    for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
      show_record (self, entente_record_get_nth (record, member, i));
  else
    for (const char *const *text = entente_record_get_texts (record, member); text != NULL && *text != NULL; text++)
      entente_entry_row_show_value (entente_row_list_add (self), *text);
  self->touched = FALSE;
}

static const char *
get_second (const Rest *rest)
{
  if (rest->language != NULL)
    return gtk_editable_get_text (GTK_EDITABLE (rest->language));
  return rest->stances->pdata[gtk_drop_down_get_selected (rest->stance)];
}

static void
store_records (EntenteRowList *self,
               EntenteRecord  *record,
               guint           member)
{
  entente_record_clear (record, member);
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntenteEntryRow *row = self->rows->pdata[i];
      const Rest *rest = rest_of (row);
      g_autofree char *value = entente_entry_row_get_value (row);
      g_autofree char *second = g_strdup (get_second (rest));
      EntenteRecord *part;

      if (value == NULL)
        continue;
      part = rest->record != NULL ? entente_record_copy (rest->record) : entente_record_new (self->member->shape);
      if (g_strcmp0 (entente_record_get_text (part, 0), value) != 0)
        entente_record_set_text (part, 0, value);
      if (second != NULL)
        g_strstrip (second);
      if (g_strcmp0 (entente_record_get_text (part, 1), second) != 0)
        entente_record_set_text (part, 1, second);
      entente_record_add_record (record, member, part);
    }
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (field);
  g_autoptr (GStrvBuilder) texts = NULL;

  if (!self->touched)
    return;
  if (self->member->type == ENTENTE_VALUE_RECORDS)
    {
      store_records (self, record, member);
      return;
    }

  texts = g_strv_builder_new ();
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *value = entente_entry_row_get_value (self->rows->pdata[i]);

      if (value != NULL)
        g_strv_builder_add (texts, value);
    }
  entente_record_take_texts (record, member, g_strv_builder_end (texts));
}

static gboolean
settle_field (EntenteField *field)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (field);

  for (guint i = 0; i < self->rows->len; i++)
    if (!entente_field_settle (self->rows->pdata[i]))
      {
        gtk_widget_grab_focus (self->rows->pdata[i]);
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
  g_clear_pointer (&ENTENTE_ROW_LIST (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_row_list_parent_class)->finalize (object);
}

static void
entente_row_list_class_init (EntenteRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_row_list_finalize;
}

static void
entente_row_list_init (EntenteRowList *self)
{
  self->rows = g_ptr_array_new ();
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

/**
 * entente_row_list_set_up:
 * @self: a list
 * @member: the member that is to be edited: of type TEXTS, REFS, or RECORDS of phrases or targets
 * @add: what its button does: "Add Name"
 * @new_row: makes a row
 * @data: for @new_row
 */
void
entente_row_list_set_up (EntenteRowList      *self,
                         const EntenteMember *member,
                         const char          *add,
                         EntenteNewRowFunc    new_row,
                         gpointer             data)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && member != NULL && new_row != NULL);

  self->member = member;
  self->new_row = new_row;
  self->data = data;
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
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
  EntenteEntryRow *row;
  Rest *rest;

  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self) && self->new_row != NULL, NULL);

  row = self->new_row (self->data);
  rest = g_new0 (Rest, 1);
  g_object_set_qdata_full (G_OBJECT (row), rest_quark (), rest, rest_free);
  if (self->member->shape == &entente_phrase_shape)
    add_language (self, row, rest);
  else if (self->member->shape == &entente_target_shape)
    add_stance (self, row, rest);
  add_remove_button (self, row);
  gtk_widget_add_css_class (GTK_WIDGET (row), "compact");
  g_signal_connect_swapped (row, "edited", G_CALLBACK (touched_cb), self);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  touched_cb (self);
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

  g_signal_handlers_disconnect_by_func (row, touched_cb, self);
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  touched_cb (self);
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

  return self->rows;
}

/**
 * entente_row_list_set_stance:
 * @self: a list of targets
 * @row: one of its rows
 * @stance: (nullable): how the statement stands to it, as the file has it
 */
void
entente_row_list_set_stance (EntenteRowList  *self,
                             EntenteEntryRow *row,
                             const char      *stance)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && rest_of (row) != NULL && rest_of (row)->stance != NULL);

  set_stance (rest_of (row), stance);
}

/**
 * entente_row_list_set_language:
 * @self: a list of phrases
 * @row: one of its rows
 * @language: its language, as the file has it
 */
void
entente_row_list_set_language (EntenteRowList  *self,
                               EntenteEntryRow *row,
                               const char      *language)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self) && rest_of (row) != NULL && rest_of (row)->language != NULL);

  gtk_editable_set_text (GTK_EDITABLE (rest_of (row)->language), language);
}
