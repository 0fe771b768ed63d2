/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-date.h"
#include "entente-import-date.h"

/* Any text is a date of a file or none, and what another program has of one becomes a date or is refused. */

static void
check_keys (const char *text)
{
  static const char *const others[] = { "2025", "2025-03-21/..", "../0044", "no date", NULL };

  g_assert_cmpint (entente_date_compare (text, text), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      int order = entente_date_compare (text, others[i]);

      g_assert_true ((order < 0) == (entente_date_compare (others[i], text) > 0));
      g_assert_true ((order == 0) == (entente_date_compare (others[i], text) == 0));
    }
}

/* Of a day, a month or a year that GLib knows. */
static void
check_day (gint64 day)
{
  g_autofree char *written = NULL;
  EntenteDateSpan span;

  if (day < 1 || day > 3000000)
    return;
  written = entente_date_write_day (day);
  g_assert_true (entente_date_parse (written, &span));
  g_assert_true (span.first == day && span.last == day);
}

static void
check_edtf (const char *text)
{
  EntenteDateSpan span, start, end;
  gboolean is_date = entente_date_parse (text, &span);
  g_autofree char *shown = entente_date_format (text);

  g_assert_true (entente_date_is_valid (text) == is_date);
  g_assert_true (entente_date_parse_ends (text, &start, &end) == is_date);
  check_keys (text);
  fuzz_check_text (shown);
  if (!is_date)
    return;
  g_assert_cmpint (start.first, <=, start.last);
  g_assert_cmpint (end.first, <=, end.last);
  check_day (span.first);
  check_day (span.last);
}

static void
check_imported (const char *text)
{
  for (int order = ENTENTE_DATE_ORDER_UNKNOWN; order <= ENTENTE_DATE_ORDER_MONTH_FIRST; order++)
    {
      g_autofree char *edtf = entente_import_date_read (text, order);

      if (edtf != NULL && !entente_date_is_valid (edtf))
        g_error ("“%s” is imported as “%s”", text, edtf);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = fuzz_dup_text (bytes);

  check_edtf (text);
  check_imported (text);
  return 0;
}
