/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-date-entry.h"
#include "entente-date.h"
#include "entente-import-date.h"

/* Any text is a date of a file or none, and what is typed becomes one or is refused. What is shown of a date can be
 * typed, and means the same days. */

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
check_edtf (const char *text)
{
  EntenteDateSpan span, start, end;
  gboolean is_date = entente_date_parse (text, &span);

  g_assert_true (entente_date_is_valid (text) == is_date);
  g_assert_true (entente_date_parse_ends (text, &start, &end) == is_date);
  check_keys (text);
  if (!is_date)
    {
      g_autofree char *shown = entente_date_format (text);

      fuzz_check_text (shown);
      return;
    }
  g_assert_cmpint (start.first, <=, start.last);
  g_assert_cmpint (end.first, <=, end.last);
  check_day (span.first);
  check_day (span.last);
  check_shown (text);
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
  check_entry (text);
  check_imported (text);
  return 0;
}
