/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-layout-process.h"

#include "entente-process.h"

/* The process that links Graphviz. */
static const EntenteProgram program = { "entente-layout", "ENTENTE_LAYOUT_PROGRAM" };

/**
 * entente_layout_process_start:
 * @verb: (nullable): what it is to do
 * @request: (array length=length): the request
 * @length: how long it is
 * @shared: the memory of a preview, or -1
 * @error: return location for an error
 *
 * Starts the process. Its answer comes through its standard output.
 *
 * Returns: (transfer full) (nullable): the process
 */
GSubprocess *
entente_layout_process_start (const char *verb,
                              const char *request,
                              gsize       length,
                              int         shared,
                              GError    **error)
{
  return entente_process_start (&program, verb, request, length, shared, error);
}

/**
 * entente_layout_process_run:
 * @verb: (nullable): what it is to do
 * @request: (array length=length): the request
 * @length: how long it is
 * @max_answer: in bytes; less than 4 GiB
 * @cancellable: (nullable): to stop; the process is then killed
 * @error: return location for an error, as of entente_process_run()
 *
 * Runs the process and waits for its answer. This is not for the thread of a window.
 *
 * Returns: (transfer full) (nullable): its answer
 */
GBytes *
entente_layout_process_run (const char    *verb,
                            const char    *request,
                            gsize          length,
                            gsize          max_answer,
                            GCancellable  *cancellable,
                            GError       **error)
{
  return entente_process_run (&program, verb, request, length, max_answer, cancellable, error);
}
