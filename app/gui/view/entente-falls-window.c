/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-falls-window.h"

#include <glib/gi18n.h>

#include "entente-falls-list.h"
#include "entente-tick-model.h"

/* The first page lists what falls, the second what can be set aside. Both follow the viewpoint. */

#define WIDTH 420
#define HEIGHT 640

struct _EntenteFallsWindow
{
  AdwWindow parent_instance;

  EntenteSession *session;
  GListStore *ticks;      /* of GtkStringObject, see entente-tick-model.h */
  GtkFilter *filter;
  GHashTable *checks;     /* set of the checks that show something now */
  GtkWidget *entry;
  GtkWidget *falls;
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (EntenteFallsWindow, entente_falls_window, ADW_TYPE_WINDOW)

static EntenteViewState *
get_state (EntenteFallsWindow *self)
{
  return entente_session_get_view_state (self->session);
}

static EntenteAside *
get_aside (EntenteFallsWindow *self)
{
  return entente_viewpoint_get_aside (entente_view_state_get_viewpoint (get_state (self)));
}

static void
toggled_cb (GtkCheckButton     *check,
            EntenteFallsWindow *self)
{
  GObject *tick = g_object_get_data (G_OBJECT (check), "tick");
  g_autoptr (EntenteAside) none = entente_aside_new (), aside = NULL;
  EntenteAside *before = get_aside (self) != NULL ? get_aside (self) : none;
  EntenteAsideKind kind = entente_tick_get_kind (tick);
  const char *word = entente_tick_get_word (tick);

  if (entente_aside_has (before, kind, word) != gtk_check_button_get_active (check))
    return;
  aside = gtk_check_button_get_active (check) ? entente_aside_new_without (before, kind, word)
                                              : entente_aside_new_with (before, kind, word);
  entente_view_state_set_aside (get_state (self), aside);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          EntenteFallsWindow       *self)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_list_item_set_child (item, check);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
update_check (EntenteFallsWindow *self,
              GtkCheckButton     *check)
{
  GObject *tick = g_object_get_data (G_OBJECT (check), "tick");

  g_signal_handlers_block_by_func (check, toggled_cb, self);
  gtk_check_button_set_active (check, !entente_aside_has (get_aside (self), entente_tick_get_kind (tick),
                                                          entente_tick_get_word (tick)));
  g_signal_handlers_unblock_by_func (check, toggled_cb, self);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         EntenteFallsWindow       *self)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_item_get_child (item));
  GObject *tick = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (check), "tick", tick);
  gtk_label_set_label (GTK_LABEL (gtk_check_button_get_child (check)), entente_tick_get_label (tick));
  gtk_widget_set_tooltip_text (GTK_WIDGET (check), entente_tick_get_label (tick));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, entente_tick_get_label (tick),
                                  -1);
  if (gtk_widget_get_parent (GTK_WIDGET (check)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (check))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, entente_tick_get_label (tick), -1);
  g_hash_table_add (self->checks, check);
  update_check (self, check);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           EntenteFallsWindow       *self)
{
  g_hash_table_remove (self->checks, gtk_list_item_get_child (item));
}

static gboolean
matches_cb (gpointer item,
            gpointer data)
{
  EntenteFallsWindow *self = data;

  return entente_tick_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
typed_cb (EntenteFallsWindow *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* What was set aside elsewhere is unticked. */
static void
viewpoint_cb (EntenteFallsWindow *self)
{
  GHashTableIter iter;
  gpointer check;

  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &check, NULL))
    update_check (self, check);
}

static void
view_cb (EntenteFallsWindow *self)
{
  entente_falls_list_show (ENTENTE_FALLS_LIST (self->falls), entente_view_state_get_view (get_state (self)));
}

static GtkWidget *
ticks_page_new (EntenteFallsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->entry = gtk_search_entry_new ();
  gtk_widget_set_margin_start (self->entry, 12);
  gtk_widget_set_margin_end (self->entry, 12);
  gtk_widget_set_margin_top (self->entry, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sources, speakers, media and grades"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->ticks)), g_object_ref (self->filter));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL
                                                    (gtk_no_selection_new (G_LIST_MODEL (filtered))), factory));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

static void
activated_cb (EntenteFallsWindow *self,
              EntenteItem        *relation)
{
  EntenteItem *item = entente_document_lookup (entente_session_get_document (self->session),
                                               entente_item_get_id (relation));

  if (item == NULL)
    return;
  entente_session_select (self->session, item);
  entente_session_reveal (self->session, item);
}

static void
entente_falls_window_dispose (GObject *object)
{
  EntenteFallsWindow *self = ENTENTE_FALLS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->ticks);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (entente_falls_window_parent_class)->dispose (object);
}

static void
entente_falls_window_finalize (GObject *object)
{
  g_hash_table_unref (ENTENTE_FALLS_WINDOW (object)->checks);

  G_OBJECT_CLASS (entente_falls_window_parent_class)->finalize (object);
}

static void
entente_falls_window_class_init (EntenteFallsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_falls_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_falls_window_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_falls_window_init (EntenteFallsWindow *self)
{
  self->checks = g_hash_table_new (NULL, NULL);
}

/**
 * entente_falls_window_new:
 * @parent: the window of a document
 * @session: its session
 *
 * Returns: (transfer none): a window
 */
GtkWindow *
entente_falls_window_new (GtkWindow      *parent,
                          EntenteSession *session)
{
  EntenteFallsWindow *self = g_object_new (ENTENTE_TYPE_FALLS_WINDOW, "title", _("If It Falls"), "transient-for",
                                           parent, "default-width", WIDTH, "default-height", HEIGHT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->session = g_object_ref (session);
  self->ticks = entente_tick_model_new (entente_session_get_document (session));
  self->stack = gtk_stack_new ();
  self->falls = entente_falls_list_new (entente_session_get_document (session));
  g_signal_connect_object (self->falls, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_titled (GTK_STACK (self->stack), self->falls, "falls", C_("falls", "What Falls"));
  gtk_stack_add_titled (GTK_STACK (self->stack), ticks_page_new (self), "ticks", C_("falls", "Counted"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (switcher), GTK_ACCESSIBLE_PROPERTY_LABEL, _("If It Falls"), -1);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (self->stack));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (get_state (self), "viewpoint-changed", G_CALLBACK (viewpoint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "view-changed", G_CALLBACK (view_cb), self, G_CONNECT_SWAPPED);
  view_cb (self);
  if (get_aside (self) == NULL)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "ticks");
  return GTK_WINDOW (self);
}
