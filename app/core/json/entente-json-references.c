/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-references.h"

#include "entente-actor.h"
#include "entente-id.h"
#include "entente-in-parallel.h"
#include "entente-spelling.h"

#include <glib/gi18n-lib.h>

/* A check of references: it warns of references that lead nowhere or to an item of the wrong kind, and
 * suggests the item that may be meant. */

/* The most ids that are compared in all. This is enough for a file with a few mistakes, and bounds the time
 * for one that is full of them. */
#define MAX_COMPARISONS 2000000

/* So many references are worth a thread. */
#define REFERENCES_PER_THREAD 8192

typedef struct {
  const EntenteJsonInput *input;
  EntenteDocument *document;
  GPtrArray *items[ENTENTE_N_ITEM_KINDS]; /* filled on demand; faster to walk than a list model */
  GHashTable *suggestions;                /* kinds wanted and a wrong id -> the suggested id */
  guint n_comparisons;
} Check;

#define ACTORS (1u << ENTENTE_ITEM_ACTOR)
#define RELATIONS (1u << ENTENTE_ITEM_RELATION)
#define STATEMENTS (1u << ENTENTE_ITEM_STATEMENT)
#define SOURCES (1u << ENTENTE_ITEM_SOURCE)
#define ANY (ACTORS | RELATIONS | STATEMENTS | SOURCES)

/* The kinds of item that a link may lead to, as bits. */
static guint
wanted_by (EntenteLink link)
{
  switch (link)
    {
    case ENTENTE_LINK_ABOUT:
      return ACTORS | RELATIONS;
    case ENTENTE_LINK_SOURCE:
    case ENTENTE_LINK_CITES:
    case ENTENTE_LINK_VIEW_SOURCE:
      return SOURCES;
    case ENTENTE_LINK_VIEW_RELATION:
      return RELATIONS;
    case ENTENTE_LINK_VIEW_STATEMENT:
      return STATEMENTS;
    case ENTENTE_LINK_SET_ASIDE:
      return ANY;
    case ENTENTE_LINK_VIEW_ACTOR:
    case ENTENTE_LINK_GROUP_ACTOR:
    case ENTENTE_LINK_NONE:
    case ENTENTE_LINK_FROM:
    case ENTENTE_LINK_TO:
    case ENTENTE_LINK_SPEAKER:
    case ENTENTE_LINK_VIA:
    case ENTENTE_LINK_PUBLISHER:
    case ENTENTE_N_LINKS:
    default:
      return ACTORS;
    }
}

static void
collect_items (Check           *check,
               EntenteItemKind  kind)
{
  GListModel *list = entente_document_get_items (check->document, kind);
  guint n = g_list_model_get_n_items (list);

  check->items[kind] = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (check->items[kind], g_list_model_get_item (list, i));
}

static gboolean
is_named (EntenteItem *item,
          const char  *name)
{
  return entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR &&
         g_strcmp0 (entente_item_get_text (item, ENTENTE_ACTOR_NAME), name) == 0;
}

/* Returns an id with a similar spelling, or the id of the actor whose name was given instead. */
static const char *
find_similar (Check      *check,
              guint       wanted,
              const char *id)
{
  guint limit = entente_spelling_get_limit (id);
  guint best = limit + 1;
  const char *found = NULL;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      if (!(wanted & (1u << kind)))
        continue;
      if (check->items[kind] == NULL)
        collect_items (check, kind);
      for (guint i = 0; i < check->items[kind]->len && check->n_comparisons < MAX_COMPARISONS; i++)
        {
          EntenteItem *item = check->items[kind]->pdata[i];
          guint distance;

          check->n_comparisons++;
          if (is_named (item, id))
            return entente_item_get_id (item);
          if (limit == 0)
            continue;
          distance = entente_spelling_get_distance (id, entente_item_get_id (item), limit);
          if (distance < best)
            {
              best = distance;
              found = entente_item_get_id (item);
            }
        }
    }
  return found;
}

static const char *
suggest (Check      *check,
         guint       wanted,
         const char *id)
{
  g_autofree char *key = g_strdup_printf ("%u %s", wanted, id);
  gpointer known;

  if (g_hash_table_lookup_extended (check->suggestions, key, NULL, &known))
    return known;
  known = (gpointer) find_similar (check, wanted, id);
  g_hash_table_insert (check->suggestions, g_steal_pointer (&key), known);
  return known;
}

static char *
describe_missing (guint       wanted,
                  const char *quoted)
{
  if (wanted == SOURCES)
    return g_strdup_printf (_("no source has the id %s"), quoted);
  if (wanted == ACTORS)
    return g_strdup_printf (_("no actor has the id %s"), quoted);
  if (wanted == RELATIONS)
    return g_strdup_printf (_("no relation has the id %s"), quoted);
  if (wanted == STATEMENTS)
    return g_strdup_printf (_("no statement has the id %s"), quoted);
  if (wanted == ANY)
    return g_strdup_printf (_("no item has the id %s"), quoted);
  return g_strdup_printf (_("no actor and no relation has the id %s"), quoted);
}

static const char *
describe_wanted (guint wanted)
{
  if (wanted == SOURCES)
    return _("expected the id of a source");
  if (wanted == ACTORS)
    return _("expected the id of an actor");
  if (wanted == RELATIONS)
    return _("expected the id of a relation");
  if (wanted == STATEMENTS)
    return _("expected the id of a statement");
  return _("expected the id of an actor or a relation");
}

static void
flag_missing (Check                      *check,
              const EntenteJsonReference *reference)
{
  guint wanted = wanted_by (reference->link);
  gboolean is_told = !entente_json_report_is_full (check->input->report);
  const char *meant = is_told ? suggest (check, wanted, reference->id) : NULL;
  g_autofree char *quoted = entente_diagnostic_quote (reference->id, -1);
  g_autofree char *missing = describe_missing (wanted, quoted);
  g_autofree char *suggestion = meant != NULL ? entente_diagnostic_quote (meant, -1) : NULL;

  if (meant != NULL)
    /* Translators: the first is a clause, such as: no actor has the id “putinn”. */
    entente_json_report_warn (check->input->report, reference->token, _("%s; did you mean %s?"),
                              missing, suggestion);
  else
    entente_json_report_warn (check->input->report, reference->token, "%s", missing);
}

static void
flag_kind (Check                      *check,
           const EntenteJsonReference *reference,
           EntenteItemKind             kind)
{
  EntenteJsonReport *report = check->input->report;
  const char *expected = describe_wanted (wanted_by (reference->link));
  g_autofree char *quoted = entente_diagnostic_quote (reference->id, -1);

  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      /* Translators: the first %s is a clause: expected the id of a source. */
      entente_json_report_warn (report, reference->token, _("%s, but %s is an actor"), expected,
                                quoted);
      break;
    case ENTENTE_ITEM_RELATION:
      entente_json_report_warn (report, reference->token, _("%s, but %s is a relation"), expected,
                                quoted);
      break;
    case ENTENTE_ITEM_STATEMENT:
      entente_json_report_warn (report, reference->token, _("%s, but %s is a statement"), expected,
                                quoted);
      break;
    case ENTENTE_ITEM_SOURCE:
      entente_json_report_warn (report, reference->token, _("%s, but %s is a source"), expected,
                                quoted);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* References of which at least one is wrong. */
typedef struct {
  const GArray *references;
  EntenteDocument *document;
  gint is_wrong;
} Search;

static gboolean
is_right (EntenteDocument            *document,
          const EntenteJsonReference *reference)
{
  EntenteItem *item = entente_document_lookup (document, reference->id);

  return item != NULL && (wanted_by (reference->link) & (1u << entente_item_get_kind (item)));
}

static void
search_range (guint    start,
              guint    end,
              gpointer data)
{
  Search *search = data;

  for (guint i = start; i < end && !g_atomic_int_get (&search->is_wrong); i++)
    if (!is_right (search->document, &g_array_index (search->references, EntenteJsonReference, i)))
      g_atomic_int_set (&search->is_wrong, TRUE);
}

/**
 * entente_json_references_check:
 * @input: the input that was read, with all its references
 * @document: the document made from it
 *
 * Warns of each reference that does not lead to an item of the right kind.
 */
void
entente_json_references_check (const EntenteJsonInput *input,
                               EntenteDocument        *document)
{
  Check check = { input, document };
  Search search = { input->references, document, FALSE };

  /* What the document finds out when it is first asked must be there before several threads ask. */
  entente_document_lookup (document, "");
  entente_in_parallel (input->references->len, REFERENCES_PER_THREAD, search_range, &search);
  if (!search.is_wrong)
    return;
  check.suggestions = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < input->references->len; i++)
    {
      const EntenteJsonReference *reference =
        &g_array_index (input->references, EntenteJsonReference, i);
      EntenteItem *item = entente_document_lookup (document, reference->id);

      /* A view names with "" what has no speaker or no source. */
      if (reference->link > ENTENTE_N_LINKS && *reference->id == '\0')
        continue;
      if (item == NULL)
        flag_missing (&check, reference);
      else if (!(wanted_by (reference->link) & (1u << entente_item_get_kind (item))))
        flag_kind (&check, reference, entente_item_get_kind (item));
    }

  g_hash_table_unref (check.suggestions);
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    g_clear_pointer (&check.items[i], g_ptr_array_unref);
}
