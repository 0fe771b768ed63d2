/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation.h"

/* A relation between two actors: it is drawn as the line between two cards and the word on it. */

struct _EntenteRelation
{
  EntenteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteRelation, entente_relation, ENTENTE_TYPE_ITEM)

static const EntenteMember members[] = {
  [ENTENTE_RELATION_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_RELATION_FROM] = { "from", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_FROM },
  [ENTENTE_RELATION_TO] = { "to", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_TO },
  [ENTENTE_RELATION_KIND] = { "kind", ENTENTE_VALUE_WORD },
  [ENTENTE_RELATION_DIRECTED] = { "directed", ENTENTE_VALUE_FLAG },
  [ENTENTE_RELATION_START] = { "start", ENTENTE_VALUE_DATE },
  [ENTENTE_RELATION_END] = { "end", ENTENTE_VALUE_DATE },
  [ENTENTE_RELATION_NOTE] = { "note", ENTENTE_VALUE_TEXT },
  [ENTENTE_RELATION_IDENTIFIERS] = ENTENTE_MEMBER_IDENTIFIERS,
  [ENTENTE_RELATION_TAGS] = ENTENTE_MEMBER_TAGS,
  [ENTENTE_RELATION_DATA] = ENTENTE_MEMBER_DATA,
};

static const EntenteShape shape = { "relation", members, ENTENTE_N_RELATION };

static const EntenteRecord *
record_of (EntenteRelation *self)
{
  return entente_item_get_record (ENTENTE_ITEM (self));
}

static void
entente_relation_class_init (EntenteRelationClass *klass)
{
  EntenteItemClass *item_class = ENTENTE_ITEM_CLASS (klass);

  item_class->kind = ENTENTE_ITEM_RELATION;
  item_class->shape = &shape;
  item_class->plural = "relations";
}

static void
entente_relation_init (EntenteRelation *self)
{
}

const char *
entente_relation_get_from (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_RELATION_FROM);
}

const char *
entente_relation_get_to (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_RELATION_TO);
}

const char *
entente_relation_get_kind (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_RELATION_KIND);
}

gboolean
entente_relation_is_directed (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), FALSE);

  return entente_record_get_flag (record_of (self), ENTENTE_RELATION_DIRECTED);
}

const char *
entente_relation_get_start (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_RELATION_START);
}

const char *
entente_relation_get_end (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_RELATION_END);
}

const char *
entente_relation_get_note (EntenteRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_RELATION_NOTE);
}
