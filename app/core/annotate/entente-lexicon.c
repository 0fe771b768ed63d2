/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lexicon.h"

#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-inflection.h"

#include <string.h>
#include <glib/gi18n.h>

struct _EntenteLexicon {
  GHashTable *words;                 /* of EntenteWord, by the word in lower case */
  GPtrArray *cues;                   /* of EntenteCue */
  GHashTable *stems;                 /* of EntenteCue, by what a word of it begins with */
  gsize longest_stem;                /* in bytes */
  GPtrArray *endings[ENTENTE_N_WORDS]; /* of texts, the longest first; NULL where a class has none */
  GHashTable *bases;                 /* of texts: the base of a verb, by each of its forms */
  GPtrArray *relations;              /* of EntenteRelationWords */
  GPtrArray *cases;                  /* of texts: an ending, and behind it the one of the nominative */
  char *code;
  GUnicodeScript script;
  EntenteGrammar grammar;
  gboolean inflects;
};

/* The names of the sections of the file, and the words that they hold. */
static const struct {
  const char *name;
  EntenteWordClass class;
} sections[] = {
  { "determiner", ENTENTE_WORD_DETERMINER },
  { "possessive", ENTENTE_WORD_POSSESSIVE },
  { "pronoun", ENTENTE_WORD_PRONOUN },
  { "subject-pronoun", ENTENTE_WORD_SUBJECT_PRONOUN },
  { "preposition", ENTENTE_WORD_PREPOSITION },
  { "subordinator", ENTENTE_WORD_SUBORDINATOR },
  { "break", ENTENTE_WORD_BREAK },
  { "conjunction", ENTENTE_WORD_CONJUNCTION },
  { "relative", ENTENTE_WORD_RELATIVE },
  { "be", ENTENTE_WORD_BE },
  { "have", ENTENTE_WORD_HAVE },
  { "do", ENTENTE_WORD_DO },
  { "modal", ENTENTE_WORD_MODAL },
  { "negation", ENTENTE_WORD_NEGATION },
  { "adverb", ENTENTE_WORD_ADVERB },
  { "time", ENTENTE_WORD_TIME },
  { "title", ENTENTE_WORD_TITLE },
  { "male", ENTENTE_WORD_MALE },
  { "female", ENTENTE_WORD_FEMALE },
  { "abbreviation", ENTENTE_WORD_ABBREVIATION },
  { "role", ENTENTE_WORD_ROLE },
  { "unnamed-voice", ENTENTE_WORD_UNNAMED },
  { "anonymous-voice", ENTENTE_WORD_ANONYMOUS },
  { "anonymity", ENTENTE_WORD_ANONYMITY },
  { "media", ENTENTE_WORD_MEDIA },
  { "media-head", ENTENTE_WORD_MEDIA_HEAD },
  { "organization", ENTENTE_WORD_ORGANIZATION },
  { "text", ENTENTE_WORD_TEXT },
  { "sayings", ENTENTE_WORD_SAYINGS },
  { "title-kind", ENTENTE_WORD_TITLE_KIND },
  { "according", ENTENTE_WORD_ACCORDING },
  { "passing", ENTENTE_WORD_PASSING },
  { "addressing", ENTENTE_WORD_ADDRESSING },
  { "naming", ENTENTE_WORD_NAMING },
  { "stance", ENTENTE_WORD_STANCE },
  { "interview", ENTENTE_WORD_INTERVIEW },
  { "decline", ENTENTE_WORD_DECLINE },
  { "speculating", ENTENTE_WORD_SPECULATING },
  { "expecting", ENTENTE_WORD_EXPECTING },
  { "first-male", ENTENTE_WORD_FIRST_MALE },
  { "first-female", ENTENTE_WORD_FIRST_FEMALE },
  { "nouns-too", ENTENTE_WORD_NOUNS_TOO },
  { "verb-ending", ENTENTE_WORD_VERB_ENDING },
  { "particle", ENTENTE_WORD_PARTICLE },
  { "quoting", ENTENTE_WORD_QUOTING },
  { "link", ENTENTE_WORD_LINK },
  { "subject-particle", ENTENTE_WORD_SUBJECT_PARTICLE },
  { "attribute", ENTENTE_WORD_ATTRIBUTE },
  { "plural", ENTENTE_WORD_PLURAL },
  { "he", ENTENTE_WORD_HE },
  { "she", ENTENTE_WORD_SHE },
  { "it", ENTENTE_WORD_IT },
  { "unreal", ENTENTE_WORD_UNREAL },
  { "unsaid", ENTENTE_WORD_UNSAID },
  { "embedded", ENTENTE_WORD_EMBEDDED },
  { "relation-ending", ENTENTE_WORD_RELATION_ENDING },
  { "accusative", ENTENTE_WORD_ACCUSATIVE },
  { "dative", ENTENTE_WORD_DATIVE },
  { "instrumental", ENTENTE_WORD_INSTRUMENTAL },
};

static const char *const modalities[] = {
  ENTENTE_MODALITY_ASSERTS, ENTENTE_MODALITY_CONFIRMS, ENTENTE_MODALITY_DENIES, ENTENTE_MODALITY_EXPECTS,
  ENTENTE_MODALITY_SPECULATES, ENTENTE_MODALITY_CALLS_FOR, ENTENTE_MODALITY_DECLINES_TO_COMMENT,
};

static const char *const grammars[ENTENTE_N_GRAMMARS] = { "clauses", "cases", "endings" };

static void
cue_free (gpointer data)
{
  EntenteCue *cue = data;

  g_free (cue->name);
  g_free (cue);
}

static void
relation_words_free (gpointer data)
{
  EntenteRelationWords *words = data;

  g_free (words->kind);
  g_free (words->general);
  g_strfreev (words->phrases);
  g_free (words);
}

/* The word as the table has it; "_" stands for a blank in a phrase. */
static EntenteWord *
add_word (EntenteLexicon *self,
          const char     *word)
{
  g_autofree char *key = g_strdelimit (g_strdup (word), "_", ' ');
  const char *blank = strchr (key, ' ');
  EntenteWord *found = g_hash_table_lookup (self->words, key);

  if (found == NULL)
    {
      found = g_new0 (EntenteWord, 1);
      g_hash_table_insert (self->words, g_strdup (key), found);
    }
  if (blank != NULL)
    {
      g_autofree char *first = g_strndup (key, blank - key);
      EntenteWord *start = add_word (self, first);
      guint8 n_more = 0;

      for (; blank != NULL; blank = strchr (blank + 1, ' '))
        n_more++;
      start->n_more = MAX (start->n_more, n_more);
    }
  return found;
}

/* Of a form that several verbs share, the first one keeps it. */
static void
add_form (EntenteLexicon   *self,
          const char       *base,
          const char       *form,
          guint8            forms,
          const EntenteCue *cue)
{
  EntenteWord *word = add_word (self, form);

  if (!g_hash_table_contains (self->bases, form))
    g_hash_table_insert (self->bases, g_strdup (form), g_strdup (base));
  word->forms |= forms;
  if (cue != NULL && (word->cue == NULL || !word->cue->is_strong))
    word->cue = cue;
}

/* Irregular forms are given: those of he, the past, the participle where it differs, and that in -ing. */
static void
add_verb (EntenteLexicon    *self,
          const char        *base,
          const char *const *given,
          const EntenteCue  *cue)
{
  guint n = g_strv_length ((char **) given);
  g_auto (GStrv) made = n == 0 && self->inflects ? entente_inflection_list (base) : NULL;
  const char *const *forms = made != NULL ? (const char *const *) made : given;

  if (made != NULL)
    n = g_strv_length (made);
  add_form (self, base, base, ENTENTE_FORM_IS_BASE, cue);
  for (guint i = 0; i < n; i++)
    {
      guint8 form = i == 0 ? ENTENTE_FORM_IS_THIRD : i == n - 1 ? ENTENTE_FORM_IS_ING
                  : i == 1 ? ENTENTE_FORM_IS_PAST : ENTENTE_FORM_IS_PARTICIPLE;

      if (i == 1 && n == 3)
        form |= ENTENTE_FORM_IS_PARTICIPLE;
      add_form (self, base, forms[i], form, cue);
    }
}

static void
add_stem (EntenteLexicon *self,
          const char     *stem,
          EntenteCue     *cue)
{
  char *key = g_strdelimit (g_strdup (stem), "_", ' ');

  self->longest_stem = MAX (self->longest_stem, strlen (key));
  g_hash_table_insert (self->stems, key, cue);
}

static const char *
find_modality (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (modalities); i++)
    if (g_str_equal (modalities[i], name))
      return modalities[i];
  return NULL;
}

static const char *const no_forms[] = { NULL };

/* verb strength place outer modality [: forms] */
static gboolean
read_cue (EntenteLexicon *self,
          char          **fields)
{
  guint n = g_strv_length (fields);
  const char *modality = n >= 5 ? find_modality (fields[4]) : NULL;
  EntenteCue *cue;

  if (modality == NULL || (n > 5 && !g_str_equal (fields[5], ":")))
    return FALSE;
  cue = g_new0 (EntenteCue, 1);
  cue->name = g_strdup (fields[0]);
  cue->is_strong = g_str_equal (fields[1], "strong");
  cue->place = g_str_equal (fields[2], "any") ? ENTENTE_PLACE_ANY
             : g_str_equal (fields[2], "name") ? ENTENTE_PLACE_NAME : ENTENTE_PLACE_NONE;
  cue->is_outer = g_str_equal (fields[3], "outer");
  cue->modality = modality;
  g_ptr_array_add (self->cues, cue);
  if (self->grammar != ENTENTE_GRAMMAR_CLAUSES)
    add_stem (self, fields[0], cue);
  else
    add_verb (self, fields[0], n > 6 ? (const char *const *) fields + 6 : no_forms, cue);
  return TRUE;
}

/* kind direction general : phrases */
static gboolean
read_relation (EntenteLexicon *self,
               char          **fields)
{
  EntenteRelationWords *words;

  if (g_strv_length (fields) < 5 || !g_str_equal (fields[3], ":")
      || !(g_str_equal (fields[1], "mutual") || g_str_equal (fields[1], "directed")))
    return FALSE;
  words = g_new0 (EntenteRelationWords, 1);
  words->kind = g_strdelimit (g_strdup (fields[0]), "_", ' ');
  words->is_mutual = g_str_equal (fields[1], "mutual");
  words->general = g_strdelimit (g_strdup (fields[2]), "_", ' ');
  words->phrases = g_strdupv (fields + 4);
  g_ptr_array_add (self->relations, words);
  return TRUE;
}

static gboolean
read_verbs (EntenteLexicon *self,
            char          **fields)
{
  if (fields[1] != NULL && g_str_equal (fields[1], ":"))
    add_verb (self, fields[0], (const char *const *) fields + 2, NULL);
  else
    for (; *fields != NULL; fields++)
      add_verb (self, *fields, no_forms, NULL);
  return TRUE;
}

static gboolean
read_language (EntenteLexicon *self,
               char          **fields)
{
  if (fields[1] == NULL)
    return FALSE;
  if (g_str_equal (fields[0], "code"))
    {
      g_free (self->code);
      self->code = g_strdup (fields[1]);
    }
  else if (g_str_equal (fields[0], "inflection"))
    self->inflects = g_str_equal (fields[1], "english");
  else if (g_str_equal (fields[0], "script"))
    self->script = g_str_equal (fields[1], "Hangul") ? G_UNICODE_SCRIPT_HANGUL
                 : g_str_equal (fields[1], "Cyrillic") ? G_UNICODE_SCRIPT_CYRILLIC : G_UNICODE_SCRIPT_LATIN;
  else if (g_str_equal (fields[0], "grammar"))
    {
      for (int i = 0; i < ENTENTE_N_GRAMMARS; i++)
        if (g_str_equal (grammars[i], fields[1]))
          {
            self->grammar = i;
            return TRUE;
          }
      return FALSE;
    }
  else
    return FALSE;
  return TRUE;
}

static void
add_ending (EntenteLexicon  *self,
            EntenteWordClass class,
            const char      *ending)
{
  if (self->endings[class] == NULL)
    self->endings[class] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->endings[class], g_strdelimit (g_strdup (ending), "_", ' '));
}

/* A word with "-" in front is an ending, one with "-" behind a beginning; both are kept in one list. */
static gboolean
read_words (EntenteLexicon  *self,
            EntenteWordClass class,
            char           **fields)
{
  for (; *fields != NULL; fields++)
    {
      gsize length = strlen (*fields);

      if (length > 1 && ((*fields)[0] == '-' || (*fields)[length - 1] == '-'))
        add_ending (self, class, *fields);
      else
        add_word (self, *fields)->classes |= G_GUINT64_CONSTANT (1) << class;
    }
  return TRUE;
}

static gboolean
read_nominative (EntenteLexicon *self,
                 char          **fields)
{
  if (g_strv_length (fields) != 2)
    return FALSE;
  g_ptr_array_add (self->cases, g_strdup (fields[0]));
  g_ptr_array_add (self->cases, g_strdup (fields[1]));
  return TRUE;
}

static gboolean
read_fields (EntenteLexicon *self,
             const char     *section,
             char          **fields)
{
  if (g_str_equal (section, "language"))
    return read_language (self, fields);
  if (g_str_equal (section, "cues"))
    return read_cue (self, fields);
  if (g_str_equal (section, "verbs"))
    return read_verbs (self, fields);
  if (g_str_equal (section, "relations"))
    return read_relation (self, fields);
  if (g_str_equal (section, "nominative"))
    return read_nominative (self, fields);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].name, section))
      return read_words (self, sections[i].class, fields);
  return FALSE;
}

static char **
split_fields (const char *line)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_auto (GStrv) parts = g_strsplit_set (line, " \t\r", -1);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_ptr_array_add (fields, g_strdup (*part));
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&fields), FALSE);
}

static gint
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  return (gint) strlen (*(const char *const *) b) - (gint) strlen (*(const char *const *) a);
}

static EntenteLexicon *
lexicon_new (void)
{
  EntenteLexicon *self = g_atomic_rc_box_new0 (EntenteLexicon);

  self->words = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  self->stems = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->cues = g_ptr_array_new_with_free_func (cue_free);
  self->bases = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  self->relations = g_ptr_array_new_with_free_func (relation_words_free);
  self->cases = g_ptr_array_new_with_free_func (g_free);
  self->script = G_UNICODE_SCRIPT_LATIN;
  return self;
}

/**
 * entente_lexicon_new_from_text:
 * @text: the content of a file of words
 * @error: receives what is wrong with it, with the line
 *
 * Reads the words of a language. data/annotate/README.md tells the format.
 *
 * Returns: (transfer full) (nullable): the lexicon
 */
EntenteLexicon *
entente_lexicon_new_from_text (const char *text,
                               GError    **error)
{
  g_autoptr (EntenteLexicon) self = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *section = g_strdup ("");

  g_return_val_if_fail (text != NULL, NULL);

  self = lexicon_new ();
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = split_fields (lines[i]);
      gsize length = fields[0] != NULL ? strlen (fields[0]) : 0;

      if (length == 0 || fields[0][0] == '#')
        continue;
      if (fields[0][0] == '[' && fields[0][length - 1] == ']')
        {
          g_free (section);
          section = g_strndup (fields[0] + 1, length - 2);
        }
      else if (!read_fields (self, section, fields))
        {
          g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, _("Line %u cannot be understood: %s"), i + 1, lines[i]);
          return NULL;
        }
    }
  for (int class = 0; class < ENTENTE_N_WORDS; class++)
    if (self->endings[class] != NULL)
      g_ptr_array_sort (self->endings[class], compare_lengths);
  return g_steal_pointer (&self);
}

/**
 * entente_lexicon_ref:
 * @self: a lexicon
 *
 * Returns: (transfer full): @self
 */
EntenteLexicon *
entente_lexicon_ref (EntenteLexicon *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
lexicon_clear (gpointer data)
{
  EntenteLexicon *self = data;

  g_hash_table_unref (self->words);
  g_hash_table_unref (self->stems);
  g_ptr_array_unref (self->cues);
  g_ptr_array_unref (self->cases);
  g_hash_table_unref (self->bases);
  g_ptr_array_unref (self->relations);
  for (int class = 0; class < ENTENTE_N_WORDS; class++)
    g_clear_pointer (&self->endings[class], g_ptr_array_unref);
  g_free (self->code);
}

/**
 * entente_lexicon_unref:
 * @self: (transfer full): a lexicon
 */
void
entente_lexicon_unref (EntenteLexicon *self)
{
  g_atomic_rc_box_release_full (self, lexicon_clear);
}

/**
 * entente_lexicon_get_code:
 * @self: a lexicon
 *
 * Returns: (nullable): the tag of its language, as in “ko”
 */
const char *
entente_lexicon_get_code (const EntenteLexicon *self)
{
  return self->code;
}

/**
 * entente_lexicon_get_script:
 * @self: a lexicon
 *
 * Returns: the letters in which its language is written
 */
GUnicodeScript
entente_lexicon_get_script (const EntenteLexicon *self)
{
  return self->script;
}

/**
 * entente_lexicon_get_grammar:
 * @self: a lexicon
 *
 * Returns: how sentences of its language are read
 */
EntenteGrammar
entente_lexicon_get_grammar (const EntenteLexicon *self)
{
  return self->grammar;
}

/**
 * entente_lexicon_find:
 * @self: a lexicon
 * @word: a word or a phrase in lower case, with ' as apostrophe
 *
 * Returns: (nullable): what it is
 */
const EntenteWord *
entente_lexicon_find (const EntenteLexicon *self,
                      const char           *word)
{
  return g_hash_table_lookup (self->words, word);
}

/**
 * entente_lexicon_find_cue:
 * @self: a lexicon
 * @word: words in lower case
 *
 * Returns: (nullable): the verb of saying whose stem they begin with; the longest one
 */
const EntenteCue *
entente_lexicon_find_cue (const EntenteLexicon *self,
                          const char           *word)
{
  gsize length = MIN (strlen (word), self->longest_stem);
  g_autofree char *stem = g_strndup (word, length);

  for (; length > 0; stem[--length] = '\0')
    {
      const EntenteCue *cue = g_hash_table_lookup (self->stems, stem);

      if (cue != NULL)
        return cue;
    }
  return NULL;
}

/**
 * entente_lexicon_match_ending:
 * @self: a lexicon
 * @class: a class with endings
 * @word: a word, which need not be terminated
 * @length: its length in bytes
 *
 * Returns: the length in bytes of the longest ending of @class that @word has and that is not all of it; 0 if there is
 *   none
 */
gsize
entente_lexicon_match_ending (const EntenteLexicon *self,
                              EntenteWordClass      class,
                              const char           *word,
                              gsize                 length)
{
  for (guint i = 0; self->endings[class] != NULL && i < self->endings[class]->len; i++)
    {
      const char *ending = self->endings[class]->pdata[i];
      gsize n = strlen (ending) - 1;

      if (ending[0] == '-' && n < length && memcmp (word + length - n, ending + 1, n) == 0)
        return n;
    }
  return 0;
}

/**
 * entente_lexicon_starts_with:
 * @self: a lexicon
 * @class: a class with beginnings of words
 * @word: a word
 *
 * Returns: whether @word has such a beginning
 */
gboolean
entente_lexicon_starts_with (const EntenteLexicon *self,
                             EntenteWordClass      class,
                             const char           *word)
{
  for (guint i = 0; self->endings[class] != NULL && i < self->endings[class]->len; i++)
    {
      const char *start = self->endings[class]->pdata[i];
      gsize n = strlen (start) - 1;

      if (start[n] == '-' && strncmp (word, start, n) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_lexicon_dup_nominative:
 * @self: a lexicon
 * @word: a word in another case than the nominative
 *
 * Returns: (transfer full): the nominative, by the first of the endings that it has; else the word as it is
 */
char *
entente_lexicon_dup_nominative (const EntenteLexicon *self,
                                const char           *word)
{
  gsize length = strlen (word);

  for (guint i = 0; i + 1 < self->cases->len; i += 2)
    {
      const char *ending = self->cases->pdata[i];
      gsize n = strlen (ending);

      if (n < length && g_str_has_suffix (word, ending))
        return g_strdup_printf ("%.*s%s", (int) (length - n), word, (const char *) self->cases->pdata[i + 1]);
    }
  return g_strdup (word);
}

/**
 * entente_lexicon_get_base:
 * @self: a lexicon
 * @form: a form of a verb, in lower case
 *
 * Returns: (nullable): the base of the verb; %NULL if it is not known
 */
const char *
entente_lexicon_get_base (const EntenteLexicon *self,
                          const char           *form)
{
  return g_hash_table_lookup (self->bases, form);
}

/**
 * entente_lexicon_get_relations:
 * @self: a lexicon
 *
 * Returns: (element-type EntenteRelationWords): the kinds of relation that its verbs tell of
 */
const GPtrArray *
entente_lexicon_get_relations (const EntenteLexicon *self)
{
  return self->relations;
}
