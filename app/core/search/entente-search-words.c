/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-words.h"

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-fold.h"
#include "entente-substring.h"

#include <string.h>

/* A user does not type more than this. The rest of a pasted text is ignored. */
#define MAX_WORDS 16
#define MAX_WORD_BYTES 400

struct _EntenteSearchWords {
  GPtrArray *words;   /* NULL-terminated */
  char *phrase;       /* the mark of a name and all words: the start of a name */
  const char *rarest; /* the longest word, which is probably in the fewest blocks; NULL if there is none */
};

/**
 * entente_search_words_new:
 * @text: a text
 *
 * Returns: (transfer full): its words, which may be none
 */
EntenteSearchWords *
entente_search_words_new (const char *text)
{
  EntenteSearchWords *self;
  g_autofree char *folded = NULL, *joined = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EntenteSearchWords, 1);
  folded = entente_fold (text);
  words = g_strsplit (folded, " ", -1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  for (char **word = words; *word != NULL && self->words->len < MAX_WORDS; word++)
    if (**word != '\0')
      g_ptr_array_add (self->words, g_utf8_substring (*word, 0, MIN (g_utf8_strlen (*word, -1), MAX_WORD_BYTES / 4)));

  for (guint i = 0; i < self->words->len; i++)
    if (self->rarest == NULL || strlen (self->words->pdata[i]) > strlen (self->rarest))
      self->rarest = self->words->pdata[i];
  g_ptr_array_add (self->words, NULL);
  joined = g_strjoinv (" ", (char **) self->words->pdata);
  self->phrase = g_strdup_printf ("%c%s", ENTENTE_SEARCH_MARK_NAME, joined);
  return self;
}

void
entente_search_words_free (EntenteSearchWords *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->words);
  g_free (self->phrase);
  g_free (self);
}

/**
 * entente_search_words_get:
 * @self: words
 *
 * Returns: (transfer none) (array zero-terminated=1): the words
 */
const char *const *
entente_search_words_get (const EntenteSearchWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->words->pdata;
}

/**
 * entente_search_words_get_rarest:
 * @self: words
 *
 * Returns: (nullable): the word that is probably in the fewest blocks; %NULL if there is none
 */
const char *
entente_search_words_get_rarest (const EntenteSearchWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rarest;
}

static const char *
find_in (const EntenteSearchBlock *block,
         const char               *at,
         const char               *word)
{
  return entente_substring_find (at, block->end - at, word, strlen (word));
}

/* Returns whether all words are in the block. The word @known is not searched: it is there. */
static gboolean
has_all (const EntenteSearchWords *self,
         const EntenteSearchBlock *block,
         const char               *known)
{
  for (guint i = 0; self->words->pdata[i] != NULL; i++)
    if (self->words->pdata[i] != known && find_in (block, block->start, self->words->pdata[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Each block begins with a mark, so there is always a character before a word. */
static gboolean
is_word_start (const char *at)
{
  return !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
has_word_start (const EntenteSearchBlock *block,
                const char               *word)
{
  for (const char *at = find_in (block, block->start, word); at != NULL; at = find_in (block, at + 1, word))
    if (is_word_start (at))
      return TRUE;
  return FALSE;
}

static gboolean
has_all_word_starts (const EntenteSearchWords *self,
                     const EntenteSearchBlock *block)
{
  for (guint i = 0; self->words->pdata[i] != NULL; i++)
    if (!has_word_start (block, self->words->pdata[i]))
      return FALSE;
  return TRUE;
}

static EntenteSearchRank
rank_names (const EntenteSearchWords *self,
            const EntenteSearchBlock *names)
{
  EntenteSearchRank rank = ENTENTE_SEARCH_RANK_NAME;
  gsize length = strlen (self->phrase);

  if (has_all_word_starts (self, names))
    rank = ENTENTE_SEARCH_RANK_NAME_WORD_START;
  for (const char *at = find_in (names, names->start, self->phrase); at != NULL;
       at = find_in (names, at + 1, self->phrase))
    {
      if (at + length == names->end || at[length] == ENTENTE_SEARCH_MARK_NAME)
        return ENTENTE_SEARCH_RANK_NAME_EXACT;
      rank = ENTENTE_SEARCH_RANK_NAME_START;
    }
  return rank;
}

/* Users search a person by any part of the name. Which part comes first depends on the language. */
static gboolean
is_person (EntenteItem *item)
{
  return ENTENTE_IS_ACTOR (item) &&
         g_strcmp0 (entente_actor_get_kind (ENTENTE_ACTOR (item)), ENTENTE_ACTOR_KIND_PERSON) == 0;
}

/* Returns the first text with a mark, or the end of the block. */
static const char *
find_mark (const EntenteSearchBlock *block,
           char                      mark)
{
  const char *at = memchr (block->start, mark, block->end - block->start);

  return at != NULL ? at : block->end;
}

/**
 * entente_search_words_rank:
 * @self: words, of which there are some
 * @block: a block in which the rarest word is
 * @item: the item of the block
 * @rank: (out): how well it answers
 *
 * Returns: whether all words are in the block
 */
gboolean
entente_search_words_rank (const EntenteSearchWords *self,
                           const EntenteSearchBlock *block,
                           EntenteItem              *item,
                           EntenteSearchRank        *rank)
{
  EntenteSearchBlock names = { block->start, find_mark (block, ENTENTE_SEARCH_MARK_TEXT) };

  *rank = ENTENTE_SEARCH_RANK_TEXT;
  if (!has_all (self, block, self->rarest))
    return FALSE;
  if (!has_all (self, &names, NULL))
    return TRUE;
  *rank = ENTENTE_SEARCH_RANK_TITLE;
  names.end = find_mark (&names, ENTENTE_SEARCH_MARK_TITLE);
  if (!has_all (self, &names, NULL))
    return TRUE;
  *rank = rank_names (self, &names);
  if (*rank == ENTENTE_SEARCH_RANK_NAME_WORD_START && is_person (item))
    *rank = ENTENTE_SEARCH_RANK_NAME_START;
  return TRUE;
}
