/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-counts.h"

struct _EntenteTableCounts {
  guint *counts[ENTENTE_N_TABLE_COUNTS][ENTENTE_N_ITEM_KINDS];  /* nullable; by position */
  guint *evidence[ENTENTE_N_EVIDENCE_CLASSES + 1];              /* by actor; the last are disputed relations */
};

static void
count_statements (EntenteTableCounts *self,
                  EntenteViewInput   *input)
{
  const EntenteViewLinks *links = entente_view_input_get_links (input);
  guint n = entente_view_input_get_n (input, ENTENTE_ITEM_STATEMENT);

  for (guint i = 0; i < n; i++)
    {
      if (links->speakers[i] != ENTENTE_VIEW_NOWHERE)
        self->counts[ENTENTE_TABLE_COUNT_SAID][ENTENTE_ITEM_ACTOR][links->speakers[i]]++;
      if (links->sources[i] != ENTENTE_VIEW_NOWHERE)
        self->counts[ENTENTE_TABLE_COUNT_WRITTEN][ENTENTE_ITEM_SOURCE][links->sources[i]]++;
      for (guint j = links->target_starts[i]; j < links->target_starts[i + 1]; j++)
        self->counts[ENTENTE_TABLE_COUNT_ABOUT][links->targets[j].kind][links->targets[j].position]++;
    }
}

static void
count_relation (EntenteTableCounts *self,
                guint               actor,
                guint               support,
                gboolean            disputed)
{
  if (actor == ENTENTE_VIEW_NOWHERE)
    return;
  self->counts[ENTENTE_TABLE_COUNT_RELATIONS][ENTENTE_ITEM_ACTOR][actor]++;
  self->evidence[support][actor]++;
  self->evidence[ENTENTE_N_EVIDENCE_CLASSES][actor] += disputed ? 1 : 0;
}

/* A relation of an actor to itself is one. */
static void
count_relations (EntenteTableCounts *self,
                 EntenteViewInput   *input)
{
  const EntenteViewLinks *links = entente_view_input_get_links (input);
  guint n = entente_view_input_get_n (input, ENTENTE_ITEM_RELATION);

  for (guint i = 0; i < n; i++)
    {
      gboolean disputed;
      EntenteEvidenceClass support = entente_view_input_get_evidence (input, i, &disputed);

      count_relation (self, links->ends[i].from, support, disputed);
      if (links->ends[i].to != links->ends[i].from)
        count_relation (self, links->ends[i].to, support, disputed);
    }
}

/**
 * entente_table_counts_new:
 * @input: what a document was at one moment, complete
 *
 * Any thread can do it.
 *
 * Returns: (transfer full): how often its items are linked
 */
EntenteTableCounts *
entente_table_counts_new (EntenteViewInput *input)
{
  static const struct {
    EntenteTableCount count;
    EntenteItemKind kind;
  } kinds[] = {
    { ENTENTE_TABLE_COUNT_RELATIONS, ENTENTE_ITEM_ACTOR }, { ENTENTE_TABLE_COUNT_SAID, ENTENTE_ITEM_ACTOR },
    { ENTENTE_TABLE_COUNT_ABOUT, ENTENTE_ITEM_ACTOR }, { ENTENTE_TABLE_COUNT_ABOUT, ENTENTE_ITEM_RELATION },
    { ENTENTE_TABLE_COUNT_WRITTEN, ENTENTE_ITEM_SOURCE },
  };
  EntenteTableCounts *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_new0 (EntenteTableCounts, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    self->counts[kinds[i].count][kinds[i].kind] = g_new0 (guint, entente_view_input_get_n (input, kinds[i].kind));
  for (gsize i = 0; i < G_N_ELEMENTS (self->evidence); i++)
    self->evidence[i] = g_new0 (guint, entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR));
  count_statements (self, input);
  count_relations (self, input);
  return self;
}

void
entente_table_counts_free (EntenteTableCounts *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->counts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (self->counts[i]); j++)
      g_free (self->counts[i][j]);
  for (gsize i = 0; i < G_N_ELEMENTS (self->evidence); i++)
    g_free (self->evidence[i]);
  g_free (self);
}

/**
 * entente_table_counts_get:
 * @self: the counts of a document
 * @count: what is counted
 * @kind: a kind of items of which it is counted
 * @position: the position of an item of that kind
 *
 * Returns: how many there are
 */
guint
entente_table_counts_get (const EntenteTableCounts *self,
                          EntenteTableCount         count,
                          EntenteItemKind           kind,
                          guint                     position)
{
  g_return_val_if_fail (self != NULL && count < ENTENTE_N_TABLE_COUNTS && kind < ENTENTE_N_ITEM_KINDS, 0);
  g_return_val_if_fail (self->counts[count][kind] != NULL, 0);

  return self->counts[count][kind][position];
}

/**
 * entente_table_counts_get_evidence:
 * @self: the counts of a document
 * @support: a class
 * @actor: the position of an actor
 *
 * Returns: how many relations of that class the actor has
 */
guint
entente_table_counts_get_evidence (const EntenteTableCounts *self,
                                   EntenteEvidenceClass      support,
                                   guint                     actor)
{
  g_return_val_if_fail (self != NULL && support < ENTENTE_N_EVIDENCE_CLASSES, 0);

  return self->evidence[support][actor];
}

/**
 * entente_table_counts_get_disputed:
 * @self: the counts of a document
 * @actor: the position of an actor
 *
 * Returns: how many of its relations are disputed
 */
guint
entente_table_counts_get_disputed (const EntenteTableCounts *self,
                                   guint                     actor)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->evidence[ENTENTE_N_EVIDENCE_CLASSES][actor];
}
