/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-panel.h"

#include "entente-context-menu.h"
#include "entente-item-menu.h"
#include "entente-list-index.h"
#include "entente-menus.h"
#include "entente-table-columns-dialog.h"
#include "entente-table-editor.h"
#include "entente-table-file.h"
#include "entente-table-memory.h"
#include "entente-tooltip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _EntenteTablePanel
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkWidget *bar;
  GtkStack *stack;
  GtkDropDown *kinds;
  GtkLabel *status;
  GtkMenuButton *sort_button;
  GtkSpinner *spinner;

  /* borrowed */
  EntenteTablePage *pages[ENTENTE_N_ITEM_KINDS];

  /* owned */
  EntenteSession *session; /* nullable */
  GSettings *settings;     /* nullable */
};

enum { OPEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTablePanel, entente_table_panel, GTK_TYPE_WIDGET)

static char *
count_shown (EntenteItemKind kind,
             guint           n,
             guint           n_all)
{
  if (n == n_all)
    return entente_vocabulary_count_items (kind, n);
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return g_strdup_printf (ngettext ("%1$u of %2$u actor", "%1$u of %2$u actors", n_all), n, n_all);
    case ENTENTE_ITEM_RELATION:
      return g_strdup_printf (ngettext ("%1$u of %2$u relation", "%1$u of %2$u relations", n_all), n, n_all);
    case ENTENTE_ITEM_STATEMENT:
      return g_strdup_printf (ngettext ("%1$u of %2$u statement", "%1$u of %2$u statements", n_all), n, n_all);
    case ENTENTE_ITEM_SOURCE:
      return g_strdup_printf (ngettext ("%1$u of %2$u source", "%1$u of %2$u sources", n_all), n, n_all);
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
show_status (EntenteTablePanel *self)
{
  EntenteTablePage *page = entente_table_panel_get_page (self);
  EntenteItemTable *table = entente_table_page_get_table (page);
  g_autofree char *order = entente_table_order_describe (entente_table_page_get_order (page));
  g_autofree char *count = NULL, *status = NULL;
  gboolean busy = entente_table_page_is_busy (page);

  if (table != NULL)
    count = count_shown (entente_table_page_get_kind (page), table->n_rows, table->n_all);
  status = g_strjoin (" · ", count != NULL ? count : "", order, NULL);
  gtk_label_set_label (self->status, status);
  entente_tooltip_set (GTK_WIDGET (self->status), status);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy && table == NULL);
}

static void
append_column (GMenu                   *menu,
               const EntenteItemColumn *column,
               const char              *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_autoptr (GString) label = g_string_new (column->title);

  g_string_replace (label, "_", "__", 0);
  g_menu_item_set_label (item, label->str);
  g_menu_item_set_action_and_target (item, action, "s", column->id);
  g_menu_append_item (menu, item);
}

/* The heads of the columns are for the pointer alone. */
static void
show_sort_menu (EntenteTablePanel *self)
{
  GPtrArray *columns = entente_table_columns_get (entente_table_page_get_columns (entente_table_panel_get_page (self)));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = entente_menus_new_section ();
  g_autoptr (GMenu) then = g_menu_new ();
  g_autoptr (GMenu) last = entente_menus_new_section ();

  for (guint i = 0; i < columns->len; i++)
    {
      append_column (first, columns->pdata[i], "table.sort");
      append_column (then, columns->pdata[i], "table.sort-then");
    }
  g_menu_append_section (menu, C_("menu", "Sort By"), G_MENU_MODEL (first));
  g_menu_append_submenu (last, C_("menu", "_Then By"), G_MENU_MODEL (then));
  g_menu_append (last, C_("menu", "_As in the Document"), "table.unsort");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  entente_menus_replace (self->sort_button, G_MENU_MODEL (menu));
}

static void
page_chosen_cb (EntenteTablePanel *self,
                EntenteTablePage  *page)
{
  if (self->settings != NULL)
    entente_table_memory_keep (self->settings, page);
}

static void
page_changed_cb (EntenteTablePanel *self,
                 EntenteTablePage  *page)
{
  if (page != entente_table_panel_get_page (self))
    return;
  show_status (self);
  show_sort_menu (self);
}

static void
editor_closed_cb (EntenteTablePanel *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Those of several rows are added and removed in a dialog of their own, as they are elsewhere. */
static gboolean
is_tags_of_many (EntenteTablePanel       *self,
                 const EntenteItemColumn *column,
                 EntenteItem             *item)
{
  return column->type == ENTENTE_ITEM_COLUMN_TEXTS
         && column->member == entente_item_kind_get_common (column->kind, ENTENTE_COMMON_TAGS)
         && entente_session_get_selection (self->session)->len > 1
         && entente_session_is_selected (self->session, item);
}

/* A fact that is a list is kept as it is. */
static gboolean
can_edit (const EntenteItemColumn *column,
          EntenteItem             *item)
{
  const EntenteDatum *datum;

  if (column->type != ENTENTE_ITEM_COLUMN_DATUM)
    return !column->is_frozen;
  datum = entente_record_find_datum (entente_item_get_record (item), column->member, column->datum);
  return datum == NULL || datum->type != ENTENTE_DATUM_OTHER;
}

/* Opens the editor over the cell that has the focus, if it can be edited. */
static gboolean
edit_focused (EntenteTablePanel *self)
{
  EntenteTablePage *page = entente_table_panel_get_page (self);
  EntenteHistory *history = self->session != NULL ? entente_session_get_history (self->session) : NULL;
  GdkRectangle area;
  EntenteItem *item = entente_table_page_get_focused (page, &area);
  EntenteItemColumn *column = entente_table_page_get_focused_column (page);
  GtkWidget *editor;
  double x, y;

  if (item == NULL || column == NULL || history == NULL || !entente_session_is_editable (self->session))
    return FALSE;
  item = entente_document_lookup (entente_history_get_document (history), entente_item_get_id (item));
  if (item == NULL || !can_edit (column, item))
    return FALSE;
  if (is_tags_of_many (self, column, item))
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.set-tags", NULL);
  editor = entente_table_editor_new (history, column, item, entente_session_get_selection (self->session));
  gtk_widget_translate_coordinates (GTK_WIDGET (page), GTK_WIDGET (self), area.x, area.y, &x, &y);
  g_signal_connect_object (editor, "closed", G_CALLBACK (editor_closed_cb), self, G_CONNECT_SWAPPED);
  entente_context_menu_popup (GTK_WIDGET (self), editor,
                              &(GdkRectangle) { (int) x, (int) y, area.width, area.height });
  gtk_widget_grab_focus (entente_table_editor_get_field (ENTENTE_TABLE_EDITOR (editor)));
  return TRUE;
}

/* Enter and a double click edit what can be edited. */
static void
open_cb (EntenteTablePanel *self,
         EntenteItem       *item)
{
  if (!edit_focused (self))
    g_signal_emit (self, signals[OPEN], 0, item);
}

/* Tab would lead through all rows. It leads to the buttons above them, or to what follows the table. */
static void
leave_rows (EntenteTablePanel *self,
            gboolean           forward)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_child_focus (self->bar, GTK_DIR_TAB_BACKWARD);
  if (!forward)
    return;
  gtk_widget_set_can_focus (GTK_WIDGET (self->stack), FALSE);
  g_signal_emit_by_name (root, "move-focus", GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (GTK_WIDGET (self->stack), TRUE);
}

static gboolean
is_in_rows (EntenteTablePanel *self)
{
  GdkRectangle area;

  return entente_table_page_get_focused (entente_table_panel_get_page (self), &area) != NULL;
}

static gboolean
key_cb (EntenteTablePanel *self,
        guint              key,
        guint              code,
        GdkModifierType    state)
{
  if ((key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab) && (state & GDK_CONTROL_MASK) == 0 && is_in_rows (self))
    {
      leave_rows (self, key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) == 0);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_F2 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  edit_focused (self);
  return GDK_EVENT_STOP;
}

static void
page_shown_cb (EntenteTablePanel *self)
{
  EntenteItemKind kind = entente_table_page_get_kind (entente_table_panel_get_page (self));

  if (gtk_drop_down_get_selected (self->kinds) != kind)
    gtk_drop_down_set_selected (self->kinds, kind);
  show_status (self);
  show_sort_menu (self);
}

static void
kind_chosen_cb (EntenteTablePanel *self)
{
  entente_table_panel_show_kind (self, gtk_drop_down_get_selected (self->kinds));
}

static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  entente_table_page_sort (entente_table_panel_get_page (ENTENTE_TABLE_PANEL (widget)),
                           g_variant_get_string (parameter, NULL), g_str_equal (name, "table.sort-then"));
}

static void
unsort_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  entente_table_page_take_order (entente_table_panel_get_page (ENTENTE_TABLE_PANEL (widget)),
                                 entente_table_order_new ());
}

static void
columns_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkWindow *dialog = entente_table_columns_dialog_new (entente_table_panel_get_page (ENTENTE_TABLE_PANEL (widget)));

  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (dialog);
}

static GBytes *
write_table (gconstpointer text)
{
  return entente_table_text_write_file (text);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteTableText *text = entente_table_panel_get_text (ENTENTE_TABLE_PANEL (widget), TRUE);

  if (text != NULL)
    entente_table_file_ask (GTK_WINDOW (gtk_widget_get_root (widget)), C_("dialog", "Save Table"),
                            C_("file name", "table.csv"), write_table, text, (GDestroyNotify) entente_table_text_free);
}

static GMenuModel *
create_menu (GtkWidget          *widget,
             const GdkRectangle *at,
             GdkRectangle       *pointing_to)
{
  EntenteTablePanel *self = ENTENTE_TABLE_PANEL (widget);
  EntenteTablePage *page = entente_table_panel_get_page (self);
  GdkRectangle area = { 0, };
  double x, y;
  EntenteItem *item;

  if (at != NULL)
    {
      gtk_widget_translate_coordinates (widget, GTK_WIDGET (page), at->x, at->y, &x, &y);
      item = entente_table_page_get_item_at (page, x, y);
    }
  else
    item = entente_table_page_get_focused (page, &area);
  if (item == NULL)
    return NULL;
  if (at == NULL)
    {
      gtk_widget_translate_coordinates (GTK_WIDGET (page), widget, area.x, area.y, &x, &y);
      *pointing_to = (GdkRectangle) { (int) x, (int) y, area.width, area.height };
    }
  if (!entente_session_is_selected (self->session, item))
    entente_session_select (self->session, item);
  return entente_item_menu_new (entente_session_get_selection (self->session), "row");
}

static const EntenteContextMenu menu = { create_menu, NULL, FALSE };

static void
entente_table_panel_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  GTK_WIDGET_CLASS (entente_table_panel_parent_class)->size_allocate (widget, width, height, baseline);
  entente_context_menu_allocate (widget);
}

static gboolean
entente_table_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (entente_table_panel_get_page (ENTENTE_TABLE_PANEL (widget))));
}

static void
entente_table_panel_dispose (GObject *object)
{
  EntenteTablePanel *self = ENTENTE_TABLE_PANEL (object);

  for (gsize i = 0; self->box != NULL && i < G_N_ELEMENTS (self->pages); i++)
    g_signal_handlers_disconnect_by_data (self->pages[i], self);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TABLE_PANEL);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_table_panel_parent_class)->dispose (object);
}

static void
entente_table_panel_class_init (EntenteTablePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_table_panel_dispose;
  widget_class->size_allocate = entente_table_panel_size_allocate;
  widget_class->grab_focus = entente_table_panel_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablepanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-table-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, kinds);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, status);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, sort_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePanel, spinner);
  gtk_widget_class_install_action (widget_class, "table.sort", "s", sort_action);
  gtk_widget_class_install_action (widget_class, "table.sort-then", "s", sort_action);
  gtk_widget_class_install_action (widget_class, "table.unsort", NULL, unsort_action);
  gtk_widget_class_install_action (widget_class, "table.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, save_action);

  signals[OPEN] = g_signal_new ("open", ENTENTE_TYPE_TABLE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
}

/* Actors come as in the outline, the other items as in the document. */
static void
add_page (EntenteTablePanel *self,
          EntenteItemKind    kind)
{
  static const char *const by_name[] = { "name", NULL };
  GtkWidget *page = entente_table_page_new (kind);

  self->pages[kind] = ENTENTE_TABLE_PAGE (page);
  if (kind == ENTENTE_ITEM_ACTOR)
    entente_table_page_take_order (self->pages[kind], entente_table_order_new_for_words (kind, by_name));
  gtk_stack_add_titled (self->stack, page, entente_item_kind_get_plural (kind), entente_vocabulary_item_kinds (kind));
  g_signal_connect_object (page, "changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "chosen", G_CALLBACK (page_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_table_panel_init (EntenteTablePanel *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      add_page (self, kind);
      gtk_string_list_append (names, entente_vocabulary_item_kinds (kind));
    }
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (page_shown_cb), self, G_CONNECT_SWAPPED);
  entente_context_menu_add (GTK_WIDGET (self), &menu);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  page_shown_cb (self);
}

/**
 * entente_table_panel_set_session:
 * @self: a panel
 * @session: (nullable): the session whose document, selection and view it shows
 */
void
entente_table_panel_set_session (EntenteTablePanel *self,
                                 EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_TABLE_PANEL (self));

  g_set_object (&self->session, session);
  for (gsize i = 0; i < G_N_ELEMENTS (self->pages); i++)
    entente_table_page_set_session (self->pages[i], session);
}

/**
 * entente_table_panel_set_settings:
 * @self: a panel
 * @settings: the preferences, as of entente_settings_new()
 *
 * Shows the columns that the user has chosen before, and remembers those that he will choose.
 */
void
entente_table_panel_set_settings (EntenteTablePanel *self,
                                  GSettings         *settings)
{
  g_return_if_fail (ENTENTE_IS_TABLE_PANEL (self) && G_IS_SETTINGS (settings));

  /* What is restored is not to be remembered before all of it is there. */
  g_clear_object (&self->settings);
  for (gsize i = 0; i < G_N_ELEMENTS (self->pages); i++)
    entente_table_memory_restore (settings, self->pages[i]);
  self->settings = g_object_ref (settings);
}

/**
 * entente_table_panel_show_kind:
 * @self: a panel
 * @kind: the kind of items whose table is to be seen
 */
void
entente_table_panel_show_kind (EntenteTablePanel *self,
                               EntenteItemKind    kind)
{
  g_return_if_fail (ENTENTE_IS_TABLE_PANEL (self) && kind < ENTENTE_N_ITEM_KINDS);

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->pages[kind]));
}

/**
 * entente_table_panel_get_page:
 * @self: a panel
 *
 * Returns: (transfer none): the table that is seen
 */
EntenteTablePage *
entente_table_panel_get_page (EntenteTablePanel *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_PANEL (self), NULL);

  return ENTENTE_TABLE_PAGE (gtk_stack_get_visible_child (self->stack));
}

/**
 * entente_table_panel_has_focus:
 * @self: a panel
 *
 * Returns: whether the focus is in it, or in a menu of its rows
 */
gboolean
entente_table_panel_has_focus (EntenteTablePanel *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PANEL (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * entente_table_panel_list_rows:
 * @self: a panel
 *
 * Returns: (transfer full) (element-type EntenteItem): the items of all rows of the table that is seen
 */
GPtrArray *
entente_table_panel_list_rows (EntenteTablePanel *self)
{
  GListModel *rows;
  GPtrArray *items;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PANEL (self), NULL);

  rows = entente_table_page_get_rows (entente_table_panel_get_page (self));
  n = g_list_model_get_n_items (rows);
  items = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (rows, i));
  return items;
}

/**
 * entente_table_panel_get_text:
 * @self: a panel
 * @all: whether of all rows, or only of those that are selected
 *
 * Returns: (transfer full) (nullable): the rows of the table that is seen, in their order, with the columns that it
 *   has; %NULL if there are none
 */
EntenteTableText *
entente_table_panel_get_text (EntenteTablePanel *self,
                              gboolean           all)
{
  EntenteTablePage *page;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ENTENTE_IS_TABLE_PANEL (self), NULL);

  page = entente_table_panel_get_page (self);
  items = entente_table_panel_list_rows (self);
  for (guint i = 0; i < items->len; i++)
    if (all || entente_session_is_selected (self->session, items->pdata[i]))
      g_ptr_array_add (wanted, g_object_ref (items->pdata[i]));
  if (wanted->len == 0 || entente_table_page_get_table (page) == NULL)
    return NULL;
  return entente_table_text_new (entente_table_page_get_table (page),
                                 entente_table_columns_get (entente_table_page_get_columns (page)), wanted);
}

static void
add_row (EntenteTablePanel *self,
         GPtrArray         *items,
         EntenteItem       *item)
{
  EntenteItem *current = entente_document_lookup (entente_session_get_document (self->session),
                                                  entente_item_get_id (item));

  if (current != NULL && entente_item_get_kind (current) == entente_item_get_kind (item))
    g_ptr_array_add (items, g_object_ref (current));
}

/**
 * entente_table_panel_get_place:
 * @self: a panel
 * @n_rows: how many rows are to be pasted
 *
 * Returns: (transfer full) (nullable): where cells are pasted, with the items as they are now; %NULL if no cell has the
 *   focus, or nothing can be changed
 */
EntenteTablePlace *
entente_table_panel_get_place (EntenteTablePanel *self,
                               guint              n_rows)
{
  EntenteTablePage *page;
  EntenteTablePlace *place;
  EntenteItem *focused;
  GListModel *rows;
  GdkRectangle area;
  guint first;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PANEL (self), NULL);

  page = entente_table_panel_get_page (self);
  rows = entente_table_page_get_rows (page);
  focused = entente_table_page_get_focused (page, &area);
  if (focused == NULL || entente_table_page_get_table (page) == NULL || !entente_session_is_editable (self->session)
      || !entente_list_index_find (rows, focused, &first))
    return NULL;
  place = g_new0 (EntenteTablePlace, 1);
  place->input = entente_table_input_ref (entente_table_page_get_table (page)->input);
  place->columns = g_ptr_array_ref (entente_table_columns_get (entente_table_page_get_columns (page)));
  g_ptr_array_find (place->columns, entente_table_page_get_focused_column (page), &place->column);
  place->rows = g_ptr_array_new_with_free_func (g_object_unref);
  place->selected = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (rows, i);

      if (i >= first && i - first < n_rows)
        add_row (self, place->rows, item);
      if (entente_session_is_selected (self->session, item))
        add_row (self, place->selected, item);
    }
  return place;
}
