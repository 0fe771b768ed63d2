/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-doubt.h"
#include "entente-relation.h"

G_BEGIN_DECLS

/* A statement that supports or disputes a relation. The items are borrowed from the document. */
typedef struct {
  EntenteStatement *statement;
  EntenteStanceSet stances;
  EntenteItem *voice; /* nullable: who says it, as far as that is known */
  const char *date;   /* nullable: of the statement, or else of its source; as written */
} EntenteDisputeEntry;

/* Somebody took one stance, and then the other one. */
typedef struct {
  EntenteItem *voice;
  guint before, after; /* their numbers among the entries */
  gboolean is_dated;   /* whether the dates tell which came first */
} EntenteChangeOfMind;

/* What supports a relation and what disputes it, in the order of time; what has no date comes last. It borrows from the
 * document, which must not change while it is used. */
typedef struct {
  EntenteRelation *relation;
  GArray *entries; /* of EntenteDisputeEntry */
  GArray *changes; /* of EntenteChangeOfMind, in the order of the later statement */
  gboolean is_disputed;
} EntenteDispute;

EntenteDispute *entente_dispute_new (EntenteDocument *document, EntenteRelation *relation);
void entente_dispute_free (EntenteDispute *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDispute, entente_dispute_free)

GPtrArray *entente_dispute_list (EntenteDocument *document, GCancellable *cancellable);

const EntenteDisputeEntry *entente_dispute_get_entry (const EntenteDispute *self, guint nth);
char *entente_dispute_tell_change (const EntenteDispute *self, EntenteDocument *document, guint nth);
char *entente_dispute_tell_who (const EntenteDisputeEntry *entry, EntenteDocument *document);

G_END_DECLS
