/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-names.h"

#include "entente-id.h"

#include <string.h>

/* A pronoun means a name among so many before it, and in so many paragraphs. */
#define LOOK_BACK 40
#define LOOK_BACK_PARAGRAPHS 6
/* Those that it cannot mean do not count, but so many are looked at in all. */
#define LOOK_BACK_ALL 400
/* Nobody is named in more ways. */
#define FORMS_MAX 24

struct _EntenteNames {
  const EntenteLexicon *lexicon;
  GPtrArray *named;     /* of EntenteNamed, in the order of the text */
  GHashTable *by_form;  /* of EntenteNamed, by a form in lower case */
  GHashTable *by_last;  /* likewise, by the last word of a name */
  GHashTable *by_word;  /* likewise, by any other word of a name; the newest */
  GHashTable *by_head;  /* likewise, by the noun of a description */
  GArray *places;       /* of EntenteNamePlace */
  gboolean is_sorted;   /* the places are in order, so that one can be searched for */
};

static void
named_free (gpointer data)
{
  EntenteNamed *self = data;

  g_ptr_array_unref (self->forms);
  g_array_unref (self->counts);
  g_free (self->role);
  g_free (self);
}

/**
 * entente_names_new:
 * @lexicon: the words of the language, which must live longer
 *
 * Returns: (transfer full): no names yet
 */
EntenteNames *
entente_names_new (const EntenteLexicon *lexicon)
{
  EntenteNames *self = g_new0 (EntenteNames, 1);

  self->lexicon = lexicon;
  self->named = g_ptr_array_new_with_free_func (named_free);
  self->by_form = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->by_last = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->by_word = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->by_head = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (EntenteNamePlace));
  return self;
}

/**
 * entente_names_free:
 * @self: (transfer full): names
 */
void
entente_names_free (EntenteNames *self)
{
  g_ptr_array_unref (self->named);
  g_hash_table_unref (self->by_form);
  g_hash_table_unref (self->by_last);
  g_hash_table_unref (self->by_word);
  g_hash_table_unref (self->by_head);
  g_array_unref (self->places);
  g_free (self);
}

static char **
split (const char *form)
{
  return g_strsplit_set (form, " \t\n", -1);
}

/* In lower case, and without what is no letter at its ends. */
static char *
make_key (const char *form)
{
  char *key = g_utf8_strdown (form, -1);
  gsize length = strlen (key);

  while (length > 1 && (key[length - 1] == '.' || key[length - 1] == ','))
    key[--length] = '\0';
  return key;
}

/* Whether two names with one last word can be one person's: one of them is short, or they begin alike. */
static gboolean
are_compatible (const EntenteNamed *named,
                const char         *form)
{
  g_auto (GStrv) words = split (form);

  for (guint i = 0; i < named->forms->len; i++)
    {
      g_auto (GStrv) other = split (named->forms->pdata[i]);

      if (words[1] == NULL || other[1] == NULL || g_unichar_tolower (g_utf8_get_char (words[0])) ==
                                                  g_unichar_tolower (g_utf8_get_char (other[0])))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_names_find_word:
 * @self: names
 * @word: a word in lower case
 *
 * Returns: (transfer none) (nullable): whom a name means of which that is the last word, or else another one
 */
EntenteNamed *
entente_names_find_word (EntenteNames *self,
                         const char   *word)
{
  EntenteNamed *named = g_hash_table_lookup (self->by_last, word);

  return named != NULL ? named : g_hash_table_lookup (self->by_word, word);
}

/**
 * entente_names_find:
 * @self: names
 * @form: a name as it is written
 *
 * Returns: (transfer none) (nullable): whose name it is
 */
EntenteNamed *
entente_names_find (EntenteNames *self,
                    const char   *form)
{
  g_autofree char *key = make_key (form);
  EntenteNamed *named = g_hash_table_lookup (self->by_form, key);
  const char *last = strrchr (key, ' ');

  if (named != NULL)
    return named;
  if (last == NULL)
    return entente_names_find_word (self, key);
  named = g_hash_table_lookup (self->by_last, last + 1);
  return named != NULL && are_compatible (named, form) ? named : NULL;
}

static void
index_words (EntenteNames *self,
             EntenteNamed *named,
             const char   *form)
{
  g_autofree char *key = make_key (form);
  g_auto (GStrv) words = split (key);
  guint n = g_strv_length (words);

  g_hash_table_replace (self->by_form, g_strdup (key), named);
  for (guint i = 0; i < n; i++)
    {
      GHashTable *table = i + 1 == n ? self->by_last : self->by_word;

      /* Words that many names have, and particles, mean none of them. */
      if (g_utf8_strlen (words[i], -1) > 1 && (i + 1 == n || entente_lexicon_find (self->lexicon, words[i]) == NULL ||
          entente_word_is (entente_lexicon_find (self->lexicon, words[i]), ENTENTE_WORD_FIRST_MALE) ||
          entente_word_is (entente_lexicon_find (self->lexicon, words[i]), ENTENTE_WORD_FIRST_FEMALE)))
        g_hash_table_replace (table, g_strdup (words[i]), named);
    }
}

static void
count_form (EntenteNamed *named,
            const char   *form)
{
  guint one = 1;

  for (guint i = 0; i < named->forms->len; i++)
    if (g_str_equal (named->forms->pdata[i], form))
      {
        g_array_index (named->counts, guint, i)++;
        return;
      }
  if (named->forms->len >= FORMS_MAX)
    return;
  g_ptr_array_add (named->forms, g_strdup (form));
  g_array_append_val (named->counts, one);
}

static EntenteNamed *
named_new (EntenteNames *self)
{
  EntenteNamed *named = g_new0 (EntenteNamed, 1);

  named->forms = g_ptr_array_new_with_free_func (g_free);
  named->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_ptr_array_add (self->named, named);
  return named;
}

/**
 * entente_names_add:
 * @self: names
 * @form: a name as it is written
 *
 * Returns: (transfer none): whose name it is; somebody new, if nobody in the text before can have it
 */
EntenteNamed *
entente_names_add (EntenteNames *self,
                   const char   *form)
{
  EntenteNamed *named = entente_names_find (self, form);

  if (named == NULL)
    named = named_new (self);
  count_form (named, form);
  index_words (self, named, form);
  return named;
}

/**
 * entente_names_add_description:
 * @self: names
 * @form: a description as it is written, without its article: “senior official”
 * @head: its noun, in lower case
 * @is_known: it points at one before: “the official”
 *
 * Returns: (transfer none): the voice that is described
 */
EntenteNamed *
entente_names_add_description (EntenteNames *self,
                               const char   *form,
                               const char   *head,
                               gboolean      is_known)
{
  g_autofree char *key = make_key (form);
  EntenteNamed *named = is_known ? g_hash_table_lookup (self->by_form, key) : NULL;

  if (named == NULL && is_known)
    named = g_hash_table_lookup (self->by_head, head);
  if (named == NULL)
    {
      named = named_new (self);
      named->is_description = TRUE;
      count_form (named, form);
    }
  g_hash_table_replace (self->by_form, g_strdup (key), named);
  g_hash_table_replace (self->by_head, g_strdup (head), named);
  return named;
}

/**
 * entente_names_add_place:
 * @self: names
 * @named: one of them
 * @start: where it is named, in bytes
 * @end: where that ends
 * @paragraph: the number of the paragraph
 * @is_subject: whether a sentence begins with it
 *
 * Remembers where somebody is named. Places are added in the order of the text.
 */
void
entente_names_add_place (EntenteNames *self,
                         EntenteNamed *named,
                         gsize         start,
                         gsize         end,
                         guint         paragraph,
                         gboolean      is_subject)
{
  EntenteNamePlace place = { start, end, named, paragraph, is_subject };

  if (named->first_end == 0)
    {
      named->first_start = start;
      named->first_end = end;
    }
  self->is_sorted = FALSE;
  g_array_append_val (self->places, place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const EntenteNamePlace *first = a, *second = b;

  return (first->end > second->end) - (first->end < second->end);
}

/**
 * entente_names_sort_places:
 * @self: the names of a text that was read to its end
 *
 * Brings the places into order, so that pronouns anywhere in the text can be resolved quickly.
 */
void
entente_names_sort_places (EntenteNames *self)
{
  g_array_sort (self->places, compare_places);
  self->is_sorted = TRUE;
}

/* How many places may be before one in the text. */
static guint
count_before (const EntenteNames *self,
              gsize               place)
{
  guint low = 0, high = self->places->len;

  if (!self->is_sorted)
    return high;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->places, EntenteNamePlace, middle).end <= place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static int
weigh (const EntenteNamePlace *place,
       guint                   distance,
       EntenteSex              sex,
       gboolean                is_thing,
       const EntenteNamed     *last_speaker)
{
  const EntenteNamed *named = place->named;
  int weight = 100 - 3 * (int) distance;

  if (is_thing)
    return named->is_person ? -1 : weight + (named->is_organization ? 30 : 0) + (named == last_speaker ? 20 : 0);
  if (named->is_organization || (named->sex != ENTENTE_SEX_UNKNOWN && sex != ENTENTE_SEX_UNKNOWN && named->sex != sex))
    return -1;
  if (named->sex == sex && sex != ENTENTE_SEX_UNKNOWN)
    weight += 12;
  if (named->is_person)
    weight += 12;
  if (place->is_subject)
    weight += 8;
  if (named == last_speaker)
    weight += 10;
  return weight;
}

/**
 * entente_names_resolve_pronoun:
 * @self: names
 * @place: where a pronoun stands, in bytes
 * @paragraph: the number of its paragraph
 * @sex: what it tells
 * @is_thing: whether it stands for no person: “it”
 * @last_speaker: (nullable): who spoke last
 *
 * Returns: (transfer none) (nullable): whom it means most likely
 */
EntenteNamed *
entente_names_resolve_pronoun (EntenteNames       *self,
                               gsize               place,
                               guint               paragraph,
                               EntenteSex          sex,
                               gboolean            is_thing,
                               const EntenteNamed *last_speaker)
{
  EntenteNamed *best = NULL;
  int best_weight = 0;
  guint distance = 0, n_before = count_before (self, place);

  for (guint i = n_before; i > 0 && distance < LOOK_BACK && n_before - i < LOOK_BACK_ALL; i--)
    {
      const EntenteNamePlace *at = &g_array_index (self->places, EntenteNamePlace, i - 1);
      int weight;

      if (at->end > place)
        continue;
      if (at->paragraph + LOOK_BACK_PARAGRAPHS < paragraph)
        break;
      weight = weigh (at, distance, sex, is_thing, last_speaker);
      distance += is_thing || !at->named->is_organization;
      if (weight > 0 && at->paragraph == paragraph)
        weight += 10;
      if (weight > best_weight)
        {
          best = at->named;
          best_weight = weight;
        }
    }
  if (best != NULL && !is_thing && best->is_person && best->sex == ENTENTE_SEX_UNKNOWN)
    best->sex = sex;
  return best;
}

static guint
count_words (const char *form)
{
  guint n = 1;

  for (const char *at = form; *at != '\0'; at++)
    n += *at == ' ';
  return n;
}

/**
 * entente_named_get_name:
 * @self: somebody named in a text
 *
 * Returns: (transfer none): the name, as fully as the text has it: the most frequent form of several words
 */
const char *
entente_named_get_name (const EntenteNamed *self)
{
  guint best = 0;

  for (guint i = 1; i < self->forms->len; i++)
    {
      gboolean is_full = count_words (self->forms->pdata[i]) > 1, was_full = count_words (self->forms->pdata[best]) > 1;

      if ((is_full && !was_full) ||
          (is_full == was_full && g_array_index (self->counts, guint, i) > g_array_index (self->counts, guint, best)))
        best = i;
    }
  return self->forms->len > 0 ? self->forms->pdata[best] : NULL;
}

/**
 * entente_names_list:
 * @self: names
 *
 * Returns: (transfer none) (element-type EntenteNamed): all of them, in the order of the text
 */
GPtrArray *
entente_names_list (EntenteNames *self)
{
  return self->named;
}

/**
 * entente_names_get_places:
 * @self: names
 *
 * Returns: (transfer none) (element-type EntenteNamePlace): where they are named, in the order of the text
 */
const GArray *
entente_names_get_places (EntenteNames *self)
{
  return self->places;
}
