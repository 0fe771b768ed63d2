/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-widget.h"

#include "sample-session.h"

typedef gboolean (*Match) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget  *root,
      Match       match,
      const char *text)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (match (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_label (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
is_button (GtkWidget  *widget,
           const char *text)
{
  return GTK_IS_BUTTON (widget) && find (widget, is_label, text) != NULL;
}

GtkWidget *
sample_find_label (GtkWidget  *root,
                   const char *text)
{
  return find (root, is_label, text);
}

GtkWidget *
sample_find_row (GtkListView *view,
                 const char  *text)
{
  GtkWidget *widget = sample_find_label (GTK_WIDGET (view), text);

  g_assert_nonnull (widget);
  while (gtk_widget_get_parent (widget) != GTK_WIDGET (view))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

GtkWidget *
sample_find_button (GtkWidget  *root,
                    const char *text)
{
  return find (root, is_button, text);
}

guint
sample_count_class (GtkWidget  *root,
                    const char *style_class)
{
  guint n = gtk_widget_has_css_class (root, style_class) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += sample_count_class (child, style_class);
  return n;
}

/* Programs cannot create GTK events, so that the tests emit the signals of the controllers. */
gpointer
sample_find_controller (GtkWidget *widget,
                        GType      type,
                        guint      nth)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) && nth-- == 0)
        return controller;
    }

  return NULL;
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_height (data) > 0;
}

GtkWindow *
sample_window_new (GtkWidget *child,
                   int        width,
                   int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  sample_wait (has_size, child);
  sample_settle (child);
  return window;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  guint *frames = data;

  return ++*frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
frames_passed (gpointer data)
{
  return *(guint *) data >= 3;
}

void
sample_settle (GtkWidget *widget)
{
  guint frames = 0;

  gtk_widget_add_tick_callback (widget, frame_cb, &frames, NULL);
  sample_wait (frames_passed, &frames);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

gboolean
sample_skip_without_keyboard (void)
{
  GdkSeat *seat = gdk_display_get_default_seat (gdk_display_get_default ());

  if (seat != NULL && (gdk_seat_get_capabilities (seat) & GDK_SEAT_CAPABILITY_KEYBOARD) != 0)
    return FALSE;
  g_test_skip ("there is no keyboard");
  return TRUE;
}
