/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-commands.h"

#include "entente-history.h"
#include "entente-json.h"
#include "entente-merge.h"
#include "sample.h"

static char *
to_json (EntenteDocument *document)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
apply (EntenteHistory *history,
       EntenteDraft   *draft)
{
  g_assert_true (entente_history_apply (history, draft));
  entente_draft_free (draft);
}

static void
keep (EntenteHistory *history,
      const char     *title)
{
  EntenteDocument *document = entente_history_get_document (history);
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);
  g_autofree char *id = entente_kept_view_make_id (document, title);
  EntenteRecord *focus = entente_record_new_part (view, ENTENTE_KEPT_VIEW_FOCUS);

  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, id);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_TITLE, title);
  entente_record_add_text (focus, ENTENTE_KEPT_FOCUS_CENTERS, "kim");
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_FOCUS, focus);
  entente_record_add_foreign (view, "x-mine", "[1]", -1, ENTENTE_KEPT_VIEW_TITLE);
  apply (history, entente_view_commands_keep (document, view, G_MAXUINT));
}

static char *
list_ids (EntenteDocument *document)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < entente_kept_view_get_n (document); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            entente_record_get_text (entente_kept_view_get_nth (document, i), ENTENTE_KEPT_VIEW_ID));
  return g_strdup (ids->str);
}

static void
assert_ids (EntenteDocument *document,
            const char      *expected)
{
  g_autofree char *ids = list_ids (document);

  g_assert_cmpstr (ids, ==, expected);
}

static void
count_cb (EntenteDocument *document,
          gpointer         n)
{
  (*(guint *) n)++;
}

/* Each is one step with a name, and undone to the byte. */
static void
test_steps (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autofree char *before = to_json (document), *kept = NULL, *undone = NULL, *redone = NULL;
  guint n_signals = 0;

  g_signal_connect (document, "views-changed", G_CALLBACK (count_cb), &n_signals);
  keep (history, "First");
  keep (history, "First");
  keep (history, "Third");
  assert_ids (document, "first first-2 third");
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Keep View Third");
  apply (history, entente_view_commands_move (document, "third", 0));
  assert_ids (document, "third first first-2");
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Move View Third");
  apply (history, entente_view_commands_set_words (document, "first", "Best", "A sentence."));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Edit View First");
  g_assert_true (entente_record_has_foreign (entente_kept_view_find (document, "first", NULL), "x-mine"));
  apply (history, entente_view_commands_remove (document, "first-2"));
  assert_ids (document, "third first");
  g_assert_cmpuint (n_signals, ==, 6);
  g_assert_cmpuint (entente_history_get_n_steps (history), ==, 6);

  kept = to_json (document);
  while (entente_history_undo (history))
    ;
  undone = to_json (document);
  g_assert_cmpstr (undone, ==, before);
  while (entente_history_redo (history))
    ;
  redone = to_json (document);
  g_assert_cmpstr (redone, ==, kept);
}

static void
test_update (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteRecord) after = NULL;

  keep (history, "View");
  after = entente_record_copy (entente_kept_view_get_nth (document, 0));
  entente_kept_view_set_area (after, &(EntentePoint) { -10, 0 }, &(EntentePoint) { 20, 5 });
  apply (history, entente_view_commands_update (document, after));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Update View View");
  g_assert_true (entente_record_equal (after, entente_kept_view_get_nth (document, 0)));
}

/* A change of the title of the document does not touch the views, and none of them is told. */
static void
test_other_edits (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  EntenteDraft *draft;
  guint n_signals = 0;

  keep (history, "View");
  g_signal_connect (document, "views-changed", G_CALLBACK (count_cb), &n_signals);
  draft = entente_draft_new (document, "Title");
  entente_record_set_text (entente_draft_edit_document (draft), ENTENTE_DOCUMENT_TITLE, "T");
  apply (history, draft);
  g_assert_cmpuint (n_signals, ==, 0);
  assert_ids (document, "view");
}

/* A view that names an actor names the one with which it was merged. */
static void
test_merge (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteMerge) merge = NULL;
  const EntenteRecord *focus;

  keep (history, "View");
  merge = entente_merge_new (document, entente_document_lookup (document, "shoigu"),
                             entente_document_lookup (document, "kim"));
  g_assert_true (entente_history_apply (history, merge->draft));
  focus = entente_record_get_record (entente_kept_view_get_nth (document, 0), ENTENTE_KEPT_VIEW_FOCUS);
  g_assert_cmpstr (entente_record_get_texts (focus, ENTENTE_KEPT_FOCUS_CENTERS)[0], ==, "shoigu");
  g_assert_true (entente_history_undo (history));
  focus = entente_record_get_record (entente_kept_view_get_nth (document, 0), ENTENTE_KEPT_VIEW_FOCUS);
  g_assert_cmpstr (entente_record_get_texts (focus, ENTENTE_KEPT_FOCUS_CENTERS)[0], ==, "kim");
}

static void
test_area (void)
{
  static const gint64 bad[][4] = { { 0, 0, 0, 5 }, { 0, 0, -1, 5 }, { G_MININT64, 0, 5, 5 },
                                   { 0, 0, G_MAXINT64, 5 }, { 100000000, 0, 5, 5 }, { G_MAXINT64, G_MAXINT64, 1, 1 } };
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);
  EntentePoint from, to;

  g_assert_false (entente_kept_view_get_area (view, &from, &to));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      EntenteRecord *area = entente_record_new (&entente_area_shape);

      for (guint j = 0; j < ENTENTE_N_AREA; j++)
        entente_record_set_number (area, j, bad[i][j]);
      entente_record_take_record (view, ENTENTE_KEPT_VIEW_AREA, area);
      g_assert_false (entente_kept_view_get_area (view, &from, &to));
    }
  entente_kept_view_set_area (view, &(EntentePoint) { -10, -20 }, &(EntentePoint) { 30, 50 });
  g_assert_true (entente_kept_view_get_area (view, &from, &to));
  g_assert_cmpint (from.x, ==, -10);
  g_assert_cmpint (from.y, ==, -20);
  g_assert_cmpint (to.x, ==, 30);
  g_assert_cmpint (to.y, ==, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-commands/steps", test_steps);
  g_test_add_func ("/view-commands/update", test_update);
  g_test_add_func ("/view-commands/other-edits", test_other_edits);
  g_test_add_func ("/view-commands/merge", test_merge);
  g_test_add_func ("/view-commands/area", test_area);
  return g_test_run ();
}
