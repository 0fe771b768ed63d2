/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-kinds.h"

#include <string.h>

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* The most frequent kinds get a look, as many as there are looks. The looks differ in icon and colour. Which look a
 * kind gets depends on its word first, so that it stays the same while the document grows. */

/* A longer word is clipped in a legend. */
#define MAX_CHARACTERS 32

struct _EntenteOwnKinds {
  char *kinds[ENTENTE_N_OWN_LOOKS]; /* as in the file; NULL where a look is not used */
};

typedef struct {
  const char *kind; /* as in the file */
  guint n;          /* cards */
} Frequency;

static const char *
get_own_kind (const EntenteCard *card)
{
  const char *kind = entente_actor_get_kind (ENTENTE_ACTOR (card->item));

  return card->look >= ENTENTE_LOOK_OTHER && kind != NULL && *kind != '\0' ? kind : NULL;
}

static int
compare_frequencies (gconstpointer a,
                     gconstpointer b)
{
  const Frequency *first = a, *second = b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return strcmp (first->kind, second->kind);
}

/* Returns the kinds, the most frequent first. */
static GArray *
list_frequencies (const EntenteCard *cards,
                  guint              n_cards)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (entente_id_hash, g_str_equal);
  GArray *frequencies = g_array_new (FALSE, FALSE, sizeof (Frequency));
  GHashTableIter iter;
  gpointer kind, n;

  for (guint i = 0; i < n_cards; i++)
    {
      const char *own = get_own_kind (&cards[i]);

      if (own != NULL)
        g_hash_table_insert (counts, (gpointer) own,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, own)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &kind, &n))
    g_array_append_val (frequencies, ((Frequency) { kind, GPOINTER_TO_UINT (n) }));
  g_array_sort (frequencies, compare_frequencies);
  return frequencies;
}

/* The same for a word in all documents and on all computers. */
static guint
choose_slot (const char *kind)
{
  guint32 sum = 2166136261u;

  for (; *kind != '\0'; kind++)
    sum = (sum ^ (guchar) *kind) * 16777619u;
  return (sum ^ sum >> 16) % ENTENTE_N_OWN_LOOKS;
}

static void
add_kind (EntenteOwnKinds *self,
          const char      *kind)
{
  guint slot = choose_slot (kind);

  while (self->kinds[slot] != NULL)
    slot = (slot + 1) % ENTENTE_N_OWN_LOOKS;
  self->kinds[slot] = g_strdup (kind);
}

static EntenteLook
find_look (EntenteOwnKinds *self,
           const char      *kind)
{
  for (guint i = 0; i < ENTENTE_N_OWN_LOOKS; i++)
    if (g_strcmp0 (self->kinds[i], kind) == 0)
      return ENTENTE_LOOK_OWN + i;
  return ENTENTE_LOOK_OTHER;
}

static void
own_kinds_clear (gpointer data)
{
  EntenteOwnKinds *self = data;

  for (guint i = 0; i < ENTENTE_N_OWN_LOOKS; i++)
    g_free (self->kinds[i]);
}

/**
 * entente_own_kinds_new:
 * @cards: (array length=n_cards) (inout): all cards of a picture; those of a kind that gets a look of its own get it
 * @n_cards: how many
 *
 * Returns: (transfer full): which kinds have a look of their own
 */
EntenteOwnKinds *
entente_own_kinds_new (EntenteCard *cards,
                       guint        n_cards)
{
  EntenteOwnKinds *self = g_atomic_rc_box_new0 (EntenteOwnKinds);
  g_autoptr (GArray) frequencies = list_frequencies (cards, n_cards);

  for (guint i = 0; i < MIN (frequencies->len, ENTENTE_N_OWN_LOOKS); i++)
    add_kind (self, g_array_index (frequencies, Frequency, i).kind);
  if (frequencies->len > 0)
    entente_own_kinds_apply (self, cards, n_cards);
  return self;
}

/**
 * entente_own_kinds_apply:
 * @self: the kinds of a picture
 * @cards: (array length=n_cards) (inout): cards; those of a kind that has a look of its own get it
 * @n_cards: how many
 */
void
entente_own_kinds_apply (EntenteOwnKinds *self,
                         EntenteCard     *cards,
                         guint            n_cards)
{
  g_return_if_fail (self != NULL && (cards != NULL || n_cards == 0));

  for (guint i = 0; i < n_cards; i++)
    {
      const char *own = get_own_kind (&cards[i]);

      if (own != NULL)
        cards[i].ink = cards[i].look = find_look (self, own);
    }
}

EntenteOwnKinds *
entente_own_kinds_ref (EntenteOwnKinds *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_own_kinds_unref (EntenteOwnKinds *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, own_kinds_clear);
}

/**
 * entente_own_kinds_sort:
 * @n_cards: (array length=ENTENTE_N_LOOKS): how many cards have each look
 * @order: (array length=ENTENTE_N_LOOKS) (out): the looks that there are, as a legend lists them
 *
 * The kinds that Entente knows come first, in their order, and then the others, the most frequent first. Those without
 * a look of their own are last.
 *
 * Returns: how many looks there are
 */
guint
entente_own_kinds_sort (const guint *n_cards,
                        EntenteLook *order)
{
  guint n = 0, first_own;

  for (EntenteLook look = 0; look < ENTENTE_LOOK_OTHER; look++)
    if (n_cards[look] > 0)
      order[n++] = look;
  first_own = n;
  for (EntenteLook look = ENTENTE_LOOK_OWN; look < ENTENTE_N_LOOKS; look++)
    if (n_cards[look] > 0)
      {
        guint at = n++;

        for (; at > first_own && n_cards[order[at - 1]] < n_cards[look]; at--)
          order[at] = order[at - 1];
        order[at] = look;
      }
  if (n_cards[ENTENTE_LOOK_OTHER] > 0)
    order[n++] = ENTENTE_LOOK_OTHER;
  return n;
}

/**
 * entente_own_kinds_get_label:
 * @self: (nullable): the kinds of a picture
 * @look: any look
 *
 * Returns: (transfer full): what a legend calls the actors with that look
 */
char *
entente_own_kinds_get_label (EntenteOwnKinds *self,
                             EntenteLook      look)
{
  const char *kind = self != NULL && look >= ENTENTE_LOOK_OWN ? self->kinds[look - ENTENTE_LOOK_OWN] : NULL;
  EntenteDisplayText *shown;
  char *label;

  if (look < ENTENTE_LOOK_OTHER)
    return entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND, entente_look_get_word (look));
  if (kind == NULL)
    return g_strdup (C_("kinds of actor", "Other"));

  shown = entente_display_text_new (kind, ENTENTE_DISPLAY_TEXT_NAME, MAX_CHARACTERS);
  label = g_strdup (shown->shown);
  entente_display_text_free (shown);
  return label;
}
