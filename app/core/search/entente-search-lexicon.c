/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-lexicon.h"

#include <string.h>

#include "entente-aspect-words.h"
#include "entente-condition-words.h"
#include "entente-fold.h"
#include "entente-vocabulary.h"

/* Of speakers and sources more are not listed: the list is there to be offered, and they are also found by their names
 * in the index of the search. */
#define MAX_NAMED 2000

struct _EntenteSearchLexicon
{
  GObject parent_instance;

  EntenteDocument *document;
  GPtrArray *lists[ENTENTE_N_SEARCH_KEYS]; /* of EntenteSearchEntry; NULL until asked for */
};

G_DEFINE_FINAL_TYPE (EntenteSearchLexicon, entente_search_lexicon, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  EntenteSearchEntry *entry = data;

  g_free (entry->word);
  g_free (entry->label);
  g_free (entry->folded);
  g_free (entry);
}

static void
add_way (GString    *ways,
         const char *way)
{
  if (way == NULL)
    return;
  if (ways->len == 0)
    g_string_append_c (ways, '\n');
  entente_fold_append (ways, way);
  g_string_append_c (ways, '\n');
}

/* A kind is typed as the file has it, or as one of the user's words for it, "person" or "people". */
static char *
fold_ways (const EntenteSearchEntry *entry,
           EntenteAspect             aspect)
{
  GString *ways = g_string_new (NULL);
  g_autofree char *plural = NULL;

  if (aspect == ENTENTE_ASPECT_KIND || aspect == ENTENTE_ASPECT_TAG || aspect == ENTENTE_ASPECT_EVIDENCE)
    add_way (ways, entry->word);
  add_way (ways, entry->label);
  if (aspect == ENTENTE_ASPECT_KIND && entry->subject == ENTENTE_ITEM_ACTOR)
    {
      plural = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KINDS, entry->word);
      add_way (ways, plural);
    }
  return g_string_free (ways, FALSE);
}

/* In a search one kind is named, as in “kind:person”; a filter speaks of all: “only people”. */
static char *
label_word (EntenteSearchLexicon *self,
            EntenteAspect         aspect,
            EntenteItemKind       subject,
            const char           *word)
{
  char *label = NULL;

  if (aspect == ENTENTE_ASPECT_KIND && subject == ENTENTE_ITEM_ACTOR)
    label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND, word);
  return label != NULL ? label : entente_aspect_describe_word (aspect, subject, word, self->document);
}

static void
add_word (EntenteSearchLexicon *self,
          GPtrArray            *list,
          EntenteAspect         aspect,
          EntenteItemKind       subject,
          const char           *word,
          guint                 count)
{
  EntenteSearchEntry *entry = g_new0 (EntenteSearchEntry, 1);

  entry->subject = subject;
  entry->word = g_strdup (word);
  entry->count = count;
  entry->label = label_word (self, aspect, subject, word);
  entry->folded = fold_ways (entry, aspect);
  g_ptr_array_add (list, entry);
}

static void
add_words (EntenteSearchLexicon *self,
           GPtrArray            *list,
           EntenteAspect         aspect,
           EntenteItemKind       subject,
           guint                 max)
{
  g_autoptr (GPtrArray) words = entente_aspect_list_words (self->document, subject, aspect, NULL);

  for (guint i = 0; i < MIN (words->len, max); i++)
    {
      const EntenteWordCount *count = words->pdata[i];

      if (*count->word != '\0')
        add_word (self, list, aspect, subject, count->word, count->count);
    }
}

/* Items of every kind have tags. Which kind has them does not matter. */
static void
add_tags (EntenteSearchLexicon *self,
          GPtrArray            *list)
{
  g_autoptr (GPtrArray) words = entente_word_counts_for_common (self->document, ENTENTE_COMMON_TAGS);

  for (guint i = 0; i < words->len; i++)
    {
      const EntenteWordCount *count = words->pdata[i];

      add_word (self, list, ENTENTE_ASPECT_TAG, ENTENTE_ITEM_ACTOR, count->word, count->count);
    }
}

static GPtrArray *
make_list (EntenteSearchLexicon *self,
           EntenteSearchKey      key)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (entry_free);

  switch (key)
    {
    case ENTENTE_SEARCH_KEY_KIND:
      add_words (self, list, ENTENTE_ASPECT_KIND, ENTENTE_ITEM_ACTOR, G_MAXUINT);
      add_words (self, list, ENTENTE_ASPECT_KIND, ENTENTE_ITEM_RELATION, G_MAXUINT);
      add_words (self, list, ENTENTE_ASPECT_KIND, ENTENTE_ITEM_SOURCE, G_MAXUINT);
      break;
    case ENTENTE_SEARCH_KEY_SPEAKER:
      add_words (self, list, ENTENTE_ASPECT_SPEAKER, ENTENTE_ITEM_STATEMENT, MAX_NAMED);
      break;
    case ENTENTE_SEARCH_KEY_SOURCE:
      add_words (self, list, ENTENTE_ASPECT_SOURCE, ENTENTE_ITEM_STATEMENT, MAX_NAMED);
      break;
    case ENTENTE_SEARCH_KEY_TAG:
      add_tags (self, list);
      break;
    case ENTENTE_SEARCH_KEY_EVIDENCE:
      add_words (self, list, ENTENTE_ASPECT_EVIDENCE, ENTENTE_ITEM_RELATION, G_MAXUINT);
      break;
    case ENTENTE_SEARCH_KEY_SINCE:
    case ENTENTE_SEARCH_KEY_UNTIL:
    case ENTENTE_N_SEARCH_KEYS:
    default:
      break;
    }
  return list;
}

static void
forget (EntenteSearchLexicon *self)
{
  for (guint i = 0; i < ENTENTE_N_SEARCH_KEYS; i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
}

static void
entente_search_lexicon_finalize (GObject *object)
{
  EntenteSearchLexicon *self = ENTENTE_SEARCH_LEXICON (object);

  forget (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_search_lexicon_parent_class)->finalize (object);
}

static void
entente_search_lexicon_class_init (EntenteSearchLexiconClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_search_lexicon_finalize;
}

static void
entente_search_lexicon_init (EntenteSearchLexicon *self)
{
}

/**
 * entente_search_lexicon_new:
 * @document: a document
 *
 * Returns: (transfer full): its words
 */
EntenteSearchLexicon *
entente_search_lexicon_new (EntenteDocument *document)
{
  EntenteSearchLexicon *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_SEARCH_LEXICON, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::name-language", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_search_lexicon_list:
 * @self: a lexicon
 * @key: a key
 *
 * Returns: (transfer none) (element-type EntenteSearchEntry): the words of the document for the key, the most frequent
 *   first; of kinds, those of actors first; all classes of evidence, uncounted; none for keys that take dates
 */
const GPtrArray *
entente_search_lexicon_list (EntenteSearchLexicon *self,
                             EntenteSearchKey      key)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_LEXICON (self) && key < ENTENTE_N_SEARCH_KEYS, NULL);

  if (self->lists[key] == NULL)
    self->lists[key] = make_list (self, key);
  return self->lists[key];
}

static void
collect (const GPtrArray *list,
         const char      *part,
         GPtrArray       *found)
{
  for (guint i = 0; i < list->len; i++)
    if (strstr (((EntenteSearchEntry *) list->pdata[i])->folded, part) != NULL)
      g_ptr_array_add (found, list->pdata[i]);
}

/**
 * entente_search_lexicon_find:
 * @self: a lexicon
 * @key: a key
 * @typed: what was typed after it, not empty
 *
 * Returns: (transfer full) (element-type EntenteSearchEntry): the words that are meant, owned by the lexicon: those
 *   that are just so, whatever the case; else those that begin with it, or in which a word does
 */
GPtrArray *
entente_search_lexicon_find (EntenteSearchLexicon *self,
                             EntenteSearchKey      key,
                             const char           *typed)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const GPtrArray *list = entente_search_lexicon_list (self, key);
  g_autofree char *folded = NULL, *whole = NULL, *start = NULL, *word = NULL;

  g_return_val_if_fail (list != NULL && typed != NULL, g_steal_pointer (&found));

  folded = entente_fold (typed);
  whole = g_strdup_printf ("\n%s\n", folded);
  start = g_strdup_printf ("\n%s", folded);
  word = g_strdup_printf (" %s", folded);
  collect (list, whole, found);
  if (found->len == 0)
    collect (list, start, found);
  if (found->len == 0)
    collect (list, word, found);
  return g_steal_pointer (&found);
}
