/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-relation-dialog.h"

/* A line that was drawn on the canvas becomes a relation, by way of its dialog. */

static void
connect_cb (EntenteCanvas *canvas,
            EntenteItem   *from,
            EntenteItem   *to,
            int            x,
            int            y,
            EntenteWindow *self)
{
  EntenteHistory *history = entente_session_get_history (self->session);
  EntenteItemDialog *dialog = entente_relation_dialog_new (history, NULL, entente_item_get_id (from),
                                                           to != NULL ? entente_item_get_id (to) : NULL);

  if (to == NULL)
    entente_item_dialog_set_place (dialog, &(EntentePoint) { x, y });
  entente_window_present_dialog (self, dialog, FALSE);
  if (to == NULL)
    entente_relation_dialog_make_end (ENTENTE_RELATION_DIALOG (dialog));
}

/**
 * entente_window_add_connecting:
 * @self: a window
 *
 * Lets relations be made on the canvas.
 */
void
entente_window_add_connecting (EntenteWindow *self)
{
  g_signal_connect_object (self->canvas, "connect", G_CALLBACK (connect_cb), self, 0);
}
