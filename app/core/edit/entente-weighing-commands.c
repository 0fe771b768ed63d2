/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-weighing-commands.h"

#include <glib/gi18n.h>

/**
 * entente_weighing_commands_set:
 * @document: a document
 * @rule: a rule of weighing
 * @holds: whether the document is weighed by it
 *
 * Words of its weighing that Entente does not know stay.
 *
 * Returns: (transfer full): a draft that sets it
 */
EntenteDraft *
entente_weighing_commands_set (EntenteDocument     *document,
                               EntenteWeighingRule  rule,
                               gboolean             holds)
{
  EntenteDraft *draft;
  EntenteRecord *record;
  const char *const *words;
  const char *word;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && rule < ENTENTE_N_RULES, NULL);

  draft = entente_draft_new (document, _("Change Weighing"));
  record = entente_draft_edit_document (draft);
  words = entente_record_get_texts (record, ENTENTE_DOCUMENT_WEIGHING);
  word = entente_rule_get_word (rule);
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], word))
      g_ptr_array_add (kept, g_strdup (words[i]));
  if (holds)
    g_ptr_array_add (kept, g_strdup (word));
  g_ptr_array_add (kept, NULL);
  entente_record_set_texts (record, ENTENTE_DOCUMENT_WEIGHING, (const char *const *) kept->pdata);
  return draft;
}
