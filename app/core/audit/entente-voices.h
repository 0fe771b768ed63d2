/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-actor.h"
#include "entente-document.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* What one actor says of another. */
typedef struct {
  guint speaker, spoken;        /* their numbers */
  guint n;                      /* statements */
  guint n_supports;             /* those of them that support something */
  guint n_disputes;             /* those that dispute something, and support nothing */
} EntenteVoicesCell;

typedef enum {
  ENTENTE_VOICES_BY_COUNT, /* the most statements first */
  ENTENTE_VOICES_BY_NAME,
  ENTENTE_VOICES_BY_GROUP, /* by kind, and within each by name */
  ENTENTE_N_VOICES_ORDERS
} EntenteVoicesOrder;

/* Who speaks of whom. A statement tells of an actor if it is about it or about a relation of it; of its own end of a
 * relation nobody speaks by that. A source that speaks in its own voice speaks for its publisher. Each statement counts
 * once for each actor. Reference-counted and immutable. */
typedef struct _EntenteVoices EntenteVoices;

EntenteVoices *entente_voices_new (EntenteDocument *document, EntenteVoicesOrder order, GCancellable *cancellable);
EntenteVoices *entente_voices_ref (EntenteVoices *self);
void entente_voices_unref (EntenteVoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteVoices, entente_voices_unref)

guint entente_voices_get_n_speakers (const EntenteVoices *self);
guint entente_voices_get_n_spoken (const EntenteVoices *self);
EntenteItem *entente_voices_get_speaker (const EntenteVoices *self, guint nth);
EntenteItem *entente_voices_get_spoken (const EntenteVoices *self, guint nth);
const EntenteVoicesCell *entente_voices_list_row (const EntenteVoices *self, guint speaker, guint *n);
const EntenteVoicesCell *entente_voices_find (const EntenteVoices *self, guint speaker, guint spoken);
guint entente_voices_get_largest (const EntenteVoices *self);
const GPtrArray *entente_voices_get_unheard (const EntenteVoices *self);

GPtrArray *entente_voices_list_statements (EntenteDocument *document, EntenteItem *speaker, EntenteItem *spoken);
char *entente_voices_tell_unheard (const EntenteVoices *self, EntenteDocument *document);
char *entente_voices_tell_cell (const EntenteVoices *self, EntenteDocument *document, guint speaker, guint spoken);
GBytes *entente_voices_write_table (const EntenteVoices *self);

G_END_DECLS
