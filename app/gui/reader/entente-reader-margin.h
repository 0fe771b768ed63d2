/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-reader-marks.h"
#include "entente-reader-text.h"

G_BEGIN_DECLS

/* The margins of a text that is read: the numbers of paragraphs before it, and who says the marked words behind it. */

/* Where a margin is narrower, in pixels, names have no room, and initials stand for them. */
#define ENTENTE_READER_NAMES_MARGIN 132

void entente_reader_margin_draw (GtkTextView *view, GtkSnapshot *snapshot, const EntenteReaderText *text,
                                 const GArray *marks, const GArray *paragraphs);

G_END_DECLS
