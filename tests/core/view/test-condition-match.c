/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-match.h"

#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The sample, with tags, facts and a relation that nothing supports. */
static EntenteDocument *
document_new (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteItem) ship = entente_item_new (ENTENTE_ITEM_ACTOR, "ship");
  EntenteRecord *record = entente_item_edit_record (ship);

  entente_record_set_text (record, ENTENTE_ACTOR_KIND, "vessel");
  entente_record_set_texts (record, ENTENTE_ACTOR_TAGS, WORDS ("watched", "grey"));
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "flag", ENTENTE_DATUM_TEXT, "Panama");
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "tonnes", ENTENTE_DATUM_NUMBER, "900");
  g_assert_true (entente_document_insert (document, ship, G_MAXUINT));
  sample_add (document, ENTENTE_ITEM_ACTOR, "alone", ENTENTE_ACTOR_TAGS, "grey", 0);
  return document;
}

static char *
list_matches (EntenteViewInput *input,
              EntenteCondition *condition)
{
  g_autoptr (EntenteBits) bits = entente_condition_match (condition, input, NULL);
  EntenteItemKind subject = entente_condition_get_subject (condition);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < entente_bits_get_size (bits); i++)
    if (entente_bits_get (bits, i))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              entente_item_get_id (entente_view_input_get_item (input, subject, i)));
  return g_string_free (ids, FALSE);
}

/* Of the items that a condition leaves out, its opposite leaves out none, and it leaves out all others. */
static void
assert_opposite (EntenteViewInput *input,
                 EntenteCondition *condition)
{
  g_autoptr (EntenteCondition) negated = entente_condition_new_negated (condition);
  g_autoptr (EntenteBits) bits = entente_condition_match (condition, input, NULL);
  g_autoptr (EntenteBits) others = entente_condition_match (negated, input, NULL);

  for (guint i = 0; i < entente_bits_get_size (bits); i++)
    g_assert_cmpint (entente_bits_get (bits, i), !=, entente_bits_get (others, i));
}

static void
assert_matches (EntenteCondition *condition,
                const char       *expected)
{
  g_autoptr (EntenteCondition) owned = condition;
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autofree char *found = list_matches (input, condition);

  g_assert_cmpstr (found, ==, expected);
  assert_opposite (input, condition);
}

static void
test_actors (void)
{
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person", "vessel")),
                  "shoigu kim ship");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("")), "alone");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("kim", "nobody")), "kim");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TAG, WORDS ("grey")), "ship alone");
  assert_matches (entente_condition_new_for_number (1, G_MAXUINT), "shoigu kim tass");
  assert_matches (entente_condition_new_for_number (2, 2), "kim");
  assert_matches (entente_condition_new_for_number (0, 0), "joongang ship alone");
}

static void
test_data (void)
{
  assert_matches (entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "flag", NULL), "ship");
  assert_matches (entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "flag", WORDS ("Panama")), "ship");
  assert_matches (entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "flag", WORDS ("Malta")), "");
  assert_matches (entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "tonnes", WORDS ("900")), "ship");
}

/* In any script, with and without accents, and in other names too. */
static void
test_text (void)
{
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("KIM")), "kim");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("шойгу")), "shoigu");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("council secretary")),
                  "shoigu");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("council kim")), "");
  assert_matches (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("panama")), "ship");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_TEXT, WORDS ("twice")), "twice");
}

static void
test_relations (void)
{
  assert_matches (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, WORDS ("met")), "met met-before");
  assert_matches (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE, WORDS ("unsupported")),
                  "reports");
  assert_matches (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE, WORDS ("disputed")),
                  "met-before");
  assert_matches (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2025", NULL), "met");
  assert_matches (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, NULL, "2024"), "met-before");
  assert_matches (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2024-09-13", "2025-03-21"),
                  "met met-before");
  assert_matches (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2024-09-14", "2025-03-20"), "");
  assert_matches (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, NULL, NULL), "met met-before");
}

static void
test_statements (void)
{
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, WORDS ("shoigu")), "honor");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, WORDS ("")),
                  "meeting twice handshake");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SOURCE, WORDS ("photo")), "handshake");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_ATTRIBUTION, WORDS ("unnamed")),
                  "twice");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_MODALITY, WORDS ("asserts")), "honor");
  assert_matches (entente_condition_new_for_dates (ENTENTE_ITEM_STATEMENT, "2025-03-22", NULL), "twice handshake");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_GRADE, WORDS ("B2")), "honor");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_GRADE, WORDS ("B")),
                  "honor meeting twice never");
  assert_matches (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_GRADE, WORDS ("")), "handshake");
}

static void
test_cancel (void)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteCondition) condition = entente_condition_new_for_number (0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_condition_match (condition, input, cancellable));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/condition-match/actors", test_actors);
  g_test_add_func ("/condition-match/data", test_data);
  g_test_add_func ("/condition-match/text", test_text);
  g_test_add_func ("/condition-match/relations", test_relations);
  g_test_add_func ("/condition-match/statements", test_statements);
  g_test_add_func ("/condition-match/cancel", test_cancel);
  return g_test_run ();
}
