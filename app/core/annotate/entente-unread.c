/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-unread.h"

#include "entente-commands.h"
#include "entente-take-proposals.h"

#include <glib/gi18n.h>

static gboolean
is_unread (const EntenteDatum *datum)
{
  return g_str_equal (datum->name, ENTENTE_TAKEN) && datum->type == ENTENTE_DATUM_TEXT
         && g_str_equal (datum->text, ENTENTE_TAKEN_UNREAD);
}

/**
 * entente_unread_is:
 * @statement: a statement
 *
 * Returns: whether it was taken from a proposal, and nobody has read it since
 */
gboolean
entente_unread_is (EntenteStatement *statement)
{
  const EntenteDatum *datum;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), FALSE);

  datum = entente_record_find_datum (entente_item_get_record (ENTENTE_ITEM (statement)), ENTENTE_STATEMENT_DATA,
                                     ENTENTE_TAKEN);
  return datum != NULL && is_unread (datum);
}

/**
 * entente_unread_make_read_draft:
 * @document: a document
 * @statement: a statement of it that nobody has read
 *
 * Returns: (transfer full): a draft by which the statement tells no more that nobody has read it, as one step with a
 *   name; its other facts keep their order
 */
EntenteDraft *
entente_unread_make_read_draft (EntenteDocument  *document,
                                EntenteStatement *statement)
{
  const EntenteRecord *before;
  EntenteDraft *draft;
  EntenteRecord *record;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_STATEMENT (statement), NULL);

  before = entente_item_get_record (ENTENTE_ITEM (statement));
  name = entente_commands_name_item (ENTENTE_ITEM (statement));
  draft = entente_draft_new (document, NULL);
  /* Translators: the name of a step; %s is the words of a statement, in quotation marks. */
  entente_draft_take_name (draft, g_strdup_printf (_("Mark %s as Read"), name));
  record = entente_draft_edit (draft, entente_item_get_id (ENTENTE_ITEM (statement)));
  entente_record_clear (record, ENTENTE_STATEMENT_DATA);
  for (guint i = 0; i < entente_record_get_n_data (before, ENTENTE_STATEMENT_DATA); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (before, ENTENTE_STATEMENT_DATA, i);

      if (!is_unread (datum))
        entente_record_add_datum (record, ENTENTE_STATEMENT_DATA, datum->name, datum->type, datum->text);
    }
  return draft;
}
