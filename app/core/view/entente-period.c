/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-period.h"

struct _EntentePeriod {
  gint64 first, last; /* G_MININT64, G_MAXINT64: open */
  gboolean shows_undated;
  gboolean is_of_knowledge;
};

/**
 * entente_period_new:
 * @first: the first day, or G_MININT64
 * @last: the last day, not before @first, or G_MAXINT64
 * @shows_undated: whether what has no date is shown
 *
 * Returns: (transfer full): a period
 */
EntentePeriod *
entente_period_new (gint64   first,
                    gint64   last,
                    gboolean shows_undated)
{
  EntentePeriod *self;

  g_return_val_if_fail (first <= last, NULL);

  self = g_atomic_rc_box_new0 (EntentePeriod);
  *self = (EntentePeriod) { first, last, shows_undated != FALSE };
  return self;
}

/**
 * entente_period_new_known:
 * @day: a day, or G_MAXINT64
 *
 * Returns: (transfer full): all times, as they were known on that day
 */
EntentePeriod *
entente_period_new_known (gint64 day)
{
  EntentePeriod *self = entente_period_new (G_MININT64, day, TRUE);

  self->is_of_knowledge = TRUE;
  return self;
}

EntentePeriod *
entente_period_ref (EntentePeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_period_unref (EntentePeriod *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

gboolean
entente_period_equal (const EntentePeriod *a,
                      const EntentePeriod *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->first == b->first && a->last == b->last && a->shows_undated == b->shows_undated
         && a->is_of_knowledge == b->is_of_knowledge;
}

gint64
entente_period_get_first (const EntentePeriod *self)
{
  g_return_val_if_fail (self != NULL, G_MININT64);

  return self->first;
}

gint64
entente_period_get_last (const EntentePeriod *self)
{
  g_return_val_if_fail (self != NULL, G_MAXINT64);

  return self->last;
}

gboolean
entente_period_shows_undated (const EntentePeriod *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->shows_undated;
}

/**
 * entente_period_is_of_knowledge:
 * @self: a period
 *
 * Returns: whether it leaves out nothing but what was not known on its last day
 */
gboolean
entente_period_is_of_knowledge (const EntentePeriod *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_of_knowledge;
}

/**
 * entente_period_is_all:
 * @self: a period
 *
 * Returns: whether it leaves nothing out
 */
gboolean
entente_period_is_all (const EntentePeriod *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->first == G_MININT64 && self->last == G_MAXINT64 && self->shows_undated;
}

/**
 * entente_period_meets:
 * @self: a period
 * @span: when something was
 *
 * Returns: whether it may have been on a day of the period. What has no date was not.
 */
gboolean
entente_period_meets (const EntentePeriod   *self,
                      const EntenteViewSpan *span)
{
  g_return_val_if_fail (self != NULL && span != NULL, FALSE);

  return entente_view_span_is_dated (span) && span->first <= self->last && span->last >= self->first;
}

/**
 * entente_period_may_miss:
 * @self: a period
 * @span: when something was, which may have been on a day of the period
 *
 * Returns: whether it also may have been on no day of the period, because its dates are not exact enough: it began
 *   after the period, or ended before it
 */
gboolean
entente_period_may_miss (const EntentePeriod   *self,
                         const EntenteViewSpan *span)
{
  g_return_val_if_fail (self != NULL && span != NULL, FALSE);

  return span->begun > self->last || span->ending < self->first;
}

static EntenteBits *
match_perhaps (const EntentePeriod *self,
               EntenteViewInput    *input)
{
  const EntenteViewSpan *spans = entente_view_input_get_spans (input, ENTENTE_ITEM_RELATION);
  EntenteBits *bits = entente_bits_new (entente_view_input_get_n (input, ENTENTE_ITEM_RELATION), FALSE);

  for (guint i = 0; i < entente_bits_get_size (bits); i++)
    if (entente_period_meets (self, &spans[i]) && entente_period_may_miss (self, &spans[i]))
      entente_bits_set (bits, i, TRUE);
  return bits;
}

static EntenteBits *
match_own (const EntentePeriod *self,
           EntenteViewInput    *input,
           EntenteItemKind      kind,
           gboolean             with_undated)
{
  const EntenteViewSpan *spans = entente_view_input_get_spans (input, kind);
  EntenteBits *bits = entente_bits_new (entente_view_input_get_n (input, kind), FALSE);

  for (guint i = 0; i < entente_bits_get_size (bits); i++)
    if (entente_period_meets (self, &spans[i]) || (with_undated && !entente_view_span_is_dated (&spans[i])))
      entente_bits_set (bits, i, TRUE);
  return bits;
}

static void
exclude_told (EntenteBits          *placeless,
              EntenteViewInput     *input,
              const EntenteViewLinks *links)
{
  const EntenteViewDates *dates = entente_view_input_get_dates (input);

  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_RELATION); i++)
    if (entente_view_span_is_dated (&dates->relations[i]))
      {
        if (links->ends[i].from != ENTENTE_VIEW_NOWHERE)
          entente_bits_set (placeless, links->ends[i].from, FALSE);
        if (links->ends[i].to != ENTENTE_VIEW_NOWHERE)
          entente_bits_set (placeless, links->ends[i].to, FALSE);
      }
  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_STATEMENT); i++)
    if (entente_view_span_is_dated (&dates->statements[i]))
      {
        if (links->speakers[i] != ENTENTE_VIEW_NOWHERE)
          entente_bits_set (placeless, links->speakers[i], FALSE);
        for (guint j = links->target_starts[i]; j < links->target_starts[i + 1]; j++)
          if (links->targets[j].kind == ENTENTE_ITEM_ACTOR)
            entente_bits_set (placeless, links->targets[j].position, FALSE);
      }
}

/* Adds the actors that nothing places in time: neither their own dates nor those of what tells of them. */
static void
add_placeless (EntenteBits      *actors,
               EntenteViewInput *input)
{
  const EntenteViewDates *dates = entente_view_input_get_dates (input);
  g_autoptr (EntenteBits) placeless = entente_bits_new (entente_bits_get_size (actors), TRUE);

  exclude_told (placeless, input, entente_view_input_get_links (input));
  for (guint i = 0; i < entente_bits_get_size (actors); i++)
    if (entente_bits_get (placeless, i) && !entente_view_span_is_dated (&dates->actors[i]))
      entente_bits_set (actors, i, TRUE);
}

static gboolean
tells_of_then (const EntentePeriod    *self,
               EntenteViewInput       *input,
               const EntenteViewLinks *links,
               guint                   statement)
{
  for (guint i = links->target_starts[statement]; i < links->target_starts[statement + 1]; i++)
    if (entente_period_meets (self, &entente_view_input_get_spans (input, links->targets[i].kind)
                                       [links->targets[i].position]))
      return TRUE;
  return FALSE;
}

/**
 * entente_period_match:
 * @self: a period
 * @input: a document
 * @match: (out caller-allocates): what of it is of the period
 *
 * Any thread can do it.
 */
void
entente_period_match (const EntentePeriod *self,
                      EntenteViewInput    *input,
                      EntentePeriodMatch  *match)
{
  const EntenteViewLinks *links;

  g_return_if_fail (self != NULL && input != NULL && match != NULL);

  links = entente_view_input_get_links (input);
  match->actors = match_own (self, input, ENTENTE_ITEM_ACTOR, FALSE);
  match->relations = match_own (self, input, ENTENTE_ITEM_RELATION, self->shows_undated);
  match->perhaps = match_perhaps (self, input);
  match->said = match_own (self, input, ENTENTE_ITEM_STATEMENT, self->shows_undated);
  match->statements = entente_bits_new (entente_bits_get_size (match->said), FALSE);
  for (guint i = 0; i < entente_bits_get_size (match->said); i++)
    if (entente_bits_get (match->said, i) || tells_of_then (self, input, links, i))
      entente_bits_set (match->statements, i, TRUE);
  if (self->shows_undated)
    add_placeless (match->actors, input);
}

void
entente_period_match_clear (EntentePeriodMatch *match)
{
  g_return_if_fail (match != NULL);

  g_clear_pointer (&match->actors, entente_bits_free);
  g_clear_pointer (&match->relations, entente_bits_free);
  g_clear_pointer (&match->perhaps, entente_bits_free);
  g_clear_pointer (&match->said, entente_bits_free);
  g_clear_pointer (&match->statements, entente_bits_free);
}
