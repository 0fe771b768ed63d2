/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-process.h"
#include "entente-substring.h"

#include <string.h>

/* Stand for the functions that start a process. What a request holds from the first word of an answer on is the answer,
 * so that a fuzzer makes answers too. */

GBytes *
entente_process_run (const EntenteProgram  *program,
                     const char            *verb,
                     const char            *request,
                     gsize                  length,
                     gsize                  max_answer,
                     GCancellable          *cancellable,
                     GError               **error)
{
  const char *answer = entente_substring_find (request, length, "entente-pdf", strlen ("entente-pdf"));

  if (answer != NULL)
    return g_bytes_new (answer, length - (gsize) (answer - request));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no answer");
  return NULL;
}

GSubprocess *
entente_process_start (const EntenteProgram  *program,
                       const char            *verb,
                       const char            *request,
                       gsize                  length,
                       int                    shared,
                       GError               **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no process");
  return NULL;
}
