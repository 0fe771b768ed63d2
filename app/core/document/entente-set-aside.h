/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* What an audit found and somebody has set aside, with a reason. It is a record among the members of the document
 * itself, so that it is written, compared and undone with them. What can be found is told in core/audit. */

enum {
  ENTENTE_SET_ASIDE_FINDING, /* the word of what was found */
  ENTENTE_SET_ASIDE_ITEM,    /* the item about which it was found */
  ENTENTE_SET_ASIDE_OTHER,   /* the item with which it was compared, if any */
  ENTENTE_SET_ASIDE_REASON,
  ENTENTE_N_SET_ASIDE
};
extern const EntenteShape entente_set_aside_shape;

guint entente_set_aside_get_n (EntenteDocument *document);
const EntenteRecord *entente_set_aside_get_nth (EntenteDocument *document, guint nth);

/* The findings that are set aside, to look many up at once. */
typedef struct _EntenteSetAsideIndex EntenteSetAsideIndex;

EntenteSetAsideIndex *entente_set_aside_index_new (EntenteDocument *document);
void entente_set_aside_index_free (EntenteSetAsideIndex *self);
const EntenteRecord *entente_set_aside_index_find (EntenteSetAsideIndex *self, const char *finding, EntenteItem *item,
                                                   EntenteItem *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSetAsideIndex, entente_set_aside_index_free)

gboolean entente_set_aside_is_of (const EntenteRecord *self, const char *finding, EntenteItem *item,
                                  EntenteItem *other);

G_END_DECLS
