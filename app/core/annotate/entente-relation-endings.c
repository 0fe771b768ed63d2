/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-reader.h"

#include <string.h>

/* Relations in sentences of the grammar of endings: particles tell who does what to whom, and the verb stands behind
 * both. */

/* Between an object and its verb stand no more words. */
#define REACH 4

typedef enum {
  ROLE_NONE,
  ROLE_SUBJECT,
  ROLE_OTHER,
} Role;

/* An actor with the particle behind its name, or behind the title that follows the name. */
typedef struct {
  EntenteParty party; /* nobody for another word with a particle */
  guint last;         /* the token with the particle */
  Role role;
  const char *particle; /* of @length bytes; not terminated */
  gsize length;
} Marked;

static gboolean
is_word (const EntenteFrame *frame,
         guint               nth)
{
  return entente_frame_token (frame, nth)->kind == ENTENTE_TOKEN_WORD;
}

static gsize
match (const EntenteFrame *frame,
       guint               nth,
       EntenteWordClass    class)
{
  const EntenteToken *token = entente_frame_token (frame, nth);

  return entente_lexicon_match_ending (frame->lexicon, class, frame->text + token->start, token->end - token->start);
}

/* The particle of the topic or the subject at the end of a word, in bytes. */
static gsize
match_particle (const EntenteFrame *frame,
                guint               nth)
{
  return MAX (match (frame, nth, ENTENTE_WORD_PARTICLE), match (frame, nth, ENTENTE_WORD_SUBJECT_PARTICLE));
}

/* Of a word that is no known name, the end may be that of a verb as well. */
static gboolean
may_be_subject (const EntenteFrame *frame,
                guint               nth)
{
  return is_word (frame, nth) && !entente_frame_is (frame, nth, ENTENTE_WORD_PREPOSITION) &&
         match (frame, nth, ENTENTE_WORD_ATTRIBUTE) == 0 && match_particle (frame, nth) > 0;
}

/* How long the part of a word is that is a title: "대통령과" has one of 9 bytes. */
static gsize
match_title (const EntenteFrame *frame,
             guint               nth)
{
  const EntenteToken *token = entente_frame_token (frame, nth);
  gsize length = token->end - token->start;
  g_autofree char *word = g_strndup (frame->text + token->start, length);

  for (; length >= 3; word[length] = '\0')
    {
      if (entente_word_is (entente_lexicon_find (frame->lexicon, word), ENTENTE_WORD_ROLE))
        return length;
      length = g_utf8_prev_char (word + length) - word;
    }
  return 0;
}

/* How long the name is in the last of its words. */
static gsize
get_name_length (const EntenteKnownPlace *place,
                 const EntenteToken      *token)
{
  gsize length = token->end - token->start;
  const char *own = place->words != NULL ? place->words[place->n_words - 1] : NULL;

  return own != NULL ? MIN (strlen (own), length) : length;
}

static Marked
mark_place (const EntenteRelationReader *self,
            const EntenteKnownPlace     *place,
            guint                        end)
{
  const EntenteFrame *frame = self->frame;
  EntentePhrase tokens = entente_frame_find_phrase (frame, place->start, place->end);
  Marked marked = { .role = ROLE_NONE };
  const EntenteToken *token;
  gsize start;

  if (tokens.end <= tokens.first || tokens.end > end)
    return marked;
  marked.party = (EntenteParty) { place->actor, { place->start, place->end }, tokens };
  marked.last = tokens.end - 1;
  token = entente_frame_token (frame, marked.last);
  start = get_name_length (place, token);
  if (place->is_person && start == token->end - token->start && tokens.end < end &&
      is_word (frame, tokens.end) && match_title (frame, tokens.end) > 0)
    {
      token = entente_frame_token (frame, ++marked.last);
      start = match_title (frame, marked.last);
    }
  marked.particle = frame->text + token->start + start;
  marked.length = token->end - token->start - start;
  if (marked.length > 0)
    marked.role = match_particle (frame, marked.last) == marked.length ? ROLE_SUBJECT : ROLE_OTHER;
  return marked;
}

static gboolean
has_particle (const Marked *marked,
              char        **particles)
{
  g_autofree char *own = g_strndup (marked->particle, marked->length);

  /* A kind of the document does not tell which particle its verb has. */
  return particles[0] == NULL || g_strv_contains ((const char *const *) particles, own);
}

/* Those who are named in a sentence, with their particles. */
static GArray *
list_marked (const EntenteRelationReader *self,
             const EntenteSentence       *sentence)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Marked));

  gsize start = entente_frame_token (self->frame, sentence->first)->start;

  for (guint i = entente_relation_reader_find_place (self, start); i < self->n_places; i++)
    {
      Marked marked;

      if (self->places[i].end > entente_frame_token (self->frame, sentence->end - 1)->end)
        break;
      marked = mark_place (self, &self->places[i], sentence->end);
      if (marked.role != ROLE_NONE)
        g_array_append_val (all, marked);
    }
  return all;
}

static const Marked *
find_at (const GArray *all,
         guint         token)
{
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, Marked, i).last == token)
      return &g_array_index (all, Marked, i);
  return NULL;
}

/* Between an object and its verb are no other verb and no other object. */
static const Marked *
find_object (const EntenteRelationReader  *self,
             const GArray                 *all,
             const EntenteRelationPattern *pattern,
             guint                         first,
             guint                         verb)
{
  for (guint i = verb; i > first && i + REACH >= verb; i--)
    {
      const Marked *marked = find_at (all, i - 1);

      if (!is_word (self->frame, i - 1) && entente_frame_token (self->frame, i - 1)->kind != ENTENTE_TOKEN_NUMBER)
        return NULL;
      if (marked != NULL && marked->role == ROLE_OTHER && has_particle (marked, pattern->more))
        return marked;
      if (may_be_subject (self->frame, i - 1) || entente_relation_reader_find_verb (self, i - 1) != NULL)
        return NULL;
    }
  return NULL;
}

/* The nearest subject before a place. If that is no known actor, nobody does it. */
static const Marked *
find_subject (const EntenteRelationReader *self,
              const GArray                *all,
              guint                        first,
              guint                        end)
{
  for (guint i = end; i > first; i--)
    {
      const Marked *marked = find_at (all, i - 1);

      if (marked != NULL && marked->role == ROLE_SUBJECT)
        return marked;
      if (entente_frame_token (self->frame, i - 1)->kind == ENTENTE_TOKEN_RUN || may_be_subject (self->frame, i - 1))
        return NULL;
    }
  return NULL;
}

/* "A와 B가 만났다" */
static gboolean
read_together (EntenteRelationReader        *self,
               const EntenteSentence        *sentence,
               const GArray                 *all,
               const EntenteRelationPattern *pattern,
               guint                         verb,
               gboolean                      is_reported)
{
  const Marked *second = find_subject (self, all, sentence->first, verb), *first;

  if (!pattern->is_mutual || second == NULL || second->party.tokens.first == sentence->first)
    return FALSE;
  first = find_at (all, second->party.tokens.first - 1);
  if (first == NULL || first->role != ROLE_OTHER || !has_particle (first, pattern->more))
    return FALSE;
  entente_relation_reader_add (self, sentence, pattern, &first->party, &second->party, verb, is_reported, NULL);
  return TRUE;
}

static gboolean
read_pattern (EntenteRelationReader        *self,
              const EntenteSentence        *sentence,
              const GArray                 *all,
              const EntenteRelationPattern *pattern,
              guint                         verb,
              gboolean                      is_reported)
{
  const Marked *object = find_object (self, all, pattern, sentence->first, verb), *subject;

  if (object == NULL)
    return read_together (self, sentence, all, pattern, verb, is_reported);
  subject = find_subject (self, all, sentence->first, object->party.tokens.first);
  if (subject == NULL)
    return FALSE;
  entente_relation_reader_add (self, sentence, pattern, &subject->party, &object->party, verb, is_reported, NULL);
  return TRUE;
}

/* What a sentence says of all that it tells: the verb of saying stands at its end, "…다고 밝혔다". */
typedef struct {
  gboolean is_unreal;     /* nothing of it has happened for sure */
  gboolean has_source;    /* somebody is named as the source of it */
  guint last_cue;         /* the last verb of saying; 0 for none */
  guint last_unfirm;      /* the last one by which something is denied or expected; 0 for none */
} Manner;

static Manner
find_manner (const EntenteRelationReader *self,
             const EntenteSentence       *sentence)
{
  Manner manner = { .is_unreal = entente_relation_reader_is_unreal (self, sentence->first, sentence->end) };

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      g_autofree char *words = NULL;
      const EntenteCue *cue;

      manner.has_source |= entente_frame_is (self->frame, i, ENTENTE_WORD_ACCORDING);
      if (!is_word (self->frame, i))
        continue;
      words = entente_frame_dup_phrase (self->frame, (EntentePhrase) { i, MIN (i + 2, sentence->end) });
      cue = entente_lexicon_find_cue (self->frame->lexicon, words);
      if (cue == NULL)
        continue;
      manner.last_cue = i;
      if (!entente_relation_reader_is_firm (cue))
        manner.last_unfirm = i;
    }
  return manner;
}

/**
 * entente_relation_endings_read:
 * @self: a reader of a paragraph
 * @sentence: a sentence of it
 *
 * Adds the relations of which the sentence tells.
 */
void
entente_relation_endings_read (EntenteRelationReader *self,
                               const EntenteSentence *sentence)
{
  g_autoptr (GArray) all = NULL;
  Manner manner = { 0 };

  for (guint i = sentence->first + 1; i < sentence->end; i++)
    {
      const GPtrArray *patterns = entente_relation_reader_find_verb (self, i);

      if (patterns == NULL)
        continue;
      if (all == NULL)
        {
          all = list_marked (self, sentence);
          manner = find_manner (self, sentence);
        }
      if (manner.is_unreal || manner.last_unfirm > i)
        continue;
      for (guint j = 0; j < patterns->len; j++)
        if (read_pattern (self, sentence, all, patterns->pdata[j], i, manner.has_source || manner.last_cue > i))
          break;
    }
}
