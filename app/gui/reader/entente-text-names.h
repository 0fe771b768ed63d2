/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-annotate.h"

G_BEGIN_DECLS

/* The words of a text that name somebody: an actor of the document, somebody whom it does not have, or one whom a
 * pronoun or a description means. */
typedef struct {
  guint start, end;          /* in characters */
  char *actor;               /* (nullable): the id of an actor of the document */
  EntenteVoice *voice;       /* (nullable): what the text tells of somebody new */
  gboolean is_meant;         /* “he”, “the ministry”: the words are no name */
} EntenteTextName;

GArray *entente_text_names_list (const EntenteAnnotation *annotation, EntenteDocument *document);
const EntenteTextName *entente_text_names_find (const GArray *names, guint start, guint end);
guint entente_text_names_list_known (const GArray *names, guint start, guint end, const char **actors, guint max);

G_END_DECLS
