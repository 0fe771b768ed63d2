/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "entente-file.h"
#include "entente-painter.h"
#include "random-document.h"
#include "sample.h"

/* What a reader of the file finds in it. */
typedef struct {
  GHashTable *ids;      /* id -> class */
  GHashTable *elements; /* name -> how many */
  GPtrArray *links;
  GPtrArray *uses;
  GString *words;       /* all that is between tags, but for the style */
} Seen;

static void
see_element (GMarkupParseContext  *context,
             const char           *name,
             const char          **names,
             const char          **values,
             gpointer              data,
             GError              **error)
{
  Seen *seen = data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen->elements, name));
  const char *id = NULL, *class = "";

  g_hash_table_insert (seen->elements, g_strdup (name), GUINT_TO_POINTER (n + 1));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (g_str_equal (names[i], "class"))
        class = values[i];
      else if (g_str_equal (names[i], "xlink:href"))
        g_ptr_array_add (g_str_equal (name, "a") ? seen->links : seen->uses, g_strdup (values[i]));
    }
  if (id != NULL)
    g_assert_true (g_hash_table_insert (seen->ids, g_strdup (id), g_strdup (class)));
}

static void
see_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              data,
          GError              **error)
{
  Seen *seen = data;

  if (!g_str_equal (g_markup_parse_context_get_element (context), "style"))
    g_string_append_len (seen->words, text, (gssize) length);
}

static void
seen_free (Seen *seen)
{
  g_hash_table_unref (seen->ids);
  g_hash_table_unref (seen->elements);
  g_ptr_array_unref (seen->links);
  g_ptr_array_unref (seen->uses);
  g_string_free (seen->words, TRUE);
  g_free (seen);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_free)

/* Every character is one that XML 1.0 allows, which GLib's reader does not ask. */
static void
assert_characters (const char *svg)
{
  g_assert_true (g_utf8_validate (svg, -1, NULL));
  for (const char *at = svg; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_assert_true (c == '\n' || c == '\t' || (c >= ' ' && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c >= 0x10000);
    }
}

static Seen *
see (const char *svg)
{
  static const GMarkupParser parser = { .start_element = see_element, .text = see_text };
  static const char *const known[] = {
    "svg", "title", "desc", "style", "defs", "mask", "clipPath", "g", "a", "path", "rect", "circle", "use", "text", NULL,
  };
  Seen *seen = g_new0 (Seen, 1);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, seen, NULL);
  g_autoptr (GError) error = NULL;
  GHashTableIter elements;
  gpointer name;

  assert_characters (svg);
  seen->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  seen->elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  seen->links = g_ptr_array_new_with_free_func (g_free);
  seen->uses = g_ptr_array_new_with_free_func (g_free);
  seen->words = g_string_new (NULL);
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_hash_table_iter_init (&elements, seen->elements);
  while (g_hash_table_iter_next (&elements, &name, NULL))
    g_assert_true (g_strv_contains (known, name));
  for (guint i = 0; i < seen->links->len; i++)
    g_assert_true (g_str_has_prefix (seen->links->pdata[i], "https://")
                   || g_str_has_prefix (seen->links->pdata[i], "http://"));
  for (guint i = 0; i < seen->uses->len; i++)
    g_assert_true (g_hash_table_contains (seen->ids, (char *) seen->uses->pdata[i] + 1));
  return seen;
}

static guint
count (Seen       *seen,
       const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (seen->elements, element));
}

static void
place (EntenteDocument *document,
       const char      *id,
       int              x,
       int              y)
{
  entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { x * 10, y * 10 });
}

static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = sample_document_new ();

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "A visit");
  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_SUMMARY, "Who met whom");
  sample_add (document, ENTENTE_ITEM_ACTOR, "treaty", ENTENTE_ACTOR_NAME, "Treaty", ENTENTE_ACTOR_KIND, "agreement",
              ENTENTE_ACTOR_LINKS, "https://example.org/treaty?a=1&b=2", 0);
  place (document, "shoigu", 0, 0);
  place (document, "kim", 500, 0);
  place (document, "tass", 0, 200);
  place (document, "joongang", 500, 200);
  place (document, "treaty", 250, 300);
  return document;
}

static char *
write_svg (EntenteDocument           *document,
           const EntenteSheetOptions *sheet_options,
           const EntenteSvgOptions   *options)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  EntenteSheet *sheet = entente_sheet_new (scene, document, sheet_options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_svg_write (sheet, document, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_finalize_object (sheet);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_class (Seen       *seen,
              const char *id,
              const char *class)
{
  g_assert_cmpstr (g_hash_table_lookup (seen->ids, id), ==, class);
}

static void
test_structure (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = write_svg (document, NULL, NULL);
  g_autoptr (Seen) seen = see (svg);

  assert_class (seen, "actor-shoigu", "actor person");
  assert_class (seen, "actor-treaty", "actor agreement");
  assert_class (seen, "relation-met", "relation confirmed");
  assert_class (seen, "relation-met-before", "relation tentative disputed");
  assert_class (seen, "relation-reports", "relation unsupported");
  assert_class (seen, "words-met-before", "words tentative disputed");

  /* Only icons of what is there. */
  g_assert_true (g_hash_table_contains (seen->ids, "icon-person"));
  g_assert_false (g_hash_table_contains (seen->ids, "icon-event"));

  g_assert_nonnull (strstr (svg, "data-id=\"met\" data-from=\"shoigu\" data-to=\"kim\""));
  g_assert_nonnull (strstr (svg, "data-kind=\"person\" role=\"img\" aria-label=\"Sergei Shoigu, Person\""));
  g_assert_nonnull (strstr (svg, ">Secretary of Russia’s Security Council</text>"));
  g_assert_nonnull (strstr (seen->words->str, "“I have never met him” — Kim Jong-un"));
  g_assert_nonnull (strstr (svg, "<title>A visit</title>\n<desc>Who met whom\n5 actors and 3 relations</desc>"));

  /* Both meetings by their words, and the treaty's own page. */
  g_assert_cmpuint (seen->links->len, ==, 3);
  g_assert_cmpstr (seen->links->pdata[2], ==, "https://example.org/treaty?a=1&b=2");
  g_assert_nonnull (strstr (svg, "https://example.org/treaty?a=1&amp;b=2"));
}

static void
test_layers (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE, .title = TRUE }, NULL);
  const char *paper = strstr (svg, "<rect class=\"paper\"");
  const char *lines = strstr (svg, "<g class=\"lines\"");
  const char *words = strstr (svg, "<g class=\"words\"");
  const char *cards = strstr (svg, "<g class=\"cards\"");
  const char *legend = strstr (svg, "<g class=\"legend\"");

  g_assert_true (paper != NULL && paper < lines && lines < words && words < cards && cards < legend);
  g_assert_true (lines < strstr (svg, "id=\"relation-reports\"") && strstr (svg, "id=\"relation-reports\"") < words);
  g_assert_true (words < strstr (svg, "id=\"words-met\"") && strstr (svg, "id=\"words-met\"") < cards);
  g_assert_nonnull (strstr (legend, ">A visit</text>"));
  g_assert_nonnull (strstr (legend, ">Tentative</text>"));
}

static void
test_fonts (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = write_svg (document, NULL, NULL);
  const char *start = strstr (svg, "font-family=\"") + strlen ("font-family=\"");
  g_autofree char *fonts = g_strndup (start, strcspn (start, "\""));

  g_assert_true (g_str_has_suffix (fonts, ", sans-serif"));
  g_assert_nonnull (strstr (fonts, "'Noto Sans CJK KR'"));
  g_assert_nonnull (strstr (fonts, "'Malgun Gothic'"));
  g_assert_nonnull (strstr (fonts, "'Noto Sans CJK SC'"));
  g_assert_nonnull (strstr (fonts, "'DejaVu Sans'"));
  g_assert_nonnull (strstr (fonts, "'Noto Sans Arabic'"));
  /* Words keep to their card in whatever font there is. */
  g_assert_nonnull (strstr (svg, "lengthAdjust=\"spacingAndGlyphs\">Sergei Shoigu</text>"));
}

static void
test_themes (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *light = write_svg (document, NULL, NULL);
  g_autofree char *dark = write_svg (document, NULL, &(EntenteSvgOptions) { .theme = ENTENTE_THEME_DARK });
  g_autofree char *print = write_svg (document, NULL, &(EntenteSvgOptions) { .theme = ENTENTE_THEME_PRINT });
  g_autofree char *both = write_svg (document, NULL, &(EntenteSvgOptions) { .adaptive = TRUE });
  const char *query = strstr (both, "@media (prefers-color-scheme: dark) {");

  g_assert_nonnull (strstr (light, "--paper: #fafafa"));
  g_assert_nonnull (strstr (light, "<rect class=\"paper\" fill=\"#fafafa\""));
  g_assert_nonnull (strstr (light, "class=\"shadow\""));
  g_assert_null (strstr (light, "@media"));
  g_assert_nonnull (strstr (dark, "<rect class=\"paper\" fill=\"#1e1e1e\""));
  g_assert_nonnull (strstr (print, "<rect class=\"paper\" fill=\"#ffffff\""));
  g_assert_null (strstr (print, "shadow"));
  g_assert_nonnull (query);
  g_assert_nonnull (strstr (query, "--paper: #1e1e1e"));
  g_assert_true (strstr (both, "--paper: #fafafa") < query);
}

static void
test_transparent (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = write_svg (document, NULL, &(EntenteSvgOptions) { .transparent = TRUE });
  g_autoptr (Seen) seen = see (svg);

  g_assert_null (strstr (svg, "class=\"paper\""));
  g_assert_null (strstr (svg, "class=\"plate\""));
  g_assert_null (strstr (svg, "class=\"ring\""));
  g_assert_cmpuint (count (seen, "mask"), ==, 1);
  g_assert_nonnull (strstr (svg, "mask=\"url(#around-words)\""));
}

static void
test_shapes (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = NULL;
  g_autoptr (Seen) seen = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "korean", ENTENTE_ACTOR_NAME, "쇼이구", 0);
  place (document, "korean", 0, 400);
  svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE }, &(EntenteSvgOptions) { .text_as_shapes = TRUE });
  seen = see (svg);
  g_assert_cmpuint (count (seen, "text"), ==, 0);
  g_assert_nonnull (strstr (svg, "<path class=\"name\" fill=\"#2e2e33\" aria-label=\"쇼이구\" d=\"M"));
}

static void
test_part (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteBox area = { -100, -50, 150, 100 };
  static const char *const ids[] = { "reports", NULL };
  g_autofree char *chosen = write_svg (document, &(EntenteSheetOptions) { .ids = ids }, NULL);
  g_autofree char *cut = write_svg (document, &(EntenteSheetOptions) { .area = &area }, NULL);
  g_autoptr (Seen) seen = see (chosen);
  g_autoptr (Seen) seen_cut = see (cut);

  g_assert_true (g_hash_table_contains (seen->ids, "actor-tass"));
  g_assert_true (g_hash_table_contains (seen->ids, "relation-reports"));
  g_assert_false (g_hash_table_contains (seen->ids, "actor-kim"));
  g_assert_false (g_hash_table_contains (seen->ids, "relation-met"));
  g_assert_nonnull (strstr (chosen, "2 actors and 1 relation</desc>"));

  g_assert_nonnull (strstr (cut, "viewBox=\"-100 -50 150 100\""));
  g_assert_nonnull (strstr (cut, "<g clip-path=\"url(#picture)\">"));
  g_assert_true (g_hash_table_contains (seen_cut->ids, "actor-shoigu"));
  g_assert_false (g_hash_table_contains (seen_cut->ids, "actor-kim"));
}

static void
test_same_twice (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteSheetOptions sheet = { .legend = TRUE, .title = TRUE };
  const EntenteSvgOptions options = { .adaptive = TRUE, .transparent = TRUE };
  g_autofree char *first = write_svg (document, &sheet, &options);
  g_autofree char *second = write_svg (document, &sheet, &options);

  g_assert_cmpstr (first, ==, second);
}

static void
test_empty (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autofree char *svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE, .title = TRUE }, NULL);
  g_autoptr (Seen) seen = see (svg);

  g_assert_cmpuint (count (seen, "svg"), ==, 1);
  g_assert_nonnull (strstr (svg, "0 actors and 0 relations"));
  g_assert_nonnull (strstr (svg, ">No actors</text>"));
}

/* A view of a place where nothing is says so too, in the size of the view. A picture that has something does not. */
static void
test_empty_part (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  const EntenteBox far = { 1e5, 1e5, 300.0, 200.0 };
  g_autofree char *svg = write_svg (document, &(EntenteSheetOptions) { .area = &far, .legend = TRUE }, NULL);
  g_autofree char *whole = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE }, NULL);

  g_assert_nonnull (strstr (svg, ">No actors in this part</text>"));
  g_assert_nonnull (strstr (svg, " width=\"300\" height=\"200\""));
  g_assert_null (strstr (whole, "No actors"));
}

static void
test_cancelled (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_svg_write (sheet, document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Words that break a writer who is not careful, as everything that a file can say. */
static const char *const hostile[] = {
  "<script>alert(1)</script>", "\"><svg onload=\"alert(1)\">", "</text></svg>", "]]>", "<![CDATA[x]]>", "&#0;&lt;&",
  "<!-- -- -->", "<?php ?>", "a\" onclick=\"b", "\\N\\G\\\"", "url(#x);}</style>", "\x01\x02\x1b[31m", "\uFFFE\uFFFF",
  "\u202e\u2066 txt.exe", "line\nbreak\r\ntab\tand  spaces ", "%s%n%d", "\U000e0001\U000e0041", "😀👩‍🚀",
  "محمد (Iran) ١٢٣", "שלום <b>", "a\u0301\u0301\u0301\u0301", "\u2028\u2029\xc2\x85", " ", "'", "javascript:alert(1)",
  "__proto__", "actor-0", "1", "한국어 조선", "\u200b\u200c\u200d\ufeff",
};

static EntenteDocument *
new_hostile_document (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *endless = g_strnfill (100000, '<');

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, hostile[0]);
  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_SUMMARY, hostile[3]);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      const char *id = hostile[i];
      const char *next = hostile[(i + 1) % G_N_ELEMENTS (hostile)];
      g_autofree char *relation = g_strdup_printf ("relation %s", id);
      g_autofree char *statement = g_strdup_printf ("statement %s", id);
      g_autofree char *source = g_strdup_printf ("source %s", id);
      g_autofree char *url = g_strdup_printf ("https://example.org/%s", id);
      EntenteRecord *about = entente_record_new (&entente_target_shape);
      g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, statement);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, ENTENTE_ACTOR_KIND, id,
                  ENTENTE_ACTOR_DESCRIPTION, next, ENTENTE_ACTOR_ALIASES, next, 0);
      place (document, id, 300 * (i % 6), 120 * (i / 6));
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, next,
                  ENTENTE_RELATION_KIND, id, 0);
      entente_record_set_text (about, ENTENTE_TARGET_ID, relation);
      entente_record_set_text (about, ENTENTE_TARGET_STANCE, i % 3 == 0 ? "disputes" : "supports");
      entente_record_add_record (entente_item_edit_record (item), ENTENTE_STATEMENT_ABOUT, about);
      for (guint member = ENTENTE_STATEMENT_TEXT; member <= ENTENTE_STATEMENT_SPEAKER; member++)
        entente_record_set_text (entente_item_edit_record (item), member, id);
      entente_record_set_text (entente_item_edit_record (item), ENTENTE_STATEMENT_SOURCE, source);
      entente_record_set_text (entente_item_edit_record (item), ENTENTE_STATEMENT_DATE, id);
      g_assert_true (entente_document_insert (document, item, G_MAXUINT));
      sample_add (document, ENTENTE_ITEM_SOURCE, source, ENTENTE_SOURCE_TITLE, id, ENTENTE_SOURCE_URL, url, 0);
    }
  sample_add (document, ENTENTE_ITEM_ACTOR, "endless", ENTENTE_ACTOR_NAME, endless, ENTENTE_ACTOR_KIND, endless, 0);
  place (document, "endless", -1000, 0);
  return document;
}

static void
test_hostile (void)
{
  g_autoptr (EntenteDocument) document = new_hostile_document ();

  for (guint i = 0; i < 8; i++)
    {
      const EntenteSvgOptions options = { i % ENTENTE_N_THEMES, i & 1, i & 2, i & 4 };
      g_autofree char *svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE, .title = TRUE }, &options);
      g_autoptr (Seen) seen = see (svg);

      /* As many as there are, and no fewer groups than actors and relations. */
      g_assert_cmpuint (g_hash_table_size (seen->ids), >=, 2 * G_N_ELEMENTS (hostile));
      g_assert_true (g_hash_table_contains (seen->ids, "actor-_x003C_script_x003E_alert_x0028_1_x0029__x003C__x002F_"
                                                       "script_x003E_"));
      g_assert_null (strstr (svg, "<script"));
      g_assert_null (strstr (svg, "href=\"javascript"));
      g_assert_cmpuint (strlen (svg), <, 1500000);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (EntenteDocument) document = random_document_new (random, 30);
      GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
      const EntenteSvgOptions options = { i % ENTENTE_N_THEMES, i & 1, i & 2, i & 4 };
      g_autofree char *svg = NULL;
      g_autoptr (Seen) seen = NULL;

      for (guint j = 0; j < g_list_model_get_n_items (actors); j++)
        {
          g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, j);

          place (document, entente_item_get_id (actor), 300 * (j % 6), 120 * (j / 6));
        }
      svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE, .title = TRUE }, &options);
      seen = see (svg);
      g_assert_cmpuint (g_hash_table_size (seen->ids), >=, g_list_model_get_n_items (actors));
    }
}

/* Numbers hang on the fonts that are here; all the rest of the file is the same everywhere. */
static char *
without_numbers (const char *svg)
{
  g_autoptr (GRegex) fonts = g_regex_new (" font-family=\"[^\"]*\"", 0, 0, NULL);
  g_autoptr (GRegex) numbers = g_regex_new (
    "(?<= x| y| width| height|textLength|viewBox| cx| cy| d| transform)=\"[^\"]*\"", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (fonts, svg, -1, 0, " font-family=\"…\"", 0, NULL);

  return g_regex_replace_literal (numbers, plain, -1, 0, "=\"…\"", 0, NULL);
}

static void
test_golden (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE, .title = TRUE },
                                    &(EntenteSvgOptions) { .adaptive = TRUE });
  g_autofree char *plain = without_numbers (svg);
  g_autofree char *name = g_test_build_filename (G_TEST_DIST, "golden", "adaptive.svg", NULL);
  g_autofree char *golden = NULL;

  /* To accept a change: run this test with ENTENTE_WRITE_GOLDEN=1, and look at the difference. */
  if (g_getenv ("ENTENTE_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (name, plain, -1, NULL));
  g_assert_true (g_file_get_contents (name, &golden, NULL, NULL));
  g_assert_cmpstr (plain, ==, golden);
}

static void
test_nothing_private (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autofree char *svg = write_svg (document, &(EntenteSheetOptions) { .legend = TRUE }, NULL);
  g_autofree char *folder = g_get_current_dir ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *year = g_date_time_format (now, "%Y-");

  g_assert_null (strstr (svg, g_get_home_dir ()));
  g_assert_null (strstr (svg, g_get_host_name ()));
  g_assert_null (strstr (svg, folder));
  g_assert_null (strstr (svg, year));
  g_assert_null (strstr (svg, ENTENTE_VERSION));
}

/* The example, as the window paints it and as other programs show what was written. */
typedef struct {
  char *folder;
  char *svg;
  cairo_surface_t *painted;
} Shown;

static void
shown_init (Shown             *shown,
            EntenteThemeName   theme_name)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                    "shoigu-visit.entente.json", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_load (location, NULL, &error);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  const EntenteTheme *theme = entente_theme_get (theme_name);
  const EntenteBox *box;
  cairo_t *cr;

  g_assert_no_error (error);
  scene = entente_scene_new (entente_file_get_document (file), measure);
  sheet = entente_sheet_new (scene, entente_file_get_document (file), NULL);
  svg = entente_svg_write (sheet, entente_file_get_document (file), &(EntenteSvgOptions) { theme_name }, NULL, &error);
  g_assert_no_error (error);

  shown->folder = g_dir_make_tmp ("entente-svg-XXXXXX", NULL);
  shown->svg = g_build_filename (shown->folder, "picture.svg", NULL);
  g_assert_true (g_file_set_contents (shown->svg, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), NULL));

  box = entente_sheet_get_box (sheet);
  shown->painted = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) box->width, (int) box->height);
  cr = cairo_create (shown->painted);
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  cairo_translate (cr, -box->x, -box->y);
  entente_painter_paint (painter, cr, scene, theme, box, 1.0);
  cairo_destroy (cr);
}

static void
remove_folder (const char *name)
{
  g_autoptr (GDir) folder = g_dir_open (name, 0, NULL);
  const char *child;

  while (folder != NULL && (child = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (name, child, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (name);
}

static void
shown_clear (Shown *shown)
{
  /* A browser that has ended may still have processes that write to its folder. */
  for (int i = 0; i < 100 && g_file_test (shown->folder, G_FILE_TEST_EXISTS); i++)
    {
      if (i > 0)
        g_usleep (G_USEC_PER_SEC / 20);
      remove_folder (shown->folder);
    }
  cairo_surface_destroy (shown->painted);
  g_free (shown->svg);
  g_free (shown->folder);
}

#define CELL 8

/* How much two pictures differ in a cell of some pixels, 0 to 1. */
static double
cell_difference (cairo_surface_t *a,
                 cairo_surface_t *b,
                 int              left,
                 int              top)
{
  int sums[3] = { 0 };
  double difference = 0.0;

  for (int y = top; y < top + CELL; y++)
    {
      const guchar *row_a = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a) + 4 * left;
      const guchar *row_b = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b) + 4 * left;

      for (int i = 0; i < 4 * CELL; i++)
        if (i % 4 < 3)
          sums[i % 4] += row_a[i] - row_b[i];
    }
  for (int i = 0; i < 3; i++)
    difference = MAX (difference, abs (sums[i]) / (255.0 * CELL * CELL));
  return difference;
}

/* Letters are put on pixels in one way by one program and in another by the next, so pixels differ
 * wherever there are words. In a cell of a few pixels, that hardly matters any more; but a line, a
 * colour, a word or a corner that is not there, or is elsewhere, does. */
static void
assert_same_picture (Shown      *shown,
                     const char *png,
                     double      mean)
{
  cairo_surface_t *other = cairo_image_surface_create_from_png (png);
  int width = cairo_image_surface_get_width (shown->painted);
  int height = cairo_image_surface_get_height (shown->painted);
  double worst = 0.0, sum = 0.0;
  int n = 0;

  g_assert_cmpint (cairo_surface_status (other), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (other), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (other), ==, height);
  cairo_surface_flush (shown->painted);
  for (int y = 0; y + CELL <= height; y += CELL)
    for (int x = 0; x + CELL <= width; x += CELL)
      {
        double difference = cell_difference (shown->painted, other, x, y);

        worst = MAX (worst, difference);
        sum += difference;
        n++;
      }
  g_test_message ("worst cell %.4f, mean %.5f", worst, sum / n);
  cairo_surface_destroy (other);
  g_assert_cmpfloat (worst, <, 0.12);
  g_assert_cmpfloat (sum / n, <, mean);
}

static gboolean
run (const char *const *arguments)
{
  g_autoptr (GSubprocess) process = g_subprocess_newv (
    arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

static void
test_in_librsvg (gconstpointer theme)
{
  g_autofree char *program = g_find_program_in_path ("rsvg-convert");
  g_autofree char *png = NULL;
  Shown shown;

  if (program == NULL)
    {
      g_test_skip ("There is no rsvg-convert here");
      return;
    }
  shown_init (&shown, GPOINTER_TO_INT (theme));
  png = g_build_filename (shown.folder, "picture.png", NULL);
  g_assert_true (run ((const char *const[]) { program, "--output", png, shown.svg, NULL }));
  assert_same_picture (&shown, png, 0.0022);
  shown_clear (&shown);
}

static void
test_in_chromium (gconstpointer theme)
{
  g_autofree char *program = g_find_program_in_path ("chromium");
  g_autofree char *profile = NULL, *screenshot = NULL, *png = NULL, *size = NULL;
  Shown shown;

  if (program == NULL)
    {
      g_test_skip ("There is no Chromium here");
      return;
    }
  shown_init (&shown, GPOINTER_TO_INT (theme));
  png = g_build_filename (shown.folder, "picture.png", NULL);
  screenshot = g_strconcat ("--screenshot=", png, NULL);
  profile = g_strconcat ("--user-data-dir=", shown.folder, "/profile", NULL);
  size = g_strdup_printf ("--window-size=%d,%d", cairo_image_surface_get_width (shown.painted),
                          cairo_image_surface_get_height (shown.painted));
  if (run ((const char *const[]) { program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                                   "--force-device-scale-factor=1", profile, size, screenshot, shown.svg, NULL }))
    assert_same_picture (&shown, png, 0.0032);
  else
    g_test_skip ("Chromium does not run here");
  shown_clear (&shown);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg/structure", test_structure);
  g_test_add_func ("/svg/layers", test_layers);
  g_test_add_func ("/svg/fonts", test_fonts);
  g_test_add_func ("/svg/themes", test_themes);
  g_test_add_func ("/svg/transparent", test_transparent);
  g_test_add_func ("/svg/shapes", test_shapes);
  g_test_add_func ("/svg/part", test_part);
  g_test_add_func ("/svg/same-twice", test_same_twice);
  g_test_add_func ("/svg/empty", test_empty);
  g_test_add_func ("/svg/empty-part", test_empty_part);
  g_test_add_func ("/svg/cancelled", test_cancelled);
  g_test_add_func ("/svg/hostile", test_hostile);
  g_test_add_func ("/svg/random", test_random);
  g_test_add_func ("/svg/golden", test_golden);
  g_test_add_func ("/svg/nothing-private", test_nothing_private);
  g_test_add_data_func ("/svg/in-librsvg/light", GINT_TO_POINTER (ENTENTE_THEME_LIGHT), test_in_librsvg);
  g_test_add_data_func ("/svg/in-librsvg/dark", GINT_TO_POINTER (ENTENTE_THEME_DARK), test_in_librsvg);
  g_test_add_data_func ("/svg/in-chromium/light", GINT_TO_POINTER (ENTENTE_THEME_LIGHT), test_in_chromium);
  g_test_add_data_func ("/svg/in-chromium/dark", GINT_TO_POINTER (ENTENTE_THEME_DARK), test_in_chromium);
  return g_test_run ();
}
