/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-named-actor.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-display-text.h"

#include <glib/gi18n.h>

/* White space at the ends is no part of a name, and a line end within it is a blank. */
static char *
tidy (const char *name)
{
  return g_strstrip (g_strdelimit (g_strdup (name), "\r\n\t", ' '));
}

/**
 * entente_named_actor_make_draft:
 * @document: a document
 * @measure: measures cards and labels
 * @name: the name of a new actor
 * @kind: (nullable): its kind
 * @description: (nullable): what it is
 * @id: (out) (transfer full): the id of the actor
 *
 * Returns: (transfer full): a draft that adds the actor, as one step with a name
 */
EntenteDraft *
entente_named_actor_make_draft (EntenteDocument *document,
                                EntenteMeasure  *measure,
                                const char      *name,
                                const char      *kind,
                                const char      *description,
                                char           **id)
{
  EntenteDraft *draft;
  g_autoptr (EntenteItem) actor = NULL;
  g_autofree char *own = NULL;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && name != NULL && id != NULL, NULL);

  draft = entente_draft_new (document, NULL);
  own = tidy (name);
  *id = entente_draft_make_id (draft, own);
  actor = entente_item_new (ENTENTE_ITEM_ACTOR, *id);
  record = entente_item_edit_record (actor);
  entente_record_set_text (record, ENTENTE_ACTOR_NAME, own);
  entente_record_set_text (record, ENTENTE_ACTOR_KIND, kind);
  entente_record_set_text (record, ENTENTE_ACTOR_DESCRIPTION, description);
  entente_commands_add (draft, actor, measure, NULL);
  return draft;
}

/* Names are the same in whatever case, and with whatever form of their letters. */
static char *
make_key (const char *name)
{
  g_autofree char *own = tidy (name), *folded = g_utf8_casefold (own, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

static gboolean
is_called (EntenteActor *actor,
           const char   *key)
{
  g_autofree char *own = entente_actor_get_name (actor) != NULL ? make_key (entente_actor_get_name (actor)) : NULL;

  if (g_strcmp0 (own, key) == 0)
    return TRUE;
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const char *text = entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT);
      g_autofree char *alias = text != NULL ? make_key (text) : NULL;

      if (g_strcmp0 (alias, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_named_actor_has_name:
 * @actor: an actor
 * @name: a name
 *
 * Returns: whether the actor is called so, or has that alias
 */
gboolean
entente_named_actor_has_name (EntenteItem *actor,
                              const char  *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENTENTE_IS_ACTOR (actor) && name != NULL, FALSE);

  key = make_key (name);
  return is_called (ENTENTE_ACTOR (actor), key);
}

/**
 * entente_named_actor_find:
 * @document: a document
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the first actor who is called so
 */
EntenteItem *
entente_named_actor_find (EntenteDocument *document,
                          const char      *name)
{
  GListModel *actors;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && name != NULL, NULL);

  actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  key = make_key (name);
  for (guint i = 0; i < g_list_model_get_n_items (actors) && *key != '\0'; i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);

      if (is_called (actor, key))
        return ENTENTE_ITEM (actor); /* the document has a reference */
    }
  return NULL;
}

/**
 * entente_named_actor_make_alias_draft:
 * @document: a document
 * @actor: the id of an actor of it
 * @name: how the actor is called as well
 * @language: (nullable): the tag of the language in which that is
 *
 * Returns: (transfer full): a draft that gives the actor the alias, as one step with a name
 */
EntenteDraft *
entente_named_actor_make_alias_draft (EntenteDocument *document,
                                      const char      *actor,
                                      const char      *name,
                                      const char      *language)
{
  EntenteItem *item;
  EntenteDraft *draft;
  EntenteRecord *record, *alias;
  g_autofree char *own = NULL, *whom = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && actor != NULL && name != NULL, NULL);

  item = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, actor);
  g_return_val_if_fail (item != NULL, NULL);

  own = tidy (name);
  whom = entente_commands_name_item (item);
  draft = entente_draft_new (document, NULL);
  /* Translators: the name of a step; %s is an actor. */
  entente_draft_take_name (draft, g_strdup_printf (_("Add an Alias of %s"), whom));
  record = entente_draft_edit (draft, actor);
  alias = entente_record_new_part (record, ENTENTE_ACTOR_ALIASES);
  entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, own);
  entente_record_set_text (alias, ENTENTE_PHRASE_LANG, language);
  entente_record_add_record (record, ENTENTE_ACTOR_ALIASES, alias);
  return draft;
}
