/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-date-entry.h"
#include "entente-date.h"

/* What is typed becomes a date or is refused. What is shown of a date can be typed, and means the same days. */

static void
check_shown (const char *edtf)
{
  g_autofree char *shown = entente_date_format (edtf), *read = NULL;
  EntenteDateSpan span, again;

  fuzz_check_text (shown);
  read = entente_date_entry_read (shown, NULL);
  if (read == NULL)
    return;
  g_assert_true (entente_date_parse (edtf, &span));
  if (!entente_date_parse (read, &again))
    g_error ("“%s” is shown as “%s” and read as “%s”, which is none", edtf, shown, read);
  if (span.first != again.first || span.last != again.last)
    g_error ("“%s” is shown as “%s” and read as “%s”", edtf, shown, read);
}

static void
check_entry (const char *text)
{
  GDate today;

  g_date_set_dmy (&today, 26, 3, 2025);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *edtf = entente_date_entry_read (text, i > 0 ? &today : NULL);

      if (edtf == NULL)
        continue;
      if (!entente_date_is_valid (edtf))
        g_error ("“%s” is read as “%s”", text, edtf);
      check_shown (edtf);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = fuzz_dup_text (bytes);

  check_entry (text);
  if (entente_date_is_valid (text))
    check_shown (text);
  return 0;
}
