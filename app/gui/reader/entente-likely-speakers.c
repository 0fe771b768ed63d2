/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-likely-speakers.h"

#include "entente-id.h"

/* Whoever says nothing in the text counts as so many characters farther away. */
#define SILENT 2000

typedef struct {
  const EntenteVoice *voice; /* borrowed */
  guint distance;            /* in characters between its name and the quotation */
} Candidate;

static guint
get_distance (const EntenteCharacters *mention,
              const EntenteCharacters *words)
{
  if (mention->end <= words->start)
    return words->start - mention->end;
  return mention->start >= words->end ? mention->start - words->end : 0;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a, *second = b;

  return (first->distance > second->distance) - (first->distance < second->distance);
}

static void
add_candidate (GArray             *candidates,
               GHashTable         *seen,
               const EntenteVoice *voice,
               guint               distance)
{
  Candidate candidate = { voice, distance };

  if (voice != NULL && voice->name != NULL && g_hash_table_add (seen, voice->name))
    g_array_append_val (candidates, candidate);
}

/* All that speak in the text or are named in it, the nearest to the quotation first, and those that speak before the
 * others. */
static GArray *
list_candidates (const EntenteAnnotation *annotation,
                 const EntenteProposal   *proposal)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  add_candidate (candidates, seen, proposal->speaker, 0);
  for (guint i = 0; i < annotation->proposals->len; i++)
    {
      const EntenteProposal *other = annotation->proposals->pdata[i];

      add_candidate (candidates, seen, other->speaker, 1 + get_distance (&other->words, &proposal->words));
      for (guint j = 0; j < other->via->len; j++)
        add_candidate (candidates, seen, other->via->pdata[j], 1 + get_distance (&other->words, &proposal->words));
    }
  for (guint i = 0; i < annotation->new_names->len; i++)
    {
      const EntenteVoice *voice = annotation->new_names->pdata[i];

      add_candidate (candidates, seen, voice, SILENT + get_distance (&voice->mention, &proposal->words));
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/**
 * entente_likely_speakers_list:
 * @annotation: what was found in a text
 * @proposal: a quotation of it
 *
 * Returns: (transfer full) (element-type EntenteVoice): who may have said it, the likeliest first; the speaker that is
 *   proposed is the first one
 */
GPtrArray *
entente_likely_speakers_list (const EntenteAnnotation *annotation,
                              const EntenteProposal   *proposal)
{
  GPtrArray *voices = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_voice_free);
  g_autoptr (GArray) candidates = NULL;

  g_return_val_if_fail (annotation != NULL && proposal != NULL, voices);

  candidates = list_candidates (annotation, proposal);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (voices, entente_voice_copy (g_array_index (candidates, Candidate, i).voice));
  return voices;
}
