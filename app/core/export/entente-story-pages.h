/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-input.h"
#include "entente-report.h"
#include "entente-story.h"

G_BEGIN_DECLS

/* What the formats of a story have in common. */

EntenteStory *entente_story_pages_new (const EntenteExportInput *input);
char *entente_story_pages_title (EntenteDocument *document);
EntenteStoryPage *entente_story_pages_make (EntenteStory *story, guint nth, EntenteReport **report,
                                            GCancellable *cancellable, GError **error);

G_END_DECLS
