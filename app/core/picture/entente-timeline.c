/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline.h"

#include <stdlib.h>

#include "entente-actor.h"
#include "entente-display-text.h"

#define MARGIN_DAYS 3

struct _EntenteTimeline {
  GArray *rows;  /* of EntenteTimelineRow */
  GArray *marks; /* of EntenteTimelineMark; later ones are drawn above */
  EntenteDayRange range, main_range;
  guint n_undated;
};

/* An actor on the way to a row. */
typedef struct {
  guint actor;
  gint64 first; /* G_MAXINT64 if nothing of it has a date */
} Place;

typedef struct {
  EntenteTimeline *timeline;
  EntenteViewInput *input;
  EntenteView *view;
  const EntenteViewLinks *links;
  Place *places;     /* by actor, and then in the order of rows */
  guint *rows;       /* by actor */
  const char *language;
} Making;

static void
row_clear (gpointer data)
{
  EntenteTimelineRow *row = data;

  g_object_unref (row->actor);
  g_free (row->name);
}

static void
mark_clear (gpointer data)
{
  g_object_unref (((EntenteTimelineMark *) data)->item);
}

static void
timeline_clear (gpointer data)
{
  EntenteTimeline *self = data;

  g_array_unref (self->rows);
  g_array_unref (self->marks);
}

/* An actor comes up with the first thing that tells of it. */
static void
come_up (Making                *making,
         guint                  actor,
         const EntenteViewSpan *span)
{
  if (actor == ENTENTE_VIEW_NOWHERE || !entente_view_shows_nth (making->view, ENTENTE_ITEM_ACTOR, actor))
    return;
  making->places[actor].first = MIN (making->places[actor].first, entente_view_span_get_first_day (span));
}

/* Returns the actor in whose row a statement is: who said it, or else the first of whom it tells. */
static guint
find_teller (const Making *making,
             guint         statement)
{
  guint speaker = making->links->speakers[statement];

  if (speaker != ENTENTE_VIEW_NOWHERE && entente_view_shows_nth (making->view, ENTENTE_ITEM_ACTOR, speaker))
    return speaker;
  for (guint i = making->links->target_starts[statement]; i < making->links->target_starts[statement + 1]; i++)
    {
      const EntenteViewTarget *target = &making->links->targets[i];
      guint actor = target->kind == ENTENTE_ITEM_ACTOR ? target->position : making->links->ends[target->position].from;

      if (actor != ENTENTE_VIEW_NOWHERE && entente_view_shows_nth (making->view, ENTENTE_ITEM_ACTOR, actor))
        return actor;
    }
  return ENTENTE_VIEW_NOWHERE;
}

static void
find_places (Making *making)
{
  const EntenteViewDates *dates = entente_view_input_get_dates (making->input);
  guint n_actors = entente_view_input_get_n (making->input, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < n_actors; i++)
    {
      making->places[i] = (Place) { i, G_MAXINT64 };
      if (entente_view_span_is_dated (&dates->actors[i]))
        come_up (making, i, &dates->actors[i]);
    }
  for (guint i = 0; i < entente_view_input_get_n (making->input, ENTENTE_ITEM_RELATION); i++)
    if (entente_view_shows_nth (making->view, ENTENTE_ITEM_RELATION, i)
        && entente_view_span_is_dated (&dates->relations[i]))
      {
        come_up (making, making->links->ends[i].from, &dates->relations[i]);
        come_up (making, making->links->ends[i].to, &dates->relations[i]);
      }
  for (guint i = 0; i < entente_view_input_get_n (making->input, ENTENTE_ITEM_STATEMENT); i++)
    if (entente_view_shows_nth (making->view, ENTENTE_ITEM_STATEMENT, i)
        && entente_view_span_is_dated (&dates->statements[i]))
      come_up (making, find_teller (making, i), &dates->statements[i]);
}

static int
compare_places (const void *a,
                const void *b)
{
  const Place *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return (x->actor > y->actor) - (x->actor < y->actor);
}

static void
add_rows (Making *making)
{
  guint n = entente_view_input_get_n (making->input, ENTENTE_ITEM_ACTOR);

  if (n > 0)
    qsort (making->places, n, sizeof *making->places, compare_places);
  for (guint i = 0; i < n; i++)
    {
      guint actor = making->places[i].actor;
      EntenteItem *item = entente_view_input_get_item (making->input, ENTENTE_ITEM_ACTOR, actor);
      const char *name = entente_actor_choose_name (ENTENTE_ACTOR (item), making->language);
      EntenteTimelineRow row = { NULL, };

      making->rows[actor] = ENTENTE_TIMELINE_NO_ROW;
      if (making->places[i].first == G_MAXINT64)
        {
          making->timeline->n_undated += entente_view_shows_nth (making->view, ENTENTE_ITEM_ACTOR, actor) ? 1 : 0;
          continue;
        }
      making->rows[actor] = making->timeline->rows->len;
      row.actor = g_object_ref (item);
      row.name = entente_display_text_name (name != NULL ? name : entente_item_get_id (item));
      row.look = entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (item)));
      g_array_append_val (making->timeline->rows, row);
    }
}

static void
add_mark (Making          *making,
          EntenteItemKind  kind,
          guint            position,
          guint            row,
          guint            other_row)
{
  EntenteTimelineMark mark = { NULL, };

  if (row == ENTENTE_TIMELINE_NO_ROW)
    return;
  mark.item = g_object_ref (entente_view_input_get_item (making->input, kind, position));
  mark.span = entente_view_input_get_spans (making->input, kind)[position];
  mark.row = row;
  mark.other_row = other_row;
  mark.n_slots = 1;
  if (kind == ENTENTE_ITEM_RELATION)
    mark.evidence = entente_view_input_get_evidence (making->input, position, &mark.disputed);
  g_array_append_val (making->timeline->marks, mark);
}

static gboolean
is_shown (Making          *making,
          EntenteItemKind  kind,
          guint            position)
{
  return entente_view_shows_nth (making->view, kind, position)
         && entente_view_span_is_dated (&entente_view_input_get_spans (making->input, kind)[position]);
}

/* Bars are below joins, and statements above them. */
static void
add_marks (Making *making)
{
  for (guint i = 0; i < entente_view_input_get_n (making->input, ENTENTE_ITEM_ACTOR); i++)
    if (is_shown (making, ENTENTE_ITEM_ACTOR, i))
      add_mark (making, ENTENTE_ITEM_ACTOR, i, making->rows[i], ENTENTE_TIMELINE_NO_ROW);
  for (guint i = 0; i < entente_view_input_get_n (making->input, ENTENTE_ITEM_RELATION); i++)
    {
      const EntenteGraphEdge *ends = &making->links->ends[i];

      if (ends->from != ENTENTE_VIEW_NOWHERE && ends->to != ENTENTE_VIEW_NOWHERE
          && is_shown (making, ENTENTE_ITEM_RELATION, i))
        add_mark (making, ENTENTE_ITEM_RELATION, i, making->rows[ends->from], making->rows[ends->to]);
    }
  for (guint i = 0; i < entente_view_input_get_n (making->input, ENTENTE_ITEM_STATEMENT); i++)
    if (is_shown (making, ENTENTE_ITEM_STATEMENT, i))
      {
        guint teller = find_teller (making, i);

        if (teller != ENTENTE_VIEW_NOWHERE)
          add_mark (making, ENTENTE_ITEM_STATEMENT, i, making->rows[teller], ENTENTE_TIMELINE_NO_ROW);
      }
}

static int
compare_joins (gconstpointer a,
               gconstpointer b)
{
  const EntenteTimelineMark *x = *(EntenteTimelineMark *const *) a, *y = *(EntenteTimelineMark *const *) b;
  guint top_x = MIN (x->row, x->other_row), top_y = MIN (y->row, y->other_row);

  if (x->span.first != y->span.first)
    return x->span.first < y->span.first ? -1 : 1;
  if (x->span.last != y->span.last)
    return x->span.last < y->span.last ? -1 : 1;
  return (top_x > top_y) - (top_x < top_y);
}

/* Gives each of the joins of the same days the first slot that is free below those before it. */
static void
set_slots (EntenteTimelineMark **joins,
           guint                 n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      guint top = MIN (joins[i]->row, joins[i]->other_row), bottom = MAX (joins[i]->row, joins[i]->other_row), slot = 0;

      while (slot < ends->len && g_array_index (ends, guint, slot) >= top)
        slot++;
      if (slot == ends->len)
        g_array_append_val (ends, bottom);
      g_array_index (ends, guint, slot) = bottom;
      joins[i]->slot = slot;
    }
  for (guint i = 0; i < n; i++)
    joins[i]->n_slots = ends->len;
}

static void
spread_joins (EntenteTimeline *self)
{
  g_autoptr (GPtrArray) joins = g_ptr_array_new ();

  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, EntenteTimelineMark, i).other_row != ENTENTE_TIMELINE_NO_ROW)
      g_ptr_array_add (joins, &g_array_index (self->marks, EntenteTimelineMark, i));
  g_ptr_array_sort (joins, compare_joins);
  for (guint i = 0, n; i < joins->len; i += n)
    {
      const EntenteTimelineMark *first = joins->pdata[i], *next;

      for (n = 1; i + n < joins->len; n++)
        {
          next = joins->pdata[i + n];
          if (next->span.first != first->span.first || next->span.last != first->span.last)
            break;
        }
      set_slots ((EntenteTimelineMark **) joins->pdata + i, n);
    }
}

static EntenteDayRange
add_margins (EntenteDayRange range)
{
  return (EntenteDayRange) { range.first - MARGIN_DAYS, range.last + MARGIN_DAYS };
}

static void
find_range (EntenteTimeline *self)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (EntenteViewSpan));

  for (guint i = 0; i < self->marks->len; i++)
    g_array_append_val (spans, g_array_index (self->marks, EntenteTimelineMark, i).span);
  entente_day_range_find (spans, &self->range, &self->main_range);
  if (spans->len == 0)
    return;
  self->range = add_margins (self->range);
  self->main_range = add_margins (self->main_range);
}

/**
 * entente_timeline_new:
 * @input: a document
 * @viewpoint: what of it is to be shown
 * @language: (nullable): the language of names
 * @cancellable: (nullable): ends the work
 *
 * This takes a while for a large document. Any thread can do it.
 *
 * Returns: (transfer full) (nullable): a timeline; %NULL if the work was cancelled
 */
EntenteTimeline *
entente_timeline_new (EntenteViewInput *input,
                      EntenteViewpoint *viewpoint,
                      const char       *language,
                      GCancellable     *cancellable)
{
  g_autoptr (EntenteTimeline) self = NULL;
  g_autoptr (EntenteView) view = NULL;
  g_autofree Place *places = NULL;
  g_autofree guint *rows = NULL;
  guint n;

  g_return_val_if_fail (input != NULL && viewpoint != NULL, NULL);

  view = entente_view_new (input, viewpoint, cancellable);
  if (view == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (EntenteTimeline);
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->marks = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineMark));
  g_array_set_clear_func (self->marks, mark_clear);
  n = entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR);
  places = g_new (Place, n);
  rows = g_new (guint, n);
  {
    Making making = { self, input, view, entente_view_input_get_links (input), places, rows, language };

    find_places (&making);
    add_rows (&making);
    add_marks (&making);
  }
  spread_joins (self);
  find_range (self);
  return g_steal_pointer (&self);
}

/**
 * entente_timeline_new_for_document:
 * @document: a document, which must not change meanwhile
 * @cancellable: (nullable): ends the work
 *
 * Any thread can do it.
 *
 * Returns: (transfer full) (nullable): the timeline of all that is in it; %NULL if the work was cancelled
 */
EntenteTimeline *
entente_timeline_new_for_document (EntenteDocument *document,
                                   GCancellable    *cancellable)
{
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  g_autoptr (EntenteViewInput) input = NULL;
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  cache = entente_evidence_cache_new (document);
  input = entente_view_input_new (document, cache);
  return entente_timeline_new (input, all, entente_document_get_name_language (document), cancellable);
}

EntenteTimeline *
entente_timeline_ref (EntenteTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_timeline_unref (EntenteTimeline *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, timeline_clear);
}

/**
 * entente_timeline_get_rows:
 * @self: a timeline
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows): the rows, from the top
 */
const EntenteTimelineRow *
entente_timeline_get_rows (EntenteTimeline *self,
                           guint           *n_rows)
{
  g_return_val_if_fail (self != NULL && n_rows != NULL, NULL);

  *n_rows = self->rows->len;
  return (const EntenteTimelineRow *) self->rows->data;
}

/**
 * entente_timeline_get_marks:
 * @self: a timeline
 * @n_marks: (out): how many
 *
 * Returns: (transfer none) (array length=n_marks): the marks, those first that are below others
 */
const EntenteTimelineMark *
entente_timeline_get_marks (EntenteTimeline *self,
                            guint           *n_marks)
{
  g_return_val_if_fail (self != NULL && n_marks != NULL, NULL);

  *n_marks = self->marks->len;
  return (const EntenteTimelineMark *) self->marks->data;
}

/**
 * entente_timeline_get_n_undated:
 * @self: a timeline
 *
 * Returns: how many actors are shown of whom nothing tells that has a date, so that they have no row
 */
guint
entente_timeline_get_n_undated (EntenteTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated;
}

/**
 * entente_timeline_get_range:
 * @self: a timeline
 *
 * Returns: the days of all marks; the first is after the last if there are none
 */
EntenteDayRange
entente_timeline_get_range (EntenteTimeline *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DAY_RANGE_NONE);

  return self->range;
}

/**
 * entente_timeline_get_main_range:
 * @self: a timeline
 *
 * Returns: the days of most marks, without a few that are far from all others
 */
EntenteDayRange
entente_timeline_get_main_range (EntenteTimeline *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DAY_RANGE_NONE);

  return self->main_range;
}

/**
 * entente_timeline_find_row:
 * @self: a timeline
 * @item: an item
 * @other_row: (out) (optional): the row of the other end of a relation, else %ENTENTE_TIMELINE_NO_ROW
 *
 * Returns: the row of the actor, or that of the mark of another item; %ENTENTE_TIMELINE_NO_ROW if there is none
 */
guint
entente_timeline_find_row (EntenteTimeline *self,
                           EntenteItem     *item,
                           guint           *other_row)
{
  guint unused;

  other_row = other_row != NULL ? other_row : &unused;
  *other_row = ENTENTE_TIMELINE_NO_ROW;
  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), ENTENTE_TIMELINE_NO_ROW);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, EntenteTimelineRow, i).actor == item)
      return i;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const EntenteTimelineMark *mark = &g_array_index (self->marks, EntenteTimelineMark, i);

      if (mark->item != item)
        continue;
      *other_row = mark->other_row;
      return mark->row;
    }
  return ENTENTE_TIMELINE_NO_ROW;
}
