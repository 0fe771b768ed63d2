/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-nudge.h"

#include "entente-commands.h"

/* After a pause of this length, the next step is a new step of the history. */
#define PAUSE_SECONDS 1.0

struct _EntenteNudge
{
  GObject parent_instance;

  EntenteCanvasContent *content;
  guint gesture; /* of the last moves, for the history; 0 if the next move begins another one */
  gint64 time;   /* of the last move, in microseconds */
};

G_DEFINE_FINAL_TYPE (EntenteNudge, entente_nudge, G_TYPE_OBJECT)

static GArray *
list_positions (EntenteSession *session,
                int             dx,
                int             dy)
{
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (session));
  const GPtrArray *selection = entente_session_get_selection (session);
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (EntentePosition));

  for (guint i = 0; i < selection->len; i++)
    {
      EntenteItem *item = selection->pdata[i];
      EntentePosition position = { entente_item_get_id (item), { 0, 0 } };

      if (entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR ||
          !entente_layout_get_position (layout, position.id, &position.at))
        continue;
      position.at.x = CLAMP (position.at.x + dx, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      position.at.y = CLAMP (position.at.y + dy, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      g_array_append_val (positions, position);
    }

  return positions;
}

static guint
continue_gesture (EntenteNudge   *self,
                  EntenteHistory *history)
{
  gint64 now = g_get_monotonic_time ();

  if (self->gesture == 0 || now - self->time > PAUSE_SECONDS * G_USEC_PER_SEC)
    self->gesture = entente_history_begin_gesture (history);
  self->time = now;

  return self->gesture;
}

static void
selection_cb (EntenteNudge *self)
{
  self->gesture = 0;
}

static void
entente_nudge_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_NUDGE (object)->content);

  G_OBJECT_CLASS (entente_nudge_parent_class)->finalize (object);
}

static void
entente_nudge_class_init (EntenteNudgeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_nudge_finalize;
}

static void
entente_nudge_init (EntenteNudge *self)
{
}

/**
 * entente_nudge_new:
 * @content: the content of the canvas
 *
 * Returns: (transfer full): a nudge
 */
EntenteNudge *
entente_nudge_new (EntenteCanvasContent *content)
{
  EntenteNudge *self;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), NULL);

  self = g_object_new (ENTENTE_TYPE_NUDGE, NULL);
  self->content = g_object_ref (content);
  g_signal_connect_object (content, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_nudge_can_move:
 * @self: a nudge
 *
 * Returns: whether an actor is selected that may be moved
 */
gboolean
entente_nudge_can_move (EntenteNudge *self)
{
  g_autoptr (GArray) positions = NULL;

  g_return_val_if_fail (ENTENTE_IS_NUDGE (self), FALSE);

  if (!entente_canvas_content_can_move (self->content))
    return FALSE;

  positions = list_positions (entente_canvas_content_get_session (self->content), 0, 0);

  return positions->len > 0;
}

/**
 * entente_nudge_move:
 * @self: a nudge that can move
 * @dx: how far to the right, in tenths of a point
 * @dy: how far down
 *
 * Returns: whether the document was changed
 */
gboolean
entente_nudge_move (EntenteNudge *self,
                    int           dx,
                    int           dy)
{
  EntenteSession *session;
  EntenteHistory *history;
  g_autoptr (GArray) positions = NULL;
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_NUDGE (self) && entente_nudge_can_move (self), FALSE);

  session = entente_canvas_content_get_session (self->content);
  history = entente_session_get_history (session);
  positions = list_positions (session, dx, dy);
  draft = entente_commands_move (entente_session_get_document (session), (const EntentePosition *) positions->data,
                                 positions->len);
  if (!entente_history_apply_in_gesture (history, draft, continue_gesture (self, history)))
    return FALSE;

  entente_card_overlay_put (entente_canvas_content_get_overlay (self->content),
                            (const EntentePosition *) positions->data, positions->len);

  return TRUE;
}
