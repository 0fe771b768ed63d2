/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fold.h"

#include <string.h>

/* The texts of a row have the same meaning in a search. */
static const char *const same[][5] = {
  { "sergei shoigu", "Sergei Shoigu", "SERGEI SHOIGU", "Ｓｅｒｇｅｉ　Ｓｈｏｉｇｕ", "Ser\u200bgei\tShoigu" },
  { "walesa", "Wałęsa", "WAŁĘSA", "Wale\u0328sa", "Wa\u0142esa" },
  { "strasse", "Straße", "STRASSE", "STRAẞE", "strasse" },
  { "orsted", "Ørsted", "ørsted", "O\u0338rsted", "Ǿrsted" },
  { "istanbul", "İstanbul", "Istanbul", "ıstanbul", "ISTANBUL" },
  { "fiancee", "ﬁancée", "Fiance\u0301e", "FIANCÉE", "fian\u00adcée" },
  { "shoigu's", "Shoigu’s", "shoigu‘s", "Shoiguʼs", "SHOIGU'S" },
  { "kim jong-un", "Kim Jong‑un", "Kim Jong–un", "Kim\u00a0Jong-un", "KIM JONG−UN" },
  { "\"quoted\"", "“quoted”", "„quoted“", "«Quoted»", "\"QUOTED\"" },
  { "сергеи шоигу", "Сергей Шойгу", "СЕРГЕЙ ШОЙГУ", "Серге\u0438\u0306 Шойгу", "сергей шойгу" },
  { "σισυφοσ", "Σίσυφος", "ΣΊΣΥΦΟΣ", "Σισυφος", "σίσυφοσ" },
  { "محمد", "مُحَمَّد", "محمّد", "ﻣﺤﻤﺪ", "مح\u200dمد" },
  { "علي كريم", "علی کریم", "علي کريم", "علی كریم", "علي كريم" },
  { "쇼이구", "\u1109\u116d\u110b\u1175\u1100\u116e", "ㅅㅛㅇㅣㄱㅜ", "쇼익ㅜ", "\uffb5\uffd2\uffb7\uffdc\uffa1\uffd3" },
  { "セルゲイ", "ｾﾙｹﾞｲ", "セルケ\u3099イ", "セルゲイ", "セルゲイ" },
};

/* Pairs that must stay different: otherwise a search would find too much. */
static const char *const different[][2] = {
  { "A", "ㄱ" }, { "아기", "각이" }, { "か", "が" }, { "กู", "กี" }, { "कि", "की" }, { "김", "감" }, { "shoigu", "shoygu" }, { "谢", "謝" },
};

static void
test_same (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *first = entente_fold (same[i][0]);

      for (gsize j = 1; j < G_N_ELEMENTS (same[i]); j++)
        {
          g_autofree char *folded = entente_fold (same[i][j]);

          g_assert_cmpstr (folded, ==, first);
        }
    }
}

static void
test_different (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *a = entente_fold (different[i][0]);
      g_autofree char *b = entente_fold (different[i][1]);

      g_assert_cmpstr (a, !=, b);
    }
}

/* Each content of the entry while one of these words is typed with a Korean keyboard. */
static void
test_half_typed (void)
{
  static const char *const typed[][12] = {
    { "쇼이구", "ㅅ", "쇼", "숑", "쇼이", "쇼익", "쇼이구", NULL },
    { "통일부", "ㅌ", "토", "통", "통ㅇ", "통이", "통일", "통잃", NULL },
    { "과거", "ㄱ", "고", "과", "곽", "과거", NULL },
    { "외교", "ㅇ", "오", "외", "왹", "외교", NULL },
    { "값이", "ㄱ", "가", "갑", "값", "값ㅇ", "값이", NULL },
    { "러시아", "ㄹ", "러", "럿", "러시", "러싱", "러시아", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *whole = entente_fold (typed[i][0]);

      for (gsize j = 1; typed[i][j] != NULL; j++)
        {
          g_autofree char *folded = entente_fold (typed[i][j]);

          if (g_str_equal (typed[i][j], "통잃"))
            g_assert_false (g_str_has_prefix (whole, folded));
          else
            g_assert_true (g_str_has_prefix (whole, folded));
        }
    }
}

static gsize
place (GArray *places,
       gsize   nth)
{
  return g_array_index (places, gsize, nth);
}

static void
test_places (void)
{
  const char *text = "Éa\u0301Straße 구";
  g_autoptr (GArray) places = NULL;
  g_autofree char *folded = entente_fold_with_places (text, &places);
  g_autofree char *plain = entente_fold (text);
  gsize ss = strstr (folded, "ss") - folded;

  g_assert_cmpstr (folded, ==, plain);
  g_assert_cmpuint (places->len, ==, strlen (folded) + 1);
  g_assert_cmpuint (place (places, 0), ==, 0);
  g_assert_cmpuint (place (places, 1), ==, 2);
  g_assert_cmpuint (place (places, 2), ==, 5);
  g_assert_true (g_str_has_prefix (text + place (places, ss), "ß"));
  g_assert_cmpuint (place (places, ss + 1), ==, place (places, ss));
  g_assert_cmpstr (text + place (places, strlen (folded) - 1), ==, "구");
  g_assert_cmpuint (place (places, strlen (folded)), ==, strlen (text));
}

static gboolean
has_hangul (const char *folded)
{
  return strpbrk (folded, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL;
}

/* Every character folds to text without controls, and folding twice changes nothing more. */
static void
test_every_character (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[8] = { 0 };
      g_autofree char *folded = NULL;
      g_autofree char *again = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, text);
      folded = entente_fold (text);
      again = entente_fold (folded);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      if (has_hangul (folded))
        g_assert_cmpint (g_unichar_get_script (c), ==, G_UNICODE_SCRIPT_HANGUL);
      else
        g_assert_cmpstr (again, ==, folded);
      for (const char *at = folded; *at != '\0'; at++)
        g_assert_false (g_ascii_iscntrl (*at));
    }
}

static void
test_no_text (void)
{
  g_autofree char *folded = entente_fold ("a\xff\xc3");
  g_autofree char *empty = entente_fold ("");

  g_assert_cmpstr (folded, ==, "a\ufffd\ufffd");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/same", test_same);
  g_test_add_func ("/fold/different", test_different);
  g_test_add_func ("/fold/half-typed", test_half_typed);
  g_test_add_func ("/fold/places", test_places);
  g_test_add_func ("/fold/every-character", test_every_character);
  g_test_add_func ("/fold/no-text", test_no_text);
  return g_test_run ();
}
