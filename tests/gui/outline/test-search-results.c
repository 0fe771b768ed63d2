/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-results-bar.h"
#include "entente-search-results.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteSearchResults *results;
  GtkWindow *window;
} Fixture;

static gpointer
part (Fixture    *fixture,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->results), ENTENTE_TYPE_SEARCH_RESULTS, name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->results = g_object_new (ENTENTE_TYPE_SEARCH_RESULTS, NULL);
  entente_search_results_set_session (fixture->results, fixture->session);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->results), 300, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->results), (gpointer *) &fixture->results);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->results);
  sample_session_end (fixture->session);
}

static EntenteItem *
item (Fixture    *fixture,
      const char *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
}

static void
search (Fixture    *fixture,
        const char *text)
{
  entente_finder_set_text (entente_session_get_finder (fixture->session), text);
}

static EntenteSearchFound *
get_found (Fixture *fixture)
{
  return entente_finder_get_found (entente_session_get_finder (fixture->session));
}

static gboolean
has_searched (gpointer data)
{
  Fixture *fixture = data;

  return get_found (fixture) != NULL;
}

/* All that was found is more than the list holds, and its count is told beside that of what is selected. */
static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteSearchFound *found;
  guint listed;

  g_assert_null (get_found (fixture));
  for (guint i = 0; i < 274; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, "Delegate", 0);
    }
  search (fixture, "delegate");
  sample_wait (has_searched, fixture);
  found = get_found (fixture);
  listed = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (part (fixture, "view")))));
  g_assert_cmpuint (entente_search_found_get_n (found), ==, 274);
  g_assert_cmpuint (listed, <, 274);
  g_assert_cmpstr (entente_results_bar_get_words (part (fixture, "bar")), ==, "274 found");
  entente_session_select_many (fixture->session, entente_search_found_get_items (found));
  g_assert_cmpstr (entente_results_bar_get_words (part (fixture, "bar")), ==, "274 found · 274 selected");
  search (fixture, "");
}

static gboolean
has_one (gpointer data)
{
  Fixture *fixture = data;

  return get_found (fixture) != NULL && entente_search_found_get_n (get_found (fixture)) == 1;
}

/* What is asked by a word and a colon is found as words are, and what is wrong is said. */
static void
test_terms (Fixture       *fixture,
            gconstpointer  data)
{
  search (fixture, "kind:person kim");
  sample_wait (has_one, fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->results), "Kim Jong-un"));
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->results), "Select All"), "clicked");
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "kim"));

  /* To add the only hit keeps what is selected. */
  entente_session_select (fixture->session, item (fixture, "shoigu"));
  g_assert_true (entente_search_results_select_best (fixture->results, FALSE));
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_true (entente_search_results_select_best (fixture->results, TRUE));
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "kim"));

  search (fixture, "since:foo <b>");
  sample_settle (GTK_WIDGET (fixture->results));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->results), "Not Understood"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->results),
                                       "“foo” is not a date. Write a year, a month or a day: "
                                       "2024, 2024-05 or 2024-05-17."));
  search (fixture, "");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The best hit can be selected besides what is selected. When nothing is searched for any more, there is none. */
static void
test_best (Fixture       *fixture,
           gconstpointer  data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->results, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (entente_search_results_is_searching (fixture->results));
  g_assert_false (entente_search_results_select_best (fixture->results, TRUE));
  entente_session_select (fixture->session, item (fixture, "tass"));

  search (fixture, "kind:person");
  sample_wait (has_searched, fixture);
  g_assert_cmpuint (n, >, 0);
  g_assert_true (entente_search_results_is_searching (fixture->results));
  g_assert_true (entente_search_results_has_hits (fixture->results));
  g_assert_true (entente_search_results_select_best (fixture->results, FALSE));
  g_assert_true (entente_session_is_selected (fixture->session, item (fixture, "tass")));
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_true (entente_search_results_select_best (fixture->results, TRUE));
  g_assert_false (entente_session_is_selected (fixture->session, item (fixture, "tass")));
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 1);

  search (fixture, "no such words");
  sample_settle (GTK_WIDGET (fixture->results));
  g_assert_true (entente_search_results_is_searching (fixture->results));
  g_assert_false (entente_search_results_has_hits (fixture->results));
  g_assert_false (entente_search_results_select_best (fixture->results, TRUE));

  search (fixture, "");
  sample_settle (GTK_WIDGET (fixture->results));
  g_assert_false (entente_search_results_is_searching (fixture->results));
  g_signal_handlers_disconnect_by_data (fixture->results, &n);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/search-results/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/search-results/terms", Fixture, NULL, set_up, test_terms, tear_down);
  g_test_add ("/search-results/best", Fixture, NULL, set_up, test_best, tear_down);
  return g_test_run ();
}
