/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tile.h"

#include "entente-texture.h"

/* Tiles are painted in worker threads, and shown and freed in the main thread. A tile has no picture where nothing of
 * the scene is. */

#define MAX_SPARE_BUFFERS 16

/* How far shadows, line ends and wide lines may be drawn beyond the boxes that the scene has for things: in points, and
 * in device pixels for what does not shrink with the scale. */
#define BLEED 16.0
#define BLEED_PIXELS 4.0

static GMutex spare_mutex;
static GPtrArray *spare_buffers; /* NULL while nobody needs any */
static guint n_users;

static void
return_buffer (gpointer buffer)
{
  g_mutex_lock (&spare_mutex);
  if (spare_buffers != NULL && spare_buffers->len < MAX_SPARE_BUFFERS)
    g_ptr_array_add (spare_buffers, g_steal_pointer (&buffer));
  g_mutex_unlock (&spare_mutex);

  g_free (buffer);
}

/* A new buffer costs a page fault for every 4 KiB, so buffers are used again. */
static GBytes *
take_buffer (void)
{
  guchar *buffer = NULL;

  g_mutex_lock (&spare_mutex);
  if (spare_buffers != NULL && spare_buffers->len > 0)
    buffer = g_ptr_array_steal_index_fast (spare_buffers, spare_buffers->len - 1);
  g_mutex_unlock (&spare_mutex);

  if (buffer == NULL)
    buffer = g_malloc (ENTENTE_TILE_BYTES);

  return g_bytes_new_with_free_func (buffer, ENTENTE_TILE_BYTES, return_buffer, buffer);
}

/**
 * entente_tile_begin:
 *
 * Tells that tiles are to be painted, until as many calls of entente_tile_end(). Their buffers are used again.
 */
void
entente_tile_begin (void)
{
  g_mutex_lock (&spare_mutex);
  if (n_users++ == 0)
    spare_buffers = g_ptr_array_new_with_free_func (g_free);
  g_mutex_unlock (&spare_mutex);
}

/**
 * entente_tile_end:
 *
 * Tells that no tiles are to be painted any more. The buffers are freed after the last.
 */
void
entente_tile_end (void)
{
  g_mutex_lock (&spare_mutex);
  if (--n_users == 0)
    g_clear_pointer (&spare_buffers, g_ptr_array_unref);
  g_mutex_unlock (&spare_mutex);
}

static cairo_surface_t *
create_surface (GBytes         *pixels,
                cairo_format_t  format)
{
  static const cairo_user_data_key_t key;
  guchar *data = (guchar *) g_bytes_get_data (pixels, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (data, format, ENTENTE_TILE_SIZE,
                                                                  ENTENTE_TILE_SIZE, ENTENTE_TILE_SIZE * 4);

  cairo_surface_set_user_data (surface, &key, g_bytes_ref (pixels), (cairo_destroy_func_t) g_bytes_unref);

  return surface;
}

static gboolean
anything_cb (EntentePart part,
             guint       index,
             gpointer    data)
{
  gboolean *found = data;

  *found = TRUE;

  return FALSE;
}

static gboolean
has_raised_cards (const EntenteTileSheet *sheet,
                  EntenteEmphasis        *emphasis,
                  const EntenteBox       *box)
{
  guint n;
  const guint *raised = entente_emphasis_list (emphasis, ENTENTE_PART_CARD, &n);

  for (guint i = 0; i < n; i++)
    if (entente_box_overlaps (&entente_scene_get_card (sheet->scene, raised[i])->box, box))
      return TRUE;

  return FALSE;
}

static gboolean
has_raised_lines (const EntenteTileSheet *sheet,
                  EntenteEmphasis        *emphasis,
                  const EntenteBox       *box)
{
  guint n;
  const guint *raised = entente_emphasis_list (emphasis, ENTENTE_PART_LINE, &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteBox bounds = entente_emphasis_get_line_box (emphasis, raised[i], sheet->scale / sheet->factor);

      if (entente_box_overlaps (&bounds, box))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_content (const EntenteTileSheet *sheet,
             const EntenteBox       *area)
{
  EntenteBox box = entente_box_grow (area, BLEED + BLEED_PIXELS / sheet->scale);
  gboolean found = FALSE;

  if (sheet->emphasis != NULL)
    return has_raised_cards (sheet, sheet->emphasis, &box) || has_raised_lines (sheet, sheet->emphasis, &box);

  entente_scene_query (sheet->scene, &box, anything_cb, &found);

  return found;
}

typedef struct {
  EntenteEmphasis *left_out;
  GArray *lines, *cards;
} Rest;

static gboolean
collect_cb (EntentePart part,
            guint       index,
            gpointer    data)
{
  Rest *rest = data;

  if (entente_emphasis_get (rest->left_out, part, index) == ENTENTE_RAISE_NOT)
    g_array_append_val (part == ENTENTE_PART_LINE ? rest->lines : rest->cards, index);
  return TRUE;
}

static void
paint_rest (cairo_t                *cr,
            EntentePainter         *painter,
            const EntenteTileSheet *sheet,
            const EntenteBox       *area)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (guint));
  Rest rest = { sheet->left_out, lines, cards };
  double scale = sheet->scale / sheet->factor;
  EntenteBox box = entente_box_grow (area, entente_painter_get_reach (scale));

  entente_scene_query (sheet->scene, &box, collect_cb, &rest);
  entente_painter_paint_grounds (painter, cr, sheet->scene, sheet->theme, &box, scale, FALSE);
  entente_painter_paint_parts (painter, cr, sheet->scene, sheet->theme, (const guint *) lines->data, lines->len,
                               (const guint *) cards->data, cards->len, scale);
  entente_painter_paint_grounds (painter, cr, sheet->scene, sheet->theme, &box, scale, TRUE);
}

static void
paint_sheet (cairo_t                *cr,
             EntentePainter         *painter,
             const EntenteTileSheet *sheet,
             const EntenteBox       *area)
{
  double scale = sheet->scale / sheet->factor;

  cairo_scale (cr, sheet->scale, sheet->scale);
  cairo_translate (cr, -area->x, -area->y);
  if (sheet->emphasis != NULL)
    entente_painter_paint_raised (painter, cr, sheet->scene, sheet->theme, area, scale, sheet->emphasis);
  else if (sheet->left_out != NULL)
    paint_rest (cr, painter, sheet, area);
  else
    entente_painter_paint (painter, cr, sheet->scene, sheet->theme, area, scale);
  if (sheet->areas != NULL && sheet->emphasis == NULL)
    entente_map_areas_paint (sheet->areas, cr, sheet->theme, area, scale);
}

static void
paint_background (cairo_t                *cr,
                  const EntenteTileSheet *sheet)
{
  const EntenteColor *color = &sheet->theme->background;

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  if (sheet->emphasis != NULL)
    cairo_set_source_rgba (cr, 0, 0, 0, 0);
  else
    cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  cairo_paint (cr);
  cairo_restore (cr);
}

static GBytes *
paint_pixels (const EntenteTileSheet *sheet,
              EntentePainter         *painter,
              const EntenteBox       *area)
{
  GBytes *pixels = take_buffer ();
  cairo_surface_t *surface = create_surface (pixels, CAIRO_FORMAT_ARGB32);
  cairo_t *cr = cairo_create (surface);

  paint_background (cr, sheet);
  paint_sheet (cr, painter, sheet, area);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return pixels;
}

/**
 * entente_tile_sheet_new:
 * @scene: a scene
 * @theme: a theme, which must outlive the sheet
 * @areas: (nullable): the areas whose ground is to be seen
 * @emphasis: (nullable): what is raised, if only that is to be painted
 * @left_out: (nullable): of all else, what is not to be painted
 * @scale: device pixels a point
 * @factor: device pixels a logical one
 *
 * Returns: (transfer full): a new sheet
 */
EntenteTileSheet *
entente_tile_sheet_new (EntenteScene       *scene,
                        const EntenteTheme *theme,
                        EntenteMapAreas    *areas,
                        EntenteEmphasis    *emphasis,
                        EntenteEmphasis    *left_out,
                        double              scale,
                        int                 factor)
{
  EntenteTileSheet *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  self = g_new0 (EntenteTileSheet, 1);
  g_atomic_ref_count_init (&self->refs);
  self->scene = g_object_ref (scene);
  self->theme = theme;
  self->areas = areas != NULL ? entente_map_areas_ref (areas) : NULL;
  self->emphasis = emphasis != NULL ? entente_emphasis_ref (emphasis) : NULL;
  self->left_out = left_out != NULL ? entente_emphasis_ref (left_out) : NULL;
  self->scale = scale;
  self->factor = MAX (factor, 1);

  return self;
}

EntenteTileSheet *
entente_tile_sheet_ref (EntenteTileSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
entente_tile_sheet_unref (EntenteTileSheet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_object_unref (self->scene);
  g_clear_pointer (&self->areas, entente_map_areas_unref);
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  g_clear_pointer (&self->left_out, entente_emphasis_unref);
  g_free (self);
}

/**
 * entente_tile_sheet_is_of:
 * @self: a sheet
 * @scene: a scene
 * @theme: a theme
 * @emphasis: (nullable): what is raised
 *
 * Returns: whether it shows these, whatever it leaves out of them, and whatever areas are above them
 */
gboolean
entente_tile_sheet_is_of (EntenteTileSheet   *self,
                          EntenteScene       *scene,
                          const EntenteTheme *theme,
                          EntenteEmphasis    *emphasis)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->scene == scene && self->theme == theme && self->emphasis == emphasis;
}

/**
 * entente_tile_new:
 * @sheet: a sheet
 * @column: which tile to the right of the origin, or to its left if negative
 * @row: which one down
 *
 * Returns: (transfer full): a tile that is not painted
 */
EntenteTile *
entente_tile_new (EntenteTileSheet *sheet,
                  int               column,
                  int               row)
{
  EntenteTile *self = g_new0 (EntenteTile, 1);

  self->sheet = entente_tile_sheet_ref (sheet);
  self->column = column;
  self->row = row;

  return self;
}

static gboolean
touches (const EntenteTileSheet *sheet,
         EntenteEmphasis        *parts,
         const EntenteBox       *area)
{
  EntenteBox box = entente_box_grow (area, BLEED + BLEED_PIXELS / sheet->scale);

  return parts != NULL && (has_raised_cards (sheet, parts, &box) || has_raised_lines (sheet, parts, &box));
}

static EntenteBox
get_area (const EntenteTile *self)
{
  double size = ENTENTE_TILE_SIZE / self->sheet->scale;

  return (EntenteBox) { self->column * size, self->row * size, size, size };
}

/**
 * entente_tile_new_like:
 * @sheet: a sheet
 * @other: a painted tile of a sheet of the same scale that shows the same except for what is left out, and for areas
 *
 * Returns: (transfer full): a tile with the same pixels; it is stale if they are not right for its sheet
 */
EntenteTile *
entente_tile_new_like (EntenteTileSheet  *sheet,
                       const EntenteTile *other)
{
  EntenteTile *self = entente_tile_new (sheet, other->column, other->row);
  EntenteBox area = get_area (self);

  self->texture = other->texture != NULL ? g_object_ref (other->texture) : NULL;
  self->surface = other->surface != NULL ? cairo_surface_reference (other->surface) : NULL;
  self->last_used = other->last_used;
  self->stale = other->stale || sheet->areas != other->sheet->areas ||
                (sheet->left_out != other->sheet->left_out &&
                 (touches (sheet, sheet->left_out, &area) || touches (sheet, other->sheet->left_out, &area)));

  return self;
}

void
entente_tile_free (EntenteTile *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  entente_tile_sheet_unref (self->sheet);
  g_free (self);
}

/**
 * entente_tile_paint:
 * @self: a tile
 * @painter: a painter that belongs to the calling thread
 *
 * Paints the picture of the tile, if there is anything to see.
 */
void
entente_tile_paint (EntenteTile    *self,
                    EntentePainter *painter)
{
  g_autoptr (GBytes) pixels = NULL;
  EntenteBox area;

  g_return_if_fail (self != NULL && self->texture == NULL);
  g_return_if_fail (painter != NULL);

  area = get_area (self);
  if (!has_content (self->sheet, &area))
    return;

  /* A surface without an alpha channel can be drawn without blending. */
  pixels = paint_pixels (self->sheet, painter, &area);
  self->surface = create_surface (pixels, self->sheet->emphasis != NULL ? CAIRO_FORMAT_ARGB32
                                                                        : CAIRO_FORMAT_RGB24);
  self->texture = entente_texture_new_for_surface (self->surface, NULL);
}
