/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-format.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Any input is told by what is in it, and read or refused. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "input", NULL, &error);
  g_autoptr (EntenteImport) import = NULL;

  if (input != NULL)
    import = entente_import_read (&input, 1, NULL, NULL, NULL, &error);
  if (import == NULL)
    g_assert_nonnull (error);
  return 0;
}
