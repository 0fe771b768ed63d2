/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-verbs.h"

#include "entente-id.h"
#include "entente-inflection.h"
#include "entente-relation.h"

#include <string.h>

/* The kinds of more relations are not looked at. */
#define RELATIONS_MAX 20000

struct _EntenteRelationVerbs {
  const EntenteLexicon *lexicon;
  GHashTable *by_verb;  /* of GPtrArray of EntenteRelationPattern, by the verb; those with more words first */
  GHashTable *bases;    /* of verbs that only the document has: the base, by each form */
  GHashTable *used;     /* kinds of the document -> whether the first relation of that kind has a direction */
};

static void
pattern_free (gpointer data)
{
  EntenteRelationPattern *pattern = data;

  g_free (pattern->kind);
  g_free (pattern->verb);
  g_strfreev (pattern->more);
  g_free (pattern);
}

static gboolean
is_same (const EntenteRelationPattern *a,
         const EntenteRelationPattern *b)
{
  return g_strv_equal ((const char *const *) a->more, (const char *const *) b->more);
}

/* Of two patterns that cannot be told apart the first one stays. A verb of the document says not whether both do it. */
static void
take_pattern (EntenteRelationVerbs   *self,
              EntenteRelationPattern *pattern)
{
  GPtrArray *patterns = g_hash_table_lookup (self->by_verb, pattern->verb);
  guint at = 0, n_more = g_strv_length (pattern->more);

  if (patterns == NULL)
    {
      patterns = g_ptr_array_new_with_free_func (pattern_free);
      g_hash_table_insert (self->by_verb, g_strdup (pattern->verb), patterns);
    }
  for (guint i = 0; i < patterns->len; i++)
    {
      if (is_same (patterns->pdata[i], pattern))
        {
          ((EntenteRelationPattern *) patterns->pdata[i])->is_mutual |= pattern->is_mutual;
          pattern_free (pattern);
          return;
        }
      if (g_strv_length (((EntenteRelationPattern *) patterns->pdata[i])->more) >= n_more)
        at = i + 1;
    }
  g_ptr_array_insert (patterns, (int) at, pattern);
}

static EntenteWordClass
parse_case (const char *name)
{
  if (g_strcmp0 (name, "dative") == 0)
    return ENTENTE_WORD_DATIVE;
  return g_strcmp0 (name, "instrumental") == 0 ? ENTENTE_WORD_INSTRUMENTAL : ENTENTE_WORD_ACCUSATIVE;
}

/* verb_more_words; stem/case or stem/preposition,preposition/case; stem/particle,particle */
static void
add_phrase (EntenteRelationVerbs *self,
            const char           *kind,
            gboolean              is_mutual,
            const char           *phrase)
{
  EntenteGrammar grammar = entente_lexicon_get_grammar (self->lexicon);
  EntenteRelationPattern *pattern = g_new0 (EntenteRelationPattern, 1);
  g_auto (GStrv) parts = g_strsplit (phrase, grammar == ENTENTE_GRAMMAR_CLAUSES ? "_" : "/", -1);
  guint n = g_strv_length (parts);
  gpointer directed;

  pattern->kind = g_strdup (kind);
  pattern->is_mutual = is_mutual;
  pattern->is_directed = g_hash_table_lookup_extended (self->used, kind, NULL, &directed)
                         ? GPOINTER_TO_INT (directed) : !is_mutual;
  pattern->verb = g_strdup (parts[0]);
  pattern->case_class = grammar == ENTENTE_GRAMMAR_CASES ? parse_case (parts[n - 1]) : ENTENTE_N_WORDS;
  if (grammar == ENTENTE_GRAMMAR_CLAUSES)
    pattern->more = g_strdupv (parts + 1);
  else
    pattern->more = g_strsplit (n == (grammar == ENTENTE_GRAMMAR_CASES ? 3 : 2) ? parts[1] : "", ",", -1);
  take_pattern (self, pattern);
}

/* What the verb of a phrase begins with, without the end that tells when and by whom. */
static char *
cut_ending (const EntenteLexicon *lexicon,
            const char           *verb)
{
  gsize length = strlen (verb);

  return g_strndup (verb, length - entente_lexicon_match_ending (lexicon, ENTENTE_WORD_RELATION_ENDING, verb, length));
}

static gboolean
is_in_script (const EntenteLexicon *lexicon,
              const char           *text)
{
  return g_unichar_get_script (g_utf8_get_char (text)) == entente_lexicon_get_script (lexicon);
}

/* A regular verb that the lexicon does not have: "bankrolls" is one if "bankroll" has that form. */
static char *
guess_base (EntenteRelationVerbs *self,
            const char           *word)
{
  static const struct {
    const char *end, *base;
  } ends[] = { { "ies", "y" }, { "ied", "y" }, { "es", "e" }, { "s", "" }, { "ed", "e" }, { "ed", "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *stem = NULL, *base = NULL;
      g_auto (GStrv) forms = NULL;

      if (!g_str_has_suffix (word, ends[i].end) || strlen (word) < strlen (ends[i].end) + 3)
        continue;
      stem = g_strndup (word, strlen (word) - strlen (ends[i].end));
      base = g_strconcat (stem, ends[i].base, NULL);
      forms = entente_inflection_list (base);
      if (entente_lexicon_find (self->lexicon, base) != NULL || !g_strv_contains ((const char *const *) forms, word))
        continue;
      for (char **form = forms; *form != NULL; form++)
        g_hash_table_insert (self->bases, g_strdup (*form), g_strdup (base));
      return g_steal_pointer (&base);
    }
  return NULL;
}

/* A kind such as "wrote to", "возглавляет" or "방문했다" is a verb, and what stands behind it. A kind that begins with a
 * noun is none, nor is one that tells what may be. */
static void
add_kind (EntenteRelationVerbs *self,
          const char           *kind,
          gboolean              is_directed)
{
  g_autofree char *lower = g_utf8_strdown (kind, -1);
  g_auto (GStrv) words = g_strsplit (g_strstrip (lower), " ", -1);
  EntenteRelationPattern *pattern;
  g_autofree char *verb = NULL;

  if (words[0] == NULL || *words[0] == '\0' || !is_in_script (self->lexicon, words[0]))
    return;
  if (entente_lexicon_get_grammar (self->lexicon) != ENTENTE_GRAMMAR_CLAUSES)
    verb = cut_ending (self->lexicon, words[0]);
  else if (!entente_word_is (entente_lexicon_find (self->lexicon, words[0]), ENTENTE_WORD_MODAL) &&
           !entente_word_is (entente_lexicon_find (self->lexicon, words[0]), ENTENTE_WORD_BE) &&
           !entente_word_is (entente_lexicon_find (self->lexicon, words[0]), ENTENTE_WORD_ROLE))
    {
      verb = g_strdup (entente_lexicon_get_base (self->lexicon, words[0]));
      if (verb == NULL && entente_lexicon_find (self->lexicon, words[0]) == NULL)
        verb = guess_base (self, words[0]);
    }
  if (verb == NULL || g_utf8_strlen (verb, -1) < 2)
    return;
  pattern = g_new0 (EntenteRelationPattern, 1);
  pattern->kind = g_strdup (kind);
  pattern->is_mutual = !is_directed;
  pattern->is_directed = is_directed;
  pattern->verb = g_steal_pointer (&verb);
  pattern->more = g_strdupv (words + 1);
  pattern->case_class = ENTENTE_N_WORDS;
  take_pattern (self, pattern);
}

static void
find_used (EntenteRelationVerbs *self,
           EntenteDocument      *document)
{
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  guint n = MIN (g_list_model_get_n_items (relations), RELATIONS_MAX);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      const char *kind = entente_relation_get_kind (relation);

      if (kind == NULL || g_hash_table_contains (self->used, kind))
        continue;
      g_hash_table_insert (self->used, g_strdup (kind), GINT_TO_POINTER (entente_relation_is_directed (relation)));
      add_kind (self, kind, entente_relation_is_directed (relation));
    }
}

/* The word that the document has for a kind, in whatever language; else the word of the text's language. */
static const char *
choose_kind (const EntenteRelationVerbs *self,
             const EntenteLexicons      *lexicons,
             const EntenteRelationWords *words)
{
  if (g_hash_table_contains (self->used, words->kind))
    return words->kind;
  for (guint i = 0; i < entente_lexicons_get_n (lexicons); i++)
    {
      const GPtrArray *others = entente_lexicon_get_relations (entente_lexicons_get (lexicons, i));

      for (guint j = 0; j < others->len; j++)
        {
          const EntenteRelationWords *other = others->pdata[j];

          if (g_str_equal (other->general, words->general) && g_hash_table_contains (self->used, other->kind))
            return other->kind;
        }
    }
  return words->kind;
}

/**
 * entente_relation_verbs_new:
 * @lexicon: the words of the language of a text, which must live longer
 * @lexicons: those of all languages
 * @document: a document, which is read now
 *
 * Returns: (transfer full): the verbs of the language that tell of relations, with the kinds that @document uses where
 *   it has any for them
 */
EntenteRelationVerbs *
entente_relation_verbs_new (const EntenteLexicon  *lexicon,
                            const EntenteLexicons *lexicons,
                            EntenteDocument       *document)
{
  EntenteRelationVerbs *self = g_new0 (EntenteRelationVerbs, 1);
  const GPtrArray *all = entente_lexicon_get_relations (lexicon);

  self->lexicon = lexicon;
  self->by_verb = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->bases = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  self->used = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  find_used (self, document);
  for (guint i = 0; i < all->len; i++)
    {
      const EntenteRelationWords *words = all->pdata[i];

      for (guint j = 0; words->phrases[j] != NULL; j++)
        add_phrase (self, choose_kind (self, lexicons, words), words->is_mutual, words->phrases[j]);
    }
  return self;
}

/**
 * entente_relation_verbs_free:
 * @self: (transfer full): verbs
 */
void
entente_relation_verbs_free (EntenteRelationVerbs *self)
{
  g_hash_table_unref (self->by_verb);
  g_hash_table_unref (self->bases);
  g_hash_table_unref (self->used);
  g_free (self);
}

/* The verb with the longest beginning of the word, if the rest is an end by which it tells what has happened. */
static const GPtrArray *
find_stem (const EntenteRelationVerbs *self,
           const char                 *word)
{
  gsize length = strlen (word);
  gsize ending = entente_lexicon_match_ending (self->lexicon, ENTENTE_WORD_RELATION_ENDING, word, length);
  const GPtrArray *found = g_hash_table_lookup (self->by_verb, word);
  g_autofree char *stem = NULL;

  if (found != NULL || ending == 0)
    return found;
  stem = g_strndup (word, length - ending);
  return g_hash_table_lookup (self->by_verb, stem);
}

/**
 * entente_relation_verbs_find:
 * @self: verbs
 * @word: a word of a text in lower case
 *
 * Returns: (transfer none) (nullable) (element-type EntenteRelationPattern): what it tells, if it is a form of one of
 *   the verbs; those patterns first that have more words
 */
const GPtrArray *
entente_relation_verbs_find (const EntenteRelationVerbs *self,
                             const char                 *word)
{
  const char *base;

  if (entente_lexicon_get_grammar (self->lexicon) != ENTENTE_GRAMMAR_CLAUSES)
    return find_stem (self, word);
  base = entente_lexicon_get_base (self->lexicon, word);
  if (base == NULL)
    base = g_hash_table_lookup (self->bases, word);
  return base != NULL ? g_hash_table_lookup (self->by_verb, base) : NULL;
}
