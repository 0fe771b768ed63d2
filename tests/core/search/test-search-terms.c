/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-terms.h"

#include <string.h>

/* Writes what was understood in another way: the key, its value, and the words at the end. */
static char *
write_terms (const char *text)
{
  g_autoptr (EntenteSearchTerms) terms = entente_search_terms_parse (text);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < terms->terms->len; i++)
    {
      const EntenteSearchTerm *term = &g_array_index (terms->terms, EntenteSearchTerm, i);

      g_assert_cmpuint (term->start, <, term->value_start);
      g_assert_cmpuint (term->value_start, <=, term->end);
      g_assert_cmpuint (term->end, <=, strlen (text));
      g_string_append_printf (all, "%s%s=%s|", term->negated ? "!" : "", entente_search_key_get_name (term->key),
                              term->value);
    }
  g_string_append (all, terms->words);
  return g_string_free (all, FALSE);
}

static void
test_parse (void)
{
  static const struct { const char *text, *terms; } cases[] = {
    { "", "" },
    { "  kim  jong ", "kim jong" },
    { "kind:person", "kind=person|" },
    { "kind:person republican", "kind=person|republican" },
    { "treaty speaker:\"Kim Jong-un\" draft", "speaker=Kim Jong-un|treaty draft" },
    { "speaker:“Kim Jong-un” x", "speaker=Kim Jong-un|x" },
    { "speaker:„Kim“", "speaker=Kim|" },
    { "source:«Красная звезда»", "source=Красная звезда|" },
    { "speaker:\"Kim Jo", "speaker=Kim Jo|" },
    { "speaker:\"", "speaker=|" },
    { "-kind:person -treaty", "!kind=person|-treaty" },
    { "KIND:Person", "kind=Person|" },
    { "since:2024 until:2025-03", "since=2024|until=2025-03|" },
    { "kind: person", "kind=|person" },
    { "tag:a:b", "tag=a:b|" },
    /* What is no key stays a word. */
    { "https://example.org/kind:x", "https://example.org/kind:x" },
    { "note:x :y kind", "note:x :y kind" },
    { "mankind:person", "mankind:person" },
    { "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *terms = write_terms (cases[i].text);

      g_assert_cmpstr (terms, ==, cases[i].terms);
    }
}

static void
test_starts (void)
{
  g_assert_true (entente_search_key_starts_with (ENTENTE_SEARCH_KEY_SPEAKER, "spe"));
  g_assert_true (entente_search_key_starts_with (ENTENTE_SEARCH_KEY_SPEAKER, "speaker"));
  g_assert_false (entente_search_key_starts_with (ENTENTE_SEARCH_KEY_SPEAKER, "speakers"));
  for (EntenteSearchKey key = 0; key < ENTENTE_N_SEARCH_KEYS; key++)
    g_assert_cmpstr (entente_search_key_explain (key), !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-terms/parse", test_parse);
  g_test_add_func ("/search-terms/starts", test_starts);
  return g_test_run ();
}
