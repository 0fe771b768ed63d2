/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-words.h"

#include "entente-commands.h"
#include "entente-display-text.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* The most cells of a row that are shown for it. */
#define MAX_CELLS 12

/**
 * entente_import_words_list_counts:
 * @counts: (array fixed-size=ENTENTE_N_ITEM_KINDS): how many items there are of each kind
 *
 * Returns: (transfer full) (nullable): “3 actors, 5 relations”; %NULL if there are none
 */
char *
entente_import_words_list_counts (const guint *counts)
{
  GString *text = g_string_new (NULL);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autofree char *count = entente_vocabulary_count_items (kind, counts[kind]);

      if (counts[kind] == 0)
        continue;
      /* Translators: stands between the parts of a list such as “3 actors, 5 relations”. */
      if (text->len > 0)
        g_string_append (text, C_("list", ", "));
      g_string_append (text, count);
    }
  return g_string_free (text, text->len == 0);
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
  guint counts[ENTENTE_N_ITEM_KINDS];
  g_autofree char *list = NULL, *shown = NULL;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    counts[kind] = entente_import_get_n (import, kind);
  list = entente_import_words_list_counts (counts);
  if (summary == NULL)
    summary = _(entente_import_reading_get_part (reading, 0)->format->title);
  shown = entente_display_text_name (summary);
  /* Translators: what a file is, and what is in it: “GEXF 1.2, from Gephi: 77 actors, 254 relations”. */
  return g_strdup_printf (_("%1$s: %2$s"), shown, list != NULL ? list : _("nothing that can be imported"));
}

/* The row that begins in a line; G_MAXUINT if none does. */
static guint
find_row (EntenteTable *table,
          guint         line)
{
  guint first = 0, end = entente_table_get_n_rows (table);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (entente_table_get_line (table, middle) < line)
        first = middle + 1;
      else
        end = middle;
    }
  return first < entente_table_get_n_rows (table) && entente_table_get_line (table, first) == line ? first : G_MAXUINT;
}

static char *
describe_row (EntenteImportReading *reading,
              guint                 line)
{
  const EntenteImportPart *part = entente_import_reading_get_part (reading, 0);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  guint row;

  if (part->table == NULL || entente_import_reading_get_n_parts (reading) > 1)
    return NULL;
  row = find_row (part->table, line);
  if (row == G_MAXUINT)
    return NULL;
  for (guint column = 0; column < MIN (entente_table_get_width (part->table, row), MAX_CELLS); column++)
    g_ptr_array_add (cells, (gpointer) entente_table_get_cell (part->table, row, column));
  g_ptr_array_add (cells, NULL);
  return g_strjoinv (" · ", (char **) cells->pdata);
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
