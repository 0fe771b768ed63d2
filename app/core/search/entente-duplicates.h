/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_LIKENESS_SAME_NAME, /* a name or an alias is the same, apart from case, accents and punctuation */
  ENTENTE_LIKENESS_LOOKALIKE, /* the names look the same, but are written with letters of different scripts */
} EntenteLikeness;

/* Two actors that may be the same. */
typedef struct {
  EntenteItem *actor;
  EntenteItem *other;
  EntenteLikeness likeness;
} EntenteDuplicatePair;

#define ENTENTE_TYPE_DUPLICATES (entente_duplicates_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDuplicates, entente_duplicates, ENTENTE, DUPLICATES, GObject)

EntenteDuplicates *entente_duplicates_new (EntenteDocument *document);

GPtrArray *entente_duplicates_find (EntenteDuplicates *self, const EntenteRecord *actor);
GPtrArray *entente_duplicates_list (EntenteDuplicates *self);

void entente_duplicates_prepare_async (EntenteDuplicates *self, GAsyncReadyCallback callback, gpointer data);
void entente_duplicates_prepare_finish (EntenteDuplicates *self, GAsyncResult *result);
gboolean entente_duplicates_is_ready (EntenteDuplicates *self);

void entente_duplicates_list_async (EntenteDuplicates *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer data);
GPtrArray *entente_duplicates_list_finish (EntenteDuplicates *self, GAsyncResult *result);

char *entente_duplicates_warn (const char *name);

G_END_DECLS
