/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-entry.h"
#include "entente-date.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

/* Shows dates in the language of the locale, with the translations of a folder:  dates FOLDER DATE…
 * Each line of what is written holds a date as it is shown, and what it is read as when entered so. */

int
main (int    argc,
      char **argv)
{
  if (argc < 2 || setlocale (LC_ALL, "") == NULL)
    {
      fprintf (stderr, "dates: no folder is given, or there is no such locale\n");
      return 1;
    }
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  for (int i = 2; i < argc; i++)
    {
      g_autofree char *shown = entente_date_format (argv[i]);
      g_autofree char *entered = entente_date_entry_read (shown, NULL);

      printf ("%s\t%s\n", shown, entered != NULL ? entered : "");
    }
  return 0;
}
