/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-connection-words.h"

#include "entente-citation.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-view-words.h"

#include <stdlib.h>
#include <string.h>
#include <glib/gi18n.h>

/* How many kinds of relation are named where there is no way. */
#define MAX_KINDS 8

/**
 * entente_connection_describe:
 * @self: a connection
 * @document: its document
 *
 * Returns: (transfer full): a sentence that says whether the two are connected
 */
char *
entente_connection_describe (const EntenteConnection *self,
                             EntenteDocument         *document)
{
  g_autofree char *from = NULL, *to = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  from = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (self->from));
  to = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (self->to));
  if (self->chains->len == 0)
    return g_strdup_printf (_("%1$s and %2$s are not connected."), from, to);
  return g_strdup_printf (_("How %1$s and %2$s are connected"), from, to);
}

typedef struct {
  const char *kind;
  guint n;
} KindCount;

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const KindCount *x = a, *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return strcmp (x->kind, y->kind);
}

/* The words of the relations that are shown, the most frequent first. */
static GArray *
count_kinds (EntenteView *view)
{
  EntenteViewInput *input = entente_view_get_input (view);
  g_autoptr (GHashTable) counts = g_hash_table_new (entente_id_hash, g_str_equal);
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (KindCount));
  GHashTableIter iter;
  gpointer kind, n;

  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_RELATION); i++)
    {
      EntenteItem *relation = entente_view_input_get_item (input, ENTENTE_ITEM_RELATION, i);
      const char *word = entente_relation_get_kind (ENTENTE_RELATION (relation));

      if (word != NULL && entente_view_shows_nth (view, ENTENTE_ITEM_RELATION, i))
        g_hash_table_insert (counts, (gpointer) word,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &kind, &n))
    {
      KindCount count = { kind, GPOINTER_TO_UINT (n) };

      g_array_append_val (kinds, count);
    }
  g_array_sort (kinds, compare_counts);
  return kinds;
}

static char *
name_kinds (EntenteView *view)
{
  g_autoptr (GArray) kinds = count_kinds (view);
  char *list = NULL;

  for (guint i = 0; i < MIN (kinds->len, MAX_KINDS); i++)
    list = entente_display_text_append (list, entente_display_text_embed (g_array_index (kinds, KindCount, i).kind));
  if (kinds->len > MAX_KINDS)
    list = entente_display_text_append (list, g_strdup_printf (ngettext ("%u other kind", "%u other kinds",
                                                                         kinds->len - MAX_KINDS),
                                                               kinds->len - MAX_KINDS));
  return list;
}

/* Of an actor that is not shown there can be no way. */
static char *
find_hidden (const EntenteConnection *self,
             EntenteDocument         *document)
{
  EntenteItem *const ends[] = { self->from, self->to };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (!entente_view_shows (self->view, ends[i]))
      {
        g_autofree char *name = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (ends[i]));

        return g_strdup_printf (_("%s is not shown."), name);
      }
  return NULL;
}

/**
 * entente_connection_describe_search:
 * @self: a connection
 * @document: its document
 *
 * Returns: (transfer full): over which relations a way was looked for: how many, of which kinds, and by which filter
 */
char *
entente_connection_describe_search (const EntenteConnection *self,
                                    EntenteDocument         *document)
{
  guint n;
  g_autofree char *kinds = NULL, *part = NULL, *all = NULL, *hidden = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  n = entente_view_get_n_shown (self->view, ENTENTE_ITEM_RELATION);
  kinds = name_kinds (self->view);
  part = entente_viewpoint_describe (entente_view_get_viewpoint (self->view), document, G_MAXUINT);
  hidden = find_hidden (self, document);
  text = g_string_new (NULL);
  if (kinds != NULL)
    g_string_append_printf (text, ngettext ("Looked over %1$u relation: %2$s.", "Looked over %1$u relations: %2$s.", n),
                            n, kinds);
  else
    g_string_append_printf (text, ngettext ("Looked over %u relation.", "Looked over %u relations.", n), n);
  if (self->directed)
    g_string_append_printf (text, " %s", _("Only the way that they lead."));
  if (part != NULL)
    {
      /* Translators: followed by the filter in words. */
      all = g_strdup_printf (_("Only what is shown: %s."), part);
      g_string_append_printf (text, " %s", all);
    }
  if (hidden != NULL)
    g_string_append_printf (text, " %s", hidden);
  return g_string_free (text, FALSE);
}

/**
 * entente_connection_describe_others:
 * @self: a connection
 * @n_told: how many of its chains are told
 *
 * Returns: (transfer full) (nullable): how many others there are; %NULL if there is none
 */
char *
entente_connection_describe_others (const EntenteConnection *self,
                                    guint                    n_told)
{
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->chains->len <= n_told && self->is_complete)
    return NULL;
  n = self->chains->len - MIN (n_told, self->chains->len);
  if (!self->is_complete)
    return g_strdup_printf (_("There are more than %u others of up to four steps."), n);
  return g_strdup_printf (ngettext ("There is %u other of up to four steps.",
                                    "There are %u others of up to four steps.", n), n);
}

/**
 * entente_hops_describe:
 * @self: a chain
 *
 * Returns: (transfer full): what it is, and how long: "Best supported: 3 steps"
 */
char *
entente_hops_describe (const EntenteHops *self)
{
  g_autofree char *steps = NULL;
  const char *what;

  g_return_val_if_fail (self != NULL, NULL);

  steps = g_strdup_printf (ngettext ("%u step", "%u steps", self->hops->len), self->hops->len);
  if (self->is_best && self->is_shortest)
    what = C_("chain", "Shortest and best supported");
  else if (self->is_best)
    what = C_("chain", "Best supported");
  else if (self->is_shortest)
    what = C_("chain", "Shortest");
  else
    return g_steal_pointer (&steps);
  /* Translators: what a chain of relations is, and how long: “Best supported: 3 steps”. */
  return g_strdup_printf (C_("chain", "%1$s: %2$s"), what, steps);
}

/**
 * entente_hops_name_actors:
 * @self: a chain
 * @document: its document
 * @from: the actor at which it begins
 *
 * Returns: (transfer full): its actors in their order
 */
char *
entente_hops_name_actors (const EntenteHops *self,
                          EntenteDocument   *document,
                          EntenteItem       *from)
{
  g_autofree char *first = NULL;
  GString *names;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  first = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (from));
  names = g_string_new (first);
  for (guint i = 0; i < self->hops->len; i++)
    {
      const EntenteHop *hop = &g_array_index (self->hops, EntenteHop, i);
      g_autofree char *name = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (hop->actor));

      g_string_append_printf (names, " – %s", name);
    }
  return g_string_free (names, FALSE);
}

/**
 * entente_hop_describe:
 * @self: a step
 * @document: its document
 * @from: the actor from which it leads
 *
 * Returns: (transfer full): the step in words, with an arrow the way the relation leads: "Shoigu — met → Kim"
 */
char *
entente_hop_describe (const EntenteHop *self,
                      EntenteDocument  *document,
                      EntenteItem      *from)
{
  g_autofree char *first = NULL, *last = NULL, *word = NULL;
  gboolean is_directed;
  const char *kind, *start, *end;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  first = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (from));
  last = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (self->actor));
  kind = entente_relation_get_kind (ENTENTE_RELATION (self->relation));
  is_directed = entente_relation_is_directed (ENTENTE_RELATION (self->relation));
  start = is_directed && self->is_turned ? "←" : "—";
  end = is_directed && !self->is_turned ? "→" : "—";
  if (kind == NULL)
    return g_strdup_printf ("%s %s%s %s", first, start, end, last);
  word = entente_display_text_embed (kind);
  return g_strdup_printf ("%s %s %s %s %s", first, start, word, end, last);
}

/**
 * entente_hop_describe_class:
 * @self: a step
 *
 * Returns: (transfer full): how well it is supported
 */
char *
entente_hop_describe_class (const EntenteHop *self)
{
  char *words;

  g_return_val_if_fail (self != NULL, NULL);

  words = g_strdup (entente_evidence_class_get_label (self->support));
  if (self->disputed)
    words = entente_display_text_append (words, g_strdup (entente_evidence_get_dispute_label ()));
  return words;
}

/**
 * entente_hop_describe_besides:
 * @self: a step
 *
 * Returns: (transfer full) (nullable): how many other relations could be gone along
 */
char *
entente_hop_describe_besides (const EntenteHop *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_besides == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u other relation between them", "%u other relations between them",
                                    self->n_besides), self->n_besides);
}

static void
append_statement (GString          *text,
                  EntenteDocument  *document,
                  const EntenteHop *hop)
{
  EntenteStatement *statement = entente_hop_find_statement (hop, document);
  g_autoptr (EntenteCitation) citation = statement != NULL ? entente_citation_new (document, statement) : NULL;

  if (citation == NULL)
    {
      g_string_append_printf (text, "    %s\n", _("No statement supports it."));
      return;
    }
  g_string_append_printf (text, "    %s\n", citation->words);
  if (citation->said != NULL)
    g_string_append_printf (text, "    %s\n", citation->said);
  g_string_append_printf (text, "    %s\n", citation->written);
}

static void
append_hop (GString           *text,
            EntenteDocument   *document,
            const EntenteHops *hops,
            EntenteItem       *from,
            guint              nth)
{
  const EntenteHop *hop = &g_array_index (hops->hops, EntenteHop, nth);
  g_autofree char *step = entente_hop_describe (hop, document, from), *words = entente_hop_describe_class (hop);
  g_autofree char *besides = entente_hop_describe_besides (hop);

  words = entente_display_text_append (g_steal_pointer (&words), g_steal_pointer (&besides));
  if (hops->hops->len > 1 && nth == hops->weakest)
    words = entente_display_text_append (g_steal_pointer (&words), g_strdup (_("the weakest step")));
  g_string_append_printf (text, "  %s (%s)\n", step, words);
  append_statement (text, document, hop);
}

/**
 * entente_connection_to_text:
 * @self: a connection
 * @document: its document
 * @max_others: how many chains are told besides the best supported and the shortest one
 *
 * Returns: (transfer full): all of it as plain text, with a line end
 */
char *
entente_connection_to_text (const EntenteConnection *self,
                            EntenteDocument         *document,
                            guint                    max_others)
{
  g_autofree char *title = NULL, *searched = NULL, *others = NULL;
  GString *text;
  guint n = 0;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  title = entente_connection_describe (self, document);
  text = g_string_new (title);
  g_string_append_c (text, '\n');
  for (; n < self->chains->len; n++)
    {
      const EntenteHops *hops = self->chains->pdata[n];
      g_autofree char *heading = entente_hops_describe (hops);
      EntenteItem *from = self->from;

      if (!hops->is_best && !hops->is_shortest && max_others-- == 0)
        break;
      g_string_append_printf (text, "\n%s\n", heading);
      for (guint i = 0; i < hops->hops->len; i++)
        {
          append_hop (text, document, hops, from, i);
          from = g_array_index (hops->hops, EntenteHop, i).actor;
        }
    }
  others = entente_connection_describe_others (self, n);
  searched = entente_connection_describe_search (self, document);
  if (others != NULL)
    g_string_append_printf (text, "\n%s\n", others);
  g_string_append_printf (text, "\n%s\n", searched);
  return g_string_free (text, FALSE);
}
