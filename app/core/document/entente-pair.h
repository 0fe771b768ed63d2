/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/**
 * EntentePair:
 * @relations: (element-type EntenteRelation): between the two, whichever way they lead, by date
 * @shared: (element-type EntenteActor): actors that are related to both, in the order of the document
 * @said: (element-type EntenteStatement): what the first says of the second, and the second of the first, by date
 * @by_others: (element-type EntenteStatement): what others say of both at once, by date
 *
 * What is between two actors. A statement tells of an actor if it is about it or about a relation of it. A source that
 * speaks in its own voice speaks for its publisher.
 */
typedef struct {
  GPtrArray *relations;
  GPtrArray *shared;
  GPtrArray *said[2];
  GPtrArray *by_others;
} EntentePair;

EntentePair *entente_pair_new (EntenteDocument *document, const char *first, const char *second);
void entente_pair_free (EntentePair *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePair, entente_pair_free)

G_END_DECLS
