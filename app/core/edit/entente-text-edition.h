/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-draft.h"
#include "entente-passage.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* What becomes of a passage when the text of its source is replaced. */
typedef enum {
  ENTENTE_EDITION_KEPT,    /* the new text has it once, with the same words before and behind */
  ENTENTE_EDITION_MOVED,   /* the new text has it, but other words are around it, or it is there more than once */
  ENTENTE_EDITION_CHANGED, /* the new text has words that are like it */
  ENTENTE_EDITION_GONE,    /* the new text has nothing like it */
  ENTENTE_N_EDITION_RESULTS
} EntenteEditionResult;

/* A statement whose words stood in the former text. */
typedef struct {
  EntenteStatement *statement;
  EntenteEditionResult result;
  EntentePassage before; /* in the former text */
  EntentePassage after;  /* in the new text, if it is there or words that are like it; the first of several places */
  guint n_places;        /* how often the new text has the words */
  gboolean attach;       /* whether the statement is to stand at @after; of one that moved the user decides that */
} EntenteEditionEntry;

/* The text that is to replace the stored text of a source. */
typedef struct {
  EntenteSource *source;
  char *text;
  GArray *entries;         /* of EntenteEditionEntry, in the order of the former text */
  guint counts[ENTENTE_N_EDITION_RESULTS];
  gboolean keeps_former;   /* whether the former text stays in the document, as a source of its own, with all
                            * statements that are not attached to the new one */
} EntenteTextEdition;

EntenteTextEdition *entente_text_edition_new (EntenteSource *source, const GPtrArray *statements, const char *text,
                                              GCancellable *cancellable);
void entente_text_edition_free (EntenteTextEdition *self);

gboolean entente_text_edition_can_attach (const EntenteEditionEntry *entry);
void entente_text_edition_apply (const EntenteTextEdition *self, EntenteDraft *draft);
EntenteDraft *entente_text_edition_make_draft (const EntenteTextEdition *self, EntenteDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTextEdition, entente_text_edition_free)

G_END_DECLS
