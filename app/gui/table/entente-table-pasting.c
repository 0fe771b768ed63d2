/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-pasting.h"

#include "entente-task-thread.h"

#include <string.h>

/* More than this, in bytes, is not for the cells of a table, but a file to be imported. */
#define MAX_LENGTH (1 << 20)

/* The data of the thread. */
typedef struct {
  EntenteTablePlace *place;
  GPtrArray *cells; /* of GStrv */
  GDate today;
} Pasting;

static void
pasting_free (gpointer data)
{
  Pasting *self = data;

  entente_table_place_free (self->place);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
free_paste (gpointer paste)
{
  if (paste != NULL)
    entente_table_paste_free (paste);
}

static void
paste_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Pasting *self = data;
  GError *error = NULL;
  EntenteTablePaste *paste = entente_table_paste_new (self->place, self->cells, &self->today, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, paste, free_paste);
}

static void
take_today (GDate *today)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_date_clear (today, 1);
  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
}

/**
 * entente_table_pasting_start:
 * @panel: tables
 * @text: what was copied in a spreadsheet
 * @callback: called when it is known what it changes
 * @data: for @callback
 *
 * Returns: %FALSE if no cell has the focus, or there is too much; then @callback is not called
 */
gboolean
entente_table_pasting_start (EntenteTablePanel   *panel,
                             const char          *text,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GTask) task = NULL;
  EntenteTablePlace *place;
  Pasting *self;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PANEL (panel) && text != NULL, FALSE);

  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  cells = entente_table_text_read (text);
  place = entente_table_panel_get_place (panel, cells->len);
  if (place == NULL)
    return FALSE;
  self = g_new (Pasting, 1);
  self->place = place;
  self->cells = g_steal_pointer (&cells);
  take_today (&self->today);
  task = g_task_new (panel, NULL, callback, data);
  g_task_set_source_tag (task, entente_table_pasting_start);
  g_task_set_task_data (task, self, pasting_free);
  entente_task_run_in_thread (task, paste_thread);
  return TRUE;
}

/**
 * entente_table_pasting_finish:
 * @result: as given to the callback
 * @error: says which cell is not understood, and why
 *
 * Returns: (transfer full) (nullable): see entente_table_paste_new()
 */
EntenteTablePaste *
entente_table_pasting_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
