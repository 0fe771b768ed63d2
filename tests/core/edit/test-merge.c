/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge.h"

#include "entente-evidence.h"
#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

/* A document that has Shoigu twice. */
static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = sample_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "shoygu", ENTENTE_ACTOR_NAME, "Sergey Shoygu",
              ENTENTE_ACTOR_ALIASES, "Сергей Шойгу, Шойгу", ENTENTE_ACTOR_DESCRIPTION, "Former defense minister",
              ENTENTE_ACTOR_START, "1955-05-21", ENTENTE_ACTOR_IMAGE, "https://example.org/a.png", ENTENTE_ACTOR_NOTE, "Check the spelling.", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met-again", ENTENTE_RELATION_FROM, "shoygu",
              ENTENTE_RELATION_TO, "kim", ENTENTE_RELATION_KIND, "met", ENTENTE_RELATION_START, "2025-03-21", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "wrote-to", ENTENTE_RELATION_FROM, "kim",
              ENTENTE_RELATION_TO, "shoygu", ENTENTE_RELATION_KIND, "wrote to", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "brother", ENTENTE_RELATION_FROM, "shoygu",
              ENTENTE_RELATION_TO, "shoigu", ENTENTE_RELATION_KIND, "brother of", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "denied", ENTENTE_STATEMENT_TEXT, "They did meet.",
              ENTENTE_STATEMENT_SPEAKER, "shoygu", ENTENTE_STATEMENT_VIA, "shoygu tass",
              ENTENTE_STATEMENT_ABOUT, "met-again supports, shoygu mentions", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "memoir", ENTENTE_SOURCE_TITLE, "Memoir",
              ENTENTE_SOURCE_PUBLISHER, "shoygu", 0);
  return document;
}

static EntenteMerge *
merge (EntenteDocument *document)
{
  return entente_merge_new (document, entente_document_lookup (document, "shoigu"),
                            entente_document_lookup (document, "shoygu"));
}

static void
test_actor (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMerge) done = merge (document);
  EntenteActor *merged = ENTENTE_ACTOR (done->merged);
  const char *const names[] = { "Сергей Шойгу", "세르게이 쇼이구", "Sergey Shoygu", "Шойгу" };

  g_assert_cmpstr (entente_actor_get_name (merged), ==, "Sergei Shoigu");
  g_assert_cmpuint (entente_actor_get_n_aliases (merged), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (entente_record_get_text (entente_actor_get_nth_aliases (merged, i), ENTENTE_PHRASE_TEXT), ==,
                     names[i]);
  g_assert_cmpstr (entente_actor_get_kind (merged), ==, "person");
  g_assert_cmpstr (entente_actor_get_description (merged), ==, "Secretary of Russia’s Security Council");
  g_assert_cmpstr (entente_actor_get_start (merged), ==, "1955-05-21");
  g_assert_cmpstr (entente_actor_get_image (merged), ==, "https://example.org/a.png");
  g_assert_cmpstr (entente_actor_get_note (merged), ==, "Former defense minister\n\nCheck the spelling.");
}

static void
add_identifier (EntenteRecord *record,
                const char    *scheme,
                const char    *id,
                const char    *foreign)
{
  EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, scheme);
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, id);
  if (foreign != NULL)
    entente_record_add_foreign (identifier, foreign, "1", -1, ENTENTE_IDENTIFIER_ID);
  entente_record_add_record (record, ENTENTE_ACTOR_IDENTIFIERS, identifier);
}

static char *
list_identifiers (const EntenteRecord *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entente_record_get_n_records (record, ENTENTE_ACTOR_IDENTIFIERS); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (record, ENTENTE_ACTOR_IDENTIFIERS, i);

      g_string_append_printf (text, "%s:%s%s ", entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME),
                              entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID),
                              entente_record_get_n_foreign (identifier) > 0 ? "+" : "");
    }
  return g_string_free (text, FALSE);
}

/* Identifiers and tags are joined without duplicates. Data with new names are added. */
static void
test_common (void)
{
  g_autoptr (EntenteItem) kept = entente_item_new (ENTENTE_ITEM_ACTOR, "kept");
  g_autoptr (EntenteItem) other = entente_item_new (ENTENTE_ITEM_ACTOR, "other");
  EntenteRecord *record = entente_item_edit_record (kept), *more = entente_item_edit_record (other);
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMerge) done = NULL;
  g_autofree char *identifiers = NULL;
  const EntenteRecord *merged;
  const char *const tags[] = { "a", "b", NULL }, *const more_tags[] = { "c", "a", "c", NULL };
  const char *const all_tags[] = { "a", "b", "c", NULL };

  entente_record_set_texts (record, ENTENTE_ACTOR_TAGS, tags);
  entente_record_set_texts (more, ENTENTE_ACTOR_TAGS, more_tags);
  add_identifier (record, "wikidata", "Q1", NULL);
  add_identifier (more, "wikidata", "Q1", NULL);
  add_identifier (more, "wikidata", "Q1", "since");
  add_identifier (more, "wikidata", "Q1", "since");
  add_identifier (more, "lei", "Q1", NULL);
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "height", ENTENTE_DATUM_NUMBER, "1.50");
  entente_record_add_datum (more, ENTENTE_ACTOR_DATA, "height", ENTENTE_DATUM_TEXT, "tall");
  entente_record_add_datum (more, ENTENTE_ACTOR_DATA, "weight", ENTENTE_DATUM_NUMBER, "70.0");
  entente_document_insert (document, kept, G_MAXUINT);
  entente_document_insert (document, other, G_MAXUINT);
  done = entente_merge_new (document, kept, other);
  merged = entente_item_get_record (done->merged);
  identifiers = list_identifiers (merged);

  g_assert_cmpstrv (entente_record_get_texts (merged, ENTENTE_ACTOR_TAGS), all_tags);
  g_assert_cmpstr (identifiers, ==, "wikidata:Q1 wikidata:Q1+ lei:Q1 ");
  g_assert_cmpuint (entente_record_get_n_data (merged, ENTENTE_ACTOR_DATA), ==, 2);
  g_assert_cmpstr (entente_record_find_datum (merged, ENTENTE_ACTOR_DATA, "height")->text, ==, "1.50");
  g_assert_cmpstr (entente_record_find_datum (merged, ENTENTE_ACTOR_DATA, "weight")->text, ==, "70.0");
}

/* A hostile file can have very many of each. It would take minutes to compare each with each. */
static void
test_many (void)
{
  g_autoptr (EntenteItem) kept = entente_item_new (ENTENTE_ITEM_ACTOR, "kept");
  g_autoptr (EntenteItem) other = entente_item_new (ENTENTE_ITEM_ACTOR, "other");
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMerge) done = NULL;
  EntenteItem *items[] = { kept, other };
  const guint n = 100000;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      EntenteRecord *record = entente_item_edit_record (items[i]);
      g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *word = g_strdup_printf ("%u", i * n / 2 + j);

          g_strv_builder_add (tags, word);
          add_identifier (record, "lei", word, NULL);
          entente_record_add_datum (record, ENTENTE_ACTOR_DATA, word, ENTENTE_DATUM_NUMBER, word);
        }
      entente_record_take_texts (record, ENTENTE_ACTOR_TAGS, g_strv_builder_end (tags));
      entente_document_insert (document, items[i], G_MAXUINT);
    }
  done = entente_merge_new (document, kept, other);
  g_assert_cmpuint (g_strv_length ((char **) entente_item_get_tags (done->merged)), ==, n * 3 / 2);
  g_assert_cmpuint (entente_record_get_n_records (entente_item_get_record (done->merged), ENTENTE_ACTOR_IDENTIFIERS),
                    ==, n * 3 / 2);
  g_assert_cmpuint (entente_record_get_n_data (entente_item_get_record (done->merged), ENTENTE_ACTOR_DATA),
                    ==, n * 3 / 2);
}

static void
test_everything_moves (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GBytes) before = entente_json_write (document, NULL), after = NULL;
  g_autoptr (EntenteMerge) done = merge (document);
  EntenteStatement *denied;
  EntenteRelation *met;
  const char *const via[] = { "shoigu", "tass", NULL };

  g_assert_cmpuint (done->n_relations, ==, 2);
  g_assert_cmpuint (done->n_folded, ==, 1);
  g_assert_cmpuint (done->n_loops, ==, 1);
  g_assert_cmpuint (done->n_statements, ==, 1);
  g_assert_cmpuint (done->n_sources, ==, 1);
  g_assert_true (entente_history_apply (history, done->draft));
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Merge Sergei Shoigu and Sergey Shoygu");

  for (int link = 0; link < ENTENTE_N_LINKS; link++)
    {
      g_assert_cmpuint (entente_document_get_linked (document, "shoygu", link)->len, ==, 0);
      g_assert_cmpuint (entente_document_get_linked (document, "met-again", link)->len, ==, 0);
    }
  g_assert_null (entente_document_lookup (document, "shoygu"));
  g_assert_null (entente_document_lookup (document, "met-again"));
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "wrote-to"), ENTENTE_RELATION_TO), ==,
                   "shoigu");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "brother"), ENTENTE_RELATION_FROM), ==,
                   "shoigu");

  /* A statement about the removed relation is now about the other one. */
  denied = ENTENTE_STATEMENT (entente_document_lookup (document, "denied"));
  g_assert_cmpstr (entente_statement_get_speaker (denied), ==, "shoigu");
  g_assert_cmpstrv (entente_statement_get_via (denied), via);
  g_assert_cmpstr (entente_record_get_text (entente_statement_get_nth_about (denied, 0), ENTENTE_TARGET_ID), ==, "met");
  met = ENTENTE_RELATION (entente_document_lookup (document, "met"));
  g_assert_cmpint (entente_evidence_weigh (document, met, NULL, NULL), ==, ENTENTE_EVIDENCE_CONFIRMED);

  g_assert_true (entente_history_undo (history));
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_place (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  EntenteLayout *layout = entente_document_get_layout (document);
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteMerge) first = NULL, second = NULL;
  EntentePoint at;

  entente_layout_set_position (layout, "shoygu", &(EntentePoint) { 30, 40 });
  entente_layout_set_pinned (layout, "shoygu", TRUE);
  first = merge (document);
  g_assert_true (entente_history_apply (history, first->draft));
  g_assert_true (entente_layout_get_position (layout, "shoigu", &at));
  g_assert_cmpint (at.x, ==, 30);
  g_assert_true (entente_layout_is_pinned (layout, "shoigu"));
  g_assert_false (entente_layout_get_position (layout, "shoygu", NULL));
  entente_history_undo (history);

  entente_layout_set_position (layout, "shoigu", &(EntentePoint) { 10, 20 });
  second = merge (document);
  g_assert_true (entente_history_apply (history, second->draft));
  g_assert_true (entente_layout_get_position (layout, "shoigu", &at));
  g_assert_cmpint (at.x, ==, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/actor", test_actor);
  g_test_add_func ("/merge/common", test_common);
  g_test_add_func ("/merge/many", test_many);
  g_test_add_func ("/merge/everything-moves", test_everything_moves);
  g_test_add_func ("/merge/place", test_place);

  return g_test_run ();
}
