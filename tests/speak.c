/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-command.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

/* Carries out a command as the program does, but with the translations of a folder instead of those
 * installed:  speak FOLDER [ARGUMENT…] */

int
main (int    argc,
      char **argv)
{
  int status = 2;

  if (argc < 2 || setlocale (LC_ALL, "") == NULL)
    {
      fprintf (stderr, "speak: there is no folder given, or no such locale\n");
      return status;
    }
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!entente_command_run ((const char *const *) argv + 1, stdout, stderr, &status))
    fprintf (stderr, "speak: there is no command given\n");
  return status;
}
