/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Where the words of statements stand in the stored text of their source. */
typedef enum {
  ENTENTE_STANDS_ONCE,     /* at one place */
  ENTENTE_STANDS_UNCLEAR,  /* the same words are at several places, and nothing tells which one is meant */
  ENTENTE_STANDS_NOWHERE,  /* the text does not hold the words */
  ENTENTE_STANDS_WORDLESS, /* the statement gives no words of the text */
} EntenteStands;

typedef struct {
  EntenteStatement *statement; /* borrowed from the document */
  EntenteStands stands;
  guint start, end; /* in characters, if it stands once */
} EntenteStanding;

GArray *entente_standing_find (EntenteSource *source, const GPtrArray *statements, GCancellable *cancellable);
GArray *entente_standing_find_all (EntenteDocument *document, EntenteSource *source, GCancellable *cancellable);

G_END_DECLS
