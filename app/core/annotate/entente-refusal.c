/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-refusal.h"

#include <glib/gi18n.h>

/* Words of a quotation have no line ends, but a text can be strange. */
static char *
to_line (const char *words)
{
  return g_strdelimit (g_strdup (words), "\r\n", ' ');
}

static const char *
get_lines (EntenteSource *source)
{
  const EntenteDatum *datum = entente_record_find_datum (entente_item_get_record (ENTENTE_ITEM (source)),
                                                         ENTENTE_SOURCE_DATA, ENTENTE_REFUSED);

  return datum != NULL && datum->type == ENTENTE_DATUM_TEXT ? datum->text : NULL;
}

/**
 * entente_refusal_holds:
 * @source: a source
 * @words: the words of a proposal from its text
 *
 * Returns: whether a person has refused them
 */
gboolean
entente_refusal_holds (EntenteSource *source,
                       const char    *words)
{
  g_autofree char *line = NULL;
  g_auto (GStrv) lines = NULL;
  const char *refused;

  g_return_val_if_fail (ENTENTE_IS_SOURCE (source) && words != NULL, FALSE);

  refused = get_lines (source);
  if (refused == NULL)
    return FALSE;
  line = to_line (words);
  lines = g_strsplit (refused, "\n", -1);
  return g_strv_contains ((const char *const *) lines, line);
}

/* The other facts keep their order. */
static void
set_lines (EntenteRecord *record,
           const char    *lines)
{
  g_autoptr (EntenteRecord) before = entente_record_copy (record);

  entente_record_clear (record, ENTENTE_SOURCE_DATA);
  for (guint i = 0; i < entente_record_get_n_data (before, ENTENTE_SOURCE_DATA); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (before, ENTENTE_SOURCE_DATA, i);

      if (!g_str_equal (datum->name, ENTENTE_REFUSED))
        entente_record_add_datum (record, ENTENTE_SOURCE_DATA, datum->name, datum->type, datum->text);
    }
  entente_record_add_datum (record, ENTENTE_SOURCE_DATA, ENTENTE_REFUSED, ENTENTE_DATUM_TEXT, lines);
}

/**
 * entente_refusal_make_draft:
 * @document: a document
 * @source: a source of it
 * @words: the words of a proposal from its text
 *
 * Returns: (transfer full): a draft that refuses the proposal, as one step with a name
 */
EntenteDraft *
entente_refusal_make_draft (EntenteDocument *document,
                            EntenteSource   *source,
                            const char      *words)
{
  g_autofree char *line = NULL, *lines = NULL;
  const char *before;
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_SOURCE (source) && words != NULL, NULL);

  before = get_lines (source);
  line = to_line (words);
  lines = before != NULL ? g_strconcat (before, "\n", line, NULL) : g_strdup (line);
  /* Translators: the name of a step. */
  draft = entente_draft_new (document, _("Refuse a Proposal"));
  set_lines (entente_draft_edit (draft, entente_item_get_id (ENTENTE_ITEM (source))), lines);
  return draft;
}
