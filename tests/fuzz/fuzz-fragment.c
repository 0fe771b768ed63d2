/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-fragment.h"
#include "entente-paste.h"
#include "random-document.h"
#include "sample.h"

/* Whatever another program has put on the clipboard is pasted or refused, and Undo leaves nothing of it. */

static EntenteDocument *document;
static EntenteMeasure *measure;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  document = sample_document_new ();
  measure = entente_measure_new ();
  return 0;
}

static void
check_written (EntenteFragment *fragment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = entente_fragment_write (fragment, &error);
  g_autoptr (EntenteFragment) again = NULL;
  g_autofree char *text = entente_fragment_to_text (fragment);

  g_assert_no_error (error);
  fuzz_check_text (text);
  again = entente_fragment_read (written, &error);
  g_assert_no_error (error);
  random_document_assert_equal (entente_fragment_get_document (fragment), entente_fragment_get_document (again));
  g_assert_cmpuint (entente_fragment_get_chosen (fragment)->len, ==, entente_fragment_get_chosen (again)->len);
}

static void
check_pasted (EntenteFragment    *fragment,
              const EntentePoint *wish)
{
  g_autoptr (EntentePaste) paste = entente_paste_new (fragment, document, measure, wish);

  if (paste->draft != NULL)
    fuzz_check_draft (document, paste->draft);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFragment) fragment = entente_fragment_read (bytes, &error);

  g_assert_true ((fragment == NULL) == (error != NULL));
  if (fragment == NULL)
    return 0;
  check_written (fragment);
  check_pasted (fragment, NULL);
  check_pasted (fragment, &(EntentePoint) { 1000, -1000 });
  return 0;
}
