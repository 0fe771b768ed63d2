/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-select-actions.h"

#include "entente-relation.h"
#include "sample-actions.h"

/* The smallest of the groups stands for what all of them have from EntenteActions. */

typedef SampleActions Fixture;

static void
test_enabled (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteSelectActions) actions = entente_select_actions_new (fixture->document, fixture->window);

  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->window), "select-all"));
  entente_actions_update (ENTENTE_ACTIONS (actions));
  g_assert_true (sample_actions_can (fixture, "select-all"));
  g_assert_false (sample_actions_can (fixture, "select-neighbours"));
  /* The group follows the selection by itself. */
  sample_actions_select (fixture, "kim");
  g_assert_true (sample_actions_can (fixture, "select-neighbours"));

  entente_open_document_set_shown (fixture->document, FALSE);
  entente_actions_update (ENTENTE_ACTIONS (actions));
  g_assert_false (sample_actions_can (fixture, "select-all"));
  g_assert_false (sample_actions_can (fixture, "select-neighbours"));
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteSelectActions) actions = entente_select_actions_new (fixture->document, fixture->window);
  EntenteDocument *document = entente_session_get_document (fixture->session);

  sample_actions_select (fixture, "met");
  sample_actions_do (fixture, "select-neighbours");
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 3);
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (fixture->session)), ==, "met");
  sample_actions_do (fixture, "select-all");
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==,
                    entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR) +
                    entente_document_get_n_items (document, ENTENTE_ITEM_RELATION));
}

static guint
count_neighbours (Fixture    *fixture,
                  const char *id)
{
  sample_actions_select (fixture, id);
  sample_actions_do (fixture, "select-neighbours");
  return entente_session_get_selection (fixture->session)->len;
}

/* Everything has neighbours, also what is not in the picture; and what has just been changed, before it is drawn. */
static void
test_neighbours (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (EntenteSelectActions) actions = entente_select_actions_new (fixture->document, fixture->window);
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteItem *met = entente_document_lookup (document, "met");
  g_autoptr (EntenteItem) turned = entente_item_copy (met, NULL);

  /* He, his three relations, and whom they lead to. */
  g_assert_cmpuint (count_neighbours (fixture, "shoigu"), ==, 6);
  /* The statement, its speaker, and the relation that it is about. */
  g_assert_cmpuint (count_neighbours (fixture, "honor"), ==, 3);
  /* The source, and what is written in it. */
  g_assert_cmpuint (count_neighbours (fixture, "article"), ==, 5);

  entente_record_set_text (entente_item_edit_record (turned), ENTENTE_RELATION_TO, "joongang");
  g_assert_true (entente_document_replace (document, met, turned));
  g_assert_cmpuint (count_neighbours (fixture, "met"), ==, 3);
  g_assert_true (entente_session_is_selected (fixture->session, entente_document_lookup (document, "joongang")));
}

/* A task may keep a group longer than its window. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  GtkApplicationWindow *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);
  g_autoptr (EntenteSelectActions) actions = entente_select_actions_new (fixture->document, window);

  g_assert_true (entente_actions_get_window (actions) == GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (entente_actions_get_window (actions));
  entente_actions_update (ENTENTE_ACTIONS (actions));
  entente_actions_begin (ENTENTE_ACTIONS (actions));
  entente_actions_enable (actions, "select-all", TRUE);
  g_assert_true (entente_actions_get_session (actions) == fixture->session);
  g_assert_true (entente_actions_get_history (actions) == entente_session_get_history (fixture->session));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/select-actions/" name, Fixture, NULL, sample_actions_set_up, func, sample_actions_tear_down)
  ADD ("enabled", test_enabled);
  ADD ("select", test_select);
  ADD ("neighbours", test_neighbours);
  ADD ("gone", test_gone);

  return g_test_run ();
}
