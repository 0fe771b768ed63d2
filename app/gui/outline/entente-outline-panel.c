/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-panel.h"

#include "entente-addition-list.h"
#include "entente-context-menu.h"
#include "entente-item-menu.h"
#include "entente-outline-row.h"
#include "entente-results-bar.h"
#include "entente-search-popover.h"
#include "entente-selection-model.h"
#include "entente-view-words.h"

#include <glib/gi18n.h>

/* The outline panel. It has two list views with recycled rows: all items, and the hits of a search.
 * Both show the selection of the session. */

/* Further hits are counted, but not listed: a user does not read so many, but refines the search. */
#define MAX_HITS 1000

/* A list view creates widgets for many more rows than are visible. It gets few hits at first and more
 * when it is scrolled, so that the search keeps up with typing. */
#define FIRST_HITS 30
#define MORE_HITS 100

struct _EntenteOutlinePanel
{
  AdwBin parent_instance;

  /* template */
  GtkWidget *search_box;
  GtkSearchEntry *search_entry;
  GtkLabel *filter_label;
  GtkStack *stack;
  GtkListView *contents_view;
  EntenteResultsBar *results_bar;
  GtkScrolledWindow *results_scroller;
  GtkListView *results_view;
  AdwStatusPage *nothing_page;

  EntenteSession *session;
  GSignalGroup *signals;
  GSignalGroup *document_signals;
  GSignalGroup *view_signals;
  GSignalGroup *finder_signals;
  EntenteSearchPopover *offers;
  guint update_source;    /* will update the rows after changes of the document */
  EntenteSelectionModel *contents;
  EntenteSelectionModel *results;
  GPtrArray *hits;        /* of EntenteSearchHit: all hits that the list can show; NULL if there is no search */
  gboolean needs_scroll;  /* the selection has changed while the list of all items was not shown */
};

G_DEFINE_FINAL_TYPE (EntenteOutlinePanel, entente_outline_panel, ADW_TYPE_BIN)

static EntenteItem *
get_item_of_row (gpointer row)
{
  return ENTENTE_IS_ITEM (row) ? row : NULL;
}

static EntenteItem *
get_item_of_hit (gpointer row)
{
  return entente_search_hit_get_item (row);
}

static EntenteFinder *
get_finder (EntenteOutlinePanel *self)
{
  return self->session != NULL ? entente_session_get_finder (self->session) : NULL;
}

static EntenteDocument *
get_document (EntenteOutlinePanel *self)
{
  return self->session != NULL ? entente_session_get_document (self->session) : NULL;
}

/* A view without a size cannot scroll. It will start at the top. */
static void
scroll_to (GtkListView *view,
           guint        position)
{
  if (gtk_widget_get_height (GTK_WIDGET (view)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", position);
}

static void
toggle_heading (EntenteOutlinePanel   *self,
                EntenteOutlineHeading *heading)
{
  GListModel *contents = entente_selection_model_get_model (self->contents);

  entente_outline_model_set_collapsed (ENTENTE_OUTLINE_MODEL (contents), heading,
                                       !entente_outline_heading_get_collapsed (heading));
}

static void
toggled_cb (EntenteOutlineRow   *row,
            EntenteOutlinePanel *self)
{
  toggle_heading (self, entente_outline_row_get_heading (row));
}

/* GTK remembers the last focused row of a list, but does not follow the selection of the session. */
static gboolean
focus_selected (GtkListView *view)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);
  return gtk_widget_grab_focus (GTK_WIDGET (view));
}

static GtkListView *
get_shown_view (EntenteOutlinePanel *self)
{
  return self->hits != NULL ? self->results_view : self->contents_view;
}

/* A renamed item has another row, at another position. */
static gboolean
focus_cb (gpointer data)
{
  EntenteOutlinePanel *self = data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    focus_selected (get_shown_view (self));
  return G_SOURCE_REMOVE;
}

static void
renamed_cb (EntenteOutlineRow   *row,
            EntenteOutlinePanel *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (row));

  /* The user may have moved the focus meanwhile. */
  if (focus == NULL || focus == list_row || gtk_widget_is_ancestor (focus, list_row))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (self), g_object_unref);
}

static void
setup_cb (GtkListItemFactory  *factory,
          GtkListItem         *list_item,
          EntenteOutlinePanel *self)
{
  GtkWidget *row = entente_outline_row_new ();

  g_signal_connect (row, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (row, "renamed", G_CALLBACK (renamed_cb), self);
  gtk_list_item_set_child (list_item, row);
}

static EntenteView *
get_view (EntenteOutlinePanel *self)
{
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;

  return state != NULL ? entente_view_state_get_view (state) : NULL;
}

static void
show_whether_shown (EntenteOutlinePanel *self,
                    EntenteOutlineRow   *row)
{
  EntenteItem *item = entente_outline_row_get_item (row);
  EntenteView *view = get_view (self);
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;
  EntenteItemMarks *marks = state != NULL ? entente_view_state_get_marks (state) : NULL;

  entente_outline_row_set_shown (row, view == NULL || item == NULL || entente_view_shows (view, item),
                                 marks != NULL && item != NULL ? entente_item_marks_get (marks, item) : 0);
}

static void
bind_cb (GtkListItemFactory  *factory,
         GtkListItem         *list_item,
         EntenteOutlinePanel *self)
{
  EntenteOutlineRow *row = ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (list_item));
  gpointer object = gtk_list_item_get_item (list_item);

  if (ENTENTE_IS_OUTLINE_HEADING (object))
    entente_outline_row_show_heading (row, object);
  else if (ENTENTE_IS_SEARCH_HIT (object))
    entente_outline_row_show_hit (row, get_document (self), object);
  else
    entente_outline_row_show_item (row, get_document (self), object);
  show_whether_shown (self, row);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  entente_outline_row_clear (ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (list_item)));
}

static void
set_factory (EntenteOutlinePanel *self,
             GtkListView         *view)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (view, factory);
}

/* Returns the row with the focus. The focus is on the list's own widget around the row. */
static EntenteOutlineRow *
get_focused_row (EntenteOutlinePanel *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return ENTENTE_IS_OUTLINE_ROW (row) ? ENTENTE_OUTLINE_ROW (row) : NULL;
}

static EntenteOutlineHeading *
get_focused_heading (EntenteOutlinePanel *self)
{
  EntenteOutlineRow *row = get_focused_row (self);

  return row != NULL ? entente_outline_row_get_heading (row) : NULL;
}

/* Returns the row at a point. The point may be in the margin between the row and the list's widget
 * around it. */
static EntenteOutlineRow *
get_row_at (EntenteOutlinePanel *self,
            double               x,
            double               y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = gtk_widget_get_ancestor (widget, ENTENTE_TYPE_OUTLINE_ROW);

  if (row == NULL && widget != NULL)
    row = gtk_widget_get_first_child (widget);
  return ENTENTE_IS_OUTLINE_ROW (row) ? ENTENTE_OUTLINE_ROW (row) : NULL;
}

static GMenuModel *
create_menu (GtkWidget          *widget,
             const GdkRectangle *at,
             GdkRectangle       *pointing_to)
{
  EntenteOutlinePanel *self = ENTENTE_OUTLINE_PANEL (widget);
  EntenteOutlineRow *row = at != NULL ? get_row_at (self, at->x, at->y) : get_focused_row (self);
  EntenteItem *item = row != NULL ? entente_outline_row_get_item (row) : NULL;
  graphene_rect_t box;

  if (item == NULL)
    return NULL;
  if (!entente_session_is_selected (self->session, item))
    entente_session_select (self->session, item);
  if (at == NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &box))
    *pointing_to = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                                    (int) box.size.height };
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
  return entente_item_menu_new_with_others (entente_session_get_selection (self->session), "outline",
                                            entente_view_state_count_others (
                                              entente_session_get_view_state (self->session),
                                              entente_session_get_selection (self->session)));
}

static const EntenteContextMenu menu = { create_menu, NULL, FALSE };

/* As in a tree, Left collapses a heading and Right expands it. */
static gboolean
key_cb (EntenteOutlinePanel *self,
        guint                key,
        guint                code,
        GdkModifierType      state)
{
  EntenteOutlineHeading *heading = get_focused_heading (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean collapses = key == (rtl ? GDK_KEY_Right : GDK_KEY_Left);
  gboolean expands = key == (rtl ? GDK_KEY_Left : GDK_KEY_Right);

  if (heading == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space || (collapses && !entente_outline_heading_get_collapsed (heading))
      || (expands && entente_outline_heading_get_collapsed (heading)))
    {
      toggle_heading (self, heading);
      return GDK_EVENT_STOP;
    }
  return collapses || expands ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
contents_activate_cb (EntenteOutlinePanel *self,
                      guint                position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->contents), position);

  if (ENTENTE_IS_OUTLINE_HEADING (row))
    toggle_heading (self, ENTENTE_OUTLINE_HEADING (row));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

static void
results_activate_cb (EntenteOutlinePanel *self,
                     guint                position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

static void
select_all_cb (EntenteOutlinePanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-all", NULL);
}

/* Scrolls to the item that was selected elsewhere. */
static void
show_selected (EntenteOutlinePanel *self)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;
  EntenteOutlineModel *contents = self->session != NULL ? entente_session_get_outline (self->session) : NULL;
  guint position;

  self->needs_scroll = FALSE;
  if (item == NULL || contents == NULL)
    return;
  entente_outline_model_reveal (contents, item);
  if (entente_outline_model_find (contents, item, &position))
    scroll_to (self->contents_view, position);
}

static void
selected_cb (EntenteOutlinePanel *self)
{
  if (self->hits != NULL)
    entente_results_bar_show (self->results_bar, self->session, self->hits->len);
  self->needs_scroll = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->contents_view)))
    show_selected (self);
}

static gboolean
mapped_cb (gpointer data)
{
  EntenteOutlinePanel *self = data;

  if (self->needs_scroll)
    show_selected (self);
  return G_SOURCE_REMOVE;
}

/* The view has its size only after it is shown. */
static void
map_cb (EntenteOutlinePanel *self)
{
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, mapped_cb, g_object_ref (self), g_object_unref);
}

static void
list_hits (EntenteOutlinePanel *self,
           guint                n)
{
  GListStore *store = G_LIST_STORE (entente_selection_model_get_model (self->results));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint end = MIN (shown + n, self->hits->len);

  if (end > shown)
    g_list_store_splice (store, shown, 0, self->hits->pdata + shown, end - shown);
}

static void
scrolled_cb (EntenteOutlinePanel *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->results_scroller);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment);

  if (self->hits != NULL && below < 3 * gtk_adjustment_get_page_size (adjustment))
    list_hits (self, MORE_HITS);
}

static void
show_nothing (EntenteOutlinePanel *self,
              const char          *problem)
{
  g_autofree char *markup = g_markup_escape_text (problem != NULL ? problem
                                                                  : _("Names, other names, statements and titles of "
                                                                      "sources are searched."), -1);

  adw_status_page_set_title (self->nothing_page, problem != NULL ? _("Not Understood") : _("Nothing Found"));
  adw_status_page_set_description (self->nothing_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_hits (EntenteOutlinePanel *self)
{
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_SEARCH_HIT);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = entente_finder_make_hits (get_finder (self), MAX_HITS);
  g_list_store_splice (store, 0, 0, self->hits->pdata, MIN (self->hits->len, FIRST_HITS));
  entente_selection_model_set_model (self->results, G_LIST_MODEL (store));

  entente_results_bar_show (self->results_bar, self->session, self->hits->len);
  if (self->hits->len == 0)
    {
      show_nothing (self, entente_finder_get_problem (get_finder (self)));
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "results");
  scroll_to (self->results_view, 0);
}

static void
leave_search (EntenteOutlinePanel *self)
{
  gtk_stack_set_visible_child_name (self->stack, "contents");
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  entente_selection_model_set_model (self->results, NULL);
}

static void
found_cb (EntenteOutlinePanel *self)
{
  if (entente_finder_get_found (get_finder (self)) != NULL)
    show_hits (self);
  else
    leave_search (self);
}

static void
search_changed_cb (EntenteOutlinePanel *self)
{
  if (get_finder (self) != NULL)
    entente_finder_set_text (get_finder (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static gboolean
has_results (EntenteOutlinePanel *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->results)) > 0;
}

static void
select_best (EntenteOutlinePanel *self,
             gboolean             alone)
{
  if (has_results (self))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->results), 0, alone);
}

/* Enter selects the best hit, and reads it. */
static void
search_activate_cb (EntenteOutlinePanel *self)
{
  if (!has_results (self))
    return;
  select_best (self, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

/* Escape clears the search. If it is empty, Escape leaves it. */
static void
stop_search_cb (EntenteOutlinePanel *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    focus_selected (self->contents_view);
}

static void
show_keys_cb (EntenteOutlinePanel *self)
{
  entente_search_popover_show_keys (self->offers);
}

static gboolean
entry_key_cb (EntenteOutlinePanel *self,
              guint                key,
              guint                code,
              GdkModifierType      state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (entente_search_popover_handle_key (self->offers, key, state))
    return GDK_EVENT_STOP;
  if (enter && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    {
      select_best (self, FALSE);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  if (has_results (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->results_view));
  else
    focus_selected (self->contents_view);
  if (has_results (self))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->results), 0, TRUE);
  return GDK_EVENT_STOP;
}

static void
show_rows_of_view (EntenteOutlinePanel *self,
                   GtkListView         *list)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (ENTENTE_IS_OUTLINE_ROW (row))
        show_whether_shown (self, ENTENTE_OUTLINE_ROW (row));
    }
}

/* All items stay in the lists, where they can be found. Those that are not in the picture are grey. */
static void
view_cb (EntenteOutlinePanel *self)
{
  EntenteView *view = get_view (self);
  gboolean filters = view != NULL && entente_viewpoint_chooses (entente_view_get_viewpoint (view));
  g_autofree char *words = filters ? entente_view_words_count (view) : NULL;
  /* Translators: above the outline, while a filter is on: “Filtered: 34 of 56 actors, 41 of 81 relations”. */
  g_autofree char *text = g_strdup_printf (C_("outline", "Filtered: %s"), words != NULL ? words : "");

  gtk_label_set_label (self->filter_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_label), filters);
  show_rows_of_view (self, self->contents_view);
  show_rows_of_view (self, self->results_view);
}

static gboolean
update_cb (gpointer data)
{
  EntenteOutlinePanel *self = data;

  self->update_source = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->contents_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (ENTENTE_IS_OUTLINE_ROW (row))
        entente_outline_row_update (ENTENTE_OUTLINE_ROW (row), get_document (self));
    }
  return G_SOURCE_REMOVE;
}

/* Runs after the update of the outline model and before the next frame. */
static void
queue_update (EntenteOutlinePanel *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
document_cb (EntenteOutlinePanel *self)
{
  EntenteOutlineModel *contents = self->session != NULL ? entente_session_get_outline (self->session) : NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_signal_group_set_target (self->document_signals, get_document (self));
  g_signal_group_set_target (self->view_signals,
                             self->session != NULL ? entente_session_get_view_state (self->session) : NULL);
  g_signal_group_set_target (self->finder_signals, get_finder (self));
  entente_search_popover_set_lexicon (self->offers, get_finder (self) != NULL
                                                      ? entente_finder_get_lexicon (get_finder (self)) : NULL);
  entente_selection_model_set_model (self->contents, G_LIST_MODEL (contents));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  leave_search (self);
  view_cb (self);
}

static void
add_keys (GtkWidget *widget,
          GCallback  callback,
          gpointer   data)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", callback, data);
  gtk_widget_add_controller (widget, keys);
}

static gboolean
entente_outline_panel_grab_focus (GtkWidget *widget)
{
  return focus_selected (ENTENTE_OUTLINE_PANEL (widget)->contents_view);
}

static void
entente_outline_panel_dispose (GObject *object)
{
  EntenteOutlinePanel *self = ENTENTE_OUTLINE_PANEL (object);

  if (self->signals != NULL)
    entente_outline_panel_set_session (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->view_signals);
  g_clear_object (&self->finder_signals);
  g_clear_object (&self->offers);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OUTLINE_PANEL);
  g_clear_object (&self->contents);
  g_clear_object (&self->results);
  g_clear_pointer (&self->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_outline_panel_parent_class)->dispose (object);
}

static void
entente_outline_panel_class_init (EntenteOutlinePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_outline_panel_dispose;
  widget_class->grab_focus = entente_outline_panel_grab_focus;

  g_type_ensure (ENTENTE_TYPE_ADDITION_LIST); /* which the window has below it */
  g_type_ensure (ENTENTE_TYPE_RESULTS_BAR);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-outline-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, search_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, filter_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, contents_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, results_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, results_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, results_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_keys_cb);
  gtk_widget_class_bind_template_callback (widget_class, contents_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, results_activate_cb);
}

static void
entente_outline_panel_init (EntenteOutlinePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->contents = entente_selection_model_new (get_item_of_row);
  self->results = entente_selection_model_new (get_item_of_hit);
  set_factory (self, self->contents_view);
  set_factory (self, self->results_view);
  gtk_list_view_set_model (self->contents_view, GTK_SELECTION_MODEL (self->contents));
  gtk_list_view_set_model (self->results_view, GTK_SELECTION_MODEL (self->results));
  entente_context_menu_add (GTK_WIDGET (self), &menu);
  self->offers = entente_search_popover_new (self->search_box, GTK_EDITABLE (self->search_entry));
  add_keys (GTK_WIDGET (self->contents_view), G_CALLBACK (key_cb), self);
  add_keys (GTK_WIDGET (self->search_entry), G_CALLBACK (entry_key_cb), self);

  g_signal_connect_object (self->results, "select-all", G_CALLBACK (select_all_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->results_scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);

  self->finder_signals = g_signal_group_new (ENTENTE_TYPE_FINDER);
  g_signal_group_connect_swapped (self->finder_signals, "changed", G_CALLBACK (found_cb), self);
  self->view_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->view_signals, "view-changed", G_CALLBACK (view_cb), self);
  g_signal_group_connect_swapped (self->view_signals, "marks-changed", G_CALLBACK (view_cb), self);
  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "item-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "many-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::name-language", G_CALLBACK (queue_update), self);
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * entente_outline_panel_set_session:
 * @self: the outline
 * @session: (nullable): the session whose document is shown
 */
void
entente_outline_panel_set_session (EntenteOutlinePanel *self,
                                   EntenteSession      *session)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_PANEL (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  entente_selection_model_set_session (self->contents, session);
  entente_selection_model_set_session (self->results, session);
  document_cb (self);
}

/**
 * entente_outline_panel_start_search:
 * @self: the outline
 *
 * Moves the focus to the search entry and selects its text.
 */
void
entente_outline_panel_start_search (EntenteOutlinePanel *self)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * entente_outline_panel_rename:
 * @self: the outline
 * @item: an item of the document
 *
 * Lets the user edit the name of the item in its row.
 *
 * Returns: %FALSE if its row is not visible, or the item has no name
 */
gboolean
entente_outline_panel_rename (EntenteOutlinePanel *self,
                              EntenteItem         *item)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_PANEL (self) && ENTENTE_IS_ITEM (item), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_shown_view (self))); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (ENTENTE_IS_OUTLINE_ROW (row) && entente_outline_row_get_item (ENTENTE_OUTLINE_ROW (row)) == item
          && gtk_widget_get_mapped (row))
        return entente_outline_row_rename (ENTENTE_OUTLINE_ROW (row), entente_session_get_history (self->session));
    }
  return FALSE;
}
