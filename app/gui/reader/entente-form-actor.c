/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-form-actor.h"

#include "entente-actor.h"

#include <glib/gi18n.h>

/**
 * entente_form_actor_create:
 * @draft: the draft of a form
 * @chooser: a row of the form
 * @name: the name of somebody who is not in the document
 * @kind: (nullable): the kind of the actor
 * @description: (nullable): what it is
 *
 * Adds an actor to the draft, chooses it, and says that it is new.
 */
void
entente_form_actor_create (EntenteDraft   *draft,
                           EntenteChooser *chooser,
                           const char     *name,
                           const char     *kind,
                           const char     *description)
{
  g_autofree char *id = NULL;
  g_autoptr (EntenteItem) actor = NULL;
  EntenteRecord *record;

  g_return_if_fail (draft != NULL && ENTENTE_IS_CHOOSER (chooser) && name != NULL);

  id = entente_draft_make_id (draft, name);
  actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  record = entente_item_edit_record (actor);
  entente_record_set_text (record, ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (record, ENTENTE_ACTOR_KIND, kind);
  entente_record_set_text (record, ENTENTE_ACTOR_DESCRIPTION, description);
  entente_draft_add (draft, actor, G_MAXUINT);
  entente_chooser_choose (chooser, id);
  entente_entry_row_set_hint (ENTENTE_ENTRY_ROW (chooser), ENTENTE_HINT_NOTE, _("New actor"));
}
