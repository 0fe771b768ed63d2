/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-list-edits.h"

#include "entente-display-text.h"

/* The views and the groups are lists in the record of the document. A change takes a list out, changes it, and puts it
 * back. */

/* The name of a step must fit into a menu; in characters. */
#define MAX_NAME 40

static GPtrArray *
take_out (const EntenteRecord *record,
          guint                member)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    g_ptr_array_add (list, entente_record_copy (entente_record_get_nth (record, member, i)));
  return list;
}

static void
put_back (EntenteRecord *record,
          guint          member,
          GPtrArray     *list)
{
  entente_record_clear (record, member);
  for (guint i = 0; i < list->len; i++)
    entente_record_add_record (record, member, entente_record_copy (list->pdata[i]));
}

/**
 * entente_own_list_insert:
 * @draft: a draft
 * @member: which of the lists of its document
 * @record: a record with an id that no other of the list has
 * @position: its place among the others; those that are behind it move on
 */
void
entente_own_list_insert (EntenteDraft        *draft,
                         guint                member,
                         const EntenteRecord *record,
                         guint                position)
{
  EntenteRecord *owner = entente_draft_edit_document (draft);
  g_autoptr (GPtrArray) list = take_out (owner, member);

  g_ptr_array_insert (list, (int) MIN (position, list->len), entente_record_copy (record));
  put_back (owner, member, list);
}

/**
 * entente_own_list_replace:
 * @draft: a draft
 * @member: which of the lists of its document
 * @nth: a place in the list
 * @after: (nullable): what takes the place; %NULL to remove what is there
 */
void
entente_own_list_replace (EntenteDraft        *draft,
                          guint                member,
                          guint                nth,
                          const EntenteRecord *after)
{
  EntenteRecord *owner = entente_draft_edit_document (draft);
  g_autoptr (GPtrArray) list = take_out (owner, member);

  g_return_if_fail (nth < list->len);

  g_ptr_array_remove_index (list, nth);
  if (after != NULL)
    g_ptr_array_insert (list, (int) nth, entente_record_copy (after));
  put_back (owner, member, list);
}

/**
 * entente_own_list_move:
 * @draft: a draft
 * @member: which of the lists of its document
 * @nth: a place in the list
 * @position: the new place of what is there
 */
void
entente_own_list_move (EntenteDraft *draft,
                       guint         member,
                       guint         nth,
                       guint         position)
{
  EntenteRecord *owner = entente_draft_edit_document (draft);
  g_autoptr (GPtrArray) list = take_out (owner, member);
  EntenteRecord *moved;

  g_return_if_fail (nth < list->len);

  moved = g_ptr_array_steal_index (list, nth);
  g_ptr_array_insert (list, (int) MIN (position, list->len), moved);
  put_back (owner, member, list);
}

/**
 * entente_own_list_redirect:
 * @draft: a draft
 * @member: which of the lists of its document
 * @func: (scope call): called with each id that a record of the list names
 * @data: for @func
 *
 * Makes the records name other items, or none.
 */
void
entente_own_list_redirect (EntenteDraft         *draft,
                           guint                 member,
                           EntenteReferenceFunc  func,
                           gpointer              data)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean is_changed = FALSE;

  g_return_if_fail (draft != NULL && func != NULL);

  list = take_out (entente_document_get_record (entente_draft_get_document (draft)), member);
  for (guint i = 0; i < list->len; i++)
    is_changed = entente_reference_map (list->pdata[i], func, data) || is_changed;
  if (is_changed)
    put_back (entente_draft_edit_document (draft), member, list);
}

/**
 * entente_own_list_name_step:
 * @draft: a draft
 * @format: what is done, with %s for the name
 * @name: the name, from entente_own_list_name()
 */
void
entente_own_list_name_step (EntenteDraft *draft,
                            const char   *format,
                            const char   *name)
{
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "%s", name, 1);
  entente_draft_take_name (draft, g_strdup (words->str));
}

/**
 * entente_own_list_name:
 * @name: (nullable): the name of a record of a list, as the file has it
 * @without: what it is called if it has none
 *
 * Returns: (transfer full): its name, short enough for a menu, to be used in a sentence
 */
char *
entente_own_list_name (const char *name,
                       const char *without)
{
  g_autoptr (EntenteDisplayText) words = NULL;

  words = entente_display_text_new (name != NULL ? name : without, ENTENTE_DISPLAY_TEXT_LINE, MAX_NAME);
  return entente_display_text_embed (words->shown);
}
