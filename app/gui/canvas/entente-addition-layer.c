/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-addition-layer.h"

#include "entente-query.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* To find places among very many cards takes longer than a frame. So it is done in another thread, whenever the marks
 * or the scene change. Until the additions are there, the former ones stay. */

/* How far from a line the pointer may be, in logical pixels. */
#define REACH 6.0

struct _EntenteAdditionLayer
{
  GObject parent_instance;

  EntenteViewport *viewport;
  EntenteTiles *tiles;
  EntenteScene *scene;         /* nullable */
  EntenteViewState *state;     /* nullable */
  GSignalGroup *state_signals;
  EntenteAdditions *additions; /* nullable */
  GCancellable *cancellable;   /* nullable: of the thread */
  const EntenteTheme *theme;   /* borrowed */
};

/* The data of the thread. */
typedef struct {
  EntenteScene *scene;
  GArray *additions; /* of EntenteAddition */
} AdditionData;

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteAdditionLayer, entente_addition_layer, G_TYPE_OBJECT)

static void
addition_data_free (gpointer data)
{
  AdditionData *addition_data = data;

  g_object_unref (addition_data->scene);
  g_array_unref (addition_data->additions);
  g_free (addition_data);
}

static void
release_additions (gpointer additions)
{
  entente_additions_unref (additions);
}

static void
addition_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const AdditionData *addition_data = data;
  const GArray *additions = addition_data->additions;

  g_task_return_pointer (task, entente_additions_new (addition_data->scene, (const EntenteAddition *) additions->data,
                                                      additions->len), release_additions);
}

static void
stop (EntenteAdditionLayer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static EntenteScene *
get_scene (EntenteAdditionLayer *self)
{
  return self->additions != NULL ? entente_additions_get_scene (self->additions) : NULL;
}

static void
show (EntenteAdditionLayer *self)
{
  entente_tiles_set_content (self->tiles, get_scene (self), entente_theme_get_addition (self->theme),
                             self->additions != NULL ? entente_additions_get_parts (self->additions) : NULL);
}

static void
take (EntenteAdditionLayer *self,
      EntenteAdditions     *additions)
{
  if (self->additions == NULL && additions == NULL)
    return;
  g_clear_pointer (&self->additions, entente_additions_unref);
  self->additions = additions;
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Additions that were given up while the thread was at work were cancelled by that. */
static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  EntenteAdditions *additions = g_task_propagate_pointer (G_TASK (result), &error);
  EntenteAdditionLayer *self = data;

  if (error != NULL)
    return;
  g_clear_object (&self->cancellable);
  take (self, additions);
}

static EntenteItemMarks *
get_marks (EntenteAdditionLayer *self)
{
  return self->state != NULL ? entente_view_state_get_marks (self->state) : NULL;
}

static void
marks_cb (EntenteAdditionLayer *self)
{
  EntenteItemMarks *marks = get_marks (self);
  g_autoptr (GTask) task = NULL;
  AdditionData *data;

  stop (self);
  if (marks == NULL || self->scene == NULL || entente_item_marks_get_n (marks, ENTENTE_ITEM_MARK_THERE) == 0)
    {
      take (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, made_cb, self);
  g_task_set_source_tag (task, marks_cb);
  data = g_new (AdditionData, 1);
  *data = (AdditionData) { g_object_ref (self->scene), g_array_ref (entente_item_marks_get_additions (marks)) };
  g_task_set_task_data (task, data, addition_data_free);
  entente_task_run_in_thread (task, addition_thread);
}

static void
entente_addition_layer_finalize (GObject *object)
{
  EntenteAdditionLayer *self = ENTENTE_ADDITION_LAYER (object);

  stop (self);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->state);
  g_clear_object (&self->scene);
  g_clear_object (&self->tiles);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->additions, entente_additions_unref);

  G_OBJECT_CLASS (entente_addition_layer_parent_class)->finalize (object);
}

static void
entente_addition_layer_class_init (EntenteAdditionLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_addition_layer_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_ADDITION_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_addition_layer_init (EntenteAdditionLayer *self)
{
  self->tiles = entente_tiles_new (FALSE);
  self->theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "marks-changed", G_CALLBACK (marks_cb), self);
}

/**
 * entente_addition_layer_new:
 * @viewport: what is seen of the scene
 *
 * Returns: (transfer full): a layer without a scene
 */
EntenteAdditionLayer *
entente_addition_layer_new (EntenteViewport *viewport)
{
  EntenteAdditionLayer *self;

  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ENTENTE_TYPE_ADDITION_LAYER, NULL);
  self->viewport = g_object_ref (viewport);
  return self;
}

/**
 * entente_addition_layer_get_tiles:
 * @self: the layer
 *
 * Returns: (transfer none): what draws the additions
 */
EntenteTiles *
entente_addition_layer_get_tiles (EntenteAdditionLayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_ADDITION_LAYER (self), NULL);

  return self->tiles;
}

/**
 * entente_addition_layer_set_scene:
 * @self: the layer
 * @scene: (nullable): the scene that is shown
 * @state: (nullable): what is shown of its document
 */
void
entente_addition_layer_set_scene (EntenteAdditionLayer *self,
                                  EntenteScene         *scene,
                                  EntenteViewState     *state)
{
  g_return_if_fail (ENTENTE_IS_ADDITION_LAYER (self));

  g_set_object (&self->scene, scene);
  g_set_object (&self->state, state);
  g_signal_group_set_target (self->state_signals, state);
  marks_cb (self);
}

/**
 * entente_addition_layer_set_theme:
 * @self: the layer
 * @theme: the colors of the scene; from entente_theme_get()
 */
void
entente_addition_layer_set_theme (EntenteAdditionLayer *self,
                                  const EntenteTheme   *theme)
{
  g_return_if_fail (ENTENTE_IS_ADDITION_LAYER (self) && theme != NULL);

  self->theme = theme;
  show (self);
}

/**
 * entente_addition_layer_get_additions:
 * @self: the layer
 *
 * Returns: (transfer none) (nullable): the additions that are shown
 */
EntenteAdditions *
entente_addition_layer_get_additions (EntenteAdditionLayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_ADDITION_LAYER (self), NULL);

  return self->additions;
}

/**
 * entente_addition_layer_is_busy:
 * @self: the layer
 *
 * Returns: whether other additions are being made
 */
gboolean
entente_addition_layer_is_busy (EntenteAdditionLayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_ADDITION_LAYER (self), FALSE);

  return self->cancellable != NULL;
}

static EntentePart
pick (EntenteAdditionLayer *self,
      double                x,
      double                y,
      guint                *index)
{
  double reach = REACH / entente_viewport_get_scale (self->viewport);
  EntenteVec at;

  if (self->additions == NULL)
    return ENTENTE_PART_NONE;
  at = entente_viewport_to_scene (self->viewport, x, y);
  return entente_additions_pick (self->additions, at.x, at.y, reach, index);
}

static EntenteItem *
find_item (EntenteAdditionLayer *self,
           double                x,
           double                y)
{
  guint index;

  switch (pick (self, x, y, &index))
    {
    case ENTENTE_PART_CARD: return entente_scene_get_card (get_scene (self), index)->item;
    case ENTENTE_PART_LINE: return entente_scene_get_line (get_scene (self), index)->item;
    case ENTENTE_PART_NONE:
    default: return NULL;
    }
}

/**
 * entente_addition_layer_covers:
 * @self: the layer
 * @x: a place in the view, in logical pixels
 * @y: likewise
 *
 * Returns: whether the card of an addition is there
 */
gboolean
entente_addition_layer_covers (EntenteAdditionLayer *self,
                               double                x,
                               double                y)
{
  guint index;

  g_return_val_if_fail (ENTENTE_IS_ADDITION_LAYER (self), FALSE);

  return pick (self, x, y, &index) == ENTENTE_PART_CARD;
}

/**
 * entente_addition_layer_choose:
 * @self: the layer
 * @x: a place in the view, in logical pixels
 * @y: likewise
 *
 * Lets the list of what differs show the item whose addition is there.
 *
 * Returns: %FALSE if there is none
 */
gboolean
entente_addition_layer_choose (EntenteAdditionLayer *self,
                               double                x,
                               double                y)
{
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_ADDITION_LAYER (self), FALSE);

  item = find_item (self, x, y);
  if (item == NULL || self->state == NULL)
    return FALSE;
  entente_view_state_choose_addition (self->state, item);
  return TRUE;
}

/**
 * entente_addition_layer_describe:
 * @self: the layer
 * @x: a place in the view, in logical pixels
 * @y: likewise
 *
 * Returns: (transfer full) (nullable): the words of the tooltip of the addition that is there
 */
char *
entente_addition_layer_describe (EntenteAdditionLayer *self,
                                 double                x,
                                 double                y)
{
  g_autofree char *title = NULL;
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_ADDITION_LAYER (self), NULL);

  item = find_item (self, x, y);
  if (item == NULL || get_marks (self) == NULL)
    return NULL;
  title = entente_query_title (entente_item_marks_get_other (get_marks (self)), item);
  /* Translators: the tooltip of an actor or a relation in the picture: its title, and the name of a file. */
  return g_strdup_printf (_("%1$s\nOnly in %2$s"), title, entente_item_marks_get_file (get_marks (self)));
}
