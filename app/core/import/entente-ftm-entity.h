/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-json.h"

G_BEGIN_DECLS

/* An entity of FollowTheMoney: an id, a schema, and properties with several values each. A file may tell it in parts,
 * which are put together. Files have hundreds of thousands of entities, so that what is known of each is in the pool of
 * the import, without the JSON. */

/* Some values of one property, each once. */
typedef struct {
  guint n;
  const char **texts;
} EntenteFtmValues;

/* All values of one property; another entity has its id. */
typedef struct {
  const char *name; /* of the pool: the same for all entities */
  EntenteFtmValues values;
  GHashTable *seen; /* (nullable): the values, if there are many */
  guint n_allocated : 31;
  guint is_list : 1;
} EntenteFtmProperty;

typedef struct _EntenteFtmEntity EntenteFtmEntity;

struct _EntenteFtmEntity {
  const char *id;
  const char *schema;
  const char *caption; /* (nullable): how the file calls it for people */
  const char *user;    /* (nullable): of a fact, the id of an entity that refers to it */

  EntenteFtmProperty *properties; /* in the order of the file */
  guint n_properties, n_allocated;
  GHashTable *by_name; /* (nullable): name -> the number of the property, from 1, if there are many */

  EntenteFtmValues referents; /* other ids of the entity */
  EntenteData *head;          /* (nullable): what is beside the properties */
  GPtrArray *facts;           /* (nullable): of JSON texts: of a fact, the properties of each part */
  JsonNode *own;              /* (nullable): the member “entente” */
  EntenteImportItem *actor;   /* (nullable): what was made of it, with its identifier */
};

gboolean entente_ftm_is_one_of (const char *name, const char *const *names);
gboolean entente_ftm_is_entity (JsonNode *node);
const char *entente_ftm_value_get_text (JsonNode *value);

EntenteFtmEntity *entente_ftm_entity_new (EntentePool *pool, JsonNode *node);
void entente_ftm_entity_clear (EntenteFtmEntity *self);
gboolean entente_ftm_entity_add_part (EntenteFtmEntity *self, EntentePool *pool, JsonNode *node);
void entente_ftm_entity_add_fact (EntenteFtmEntity *self, JsonNode *node);

EntenteFtmValues entente_ftm_entity_list_values (const EntenteFtmEntity *self, const char *property);
const char *entente_ftm_entity_get_first (const EntenteFtmEntity *self, const char *property);
void entente_ftm_entity_set_date (const EntenteFtmEntity *self, EntenteImportItem *item, guint member,
                                  const char *property);
void entente_ftm_entity_add_others (const EntenteFtmEntity *self, EntenteImportItem *item, const char *property,
                                    const char *used);
void entente_ftm_add_values (EntenteImportItem *item, const char *name, const EntenteFtmValues *values);

G_END_DECLS
