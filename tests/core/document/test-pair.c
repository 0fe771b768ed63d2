/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pair.h"

#include "sample.h"

static void
check (GPtrArray  *items,
       const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", entente_item_get_id (items->pdata[i]));
  g_assert_cmpstr (found->str, ==, ids);
}

/* What an actor says of a relation of the other is said of the other, and a source in its own voice is not nobody. */
static void
test_sample (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntentePair) pair = entente_pair_new (document, "shoigu", "kim");
  g_autoptr (EntentePair) turned = entente_pair_new (document, "kim", "shoigu");
  g_autoptr (EntentePair) daily = entente_pair_new (document, "joongang", "kim");

  check (pair->relations, "met-before met");
  check (pair->shared, "");
  check (pair->said[0], "honor");
  check (pair->said[1], "never");
  check (pair->by_others, "handshake twice meeting");

  check (turned->relations, "met-before met");
  check (turned->said[0], "never");
  check (turned->said[1], "honor");
  check (turned->by_others, "handshake twice meeting");

  check (daily->relations, "");
  check (daily->said[0], "meeting");
  check (daily->said[1], "");
  check (daily->by_others, "");
}

/* a and b are both related to c, d and themselves, and e only to a. Who is named twice is listed once. */
static void
test_shared (void)
{
  static const char *const ends[][2] = {
    { "a", "c" }, { "c", "a" }, { "c", "b" }, { "d", "b" }, { "a", "d" }, { "a", "a" }, { "b", "b" }, { "a", "b" },
    { "a", "e" }, { "a", "gone" }, { "b", "gone" },
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntentePair) pair = NULL;

  for (const char *id = "edcba"; *id != '\0'; id++)
    sample_add (document, ENTENTE_ITEM_ACTOR, (const char[]) { *id, '\0' }, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, ends[i][0],
                  ENTENTE_RELATION_TO, ends[i][1], 0);
    }
  pair = entente_pair_new (document, "a", "b");
  check (pair->shared, "d c");
  check (pair->relations, "r7");
}

/* A statement of one about both is not of others, and one that tells only of one of them is of neither list. */
static void
test_voices (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntentePair) pair = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "late", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_DATE, "2024", ENTENTE_STATEMENT_ABOUT, "b mentions, a mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "early", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_DATE, "2023-05", ENTENTE_STATEMENT_ABOUT, "b mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "self", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_ABOUT, "a mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "one", ENTENTE_STATEMENT_SPEAKER, "c",
              ENTENTE_STATEMENT_ABOUT, "b mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "both", ENTENTE_STATEMENT_ABOUT, "b mentions, a mentions", 0);
  pair = entente_pair_new (document, "a", "b");
  check (pair->said[0], "early late");
  check (pair->said[1], "");
  check (pair->by_others, "both");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair/sample", test_sample);
  g_test_add_func ("/pair/shared", test_shared);
  g_test_add_func ("/pair/voices", test_voices);
  return g_test_run ();
}
