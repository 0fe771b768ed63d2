/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-list.h"

#include "entente-id.h"

/* Where the records of the lists of a document are found. They are few, so that no index is kept of them. */

guint
entente_own_list_get_n (EntenteDocument *document,
                        guint            member)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), 0);

  return entente_record_get_n_records (entente_document_get_record (document), member);
}

/**
 * entente_own_list_get_nth:
 * @document: a document
 * @member: which of its lists
 * @nth: a place in the list
 *
 * Returns: (transfer none): the record there
 */
const EntenteRecord *
entente_own_list_get_nth (EntenteDocument *document,
                          guint            member,
                          guint            nth)
{
  g_return_val_if_fail (nth < entente_own_list_get_n (document, member), NULL);

  return entente_record_get_nth (entente_document_get_record (document), member, nth);
}

/**
 * entente_own_list_find:
 * @document: a document
 * @member: which of its lists
 * @id: the id of a record
 * @nth: (out) (optional): its place in the list
 *
 * Returns: (transfer none) (nullable): the record
 */
const EntenteRecord *
entente_own_list_find (EntenteDocument *document,
                       guint            member,
                       const char      *id,
                       guint           *nth)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && id != NULL, NULL);

  for (guint i = 0; i < entente_own_list_get_n (document, member); i++)
    {
      const EntenteRecord *record = entente_own_list_get_nth (document, member, i);

      if (g_strcmp0 (entente_record_get_text (record, 0), id) == 0)
        {
          if (nth != NULL)
            *nth = i;
          return record;
        }
    }
  return NULL;
}

/**
 * entente_own_list_find_step:
 * @document: a document
 * @member: which of its lists
 * @id: an id
 * @by: by how many places the record with that id moves, backward if it is negative
 * @position: (out): its new place, which is one of the list
 *
 * Returns: %FALSE if there is no such record, or it stays where it is
 */
gboolean
entente_own_list_find_step (EntenteDocument *document,
                            guint            member,
                            const char      *id,
                            int              by,
                            guint           *position)
{
  guint nth;

  if (entente_own_list_find (document, member, id, &nth) == NULL)
    return FALSE;
  *position = (guint) CLAMP ((gint64) nth + by, 0, (gint64) entente_own_list_get_n (document, member) - 1);
  return *position != nth;
}

/**
 * entente_own_list_make_id:
 * @document: a document
 * @member: which of its lists
 * @wish: what a new record is called
 *
 * Returns: (transfer full): an id that no record of the list has
 */
char *
entente_own_list_make_id (EntenteDocument *document,
                          guint            member,
                          const char      *wish)
{
  g_autofree char *start = entente_id_suggest (wish);
  char *id = g_strdup (start);

  for (guint number = 2; entente_own_list_find (document, member, id, NULL) != NULL; number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", start, number);
    }
  return id;
}
