/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"
#include "entente-open-document.h"
#include "sample-session.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteOpenDocument *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->document = entente_open_document_new (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->session);
}

static void
set_title (Fixture    *fixture,
           const char *title)
{
  g_autoptr (EntenteDraft) draft =
    entente_commands_set_title (entente_session_get_document (fixture->session), title, NULL);

  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), draft));
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* A document can only be changed or lost where the user sees it. */
static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_shown = 0, n_saving = 0;

  g_signal_connect_swapped (fixture->document, "notify::shown", G_CALLBACK (count_cb), &n_shown);
  g_signal_connect_swapped (fixture->document, "notify::saving", G_CALLBACK (count_cb), &n_saving);
  set_title (fixture, "Another");
  g_assert_nonnull (entente_open_document_get_document (fixture->document));
  g_assert_false (entente_open_document_is_shown (fixture->document));
  g_assert_false (entente_open_document_is_editable (fixture->document));
  g_assert_false (entente_open_document_is_modified (fixture->document));
  entente_open_document_set_shown (fixture->document, TRUE);
  entente_open_document_set_shown (fixture->document, TRUE);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_true (entente_open_document_is_editable (fixture->document));
  g_assert_true (entente_open_document_is_modified (fixture->document));
  entente_open_document_set_saving (fixture->document, TRUE);
  g_assert_true (entente_open_document_is_saving (fixture->document));
  g_assert_cmpuint (n_saving, ==, 1);
}

/* What commands are about is what the document holds at the moment, before the selection knows of it. */
static void
test_late_subjects (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteItem *kim = entente_document_lookup (document, "kim"), *tass = entente_document_lookup (document, "tass");
  g_autoptr (EntenteDraft) renamed = entente_commands_rename (document, kim, "Kim"), removed = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new (), one = NULL, none = NULL;

  g_ptr_array_add (items, kim);
  g_ptr_array_add (items, tass);
  entente_session_select_many (fixture->session, items);
  g_assert_null (entente_open_document_get_subject (fixture->document));
  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), renamed));
  removed = entente_draft_new (document, "Remove");
  entente_draft_remove (removed, tass);
  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), removed));
  one = entente_open_document_copy_subjects (fixture->document);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (one->pdata[0] == (gpointer) entente_document_lookup (document, "kim"));

  entente_session_select (fixture->session, one->pdata[0]);
  g_assert_true (entente_open_document_get_subject (fixture->document) == one->pdata[0]);
  entente_document_remove (document, one->pdata[0]);
  none = entente_open_document_copy_subjects (fixture->document);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (entente_open_document_get_subject (fixture->document));
}

static void
assert_proposes (Fixture    *fixture,
                 const char *title,
                 const char *expected)
{
  g_autofree char *name = NULL;

  set_title (fixture, title);
  name = entente_open_document_propose_name (fixture->document);
  g_assert_cmpstr (name, ==, expected);
}

/* A title makes a name for a file, but no path, no hidden file and no other text than one sees. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/a.json"), other = g_file_new_for_path ("/tmp/b.json");
  g_autofree char *none = entente_open_document_dup_name (fixture->document);
  g_autofree char *untitled = NULL, *name = NULL, *proposed = NULL;

  g_assert_null (none);
  entente_open_document_set_shown (fixture->document, TRUE);
  untitled = entente_open_document_dup_name (fixture->document);
  g_assert_cmpstr (untitled, ==, "Untitled Document");
  assert_proposes (fixture, "../a\\b:c", "a b c.entente.json");
  assert_proposes (fixture, "\u202egpj", "gpj.entente.json");
  assert_proposes (fixture, "...", "Untitled.entente.json");
  assert_proposes (fixture, NULL, "Untitled.entente.json");

  g_assert_false (entente_open_document_is_at (fixture->document, file));
  entente_open_document_set_location (fixture->document, file);
  g_assert_true (entente_open_document_is_at (fixture->document, file));
  g_assert_false (entente_open_document_is_at (fixture->document, other));
  name = entente_open_document_dup_name (fixture->document);
  proposed = entente_open_document_propose_name (fixture->document);
  g_assert_cmpstr (name, ==, "a.json");
  g_assert_cmpstr (proposed, ==, "a.json");
}

static void
test_subjects (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteItem *kim = entente_document_lookup (document, "kim"), *tass = entente_document_lookup (document, "tass");
  g_autoptr (EntenteItem) saved = entente_item_copy (tass, NULL);
  g_autoptr (EntenteItem) unknown = entente_item_new (ENTENTE_ITEM_ACTOR, "nobody");
  g_autoptr (GPtrArray) both = g_ptr_array_new (), copy = NULL;

  g_assert_null (entente_open_document_get_subject (fixture->document));
  entente_session_select (fixture->session, kim);
  g_assert_true (entente_open_document_get_subject (fixture->document) == kim);
  g_ptr_array_add (both, kim);
  g_ptr_array_add (both, tass);
  entente_session_select_many (fixture->session, both);
  g_assert_null (entente_open_document_get_subject (fixture->document));
  copy = entente_open_document_copy_subjects (fixture->document);
  g_assert_cmpuint (copy->len, ==, 2);
  entente_open_document_select_again (fixture->document, saved);
  g_assert_true (entente_open_document_get_subject (fixture->document) == tass);
  entente_open_document_select_again (fixture->document, unknown);
  g_assert_true (entente_open_document_get_subject (fixture->document) == tass);
}

/* What ends after the window finds nothing. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) subjects = NULL;

  entente_open_document_set_shown (fixture->document, TRUE);
  entente_open_document_close (fixture->document);
  g_assert_null (entente_open_document_get_session (fixture->document));
  g_assert_null (entente_open_document_get_document (fixture->document));
  g_assert_null (entente_open_document_get_history (fixture->document));
  g_assert_false (entente_open_document_is_shown (fixture->document));
  g_assert_false (entente_open_document_is_editable (fixture->document));
  g_assert_false (entente_open_document_is_modified (fixture->document));
  subjects = entente_open_document_copy_subjects (fixture->document);
  g_assert_cmpuint (subjects->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/open-document/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shown", test_shown);
  ADD ("names", test_names);
  ADD ("subjects", test_subjects);
  ADD ("late-subjects", test_late_subjects);
  ADD ("close", test_close);

  return g_test_run ();
}
