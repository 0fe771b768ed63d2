/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dispute.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-evidence.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/* A relation is disputed as core/evidence says: by one statement. Whoever says so himself is found by the rules for
 * origins; a speaker without a name is nobody who could change his mind. */

/* How many relations are looked at between two questions whether to go on. */
#define ITEMS_PER_QUESTION 256

static const char *
find_date (EntenteDocument  *document,
           EntenteStatement *statement)
{
  EntenteSource *source;

  if (entente_statement_get_date (statement) != NULL)
    return entente_statement_get_date (statement);
  source = entente_citation_find_source (document, statement);
  return source != NULL ? entente_source_get_published (source) : NULL;
}

static EntenteItem *
find_voice (EntenteDocument  *document,
            EntenteStatement *statement)
{
  return entente_doubt_is_on_record (statement) ? entente_doubt_find_origin (document, statement) : NULL;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      document)
{
  const EntenteDisputeEntry *x = a, *y = b;
  int order = entente_date_compare (x->date, y->date);
  guint x_place = 0, y_place = 0;

  if (order != 0)
    return order;
  entente_document_find (document, ENTENTE_ITEM (x->statement), &x_place);
  entente_document_find (document, ENTENTE_ITEM (y->statement), &y_place);
  return x_place < y_place ? -1 : x_place > y_place;
}

static void
collect_entries (EntenteDispute  *self,
                 EntenteDocument *document)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (self->relation));
  const GPtrArray *statements = entente_document_get_linked (document, id, ENTENTE_LINK_ABOUT);

  for (guint i = 0; i < statements->len; i++)
    {
      EntenteStatement *statement = statements->pdata[i];
      EntenteDisputeEntry entry = { statement, entente_doubt_get_stances (statement, id),
                                    find_voice (document, statement), find_date (document, statement) };

      if (entry.stances == 0)
        continue;
      self->is_disputed |= (entry.stances & ENTENTE_STANCE_SET_DISPUTES) != 0;
      g_array_append_val (self->entries, entry);
    }
  g_array_sort_with_data (self->entries, compare_entries, document);
}

/* Only if no days that the dates can mean are the same is it certain which came first. */
static gboolean
is_before (const char *date,
           const char *other)
{
  EntenteDateSpan span, other_span;

  return date != NULL && other != NULL && entente_date_parse (date, &span) && entente_date_parse (other, &other_span)
         && span.last < other_span.first;
}

/* Two statements of one voice, with none of it between them, that do not take the same stance. */
static void
find_changes (EntenteDispute *self)
{
  g_autoptr (GHashTable) last_of = g_hash_table_new (NULL, NULL); /* voice -> number of its last entry, from 1 */

  for (guint i = 0; i < self->entries->len; i++)
    {
      const EntenteDisputeEntry *entry = entente_dispute_get_entry (self, i), *last;
      guint number = entry->voice != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (last_of, entry->voice)) : 0;
      EntenteChangeOfMind change;

      if (entry->voice != NULL)
        g_hash_table_insert (last_of, entry->voice, GUINT_TO_POINTER (i + 1));
      if (number == 0)
        continue;
      last = entente_dispute_get_entry (self, number - 1);
      if (last->stances == entry->stances)
        continue;
      change = (EntenteChangeOfMind) { entry->voice, number - 1, i, is_before (last->date, entry->date) };
      g_array_append_val (self->changes, change);
    }
}

/**
 * entente_dispute_new:
 * @document: a document
 * @relation: a relation of it, disputed or not
 *
 * Returns: (transfer full): what supports and what disputes the relation
 */
EntenteDispute *
entente_dispute_new (EntenteDocument *document,
                     EntenteRelation *relation)
{
  EntenteDispute *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), NULL);

  self = g_new0 (EntenteDispute, 1);
  self->relation = relation;
  self->entries = g_array_new (FALSE, FALSE, sizeof (EntenteDisputeEntry));
  self->changes = g_array_new (FALSE, FALSE, sizeof (EntenteChangeOfMind));
  collect_entries (self, document);
  find_changes (self);
  return self;
}

/**
 * entente_dispute_free:
 * @self: (nullable) (transfer full): what supports and disputes a relation
 */
void
entente_dispute_free (EntenteDispute *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entries);
  g_array_unref (self->changes);
  g_free (self);
}

/**
 * entente_dispute_list:
 * @document: a document
 * @cancellable: (nullable): asked regularly
 *
 * Returns: (transfer full) (element-type EntenteRelation): the relations that are disputed, in the order of the
 *   document; incomplete if it was cancelled
 */
GPtrArray *
entente_dispute_list (EntenteDocument *document,
                      GCancellable    *cancellable)
{
  GPtrArray *disputed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntenteWeigher) weigher = NULL;
  GListModel *relations;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), disputed);

  weigher = entente_evidence_new_weigher (document, NULL);
  relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  n = g_list_model_get_n_items (relations);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);

      if (i % ITEMS_PER_QUESTION == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (entente_evidence_weigh_with (weigher, document, relation).disputed)
        g_ptr_array_add (disputed, g_steal_pointer (&relation));
    }
  return disputed;
}

/**
 * entente_dispute_get_entry:
 * @self: what supports and disputes a relation
 * @nth: the number of an entry
 *
 * Returns: (transfer none): the entry
 */
const EntenteDisputeEntry *
entente_dispute_get_entry (const EntenteDispute *self,
                           guint                 nth)
{
  g_return_val_if_fail (self != NULL && nth < self->entries->len, NULL);

  return &g_array_index (self->entries, EntenteDisputeEntry, nth);
}

static char *
name_voice (EntenteItem     *voice,
            EntenteDocument *document)
{
  return entente_query_mention (document, entente_item_get_kind (voice), entente_item_get_id (voice));
}

/**
 * entente_dispute_tell_who:
 * @entry: a statement
 * @document: its document
 *
 * Returns: (transfer full): who said it and through whom it came, in one line
 */
char *
entente_dispute_tell_who (const EntenteDisputeEntry *entry,
                          EntenteDocument           *document)
{
  g_autofree char *who = NULL, *via = NULL;

  g_return_val_if_fail (entry != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  who = entente_citation_who (document, entry->statement);
  via = entente_citation_via (document, entry->statement);
  if (who == NULL && entry->voice != NULL)
    who = name_voice (entry->voice, document);
  if (via == NULL || *via == '\0')
    return g_strdup (who != NULL ? who : "");
  return g_strconcat (who != NULL ? who : "", who != NULL ? ENTENTE_CITATION_SEPARATOR : "", via, NULL);
}

static char *
tell_dated (const char *name,
            gboolean    supports,
            const char *before,
            const char *after)
{
  if (supports)
    /* Translators: the name of somebody, and two dates. */
    return g_strdup_printf (_("%1$s changed from disputing it (%2$s) to supporting it (%3$s)."), name, before, after);
  /* Translators: the name of somebody, and two dates. */
  return g_strdup_printf (_("%1$s changed from supporting it (%2$s) to disputing it (%3$s)."), name, before, after);
}

/**
 * entente_dispute_tell_change:
 * @self: what supports and disputes a relation
 * @document: the document
 * @nth: the number of a change
 *
 * Returns: (transfer full): who changed his mind and when, in a sentence
 */
char *
entente_dispute_tell_change (const EntenteDispute *self,
                             EntenteDocument      *document,
                             guint                 nth)
{
  const EntenteChangeOfMind *change;
  const EntenteDisputeEntry *before, *after;
  g_autofree char *name = NULL, *first = NULL, *second = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document) && nth < self->changes->len, NULL);

  change = &g_array_index (self->changes, EntenteChangeOfMind, nth);
  before = entente_dispute_get_entry (self, change->before);
  after = entente_dispute_get_entry (self, change->after);
  name = name_voice (change->voice, document);
  if (!change->is_dated || before->stances == (ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES)
      || after->stances == (ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES))
    /* Translators: %s is the name of somebody. */
    return g_strdup_printf (_("%s both supports and disputes it; the dates do not tell which came first."), name);
  first = entente_date_format (before->date);
  second = entente_date_format (after->date);
  return tell_dated (name, (after->stances & ENTENTE_STANCE_SET_SUPPORTS) != 0, first, second);
}
