/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-field.h"
#include "entente-picture-row.h"
#include "entente-stored-image.h"
#include "sample-folder.h"
#include "sample-image.h"
#include "sample-widget.h"

/* The row for the picture of an actor. */

typedef struct {
  EntentePictureRow *row;
  AdwPreferencesGroup *group;
  GtkWindow *window;
  EntenteRecord *record;
  guint n_edits;
} Fixture;

static void
edited_cb (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  image)
{
  fixture->record = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR));
  entente_record_set_text (fixture->record, ENTENTE_ACTOR_IMAGE, image);
  fixture->row = g_object_new (ENTENTE_TYPE_PICTURE_ROW, "title", "Picture", NULL);
  fixture->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_add (fixture->group, GTK_WIDGET (fixture->row));
  fixture->window = sample_window_new (GTK_WIDGET (fixture->group), 400, 100);
  entente_field_show (ENTENTE_FIELD (fixture->row), fixture->record, ENTENTE_ACTOR_IMAGE);
  g_signal_connect_swapped (fixture->row, "edited", G_CALLBACK (edited_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  entente_record_free (fixture->record);
}

/* The buttons of the row have no words, only a tooltip and a name. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *tooltip)
{
  GtkWidget *found = GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);
  return found;
}

static const char *
store (Fixture *fixture)
{
  entente_field_store (ENTENTE_FIELD (fixture->row), fixture->record, ENTENTE_ACTOR_IMAGE);
  return entente_record_get_text (fixture->record, ENTENTE_ACTOR_IMAGE);
}

static void
take (Fixture    *fixture,
      const char *name,
      GBytes     *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  entente_picture_row_take_file (fixture->row, file);
  g_assert_true (entente_picture_row_is_reading (fixture->row));
  g_assert_false (entente_field_settle (ENTENTE_FIELD (fixture->row)));
  while (entente_picture_row_is_reading (fixture->row))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (entente_field_settle (ENTENTE_FIELD (fixture->row)));
  sample_remove_tree (folder);
}

static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GBytes) png = sample_image_new_png (300, 200, 0xff336699);
  g_autoptr (GBytes) other = sample_image_new_jpeg ();
  g_autofree char *first = NULL;

  g_assert_null (store (fixture));
  take (fixture, "a.png", png);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  first = g_strdup (store (fixture));
  g_assert_nonnull (entente_stored_image_find (first, NULL));
  take (fixture, "b.jpg", other);
  g_assert_cmpstr (store (fixture), !=, first);
}

/* What is refused changes nothing, and the row says why. */
static void
test_refuse (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture", 10);
  const char *before = entente_picture_row_get_value (fixture->row);

  take (fixture, "a.png", text);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  g_assert_true (entente_picture_row_get_value (fixture->row) == before);
  g_assert_cmpstr (store (fixture), ==, data);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->row),
                                       "This is not a picture that can be read. It must be a PNG, JPEG or WebP, and "
                                       "whole."));
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button = find_button (GTK_WIDGET (fixture->row), "Remove the Picture");

  g_assert_cmpstr (store (fixture), ==, data);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->row), "At https://example.org/a.png, which is not fetched"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_null (store (fixture));
  g_assert_false (gtk_widget_get_visible (button));
}

/* A row that goes away while it reads drops what it gets. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr (GBytes) png = sample_image_new_png (300, 200, 0xff336699);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GObject *row = g_object_ref (G_OBJECT (fixture->row));

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL));
  entente_picture_row_take_file (fixture->row, file);
  adw_preferences_group_remove (fixture->group, GTK_WIDGET (fixture->row));
  while (row->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  g_object_unref (row);
  sample_remove_tree (folder);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, image, func) g_test_add ("/picture-row/" name, Fixture, image, set_up, func, tear_down)
  ADD ("take", NULL, test_take);
  ADD ("refuse", "https://example.org/a.png", test_refuse);
  ADD ("refuse-none", NULL, test_refuse);
  ADD ("remove", "https://example.org/a.png", test_remove);
  ADD ("close", NULL, test_close);

  return g_test_run ();
}
