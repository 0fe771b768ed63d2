/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-entry.h"

#include "entente-date.h"

#include <locale.h>
#include <stdio.h>

static const struct {
  const char *text;
  const char *edtf;
} good[] = {
  /* EDTF passes unchanged. */
  { "2025-03-21", "2025-03-21" }, { " 2025-03 ", "2025-03" }, { "2025-05~", "2025-05~" }, { "201X", "201X" },
  { "2001-07/2001-08", "2001-07/2001-08" }, { "../2024", "../2024" }, { "2025", "2025" },

  { "21 March 2025", "2025-03-21" }, { "21 march 2025", "2025-03-21" }, { "21 Mar 2025", "2025-03-21" },
  { "21 Mar. 2025", "2025-03-21" }, { "March 21, 2025", "2025-03-21" }, { "Mar 21 2025", "2025-03-21" },
  { "21st of March, 2025", "2025-03-21" }, { "the 3rd of May 2025", "2025-05-03" }, { "2025 March 21", "2025-03-21" },
  { "21-Mar-2025", "2025-03-21" }, { "  21   March\t2025 ", "2025-03-21" }, { "21. March 2025", "2025-03-21" },
  { "29 February 2024", "2024-02-29" },

  { "2025-3-1", "2025-03-01" }, { "2025/03/21", "2025-03-21" }, { "2025.3.21", "2025-03-21" },
  { "2025. 3. 21.", "2025-03-21" }, { "21.3.2025", "2025-03-21" }, { "21.03.2025", "2025-03-21" },
  { "5.3.2025", "2025-03-05" }, { "21/3/2025", "2025-03-21" }, { "3/21/2025", "2025-03-21" },
  { "4/4/2025", "2025-04-04" }, { "21-3-2025", "2025-03-21" }, { "3/2025", "2025-03" }, { "03.2025", "2025-03" },
  { "2025/3", "2025-03" }, { "２０２５-０３-２１", "2025-03-21" },

  { "March 2025", "2025-03" }, { "Sept. 2024", "2024-09" }, { "may 2025", "2025-05" }, { "March of 2025", "2025-03" },
  { "spring 2025", "2025-21" }, { "Fall 2024", "2024-23" }, { "Winter of 2023", "2023-24" },
  { "1990s", "199X" }, { "the 1990s", "199X" }, { "the 1990’s", "199X" }, { "19th century", "18XX" },
  { "44 BC", "-0043" }, { "in 1945", "1945" }, { "33", NULL }, { "987", "0987" }, { "33 BCE", "-0032" },
  { "15 March 44 BC", "-0043-03-15" }, { "March 44 BC", "-0043-03" }, { "15 March 440 BC", "-0439-03-15" },

  { "79 AD", "0079" }, { "AD 14", "0014" }, { "14 CE", "0014" }, { "24 August 79 AD", "0079-08-24" },
  { "August 79 AD", "0079-08" }, { "70s AD", "007X" }, { "1945 AD", "1945" }, { "spring 14 AD", "0014-21" },
  { "14–16 AD", NULL }, { "since 14 AD", "0014/.." },

  { "around May 2025", "2025-05~" }, { "about 2025", "2025~" }, { "c. 1900", "1900~" }, { "ca. 1900", "1900~" },
  { "circa 1900", "1900~" }, { "~2025", "2025~" }, { "~ 21 March 2025", "2025-03-21~" },
  { "approximately 1990", "1990~" }, { "perhaps March 2025", "2025-03?" }, { "2025 ?", "2025?" },
  { "March 2025?", "2025-03?" }, { "perhaps about 21 March 2025", "2025-03-21%" },
  { "probably around 2025", "2025%" }, { "about the 1990s", "199X~" },

  { "13–21 March 2025", "2025-03-13/2025-03-21" }, { "13 - 21 March 2025", "2025-03-13/2025-03-21" },
  { "March 13–21, 2025", NULL }, { "30 March – 2 April 2025", "2025-03-30/2025-04-02" },
  { "March–May 2025", "2025-03/2025-05" }, { "from March to May 2025", "2025-03/2025-05" },
  { "between 2001 and 2005", "2001/2005" }, { "2001–2005", "2001/2005" }, { "2001-2005", "2001/2005" },
  { "21 March 2025 to 2 April 2025", "2025-03-21/2025-04-02" }, { "2025-03-21 - 2025-03-23", "2025-03-21/2025-03-23" },
  { "about June 2004 – August 2004", "2004-06~/2004-08" }, { "1990s – 2001", "199X/2001" },
  { "21 March 2025 – 23 March", "2025-03-21/2025-03-23" },
  { "since 2001", "2001/.." }, { "since about May 2025", "2025-05~/.." }, { "until March 2025", "../2025-03" },

  /* The year itself is not meant. */
  { "before 1945", "../1944" }, { "after 1945", "1946/.." }, { "Before March 2025", "../2025-02" },
  { "after December 2024", "2025-01/.." }, { "before January 2025", "../2024-12" },
  { "before 1 March 2024", "../2024-02-29" }, { "after 31.12.2024", "2025-01-01/.." },
  { "before the 1990s", "../1989" }, { "after the 1990s", "2000/.." }, { "after the 19th century", "1900/.." },
  { "before the 19th century", "../1799" }, { "before about 1945", "../1944~" }, { "prior to 1945", "../1944" },
  { "before 44 BC", "../-0044" }, { "after 44 BC", "-0042/.." },

  { "2025년 3월 21일", "2025-03-21" }, { "2025년3월", "2025-03" }, { "2025년", "2025" }, { "2025年3月21日", "2025-03-21" },
};

/* Texts that are no date, or that can be read in two ways, are refused. */
static const char *const bad[] = {
  "", " ", "soon", "yesterday’s news", "March", "21 March", "21", "Tuesday", "31 April 2025", "29 February 2025",
  "0 March 2025", "13/13/2025", "3/4/2025", "04-05-2025", "March 32 2025", "2025-13-40", "32.1.2025", "0.1.2025",
  "about", "since", "until", "to", "from to", "–", "/", "-", "?", "~", "12345", "21 March 20250", "2025 2026",
  "March April 2025", "2005–2001", "May 2025 – March 2025", "March 2025-26", "2024-25", "1995s", "0th century",
  "40s BC", "1st century BC", "BC", "15 March BC", "AD", "15 March AD", "70s", "79", "24 August 79",
  "12 34 56 78 90 12 34 56 78", "21 March 2025 and more", "%s", "%s – %s", "2025\n2026", "\xff\xfe", "21 Marchember 2025",
  "since 2001 until 2005 until 2007", "not 2025",
  "today", "yesterday", "Monday", "March 25", "13–21 March", "before", "after", "before spring 2025",
  "before 31 April 2025", "before 1 January 0001", "before 2001–2005", "after 15 March 44 BC",
  "before March", "before yesterday",
  /* Signs that could be read in very many orders. */
  "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~????????????????????????????????????????",
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *edtf = entente_date_entry_read (good[i].text, NULL);

      g_test_message ("%s", good[i].text);
      g_assert_cmpstr (edtf, ==, good[i].edtf);
      g_assert_true (edtf == NULL || entente_date_is_valid (edtf));
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *edtf = entente_date_entry_read (bad[i], NULL);

      g_test_message ("%s", bad[i]);
      g_assert_null (edtf);
    }
  g_assert_null (entente_date_entry_read (NULL, NULL));
}

/* Days that are counted from a day, year-month-day. */
static const struct {
  const char *today;
  const char *text;
  const char *edtf;
} relative[] = {
  /* 26 March 2025 was a Wednesday. */
  { "2025-03-26", "today", "2025-03-26" }, { "2025-03-26", " Yesterday ", "2025-03-25" },
  { "2025-03-26", "tomorrow", "2025-03-27" }, { "2025-03-26", "the day before yesterday", "2025-03-24" },
  { "2025-03-26", "Monday", "2025-03-24" }, { "2025-03-26", "Wednesday", "2025-03-26" },
  { "2025-03-26", "Thursday", "2025-03-20" }, { "2025-03-26", "on Sunday", "2025-03-23" },
  { "2025-03-26", "tue", "2025-03-25" }, { "2025-03-26", "perhaps Monday", "2025-03-24?" },
  { "2025-03-26", "Monday – today", "2025-03-24/2025-03-26" }, { "2025-03-26", "since yesterday", "2025-03-25/.." },
  { "2025-03-26", "before today", "../2025-03-25" }, { "2025-03-26", "after Monday", "2025-03-25/.." },
  { "2025-03-01", "yesterday", "2025-02-28" }, { "2024-03-01", "yesterday", "2024-02-29" },
  { "2025-01-01", "yesterday", "2024-12-31" }, { "2024-12-31", "tomorrow", "2025-01-01" },
  { "2025-01-01", "Sunday", "2024-12-29" },

  { "2025-03-26", "March 25", "2025-03-25" }, { "2025-03-26", "26 March", "2025-03-26" },
  { "2025-03-26", "March 27", "2024-03-27" }, { "2025-03-26", "about the 1st of May", "2024-05-01~" },
  { "2025-03-26", "29 February", "2024-02-29" }, { "2025-03-26", "3월 25일", "2025-03-25" },
  { "2025-03-26", "13–21 March", "2025-03-13/2025-03-21" }, { "2025-03-15", "13–21 March", "2025-03-13/2025-03-21" },
  { "2025-03-12", "13–21 March", "2024-03-13/2024-03-21" }, { "2025-03-26", "until March 25", "../2025-03-25" },
  { "2025-03-26", "28 December – 3 January", "2024-12-28/2025-01-03" },
  { "2025-03-26", "before 1 March", "../2025-02-28" }, { "2025-03-26", "21 March 2025", "2025-03-21" },

  { "2025-03-26", "March", NULL }, { "2025-03-26", "25", NULL }, { "2025-03-26", "31 April", NULL },
  { "2025-03-26", "Monday Tuesday", NULL }, { "2025-03-26", "Mo", NULL }, { "2025-03-26", "3/25", NULL },
  { "2025-03-26", "Wednesday – Monday", NULL }, { "2025-03-26", "yesterday’s news", NULL },
  { "2025-03-26", "today 2025", NULL }, { "2025-03-26", "|", NULL },
};

static void
test_relative (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relative); i++)
    {
      int year, month, day;
      g_autofree char *edtf = NULL;
      GDate today;

      g_assert_cmpint (sscanf (relative[i].today, "%d-%d-%d", &year, &month, &day), ==, 3);
      g_date_set_dmy (&today, day, month, year);
      edtf = entente_date_entry_read (relative[i].text, &today);
      g_test_message ("%s: %s", relative[i].today, relative[i].text);
      g_assert_cmpstr (edtf, ==, relative[i].edtf);
    }
}

static void
assert_reads_what_is_shown (const char *edtf)
{
  g_autofree char *shown = entente_date_format (edtf);
  g_autofree char *read = entente_date_entry_read (shown, NULL);

  g_test_message ("%s: %s", edtf, shown);
  g_assert_cmpstr (read, ==, edtf);
}

/* The shown form of a date can be entered again, with the same meaning. */
static void
test_shown (void)
{
  static const char *const dates[] = {
    "2025-03-21", "2024-06", "1945", "201X", "2025-21", "2025-22", "2025-23", "2025-24", "2025-05~", "2025?",
    "2025-03-21%", "2001-07/2001-08", "2025-03-21/2025-03-23", "2025-03-30/2025-04-02", "2024-12-31/2025-01-01",
    "2001/2005", "2004-06~/2004-08", "../2024", "2024/..", "2024-05?/..", "-0043", "2025-03-21/2025-03",
    "0079", "0014-08-19", "0014-08", "007X", "0014/0016", "0014-08-19/0014-08-21", "../0079", "0005~", "0014-21",
    "0099/0100", "0003/0100", "0003/0005", "-0003/0014",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    assert_reads_what_is_shown (dates[i]);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *edtf = g_strdup_printf ("2025-%02d-%02d", month, 29 - month % 4);

      if (month != 2)
        assert_reads_what_is_shown (edtf);
    }
}

/* Any text is answered at once, with a valid date or none. */
static void
test_random (void)
{
  static const char *const pieces[] = { "21", "3", "2025", "March", "mar", " ", "-", "/", ".", "–", "to ", "about ",
                                        "since ", "before ", "yesterday", "Mon", "?", "~", "until ", "s", "th", "년",
                                        "BC", "AD", "%s", "X", ",", "from " };
  GDate today;

  g_date_set_dmy (&today, 26, 3, 2025);
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *edtf = NULL;

      for (int n = g_test_rand_int_range (1, 12); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      edtf = entente_date_entry_read (text->str, i % 2 ? &today : NULL);
      if (edtf != NULL && !entente_date_is_valid (edtf))
        g_error ("“%s” is read as “%s”", text->str, edtf);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-entry/good", test_good);
  g_test_add_func ("/date-entry/bad", test_bad);
  g_test_add_func ("/date-entry/relative", test_relative);
  g_test_add_func ("/date-entry/shown", test_shown);
  g_test_add_func ("/date-entry/random", test_random);
  return g_test_run ();
}
