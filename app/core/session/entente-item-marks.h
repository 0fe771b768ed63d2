/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-additions.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* How an item of the document differs from another file. */
typedef enum {
  ENTENTE_ITEM_MARK_NONE,
  ENTENTE_ITEM_MARK_HERE,      /* it is only in the document */
  ENTENTE_ITEM_MARK_DIFFERENT,
  ENTENTE_ITEM_MARK_THERE,     /* it is only in the other file, so that no item of the document has this mark */
  ENTENTE_N_ITEM_MARKS
} EntenteItemMark;

const char *entente_item_mark_get_sign (EntenteItemMark mark);
const char *entente_item_mark_get_words (EntenteItemMark mark);

/* The marks of the actors and relations of two files that are compared, while the picture shows them.
 * Reference-counted; nobody may add to it once others have it. */
typedef struct _EntenteItemMarks EntenteItemMarks;

EntenteItemMarks *entente_item_marks_new (EntenteDocument *other, const char *file);
EntenteItemMarks *entente_item_marks_ref (EntenteItemMarks *self);
void entente_item_marks_unref (EntenteItemMarks *self);
void entente_item_marks_add (EntenteItemMarks *self, EntenteItem *item, EntenteItemMark mark);
void entente_item_marks_add_there (EntenteItemMarks *self, EntenteItem *item, const EntentePoint *at);
EntenteItemMark entente_item_marks_get (EntenteItemMarks *self, EntenteItem *item);
guint entente_item_marks_get_n (EntenteItemMarks *self, EntenteItemMark mark);
GListModel *entente_item_marks_get_there (EntenteItemMarks *self);
GArray *entente_item_marks_get_additions (EntenteItemMarks *self);
EntenteDocument *entente_item_marks_get_other (EntenteItemMarks *self);
const char *entente_item_marks_get_file (EntenteItemMarks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteItemMarks, entente_item_marks_unref)

G_END_DECLS
