/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

/* STIX, Popolo, Wikidata, BODS and LittleSis: registers in JSON. */

#define ANN "identity--aaaaaaaa-0000-4000-8000-000000000001"
#define BEE "identity--aaaaaaaa-0000-4000-8000-000000000002"
#define LINK "relationship--aaaaaaaa-0000-4000-8000-000000000003"
#define BUNDLE(objects) "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[" objects "]}"
#define IDENTITY(id, name) "{\"type\":\"identity\",\"id\":\"" id "\",\"name\":\"" name "\",\"identity_class\":\"individual\"}"
#define RELATION(from, to) \
  "{\"type\":\"relationship\",\"id\":\"" LINK "\",\"relationship_type\":\"works-for\",\"source_ref\":\"" from \
  "\",\"target_ref\":\"" to "\"}"

static const ImportCase cases[] = {
  { "a.json", "stix", BUNDLE (IDENTITY (ANN, "Ann") "," IDENTITY (BEE, "Bee") "," RELATION (ANN, BEE)), 2, 1, 0, 0, 0, NULL },
  { "placeholder.json", "stix", BUNDLE (IDENTITY (ANN, "Ann") "," RELATION (ANN, BEE)), 2, 1, 0, 0, 0, "not described" },
  { "single.json", "stix", IDENTITY (ANN, "Ann"), 1, 0, 0, 0, 0, NULL },
  { "list.json", "stix", "[" IDENTITY (ANN, "Ann") "," IDENTITY (BEE, "Bee") "]", 2, 0, 0, 0, 0, NULL },
  { "lines.json", "stix", IDENTITY (ANN, "Ann") "\n" IDENTITY (BEE, "Bee") "\n", 2, 0, 0, 0, 0, NULL },
  { "report.json", "stix",
    BUNDLE (IDENTITY (ANN, "Ann") ",{\"type\":\"report\",\"id\":\"report--1\",\"name\":\"R\",\"description\":\"Words.\","
                                  "\"confidence\":70,\"published\":\"2025-03-21T00:00:00Z\",\"object_refs\":[\"" ANN "\"]}"),
    1, 0, 1, 1, 0, NULL },
  { "silent.json", "stix", BUNDLE ("{\"type\":\"report\",\"id\":\"report--1\",\"name\":\"R\"}"), 0, 0, 0, 1, 0, NULL },
  { "opinion.json", "stix",
    BUNDLE (IDENTITY (ANN, "Ann") ",{\"type\":\"opinion\",\"id\":\"opinion--1\",\"opinion\":\"disagree\",\"object_refs\":[\"" ANN
                                  "\"]}"),
    1, 0, 1, 0, 0, NULL },
  { "sighting.json", "stix",
    BUNDLE (IDENTITY (ANN, "Ann") ",{\"type\":\"malware\",\"id\":\"malware--1\",\"name\":\"M\"},{\"type\":\"sighting\","
            "\"id\":\"sighting--1\",\"sighting_of_ref\":\"malware--1\",\"where_sighted_refs\":[\"" ANN "\"]}"),
    2, 1, 0, 0, 0, NULL },
  { "unseen.json", "stix",
    BUNDLE ("{\"type\":\"malware\",\"id\":\"malware--1\",\"name\":\"M\"},{\"type\":\"sighting\",\"id\":\"sighting--1\","
            "\"sighting_of_ref\":\"malware--1\"}"),
    1, 0, 0, 0, 0, "sighting" },
  { "marking.json", "stix",
    BUNDLE (IDENTITY (ANN, "Ann") ",{\"type\":\"marking-definition\",\"id\":\"marking-definition--1\"}"), 1, 0, 0, 0, 0,
    "marking-definition" },
  { "endless.json", "stix", BUNDLE ("{\"type\":\"relationship\",\"id\":\"relationship--1\",\"source_ref\":\"" ANN "\"},"
                                    IDENTITY (ANN, "Ann")),
    1, 0, 0, 0, 0, "without both ends" },
  { "a.json", "popolo", "{\"persons\":[{\"id\":\"p\",\"name\":\"Ann\"}],\"organizations\":[{\"id\":\"o\",\"name\":\"O\"}],"
                        "\"memberships\":[{\"person_id\":\"p\",\"organization_id\":\"o\"}]}", 2, 1, 0, 0, 0, NULL },
  { "party.json", "popolo", "{\"persons\":[{\"id\":\"p\",\"name\":\"Ann\"}],\"memberships\":["
                            "{\"person_id\":\"p\",\"organization_id\":\"o\",\"on_behalf_of_id\":\"q\"},"
                            "{\"person_id\":\"p\",\"organization_id\":\"o\",\"on_behalf_of_id\":\"q\"}]}", 3, 3, 0, 0, 0,
    "not described" },
  { "embedded.json", "popolo", "{\"persons\":[{\"id\":\"p\",\"name\":\"Ann\",\"memberships\":[{\"organization_id\":\"o\"},"
                               "{\"organization\":{\"id\":\"b\",\"name\":\"B\"}}]}]}", 3, 2, 0, 0, 0, NULL },
  { "person.json", "popolo", "{\"id\":\"p\",\"name\":\"Ann\",\"birth_date\":\"1950\"}", 1, 0, 0, 0, 0, NULL },
  { "context.json", "popolo", "{\"@context\":\"http://www.popoloproject.com/contexts/person.jsonld\",\"id\":\"p\",\"name\":"
                              "\"Ann\"}", 1, 0, 0, 0, 0, NULL },
  { "whole.json", "popolo", "{\"id\":\"o\",\"name\":\"O\",\"classification\":\"party\",\"posts\":[{\"id\":\"x\"}],"
                            "\"memberships\":[{\"person\":{\"id\":\"p\",\"name\":\"Ann\"}}]}", 2, 1, 0, 0, 0, NULL },
  { "post.json", "popolo", "{\"id\":\"x\",\"label\":\"chair\",\"organization_id\":\"o\",\"memberships\":[{\"person_id\":\"p\","
                           "\"organization_id\":\"o\"}]}", 2, 1, 0, 0, 0, NULL },
  { "organization.json", "popolo", "{\"id\":\"o\",\"name\":\"O\",\"classification\":\"party\"}", 1, 0, 0, 0, 0, NULL },
  { "membership.json", "popolo", "{\"person_id\":\"p\",\"organization_id\":\"o\",\"role\":\"cook\"}", 2, 1, 0, 0, 0, NULL },
  { "speech.json", "popolo", "{\"creator_id\":\"p\",\"text\":\"Order!\",\"type\":\"speech\","
                             "\"sources\":[{\"url\":\"https://example.org\"}]}", 1, 0, 1, 1, 0, NULL },
  { "unused.json", "popolo", "{\"persons\":[{\"id\":\"p\",\"name\":\"Ann\"}],\"areas\":[{\"id\":\"a\",\"name\":\"A\"}],"
                             "\"motions\":[{},{}],\"memberships\":[{\"role\":\"x\"}]}", 1, 0, 0, 0, 0, "entries of the list motions" },
  { "a.json", "wikidata", "{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"One\"}},"
                          "\"aliases\":[],\"claims\":{\"P108\":[{\"id\":\"Q1$a\",\"rank\":\"normal\",\"mainsnak\":{\"snaktype\":"
                          "\"value\",\"property\":\"P108\",\"datavalue\":{\"type\":\"wikibase-entityid\",\"value\":"
                          "{\"entity-type\":\"item\",\"numeric-id\":2}}}}]}}}}", 2, 1, 0, 0, 0, "not described" },
  { "list.json", "popolo", "[{\"id\":\"p\",\"name\":\"Ann\",\"birth_date\":\"1950\"},{\"id\":\"q\"}]", 1, 0, 0, 0, 0, "“list”" },
  { "a.json", "bods", "[{\"statementId\":\"1\",\"recordId\":\"a\",\"recordType\":\"person\",\"recordDetails\":{\"names\":[{"
                      "\"fullName\":\"Ann\"}]}},{\"statementId\":\"2\",\"recordId\":\"r\",\"recordType\":\"relationship\","
                      "\"recordDetails\":{\"subject\":\"b\",\"interestedParty\":\"a\",\"interests\":[{\"type\":\"trustee\"}]}},"
                      "{\"recordType\":\"entity\"}]", 2, 1, 0, 0, 0, "without an id" },
  { "one.json", "bods", "{\"statementId\":\"1\",\"recordId\":\"s\",\"recordType\":\"entity\",\"recordDetails\":{\"name\":\"S\"}}",
    1, 0, 0, 0, 0, NULL },
  { "circle.json", "bods", "[{\"statementID\":\"1\",\"statementType\":\"entityStatement\",\"name\":\"A\",\"replacesStatements\":"
                           "[\"2\"]},{\"statementID\":\"2\",\"statementType\":\"entityStatement\",\"name\":\"B\","
                           "\"replacesStatements\":[\"1\",\"2\",7]}]", 1, 0, 0, 0, 0, "older version" },
  { "list.json", "littlesis", "[{\"type\":\"entities\",\"id\":1,\"attributes\":{\"name\":\"Ann\"}},{\"type\":\"relationships\","
                              "\"id\":2,\"attributes\":{\"entity1_id\":1}}]", 1, 0, 0, 0, 0, "without both ends" },
  { "flat.json", "littlesis", "{\"title\":\"M\",\"user\":{\"name\":\"Kim\"},\"graph\":{\"nodes\":{\"1\":{\"display\":{\"name\":"
                              "\"Ann\",\"x\":1,\"y\":2}}},\"edges\":{}}}", 1, 0, 0, 1, 1, NULL },
  { "empty.json", "wikidata", "{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"labels\":[],\"claims\":[],\"aliases\":[]}}}",
    1, 0, 0, 0, 0, NULL },
  { "missing.json", "wikidata", "{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"missing\":\"\"}}}", 0, 0, 0, 0, 0, "does not have" },
  { "wrong.json", "wikidata", "{\"id\":\"Q1\",\"type\":\"item\",\"labels\":{},\"claims\":{\"P108\":[{\"id\":\"Q1$a\",\"rank\":"
                              "\"deprecated\",\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q2\"}}}}]}}", 1, 0, 0, 0, 0,
    "marks as wrong" },
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

/* The newest version of an object counts, wherever it stands. */
static void
test_stix_newest (void)
{
  g_autoptr (EntenteImport) import =
    read_text (BUNDLE ("{\"type\":\"tool\",\"id\":\"tool--1\",\"name\":\"New\",\"modified\":\"2025-02-01T00:00:00Z\","
                       "\"revoked\":true},{\"type\":\"tool\",\"id\":\"tool--1\",\"name\":\"Old\",\"modified\":"
                       "\"2025-01-01T00:00:00Z\"}"));
  EntenteImportItem *actor = entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, 0);

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, 1);
  import_sample_assert_text (actor, ENTENTE_ACTOR_NAME, "New");
  import_sample_assert_text (actor, ENTENTE_ACTOR_KIND, "tool");
  g_assert_nonnull (entente_record_get_text (actor->record, ENTENTE_ACTOR_NOTE));
  import_sample_assert_report (import, "older version");
}

static void
test_stix_report (void)
{
  g_autoptr (EntenteImport) import =
    read_text (BUNDLE (IDENTITY (ANN, "Ann") ",{\"type\":\"report\",\"id\":\"report--1\",\"name\":\"R\",\"description\":"
                       "\"Words.\",\"confidence\":19,\"created_by_ref\":\"" ANN "\",\"object_refs\":[\"" ANN "\",\"x--1\"],"
                       "\"external_references\":[{\"source_name\":\"S\",\"url\":\"https://example.org\"}]}"));
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "R");
  EntenteImportItem *statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, "Words.");

  import_sample_assert_text (source, ENTENTE_SOURCE_URL, "https://example.org");
  g_assert_nonnull (entente_record_get_text (source->record, ENTENTE_SOURCE_PUBLISHER));
  import_sample_assert_datum (source, "object_refs", "[\"" ANN "\",\"x--1\"]");
  g_assert_cmpint (entente_record_get_number (statement->record, ENTENTE_STATEMENT_CREDIBILITY), ==, 5);
  g_assert_cmpuint (entente_record_get_n_records (statement->record, ENTENTE_STATEMENT_ABOUT), ==, 1);
}

/* What has no name is called by its address, or by its first hash. */
static void
test_stix_names (void)
{
  g_autoptr (EntenteImport) import =
    read_text (BUNDLE ("{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--1\",\"value\":\"10.0.0.1\"},"
                       "{\"type\":\"file\",\"id\":\"file--1\",\"hashes\":{\"MD5\":\"abc\"}}"));

  import_sample_find (import, ENTENTE_ITEM_ACTOR, "10.0.0.1");
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "abc");
}

static void
test_popolo_members (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("{\"persons\":[{\"id\":\"p\",\"name\":\"Ann\",\"other_names\":[{\"name\":\"Anna\",\"lang\":\"de\"}],"
               "\"identifiers\":[{\"scheme\":\"wikidata\",\"identifier\":\"Q1\"}],\"gender\":\"female\",\"birth_date\":"
               "\"about 1950\"}],\"organizations\":[{\"id\":\"o\",\"name\":\"Ministry\",\"classification\":\"Ministry of X\"}],"
               "\"areas\":[{\"id\":\"a\",\"name\":\"North\"}],\"events\":[{\"id\":\"t\",\"start_date\":\"2013-09-17\"}],"
               "\"memberships\":[{\"person_id\":\"p\",\"organization_id\":\"o\",\"area_id\":\"a\","
               "\"legislative_period_id\":\"t\",\"role\":\"clerk\"}]}");
  EntenteImportItem *person = import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann");
  EntenteImportItem *organization = import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ministry");
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, "clerk");

  import_sample_assert_datum (person, "gender", "female");
  import_sample_assert_datum (person, "birth_date", "about 1950");
  g_assert_cmpuint (entente_record_get_n_records (person->record, ENTENTE_ACTOR_ALIASES), ==, 1);
  import_sample_assert_text (organization, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_GOVERNMENT);
  import_sample_assert_datum (organization, "classification", "Ministry of X");
  import_sample_assert_text (relation, ENTENTE_RELATION_START, "2013-09-17");
  import_sample_assert_datum (relation, "area", "North");
}

#define TIME(time, precision) \
  "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P569\",\"datavalue\":{\"value\":{\"time\":\"" time \
  "\",\"precision\":" precision "}}},\"rank\":\"normal\"}"

static void
assert_date (const char *claim,
             const char *date)
{
  g_autofree char *text =
    g_strdup_printf ("{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"One\"}},\"claims\":{\"P569\":[%s]}}", claim);
  g_autoptr (EntenteImport) import = read_text (text);

  import_sample_assert_text (import_sample_find (import, ENTENTE_ITEM_ACTOR, "One"), ENTENTE_ACTOR_START, date);
}

static void
test_wikidata_dates (void)
{
  assert_date (TIME ("+1969-06-15T00:00:00Z", "11"), "1969-06-15");
  assert_date (TIME ("+1969-06-00T00:00:00Z", "10"), "1969-06");
  assert_date (TIME ("+1969-00-00T00:00:00Z", "9"), "1969");
  assert_date (TIME ("+1960-00-00T00:00:00Z", "8"), "196X");
  assert_date (TIME ("+2000-00-00T00:00:00Z", "7"), "19XX");
  assert_date (TIME ("-0044-03-15T00:00:00Z", "11"), "-0043-03-15");
  assert_date (TIME ("+99999999999-00-00T00:00:00Z", "9"), NULL);
}

static void
test_wikidata_reference (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"One\"},\"ko\":{\"value\":\"하나\"}},\"claims\":{\"P31\":[{\"rank\":"
    "\"normal\",\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}],\"P108\":[{\"id\":\"Q1$x\",\"rank\":\"normal\","
    "\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q2\"}}},\"qualifiers\":{\"P580\":[{\"property\":\"P580\","
    "\"datavalue\":{\"value\":{\"time\":\"+2001-00-00T00:00:00Z\",\"precision\":9}}}]},\"references\":[{\"snaks\":{\"P854\":"
    "[{\"property\":\"P854\",\"datavalue\":{\"value\":\"https://example.org\"}}],\"P1683\":[{\"property\":\"P1683\","
    "\"datavalue\":{\"value\":{\"text\":\"She works there.\",\"language\":\"en\"}}}]}},{\"snaks\":{\"P143\":[]}}]}]}}");
  EntenteImportItem *statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, "She works there.");
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, "employer");
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "One");

  import_sample_assert_text (statement, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_QUOTE);
  import_sample_assert_text (relation, ENTENTE_RELATION_START, "2001");
  import_sample_assert_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_PERSON);
  import_sample_assert_report (import, "neither an address nor a work");
}

/* A placeholder of one file is filled by another that describes it. */
static void
test_placeholder_is_filled (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteImport) first = read_text (BUNDLE (IDENTITY (ANN, "Ann") "," RELATION (ANN, BEE)));
  g_autoptr (EntenteImport) second = read_text (BUNDLE (IDENTITY (BEE, "Bee")));
  EntenteImportPlan *plan;

  import_sample_add_to (first, "stix", document);
  plan = entente_import_plan_new (second, document, "stix", "other");
  g_assert_cmpuint (entente_import_plan_get_n_new (plan, ENTENTE_ITEM_ACTOR), ==, 0);
  g_assert_cmpuint (entente_import_plan_get_n_here (plan, ENTENTE_ITEM_ACTOR), ==, 1);
  entente_import_plan_free (plan);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-records/counts", test_counts);
  g_test_add_func ("/import-records/stix-newest", test_stix_newest);
  g_test_add_func ("/import-records/stix-report", test_stix_report);
  g_test_add_func ("/import-records/stix-names", test_stix_names);
  g_test_add_func ("/import-records/popolo-members", test_popolo_members);
  g_test_add_func ("/import-records/wikidata-dates", test_wikidata_dates);
  g_test_add_func ("/import-records/wikidata-reference", test_wikidata_reference);
  g_test_add_func ("/import-records/placeholder-is-filled", test_placeholder_is_filled);
  return g_test_run ();
}
