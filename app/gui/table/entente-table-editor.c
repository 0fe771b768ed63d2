/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-editor.h"

#include "entente-commands.h"
#include "entente-datum-entry.h"
#include "entente-field.h"
#include "entente-table-field.h"

#include <glib/gi18n.h>

/* In pixels. */
#define WIDTH 340
#define MAX_HEIGHT 320

struct _EntenteTableEditor
{
  GtkPopover parent_instance;

  /* borrowed */
  GtkWidget *field;
  GtkWidget *set_button;
  GtkWidget *all_button;   /* NULL if there is but one row to be set */

  /* owned */
  EntenteHistory *history;
  EntenteItemColumn *column;
  EntenteItem *item;
  GPtrArray *all;          /* of EntenteItem: the selected ones of this kind */
  EntenteDraft *draft;     /* what can be chosen */
};

G_DEFINE_FINAL_TYPE (EntenteTableEditor, entente_table_editor, GTK_TYPE_POPOVER)

/* What belongs to one item alone is not to be given to many; nor is a list, in which others have other parts. */
static gboolean
is_own (EntenteTableEditor *self)
{
  const EntenteItemColumn *column = self->column;

  return column->type == ENTENTE_ITEM_COLUMN_NAME || entente_table_field_is_list (self->field)
         || (column->kind == ENTENTE_ITEM_SOURCE
             && (g_str_equal (column->id, "title") || g_str_equal (column->id, "url")
                 || g_str_equal (column->id, "archived")));
}

/* Items may have been changed or removed meanwhile. */
static GPtrArray *
list_present (EntenteTableEditor *self,
              gboolean            all)
{
  EntenteDocument *document = entente_history_get_document (self->history);
  GPtrArray *present = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < (all ? self->all->len : 1); i++)
    {
      EntenteItem *item = all ? self->all->pdata[i] : self->item;

      item = entente_document_lookup (document, entente_item_get_id (item));
      if (item != NULL)
        g_ptr_array_add (present, g_object_ref (item));
    }
  return present;
}

static void
set_cb (EntenteTableEditor *self)
{
  entente_table_editor_set (self, FALSE);
}

static void
set_all_cb (EntenteTableEditor *self)
{
  entente_table_editor_set (self, TRUE);
}

static GtkWidget *
button_new (EntenteTableEditor *self,
            const char         *label,
            GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
buttons_new (EntenteTableEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  guint n = self->all->len;

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  if (n > 1 && !is_own (self))
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Set in _All %u Row", "Set in _All %u Rows", n), n);

      self->all_button = button_new (self, label, G_CALLBACK (set_all_cb));
      gtk_widget_set_tooltip_text (self->all_button, _("In all selected rows (Ctrl+Enter)"));
      gtk_box_append (GTK_BOX (box), self->all_button);
    }
  self->set_button = button_new (self, C_("button", "_Set"), G_CALLBACK (set_cb));
  gtk_widget_add_css_class (self->set_button, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->set_button);
  return box;
}

/* A long list is scrolled. */
static GtkWidget *
box_new (EntenteTableEditor *self)
{
  GtkWidget *list;

  if (entente_table_field_is_list (self->field))
    return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->field, "hscrollbar-policy", GTK_POLICY_NEVER,
                         "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, NULL);
  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->field);
  return list;
}

/* Enter is for the cell; in a text it is for the text. */
static gboolean
key_cb (EntenteTableEditor *self,
        guint               key,
        guint               code,
        GdkModifierType     state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (!enter || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  entente_table_editor_set (self, self->all_button != NULL);
  return GDK_EVENT_STOP;
}

static void
entente_table_editor_dispose (GObject *object)
{
  EntenteTableEditor *self = ENTENTE_TABLE_EDITOR (object);

  gtk_popover_set_child (GTK_POPOVER (self), NULL);
  g_clear_pointer (&self->draft, entente_draft_free);
  g_clear_pointer (&self->column, entente_item_column_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_table_editor_parent_class)->dispose (object);
}

static void
entente_table_editor_class_init (EntenteTableEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_table_editor_dispose;
}

static void
entente_table_editor_init (EntenteTableEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GPtrArray *
list_of_kind (const GPtrArray *selected,
              EntenteItem     *item)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_item = FALSE;

  for (guint i = 0; i < selected->len; i++)
    if (entente_item_get_kind (selected->pdata[i]) == entente_item_get_kind (item))
      {
        g_ptr_array_add (all, g_object_ref (selected->pdata[i]));
        has_item = has_item || g_str_equal (entente_item_get_id (selected->pdata[i]), entente_item_get_id (item));
      }
  if (!has_item)
    g_ptr_array_set_size (all, 0);
  return all;
}

/**
 * entente_table_editor_new:
 * @history: the history of a document
 * @column: a column that can be edited
 * @item: the item of the row
 * @selected: (element-type EntenteItem): the selected items, of any kind
 *
 * Returns: (transfer floating): the editor of the cell. The caller pops it up, and gives its field the focus
 */
GtkWidget *
entente_table_editor_new (EntenteHistory    *history,
                          EntenteItemColumn *column,
                          EntenteItem       *item,
                          const GPtrArray   *selected)
{
  EntenteTableEditor *self;
  GtkWidget *box;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && column != NULL && ENTENTE_IS_ITEM (item), NULL);
  g_return_val_if_fail (selected != NULL && !column->is_frozen, NULL);

  self = g_object_new (ENTENTE_TYPE_TABLE_EDITOR, NULL);
  self->history = g_object_ref (history);
  self->column = entente_item_column_ref (column);
  self->item = g_object_ref (item);
  self->all = list_of_kind (selected, item);
  self->draft = entente_draft_new (entente_history_get_document (history), NULL);
  self->field = entente_table_field_new (self->draft, column);
  entente_table_field_show (self->field, column, entente_item_get_record (item));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), box_new (self));
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->set_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, column->title, -1);
  return GTK_WIDGET (self);
}

/**
 * entente_table_editor_get_field:
 * @self: an editor
 *
 * Returns: (transfer none): the #EntenteField for the value
 */
GtkWidget *
entente_table_editor_get_field (EntenteTableEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_EDITOR (self), NULL);

  return self->field;
}

/* An empty name would make an actor that nobody finds. */
static gboolean
is_allowed (EntenteTableEditor  *self,
            const EntenteRecord *record)
{
  gboolean is_end = self->column->kind == ENTENTE_ITEM_RELATION && self->column->type == ENTENTE_ITEM_COLUMN_ITEM;
  gboolean is_name = is_own (self) && !entente_table_field_is_list (self->field);

  return entente_record_has (record, self->column->member) || !(is_name || is_end)
         || !entente_record_has (entente_item_get_record (self->item), self->column->member);
}

/* Of the facts of an item the others stay. */
static EntenteDraft *
set_datum (EntenteTableEditor  *self,
           GPtrArray           *items,
           const EntenteRecord *record)
{
  const char *name = self->column->datum;
  const EntenteDatum *datum = entente_record_find_datum (record, self->column->member, name);
  EntenteDraft *draft = entente_draft_new (entente_history_get_document (self->history), NULL);
  g_autofree char *first = entente_commands_name_item (items->pdata[0]);

  for (guint i = 0; i < items->len; i++)
    entente_datum_entry_set (entente_draft_edit (draft, entente_item_get_id (items->pdata[i])), self->column->member,
                             name, datum != NULL ? datum->type : ENTENTE_DATUM_TEXT,
                             datum != NULL ? datum->text : NULL);
  if (items->len == 1)
    /* Translators: the name of a step: what is set, such as “Kind”, and of which item. */
    entente_draft_take_name (draft, g_strdup_printf (C_("step", "Set %1$s of %2$s"), self->column->title, first));
  else
    entente_draft_take_name (draft, g_strdup_printf (ngettext ("Set %1$s of %2$u Item", "Set %1$s of %2$u Items",
                                                               items->len), self->column->title, items->len));
  return draft;
}

static EntenteDraft *
set_member (EntenteTableEditor  *self,
            GPtrArray           *items,
            const EntenteRecord *record)
{
  if (self->column->type == ENTENTE_ITEM_COLUMN_DATUM)
    return set_datum (self, items, record);
  return entente_commands_set_member (entente_history_get_document (self->history), items, record,
                                      self->column->member, self->column->title);
}

/**
 * entente_table_editor_set:
 * @self: an editor
 * @all: whether all selected rows get the value of the field
 *
 * Sets the value in one step of the history, and closes the editor. What the field shows need not have been edited to
 * be given to all.
 *
 * Returns: %FALSE if the value is not allowed; then the editor stays
 */
gboolean
entente_table_editor_set (EntenteTableEditor *self,
                          gboolean            all)
{
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_TABLE_EDITOR (self), FALSE);

  if (!entente_field_settle (ENTENTE_FIELD (self->field)))
    return FALSE;
  record = entente_record_copy (entente_item_get_record (self->item));
  entente_table_field_store (self->field, self->column, record);
  if (!is_allowed (self, record))
    return FALSE;
  items = list_present (self, all && self->all_button != NULL);
  if (items->len > 0 && (items->len > 1 || !entente_record_equal (record, entente_item_get_record (self->item))))
    {
      draft = set_member (self, items, record);
      entente_history_apply (self->history, draft);
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  return TRUE;
}
