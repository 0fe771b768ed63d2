/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-dialog.h"

#include "entente-actor.h"
#include "entente-chooser.h"
#include "entente-json.h"
#include "entente-relation.h"
#include "entente-statement.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  GBytes *before;
  EntenteMergeDialog *dialog;
} Fixture;

static EntenteItem *
look_up (Fixture    *fixture,
         const char *id)
{
  return entente_document_lookup (fixture->document, id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "Kim Jong Un",
              ENTENTE_ACTOR_DESCRIPTION, "North Korean leader", 0);
  sample_add (fixture->document, ENTENTE_ITEM_RELATION, "embraced", ENTENTE_RELATION_FROM, "kim-2",
              ENTENTE_RELATION_TO, "shoigu", ENTENTE_RELATION_KIND, "embraced", 0);
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "yes", ENTENTE_STATEMENT_TEXT, "yes",
              ENTENTE_STATEMENT_SPEAKER, "kim-2", 0);
  fixture->history = entente_history_new (fixture->document);
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
  sample_wait_until_alone (fixture->document);
  g_assert_finalize_object (fixture->document);
  g_bytes_unref (fixture->before);
}

static void
open_dialog (Fixture    *fixture,
             const char *other)
{
  GtkWindow *dialog = entente_merge_dialog_new (fixture->history, look_up (fixture, "kim"),
                                                other != NULL ? look_up (fixture, other) : NULL);

  g_set_weak_pointer (&fixture->dialog, ENTENTE_MERGE_DIALOG (dialog));
  gtk_window_present (dialog);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return sample_find_label (GTK_WIDGET (fixture->dialog), text) != NULL;
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  EntenteActor *kim;

  open_dialog (fixture, "kim-2");
  g_assert_true (says (fixture, "Kim Jong-un"));
  g_assert_true (says (fixture, "Kim Jong Un"));
  g_assert_true (says (fixture, "1 relation moves over.\n1 statement will name the one that stays."));
  g_assert_true (entente_merge_dialog_merge (fixture->dialog));

  kim = ENTENTE_ACTOR (look_up (fixture, "kim"));
  g_assert_null (look_up (fixture, "kim-2"));
  g_assert_cmpstr (entente_actor_get_name (kim), ==, "Kim Jong-un");
  g_assert_cmpstr (entente_record_get_text (entente_actor_get_nth_aliases (kim, 1), ENTENTE_PHRASE_TEXT), ==,
                   "Kim Jong Un");
  g_assert_cmpstr (entente_item_get_text (look_up (fixture, "embraced"), ENTENTE_RELATION_FROM), ==, "kim");
  g_assert_cmpstr (entente_item_get_text (look_up (fixture, "yes"), ENTENTE_STATEMENT_SPEAKER), ==, "kim");
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);

  after = entente_json_write (fixture->document, NULL);
  g_assert_false (g_bytes_equal (after, fixture->before));
  g_assert_true (entente_history_undo (fixture->history));
  undone = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (undone, fixture->before));
}

static void
test_keep_other (Fixture       *fixture,
                 gconstpointer  data)
{
  open_dialog (fixture, "kim-2");
  entente_merge_dialog_keep (fixture->dialog, look_up (fixture, "kim-2"));
  g_assert_true (entente_merge_dialog_merge (fixture->dialog));
  g_assert_null (look_up (fixture, "kim"));
  g_assert_cmpstr (entente_item_get_text (look_up (fixture, "met"), ENTENTE_RELATION_TO), ==, "kim-2");
}

static GtkWidget *
find_chooser (GtkWidget *widget)
{
  if (ENTENTE_IS_CHOOSER (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chooser (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Another thread compares the names of the other actors. */
static gboolean
offers_duplicate (gpointer row)
{
  const EntenteSuggestion *first;

  entente_suggest_row_open (row, TRUE);
  first = entente_suggest_row_get_suggestions (row)->pdata[0];
  return g_strcmp0 (first->subtitle, "May be the same") == 0;
}

/* Actors that may be the same come first, and no new actor can be created. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteSuggestRow *row;
  const EntenteSuggestion *first;

  open_dialog (fixture, NULL);
  g_assert_false (entente_merge_dialog_merge (fixture->dialog));
  row = ENTENTE_SUGGEST_ROW (find_chooser (GTK_WIDGET (fixture->dialog)));
  sample_wait (offers_duplicate, row);
  g_assert_cmpuint (entente_suggest_row_get_suggestions (row)->len, ==, 5);
  first = entente_suggest_row_get_suggestions (row)->pdata[0];
  g_assert_cmpstr (first->value, ==, "kim-2");
  g_assert_cmpstr (first->subtitle, ==, "May be the same");
  entente_suggest_row_pick_nth (row, 0);
  g_assert_true (says (fixture, "Kim Jong Un"));

  /* An actor is not merged with itself. */
  entente_chooser_choose (ENTENTE_CHOOSER (row), "kim");
  g_assert_nonnull (entente_entry_row_get_hint (ENTENTE_ENTRY_ROW (row)));
  g_assert_false (entente_merge_dialog_merge (fixture->dialog));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
}

#define ADD(name, func) g_test_add ("/merge-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("merge", test_merge);
  ADD ("keep-other", test_keep_other);
  ADD ("choose", test_choose);
  return g_test_run ();
}
