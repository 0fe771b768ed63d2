/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-checks.h"

#include "entente-actor.h"
#include "entente-duplicates.h"
#include "entente-id.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <string.h>

/* The checks of all items together. None of them compares each item with each other one. */

/* Words by different speakers are the same by chance if there are few of them. In letters and digits. */
#define MIN_WORDS 20

/* A source carries much if more relations rest on it than one in so many of all, and more than a few. */
#define LOAD_SHARE 3
#define MIN_LOAD 3

/**
 * entente_audit_check_names:
 * @self: a search
 *
 * Tells which actors may be the same, by their names.
 */
void
entente_audit_check_names (EntenteAuditSearch *self)
{
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (self->document);
  g_autoptr (GPtrArray) pairs = entente_duplicates_list (duplicates);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteDuplicatePair *pair = pairs->pdata[i];

      entente_audit_search_tell (self, pair->likeness == ENTENTE_LIKENESS_LOOKALIKE ? ENTENTE_AUDIT_LOOKALIKE_NAMES
                                                                                    : ENTENTE_AUDIT_SAME_NAME,
                                 pair->actor, pair->other);
    }
}

/* Writes the letters and digits of a text of ASCII, as most are. */
static guint
write_ascii_letters (GString    *letters,
                     const char *text)
{
  char *end;

  g_string_set_size (letters, strlen (text));
  end = letters->str;
  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      *end++ = g_ascii_isupper (*text) ? (char) (*text - 'A' + 'a') : *text;
  g_string_truncate (letters, (gsize) (end - letters->str));
  return (guint) letters->len;
}

/* Writes the letters and digits of a text, in small letters. Returns their number. */
static guint
write_letters (GString    *letters,
               const char *text)
{
  guint n = 0;

  if (g_str_is_ascii (text))
    return write_ascii_letters (letters, text);
  g_string_truncate (letters, 0);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isalnum (c))
        continue;
      n++;
      g_string_append_unichar (letters, g_unichar_tolower (c));
    }
  return n;
}

static gboolean
can_be_of_same (EntenteStatement *statement,
                EntenteStatement *other)
{
  const char *speaker = entente_statement_get_speaker (statement);
  const char *other_speaker = entente_statement_get_speaker (other);

  return speaker == NULL || other_speaker == NULL || g_str_equal (speaker, other_speaker);
}

/**
 * entente_audit_check_words:
 * @self: a search
 *
 * Tells which statements have the words of an earlier one, apart from case and punctuation. A few words that two
 * different speakers use are not told.
 */
void
entente_audit_check_words (EntenteAuditSearch *self)
{
  GListModel *statements = entente_document_get_items (self->document, ENTENTE_ITEM_STATEMENT);
  g_autoptr (GHashTable) first_with = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) letters = g_string_new (NULL);
  guint n = g_list_model_get_n_items (statements);

  for (guint i = 0; i < n && entente_audit_search_goes_on (self, i); i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);
      const char *text = entente_statement_get_text (statement);
      guint n_letters = text != NULL ? write_letters (letters, text) : 0;
      EntenteStatement *first = n_letters > 0 ? g_hash_table_lookup (first_with, letters->str) : NULL;

      if (first != NULL && (n_letters >= MIN_WORDS || can_be_of_same (statement, first)))
        entente_audit_search_tell (self, ENTENTE_AUDIT_SAME_WORDS, ENTENTE_ITEM (statement), ENTENTE_ITEM (first));
      else if (first == NULL && n_letters > 0)
        g_hash_table_insert (first_with, g_strdup (letters->str), statement); /* the document holds it */
    }
}

/* A source in the search for circles, which is that of Tarjan for strongly connected components. The call stack of the
 * recursion is a list of its own, since a chain of sources can be of any length. */
typedef struct {
  guint number; /* in the order in which they are reached, from 1; 0 if it was not */
  guint low;    /* the least number of those on the stack that are reached from it */
  guint next;   /* which of those that it cites comes next */
  gboolean on_stack;
} Visit;

typedef struct {
  EntenteAuditSearch *search;
  GListModel *sources;
  Visit *visits;  /* by the place of the source in the document */
  GArray *calls;  /* of guint: places */
  GArray *stack;  /* of guint: places */
  guint n_reached;
} CircleSearch;

/* Finds the place of the next source that one cites. */
static gboolean
find_next (CircleSearch *self,
           guint         from,
           guint        *to)
{
  g_autoptr (EntenteSource) source = g_list_model_get_item (self->sources, from);
  const char *const *cites = entente_source_get_cites (source);

  for (guint n = g_strv_length ((char **) cites); self->visits[from].next < n;)
    {
      const char *id = cites[self->visits[from].next++];
      EntenteItem *other = entente_document_lookup_kind (self->search->document, ENTENTE_ITEM_SOURCE, id);

      if (other != NULL && entente_document_find (self->search->document, other, to))
        return TRUE;
    }
  return FALSE;
}

static void
enter (CircleSearch *self,
       guint         place)
{
  self->visits[place].number = self->visits[place].low = ++self->n_reached;
  self->visits[place].on_stack = TRUE;
  g_array_append_val (self->calls, place);
  g_array_append_val (self->stack, place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* Finds one of a circle that its first source cites. */
static EntenteItem *
find_cited (CircleSearch *self,
            GArray       *circle)
{
  guint first = g_array_index (circle, guint, 0), cited;

  self->visits[first].next = 0;
  while (find_next (self, first, &cited))
    for (guint i = 0; i < circle->len; i++)
      if (g_array_index (circle, guint, i) == cited && (cited != first || circle->len == 1))
        return g_list_model_get_item (self->sources, cited);
  return NULL;
}

static void
tell_circle (CircleSearch *self,
             GArray       *circle)
{
  g_autoptr (EntenteItem) first = NULL, cited = NULL;

  g_array_sort (circle, compare_places);
  first = g_list_model_get_item (self->sources, g_array_index (circle, guint, 0));
  cited = find_cited (self, circle);
  if (cited == NULL)
    return;
  entente_audit_search_tell (self->search, ENTENTE_AUDIT_CIRCULAR_CITING, first, cited != first ? cited : NULL)->n
    = circle->len;
}

/* All that are on the stack since a source reach each other. One alone is a circle if it cites itself. */
static void
leave_circle (CircleSearch *self,
              guint         place)
{
  g_autoptr (GArray) circle = g_array_new (FALSE, FALSE, sizeof (guint));
  guint other;

  do
    {
      other = g_array_index (self->stack, guint, self->stack->len - 1);
      g_array_set_size (self->stack, self->stack->len - 1);
      self->visits[other].on_stack = FALSE;
      g_array_append_val (circle, other);
    }
  while (other != place);
  tell_circle (self, circle);
}

static void
leave (CircleSearch *self,
       guint         place)
{
  g_array_set_size (self->calls, self->calls->len - 1);
  if (self->calls->len > 0)
    {
      Visit *caller = &self->visits[g_array_index (self->calls, guint, self->calls->len - 1)];

      caller->low = MIN (caller->low, self->visits[place].low);
    }
  if (self->visits[place].low == self->visits[place].number)
    leave_circle (self, place);
}

static void
visit (CircleSearch *self,
       guint         start)
{
  enter (self, start);
  while (self->calls->len > 0)
    {
      guint place = g_array_index (self->calls, guint, self->calls->len - 1), other;

      if (!find_next (self, place, &other))
        leave (self, place);
      else if (self->visits[other].number == 0)
        enter (self, other);
      else if (self->visits[other].on_stack)
        self->visits[place].low = MIN (self->visits[place].low, self->visits[other].number);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      document)
{
  const EntenteAuditFinding *const *x = a, *const *y = b;
  guint x_place = 0, y_place = 0;

  entente_document_find (document, (*x)->item, &x_place);
  entente_document_find (document, (*y)->item, &y_place);
  return x_place < y_place ? -1 : x_place > y_place;
}

/**
 * entente_audit_check_circles:
 * @self: a search
 *
 * Tells of sources that draw on each other, on the first of each circle.
 */
void
entente_audit_check_circles (EntenteAuditSearch *self)
{
  GListModel *sources = entente_document_get_items (self->document, ENTENTE_ITEM_SOURCE);
  guint n = g_list_model_get_n_items (sources);
  g_autofree Visit *visits = g_new0 (Visit, n);
  g_autoptr (GArray) calls = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  CircleSearch search = { self, sources, visits, calls, stack, 0 };

  for (guint i = 0; i < n && entente_audit_search_goes_on (self, i); i++)
    if (visits[i].number == 0)
      visit (&search, i);
  g_ptr_array_sort_with_data (self->found[ENTENTE_AUDIT_CIRCULAR_CITING], compare_findings, self->document);
}

/**
 * entente_audit_check_load:
 * @self: a search
 *
 * Tells of sources on which more than a third of all relations rest, whether or not others support them too. They were
 * counted when the relations were weighed.
 */
void
entente_audit_check_load (EntenteAuditSearch *self)
{
  GListModel *sources = entente_document_get_items (self->document, ENTENTE_ITEM_SOURCE);
  guint n = entente_document_get_n_items (self->document, ENTENTE_ITEM_RELATION);
  guint n_sources = g_list_model_get_n_items (sources);

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (EntenteItem) source = g_list_model_get_item (sources, i);
      const EntenteAuditLoad *load = g_hash_table_lookup (self->loads, source);
      EntenteAuditFinding *finding;

      if (load == NULL || load->n < MIN_LOAD || (guint64) load->n * LOAD_SHARE <= n)
        continue;
      finding = entente_audit_search_tell (self, ENTENTE_AUDIT_MUCH_ON_ONE_SOURCE, source, NULL);
      finding->n = load->n;
      finding->of = n;
    }
}
