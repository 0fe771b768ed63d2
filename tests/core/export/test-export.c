/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <string.h>

#include "entente-kept-view.h"
#include "entente-language.h"
#include "entente-png.h"
#include "sample-pdf.h"
#include "sample-png.h"
#include "sample.h"

/* cairo 1.16 forgets a list when it finishes a PDF that has an outline, and only the library is known of who allocated
 * it. What Entente itself could forget of cairo, the tests of pictures find. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libcairo\n";
}

/* A view of what is around an actor, or of everything. */
static void
add_view (EntenteDocument *document,
          const char      *id,
          const char      *words,
          const char      *center)
{
  EntenteRecord *record = entente_document_get_record (document), *view;

  view = entente_record_new_part (record, ENTENTE_DOCUMENT_VIEWS);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, id);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_TITLE, words);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_NOTE, words);
  if (center != NULL)
    {
      EntenteRecord *focus = entente_record_new_part (view, ENTENTE_KEPT_VIEW_FOCUS);

      entente_record_add_text (focus, ENTENTE_KEPT_FOCUS_CENTERS, center);
      entente_record_take_record (view, ENTENTE_KEPT_VIEW_FOCUS, focus);
    }
  entente_record_add_record (record, ENTENTE_DOCUMENT_VIEWS, view);
}

static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = sample_document_new ();
  static const char *const ids[] = { "shoigu", "kim", "tass", "joongang" };

  for (int i = 0; i < (int) G_N_ELEMENTS (ids); i++)
    entente_layout_set_position (entente_document_get_layout (document), ids[i],
                                 &(EntentePoint) { i % 2 * 5000, i / 2 * 2000 });
  add_view (document, "all", "All of it", NULL);
  add_view (document, "tass", "Around TASS", "tass");
  add_view (document, "gone", "Around nobody", "gone");
  return document;
}

static GBytes *
write_as (EntenteDocument            *document,
          EntenteExportFormat         format,
          const EntenteExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;
  GBytes *bytes = entente_export_write (document, format, options, &trouble, NULL, &error);

  g_assert_no_error (error);
  /* A picture may tell how many words have no room in it. */
  g_assert_true (trouble == NULL || strstr (trouble, " word") != NULL);
  g_assert_nonnull (bytes);
  return bytes;
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize size, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;
  return FALSE;
}

/* Written twice, from documents that were made apart, every format is the same. */
static void
test_same (void)
{
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      EntenteDocument *document = new_document ();
      g_autoptr (EntenteDocument) other = new_document ();
      g_autoptr (GBytes) first = write_as (document, format, NULL);
      g_autoptr (GBytes) again = write_as (document, format, NULL);
      g_autoptr (GBytes) apart = write_as (other, format, NULL);

      g_assert_cmpuint (g_bytes_get_size (first), >, 100);
      g_assert_true (g_bytes_equal (first, again));
      g_assert_true (g_bytes_equal (first, apart));
      g_assert_finalize_object (document);
    }
}

/* A file is valid UTF-8 if, and only if, its format says that it is text. */
static void
test_text (void)
{
  g_autoptr (EntenteDocument) document = new_document ();

  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      g_autoptr (GBytes) bytes = write_as (document, format, NULL);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_assert_true (g_utf8_validate_len (data, size, NULL) == entente_export_format_is_text (format));
    }
}

static void
test_png (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  static const char *const tass[] = { "tass", NULL };
  const EntenteExportOptions doubled = { .scale = 2.0 };
  const EntenteExportOptions huge = { .scale = 50.0 };
  const EntenteExportOptions usual = { .scale = ENTENTE_PNG_SCALE_USUAL };
  const EntenteExportOptions part = { .ids = tass };
  const EntenteExportOptions dark = { .theme = ENTENTE_THEME_DARK };
  g_autoptr (GBytes) one = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, NULL);
  g_autoptr (GBytes) two = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &doubled);
  g_autoptr (GBytes) sharp = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &usual);
  g_autoptr (GBytes) less = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &part);
  g_autoptr (GBytes) other = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &dark);
  g_autoptr (GError) error = NULL;

  g_assert_cmpmem (g_bytes_get_data (one, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (sample_png_read_number (two, 16), ==, 2 * sample_png_read_number (one, 16));
  g_assert_cmpuint (sample_png_read_number (two, 20), ==, 2 * sample_png_read_number (one, 20));
  g_assert_true (g_bytes_equal (sharp, two));
  g_assert_cmpuint (sample_png_read_number (less, 16), <, sample_png_read_number (one, 16));
  g_assert_cmpuint (sample_png_read_number (other, 16), ==, sample_png_read_number (one, 16));
  g_assert_false (g_bytes_equal (one, other));
  g_assert_false (holds (one, "tIME"));
  g_assert_false (holds (one, "tEXt"));

  g_assert_null (entente_export_write (document, ENTENTE_EXPORT_FORMAT_PNG, &huge, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_png_size (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteExportOptions wide = { .width = 777 };
  const EntenteExportOptions bare = { .no_title = TRUE, .no_legend = TRUE };
  const EntenteExportOptions clear = { .transparent = TRUE };
  const EntenteBox box = { 0.0, 0.0, 300.0, 200.0 };
  const EntenteExportOptions part = { .area = &box, .no_title = TRUE, .no_legend = TRUE };
  g_autoptr (GBytes) plain = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, NULL);
  g_autoptr (GBytes) one = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &wide);
  g_autoptr (GBytes) two = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &bare);
  g_autoptr (GBytes) three = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &clear);
  g_autoptr (GBytes) four = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &part);
  const guchar *data = g_bytes_get_data (plain, NULL);

  g_assert_cmpuint (sample_png_read_number (one, 16), ==, 777);
  g_assert_cmpuint (sample_png_read_number (two, 20), <, sample_png_read_number (plain, 20));
  g_assert_cmpuint (sample_png_read_number (four, 16), ==, 300);
  g_assert_cmpuint (sample_png_read_number (four, 20), ==, 200);
  /* The type of its colours: with and without an alpha. */
  g_assert_cmpuint (data[25], ==, 2);
  g_assert_cmpuint (((const guchar *) g_bytes_get_data (three, NULL))[25], ==, 6);
}

/* The sheet ends within the last row of pixels, which has the ground of the picture all the same. */
static void
test_png_edge (void)
{
  g_autoptr (EntenteDocument) document = new_document ();

  for (guint width = 701; width < 704; width++)
    {
      const EntenteExportOptions odd = { .width = width };
      g_autoptr (GBytes) bytes = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &odd);
      cairo_surface_t *image = sample_png_decode (bytes);
      const guchar *first = cairo_image_surface_get_data (image);
      const guchar *last = first + (gsize) cairo_image_surface_get_stride (image)
                                     * (cairo_image_surface_get_height (image) - 1);

      g_assert_cmpmem (last, 4, first, 4);
      cairo_surface_destroy (image);
    }
}

/* The picture has the numbers, and below it are the words with who said them, in every format that takes
 * footnotes. */
static void
test_footnotes (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteExportOptions options = { .footnotes = TRUE, .no_title = TRUE };
  g_autoptr (GBytes) svg = write_as (document, ENTENTE_EXPORT_FORMAT_SVG, &options);
  g_autoptr (GBytes) png = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, &options);
  g_autoptr (GBytes) bare = write_as (document, ENTENTE_EXPORT_FORMAT_PNG, NULL);

  g_assert_true (holds (svg, ">1, 2</text>"));
  g_assert_true (holds (svg, ">4 ≠ 3</text>"));
  g_assert_true (holds (svg, "<g id=\"note-4\" class=\"note\">"));
  g_assert_true (holds (svg, ">“he met Kim twice”</text>"));
  g_assert_true (holds (svg, "25 March 2025 ·\302\240" "unnamed ·\302\240" "B"));
  g_assert_false (holds (svg, "id=\"note-6\""));
  g_assert_cmpuint (sample_png_read_number (png, 20), >, sample_png_read_number (bare, 20));
}

/* A report has the words, who said them, on what it rests, and where there is nothing. */
static void
test_report (void)
{
  static const char *const wanted[] = {
    "Confirmed by Korea JoongAng Daily and Photo released by KCNA", "he met Kim twice",
    "Shoigu's surprise visit to Pyongyang", "Seo. 2025. ", "No statement supports these relations:",
    "TASS: reports on Sergei Shoigu", "also called",
  };
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (GBytes) html = write_as (document, ENTENTE_EXPORT_FORMAT_HTML, NULL);
  g_autoptr (GBytes) markdown = write_as (document, ENTENTE_EXPORT_FORMAT_MARKDOWN, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_true (holds (html, wanted[i]));
      g_assert_true (holds (markdown, wanted[i]));
    }
  g_assert_true (holds (html, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">"));
  g_assert_true (holds (html, "<svg "));
  g_assert_false (holds (html, "<?xml"));
  g_assert_false (holds (html, "<script"));
  g_assert_true (holds (html, "<li dir=\"auto\" id=\"note-5\" value=\"5\">"));
  g_assert_true (holds (markdown, "\n5. “I am sure"));
  g_assert_true (holds (markdown, "\n[picture]: data:image/png;base64,"));
}

/* A story has each view with its words and the statements about what is in its picture, and tells what is not there. It
 * reaches for nothing on the network. */
static void
test_story (void)
{
  static const char *const wanted[] = {
    "<h2 tabindex=\"-1\" dir=\"auto\">All of it</h2>", "<section id=\"view-3\" data-place=\"3 of 3\">",
    "I have never met him", "“gone” is not in the document any more.", "2 of 4 actors, 1 of 3 relations",
    "default-src 'none'",
  };
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (GBytes) html = write_as (document, ENTENTE_EXPORT_FORMAT_STORY_HTML, NULL);
  g_autoptr (GBytes) pdf = write_as (document, ENTENTE_EXPORT_FORMAT_STORY_PDF, NULL);
  g_autoptr (GBytes) unpacked = sample_pdf_unpack (pdf);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i]);
      g_assert_true (holds (html, wanted[i]));
    }
  g_assert_false (holds (html, "src=\"http"));
  g_assert_true (holds (unpacked, "/Type /Page"));
}

/* Sizes and the picture within a report hang on the fonts that are here; all the rest of a file is the same
 * everywhere. */
static char *
without_fonts (GBytes              *bytes,
               EntenteExportFormat  format)
{
  static const char *const parts[ENTENTE_N_EXPORT_FORMATS] = {
    [ENTENTE_EXPORT_FORMAT_SVG] = " font-family=\"[^\"]*\"|(?<= x| y| width| height|textLength|viewBox| cx| cy| d| transform)"
                                  "=\"[^\"]*\"",
    [ENTENTE_EXPORT_FORMAT_DOT] = "(?<= width=)[^,]*",
    [ENTENTE_EXPORT_FORMAT_GRAPHML] = "(?<=\"width\">)[^<]*|(?<=Geometry )x=\"[^\"]*\"|(?<=\" )width=\"[^\"]*\"(?= height)"
                                      "|(?<=<y:Path )[^>]*|(?<=<y:Point )[^>]*",
    [ENTENTE_EXPORT_FORMAT_HTML] = "(?s)<svg .*</svg>",
    [ENTENTE_EXPORT_FORMAT_TIMELINE] = " font-family=\"[^\"]*\"|(?<= x| x1| x2| width|viewBox)=\"[^\"]*\"",
    [ENTENTE_EXPORT_FORMAT_STORY_HTML] = "(?<=base64,)[^\"]*|(?<=img width=\")[^\"]*|(?<= height=\")[^\"]*",
    [ENTENTE_EXPORT_FORMAT_MARKDOWN] = "(?<=base64,).*",
  };
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) part = NULL;

  g_assert_cmpuint (strlen (text), ==, g_bytes_get_size (bytes));
  if (parts[format] == NULL)
    return g_steal_pointer (&text);
  part = g_regex_new (parts[format], 0, 0, NULL);
  return g_regex_replace_literal (part, text, -1, 0, "…", 0, NULL);
}

static void
assert_golden (EntenteDocument     *document,
               EntenteExportFormat  format,
               const char          *stem)
{
  g_autoptr (GBytes) bytes = write_as (document, format, NULL);
  g_autofree char *plain = without_fonts (bytes, format);
  g_autofree char *name = g_strconcat (stem, entente_export_format_get_suffix (format), NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *golden = NULL;

  /* To accept a change: run this test with ENTENTE_WRITE_GOLDEN=1, and look at the difference. */
  if (g_getenv ("ENTENTE_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, plain, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (plain, ==, golden);
}

static EntenteDocument *
new_hostile_document (void)
{
  static const char *const hostile[] = {
    "<script>alert(1)</script>", "# [a](javascript:alert(1)) `b` *c*", "1. \\ &amp; ]]>", "\u202etxt.exe\nx", "</svg>",
  };
  EntenteDocument *document = entente_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *relation = g_strdup_printf ("r%u", i);
      g_autofree char *statement = g_strdup_printf ("s%u", i);
      g_autofree char *source = g_strdup_printf ("q%u", i);
      g_autofree char *about = g_strdup_printf ("%s %s", relation, i % 2 == 0 ? "supports" : "disputes");

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, hostile[i], ENTENTE_ACTOR_KIND, hostile[i], 0);
      entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { 0, (int) i * 1000 });
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO,
                  i == 4 ? "gone" : "0", ENTENTE_RELATION_KIND, hostile[i], 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_TEXT, hostile[i],
                  ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, id, ENTENTE_STATEMENT_DATE, hostile[i],
                  ENTENTE_STATEMENT_ABOUT, about, ENTENTE_STATEMENT_SOURCE, i == 3 ? "gone" : source, 0);
      sample_add (document, ENTENTE_ITEM_SOURCE, source, ENTENTE_SOURCE_TITLE, hostile[i], ENTENTE_SOURCE_URL,
                  i == 0 ? "https://example.org/a(b)?c=1&d=2" : "javascript:alert(1)", ENTENTE_SOURCE_LANGUAGE,
                  hostile[i], 0);
      add_view (document, id, hostile[i], i % 2 == 0 ? NULL : hostile[i]);
    }
  return document;
}

static void
test_golden (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteDocument) hostile = new_hostile_document ();

  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    if (entente_export_format_is_text (format))
      {
        assert_golden (document, format, "visit");
        assert_golden (hostile, format, "hostile");
      }
}

/* Facts under names of the file's own are columns of tables and attributes of graphs, as they are written. */
static void
test_data (void)
{
  static const struct { EntenteExportFormat format; const char *texts[3]; } formats[] = {
    { ENTENTE_EXPORT_FORMAT_CSV_ACTORS, { ",identifiers,tags,size,<b>\r\n", ",wikidata Q1,\"a\nb\",-1.70,true\r\n" } },
    { ENTENTE_EXPORT_FORMAT_GRAPHML, { "attr.name=\"size\" attr.type=\"double\"/>",
                                       "attr.name=\"&lt;b&gt;\" attr.type=\"boolean\"/>",
                                       "<data key=\"node-data-0\">-1.70</data>" } },
    { ENTENTE_EXPORT_FORMAT_GEXF, { "<attribute id=\"11\" title=\"size\" type=\"double\"/>",
                                    "<attribute id=\"12\" title=\"&lt;b&gt;\" type=\"boolean\"/>",
                                    "<attvalue for=\"11\" value=\"-1.70\"/>" } },
    { ENTENTE_EXPORT_FORMAT_HTML, { "wikidata Q1", "Tags: a · b", "size: -1.70" } },
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "a");
  EntenteRecord *record = entente_item_edit_record (actor);
  EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, "wikidata");
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, "Q1");
  entente_record_add_record (record, ENTENTE_ACTOR_IDENTIFIERS, identifier);
  entente_record_set_texts (record, ENTENTE_ACTOR_TAGS, (const char *const[]) { "a", "b", NULL });
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "size", ENTENTE_DATUM_NUMBER, "-1.70");
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "<b>", ENTENTE_DATUM_FLAG, "true");
  entente_document_insert (document, actor, 0);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = write_as (document, formats[i].format, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (formats[i].texts); j++)
        if (formats[i].texts[j] != NULL)
          g_assert_true (holds (bytes, formats[i].texts[j]));
    }
}

/* Data under the name of a column that is computed has a column of its own. */
static void
test_data_titles (void)
{
  static const char *const names[] = { "evidence", "from_name", "identifiers", "x" };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItem) relation = entente_item_new (ENTENTE_ITEM_RELATION, "r");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    entente_record_add_datum (entente_item_edit_record (relation), ENTENTE_RELATION_DATA, names[i],
                              ENTENTE_DATUM_TEXT, "1");
  entente_document_insert (document, relation, 0);
  bytes = write_as (document, ENTENTE_EXPORT_FORMAT_CSV_RELATIONS, NULL);

  g_assert_true (holds (bytes, ",data.evidence,data.from_name,data.identifiers,x\r\n"));
}

static void
test_hostile (void)
{
  g_autoptr (EntenteDocument) first = new_hostile_document ();
  g_autoptr (EntenteDocument) other = new_hostile_document ();

  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      g_autoptr (GBytes) once = write_as (first, format, NULL);
      g_autoptr (GBytes) again = write_as (first, format, NULL);
      g_autoptr (GBytes) apart = write_as (other, format, NULL);

      g_assert_true (g_bytes_equal (once, again));
      g_assert_true (g_bytes_equal (once, apart));
      if (format == ENTENTE_EXPORT_FORMAT_PDF || format == ENTENTE_EXPORT_FORMAT_REPORT_PDF)
        {
          g_autoptr (GBytes) pdf = sample_pdf_unpack (once);

          g_assert_true (holds (pdf, "(https://example.org/a%28b%29?c=1&d=2)"));
          g_assert_false (holds (pdf, "/URI (javascript"));
        }
    }
}

/* The numbers of a picture are those of the report of the same selection. */
static void
test_same_numbers (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  static const char *const ids[] = { "kim", NULL };
  const EntenteExportOptions options = { .footnotes = TRUE, .ids = ids };
  g_autoptr (GBytes) svg = write_as (document, ENTENTE_EXPORT_FORMAT_SVG, &options);
  g_autoptr (GBytes) html = write_as (document, ENTENTE_EXPORT_FORMAT_HTML, &options);

  g_assert_true (holds (svg, ">4 ≠ 3</text>"));
  g_assert_true (holds (html, ">4 ≠ 3</text>"));
  g_assert_true (holds (html, "value=\"3\">“I have never met him”"));
  g_assert_false (holds (html, "reports on"));
}

static void
test_pdf_pages (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteExportOptions letter = { .paper = ENTENTE_PAPER_LETTER };
  g_autoptr (GBytes) packed = write_as (document, ENTENTE_EXPORT_FORMAT_PDF, &letter), pdf = sample_pdf_unpack (packed);

  /* The picture is wider than high, and so is the page. */
  g_assert_true (holds (pdf, "/MediaBox [ 0 0 792 612 ]"));
}

static void
test_pdf (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GBytes) packed = NULL, pdf = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "linked", ENTENTE_ACTOR_NAME, "Linked", ENTENTE_ACTOR_LINKS,
              "javascript:alert(1) https://example.org/a(b)'c/%20?q=1&r=2", 0);
  packed = write_as (document, ENTENTE_EXPORT_FORMAT_PDF, NULL);
  pdf = sample_pdf_unpack (packed);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  /* A date that is packed cannot be covered. It is the same in all files. */
  g_assert_true (!holds (pdf, "Date") || holds (pdf, "/CreationDate (19700101000000Z)"));
  g_assert_false (holds (packed, "Date"));
  g_assert_false (holds (pdf, "javascript"));
  g_assert_true (holds (pdf, "(https://example.org/a%28b%29%27c/%20?q=1&r=2)"));
}

/* A new layout moves what is not pinned, and names the engine. */
static void
test_layout (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  EntenteLayout *layout = entente_document_get_layout (document);
  const EntenteExportOptions options = { .anew = TRUE, .engine = ENTENTE_ENGINE_CIRCO };
  EntentePoint at;
  g_autoptr (GBytes) svg = NULL;

  entente_layout_set_position (layout, "kim", &(EntentePoint) { 90000, 70000 });
  svg = write_as (document, ENTENTE_EXPORT_FORMAT_SVG, &options);
  g_assert_true (entente_layout_get_position (layout, "kim", &at));
  g_assert_true (at.x != 90000 || at.y != 70000);
  g_assert_cmpstr (entente_layout_get_engine (layout), ==, "circo");
}

/* A window has a scene already, which gives the same file; and what it shows may be a part. */
static void
test_scene (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  EntenteBox area = *entente_scene_get_bounds (scene);
  const EntenteExportOptions with_scene = { .scene = scene };
  const EntenteExportOptions in_view = { .scene = scene, .area = &area };
  g_autoptr (GBytes) usual = write_as (document, ENTENTE_EXPORT_FORMAT_SVG, NULL);
  g_autoptr (GBytes) same = write_as (document, ENTENTE_EXPORT_FORMAT_SVG, &with_scene);
  g_autoptr (GBytes) part = NULL;

  g_assert_true (g_bytes_equal (usual, same));
  area.width /= 4.0;
  part = write_as (document, ENTENTE_EXPORT_FORMAT_SVG, &in_view);
  g_assert_true (holds (usual, "Shoigu") && holds (part, "Shoigu"));
  g_assert_true (holds (usual, "Kim Jong-un</text>"));
  g_assert_false (holds (part, "Kim Jong-un</text>"));
}

static void
test_cancel (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    if (entente_export_format_get_category (format) != ENTENTE_EXPORT_CATEGORY_DATA)
      {
        g_autoptr (GError) error = NULL;

        g_assert_null (entente_export_write (document, format, NULL, NULL, cancellable, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      }
}

#define ADD(name) g_test_add_func ("/export/" #name, test_##name)

/* Pictures and reports name the actors as they are shown. Data for other programs have the names of the file, even if
 * a scene with others is at hand. */
static void
test_names (void)
{
  EntenteDocument *document = new_document ();
  g_autoptr (EntenteMeasure) measure = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  EntenteExportOptions options = { FALSE, };

  sample_add_alias (document, "kim", "김 위원장", "ko");
  entente_document_set_reader (document, entente_language_parse ("ko"), TRUE);
  measure = entente_measure_new_for (document);
  scene = entente_scene_new (document, measure);
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      gboolean is_data = entente_export_format_get_category (format) == ENTENTE_EXPORT_CATEGORY_DATA;
      g_autoptr (GBytes) bytes = NULL;

      if (!entente_export_format_is_text (format))
        continue;
      options.scene = format % 2 == 0 && format != ENTENTE_EXPORT_FORMAT_ENTENTE ? scene : NULL;
      bytes = write_as (document, format, &options);
      if (format == ENTENTE_EXPORT_FORMAT_DOT)
        g_assert_true (holds (bytes, "label=\"Kim Jong-un\""));
      else if (format == ENTENTE_EXPORT_FORMAT_CSV_ACTORS || format == ENTENTE_EXPORT_FORMAT_GRAPHML)
        g_assert_true (holds (bytes, "Kim Jong-un"));
      else if (!is_data)
        g_assert_true (holds (bytes, "김 위원장"));
    }
  g_assert_cmpstr (entente_document_get_name_language (document), ==, "ko");
  g_clear_object (&scene);
  g_clear_object (&measure);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (same);
  ADD (names);
  ADD (text);
  ADD (story);
  ADD (png);
  ADD (png_size);
  ADD (png_edge);
  ADD (pdf);
  ADD (footnotes);
  ADD (report);
  ADD (golden);
  ADD (data);
  ADD (data_titles);
  ADD (hostile);
  ADD (same_numbers);
  ADD (pdf_pages);
  ADD (layout);
  ADD (scene);
  ADD (cancel);
  return g_test_run ();
}
