/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-annotate.h"

G_BEGIN_DECLS

/* Who may have said a quotation: all who speak in its text or are named in it. */

GPtrArray *entente_likely_speakers_list (const EntenteAnnotation *annotation, const EntenteProposal *proposal);

G_END_DECLS
