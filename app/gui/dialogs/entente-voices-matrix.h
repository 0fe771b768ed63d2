/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-voices.h"

G_BEGIN_DECLS

/* Who speaks of whom, as a matrix: speakers in rows, those of whom they speak in columns. Only what is in sight is
 * drawn, and the headings stay. One cell has the cursor, which the arrow keys move; its words are the name of the
 * widget for screen readers.
 *
 * Signal "activate-cell" (guint speaker, guint spoken): the user wants to see what is said there. */

#define ENTENTE_TYPE_VOICES_MATRIX (entente_voices_matrix_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVoicesMatrix, entente_voices_matrix, ENTENTE, VOICES_MATRIX, GtkWidget)

void entente_voices_matrix_set_voices (EntenteVoicesMatrix *self, EntenteVoices *voices, EntenteDocument *document);
void entente_voices_matrix_get_cursor (EntenteVoicesMatrix *self, guint *speaker, guint *spoken);

G_END_DECLS
