/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-reader-marks.h"
#include "entente-reader-text.h"

G_BEGIN_DECLS

/* A text to be read, with marked passages. Paragraphs are numbered in the left margin; where there is room, the names
 * of the marks are in the right one. The text cannot be changed.
 *
 * Signals:
 * "mark-activated" (guint): the user has clicked the nth mark, or pressed Enter in it;
 * "passage-chosen": the user has selected words and pressed Enter. */

#define ENTENTE_TYPE_READER_VIEW (entente_reader_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReaderView, entente_reader_view, ENTENTE, READER_VIEW, GtkTextView)

void entente_reader_view_set_text (EntenteReaderView *self, EntenteReaderText *text);
void entente_reader_view_set_marks (EntenteReaderView *self, GArray *marks);
void entente_reader_view_set_selected_marks (EntenteReaderView *self, const gboolean *selected);
gboolean entente_reader_view_get_passage (EntenteReaderView *self, guint *start, guint *end);
void entente_reader_view_set_proposals (EntenteReaderView *self, GArray *proposals);
void entente_reader_view_set_names (EntenteReaderView *self, GArray *names);
void entente_reader_view_get_sentence (EntenteReaderView *self, guint *start, guint *end);
void entente_reader_view_select_sentence (EntenteReaderView *self);
guint entente_reader_view_get_place (EntenteReaderView *self);
void entente_reader_view_go_to (EntenteReaderView *self, guint place);
void entente_reader_view_get_area (EntenteReaderView *self, guint start, guint end, GtkWidget *widget,
                                   GdkRectangle *area);
guint entente_reader_view_get_paragraph (EntenteReaderView *self, guint start);

G_END_DECLS
