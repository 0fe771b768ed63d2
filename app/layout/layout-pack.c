/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-pack.h"

#include <math.h>
#include <stdlib.h>

/* The packing of finished parts into one wide picture. The parts are in rows from left to right, the
 * tallest first. Rows are easier to read than a tighter packing: the main part is on its own, smaller
 * parts are in line below it, and single cards come last, close together. */

#define GAP (60.0 * LAYOUT_POINT)
#define SINGLE_GAP (32.0 * LAYOUT_POINT)

typedef struct {
  LayoutGraph *part; /* borrowed */
  LayoutBox box;
  guint order;
  double x, y;
} Slot;

typedef struct {
  double width, height;
} Sheet;

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

static gboolean
is_single (const Slot *slot)
{
  return slot->part->n_nodes == 1;
}

static int
compare_slots (const void *a,
               const void *b)
{
  const Slot *left = a, *right = b;

  if (is_single (left) != is_single (right))
    return is_single (left) ? 1 : -1;
  if (get_height (left) != get_height (right))
    return get_height (left) > get_height (right) ? -1 : 1;
  return left->order < right->order ? -1 : left->order > right->order;
}

/* Places the slots in rows that are at most @limit wide; a wider slot has a row of its own. Single
 * cards start a new row. */
static Sheet
fill_rows (Slot   *slots,
           guint   n_slots,
           double  limit)
{
  Sheet sheet = { 0, 0 };
  double x = 0, y = 0, row = 0;

  for (guint i = 0; i < n_slots; i++)
    {
      double gap = is_single (&slots[i]) ? SINGLE_GAP : GAP;
      gboolean first_single = i > 0 && is_single (&slots[i]) && !is_single (&slots[i - 1]);

      if (x > 0 && (first_single || x + get_width (&slots[i]) > limit))
        {
          y += row + (first_single ? GAP : gap);
          x = row = 0;
        }
      slots[i].x = x;
      slots[i].y = y;
      row = MAX (row, get_height (&slots[i]));
      x += get_width (&slots[i]);
      sheet.width = MAX (sheet.width, x);
      x += gap;
    }
  sheet.height = y + row;
  return sheet;
}

/* Finds the limit of the rows with which the picture needs the smallest sheet of the wanted aspect. Returns the width
 * of that sheet. */
static double
choose_limit (Slot   *slots,
              guint   n_slots,
              double *best_limit)
{
  double widest = 0, area = 0, best = G_MAXDOUBLE, limit;

  for (guint i = 0; i < n_slots; i++)
    {
      double gap = is_single (&slots[i]) ? SINGLE_GAP : GAP;

      widest = MAX (widest, get_width (&slots[i]));
      area += (get_width (&slots[i]) + gap) * (get_height (&slots[i]) + gap);
    }
  limit = MAX (widest, sqrt (area * LAYOUT_ASPECT) / 2);
  for (guint i = 0; i < 24; i++, limit *= 1.08)
    {
      Sheet sheet = fill_rows (slots, n_slots, limit);
      double cost = MAX (sheet.width, LAYOUT_ASPECT * sheet.height);

      if (cost < best)
        {
          best = cost;
          *best_limit = limit;
        }
    }
  return best;
}

static Slot *
list_slots (GPtrArray *parts)
{
  Slot *slots = g_new (Slot, parts->len);

  for (guint i = 0; i < parts->len; i++)
    {
      LayoutGraph *part = g_ptr_array_index (parts, i);

      slots[i] = (Slot) { .part = part, .box = layout_graph_get_box (part), .order = i };
    }
  qsort (slots, parts->len, sizeof *slots, compare_slots);
  return slots;
}

/**
 * layout_pack_get_sheet_width:
 * @parts: (element-type LayoutGraph): parts without pinned nodes
 *
 * Returns: the width of the smallest sheet with the usual aspect on which layout_pack() would place them
 */
double
layout_pack_get_sheet_width (GPtrArray *parts)
{
  g_autofree Slot *slots = NULL;
  double limit;

  if (parts->len == 0)
    return 0;
  slots = list_slots (parts);
  return choose_limit (slots, parts->len, &limit);
}

/**
 * layout_pack:
 * @parts: (element-type LayoutGraph): parts without pinned nodes
 *
 * Moves each part as a whole, so that the boxes of the parts do not overlap. The top left corner of the whole
 * picture is at 0, 0.
 */
void
layout_pack (GPtrArray *parts)
{
  g_autofree Slot *slots = NULL;
  double limit = 0;

  if (parts->len == 0)
    return;
  slots = list_slots (parts);
  choose_limit (slots, parts->len, &limit);
  fill_rows (slots, parts->len, limit);
  for (guint i = 0; i < parts->len; i++)
    layout_graph_move (slots[i].part, round (slots[i].x - slots[i].box.left),
                       round (slots[i].y - slots[i].box.top));
}
