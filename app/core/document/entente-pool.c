/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pool.h"

#include "entente-id.h"

#include <string.h>
#include <sys/mman.h>

/* Blocks grow up to this, so that little of the last one is left over, and there are few of them. It is also the size
 * of a large page of the processor: hundreds of megabytes in small pages take longer to get than to fill. */
#define FIRST_BLOCK 4096
#define LAST_BLOCK (2 * 1024 * 1024)

/* What is made anew for each copy of a document is given back faster in blocks that the C library keeps at hand. */
#define LAST_SMALL_BLOCK (16 * 1024)

#define ALIGNMENT (sizeof (gint64))

/* Readers give the same few names again and again; most of them differ in their first letters. A power of two. */
#define N_LATEST 64

typedef struct {
  const char *start;
  gsize size;
} Range;

struct _EntentePool {
  gatomicrefcount refs;
  char *next;        /* in the latest block */
  gsize left;        /* behind it */
  gsize block_size;  /* of the next block */
  gsize last_block;  /* up to this it grows */
  GPtrArray *blocks; /* owned memory */
  GPtrArray *kept;   /* of GBytes */
  GArray *ranges;    /* of Range: all of them, by their start */
  Range last_found;  /* the latest of them that held a text: texts that belong together are added together */
  GHashTable *names; /* set of GRefString */
  char *latest_names[N_LATEST]; /* nullable; by the first letters */
};

static EntentePool *
pool_new (gsize last_block)
{
  EntentePool *self = g_new0 (EntentePool, 1);

  g_atomic_ref_count_init (&self->refs);
  self->block_size = FIRST_BLOCK;
  self->last_block = last_block;
  self->blocks = g_ptr_array_new_with_free_func (g_aligned_free);
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  self->names = g_hash_table_new_full (entente_id_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  return self;
}

/**
 * entente_pool_new:
 *
 * Returns: (transfer full): a pool without any memory
 */
EntentePool *
entente_pool_new (void)
{
  return pool_new (LAST_BLOCK);
}

/**
 * entente_pool_new_small:
 *
 * Returns: (transfer full): a pool without any memory, for what is soon given back
 */
EntentePool *
entente_pool_new_small (void)
{
  return pool_new (LAST_SMALL_BLOCK);
}

EntentePool *
entente_pool_ref (EntentePool *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * entente_pool_unref:
 * @self: (nullable) (transfer full): a pool; all that is in it ends with the last reference
 */
void
entente_pool_unref (EntentePool *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->kept);
  g_array_unref (self->ranges);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* The number of ranges that start at or before the place. */
static guint
count_ranges_before (EntentePool *self,
                     const char  *place)
{
  guint low = 0, high = self->ranges->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->ranges, Range, middle).start <= place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
holds (EntentePool *self,
       const char  *place)
{
  guint n;

  if ((guintptr) place - (guintptr) self->last_found.start < self->last_found.size)
    return TRUE;
  n = count_ranges_before (self, place);
  if (n == 0 || (gsize) (place - g_array_index (self->ranges, Range, n - 1).start) >=
                  g_array_index (self->ranges, Range, n - 1).size)
    return FALSE;
  self->last_found = g_array_index (self->ranges, Range, n - 1);
  return TRUE;
}

static void
add_range (EntentePool *self,
           const char  *start,
           gsize        size)
{
  Range range = { start, size };

  g_array_insert_val (self->ranges, count_ranges_before (self, start), range);
}

static char *
add_block (EntentePool *self,
           gsize        size)
{
  char *block = g_aligned_alloc (1, size, size < LAST_BLOCK ? ALIGNMENT : LAST_BLOCK);

#ifdef MADV_HUGEPAGE
  if (size >= LAST_BLOCK)
    madvise (block, size, MADV_HUGEPAGE);
#endif
  g_ptr_array_add (self->blocks, block);
  add_range (self, block, size);
  return block;
}

static char *
take (EntentePool *self,
      gsize        size)
{
  char *memory;

  /* What is large gets a block of its own, and the rest of the latest one stays in use. */
  if (size > self->left && size > self->last_block / 8)
    return add_block (self, size);
  if (size > self->left || self->next == NULL)
    {
      gsize block_size = MAX (self->block_size, size);

      self->next = add_block (self, block_size);
      self->left = block_size;
      self->block_size = MIN (2 * self->block_size, self->last_block);
    }
  memory = self->next;
  self->next += size;
  self->left -= size;
  return memory;
}

/**
 * entente_pool_alloc:
 * @self: a pool
 * @size: how many bytes; none gives a place, too
 *
 * Returns: (transfer none): memory that anything but a vector may be in; what is in it is undefined
 */
gpointer
entente_pool_alloc (EntentePool *self,
                    gsize        size)
{
  gsize gap = -(guintptr) self->next % ALIGNMENT;

  if (gap > self->left)
    self->left = 0;
  /* An empty pool has no next place, to which not even nothing may be added. */
  else if (gap > 0)
    {
      self->next += gap;
      self->left -= gap;
    }
  return take (self, size);
}

/**
 * entente_pool_alloc0:
 * @self: a pool
 * @size: how many bytes
 *
 * Returns: (transfer none): likewise, with zeros in it
 */
gpointer
entente_pool_alloc0 (EntentePool *self,
                     gsize        size)
{
  return memset (entente_pool_alloc (self, size), 0, size);
}

/**
 * entente_pool_extend:
 * @self: a pool
 * @memory: (nullable): memory of it
 * @size: its size
 * @more: how many bytes it needs behind that
 *
 * Nothing is given up, and nothing moves.
 *
 * Returns: whether @memory has them now; %FALSE if something else is there
 */
gboolean
entente_pool_extend (EntentePool   *self,
                     gconstpointer  memory,
                     gsize          size,
                     gsize          more)
{
  if (memory == NULL || (const char *) memory + size != self->next || more > self->left)
    return FALSE;
  self->next += more;
  self->left -= more;
  return TRUE;
}

/**
 * entente_pool_alloc_text:
 * @self: a pool
 * @size: how many bytes, with the null character at the end
 *
 * Returns: (transfer none): memory for a text, wherever that begins
 */
char *
entente_pool_alloc_text (EntentePool *self,
                         gsize        size)
{
  return take (self, size);
}

/**
 * entente_pool_add_text:
 * @self: a pool
 * @text: a text; one that is in the pool must never change
 *
 * Returns: (transfer none): the text, if it is in the pool already; else a copy there
 */
char *
entente_pool_add_text (EntentePool *self,
                       const char  *text)
{
  gsize size;

  if (holds (self, text))
    return (char *) text;
  size = strlen (text) + 1;
  return memcpy (take (self, size), text, size);
}

static guint
hash_start (const char *name)
{
  guint hash = 0;

  for (int i = 0; i < 4 && name[i] != '\0'; i++)
    hash = hash * 5 + (guchar) name[i];
  return hash % N_LATEST;
}

/**
 * entente_pool_add_name:
 * @self: a pool
 * @name: a text that is often the same
 *
 * Returns: (transfer none): it, a #GRefString, which is the same for each text that equals it
 */
char *
entente_pool_add_name (EntentePool *self,
                       const char  *name)
{
  char **latest = &self->latest_names[hash_start (name)];
  char *own;

  if (*latest != NULL && (*latest == name || g_str_equal (*latest, name)))
    return *latest;
  own = g_hash_table_lookup (self->names, name);
  if (own == NULL)
    {
      own = g_ref_string_new (name);
      g_hash_table_add (self->names, own);
    }
  return *latest = own;
}

/**
 * entente_pool_keep:
 * @self: a pool
 * @bytes: memory with texts that never change, each with a null character behind it
 *
 * Keeps the memory as long as the pool, so that its texts need not be copied.
 */
void
entente_pool_keep (EntentePool *self,
                   GBytes      *bytes)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);

  if (size == 0)
    return;
  g_ptr_array_add (self->kept, g_bytes_ref (bytes));
  add_range (self, start, size);
}
