/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-check.h"

#include "entente-file.h"
#include "entente-wording.h"

#include <glib/gi18n-lib.h>

/* The command "--check". It prints one line for each diagnostic, as compilers do, so that editors can
 * go to the place. */

static void
print_diagnostic (const char        *path,
                  EntenteDiagnostic *diagnostic,
                  FILE              *out)
{
  g_autofree char *text = entente_diagnostic_to_text (diagnostic);
  gboolean is_error = entente_diagnostic_get_severity (diagnostic) == ENTENTE_SEVERITY_ERROR;

  /* The severity is for programs, and thus is not translated. */
  fprintf (out, "%s:%u:%u: %s: %s\n", path, entente_diagnostic_get_line (diagnostic),
           entente_diagnostic_get_column (diagnostic), is_error ? "error" : "warning", text);
}

/* Tells how many statements stand in the stored texts of their sources. Each that does not is told above. */
static void
print_wordings (const char      *path,
                EntenteDocument *document,
                FILE            *out)
{
  g_autofree char *counts = entente_wording_count_all (document);

  if (counts != NULL)
    fprintf (out, "%s: note: %s\n", path, counts);
}

static EntenteVerdict
check_file (const char *path,
            FILE       *out,
            FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = entente_file_read (location, NULL, &error);
  if (bytes == NULL)
    {
      fprintf (err, "entente: %s: %s\n", path, error->message);
      return ENTENTE_VERDICT_UNREADABLE;
    }

  document = entente_json_read (bytes, NULL, &diagnostics, &error);
  for (guint i = 0; i < diagnostics->len; i++)
    print_diagnostic (path, diagnostics->pdata[i], out);
  if (document != NULL)
    {
      print_wordings (path, document, out);
      return ENTENTE_VERDICT_OPENS;
    }
  if (g_error_matches (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX))
    return ENTENTE_VERDICT_NOT_JSON;
  return ENTENTE_VERDICT_UNUSABLE;
}

/**
 * entente_check:
 * @paths: the files, NULL-terminated, as given on the command line
 * @out: receives each diagnostic as `FILE:LINE:COLUMN: error|warning: message`, and then, as `FILE: note: message`, how
 *   many statements stand in the stored texts of their sources; in UTF-8
 * @err: receives the names of unreadable files, and the reasons
 *
 * Returns: the worst verdict of all files
 */
EntenteVerdict
entente_check (const char *const *paths,
               FILE              *out,
               FILE              *err)
{
  EntenteVerdict worst = ENTENTE_VERDICT_OPENS;

  g_return_val_if_fail (paths != NULL && out != NULL && err != NULL, ENTENTE_VERDICT_UNREADABLE);

  for (; *paths != NULL; paths++)
    {
      EntenteVerdict verdict = check_file (*paths, out, err);

      worst = MAX (worst, verdict);
    }
  return worst;
}
