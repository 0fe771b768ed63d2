/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-layout-sketch.h"

#include "entente-session.h"
#include "entente-style.h"
#include "sample-session.h"
#include "sample-widget.h"

#include <adwaita.h>
#include <glib/gstdio.h>

/* So many actors and as many relations are a large graph. */
#define N_LARGE 5100
#define N_SMALL 40

typedef struct {
  GtkWindow *window;
  GtkWidget *box;
  EntenteLayoutSketch *sketch;
  EntenteSession *session;
  char *folder, *path;
  gboolean opened;
  guint n_shown; /* how many times the sketch became visible */
} Fixture;

static void
shown_cb (GtkWidget  *sketch,
          GParamSpec *spec,
          Fixture    *fixture)
{
  fixture->n_shown += gtk_widget_get_visible (sketch);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-sketch-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "ring.entente.json", NULL);
  fixture->sketch = g_object_ref_sink (g_object_new (ENTENTE_TYPE_LAYOUT_SKETCH, NULL));
  g_signal_connect (fixture->sketch, "notify::visible", G_CALLBACK (shown_cb), fixture);
  fixture->session = entente_session_new ();
  g_object_bind_property (fixture->session, "preview", fixture->sketch, "preview", G_BINDING_DEFAULT);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (fixture->box), gtk_label_new ("Arranging…"));
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->sketch));
  fixture->window = sample_window_new (fixture->box, 900, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  sample_wait_until_alone (fixture->sketch);
  g_assert_finalize_object (fixture->sketch);
  g_object_unref (fixture->session);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
wait_until_visible (Fixture *fixture)
{
  while (!gtk_widget_get_visible (GTK_WIDGET (fixture->sketch)))
    g_main_context_iteration (NULL, TRUE);
}

/* A ring of actors, with or without positions. */
static void
write_ring (Fixture *fixture,
            guint    n_actors,
            gboolean placed)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"entente\", \"version\": 1, \"actors\": [");

  for (guint i = 0; i < n_actors; i++)
    g_string_append_printf (text, "%s{\"id\": \"a%u\", \"kind\": \"person\", \"name\": \"Actor %u\"}", i > 0 ? ", " : "",
                            i, i);
  g_string_append (text, "], \"relations\": [");
  for (guint i = 0; i < n_actors; i++)
    g_string_append_printf (text, "%s{\"id\": \"r%u\", \"from\": \"a%u\", \"to\": \"a%u\", \"kind\": \"met\"}",
                            i > 0 ? ", " : "", i, i, (i + 1) % n_actors);
  g_string_append (text, "]");
  if (placed)
    {
      g_string_append (text, ", \"view\": {\"positions\": {");
      for (guint i = 0; i < n_actors; i++)
        g_string_append_printf (text, "%s\"a%u\": [%u, %u]", i > 0 ? ", " : "", i, i % 100 * 2000, i / 100 * 1000);
      g_string_append (text, "}}");
    }
  g_string_append (text, "}");
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  entente_session_open_finish (ENTENTE_SESSION (source), result, NULL);
  fixture->opened = TRUE;
}

static void
start (Fixture      *fixture,
       GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (EntenteLoader) loader = entente_loader_new (file);

  fixture->opened = FALSE;
  fixture->n_shown = 0;
  entente_session_open_async (fixture->session, loader, cancellable, opened_cb, fixture);
}

static void
finish (Fixture *fixture)
{
  while (!fixture->opened)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->sketch)));
}

static void
hold_cb (EntenteLayoutSketch *sketch,
         GParamSpec          *spec,
         gpointer             data)
{
  EntenteLayoutPreview **preview = data;
  g_autoptr (EntenteLayoutPreview) shown = NULL;

  g_object_get (sketch, "preview", &shown, NULL);
  if (shown != NULL)
    g_set_object (preview, shown);
}

/* Files with and without something to lay out, one after the other. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteLayoutPreview) preview = NULL;

  g_signal_connect (fixture->sketch, "notify::preview", G_CALLBACK (hold_cb), &preview);
  write_ring (fixture, N_LARGE, TRUE);
  start (fixture, NULL);
  finish (fixture);
  g_assert_null (preview);
  write_ring (fixture, N_SMALL, FALSE);
  start (fixture, NULL);
  finish (fixture);
  g_assert_nonnull (preview);
  g_assert_cmpuint (fixture->n_shown, ==, 0);

  write_ring (fixture, N_LARGE, FALSE);
  start (fixture, NULL);
  finish (fixture);
  g_assert_cmpuint (entente_layout_preview_get_n_nodes (preview), ==, N_LARGE);
  g_assert_cmpuint (fixture->n_shown, <=, 1);
  g_signal_handlers_disconnect_by_data (fixture->sketch, &preview);

  /* However fast it was laid out: where the cards were at last can be seen as long as one likes. */
  entente_layout_sketch_set_preview (fixture->sketch, preview);
  wait_until_visible (fixture);
  entente_layout_sketch_set_preview (fixture->sketch, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->sketch)));
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  write_ring (fixture, N_LARGE, FALSE);
  start (fixture, cancellable);
  while (!fixture->opened && !gtk_widget_get_visible (GTK_WIDGET (fixture->sketch)))
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  finish (fixture);
}

/* What is painted when the window is closed has nobody to show it. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  write_ring (fixture, N_LARGE, FALSE);
  start (fixture, cancellable);
  while (!fixture->opened && !gtk_widget_get_visible (GTK_WIDGET (fixture->sketch)))
    g_main_context_iteration (NULL, TRUE);
  gtk_box_remove (GTK_BOX (fixture->box), GTK_WIDGET (fixture->sketch));
  g_object_run_dispose (G_OBJECT (fixture->sketch));
  g_cancellable_cancel (cancellable);
  finish (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_style_init ();

  g_test_add ("/layout-sketch/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/layout-sketch/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/layout-sketch/close", Fixture, NULL, set_up, test_close, tear_down);

  return g_test_run ();
}
