/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include <string.h>

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
    /* Blank lines are none, at the beginning too. */
    read_text ("\n \n" ENTITY ("a", "Person", "\"name\":[\"Ann\"],\"addressEntity\":[\"x\"]") "\n"
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

static EntenteDatumType
get_datum_type (EntenteImportItem *item,
                const char        *name)
{
  const EntenteDatum *datum = entente_record_find_datum (item->record, ENTENTE_ACTOR_DATA, name);

  g_assert_nonnull (datum);
  return datum->type;
}

/* Also of many values and properties, which are in many parts, none comes twice and none is lost; their order stays. */
static void
test_many_parts (void)
{
  g_autoptr (GString) text = g_string_new (NULL), all = g_string_new ("[");
  g_autoptr (EntenteImport) import = NULL;
  EntenteImportItem *actor;

  for (guint i = 0; i < 120; i++)
    {
      g_string_append_printf (text, ENTITY ("a", "Person", "\"name\":[\"Ann\"],\"country\":[\"c%u\",\"c%u\"],\"p%u\":\"v%u\""),
                              i % 60, (i + 1) % 60, i % 40, i);
      g_string_truncate (text, text->len - 1);
      g_string_append_printf (text, ",\"referents\":[\"r%u\"],\"first_seen\":\"2024-01-%02u\",\"n\":1.50}\n", i % 30, i % 3 + 1);
    }
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (all, "%s\"c%u\"", i > 0 ? "," : "", i);
  g_string_append_c (all, ']');
  import = read_text (text->str);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, 1);
  actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann");
  import_sample_assert_datum (actor, "country", all->str);
  import_sample_assert_datum (actor, "p0", "[\"v0\",\"v40\",\"v80\"]");
  import_sample_assert_datum (actor, "p39", "[\"v39\",\"v79\",\"v119\"]");
  import_sample_assert_datum (actor, "first_seen", "2024-01-01");
  import_sample_assert_datum (actor, "first_seen (3)", "2024-01-03");
  import_sample_assert_datum (actor, "n", "1.50");
  g_assert_cmpint (get_datum_type (actor, "n"), ==, ENTENTE_DATUM_NUMBER);
  g_assert_cmpuint (entente_record_get_n_records (actor->record, ENTENTE_ACTOR_IDENTIFIERS), ==, 31);
  g_assert_cmpuint (entente_record_get_n_data (actor->record, ENTENTE_ACTOR_DATA), ==, 1 + 40 + 3 + 1);
}

/* A line that is no entity is reported with its number, whatever is before it. */
static void
test_number_of_line (void)
{
  g_autoptr (EntenteImport) import = read_text (ANN "\n\nno line\n" BEE "\n{\"id\":\"odd\"}\n");
  EntenteImportReport *report = entente_import_get_report (import);
  guint64 lines = 0;

  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    for (guint j = 0; j < entente_import_report_get_n_places (report, i); j++)
      lines |= (guint64) 1 << entente_import_report_get_place (report, i, j)->line;
  g_assert_cmpuint (lines, ==, 1 << 3 | 1 << 5);
}

/* A file of which not most lines can be read is none of lines, and is refused as a whole. */
static void
test_refused (void)
{
  import_sample_assert_refused ("a.json", ANN "\nno\nno\n" BEE "\n", -1, "Line 2, column 1");
  import_sample_assert_refused ("a.json", ANN "\n{\"a\":1,}\n", -1, "Line 2, column 1");
  import_sample_assert_refused ("a.json", ANN "\n" BEE "\n{\"a\":\n{\"b\":\n", -1, "Line 2, column 1");
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
  g_test_add_func ("/import-ftm/many-parts", test_many_parts);
  g_test_add_func ("/import-ftm/number-of-line", test_number_of_line);
  g_test_add_func ("/import-ftm/refused", test_refused);
  return g_test_run ();
}
