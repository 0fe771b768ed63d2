/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-canvas-geometry.h"
#include "entente-canvas.h"
#include "entente-details-panel.h"
#include "entente-stored-image.h"
#include "sample-folder.h"
#include "sample-image.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

/* Pictures that are given to actors in the window. */

typedef SampleWindow Fixture;

static const char *
get_image (gpointer data)
{
  Fixture *fixture = data;

  return entente_actor_get_image (ENTENTE_ACTOR (entente_document_lookup (fixture->document, "kim")));
}

static gboolean
has_image (gpointer data)
{
  return get_image (data) != NULL;
}

/* The middle of a widget, or of a card, in the window. */
static void
find_middle (Fixture   *fixture,
             GtkWidget *widget,
             gboolean   on_card,
             double    *x,
             double    *y)
{
  double inner_x = gtk_widget_get_width (widget) / 2.0, inner_y = gtk_widget_get_height (widget) / 2.0;
  guint index;

  if (on_card)
    {
      EntenteCanvasContent *content = entente_canvas_get_content (ENTENTE_CANVAS (widget));
      GdkRectangle area;

      g_assert_cmpint (entente_scene_find (entente_canvas_get_scene (ENTENTE_CANVAS (widget)), "kim", &index), ==,
                       ENTENTE_PART_CARD);
      area = entente_canvas_geometry_get_area (content, ENTENTE_PART_CARD, index);
      inner_x = area.x + area.width / 2.0;
      inner_y = area.y + area.height / 2.0;
    }
  gtk_widget_translate_coordinates (widget, GTK_WIDGET (fixture->window), inner_x, inner_y, x, y);
}

static void
drop (Fixture    *fixture,
      const char *path,
      GtkWidget  *widget,
      gboolean    on_card)
{
  GtkDropTarget *target = sample_find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_DROP_TARGET, 0);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;
  double x, y;

  find_middle (fixture, widget, on_card, &x, &y);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, x, y, &taken);
  g_assert_true (taken);
}

static char *
put (const char *folder,
     GBytes     *bytes)
{
  char *path = g_build_filename (folder, "kim.PNG", NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

/* On a card, whoever is selected. It is one step, and Undo takes it back. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-picture-XXXXXX", NULL);
  g_autoptr (GBytes) png = sample_image_new_png (300, 400, 0xff336699);
  g_autofree char *path = put (folder, png);
  GtkWidget *canvas = sample_window_get_part (fixture, "canvas");

  sample_settle (canvas);
  drop (fixture, path, canvas, TRUE);
  sample_wait (has_image, fixture);
  g_assert_nonnull (entente_stored_image_find (get_image (fixture), NULL));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Picture of Kim Jong-un");
  sample_window_do (fixture, "undo", NULL);
  g_assert_null (get_image (fixture));
  sample_window_do (fixture, "redo", NULL);
  g_assert_nonnull (get_image (fixture));

  sample_window_select (fixture, "kim", NULL);
  g_assert_true (sample_window_can (fixture, "remove-picture"));
  sample_window_do (fixture, "remove-picture", NULL);
  g_assert_null (get_image (fixture));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Remove Picture of Kim Jong-un");
  g_assert_false (sample_window_can (fixture, "remove-picture"));
  sample_remove_tree (folder);
}

static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-picture-XXXXXX", NULL);
  g_autoptr (GBytes) jpeg = sample_image_new_jpeg ();
  g_autofree char *path = put (folder, jpeg);
  GtkWidget *details = sample_window_get_part (fixture, "details");

  sample_window_select (fixture, "kim", NULL);
  sample_settle (details);
  drop (fixture, path, details, FALSE);
  sample_wait (has_image, fixture);
  sample_settle (details);
  sample_remove_tree (folder);
}

static gboolean
tells (gpointer data)
{
  return sample_find_label (GTK_WIDGET (((Fixture *) data)->window),
                            "This is not a picture that can be read. It must be a PNG, JPEG or WebP, and whole.") != NULL;
}

/* What is no picture changes nothing, and is refused with a word. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-picture-XXXXXX", NULL);
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture", 10);
  g_autofree char *path = put (folder, text);
  GtkWidget *canvas = sample_window_get_part (fixture, "canvas");

  sample_settle (canvas);
  drop (fixture, path, canvas, TRUE);
  sample_wait (tells, fixture);
  g_assert_null (get_image (fixture));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  sample_remove_tree (folder);
}

/* The actor is deleted while its picture is read. */
static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-picture-XXXXXX", NULL);
  g_autoptr (GBytes) png = sample_image_new_png (300, 400, 0xff336699);
  g_autofree char *path = put (folder, png);
  GtkWidget *canvas = sample_window_get_part (fixture, "canvas");
  guint n_steps;

  sample_settle (canvas);
  drop (fixture, path, canvas, TRUE);
  sample_window_select (fixture, "kim", NULL);
  sample_window_do (fixture, "delete", NULL);
  n_steps = entente_history_get_position (fixture->history);
  for (guint i = 0; i < 25; i++)
    sample_settle (canvas);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, n_steps);
  sample_remove_tree (folder);
}

/* With one actor selected, a picture on the clipboard is its picture. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) png = sample_image_new_png (30, 40, 0xff336699);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes ("image/png", png);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  g_assert_true (gdk_clipboard_set_content (clipboard, content));
  g_assert_false (sample_window_can (fixture, "paste"));
  sample_window_select (fixture, "kim", NULL);
  g_assert_true (sample_window_can (fixture, "paste"));
  sample_window_do (fixture, "paste", NULL);
  sample_wait (has_image, fixture);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  gdk_clipboard_set_content (clipboard, NULL);
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/window-picture/" name, Fixture, NULL, sample_window_set_up, func, sample_window_tear_down)
  ADD ("card", test_card);
  ADD ("details", test_details);
  ADD ("refused", test_refused);
  ADD ("deleted", test_deleted);
  ADD ("paste", test_paste);

  return g_test_run ();
}
