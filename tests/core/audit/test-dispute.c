/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dispute.h"

#include "sample.h"

/* A relation between two actors, and somebody else, whose statements are added by the tests. */
static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Ann", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "Bo", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "q", ENTENTE_SOURCE_TITLE, "Q", ENTENTE_SOURCE_PUBLISHED, "2025-03-10",
              ENTENTE_SOURCE_PUBLISHER, "b", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "p", ENTENTE_SOURCE_TITLE, "P", 0);
  return document;
}

static void
say (EntenteDocument *document,
     const char      *id,
     const char      *speaker,
     const char      *date,
     const char      *source,
     const char      *about)
{
  sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_FORM, speaker != NULL ? "paraphrase" : "narration",
              ENTENTE_STATEMENT_ABOUT, about, ENTENTE_STATEMENT_SOURCE, source,
              speaker != NULL ? ENTENTE_STATEMENT_SPEAKER : ENTENTE_STATEMENT_TEXT, speaker != NULL ? speaker : "x",
              date != NULL ? ENTENTE_STATEMENT_DATE : 0, date, 0);
}

static EntenteDispute *
new_dispute (EntenteDocument *document)
{
  return entente_dispute_new (document, ENTENTE_RELATION (entente_document_lookup (document, "r")));
}

/* The entries in their order: "+" supports, "-" disputes, and the id. */
static void
assert_entries (const EntenteDispute *dispute,
                const char           *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < dispute->entries->len; i++)
    {
      const EntenteDisputeEntry *entry = entente_dispute_get_entry (dispute, i);

      g_string_append_printf (all, "%s%s%s%s", i > 0 ? " " : "",
                              entry->stances & ENTENTE_STANCE_SET_SUPPORTS ? "+" : "",
                              entry->stances & ENTENTE_STANCE_SET_DISPUTES ? "-" : "",
                              entente_item_get_id (ENTENTE_ITEM (entry->statement)));
    }
  g_assert_cmpstr (all->str, ==, expected);
}

/* A statement without a date is as old as its source; what has none comes last. A mention is no part of it. */
static void
test_order (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteDispute) dispute = NULL;

  say (document, "late", "a", "2025-04", "q", "r disputes");
  say (document, "undated", "b", NULL, "p", "r supports");
  say (document, "of-source", NULL, NULL, "q", "r supports");
  say (document, "early", "b", "2024", "q", "r disputes");
  say (document, "mention", "b", "2024", "q", "r mentions");
  dispute = new_dispute (document);
  assert_entries (dispute, "-early +of-source -late +undated");
  g_assert_true (dispute->is_disputed);
}

static void
test_changes (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteDispute) dispute = NULL;
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  say (document, "1", "a", "2025-01-01", "q", "r disputes");
  say (document, "2", "a", "2025-01-02", "q", "r disputes");
  say (document, "3", "a", "2025-02-01", "q", "r supports");
  say (document, "4", "b", "2025-02", "q", "r supports");
  say (document, "5", NULL, NULL, "q", "r disputes"); /* b publishes it */
  say (document, "6", "a", NULL, "p", "r disputes");
  dispute = new_dispute (document);
  assert_entries (dispute, "-1 -2 +4 +3 -5 -6");
  g_assert_cmpuint (dispute->changes->len, ==, 3);
  first = entente_dispute_tell_change (dispute, document, 0);
  second = entente_dispute_tell_change (dispute, document, 1);
  third = entente_dispute_tell_change (dispute, document, 2);
  g_assert_cmpstr (first, ==, "Ann changed from disputing it (2 January 2025) to supporting it (1 February 2025).");
  g_assert_cmpstr (second, ==, "Bo changed from supporting it (February 2025) to disputing it (10 March 2025).");
  g_assert_cmpstr (third, ==, "Ann both supports and disputes it; the dates do not tell which came first.");
}

/* Nobody changes his mind who has no name, and none who says the same again. */
static void
test_no_changes (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteDispute) dispute = NULL;

  say (document, "1", "a", "2025-01-01", "q", "r supports");
  say (document, "2", "b", "2025-01-02", "q", "r disputes");
  say (document, "3", "a", "2025-01-03", "q", "r supports");
  for (guint i = 0; i < 2; i++)
    sample_add (document, ENTENTE_ITEM_STATEMENT, i == 0 ? "4" : "5", ENTENTE_STATEMENT_FORM, "paraphrase",
                ENTENTE_STATEMENT_ATTRIBUTION, "anonymous", ENTENTE_STATEMENT_DATE, "2025-02-01",
                ENTENTE_STATEMENT_ABOUT, i == 0 ? "r supports" : "r disputes", ENTENTE_STATEMENT_SOURCE, "q", 0);
  dispute = new_dispute (document);
  assert_entries (dispute, "+1 -2 +3 +4 -5");
  g_assert_cmpuint (dispute->changes->len, ==, 0);
}

static void
test_list (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (GPtrArray) before = entente_dispute_list (document, NULL), after = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  say (document, "1", "a", NULL, "q", "r supports");
  say (document, "2", "a", NULL, "q", "r disputes");
  after = entente_dispute_list (document, NULL);
  g_assert_cmpuint (after->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dispute/order", test_order);
  g_test_add_func ("/dispute/changes", test_changes);
  g_test_add_func ("/dispute/no-changes", test_no_changes);
  g_test_add_func ("/dispute/list", test_list);
  return g_test_run ();
}
