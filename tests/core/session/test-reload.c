/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reload.h"

#include "entente-actor.h"
#include "sample.h"

#include <glib/gstdio.h>

typedef struct {
  GFile *location;
  EntenteHistory *history;
  EntenteDocument *other; /* the document that is written to the file */
} Fixture;

static void
write_other (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = entente_json_write (fixture->other, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_replace_contents (fixture->location, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-reload-XXXXXX", &path, NULL);

  g_close (fd, NULL);
  fixture->location = g_file_new_for_path (path);
  fixture->history = entente_history_new (document);
  fixture->other = sample_document_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_file_delete (fixture->location, NULL, NULL);
  g_clear_object (&fixture->location);
  g_clear_object (&fixture->other);
  g_assert_finalize_object (fixture->history);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static EntenteFile *
finish (Fixture      *fixture,
        GAsyncResult **result,
        GError       **error)
{
  EntenteFile *file;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  file = entente_reload_finish (fixture->history, *result, error);
  g_clear_object (result);
  return file;
}

static EntenteFile *
reload (Fixture  *fixture,
        GError  **error)
{
  GAsyncResult *result = NULL;

  entente_reload_async (fixture->history, fixture->location, "Reload", NULL, take_result_cb, &result);
  return finish (fixture, &result, error);
}

static void
rename_actor (EntenteDocument *document,
              const char      *id,
              const char      *name)
{
  EntenteItem *item = entente_document_lookup (document, id);
  g_autoptr (EntenteItem) copy = entente_item_copy (item, NULL);

  entente_record_set_text (entente_item_edit_record (copy), ENTENTE_ACTOR_NAME, name);
  entente_document_replace (document, item, copy);
}

static void
edit (Fixture    *fixture,
      const char *id,
      const char *name)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (fixture->history), "Edit");

  entente_record_set_text (entente_draft_edit (draft, id), ENTENTE_ACTOR_NAME, name);
  g_assert_true (entente_history_apply (fixture->history, draft));
}

static const char *
name_of (Fixture    *fixture,
         const char *id)
{
  EntenteItem *item = entente_document_lookup (entente_history_get_document (fixture->history), id);

  return item != NULL ? entente_item_get_text (item, ENTENTE_ACTOR_NAME) : NULL;
}

/* Undo brings the unsaved changes back. */
static void
test_step (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  edit (fixture, "kim", "mine");
  rename_actor (fixture->other, "kim", "theirs");
  write_other (fixture);
  file = reload (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name_of (fixture, "kim"), ==, "theirs");
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 2);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Reload");
  entente_history_undo (fixture->history);
  g_assert_cmpstr (name_of (fixture, "kim"), ==, "mine");
  entente_history_redo (fixture->history);
  g_assert_cmpstr (name_of (fixture, "kim"), ==, "theirs");
}

/* A file with the same content makes no step. */
static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  EntentePoint at = { 0, 0 };
  GListModel *actors = entente_document_get_items (fixture->other, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      at.x += 3000;
      entente_layout_set_position (entente_document_get_layout (fixture->other), entente_item_get_id (actor), &at);
      entente_layout_set_position (entente_document_get_layout (entente_history_get_document (fixture->history)),
                                   entente_item_get_id (actor), &at);
    }
  write_other (fixture);
  file = reload (fixture, NULL);
  g_assert_nonnull (file);
  g_assert_false (entente_history_can_undo (fixture->history));
}

/* A card without a position in the file does not move, and a new card gets a position. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteItem) added = entente_item_new (ENTENTE_ITEM_ACTOR, "new");
  EntenteLayout *layout = entente_document_get_layout (entente_history_get_document (fixture->history));
  EntentePoint at = { 4321, -1234 }, found;

  entente_layout_set_position (layout, "kim", &at);
  entente_document_insert (fixture->other, added, 0);
  write_other (fixture);
  file = reload (fixture, NULL);
  g_assert_nonnull (file);
  g_assert_true (entente_layout_get_position (layout, "kim", &found));
  g_assert_cmpint (found.x, ==, at.x);
  g_assert_cmpint (found.y, ==, at.y);
  g_assert_true (entente_layout_get_position (layout, "new", &found));
  g_assert_true (entente_layout_get_position (layout, "tass", &found));
}

/* An edit while the file is being read is neither lost nor mixed up. */
static void
test_edited_meanwhile (Fixture      *fixture,
                       gconstpointer data)
{
  GAsyncResult *result = NULL;
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  rename_actor (fixture->other, "kim", "theirs");
  write_other (fixture);
  entente_reload_async (fixture->history, fixture->location, "Reload", NULL, take_result_cb, &result);
  edit (fixture, "tass", "edited");
  file = finish (fixture, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name_of (fixture, "kim"), ==, "theirs");
  g_assert_cmpstr (name_of (fixture, "tass"), !=, "edited");
  entente_history_undo (fixture->history);
  g_assert_cmpstr (name_of (fixture, "tass"), ==, "edited");
  g_assert_cmpstr (name_of (fixture, "kim"), !=, "theirs");
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const contents[] = {
    "", "{", "[]", "{\"format\": \"entente\", \"version\": 1, \"actors\": [{\"id\": \"a\"",
    "{\"format\": \"entente\", \"version\": 99}",
  };

  edit (fixture, "kim", "mine");
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;

      g_file_replace_contents (fixture->location, contents[i], strlen (contents[i]), NULL, FALSE, 0, NULL, NULL, NULL);
      g_assert_null (reload (fixture, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
      g_assert_cmpstr (name_of (fixture, "kim"), ==, "mine");
    }
}

#define ADD(name, func) g_test_add ("/reload/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("step", test_step);
  ADD ("same", test_same);
  ADD ("places", test_places);
  ADD ("edited-meanwhile", test_edited_meanwhile);
  ADD ("unreadable", test_unreadable);

  return g_test_run ();
}
