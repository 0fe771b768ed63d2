/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-deletion.h"

#include "entente-actor.h"
#include "entente-evidence.h"
#include "entente-former.h"
#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

static EntenteDeletion *
delete_ids (EntenteDocument *document,
            const char      *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (char **id = list; *id != NULL; id++)
    g_ptr_array_add (items, entente_document_lookup (document, *id));
  return entente_deletion_new (document, items);
}

/* Deletes items, checks the description, and checks that undo restores everything. */
static EntenteDocument *
check (const char *ids,
       const char *name,
       const char *sentence)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autofree char *description = NULL;

  sample_cite (document, "article", "photo gone");
  entente_layout_set_position (entente_document_get_layout (document), "kim", &(EntentePoint) { 1, 2 });
  entente_layout_set_pinned (entente_document_get_layout (document), "kim", TRUE);
  before = entente_json_write (document, NULL);
  deletion = delete_ids (document, ids);
  description = entente_deletion_describe (deletion);
  g_assert_cmpstr (description, ==, sentence);
  g_assert_true (entente_history_apply (history, deletion->draft));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, name);

  g_assert_true (entente_history_undo (history));
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (entente_history_redo (history));
  return document;
}

static void
test_actor (void)
{
  g_autoptr (EntenteDocument) document =
    check ("kim", "Delete Kim Jong-un",
           "Deleted Kim Jong-un, with 2 relations; 1 statement now has no speaker; "
           "5 statements have lost something they were about");
  EntenteStatement *never = ENTENTE_STATEMENT (entente_document_lookup (document, "never"));

  g_assert_null (entente_document_lookup (document, "kim"));
  g_assert_null (entente_document_lookup (document, "met"));
  g_assert_nonnull (entente_document_lookup (document, "reports"));
  g_assert_false (entente_layout_get_position (entente_document_get_layout (document), "kim", NULL));
  g_assert_false (entente_layout_is_pinned (entente_document_get_layout (document), "kim"));

  /* The text stays, and so do the other targets of the statement. */
  g_assert_cmpstr (entente_statement_get_text (never), ==, "I have never met him");
  g_assert_null (entente_statement_get_speaker (never));
  g_assert_cmpuint (entente_statement_get_n_about (never), ==, 1);
}

static void
test_relay_and_publisher (void)
{
  g_autoptr (EntenteDocument) document =
    check ("tass joongang", "Delete 2 Items",
           "Deleted 2 items, with 1 relation; 1 statement has lost a relay; 1 source now has no publisher");

  g_assert_nonnull (entente_document_lookup (document, "honor"));
}

/* A deleted speaker, relay or publisher is known by name, so that the words do not become those of the source. */
static void
test_names (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteItem) renamed = entente_item_copy (entente_document_lookup (document, "kim"), NULL);
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, "Rename");
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteDocument) reread = NULL;
  const EntenteRecord *record;

  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim \u202e “%s” 김정은");
  entente_draft_replace (draft, renamed);
  g_assert_true (entente_history_apply (history, draft));
  deletion = delete_ids (document, "kim tass joongang photo");
  g_assert_true (entente_history_apply (history, deletion->draft));
  bytes = entente_json_write (document, NULL);
  reread = entente_json_read (bytes, NULL, NULL, NULL);

  record = entente_item_get_record (entente_document_lookup (reread, "never"));
  g_assert_cmpstr (entente_former_get_name (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SPEAKER, 0), ==,
                   "Kim \u202e “%s” 김정은");
  g_assert_null (entente_former_get_name (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SPEAKER, 1));
  record = entente_item_get_record (entente_document_lookup (reread, "honor"));
  g_assert_cmpstr (entente_former_get_name (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_VIA, 0), ==, "TASS");
  record = entente_item_get_record (entente_document_lookup (reread, "article"));
  g_assert_cmpstr (entente_former_get_name (record, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_PUBLISHER, 0), ==,
                   "Korea JoongAng Daily");
  record = entente_item_get_record (entente_document_lookup (reread, "handshake"));
  g_assert_cmpstr (entente_former_get_name (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SOURCE, 0), ==,
                   "Photo released by KCNA");
}

/* Of two relays only the deleted one is named. */
static void
test_one_relay (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteDeletion) deletion = NULL;
  EntenteStatement *statement;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "relayed", ENTENTE_STATEMENT_VIA, "tass joongang", 0);
  deletion = delete_ids (document, "tass");
  g_assert_true (entente_history_apply (history, deletion->draft));
  statement = ENTENTE_STATEMENT (entente_document_lookup (document, "relayed"));
  g_assert_cmpstr (entente_statement_get_via (statement)[0], ==, "joongang");
  g_assert_cmpuint (entente_record_get_n_records (entente_item_get_record (ENTENTE_ITEM (statement)),
                                                  ENTENTE_STATEMENT_FORMER), ==, 1);
}

/* No deletion makes a line look better. */
static void
test_no_line_gets_better (void)
{
  const char *const actors[] = { "shoigu", "kim", "tass", "joongang", "article", "photo" };

  for (gsize i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (EntenteDocument) document = sample_document_new (), before = sample_document_new ();
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      g_autoptr (EntenteDeletion) deletion = delete_ids (document, actors[i]);
      GListModel *relations = entente_document_get_items (before, ENTENTE_ITEM_RELATION);

      g_assert_true (entente_history_apply (history, deletion->draft));
      for (guint j = 0; j < g_list_model_get_n_items (relations); j++)
        {
          g_autoptr (EntenteItem) relation = g_list_model_get_item (relations, j);
          EntenteItem *after = entente_document_lookup (document, entente_item_get_id (relation));

          if (after != NULL)
            g_assert_cmpint (entente_evidence_weigh (document, ENTENTE_RELATION (after), NULL, NULL), >=,
                             entente_evidence_weigh (before, ENTENTE_RELATION (relation), NULL, NULL));
        }
    }
}

/* References to missing items stay, because they are not consequences of this deletion. */
static void
test_source (void)
{
  g_autoptr (EntenteDocument) document =
    check ("photo", "Delete “Photo released by KCNA”",
           "Deleted “Photo released by KCNA”; 1 statement now has no source; 1 source has lost a source it cites");
  EntenteSource *article = ENTENTE_SOURCE (entente_document_lookup (document, "article"));
  const char *const cites[] = { "gone", NULL };

  g_assert_cmpstrv (entente_source_get_cites (article), cites);
}

/* Whoever drew on what is deleted draws on what that drew on, over several that are deleted, and never on itself. */
static void
test_chain (void)
{
  static const char *const wanted[] = { "gone", NULL };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = NULL;
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;

  sample_cite (document, "article", "photo");
  sample_add (document, ENTENTE_ITEM_SOURCE, "agency", ENTENTE_SOURCE_TITLE, "Agency", ENTENTE_SOURCE_CITES,
              "gone article", 0);
  sample_cite (document, "photo", "agency");
  history = entente_history_new (document);
  before = entente_json_write (document, NULL);
  deletion = delete_ids (document, "photo agency");
  g_assert_true (entente_history_apply (history, deletion->draft));
  g_assert_cmpstrv (entente_source_get_cites (ENTENTE_SOURCE (entente_document_lookup (document, "article"))), wanted);
  g_assert_true (entente_history_undo (history));
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_statement (void)
{
  g_autoptr (EntenteDocument) document =
    check ("never", "Delete “I have never met him”", "Deleted “I have never met him”");

  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT), ==, 4);
}

/* A relation that was chosen together with its actor is not counted as a consequence. */
static void
test_together (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDeletion) deletion = delete_ids (document, "met kim");

  g_assert_cmpuint (deletion->n_relations, ==, 1);
  g_assert_cmpuint (deletion->n_chosen, ==, 2);
}

static void
test_everything (void)
{
  g_autoptr (EntenteDocument) document =
    check ("shoigu kim tass joongang met met-before reports honor meeting twice handshake never article photo",
           "Delete 14 Items", "Deleted 14 items");

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (entente_document_get_n_items (document, kind), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deletion/actor", test_actor);
  g_test_add_func ("/deletion/relay-and-publisher", test_relay_and_publisher);
  g_test_add_func ("/deletion/names", test_names);
  g_test_add_func ("/deletion/one-relay", test_one_relay);
  g_test_add_func ("/deletion/no-line-gets-better", test_no_line_gets_better);
  g_test_add_func ("/deletion/source", test_source);
  g_test_add_func ("/deletion/chain", test_chain);
  g_test_add_func ("/deletion/statement", test_statement);
  g_test_add_func ("/deletion/together", test_together);
  g_test_add_func ("/deletion/everything", test_everything);

  return g_test_run ();
}
