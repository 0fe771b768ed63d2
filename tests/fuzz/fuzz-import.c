/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-import-format.h"
#include "entente-import-plan.h"
#include "entente-layout-process.h"
#include "layout-dot.h"

#include <string.h>

/* Any input is read or refused, and what is read becomes a document that can be saved and opened.
 *
 *   fuzz-import --format=NAME [libFuzzer's own options] FOLDER…
 *
 * asks one reader. Without a format the input is told by what is in it. "dot-answer" is what the layout process might
 * say of a DOT file; with "dot" its part runs in this process. */

#define PREFIX "--format="

static EntenteImportOptions options;
static gboolean is_answer;
static EntenteMeasure *measure;

/* Stands for the one that starts a process. */
GBytes *
entente_layout_process_run (const char    *verb,
                            const char    *request,
                            gsize          length,
                            gsize          max_answer,
                            GCancellable  *cancellable,
                            GError       **error)
{
  FILE *file;
  GString *answer;

  if (is_answer)
    return g_bytes_new (request, length);
  file = length > 0 ? fmemopen ((char *) request, length, "r") : fopen ("/dev/null", "r");
  g_assert_nonnull (file);
  answer = layout_dot_tell (file);
  fclose (file);
  return g_string_free_to_bytes (answer);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_has_prefix ((*argv)[i], PREFIX))
      {
        options.format = (*argv)[i] + strlen (PREFIX);
        is_answer = g_str_equal (options.format, "dot-answer");
        if (is_answer)
          options.format = "dot";
        if (entente_import_find_format (options.format) == NULL)
          g_error ("There is no format “%s”", options.format);
      }
  measure = entente_measure_new ();
  return 0;
}

static void
check_in_document (EntenteImport *import,
                   const char    *format)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (import, document, format, "set");
  g_autoptr (EntenteDraft) draft = entente_import_plan_make_draft (plan, measure, "set");

  fuzz_check_draft (document, draft);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "input", NULL, &error);
  g_autoptr (EntenteImport) import = NULL;
  const EntenteImportFormat *format = NULL;

  if (input != NULL)
    import = entente_import_read (&input, 1, &options, &format, NULL, &error);
  if (import == NULL)
    fuzz_check_text (error->message);
  else
    check_in_document (import, format->name);
  return 0;
}
