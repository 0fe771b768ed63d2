/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tick-list.h"

/* The height of the tallest list, in pixels: some five rows of two lines. A longer one scrolls. */
#define MAX_HEIGHT 340

struct _EntenteTickList
{
  AdwBin parent_instance;

  /* owned */
  guint height_source;

  /* borrowed */
  GtkScrolledWindow *scrolled;
  GtkListView *view;

  const EntenteTickFuncs *funcs; /* NULL while it is empty */
  gpointer data;
  guint n;
};

G_DEFINE_FINAL_TYPE (EntenteTickList, entente_tick_list, ADW_TYPE_BIN)

/* The row is in the focus, and not the button in it. */
static void
show_tick (GtkWidget *button,
           gboolean   ticked)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_widget_get_parent (button)), GTK_ACCESSIBLE_STATE_CHECKED,
                               ticked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
toggled_cb (GtkCheckButton *button,
            gpointer        data)
{
  EntenteTickList *self = data;
  GtkListItem *list_item = g_object_get_data (G_OBJECT (button), "list-item");
  guint position = gtk_list_item_get_position (list_item);

  if (self->funcs != NULL && position < self->n)
    entente_tick_list_tick (self, position, gtk_check_button_get_active (button));
  show_tick (GTK_WIDGET (button), gtk_check_button_get_active (button));
}

static GtkWidget *
label_new (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static void
setup_cb (EntenteTickList *self,
          GtkListItem     *list_item)
{
  GtkWidget *button = gtk_check_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), label_new (NULL));
  gtk_box_append (GTK_BOX (box), label_new ("subtitle"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), "list-item", list_item);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_list_item_set_child (list_item, button);
}

static void
bind_cb (EntenteTickList *self,
         GtkListItem     *list_item)
{
  guint position = gtk_list_item_get_position (list_item);
  GtkWidget *button = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (button)));
  g_autofree char *text = self->funcs->dup_title (position, self->data);
  g_autofree char *more = self->funcs->dup_subtitle (position, self->data);
  g_autofree char *name = g_strconcat (text, ", ", more, NULL);

  gtk_label_set_label (GTK_LABEL (title), text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_handlers_block_matched (button, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, toggled_cb, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), *self->funcs->get_tick (position, self->data));
  show_tick (button, *self->funcs->get_tick (position, self->data));
  g_signal_handlers_unblock_matched (button, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, toggled_cb, NULL);
}

/* Enter on a row does what a click on its tick does. */
static void
activate_cb (EntenteTickList *self,
             guint            position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *button = gtk_widget_get_first_child (row);
      GtkListItem *list_item = button != NULL ? g_object_get_data (G_OBJECT (button), "list-item") : NULL;

      if (list_item != NULL && gtk_list_item_get_position (list_item) == position)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                     !gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
    }
}

static gboolean
height_idle_cb (gpointer data)
{
  EntenteTickList *self = data;
  double upper = gtk_adjustment_get_upper (gtk_scrolled_window_get_vadjustment (self->scrolled));

  self->height_source = 0;
  gtk_scrolled_window_set_min_content_height (self->scrolled, (int) MIN (upper, MAX_HEIGHT));
  return G_SOURCE_REMOVE;
}

/* What a list view asks for by itself is room for one row. It knows the heights of all when it has got some room, but
 * widgets cannot be changed while they are given it. */
static void
upper_cb (EntenteTickList *self)
{
  if (self->height_source == 0)
    self->height_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, height_idle_cb, self, NULL);
}

static void
entente_tick_list_dispose (GObject *object)
{
  g_clear_handle_id (&ENTENTE_TICK_LIST (object)->height_source, g_source_remove);

  G_OBJECT_CLASS (entente_tick_list_parent_class)->dispose (object);
}

static void
entente_tick_list_class_init (EntenteTickListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_tick_list_dispose;
}

static void
entente_tick_list_init (EntenteTickList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_show_separators (self->view, TRUE);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "remarks");
  g_object_set (self->scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", MAX_HEIGHT, "child", self->view, NULL);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "notify::upper",
                           G_CALLBACK (upper_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tick-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scrolled));
}

/**
 * entente_tick_list_fill:
 * @self: a list
 * @n: how many proposals there are
 * @funcs: what is shown
 * @data: for @funcs; must live as long as the list, or until it is filled again
 */
void
entente_tick_list_fill (EntenteTickList        *self,
                        guint                   n,
                        const EntenteTickFuncs *funcs,
                        gpointer                data)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_if_fail (ENTENTE_IS_TICK_LIST (self) && (funcs != NULL || n == 0));

  gtk_list_view_set_model (self->view, NULL);
  self->n = n;
  self->funcs = funcs;
  self->data = data;
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (list, "");
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (list))));
  gtk_list_view_set_model (self->view, model);
}

/**
 * entente_tick_list_tick:
 * @self: a list
 * @nth: a proposal
 * @ticked: whether it is accepted
 */
void
entente_tick_list_tick (EntenteTickList *self,
                        guint            nth,
                        gboolean         ticked)
{
  g_return_if_fail (ENTENTE_IS_TICK_LIST (self) && nth < self->n);

  *self->funcs->get_tick (nth, self->data) = ticked;
  self->funcs->changed (self->data);
}

/**
 * entente_tick_list_tick_all:
 * @self: a list
 * @ticked: whether all proposals are accepted
 */
void
entente_tick_list_tick_all (EntenteTickList *self,
                            gboolean         ticked)
{
  g_return_if_fail (ENTENTE_IS_TICK_LIST (self));

  for (guint i = 0; i < self->n; i++)
    *self->funcs->get_tick (i, self->data) = ticked;
  if (self->n > 0)
    self->funcs->changed (self->data);
  entente_tick_list_fill (self, self->n, self->funcs, self->data);
}
