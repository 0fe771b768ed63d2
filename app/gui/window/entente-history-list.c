/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history-list.h"

#include <glib/gi18n.h>

/* The rows are filled when the list is mapped, and when the history changes meanwhile. They lead from the newest of
 * n steps down to the beginning of the document: row number r leads to position n - r. */

struct _EntenteHistoryList
{
  AdwBin parent_instance;

  /* borrowed */
  GtkListView *view;

  /* owned */
  GtkStringList *names;
  EntenteHistory *history;
  char *beginning;
  GSignalGroup *signals;

  guint saved_position; /* G_MAXUINT if there is none */
  gboolean changing;    /* the list itself changes the history */
};

enum { WENT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteHistoryList, entente_history_list, ADW_TYPE_BIN)

static guint
get_position (EntenteHistoryList *self,
              guint               row)
{
  return entente_history_get_n_steps (self->history) - row;
}

static char **
list_names (EntenteHistoryList *self)
{
  guint n = entente_history_get_n_steps (self->history);
  char **names = g_new0 (char *, n + 2);

  for (guint row = 0; row < n; row++)
    names[row] = g_strdup (entente_history_get_name (self->history, n - row));
  names[n] = g_strdup (self->beginning);
  return names;
}

static void
update (EntenteHistoryList *self)
{
  g_auto (GStrv) names = NULL;
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  if (self->history == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->changing)
    return;
  if (!entente_history_get_saved_position (self->history, &self->saved_position))
    self->saved_position = G_MAXUINT;
  names = list_names (self);
  gtk_string_list_splice (self->names, 0, n_before, (const char *const *) names);
}

/* A screen reader reads the parent of the row, which knows nothing of the labels in it. */
static void
set_accessible_name (GtkWidget  *row,
                     const char *name,
                     gboolean    present,
                     gboolean    saved)
{
  GtkWidget *parent = gtk_widget_get_parent (row);
  const char *format = "%s";
  g_autofree char *text = NULL;

  if (present && saved)
    /* Translators: how a screen reader names a step of the history. */
    format = _("%s, the present state, saved");
  else if (present)
    /* Translators: how a screen reader names a step of the history. */
    format = _("%s, the present state");
  else if (saved)
    /* Translators: how a screen reader names a step of the history. */
    format = _("%s, saved");
  /* The format comes from the translation of one that is checked. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *name = gtk_label_new (NULL), *saved = gtk_label_new (C_("history", "Saved"));

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (saved, "caption");
  gtk_widget_add_css_class (saved, "dim-label");
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), saved);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         EntenteHistoryList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *mark = gtk_widget_get_first_child (row), *name = gtk_widget_get_next_sibling (mark);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  guint position = get_position (self, gtk_list_item_get_position (list_item));
  guint present = entente_history_get_position (self->history);

  gtk_widget_set_opacity (mark, position == present ? 1 : 0);
  gtk_label_set_label (GTK_LABEL (name), text);
  gtk_widget_set_tooltip_text (row, text);
  gtk_widget_set_visible (gtk_widget_get_last_child (row), position == self->saved_position);
  if (position > present)
    gtk_widget_add_css_class (name, "undone");
  else
    gtk_widget_remove_css_class (name, "undone");
  set_accessible_name (row, text, position == present, position == self->saved_position);
}

static void
activate_cb (EntenteHistoryList *self,
             guint               row)
{
  guint position = get_position (self, row);

  /* The history tells of each step on the way. One update at the end is enough. */
  self->changing = TRUE;
  entente_history_go_to (self->history, position);
  self->changing = FALSE;
  update (self);
  g_signal_emit (self, signals[WENT], 0);
}

static void
entente_history_list_map (GtkWidget *widget)
{
  EntenteHistoryList *self = ENTENTE_HISTORY_LIST (widget);

  GTK_WIDGET_CLASS (entente_history_list_parent_class)->map (widget);
  if (self->history == NULL)
    return;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              get_position (self, entente_history_get_position (self->history)));
}

static void
entente_history_list_dispose (GObject *object)
{
  EntenteHistoryList *self = ENTENTE_HISTORY_LIST (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->history);
  g_clear_object (&self->names);
  g_clear_pointer (&self->beginning, g_free);

  G_OBJECT_CLASS (entente_history_list_parent_class)->dispose (object);
}

static void
entente_history_list_class_init (EntenteHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_history_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_history_list_map;

  /**
   * EntenteHistoryList::went:
   *
   * The user has gone to a step.
   */
  signals[WENT] = g_signal_new ("went", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
}

static GtkWidget *
new_view (EntenteHistoryList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->names))));
  GtkWidget *view = gtk_list_view_new (model, factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "history");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("history", "History"), -1);
  return view;
}

static void
entente_history_list_init (EntenteHistoryList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->names = gtk_string_list_new (NULL);
  self->saved_position = G_MAXUINT;
  self->view = GTK_LIST_VIEW (new_view (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_widget_set_size_request (scroller, 300, -1);
  adw_bin_set_child (ADW_BIN (self), scroller);
  self->signals = g_signal_group_new (ENTENTE_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->signals, "notify::position", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::modified", G_CALLBACK (update), self);
}

/**
 * entente_history_list_new:
 *
 * Returns: (transfer floating): a list without a history
 */
GtkWidget *
entente_history_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_HISTORY_LIST, NULL);
}

/**
 * entente_history_list_set_history:
 * @self: a list
 * @history: the history to show
 * @beginning: what to call the state before all its steps
 *
 * Shows the steps of a history, also those that it gets later.
 */
void
entente_history_list_set_history (EntenteHistoryList *self,
                                  EntenteHistory     *history,
                                  const char         *beginning)
{
  g_return_if_fail (ENTENTE_IS_HISTORY_LIST (self) && ENTENTE_IS_HISTORY (history) && beginning != NULL);

  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  g_set_object (&self->history, history);
  g_free (self->beginning);
  self->beginning = g_strdup (beginning);
  g_signal_group_set_target (self->signals, history);
  update (self);
}
