/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-toasts.h"

#include <glib/gi18n.h>

#include "entente-display-text.h"
#include "entente-save-error.h"
#include "entente-window-owner.h"

static void
tell_failure (EntenteToasts *toasts,
              const char    *reason)
{
  g_autofree char *words = g_strdup_printf (_("Not exported: %s"), reason);

  entente_toasts_add (toasts, words, NULL, NULL);
}

/**
 * entente_export_toasts_refuse:
 * @toasts: the toasts of @window
 * @window: a window
 * @file: the file into which the user wants to export
 *
 * A document that is open must not be replaced by an export.
 *
 * Returns: whether a window has the file open, which the user has been told then
 */
gboolean
entente_export_toasts_refuse (EntenteToasts *toasts,
                              GtkWindow     *window,
                              GFile         *file)
{
  EntenteWindowOwner *owner = entente_window_owner_get (window);

  g_return_val_if_fail (ENTENTE_IS_TOASTS (toasts) && G_IS_FILE (file), TRUE);

  if (owner == NULL || !entente_window_owner_is_in_use (owner, file))
    return FALSE;
  tell_failure (toasts, _("The file is open in a window."));
  return TRUE;
}

/**
 * entente_export_toasts_tell:
 * @toasts: the toasts of a window
 * @file: the file into which the user wanted to export
 * @error: (nullable): why it was not written
 */
void
entente_export_toasts_tell (EntenteToasts *toasts,
                            GFile         *file,
                            const GError  *error)
{
  g_autofree char *base = NULL, *display = NULL, *name = NULL, *words = NULL;

  g_return_if_fail (ENTENTE_IS_TOASTS (toasts) && G_IS_FILE (file));

  if (error != NULL)
    {
      words = entente_save_error_describe_export (error);
      tell_failure (toasts, words);
      return;
    }
  base = g_file_get_basename (file);
  display = g_filename_display_name (base);
  name = entente_display_text_embed (display);
  words = g_strdup_printf (_("Exported “%s”"), name);
  entente_toasts_add (toasts, words, NULL, NULL);
}
