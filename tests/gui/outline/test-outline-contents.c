/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-contents.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteOutlineContents *contents;
  GtkWindow *window;
  GtkListView *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->contents = g_object_new (ENTENTE_TYPE_OUTLINE_CONTENTS, NULL);
  entente_outline_contents_set_session (fixture->contents, fixture->session);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->contents), 300, 900);
  fixture->view = GTK_LIST_VIEW (gtk_widget_get_template_child (GTK_WIDGET (fixture->contents),
                                                                ENTENTE_TYPE_OUTLINE_CONTENTS, "view"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->contents), (gpointer *) &fixture->contents);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->contents);
  sample_session_end (fixture->session);
}

static EntenteItem *
item (Fixture    *fixture,
      const char *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sample_find_row (fixture->view, "Sergei Shoigu")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Sergei Shoigu, Person");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sample_find_row (fixture->view, "Photo released by KCNA")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Photo released by KCNA, Source");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sample_find_row (fixture->view, "People")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "People, 2");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (sample_find_row (fixture->view, "People")),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (fixture->view);
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
  GtkSelectionModel *model = gtk_list_view_get_model (fixture->view);

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
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (fixture->view));
  guint before = g_list_model_get_n_items (model);

  g_signal_emit_by_name (fixture->view, "activate", 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, before - 2);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (sample_find_row (fixture->view, "People")),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);

  /* The list scrolls to an item that is selected elsewhere, even under a collapsed heading. */
  entente_session_select (fixture->session, item (fixture, "kim"));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, before);
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

  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->view), "Sergei Shoigu met Kim Jong-un"));
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim");
  entente_document_replace (entente_session_get_document (fixture->session), item (fixture, "kim"), renamed);
  sample_wait (says_new_name, fixture->view);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sample_find_row (fixture->view, "Kim")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Kim, Person");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/outline-contents/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/outline-contents/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/outline-contents/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/outline-contents/collapse", Fixture, NULL, set_up, test_collapse, tear_down);
  g_test_add ("/outline-contents/changes", Fixture, NULL, set_up, test_changes, tear_down);
  return g_test_run ();
}
