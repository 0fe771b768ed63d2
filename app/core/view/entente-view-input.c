/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-input.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-id.h"
#include "entente-source.h"

/* The items are read in the thread of the document, a part at a time. Their links are found when a view first needs
 * them, in its thread: 40,000 relations and their dates take longer than a frame.
 *
 * An input that is weighed in another way has classes of its own, and everything else of its base. */

struct _EntenteViewInput {
  EntenteViewInput *base; /* nullable: has everything else but the classes */
  EntenteItem **items[ENTENTE_N_ITEM_KINDS];
  guint n[ENTENTE_N_ITEM_KINDS];
  guint n_read[ENTENTE_N_ITEM_KINDS];
  guint8 *evidence;   /* by relation: EntenteEvidenceClass */
  EntenteBits *disputed;
  EntenteBits *pale;  /* nullable: none is */
  guint rules;        /* of the document */

  GMutex kept_mutex;
  GMutex mutex;       /* of what follows */
  gboolean linked, dated;
  GHashTable *positions[ENTENTE_N_ITEM_KINDS]; /* id, owned by the item -> position */
  EntenteViewLinks links;
  EntenteViewDates dates;
  gpointer kept;      /* nullable: until it is needed; of its own mutex */
  GDestroyNotify free_kept;
};

static void
links_clear (EntenteViewLinks *links)
{
  g_free (links->ends);
  entente_adjacency_free (links->adjacency);
  g_free (links->edges);
  g_free (links->n_relations);
  g_free (links->speakers);
  g_free (links->sources);
  g_free (links->target_starts);
  g_free (links->targets);
}

static void
view_input_clear (gpointer data)
{
  EntenteViewInput *self = data;

  if (self->kept != NULL)
    self->free_kept (self->kept);
  for (int kind = 0; self->base == NULL && kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_clear_pointer (&self->positions[kind], g_hash_table_unref);
      for (guint i = 0; i < self->n_read[kind]; i++)
        g_object_unref (self->items[kind][i]);
      g_free (self->items[kind]);
    }
  links_clear (&self->links);
  g_free (self->dates.actors);
  g_free (self->dates.relations);
  g_free (self->dates.statements);
  g_free (self->evidence);
  entente_bits_free (self->disputed);
  g_clear_pointer (&self->pale, entente_bits_free);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->kept_mutex);
  g_clear_pointer (&self->base, entente_view_input_unref);
}

static void
index_items (EntenteViewInput *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      self->positions[kind] = g_hash_table_new (entente_id_hash, g_str_equal);
      for (guint i = 0; i < self->n[kind]; i++)
        g_hash_table_insert (self->positions[kind], (gpointer) entente_item_get_id (self->items[kind][i]),
                             GUINT_TO_POINTER (i));
    }
}

static guint
find_position (EntenteViewInput *self,
               EntenteItemKind   kind,
               const char       *id)
{
  gpointer value;

  if (id == NULL || !g_hash_table_lookup_extended (self->positions[kind], id, NULL, &value))
    return ENTENTE_VIEW_NOWHERE;
  return GPOINTER_TO_UINT (value);
}

static void
link_relations (EntenteViewInput *self)
{
  EntenteViewLinks *links = &self->links;
  guint n = self->n[ENTENTE_ITEM_RELATION], n_edges = 0;
  g_autofree EntenteGraphEdge *edges = g_new (EntenteGraphEdge, n);

  links->ends = g_new (EntenteGraphEdge, n);
  links->edges = g_new (guint, n);
  links->n_relations = g_new0 (guint, self->n[ENTENTE_ITEM_ACTOR]);
  for (guint i = 0; i < n; i++)
    {
      EntenteItem *relation = self->items[ENTENTE_ITEM_RELATION][i];
      EntenteGraphEdge *ends = &links->ends[i];

      ends->from = find_position (self, ENTENTE_ITEM_ACTOR, entente_item_get_text (relation, ENTENTE_RELATION_FROM));
      ends->to = find_position (self, ENTENTE_ITEM_ACTOR, entente_item_get_text (relation, ENTENTE_RELATION_TO));
      if (ends->from != ENTENTE_VIEW_NOWHERE)
        links->n_relations[ends->from]++;
      if (ends->to != ENTENTE_VIEW_NOWHERE && ends->to != ends->from)
        links->n_relations[ends->to]++;
      if (ends->from == ENTENTE_VIEW_NOWHERE || ends->to == ENTENTE_VIEW_NOWHERE)
        continue;
      edges[n_edges] = *ends;
      links->edges[n_edges++] = i;
    }
  links->adjacency = entente_adjacency_new (self->n[ENTENTE_ITEM_ACTOR], edges, n_edges);
}

/* What has an open end goes on. When something with an open start began, nobody says. */
static EntenteViewSpan
span_of (const EntenteDateSpan *start,
         const EntenteDateSpan *end)
{
  return (EntenteViewSpan) {
    start->first, end->last, MIN (start->last, end->last), MAX (end->first, start->first),
    start->first == end->first && start->last == end->last,
    start->approximate || start->uncertain || end->approximate || end->uncertain
    || start->first == G_MININT64
    || (end->last == G_MAXINT64 && end->first != G_MAXINT64),
  };
}

static EntenteViewSpan
read_span (const char *start,
           const char *end)
{
  EntenteDateSpan first[2], last[2];
  gboolean has_first = entente_date_parse_ends (start, &first[0], &first[1]);
  gboolean has_last = entente_date_parse_ends (end, &last[0], &last[1]);

  if (!has_first && !has_last)
    return (EntenteViewSpan) { .first = G_MAXINT64, .last = G_MININT64 };
  return span_of (has_first ? &first[0] : &last[0], has_last ? &last[1] : &first[1]);
}

static void
link_target (EntenteViewInput *self,
             GArray           *targets,
             const char       *id)
{
  EntenteViewTarget target = { ENTENTE_ITEM_RELATION, find_position (self, ENTENTE_ITEM_RELATION, id) };

  if (target.position == ENTENTE_VIEW_NOWHERE)
    target = (EntenteViewTarget) { ENTENTE_ITEM_ACTOR, find_position (self, ENTENTE_ITEM_ACTOR, id) };
  if (target.position != ENTENTE_VIEW_NOWHERE)
    g_array_append_val (targets, target);
}

static void
link_statements (EntenteViewInput *self)
{
  EntenteViewLinks *links = &self->links;
  guint n = self->n[ENTENTE_ITEM_STATEMENT];
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (EntenteViewTarget));

  links->speakers = g_new (guint, n);
  links->sources = g_new (guint, n);
  links->target_starts = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      EntenteStatement *statement = ENTENTE_STATEMENT (self->items[ENTENTE_ITEM_STATEMENT][i]);

      links->speakers[i] = find_position (self, ENTENTE_ITEM_ACTOR, entente_statement_get_speaker (statement));
      links->sources[i] = find_position (self, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
      links->target_starts[i] = targets->len;
      for (guint j = 0; j < entente_statement_get_n_about (statement); j++)
        link_target (self, targets, entente_record_get_text (entente_statement_get_nth_about (statement, j),
                                                             ENTENTE_TARGET_ID));
    }
  links->target_starts[n] = targets->len;
  links->targets = (EntenteViewTarget *) g_array_free (targets, FALSE);
}

static void
date_actors (EntenteViewInput *self)
{
  guint n = self->n[ENTENTE_ITEM_ACTOR];

  self->dates.actors = g_new (EntenteViewSpan, n);
  for (guint i = 0; i < n; i++)
    {
      EntenteActor *actor = ENTENTE_ACTOR (self->items[ENTENTE_ITEM_ACTOR][i]);

      self->dates.actors[i] = read_span (entente_actor_get_start (actor), entente_actor_get_end (actor));
    }
}

static void
date_statements (EntenteViewInput *self)
{
  guint n = self->n[ENTENTE_ITEM_STATEMENT];

  self->dates.statements = g_new (EntenteViewSpan, n);
  for (guint i = 0; i < n; i++)
    self->dates.statements[i] =
      read_span (entente_statement_get_date (ENTENTE_STATEMENT (self->items[ENTENTE_ITEM_STATEMENT][i])), NULL);
}

static void
add_telling (EntenteViewSpan       *span,
             const EntenteViewSpan *told)
{
  if (!entente_view_span_is_dated (told))
    return;
  if (!entente_view_span_is_dated (span))
    *span = *told;
  else if (told->first != span->first || told->last != span->last)
    {
      span->first = span->begun = MIN (span->first, told->first);
      span->last = span->ending = MAX (span->last, told->last);
      span->is_moment = FALSE;
    }
  span->vague = TRUE;
}

/* A relation that has no date of its own is known from the days on which it was told of. */
static void
date_relations (EntenteViewInput *self)
{
  const EntenteViewLinks *links = &self->links;
  guint n = self->n[ENTENTE_ITEM_RELATION];
  g_autoptr (EntenteBits) dated = entente_bits_new (n, FALSE);
  EntenteViewSpan *spans = self->dates.relations = g_new (EntenteViewSpan, n);

  for (guint i = 0; i < n; i++)
    {
      EntenteRelation *relation = ENTENTE_RELATION (self->items[ENTENTE_ITEM_RELATION][i]);

      spans[i] = read_span (entente_relation_get_start (relation), entente_relation_get_end (relation));
      entente_bits_set (dated, i, entente_view_span_is_dated (&spans[i]));
    }
  for (guint i = 0; i < self->n[ENTENTE_ITEM_STATEMENT]; i++)
    for (guint j = links->target_starts[i]; j < links->target_starts[i + 1]; j++)
      {
        guint position = links->targets[j].position;

        if (links->targets[j].kind == ENTENTE_ITEM_RELATION && !entente_bits_get (dated, position))
          add_telling (&spans[position], &self->dates.statements[i]);
      }
}

/**
 * entente_view_input_begin:
 * @document: a document
 *
 * Returns: (transfer full): an empty input, which entente_view_input_go_on() fills
 */
EntenteViewInput *
entente_view_input_begin (EntenteDocument *document)
{
  EntenteViewInput *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_atomic_rc_box_new0 (EntenteViewInput);
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->kept_mutex);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      self->n[kind] = entente_document_get_n_items (document, kind);
      self->items[kind] = g_new (EntenteItem *, self->n[kind]);
    }
  self->evidence = g_new (guint8, self->n[ENTENTE_ITEM_RELATION]);
  self->disputed = entente_bits_new (self->n[ENTENTE_ITEM_RELATION], FALSE);
  self->rules = entente_rules_for_document (document);
  return self;
}

/**
 * entente_view_input_new_with_classes:
 * @self: a complete input
 * @evidence: (transfer full) (nullable): by relation, an #EntenteEvidenceClass; %NULL if there are no relations
 * @disputed: (transfer full): by relation, whether it is disputed
 * @pale: (transfer full): by relation, whether it would be something else without what perhaps was not known yet
 *
 * Returns: (transfer full): an input of the same items, with other classes
 */
EntenteViewInput *
entente_view_input_new_with_classes (EntenteViewInput *self,
                                     guint8           *evidence,
                                     EntenteBits      *disputed,
                                     EntenteBits      *pale)
{
  EntenteViewInput *weighed;

  g_return_val_if_fail (self != NULL && disputed != NULL && pale != NULL, NULL);
  g_return_val_if_fail (evidence != NULL || self->n[ENTENTE_ITEM_RELATION] == 0, NULL);

  self = entente_view_input_get_base (self);
  weighed = g_atomic_rc_box_new0 (EntenteViewInput);
  g_mutex_init (&weighed->mutex);
  g_mutex_init (&weighed->kept_mutex);
  weighed->base = entente_view_input_ref (self);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      weighed->n[kind] = weighed->n_read[kind] = self->n[kind];
      weighed->items[kind] = self->items[kind];
    }
  weighed->rules = self->rules;
  weighed->evidence = evidence;
  weighed->disputed = disputed;
  weighed->pale = pale;
  return weighed;
}

static void
read_item (EntenteViewInput     *self,
           EntenteDocument      *document,
           EntenteEvidenceCache *evidence_cache,
           EntenteItemKind       kind)
{
  guint position = self->n_read[kind]++;
  EntenteItem *item = g_list_model_get_item (entente_document_get_items (document, kind), position);
  gboolean disputed;

  self->items[kind][position] = item;
  if (kind != ENTENTE_ITEM_RELATION)
    return;
  self->evidence[position] = entente_evidence_cache_get (evidence_cache, ENTENTE_RELATION (item), &disputed);
  entente_bits_set (self->disputed, position, disputed);
}

/**
 * entente_view_input_go_on:
 * @self: an input that is not complete yet
 * @document: its document, which must not have changed since entente_view_input_begin()
 * @evidence_cache: the evidence classes of the relations of @document
 * @n: the largest number of items to read
 *
 * Reads the next items of the document.
 *
 * Returns: whether there are more items to read
 */
gboolean
entente_view_input_go_on (EntenteViewInput     *self,
                          EntenteDocument      *document,
                          EntenteEvidenceCache *evidence_cache,
                          guint                 n)
{
  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE_CACHE (evidence_cache), FALSE);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    while (self->n_read[kind] < self->n[kind])
      {
        if (n-- == 0)
          return TRUE;
        read_item (self, document, evidence_cache, kind);
      }
  return FALSE;
}

/**
 * entente_view_input_new:
 * @document: a document
 * @evidence_cache: the evidence classes of its relations
 *
 * Returns: (transfer full): the complete input for views of @document
 */
EntenteViewInput *
entente_view_input_new (EntenteDocument      *document,
                        EntenteEvidenceCache *evidence_cache)
{
  EntenteViewInput *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_EVIDENCE_CACHE (evidence_cache), NULL);

  self = entente_view_input_begin (document);
  entente_view_input_go_on (self, document, evidence_cache, G_MAXUINT);
  return self;
}

EntenteViewInput *
entente_view_input_ref (EntenteViewInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_view_input_unref (EntenteViewInput *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, view_input_clear);
}

guint
entente_view_input_get_n (EntenteViewInput *self,
                          EntenteItemKind   kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return self->n[kind];
}

/**
 * entente_view_input_get_item:
 * @self: a complete input
 * @kind: a kind of item
 * @position: a position among the items of that kind
 *
 * Returns: (transfer none): the item
 */
EntenteItem *
entente_view_input_get_item (EntenteViewInput *self,
                             EntenteItemKind   kind,
                             guint             position)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS && position < self->n_read[kind], NULL);

  return self->items[kind][position];
}

/**
 * entente_view_input_get_evidence:
 * @self: a complete input
 * @relation: the position of a relation
 * @disputed: (out): whether a statement disputes it
 *
 * Returns: its evidence class
 */
EntenteEvidenceClass
entente_view_input_get_evidence (EntenteViewInput *self,
                                 guint             relation,
                                 gboolean         *disputed)
{
  g_return_val_if_fail (self != NULL && relation < self->n[ENTENTE_ITEM_RELATION] && disputed != NULL,
                        ENTENTE_EVIDENCE_UNSUPPORTED);

  *disputed = entente_bits_get (self->disputed, relation);
  return self->evidence[relation];
}

/**
 * entente_view_input_is_pale:
 * @self: a complete input
 * @relation: the position of a relation
 *
 * Returns: whether it would weigh something else without what perhaps was not known yet
 */
gboolean
entente_view_input_is_pale (EntenteViewInput *self,
                            guint             relation)
{
  g_return_val_if_fail (self != NULL && relation < self->n[ENTENTE_ITEM_RELATION], FALSE);

  return self->pale != NULL && entente_bits_get (self->pale, relation);
}

/**
 * entente_view_input_get_rules:
 * @self: an input
 *
 * Returns: the rules by which its document wants evidence to be weighed, as entente_rules_for_document() tells them
 */
guint
entente_view_input_get_rules (EntenteViewInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rules;
}

/**
 * entente_view_input_get_base:
 * @self: an input
 *
 * Returns: (transfer none): the input of the same items that is weighed as the document wants it
 */
EntenteViewInput *
entente_view_input_get_base (EntenteViewInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base != NULL ? self->base : self;
}

/**
 * entente_view_input_get_kept:
 * @self: a complete input
 * @make: makes something of the base of an input; always the same function
 * @free_kept: frees what it makes
 *
 * This takes a while for a large document, the first time. Any thread can do it.
 *
 * Returns: (transfer none): what it has made, once for all inputs of the same items
 */
gpointer
entente_view_input_get_kept (EntenteViewInput    *self,
                             EntenteViewMakeFunc  make,
                             GDestroyNotify       free_kept)
{
  g_return_val_if_fail (self != NULL && make != NULL, NULL);

  self = entente_view_input_get_base (self);
  g_mutex_lock (&self->kept_mutex);
  if (self->kept == NULL)
    self->kept = make (self);
  self->free_kept = free_kept;
  g_mutex_unlock (&self->kept_mutex);
  return self->kept;
}

/**
 * entente_view_input_get_links:
 * @self: a complete input
 *
 * This takes a while for a large document, the first time. Any thread can do it.
 *
 * Returns: (transfer none): the links between its items
 */
const EntenteViewLinks *
entente_view_input_get_links (EntenteViewInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self = entente_view_input_get_base (self);
  g_mutex_lock (&self->mutex);
  if (!self->linked)
    {
      index_items (self);
      link_relations (self);
      link_statements (self);
      self->linked = TRUE;
    }
  g_mutex_unlock (&self->mutex);
  return &self->links;
}

/**
 * entente_view_input_get_dates:
 * @self: a complete input
 *
 * This takes a while for a large document, the first time. Any thread can do it.
 *
 * Returns: (transfer none): when its items were
 */
const EntenteViewDates *
entente_view_input_get_dates (EntenteViewInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self = entente_view_input_get_base (self);
  entente_view_input_get_links (self);
  g_mutex_lock (&self->mutex);
  if (!self->dated)
    {
      date_actors (self);
      date_statements (self);
      date_relations (self);
      self->dated = TRUE;
    }
  g_mutex_unlock (&self->mutex);
  return &self->dates;
}

/**
 * entente_view_input_get_spans:
 * @self: a complete input
 * @kind: actors, relations or statements
 *
 * As entente_view_input_get_dates().
 *
 * Returns: (transfer none): when the items of that kind were, in their order
 */
const EntenteViewSpan *
entente_view_input_get_spans (EntenteViewInput *self,
                              EntenteItemKind   kind)
{
  const EntenteViewDates *dates;

  g_return_val_if_fail (self != NULL && kind != ENTENTE_ITEM_SOURCE, NULL);

  dates = entente_view_input_get_dates (self);
  return kind == ENTENTE_ITEM_ACTOR ? dates->actors : kind == ENTENTE_ITEM_RELATION ? dates->relations
                                                                                    : dates->statements;
}

gboolean
entente_view_span_is_dated (const EntenteViewSpan *span)
{
  g_return_val_if_fail (span != NULL, FALSE);

  return span->first <= span->last;
}

/**
 * entente_view_input_find:
 * @self: a complete input
 * @kind: a kind of item
 * @id: (nullable): an id
 *
 * Returns: the position of the item, or %ENTENTE_VIEW_NOWHERE
 */
guint
entente_view_input_find (EntenteViewInput *self,
                         EntenteItemKind   kind,
                         const char       *id)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, ENTENTE_VIEW_NOWHERE);

  self = entente_view_input_get_base (self);
  entente_view_input_get_links (self);
  return find_position (self, kind, id);
}
