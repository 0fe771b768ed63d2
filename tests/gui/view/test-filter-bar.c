/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-filter-bar.h"

#include <adwaita.h>

#include "sample-session.h"
#include "sample-widget.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef struct {
  EntenteSession *session;
  EntenteViewState *state;
  GtkWidget *bar;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = sample_session_new ();
  fixture->state = entente_session_get_view_state (fixture->session);
  fixture->bar = g_object_new (ENTENTE_TYPE_FILTER_BAR, "session", fixture->session, NULL);
  gtk_box_append (GTK_BOX (box), fixture->bar);
  fixture->window = sample_window_new (box, 700, 200);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->bar), (gpointer *) &fixture->bar);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->bar);
  g_assert_finalize_object (fixture->session);
}

static gboolean
is_current (gpointer data)
{
  Fixture *fixture = data;
  EntenteViewpoint *viewpoint = entente_view_state_get_viewpoint (fixture->state);
  EntenteView *view = entente_view_state_get_view (fixture->state);

  if (view == NULL)
    return entente_viewpoint_shows_all (viewpoint);
  return entente_viewpoint_equal (entente_view_get_viewpoint (view), viewpoint);
}

static void
add (Fixture          *fixture,
     EntenteCondition *condition)
{
  g_autoptr (EntenteCondition) owned = condition;
  EntenteFilter *before = entente_viewpoint_get_filter (entente_view_state_get_viewpoint (fixture->state));
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (before, condition);

  entente_view_state_set_filter (fixture->state, filter);
  sample_wait (is_current, fixture);
}

/* The part of a chip that has its words: a button, or a label if it cannot be changed. */
static GtkWidget *
find_words (Fixture    *fixture,
            const char *words)
{
  GtkWidget *label = sample_find_label (fixture->bar, words);

  g_assert_nonnull (label);
  return GTK_IS_BUTTON (gtk_widget_get_parent (label)) ? gtk_widget_get_parent (label) : label;
}

/* Presses the button of the chip with these words. */
static void
remove_chip (Fixture    *fixture,
             const char *words)
{
  g_signal_emit_by_name (gtk_widget_get_next_sibling (find_words (fixture, words)), "clicked");
  sample_wait (is_current, fixture);
}

static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *words;

  g_assert_false (gtk_widget_get_visible (fixture->bar));
  add (fixture, entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person")));
  add (fixture, entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2025", NULL));
  g_assert_true (gtk_widget_get_visible (fixture->bar));
  words = find_words (fixture, "only People");
  gtk_test_accessible_assert_property (words, GTK_ACCESSIBLE_PROPERTY_LABEL, "Change: only People");
  gtk_test_accessible_assert_property (gtk_widget_get_next_sibling (words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove: only People");
  g_assert_nonnull (sample_find_label (fixture->bar, "since 2025"));
  g_assert_nonnull (sample_find_label (fixture->bar, "2 of 4 actors, 1 of 3 relations"));

  remove_chip (fixture, "since 2025");
  g_assert_nonnull (sample_find_label (fixture->bar, "2 of 4 actors, 2 of 3 relations"));
  remove_chip (fixture, "only People");
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

static void
change_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  *(guint *) data = g_variant_get_uint32 (parameter);
}

static gboolean
press (Fixture    *fixture,
       const char *words,
       guint       key)
{
  GtkWidget *chip = gtk_widget_get_parent (find_words (fixture, words));
  gboolean handled = FALSE;

  g_signal_emit_by_name (sample_find_controller (chip, GTK_TYPE_EVENT_CONTROLLER_KEY, 0), "key-pressed", key, 0, 0,
                         &handled);
  return handled;
}

/* The words of a chip lead to the dialog that changes its condition, and Delete removes it. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  static const GActionEntry entries[] = { { "change-condition", change_action, "u" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  guint changed = G_MAXUINT;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &changed);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  add (fixture, entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person")));
  add (fixture, entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2025", NULL));
  g_signal_emit_by_name (find_words (fixture, "since 2025"), "clicked");
  g_assert_cmpuint (changed, ==, 1);
  g_assert_false (press (fixture, "since 2025", GDK_KEY_a));
  g_assert_true (press (fixture, "since 2025", GDK_KEY_Delete));
  sample_wait (is_current, fixture);
  g_assert_cmpuint (sample_count_class (fixture->bar, "chip"), ==, 1);
  g_assert_nonnull (sample_find_label (fixture->bar, "only People"));
}

/* The focus is a chip as well, and removing it keeps the filter. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);

  add (fixture, entente_condition_new_for_number (1, G_MAXUINT));
  entente_view_state_set_focus (fixture->state, focus);
  sample_wait (is_current, fixture);
  g_assert_nonnull (sample_find_label (fixture->bar, "2 of 4 actors, 1 of 3 relations"));
  remove_chip (fixture, "1 step around TASS");
  g_assert_nonnull (sample_find_label (fixture->bar, "3 of 4 actors, 3 of 3 relations"));
  g_assert_cmpuint (sample_count_class (fixture->bar, "chip"), ==, 1);
}

/* So is the period. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntentePeriod) period = entente_period_new (G_MININT64, 739251, TRUE);

  add (fixture, entente_condition_new_for_number (1, G_MAXUINT));
  entente_view_state_set_period (fixture->state, period);
  sample_wait (is_current, fixture);
  g_assert_cmpuint (sample_count_class (fixture->bar, "chip"), ==, 2);
  remove_chip (fixture, "until 2024");
  g_assert_cmpuint (sample_count_class (fixture->bar, "chip"), ==, 1);
  g_assert_nonnull (sample_find_label (fixture->bar, "3 of 4 actors, 3 of 3 relations"));
}

static void
go_to (Fixture    *fixture,
       const char *words)
{
  GtkWidget *button = sample_find_button (fixture->bar, words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  sample_wait (is_current, fixture);
}

static guint
count_changes (Fixture *fixture)
{
  return entente_focus_get_n_changes (
    entente_viewpoint_get_focus (entente_view_state_get_viewpoint (fixture->state)));
}

/* Each part of the path leads back to what was shown then, and its end is where one is. */
static void
test_path (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteFocus) tass = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteFocus) more = entente_focus_new_with (tass, WORDS ("kim"), "shoigu");
  g_autoptr (EntenteFocus) added = entente_focus_new_with (more, WORDS ("joongang"), NULL);
  g_autoptr (EntenteFocus) less = entente_focus_new_without (added, WORDS ("kim"));
  g_autoptr (EntenteFocus) again = entente_focus_new_with (less, WORDS ("kim"), NULL);

  entente_view_state_set_focus (fixture->state, again);
  sample_wait (is_current, fixture);
  g_assert_nonnull (sample_find_label (fixture->bar, "+ Kim Jong-un"));
  g_assert_nonnull (sample_find_label (fixture->bar, "− Kim Jong-un"));
  g_assert_nonnull (sample_find_label (fixture->bar, "+ Korea JoongAng Daily"));
  g_assert_null (sample_find_label (fixture->bar, "+ 1 around Sergei Shoigu"));
  remove_chip (fixture, "+ Kim Jong-un");
  g_assert_cmpuint (count_changes (fixture), ==, 3);
  g_assert_nonnull (sample_find_label (fixture->bar, "+ 1 around Sergei Shoigu"));
  go_to (fixture, "+ 1 around Sergei Shoigu");
  g_assert_cmpuint (count_changes (fixture), ==, 1);
  g_assert_nonnull (sample_find_label (fixture->bar, "3 of 4 actors, 3 of 3 relations"));
  go_to (fixture, "1 step around TASS");
  g_assert_cmpuint (count_changes (fixture), ==, 0);
  go_to (fixture, "Everything");
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

static void
add_test (const char *name,
          void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("/filter-bar/chips", test_chips);
  add_test ("/filter-bar/change", test_change);
  add_test ("/filter-bar/focus", test_focus);
  add_test ("/filter-bar/path", test_path);
  add_test ("/filter-bar/period", test_period);
  return g_test_run ();
}
