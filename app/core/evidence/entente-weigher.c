/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-weigher.h"

#include "entente-body-words.h"
#include "entente-former.h"
#include "entente-id.h"
#include "entente-pointer-set.h"
#include "entente-source.h"

/* Independence is a question about two statements. Thus a relation is confirmed if any two of them are independent of
 * each other, whatever their order. */

/* A statement that confirms the relation that is weighed. */
typedef struct {
  EntenteBearing *bearing;
  const EntentePointerSet *drawn; /* nullable: what its source draws on, if that speaks itself */
} Voice;

struct _EntenteWeigher {
  EntenteEvidenceLookup lookup;
  EntenteWeighing *weighing;
  GHashTable *drawn;    /* source -> set of the sources that it draws on, and of the bodies of their publishers */
  GStringChunk *lost;   /* in such sets: ids and titles of sources that are not to be found */
  GHashTable *words;    /* word of a relation -> 1 if it makes an actor a part of a body, or 2 */
  GHashTable *bodies;   /* actor or source -> set of itself and of what it is a part of */
  GHashTable *members;  /* scratch: of a set that is being found */
  GPtrArray *waiting;   /* scratch: of actors whose wholes are still to be added */
  GArray *voices;       /* scratch, of Voice: those that confirm, each origin and source once */
  GPtrArray *accepted;  /* scratch, of Voice: those that are independent of each other */
};

static const EntenteStrength nothing = { ENTENTE_EVIDENCE_UNSUPPORTED, FALSE, FALSE };

static GHashTable *
new_sets (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/* To fold a word takes longer than to look it up, and thousands of relations have the same. */
static gboolean
joins (EntenteWeigher  *self,
       EntenteRelation *relation)
{
  const char *word = entente_relation_get_kind (relation);
  guint known;

  if (word == NULL || !entente_relation_is_directed (relation))
    return FALSE;
  known = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));
  if (known == 0)
    {
      known = entente_body_words_has (word) ? 1 : 2;
      g_hash_table_insert (self->words, g_strdup (word), GUINT_TO_POINTER (known));
    }
  return known == 1;
}

static void
add_whole (EntenteRelation *relation,
           gpointer         data)
{
  EntenteWeigher *self = data;
  EntenteItem *whole;

  if (!joins (self, relation))
    return;
  whole = entente_evidence_lookup_find (&self->lookup, ENTENTE_ITEM_ACTOR, entente_relation_get_to (relation));
  if (whole != NULL)
    g_ptr_array_add (self->waiting, whole);
}

/* Adds an item, and all that it is a part of, to the set that is being found. */
static void
add_body (EntenteWeigher *self,
          EntenteItem    *item)
{
  gboolean one_voice = entente_weighing_has (self->weighing, ENTENTE_RULE_ONE_VOICE);

  g_ptr_array_add (self->waiting, item);
  while (self->waiting->len > 0)
    {
      EntenteItem *part = g_ptr_array_remove_index_fast (self->waiting, self->waiting->len - 1);

      if (g_hash_table_add (self->members, part) && one_voice && entente_item_get_kind (part) == ENTENTE_ITEM_ACTOR)
        self->lookup.foreach_relation_from (self->lookup.data, part, add_whole, self);
    }
}

static const EntentePointerSet *
get_body (EntenteWeigher *self,
          EntenteItem    *item)
{
  EntentePointerSet *body = g_hash_table_lookup (self->bodies, item);

  if (body == NULL)
    {
      g_hash_table_remove_all (self->members);
      add_body (self, item);
      body = entente_pointer_set_new (self->members);
      g_hash_table_insert (self->bodies, item, body);
    }
  return body;
}

static void
add_lost (EntenteWeigher *self,
          const char     *name)
{
  g_hash_table_add (self->members, g_string_chunk_insert_const (self->lost, name));
}

/* Two sources draw on the same also if that is no longer in the document. */
static void
list_cited (EntenteWeigher *self,
            EntenteItem    *source,
            GPtrArray      *waiting)
{
  const char *const *cites = entente_source_get_cites (ENTENTE_SOURCE (source));
  const EntenteRecord *record = entente_item_get_record (source);
  const char *name;

  for (guint i = 0; cites[i] != NULL; i++)
    {
      EntenteItem *cited = entente_evidence_lookup_find (&self->lookup, ENTENTE_ITEM_SOURCE, cites[i]);

      if (cited != NULL)
        g_ptr_array_add (waiting, cited);
      else
        add_lost (self, cites[i]);
    }
  for (guint i = 0;
       (name = entente_former_get_name (record, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_CITES, i)) != NULL; i++)
    add_lost (self, name);
}

static EntentePointerSet *
find_drawn (EntenteWeigher *self,
            EntenteItem    *source)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  g_hash_table_remove_all (self->members);
  list_cited (self, source, waiting);
  while (waiting->len > 0)
    {
      EntenteItem *cited = g_ptr_array_remove_index_fast (waiting, waiting->len - 1), *publisher;

      if (cited == source || !g_hash_table_add (self->members, cited))
        continue;
      publisher = entente_evidence_lookup_find (&self->lookup, ENTENTE_ITEM_ACTOR,
                                                entente_source_get_publisher (ENTENTE_SOURCE (cited)));
      if (publisher != NULL)
        add_body (self, publisher);
      list_cited (self, cited, waiting);
    }
  return entente_pointer_set_new (self->members);
}

/* Returns what the source of a statement draws on, if that matters: NULL if the source is not what speaks. */
static const EntentePointerSet *
get_drawn (EntenteWeigher               *self,
           const EntenteStatementWeight *weight)
{
  EntentePointerSet *drawn;

  if (!weight->own_voice || !weight->draws || weight->source == NULL)
    return NULL;
  drawn = g_hash_table_lookup (self->drawn, weight->source);
  if (drawn == NULL)
    {
      drawn = find_drawn (self, weight->source);
      g_hash_table_insert (self->drawn, weight->source, drawn);
    }
  return drawn;
}

static gboolean
are_one_body (EntenteWeigher *self,
              EntenteItem    *a,
              EntenteItem    *b)
{
  return entente_weighing_has (self->weighing, ENTENTE_RULE_ONE_VOICE)
         && entente_pointer_set_meets (get_body (self, a), get_body (self, b));
}

/* Whether an origin, or a body that it is a part of, is in a set. Alone it is its whole body. */
static gboolean
has_origin (EntenteWeigher          *self,
            const EntentePointerSet *drawn,
            EntenteItem             *origin)
{
  if (!entente_weighing_has (self->weighing, ENTENTE_RULE_ONE_VOICE))
    return entente_pointer_set_has (drawn, origin);
  return entente_pointer_set_meets (drawn, get_body (self, origin));
}

/* Whether a source that speaks itself draws on the source or on the origin of another statement. */
static gboolean
draws_on (EntenteWeigher               *self,
          const EntentePointerSet      *drawn,
          const EntenteStatementWeight *other)
{
  return drawn != NULL && drawn->n > 0
         && (entente_pointer_set_has (drawn, other->source) || has_origin (self, drawn, other->origin));
}

/* Returns what the second of two statements adds to the first. */
static EntenteAdds
compare (EntenteWeigher *self,
         const Voice    *one,
         const Voice    *other)
{
  const EntenteStatementWeight *a = one->bearing->weight, *b = other->bearing->weight;

  if (a->origin == b->origin)
    return ENTENTE_ADDS_SAME_ORIGIN;
  if (are_one_body (self, a->origin, b->origin))
    return ENTENTE_ADDS_SAME_BODY;
  if (draws_on (self, one->drawn, b) || draws_on (self, other->drawn, a)
      || (one->drawn != NULL && other->drawn != NULL && entente_pointer_set_meets (one->drawn, other->drawn)))
    return ENTENTE_ADDS_SAME_SOURCES;
  return ENTENTE_ADDS_ORIGIN;
}

static Voice *
get_voice (EntenteWeigher *self,
           guint           nth)
{
  return &g_array_index (self->voices, Voice, nth);
}

/* Whether the source of a statement only repeats another statement. In a circle, where that source draws on it as well,
 * neither repeats the other; but who is quoted in one is an origin of its own. */
static gboolean
repeats (const Voice *voice,
         const Voice *other)
{
  if (!entente_pointer_set_has (voice->drawn, other->bearing->weight->source))
    return FALSE;
  return other->drawn == NULL || !entente_pointer_set_has (other->drawn, voice->bearing->weight->source);
}

/* Those that confirm are compared before what is set aside goes: what only repeats it goes with it. */
static void
find_repetitions (EntenteWeigher *self)
{
  for (guint i = 0; i < self->voices->len; i++)
    {
      const Voice *voice = get_voice (self, i);

      if (voice->drawn == NULL || voice->drawn->n == 0)
        continue;
      for (guint j = 0; j < self->voices->len; j++)
        if (j != i && repeats (voice, get_voice (self, j)))
          {
            voice->bearing->doubt = ENTENTE_DOUBT_REPEATS;
            break;
          }
    }
}

/* Returns whether one of those that confirm draws on anything. Most do not, and are not compared with all others. */
static gboolean
find_all_drawn (EntenteWeigher *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->voices->len; i++)
    {
      Voice *voice = get_voice (self, i);

      voice->drawn = get_drawn (self, voice->bearing->weight);
      any = any || voice->drawn != NULL;
    }
  return any;
}

/* Notes which statements are there, and lists those that confirm. */
static void
list_voices (EntenteWeigher *self,
             EntenteBearing *bearings,
             guint           n,
             EntenteKnown    least)
{
  guint n_left = 0;

  g_array_set_size (self->voices, 0);
  for (guint i = 0; i < n; i++)
    {
      EntenteBearing *bearing = &bearings[i];
      Voice voice = { bearing, NULL };

      bearing->counts = FALSE;
      bearing->doubt = ENTENTE_DOUBT_NONE;
      bearing->adds = ENTENTE_ADDS_ORIGIN;
      if (entente_statement_weight_is_known (bearing->weight, self->weighing) < least)
        continue;
      bearing->counts = !bearing->aside;
      if (!(bearing->stances & ENTENTE_STANCE_SET_SUPPORTS))
        continue;
      bearing->doubt = entente_statement_weight_find_doubt (bearing->weight, bearing->stances, self->weighing);
      if (bearing->doubt == ENTENTE_DOUBT_NONE)
        g_array_append_val (self->voices, voice);
    }
  if (self->voices->len > 1 && find_all_drawn (self))
    find_repetitions (self);
  for (guint i = 0; i < self->voices->len; i++)
    {
      Voice voice = *get_voice (self, i);

      if (voice.bearing->counts && voice.bearing->doubt == ENTENTE_DOUBT_NONE)
        *get_voice (self, n_left++) = voice;
    }
  g_array_set_size (self->voices, n_left);
}

/* Finds two that are independent of each other. */
static gboolean
find_pair (EntenteWeigher  *self,
           Voice          **one,
           Voice          **other)
{
  for (guint i = 1; i < self->voices->len; i++)
    for (guint j = 0; j < i; j++)
      if (compare (self, get_voice (self, j), get_voice (self, i)) == ENTENTE_ADDS_ORIGIN)
        {
          *one = get_voice (self, j);
          *other = get_voice (self, i);
          return TRUE;
        }
  return FALSE;
}

/* Accepts those that are independent of all that are accepted already. Others are told why they are not. */
static void
accept_in_order (EntenteWeigher *self)
{
  for (guint i = 0; i < self->voices->len; i++)
    {
      Voice *voice = get_voice (self, i);
      EntenteAdds adds = ENTENTE_ADDS_ORIGIN;

      for (guint j = 0; j < self->accepted->len && adds == ENTENTE_ADDS_ORIGIN; j++)
        if (self->accepted->pdata[j] != voice)
          adds = compare (self, self->accepted->pdata[j], voice);
      voice->bearing->adds = adds;
      if (adds == ENTENTE_ADDS_ORIGIN && !g_ptr_array_find (self->accepted, voice, NULL))
        g_ptr_array_add (self->accepted, voice);
    }
}

/* The first one may depend on all others, of which two are independent. Then these are accepted first. */
static guint
accept (EntenteWeigher *self)
{
  Voice *one, *other;

  g_ptr_array_set_size (self->accepted, 0);
  accept_in_order (self);
  if (self->accepted->len != 1 || !find_pair (self, &one, &other))
    return self->accepted->len;
  g_ptr_array_set_size (self->accepted, 0);
  g_ptr_array_add (self->accepted, one);
  g_ptr_array_add (self->accepted, other);
  accept_in_order (self);
  return self->accepted->len;
}

static EntenteEvidenceClass
classify (guint    n_origins,
          gboolean supported)
{
  if (n_origins >= ENTENTE_EVIDENCE_CONFIRMING)
    return ENTENTE_EVIDENCE_CONFIRMED;
  if (n_origins > 0)
    return ENTENTE_EVIDENCE_REPORTED;
  return supported ? ENTENTE_EVIDENCE_TENTATIVE : ENTENTE_EVIDENCE_UNSUPPORTED;
}

static EntenteStrength
weigh_known (EntenteWeigher *self,
             EntenteBearing *bearings,
             guint           n,
             EntenteKnown    least,
             gboolean        fully)
{
  Voice *one, *other;
  EntenteStanceSet stances = 0;
  guint n_origins;

  list_voices (self, bearings, n, least);
  for (guint i = 0; i < n; i++)
    if (bearings[i].counts)
      stances |= bearings[i].stances;
  if (fully)
    n_origins = accept (self);
  else if (self->voices->len < 2)
    n_origins = self->voices->len;
  else
    n_origins = find_pair (self, &one, &other) ? 2 : 1;
  return (EntenteStrength) { classify (n_origins, (stances & ENTENTE_STANCE_SET_SUPPORTS) != 0),
                             (stances & ENTENTE_STANCE_SET_DISPUTES) != 0, FALSE };
}

static gboolean
has_perhaps (EntenteWeigher       *self,
             const EntenteBearing *bearings,
             guint                 n)
{
  if (entente_weighing_get_known (self->weighing) == ENTENTE_KNOWN_ALL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (entente_statement_weight_is_known (bearings[i].weight, self->weighing) == ENTENTE_KNOWN_PERHAPS)
      return TRUE;
  return FALSE;
}

static EntenteStrength
weigh (EntenteWeigher *self,
       EntenteBearing *bearings,
       guint           n,
       gboolean        fully)
{
  EntenteStrength surely = { 0, }, strength;
  gboolean perhaps = has_perhaps (self, bearings, n);

  if (perhaps)
    surely = weigh_known (self, bearings, n, ENTENTE_KNOWN_SURELY, FALSE);
  strength = weigh_known (self, bearings, n, ENTENTE_KNOWN_PERHAPS, fully);
  strength.pale = perhaps && (surely.support != strength.support || surely.disputed != strength.disputed);
  return strength;
}

/**
 * entente_weigher_new:
 * @lookup: finds items; what it looks in must outlive the weigher
 * @weighing: how to weigh
 *
 * Returns: (transfer full): weighs relations; free with entente_weigher_free()
 */
EntenteWeigher *
entente_weigher_new (const EntenteEvidenceLookup *lookup,
                     EntenteWeighing             *weighing)
{
  EntenteWeigher *self;

  g_return_val_if_fail (lookup != NULL && weighing != NULL, NULL);

  self = g_new0 (EntenteWeigher, 1);
  self->lookup = *lookup;
  self->weighing = entente_weighing_ref (weighing);
  self->drawn = new_sets ();
  self->bodies = new_sets ();
  self->words = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->lost = g_string_chunk_new (256);
  self->members = g_hash_table_new (NULL, NULL);
  self->waiting = g_ptr_array_new ();
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  self->accepted = g_ptr_array_new ();
  return self;
}

void
entente_weigher_free (EntenteWeigher *self)
{
  if (self == NULL)
    return;

  entente_weighing_unref (self->weighing);
  g_hash_table_unref (self->drawn);
  g_hash_table_unref (self->bodies);
  g_hash_table_unref (self->words);
  g_string_chunk_free (self->lost);
  g_hash_table_unref (self->members);
  g_ptr_array_unref (self->waiting);
  g_array_unref (self->voices);
  g_ptr_array_unref (self->accepted);
  g_free (self);
}

/**
 * entente_weigher_forget:
 * @self: a weigher
 *
 * Forgets what it found out about sources and actors, which have changed.
 */
void
entente_weigher_forget (EntenteWeigher *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->drawn);
  g_hash_table_remove_all (self->bodies);
  g_string_chunk_clear (self->lost);
}

/**
 * entente_weigher_set_weighing:
 * @self: a weigher
 * @weighing: how to weigh from now on
 *
 * What it found out about sources and actors is kept if it holds.
 */
void
entente_weigher_set_weighing (EntenteWeigher  *self,
                              EntenteWeighing *weighing)
{
  EntenteWeighing *before;

  g_return_if_fail (self != NULL && weighing != NULL);

  before = self->weighing;
  self->weighing = entente_weighing_ref (weighing);
  if (entente_weighing_has (before, ENTENTE_RULE_ONE_VOICE) != entente_weighing_has (weighing, ENTENTE_RULE_ONE_VOICE))
    entente_weigher_forget (self);
  entente_weighing_unref (before);
}

EntenteWeighing *
entente_weigher_get_weighing (EntenteWeigher *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->weighing;
}

/**
 * entente_weigher_weigh:
 * @self: a weigher
 * @bearings: (array length=n) (inout): the statements that support or dispute a relation
 * @n: how many they are
 *
 * Finds no more than what the relation weighs: the origins that its statements add are not told.
 *
 * Returns: what the relation weighs
 */
EntenteStrength
entente_weigher_weigh (EntenteWeigher *self,
                       EntenteBearing *bearings,
                       guint           n)
{
  g_return_val_if_fail (self != NULL && (bearings != NULL || n == 0), nothing);

  return weigh (self, bearings, n, FALSE);
}

/**
 * entente_weigher_weigh_fully:
 * @self: a weigher
 * @bearings: (array length=n) (inout): the statements that support or dispute a relation
 * @n: how many they are
 *
 * Also tells which of them add an origin, and why others add none.
 *
 * Returns: what the relation weighs
 */
EntenteStrength
entente_weigher_weigh_fully (EntenteWeigher *self,
                             EntenteBearing *bearings,
                             guint           n)
{
  g_return_val_if_fail (self != NULL && (bearings != NULL || n == 0), nothing);

  return weigh (self, bearings, n, TRUE);
}
