/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-duplicates-dialog.h"

#include "entente-actor.h"
#include "entente-merge.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteDuplicatesDialog *dialog;
  EntenteItem *first, *second; /* of the pair that is to be merged */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "Kim Jong Un", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "tass-2", ENTENTE_ACTOR_NAME, "ТАЅЅ", 0);
  fixture->history = entente_history_new (fixture->document);
  g_set_weak_pointer (&fixture->dialog, ENTENTE_DUPLICATES_DIALOG (entente_duplicates_dialog_new (fixture->history)));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
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
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->history);
  sample_wait_until_alone (fixture->document);
  g_assert_finalize_object (fixture->document);
}

static guint
n_pairs (Fixture *fixture)
{
  return g_list_model_get_n_items (entente_duplicates_dialog_get_pairs (fixture->dialog));
}

static gboolean
has_two (gpointer fixture)
{
  return n_pairs (fixture) == 2;
}

static gboolean
has_one (gpointer fixture)
{
  return n_pairs (fixture) == 1;
}

static gboolean
shows_button (gpointer fixture)
{
  return sample_find_button (GTK_WIDGET (((Fixture *) fixture)->dialog), "Merge…") != NULL;
}

static void
merge_cb (Fixture     *fixture,
          EntenteItem *first,
          EntenteItem *second)
{
  fixture->first = first;
  fixture->second = second;
}

/* The pairs are listed, and listed again after a merge. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteMerge) merge = NULL;

  sample_wait (has_two, fixture);
  sample_wait (shows_button, fixture);
  g_signal_connect_swapped (fixture->dialog, "merge", G_CALLBACK (merge_cb), fixture);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Merge…"), "clicked");
  g_assert_nonnull (fixture->first);
  g_assert_cmpstr (entente_item_get_id (fixture->first), ==, "kim-2");
  g_assert_cmpstr (entente_item_get_id (fixture->second), ==, "kim");

  merge = entente_merge_new (fixture->document, fixture->first, fixture->second);
  g_assert_true (entente_history_apply (fixture->history, merge->draft));
  sample_wait (has_one, fixture);
  entente_history_undo (fixture->history);
  sample_wait (has_two, fixture);
}

/* The dialog may be closed before the names are compared. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpuint (n_pairs (fixture), ==, 0);
}

#define ADD(name, func) g_test_add ("/duplicates-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("list", test_list);
  ADD ("closed", test_closed);
  return g_test_run ();
}
