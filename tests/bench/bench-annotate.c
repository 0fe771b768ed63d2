/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"

#include "sample.h"

#include <stdio.h>

/* How long it takes to find the quotations of a text, in processor time, against one pass that asks of each character
 * whether it is a letter. Prints a row for each text: its name, our time and the other's in milliseconds, their ratio. */

#define N_RUNS 3

/* 100 words of news, more or less. */
static const char news[] =
  "“We have one ferry that runs half empty,” said Ines Moreau, who has led the harbour board of Tern Bay since May. The "
  "plan for a second one, which Colin Hart called “the only way to keep the hotel open,” was rejected on Monday by a vote "
  "of five to two. Hart told the Tern Bay Gazette that he might sue, adding that the board had “settled the matter over "
  "dinner.” A member of the board who asked not to be named said there was “no truth in that.” The ministry of transport "
  "declined to comment. Moreau, a former judge, said the board would meet again.";

static char *
repeat (const char *part,
        const char *between,
        gsize       size)
{
  GString *text = g_string_sized_new (size + 1024);

  while (text->len < size)
    {
      g_string_append (text, part);
      g_string_append (text, between);
    }
  return g_string_free (text, FALSE);
}

static gint64
pass_once (const char *text)
{
  gint64 start = sample_processor_time ();
  volatile guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += g_unichar_isalpha (g_utf8_get_char (at));
  return sample_processor_time () - start;
}

static void
measure (const char            *name,
         char                  *text,
         const EntenteLexicons *lexicons)
{
  gint64 ours = G_MAXINT64, reference = G_MAXINT64;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = sample_processor_time ();
      EntenteAnnotation *annotation = entente_annotate (text, lexicons, NULL, NULL, NULL, NULL);

      ours = MIN (ours, sample_processor_time () - start);
      reference = MIN (reference, pass_once (text));
      entente_annotation_free (annotation);
    }
  printf ("%s %.2f %.2f %.1f\n", name, ours / 1000., reference / 1000., (double) ours / MAX (reference, 1));
  g_free (text);
}

int
main (void)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();

  printf ("# quotations of a text against one pass over its letters, ms of processor time\n");
  measure ("annotate-1000-words", repeat (news, "\n\n", 5500), lexicons);
  measure ("annotate-1-MB", repeat (news, "\n\n", 1024 * 1024), lexicons);
  measure ("annotate-5-MB-paragraph", repeat (news, " ", 5 * 1024 * 1024), lexicons);
  measure ("annotate-50-MB-one-mark", repeat ("“", "", 50 * 1024 * 1024), lexicons);
  measure ("annotate-50-MB-never-closed", repeat ("“Kim said, ", "", 50 * 1024 * 1024), lexicons);
  return 0;
}
