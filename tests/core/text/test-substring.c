/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-substring.h"

#include <string.h>

/* The simplest implementation, to compare with. */
static const char *
find_plainly (const char *text,
              gsize       length,
              const char *word,
              gsize       word_length)
{
  for (gsize i = 0; i + word_length <= length; i++)
    if (memcmp (text + i, word, word_length) == 0)
      return text + i;
  return NULL;
}

static void
check (const char *text,
       gsize       length,
       const char *word,
       gsize       word_length)
{
  g_assert_true (entente_substring_find (text, length, word, word_length) == find_plainly (text, length, word,
                                                                                           word_length));
}

static void
test_words (void)
{
  static const char text[] = "Секретарь Совета Безопасности Шойгу прибыл в Пхеньян; shoigu, 쇼이구, and \xff\xfe at the end";
  static const char *const words[] = {
    "С", "Се", "Шойгу", "шойгу", "в", "shoigu", "쇼이구", "쇼구", "end", "d", "the end", "\xff\xfe", "\xff\xff", text,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize start = 0; start < sizeof text; start++)
      check (text + start, strlen (text) - MIN (start, strlen (text)), words[i], strlen (words[i]));
}

/* Texts of few different letters, so that words nearly match in many places. Each text has its own memory
 * block, so that a sanitizer detects an access past the end. */
static void
test_random (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gsize length = g_test_rand_int_range (0, 100);
      gsize word_length = g_test_rand_int_range (1, 20);
      g_autofree char *text = g_malloc (length + (length == 0));
      g_autofree char *word = g_malloc (word_length);
      guint n_letters = g_test_rand_int_range (1, 4);

      for (gsize j = 0; j < length; j++)
        text[j] = (char) (0xd0 + g_test_rand_int_range (0, n_letters));
      for (gsize j = 0; j < word_length; j++)
        word[j] = (char) (0xd0 + g_test_rand_int_range (0, n_letters));
      check (text, length, word, word_length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/substring/words", test_words);
  g_test_add_func ("/substring/random", test_random);
  return g_test_run ();
}
