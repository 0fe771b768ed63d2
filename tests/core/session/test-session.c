/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-session.h"

#include "entente-commands.h"
#include "entente-journal.h"
#include "entente-language.h"

#include "sample-session.h"
#include "sample.h"

#include <glib/gstdio.h>

static EntenteItem *
item (EntenteSession *session,
      const char     *id)
{
  EntenteItem *found = entente_document_lookup (entente_session_get_document (session), id);

  g_assert_nonnull (found);
  return found;
}

static void
assert_selected (EntenteSession *session,
                 const char     *id)
{
  EntenteItem *selected = entente_session_get_selected (session);

  g_assert_cmpstr (selected != NULL ? entente_item_get_id (selected) : NULL, ==, id);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_open (void)
{
  EntenteSession *session = sample_session_new ();

  g_assert_nonnull (entente_session_get_file (session));
  g_assert_nonnull (entente_session_get_outline (session));
  g_assert_nonnull (entente_session_get_finder (session));
  g_assert_cmpuint (entente_scene_get_n_cards (entente_session_get_scene (session)), ==, 4);
  g_assert_cmpuint (entente_scene_get_n_lines (entente_session_get_scene (session)), ==, 3);
  g_assert_null (entente_session_get_stage (session));
  g_assert_false (entente_session_is_busy (session));
  g_assert_finalize_object (session);
}

/* Every actor without a position gets one, and the others keep theirs. */
static void
test_places (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSession) session = entente_session_new ();
  const EntentePoint place = { 12340, -5670 };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  EntenteLayout *layout;
  EntentePoint found;

  entente_layout_set_position (entente_document_get_layout (document), "kim", &place);
  file = sample_file_new (document);
  sample_session_open (session, file, NULL, &error);
  g_assert_no_error (error);
  layout = entente_document_get_layout (entente_session_get_document (session));
  g_assert_cmpuint (entente_layout_get_n_positions (layout), ==, 4);
  g_assert_true (entente_layout_get_position (layout, "kim", &found));
  g_assert_cmpint (found.x, ==, place.x);
  g_assert_cmpint (found.y, ==, place.y);
  g_file_delete (file, NULL, NULL);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_session_open_finish (ENTENTE_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
open_and_wait (EntenteSession *session,
               EntenteLoader  *loader)
{
  gboolean opened = FALSE;

  entente_session_open_async (session, loader, NULL, opened_cb, &opened);
  sample_wait (is_true, &opened);
}

/* A new document has no file, and can be changed. */
static void
test_new (void)
{
  g_autoptr (EntenteSession) session = entente_session_new ();
  g_autoptr (EntenteLoader) loader = entente_loader_new (NULL);
  g_autoptr (EntenteDraft) draft = NULL;

  g_assert_false (entente_session_is_editable (session));
  open_and_wait (session, loader);
  g_assert_null (entente_session_get_file (session));
  g_assert_null (entente_session_get_hash (session));
  g_assert_true (entente_session_is_editable (session));
  g_assert_true (entente_session_is_as_file (session));
  g_assert_cmpuint (entente_scene_get_n_cards (entente_session_get_scene (session)), ==, 0);
  draft = entente_commands_set_title (entente_session_get_document (session), "New", NULL);
  g_assert_true (entente_history_apply (entente_session_get_history (session), draft));
  g_assert_true (entente_history_is_modified (entente_session_get_history (session)));
}

/* A document that another process left comes with its steps, and is not saved. */
static void
test_recovered (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-session-XXXXXX", NULL);
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteJournal) journal = entente_journal_new (folder, history, NULL, NULL, TRUE);
  g_autoptr (EntenteDraft) draft = entente_commands_set_title (document, "Left", NULL);
  g_autoptr (EntenteSession) session = entente_session_new ();
  g_autoptr (EntenteLoader) loader = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (entente_history_apply (history, draft));
  g_clear_object (&journal);
  found = entente_recovery_list (folder, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  loader = entente_loader_new_for_recovery (found->pdata[0]);
  open_and_wait (session, loader);
  g_assert_cmpstr (entente_document_get_title (entente_session_get_document (session)), ==, "Left");
  g_assert_true (entente_session_is_editable (session));
  g_assert_false (entente_session_is_as_file (session));
  g_assert_true (entente_history_is_modified (entente_session_get_history (session)));
  g_assert_true (entente_history_undo (entente_session_get_history (session)));
  g_assert_null (entente_document_get_title (entente_session_get_document (session)));
  entente_recovery_discard (found->pdata[0]);
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_failure (void)
{
  EntenteSession *session = sample_session_new ();
  EntenteDocument *before = entente_session_get_document (session);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/x.entente.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (sample_session_open (session, missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (entente_session_get_document (session) == before);
  g_assert_false (entente_session_is_busy (session));
  g_assert_finalize_object (session);
}

static void
cancel_cb (EntenteSession *session,
           GParamSpec     *pspec,
           GCancellable   *cancellable)
{
  static guint n_stages;

  /* Cancelled at another stage each time. */
  if (entente_session_get_stage (session) != NULL &&
      n_stages++ % 3 == GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (session), "stage")))
    g_cancellable_cancel (cancellable);
}

static void
test_cancel (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GFile) file = sample_file_new (document);

  for (guint stage = 0; stage < 3; stage++)
    {
      EntenteSession *session = entente_session_new ();
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      g_object_set_data (G_OBJECT (session), "stage", GUINT_TO_POINTER (stage));
      g_signal_connect (session, "notify::stage", G_CALLBACK (cancel_cb), cancellable);
      g_assert_false (sample_session_open (session, file, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_null (entente_session_get_document (session));
      g_assert_finalize_object (session);
    }
  g_file_delete (file, NULL, NULL);
}

static void
test_selection (void)
{
  g_autoptr (EntenteSession) session = sample_session_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint count = 0;

  g_signal_connect_swapped (session, "notify::selected", G_CALLBACK (count_cb), &count);
  entente_session_select (session, item (session, "kim"));
  entente_session_select (session, item (session, "kim"));
  g_assert_cmpuint (count, ==, 1);
  assert_selected (session, "kim");

  g_ptr_array_add (items, item (session, "kim"));
  g_ptr_array_add (items, item (session, "met"));
  entente_session_select_many (session, items);
  g_assert_cmpuint (count, ==, 2);
  assert_selected (session, "kim");
  g_assert_true (entente_session_is_selected (session, item (session, "met")));
  g_assert_false (entente_session_is_selected (session, item (session, "shoigu")));
  g_assert_cmpuint (entente_session_get_selection (session)->len, ==, 2);

  entente_session_select (session, NULL);
  assert_selected (session, NULL);
  g_assert_cmpuint (entente_session_get_selection (session)->len, ==, 0);
}

static void
test_back (void)
{
  g_autoptr (EntenteSession) session = sample_session_new ();
  guint n_revealed = 0;

  g_signal_connect_swapped (session, "reveal", G_CALLBACK (count_cb), &n_revealed);
  entente_session_select (session, item (session, "shoigu"));
  entente_session_select (session, item (session, "honor"));
  entente_session_select (session, item (session, "article"));
  entente_session_step (session, -1);
  assert_selected (session, "honor");
  entente_session_step (session, -1);
  assert_selected (session, "shoigu");
  g_assert_cmpuint (n_revealed, ==, 2);
  entente_session_step (session, 1);
  assert_selected (session, "honor");
  entente_session_select (session, item (session, "kim"));
  g_assert_false (entente_session_can_step (session, 1));
  entente_session_step (session, 1);
  assert_selected (session, "kim");
}

static gboolean
is_selected (gpointer data)
{
  gpointer *pair = data;

  return entente_session_get_selected (pair[0]) == pair[1];
}

/* The selection follows the changes of the document before the next frame. */
static void
wait_for_selected (EntenteSession *session,
                   EntenteItem    *item)
{
  gpointer pair[] = { session, item };

  sample_wait (is_selected, pair);
}

static void
test_changes (void)
{
  g_autoptr (EntenteSession) session = sample_session_new ();
  EntenteDocument *document = entente_session_get_document (session);
  g_autoptr (EntenteItem) renamed = entente_item_copy (item (session, "kim"), NULL);

  entente_session_select (session, item (session, "kim"));
  entente_document_replace (document, item (session, "kim"), renamed);
  wait_for_selected (session, renamed);

  entente_session_select (session, item (session, "met"));
  entente_document_remove (document, item (session, "met"));
  wait_for_selected (session, NULL);
  entente_session_step (session, -1);
  assert_selected (session, "kim");
}

static gboolean
has_two_lines (gpointer data)
{
  return entente_scene_get_n_lines (entente_session_get_scene (data)) == 2;
}

static void
test_scene (void)
{
  EntenteSession *session = sample_session_new ();

  entente_document_remove (entente_session_get_document (session), item (session, "met"));
  sample_wait (has_two_lines, session);
  g_assert_finalize_object (session);
}

static gboolean
shows_name (gpointer data)
{
  EntenteScene *scene = entente_session_get_scene (data);
  guint index;

  return entente_scene_find (scene, "kim", &index) == ENTENTE_PART_CARD
         && g_str_equal (entente_scene_get_card (scene, index)->text->title.text, "김정은");
}

static gboolean
shows_own_name (gpointer data)
{
  EntenteScene *scene = entente_session_get_scene (data);
  guint index;

  return entente_scene_find (scene, "kim", &index) == ENTENTE_PART_CARD
         && g_str_equal (entente_scene_get_card (scene, index)->text->title.text, "Kim Jong-un");
}

/* The cards show the names in the reader's language, in their places; the document is not changed by it. A session
 * shows the next document so as well. */
static void
test_reader (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (EntenteSession) session = entente_session_new ();
  g_autoptr (GError) error = NULL;
  EntentePoint before, after;
  EntenteLayout *layout;
  guint index;

  sample_add_alias (document, "kim", "김정은", "ko");
  file = sample_file_new (document);
  entente_session_set_reader (session, entente_language_parse ("ko"), TRUE);
  sample_session_open (session, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (shows_name (session));

  layout = entente_document_get_layout (entente_session_get_document (session));
  g_assert_true (entente_layout_get_position (layout, "kim", &before));
  entente_session_set_reader (session, entente_language_parse ("ko"), FALSE);
  sample_wait (shows_own_name, session);
  g_assert_true (entente_layout_get_position (layout, "kim", &after));
  g_assert_true (before.x == after.x && before.y == after.y);
  g_assert_false (entente_history_is_modified (entente_session_get_history (session)));
  g_assert_false (entente_history_can_undo (entente_session_get_history (session)));

  /* Switched quickly, the last choice is the one that is seen. */
  for (int i = 0; i < 5; i++)
    entente_session_set_reader (session, entente_language_parse ("ko"), i % 2 == 0);
  sample_wait (shows_name, session);
  g_assert_cmpint (entente_scene_find (entente_session_get_scene (session), "kim", &index), ==, ENTENTE_PART_CARD);
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/open", test_open);
  g_test_add_func ("/session/places", test_places);
  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/recovered", test_recovered);
  g_test_add_func ("/session/failure", test_failure);
  g_test_add_func ("/session/cancel", test_cancel);
  g_test_add_func ("/session/selection", test_selection);
  g_test_add_func ("/session/back", test_back);
  g_test_add_func ("/session/changes", test_changes);
  g_test_add_func ("/session/scene", test_scene);
  g_test_add_func ("/session/reader", test_reader);
  return g_test_run ();
}
