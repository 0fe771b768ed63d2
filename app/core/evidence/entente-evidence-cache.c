/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence-cache.h"

#include "entente-body-words.h"
#include "entente-id.h"

/* A cache of the evidence classes of all relations of a document. A class is computed once, and again
 * only if an item on which it depends has changed. To compute 40,000 classes takes four frames, to
 * look them up takes a fraction of one. The cache must be used in the thread of its document. */

struct _EntenteEvidenceCache
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteWeigher *weigher; /* as the document wants its evidence weighed */
  GHashTable *classes;     /* id of a relation -> its class and dispute, see PACK() */
};

G_DEFINE_FINAL_TYPE (EntenteEvidenceCache, entente_evidence_cache, G_TYPE_OBJECT)

/* The class and the dispute are packed into the pointer of the value. The 1 distinguishes the value
 * from %NULL. */
#define PACK(support, disputed) GUINT_TO_POINTER (1 + (guint) (support) * 2 + ((disputed) ? 1 : 0))
#define UNPACK_SUPPORT(packed) ((EntenteEvidenceClass) ((GPOINTER_TO_UINT (packed) - 1) / 2))
#define UNPACK_DISPUTED(packed) ((GPOINTER_TO_UINT (packed) - 1) % 2 != 0)

static GHashTable *
new_classes (void)
{
  return g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
}

static void
remove_target (EntenteLink  link,
               const char  *id,
               gpointer     data)
{
  EntenteEvidenceCache *self = data;

  if (link == ENTENTE_LINK_ABOUT)
    g_hash_table_remove (self->classes, id);
}

static void
remove_targets (EntenteEvidenceCache *self,
                const GPtrArray      *statements)
{
  for (guint i = 0; i < statements->len; i++)
    entente_item_foreach_link (statements->pdata[i], remove_target, self);
}

/* A source speaks with the voices of those that it draws on: those that cite it depend on it as well, however far. */
static void
remove_drawing (EntenteEvidenceCache *self,
                EntenteItem          *source)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  g_ptr_array_add (waiting, source);
  while (waiting->len > 0)
    {
      EntenteItem *next = g_ptr_array_remove_index_fast (waiting, waiting->len - 1);
      const char *id = entente_item_get_id (next);
      const GPtrArray *citing;

      if (!g_hash_table_add (seen, next))
        continue;
      remove_targets (self, entente_document_get_linked (self->document, id, ENTENTE_LINK_SOURCE));
      citing = entente_document_get_linked (self->document, id, ENTENTE_LINK_CITES);
      for (guint i = 0; i < citing->len; i++)
        g_ptr_array_add (waiting, citing->pdata[i]);
    }
}

/* Removes the classes that depend on an item. A relation has its own class, a statement affects the
 * relations it is about. An actor or a source is the origin of the statements that name it. */
static void
remove_dependent (EntenteEvidenceCache *self,
                  EntenteItem          *item)
{
  const char *id = entente_item_get_id (item);

  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_RELATION:
      g_hash_table_remove (self->classes, id);
      break;
    case ENTENTE_ITEM_STATEMENT:
      entente_item_foreach_link (item, remove_target, self);
      break;
    case ENTENTE_ITEM_ACTOR:
      {
        const GPtrArray *sources = entente_document_get_linked (self->document, id, ENTENTE_LINK_PUBLISHER);

        remove_targets (self, entente_document_get_linked (self->document, id, ENTENTE_LINK_SPEAKER));
        for (guint i = 0; i < sources->len; i++)
          remove_drawing (self, sources->pdata[i]);
        break;
      }
    case ENTENTE_ITEM_SOURCE:
      remove_drawing (self, item);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static gpointer
free_thread (gpointer classes)
{
  g_hash_table_unref (classes);
  return NULL;
}

/* To find what depends on very many items takes longer than to compute the classes anew, when they are asked for. To
 * free the classes takes longer than a frame as well. */
static void
many_changed_cb (EntenteEvidenceCache *self)
{
  GThread *thread = g_thread_try_new ("entente-evidence", free_thread, self->classes, NULL);

  if (thread != NULL)
    g_thread_unref (thread);
  else
    free_thread (self->classes);
  self->classes = new_classes ();
  entente_weigher_forget (self->weigher);
}

/* Where parts of one body are one voice, who is a part of what can matter to any relation. */
static gboolean
concerns_bodies (EntenteEvidenceCache *self,
                 EntenteItem          *item)
{
  EntenteItemKind kind;

  if (item == NULL || !entente_weighing_has (entente_weigher_get_weighing (self->weigher), ENTENTE_RULE_ONE_VOICE))
    return FALSE;
  kind = entente_item_get_kind (item);
  return kind == ENTENTE_ITEM_ACTOR
         || (kind == ENTENTE_ITEM_RELATION && entente_body_words_joins (ENTENTE_RELATION (item)));
}

static void
item_changed_cb (EntenteEvidenceCache *self,
                 EntenteItem          *before,
                 EntenteItem          *after)
{
  entente_weigher_forget (self->weigher);
  if (concerns_bodies (self, before) || concerns_bodies (self, after))
    {
      many_changed_cb (self);
      return;
    }
  if (before != NULL)
    remove_dependent (self, before);
  if (after != NULL)
    remove_dependent (self, after);
}

static void
begin_weigher (EntenteEvidenceCache *self)
{
  EntenteEvidenceLookup lookup = entente_evidence_lookup_for_document (self->document);
  g_autoptr (EntenteWeighing) weighing = entente_weighing_new_for_document (self->document);

  g_clear_pointer (&self->weigher, entente_weigher_free);
  self->weigher = entente_weigher_new (&lookup, weighing);
}

static void
weighing_changed_cb (EntenteEvidenceCache *self)
{
  begin_weigher (self);
  many_changed_cb (self);
}

static void
entente_evidence_cache_dispose (GObject *object)
{
  EntenteEvidenceCache *self = ENTENTE_EVIDENCE_CACHE (object);

  g_clear_pointer (&self->weigher, entente_weigher_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->classes, g_hash_table_unref);

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
  self->classes = new_classes ();
}

/**
 * entente_evidence_cache_new:
 * @document: a document
 *
 * Returns: (transfer full): a cache of the evidence classes of its relations
 */
EntenteEvidenceCache *
entente_evidence_cache_new (EntenteDocument *document)
{
  EntenteEvidenceCache *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_EVIDENCE_CACHE, NULL);
  self->document = g_object_ref (document);
  begin_weigher (self);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (many_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "weighing-changed", G_CALLBACK (weighing_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_evidence_cache_get:
 * @self: an evidence cache
 * @relation: a relation of its document
 * @disputed: (out): whether a statement disputes it
 *
 * Returns: the evidence class of the relation, as entente_evidence_weigh() computes it
 */
EntenteEvidenceClass
entente_evidence_cache_get (EntenteEvidenceCache *self,
                            EntenteRelation      *relation,
                            gboolean             *disputed)
{
  EntenteStrength strength;
  const char *id;
  gpointer packed;

  g_return_val_if_fail (ENTENTE_IS_EVIDENCE_CACHE (self), ENTENTE_EVIDENCE_UNSUPPORTED);
  g_return_val_if_fail (ENTENTE_IS_RELATION (relation) && disputed != NULL, ENTENTE_EVIDENCE_UNSUPPORTED);

  id = entente_item_get_id (ENTENTE_ITEM (relation));
  packed = g_hash_table_lookup (self->classes, id);
  if (packed != NULL)
    {
      *disputed = UNPACK_DISPUTED (packed);
      return UNPACK_SUPPORT (packed);
    }
  strength = entente_evidence_weigh_with (self->weigher, self->document, relation);
  *disputed = strength.disputed;
  g_hash_table_insert (self->classes, g_strdup (id), PACK (strength.support, strength.disputed));
  return strength.support;
}
