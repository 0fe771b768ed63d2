/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-names.h"
#include "entente-spoken.h"

G_BEGIN_DECLS

/* A text as it was read, paragraph by paragraph; all places are in bytes. */

#define ENTENTE_VIA_MAX 2

typedef struct {
  EntenteSpoken spoken;
  guint paragraph;                    /* from 1 */
  EntenteNamed *speaker;              /* (nullable) */
  EntenteNamed *via[ENTENTE_VIA_MAX]; /* (nullable) */
  const char *attribution, *modality;
} EntenteHeard;

typedef struct {
  gsize start, end;
  guint number;                       /* from 1 */
} EntenteReadParagraph;

typedef struct {
  EntenteNames *names;
  GArray *heard;      /* of EntenteHeard, in the order of the text */
  GArray *paragraphs; /* of EntenteReadParagraph; a very long one is several */
} EntenteReading;

EntenteReading *entente_reading_new (const EntenteLexicon *lexicon, const char *text, gsize length,
                                     GCancellable *cancellable, GError **error);
void entente_reading_free (EntenteReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReading, entente_reading_free)

G_END_DECLS
