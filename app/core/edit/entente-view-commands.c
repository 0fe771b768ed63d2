/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-commands.h"

#include "entente-own-list-edits.h"

#include <glib/gi18n.h>

static EntenteDraft *
new_draft (EntenteDocument     *document,
           const char          *format,
           const EntenteRecord *view)
{
  EntenteDraft *draft = entente_draft_new (document, NULL);
  g_autofree char *name = entente_view_commands_name_view (view);

  entente_own_list_name_step (draft, format, name);
  return draft;
}

/* Puts a view in the place of the one before, or leaves that out. */
static EntenteDraft *
replace (EntenteDocument     *document,
         const char          *format,
         guint                nth,
         const EntenteRecord *after)
{
  EntenteDraft *draft = new_draft (document, format, entente_kept_view_get_nth (document, nth));

  entente_own_list_replace (draft, ENTENTE_DOCUMENT_VIEWS, nth, after);
  return draft;
}

/**
 * entente_view_commands_name_view:
 * @view: a kept view
 *
 * Returns: (transfer full): its title, short enough for a menu, to be used in a sentence
 */
char *
entente_view_commands_name_view (const EntenteRecord *view)
{
  return entente_own_list_name (entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE), _("View without a title"));
}

/**
 * entente_view_commands_keep:
 * @document: a document
 * @view: a view, with an id that no other has
 * @position: its place among the others; those that are behind it move on
 *
 * Returns: (transfer full): a draft that keeps it
 */
EntenteDraft *
entente_view_commands_keep (EntenteDocument     *document,
                            const EntenteRecord *view,
                            guint                position)
{
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && view != NULL, NULL);

  draft = new_draft (document, _("Keep View %s"), view);
  entente_own_list_insert (draft, ENTENTE_DOCUMENT_VIEWS, view, position);
  return draft;
}

/**
 * entente_view_commands_set_words:
 * @document: a document
 * @id: the id of a view
 * @title: (nullable): its title
 * @note: (nullable): its sentence
 *
 * Returns: (transfer full): a draft that sets both
 */
EntenteDraft *
entente_view_commands_set_words (EntenteDocument *document,
                                 const char      *id,
                                 const char      *title,
                                 const char      *note)
{
  g_autoptr (EntenteRecord) after = NULL;
  guint nth;

  g_return_val_if_fail (entente_kept_view_find (document, id, &nth) != NULL, NULL);

  after = entente_record_copy (entente_kept_view_get_nth (document, nth));
  entente_record_set_text (after, ENTENTE_KEPT_VIEW_TITLE, title);
  entente_record_set_text (after, ENTENTE_KEPT_VIEW_NOTE, note);
  return replace (document, _("Edit View %s"), nth, after);
}

/**
 * entente_view_commands_update:
 * @document: a document
 * @view: a view with the id of one that is kept
 *
 * Returns: (transfer full): a draft that keeps it instead of that one
 */
EntenteDraft *
entente_view_commands_update (EntenteDocument     *document,
                              const EntenteRecord *view)
{
  guint nth;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (entente_kept_view_find (document, entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID), &nth)
                        != NULL, NULL);

  return replace (document, _("Update View %s"), nth, view);
}

/**
 * entente_view_commands_move:
 * @document: a document
 * @id: the id of a view
 * @position: its new place among all views
 *
 * Returns: (transfer full): a draft that puts it there
 */
EntenteDraft *
entente_view_commands_move (EntenteDocument *document,
                            const char      *id,
                            guint            position)
{
  EntenteDraft *draft;
  guint nth;

  g_return_val_if_fail (entente_kept_view_find (document, id, &nth) != NULL, NULL);

  draft = new_draft (document, _("Move View %s"), entente_kept_view_get_nth (document, nth));
  entente_own_list_move (draft, ENTENTE_DOCUMENT_VIEWS, nth, position);
  return draft;
}

/**
 * entente_view_commands_remove:
 * @document: a document
 * @id: the id of a view
 *
 * Returns: (transfer full): a draft that keeps it no longer
 */
EntenteDraft *
entente_view_commands_remove (EntenteDocument *document,
                              const char      *id)
{
  guint nth;

  g_return_val_if_fail (entente_kept_view_find (document, id, &nth) != NULL, NULL);

  return replace (document, _("Remove View %s"), nth, NULL);
}
