/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json-input.h"

G_BEGIN_DECLS

/* A walk over the members of an object that is read into a record. */
typedef struct {
  const EntenteJsonInput *input; /* borrowed */
  EntenteRecord *record;         /* borrowed */
  guint name;                    /* tokens of the present member */
  guint value;
  guint member;                  /* its index in the record's shape */

  guint next;
  guint n_left;
  int last;
  GArray *foreign;
} EntenteJsonMembers;

void entente_json_members_init (EntenteJsonMembers *self, const EntenteJsonInput *input,
                                EntenteRecord *record, guint token);
gboolean entente_json_members_next (EntenteJsonMembers *self);
void entente_json_members_keep (EntenteJsonMembers *self);
void entente_json_members_place (EntenteJsonMembers *self);
void entente_json_members_finish (EntenteJsonMembers *self);

G_END_DECLS
