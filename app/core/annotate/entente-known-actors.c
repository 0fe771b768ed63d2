/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-known-actors.h"

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-id.h"

#include <string.h>

/* Names have no more words, and words that names begin with no more names. */
#define WORDS_MAX 12
#define NAMES_MAX 200
/* A case ending is no longer, nor one that takes the place of the end of a name. */
#define ENDING_MAX 3
#define OTHER_ENDING_MAX 2
/* A surname by itself has at least so many letters. */
#define SURNAME_MIN 4

/* A name: its words in lower case, and whose it is. */
typedef struct {
  char **words;
  guint n_words;
  const char *actor; /* owned by the table of ids */
  gboolean is_surname; /* it is but a part of the name */
  gboolean is_person;
} Name;

struct _EntenteKnownActors {
  const EntenteLexicon *lexicon; /* nullable */
  GHashTable *ids;      /* of texts: the ids, each once */
  GPtrArray *names;     /* of Name */
  GHashTable *by_first; /* of GPtrArray of Name, which the list above owns, by the first word */
  GHashTable *by_name;  /* of ids, by the whole name in lower case */
  GHashTable *by_last;  /* of ids, by the last word; an empty text where several have it */
};

/* A word of a text. */
typedef struct {
  gsize start, end;
  char *key;
  gboolean is_capital;
} Word;

static void
name_free (gpointer data)
{
  Name *name = data;

  g_strfreev (name->words);
  g_free (name);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
next_word (const char *text,
           gsize       end,
           gsize      *place,
           gsize      *start)
{
  gsize at = *place;

  while (at < end && !is_letter (g_utf8_get_char (text + at)))
    at += g_utf8_skip[(guchar) text[at]];
  *start = at;
  while (at < end && is_letter (g_utf8_get_char (text + at)))
    at += g_utf8_skip[(guchar) text[at]];
  *place = at;
  return at > *start;
}

static char **
split (const char *name)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gsize length = strlen (name), place = 0, start;

  while (words->len < WORDS_MAX && next_word (name, length, &place, &start))
    g_ptr_array_add (words, g_utf8_strdown (name + start, place - start));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

static char *
make_key (const char *name)
{
  g_auto (GStrv) words = split (name);

  return g_strjoinv (" ", words);
}

/* The surname: what stands behind the last blank. "Jong-un" is one word here. */
static char *
make_last_key (const char *name)
{
  const char *blank = strrchr (name, ' ');

  return make_key (blank != NULL ? blank + 1 : name);
}

/* Where the end of a name begins that its cases change: Москв-а, Росси-я. The whole length if there is none. */
static gsize
find_stem_end (const char *word)
{
  const char *last = g_utf8_prev_char (word + strlen (word));

  if (g_unichar_get_script (g_utf8_get_char (word)) != G_UNICODE_SCRIPT_CYRILLIC || g_utf8_strlen (word, -1) < 4 ||
      g_utf8_strchr ("аяйьоеыи", -1, g_utf8_get_char (last)) == NULL)
    return strlen (word);
  return last - word;
}

static void
index_name (EntenteKnownActors *self,
            const char         *key,
            Name               *name)
{
  GPtrArray *names = g_hash_table_lookup (self->by_first, key);

  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, g_strdup (key), names);
    }
  if (names->len < NAMES_MAX)
    g_ptr_array_add (names, name);
}

/* Takes @words. */
static void
take_name (EntenteKnownActors *self,
           const char         *id,
           gboolean            is_person,
           char              **words,
           gboolean            is_surname)
{
  Name *name = g_new0 (Name, 1);
  gsize stem = find_stem_end (words[0]);

  name->actor = id;
  name->n_words = g_strv_length (words);
  name->words = words;
  name->is_surname = is_surname;
  name->is_person = is_person;
  g_ptr_array_add (self->names, name);
  index_name (self, words[0], name);
  if (words[0][stem] != '\0')
    {
      g_autofree char *key = g_strndup (words[0], stem);

      index_name (self, key, name);
    }
}

static void
add_name (EntenteKnownActors *self,
          const char         *id,
          gboolean            is_person,
          const char         *text)
{
  g_auto (GStrv) words = text != NULL ? split (text) : NULL;
  g_autofree char *last = NULL;
  const char *other;

  if (words == NULL || words[0] == NULL || g_utf8_strlen (text, -1) < 2)
    return;
  g_hash_table_insert (self->by_name, g_strjoinv (" ", words), (gpointer) id);
  last = make_last_key (text);
  other = g_hash_table_lookup (self->by_last, last);
  g_hash_table_replace (self->by_last, g_steal_pointer (&last),
                        other == NULL || g_str_equal (other, id) ? (gpointer) id : (gpointer) "");
  take_name (self, id, is_person, g_steal_pointer (&words), FALSE);
}

/* The texts of languages with cases do not tell names by their capitals alone, so that a person's surname, if nobody
 * else has it, is looked for as names are. */
static void
add_surname (EntenteKnownActors *self,
             EntenteActor       *actor,
             const char         *id)
{
  const char *name = entente_actor_get_name (actor);
  g_autofree char *last = name != NULL && strchr (name, ' ') != NULL ? make_last_key (name) : NULL;

  if (last == NULL || g_strcmp0 (entente_actor_get_kind (actor), ENTENTE_ACTOR_KIND_PERSON) != 0 ||
      g_unichar_get_script (g_utf8_get_char (last)) != G_UNICODE_SCRIPT_CYRILLIC ||
      g_utf8_strlen (last, -1) < SURNAME_MIN || strchr (last, ' ') != NULL ||
      g_strcmp0 (g_hash_table_lookup (self->by_last, last), id) != 0)
    return;
  take_name (self, id, TRUE, g_strsplit (last, " ", -1), TRUE);
}

/**
 * entente_known_actors_new:
 * @document: (nullable): a document
 * @lexicon: (nullable): the words of the language of a text, which must live longer
 *
 * Returns: (transfer full): its actors as they are now
 */
EntenteKnownActors *
entente_known_actors_new (EntenteDocument      *document,
                          const EntenteLexicon *lexicon)
{
  EntenteKnownActors *self = g_new0 (EntenteKnownActors, 1);
  GListModel *actors = document != NULL ? entente_document_get_items (document, ENTENTE_ITEM_ACTOR) : NULL;
  guint n = actors != NULL ? g_list_model_get_n_items (actors) : 0;

  self->lexicon = lexicon;
  self->names = g_ptr_array_new_with_free_func (name_free);
  self->ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->by_first = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_name = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->by_last = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);
      const char *kind = entente_actor_get_kind (actor);
      gboolean is_person = kind == NULL || g_str_equal (kind, ENTENTE_ACTOR_KIND_PERSON);
      char *id = g_strdup (entente_item_get_id (ENTENTE_ITEM (actor)));

      g_hash_table_add (self->ids, id);
      add_name (self, id, is_person, entente_actor_get_name (actor));
      for (guint j = 0; j < entente_actor_get_n_aliases (actor); j++)
        add_name (self, id, is_person,
                  entente_record_get_text (entente_actor_get_nth_aliases (actor, j), ENTENTE_PHRASE_TEXT));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);
      gpointer id = NULL;

      if (g_hash_table_lookup_extended (self->ids, entente_item_get_id (ENTENTE_ITEM (actor)), &id, NULL))
        add_surname (self, actor, id);
    }
  return self;
}

/**
 * entente_known_actors_free:
 * @self: (transfer full): actors
 */
void
entente_known_actors_free (EntenteKnownActors *self)
{
  g_hash_table_unref (self->by_first);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_last);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * entente_known_actors_find:
 * @self: actors
 * @name: a name as a text has it
 * @match: how much of the name must be the same
 *
 * Returns: (transfer none) (nullable): the id of the actor who is called so; or, by the surname,
   the only one whose name
 *   ends with it
 */
const char *
entente_known_actors_find (const EntenteKnownActors *self,
                           const char               *name,
                           EntenteNameMatch          match)
{
  g_autofree char *key = make_key (name);
  const char *id = g_hash_table_lookup (self->by_name, key);

  if (id == NULL && match == ENTENTE_NAME_MATCH_SURNAME && strchr (name, ' ') == NULL)
    id = g_hash_table_lookup (self->by_last, key);
  return id != NULL && *id != '\0' ? id : NULL;
}

/* In which scripts words of names get endings: those of cases, and particles. */
static gsize
count_endings (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HANGUL ? 6 : script == G_UNICODE_SCRIPT_CYRILLIC ? ENDING_MAX : 0;
}

/* Whether a word of the text is one of a name, perhaps with an ending. */
static gboolean
matches (const char *word,
         const char *part)
{
  gsize length = strlen (part), stem = find_stem_end (part);

  if (strncmp (word, part, length) != 0)
    return stem < length && strncmp (word, part, stem) == 0 && g_utf8_strlen (word + stem, -1) <= OTHER_ENDING_MAX;
  return word[length] == '\0' || (gsize) g_utf8_strlen (word + length, -1) <= count_endings (g_utf8_get_char (part));
}

/* A word of the language that may have its capital from the start of a sentence: "Вчера", "Президент". */
static gboolean
is_plain_word (const EntenteKnownActors *self,
               const char               *key)
{
  const EntenteWord *word = self->lexicon != NULL ? entente_lexicon_find (self->lexicon, key) : NULL;

  return word != NULL && !entente_word_is (word, ENTENTE_WORD_FIRST_MALE) &&
         !entente_word_is (word, ENTENTE_WORD_FIRST_FEMALE);
}

/* A surname begins with a capital, and no first name of somebody else stands before it. */
static gboolean
can_be_surname (const EntenteKnownActors *self,
                const GArray             *words,
                guint                     nth)
{
  const Word *word = &g_array_index (words, Word, nth), *before = nth > 0 ? word - 1 : NULL;

  return word->is_capital && (before == NULL || !before->is_capital || before->end + 1 != word->start ||
                              g_utf8_strlen (before->key, -1) <= 2 || is_plain_word (self, before->key));
}

static const Name *
find_longest (const EntenteKnownActors *self,
              const GArray             *words,
              guint                     first,
              const char               *key)
{
  GPtrArray *names = g_hash_table_lookup (self->by_first, key);
  const Name *best = NULL;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const Name *name = names->pdata[i];
      guint n = 0;

      if (name->is_surname && !can_be_surname (self, words, first))
        continue;
      while (n < name->n_words && first + n < words->len &&
             matches (g_array_index (words, Word, first + n).key, name->words[n]))
        n++;
      if (n == name->n_words && (best == NULL || n > best->n_words))
        best = name;
    }
  return best;
}

/* The name that begins with a word of the text; a part of that word may be an ending. */
static const Name *
find_at (const EntenteKnownActors *self,
         const GArray             *words,
         guint                     first)
{
  const Word *word = &g_array_index (words, Word, first);
  const Name *found = find_longest (self, words, first, word->key);
  gsize n = count_endings (g_utf8_get_char (word->key));
  g_autofree char *key = found == NULL && n > 0 ? g_strdup (word->key) : NULL;

  for (; found == NULL && n > 0 && g_utf8_strlen (key, -1) > 2; n--)
    {
      *g_utf8_prev_char (key + strlen (key)) = '\0';
      found = find_longest (self, words, first, key);
    }
  return found;
}

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->key);
}

/**
 * entente_known_actors_scan:
 * @self: actors
 * @text: a text in valid UTF-8
 * @start: where to begin, in bytes
 * @end: where to end
 * @places: (element-type EntenteKnownPlace): receives where they are named, in order
 *
 * Finds the names of actors in a part of a text, the longest where several begin at one place.
 */
void
entente_known_actors_scan (const EntenteKnownActors *self,
                           const char               *text,
                           gsize                     start,
                           gsize                     end,
                           GArray                   *places)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  gsize place = start, first;

  if (g_hash_table_size (self->by_first) == 0)
    return;
  g_array_set_clear_func (words, clear_word);
  while (next_word (text, end, &place, &first))
    {
      Word word = { first, place, g_utf8_strdown (text + first, place - first),
                    g_unichar_isupper (g_utf8_get_char (text + first)) };

      g_array_append_val (words, word);
    }
  for (guint i = 0; i < words->len; i++)
    {
      const Name *name = find_at (self, words, i);
      EntenteKnownPlace found;

      if (name == NULL)
        continue;
      found.actor = name->actor;
      found.start = g_array_index (words, Word, i).start;
      i += name->n_words - 1;
      found.end = g_array_index (words, Word, i).end;
      found.words = (const char *const *) name->words;
      found.n_words = name->n_words;
      found.is_person = name->is_person;
      g_array_append_val (places, found);
    }
}
