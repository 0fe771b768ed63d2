/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-set-aside-commands.h"

#include "entente-id.h"

#include <glib/gi18n.h>

/* What is set aside is a list in the record of the document. A command makes a new list, and puts it there. */

/* Identifies a finding, whatever its reason. */
static char *
make_key (const EntenteRecord *finding)
{
  const char *word = entente_record_get_text (finding, ENTENTE_SET_ASIDE_FINDING);
  const char *item = entente_record_get_text (finding, ENTENTE_SET_ASIDE_ITEM);

  return g_strjoin ("\n", word != NULL ? word : "", item != NULL ? item : "",
                    entente_record_get_text (finding, ENTENTE_SET_ASIDE_OTHER), NULL);
}

static GHashTable *
collect_keys (GPtrArray *findings)
{
  GHashTable *keys = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    g_hash_table_add (keys, make_key (findings->pdata[i]));
  return keys;
}

/* Copies what is set aside, without some findings. */
static GPtrArray *
list_others (EntenteDocument *document,
             GPtrArray       *findings)
{
  g_autoptr (GHashTable) keys = collect_keys (findings);
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);

  for (guint i = 0; i < entente_set_aside_get_n (document); i++)
    {
      const EntenteRecord *record = entente_set_aside_get_nth (document, i);
      g_autofree char *key = make_key (record);

      if (!g_hash_table_contains (keys, key))
        g_ptr_array_add (others, entente_record_copy (record));
    }
  return others;
}

static void
put_there (EntenteDraft *draft,
           GPtrArray    *records)
{
  EntenteRecord *document = entente_draft_edit_document (draft);

  entente_record_clear (document, ENTENTE_DOCUMENT_SET_ASIDE);
  for (guint i = 0; i < records->len; i++)
    entente_record_add_record (document, ENTENTE_DOCUMENT_SET_ASIDE, entente_record_copy (records->pdata[i]));
}

static EntenteDraft *
new_draft (EntenteDocument *document,
           char            *name)
{
  EntenteDraft *draft = entente_draft_new (document, NULL);

  entente_draft_take_name (draft, name);
  return draft;
}

/**
 * entente_set_aside_commands_add:
 * @document: a document
 * @findings: (element-type EntenteRecord): findings with their reasons; those that are set aside already get a new one
 *
 * Returns: (transfer full): a draft that sets them aside
 */
EntenteDraft *
entente_set_aside_commands_add (EntenteDocument *document,
                                GPtrArray       *findings)
{
  g_autoptr (GPtrArray) records = NULL;
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && findings != NULL, NULL);

  draft = new_draft (document, g_strdup_printf (ngettext ("Set %u Finding Aside", "Set %u Findings Aside",
                                                          findings->len), findings->len));
  records = list_others (document, findings);
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (records, entente_record_copy (findings->pdata[i]));
  put_there (draft, records);
  return draft;
}

/**
 * entente_set_aside_commands_remove:
 * @document: a document
 * @findings: (element-type EntenteRecord): findings that are set aside; their reasons do not matter
 *
 * Returns: (transfer full): a draft that takes them up again
 */
EntenteDraft *
entente_set_aside_commands_remove (EntenteDocument *document,
                                   GPtrArray       *findings)
{
  g_autoptr (GPtrArray) records = NULL;
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && findings != NULL, NULL);

  draft = new_draft (document, g_strdup_printf (ngettext ("Take Up %u Finding", "Take Up %u Findings",
                                                          findings->len), findings->len));
  records = list_others (document, findings);
  put_there (draft, records);
  return draft;
}

/* A merge makes one item of two that were compared. */
static gboolean
is_of_itself (const EntenteRecord *record)
{
  const char *item = entente_record_get_text (record, ENTENTE_SET_ASIDE_ITEM);

  return item != NULL && g_strcmp0 (item, entente_record_get_text (record, ENTENTE_SET_ASIDE_OTHER)) == 0;
}

/**
 * entente_set_aside_commands_redirect:
 * @draft: a draft
 * @func: (scope call): called with each id that a finding names
 * @data: for @func
 *
 * Makes findings that are set aside those of other items. One of an item that is no longer there is dropped.
 */
void
entente_set_aside_commands_redirect (EntenteDraft         *draft,
                                     EntenteReferenceFunc  func,
                                     gpointer              data)
{
  EntenteDocument *document;
  g_autoptr (EntenteRecord) list = entente_record_new (&entente_document_shape);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_return_if_fail (draft != NULL && func != NULL);

  document = entente_draft_get_document (draft);
  for (guint i = 0; i < entente_set_aside_get_n (document); i++)
    entente_record_add_record (list, ENTENTE_DOCUMENT_SET_ASIDE,
                               entente_record_copy (entente_set_aside_get_nth (document, i)));
  if (!entente_reference_map (list, func, data))
    return;
  for (guint i = 0; i < entente_record_get_n_records (list, ENTENTE_DOCUMENT_SET_ASIDE); i++)
    {
      EntenteRecord *record = entente_record_get_nth (list, ENTENTE_DOCUMENT_SET_ASIDE, i);

      if (!is_of_itself (record))
        g_ptr_array_add (records, record);
    }
  put_there (draft, records);
}
