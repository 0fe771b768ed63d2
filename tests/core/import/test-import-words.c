/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include "entente-substring.h"
#include "entente-tex-text.h"

#include <archive.h>
#include <archive_entry.h>
#include <sqlite3.h>
#include <string.h>

/* Formats that hold words: bibliographies, annotations, databases of DNA and projects of qualitative analysis. */

static const ImportCase cases[] = {
  { "a.ris", "ris", "TY  - NEWS\nTI  - Visit\nT2  - Herald\nPB  - Press\nUR  - https://a\nUR  - https://b\nER  - \n",
    1, 0, 0, 1, 0, NULL },
  { "prose.ris", "ris", "exported today\nTY  - BOOK\nTI  - B\n  goes on\nER  - \n", 0, 0, 0, 1, 0, "outside" },
  { "tight.ris", "ris", "1.\nTY  -NEWS\nTI  -A\nT2  -Herald\nER  -\n", 1, 0, 0, 1, 0, "outside" },
  { "one-blank.ris", "ris", "TY - BOOK\nTI - A\nER - \nTY - BOOK\nTI - B\nER - \n", 0, 0, 0, 2, 0, NULL },
  { "no.ris", "csv", "TY is a tag,\nER is another,\n", 2, 0, 0, 0, 0, NULL },
  { "looks.ris", "ris", "TY  - BOOK\nTI  - A\nN2  - words\nUS - based\nER  - \n", 0, 0, 0, 1, 0, NULL },
  { "cr.ris", "ris", "TY  - BOOK\rTI  - B\rER  - \rTY  - BOOK\rTI  - C\rER  - \r", 0, 0, 0, 2, 0, NULL },
  { "ends.ris", "ris", "TY  - BOOK\nTI  - A\nY1  - 2020\nER\nTY  - BOOK\nTI  - B\nER  - \n", 0, 0, 0, 2, 0, NULL },
  { "keys.bib", "bibtex", "@misc{title={A}}\n@misc{b(1), title={B}}\n@misc(c, title={C})\n", 0, 0, 0, 3, 0, NULL },
  { "comment.bib", "bibtex", "@comment{ not closed {\n@misc{a, title={A}}\n", 0, 0, 0, 1, 0, "file as a whole" },
  { "codes.qdc", "qdpx", "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"c\" name=\"C\"><Code guid=\"d\" "
                         "name=\"D\"/></Code></Codes></CodeBook>", 2, 0, 0, 0, 0, NULL },
  { "a.bib", "bibtex", "@comment{x}\n@article{k, title={T}, author={A and B}, journal={J}, publisher={P}, year=2020}\n",
    1, 0, 0, 1, 0, "file as a whole" },
  { "broken.bib", "bibtex", "@book{a, title={A}}\n@book{b, title={B\n@book{c, title={C}}\n", 0, 0, 0, 2, 0, "" },
  { "a.json", "csl", "[{\"id\":\"1\",\"type\":\"book\",\"title\":\"T\",\"issued\":{\"date-parts\":[[\"2020\",5]]}}]",
    0, 0, 0, 1, 0, NULL },
  { "old.json", "annotations", "{\"@id\":\"https://e/1\",\"@type\":\"oa:Annotation\",\"oa:hasTarget\":{\"oa:hasSource\":{\"@id\":"
                               "\"https://e/t\"},\"oa:hasSelector\":[{\"@type\":\"oa:TextQuoteSelector\",\"oa:exact\":\"words\"}]},"
                               "\"oa:hasBody\":{\"@type\":\"cnt:ContentAsText\",\"cnt:chars\":\"a note\"}}", 0, 0, 1, 1, 0, NULL },
  { "one.json", "csl", "{\"id\":\"1\",\"type\":\"book\",\"title\":\"T\"}", 0, 0, 0, 1, 0, NULL },
  { "a.json", "annotations", "{\"rows\":[{\"id\":\"1\",\"uri\":\"https://a\",\"text\":\"note\",\"target\":[{\"selector\":[{\"type\":"
                             "\"TextQuoteSelector\",\"exact\":\"words\"}]}]},{\"id\":\"2\",\"uri\":\"https://a\",\"target\":[{}]}],"
                             "\"total\":2}", 0, 0, 1, 1, 0, "without a quotation" },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_bytes (const char *name,
            const char *text,
            gssize      length)
{
  return import_sample_load (name, text, length);
}

/* What is not the member is a fact. */
static void
test_ris_rest (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.ris", "TY  - NEWS\nTI  - T\nT1  - U\nT2  - Herald\nPB  - Press\nUR  - https://a\nUR  - https://b\nER  - \n", -1);
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "T");

  import_sample_assert_datum (source, "T1", "U");
  import_sample_assert_datum (source, "PB", "Press");
  import_sample_assert_datum (source, "UR", "https://b");
}

/* Of several dates the one that says most counts, and the others are facts. */
static void
test_ris_dates (void)
{
  g_autoptr (EntenteImport) import = read_bytes ("a.ris", "TY  - JOUR\nTI  - T\nPY  - 2019\nY1  - 2019/05//\nER  - \n", -1);
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "T");

  import_sample_assert_text (source, ENTENTE_SOURCE_PUBLISHED, "2019-05");
  import_sample_assert_datum (source, "PY", "2019");
}

static void
test_bibtex_rest (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.bib", "@article{k, title={T}, journal={J}, publisher={P}, date={2020-05}, year={1999}, langid={german}}", -1);
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "T");

  import_sample_assert_datum (source, "publisher", "P");
  import_sample_assert_datum (source, "year", "1999");
  import_sample_assert_datum (source, "langid", "german");
}

static void
assert_authors (EntenteImportItem *source,
                const char        *authors)
{
  g_autofree char *joined =
    g_strjoinv ("|", (char **) entente_record_get_texts (source->record, ENTENTE_SOURCE_AUTHORS));

  g_assert_cmpstr (joined, ==, authors);
}

/* What follows a date, and the other addresses of a line, are kept. */
static void
test_ris_more (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.ris", "TY  - JOUR\nTI  - T\nDA  - 2019/03/05/Spring\nUR  - http://a; http://b\nER  - \n", -1);
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "T");

  import_sample_assert_text (source, ENTENTE_SOURCE_PUBLISHED, "2019-03-05");
  import_sample_assert_datum (source, "DA", "2019/03/05/Spring");
  import_sample_assert_text (source, ENTENTE_SOURCE_URL, "http://a");
  import_sample_assert_datum (source, "UR", "http://a; http://b");
}

/* "and" may stand between line ends, and names may have named parts. */
static void
test_bibtex_authors (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.bib", "@misc{k, title={T}, author = {Smith, A. and\n  Doe, B.\n AND {Sand and Sons} and family=Vries, "
                         "given=Hent, prefix=de, useprefix=false and others}}", -1);

  assert_authors (import_sample_find (import, ENTENTE_ITEM_SOURCE, "T"), "Smith, A.|Doe, B.|Sand and Sons|de Vries, Hent");
}

/* A field that comes twice, and a month that is none, are kept. */
static void
test_bibtex_nothing_lost (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.bib", "@misc{k, title={T}, year=2020, month={May--June}, note={a}, note={b}, file={:C\\:\\\\x.pdf:PDF}}"
                         "@misc{l, title={U}, year=2020, month = \"5~\" # mar}", -1);
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "T");

  import_sample_assert_datum (source, "month", "May–June");
  import_sample_assert_datum (source, "note (2)", "b");
  import_sample_assert_datum (source, "file", ":C\\:\\\\x.pdf:PDF");
  import_sample_assert_text (source, ENTENTE_SOURCE_PUBLISHED, "2020");
  import_sample_assert_text (import_sample_find (import, ENTENTE_ITEM_SOURCE, "U"), ENTENTE_SOURCE_PUBLISHED, "2020-03-05");
}

static void
test_tex (void)
{
  static const char *const texts[][2] = {
    { "$\\alpha$-catenin {\\em in} \\textit{vivo}", "α-catenin in vivo" }, { "``a'' \\LaTeX{} b", "“a” LaTeX b" },
    { "J.\\,R. Smith", "J. R. Smith" }, { "di\\-vided", "divided" }, { "a \\unknown b", "a \\unknown b" },
    { "\\O resund {\\'\\i}", "Øresund í" }, { "1--2 \\& \\$5", "1–2 & $5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *read = entente_tex_text_read (texts[i][0]);

      g_assert_cmpstr (read, ==, texts[i][1]);
    }
}

/* However a DOI is written, it is one identifier. */
static void
test_doi (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.bib", "@misc{k, title={T}, doi={https://doi.org/10.1/x}} @misc{l, title={U}, doi={doi: 10.1/x}}", -1);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (entente_record_get_text (
                       entente_record_get_nth (entente_import_get_nth (import, ENTENTE_ITEM_SOURCE, i)->record,
                                               ENTENTE_SOURCE_IDENTIFIERS, 0), ENTENTE_IDENTIFIER_ID), ==, "10.1/x");
}

static void
test_csl_names_and_dates (void)
{
  g_autoptr (EntenteImport) import = read_bytes (
    "a.json", "[{\"id\":\"1\",\"type\":\"book\",\"title\":\"T\",\"issued\":\"2020-01-02\",\"author\":[{\"family\":\"King\",\"given\":"
              "\"Martin\",\"suffix\":\"Jr.\"},{\"family\":\"Beethoven\",\"given\":\"Ludwig\",\"dropping-particle\":\"van\"},"
              "{\"non-dropping-particle\":\"d'\",\"family\":\"Alembert\"}]},{\"id\":\"2\",\"type\":\"book\",\"title\":\"U\","
              "\"issued\":{\"date-parts\":[[\"soon\"]]}},{\"id\":\"3\",\"type\":\"book\",\"title\":\"V\",\"issued\":"
              "{\"date-parts\":[[2020]],\"season\":\"Spring\"}}]", -1);
  EntenteImportItem *source = import_sample_find (import, ENTENTE_ITEM_SOURCE, "T");

  assert_authors (source, "King, Martin, Jr.|Beethoven, Ludwig van|d'Alembert");
  import_sample_assert_text (source, ENTENTE_SOURCE_PUBLISHED, "2020-01-02");
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_SOURCE, "U"), "issued",
                              "{\"date-parts\":[[\"soon\"]]}");
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_SOURCE, "V"), "issued", "Spring");
}

/* An annotation may be about words in several places. */
static void
test_annotation_targets (void)
{
  g_autoptr (EntenteImport) import = read_bytes (
    "a.json", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"https://a/1\",\"type\":\"Annotation\",\"bodyValue\":\"N\","
              "\"target\":[\"https://v\",{\"source\":\"https://b\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"one\"}},"
              "{\"source\":\"https://c\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"two\"}}]}", -1);
  static const char *const words[][2] = { { "one", "https://b" }, { "two", "https://c" } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      EntenteImportItem *statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, words[i][0]);
      const char *id = entente_record_get_text (statement->record, ENTENTE_STATEMENT_SOURCE);

      import_sample_assert_text (entente_import_find (import, id), ENTENTE_SOURCE_URL, words[i][1]);
      import_sample_assert_text (statement, ENTENTE_STATEMENT_NOTE, "N");
    }
  import_sample_assert_report (import, "“target”");
}

static void
test_annotation_bodies (void)
{
  g_autoptr (EntenteImport) import =
    read_bytes ("a.json", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"https://a/1\",\"type\":\"Annotation\","
                          "\"motivation\":\"linking\",\"bodyValue\":\"A note\",\"body\":[\"https://b\"],\"target\":{\"source\":"
                          "\"https://a\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"words\"}}}", -1);
  EntenteImportItem *statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, "words");

  import_sample_assert_text (statement, ENTENTE_STATEMENT_NOTE, "A note\n\nhttps://b");
  import_sample_assert_datum (statement, "motivation", "linking");
}

/* A database of DNA 3, made by sqlite3 itself. */
static GBytes *
make_database (const char *more)
{
  sqlite3 *database = NULL;
  sqlite3_int64 size;
  unsigned char *data;
  char *problem = NULL;
  g_autofree char *sql = g_strconcat (
    "CREATE TABLE CODERS (ID INTEGER, Name TEXT); INSERT INTO CODERS VALUES (1, 'Admin');"
    "CREATE TABLE DOCUMENTS (ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT,"
    " Type TEXT, Date INTEGER); INSERT INTO DOCUMENTS VALUES (1, 'Doc', '😀 Ann said so.', 1, '', '', '', '', '', -86400);"
    "CREATE TABLE STATEMENTTYPES (ID INTEGER, Label TEXT); INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement');"
    "CREATE TABLE VARIABLES (ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);"
    "INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'concept', 'short text', 1), (3, 'agreement', 'boolean', 1);"
    "CREATE TABLE ENTITIES (ID INTEGER, VariableId INTEGER, Value TEXT);"
    "INSERT INTO ENTITIES VALUES (1, 1, 'Ann'), (2, 2, 'Peace');"
    "CREATE TABLE STATEMENTS (ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);"
    "INSERT INTO STATEMENTS VALUES (1, 1, 1, 3, 6, 1), (2, 1, 1, 900, 999, 1);"
    "CREATE TABLE DATASHORTTEXT (StatementId INTEGER, VariableId INTEGER, Entity INTEGER);"
    "INSERT INTO DATASHORTTEXT VALUES (1, 1, 1), (1, 2, 2);"
    "CREATE TABLE DATABOOLEAN (StatementId INTEGER, VariableId INTEGER, Value INTEGER); INSERT INTO DATABOOLEAN VALUES (1, 3, 0);",
    more, NULL);

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &problem);
  g_assert_null (problem);
  data = sqlite3_serialize (database, "main", &size, 0);
  g_assert_nonnull (data);
  sqlite3_close (database);
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

static EntenteImport *
read_database (const char *more)
{
  g_autoptr (GBytes) bytes = make_database (more);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return read_bytes ("a.dna", data, size);
}

/* The places of passages are units of UTF-16, and one is not in its document. */
static void
test_dna (void)
{
  g_autoptr (EntenteImport) import = read_database ("");
  EntenteImportItem *statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, "Ann");

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_STATEMENT), ==, 1);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpint (entente_record_get_number (entente_record_get_record (statement->record, ENTENTE_STATEMENT_ANCHOR),
                                              ENTENTE_ANCHOR_START), ==, 2);
  import_sample_assert_text (import_sample_find (import, ENTENTE_ITEM_SOURCE, "Doc"), ENTENTE_SOURCE_PUBLISHED, "1969-12-31");
  import_sample_assert_report (import, "not in its document");
}

static void
test_dna_variable_without_name (void)
{
  g_autoptr (EntenteImport) import =
    read_database ("INSERT INTO VARIABLES VALUES (4, NULL, 'short text', 1); INSERT INTO ENTITIES VALUES (3, 4, 'x');"
                   "INSERT INTO DATASHORTTEXT VALUES (1, 4, 3);");

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_STATEMENT, "Ann"), "variable 4", "x");
}

/* Triggers do not run, and a view is no table. */
static void
test_dna_views (void)
{
  g_autoptr (EntenteImport) import =
    read_database ("CREATE TRIGGER t AFTER INSERT ON CODERS BEGIN DELETE FROM DOCUMENTS; END;"
                   "CREATE VIEW ATTRIBUTEVALUES AS SELECT load_extension('/tmp/x') AS AttributeVariableId;"
                   "CREATE VIEW REGEXES AS SELECT 1;");

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_SOURCE), ==, 1);
}

/* A view that never ends stands where a table should be. */
static void
test_dna_endless_view (void)
{
  g_autoptr (GBytes) bytes = make_database (
    "DROP TABLE CODERS; CREATE VIEW CODERS AS WITH RECURSIVE n(ID) AS (SELECT 1 UNION ALL SELECT ID + 1 FROM n)"
    " SELECT ID, 'x' AS Name FROM n;");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  import_sample_assert_refused ("a.dna", data, size, "DOCUMENTS");
}

static void
test_dna_damaged_schema (void)
{
  g_autoptr (GBytes) bytes = make_database ("");
  gsize size = g_bytes_get_size (bytes);
  g_autofree char *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  memcpy ((char *) entente_substring_find (data, size, "CREATE TABLE ENTITIES", 21), "BROKEN", 6);
  import_sample_assert_refused ("a.dna", data, size, "cannot be read");
}

static void
test_dna_damaged (void)
{
  g_autoptr (GBytes) bytes = make_database ("");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 100; length < size; length += 997)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteImport) import = import_sample_read ("a.dna", data, length, NULL, &error);

      g_assert_true ((import == NULL) == (error != NULL));
    }
}

/* Adds a file to a zip. */
static void
add_file (struct archive *archive,
          const char     *name,
          const char     *data,
          gsize           size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, data, size), ==, size);
  archive_entry_free (entry);
}

static struct archive *
begin_zip (char   *buffer,
           gsize   size,
           size_t *used)
{
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, size, used), ==, ARCHIVE_OK);
  return archive;
}

#define PROJECT \
  "<Project xmlns=\"urn:QDA-XML:project:1.0\"><CodeBook><Codes><Code guid=\"c\" name=\"C\" color=\"#fff\"/></Codes></CodeBook>" \
  "<Sources><TextSource guid=\"s\" name=\"S\" plainTextPath=\"internal://../../s.txt\"><PlainTextSelection guid=\"p\" " \
  "startPosition=\"0\" endPosition=\"3\"><Coding><CodeRef targetGUID=\"c\"/></Coding></PlainTextSelection><PlainTextSelection " \
  "guid=\"q\"/></TextSource><PictureSource guid=\"i\" name=\"I\"/></Sources><Sets><Set/></Sets></Project>"

/* The name of a file in a zip is no path. */
static void
test_qdpx (void)
{
  char buffer[65536];
  size_t used = 0;
  struct archive *archive = begin_zip (buffer, sizeof buffer, &used);
  g_autoptr (EntenteImport) import = NULL;
  EntenteImportItem *statement;

  add_file (archive, "project.qde", PROJECT, strlen (PROJECT));
  add_file (archive, "../../../sources/s.txt", "Ann said so.", 12);
  archive_write_free (archive);
  import = read_bytes ("a.qdpx", buffer, used);
  statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, "Ann");
  g_assert_cmpuint (entente_record_get_n_records (statement->record, ENTENTE_STATEMENT_ABOUT), ==, 1);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_SOURCE), ==, 2);
  import_sample_assert_report (import, "not in its text");
  import_sample_assert_report (import, "“Sets”");
}

#define LINES(guid, path) \
  "<TextSource guid=\"" guid "\" name=\"" guid "\" plainTextPath=\"internal://" path "\"><PlainTextSelection guid=\"p" guid "\" "

/* Some programs count line ends as two, or as one where the text has two. The name of the passage tells. A PDF has its
 * text in its representation. */
static void
test_qdpx_places (void)
{
  static const char project[] =
    "<Project xmlns=\"urn:QDA-XML:project:1.0\"><Sources>"
    LINES ("l", "l.txt") "name=\"hello\" startPosition=\"6\" endPosition=\"11\"/></TextSource>"
    LINES ("s", "s.txt") "name=\"there\" startPosition=\"4\" endPosition=\"9\"/></TextSource>"
    "<PDFSource guid=\"f\" name=\"F\"><Representation guid=\"r\" plainTextPath=\"internal://r.txt\"><PlainTextSelection "
    "guid=\"q\" startPosition=\"0\" endPosition=\"3\"/></Representation></PDFSource></Sources></Project>";
  char buffer[65536];
  size_t used = 0;
  struct archive *archive = begin_zip (buffer, sizeof buffer, &used);
  g_autoptr (EntenteImport) import = NULL;
  const EntenteRecord *anchor;

  add_file (archive, "project.qde", project, strlen (project));
  add_file (archive, "Sources/l.txt", "a\nb\nhello you", 13);
  add_file (archive, "Sources/s.txt", "a\r\nb\r\nthere you", 15);
  add_file (archive, "Sources/r.txt", "All of it", 9);
  archive_write_free (archive);
  import = read_bytes ("a.qdpx", buffer, used);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_STATEMENT), ==, 3);
  anchor = entente_record_get_record (import_sample_find (import, ENTENTE_ITEM_STATEMENT, "hello")->record,
                                      ENTENTE_STATEMENT_ANCHOR);
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_START), ==, 4);
  anchor = entente_record_get_record (import_sample_find (import, ENTENTE_ITEM_STATEMENT, "there")->record,
                                      ENTENTE_STATEMENT_ANCHOR);
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_START), ==, 6);
  import_sample_find (import, ENTENTE_ITEM_STATEMENT, "All");
}

static void
test_qdpx_without_project (void)
{
  char buffer[65536];
  size_t used = 0;
  struct archive *archive = begin_zip (buffer, sizeof buffer, &used);

  add_file (archive, "project.qde.old", PROJECT, strlen (PROJECT));
  archive_write_free (archive);
  import_sample_assert_refused ("a.qdpx", buffer, used, "damaged");
}

/* A file of the zip has nothing in it. */
static void
test_qdpx_empty (void)
{
  char buffer[65536];
  size_t used = 0;
  struct archive *archive = begin_zip (buffer, sizeof buffer, &used);

  add_file (archive, "project.qde", "", 0);
  archive_write_free (archive);
  import_sample_assert_refused ("a.qdpx", buffer, used, "");
}

/* A zip that unpacks to very much more is refused. */
static void
test_zip_bomb (void)
{
  g_autofree char *zeros = g_malloc0 (32 * 1024 * 1024), *buffer = g_malloc (1024 * 1024);
  size_t used = 0;
  struct archive *archive = begin_zip (buffer, 1024 * 1024, &used);

  add_file (archive, "project.qde", PROJECT, strlen (PROJECT));
  add_file (archive, "sources/s.txt", zeros, 32 * 1024 * 1024);
  archive_write_free (archive);
  import_sample_assert_refused ("a.qdpx", buffer, used, "too much");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-words/counts", test_counts);
  g_test_add_func ("/import-words/ris-rest", test_ris_rest);
  g_test_add_func ("/import-words/ris-dates", test_ris_dates);
  g_test_add_func ("/import-words/ris-more", test_ris_more);
  g_test_add_func ("/import-words/bibtex-rest", test_bibtex_rest);
  g_test_add_func ("/import-words/bibtex-authors", test_bibtex_authors);
  g_test_add_func ("/import-words/bibtex-nothing-lost", test_bibtex_nothing_lost);
  g_test_add_func ("/import-words/tex", test_tex);
  g_test_add_func ("/import-words/doi", test_doi);
  g_test_add_func ("/import-words/csl-names-and-dates", test_csl_names_and_dates);
  g_test_add_func ("/import-words/annotation-targets", test_annotation_targets);
  g_test_add_func ("/import-words/annotation-bodies", test_annotation_bodies);
  g_test_add_func ("/import-words/dna", test_dna);
  g_test_add_func ("/import-words/dna-views", test_dna_views);
  g_test_add_func ("/import-words/dna-endless-view", test_dna_endless_view);
  g_test_add_func ("/import-words/dna-damaged-schema", test_dna_damaged_schema);
  g_test_add_func ("/import-words/dna-damaged", test_dna_damaged);
  g_test_add_func ("/import-words/qdpx", test_qdpx);
  g_test_add_func ("/import-words/qdpx-places", test_qdpx_places);
  g_test_add_func ("/import-words/qdpx-without-project", test_qdpx_without_project);
  g_test_add_func ("/import-words/qdpx-empty", test_qdpx_empty);
  g_test_add_func ("/import-words/dna-variable-without-name", test_dna_variable_without_name);
  g_test_add_func ("/import-words/zip-bomb", test_zip_bomb);
  return g_test_run ();
}
