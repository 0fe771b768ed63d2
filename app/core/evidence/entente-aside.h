/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* What is set aside, to see what would be left without it. Statements are as if they did not exist
 *
 *   - of a source that is set aside;
 *   - of a speaker: what it said, and what it published in its own voice;
 *   - of a medium: what its sources hold, and what it relayed;
 *   - of a grade: of sources of that reliability, or of that credibility.
 *
 * Nothing of the document changes. Immutable and reference-counted. */
typedef struct _EntenteAside EntenteAside;

typedef enum {
  ENTENTE_ASIDE_SOURCE,
  ENTENTE_ASIDE_SPEAKER,
  ENTENTE_ASIDE_MEDIUM,
  ENTENTE_ASIDE_GRADE, /* "A" to "F", "1" to "6", or ENTENTE_NO_GRADE */
  ENTENTE_N_ASIDES
} EntenteAsideKind;

/* The grade of what has none, neither of its source nor of its own. */
#define ENTENTE_NO_GRADE "-"

EntenteAside *entente_aside_new (void);
EntenteAside *entente_aside_new_with (const EntenteAside *self, EntenteAsideKind kind, const char *word);
EntenteAside *entente_aside_new_without (const EntenteAside *self, EntenteAsideKind kind, const char *word);
EntenteAside *entente_aside_ref (EntenteAside *self);
void entente_aside_unref (EntenteAside *self);
gboolean entente_aside_equal (const EntenteAside *a, const EntenteAside *b);

gboolean entente_aside_is_empty (const EntenteAside *self);
const char *const *entente_aside_get (const EntenteAside *self, EntenteAsideKind kind);
gboolean entente_aside_has (const EntenteAside *self, EntenteAsideKind kind, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAside, entente_aside_unref)

G_END_DECLS
