/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-row.h"

#include "entente-display-text.h"
#include "entente-fill.h"
#include "entente-fold.h"
#include "entente-word-counts.h"

#include <glib/gi18n.h>
#include <string.h>

/* The row for a word. It counts the words of the document only when the list opens for the first time.
 *
 * A word that completes what was typed is offered: Enter takes it. Other words that fit are listed, and taken only when
 * the user goes to them. The user's own word stays in the list as “Use …”, and is also kept by Escape. */

struct _EntenteWordRow
{
  EntenteSuggestRow parent_instance;

  /* owned */
  EntenteDocument *document;    /* nullable */
  EntenteItemKind kind;         /* of the items with the words; ENTENTE_N_ITEM_KINDS for every kind */
  guint member;                 /* of items of that kind; an EntenteCommon for every kind */
  EntenteVocabulary vocabulary; /* ENTENTE_N_VOCABULARIES for none */
  const char *const *known;     /* nullable, borrowed: words that Entente suggests without a vocabulary */
  GPtrArray *words;             /* nullable: of EntenteWordCount; made when the list opens for the first time */
};

/* The user can find more words by typing. */
#define MAX_SUGGESTIONS 30

G_DEFINE_FINAL_TYPE (EntenteWordRow, entente_word_row, ENTENTE_TYPE_SUGGEST_ROW)

/* Lists the words of the document, the most used first, and then the other known words, in their own order. */
static void
count_words (EntenteWordRow *self)
{
  if (self->document == NULL)
    self->words = g_ptr_array_new ();
  else if (self->kind == ENTENTE_N_ITEM_KINDS)
    self->words = entente_word_counts_for_common (self->document, self->member);
  else
    self->words = entente_word_counts_for_member (self->document, self->kind, self->member);
  if (self->vocabulary != ENTENTE_N_VOCABULARIES)
    entente_word_counts_add (self->words, entente_vocabulary_list_words (self->vocabulary));
  if (self->known != NULL)
    entente_word_counts_add (self->words, self->known);
}

static char *
make_label (EntenteWordRow *self,
            const char     *word)
{
  if (self->vocabulary != ENTENTE_N_VOCABULARIES)
    return entente_vocabulary_get_label (self->vocabulary, word);
  return entente_display_text_name (word);
}

/* How a word fits what was typed. Only a word that goes on within the last word that was typed completes it: "per"
 * becomes "person", but "called" does not become "called off", since it may be all that the user wants to say. */
typedef enum { FIT_SAME, FIT_COMPLETION, FIT_INSIDE, N_FITS } Fit;

/* The code of a suggestion that keeps what was typed. */
#define OWN_WORD 1

static Fit
find_fit (const char *folded,
          const char *wanted)
{
  const char *at = strstr (folded, wanted);
  const char *rest = at == folded ? folded + strlen (wanted) : NULL;

  if (at == NULL)
    return N_FITS;
  if (rest == NULL)
    return FIT_INSIDE;
  return *rest == '\0' ? FIT_SAME : g_unichar_isalnum (g_utf8_get_char (rest)) ? FIT_COMPLETION : FIT_INSIDE;
}

static EntenteSuggestion *
suggestion_new (const EntenteWordCount *word,
                const char             *label)
{
  EntenteSuggestion *suggestion = entente_suggestion_new (label, word->word);

  if (word->count > 0)
    suggestion->subtitle = g_strdup_printf (ngettext ("used once", "used %u times", word->count), word->count);
  return suggestion;
}

/* Suggests the words that fit, the best first, and among these the most used. */
static void
suggest_fitting (EntenteWordRow *self,
                 const char     *typed,
                 GPtrArray      *suggestions)
{
  g_autofree char *folded_text = entente_fold (typed);
  const char *wanted = g_strstrip (folded_text);

  for (Fit fit = FIT_SAME; fit < N_FITS; fit++)
    for (guint i = 0; i < self->words->len && suggestions->len < MAX_SUGGESTIONS; i++)
      {
        const EntenteWordCount *word = self->words->pdata[i];
        g_autofree char *label = make_label (self, word->word);
        g_autofree char *folded = entente_fold (label);

        if (find_fit (folded, wanted) != fit)
          continue;
        g_ptr_array_add (suggestions, suggestion_new (word, label));
        ((EntenteSuggestion *) suggestions->pdata[suggestions->len - 1])->is_offered = fit != FIT_INSIDE;
      }
}

/* The words that were typed stay available in the list, unless they are one of its words. They come last, one step up
 * from the first suggestion. */
static void
suggest_own_word (EntenteWordRow *self,
                  const char     *typed,
                  GPtrArray      *suggestions)
{
  g_autofree char *value = ENTENTE_ENTRY_ROW_GET_CLASS (self)->to_value (ENTENTE_ENTRY_ROW (self), typed);
  g_autofree char *shown = entente_display_text_name (value);
  g_autofree char *title = NULL;
  EntenteSuggestion *own;

  for (guint i = 0; i < suggestions->len; i++)
    if (g_strcmp0 (((EntenteSuggestion *) suggestions->pdata[i])->value, value) == 0)
      {
        /* A word that is already complete needs no list. */
        if (suggestions->len == 1)
          g_ptr_array_set_size (suggestions, 0);
        return;
      }
  if (suggestions->len == 0)
    return;
  /* Translators: an entry of a list of suggestions: keeps the word as the user has typed it. */
  title = g_strdup_printf (_("Use “%s”"), shown);
  own = entente_suggestion_new (title, value);
  own->code = OWN_WORD;
  g_ptr_array_add (suggestions, own);
}

/* In the list of all, the word that the row shows is offered, or the first one if the row is empty. */
static void
suggest_all (EntenteWordRow *self,
             GPtrArray      *suggestions)
{
  g_autofree char *value = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self));

  for (guint i = 0; i < self->words->len && suggestions->len < MAX_SUGGESTIONS; i++)
    {
      const EntenteWordCount *word = self->words->pdata[i];
      g_autofree char *label = make_label (self, word->word);

      g_ptr_array_add (suggestions, suggestion_new (word, label));
      ((EntenteSuggestion *) suggestions->pdata[i])->is_offered = value == NULL || g_str_equal (word->word, value);
    }
}

static void
suggest (EntenteSuggestRow *row,
         const char        *typed,
         gboolean           all,
         GPtrArray         *suggestions)
{
  EntenteWordRow *self = ENTENTE_WORD_ROW (row);

  if (self->words == NULL)
    count_words (self);
  if (all)
    {
      suggest_all (self, suggestions);
      return;
    }
  suggest_fitting (self, typed, suggestions);
  suggest_own_word (self, typed, suggestions);
}

static void
pick (EntenteSuggestRow       *row,
      const EntenteSuggestion *suggestion)
{
  if (suggestion->code == OWN_WORD)
    return;
  entente_fill_entry (GTK_EDITABLE (row), suggestion->title);
  gtk_editable_set_position (GTK_EDITABLE (row), -1);
}

static char *
to_shown (EntenteEntryRow *row,
          const char      *value)
{
  EntenteWordRow *self = ENTENTE_WORD_ROW (row);

  if (self->vocabulary != ENTENTE_N_VOCABULARIES && entente_vocabulary_know (self->vocabulary, value))
    return entente_vocabulary_get_label (self->vocabulary, value);
  return g_strdup (value);
}

/* A word of the vocabulary is stored as files have it, whether the user typed its label or the word itself. */
static char *
to_value (EntenteEntryRow *row,
          const char      *typed)
{
  EntenteWordRow *self = ENTENTE_WORD_ROW (row);
  g_autofree char *trimmed = g_strstrip (g_strdup (typed));
  g_autofree char *folded = g_utf8_casefold (trimmed, -1);

  if (self->vocabulary == ENTENTE_N_VOCABULARIES)
    return g_steal_pointer (&trimmed);
  for (const char *const *word = entente_vocabulary_list_words (self->vocabulary); *word != NULL; word++)
    {
      g_autofree char *label = entente_vocabulary_get_label (self->vocabulary, *word);
      g_autofree char *folded_label = g_utf8_casefold (label, -1);

      if (g_str_equal (folded, folded_label) || g_str_equal (folded, *word))
        return g_strdup (*word);
    }
  return g_steal_pointer (&trimmed);
}

static void
entente_word_row_finalize (GObject *object)
{
  EntenteWordRow *self = ENTENTE_WORD_ROW (object);

  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_word_row_parent_class)->finalize (object);
}

static void
entente_word_row_class_init (EntenteWordRowClass *klass)
{
  EntenteEntryRowClass *entry_class = ENTENTE_ENTRY_ROW_CLASS (klass);
  EntenteSuggestRowClass *row_class = ENTENTE_SUGGEST_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_word_row_finalize;
  entry_class->to_shown = to_shown;
  entry_class->to_value = to_value;
  row_class->suggest = suggest;
  row_class->pick = pick;
}

static void
entente_word_row_init (EntenteWordRow *self)
{
  self->vocabulary = ENTENTE_N_VOCABULARIES;
}

/**
 * entente_word_row_set_document:
 * @self: a row
 * @document: the document whose words come first
 * @kind: the kind of the items with such words
 * @member: the member of these items that holds the words
 */
void
entente_word_row_set_document (EntenteWordRow  *self,
                               EntenteDocument *document,
                               EntenteItemKind  kind,
                               guint            member)
{
  g_return_if_fail (ENTENTE_IS_WORD_ROW (self) && ENTENTE_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  self->kind = kind;
  self->member = member;
  g_clear_pointer (&self->words, g_ptr_array_unref);
}

/**
 * entente_word_row_set_common:
 * @self: a row
 * @document: the document whose words come first
 * @common: the member of items of every kind that holds such words
 * @known: (nullable) (array zero-terminated=1): words that come after them; the array must outlive the row
 */
void
entente_word_row_set_common (EntenteWordRow    *self,
                             EntenteDocument   *document,
                             EntenteCommon      common,
                             const char *const *known)
{
  g_return_if_fail (ENTENTE_IS_WORD_ROW (self) && ENTENTE_IS_DOCUMENT (document) && common < ENTENTE_N_COMMON);

  entente_word_row_set_document (self, document, ENTENTE_N_ITEM_KINDS, common);
  self->known = known;
}

/**
 * entente_word_row_set_terms:
 * @self: a row that shows no value yet
 * @vocabulary: the words that Entente knows
 */
void
entente_word_row_set_terms (EntenteWordRow    *self,
                            EntenteVocabulary  vocabulary)
{
  g_return_if_fail (ENTENTE_IS_WORD_ROW (self) && vocabulary < ENTENTE_N_VOCABULARIES);

  self->vocabulary = vocabulary;
}
