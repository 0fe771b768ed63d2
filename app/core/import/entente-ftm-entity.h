/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ftm-model.h"
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

/* All values of one property; another entity has its id. Most properties have one. */
typedef struct {
  const char *name; /* of the pool: the same for all entities */
  union {
    const char *one;
    const char **many; /* if there is room for them */
  } texts;
  guint n;
  guint n_allocated : 31;
  guint is_list : 1;
} EntenteFtmProperty;

/* What few entities have. */
typedef struct {
  const char *user;           /* (nullable): of a fact, the id of an entity that refers to it */
  EntenteFtmValues referents; /* other ids of the entity */
  GPtrArray *facts;           /* (nullable): of JSON texts: of a fact, the properties of each part */
  JsonNode *own;              /* (nullable): the member “entente” */
  GHashTable *by_name;        /* (nullable): name -> the number of the property, from 1, if there are many */
  GHashTable *seen;           /* (nullable): name -> set of values, if there are many; by the place of the name */
} EntenteFtmMore;

typedef struct _EntenteFtmEntity EntenteFtmEntity;

struct _EntenteFtmEntity {
  const char *id;
  const char *schema;
  const char *caption;            /* (nullable): how the file calls it for people */
  EntenteFtmProperty *properties; /* in the order of the file */
  guint n_properties, n_allocated;
  EntenteFtmModel told;     /* of the schema */
  guint letters;            /* with which its properties begin, a bit each: most names need not be looked for */
  EntenteData *head;        /* (nullable): what is beside the properties */
  EntenteFtmMore *more;     /* (nullable) */
  EntenteImportItem *actor; /* (nullable): what was made of it, with its identifier */
};

/* The members of an entity, as the file has them: any of them may be missing. */
typedef struct {
  const char *id, *schema, *caption; /* not empty */
  JsonNode *properties, *referents, *own;
  GArray *rest; /* of EntenteFtmMember: all others, in the order of the file */
} EntenteFtmMembers;

typedef struct {
  const char *name;
  JsonNode *value;
  EntenteDatumType type; /* if it is kept as a fact */
  const char *text;      /* (nullable): likewise */
} EntenteFtmMember;

gboolean entente_ftm_is_entity (JsonNode *node);
const char *entente_ftm_value_get_text (JsonNode *value);

gboolean entente_ftm_members_read (EntenteFtmMembers *self, JsonNode *node);

EntenteFtmEntity *entente_ftm_entity_new (EntentePool *pool, const EntenteFtmMembers *members);
void entente_ftm_entity_clear (EntenteFtmEntity *self);
gboolean entente_ftm_entity_add_part (EntenteFtmEntity *self, EntentePool *pool, const EntenteFtmMembers *members);
void entente_ftm_entity_add_fact (EntenteFtmEntity *self, EntentePool *pool, JsonNode *properties);
void entente_ftm_entity_set_user (EntenteFtmEntity *self, EntentePool *pool, const char *user);

EntenteFtmValues entente_ftm_property_get_values (const EntenteFtmProperty *self);

EntenteFtmValues entente_ftm_entity_list_values (const EntenteFtmEntity *self, const char *property);
const char *entente_ftm_entity_get_first (const EntenteFtmEntity *self, const char *property);
void entente_ftm_entity_set_date (const EntenteFtmEntity *self, EntenteImportItem *item, guint member,
                                  const char *property);
void entente_ftm_entity_add_others (const EntenteFtmEntity *self, EntenteImportItem *item, const char *property,
                                    const char *used);
const char *entente_ftm_values_make_text (const EntenteFtmValues *self, EntentePool *pool, GString *json);

G_END_DECLS
