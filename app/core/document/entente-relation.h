/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The members of a relation, in the order of the file. */
enum {
  ENTENTE_RELATION_ID,
  ENTENTE_RELATION_FROM,
  ENTENTE_RELATION_TO,
  ENTENTE_RELATION_KIND,
  ENTENTE_RELATION_DIRECTED,
  ENTENTE_RELATION_START,
  ENTENTE_RELATION_END,
  ENTENTE_RELATION_NOTE,
  ENTENTE_RELATION_IDENTIFIERS,
  ENTENTE_RELATION_TAGS,
  ENTENTE_RELATION_DATA,
  ENTENTE_N_RELATION
};

#define ENTENTE_TYPE_RELATION (entente_relation_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRelation, entente_relation, ENTENTE, RELATION, EntenteItem)

const char *entente_relation_get_from (EntenteRelation *self);
const char *entente_relation_get_to (EntenteRelation *self);
const char *entente_relation_get_kind (EntenteRelation *self);
gboolean entente_relation_is_directed (EntenteRelation *self);
const char *entente_relation_get_start (EntenteRelation *self);
const char *entente_relation_get_end (EntenteRelation *self);
const char *entente_relation_get_note (EntenteRelation *self);

G_END_DECLS
