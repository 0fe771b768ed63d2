/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-condition.h"

G_BEGIN_DECLS

/* Conditions that all must hold, in the order in which they were added. Immutable and reference-counted. */
typedef struct _EntenteFilter EntenteFilter;

EntenteFilter *entente_filter_new (void);
EntenteFilter *entente_filter_new_with (const EntenteFilter *self, EntenteCondition *condition);
EntenteFilter *entente_filter_new_without (const EntenteFilter *self, guint nth);
EntenteFilter *entente_filter_new_replaced (const EntenteFilter *self, guint nth, EntenteCondition *condition);
EntenteFilter *entente_filter_new_toggled (const EntenteFilter *self, EntenteItemKind subject, EntenteAspect aspect,
                                           const char *const *words);
EntenteFilter *entente_filter_ref (EntenteFilter *self);
void entente_filter_unref (EntenteFilter *self);
gboolean entente_filter_equal (const EntenteFilter *a, const EntenteFilter *b);

guint entente_filter_get_n (const EntenteFilter *self);
EntenteCondition *entente_filter_get_nth (const EntenteFilter *self, guint nth);
gboolean entente_filter_speaks_of (const EntenteFilter *self, EntenteItemKind subject);
gboolean entente_filter_excludes (const EntenteFilter *self, EntenteItemKind subject, EntenteAspect aspect,
                                  const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFilter, entente_filter_unref)

G_END_DECLS
