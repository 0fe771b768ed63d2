/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-results.h"

#include "entente-outline-list.h"
#include "entente-results-bar.h"

#include <glib/gi18n.h>

/* Further hits are counted, but not listed: a user does not read so many, but refines the search. */
#define MAX_HITS 1000

/* A list view creates widgets for many more rows than are visible. It gets few hits at first and more
 * when it is scrolled, so that the search keeps up with typing. */
#define FIRST_HITS 30
#define MORE_HITS 100

struct _EntenteSearchResults
{
  AdwBin parent_instance;

  /* template */
  GtkStack *stack;
  EntenteResultsBar *bar;
  GtkScrolledWindow *scroller;
  GtkListView *view;
  AdwStatusPage *nothing_page;

  EntenteSession *session;
  GSignalGroup *signals;
  GSignalGroup *finder_signals;
  EntenteOutlineList *list;
  GPtrArray *hits;        /* of EntenteSearchHit: all hits that the list can show; NULL if there is no search */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSearchResults, entente_search_results, ADW_TYPE_BIN)

static EntenteItem *
get_item_of_hit (gpointer row)
{
  return entente_search_hit_get_item (row);
}

static EntenteFinder *
get_finder (EntenteSearchResults *self)
{
  return self->session != NULL ? entente_session_get_finder (self->session) : NULL;
}

static void
activate_cb (EntenteSearchResults *self,
             guint                 position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

static void
select_all_cb (EntenteSearchResults *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-all", NULL);
}

static void
selected_cb (EntenteSearchResults *self)
{
  if (self->hits != NULL)
    entente_results_bar_show (self->bar, self->session, self->hits->len);
}

static void
list_more_hits (EntenteSearchResults *self)
{
  GListStore *store = G_LIST_STORE (entente_outline_list_get_model (self->list));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint end = MIN (shown + MORE_HITS, self->hits->len);

  if (end > shown)
    g_list_store_splice (store, shown, 0, self->hits->pdata + shown, end - shown);
}

static void
scrolled_cb (EntenteSearchResults *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment);

  if (self->hits != NULL && below < 3 * gtk_adjustment_get_page_size (adjustment))
    list_more_hits (self);
}

static void
show_nothing (EntenteSearchResults *self,
              const char           *problem)
{
  g_autofree char *markup = g_markup_escape_text (problem != NULL ? problem
                                                                  : _("Names, other names, statements and titles of "
                                                                      "sources are searched."), -1);

  adw_status_page_set_title (self->nothing_page, problem != NULL ? _("Not Understood") : _("Nothing Found"));
  adw_status_page_set_description (self->nothing_page, markup);
}

static void
show_hits (EntenteSearchResults *self)
{
  g_autoptr (GListStore) store = g_list_store_new (ENTENTE_TYPE_SEARCH_HIT);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = entente_finder_make_hits (get_finder (self), MAX_HITS);
  g_list_store_splice (store, 0, 0, self->hits->pdata, MIN (self->hits->len, FIRST_HITS));
  entente_outline_list_set_model (self->list, G_LIST_MODEL (store));

  entente_results_bar_show (self->bar, self->session, self->hits->len);
  if (self->hits->len == 0)
    show_nothing (self, entente_finder_get_problem (get_finder (self)));
  gtk_stack_set_visible_child_name (self->stack, self->hits->len == 0 ? "nothing" : "hits");
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->hits->len > 0)
    entente_outline_list_scroll_to (self->list, 0);
}

/* The rows go when they are not shown any more, so that none of them has the focus then. */
static void
clear (EntenteSearchResults *self)
{
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_signal_emit (self, signals[CHANGED], 0);
  entente_outline_list_set_model (self->list, NULL);
}

static void
found_cb (EntenteSearchResults *self)
{
  if (entente_finder_get_found (get_finder (self)) != NULL)
    show_hits (self);
  else
    clear (self);
}

static void
document_cb (EntenteSearchResults *self)
{
  g_signal_group_set_target (self->finder_signals, get_finder (self));
  clear (self);
}

static void
entente_search_results_dispose (GObject *object)
{
  EntenteSearchResults *self = ENTENTE_SEARCH_RESULTS (object);

  if (self->signals != NULL)
    entente_search_results_set_session (self, NULL);
  g_clear_object (&self->signals);
  g_clear_object (&self->finder_signals);
  /* The bin would not notice that its child, which is bound, goes with the template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SEARCH_RESULTS);
  g_clear_object (&self->list);
  g_clear_pointer (&self->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_search_results_parent_class)->dispose (object);
}

static void
entente_search_results_class_init (EntenteSearchResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_search_results_dispose;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_RESULTS_BAR);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-search-results.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSearchResults, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteSearchResults, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteSearchResults, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntenteSearchResults, view);
  gtk_widget_class_bind_template_child (widget_class, EntenteSearchResults, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
entente_search_results_init (EntenteSearchResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->list = entente_outline_list_new (self->view, get_item_of_hit);
  g_signal_connect_object (entente_outline_list_get_selection (self->list), "select-all", G_CALLBACK (select_all_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);

  self->finder_signals = g_signal_group_new (ENTENTE_TYPE_FINDER);
  g_signal_group_connect_swapped (self->finder_signals, "changed", G_CALLBACK (found_cb), self);
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * entente_search_results_set_session:
 * @self: the results
 * @session: (nullable): the session that searches
 */
void
entente_search_results_set_session (EntenteSearchResults *self,
                                    EntenteSession       *session)
{
  g_return_if_fail (ENTENTE_IS_SEARCH_RESULTS (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  entente_outline_list_set_session (self->list, session);
  document_cb (self);
}

/**
 * entente_search_results_is_searching:
 * @self: the results
 *
 * Returns: whether something was searched for, be it found or not
 */
gboolean
entente_search_results_is_searching (EntenteSearchResults *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_RESULTS (self), FALSE);

  return self->hits != NULL;
}

/**
 * entente_search_results_has_hits:
 * @self: the results
 *
 * Returns: whether something was found
 */
gboolean
entente_search_results_has_hits (EntenteSearchResults *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_RESULTS (self), FALSE);

  return self->hits != NULL && self->hits->len > 0;
}

/**
 * entente_search_results_focus_hits:
 * @self: the results
 *
 * Gives the keyboard to the list, past the bar above it.
 */
void
entente_search_results_focus_hits (EntenteSearchResults *self)
{
  g_return_if_fail (ENTENTE_IS_SEARCH_RESULTS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * entente_search_results_select_best:
 * @self: the results
 * @alone: whether what is selected now is to be selected no more
 *
 * Selects the first hit.
 *
 * Returns: whether there is one
 */
gboolean
entente_search_results_select_best (EntenteSearchResults *self,
                                    gboolean              alone)
{
  if (!entente_search_results_has_hits (self))
    return FALSE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (entente_outline_list_get_selection (self->list)), 0, alone);
  return TRUE;
}

/**
 * entente_search_results_rename:
 * @self: the results
 * @item: an item of the document
 *
 * Lets the user edit the name of the item in its row.
 *
 * Returns: %FALSE if its row is not visible, or the item has no name
 */
gboolean
entente_search_results_rename (EntenteSearchResults *self,
                               EntenteItem          *item)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_RESULTS (self), FALSE);

  return entente_outline_list_rename (self->list, item);
}
