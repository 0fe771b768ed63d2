/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "random-document.h"

/* Any file is opened or refused, and what is opened is written so that the same is opened again. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (EntenteDocument) document = fuzz_read_document (bytes);

  g_autoptr (GBytes) written = NULL;
  g_autoptr (EntenteDocument) again = NULL;

  if (document == NULL)
    return 0;
  fuzz_check_document (document);
  written = fuzz_write_document (document);
  again = fuzz_read_document (written);
  random_document_assert_equal (document, again);
  return 0;
}
