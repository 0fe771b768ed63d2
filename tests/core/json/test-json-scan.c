/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-scan.h"

#include "sample.h"

static EntenteJsonTape *
scan (const char  *text,
      gsize       *offset,
      GError     **error)
{
  /* The block is exactly as large as the text, so that a sanitizer detects any access past its end. */
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return entente_json_scan (bytes, NULL, offset, error);
}

static void
test_good (void)
{
  static const char *const texts[] = {
    "{}", "[]", "0", "-0", "1.5e+10", "1E-2", "\"\"", "true", "false", "null",
    " \t\r\n[ 1 , 2 ] \n",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\\uD83D\\uDE00\"", "\"\\udbff\\udfff\"", "\"\x7f\"",
    "\"\\u0001\"",
    "\"쇼이구 Шойгу 😀 \xEF\xBF\xBF\"", "{\"\":{\"\":[]}}", "[123456789012345678901234567890]", "1e308",
    "1e-400", "{\"a\":1,\"A\":2}", "\xEF\xBB\xBF[]", "[\"\xE2\x80\xA8\"]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteJsonTape) tape = scan (texts[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (tape);
    }
}

static void
test_tape (void)
{
  g_autoptr (EntenteJsonTape) tape =
    scan ("{\"a\": [1, {}, \"b\\n\\uD83D\\uDE00\"], \"c\\u0064\": -2.0}", NULL, NULL);
  g_autofree char *text = NULL, *compact = NULL, *name = NULL;
  gint64 number;
  gsize length;
  guint list = 2, n;

  g_assert_cmpuint (entente_json_tape_get_n_members (tape, 0), ==, 2);
  g_assert_true (entente_json_tape_is_text (tape, 1, "a", 1));
  g_assert_cmpint (entente_json_tape_get_type (tape, list), ==, ENTENTE_JSON_ARRAY);
  g_assert_cmpuint (entente_json_tape_get_n_members (tape, list), ==, 3);
  g_assert_true (entente_json_tape_get_integer (tape, list + 1, &number));
  g_assert_cmpint (number, ==, 1);
  g_assert_cmpuint (entente_json_tape_get_next (tape, list + 2), ==, list + 4);

  text = entente_json_tape_dup_text (tape, list + 4);
  g_assert_cmpstr (text, ==, "b\n😀");
  g_assert_null (entente_json_tape_peek_text (tape, list + 4, &length));
  compact = entente_json_tape_dup_compact (tape, list);
  g_assert_cmpstr (compact, ==, "[1,{},\"b\\n\\uD83D\\uDE00\"]");

  n = entente_json_tape_get_next (tape, list);
  name = entente_json_tape_dup_text (tape, n);
  g_assert_cmpstr (name, ==, "cd");
  g_assert_true (entente_json_tape_is_text (tape, n, "cd", 2));
  g_assert_true (entente_json_tape_get_integer (tape, n + 1, &number));
  g_assert_cmpint (number, ==, -2);
  g_assert_cmpint (entente_json_tape_get_type (tape, n + 2), ==, ENTENTE_JSON_END);
  g_assert_cmpuint (entente_json_tape_get_n_tokens (tape), ==, n + 3);
}

static void
test_integers (void)
{
  static const struct {
    const char *text;
    gboolean is_exact;
    gint64 number;
  } cases[] = {
    { "0", TRUE, 0 },
    { "-0", TRUE, 0 },
    { "9223372036854775807", TRUE, G_MAXINT64 },
    { "9223372036854775808", FALSE },
    { "-9223372036854775807", TRUE, -G_MAXINT64 },
    { "-9223372036854775808", FALSE }, /* stands for "absent" */
    { "3.0", TRUE, 3 },
    { "3e2", TRUE, 300 },
    { "1.5", FALSE },
    { "1e-1", FALSE },
    { "1000000000000000.01", FALSE },
    { "9007199254740993.0", FALSE },
    { "1e15", FALSE },
    { "0.00000000000000000000000000", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteJsonTape) tape = scan (cases[i].text, NULL, NULL);
      gint64 number = 0;

      g_assert_cmpint (entente_json_tape_get_integer (tape, 0, &number), ==, cases[i].is_exact);
      if (cases[i].is_exact)
        g_assert_cmpint (number, ==, cases[i].number);
    }
}

static void
test_bad (void)
{
  static const struct {
    const char *text;
    EntenteJsonError code;
    gsize offset;
  } cases[] = {
    { "", ENTENTE_JSON_ERROR_SYNTAX, 0 },
    { " \n ", ENTENTE_JSON_ERROR_SYNTAX, 3 },
    { "\xEF\xBB\xBF", ENTENTE_JSON_ERROR_SYNTAX, 3 },
    { "[1,]", ENTENTE_JSON_ERROR_SYNTAX, 2 },
    { "{\"a\":1 , }", ENTENTE_JSON_ERROR_SYNTAX, 7 },
    { "[1 2]", ENTENTE_JSON_ERROR_SYNTAX, 3 },
    { "[1}", ENTENTE_JSON_ERROR_SYNTAX, 2 },
    { "{\"a\"}", ENTENTE_JSON_ERROR_SYNTAX, 4 },
    { "{\"a\":}", ENTENTE_JSON_ERROR_SYNTAX, 5 },
    { "{1:2}", ENTENTE_JSON_ERROR_SYNTAX, 1 },
    { "[] []", ENTENTE_JSON_ERROR_SYNTAX, 3 },
    { "tru", ENTENTE_JSON_ERROR_SYNTAX, 0 },
    { "truex", ENTENTE_JSON_ERROR_SYNTAX, 0 },
    { "\"\xE2\x80", ENTENTE_JSON_ERROR_SYNTAX, 3 },
    { "\"\xE2\x80\"", ENTENTE_JSON_ERROR_SYNTAX, 1 },
    { "\xE2\x80", ENTENTE_JSON_ERROR_SYNTAX, 0 },
    { "\"\\ud800\"", ENTENTE_JSON_ERROR_REFUSED, 1 },
    { "\"\\udc00\\ud800\"", ENTENTE_JSON_ERROR_REFUSED, 1 },
    { "\"\\ud800\\u0041\"", ENTENTE_JSON_ERROR_REFUSED, 1 },
    { "\"\\u0000\"", ENTENTE_JSON_ERROR_REFUSED, 1 },
    { "\"\\u00g0\"", ENTENTE_JSON_ERROR_SYNTAX, 1 },
    { "\"\\u00", ENTENTE_JSON_ERROR_SYNTAX, 1 },
    { "\"\\", ENTENTE_JSON_ERROR_SYNTAX, 2 },
    { "1e400", ENTENTE_JSON_ERROR_REFUSED, 0 },
    { "{\"a\":1,\"\\u0061\":2}", ENTENTE_JSON_ERROR_REFUSED, 7 },
    { "{\"a\":{\"b\":1},\"b\":1,\"a\":2}", ENTENTE_JSON_ERROR_REFUSED, 19 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize offset = G_MAXSIZE;

      g_assert_null (scan (cases[i].text, &offset, &error));
      g_assert_error (error, ENTENTE_JSON_ERROR, (int) cases[i].code);
      g_assert_cmpuint (offset, ==, cases[i].offset);
    }
}

/* Several bytes of a text are looked at together: wherever a byte stands among them, it is seen. */
static void
test_every_place (void)
{
  static const struct { const char *bytes; gboolean is_good; } parts[] = {
    { "\\n", TRUE }, { "\"", FALSE }, { "\\x", FALSE }, { "\x1f", FALSE }, { "\n", FALSE }, { "é", TRUE },
    { "\x7f", TRUE }, { "\x80", FALSE }, { "\xff", FALSE }, { "\xc3", FALSE }, { " ", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    for (int before = 0; before < 20; before++)
      for (int after = 0; after < 20; after++)
        {
          g_autofree char *text =
            g_strdup_printf ("[\"%.*s%s%.*s\"]", before, "!#[]^~az!#[]^~az!#[]", parts[i].bytes, after,
                             "}{AZ09~}{AZ09~}{AZ09");
          g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
          g_autoptr (EntenteJsonTape) tape = entente_json_scan (bytes, NULL, NULL, NULL);

          g_assert_true ((tape != NULL) == parts[i].is_good);
        }
}

static void
test_depth (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autofree char *good = NULL;
  gsize offset;

  g_assert_null (scan (deep, &offset, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_REFUSED);
  g_assert_cmpuint (offset, ==, ENTENTE_JSON_MAX_DEPTH);

  good = g_strnfill (2 * ENTENTE_JSON_MAX_DEPTH, '[');
  memset (good + ENTENTE_JSON_MAX_DEPTH, ']', ENTENTE_JSON_MAX_DEPTH);
  tape = scan (good, NULL, NULL);
  g_assert_nonnull (tape);
}

/* With g_str_hash(), "aB" and "b!" have the same hash, and so have all words made of the two. */
static char *
colliding_name (guint nth)
{
  GString *name = g_string_new (NULL);

  for (guint bit = 0; bit < 15; bit++)
    g_string_append (name, nth >> bit & 1 ? "aB" : "b!");
  return g_string_free (name, FALSE);
}

static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *zero = colliding_name (0), *one = colliding_name (1);
  gint64 start;
  gsize offset, first_duplicate;

  g_assert_cmpuint (g_str_hash (zero), ==, g_str_hash (one));
  for (guint i = 0; i < 32768; i++)
    {
      g_autofree char *name = colliding_name (i);

      g_string_append_printf (text, "%s\"%s\":%u", i > 0 ? "," : "", name, i);
    }

  start = sample_processor_time ();
  g_string_append_c (text, '}');
  tape = scan (text->str, NULL, NULL);
  g_assert_nonnull (tape);
  g_assert_cmpint (sample_processor_time () - start, <, 2 * G_USEC_PER_SEC);

  /* The first name that occurs again is reported, whatever follows. */
  g_string_truncate (text, text->len - 1);
  first_duplicate = text->len + 1;
  g_string_append_printf (text, ",\"%s\":0,\"%s\":0}", one, zero);
  g_assert_null (scan (text->str, &offset, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_REFUSED);
  g_assert_cmpuint (offset, ==, first_duplicate);
}

static void
test_too_many_tokens (void)
{
  gsize n = 2 * (gsize) ENTENTE_JSON_MAX_TOKENS + 4;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_slow ())
    {
      g_test_skip ("This needs some 800 MB of memory");
      return;
    }
  text = g_malloc (n);
  for (gsize i = 0; i < n; i++)
    text[i] = i % 2 == 0 ? '0' : ',';
  text[0] = '[';
  text[1] = ' ';
  text[n - 1] = ']';
  bytes = g_bytes_new_take (g_steal_pointer (&text), n);
  g_assert_null (entente_json_scan (bytes, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_REFUSED);
}

static void
test_cancel (void)
{
  g_autofree char *many = g_strnfill (400000, '0');
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 1; i < 400000; i += 2)
    many[i] = ',';
  many[0] = '[';
  many[399999] = ']';
  many[1] = ' ';
  bytes = g_bytes_new (many, 400000);

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_json_scan (bytes, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/tape", test_tape);
  g_test_add_func ("/json-scan/integers", test_integers);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/every-place", test_every_place);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/many-names", test_many_names);
  g_test_add_func ("/json-scan/too-many-tokens", test_too_many_tokens);
  g_test_add_func ("/json-scan/cancel", test_cancel);
  return g_test_run ();
}
