/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a text of several lines. The text is stored exactly as typed. A warning shows characters that could
 * deceive. */

#define ENTENTE_TYPE_TEXT_ROW (entente_text_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTextRow, entente_text_row, ENTENTE, TEXT_ROW, AdwPreferencesRow)

char *entente_text_row_get_text (EntenteTextRow *self);
void entente_text_row_set_text (EntenteTextRow *self, const char *text);
GtkWidget *entente_text_row_get_view (EntenteTextRow *self);

G_END_DECLS
