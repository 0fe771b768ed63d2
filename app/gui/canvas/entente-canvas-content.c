/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-content.h"

#include "entente-highlight.h"

struct _EntenteCanvasContent
{
  GObject parent_instance;

  EntenteViewport *viewport;
  EntenteCardOverlay *overlay;
  EntenteMapLayer *map;            /* nullable */
  EntenteAdditionLayer *additions; /* nullable */
  EntenteSession *session;         /* nullable */
  GSignalGroup *session_signals;
  EntenteScene *scene;             /* nullable */
  EntenteDocument *document;       /* that the scene shows; nullable */

  EntentePart pointed;
  guint pointed_index;
  EntentePart rested;           /* what the pointer rests on for a while, which is raised */
  guint rested_index;
  EntenteSearchLight *light;    /* what was found */
  EntenteEmphasis *raised;      /* instead of what is selected and what the pointer rests on; nullable */
};

enum {
  SCENE_CHANGED,
  SELECTION_CHANGED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCanvasContent, entente_canvas_content, G_TYPE_OBJECT)

static void
changed_cb (EntenteCanvasContent *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_cb (EntenteCanvasContent *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* The part that was pointed at may have moved, or be gone. The next motion of the pointer tells. */
static void
scene_cb (EntenteCanvasContent *self)
{
  EntenteScene *scene = self->session != NULL ? entente_session_get_scene (self->session) : NULL;
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;
  gboolean same_document = document != NULL && document == self->document;

  if (scene == NULL)
    document = NULL;
  self->pointed = ENTENTE_PART_NONE;
  self->rested = ENTENTE_PART_NONE;
  g_clear_pointer (&self->raised, entente_emphasis_unref);
  g_set_object (&self->scene, scene);
  g_set_object (&self->document, document);
  entente_search_light_set_scene (self->light, scene,
                                  scene != NULL ? entente_session_get_finder (self->session) : NULL);
  g_signal_emit (self, signals[SCENE_CHANGED], 0, same_document);
}

static void
entente_canvas_content_finalize (GObject *object)
{
  EntenteCanvasContent *self = ENTENTE_CANVAS_CONTENT (object);

  g_clear_pointer (&self->raised, entente_emphasis_unref);
  g_clear_object (&self->light);
  g_clear_object (&self->document);
  g_clear_object (&self->scene);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->map);
  g_clear_object (&self->additions);
  g_clear_object (&self->overlay);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_canvas_content_parent_class)->finalize (object);
}

static void
entente_canvas_content_class_init (EntenteCanvasContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_canvas_content_finalize;

  /**
   * EntenteCanvasContent::scene-changed:
   * @same_document: whether the scene shows the same document as the one before
   */
  signals[SCENE_CHANGED] = g_signal_new ("scene-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * EntenteCanvasContent::selection-changed:
   *
   * Other items are selected in the session.
   */
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EntenteCanvasContent::changed:
   *
   * The same scene is to be drawn in another way.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_canvas_content_init (EntenteCanvasContent *self)
{
  self->light = entente_search_light_new ();
  g_signal_connect_object (self->light, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * entente_canvas_content_new:
 * @viewport: what is seen
 * @overlay: the cards that are moved; whoever hears of "scene-changed" gives it the scene
 *
 * Returns: (transfer full): content without a session
 */
EntenteCanvasContent *
entente_canvas_content_new (EntenteViewport    *viewport,
                            EntenteCardOverlay *overlay)
{
  EntenteCanvasContent *self;

  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (viewport) && ENTENTE_IS_CARD_OVERLAY (overlay), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_CONTENT, NULL);
  self->viewport = g_object_ref (viewport);
  self->overlay = g_object_ref (overlay);
  g_signal_connect_object (overlay, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_canvas_content_set_session:
 * @self: the content
 * @session: (nullable): whose scene to show
 */
void
entente_canvas_content_set_session (EntenteCanvasContent *self,
                                    EntenteSession       *session)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));
  g_return_if_fail (session == NULL || ENTENTE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  scene_cb (self);
}

/**
 * entente_canvas_content_get_session:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the session
 */
EntenteSession *
entente_canvas_content_get_session (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->session;
}

/**
 * entente_canvas_content_get_scene:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the scene; if there is one there is a session as well
 */
EntenteScene *
entente_canvas_content_get_scene (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->scene;
}

/**
 * entente_canvas_content_get_document:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the document that the scene shows
 */
EntenteDocument *
entente_canvas_content_get_document (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->document;
}

/**
 * entente_canvas_content_get_viewport:
 * @self: the content
 *
 * Returns: (transfer none): what is seen of the scene
 */
EntenteViewport *
entente_canvas_content_get_viewport (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->viewport;
}

/**
 * entente_canvas_content_get_overlay:
 * @self: the content
 *
 * Returns: (transfer none): the cards that are moved
 */
EntenteCardOverlay *
entente_canvas_content_get_overlay (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->overlay;
}

/**
 * entente_canvas_content_set_map:
 * @self: the content
 * @map: the names above the scene, which can be picked
 */
void
entente_canvas_content_set_map (EntenteCanvasContent *self,
                                EntenteMapLayer      *map)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && ENTENTE_IS_MAP_LAYER (map));

  g_set_object (&self->map, map);
}

/**
 * entente_canvas_content_get_map:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the names above the scene
 */
EntenteMapLayer *
entente_canvas_content_get_map (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->map;
}

/**
 * entente_canvas_content_set_additions:
 * @self: the content
 * @additions: the additions above the scene
 */
void
entente_canvas_content_set_additions (EntenteCanvasContent *self,
                                      EntenteAdditionLayer *additions)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && ENTENTE_IS_ADDITION_LAYER (additions));

  g_set_object (&self->additions, additions);
}

/**
 * entente_canvas_content_get_additions:
 * @self: the content
 *
 * Returns: (transfer none): the additions above the scene
 */
EntenteAdditionLayer *
entente_canvas_content_get_additions (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->additions;
}

/**
 * entente_canvas_content_is_editable:
 * @self: the content
 *
 * Returns: whether there is a scene, and its document may be changed
 */
gboolean
entente_canvas_content_is_editable (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), FALSE);

  return self->scene != NULL && entente_session_is_editable (self->session);
}

/**
 * entente_canvas_content_can_move:
 * @self: the content
 *
 * Returns: whether cards may be moved: the document may be changed, and its places are those of the scene
 */
gboolean
entente_canvas_content_can_move (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), FALSE);

  return entente_canvas_content_is_editable (self)
         && !entente_view_state_is_alone (entente_session_get_view_state (self->session));
}

/**
 * entente_canvas_content_get_selected:
 * @self: the content
 * @index: (out): index of the first item that is selected
 *
 * Returns: whether that item is a card or a line, or is not in the scene
 */
EntentePart
entente_canvas_content_get_selected (EntenteCanvasContent *self,
                                     guint                *index)
{
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && index != NULL, ENTENTE_PART_NONE);

  item = self->scene != NULL ? entente_session_get_selected (self->session) : NULL;
  if (item == NULL)
    return ENTENTE_PART_NONE;

  return entente_scene_find (self->scene, entente_item_get_id (item), index);
}

/**
 * entente_canvas_content_get_pointed:
 * @self: the content
 * @index: (out) (optional): index of the part that the pointer is on
 *
 * Returns: whether that part is a card, a line, or nothing
 */
EntentePart
entente_canvas_content_get_pointed (EntenteCanvasContent *self,
                                    guint                *index)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), ENTENTE_PART_NONE);

  if (index != NULL)
    *index = self->pointed_index;

  return self->pointed;
}

/**
 * entente_canvas_content_point_at:
 * @self: the content
 * @part: what the pointer is on
 * @index: its index
 *
 * A card gets its handle.
 */
void
entente_canvas_content_point_at (EntenteCanvasContent *self,
                                 EntentePart           part,
                                 guint                 index)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));

  if (part == self->pointed && (part == ENTENTE_PART_NONE || index == self->pointed_index))
    return;

  self->pointed = part;
  self->pointed_index = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_canvas_content_get_rested:
 * @self: the content
 * @index: (out) (optional): index of the part that the pointer rests on
 *
 * Returns: whether that part is a card, a line, or nothing
 */
EntentePart
entente_canvas_content_get_rested (EntenteCanvasContent *self,
                                   guint                *index)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), ENTENTE_PART_NONE);

  if (index != NULL)
    *index = self->rested_index;

  return self->rested;
}

/**
 * entente_canvas_content_rest_on:
 * @self: the content
 * @part: what the pointer rests on
 * @index: its index
 *
 * It is raised like what is selected.
 */
void
entente_canvas_content_rest_on (EntenteCanvasContent *self,
                                EntentePart           part,
                                guint                 index)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));

  if (part == self->rested && (part == ENTENTE_PART_NONE || index == self->rested_index))
    return;

  self->rested = part;
  self->rested_index = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_canvas_content_get_raised:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): what entente_canvas_content_raise() set, unless there is a new scene since
 */
EntenteEmphasis *
entente_canvas_content_get_raised (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->raised;
}

/**
 * entente_canvas_content_raise:
 * @self: the content
 * @raised: (nullable): what to raise instead of what is selected and what the pointer rests on; %NULL to raise these
 *   again
 */
void
entente_canvas_content_raise (EntenteCanvasContent *self,
                              EntenteEmphasis      *raised)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));

  g_clear_pointer (&self->raised, entente_emphasis_unref);
  self->raised = raised != NULL ? entente_emphasis_ref (raised) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

EntenteSearchLight *
entente_canvas_content_get_light (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->light;
}

/**
 * entente_canvas_content_new_emphasis:
 * @self: the content
 *
 * Returns: (transfer full) (nullable): the parts of the scene to raise, or %NULL if there are none: what is selected,
 *   what the pointer rests on, and what was found. While cards are moved there are none, because the moved cards are
 *   above all else already.
 */
EntenteEmphasis *
entente_canvas_content_new_emphasis (EntenteCanvasContent *self)
{
  EntenteEmphasis *emphasis;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  if (self->raised != NULL)
    return entente_emphasis_is_empty (self->raised) ? NULL : entente_emphasis_ref (self->raised);
  if (self->scene == NULL || entente_card_overlay_has_cards (self->overlay))
    return NULL;

  emphasis = entente_highlight_new (self->scene, self->document, entente_session_get_selection (self->session),
                                    self->rested, self->rested_index);
  return entente_search_light_join (self->light, emphasis);
}
