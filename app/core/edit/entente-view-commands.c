/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-commands.h"

#include "entente-display-text.h"

#include <glib/gi18n.h>

/* The views are a list in the record of the document. A command takes the list out, changes it, and puts it back. */

/* The name of a step must fit into a menu; in characters. */
#define MAX_NAME 40

static GPtrArray *
take_out (EntenteRecord *record)
{
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);

  for (guint i = 0; i < entente_record_get_n_records (record, ENTENTE_DOCUMENT_VIEWS); i++)
    g_ptr_array_add (views, entente_record_copy (entente_record_get_nth (record, ENTENTE_DOCUMENT_VIEWS, i)));
  return views;
}

static void
put_back (EntenteRecord *record,
          GPtrArray     *views)
{
  entente_record_clear (record, ENTENTE_DOCUMENT_VIEWS);
  for (guint i = 0; i < views->len; i++)
    entente_record_add_record (record, ENTENTE_DOCUMENT_VIEWS, entente_record_copy (views->pdata[i]));
}

static EntenteDraft *
new_draft (EntenteDocument     *document,
           const char          *format,
           const EntenteRecord *view)
{
  EntenteDraft *draft = entente_draft_new (document, NULL);
  g_autofree char *name = entente_view_commands_name_view (view);
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "%s", name, 1);
  entente_draft_take_name (draft, g_strdup (words->str));
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
  EntenteRecord *record = entente_draft_edit_document (draft);
  g_autoptr (GPtrArray) views = take_out (record);

  g_ptr_array_remove_index (views, nth);
  if (after != NULL)
    g_ptr_array_insert (views, (int) nth, entente_record_copy (after));
  put_back (record, views);
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
  const char *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE);
  g_autoptr (EntenteDisplayText) words = NULL;

  words = entente_display_text_new (title != NULL ? title : _("View without a title"), ENTENTE_DISPLAY_TEXT_LINE,
                                    MAX_NAME);
  return entente_display_text_embed (words->shown);
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
  EntenteRecord *record;
  g_autoptr (GPtrArray) views = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && view != NULL, NULL);

  draft = new_draft (document, _("Keep View %s"), view);
  record = entente_draft_edit_document (draft);
  views = take_out (record);
  g_ptr_array_insert (views, (int) MIN (position, views->len), entente_record_copy (view));
  put_back (record, views);
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
  EntenteRecord *record, *moved;
  g_autoptr (GPtrArray) views = NULL;
  guint nth;

  g_return_val_if_fail (entente_kept_view_find (document, id, &nth) != NULL, NULL);

  draft = new_draft (document, _("Move View %s"), entente_kept_view_get_nth (document, nth));
  record = entente_draft_edit_document (draft);
  views = take_out (record);
  moved = g_ptr_array_steal_index (views, nth);
  g_ptr_array_insert (views, (int) MIN (position, views->len), moved);
  put_back (record, views);
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

/**
 * entente_view_commands_redirect:
 * @draft: a draft
 * @func: (scope call): called with each id that a view names
 * @data: for @func
 *
 * Makes the views name other items.
 */
void
entente_view_commands_redirect (EntenteDraft         *draft,
                                EntenteReferenceFunc  func,
                                gpointer              data)
{
  g_autoptr (GPtrArray) views = NULL;
  gboolean is_changed = FALSE;

  g_return_if_fail (draft != NULL && func != NULL);

  views = take_out (entente_document_get_record (entente_draft_get_document (draft)));
  for (guint i = 0; i < views->len; i++)
    is_changed = entente_reference_map (views->pdata[i], func, data) || is_changed;
  if (is_changed)
    put_back (entente_draft_edit_document (draft), views);
}
