/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-proposal-list.h"

#include "entente-actor.h"
#include "entente-refusal.h"
#include "entente-relation.h"
#include "entente-statement.h"

#include <gtk/gtk.h>

#include "sample-session.h"
#include "sample.h"

#define TEXT "“We leave tomorrow,” said Dmitry Peskov. The ministry was silent.\n\n" \
  "“Nobody has asked us,” Maria Zakharova told reporters."

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteProposalList *list;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static EntenteSource *
source_of (Fixture *fixture)
{
  return ENTENTE_SOURCE (entente_document_lookup (fixture->document, "kept"));
}

static gboolean
has_changed (gpointer data)
{
  return ((Fixture *) data)->n_changes > 0;
}

static void
find (Fixture *fixture)
{
  g_autoptr (GArray) standings = entente_standing_find_all (fixture->document, source_of (fixture), NULL);

  fixture->n_changes = 0;
  entente_proposal_list_find (fixture->list, fixture->history, source_of (fixture), standings);
  sample_wait (has_changed, fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "peskov", ENTENTE_ACTOR_NAME, "Dmitry Peskov", 0);
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, TEXT, 0);
  fixture->history = entente_history_new (fixture->document);
  fixture->list = entente_proposal_list_new ();
  g_signal_connect_swapped (fixture->list, "changed", G_CALLBACK (changed_cb), fixture);
  find (fixture);
}

/* The thread of a task lets go of the list after the main loop. */
static gboolean
is_ours_alone (gpointer list)
{
  return g_atomic_int_get (&G_OBJECT (list)->ref_count) == 1;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sample_wait (is_ours_alone, fixture->list);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  const EntenteProposal *proposal;
  g_autofree char *words = NULL;

  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 2);
  g_assert_cmpuint (entente_proposal_list_get_n_sure (fixture->list), ==, 2);
  proposal = entente_proposal_list_get (fixture->list, 0);
  words = g_utf8_substring (TEXT, proposal->words.start, proposal->words.end);
  g_assert_true (g_str_has_prefix (words, "We leave tomorrow"));
  g_assert_cmpstr (proposal->speaker->actor, ==, "peskov");
  g_assert_null (entente_proposal_list_get (fixture->list, 1)->speaker->actor);
}

/* What is taken is a statement, and comes back as a proposal if that is undone. */
static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteItem *statement;

  g_assert_true (entente_proposal_list_take (fixture->list, 0));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT), ==, 1);
  statement = g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_STATEMENT), 0);
  g_assert_cmpstr (entente_statement_get_speaker (ENTENTE_STATEMENT (statement)), ==, "peskov");
  g_assert_cmpstr (entente_statement_get_source (ENTENTE_STATEMENT (statement)), ==, "kept");
  g_assert_null (entente_record_find_datum (entente_item_get_record (statement), ENTENTE_STATEMENT_DATA, ENTENTE_TAKEN));
  g_object_unref (statement);
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
  g_assert_true (entente_history_undo (fixture->history));
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 2);
}

/* All that are sure come in one step, with actors, and say that nobody has read them. */
static void
test_take_sure (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_true (entente_proposal_list_take_sure (fixture->list));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT), ==, 2);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntenteItem) statement = g_list_model_get_item (entente_document_get_items (fixture->document,
                                                                                             ENTENTE_ITEM_STATEMENT), i);

      g_assert_nonnull (entente_record_find_datum (entente_item_get_record (statement), ENTENTE_STATEMENT_DATA,
                                                   ENTENTE_TAKEN));
    }
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 0);
  g_assert_false (entente_proposal_list_take_sure (fixture->list));
  g_assert_true (entente_history_undo (fixture->history));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT), ==, 0);
}

static void
test_refuse (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (entente_proposal_list_refuse (fixture->list, 0));
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
  entente_proposal_list_clear (fixture->list);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 0);
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
}

/* The speakers come by turns, and the document does not change before one is taken. */
static void
test_change_speaker (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (entente_proposal_list_change_speaker (fixture->list, 0));
  g_assert_cmpstr (entente_proposal_list_get (fixture->list, 0)->speaker->name, ==, "Maria Zakharova");
  g_assert_false (entente_history_can_undo (fixture->history));
  for (guint i = 0; i < 5 && g_strcmp0 (entente_proposal_list_get (fixture->list, 0)->speaker->actor, "peskov") != 0; i++)
    g_assert_true (entente_proposal_list_change_speaker (fixture->list, 0));
  g_assert_cmpstr (entente_proposal_list_get (fixture->list, 0)->speaker->actor, ==, "peskov");
}

#define TOLD "Maria Zakharova met Dmitry Peskov. “We leave,” said Dmitry Peskov.\n"

static void
set_up_relations (Fixture       *fixture,
                  gconstpointer  data)
{
  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "peskov", ENTENTE_ACTOR_NAME, "Dmitry Peskov", 0);
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, TOLD,
              0);
  fixture->history = entente_history_new (fixture->document);
  fixture->list = entente_proposal_list_new ();
  g_signal_connect_swapped (fixture->list, "changed", G_CALLBACK (changed_cb), fixture);
  find (fixture);
}

static gboolean
has_relation (gpointer data)
{
  EntenteProposalList *list = data;

  return entente_proposal_list_get_n (list) == 2 && entente_proposal_list_get (list, 0)->relation != NULL;
}

static void
add_zakharova (Fixture *fixture)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (fixture->document, "Add");
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "zakharova");

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, "Maria Zakharova");
  entente_draft_add (draft, actor, G_MAXUINT);
  g_assert_true (entente_history_apply (fixture->history, draft));
  find (fixture);
  sample_wait (has_relation, fixture->list);
}

/* Who is added to the document is known in the text at once; and what the user has changed stays. */
static void
test_new_actor (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *key = entente_proposal_list_dup_key (fixture->list, 0);

  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
  g_assert_true (entente_proposal_list_change_speaker (fixture->list, 0));
  add_zakharova (fixture);
  g_assert_cmpint (entente_proposal_list_find_like (fixture->list, key), ==, 1);
  g_assert_cmpstr (entente_proposal_list_get (fixture->list, 1)->speaker->name, ==, "Maria Zakharova");
  g_assert_cmpuint (entente_proposal_list_get_annotation (fixture->list)->mentions->len, ==, 3);
}

/* A relation is taken with its sentence, is no sure one, and comes back with undo. */
static void
test_take_relation (Fixture       *fixture,
                    gconstpointer  data)
{
  add_zakharova (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n_sure (fixture->list), ==, 1);
  g_assert_false (entente_proposal_list_change_speaker (fixture->list, 0));
  g_assert_true (entente_proposal_list_take (fixture->list, 0));
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_RELATION), ==, 1);
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
  g_assert_null (entente_proposal_list_get (fixture->list, 0)->relation);
  g_assert_true (entente_history_undo (fixture->history));
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 2);
}

/* What is refused is this relation, and not the whole sentence for good. */
static void
test_refuse_relation (Fixture       *fixture,
                      gconstpointer  data)
{
  add_zakharova (fixture);
  g_assert_true (entente_proposal_list_refuse (fixture->list, 0));
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
  entente_proposal_list_clear (fixture->list);
  find (fixture);
  g_assert_cmpuint (entente_proposal_list_get_n (fixture->list), ==, 1);
  g_assert_false (entente_refusal_holds (source_of (fixture), "Maria Zakharova met Dmitry Peskov."));
}

#define ADD_RELATION(name) \
  g_test_add ("/proposal-list/" #name, Fixture, NULL, set_up_relations, test_ ## name, tear_down)
#define ADD(name) \
  g_test_add ("/proposal-list/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD (find);
  ADD (take);
  ADD (take_sure);
  ADD (refuse);
  ADD (change_speaker);
  ADD_RELATION (new_actor);
  ADD_RELATION (take_relation);
  ADD_RELATION (refuse_relation);
  return g_test_run ();
}
