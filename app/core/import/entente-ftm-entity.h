/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-json.h"

G_BEGIN_DECLS

/* An entity of FollowTheMoney: an id, a schema, and properties with several values each. A file may tell it in parts.
 * All texts are borrowed from the JSON. */
typedef struct {
  const char *id;
  const char *schema;
  GPtrArray *parts; /* of JsonNode: objects with properties */
  const char *user; /* (nullable): of a fact, the id of an entity that refers to it */
} EntenteFtmEntity;

gboolean entente_ftm_is_entity (JsonNode *node);
const char *entente_ftm_value_get_text (JsonNode *value);

EntenteFtmEntity *entente_ftm_entity_new (JsonNode *node);
void entente_ftm_entity_free (EntenteFtmEntity *self);
GPtrArray *entente_ftm_entity_list_values (EntenteFtmEntity *self, const char *property);
const char *entente_ftm_entity_get_first (EntenteFtmEntity *self, const char *property);
const char *entente_ftm_entity_get_caption (EntenteFtmEntity *self);
void entente_ftm_entity_set_date (EntenteFtmEntity *self, EntenteImportItem *item, guint member, const char *property);
void entente_ftm_entity_add_others (EntenteFtmEntity *self, EntenteImportItem *item, const char *property,
                                    const char *used);
void entente_ftm_add_values (EntenteImportItem *item, const char *name, GPtrArray *texts);

G_END_DECLS
