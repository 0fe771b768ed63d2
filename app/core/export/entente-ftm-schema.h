/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The schema of an actor in the model of FollowTheMoney. */
typedef struct {
  const char *name;
  const char *start, *end; /* (nullable): the properties for its dates */
  gboolean is_legal;       /* a LegalEntity */
  gboolean is_body;        /* an Organization */
  gboolean is_asset;       /* an Asset, which can be owned */
} EntenteFtmSchema;

/* The schema of a relation, and its properties. */
typedef struct {
  const char *name, *from, *to, *word; /* word: the property for the word on the line */
} EntenteFtmEdge;

const EntenteFtmSchema *entente_ftm_schema_for_actor (const char *kind);
const char *entente_ftm_schema_for_source (const char *kind);
const EntenteFtmEdge *entente_ftm_schema_for_relation (const char *kind, gboolean directed,
                                                       const EntenteFtmSchema *from, const EntenteFtmSchema *to);

G_END_DECLS
