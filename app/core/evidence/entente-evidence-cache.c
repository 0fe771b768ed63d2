/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence-cache.h"

#include "entente-id.h"

/* The evidence classes of all relations of a document, weighed once and again only when something
 * they rest on has changed: weighing 40,000 relations takes four frames, looking them up takes a
 * fraction of one. Used by the thread that has the document. */

struct _EntenteEvidenceCache
{
  GObject parent_instance;

  EntenteDocument *document;
  GHashTable *weights; /* id of a relation -> Weight */
};

G_DEFINE_FINAL_TYPE (EntenteEvidenceCache, entente_evidence_cache, G_TYPE_OBJECT)

/* Packed into the pointer of the table's value. */
#define WEIGHT(support, disputed) GUINT_TO_POINTER (1 + (guint) (support) * 2 + ((disputed) ? 1 : 0))
#define WEIGHT_SUPPORT(weight) ((EntenteEvidenceClass) ((GPOINTER_TO_UINT (weight) - 1) / 2))
#define WEIGHT_DISPUTED(weight) ((GPOINTER_TO_UINT (weight) - 1) % 2 != 0)

static void
forget_target (EntenteLink  link,
               const char  *id,
               gpointer     data)
{
  EntenteEvidenceCache *self = data;

  if (link == ENTENTE_LINK_ABOUT)
    g_hash_table_remove (self->weights, id);
}

static void
forget_targets (EntenteEvidenceCache *self,
                const GPtrArray      *statements)
{
  for (guint i = 0; i < statements->len; i++)
    entente_item_foreach_link (statements->pdata[i], forget_target, self);
}

/* What rests on an item: for a relation its own weight, for a statement those of what it is about;
 * an actor and a source are origins of the statements that name them. */
static void
forget (EntenteEvidenceCache *self,
        EntenteItem          *item)
{
  const char *id = entente_item_get_id (item);

  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_RELATION:
      g_hash_table_remove (self->weights, id);
      break;
    case ENTENTE_ITEM_STATEMENT:
      entente_item_foreach_link (item, forget_target, self);
      break;
    case ENTENTE_ITEM_ACTOR:
      {
        const GPtrArray *sources = entente_document_get_linked (self->document, id, ENTENTE_LINK_PUBLISHER);

        forget_targets (self, entente_document_get_linked (self->document, id, ENTENTE_LINK_SPEAKER));
        for (guint i = 0; i < sources->len; i++)
          forget_targets (self, entente_document_get_linked (self->document, entente_item_get_id (sources->pdata[i]),
                                                             ENTENTE_LINK_SOURCE));
        break;
      }
    case ENTENTE_ITEM_SOURCE:
      forget_targets (self, entente_document_get_linked (self->document, id, ENTENTE_LINK_SOURCE));
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static void
item_changed_cb (EntenteEvidenceCache *self,
                 EntenteItem          *before,
                 EntenteItem          *after)
{
  if (before != NULL)
    forget (self, before);
  if (after != NULL)
    forget (self, after);
}

static void
entente_evidence_cache_dispose (GObject *object)
{
  EntenteEvidenceCache *self = ENTENTE_EVIDENCE_CACHE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->weights, g_hash_table_unref);

  G_OBJECT_CLASS (entente_evidence_cache_parent_class)->dispose (object);
}

static void
entente_evidence_cache_class_init (EntenteEvidenceCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_evidence_cache_dispose;
}

static void
entente_evidence_cache_init (EntenteEvidenceCache *self)
{
  self->weights = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
}

/**
 * entente_evidence_cache_new:
 * @document: a document
 *
 * Returns: (transfer full): the evidence classes of its relations
 */
EntenteEvidenceCache *
entente_evidence_cache_new (EntenteDocument *document)
{
  EntenteEvidenceCache *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_EVIDENCE_CACHE, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_evidence_cache_get:
 * @self: an evidence cache
 * @relation: a relation of its document
 * @disputed: (out): whether a statement disputes it
 *
 * Returns: how well the relation is supported; the same as entente_evidence_weigh()
 */
EntenteEvidenceClass
entente_evidence_cache_get (EntenteEvidenceCache *self,
                            EntenteRelation      *relation,
                            gboolean             *disputed)
{
  EntenteEvidenceClass support;
  const char *id;
  gpointer weight;

  g_return_val_if_fail (ENTENTE_IS_EVIDENCE_CACHE (self), ENTENTE_EVIDENCE_UNSUPPORTED);
  g_return_val_if_fail (ENTENTE_IS_RELATION (relation) && disputed != NULL, ENTENTE_EVIDENCE_UNSUPPORTED);

  id = entente_item_get_id (ENTENTE_ITEM (relation));
  weight = g_hash_table_lookup (self->weights, id);
  if (weight != NULL)
    {
      *disputed = WEIGHT_DISPUTED (weight);
      return WEIGHT_SUPPORT (weight);
    }
  support = entente_evidence_weigh (self->document, relation, disputed);
  g_hash_table_insert (self->weights, g_strdup (id), WEIGHT (support, *disputed));
  return support;
}
