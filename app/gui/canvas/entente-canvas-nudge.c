/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "entente-commands.h"

/* Moving what is selected by keyboard. Keys that follow each other quickly are one step of the history:
 * whoever puts a card in its place thinks of it as one. */

#define PAUSE_SECONDS 1.0

static GArray *
list_places (EntenteCanvas *self,
             int            dx,
             int            dy)
{
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (self->session));
  const GPtrArray *selection = entente_session_get_selection (self->session);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (EntentePosition));

  for (guint i = 0; i < selection->len; i++)
    {
      EntenteItem *item = selection->pdata[i];
      EntentePosition position = { entente_item_get_id (item), { 0, 0 } };

      if (entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR ||
          !entente_layout_get_position (layout, position.id, &position.at))
        continue;
      position.at.x = CLAMP (position.at.x + dx, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      position.at.y = CLAMP (position.at.y + dy, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      g_array_append_val (places, position);
    }

  return places;
}

static guint
continue_gesture (EntenteCanvas  *self,
                  EntenteHistory *history)
{
  gint64 now = g_get_monotonic_time ();

  if (self->nudge_gesture == 0 || now - self->nudge_time > PAUSE_SECONDS * G_USEC_PER_SEC)
    self->nudge_gesture = entente_history_begin_gesture (history);
  self->nudge_time = now;

  return self->nudge_gesture;
}

/* What the files of the canvas share */

/* Moves what is selected, in tenths of a point. Returns whether there is something to move. */
gboolean
entente_canvas_nudge (EntenteCanvas *self,
                      int            dx,
                      int            dy)
{
  EntenteHistory *history;
  g_autoptr (GArray) places = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  EntentePart part;
  guint index;

  if (self->scene == NULL || !entente_canvas_can_move (self) || entente_canvas_is_handling (self))
    return FALSE;
  places = list_places (self, dx, dy);
  if (places->len == 0)
    return FALSE;

  self->keep_fitting = FALSE;
  entente_canvas_forget_pointer (self);
  history = entente_session_get_history (self->session);
  draft = entente_commands_move (entente_session_get_document (self->session), (const EntentePosition *) places->data,
                                 places->len);
  if (!entente_history_apply_in_gesture (history, draft, continue_gesture (self, history)))
    return TRUE;

  entente_canvas_hold (self, (const EntentePosition *) places->data, places->len);
  part = entente_canvas_get_selected_part (self, &index);
  if (part == ENTENTE_PART_CARD)
    entente_canvas_show (self, part, index);

  return TRUE;
}
