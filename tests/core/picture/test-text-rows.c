/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-rows.h"

#include <string.h>

#include "entente-font.h"

#define WIDTH 230.0

static PangoLayout *layout;

static const EntenteTextFit name_fit = { 3, WIDTH, 0.4 };

static void
init (EntenteTextRows      *rows,
      const char           *text,
      const EntenteTextFit *fit)
{
  g_autofree char *clean = entente_text_rows_clean (text);

  entente_text_rows_init (rows, layout, clean, fit);
}

static void
test_short (void)
{
  EntenteTextRows rows;

  init (&rows, "Kim Jong-un", &name_fit);
  g_assert_cmpuint (rows.n_rows, ==, 1);
  g_assert_cmpstr (rows.rows[0].text, ==, "Kim Jong-un");
  g_assert_cmpstr (rows.text, ==, "Kim Jong-un");
  g_assert_cmpfloat (rows.width, ==, rows.rows[0].width);
  g_assert_false (rows.cut);
  entente_text_rows_clear (&rows);
}

/* Nothing of a name is missing, and its rows are about equally long. */
static void
test_two_rows (void)
{
  EntenteTextRows rows;

  init (&rows, "Ministry of Foreign Affairs of the Kingdom of Norway", &name_fit);
  g_assert_cmpuint (rows.n_rows, ==, 2);
  g_assert_cmpstr (rows.rows[0].text, ==, "Ministry of Foreign Affairs");
  g_assert_cmpstr (rows.rows[1].text, ==, "of the Kingdom of Norway");
  g_assert_cmpfloat (rows.width, <, WIDTH);
  g_assert_false (rows.cut);
  entente_text_rows_clear (&rows);
}

/* Two long names with the same beginning do not look the same. */
static void
test_cut_in_the_middle (void)
{
  static const char beginning[] = "Permanent Representation of the Ministry of Foreign Affairs to the Conference on the "
                                  "Limitation of Armaments and on Measures for Building Confidence in the Region of";
  g_autofree char *norway = g_strdup_printf ("%s Norway", beginning), *morocco = g_strdup_printf ("%s Morocco", beginning);
  EntenteTextRows a, b;

  init (&a, norway, &name_fit);
  init (&b, morocco, &name_fit);
  g_assert_true (a.cut && b.cut);
  g_assert_cmpuint (a.n_rows, ==, 3);
  g_assert_cmpfloat (a.width, <=, WIDTH);
  g_assert_nonnull (strstr (a.text, "…"));
  g_assert_true (g_str_has_prefix (a.text, "Permanent Representation"));
  g_assert_true (g_str_has_suffix (a.text, "Norway"));
  g_assert_true (g_str_has_suffix (b.text, "Morocco"));
  entente_text_rows_clear (&a);
  entente_text_rows_clear (&b);
}

/* The rows together are the text: a row may lose no letter, in any script, with or without blanks. */
static void
test_rows_are_the_text (void)
{
  static const char *const texts[] = {
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "조선민주주의인민공화국 외무성 대변인 담화 발표 관련 공식 성명 전문 번역본",
    "НЕКОММЕРЧЕСКОЕ ПАРТНЕРСТВО \"АССОЦИАЦИЯ БЕСПИЛОТНЫХ СИСТЕМ\"",
    "وزارة الشؤون الخارجية والتعاون الأفريقي والمغاربة المقيمين بالخارج",
    "中华人民共和国外交部驻澳门特别行政区特派员公署新闻及公共关系部",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) joined = g_string_new (NULL);
      g_autofree char *clean = entente_text_rows_clean (texts[i]);
      EntenteTextRows rows;

      init (&rows, texts[i], &name_fit);
      for (guint j = 0; j < rows.n_rows; j++)
        {
          g_assert_cmpfloat (rows.rows[j].width, <=, WIDTH + 0.5);
          g_string_append (joined, rows.rows[j].text);
          if (joined->len < strlen (clean) && clean[joined->len] == ' ')
            g_string_append_c (joined, ' ');
        }
      g_assert_false (rows.cut);
      g_assert_cmpstr (joined->str, ==, clean);
      entente_text_rows_clear (&rows);
    }
}

static void
test_line_breaks (void)
{
  g_autofree char *name = entente_text_rows_clean ("  Treaty\r\n on Comprehensive\n\tPartnership ");
  g_autofree char *blank = entente_text_rows_clean (" \n\t ");
  g_autofree char *evil = entente_text_rows_clean ("a\u202eb");

  g_assert_cmpstr (name, ==, "Treaty on Comprehensive Partnership");
  g_assert_cmpstr (blank, ==, "");
  g_assert_null (strstr (evil, "\u202e"));
}

/* A letter is not separated from its marks, whatever the length at which it is cut. */
static void
test_marks (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  EntenteTextRows rows;

  for (int i = 0; i < 100; i++)
    g_string_append (text, "e\u0301");
  for (double width = 20.0; width < WIDTH; width += 7.0)
    {
      const EntenteTextFit fit = { 1, width, 0.4 };
      const char *after;

      init (&rows, text->str, &fit);
      g_assert_true (rows.cut);
      after = strstr (rows.text, "…");
      g_assert_nonnull (after);
      g_assert_false (g_str_has_prefix (after + strlen ("…"), "\u0301"));
      g_assert_true (after == rows.text || g_str_has_prefix (after - strlen ("\u0301"), "\u0301"));
      g_assert_cmpfloat (rows.width, <=, width);
      entente_text_rows_clear (&rows);
    }
}

static void
test_whole_words (void)
{
  const EntenteTextFit fit = { 2, 40.0, 0.0, TRUE };
  EntenteTextRows rows;

  init (&rows, "reorganised everything", &fit);
  g_assert_cmpuint (rows.n_rows, ==, 2);
  g_assert_cmpstr (rows.rows[0].text, ==, "reorganised");
  g_assert_cmpstr (rows.rows[1].text, ==, "everything");
  g_assert_cmpfloat (rows.width, >, 40.0);
  entente_text_rows_clear (&rows);
}

/* Pango would take seconds for it. */
static void
test_huge (void)
{
  g_autofree char *huge = g_strnfill (3000000, 'x');
  EntenteTextRows rows;

  init (&rows, huge, &name_fit);
  g_assert_true (rows.cut);
  g_assert_cmpfloat (rows.width, <=, WIDTH);
  entente_text_rows_clear (&rows);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GObject) own = G_OBJECT (entente_font_create_layout (PANGO_CONTEXT (context), ENTENTE_FONT_TITLE));

  layout = PANGO_LAYOUT (own);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-rows/short", test_short);
  g_test_add_func ("/text-rows/two-rows", test_two_rows);
  g_test_add_func ("/text-rows/cut-in-the-middle", test_cut_in_the_middle);
  g_test_add_func ("/text-rows/rows-are-the-text", test_rows_are_the_text);
  g_test_add_func ("/text-rows/line-breaks", test_line_breaks);
  g_test_add_func ("/text-rows/marks", test_marks);
  g_test_add_func ("/text-rows/whole-words", test_whole_words);
  g_test_add_func ("/text-rows/huge", test_huge);
  return g_test_run ();
}
