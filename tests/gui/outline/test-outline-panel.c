/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-panel.h"
#include "entente-results-bar.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteOutlinePanel *panel;
  GtkWindow *window;
  GtkListView *contents;
  GtkListView *results;
  GtkEditable *entry;
} Fixture;

static gpointer
part (Fixture    *fixture,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->panel), ENTENTE_TYPE_OUTLINE_PANEL, name) ;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->panel = g_object_new (ENTENTE_TYPE_OUTLINE_PANEL, NULL);
  entente_outline_panel_set_session (fixture->panel, fixture->session);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->panel), 300, 900);
  fixture->contents = GTK_LIST_VIEW (part (fixture, "contents_view"));
  fixture->results = GTK_LIST_VIEW (part (fixture, "results_view"));
  fixture->entry = GTK_EDITABLE (part (fixture, "search_entry"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->panel);
  g_assert_finalize_object (fixture->session);
}

static EntenteItem *
item (Fixture    *fixture,
      const char *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
}

/* Returns the list's own widget around the row with this text. This widget gets the focus. */
static GtkWidget *
row (GtkListView *view,
     const char  *title)
{
  GtkWidget *widget = sample_find_label (GTK_WIDGET (view), title);

  g_assert_nonnull (widget);
  while (gtk_widget_get_parent (widget) != GTK_WIDGET (view))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row (fixture->contents, "Sergei Shoigu")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Sergei Shoigu, Person");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row (fixture->contents, "Photo released by KCNA")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Photo released by KCNA, Source");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row (fixture->contents, "People")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "People, 2");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row (fixture->contents, "People")),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (fixture->contents);
  guint position;

  entente_session_select (fixture->session, item (fixture, "kim"));
  g_assert_true (entente_outline_model_find (entente_session_get_outline (fixture->session), item (fixture, "kim"),
                                             &position));
  g_assert_true (gtk_selection_model_is_selected (model, position));

  gtk_selection_model_select_item (model, position + 1, TRUE);
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "shoigu"));
  g_assert_false (gtk_selection_model_is_selected (model, position));

  /* A heading is not an item. Moving onto it by keyboard does not change the selection. */
  g_assert_false (gtk_selection_model_select_item (model, 0, TRUE));
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "shoigu"));
}

static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (fixture->contents);

  gtk_selection_model_select_item (model, 1, TRUE);
  gtk_selection_model_select_item (model, 2, FALSE);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "kim"));
  gtk_selection_model_unselect_item (model, 1);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 1);
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "shoigu"));
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 14);
}

static void
test_collapse (Fixture       *fixture,
               gconstpointer  data)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (fixture->contents));
  guint before = g_list_model_get_n_items (model);

  g_signal_emit_by_name (fixture->contents, "activate", 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, before - 2);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row (fixture->contents, "People")),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);

  /* The list scrolls to an item that is selected elsewhere, even under a collapsed heading. */
  entente_session_select (fixture->session, item (fixture, "kim"));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, before);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GListModel *hits = G_LIST_MODEL (gtk_list_view_get_model (fixture->results));
  g_autoptr (EntenteSearchHit) first = NULL;

  gtk_editable_set_text (fixture->entry, "쇼이구");
  sample_settle (GTK_WIDGET (fixture->panel));
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 1);
  first = g_list_model_get_item (hits, 0);
  g_assert_true (entente_search_hit_get_item (first) == item (fixture, "shoigu"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->panel), "세르게이 쇼이구"));

  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "shoigu"));

  gtk_editable_set_text (fixture->entry, "no such words");
  sample_settle (GTK_WIDGET (fixture->panel));
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->panel), "Nothing Found"));

  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->contents)));
}

static gboolean
says_new_name (gpointer data)
{
  return sample_find_label (data, "Sergei Shoigu met Kim") != NULL;
}

/* Items that are named after others follow their names. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteItem) renamed = entente_item_copy (item (fixture, "kim"), NULL);

  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->contents), "Sergei Shoigu met Kim Jong-un"));
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim");
  entente_document_replace (entente_session_get_document (fixture->session), item (fixture, "kim"), renamed);
  sample_wait (says_new_name, fixture->contents);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row (fixture->contents, "Kim")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Kim, Person");
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
  gtk_editable_set_text (fixture->entry, "delegate");
  sample_wait (has_searched, fixture);
  found = get_found (fixture);
  listed = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (fixture->results)));
  g_assert_cmpuint (entente_search_found_get_n (found), ==, 274);
  g_assert_cmpuint (listed, <, 274);
  g_assert_cmpstr (entente_results_bar_get_words (part (fixture, "results_bar")), ==, "274 found");
  entente_session_select_many (fixture->session, entente_search_found_get_items (found));
  g_assert_cmpstr (entente_results_bar_get_words (part (fixture, "results_bar")), ==, "274 found · 274 selected");
  gtk_editable_set_text (fixture->entry, "");
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
  gtk_editable_set_text (fixture->entry, "kind:person kim");
  sample_wait (has_one, fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->results), "Kim Jong-un"));
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->panel), "Select All"), "clicked");
  g_assert_true (entente_session_get_selected (fixture->session) == item (fixture, "kim"));

  gtk_editable_set_text (fixture->entry, "since:foo <b>");
  sample_settle (GTK_WIDGET (fixture->panel));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->panel), "Not Understood"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->panel), "“foo” is not a date. Write a year, a month or a day: "
                                                                    "2024, 2024-05 or 2024-05-17."));
  gtk_editable_set_text (fixture->entry, "");
}

/* The rows show the names in the reader's language; the name that was typed is told too, and it is the one to edit. */
static void
test_shown_names (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);

  sample_add_alias (document, "kim", "김 위원장", "ko");
  entente_document_set_reader (document, "ko", TRUE);
  entente_outline_model_update (entente_session_get_outline (fixture->session));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row (fixture->contents, "김 위원장")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "김 위원장, Person");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->contents), "Sergei Shoigu met 김 위원장"));

  gtk_editable_set_text (fixture->entry, "Kim Jong-un");
  sample_wait (has_searched, fixture);
  g_assert_nonnull (sample_find_label (row (fixture->results, "김 위원장"), "Kim Jong-un"));
  gtk_editable_set_text (fixture->entry, "");
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_true (entente_outline_panel_rename (fixture->panel, item (fixture, "kim")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gtk_window_get_focus (fixture->window))), ==, "Kim Jong-un");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/outline-panel/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/outline-panel/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/outline-panel/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/outline-panel/collapse", Fixture, NULL, set_up, test_collapse, tear_down);
  g_test_add ("/outline-panel/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/outline-panel/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/outline-panel/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/outline-panel/terms", Fixture, NULL, set_up, test_terms, tear_down);
  g_test_add ("/outline-panel/shown-names", Fixture, NULL, set_up, test_shown_names, tear_down);
  return g_test_run ();
}
