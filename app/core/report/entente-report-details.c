/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-details.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-facts.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-vocabulary.h"
#include "entente-web-address.h"

#include <string.h>
#include <glib/gi18n.h>

/* Writes the details of a report: each actor with the relations that lead from it. A relation is told in full once; the
 * actor to which it leads only names it. */

typedef struct {
  const EntenteReportScope *scope;
  GHashTable *shown;     /* set of EntenteRelation: those of the picture */
  GHashTable *told;      /* set of EntenteRelation */
} Details;

/* Relations with the same word, which are told together. */
typedef struct {
  char *word;
  GPtrArray *names;      /* of the actors at their other ends */
  GHashTable *known;     /* set of these names */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->word);
  g_hash_table_unref (group->known);
  g_ptr_array_unref (group->names);
  g_free (group);
}

static char *
list_aliases (Details      *details,
              EntenteActor *actor)
{
  g_autoptr (GPtrArray) aliases = entente_query_other_names (details->scope->document, actor);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (aliases->len == 1)
    return NULL;
  for (const char **alias = (const char **) aliases->pdata; *alias != NULL; alias++)
    g_ptr_array_add (names, entente_display_text_embed (*alias));
  g_ptr_array_add (names, NULL);
  list = entente_display_text_join ((const char *const *) names->pdata, G_MAXUINT);
  return g_strdup_printf (_("also called %s"), list);
}

/* An address is always shown as it is. It is a link only if it is safe to open. */
static void
add_links (Details      *details,
           EntenteActor *actor,
           gboolean     *any)
{
  EntenteReport *report = details->scope->report;
  const char *const *links = entente_actor_get_links (actor);

  for (; links != NULL && *links != NULL; links++)
    {
      g_autofree char *host = entente_web_address_get_host (*links);
      g_autofree char *shown = entente_display_text_reveal (*links);

      if (*any)
        entente_report_add (report, ENTENTE_REPORT_QUIET, ENTENTE_REPORT_SEPARATOR);
      entente_report_add_link (report, ENTENTE_REPORT_QUIET, shown, host != NULL ? *links : NULL);
      *any = TRUE;
    }
}

static void
add_actor_facts (Details      *details,
                 EntenteActor *actor)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (details->scope->document, ENTENTE_ITEM (actor),
                                                    ENTENTE_FACT_IN_REPORT);
  const char *const *links = entente_actor_get_links (actor);
  char *aliases = list_aliases (details, actor);
  gboolean any = FALSE;

  if (facts->len > 0 || aliases != NULL || (links != NULL && *links != NULL))
    {
      entente_report_start (details->scope->report, ENTENTE_REPORT_PARAGRAPH);
      entente_report_scope_add_facts (details->scope, ENTENTE_ITEM (actor), &any);
      entente_report_scope_add_quiet (details->scope, &any, aliases);
      add_links (details, actor, &any);
    }
  entente_report_scope_add_note (details->scope, entente_actor_get_note (actor));
}

static char *
get_word (EntenteRelation *relation)
{
  const char *kind = entente_relation_get_kind (relation);

  return kind != NULL ? entente_display_text_embed (kind) : g_strdup ("–");
}

/* Whether there is nothing to say of a relation but its word and its ends. */
static gboolean
is_plain (Details         *details,
          EntenteRelation *relation)
{
  EntenteDocument *document = details->scope->document;
  const GPtrArray *about = entente_document_get_linked (document, entente_item_get_id (ENTENTE_ITEM (relation)),
                                                        ENTENTE_LINK_ABOUT);
  g_autoptr (GPtrArray) facts = NULL;

  if (about->len > 0 || entente_relation_get_note (relation) != NULL)
    return FALSE;
  facts = entente_facts_list (document, ENTENTE_ITEM (relation), ENTENTE_FACT_IN_REPORT);
  return facts->len == 0;
}

/* Returns the group of the relation's word, which is made if there is none yet. */
static Group *
get_group (GPtrArray       *groups,
           EntenteRelation *relation)
{
  g_autofree char *word = get_word (relation);
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((Group *) groups->pdata[i])->word, word))
      return groups->pdata[i];
  group = g_new0 (Group, 1);
  group->word = g_steal_pointer (&word);
  group->names = g_ptr_array_new_with_free_func (g_free);
  group->known = g_hash_table_new (entente_id_hash, g_str_equal);
  g_ptr_array_add (groups, group);
  return group;
}

static void
add_to_group (GPtrArray       *groups,
              EntenteRelation *relation,
              char            *name)
{
  Group *group = get_group (groups, relation);

  g_hash_table_add (group->known, name);
  g_ptr_array_add (group->names, name);
}

/* Several relations of one actor with the same word are told in full elsewhere, and named once. */
static void
add_once_to_group (GPtrArray       *groups,
                   EntenteRelation *relation,
                   char            *name)
{
  if (g_hash_table_contains (get_group (groups, relation)->known, name))
    g_free (name);
  else
    add_to_group (groups, relation, name);
}

static char *
join_names (Group *group)
{
  g_ptr_array_add (group->names, NULL);
  return entente_display_text_join ((const char *const *) group->names->pdata, G_MAXUINT);
}

/* Where there are no statements at all, each relation would only repeat it. */
static gboolean
has_statements (Details *details)
{
  return entente_footnotes_get_n (details->scope->footnotes) > 0;
}

static void
add_relation (Details         *details,
              EntenteRelation *relation)
{
  const EntenteReportScope *scope = details->scope;
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  g_autoptr (GArray) mentions = entente_footnotes_list (scope->footnotes, id, ENTENTE_STANCE_MENTIONS);
  g_autofree char *word = get_word (relation);
  g_autofree char *to = entente_report_scope_name_actor (scope, entente_relation_get_to (relation), 0);
  gboolean any = TRUE;

  entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
  entente_report_add (scope->report, ENTENTE_REPORT_STRONG, word);
  entente_report_add (scope->report, ENTENTE_REPORT_PLAIN, " ");
  entente_report_add (scope->report, ENTENTE_REPORT_PLAIN, to);
  entente_report_scope_add_facts (scope, ENTENTE_ITEM (relation), &any);
  if (has_statements (details))
    entente_report_scope_add_evidence (scope, relation, TRUE);
  if (mentions->len > 0)
    {
      entente_report_scope_add_quiet (scope, &any, g_strdup (C_("report", "also mentioned in")));
      entente_report_add_note_list (scope->report, mentions);
    }
  if (entente_relation_get_note (relation) != NULL)
    entente_report_scope_add_quiet (scope, &any, entente_display_text_reveal (entente_relation_get_note (relation)));
}

static void
add_plain_relations (Details   *details,
                     GPtrArray *groups)
{
  EntenteReport *report = details->scope->report;

  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = groups->pdata[i];
      g_autofree char *names = join_names (group);
      gboolean any = TRUE;

      entente_report_start (report, ENTENTE_REPORT_ITEM);
      entente_report_add (report, ENTENTE_REPORT_STRONG, group->word);
      entente_report_add (report, ENTENTE_REPORT_PLAIN, " ");
      entente_report_add (report, ENTENTE_REPORT_PLAIN, names);
      if (has_statements (details))
        entente_report_scope_add_quiet (details->scope, &any,
                                        g_strdup (entente_evidence_class_get_label (ENTENTE_EVIDENCE_UNSUPPORTED)));
    }
}

/* Names those whose relations lead to the actor: “Kim Jong-il: father of; TASS and KCNA: quoted”. */
static void
add_from_others (Details   *details,
                 GPtrArray *groups)
{
  EntenteReport *report = details->scope->report;

  if (groups->len == 0)
    return;
  entente_report_start (report, ENTENTE_REPORT_ITEM);
  /* Translators: then a list such as “Kim Jong-il: father of; TASS: quoted”. */
  entente_report_add (report, ENTENTE_REPORT_STRONG, C_("report", "From others:"));
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = groups->pdata[i];
      g_autofree char *names = join_names (group);

      entente_report_add (report, ENTENTE_REPORT_PLAIN, i > 0 ? "; " : " ");
      entente_report_add (report, ENTENTE_REPORT_PLAIN, names);
      entente_report_add (report, ENTENTE_REPORT_PLAIN, C_("report", ": "));
      entente_report_add (report, ENTENTE_REPORT_PLAIN, group->word);
    }
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static GArray *
list_said (Details    *details,
           const char *actor)
{
  const EntenteReportScope *scope = details->scope;
  const GPtrArray *said = entente_document_get_linked (scope->document, actor, ENTENTE_LINK_SPEAKER);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < said->len; i++)
    {
      guint number = entente_footnotes_get_number (scope->footnotes, said->pdata[i]);

      if (number > 0)
        g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

static void
add_statements (Details    *details,
                const char *actor)
{
  const EntenteReportScope *scope = details->scope;
  g_autoptr (GArray) said = list_said (details, actor);
  g_autoptr (GArray) about = entente_footnotes_list (scope->footnotes, actor, NULL);

  if (said->len == 0 && about->len == 0)
    return;
  entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
  entente_report_scope_add_numbered (scope, C_("report", "Said:"), said);
  if (said->len > 0 && about->len > 0)
    entente_report_add (scope->report, ENTENTE_REPORT_QUIET, ENTENTE_REPORT_SEPARATOR);
  entente_report_scope_add_numbered (scope, C_("report", "Spoken of in:"), about);
}

static void
add_actor (Details      *details,
           EntenteActor *actor)
{
  const EntenteReportScope *scope = details->scope;
  const char *id = entente_item_get_id (ENTENTE_ITEM (actor));
  g_autofree char *title = entente_query_title (scope->document, ENTENTE_ITEM (actor));
  g_autoptr (GPtrArray) relations = entente_query_relations (scope->document, id);
  g_autoptr (GPtrArray) plain = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (group_free);

  entente_report_add_block (scope->report, ENTENTE_REPORT_TOPIC, title);
  add_actor_facts (details, actor);
  for (guint i = 0; i < relations->len; i++)
    {
      EntenteRelation *relation = relations->pdata[i];
      const char *from = entente_relation_get_from (relation);

      if (!g_hash_table_contains (details->shown, relation))
        continue;
      if (!g_str_equal (from, id))
        add_once_to_group (others, relation, entente_report_scope_name_actor (scope, from, 0));
      else if (g_hash_table_add (details->told, relation) && is_plain (details, relation))
        add_to_group (plain, relation,
                      entente_report_scope_name_actor (scope, entente_relation_get_to (relation), 0));
      else
        add_relation (details, relation);
    }
  add_plain_relations (details, plain);
  add_from_others (details, others);
  add_statements (details, id);
}

/* A part of a picture can have lines that lead from an actor outside it. */
static void
add_others (Details *details)
{
  const EntenteReportScope *scope = details->scope;
  gboolean any = FALSE;

  for (guint i = 0; i < scope->relations->len; i++)
    {
      EntenteRelation *relation = scope->relations->pdata[i];
      g_autofree char *from = NULL;

      if (!g_hash_table_add (details->told, relation))
        continue;
      if (!any)
        entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("Relations of Actors Not in the Picture"));
      any = TRUE;
      from = entente_report_scope_name_actor (scope, entente_relation_get_from (relation), 0);
      entente_report_add_block (scope->report, ENTENTE_REPORT_TOPIC, from);
      add_relation (details, relation);
    }
}

/**
 * entente_report_details_add:
 * @scope: what the report is on
 *
 * Adds a section on the actors and their relations.
 *
 * Returns: whether it was not cancelled
 */
gboolean
entente_report_details_add (const EntenteReportScope *scope)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Details details = { scope, shown, told };

  for (guint i = 0; i < scope->relations->len; i++)
    g_hash_table_add (shown, scope->relations->pdata[i]);
  if (scope->actors->len > 0)
    entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("Actors and Their Relations"));
  for (guint i = 0; i < scope->actors->len; i++)
    {
      if (entente_report_scope_is_cancelled (scope, i))
        return FALSE;
      add_actor (&details, scope->actors->pdata[i]);
    }
  add_others (&details);
  return TRUE;
}
