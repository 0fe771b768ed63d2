/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-reader.h"

#include "entente-inserts.h"

#include <string.h>

/* Relations in sentences of the grammar of cases: the ending of a name tells who does something and to whom, and the
 * order is free. */

/* Between a preposition and the name that it governs stand no more words. */
#define REACH 6
/* A clause names no more actors that count. */
#define NAMES_MAX 8

/* An actor in a clause. */
typedef struct {
  EntenteParty party;
  const EntenteKnownPlace *at;
  gboolean is_basic;       /* the name has the form in which the document has it: mostly the nominative */
  gboolean has_preposition; /* one stands right before it */
} Name;

typedef struct {
  EntenteRelationReader *reader;
  const EntenteSentence *sentence;
  guint first, end;        /* the clause */
  guint verb;
  Name names[NAMES_MAX];
  guint n_names;
} Clause;

static gboolean
is_border (const EntenteFrame *frame,
           guint               nth)
{
  const EntenteToken *token = entente_frame_token (frame, nth);

  return token->kind == ENTENTE_TOKEN_MARK || token->kind == ENTENTE_TOKEN_RUN ||
         entente_frame_is (frame, nth, ENTENTE_WORD_RELATIVE);
}

/* The last word of a name at its place, and the same word as the document has it; both in lower case. */
static char *
dup_last_word (const EntenteFrame *frame,
               const Name         *name)
{
  const EntenteToken *token = entente_frame_token (frame, name->party.tokens.end - 1);
  const char *hyphen;
  g_autofree char *word = g_utf8_strdown (frame->text + token->start, token->end - token->start);

  hyphen = strrchr (word, '-');
  return g_strdup (hyphen != NULL ? hyphen + 1 : word);
}

/* How many bytes two words have in common at their beginnings. */
static gsize
count_common (const char *a,
              const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && ((guchar) a[n] & 0xc0) == 0x80)
    n--;
  return n;
}

/* Whether the name has an ending of a case. A name that never changes has every case. */
static gboolean
is_in_case (const EntenteFrame *frame,
            const Name         *name,
            EntenteWordClass    class)
{
  g_autofree char *word = dup_last_word (frame, name);
  const char *own = name->at->words != NULL ? name->at->words[name->at->n_words - 1] : word;
  gsize common = count_common (word, own), length = strlen (word);

  if (class == ENTENTE_N_WORDS)
    return !name->is_basic || g_str_equal (word, own);
  if (g_str_equal (word, own))
    return name->is_basic;
  return entente_lexicon_match_ending (frame->lexicon, class, word, length) >= length - common && length > common;
}

static gboolean
is_basic (const EntenteFrame *frame,
          const Name         *name)
{
  g_autofree char *text = NULL, *own = NULL;

  if (name->at->words == NULL)
    return FALSE;
  text = g_utf8_strdown (frame->text + name->at->start, name->at->end - name->at->start);
  own = g_strjoinv (" ", (char **) name->at->words);
  return g_str_equal (g_strdelimit (text, "-", ' '), own);
}

static void
list_names (Clause *self)
{
  const EntenteFrame *frame = self->reader->frame;

  gsize end = entente_frame_token (frame, self->end - 1)->end;

  for (guint i = entente_relation_reader_find_place (self->reader, entente_frame_token (frame, self->first)->start);
       i < self->reader->n_places && self->reader->places[i].start < end && self->n_names < NAMES_MAX; i++)
    {
      const EntenteKnownPlace *place = &self->reader->places[i];
      EntentePhrase tokens = entente_frame_find_phrase (frame, place->start, place->end);
      Name name = { .at = place };

      if (tokens.end <= tokens.first || tokens.first < self->first || tokens.end > self->end)
        continue;
      name.party = (EntenteParty) { place->actor, { place->start, place->end }, tokens };
      name.is_basic = is_basic (frame, &name);
      name.has_preposition = tokens.first > self->first &&
                             entente_frame_is (frame, tokens.first - 1, ENTENTE_WORD_PREPOSITION);
      self->names[self->n_names++] = name;
    }
}

/* "премьер КНДР": a short name that never changes belongs to the noun before it. */
static gboolean
is_attribute (const EntenteFrame *frame,
              const Name         *name,
              guint               first)
{
  guint before = name->party.tokens.first - 1;
  const EntenteToken *token;

  if (name->party.tokens.first == first || !entente_frame_token (frame, name->party.tokens.first)->is_all_capitals)
    return FALSE;
  token = entente_frame_token (frame, before);
  return token->kind == ENTENTE_TOKEN_WORD && !entente_frame_is (frame, before, ENTENTE_WORD_ADVERB) &&
         !entente_frame_is (frame, before, ENTENTE_WORD_TIME) &&
         !entente_frame_is (frame, before, ENTENTE_WORD_CONJUNCTION);
}

/* The preposition before an object, or G_MAXUINT. */
static guint
find_preposition (const Clause *self,
                  char        **prepositions)
{
  const EntenteFrame *frame = self->reader->frame;

  for (guint i = self->first; i < self->end; i++)
    {
      const EntenteToken *token = entente_frame_token (frame, i);
      g_autofree char *word = NULL;

      if (!entente_frame_is (frame, i, ENTENTE_WORD_PREPOSITION))
        continue;
      word = g_utf8_strdown (frame->text + token->start, token->end - token->start);
      if (g_strv_contains ((const char *const *) prepositions, word))
        return i;
    }
  return G_MAXUINT;
}

static const Name *
find_governed (const Clause                 *self,
               const EntenteRelationPattern *pattern)
{
  const EntenteFrame *frame = self->reader->frame;
  guint preposition = find_preposition (self, pattern->more);

  for (guint i = 0; i < self->n_names && preposition != G_MAXUINT; i++)
    {
      const Name *name = &self->names[i];

      if (name->party.tokens.first <= preposition)
        continue;
      if (name->party.tokens.first > preposition + REACH)
        return NULL;
      for (guint j = preposition + 1; j < name->party.tokens.first; j++)
        if (entente_frame_is (frame, j, ENTENTE_WORD_PREPOSITION) || j == self->verb)
          return NULL;
      if (is_in_case (frame, name, pattern->case_class) && !is_attribute (frame, name, preposition + 1))
        return name;
    }
  return NULL;
}

static gboolean
can_be_object (const Clause *self,
               const Name   *name,
               gboolean      basic)
{
  guint at = name->party.tokens.first;

  if (name->is_basic != basic || name->has_preposition)
    return FALSE;
  return basic ? at > self->verb && at <= self->verb + 2 : at <= self->verb + REACH;
}

/* The object of a verb without a preposition: a name in its case; else one right behind the verb that has no other
 * form. If there are several it is not clear. */
static const Name *
find_object (const Clause                 *self,
             const EntenteRelationPattern *pattern)
{
  const Name *found = NULL;

  if (pattern->more[0] != NULL)
    return find_governed (self, pattern);
  for (guint basic = 0; basic < 2 && found == NULL; basic++)
    for (guint i = 0; i < self->n_names; i++)
      {
        const Name *name = &self->names[i];

        if (!can_be_object (self, name, basic != 0) ||
            !is_in_case (self->reader->frame, name, pattern->case_class))
          continue;
        if (found != NULL)
          return NULL;
        found = name;
      }
  return found;
}

/* Words between two names belong to neither: "и" and nothing else. */
static gboolean
are_joined (const Clause *self,
            const Name   *first,
            const Name   *second)
{
  return first->party.tokens.end + 1 == second->party.tokens.first &&
         entente_frame_is (self->reader->frame, first->party.tokens.end, ENTENTE_WORD_CONJUNCTION);
}

/* Those who do something: names in the nominative. 0 if it is not clear who they are. */
static guint
find_subjects (const Clause *self,
               const Name   *object,
               const Name   *subjects[2])
{
  guint n = 0;

  for (guint i = 0; i < self->n_names; i++)
    {
      const Name *name = &self->names[i];

      if (name == object || !name->is_basic || name->has_preposition ||
          is_attribute (self->reader->frame, name, self->first))
        continue;
      if (n == 2 || (n == 1 && !are_joined (self, subjects[0], name)))
        return 0;
      subjects[n++] = name;
    }
  return n;
}

/* Who says what the clause tells: “X сообщил, что …”, “по словам X”. Only that somebody does is sure. */
static gboolean
find_saying (const Clause *self)
{
  const EntenteFrame *frame = self->reader->frame;

  for (guint i = self->sentence->first; i < self->sentence->end; i++)
    {
      const EntenteToken *token = entente_frame_token (frame, i);

      if (entente_frame_is (frame, i, ENTENTE_WORD_ACCORDING) || entente_frame_is (frame, i, ENTENTE_WORD_LINK) ||
          (i != self->verb && token->kind == ENTENTE_TOKEN_WORD &&
           entente_inserts_find_verb (frame->lexicon, frame->text, token->start, token->end) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Whether a word before the clause makes it unreal: "По слухам, X встретился", "неправда, что X встретился". What is
 * denied reaches only to a clause that hangs on it, and "чтобы" tells why something was done. */
static gboolean
is_doubted (const Clause *self,
            guint         nth)
{
  const EntenteFrame *frame = self->reader->frame;

  if (entente_frame_is (frame, nth, ENTENTE_WORD_UNREAL))
    return !entente_frame_is (frame, nth, ENTENTE_WORD_RELATIVE);
  return entente_frame_is (frame, nth, ENTENTE_WORD_NEGATION) && self->first > nth + 1 &&
         entente_frame_is (frame, self->first - 1, ENTENTE_WORD_RELATIVE);
}

/* What somebody denies or demands is no fact, and what is so "if" is none. */
static gboolean
is_real (const Clause *self)
{
  const EntenteFrame *frame = self->reader->frame;

  if (entente_relation_reader_is_unreal (self->reader, self->first, self->end) ||
      (self->first > self->sentence->first && entente_frame_is (frame, self->first - 1, ENTENTE_WORD_UNREAL)))
    return FALSE;
  for (guint i = self->sentence->first; i < self->first; i++)
    {
      const EntenteToken *token = entente_frame_token (frame, i);
      const EntenteCue *cue;

      if (token->kind != ENTENTE_TOKEN_WORD)
        continue;
      if (is_doubted (self, i))
        return FALSE;
      cue = entente_inserts_find_verb (frame->lexicon, frame->text, token->start, token->end);
      if (cue != NULL && (!entente_relation_reader_is_firm (cue) ||
                          entente_relation_reader_is_unreal (self->reader, self->sentence->first, i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_pattern (Clause                       *self,
              const EntenteRelationPattern *pattern)
{
  const Name *object = find_object (self, pattern), *subjects[2] = { NULL, NULL };
  guint n = find_subjects (self, object, subjects);

  if (object != NULL)
    for (guint i = 0; i < n; i++)
      entente_relation_reader_add (self->reader, self->sentence, pattern, &subjects[i]->party, &object->party,
                                   self->verb, find_saying (self), NULL);
  /* "X и Y встретились": nobody else is met. */
  else if (pattern->is_mutual && n == 2 && find_preposition (self, pattern->more) == G_MAXUINT)
    entente_relation_reader_add (self->reader, self->sentence, pattern, &subjects[0]->party, &subjects[1]->party,
                                 self->verb, find_saying (self), NULL);
  return object != NULL && n > 0;
}

/**
 * entente_relation_cases_read:
 * @self: a reader of a paragraph
 * @sentence: a sentence of it
 *
 * Adds the relations of which the sentence tells.
 */
void
entente_relation_cases_read (EntenteRelationReader *self,
                             const EntenteSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      const GPtrArray *patterns = entente_relation_reader_find_verb (self, i);
      Clause clause = { .reader = self, .sentence = sentence, .first = i, .end = i + 1, .verb = i };

      if (patterns == NULL)
        continue;
      while (clause.first > sentence->first && !is_border (self->frame, clause.first - 1))
        clause.first--;
      while (clause.end < sentence->end && !is_border (self->frame, clause.end))
        clause.end++;
      list_names (&clause);
      for (guint j = 0; j < patterns->len && is_real (&clause); j++)
        if (read_pattern (&clause, patterns->pdata[j]))
          break;
    }
}
