/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "entente-evidence.h"

G_BEGIN_DECLS

/* What a card stands for that shows a folded group. */
typedef struct {
  char *id;           /* of the group */
  GPtrArray *members; /* of EntenteItem: those that are in the picture */
  guint n_all;        /* how many members have a place, be they in the picture or not */
  gboolean faded;     /* none of them is what the view shows */
  guint n_within;     /* relations between members that are in the picture, which have no line */
} EntenteFoldedGroup;

/* What a line stands for that shows several relations of one direction between the same cards. It is drawn as the worst
 * supported of them, and disputed if one of them is: a line must not look better than what it stands for. Its word
 * tells how many are better. */
typedef struct {
  GPtrArray *relations; /* of EntenteItem */
  guint n_of[ENTENTE_N_EVIDENCE_CLASSES];
  gboolean disputed;
} EntenteBundle;

EntenteFoldedGroup *entente_folded_group_new (const char *id);
void entente_folded_group_free (EntenteFoldedGroup *self);
char *entente_folded_group_describe (const EntenteFoldedGroup *self);

EntenteBundle *entente_bundle_new (void);
void entente_bundle_free (EntenteBundle *self);
void entente_bundle_add (EntenteBundle *self, EntenteItem *relation, EntenteEvidenceClass evidence, gboolean disputed);
EntenteEvidenceClass entente_bundle_get_evidence (const EntenteBundle *self);
char *entente_bundle_describe (const EntenteBundle *self);
char *entente_bundle_describe_classes (const EntenteBundle *self);

G_END_DECLS
