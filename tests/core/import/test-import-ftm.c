/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

/* FollowTheMoney and the diagrams of Aleph. */

#define ENTITY(id, schema, properties) "{\"id\":\"" id "\",\"schema\":\"" schema "\",\"properties\":{" properties "}}"
#define ANN ENTITY ("a", "Person", "\"name\":[\"Ann\",\"Anna\"]")
#define BEE ENTITY ("b", "Company", "\"name\":[\"Bee\"]")
#define OWNS ENTITY ("o", "Ownership", "\"owner\":[\"a\"],\"asset\":[\"b\"]")

static const ImportCase cases[] = {
  { "lines.json", "ftm", ANN "\n" BEE "\n" OWNS "\n", 2, 1, 0, 0, 0, NULL },
  { "bad-line.json", "ftm", ANN "\nno line\n" BEE "\n{\"id\": 7,}\n" OWNS "\n", 2, 1, 0, 0, 0, "2 lines" },
  { "list.json", "ftm", "[" ANN "," OWNS "]", 2, 1, 0, 0, 0, "not described" },
  { "one.json", "ftm", ANN, 1, 0, 0, 0, 0, NULL },
  { "nested.json", "ftm", "{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[" ANN "],\"asset\":[" BEE "]}}",
    2, 1, 0, 0, 0, NULL },
  { "endless.json", "ftm", ANN "\n" ENTITY ("o", "Ownership", "\"owner\":[\"a\"]") "\n", 1, 0, 0, 0, 0, "without both ends" },
  { "address.json", "ftm", ANN "\n" ENTITY ("x", "Address", "\"full\":[\"1 Main St\"]") "\n", 1, 0, 0, 0, 0, "“Address”" },
  { "foreign.json", "ftm", ANN "\n{\"id\":\"?\"}\n", 1, 0, 0, 0, 0, "without an id" },
  { "sanction.json", "ftm", ANN "\n" ENTITY ("s", "Sanction", "\"entity\":[\"a\"],\"authority\":[\"UN\"],\"reason\":[\"So.\"],"
                            "\"sourceUrl\":[\"https://example.org\"]") "\n", 2, 1, 1, 1, 0, NULL },
  { "a.vis", "aleph", "{\"layout\":{\"vertices\":[{\"id\":\"v\",\"type\":\"name\",\"label\":\"V\",\"position\":{\"x\":1,\"y\":2}}],"
                      "\"edges\":[{\"id\":\"e\",\"sourceId\":\"v\",\"targetId\":\"v\",\"label\":\"is\"},{\"id\":\"f\"}]},"
                      "\"entities\":[" ANN "]}", 1, 1, 0, 0, 1, "“entities”" },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_text (const char *text)
{
  return import_sample_load ("a.json", text, -1);
}

/* A fact goes to whoever refers to it, in whichever direction. */
static void
test_facts_have_holders (void)
{
  g_autoptr (EntenteImport) import =
    read_text (ENTITY ("a", "Person", "\"name\":[\"Ann\"],\"addressEntity\":[\"x\"]") "\n"
               ENTITY ("x", "Address", "\"full\":[\"1 Main St\"],\"city\":[\"Springfield\"]") "\n"
               ENTITY ("p", "Passport", "\"holder\":[\"a\"],\"number\":[\"7\"]") "\n");
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann");

  import_sample_assert_datum (actor, "addressEntity", "1 Main St");
  import_sample_assert_datum (actor, "Address", "{\"full\":[\"1 Main St\"],\"city\":[\"Springfield\"]}");
  import_sample_assert_datum (actor, "Passport", "{\"holder\":[\"a\"],\"number\":[\"7\"]}");
  g_assert_cmpuint (entente_import_report_get_n (entente_import_get_report (import)), ==, 0);
}

/* Of a property with several values, one becomes the member and none is lost. */
static void
test_values_beyond_the_first (void)
{
  g_autoptr (EntenteImport) import =
    read_text (ENTITY ("a", "Person", "\"name\":[\"Ann\"],\"birthDate\":[\"1950\",\"1951-02\"]") "\n"
               ENTITY ("b", "Person", "\"name\":[\"Bee\"]") "\n"
               ENTITY ("f", "Family", "\"person\":[\"a\"],\"relative\":[\"b\"],\"relationship\":[\"aunt of\",\"friend of\"]") "\n");
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, "aunt of");

  import_sample_assert_text (import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann"), ENTENTE_ACTOR_START, "1950");
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann"), "birthDate", "1951-02");
  import_sample_assert_datum (relation, "relationship", "friend of");
  g_assert_false (entente_record_get_flag (relation->record, ENTENTE_RELATION_DIRECTED));
}

/* The parts of an entity are one. */
static void
test_parts_are_joined (void)
{
  g_autoptr (EntenteImport) import =
    read_text (ENTITY ("a", "Person", "\"name\":[\"Ann\"]") "\n" ENTITY ("a", "Person", "\"country\":[\"us\"],\"name\":[\"Ann\"]")
               "\n");

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, 1);
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann"), "country", "us");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-ftm/counts", test_counts);
  g_test_add_func ("/import-ftm/facts-have-holders", test_facts_have_holders);
  g_test_add_func ("/import-ftm/values-beyond-the-first", test_values_beyond_the_first);
  g_test_add_func ("/import-ftm/parts-are-joined", test_parts_are_joined);
  return g_test_run ();
}
