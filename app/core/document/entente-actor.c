/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"

#include "entente-blank-text.h"
#include "entente-file-words.h"
#include "entente-language.h"

/* An actor: someone or something that acts, is acted upon or is mentioned. It can be a person, an office, a
 * treaty or an event. */

struct _EntenteActor
{
  EntenteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteActor, entente_actor, ENTENTE_TYPE_ITEM)

const char *const entente_actor_kinds[] = {
  ENTENTE_ACTOR_KIND_PERSON, ENTENTE_ACTOR_KIND_ORGANIZATION, ENTENTE_ACTOR_KIND_GOVERNMENT,
  ENTENTE_ACTOR_KIND_STATE, ENTENTE_ACTOR_KIND_MEDIA, ENTENTE_ACTOR_KIND_GROUP,
  ENTENTE_ACTOR_KIND_AGREEMENT, ENTENTE_ACTOR_KIND_EVENT, ENTENTE_ACTOR_KIND_PLACE, NULL,
};

static const EntenteMember members[] = {
  [ENTENTE_ACTOR_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_ACTOR_NAME] = { "name", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_KIND] = { "kind", ENTENTE_VALUE_WORD, .words = entente_actor_kinds },
  [ENTENTE_ACTOR_ALIASES] = { "aliases", ENTENTE_VALUE_RECORDS, .shape = &entente_phrase_shape, .one_line = TRUE },
  [ENTENTE_ACTOR_DESCRIPTION] = { "description", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_START] = { "start", ENTENTE_VALUE_DATE },
  [ENTENTE_ACTOR_END] = { "end", ENTENTE_VALUE_DATE },
  [ENTENTE_ACTOR_LINKS] = { "links", ENTENTE_VALUE_TEXTS },
  [ENTENTE_ACTOR_IMAGE] = { "image", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_NOTE] = { "note", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_IDENTIFIERS] = ENTENTE_MEMBER_IDENTIFIERS,
  [ENTENTE_ACTOR_TAGS] = ENTENTE_MEMBER_TAGS,
  [ENTENTE_ACTOR_DATA] = ENTENTE_MEMBER_DATA,
};

static const EntenteShape shape = { "actor", members, ENTENTE_N_ACTOR };

static const EntenteRecord *
record_of (EntenteActor *self)
{
  return entente_item_get_record (ENTENTE_ITEM (self));
}

static void
entente_actor_class_init (EntenteActorClass *klass)
{
  EntenteItemClass *item_class = ENTENTE_ITEM_CLASS (klass);

  item_class->kind = ENTENTE_ITEM_ACTOR;
  item_class->shape = &shape;
  item_class->plural = "actors";
}

static void
entente_actor_init (EntenteActor *self)
{
}

const char *
entente_actor_get_name (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_NAME);
}

const char *
entente_actor_get_kind (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_KIND);
}

guint
entente_actor_get_n_aliases (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), 0);

  return entente_record_get_n_records (record_of (self), ENTENTE_ACTOR_ALIASES);
}

const EntenteRecord *
entente_actor_get_nth_aliases (EntenteActor *self,
                               guint         nth)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_nth (record_of (self), ENTENTE_ACTOR_ALIASES, nth);
}

static const char *
get_alias (EntenteActor *self,
           guint         nth)
{
  return entente_record_get_text (entente_actor_get_nth_aliases (self, nth), ENTENTE_PHRASE_TEXT);
}

/* Returns the alias that fits a language best, the first of those that fit equally well, or NULL. */
static const char *
find_alias (EntenteActor *self,
            const char   *language)
{
  const char *found = NULL;
  guint best = 0;

  for (guint i = 0; i < entente_actor_get_n_aliases (self); i++)
    {
      const char *text = get_alias (self, i);
      guint match = entente_language_match (language,
                                            entente_record_get_text (entente_actor_get_nth_aliases (self, i),
                                                                     ENTENTE_PHRASE_LANG));

      if (match <= best || text == NULL || !entente_language_has_letters (language, text))
        continue;
      best = match;
      found = text;
    }
  return found;
}

/**
 * entente_actor_choose_name:
 * @self: an actor
 * @language: (nullable): the language of the reader, see entente-language.h; %NULL for the name in the file
 *
 * The one rule for the name by which an actor is shown: its other name in the language of the reader, if it has one
 * and its name is in letters that this reader may not know. Else it is its name, or else its first other name.
 *
 * Returns: (nullable): the name, as the file has it; %NULL if the actor has no name at all, or only blank ones
 */
const char *
entente_actor_choose_name (EntenteActor *self,
                           const char   *language)
{
  const char *name, *alias;

  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  name = entente_actor_get_name (self);
  if (entente_blank_text_is (name))
    name = NULL;
  alias = language != NULL ? find_alias (self, language) : NULL;
  if (alias != NULL && (name == NULL || !entente_language_is_read_like (language, name, alias)))
    return alias;
  for (guint i = 0; name == NULL && i < entente_actor_get_n_aliases (self); i++)
    if (!entente_blank_text_is (get_alias (self, i)))
      name = get_alias (self, i);
  return name;
}

/**
 * entente_actor_list_other_names:
 * @self: an actor
 * @language: (nullable): as for entente_actor_choose_name()
 *
 * Returns: (transfer container) (element-type utf8): its names besides the one that is shown, as the file has them,
 *   %NULL-terminated; the texts belong to the actor. The name comes first, if another one is shown
 */
GPtrArray *
entente_actor_list_other_names (EntenteActor *self,
                                const char   *language)
{
  GPtrArray *names = g_ptr_array_new ();
  const char *name = entente_actor_get_name (self);
  const char *shown = entente_actor_choose_name (self, language);

  if (!entente_blank_text_is (name) && name != shown)
    g_ptr_array_add (names, (gpointer) name);
  for (guint i = 0; i < entente_actor_get_n_aliases (self); i++)
    {
      const char *alias = get_alias (self, i);

      if (alias != NULL && alias != shown)
        g_ptr_array_add (names, (gpointer) alias);
    }
  g_ptr_array_add (names, NULL);
  return names;
}

const char *
entente_actor_get_description (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_DESCRIPTION);
}

const char *
entente_actor_get_start (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_START);
}

const char *
entente_actor_get_end (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_END);
}

const char *const *
entente_actor_get_links (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_texts (record_of (self), ENTENTE_ACTOR_LINKS);
}

/**
 * entente_actor_get_image:
 * @self: an actor
 *
 * Returns: (nullable): its picture, as entente-stored-image.h reads it; or what another program has put there, such as
 *   the address of a picture, which is not fetched
 */
const char *
entente_actor_get_image (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_IMAGE);
}

const char *
entente_actor_get_note (EntenteActor *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTOR (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_ACTOR_NOTE);
}
