/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <string.h>

#include "entente-history.h"
#include "entente-import-update.h"
#include "entente-json.h"
#include "entente-reference.h"
#include "import-sample.h"
#include "sample.h"

/* A document that is exported and imported again is the same, member by member, but for what the format cannot hold.
 * The table says what that is, and the test asserts that it really is lost. */

static const char document_text[] =
  "{\"format\":\"entente\",\"version\":1,\"title\":\"Round trip\",\"actors\":["
  "{\"id\":\"shoigu\",\"name\":\"Sergei Shoigu\",\"kind\":\"person\",\"aliases\":[{\"text\":\"Сергей Шойгу\",\"lang\":\"ru\"},"
  "{\"text\":\"Shoigu, S.\"},{\"text\":\"세르게이 쇼이구\",\"lang\":\"ko\"}],\"description\":\"Secretary; \\\"of\\\" <it>\","
  "\"start\":\"1955-05-21\",\"end\":\"2055~\",\"links\":[\"https://example.org/a?b=1&c=2\",\"https://example.org/d\"],"
  "\"note\":\"First line\\nsecond \\\\line\",\"identifiers\":[{\"scheme\":\"wikidata\",\"id\":\"Q1\"},"
  "{\"scheme\":\"gexf:Les Miserables\",\"id\":\"11\"}],\"tags\":[\"on trial\",\"x;y|z\"],"
  "\"data\":{\"weight\":12345678901234567890,\"score\":1.50,\"known\":false,\"kind\":\"tall\",\"data.kind\":\"twice\","
  "\"size\":\"3\",\"Type\":\"A\",\"label\":\"L\",\"parent\":\"shoigu\",\"x\":\"left\",\"source\":\"s\",\"id\":7,"
  "\"groups\":\"many\"}},"
  "{\"id\":\"a b\",\"name\":\"]]> -- <!-- & \\\\N\",\"kind\":\"company\",\"start\":\"1990/1995\",\"tags\":[\"[odd]\"],"
  "\"data\":{\"weight\":-0.5e+10,\"list\":\"[1,2]\",\"evidence\":\"mine\"}},"
  /* One of the other names is the name, and must not shift the languages of the others. */
  "{\"id\":\"7\",\"name\":\"Сергей \\u202e Шойгу\",\"kind\":\"state\",\"aliases\":["
  "{\"text\":\"Сергей \\u202e Шойгу\",\"lang\":\"bg\"},{\"text\":\"Serge\",\"lang\":\"fr\"},{\"text\":\"Sergius\"}],"
  "\"end\":\"2010\"},"
  "{\"id\":\"summit\",\"name\":\"Summit\",\"kind\":\"event\",\"start\":\"2025-03-21\",\"end\":\"2025-03-22\"},"
  "{\"id\":\"hanoi\",\"name\":\"Hanoi\",\"kind\":\"place\"},"
  "{\"id\":\"vessel\",\"name\":\"\\u001fMark \\u007f\",\"kind\":\"Vessel\",\"description\":\"\\u00012\",\"data\":{\"\\u001fname\":"
  "\"\\u001f1\",\"\\u0001name\":\"\\u00011\"}},"
  "{\"id\":\"paper\",\"name\":\"Paper\",\"kind\":\"media\",\"data\":{\"size\":4,\"list\":[1.50,{\"a\":\"b\\\\\"}]}},"
  "{\"id\":\"odd_x0041_id\",\"name\":\"Odd\",\"kind\":\"something else\",\"data\":{\"nothing\":null}}],"
  "\"relations\":["
  "{\"id\":\"met\",\"from\":\"shoigu\",\"to\":\"7\",\"kind\":\"met\",\"directed\":false,\"start\":\"2025-03-21\","
  "\"end\":\"2025-03~\",\"note\":\"Two\\nlines\",\"identifiers\":[{\"scheme\":\"ftm\",\"id\":\"abc\"}],\"tags\":[\"t\"],"
  "\"data\":{\"weight\":3,\"evidence\":\"mine\",\"directed\":\"no\",\"interaction\":\"i\"}},"
  "{\"id\":\"met-2\",\"from\":\"shoigu\",\"to\":\"7\",\"kind\":\"met\"},"
  "{\"id\":\"self\",\"from\":\"a b\",\"to\":\"a b\",\"kind\":\"owns\"},"
  "{\"id\":\"owner\",\"from\":\"shoigu\",\"to\":\"a b\",\"kind\":\"owns\",\"start\":\"1999\"},"
  "{\"id\":\"member\",\"from\":\"7\",\"to\":\"paper\",\"kind\":\"member of\"},"
  "{\"id\":\"r \\\"q\\\" <&>\",\"from\":\"summit\",\"to\":\"odd_x0041_id\"}],"
  "\"statements\":["
  "{\"id\":\"s-one\",\"text\":\"I am  sure,\\r\\n“he” said 😀 so.\",\"form\":\"quote\",\"speaker\":\"shoigu\","
  "\"via\":[\"paper\",\"7\"],\"attribution\":\"on-record\",\"modality\":\"asserts\",\"date\":\"2025-03-21~\","
  "\"about\":[{\"target\":\"met\",\"stance\":\"supports\"},{\"target\":\"7\",\"stance\":\"disputes\"}],"
  "\"source\":\"article\",\"anchor\":{\"prefix\":\"Then: \",\"exact\":\"I am  sure,\\r\\n“he” said 😀 so.\",\"suffix\":\" End\","
  "\"start\":6,\"end\":32,\"page\":7,\"paragraph\":2},\"credibility\":2,"
  "\"translation\":{\"text\":\"Ich bin sicher\",\"lang\":\"de\"},\"note\":\"A note\","
  "\"identifiers\":[{\"scheme\":\"hypothesis\",\"id\":\"h1\"}],\"tags\":[\"tag\"],\"data\":{\"n\":9007199254740993}},"
  "{\"id\":\"s-two\",\"text\":\"Words of the table\",\"form\":\"narration\",\"about\":[{\"target\":\"owner\","
  "\"stance\":\"supports\"}],\"source\":\"bare\"},"
  "{\"id\":\"s-three\",\"text\":\"Of nobody\",\"about\":[{\"target\":\"a b\",\"stance\":\"mentions\"}]}],"
  "\"sources\":["
  "{\"id\":\"article\",\"title\":\"An article\",\"kind\":\"article\",\"publisher\":\"paper\",\"authors\":[\"Doe, Jane\","
  "\"Roe\"],\"url\":\"https://example.org/article\",\"archived\":\"https://archive.example.org/1\","
  "\"published\":\"2025-03-22\",\"accessed\":\"2025-04~\",\"language\":\"ru\",\"reliability\":\"B\","
  "\"text\":\"Then: I am  sure,\\r\\n“he” said 😀 so. End\",\"cites\":[\"bare\"],\"note\":\"Note\","
  "\"identifiers\":[{\"scheme\":\"doi\",\"id\":\"10.1/x\"}],\"tags\":[\"s\"],\"data\":{\"k\":true}},"
  "{\"id\":\"bare\",\"title\":\"A register\",\"kind\":\"register\",\"published\":\"2024?\"}],"
  "\"view\":{\"positions\":{\"shoigu\":[0,0],\"a b\":[4000,-1001],\"7\":[-3777,2345],\"summit\":[10,5000],\"hanoi\":[9999,-5000],"
  "\"vessel\":[7000,7000],\"paper\":[-9000,13],\"odd_x0041_id\":[1234,-9876]}}}";

/* A format, and the members of items that it cannot hold: "shoigu.data" and the like. */
typedef struct {
  EntenteExportFormat format;
  const char *name; /* of the reader */
  gboolean has_words; /* statements and sources are in it */
  gboolean has_places;
  gboolean has_graph; /* actors and relations are in it */
  const char *lost[8];
} Trip;

#define LOST "odd_x0041_id.data"
#define LOST_IN_XML { "vessel.name", "vessel.description", "vessel.data", "paper.data", LOST, NULL }

static const Trip trips[] = {
  /* XML has no control characters. In a column with texts all is text. An import takes null for nothing. */
  { ENTENTE_EXPORT_FORMAT_GEXF, "gexf", FALSE, TRUE, TRUE, LOST_IN_XML },
  { ENTENTE_EXPORT_FORMAT_GRAPHML, "graphml", FALSE, TRUE, TRUE, LOST_IN_XML },
  { ENTENTE_EXPORT_FORMAT_CYTOSCAPE, "cytoscape", FALSE, TRUE, TRUE, { LOST, NULL } },
  { ENTENTE_EXPORT_FORMAT_NODE_LINK, "node-link", FALSE, TRUE, TRUE, { LOST, NULL } },
  { ENTENTE_EXPORT_FORMAT_FTM, "ftm", TRUE, FALSE, TRUE, { LOST, NULL } },
  { ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "annotations", TRUE, FALSE, FALSE, { NULL } },
};

static EntenteDocument *
read_document (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document_text, strlen (document_text));
  g_autoptr (GError) error = NULL;
  EntenteDocument *document = entente_json_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* What the item was called before, by the identifier that the import has given it. */
static const char *
find_former_id (EntenteItem *item,
                const char  *scheme)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint member = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    if (g_strcmp0 (entente_record_get_text (entente_record_get_nth (record, member, i), ENTENTE_IDENTIFIER_SCHEME),
                   scheme) == 0)
      return entente_record_get_text (entente_record_get_nth (record, member, i), ENTENTE_IDENTIFIER_ID);
  g_error ("%s has no identifier of the scheme %s", entente_item_get_id (item), scheme);
}

static GHashTable *
list_former_ids (EntenteDocument *document,
                 const char      *scheme)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (document, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          g_hash_table_insert (ids, (gpointer) entente_item_get_id (item), (gpointer) find_former_id (item, scheme));
        }
    }
  return ids;
}

static const char *
map_back (EntenteLink link,
          const char *id,
          gpointer    ids)
{
  const char *former = g_hash_table_lookup (ids, id);

  return former != NULL ? former : id;
}

static gboolean
is_by_import (const EntenteRecord *identifier,
              const char          *scheme)
{
  const char *own = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME);
  const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

  return g_strcmp0 (own, scheme) == 0 || g_str_has_prefix (id, "urn:uuid:");
}

/* What an item has, without the identifier of the import. */
static char *
dup_value (const EntenteRecord *record,
           guint                member,
           const char          *scheme)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (!g_str_equal (entente_record_get_shape (record)->members[member].name, "identifiers"))
    return entente_import_update_dup_value (record, member);
  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (record, member, i);

      if (!is_by_import (identifier, scheme))
        g_string_append_printf (value, "%s %s\n", entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME),
                                entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID));
    }
  return g_string_free (g_steal_pointer (&value), FALSE);
}

static gboolean
is_lost (const Trip  *trip,
         EntenteItem *before,
         guint        member,
         guint       *nth)
{
  const EntenteShape *shape = entente_record_get_shape (entente_item_get_record (before));
  g_autofree char *name = g_strdup_printf ("%s.%s", entente_item_get_id (before), shape->members[member].name);

  for (*nth = 0; trip->lost[*nth] != NULL; ++*nth)
    if (g_str_equal (trip->lost[*nth], name))
      return TRUE;
  return FALSE;
}

/* Adds to the set what differs, and asserts that it may. */
static void
compare_item (const Trip  *trip,
              EntenteItem *before,
              EntenteItem *after,
              GHashTable  *former_ids,
              const char  *scheme,
              gboolean    *differs)
{
  g_autoptr (EntenteRecord) record = entente_record_copy (entente_item_get_record (after));

  entente_reference_map (record, map_back, former_ids);
  for (guint member = ENTENTE_ITEM_ID + 1; member < entente_record_get_shape (record)->n_members; member++)
    {
      g_autofree char *wanted = dup_value (entente_item_get_record (before), member, scheme);
      g_autofree char *found = dup_value (record, member, scheme);
      guint nth;

      if (is_lost (trip, before, member, &nth))
        differs[nth] |= !g_str_equal (wanted, found);
      else if (!g_str_equal (wanted, found))
        g_error ("%s: %s of %s: “%s” became “%s”", trip->name, entente_record_get_shape (record)->members[member].name,
                 entente_item_get_id (before), wanted, found);
    }
}

static void
compare_kind (const Trip      *trip,
              EntenteDocument *before,
              EntenteDocument *after,
              EntenteItemKind  kind,
              gboolean        *differs)
{
  g_autofree char *scheme = g_strdup_printf ("%s:set", trip->name);
  g_autoptr (GHashTable) former_ids = list_former_ids (after, scheme);
  GListModel *old = entente_document_get_items (before, kind), *new = entente_document_get_items (after, kind);

  g_assert_cmpuint (g_list_model_get_n_items (old), ==, g_list_model_get_n_items (new));
  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (EntenteItem) one = g_list_model_get_item (old, i), other = g_list_model_get_item (new, i);

      g_assert_cmpstr (entente_item_get_id (one), ==, find_former_id (other, scheme));
      compare_item (trip, one, other, former_ids, scheme, differs);
    }
}

static EntentePoint
get_place (EntenteDocument *document,
           guint            nth)
{
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, nth);
  EntentePoint point = { 0, 0 };

  g_assert_true (entente_layout_get_position (entente_document_get_layout (document), entente_item_get_id (actor),
                                              &point));
  return point;
}

/* The arrangement is the same; as a whole it may be elsewhere. */
static void
compare_places (EntenteDocument *before,
                EntenteDocument *after)
{
  EntentePoint first = get_place (before, 0), first_after = get_place (after, 0);

  for (guint i = 1; i < entente_document_get_n_items (before, ENTENTE_ITEM_ACTOR); i++)
    {
      EntentePoint one = get_place (before, i), other = get_place (after, i);

      g_assert_cmpint (one.x - first.x, ==, other.x - first_after.x);
      g_assert_cmpint (one.y - first.y, ==, other.y - first_after.y);
    }
}

/* A second import finds everything. */
static void
import_again (GBytes          *bytes,
              const Trip      *trip,
              EntenteDocument *document)
{
  guint n[ENTENTE_N_ITEM_KINDS];

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    n[kind] = entente_document_get_n_items (document, kind);
  import_sample_import (bytes, trip->name, document);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (entente_document_get_n_items (document, kind), ==, n[kind]);
}

static void
check_trip (const Trip *trip)
{
  g_autoptr (EntenteDocument) before = read_document (), after = entente_document_new ();
  g_autoptr (GBytes) bytes = import_sample_export (before, trip->format);
  gboolean differs[G_N_ELEMENTS (trip->lost)] = { FALSE };

  g_test_message ("%s", trip->name);
  import_sample_import (bytes, trip->name, after);
  import_again (bytes, trip, after);
  if (trip->has_graph)
    {
      compare_kind (trip, before, after, ENTENTE_ITEM_ACTOR, differs);
      compare_kind (trip, before, after, ENTENTE_ITEM_RELATION, differs);
    }
  if (trip->has_words)
    compare_kind (trip, before, after, ENTENTE_ITEM_STATEMENT, differs);
  if (trip->has_words && trip->has_graph)
    compare_kind (trip, before, after, ENTENTE_ITEM_SOURCE, differs);
  if (trip->has_places)
    compare_places (before, after);
  for (guint i = 0; trip->lost[i] != NULL; i++)
    if (!differs[i])
      g_error ("%s: %s is not lost", trip->name, trip->lost[i]);
}

static void
test_members (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    check_trip (&trips[i]);
}

static EntenteImportPlan *
plan_bytes (EntenteImport  **import,
            GBytes          *bytes,
            const Trip      *trip,
            EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;

  *import = import_sample_read ("file", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, &error);
  g_assert_no_error (error);
  return entente_import_plan_new (*import, document, trip->name, "set");
}

/* Asserts that nothing is new. Returns how many members differ of those that the format can hold. */
static guint
count_differences (EntenteImportPlan *plan,
                   const Trip        *trip)
{
  guint n = 0, nth;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_assert_cmpuint (entente_import_plan_get_n_new (plan, kind), ==, 0);
      g_assert_cmpuint (entente_import_plan_get_n_missing (plan, kind), ==, 0);
    }
  g_assert_cmpuint (entente_import_plan_get_n_filled (plan), ==, 0);
  for (guint i = 0; i < entente_import_plan_get_n_differences (plan); i++)
    {
      const EntenteImportDifference *difference = entente_import_plan_get_difference (plan, i);

      g_assert_false (difference->is_chosen);
      if (is_lost (trip, difference->item, difference->member, &nth))
        continue;
      g_test_message ("%s: %s → %s", entente_item_get_id (difference->item), difference->before, difference->after);
      n++;
    }
  return n;
}

/* What was exported from a document changes nothing in it. */
static void
check_at_home (const Trip *trip,
               GBytes     *bytes,
               guint       n_differences)
{
  g_autoptr (EntenteDocument) document = read_document ();
  g_autoptr (GBytes) before = entente_json_write (document, NULL), after = NULL;
  g_autoptr (EntenteImport) import = NULL;
  g_autoptr (EntenteImportPlan) plan = plan_bytes (&import, bytes, trip, document);

  g_test_message ("%s", trip->name);
  g_assert_cmpuint (count_differences (plan, trip), ==, n_differences);
  import_sample_import (bytes, trip->name, document);
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

static GBytes *
replace (GBytes     *bytes,
         const char *what,
         const char *with)
{
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (text, what, with, 0), >, 0);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
test_at_home (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    {
      g_autoptr (EntenteDocument) document = read_document ();
      g_autoptr (GBytes) bytes = import_sample_export (document, trips[i].format);
      g_autoptr (GBytes) edited = replace (bytes, "Sergei Shoigu", "Sergey Shoygu");

      check_at_home (&trips[i], bytes, 0);
      check_at_home (&trips[i], edited, 1);
    }
}

/* What has no name is called by its id in the file. It does not get that for a name. */
static void
test_nameless (void)
{
  static const char nameless_text[] =
    "{\"actors\":[{\"id\":\"a\"},{\"id\":\"b\",\"name\":\"\"},{\"id\":\"c\",\"name\":\"c\"}],\"relations\":[{\"id\":\"r\","
    "\"from\":\"a\",\"to\":\"b\"}],\"statements\":[{\"id\":\"s\",\"text\":\"Words\",\"source\":\"u\",\"speaker\":\"a\"},"
    "{\"id\":\"t\",\"source\":\"v\"}],\"sources\":[{\"id\":\"u\",\"url\":\"https://example.org/u\"},{\"id\":\"v\"}]}";

  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    {
      g_autoptr (GBytes) nameless = g_bytes_new_static (nameless_text, strlen (nameless_text)), bytes = NULL;
      g_autoptr (EntenteDocument) document = entente_json_read (nameless, NULL, NULL, NULL);
      g_autoptr (GBytes) before = NULL, after = NULL;

      g_test_message ("%s", trips[i].name);
      bytes = import_sample_export (document, trips[i].format);
      before = entente_json_write (document, NULL);
      import_sample_import (bytes, trips[i].name, document);
      after = entente_json_write (document, NULL);
      g_assert_cmpstr (g_bytes_get_data (before, NULL), ==, g_bytes_get_data (after, NULL));
    }
}

/* A value that was changed in the file comes if the user takes it, and nothing else changes. */
static void
test_take_edited (void)
{
  g_autoptr (EntenteDocument) document = read_document ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GBytes) bytes = import_sample_export (document, ENTENTE_EXPORT_FORMAT_CYTOSCAPE);
  g_autoptr (GBytes) edited = replace (bytes, "Sergei Shoigu", "Sergey Shoygu"), after = NULL;
  g_autoptr (GBytes) wanted = NULL, before = entente_json_write (document, NULL);
  g_autoptr (EntenteImport) import = NULL;
  g_autoptr (EntenteImportPlan) plan = plan_bytes (&import, edited, &trips[2], document);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteDraft) draft = NULL;

  wanted = replace (before, "\"name\": \"Sergei Shoigu\"", "\"name\": \"Sergey Shoygu\"");
  entente_import_plan_get_difference (plan, 0)->is_chosen = TRUE;
  draft = entente_import_plan_make_draft (plan, measure, "set");
  g_assert_true (entente_history_apply (history, draft));
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (wanted, after));
}

/* An id is one of the document alone. In another one it may be that of something else. */
static void
test_elsewhere (void)
{
  static const char other_text[] =
    "{\"actors\":[{\"id\":\"shoigu\",\"name\":\"Yuliya\"},{\"id\":\"7\",\"name\":\"Seven\"},{\"id\":\"paper\",\"name\":"
    "\"Paper\"},{\"id\":\"x\",\"name\":\"X\"}],\"relations\":[{\"id\":\"met\",\"from\":\"7\",\"to\":\"x\"}],"
    "\"statements\":[{\"id\":\"s-one\",\"text\":\"Other words\"}],\"sources\":[{\"id\":\"article\",\"title\":\"Another\"}]}";

  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    {
      g_autoptr (EntenteDocument) document = read_document (), other = NULL;
      g_autoptr (GBytes) bytes = import_sample_export (document, trips[i].format);
      g_autoptr (GBytes) other_bytes = g_bytes_new_static (other_text, strlen (other_text));
      g_autoptr (EntenteImport) import = NULL;
      g_autoptr (EntenteImportPlan) plan = NULL;

      other = entente_json_read (other_bytes, NULL, NULL, NULL);
      plan = plan_bytes (&import, bytes, &trips[i], other);
      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        g_assert_cmpuint (entente_import_plan_get_n_here (plan, kind), ==, 0);
    }
}

/* Two people go on with copies of a document, and each adds a relation. Both have the same id. */
static void
test_copies (void)
{
  g_autoptr (EntenteDocument) mine = read_document (), theirs = NULL;
  g_autoptr (GBytes) own = entente_json_write (mine, NULL), changed = NULL, bytes = NULL;
  g_autoptr (EntenteImport) import = NULL;
  g_autoptr (EntenteImportPlan) plan = NULL;

  changed = replace (own, "\"id\": \"met-2\",\n      \"from\": \"shoigu\"", "\"id\": \"met-2\",\n      \"from\": \"paper\"");
  theirs = entente_json_read (changed, NULL, NULL, NULL);
  bytes = import_sample_export (theirs, ENTENTE_EXPORT_FORMAT_FTM);
  plan = plan_bytes (&import, bytes, &trips[4], mine);
  g_assert_cmpuint (entente_import_plan_get_n_new (plan, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_n_new (plan, ENTENTE_ITEM_ACTOR), ==, 0);
}

static void
assert_holds (EntenteExportFormat  format,
              const char          *wanted,
              guint                n)
{
  g_autoptr (EntenteDocument) document = read_document ();
  g_autoptr (GBytes) bytes = import_sample_export (document, format);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  guint found = 0;

  for (const char *at = text; (at = strstr (at, wanted)) != NULL; at++)
    found++;
  if (found != n)
    g_error ("“%s” is there %u times in %s", wanted, found, text);
}

/* Numbers stay as they are written, also where json-glib would bend them. */
static void
test_numbers (void)
{
  static const EntenteExportFormat formats[] = {
    ENTENTE_EXPORT_FORMAT_CYTOSCAPE, ENTENTE_EXPORT_FORMAT_NODE_LINK, ENTENTE_EXPORT_FORMAT_FTM,
    ENTENTE_EXPORT_FORMAT_GEXF, ENTENTE_EXPORT_FORMAT_GRAPHML,
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      assert_holds (formats[i], "12345678901234567890", 1);
      assert_holds (formats[i], "-0.5e+10", 1);
      assert_holds (formats[i], "[1.50,{", 1);
    }
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, ": 9007199254740993", 1);
}

/* A place in the text is told where the text is stored. Nobody is named who is not known. */
static void
test_annotations (void)
{
  /* What may be a paraphrase is not told to stand in the source. */
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"TextQuoteSelector\"", 2);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"purpose\" : \"describing\",\n        \"value\" : \"Of nobody\"", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"TextPositionSelector\",\n          \"start\" : 6,", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"TextPositionSelector\"", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"page=7\"", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"source\" : \"https://example.org/article\"", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"source\" : \"urn:uuid:", 2);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"creator\"", 0);
  assert_holds (ENTENTE_EXPORT_FORMAT_ANNOTATIONS, "\"created\"", 0);
}

/* An annotation tells of which actors and relations it speaks. */
static void
test_graph_of_annotations (void)
{
  g_autoptr (EntenteDocument) before = read_document (), after = entente_document_new ();
  g_autoptr (GBytes) bytes = import_sample_export (before, ENTENTE_EXPORT_FORMAT_ANNOTATIONS);
  EntenteItem *speaker, *met;

  import_sample_import (bytes, trips[G_N_ELEMENTS (trips) - 1].name, after);
  speaker = entente_document_lookup_kind (after, ENTENTE_ITEM_ACTOR, "shoigu");
  met = entente_document_lookup_kind (after, ENTENTE_ITEM_RELATION, "met");
  g_assert_cmpstr (entente_actor_get_name (ENTENTE_ACTOR (speaker)), ==, "Sergei Shoigu");
  g_assert_cmpstr (entente_actor_get_kind (ENTENTE_ACTOR (speaker)), ==, "person");
  g_assert_cmpstr (entente_relation_get_from (ENTENTE_RELATION (met)), ==, "shoigu");
  g_assert_cmpstr (entente_relation_get_kind (ENTENTE_RELATION (met)), ==, "met");
  g_assert_false (entente_relation_is_directed (ENTENTE_RELATION (met)));
  g_assert_cmpuint (entente_document_get_n_items (after, ENTENTE_ITEM_RELATION), ==, 2);
}

/* A relation has a schema of its own only if its ends fit it. */
static void
test_schemata (void)
{
  assert_holds (ENTENTE_EXPORT_FORMAT_FTM, "\"id\":\"owner\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"shoigu\"],"
                "\"asset\":[\"a b\"],\"role\":[\"owns\"],\"startDate\":[\"1999\"],\"proof\":[\"bare\"]}", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_FTM, "\"id\":\"member\",\"schema\":\"Membership\"", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_FTM, "\"schema\":\"UnknownLink\"", 3);
  assert_holds (ENTENTE_EXPORT_FORMAT_FTM, "\"schema\":\"Vessel\"", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_FTM, "\"schema\":\"Event\",\"properties\":{\"name\":[\"Summit\"],"
                "\"startDate\":[\"2025-03-21\"]", 1);
  assert_holds (ENTENTE_EXPORT_FORMAT_FTM, "\"birthDate\":[\"1955-05-21\"],\"sourceUrl\"", 1);
}

/* A file that says that Entente made it, and did not. Nothing in it is believed that cannot be. */
static void
test_forged (void)
{
  static const char *const forged[] = {
    "{\"graph\":{\"generator\":\"Entente\"},\"nodes\":[{\"id\":\"a\",\"groups\":[1,{},null,\"\",[]],\"aliases\":7,\"tags\":{\"a\":1},\"identifiers\":"
    "[1,{\"scheme\":2},{\"scheme\":\"s\",\"id\":[]}],\"links\":[null,[\"x\"]],\"data\":[1],\"x\":\"1e999\",\"y\":{}},"
    "{\"id\":\"a\",\"kind\":{},\"start\":[],\"data\":{\"a\":{\"b\":[]}}}],\"links\":[{\"source\":\"a\",\"target\":\"b\","
    "\"directed\":\"maybe\",\"evidence\":[],\"kind\":null}]}",
    "{\"generated_by\":\"Entente\",\"elements\":{\"nodes\":[{\"data\":{\"id\":7,\"name\":[],\"note\":1.50}}],\"edges\":["
    "{\"data\":{\"source\":7,\"target\":7,\"id\":7}},{\"data\":{\"source\":7,\"target\":8,\"id\":7}}]}}",
    "{\"id\":\"n\",\"schema\":\"Note\",\"properties\":{},\"entente\":{\"item\":\"statement\",\"about\":[{},7,{\"target\":{\"from\":"
    "1,\"to\":2}},{\"target\":\"n\"}],\"anchor\":[],\"speaker\":{\"name\":\"x\"},\"via\":[{\"id\":[]},{\"id\":\"v\",\"name\":1}],"
    "\"source\":{\"id\":\"s\",\"name\":\"S\"},\"credibility\":99999999999999999999,\"translation\":\"x\"}}\n"
    "{\"id\":\"e\",\"schema\":\"Person\",\"properties\":{\"name\":[\"P\"]},\"entente\":{\"item\":\"relation\"}}\n"
    "{\"id\":\"n\",\"schema\":\"Person\",\"properties\":{\"name\":[]},\"entente\":{\"item\":\"actor\",\"aliases\":[{\"lang\":1}]}}\n",
    "[{\"type\":\"Annotation\",\"target\":{\"source\":\"u\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"words\"}},"
    "\"entente\":{\"id\":\"s\",\"source\":[],\"anchor\":{\"start\":-1,\"end\":\"x\",\"page\":1e9},\"about\":7,\"date\":{}}},"
    "{\"type\":\"Annotation\",\"target\":{\"source\":\"u\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"words\"}},"
    "\"entente\":{\"id\":\"s\"}}]",
    "<gexf><meta><creator>Entente</creator></meta><graph><attributes class=\"node\"><attribute id=\"0\" title=\"aliases\""
    " type=\"string\"/><attribute id=\"1\" title=\"alias-languages\" type=\"string\"/><attribute id=\"2\" title=\"identifiers\""
    " type=\"string\"/><attribute id=\"3\" title=\"data\" type=\"string\"/></attributes><nodes><node id=\"a\"><attvalues>"
    "<attvalue for=\"1\" value=\"[1,2,3\"/><attvalue for=\"0\" value=\"[[1]]\"/><attvalue for=\"2\" value=\"x\"/>"
    "<attvalue for=\"3\" value=\"[\"/></attvalues></node></nodes></graph></gexf>",
    "<graphml><key id=\"g\" for=\"graph\" attr.name=\"generator\"/><key id=\"l\" for=\"node\" attr.name=\"tags\"/><graph>"
    "<data key=\"g\">Entente</data><node id=\"_x_x0020_x__xFFFFFFFFFF_\"><data key=\"l\">[\"a\",{}]</data></node>"
    "<node id=\"_xD800_\"/><edge source=\"_x0000_\" target=\"_x110000_\"/></graph></graphml>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forged); i++)
    {
      const char *format = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDocument) document = entente_document_new ();
      g_autoptr (EntenteImport) import = import_sample_read ("file", forged[i], -1, &format, &error);

      g_assert_no_error (error);
      import_sample_add_to (import, format, document);
      g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR)
                        + entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/members", test_members);
  g_test_add_func ("/round-trip/at-home", test_at_home);
  g_test_add_func ("/round-trip/nameless", test_nameless);
  g_test_add_func ("/round-trip/take-edited", test_take_edited);
  g_test_add_func ("/round-trip/elsewhere", test_elsewhere);
  g_test_add_func ("/round-trip/copies", test_copies);
  g_test_add_func ("/round-trip/numbers", test_numbers);
  g_test_add_func ("/round-trip/annotations", test_annotations);
  g_test_add_func ("/round-trip/graph-of-annotations", test_graph_of_annotations);
  g_test_add_func ("/round-trip/schemata", test_schemata);
  g_test_add_func ("/round-trip/forged", test_forged);
  return g_test_run ();
}
