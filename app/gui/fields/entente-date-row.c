/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-row.h"

#include "entente-date-entry.h"
#include "entente-date.h"

#include <glib/gi18n.h>

/* The row for a date. A text that is no date is stored as it was typed: a file can hold it, and a guess could be
 * wrong. */

struct _EntenteDateRow
{
  EntenteEntryRow parent_instance;

  GDate today; /* when the text was typed: the value must stay what the hint says, even after midnight */
};

G_DEFINE_FINAL_TYPE (EntenteDateRow, entente_date_row, ENTENTE_TYPE_ENTRY_ROW)

static char *
to_value (EntenteEntryRow *row,
          const char      *typed)
{
  char *edtf = entente_date_entry_read (typed, &ENTENTE_DATE_ROW (row)->today);

  return edtf != NULL ? edtf : g_strstrip (g_strdup (typed));
}

static void
take_today (EntenteDateRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_date_set_dmy (&self->today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
}

/* The value depends on the day, so that the day is taken first. */
static char *
take_value (EntenteEntryRow *row)
{
  take_today (ENTENTE_DATE_ROW (row));
  return entente_entry_row_get_value (row);
}

static void
review (EntenteEntryRow *row)
{
  g_autofree char *value = take_value (row);
  g_autofree char *shown = entente_date_format (value);
  g_autofree char *hint = NULL;

  if (value == NULL)
    entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, NULL);
  else if (entente_date_is_valid (value))
    {
      /* Translators: a date as it was understood: in words, and as the file has it. */
      hint = g_strdup_printf (_("Understood as %1$s (%2$s)"), shown, value);
      entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, hint);
    }
  else
    entente_entry_row_set_hint (row, ENTENTE_HINT_ERROR,
                                _("Not understood as a date, and kept as written. Try “21 March 2025”, “yesterday”, "
                                  "“around May 2025”, “before 1945” or “13 – 21 March 2025”."));
}

static void
entente_date_row_class_init (EntenteDateRowClass *klass)
{
  EntenteEntryRowClass *row_class = ENTENTE_ENTRY_ROW_CLASS (klass);

  row_class->to_value = to_value;
  row_class->review = review;
}

static void
entente_date_row_init (EntenteDateRow *self)
{
  take_today (self);
}
