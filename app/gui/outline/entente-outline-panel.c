/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-panel.h"

#include "entente-addition-list.h"
#include "entente-context-menu.h"
#include "entente-item-menu.h"
#include "entente-outline-contents.h"
#include "entente-outline-list.h"
#include "entente-search-popover.h"
#include "entente-search-results.h"
#include "entente-view-words.h"

#include <glib/gi18n.h>

/* The panel has the search entry, and below it the list of all items or, during a search, what was found. */

struct _EntenteOutlinePanel
{
  AdwBin parent_instance;

  /* template */
  GtkWidget *search_box;
  GtkSearchEntry *search_entry;
  GtkLabel *filter_label;
  GtkStack *stack;
  EntenteOutlineContents *contents;
  EntenteSearchResults *results;

  EntenteSession *session;
  GSignalGroup *signals;
  GSignalGroup *view_signals;
  EntenteSearchPopover *offers;
};

G_DEFINE_FINAL_TYPE (EntenteOutlinePanel, entente_outline_panel, ADW_TYPE_BIN)

static EntenteFinder *
get_finder (EntenteOutlinePanel *self)
{
  return self->session != NULL ? entente_session_get_finder (self->session) : NULL;
}

static GMenuModel *
create_menu (GtkWidget          *widget,
             const GdkRectangle *at,
             GdkRectangle       *pointing_to)
{
  EntenteOutlinePanel *self = ENTENTE_OUTLINE_PANEL (widget);
  EntenteOutlineRow *row = at != NULL ? entente_outline_list_find_row_at (widget, at->x, at->y)
                                      : entente_outline_list_find_focused_row (widget);
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

static void
results_changed_cb (EntenteOutlinePanel *self)
{
  gtk_stack_set_visible_child_name (self->stack, entente_search_results_is_searching (self->results) ? "results"
                                                                                                     : "contents");
}

static void
search_changed_cb (EntenteOutlinePanel *self)
{
  if (get_finder (self) != NULL)
    entente_finder_set_text (get_finder (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Enter selects the best hit, and reads it. */
static void
search_activate_cb (EntenteOutlinePanel *self)
{
  if (entente_search_results_select_best (self->results, TRUE))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

/* Escape clears the search. If it is empty, Escape leaves it. */
static void
stop_search_cb (EntenteOutlinePanel *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->contents));
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
      entente_search_results_select_best (self->results, FALSE);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  if (entente_search_results_has_hits (self->results))
    entente_search_results_focus_hits (self->results);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->contents));
  entente_search_results_select_best (self->results, TRUE);
  return GDK_EVENT_STOP;
}

static void
view_cb (EntenteOutlinePanel *self)
{
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;
  EntenteView *view = state != NULL ? entente_view_state_get_view (state) : NULL;
  gboolean filters = view != NULL && entente_viewpoint_chooses (entente_view_get_viewpoint (view));
  g_autofree char *words = filters ? entente_view_words_count (view) : NULL;
  /* Translators: above the outline, while a filter is on: “Filtered: 34 of 56 actors, 41 of 81 relations”. */
  g_autofree char *text = g_strdup_printf (C_("outline", "Filtered: %s"), words != NULL ? words : "");

  gtk_label_set_label (self->filter_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_label), filters);
}

static void
document_cb (EntenteOutlinePanel *self)
{
  g_signal_group_set_target (self->view_signals,
                             self->session != NULL ? entente_session_get_view_state (self->session) : NULL);
  entente_search_popover_set_lexicon (self->offers, get_finder (self) != NULL
                                                      ? entente_finder_get_lexicon (get_finder (self)) : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  view_cb (self);
}

static void
add_keys (EntenteOutlinePanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}

static gboolean
entente_outline_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_OUTLINE_PANEL (widget)->contents));
}

static void
entente_outline_panel_dispose (GObject *object)
{
  EntenteOutlinePanel *self = ENTENTE_OUTLINE_PANEL (object);

  if (self->signals != NULL)
    entente_outline_panel_set_session (self, NULL);
  g_clear_object (&self->signals);
  g_clear_object (&self->view_signals);
  g_clear_object (&self->offers);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OUTLINE_PANEL);

  G_OBJECT_CLASS (entente_outline_panel_parent_class)->dispose (object);
}

static void
entente_outline_panel_class_init (EntenteOutlinePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_outline_panel_dispose;
  widget_class->grab_focus = entente_outline_panel_grab_focus;

  g_type_ensure (ENTENTE_TYPE_ADDITION_LIST); /* which the window has below it */
  g_type_ensure (ENTENTE_TYPE_OUTLINE_CONTENTS);
  g_type_ensure (ENTENTE_TYPE_SEARCH_RESULTS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-outline-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, search_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, filter_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, contents);
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlinePanel, results);
  gtk_widget_class_bind_template_callback (widget_class, results_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_keys_cb);
}

static void
entente_outline_panel_init (EntenteOutlinePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_context_menu_add (GTK_WIDGET (self), &menu);
  self->offers = entente_search_popover_new (self->search_box, GTK_EDITABLE (self->search_entry));
  add_keys (self);

  self->view_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->view_signals, "view-changed", G_CALLBACK (view_cb), self);
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
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
  entente_outline_contents_set_session (self->contents, session);
  entente_search_results_set_session (self->results, session);
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

  return entente_search_results_is_searching (self->results) ? entente_search_results_rename (self->results, item)
                                                             : entente_outline_contents_rename (self->contents, item);
}
