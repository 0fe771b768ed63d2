/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-evidence-lookup.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Why a statement that supports a relation does not confirm it. If there are several reasons, the first of this
 * list counts. The rules are in entente-evidence.h. */
typedef enum {
  ENTENTE_DOUBT_NONE,          /* it confirms: on the record, and not hedged */
  ENTENTE_DOUBT_CONTRADICTION, /* how it is put contradicts its stance */
  ENTENTE_DOUBT_NO_SOURCE,     /* it has no source, or one that is not in the document */
  ENTENTE_DOUBT_NOT_IN_SOURCE, /* it is a quotation that the stored text of its source does not hold */
  ENTENTE_DOUBT_UNNAMED,       /* it is not on the record */
  ENTENTE_DOUBT_NO_ORIGIN,     /* nobody says who said it, or its origin is not in the document */
  ENTENTE_DOUBT_HEDGED,        /* it is only expected or guessed */
  ENTENTE_DOUBT_GRADE,         /* its grade, or that of its source, is not good, and the document wants good ones */
  ENTENTE_DOUBT_REPEATS,       /* its source only repeats what a source that it cites says of the relation */
  ENTENTE_N_DOUBTS
} EntenteDoubt;

/* How a statement stands to a relation: none of them only mentions it. A faulty document can have both. */
typedef enum {
  ENTENTE_STANCE_SET_SUPPORTS = 1 << 0,
  ENTENTE_STANCE_SET_DISPUTES = 1 << 1,
} EntenteStanceSet;

EntenteStanceSet entente_doubt_get_stances (EntenteStatement *statement, const char *target);
gboolean entente_doubt_is_contradiction (const char *modality, EntenteStanceSet stances);
gboolean entente_doubt_is_own_voice (EntenteStatement *statement);
gboolean entente_doubt_is_on_record (EntenteStatement *statement);
EntenteItem *entente_doubt_find_origin (EntenteDocument *document, EntenteStatement *statement);

EntenteStanceSet entente_doubt_get_contradicted (const char *modality);
EntenteItem *entente_doubt_choose_origin (EntenteStatement *statement, EntenteItem *source,
                                          const EntenteEvidenceLookup *lookup);
EntenteDoubt entente_doubt_find_lasting (EntenteStatement *statement, EntenteItem *source, EntenteItem *origin);
EntenteDoubt entente_doubt_find (EntenteDocument *document, EntenteStatement *statement, EntenteStanceSet stances);
char *entente_doubt_count (EntenteDoubt doubt, guint n);

G_END_DECLS
