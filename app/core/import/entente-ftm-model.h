/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the FollowTheMoney model says of the schemata: which are edges between two entities, and which are facts of
 * another entity. */

/* The schema of an edge: the properties of both ends, and the word on the line. */
typedef struct {
  const char *schema, *from, *to, *word; /* the word is to be translated */
  gboolean undirected;
} EntenteFtmLink;

#define ENTENTE_FTM_N_EDGES 16
extern const EntenteFtmLink entente_ftm_edges[ENTENTE_FTM_N_EDGES];

typedef struct {
  gint8 edge; /* which edge it is; -1 if it is none */
  gint8 fact; /* which fact of another entity it is; likewise */
  guint is_document : 1;
  guint is_sanction : 1;
} EntenteFtmModel;

EntenteFtmModel entente_ftm_model_find (const char *schema);
const char *entente_ftm_model_get_holder (EntenteFtmModel self);
gboolean entente_ftm_is_one_of (const char *name, const char *const *names);

G_END_DECLS
