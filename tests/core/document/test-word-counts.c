/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-counts.h"

#include "sample.h"

static void
check (GPtrArray  *counts,
       const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const EntenteWordCount *count = counts->pdata[i];

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", count->word, count->count);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_ptr_array_unref (counts);
}

static EntenteItem *
add (EntenteDocument *document,
     EntenteItemKind  kind,
     const char      *id,
     const char      *tags)
{
  g_autoptr (EntenteItem) item = entente_item_new (kind, id);
  EntenteRecord *record = entente_item_edit_record (item), *identifier = entente_record_new (&entente_identifier_shape);

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, "lei");
  entente_record_add_record (record, entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS), identifier);
  entente_record_take_texts (record, entente_item_get_common (item, ENTENTE_COMMON_TAGS), g_strsplit (tags, " ", -1));
  entente_record_add_datum (record, entente_item_get_common (item, ENTENTE_COMMON_DATA), "height",
                            ENTENTE_DATUM_NUMBER, "1.5");
  entente_document_insert (document, item, G_MAXUINT);
  return entente_document_lookup (document, id);
}

/* All kinds of items count, the most used words come first, and equals are in the order of the alphabet. */
static void
test_common (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new (), counts = NULL;
  const char *const known[] = { "wikidata", "lei", "doi", NULL };

  g_ptr_array_add (items, add (document, ENTENTE_ITEM_ACTOR, "a", "beta alpha"));
  g_ptr_array_add (items, add (document, ENTENTE_ITEM_SOURCE, "s", "gamma gamma gamma"));
  add (document, ENTENTE_ITEM_STATEMENT, "t", "delta beta");

  check (entente_word_counts_for_common (document, ENTENTE_COMMON_TAGS), "gamma 3, beta 2, alpha 1, delta 1");
  check (entente_word_counts_for_common (document, ENTENTE_COMMON_DATA), "height 3");
  check (entente_word_counts_for_tags (items), "alpha 1, beta 1, gamma 1");
  counts = entente_word_counts_for_common (document, ENTENTE_COMMON_IDENTIFIERS);
  entente_word_counts_add (counts, known);
  check (g_ptr_array_ref (counts), "lei 3, wikidata 0, doi 0");
}

static void
test_member (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_KIND, "ship", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "c", ENTENTE_ACTOR_KIND, "ship", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "d", ENTENTE_ACTOR_NAME, "No kind", 0);
  check (entente_word_counts_for_member (document, ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_KIND), "ship 2, person 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-counts/common", test_common);
  g_test_add_func ("/word-counts/member", test_member);
  return g_test_run ();
}
