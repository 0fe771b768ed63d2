/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-contents.h"
#include "entente-outline-panel.h"
#include "entente-search-results.h"

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
part (gpointer    widget,
      const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->panel = g_object_new (ENTENTE_TYPE_OUTLINE_PANEL, NULL);
  entente_outline_panel_set_session (fixture->panel, fixture->session);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->panel), 300, 900);
  fixture->contents = part (part (fixture->panel, "contents"), "view");
  fixture->results = part (part (fixture->panel, "results"), "view");
  fixture->entry = GTK_EDITABLE (part (fixture->panel, "search_entry"));
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
  sample_session_end (fixture->session);
}

static EntenteItem *
item (Fixture    *fixture,
      const char *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
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
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sample_find_row (fixture->contents, "김 위원장")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "김 위원장, Person");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->contents), "Sergei Shoigu met 김 위원장"));

  gtk_editable_set_text (fixture->entry, "Kim Jong-un");
  sample_wait (has_searched, fixture);
  g_assert_nonnull (sample_find_label (sample_find_row (fixture->results, "김 위원장"), "Kim Jong-un"));
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
  g_test_add ("/outline-panel/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/outline-panel/shown-names", Fixture, NULL, set_up, test_shown_names, tear_down);
  return g_test_run ();
}
