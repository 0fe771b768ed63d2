/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import.h"

#include "entente-id.h"

/* What the lists of an item were given. An entry is told by hash values of 64 bits, half of them with a key that no
 * file can know, so that two never have the same. Most items have few entries, and there are many items: this takes
 * less memory than a GHashTable. */

typedef struct {
  guint64 hash; /* 0: nothing is here */
  guint n;
} Slot;

struct _EntenteImportSeen {
  guint n_used, n_slots; /* a power of two */
  Slot *slots;
};

#define FIRST_SIZE 8

/* FNV-1a, with 32 bits. */
static guint32
hash_text (guint32     hash,
           const char *text)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guchar) *text) * 16777619u;
  return hash;
}

static guint64
hash_entry (guint       member,
            const char *entry,
            const char *more)
{
  guint32 keyed = (entente_id_hash (entry) * 31u + entente_id_hash (more)) * 31u + member;
  guint32 plain = hash_text (hash_text (2166136261u + member, entry) * 31u, more);

  return ((guint64) keyed << 32 | plain) | 1;
}

/* The slot of the hash value, or the free one where it belongs. */
static Slot *
find_slot (EntenteImportSeen *self,
           guint64            hash)
{
  guint i = (hash >> 32) & (self->n_slots - 1);

  while (self->slots[i].hash != 0 && self->slots[i].hash != hash)
    i = (i + 1) & (self->n_slots - 1);
  return &self->slots[i];
}

static void
grow (EntenteImportSeen *self,
      EntentePool       *pool)
{
  const Slot *old = self->slots;
  guint n_old = self->n_slots;

  self->n_slots = n_old > 0 ? 2 * n_old : FIRST_SIZE;
  self->slots = entente_pool_alloc0 (pool, self->n_slots * sizeof (Slot));
  for (guint i = 0; i < n_old; i++)
    if (old[i].hash != 0)
      *find_slot (self, old[i].hash) = old[i];
}

/**
 * entente_import_seen_count:
 * @self: (inout): what was given; made when it is first needed
 * @pool: where it is
 * @member: the list, or another number that tells lists apart
 * @entry: an entry
 * @more: what else tells it
 *
 * Returns: how often the list was given the entry before; from now on once more
 */
guint
entente_import_seen_count (EntenteImportSeen **self,
                           EntentePool        *pool,
                           guint               member,
                           const char         *entry,
                           const char         *more)
{
  guint64 hash;
  Slot *slot;

  g_return_val_if_fail (self != NULL && entry != NULL && more != NULL, 0);

  if (*self == NULL)
    *self = entente_pool_alloc0 (pool, sizeof (EntenteImportSeen));
  if (4 * ((*self)->n_used + 1) > 3 * (*self)->n_slots)
    grow (*self, pool);
  hash = hash_entry (member, entry, more);
  slot = find_slot (*self, hash);
  if (slot->hash == 0)
    {
      slot->hash = hash;
      (*self)->n_used++;
    }
  return slot->n++;
}
