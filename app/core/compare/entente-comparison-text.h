/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-comparison.h"
#include "entente-document-merge.h"

G_BEGIN_DECLS

/* Comparisons, merges and documents as lines for the terminal, git and scripts. The words are those of the file, and
 * the same in every language. */

char *entente_comparison_text_new (const EntenteComparison *comparison);
char *entente_comparison_text_document (EntenteDocument *document);
char *entente_comparison_text_merge (const EntenteDocumentMerge *merge);

G_END_DECLS
