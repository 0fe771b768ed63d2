/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* The entries of a member that is a list or an object of facts, each under a key by which it is found again. */
typedef struct _EntenteMergeList EntenteMergeList;

EntenteMergeList *entente_merge_list_new (const EntenteRecord *record, guint member);
void entente_merge_list_free (EntenteMergeList *self);

const GPtrArray *entente_merge_list_get_keys (const EntenteMergeList *self);
gboolean entente_merge_list_has (const EntenteMergeList *self, const char *key);
gboolean entente_merge_list_equal (const EntenteMergeList *self, const EntenteMergeList *other, const char *key);
char *entente_merge_list_dup_datum (const EntenteMergeList *self, const char *key);
void entente_merge_list_append (const EntenteMergeList *self, const char *key, EntenteRecord *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMergeList, entente_merge_list_free)

G_END_DECLS
