/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-application.h"
#include "entente-command-line.h"
#include "entente-renderer.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <glib/gi18n.h>

/* Looks for leaks, where the program is built so. */
void __lsan_do_leak_check (void) __attribute__ ((weak));

/* A locale that is not installed is no reason to fail; the program then speaks English. */
static void
set_language (void)
{
  const char *folder = g_getenv ("ENTENTE_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
open_window (int    argc,
             char **argv)
{
  g_autoptr (EntenteApplication) application = NULL;

  entente_renderer_choose ();
  if (!gtk_init_check ())
    {
      fprintf (stderr, "entente: %s\n", _("There is no display to open a window on"));
      fprintf (stderr, "entente: %s\n", _("Try “entente --help”"));
      return EXIT_FAILURE;
    }

  application = entente_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

/* Threads may still build a picture, search or measure text. They were told to stop, but nobody waits for them. So the
 * libraries must not be torn down, as exit() does it, while they are in use. All that is to be written is written. */
static int
leave (int status)
{
  if (ENTENTE_COUNTS_COVERAGE)
    return status;
  fflush (NULL);
  if (__lsan_do_leak_check != NULL)
    __lsan_do_leak_check ();
  _exit (status);
}

int
main (int    argc,
      char **argv)
{
  int status;

  set_language ();
  if (entente_command_line_run ((const char *const *) argv, stdout, stderr, &status))
    return leave (status);
  return leave (open_window (argc, argv));
}
