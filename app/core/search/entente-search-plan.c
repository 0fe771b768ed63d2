/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-plan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-condition-match.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-view.h"

/* Each term becomes a condition, so that a search finds what a filter would show. For each kind of item that may be
 * found, some conditions speak of the items themselves, and others of what is told of them. What these leave, a view
 * tells. */

/* What is asked of items of one kind. */
typedef struct {
  EntenteItemKind kind;
  EntenteFilter *own;     /* conditions on such items */
  EntenteFilter *through; /* conditions on statements or relations, through which they are found */
} Ask;

struct _EntenteSearchPlan {
  char *words;
  char *problem;   /* nullable: why nothing is found, in words for the user */
  gboolean has_terms;
  gboolean of_days; /* the terms ask for days alone */
  GArray *asks;    /* of Ask */
};

/* The values of the terms, and those of terms that ask for the opposite. They belong to the document, the lexicon and
 * the terms. */
typedef struct {
  GPtrArray *kinds[2][ENTENTE_N_ITEM_KINDS]; /* words of the file */
  GPtrArray *speakers[2], *sources[2];       /* ids */
  GPtrArray *tags[2];
  GPtrArray *classes[2];                     /* of evidence, words of the file */
  const char *since[2], *until[2];
} Values;

enum { YES, NO };

static void
ask_clear (gpointer data)
{
  Ask *ask = data;

  entente_filter_unref (ask->own);
  entente_filter_unref (ask->through);
}

static void
plan_clear (gpointer data)
{
  EntenteSearchPlan *self = data;

  g_free (self->words);
  g_free (self->problem);
  g_array_unref (self->asks);
}

static void
values_init (Values *values)
{
  *values = (Values) { 0 };
  for (int i = YES; i <= NO; i++)
    {
      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        values->kinds[i][kind] = g_ptr_array_new ();
      values->speakers[i] = g_ptr_array_new ();
      values->sources[i] = g_ptr_array_new ();
      values->tags[i] = g_ptr_array_new ();
      values->classes[i] = g_ptr_array_new ();
    }
}

static void
values_clear (Values *values)
{
  for (int i = YES; i <= NO; i++)
    {
      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        g_ptr_array_unref (values->kinds[i][kind]);
      g_ptr_array_unref (values->speakers[i]);
      g_ptr_array_unref (values->sources[i]);
      g_ptr_array_unref (values->tags[i]);
      g_ptr_array_unref (values->classes[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Values, values_clear)

/* A date that is still being typed: "2", "2024-", "2024-0". */
static gboolean
is_start_of_date (const char *text)
{
  static const char pattern[] = "0000-00-00";
  gsize i = 0;

  for (; text[i] != '\0'; i++)
    if (i >= sizeof pattern - 1 || (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != '-'))
      return FALSE;
  return i < sizeof pattern - 1 && i != strlen ("2024-05");
}

static void
complain (EntenteSearchPlan *self,
          const char        *format,
          const char        *value)
{
  g_autofree char *shown = entente_display_text_embed (value);
  g_autoptr (GString) words = g_string_new (format);

  if (self->problem != NULL)
    return;
  g_string_replace (words, "%s", shown, 1);
  self->problem = g_string_free (g_steal_pointer (&words), FALSE);
}

static GPtrArray *
choose_words (const Values             *values,
              const EntenteSearchTerm  *term,
              const EntenteSearchEntry *entry)
{
  if (term->key == ENTENTE_SEARCH_KEY_TAG)
    return values->tags[term->negated];
  if (term->key == ENTENTE_SEARCH_KEY_EVIDENCE)
    return values->classes[term->negated];
  return values->kinds[term->negated][entry->subject];
}

static const char *
say_unknown (EntenteSearchKey key)
{
  if (key == ENTENTE_SEARCH_KEY_TAG)
    return _("Nothing here has the tag “%s”.");
  if (key == ENTENTE_SEARCH_KEY_EVIDENCE)
    return _("There is no class of evidence called “%s”.");
  return _("Nothing here is of the kind “%s”.");
}

static void
add_entries (EntenteSearchPlan       *self,
             EntenteSearchLexicon    *lexicon,
             const EntenteSearchTerm *term,
             Values                  *values)
{
  g_autoptr (GPtrArray) found = entente_search_lexicon_find (lexicon, term->key, term->value);

  for (guint i = 0; i < found->len; i++)
    {
      const EntenteSearchEntry *entry = found->pdata[i];

      g_ptr_array_add (choose_words (values, term, entry), entry->word);
    }
  if (found->len == 0)
    complain (self, say_unknown (term->key), term->value);
}

static void
add_named (EntenteSearchPlan       *self,
           EntenteSearch           *search,
           const EntenteSearchTerm *term,
           GPtrArray               *ids)
{
  gboolean is_source = term->key == ENTENTE_SEARCH_KEY_SOURCE;
  g_autoptr (GPtrArray) found = entente_search_list_called (search,
                                                            is_source ? ENTENTE_ITEM_SOURCE : ENTENTE_ITEM_ACTOR,
                                                            term->value);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ids, (gpointer) entente_item_get_id (found->pdata[i]));
  if (found->len == 0)
    complain (self, is_source ? _("No source here is called “%s”.") : _("Nobody here is called “%s”."), term->value);
}

/* Of several dates the last one counts. */
static void
add_date (EntenteSearchPlan       *self,
          const EntenteSearchTerm *term,
          gboolean                 is_last,
          const char             **date)
{
  if (entente_date_is_valid (term->value))
    *date = term->value;
  else if (!is_last || !is_start_of_date (term->value))
    complain (self, _("“%s” is not a date. Write a year, a month or a day: 2024, 2024-05 or 2024-05-17."), term->value);
}

static void
add_term (EntenteSearchPlan       *self,
          EntenteSearch           *search,
          EntenteSearchLexicon    *lexicon,
          const EntenteSearchTerm *term,
          gboolean                 is_last,
          Values                  *values)
{
  if (*term->value == '\0')
    {
      if (!is_last)
        complain (self, _("Write what you look for right after “%s:”, without a space."),
                  entente_search_key_get_name (term->key));
      return;
    }
  switch (term->key)
    {
    case ENTENTE_SEARCH_KEY_KIND:
    case ENTENTE_SEARCH_KEY_TAG:
    case ENTENTE_SEARCH_KEY_EVIDENCE:
      add_entries (self, lexicon, term, values);
      break;
    case ENTENTE_SEARCH_KEY_SPEAKER:
      add_named (self, search, term, values->speakers[term->negated]);
      break;
    case ENTENTE_SEARCH_KEY_SOURCE:
      add_named (self, search, term, values->sources[term->negated]);
      break;
    case ENTENTE_SEARCH_KEY_SINCE:
      add_date (self, term, is_last, &values->since[term->negated]);
      break;
    case ENTENTE_SEARCH_KEY_UNTIL:
      add_date (self, term, is_last, &values->until[term->negated]);
      break;
    case ENTENTE_N_SEARCH_KEYS:
    default:
      break;
    }
}

/* Takes the condition. */
static void
add_condition (EntenteFilter    **filter,
               EntenteCondition  *condition,
               gboolean           negated)
{
  g_autoptr (EntenteCondition) taken = condition, opposite = NULL;
  g_autoptr (EntenteFilter) before = *filter;

  if (negated)
    opposite = entente_condition_new_negated (taken);
  *filter = entente_filter_new_with (before, negated ? opposite : taken);
}

static void
ask_for_words (EntenteFilter   **filter,
               EntenteItemKind   subject,
               EntenteAspect     aspect,
               GPtrArray *const *words)
{
  for (int i = YES; i <= NO; i++)
    {
      g_autoptr (GPtrArray) list = words[i]->len > 0 ? g_ptr_array_copy (words[i], NULL, NULL) : NULL;

      if (list == NULL)
        continue;
      g_ptr_array_add (list, NULL);
      add_condition (filter, entente_condition_new (subject, aspect, (const char *const *) list->pdata), i == NO);
    }
}

static void
ask_for_days (EntenteFilter   **filter,
              EntenteItemKind   subject,
              const Values     *values)
{
  if (values->since[YES] != NULL || values->until[YES] != NULL)
    add_condition (filter, entente_condition_new_for_dates (subject, values->since[YES], values->until[YES]), FALSE);
  if (values->since[NO] != NULL)
    add_condition (filter, entente_condition_new_for_dates (subject, values->since[NO], NULL), TRUE);
  if (values->until[NO] != NULL)
    add_condition (filter, entente_condition_new_for_dates (subject, NULL, values->until[NO]), TRUE);
}

static gboolean
asks_for_statements (const Values *values)
{
  return values->speakers[YES]->len + values->speakers[NO]->len + values->sources[YES]->len + values->sources[NO]->len
         > 0;
}

static gboolean
asks_for_evidence (const Values *values)
{
  return values->classes[YES]->len + values->classes[NO]->len > 0;
}

static gboolean
asks_for_days (const Values *values)
{
  return values->since[YES] != NULL || values->since[NO] != NULL || values->until[YES] != NULL
         || values->until[NO] != NULL;
}

/* The items whose days are asked for. */
static EntenteItemKind
choose_dated (EntenteItemKind  kind,
              const Values    *values)
{
  if (kind == ENTENTE_ITEM_RELATION)
    return ENTENTE_ITEM_RELATION;
  if (kind == ENTENTE_ITEM_ACTOR && !asks_for_statements (values))
    return ENTENTE_ITEM_RELATION;
  return ENTENTE_ITEM_STATEMENT;
}

static void
add_ask (EntenteSearchPlan *self,
         EntenteItemKind    kind,
         const Values      *values)
{
  Ask ask = { kind, entente_filter_new (), entente_filter_new () };
  EntenteItemKind dated = choose_dated (kind, values);
  EntenteFilter **of_relations = kind == ENTENTE_ITEM_RELATION ? &ask.own : &ask.through;
  EntenteFilter **of_statements = kind == ENTENTE_ITEM_STATEMENT ? &ask.own : &ask.through;
  GPtrArray *const kinds[] = { values->kinds[YES][kind], values->kinds[NO][kind] };

  if (kind != ENTENTE_ITEM_STATEMENT)
    ask_for_words (&ask.own, kind, ENTENTE_ASPECT_KIND, kinds);
  ask_for_words (&ask.own, kind, ENTENTE_ASPECT_TAG, values->tags);
  ask_for_words (of_relations, ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE, values->classes);
  ask_for_words (of_statements, ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, values->speakers);
  ask_for_words (of_statements, ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SOURCE, values->sources);
  ask_for_days (kind == dated ? &ask.own : &ask.through, dated, values);
  g_array_append_val (self->asks, ask);
}

/* Which items can be found is said by kind:, or else by what the other terms speak of. */
static gboolean
may_find (EntenteItemKind  kind,
          const Values    *values)
{
  for (int i = YES; i <= NO; i++)
    {
      guint n = 0;

      for (int other = 0; other < ENTENTE_N_ITEM_KINDS; other++)
        n += values->kinds[i][other]->len;
      if (n > 0)
        return values->kinds[i][kind]->len > 0;
    }
  if (asks_for_statements (values))
    return kind == ENTENTE_ITEM_STATEMENT;
  if (asks_for_evidence (values))
    return kind == ENTENTE_ITEM_RELATION;
  return !asks_for_days (values) || kind == ENTENTE_ITEM_RELATION || kind == ENTENTE_ITEM_STATEMENT;
}

static gboolean
is_empty (const Values *values)
{
  guint n = 0;

  for (int i = YES; i <= NO; i++)
    {
      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        n += values->kinds[i][kind]->len;
      n += values->tags[i]->len + values->classes[i]->len;
    }
  return n == 0 && !asks_for_statements (values) && !asks_for_days (values);
}

/**
 * entente_search_plan_new:
 * @search: the search index of a document
 * @lexicon: its words
 * @text: what was typed
 *
 * Returns: (transfer full): what is asked of the document
 */
EntenteSearchPlan *
entente_search_plan_new (EntenteSearch        *search,
                         EntenteSearchLexicon *lexicon,
                         const char           *text)
{
  EntenteSearchPlan *self;
  g_autoptr (EntenteSearchTerms) terms = NULL;
  g_auto (Values) values;

  values_init (&values);
  g_return_val_if_fail (ENTENTE_IS_SEARCH (search) && ENTENTE_IS_SEARCH_LEXICON (lexicon) && text != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteSearchPlan);
  self->asks = g_array_new (FALSE, FALSE, sizeof (Ask));
  g_array_set_clear_func (self->asks, ask_clear);
  terms = entente_search_terms_parse (text);
  self->words = g_strdup (terms->words);
  for (guint i = 0; i < terms->terms->len; i++)
    {
      const EntenteSearchTerm *term = &g_array_index (terms->terms, EntenteSearchTerm, i);

      add_term (self, search, lexicon, term, text[term->end] == '\0', &values);
    }
  self->has_terms = self->problem != NULL || !is_empty (&values);
  self->of_days = asks_for_days (&values);
  for (EntenteItemKind kind = 0; kind < ENTENTE_N_ITEM_KINDS && !is_empty (&values); kind++)
    if (may_find (kind, &values))
      add_ask (self, kind, &values);
  return self;
}

EntenteSearchPlan *
entente_search_plan_ref (EntenteSearchPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_search_plan_unref (EntenteSearchPlan *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, plan_clear);
}

/**
 * entente_search_plan_get_words:
 * @self: a plan
 *
 * Returns: the words that must be in the texts of what is found, for entente_search_find(); they may be none
 */
const char *
entente_search_plan_get_words (EntenteSearchPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

/**
 * entente_search_plan_get_problem:
 * @self: a plan
 *
 * Returns: (nullable): why nothing is found whatever is in the document, in words for the user; %NULL if all was
 *   understood
 */
const char *
entente_search_plan_get_problem (EntenteSearchPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->problem;
}

/**
 * entente_search_plan_has_terms:
 * @self: a plan
 *
 * Returns: whether more is asked than that words are in texts. Terms whose value is still being typed ask nothing
 */
gboolean
entente_search_plan_has_terms (EntenteSearchPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_terms;
}

static EntenteBits *
match_through (const Ask        *ask,
               EntenteViewInput *input,
               GCancellable     *cancellable)
{
  EntenteBits *bits = entente_bits_new (entente_view_input_get_n (input, ask->kind), TRUE);
  g_autoptr (EntenteViewpoint) viewpoint = NULL;
  g_autoptr (EntenteView) view = NULL;

  if (entente_filter_get_n (ask->through) == 0)
    return bits;
  viewpoint = entente_viewpoint_new (ask->through, NULL, FALSE);
  view = entente_view_new (input, viewpoint, cancellable);
  for (guint i = 0; view != NULL && i < entente_bits_get_size (bits); i++)
    entente_bits_set (bits, i, entente_view_shows_nth (view, ask->kind, i));
  return bits;
}

static EntenteBits *
match_ask (const Ask        *ask,
           EntenteViewInput *input,
           GCancellable     *cancellable)
{
  EntenteBits *bits = match_through (ask, input, cancellable);

  for (guint i = 0; i < entente_filter_get_n (ask->own); i++)
    {
      g_autoptr (EntenteBits) own = entente_condition_match (entente_filter_get_nth (ask->own, i), input, cancellable);

      if (own != NULL)
        entente_bits_intersect (bits, own);
    }
  return bits;
}

/**
 * entente_search_plan_match:
 * @self: a plan that has terms
 * @input: the document
 * @cancellable: (nullable): ends the work
 *
 * This takes a while for a large document. Any thread can do it.
 *
 * Returns: (transfer full) (nullable): the items for which the terms hold; %NULL if it was cancelled
 */
EntenteSearchMatch *
entente_search_plan_match (EntenteSearchPlan *self,
                           EntenteViewInput  *input,
                           GCancellable      *cancellable)
{
  g_autoptr (EntenteSearchMatch) match = NULL;

  g_return_val_if_fail (self != NULL && input != NULL, NULL);

  match = entente_search_match_new (input);
  for (guint i = 0; self->problem == NULL && i < self->asks->len; i++)
    {
      const Ask *ask = &g_array_index (self->asks, Ask, i);

      entente_search_match_take (match, ask->kind, match_ask (ask, input, cancellable));
    }
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&match);
}

/* Of relations and statements since a day, a filter shows the relations. */
static const Ask *
find_only_ask (EntenteSearchPlan  *self,
               EntenteSearchMatch *match)
{
  const Ask *only = NULL;

  for (guint i = 0; i < self->asks->len; i++)
    {
      const Ask *ask = &g_array_index (self->asks, Ask, i);

      if (entente_search_match_count (match, ask->kind) == 0)
        continue;
      if (only == NULL)
        only = ask;
      else if (!self->of_days || only->kind != ENTENTE_ITEM_RELATION || ask->kind != ENTENTE_ITEM_STATEMENT)
        return NULL;
    }
  return only;
}

static EntenteFilter *
add_conditions (EntenteFilter *to,
                EntenteFilter *from)
{
  EntenteFilter *filter = entente_filter_ref (to);

  for (guint i = 0; i < entente_filter_get_n (from); i++)
    add_condition (&filter, entente_condition_ref (entente_filter_get_nth (from, i)), FALSE);
  return filter;
}

/**
 * entente_search_plan_make_filter:
 * @self: a plan
 * @before: a filter
 * @match: what the plan found
 *
 * Turns a search into conditions that can be read and changed, where a filter of them shows what was found.
 *
 * Returns: (transfer full) (nullable): @before with these conditions; %NULL if conditions cannot say it: there are
 *   words, or what was found is of several kinds
 */
EntenteFilter *
entente_search_plan_make_filter (EntenteSearchPlan  *self,
                                 EntenteFilter      *before,
                                 EntenteSearchMatch *match)
{
  const Ask *ask;
  g_autoptr (EntenteFilter) own = NULL;

  g_return_val_if_fail (self != NULL && before != NULL && match != NULL, NULL);

  ask = *self->words == '\0' ? find_only_ask (self, match) : NULL;
  if (ask == NULL || ask->kind == ENTENTE_ITEM_SOURCE
      || (ask->kind == ENTENTE_ITEM_ACTOR && entente_filter_get_n (ask->through) > 0))
    return NULL;
  own = add_conditions (before, ask->own);
  return add_conditions (own, ask->through);
}
