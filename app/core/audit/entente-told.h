/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence-lookup.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Of whom a statement tells: of the actors that it is about, and of both ends of relations. */

/* @stance is nullable. */
typedef void (*EntenteToldFunc) (EntenteItem *actor, const char *stance, gpointer data);

EntenteItem *entente_told_find_voice (const EntenteEvidenceLookup *lookup, EntenteStatement *statement);
void entente_told_foreach (const EntenteEvidenceLookup *lookup, EntenteStatement *statement, EntenteItem *voice,
                           EntenteToldFunc func, gpointer data);

G_END_DECLS
