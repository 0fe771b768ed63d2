/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-pack.h"

#include <math.h>
#include <stdlib.h>

/* Packs finished parts into one wide picture: the tallest first, in rows from left to right.
 * Rows read better than a tighter puzzle: the main part stays on its own, and the many small
 * ones stand in line below it. */

#define GAP (60.0 * LAYOUT_POINT)

typedef struct {
  LayoutGraph *part; /* borrowed */
  LayoutBox box;
  guint place;
  double x, y;
} Slot;

static double
get_width (const Slot *slot)
{
  return slot->box.right - slot->box.left;
}

static double
get_height (const Slot *slot)
{
  return slot->box.bottom - slot->box.top;
}

static int
compare_slots (const void *a,
               const void *b)
{
  const Slot *left = a, *right = b;

  if (get_height (left) != get_height (right))
    return get_height (left) > get_height (right) ? -1 : 1;
  return left->place < right->place ? -1 : 1;
}

/* Returns the height of the rows when none is wider than @limit. */
static double
fill_rows (Slot  *slots,
           guint  n_slots,
           double limit,
           double *width)
{
  double x = 0, y = 0, row = 0;

  *width = 0;
  for (guint i = 0; i < n_slots; i++)
    {
      if (x > 0 && x + get_width (&slots[i]) > limit)
        {
          y += row + GAP;
          x = row = 0;
        }
      slots[i].x = x;
      slots[i].y = y;
      row = MAX (row, get_height (&slots[i]));
      x += get_width (&slots[i]);
      *width = MAX (*width, x);
      x += GAP;
    }
  return y + row;
}

/* How much paper of the wanted shape the picture needs. */
static double
get_cost (double width,
          double height)
{
  return MAX (width, height * LAYOUT_ASPECT);
}

static double
choose_limit (Slot  *slots,
              guint  n_slots)
{
  double widest = 0, area = 0, best = G_MAXDOUBLE, best_limit = 0, limit, width;

  for (guint i = 0; i < n_slots; i++)
    {
      widest = MAX (widest, get_width (&slots[i]));
      area += (get_width (&slots[i]) + GAP) * (get_height (&slots[i]) + GAP);
    }
  limit = MAX (widest, sqrt (area * LAYOUT_ASPECT) / 2);
  for (guint i = 0; i < 24; i++, limit *= 1.08)
    {
      double height = fill_rows (slots, n_slots, limit, &width);

      if (get_cost (width, height) < best)
        {
          best = get_cost (width, height);
          best_limit = limit;
        }
    }
  return best_limit;
}

/**
 * layout_pack:
 * @parts: (element-type LayoutGraph): parts without pinned nodes
 *
 * Moves each part as a whole so that the boxes around the parts do not overlap; the whole
 * picture has its left top corner at 0, 0.
 */
void
layout_pack (GPtrArray *parts)
{
  g_autofree Slot *slots = g_new (Slot, parts->len);
  double width;

  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);

      slots[i] = (Slot) { .part = part, .box = layout_graph_get_box (part), .place = i };
    }
  qsort (slots, parts->len, sizeof *slots, compare_slots);
  fill_rows (slots, parts->len, choose_limit (slots, parts->len), &width);
  for (guint i = 0; i < parts->len; i++)
    layout_graph_move (slots[i].part, round (slots[i].x - slots[i].box.left),
                       round (slots[i].y - slots[i].box.top));
}
