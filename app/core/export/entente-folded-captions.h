/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-caption.h"
#include "entente-scene.h"

G_BEGIN_DECLS

/* Captions of the cards and lines of a picture, of which some stand for several items. */

EntenteCaption *entente_folded_captions_for_card (EntenteCaptions *captions, const EntenteCard *card);
EntenteCaption *entente_folded_captions_for_line (EntenteCaptions *captions, EntenteScene *scene,
                                                  const EntenteLine *line);

void entente_folded_captions_append_ends (GString *svg, EntenteScene *scene, const EntenteLine *line);

G_END_DECLS
