/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-difference.h"

/* Two texts, and each of them with brackets around what the other does not have. */
typedef struct {
  const char *name;
  const char *text, *other;
  const char *marked, *other_marked;
} Case;

static const Case cases[] = {
  { "same", "all is well", "all is well", "all is well", "all is well" },
  { "word", "all was well", "all is well", "all [was] well", "all [is] well" },
  { "letter", "the honour of it", "the honor of it", "the [honour] of it", "the [honor] of it" },
  { "added", "we do not agree", "we do agree", "we do [not] agree", "we do agree" },
  { "several-words", "a b c d e", "a x y e", "a [b c d] e", "a [x y] e" },
  { "mark", "Yes! he said", "Yes, he said", "Yes[!] he said", "Yes[,] he said" },
  { "case", "All is well", "all is well", "[All] is well", "[all] is well" },
  { "spaces-are-nothing", "all  is\nwell", "all is well", "all  is\nwell", "all is well" },
  { "ends", "so all is well", "all is well now", "[so] all is well", "all is well [now]" },
  { "nothing-common", "one two", "три", "[one two]", "[три]" },
  { "empty", "one", "", "[one]", "" },
  { "korean", "예의주시하고 있다", "주시하고 있다", "[예의주시하고] 있다", "[주시하고] 있다" },
};

static char *
mark (const char *text,
      const char *other)
{
  g_autoptr (GArray) differences = entente_word_difference_find (text, other);
  GString *marked = g_string_new (text);

  for (guint i = differences->len; i-- > 0;)
    {
      const EntentePassage *span = &g_array_index (differences, EntentePassage, i);

      g_string_insert_c (marked, (gssize) span->end, ']');
      g_string_insert_c (marked, (gssize) span->start, '[');
    }
  return g_string_free (marked, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  g_autofree char *marked = mark (the->text, the->other);
  g_autofree char *other_marked = mark (the->other, the->text);

  g_assert_cmpstr (marked, ==, the->marked);
  g_assert_cmpstr (other_marked, ==, the->other_marked);
}

static void
test_too_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) differences = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "no ");
  differences = entente_word_difference_find (text->str, text->str);
  g_assert_cmpuint (differences->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/word-difference/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/word-difference/too-long", test_too_long);
  return g_test_run ();
}
