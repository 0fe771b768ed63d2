/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-map-areas.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "entente-area-outline.h"
#include "entente-measures.h"

#define CARDS_OF_CELL 6.0
#define CELL_ASPECT 1.6  /* cards are wide */
#define MAX_CELLS 400    /* in a row or a column */

/* Ground with fewer cards than so many in a cell is empty, and no area. */
#define MIN_CARDS_OF_CELL 2.0

#define MIN_MEMBERS 25
#define MIN_PART 0.5

/* So much of the width of the ground its name may take, and so large is the ground on the screen, in pixels, when it
 * begins to open and when it has opened. */
#define NAME_PART 1.7
#define OPEN_SIZE 340.0
#define OPENED_SIZE 760.0

#define NAME_PADDING 6.0
#define MAX_NAME_WIDTH 260.0
#define GAP 6.0

/* So much larger than at its first sight the scale is when a name has come in, as a part of that scale. */
#define FADE 0.015

/* Of the veil over what is in an area, and of the line around it. */
#define VEIL_STRENGTH 0.35
#define EDGE_STRENGTH 0.45

struct _EntenteMapAreas {
  gatomicrefcount refs;
  GArray *areas;  /* of EntenteMapArea, the largest first */
  guint *of_card; /* for each card of the scene 0, or one more than the index of its area */
  guint n_cards;
};

/* The cells of the whole picture. */
typedef struct {
  EntenteScene *scene;
  const guint *cards;       /* that are seen */
  guint n_cards;
  const guint *communities; /* by place in @cards */
  double x, y, width, height;
  guint n_columns, n_rows;
  guint *cell_of;           /* by place in @cards */
  float *all;               /* how many cards are in each cell, seen together with the cells around it */
  PangoLayout *layout;      /* for measuring names */
} Cells;

/* The cells around one community. */
typedef struct {
  EntenteAreaGrid grid;
  guint first_column, first_row;
  float *members;
} Patch;

static void
area_clear (gpointer data)
{
  EntenteMapArea *area = data;

  g_free (area->name);
  g_array_unref (area->points);
  g_array_unref (area->ends);
}

/* Spreads what is in each cell over the cells around it, with the weights 1, 2, 1 in both directions. */
static void
blur (float *values,
      guint  n_columns,
      guint  n_rows)
{
  g_autofree float *between = g_new0 (float, n_columns * n_rows);

  for (guint i = 1; i + 1 < n_columns * n_rows; i++)
    between[i] = (values[i - 1] + 2 * values[i] + values[i + 1]) / 4;
  memset (values, 0, n_columns * n_rows * sizeof *values);
  for (guint i = n_columns; i < n_columns * (n_rows - 1); i++)
    values[i] = (between[i - n_columns] + 2 * between[i] + between[i + n_columns]) / 4;
}

/* Two empty cells are around all others, so that nothing is spread over the edge. */
static void
cells_init (Cells *cells)
{
  const EntenteBox *bounds = entente_scene_get_bounds (cells->scene);
  double area = bounds->width * bounds->height * CARDS_OF_CELL / cells->n_cards;

  cells->height = MAX (sqrt (area / CELL_ASPECT), MAX (bounds->height / MAX_CELLS, 1.0));
  cells->width = MAX (sqrt (area * CELL_ASPECT), MAX (bounds->width / MAX_CELLS, 1.0));
  cells->x = bounds->x - 2 * cells->width;
  cells->y = bounds->y - 2 * cells->height;
  cells->n_columns = (guint) (bounds->width / cells->width) + 5;
  cells->n_rows = (guint) (bounds->height / cells->height) + 5;
  cells->cell_of = g_new (guint, cells->n_cards);
  cells->all = g_new0 (float, cells->n_columns * cells->n_rows);
  for (guint i = 0; i < cells->n_cards; i++)
    {
      EntenteVec center = entente_card_get_center (entente_scene_get_card (cells->scene, cells->cards[i]));
      guint column = (guint) ((center.x - cells->x) / cells->width);
      guint row = (guint) ((center.y - cells->y) / cells->height);

      cells->cell_of[i] = row * cells->n_columns + column;
      cells->all[cells->cell_of[i]]++;
    }
  blur (cells->all, cells->n_columns, cells->n_rows);
}

static void
cells_clear (Cells *cells)
{
  g_free (cells->cell_of);
  g_free (cells->all);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cells, cells_clear)

static guint
get_patch_cell (const Cells *cells,
                const Patch *patch,
                guint        cell)
{
  guint column = cell % cells->n_columns - patch->first_column, row = cell / cells->n_columns - patch->first_row;

  return row * patch->grid.n_columns + column;
}

/* @members are places in the list of cards. */
static void
patch_init (Patch       *patch,
            const Cells *cells,
            const guint *members,
            guint        n_members)
{
  guint left = G_MAXUINT, right = 0, top = G_MAXUINT, bottom = 0;
  EntenteAreaGrid *grid = &patch->grid;

  for (guint i = 0; i < n_members; i++)
    {
      guint column = cells->cell_of[members[i]] % cells->n_columns, row = cells->cell_of[members[i]] / cells->n_columns;

      left = MIN (left, column);
      right = MAX (right, column);
      top = MIN (top, row);
      bottom = MAX (bottom, row);
    }
  patch->first_column = left - 2;
  patch->first_row = top - 2;
  *grid = (EntenteAreaGrid) { right - left + 5, bottom - top + 5, NULL, cells->x + patch->first_column * cells->width,
                              cells->y + patch->first_row * cells->height, cells->width, cells->height };
  grid->cells = g_new0 (guint8, grid->n_columns * grid->n_rows);
  patch->members = g_new0 (float, grid->n_columns * grid->n_rows);
  for (guint i = 0; i < n_members; i++)
    patch->members[get_patch_cell (cells, patch, cells->cell_of[members[i]])]++;
}

static void
patch_clear (Patch *patch)
{
  g_free (patch->grid.cells);
  g_free (patch->members);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Patch, patch_clear)

/* Marks the cells in which more than half of the cards are members. */
static void
mark_ground (Patch       *patch,
             const Cells *cells)
{
  EntenteAreaGrid *grid = &patch->grid;
  g_autofree float *near = g_memdup2 (patch->members, grid->n_columns * grid->n_rows * sizeof (float));

  blur (near, grid->n_columns, grid->n_rows);
  for (guint row = 1; row + 1 < grid->n_rows; row++)
    for (guint column = 1; column + 1 < grid->n_columns; column++)
      {
        float all = cells->all[(patch->first_row + row) * cells->n_columns + patch->first_column + column];
        guint cell = row * grid->n_columns + column;

        grid->cells[cell] = all >= MIN_CARDS_OF_CELL && near[cell] > all / 2;
      }
}

/* Gives a number to all cells that are joined to one, and returns how many members are on them. */
static double
number_piece (Patch  *patch,
              guint   cell,
              guint8  number,
              GArray *stack)
{
  const guint n_columns = patch->grid.n_columns;
  double n_members = 0;

  g_array_set_size (stack, 0);
  g_array_append_val (stack, cell);
  patch->grid.cells[cell] = number;
  while (stack->len > 0)
    {
      guint at = g_array_index (stack, guint, stack->len - 1);
      const guint around[] = { at - 1, at + 1, at - n_columns, at + n_columns };

      g_array_set_size (stack, stack->len - 1);
      n_members += patch->members[at];
      for (guint i = 0; i < G_N_ELEMENTS (around); i++)
        if (patch->grid.cells[around[i]] != 0 && patch->grid.cells[around[i]] != number)
          {
            patch->grid.cells[around[i]] = number;
            g_array_append_val (stack, around[i]);
          }
    }
  return n_members;
}

/* Leaves of the ground the piece with the most members, and returns how many cells it has. */
static guint
keep_largest_piece (Patch *patch,
                    guint *n_members)
{
  enum { GROUND = 1, PIECE = 2, LARGEST = 3 };
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = patch->grid.n_columns * patch->grid.n_rows, largest = 0, n_cells = 0;
  double most = -1;

  for (guint i = 0; i < n; i++)
    if (patch->grid.cells[i] == GROUND)
      {
        double members = number_piece (patch, i, PIECE, stack);

        if (members > most)
          {
            most = members;
            largest = i;
          }
      }
  if (most > 0)
    number_piece (patch, largest, LARGEST, stack);
  for (guint i = 0; i < n; i++)
    {
      patch->grid.cells[i] = patch->grid.cells[i] == LARGEST;
      n_cells += patch->grid.cells[i];
    }
  *n_members = (guint) MAX (most, 0);
  return n_cells;
}

static double
measure_name (PangoLayout *layout,
              const char  *name)
{
  int width;

  pango_layout_set_text (layout, name, -1);
  pango_layout_get_size (layout, &width, NULL);
  return MIN ((double) width / PANGO_SCALE * ENTENTE_MAP_AREA_NAME_SIZE / entente_font_get_size (ENTENTE_FONT_TITLE)
              + 2 * NAME_PADDING, MAX_NAME_WIDTH);
}

/* Whether the card at a place of the list is on the ground. */
static gboolean
is_on (const Patch *patch,
       const Cells *cells,
       guint        place)
{
  return patch->grid.cells[get_patch_cell (cells, patch, cells->cell_of[place])] != 0;
}

/* Returns the most connected of the members that are on the ground. */
static guint
find_hub (const Patch *patch,
          const Cells *cells,
          const guint *members,
          guint        n_members)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < n_members; i++)
    {
      guint n_lines;

      if (!is_on (patch, cells, members[i]))
        continue;
      entente_scene_get_lines_of (cells->scene, cells->cards[members[i]], &n_lines);
      if (n_lines <= most)
        continue;
      most = n_lines;
      best = cells->cards[members[i]];
    }
  return best;
}

static EntenteMapArea
make_area (const Patch *patch,
           const Cells *cells,
           guint        n_cells,
           guint        hub)
{
  double width, size = sqrt (n_cells * cells->width * cells->height);
  EntenteVec middle = entente_area_outline_find_middle (&patch->grid, &width);
  EntenteMapArea area = {
    .x = middle.x, .y = middle.y,
    .bounds = { patch->grid.x, patch->grid.y, patch->grid.n_columns * cells->width,
                patch->grid.n_rows * cells->height },
    .points = g_array_new (FALSE, FALSE, sizeof (EntenteVec)), .ends = g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  area.name = g_strdup_printf (C_("legend", "Around %s"), entente_scene_get_card (cells->scene, hub)->text->title.text);
  area.width = measure_name (cells->layout, area.name);
  area.from = area.width / (NAME_PART * width);
  area.open = MAX (OPEN_SIZE / size, area.from);
  area.until = MAX (OPENED_SIZE / size, 1.5 * area.open);
  entente_area_outline_trace (&patch->grid, area.points, area.ends);
  return area;
}

static void
add_area (EntenteMapAreas *self,
          const Cells     *cells,
          const guint     *members,
          guint            n_members)
{
  g_auto (Patch) patch = { { 0 } };
  EntenteMapArea area;
  guint n_cells, n_on;

  if (n_members < MIN_MEMBERS)
    return;
  patch_init (&patch, cells, members, n_members);
  mark_ground (&patch, cells);
  n_cells = keep_largest_piece (&patch, &n_on);
  if (n_on < MAX (MIN_PART * n_members, MIN_MEMBERS))
    return;
  area = make_area (&patch, cells, n_cells, find_hub (&patch, cells, members, n_members));
  area.n_members = n_on;
  g_array_append_val (self->areas, area);
  for (guint i = 0; i < n_members; i++)
    if (is_on (&patch, cells, members[i]))
      self->of_card[cells->cards[members[i]]] = self->areas->len;
}

/* The name of a smaller area comes when it is free of those of larger ones that are there. */
static void
part_names (EntenteMapAreas *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      EntenteMapArea *area = &g_array_index (self->areas, EntenteMapArea, i);

      for (guint j = 0; j < i; j++)
        {
          const EntenteMapArea *other = &g_array_index (self->areas, EntenteMapArea, j);
          double dx = fabs (area->x - other->x), dy = fabs (area->y - other->y);
          double beside = dx > 0 ? ((area->width + other->width) / 2 + GAP) / dx : G_MAXDOUBLE;
          double below = dy > 0 ? (ENTENTE_MAP_AREA_NAME_HEIGHT + GAP) / dy : G_MAXDOUBLE;
          double free_from = MIN (MIN (beside, below), other->until);

          if (other->from < free_from)
            area->from = MAX (area->from, free_from);
        }
    }
}

/* Lists the places of the members of each community, one community after the other. Returns where each begins. */
static guint *
sort_members (const Cells *cells,
              guint        n_communities,
              guint       *members)
{
  guint *starts = g_new0 (guint, n_communities + 1);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < cells->n_cards; i++)
    starts[cells->communities[i] + 1]++;
  for (guint i = 0; i < n_communities; i++)
    starts[i + 1] += starts[i];
  next = g_memdup2 (starts, (n_communities + 1) * sizeof (guint));
  for (guint i = 0; i < cells->n_cards; i++)
    members[next[cells->communities[i]]++] = i;
  return starts;
}

static void
find_areas (EntenteMapAreas *self,
            Cells           *cells,
            guint            n_communities,
            GCancellable    *cancellable)
{
  g_autofree guint *members = g_new (guint, cells->n_cards);
  g_autofree guint *starts = sort_members (cells, n_communities, members);
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (PANGO_CONTEXT (context), ENTENTE_FONT_TITLE));

  cells_init (cells);
  cells->layout = PANGO_LAYOUT (layout);
  for (guint i = 0; i < n_communities && !g_cancellable_is_cancelled (cancellable); i++)
    add_area (self, cells, &members[starts[i]], starts[i + 1] - starts[i]);
  part_names (self);
}

/* Lists the cards that have not faded, and gives each its place in that list, or %G_MAXUINT. */
static guint
list_cards (EntenteScene *scene,
            const guint  *cards,
            guint         n_cards,
            guint        *listed,
            guint        *places)
{
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    places[i] = G_MAXUINT;
  for (guint i = 0; i < n_cards; i++)
    {
      guint card = cards != NULL ? cards[i] : i;

      if (entente_scene_get_card (scene, card)->faded)
        continue;
      places[card] = n;
      listed[n++] = card;
    }
  return n;
}

static EntenteMeasures *
find_communities (EntenteScene *scene,
                  const guint  *places,
                  guint         n_nodes,
                  GCancellable *cancellable)
{
  guint n_lines = entente_scene_get_n_lines (scene), n_edges = 0;
  g_autofree EntenteGraphEdge *edges = g_new (EntenteGraphEdge, n_lines + 1);

  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      if (places[line->from] != G_MAXUINT && places[line->to] != G_MAXUINT)
        edges[n_edges++] = (EntenteGraphEdge) { places[line->from], places[line->to] };
    }
  return entente_measures_new (n_nodes, edges, n_edges, NULL, ENTENTE_MEASURES_DEFAULT, cancellable, NULL);
}

/**
 * entente_map_areas_new:
 * @scene: a scene
 * @cards: (array length=n_cards) (nullable): the only cards that are to be seen; %NULL for all
 * @n_cards: how many
 * @cancellable: (nullable): to stop it
 *
 * Finds the areas of a picture. That may take seconds, and is meant for a thread.
 *
 * Returns: (transfer full) (nullable): the areas; %NULL if there are fewer than %ENTENTE_MAP_AREAS_MIN_CARDS cards, if
 *   it was stopped, or if the machine is short of memory
 */
EntenteMapAreas *
entente_map_areas_new (EntenteScene *scene,
                       const guint  *cards,
                       guint         n_cards,
                       GCancellable *cancellable)
{
  g_autofree guint *listed = NULL, *places = NULL;
  g_autoptr (EntenteMeasures) measures = NULL;
  g_autoptr (EntenteMapAreas) self = NULL;
  g_auto (Cells) cells = { NULL };

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  if (cards == NULL)
    n_cards = entente_scene_get_n_cards (scene);
  if (n_cards < ENTENTE_MAP_AREAS_MIN_CARDS)
    return NULL;
  listed = g_new (guint, n_cards);
  places = g_new (guint, entente_scene_get_n_cards (scene));
  n_cards = list_cards (scene, cards, n_cards, listed, places);
  if (n_cards < ENTENTE_MAP_AREAS_MIN_CARDS)
    return NULL;
  measures = find_communities (scene, places, n_cards, cancellable);
  if (measures == NULL)
    return NULL;
  self = g_new0 (EntenteMapAreas, 1);
  g_atomic_ref_count_init (&self->refs);
  self->areas = g_array_new (FALSE, FALSE, sizeof (EntenteMapArea));
  g_array_set_clear_func (self->areas, area_clear);
  self->n_cards = entente_scene_get_n_cards (scene);
  self->of_card = g_new0 (guint, self->n_cards);
  cells.scene = scene;
  cells.cards = listed;
  cells.n_cards = n_cards;
  cells.communities = measures->communities;
  find_areas (self, &cells, measures->n_communities, cancellable);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&self);
}

EntenteMapAreas *
entente_map_areas_ref (EntenteMapAreas *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
entente_map_areas_unref (EntenteMapAreas *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->areas);
  g_free (self->of_card);
  g_free (self);
}

/**
 * entente_map_areas_get_n:
 * @self: areas
 *
 * Returns: how many there are
 */
guint
entente_map_areas_get_n (EntenteMapAreas *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->areas->len;
}

/**
 * entente_map_areas_get:
 * @self: areas
 * @index: which
 *
 * Returns: (transfer none): one of them; the largest is the first
 */
const EntenteMapArea *
entente_map_areas_get (EntenteMapAreas *self,
                       guint            index)
{
  g_return_val_if_fail (self != NULL && index < self->areas->len, NULL);

  return &g_array_index (self->areas, EntenteMapArea, index);
}

/**
 * entente_map_areas_get_of_card:
 * @self: areas
 * @card: a card of their scene, or of one that has more of them
 *
 * Returns: (transfer none) (nullable): the area of whose community the card is and on whose ground it lies
 */
const EntenteMapArea *
entente_map_areas_get_of_card (EntenteMapAreas *self,
                               guint            card)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (card >= self->n_cards || self->of_card[card] == 0)
    return NULL;
  return entente_map_areas_get (self, self->of_card[card] - 1);
}

/**
 * entente_map_area_get_strength:
 * @area: an area
 * @scale: how large the scene is seen, in pixels a point
 *
 * Returns: how strongly the name is to be seen, from 0 to 1
 */
double
entente_map_area_get_strength (const EntenteMapArea *area,
                               double                scale)
{
  double in, out;

  g_return_val_if_fail (area != NULL, 0);

  in = area->from > 0 ? CLAMP ((scale / area->from - 1) / FADE, 0, 1) : 1;
  out = CLAMP ((1 - scale / area->until) / FADE, 0, 1);
  return area->from < area->until ? MIN (in, out) : 0;
}

/**
 * entente_map_area_get_ground:
 * @area: an area
 * @scale: how large the scene is seen, in pixels a point
 * @veil: (out): how strongly the background covers what is on its ground, from 0 to 1
 * @edge: (out): the strength of the line around it, which has the color of text
 *
 * Returns: whether the ground is to be seen
 */
gboolean
entente_map_area_get_ground (const EntenteMapArea *area,
                             double                scale,
                             double               *veil,
                             double               *edge)
{
  double part;

  g_return_val_if_fail (area != NULL && veil != NULL && edge != NULL, FALSE);

  part = CLAMP ((area->until - scale) / (area->until - area->open), 0, 1);
  *veil = part * VEIL_STRENGTH;
  *edge = part * EDGE_STRENGTH;
  return part > 0 && area->from < area->until;
}

static void
add_path (const EntenteMapArea *area,
          cairo_t              *cr)
{
  guint start = 0;

  cairo_new_path (cr);
  for (guint i = 0; i < area->ends->len; i++)
    {
      guint end = g_array_index (area->ends, guint, i);

      for (guint j = start; j < end; j++)
        {
          const EntenteVec *at = &g_array_index (area->points, EntenteVec, j);

          cairo_line_to (cr, at->x, at->y);
        }
      cairo_close_path (cr);
      cairo_new_sub_path (cr);
      start = end;
    }
}

/**
 * entente_map_areas_paint:
 * @self: areas
 * @cr: a cairo context, in the coordinates of the scene
 * @theme: the colors
 * @seen: the part of the scene that is seen
 * @scale: pixels per point
 *
 * Paints the ground of the areas that are not open, above all that is in them: a veil and a line around it.
 */
void
entente_map_areas_paint (EntenteMapAreas    *self,
                         cairo_t            *cr,
                         const EntenteTheme *theme,
                         const EntenteBox   *seen,
                         double              scale)
{
  g_return_if_fail (self != NULL && cr != NULL && theme != NULL && seen != NULL && scale > 0.0);

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_width (cr, 1.0 / scale);
  for (guint i = 0; i < self->areas->len; i++)
    {
      const EntenteMapArea *area = &g_array_index (self->areas, EntenteMapArea, i);
      double veil, edge;

      if (!entente_map_area_get_ground (area, scale, &veil, &edge) || !entente_box_overlaps (&area->bounds, seen))
        continue;
      add_path (area, cr);
      cairo_set_source_rgba (cr, theme->background.red, theme->background.green, theme->background.blue, veil);
      cairo_fill_preserve (cr);
      cairo_set_source_rgba (cr, theme->text.red, theme->text.green, theme->text.blue, edge);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
