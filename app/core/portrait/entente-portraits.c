/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-portraits.h"

#include "entente-actor.h"
#include "entente-id.h"
#include "entente-image-process.h"
#include "entente-stored-image.h"

/* The decoded pictures of actors, for all windows and threads. A document can hold thousands, so only those that are
 * wanted are decoded, in one of two sizes, and those that were wanted longest ago are forgotten. What could not be
 * decoded is remembered too. Equal pictures are decoded once: they are known by their digest, which each item keeps. */

#define N_LEVELS 2
static const guint level_sides[N_LEVELS] = { 64, 256 };

/* Bytes of pixels that are kept. */
#define MAX_KEPT (48u << 20)

/* What each picture counts besides its pixels. */
#define OVERHEAD 200

/* How many pictures one process decodes. */
#define BATCH 32

/* A stored picture with more pixels than this is not shown: so many of them must not keep a picture waiting. */
#define MAX_PIXELS (4u * 1000 * 1000)

typedef struct {
  char *digest;
  GBytes *pixels; /* NULL if it could not be decoded */
  guint width, height;
  guint level;
  GList link;
} Entry;

/* A picture that is to be decoded. */
typedef struct {
  const char *digest; /* owned by the item */
  GBytes *file;
} Missing;

static GMutex mutex;                     /* of what follows */
static GHashTable *entries[N_LEVELS];    /* digest -> Entry */
static GQueue order = G_QUEUE_INIT;      /* of Entry; the first was wanted last */
static gsize n_kept;

static GMutex loading; /* so that two threads do not decode the same */

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->pixels, g_bytes_unref);
  g_free (entry->digest);
  g_free (entry);
}

static guint
choose_level (double side)
{
  return side <= level_sides[0] * 1.1 ? 0 : 1;
}

/* The digest of an item is made once. Two threads may do it at the same time. */
static const char *
get_digest (EntenteItem *actor,
            const char  *value)
{
  static GQuark quark;
  char *digest;

  if (quark == 0)
    quark = g_quark_from_static_string ("entente-portrait-digest");
  digest = g_object_get_qdata (G_OBJECT (actor), quark);
  if (digest != NULL)
    return digest;
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, value, -1);
  if (!g_object_replace_qdata (G_OBJECT (actor), quark, NULL, digest, g_free, NULL))
    g_free (digest);
  return g_object_get_qdata (G_OBJECT (actor), quark);
}

/* The three functions that follow are called with the mutex held. */

static Entry *
find (const char *digest,
      guint       level)
{
  Entry *entry = entries[level] != NULL ? g_hash_table_lookup (entries[level], digest) : NULL;

  if (entry != NULL)
    {
      g_queue_unlink (&order, &entry->link);
      g_queue_push_head_link (&order, &entry->link);
    }
  return entry;
}

static gsize
get_weight (const Entry *entry)
{
  return OVERHEAD + (entry->pixels != NULL ? g_bytes_get_size (entry->pixels) : 0);
}

static void
forget_oldest (void)
{
  while (n_kept > MAX_KEPT && order.length > 1)
    {
      Entry *entry = g_queue_pop_tail_link (&order)->data;

      n_kept -= get_weight (entry);
      g_hash_table_remove (entries[entry->level], entry->digest);
    }
}

static void
keep (const char               *digest,
      guint                     level,
      const EntenteImageAnswer *answer)
{
  Entry *entry;

  g_mutex_lock (&mutex);
  if (find (digest, level) == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->digest = g_strdup (digest);
      entry->pixels = answer->bytes != NULL ? g_bytes_ref (answer->bytes) : NULL;
      entry->width = answer->width;
      entry->height = answer->height;
      entry->level = level;
      entry->link.data = entry;
      if (entries[level] == NULL)
        entries[level] = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, entry_free);
      g_hash_table_insert (entries[level], entry->digest, entry);
      g_queue_push_head_link (&order, &entry->link);
      n_kept += get_weight (entry);
      forget_oldest ();
    }
  g_mutex_unlock (&mutex);
}

static void
missing_clear (gpointer data)
{
  g_clear_pointer (&((Missing *) data)->file, g_bytes_unref);
}

/* Lists what is not known yet, each once. */
static GArray *
list_missing (EntenteItem *const *actors,
              guint               n,
              guint               level)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);

  g_array_set_clear_func (missing, missing_clear);
  for (guint i = 0; i < n; i++)
    {
      const char *value = entente_actor_get_image (ENTENTE_ACTOR (actors[i]));
      const char *digest = entente_stored_image_find (value, NULL) != NULL ? get_digest (actors[i], value) : NULL;
      gboolean known;

      if (digest == NULL || !g_hash_table_add (seen, (gpointer) digest))
        continue;
      g_mutex_lock (&mutex);
      known = find (digest, level) != NULL;
      g_mutex_unlock (&mutex);
      if (!known)
        {
          Missing one = { digest, entente_stored_image_decode (value) };

          g_array_append_val (missing, one);
        }
    }
  return missing;
}

/* Decodes some of the missing ones; what is no picture needs no process. Returns FALSE if it cannot go on. */
static gboolean
decode (const Missing *missing,
        guint          n,
        guint          level,
        GCancellable  *cancellable)
{
  const EntenteImageWishes wishes = { level_sides[level], MAX_PIXELS, 0 };
  const EntenteImageAnswer none = { ENTENTE_IMAGE_UNREADABLE };
  GBytes *files[BATCH];
  guint indexes[BATCH], n_files = 0;
  EntenteImageAnswer *answers;

  for (guint i = 0; i < n; i++)
    if (missing[i].file != NULL)
      {
        indexes[n_files] = i;
        files[n_files++] = missing[i].file;
      }
    else
      keep (missing[i].digest, level, &none);
  if (n_files == 0)
    return TRUE;
  answers = entente_image_process_run (files, n_files, &wishes, cancellable, NULL);
  for (guint i = 0; answers != NULL && i < n_files; i++)
    keep (missing[indexes[i]].digest, level, &answers[i]);
  entente_image_answers_free (answers, n_files);
  return answers != NULL;
}

/**
 * entente_portraits_have:
 * @actor: an actor
 *
 * Returns: whether a picture is stored with it, which perhaps cannot be decoded
 */
gboolean
entente_portraits_have (EntenteItem *actor)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (actor), FALSE);

  return entente_stored_image_find (entente_actor_get_image (ENTENTE_ACTOR (actor)), NULL) != NULL;
}

/**
 * entente_portraits_get:
 * @actor: an actor
 * @side: how wide or high it will be shown, in pixels
 * @portrait: (out caller-allocates): its picture, to be cleared with entente_portrait_clear()
 *
 * Does not wait. May be called in any thread.
 *
 * Returns: %FALSE if the actor has no picture, it cannot be decoded, or it is not decoded yet
 */
gboolean
entente_portraits_get (EntenteItem     *actor,
                       double           side,
                       EntentePortrait *portrait)
{
  const char *value, *digest;
  const Entry *entry;

  g_return_val_if_fail (ENTENTE_IS_ACTOR (actor) && portrait != NULL, FALSE);

  *portrait = (EntentePortrait) { NULL, 0, 0 };
  value = entente_actor_get_image (ENTENTE_ACTOR (actor));
  if (entente_stored_image_find (value, NULL) == NULL)
    return FALSE;
  digest = get_digest (actor, value);
  g_mutex_lock (&mutex);
  entry = find (digest, choose_level (side));
  if (entry != NULL && entry->pixels != NULL)
    *portrait = (EntentePortrait) { g_bytes_ref (entry->pixels), entry->width, entry->height };
  g_mutex_unlock (&mutex);
  return portrait->pixels != NULL;
}

/**
 * entente_portraits_is_known:
 * @actor: an actor
 * @side: how wide or high its picture will be shown, in pixels
 *
 * Returns: whether its picture needs not be loaded: it is decoded, cannot be, or there is none
 */
gboolean
entente_portraits_is_known (EntenteItem *actor,
                            double       side)
{
  const char *value, *digest;
  gboolean known;

  g_return_val_if_fail (ENTENTE_IS_ACTOR (actor), TRUE);

  value = entente_actor_get_image (ENTENTE_ACTOR (actor));
  if (entente_stored_image_find (value, NULL) == NULL)
    return TRUE;
  digest = get_digest (actor, value);
  g_mutex_lock (&mutex);
  known = find (digest, choose_level (side)) != NULL;
  g_mutex_unlock (&mutex);
  return known;
}

/**
 * entente_portraits_load:
 * @actors: (array length=n_actors): actors
 * @n_actors: how many there are
 * @side: how wide or high their pictures will be shown, in pixels
 * @cancellable: (nullable): to stop
 *
 * Decodes the pictures that are not decoded yet, and waits for that. So this is not for the thread of a window. Very
 * many at once may not all be kept; see %MAX_KEPT.
 */
void
entente_portraits_load (EntenteItem *const *actors,
                        guint               n_actors,
                        double              side,
                        GCancellable       *cancellable)
{
  guint level = choose_level (side);
  g_autoptr (GArray) missing = NULL;
  gboolean goes_on = TRUE;

  g_return_if_fail (actors != NULL || n_actors == 0);

  missing = list_missing (actors, n_actors, level);
  if (missing->len == 0)
    return;
  g_mutex_lock (&loading);
  /* Another thread may have decoded them meanwhile. */
  g_array_unref (missing);
  missing = list_missing (actors, n_actors, level);
  for (guint i = 0; i < missing->len && goes_on; i += BATCH)
    goes_on = decode (&g_array_index (missing, Missing, i), MIN (BATCH, missing->len - i), level, cancellable);
  g_mutex_unlock (&loading);
}

void
entente_portrait_clear (EntentePortrait *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
}
