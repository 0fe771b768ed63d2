/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-names.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const EntenteTextName *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return (first->end < second->end) - (first->end > second->end);
}

static gboolean
is_known (EntenteDocument *document,
          const char      *actor)
{
  return actor != NULL && entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, actor) != NULL;
}

/* Who speaks is often called otherwise than by name. A description of somebody without a name means nobody. */
static void
add_voice (GArray             *names,
           EntenteDocument    *document,
           const EntenteVoice *voice)
{
  EntenteTextName name = { voice->mention.start, voice->mention.end, .is_meant = TRUE };

  if (voice->name == NULL || !voice->is_named || name.end <= name.start)
    return;
  if (is_known (document, voice->actor))
    name.actor = voice->actor;
  else
    name.voice = (EntenteVoice *) voice;
  g_array_append_val (names, name);
}

static void
add_voices (GArray                  *names,
            EntenteDocument         *document,
            const EntenteAnnotation *annotation)
{
  for (guint i = 0; i < annotation->proposals->len; i++)
    {
      const EntenteProposal *proposal = annotation->proposals->pdata[i];

      if (proposal->speaker != NULL)
        add_voice (names, document, proposal->speaker);
      for (guint j = 0; j < proposal->via->len; j++)
        add_voice (names, document, proposal->via->pdata[j]);
    }
}

/* "She met him": who takes part in a relation can be called otherwise as well. */
static void
add_party (GArray                  *names,
           EntenteDocument         *document,
           const char              *actor,
           const EntenteCharacters *place)
{
  const EntenteTextName name = { place->start, place->end, (char *) actor, NULL, TRUE };

  if (is_known (document, actor) && place->end > place->start)
    g_array_append_val (names, name);
}

static void
add_parties (GArray                  *names,
             EntenteDocument         *document,
             const EntenteAnnotation *annotation)
{
  for (guint i = 0; i < annotation->relations->len; i++)
    {
      const EntenteProposedRelation *relation = ((const EntenteProposal *) annotation->relations->pdata[i])->relation;

      add_party (names, document, relation->from, &relation->from_place);
      add_party (names, document, relation->to, &relation->to_place);
    }
}

static void
add_known (GArray                  *names,
           EntenteDocument         *document,
           const EntenteAnnotation *annotation)
{
  for (guint i = 0; i < annotation->mentions->len; i++)
    {
      const EntenteActorMention *mention = &g_array_index (annotation->mentions, EntenteActorMention, i);
      const EntenteTextName name = { mention->place.start, mention->place.end, mention->actor };

      if (is_known (document, mention->actor))
        g_array_append_val (names, name);
    }
}

static void
add_new (GArray                  *names,
         const EntenteAnnotation *annotation)
{
  for (guint i = 0; i < annotation->new_places->len; i++)
    {
      const EntenteNewNamePlace *place = &g_array_index (annotation->new_places, EntenteNewNamePlace, i);
      const EntenteTextName name = { place->place.start, place->place.end, NULL,
                                     annotation->new_names->pdata[place->nth] };

      g_array_append_val (names, name);
    }
}

static gboolean
overlaps (const GArray          *names,
          const EntenteTextName *name)
{
  const EntenteTextName *other = names->len > 0 ? entente_text_names_find (names, name->start, name->end) : NULL;

  return other != NULL;
}

static void
clear_name (gpointer data)
{
  EntenteTextName *name = data;

  g_free (name->actor);
  g_clear_pointer (&name->voice, entente_voice_free);
}

/* The lists that are merged have what belongs to the annotation. */
static void
own_names (GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      EntenteTextName *name = &g_array_index (names, EntenteTextName, i);

      name->actor = g_strdup (name->actor);
      name->voice = name->voice != NULL ? entente_voice_copy (name->voice) : NULL;
    }
  g_array_set_clear_func (names, clear_name);
}

/* Both are in order and free of overlaps among themselves afterwards. */
static void
merge (GArray *names,
       GArray *others)
{
  g_autoptr (GArray) fitting = g_array_new (FALSE, FALSE, sizeof (EntenteTextName));
  guint end = 0;

  g_array_sort (others, compare_names);
  for (guint i = 0; i < others->len; i++)
    {
      const EntenteTextName *name = &g_array_index (others, EntenteTextName, i);

      if (name->start < end || overlaps (names, name))
        continue;
      g_array_append_vals (fitting, name, 1);
      end = name->end;
    }
  g_array_append_vals (names, fitting->data, fitting->len);
  g_array_sort (names, compare_names);
}

/**
 * entente_text_names_list:
 * @annotation: (nullable): what was found in a text
 * @document: the document
 *
 * Returns: (transfer full) (element-type EntenteTextName): the names, in the order of the text; none covers another
 */
GArray *
entente_text_names_list (const EntenteAnnotation *annotation,
                         EntenteDocument         *document)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (EntenteTextName));
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (EntenteTextName));
  g_autoptr (GArray) fresh = g_array_new (FALSE, FALSE, sizeof (EntenteTextName));
  g_autoptr (GArray) voices = g_array_new (FALSE, FALSE, sizeof (EntenteTextName));

  if (annotation == NULL)
    return names;
  add_known (known, document, annotation);
  add_new (fresh, annotation);
  add_voices (voices, document, annotation);
  add_parties (voices, document, annotation);
  merge (names, known);
  merge (names, fresh);
  merge (names, voices);
  own_names (names);
  return names;
}

static guint
find_from (const GArray *names,
           guint         place)
{
  guint low = 0, high = names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (names, EntenteTextName, middle).end < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_text_names_find:
 * @names: (element-type EntenteTextName): names
 * @start: a place in the text
 * @end: a later one, or the same: the cursor
 *
 * Returns: (transfer none) (nullable): the first name between the places, or at the cursor; at its end a name is not
 *   left yet
 */
const EntenteTextName *
entente_text_names_find (const GArray *names,
                         guint         start,
                         guint         end)
{
  guint nth;

  g_return_val_if_fail (names != NULL, NULL);

  for (nth = find_from (names, start); nth < names->len; nth++)
    {
      const EntenteTextName *name = &g_array_index (names, EntenteTextName, nth);

      if (name->start > end || (end > start && name->start >= end))
        return NULL;
      if (start == end || name->end > start)
        return name;
    }
  return NULL;
}

/**
 * entente_text_names_list_known:
 * @names: (element-type EntenteTextName): names
 * @start: a place in the text
 * @end: a later one
 * @actors: (array length=max): receives ids of actors that are named between them, each once
 * @max: how many there may be
 *
 * Returns: how many there are
 */
guint
entente_text_names_list_known (const GArray  *names,
                               guint          start,
                               guint          end,
                               const char   **actors,
                               guint          max)
{
  guint n = 0;

  g_return_val_if_fail (names != NULL && actors != NULL, 0);

  for (guint i = find_from (names, start); i < names->len && n < max; i++)
    {
      const EntenteTextName *name = &g_array_index (names, EntenteTextName, i);
      gboolean is_seen = FALSE;

      if (name->start >= end)
        break;
      if (name->actor == NULL || name->end <= start)
        continue;
      for (guint j = 0; j < n; j++)
        is_seen |= g_str_equal (actors[j], name->actor);
      if (!is_seen)
        actors[n++] = name->actor;
    }
  return n;
}
