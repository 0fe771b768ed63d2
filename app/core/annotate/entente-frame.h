/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-lexicon.h"
#include "entente-runs.h"

G_BEGIN_DECLS

/* A paragraph as words in which each quotation is one word: its frame. Brackets without a quotation are left out. */

typedef enum {
  ENTENTE_TOKEN_WORD,
  ENTENTE_TOKEN_NUMBER,
  ENTENTE_TOKEN_MARK, /* of punctuation */
  ENTENTE_TOKEN_RUN,
} EntenteTokenKind;

/* What a word is in its sentence. */
typedef enum {
  ENTENTE_TAG_OTHER,
  ENTENTE_TAG_DETERMINER,
  ENTENTE_TAG_POSSESSIVE, /* his; 's */
  ENTENTE_TAG_NOUN,       /* or adjective */
  ENTENTE_TAG_NAME,       /* with a capital */
  ENTENTE_TAG_PRONOUN,
  ENTENTE_TAG_NUMBER,
  ENTENTE_TAG_PREPOSITION,
  ENTENTE_TAG_CONJUNCTION,
  ENTENTE_TAG_SUBORDINATOR,
  ENTENTE_TAG_RELATIVE,
  ENTENTE_TAG_VERB,       /* with a subject of its own */
  ENTENTE_TAG_AUXILIARY,
  ENTENTE_TAG_ING,
  ENTENTE_TAG_PARTICIPLE, /* passive: called, quoted */
  ENTENTE_TAG_INFINITIVE,
  ENTENTE_TAG_TO,
  ENTENTE_TAG_ADVERB,
  ENTENTE_TAG_TIME,
  ENTENTE_TAG_MARK,
  ENTENTE_TAG_RUN,
} EntenteTag;

typedef struct {
  guint32 start, end;      /* in bytes, in the text */
  guint8 kind;             /* EntenteTokenKind */
  guint8 tag;              /* EntenteTag; set by the grammar */
  guint8 is_capital : 1;
  guint8 is_all_capitals : 1;
  guint8 is_abbreviation : 1; /* its full stop is part of it */
  guint8 is_first : 1;     /* of its sentence */
  guint8 is_passive : 1;   /* a participle behind a form of be, or without an auxiliary */
  guint32 mark;            /* the character of a mark; the number of a run */
  const EntenteWord *word; /* (nullable) */
} EntenteToken;

typedef struct {
  guint first, end; /* tokens */
} EntenteSentence;

typedef struct {
  const EntenteLexicon *lexicon;
  const char *text;
  gsize start, end;  /* of the paragraph, in bytes */
  GArray *runs;      /* of EntenteRun */
  GArray *tokens;    /* of EntenteToken */
  GArray *sentences; /* of EntenteSentence */
} EntenteFrame;

/* A place of several words. */
typedef struct {
  guint first, end; /* tokens; the same if there are none */
} EntentePhrase;

EntenteFrame *entente_frame_new (const EntenteLexicon *lexicon, const char *text, gsize start, gsize end);
void entente_frame_free (EntenteFrame *self);

static inline EntenteToken *
entente_frame_token (const EntenteFrame *self,
                     guint               nth)
{
  return &g_array_index (self->tokens, EntenteToken, nth);
}

static inline EntenteRun *
entente_frame_run (const EntenteFrame *self,
                   guint               nth)
{
  return &g_array_index (self->runs, EntenteRun, nth);
}

gboolean entente_frame_is_mark (const EntenteFrame *self, guint nth, gunichar mark);
gboolean entente_frame_is (const EntenteFrame *self, guint nth, EntenteWordClass class);
gboolean entente_frame_has_text (const EntenteFrame *self, guint nth, const char *text);
char *entente_frame_dup_phrase (const EntenteFrame *self, EntentePhrase phrase);
EntentePhrase entente_frame_find_phrase (const EntenteFrame *self, gsize start, gsize end);
gunichar entente_frame_get_last_character (const EntenteFrame *self, const EntenteRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFrame, entente_frame_free)

G_END_DECLS
