/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-story.h"

G_BEGIN_DECLS

/* The window that shows a story, one view after the other, each with its picture, its title and its sentence. It fills
 * the screen and is used by keys. */

#define ENTENTE_TYPE_STORY_WINDOW (entente_story_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStoryWindow, entente_story_window, ENTENTE, STORY_WINDOW, GtkWindow)

GtkWindow *entente_story_window_new (EntenteDocument *document, EntenteScene *whole);

void entente_story_window_go_to (EntenteStoryWindow *self, guint nth);
guint entente_story_window_get_nth (EntenteStoryWindow *self);
gboolean entente_story_window_is_settled (EntenteStoryWindow *self);

G_END_DECLS
