/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-words.h"

#include "entente-commands.h"
#include "entente-display-text.h"

#include <glib/gi18n.h>

/* The most cells of a row that are shown for it. */
#define MAX_CELLS 12

/**
 * entente_import_words_count:
 * @kind: a kind of item
 * @n: a number
 *
 * Returns: (transfer full): so many items of the kind
 */
char *
entente_import_words_count (EntenteItemKind kind,
                            guint           n)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
    case ENTENTE_ITEM_RELATION:
      return g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
    case ENTENTE_ITEM_STATEMENT:
      return g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
    case ENTENTE_ITEM_SOURCE:
      return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * entente_import_words_join:
 * @words: (element-type utf8): words
 *
 * Returns: (transfer full): them as a list
 */
char *
entente_import_words_join (GPtrArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      /* Translators: stands between the parts of a list such as “3 actors, 5 relations”. */
      if (i > 0)
        g_string_append (text, C_("list", ", "));
      g_string_append (text, words->pdata[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * entente_import_words_describe:
 * @reading: what was read
 *
 * Returns: (transfer full): what was seen, in one line: “GEXF 1.2, from Gephi: 77 actors, 254 relations”
 */
char *
entente_import_words_describe (EntenteImportReading *reading)
{
  EntenteImport *import = entente_import_reading_get_import (reading);
  const char *summary = entente_import_get_summary (import);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL, *shown = NULL;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (entente_import_get_n (import, kind) > 0)
      g_ptr_array_add (counts, entente_import_words_count (kind, entente_import_get_n (import, kind)));
  list = counts->len > 0 ? entente_import_words_join (counts) : g_strdup (_("nothing that can be imported"));
  if (summary == NULL)
    summary = _(entente_import_reading_get_part (reading, 0)->format->title);
  shown = entente_display_text_name (summary);
  /* Translators: what a file is, and what is in it: “GEXF 1.2, from Gephi: 77 actors, 254 relations”. */
  return g_strdup_printf (_("%1$s: %2$s"), shown, list);
}

/**
 * entente_import_words_describe_new:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): what is new: “254 relations and 77 actors”; %NULL if nothing is
 */
char *
entente_import_words_describe_new (EntenteImportPlan *plan)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (entente_import_plan_get_n_new (plan, kind) > 0)
      g_ptr_array_add (counts, entente_import_words_count (kind, entente_import_plan_get_n_new (plan, kind)));
  return counts->len > 0 ? entente_import_words_join (counts) : NULL;
}

static char *
describe_row (EntenteImportReading *reading,
              guint                 line)
{
  const EntenteImportPart *part = entente_import_reading_get_part (reading, 0);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  if (part->table == NULL || entente_import_reading_get_n_parts (reading) > 1)
    return NULL;
  for (guint row = 0; row < entente_table_get_n_rows (part->table); row++)
    if (entente_table_get_line (part->table, row) == line)
      {
        for (guint column = 0; column < MIN (entente_table_get_width (part->table, row), MAX_CELLS); column++)
          g_ptr_array_add (cells, (gpointer) entente_table_get_cell (part->table, row, column));
        g_ptr_array_add (cells, NULL);
        return g_strjoinv (" · ", (char **) cells->pdata);
      }
  return NULL;
}

/**
 * entente_import_words_describe_place:
 * @reading: what was read
 * @place: a place of its report
 *
 * Returns: (transfer full): what stands there in the file
 */
char *
entente_import_words_describe_place (EntenteImportReading     *reading,
                                     const EntenteImportPlace *place)
{
  g_autofree char *row = place->text == NULL ? describe_row (reading, place->line) : NULL;

  return entente_display_text_name (place->text != NULL ? place->text : row != NULL ? row : "");
}

/**
 * entente_import_words_name_item:
 * @document: the document of the item
 * @item: an item
 *
 * Returns: (transfer full): what to call it; a relation by its ends as well
 */
char *
entente_import_words_name_item (EntenteDocument *document,
                                EntenteItem     *item)
{
  g_autofree char *name = entente_commands_name_item (item), *from = NULL, *to = NULL;
  EntenteItem *ends[2];

  if (entente_item_get_kind (item) != ENTENTE_ITEM_RELATION)
    return g_steal_pointer (&name);
  ends[0] = entente_document_lookup (document, entente_item_get_text (item, ENTENTE_RELATION_FROM));
  ends[1] = entente_document_lookup (document, entente_item_get_text (item, ENTENTE_RELATION_TO));
  if (ends[0] == NULL || ends[1] == NULL)
    return g_steal_pointer (&name);
  from = entente_commands_name_item (ends[0]);
  to = entente_commands_name_item (ends[1]);
  /* Translators: a relation: its own name, and those of its two ends. */
  return g_strdup_printf (_("%1$s, %2$s → %3$s"), name, from, to);
}
