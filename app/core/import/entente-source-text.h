/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import.h"

G_BEGIN_DECLS

/* The text of a source, in which passages are found by their places. */
typedef struct _EntenteSourceText EntenteSourceText;

/* What a program counts. */
typedef enum {
  ENTENTE_PLACES_CHARACTERS,        /* code points */
  ENTENTE_PLACES_UTF16,             /* units of UTF-16, as Java and JavaScript do */
  ENTENTE_PLACES_LINE_ENDS_LONGER,  /* CR LF, where the text has only LF */
  ENTENTE_PLACES_LINE_ENDS_SHORTER, /* LF, where the text has CR LF */
  ENTENTE_N_PLACES
} EntentePlaces;

EntenteSourceText *entente_source_text_new (EntenteImportItem *source, const char *text);
void entente_source_text_free (EntenteSourceText *self);

char *entente_source_text_dup_passage (EntenteSourceText *self, gint64 start, gint64 end, EntentePlaces places);
void entente_source_text_anchor (EntenteSourceText *self, EntenteImportItem *statement, gint64 start, gint64 end,
                                 EntentePlaces places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSourceText, entente_source_text_free)

G_END_DECLS
