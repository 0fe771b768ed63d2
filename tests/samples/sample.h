/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor.h"
#include "entente-document.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Adds an item to a document, from pairs of a member and its value as text, ended by a 0. The texts of a
 * list are separated by spaces. The targets of a statement are written as "TARGET STANCE, TARGET STANCE". */
EntenteItem *sample_add (EntenteDocument *document, EntenteItemKind kind, const char *id, ...);

/* Changes a text of an item of a document; without one it is taken away. */
void sample_set_text (EntenteDocument *document, const char *id, guint member, const char *text);

/* Gives an actor of a document one more name, with the tag of its language. */
void sample_add_alias (EntenteDocument *document, const char *actor, const char *name, const char *language);

/* Makes a source of a document draw on others, whose ids are separated by spaces. */
void sample_cite (EntenteDocument *document, const char *source, const char *cites);

/* The visit to Pyongyang in small: four actors, three relations, five statements, two sources. */
EntenteDocument *sample_document_new (void);

/* How much processor time this process has used, in microseconds. What a test says of speed is said in that: on a busy
 * machine a clock tells of the others. */
gint64 sample_processor_time (void);

G_END_DECLS
