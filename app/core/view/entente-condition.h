/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* What a condition looks at. */
typedef enum {
  ENTENTE_ASPECT_ITEM,        /* of any: which item it is; the words are ids */
  ENTENTE_ASPECT_KIND,        /* of an actor, a relation or a source */
  ENTENTE_ASPECT_EVIDENCE,    /* of a relation: the words of evidence classes, or ENTENTE_CONDITION_DISPUTED */
  ENTENTE_ASPECT_DATE,        /* of a relation: when it was; of a statement: when it was said */
  ENTENTE_ASPECT_SPEAKER,     /* of a statement: the words are ids, or "" if it has none */
  ENTENTE_ASPECT_SOURCE,      /* likewise */
  ENTENTE_ASPECT_ATTRIBUTION, /* of a statement */
  ENTENTE_ASPECT_MODALITY,    /* of a statement */
  ENTENTE_ASPECT_GRADE,       /* of a statement: "B", "2" or "B2"; "" if it has none */
  ENTENTE_ASPECT_TAG,         /* of any */
  ENTENTE_ASPECT_DATA,        /* of any: the value of a column; without words: that it has one */
  ENTENTE_ASPECT_N_RELATIONS, /* of an actor: how many relations of the document join it to something */
  ENTENTE_ASPECT_TEXT,        /* of any: words that are all in its texts */
  ENTENTE_N_ASPECTS
} EntenteAspect;

/* The word for relations that a statement disputes, whatever their class. */
#define ENTENTE_CONDITION_DISPUTED "disputed"

/* One condition of a filter or a search. It speaks of items of one kind and holds for an item or does not. Those of a
 * filter do not speak of sources. Immutable and reference-counted. */
typedef struct _EntenteCondition EntenteCondition;

EntenteCondition *entente_condition_new (EntenteItemKind subject, EntenteAspect aspect, const char *const *words);
EntenteCondition *entente_condition_new_for_dates (EntenteItemKind subject, const char *since, const char *until);
EntenteCondition *entente_condition_new_for_data (EntenteItemKind subject, const char *column,
                                                  const char *const *words);
EntenteCondition *entente_condition_new_for_number (guint least, guint most);
EntenteCondition *entente_condition_new_negated (const EntenteCondition *self);
EntenteCondition *entente_condition_ref (EntenteCondition *self);
void entente_condition_unref (EntenteCondition *self);
gboolean entente_condition_equal (const EntenteCondition *a, const EntenteCondition *b);

EntenteItemKind entente_condition_get_subject (const EntenteCondition *self);
EntenteAspect entente_condition_get_aspect (const EntenteCondition *self);
gboolean entente_condition_is_negated (const EntenteCondition *self);
const char *const *entente_condition_get_words (const EntenteCondition *self);
const char *entente_condition_get_column (const EntenteCondition *self);
const char *entente_condition_get_since (const EntenteCondition *self);
const char *entente_condition_get_until (const EntenteCondition *self);
void entente_condition_get_range (const EntenteCondition *self, guint *least, guint *most);

gboolean entente_aspect_suits (EntenteAspect aspect, EntenteItemKind subject);
guint entente_aspect_get_kind_member (EntenteItemKind subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCondition, entente_condition_unref)

G_END_DECLS
