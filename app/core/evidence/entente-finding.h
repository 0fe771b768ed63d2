/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* What cannot be right in a document, or is missing from it so that a line says less. Only what is certain is told:
 * dates contradict each other if no days that they can mean agree, and never if one is marked as about or doubtful. */
typedef enum {
  ENTENTE_FINDING_NO_NAME,               /* an actor, source or statement: name, title or words missing or blank */
  ENTENTE_FINDING_ENDS_BEFORE_START,     /* an actor or a relation */
  ENTENTE_FINDING_READ_BEFORE_PUBLISHED, /* a source */
  ENTENTE_FINDING_SAID_AFTER_PUBLISHED,  /* a statement, after its source was published */
  ENTENTE_FINDING_NO_SOURCE,             /* a statement without one */
  ENTENTE_FINDING_NO_ORIGIN,             /* a statement that supports a relation, and nobody says who said it */
  ENTENTE_FINDING_CONTRADICTION,         /* a statement that is put in a way that contradicts its stance */
  ENTENTE_FINDING_NOT_IN_SOURCE,         /* a quotation that the stored text of its source does not hold */
  ENTENTE_FINDING_PASSAGE_NOT_IN_SOURCE, /* a statement with a passage that the stored text does not hold */
  ENTENTE_FINDING_SAME_PLACE,            /* an actor whose card is exactly where that of another is */
  ENTENTE_N_FINDINGS
} EntenteFindingKind;

typedef struct {
  EntenteFindingKind kind;
  EntenteItem *item;
  int member;         /* the member of the item that is told about; -1: the item, or its place in the view */
  int nth;            /* of a list: which element; else -1 */
  EntenteItem *other; /* nullable: the item that it is compared with */
} EntenteFinding;

typedef void (*EntenteFindingFunc) (const EntenteFinding *finding, gpointer data);

void entente_finding_foreach (EntenteDocument *document, EntenteItem *item, gboolean compare, EntenteFindingFunc func,
                              gpointer data);
void entente_finding_foreach_place (EntenteDocument *document, EntenteFindingFunc func, gpointer data);
GPtrArray *entente_finding_list_for_item (EntenteDocument *document, EntenteItem *item);
GPtrArray *entente_finding_list (EntenteDocument *document);

char *entente_finding_describe (EntenteDocument *document, const EntenteFinding *finding);
char *entente_finding_write (EntenteDocument *document, const EntenteFinding *finding);
void entente_finding_free (EntenteFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFinding, entente_finding_free)

G_END_DECLS
