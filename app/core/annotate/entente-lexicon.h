/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The words of one language by which the annotator finds who says what. They come from a data file, so that a
 * translator can add a language. A lexicon never changes, so that threads may share it. */
typedef struct _EntenteLexicon EntenteLexicon;

/* How sentences of a language are read. Languages may share a grammar. */
typedef enum {
  ENTENTE_GRAMMAR_CLAUSES,  /* the subject before the verb, the particles words of their own, as in English */
  ENTENTE_GRAMMAR_CASES,    /* case endings, free order, as in Russian */
  ENTENTE_GRAMMAR_ENDINGS,  /* the verb at the end, particles behind words, as in Korean */
  ENTENTE_N_GRAMMARS
} EntenteGrammar;

/* What a word is. A word may be several. */
typedef enum {
  ENTENTE_WORD_DETERMINER,
  ENTENTE_WORD_POSSESSIVE,
  ENTENTE_WORD_PRONOUN,
  ENTENTE_WORD_SUBJECT_PRONOUN,
  ENTENTE_WORD_PREPOSITION,
  ENTENTE_WORD_SUBORDINATOR,
  ENTENTE_WORD_BREAK,
  ENTENTE_WORD_CONJUNCTION,
  ENTENTE_WORD_RELATIVE,
  ENTENTE_WORD_BE,
  ENTENTE_WORD_HAVE,
  ENTENTE_WORD_DO,
  ENTENTE_WORD_MODAL,
  ENTENTE_WORD_NEGATION,
  ENTENTE_WORD_ADVERB,
  ENTENTE_WORD_TIME,
  ENTENTE_WORD_TITLE,
  ENTENTE_WORD_MALE,
  ENTENTE_WORD_FEMALE,
  ENTENTE_WORD_ABBREVIATION,
  ENTENTE_WORD_ROLE,
  ENTENTE_WORD_UNNAMED,
  ENTENTE_WORD_ANONYMOUS,
  ENTENTE_WORD_ANONYMITY,
  ENTENTE_WORD_MEDIA,
  ENTENTE_WORD_MEDIA_HEAD,
  ENTENTE_WORD_ORGANIZATION,
  ENTENTE_WORD_TEXT,
  ENTENTE_WORD_SAYINGS,
  ENTENTE_WORD_TITLE_KIND,
  ENTENTE_WORD_ACCORDING,
  ENTENTE_WORD_PASSING,
  ENTENTE_WORD_ADDRESSING,
  ENTENTE_WORD_NAMING,
  ENTENTE_WORD_STANCE,
  ENTENTE_WORD_INTERVIEW,
  ENTENTE_WORD_DECLINE,
  ENTENTE_WORD_SPECULATING,
  ENTENTE_WORD_EXPECTING,
  ENTENTE_WORD_FIRST_MALE,
  ENTENTE_WORD_FIRST_FEMALE,
  ENTENTE_WORD_NOUNS_TOO,
  ENTENTE_WORD_VERB_ENDING, /* an ending, not a word: of a verb of saying */
  ENTENTE_WORD_PARTICLE, /* an ending, not a word: of the topic of a sentence */
  ENTENTE_WORD_SUBJECT_PARTICLE, /* likewise: of the subject */
  ENTENTE_WORD_ATTRIBUTE, /* likewise: of a verb in front of a noun */
  ENTENTE_WORD_QUOTING,  /* likewise: behind a quotation */
  ENTENTE_WORD_LINK,     /* likewise: of a word that does not belong to the name behind it */
  ENTENTE_WORD_PLURAL,
  ENTENTE_WORD_HE,
  ENTENTE_WORD_SHE,
  ENTENTE_WORD_IT,
  ENTENTE_WORD_UNREAL,      /* a clause with it tells of nothing that has happened: if, allegedly */
  ENTENTE_WORD_UNSAID,      /* beside a verb of saying: nothing was said */
  ENTENTE_WORD_EMBEDDED,    /* an ending, not a word: of a verb of saying of which the words behind it tell something */
  ENTENTE_WORD_RELATION_ENDING, /* an ending, not a word: of the verb of a relation, as it tells what has happened */
  ENTENTE_WORD_ACCUSATIVE,  /* likewise: of names in a case */
  ENTENTE_WORD_DATIVE,
  ENTENTE_WORD_INSTRUMENTAL,
  ENTENTE_N_WORDS
} EntenteWordClass;

/* What form of a verb a word can be. */
typedef enum {
  ENTENTE_FORM_IS_BASE = 1 << 0,
  ENTENTE_FORM_IS_THIRD = 1 << 1,
  ENTENTE_FORM_IS_PAST = 1 << 2,
  ENTENTE_FORM_IS_PARTICIPLE = 1 << 3, /* said, written */
  ENTENTE_FORM_IS_ING = 1 << 4,
} EntenteVerbForms;

/* Where the verb may stand in front of its subject, behind a quotation: “…”, said X. */
typedef enum {
  ENTENTE_PLACE_NONE,
  ENTENTE_PLACE_NAME, /* only if X is a name */
  ENTENTE_PLACE_ANY,
} EntenteCuePlace;

/* A verb of saying. */
typedef struct {
  char *name;
  gboolean is_strong; /* a weak one counts only in front of a quotation */
  EntenteCuePlace place;
  gboolean is_outer; /* a clause that it governs gives way to it */
  const char *modality; /* a word of the file format */
} EntenteCue;

/* A kind of relation, and the verbs that tell of it. */
typedef struct {
  char *kind;        /* the word on the line, in the language */
  char *general;     /* the same for all languages that have this kind */
  gboolean is_mutual;
  char **phrases;    /* as the file has them, with "_" for blanks */
} EntenteRelationWords;

typedef struct {
  guint64 classes;
  const EntenteCue *cue; /* (nullable) */
  guint8 forms;          /* EntenteVerbForms; 0 if it is no verb */
  guint8 n_more;         /* how many more words a phrase that begins with it may have */
} EntenteWord;

EntenteLexicon *entente_lexicon_new_from_text (const char *text, GError **error);
EntenteLexicon *entente_lexicon_ref (EntenteLexicon *self);
void entente_lexicon_unref (EntenteLexicon *self);

const char *entente_lexicon_get_code (const EntenteLexicon *self);
GUnicodeScript entente_lexicon_get_script (const EntenteLexicon *self);
EntenteGrammar entente_lexicon_get_grammar (const EntenteLexicon *self);

const EntenteWord *entente_lexicon_find (const EntenteLexicon *self, const char *word);
const EntenteCue *entente_lexicon_find_cue (const EntenteLexicon *self, const char *word);
gsize entente_lexicon_match_ending (const EntenteLexicon *self, EntenteWordClass class, const char *word, gsize length);
char *entente_lexicon_dup_nominative (const EntenteLexicon *self, const char *word);
gboolean entente_lexicon_starts_with (const EntenteLexicon *self, EntenteWordClass class, const char *word);
const char *entente_lexicon_get_base (const EntenteLexicon *self, const char *form);
const GPtrArray *entente_lexicon_get_relations (const EntenteLexicon *self);

static inline gboolean
entente_word_is (const EntenteWord *word,
                 EntenteWordClass   class)
{
  return word != NULL && (word->classes >> class & 1) != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLexicon, entente_lexicon_unref)

G_END_DECLS
