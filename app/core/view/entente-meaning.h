/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-measures.h"

G_BEGIN_DECLS

/* What the colors of actors tell. */
typedef enum {
  ENTENTE_COLOR_BY_KIND,
  ENTENTE_COLOR_BY_COMMUNITY,
  ENTENTE_COLOR_BY_EVIDENCE, /* of the best supported of their relations */
  ENTENTE_COLOR_BY_TAG,      /* the first of their tags */
  ENTENTE_COLOR_BY_DEGREE,   /* this and the next ones: a measure of an #EntenteCentrality, in its order */
  ENTENTE_COLOR_BY_PAGERANK,
  ENTENTE_COLOR_BY_BETWEENNESS,
  ENTENTE_COLOR_BY_CLOSENESS,
  ENTENTE_COLOR_BY_DATA,     /* what is in a column of their data */
  ENTENTE_N_COLORS_BY
} EntenteColorBy;

/* What the sizes of actors tell: nothing, one more than the number of an #EntenteCentrality, or the numbers in a column
 * of their data. */
#define ENTENTE_SIZE_BY_NOTHING 0
#define ENTENTE_SIZE_BY(centrality) ((guint) (centrality) + 1)
#define ENTENTE_SIZE_BY_DATA ENTENTE_SIZE_BY (ENTENTE_N_CENTRALITIES)
#define ENTENTE_N_SIZES_BY (ENTENTE_SIZE_BY_DATA + 1)

/* What the colors and the sizes of actors mean in a picture. It changes no document. Immutable, reference-counted. */
typedef struct _EntenteMeaning EntenteMeaning;

EntenteMeaning *entente_meaning_new (EntenteColorBy color_by, const char *column, guint size_by);
EntenteMeaning *entente_meaning_new_sized (EntenteColorBy color_by, const char *column, guint size_by,
                                           const char *size_column);
EntenteMeaning *entente_meaning_ref (EntenteMeaning *self);
void entente_meaning_unref (EntenteMeaning *self);
gboolean entente_meaning_equal (const EntenteMeaning *a, const EntenteMeaning *b);

EntenteColorBy entente_meaning_get_color_by (const EntenteMeaning *self);
const char *entente_meaning_get_column (const EntenteMeaning *self);
guint entente_meaning_get_size_by (const EntenteMeaning *self);
const char *entente_meaning_get_size_column (const EntenteMeaning *self);
gboolean entente_meaning_is_plain (const EntenteMeaning *self);
gboolean entente_meaning_needs_measures (const EntenteMeaning *self);

gboolean entente_color_by_is_measure (EntenteColorBy color_by);
EntenteCentrality entente_color_by_get_centrality (EntenteColorBy color_by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMeaning, entente_meaning_unref)

G_END_DECLS
