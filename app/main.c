/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (EntenteApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _("Entente needs a display to open a window on, and there is none."));
      return 1;
    }

  application = entente_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
