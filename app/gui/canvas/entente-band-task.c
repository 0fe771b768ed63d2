/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-band-task.h"

#include <math.h>
#include <string.h>

struct _EntenteBandTask
{
  EntenteDragTask parent_instance;
};

typedef struct {
  EntenteScene *scene;
  EntenteBox box;
  EntenteEmphasis *emphasis;
} Catch;

G_DEFINE_FINAL_TYPE (EntenteBandTask, entente_band_task, ENTENTE_TYPE_DRAG_TASK)

/* Where the band is in the scene. */
static EntenteBox
get_box (EntenteDragTask   *task,
         const EntenteDrag *drag)
{
  EntenteViewport *viewport = entente_canvas_content_get_viewport (entente_drag_task_get_content (task));
  EntenteVec at = entente_viewport_to_scene (viewport, drag->x, drag->y);

  return (EntenteBox) { MIN (at.x, drag->start.x), MIN (at.y, drag->start.y),
                        fabs (at.x - drag->start.x), fabs (at.y - drag->start.y) };
}

static gboolean
is_within (const EntenteBox   *box,
           const EntenteCurve *curve)
{
  EntenteBox bounds = entente_curve_bounds (curve);

  return entente_box_contains (box, bounds.x, bounds.y) &&
         entente_box_contains (box, bounds.x + bounds.width, bounds.y + bounds.height);
}

static gboolean
catch_cb (EntentePart part,
          guint       index,
          gpointer    data)
{
  Catch *catch = data;
  gboolean caught;

  if (part == ENTENTE_PART_CARD)
    caught = entente_box_overlaps (&entente_scene_get_card (catch->scene, index)->box, &catch->box);
  else
    caught = is_within (&catch->box, &entente_scene_get_line (catch->scene, index)->curve);
  if (caught)
    entente_emphasis_raise (catch->emphasis, part, index, ENTENTE_RAISE_SELECTED);

  return TRUE;
}

/* Both were raised in the same order. */
static gboolean
are_same (EntenteEmphasis *a,
          EntenteEmphasis *b,
          EntentePart      part)
{
  guint n, m;
  const guint *first = entente_emphasis_list (a, part, &n), *second = entente_emphasis_list (b, part, &m);

  return n == m && (n == 0 || memcmp (first, second, n * sizeof (guint)) == 0);
}

static void
raise_selected (EntenteScene    *scene,
                const GPtrArray *selection,
                EntenteEmphasis *emphasis)
{
  for (guint i = 0; i < selection->len; i++)
    {
      guint index;
      EntentePart part = entente_scene_find (scene, entente_item_get_id (selection->pdata[i]), &index);

      if (part != ENTENTE_PART_NONE)
        entente_emphasis_raise (emphasis, part, index, ENTENTE_RAISE_SELECTED);
    }
}

static void
add_items (EntenteCanvasContent *content,
           EntenteEmphasis      *caught,
           EntentePart           part,
           GPtrArray            *items)
{
  guint n;
  const guint *raised = entente_emphasis_list (caught, part, &n);

  for (guint i = 0; i < n; i++)
    entente_scene_add_items (entente_canvas_content_get_scene (content), part, raised[i], items);
}

/* With Ctrl, what is selected already but is not in the picture stays selected as well, and comes first. */
static GPtrArray *
list_items (EntenteCanvasContent *content,
            EntenteEmphasis      *caught,
            GdkModifierType       state)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteScene *scene = entente_canvas_content_get_scene (content);
  const GPtrArray *selection = entente_session_get_selection (entente_canvas_content_get_session (content));
  guint index;

  for (guint i = 0; (state & GDK_CONTROL_MASK) && i < selection->len; i++)
    if (entente_scene_find (scene, entente_item_get_id (selection->pdata[i]), &index) == ENTENTE_PART_NONE)
      g_ptr_array_add (items, g_object_ref (selection->pdata[i]));
  add_items (content, caught, ENTENTE_PART_CARD, items);
  add_items (content, caught, ENTENTE_PART_LINE, items);

  return items;
}

static void
entente_band_task_update (EntenteDragTask   *task,
                          const EntenteDrag *drag)
{
  EntenteCanvasContent *content = entente_drag_task_get_content (task);
  EntenteScene *scene = entente_canvas_content_get_scene (content);
  EntenteEmphasis *before = entente_canvas_content_get_raised (content);
  g_autoptr (EntenteEmphasis) emphasis = entente_emphasis_new (scene);
  Catch catch = { scene, get_box (task, drag), emphasis };

  if (drag->state & GDK_CONTROL_MASK)
    raise_selected (scene, entente_session_get_selection (entente_canvas_content_get_session (content)), emphasis);
  entente_scene_query (scene, &catch.box, catch_cb, &catch);
  if (before == NULL || !are_same (before, emphasis, ENTENTE_PART_CARD) ||
      !are_same (before, emphasis, ENTENTE_PART_LINE))
    entente_canvas_content_raise (content, emphasis);
}

static void
entente_band_task_end (EntenteDragTask   *task,
                       const EntenteDrag *drag,
                       gboolean           keep)
{
  EntenteCanvasContent *content = entente_drag_task_get_content (task);
  EntenteEmphasis *caught = entente_canvas_content_get_raised (content);
  g_autoptr (GPtrArray) items = keep && caught != NULL ? list_items (content, caught, drag->state) : NULL;

  entente_canvas_content_raise (content, NULL);
  if (items != NULL)
    entente_session_select_many (entente_canvas_content_get_session (content), items);
}

static void
entente_band_task_snapshot (EntenteDragTask    *task,
                            const EntenteDrag  *drag,
                            GtkSnapshot        *snapshot,
                            const EntenteTheme *theme)
{
  EntenteViewport *viewport = entente_canvas_content_get_viewport (entente_drag_task_get_content (task));
  const EntenteColor *accent = &theme->accent;
  const GdkRGBA edge = { accent->red, accent->green, accent->blue, 0.8 };
  const GdkRGBA ground = { accent->red, accent->green, accent->blue, 0.12 };
  EntenteBox box = get_box (task, drag);
  double scale = entente_viewport_get_scale (viewport);
  EntenteVec corner = entente_viewport_from_scene (viewport, box.x, box.y);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (round (corner.x), round (corner.y), MAX (round (box.width * scale), 1),
                                             MAX (round (box.height * scale), 1));
  GskRoundedRect outline;

  gtk_snapshot_append_color (snapshot, &ground, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { edge, edge, edge, edge });
}

static void
entente_band_task_class_init (EntenteBandTaskClass *klass)
{
  EntenteDragTaskClass *task_class = ENTENTE_DRAG_TASK_CLASS (klass);

  task_class->cursor = "crosshair";
  task_class->update = entente_band_task_update;
  task_class->end = entente_band_task_end;
  task_class->snapshot = entente_band_task_snapshot;
}

static void
entente_band_task_init (EntenteBandTask *self)
{
}

/**
 * entente_band_task_new:
 * @content: the content of the canvas
 *
 * Returns: (transfer full): a task for drags that begin where nothing is
 */
EntenteDragTask *
entente_band_task_new (EntenteCanvasContent *content)
{
  return entente_drag_task_new (ENTENTE_TYPE_BAND_TASK, content);
}
