/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-ids.h"

#include "entente-id.h"

#include <string.h>

/* A key makes a good id if a person can read it: it begins with a letter, and has more letters than digits. */
static gboolean
is_legible (const char *key)
{
  guint n_letters = 0, n_digits = 0;

  if (key == NULL || !g_ascii_isalpha (*key) || strlen (key) > 40)
    return FALSE;
  for (; *key != '\0'; key++)
    if (g_ascii_isalpha (*key))
      n_letters++;
    else if (g_ascii_isdigit (*key))
      n_digits++;
    else if (strchr ("-_.", *key) == NULL)
      return FALSE;
  return n_letters > 2 && n_letters > n_digits;
}

static const char *
get_wish (EntenteImportItem *imported)
{
  const char *text = NULL;

  if (is_legible (imported->key))
    return imported->key;
  if (imported->kind == ENTENTE_ITEM_ACTOR)
    text = entente_record_get_text (imported->record, ENTENTE_ACTOR_NAME);
  else if (imported->kind == ENTENTE_ITEM_RELATION)
    text = entente_record_get_text (imported->record, ENTENTE_RELATION_KIND);
  else if (imported->kind == ENTENTE_ITEM_STATEMENT)
    text = entente_record_get_text (imported->record, ENTENTE_STATEMENT_TEXT);
  else
    text = entente_record_get_text (imported->record, ENTENTE_SOURCE_TITLE);
  return text != NULL ? text : imported->key;
}

static gboolean
has_letter (const char *id)
{
  for (; *id != '\0'; id++)
    if (g_ascii_isalpha (*id))
      return TRUE;
  return FALSE;
}

/* An id of the words. Words without a Latin letter make one with the kind of the item in front: "actor-7", or "actor"
 * alone. */
static char *
suggest (EntenteImportItem *imported,
         const char        *wish)
{
  static const char *const kinds[ENTENTE_N_ITEM_KINDS] = {
    [ENTENTE_ITEM_ACTOR] = "actor",
    [ENTENTE_ITEM_RELATION] = "relation",
    [ENTENTE_ITEM_STATEMENT] = "statement",
    [ENTENTE_ITEM_SOURCE] = "source",
  };
  g_autofree char *id = entente_id_suggest (wish), *of_key = NULL;

  if (has_letter (id) && !g_str_equal (id, "item"))
    return g_steal_pointer (&id);
  of_key = imported->kind == ENTENTE_ITEM_RELATION || imported->key == NULL ? g_strdup ("item")
                                                                            : entente_id_suggest (imported->key);
  if (g_str_equal (of_key, "item"))
    return g_strdup (kinds[imported->kind]);
  return has_letter (of_key) ? g_steal_pointer (&of_key) : g_strdup_printf ("%s-%s", kinds[imported->kind], of_key);
}

/**
 * entente_import_ids_make:
 * @last_numbers: (element-type utf8 guint): id without its number -> the last number that was given; it owns its keys
 * @draft: the draft that gets the item
 * @imported: an item of a file
 *
 * Many relations have one word. Their numbers are counted on, so that each id is found at once.
 *
 * Returns: (transfer full): an id that is free: the key of the file if a person can read it, else one made of the words
 */
char *
entente_import_ids_make (GHashTable        *last_numbers,
                         EntenteDraft      *draft,
                         EntenteImportItem *imported)
{
  const char *wish = get_wish (imported);
  g_autofree char *base = is_legible (wish) ? g_strdup (wish) : suggest (imported, wish);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (last_numbers, base));
  char *id = number == 0 ? g_strdup (base) : g_strdup_printf ("%s-%u", base, ++number);

  number = MAX (number, 1);
  while (entente_draft_lookup (draft, id) != NULL)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, ++number);
    }
  g_hash_table_insert (last_numbers, g_steal_pointer (&base), GUINT_TO_POINTER (number));
  return id;
}

/**
 * entente_import_suggest_data_set:
 * @file_name: the name of a file
 *
 * Returns: (transfer full): a name for its data set: its own without what tells the format
 */
char *
entente_import_suggest_data_set (const char *file_name)
{
  char *name = g_path_get_basename (file_name);
  char *dot;

  while ((dot = strrchr (name, '.')) != NULL && dot != name && strlen (dot) <= 10)
    *dot = '\0';
  return name;
}
