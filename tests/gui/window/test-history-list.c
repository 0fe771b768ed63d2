/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history-list.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteHistoryList *list;
  GtkWindow *window;
  guint n_went;
} Fixture;

static void
rename_kim (EntenteHistory *history,
            const char     *name)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (history), name);

  entente_record_set_text (entente_draft_edit (draft, "kim"), ENTENTE_ACTOR_NAME, name);
  g_assert_true (entente_history_apply (history, draft));
}

static void
went_cb (Fixture *fixture)
{
  fixture->n_went++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->document = sample_document_new ();
  fixture->history = entente_history_new (fixture->document);
  rename_kim (fixture->history, "First");
  rename_kim (fixture->history, "Second");
  rename_kim (fixture->history, "Third");
  fixture->list = ENTENTE_HISTORY_LIST (entente_history_list_new ());
  entente_history_list_set_history (fixture->list, fixture->history, "Opened");
  g_signal_connect_swapped (fixture->list, "went", G_CALLBACK (went_cb), fixture);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->list), 400, 500);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->list);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static GtkWidget *
row_of (Fixture    *fixture,
        const char *name)
{
  GtkWidget *label = sample_find_label (GTK_WIDGET (fixture->list), name);

  g_assert_nonnull (label);
  return gtk_widget_get_parent (label);
}

static gboolean
is_marked (Fixture    *fixture,
           const char *name)
{
  return gtk_widget_get_opacity (gtk_widget_get_first_child (row_of (fixture, name))) > 0.5;
}

static gboolean
is_saved (Fixture    *fixture,
          const char *name)
{
  return gtk_widget_get_visible (gtk_widget_get_last_child (row_of (fixture, name)));
}

static GtkListView *
view_of (Fixture *fixture)
{
  GtkWidget *widget = row_of (fixture, "First");

  while (!GTK_IS_LIST_VIEW (widget))
    widget = gtk_widget_get_parent (widget);
  return GTK_LIST_VIEW (widget);
}

static void
assert_name (Fixture    *fixture,
             const char *step,
             const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row_of (fixture, step))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* The newest is at the top; what is marked is told in words as well. */
static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_true (is_marked (fixture, "Third"));
  g_assert_false (is_marked (fixture, "Second"));
  g_assert_true (is_saved (fixture, "Opened"));
  g_assert_false (is_saved (fixture, "Third"));
  assert_name (fixture, "Third", "Third, the present state");
  assert_name (fixture, "Second", "Second");
  assert_name (fixture, "Opened", "Opened, saved");
}

/* Several steps at once, back and forth. */
static void
test_go (Fixture      *fixture,
         gconstpointer data)
{
  g_signal_emit_by_name (view_of (fixture), "activate", 2);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  g_assert_cmpuint (fixture->n_went, ==, 1);
  sample_settle (GTK_WIDGET (fixture->list));
  g_assert_true (is_marked (fixture, "First"));
  g_assert_true (gtk_widget_has_css_class (sample_find_label (GTK_WIDGET (fixture->list), "Third"), "undone"));

  g_signal_emit_by_name (view_of (fixture), "activate", 3);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  sample_settle (GTK_WIDGET (fixture->list));
  assert_name (fixture, "Opened", "Opened, the present state, saved");
  g_signal_emit_by_name (view_of (fixture), "activate", 0);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 3);
}

/* What happens to the document while the list is open. */
static void
test_follow (Fixture      *fixture,
             gconstpointer data)
{
  entente_history_undo (fixture->history);
  sample_settle (GTK_WIDGET (fixture->list));
  g_assert_true (is_marked (fixture, "Second"));
  rename_kim (fixture->history, "Other");
  sample_settle (GTK_WIDGET (fixture->list));
  g_assert_true (is_marked (fixture, "Other"));
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->list), "Third"));
  entente_history_set_saved (fixture->history, entente_history_get_state (fixture->history));
  sample_settle (GTK_WIDGET (fixture->list));
  g_assert_true (is_saved (fixture, "Other"));
  g_assert_false (is_saved (fixture, "Opened"));
}

/* Thousands of steps are no more work than a few. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  GtkWidget *list = entente_history_list_new ();
  GtkWindow *window;
  gint64 start;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Step %u", i);

      rename_kim (history, name);
    }
  entente_history_list_set_history (ENTENTE_HISTORY_LIST (list), history, "Opened");
  start = sample_processor_time ();
  window = sample_window_new (list, 400, 500);
  g_assert_cmpint (sample_processor_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_nonnull (sample_find_label (list, "Step 4999"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (sample_find_label (list, "Step 4999"), GTK_TYPE_LIST_VIEW),
                         "activate", 5000);
  g_assert_cmpuint (entente_history_get_position (history), ==, 0);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/history-list/rows", test_rows);
  ADD ("/history-list/go", test_go);
  ADD ("/history-list/follow", test_follow);
  ADD ("/history-list/many", test_many);

  return g_test_run ();
}
