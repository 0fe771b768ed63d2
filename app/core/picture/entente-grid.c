/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The cells are so small that the cells of one window hold few things outside it. There are so few
 * cells that 40,000 long lines fit into memory. */

#define MIN_CELL_SIZE 192.0
#define MAX_CELLS 40000.0

/* So few are sorted by insertion. */
#define FEW_ENTRIES 32

struct _EntenteGrid {
  EntenteVec origin;
  double cell_size; /* points */
  int columns, rows;
  guint n_things;
  GArray **cells; /* of guint; NULL where empty */
};

static EntenteGrid *
grid_new (const EntenteBox *bounds,
          guint             n_things,
          double            max_cells)
{
  EntenteGrid *self = g_new0 (EntenteGrid, 1);

  self->origin = (EntenteVec) { bounds->x, bounds->y };
  self->cell_size = MAX (MIN_CELL_SIZE, sqrt (MAX (bounds->width, 1.0) * MAX (bounds->height, 1.0) / max_cells));
  self->cell_size = MAX (self->cell_size, MAX (bounds->width, bounds->height) / max_cells);
  self->columns = (int) (bounds->width / self->cell_size) + 1;
  self->rows = (int) (bounds->height / self->cell_size) + 1;
  self->n_things = n_things;
  self->cells = g_new0 (GArray *, (gsize) self->columns * (gsize) self->rows);
  return self;
}

/**
 * entente_grid_new:
 * @bounds: the area of the things; a thing outside it is put into the nearest cells
 * @n_things: things are numbered from 0 to one less than this
 *
 * Returns: (transfer full): an empty grid
 */
EntenteGrid *
entente_grid_new (const EntenteBox *bounds,
                  guint             n_things)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return grid_new (bounds, n_things, MAX_CELLS);
}

/**
 * entente_grid_new_for_boxes:
 * @bounds: the area of the things; a thing outside it is put into the nearest cells
 * @n_things: things are numbered from 0 to one less than this
 *
 * Things that are small, each in a few cells, need no memory for many cells, so that there can be as many cells as
 * things.
 *
 * Returns: (transfer full): an empty grid
 */
EntenteGrid *
entente_grid_new_for_boxes (const EntenteBox *bounds,
                            guint             n_things)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return grid_new (bounds, n_things, MAX (MAX_CELLS, (double) n_things));
}

void
entente_grid_free (EntenteGrid *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < self->columns * self->rows; i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_free (self->cells);
  g_free (self);
}

static int
column_at (const EntenteGrid *self,
           double             x)
{
  return (int) CLAMP (floor ((x - self->origin.x) / self->cell_size), 0, self->columns - 1);
}

static int
row_at (const EntenteGrid *self,
        double             y)
{
  return (int) CLAMP (floor ((y - self->origin.y) / self->cell_size), 0, self->rows - 1);
}

static void
add_to_cell (EntenteGrid *self,
             guint        thing,
             int          column,
             int          row)
{
  GArray **cell = &self->cells[row * self->columns + column];

  if (*cell == NULL)
    *cell = g_array_sized_new (FALSE, FALSE, sizeof (guint), 4);
  if ((*cell)->len == 0 || g_array_index (*cell, guint, (*cell)->len - 1) != thing)
    g_array_append_val (*cell, thing);
}

void
entente_grid_add_box (EntenteGrid      *self,
                      guint             thing,
                      const EntenteBox *box)
{
  int first, last, end;

  g_return_if_fail (self != NULL && thing < self->n_things && box != NULL);

  first = column_at (self, box->x);
  last = column_at (self, box->x + box->width);
  end = row_at (self, box->y + box->height);
  for (int row = row_at (self, box->y); row <= end; row++)
    for (int column = first; column <= last; column++)
      add_to_cell (self, thing, column, row);
}

/* Counts the pieces of a curve. A piece is short compared with a cell. */
static guint
count_pieces (const EntenteGrid  *self,
              const EntenteCurve *curve)
{
  EntenteBox bounds = entente_curve_bounds (curve);

  return 1 + (guint) (2.0 * MAX (bounds.width, bounds.height) / self->cell_size);
}

static EntenteBox
get_piece (const EntenteCurve *curve,
           guint               nth,
           guint               n_pieces)
{
  EntenteVec a = entente_curve_at (curve, (double) nth / n_pieces);
  EntenteVec b = entente_curve_at (curve, (nth + 1.0) / n_pieces);

  return (EntenteBox) { MIN (a.x, b.x), MIN (a.y, b.y), fabs (b.x - a.x), fabs (b.y - a.y) };
}

/**
 * entente_grid_add_curve:
 * @self: a grid that is being filled
 * @thing: the number of a thing
 * @curve: the curve of the thing
 *
 * Puts the thing into the cells along the curve only, and not into all cells of the curve's box.
 */
void
entente_grid_add_curve (EntenteGrid        *self,
                        guint               thing,
                        const EntenteCurve *curve)
{
  guint n_pieces;

  g_return_if_fail (self != NULL && thing < self->n_things && curve != NULL);

  n_pieces = count_pieces (self, curve);
  for (guint i = 0; i < n_pieces; i++)
    {
      EntenteBox piece = get_piece (curve, i, n_pieces);

      entente_grid_add_box (self, thing, &piece);
    }
}

static guint
count_entries (const EntenteGrid *self,
               const EntenteBox  *area)
{
  int first = column_at (self, area->x), last = column_at (self, area->x + area->width);
  int end = row_at (self, area->y + area->height);
  guint n = 0;

  for (int row = row_at (self, area->y); row <= end; row++)
    for (int column = first; column <= last; column++)
      {
        const GArray *cell = self->cells[row * self->columns + column];

        n += cell != NULL ? cell->len : 0;
      }
  return n;
}

static guint
copy_entries (const EntenteGrid *self,
              const EntenteBox  *area,
              guint             *entries)
{
  int first = column_at (self, area->x), last = column_at (self, area->x + area->width);
  int end = row_at (self, area->y + area->height);
  guint n = 0;

  for (int row = row_at (self, area->y); row <= end; row++)
    for (int column = first; column <= last; column++)
      {
        const GArray *cell = self->cells[row * self->columns + column];

        if (cell != NULL)
          memcpy (entries + n, cell->data, cell->len * sizeof (guint));
        n += cell != NULL ? cell->len : 0;
      }
  return n;
}

static int
compare_entries (const void *a,
                 const void *b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

static void
sort_few (guint *entries,
          guint  n_entries)
{
  for (guint i = 1; i < n_entries; i++)
    {
      guint entry = entries[i], j = i;

      for (; j > 0 && entries[j - 1] > entry; j--)
        entries[j] = entries[j - 1];
      entries[j] = entry;
    }
}

/* Sorting is fastest for few entries. For many entries a bit set of all things is faster. */
static guint
sort_by_comparison (guint *entries,
                    guint  n_entries)
{
  guint n = 0;

  if (n_entries <= FEW_ENTRIES)
    sort_few (entries, n_entries);
  else
    qsort (entries, n_entries, sizeof (guint), compare_entries);
  for (guint i = 0; i < n_entries; i++)
    if (i == 0 || entries[i] != entries[n - 1])
      entries[n++] = entries[i];
  return n;
}

static guint
sort_by_bit_set (guint *entries,
                 guint  n_entries,
                 guint  n_things)
{
  guint n_words = n_things / 64 + 1, n = 0;
  g_autofree guint64 *seen = g_new0 (guint64, n_words);

  for (guint i = 0; i < n_entries; i++)
    seen[entries[i] / 64] |= G_GUINT64_CONSTANT (1) << (entries[i] % 64);
  for (guint i = 0; i < n_words; i++)
    for (guint64 bits = seen[i]; bits != 0; bits &= bits - 1)
      entries[n++] = i * 64 + (guint) __builtin_ctzll (bits);
  return n;
}

/* Sorts the entries and drops duplicates. Returns how many are left. */
static guint
sort_entries (const EntenteGrid *self,
              guint             *entries,
              guint              n_entries)
{
  return n_entries < self->n_things / 64 ? sort_by_comparison (entries, n_entries)
                                         : sort_by_bit_set (entries, n_entries, self->n_things);
}

/**
 * entente_grid_has:
 * @self: a grid
 * @area: the area to search
 * @func: (scope call): called with things that may touch the area, in any order, and perhaps more than once
 * @data: for @func
 *
 * Takes less time than a list of the things, above all if there are many.
 *
 * Returns: whether @func returned %TRUE; it is not called again after that
 */
gboolean
entente_grid_has (const EntenteGrid *self,
                  const EntenteBox  *area,
                  EntenteGridFunc    func,
                  gpointer           data)
{
  int first, last, end;

  g_return_val_if_fail (self != NULL && area != NULL && func != NULL, FALSE);

  first = column_at (self, area->x);
  last = column_at (self, area->x + area->width);
  end = row_at (self, area->y + area->height);
  for (int row = row_at (self, area->y); row <= end; row++)
    for (int column = first; column <= last; column++)
      {
        const GArray *cell = self->cells[row * self->columns + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (func (g_array_index (cell, guint, i), data))
            return TRUE;
      }
  return FALSE;
}

/**
 * entente_grid_list:
 * @self: a grid
 * @area: the area to search
 * @n_things: (out): the number of things found
 *
 * Returns: (transfer full) (array length=n_things): the numbers of the things that may touch the area, each
 *   once and in ascending order. The caller must test whether they do.
 */
guint *
entente_grid_list (const EntenteGrid *self,
                   const EntenteBox  *area,
                   guint             *n_things)
{
  guint *entries;
  guint n_entries;

  g_return_val_if_fail (self != NULL && area != NULL && n_things != NULL, NULL);

  entries = g_new (guint, count_entries (self, area) + 1);
  n_entries = copy_entries (self, area, entries);
  *n_things = sort_entries (self, entries, n_entries);
  return entries;
}

/**
 * entente_grid_list_along:
 * @self: a grid
 * @curve: the curve to search along
 * @margin: the distance beside the curve to search as well
 * @n_things: (out): the number of things found
 *
 * Looks into the cells along the curve only, and not into all cells of the curve's box.
 *
 * Returns: (transfer full) (array length=n_things): see entente_grid_list()
 */
guint *
entente_grid_list_along (const EntenteGrid  *self,
                         const EntenteCurve *curve,
                         double              margin,
                         guint              *n_things)
{
  guint *entries;
  guint n_pieces, n_entries = 0;

  g_return_val_if_fail (self != NULL && curve != NULL && n_things != NULL, NULL);

  n_pieces = count_pieces (self, curve);
  for (guint i = 0; i < n_pieces; i++)
    {
      EntenteBox piece = get_piece (curve, i, n_pieces), area = entente_box_grow (&piece, margin);

      n_entries += count_entries (self, &area);
    }
  entries = g_new (guint, n_entries + 1);
  n_entries = 0;
  for (guint i = 0; i < n_pieces; i++)
    {
      EntenteBox piece = get_piece (curve, i, n_pieces), area = entente_box_grow (&piece, margin);

      n_entries += copy_entries (self, &area, entries + n_entries);
    }
  *n_things = sort_entries (self, entries, n_entries);
  return entries;
}
