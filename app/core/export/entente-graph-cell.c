/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graph-cell.h"

#include "entente-actor.h"
#include "entente-export-json.h"

#include <string.h>

/* A list stands one entry a line, as in tables. If it could not be read back from that, it is JSON. */

static char *
print_list (JsonBuilder *json)
{
  GString *out = g_string_new (NULL);

  entente_export_json_print (json, TRUE, out);
  g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static char *
dup_json (GPtrArray *texts)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < texts->len; i++)
    entente_export_json_add_value (json, texts->pdata[i]);
  json_builder_end_array (json);
  return print_list (json);
}

/**
 * entente_graph_cell_dup_list:
 * @texts: (element-type utf8): a list
 *
 * Returns: (transfer full) (nullable): its entries, one a line; %NULL if there are none
 */
char *
entente_graph_cell_dup_list (GPtrArray *texts)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  if (texts->len == 0)
    return NULL;
  for (guint i = 0; i < texts->len; i++)
    {
      if (strchr (texts->pdata[i], '\n') != NULL || (i == 0 && *(const char *) texts->pdata[i] == '['))
        return dup_json (texts);
      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, texts->pdata[i]);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Returns the texts of aliases, or their languages, which may be empty. */
static GPtrArray *
list_phrases (const EntenteRecord *record,
              guint                member,
              guint                part)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const char *text = entente_record_get_text (entente_record_get_nth (record, member, i), part);

      g_ptr_array_add (texts, (gpointer) (text != NULL ? text : ""));
    }
  return texts;
}

static char *
dup_records (EntenteItem *item,
             guint        member)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  entente_export_json_add_records (json, entente_item_get_record (item), member);
  json_builder_end_array (json);
  return print_list (json);
}

/**
 * entente_graph_cell_dup:
 * @item: an item
 * @member: a member that is a text, or a list of texts, aliases or identifiers
 *
 * Returns: (transfer full) (nullable): its value: lists one entry a line, identifiers as JSON; %NULL if there is none
 */
char *
entente_graph_cell_dup (EntenteItem *item,
                        guint        member)
{
  const EntenteRecord *record;
  const EntenteMember *known;
  g_autoptr (GPtrArray) texts = NULL;

  g_return_val_if_fail (ENTENTE_IS_ITEM (item), NULL);

  record = entente_item_get_record (item);
  known = &entente_record_get_shape (record)->members[member];
  if (!entente_record_has (record, member))
    return NULL;
  if (known->type == ENTENTE_VALUE_RECORDS && known->shape != &entente_phrase_shape)
    return dup_records (item, member);
  if (known->type == ENTENTE_VALUE_RECORDS)
    texts = list_phrases (record, member, ENTENTE_PHRASE_TEXT);
  else if (known->type == ENTENTE_VALUE_TEXTS)
    {
      texts = g_ptr_array_new ();
      for (const char *const *text = entente_record_get_texts (record, member); *text != NULL; text++)
        g_ptr_array_add (texts, (gpointer) *text);
    }
  return texts != NULL ? entente_graph_cell_dup_list (texts) : g_strdup (entente_record_get_text (record, member));
}

/**
 * entente_graph_cell_dup_languages:
 * @actor: an actor
 *
 * Returns: (transfer full) (nullable): the languages of its aliases in their order, with an empty entry for one
 *   without a language; %NULL if none has one
 */
char *
entente_graph_cell_dup_languages (EntenteItem *actor)
{
  g_autoptr (GPtrArray) languages = NULL;

  g_return_val_if_fail (ENTENTE_IS_ACTOR (actor), NULL);

  languages = list_phrases (entente_item_get_record (actor), ENTENTE_ACTOR_ALIASES, ENTENTE_PHRASE_LANG);
  for (guint i = 0; i < languages->len; i++)
    if (*(const char *) languages->pdata[i] != '\0')
      return entente_graph_cell_dup_list (languages);
  return NULL;
}
