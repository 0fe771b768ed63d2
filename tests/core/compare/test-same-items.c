/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-same-items.h"

#include "entente-json.h"
#include "sample.h"

static void
identify (EntenteDocument *document,
          const char      *id,
          const char      *scheme,
          const char      *number)
{
  EntenteItem *before = entente_document_lookup (document, id);
  g_autoptr (EntenteItem) after = entente_item_copy (before, NULL);
  guint member = entente_item_get_common (after, ENTENTE_COMMON_IDENTIFIERS);
  EntenteRecord *identifier = entente_record_new_part (entente_item_edit_record (after), member);

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, scheme);
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, number);
  entente_record_add_record (entente_item_edit_record (after), member, identifier);
  g_assert_true (entente_document_replace (document, before, after));
}

/* Kim has another id in the other document, and everything that refers to him follows, his card as well. */
static void
test_align (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteDocument) renamed = NULL, aligned = NULL, same = NULL;
  g_autoptr (GHashTable) new_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) wanted = NULL, found = NULL;
  const EntentePoint at = { 10, 20 };

  identify (document, "kim", "wikidata", "Q56226");
  identify (other, "kim", "wikidata", "Q56226");
  entente_layout_set_position (entente_document_get_layout (document), "kim", &at);
  entente_layout_set_position (entente_document_get_layout (other), "kim", &at);
  g_hash_table_insert (new_ids, (gpointer) "kim", (gpointer) "kim-jong-un");
  renamed = entente_same_items_rename (other, new_ids);
  g_assert_null (entente_document_lookup (renamed, "kim"));
  g_assert_cmpuint (entente_document_get_linked (renamed, "kim-jong-un", ENTENTE_LINK_TO)->len, ==, 2);

  aligned = entente_same_items_align (renamed, document);
  wanted = entente_json_write (document, NULL);
  found = entente_json_write (aligned, NULL);
  g_assert_true (g_bytes_equal (wanted, found));
  same = entente_same_items_align (document, document);
  g_assert_true (same == document);
}

/* Two with one identifier cannot be told apart, and none is taken for another. */
static void
test_ambiguous (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new (), other = entente_document_new (), aligned = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", 0);
  sample_add (other, ENTENTE_ITEM_ACTOR, "b", 0);
  sample_add (other, ENTENTE_ITEM_ACTOR, "c", 0);
  identify (document, "a", "x", "1");
  identify (other, "b", "x", "1");
  identify (other, "c", "x", "1");
  aligned = entente_same_items_align (other, document);
  g_assert_true (aligned == other);
}

/* The same letters, parted otherwise, are another identifier; and one of another kind of item is. */
static void
test_different (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new (), other = entente_document_new (), aligned = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", 0);
  sample_add (other, ENTENTE_ITEM_ACTOR, "b", 0);
  sample_add (other, ENTENTE_ITEM_SOURCE, "c", 0);
  identify (document, "a", "x 1", "1");
  identify (other, "b", "x", "1 1");
  identify (other, "c", "x 1", "1");
  aligned = entente_same_items_align (other, document);
  g_assert_true (aligned == other);
  g_assert_false (entente_same_items_share_identifier (entente_document_lookup (document, "a"),
                                                       entente_document_lookup (other, "b")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/same-items/align", test_align);
  g_test_add_func ("/same-items/ambiguous", test_ambiguous);
  g_test_add_func ("/same-items/different", test_different);

  return g_test_run ();
}
