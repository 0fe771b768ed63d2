/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene-builder.h"
#include "entente-search-plan.h"

G_BEGIN_DECLS

/* What is searched in a document, and what is found. The list of hits, the lights in the picture and "select all" show
 * what it found. It follows the document.
 *
 * Signal "changed": something else is found, or the search has begun or ended. */
#define ENTENTE_TYPE_FINDER (entente_finder_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFinder, entente_finder, ENTENTE, FINDER, GObject)

EntenteFinder *entente_finder_new (EntenteSearch *search, EntenteSceneBuilder *builder);

EntenteSearch *entente_finder_get_search (EntenteFinder *self);
EntenteSearchLexicon *entente_finder_get_lexicon (EntenteFinder *self);

void entente_finder_set_text (EntenteFinder *self, const char *text);
gboolean entente_finder_is_searching (EntenteFinder *self);
gboolean entente_finder_is_busy (EntenteFinder *self);
const char *entente_finder_get_problem (EntenteFinder *self);
EntenteSearchFound *entente_finder_get_found (EntenteFinder *self);
GPtrArray *entente_finder_make_hits (EntenteFinder *self, guint limit);
EntenteFilter *entente_finder_make_filter (EntenteFinder *self, EntenteFilter *before);

G_END_DECLS
