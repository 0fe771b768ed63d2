/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-annotate.h"
#include "entente-draft.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* The fact by which a statement tells that it was taken from a proposal without being read. It stands in "data". */
#define ENTENTE_TAKEN "taken"
#define ENTENTE_TAKEN_UNREAD "unread"

/* Whether a person read a proposal before it is taken. */
typedef enum {
  ENTENTE_TAKE_READ,
  ENTENTE_TAKE_UNREAD,
} EntenteTake;

void entente_take_proposals (EntenteDraft *draft, const char *text, const char *source,
                             EntenteProposal *const *proposals, guint n_proposals, EntenteTake take);
EntenteDraft *entente_take_proposals_make_draft (EntenteDocument *document, EntenteMeasure *measure, const char *text,
                                                 const char *source, EntenteProposal *const *proposals,
                                                 guint n_proposals, EntenteTake take);

G_END_DECLS
