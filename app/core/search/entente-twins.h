/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_LIKENESS_SAME_NAME, /* but for case, accents and punctuation; in aliases as well */
  ENTENTE_LIKENESS_LOOKALIKE, /* the names look the same, but are written with letters of different scripts */
} EntenteLikeness;

/* Two actors that may be the same. */
typedef struct {
  EntenteItem *actor;
  EntenteItem *other;
  EntenteLikeness likeness;
} EntenteTwinPair;

#define ENTENTE_TYPE_TWINS (entente_twins_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTwins, entente_twins, ENTENTE, TWINS, GObject)

EntenteTwins *entente_twins_new (EntenteDocument *document);

GPtrArray *entente_twins_find (EntenteTwins *self, const EntenteRecord *actor);
GPtrArray *entente_twins_list (EntenteTwins *self);

void entente_twins_prepare_async (EntenteTwins *self, GAsyncReadyCallback callback, gpointer data);
void entente_twins_prepare_finish (EntenteTwins *self, GAsyncResult *result);
gboolean entente_twins_is_ready (EntenteTwins *self);

void entente_twins_list_async (EntenteTwins *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data);
GPtrArray *entente_twins_list_finish (EntenteTwins *self, GAsyncResult *result);

char *entente_twins_warn (const char *name);

G_END_DECLS
