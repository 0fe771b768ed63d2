/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tags-dialog.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-json.h"
#include "entente-suggest-row.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  GBytes *before;
  EntenteTagsDialog *dialog;
} Fixture;

static GPtrArray *
list (Fixture    *fixture,
      const char *ids)
{
  g_auto (GStrv) all = g_strsplit (ids, " ", -1);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all[i] != NULL; i++)
    g_ptr_array_add (items, g_object_ref (entente_document_lookup (fixture->document, all[i])));
  return items;
}

/* Kim and the relation have “visit”, Kim alone has “보안”, and the statement has “checked”. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const struct { const char *ids, *tag; } tags[] = {
    { "kim met", "visit" }, { "kim", "보안" }, { "honor", "checked" },
  };

  fixture->document = sample_document_new ();
  fixture->history = entente_history_new (fixture->document);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GPtrArray) items = list (fixture, tags[i].ids);
      const char *const added[] = { tags[i].tag, NULL };
      g_autoptr (EntenteDraft) draft = entente_commands_set_tags (fixture->document, items, added, NULL);

      entente_history_apply (fixture->history, draft);
    }
  fixture->before = entente_json_write (fixture->document, NULL);
}

static gboolean
is_gone (gpointer fixture)
{
  return ((Fixture *) fixture)->dialog == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
  g_bytes_unref (fixture->before);
}

static void
open_dialog (Fixture    *fixture,
             const char *ids)
{
  g_autoptr (GPtrArray) items = list (fixture, ids);

  g_set_weak_pointer (&fixture->dialog, ENTENTE_TAGS_DIALOG (entente_tags_dialog_new (fixture->history, items)));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, title);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static GtkCheckButton *
check_of (Fixture    *fixture,
          const char *tag)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->dialog), tag);

  return row != NULL ? GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))) : NULL;
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (fixture->dialog), "New tag")), text);
}

static void
assert_tags (Fixture    *fixture,
             const char *id,
             const char *expected)
{
  EntenteItem *item = entente_document_lookup (fixture->document, id);
  g_autofree char *tags = g_strjoinv (" ", (char **) entente_item_get_tags (item));

  g_assert_cmpstr (tags, ==, expected);
}

/* A tag that only some items have is not changed unless it is ticked or unticked. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  guint position = entente_history_get_position (fixture->history);
  g_autoptr (GBytes) undone = NULL;

  open_dialog (fixture, "kim met tass");
  g_assert_null (check_of (fixture, "checked"));
  g_assert_true (gtk_check_button_get_inconsistent (check_of (fixture, "visit")));
  g_assert_true (gtk_check_button_get_inconsistent (check_of (fixture, "보안")));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (GTK_WIDGET (fixture->dialog), "visit"))),
                   ==, "2 of 3");
  g_assert_false (entente_tags_dialog_set (fixture->dialog));

  gtk_check_button_set_active (check_of (fixture, "visit"), TRUE);
  type (fixture, " new one ");
  g_assert_true (entente_tags_dialog_set (fixture->dialog));
  sample_wait (is_gone, fixture);
  assert_tags (fixture, "kim", "visit 보안 new one");
  assert_tags (fixture, "met", "visit new one");
  assert_tags (fixture, "tass", "new one visit");
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, position + 1);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Tags of 3 Items");
  entente_history_undo (fixture->history);
  undone = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (undone, fixture->before));
}

static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  open_dialog (fixture, "kim");
  g_assert_true (gtk_check_button_get_active (check_of (fixture, "visit")));
  g_assert_false (gtk_check_button_get_inconsistent (check_of (fixture, "visit")));
  gtk_check_button_set_active (check_of (fixture, "visit"), FALSE);
  type (fixture, "보안");
  g_assert_true (entente_tags_dialog_set (fixture->dialog));
  sample_wait (is_gone, fixture);
  assert_tags (fixture, "kim", "보안");
  assert_tags (fixture, "met", "visit");
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Tags of Kim Jong-un");
}

/* All tags of the document are suggested, in the order of their frequency. */
static void
test_suggestions (Fixture       *fixture,
                  gconstpointer  data)
{
  const GPtrArray *suggestions;
  EntenteSuggestRow *row;

  open_dialog (fixture, "tass");
  row = ENTENTE_SUGGEST_ROW (find_row (GTK_WIDGET (fixture->dialog), "New tag"));
  entente_suggest_row_open (row, TRUE);
  suggestions = entente_suggest_row_get_suggestions (row);
  g_assert_cmpuint (suggestions->len, ==, 3);
  g_assert_cmpstr (((EntenteSuggestion *) suggestions->pdata[0])->title, ==, "visit");
  entente_suggest_row_pick_nth (row, 0);
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (gtk_check_button_get_active (check_of (fixture, "visit")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

/* If there are very many tags, most are not listed. They stay unchanged, and can be set by typing them. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteItem) copy = entente_item_copy (entente_document_lookup (fixture->document, "tass"), NULL);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  const char *const *left;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *tag = g_strdup_printf ("tag %04u", i);

      g_strv_builder_add (tags, tag);
    }
  entente_record_take_texts (entente_item_edit_record (copy), ENTENTE_ACTOR_TAGS, g_strv_builder_end (tags));
  entente_document_replace (fixture->document, entente_document_lookup (fixture->document, "tass"), copy);
  open_dialog (fixture, "tass");
  g_assert_nonnull (check_of (fixture, "tag 0000"));
  g_assert_null (check_of (fixture, "tag 0999"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "800 more tags stay as they are"));
  type (fixture, "tag 0999");
  g_signal_emit_by_name (find_row (GTK_WIDGET (fixture->dialog), "New tag"), "entry-activated");
  gtk_check_button_set_active (check_of (fixture, "tag 0999"), FALSE);
  gtk_check_button_set_active (check_of (fixture, "tag 0000"), FALSE);
  g_assert_true (entente_tags_dialog_set (fixture->dialog));
  sample_wait (is_gone, fixture);
  left = entente_item_get_tags (entente_document_lookup (fixture->document, "tass"));
  g_assert_cmpuint (g_strv_length ((char **) left), ==, 998);
  g_assert_cmpstr (left[0], ==, "tag 0001");
}

#define ADD(name, func) g_test_add ("/tags-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("several", test_several);
  ADD ("one", test_one);
  ADD ("suggestions", test_suggestions);
  ADD ("many", test_many);
  return g_test_run ();
}
