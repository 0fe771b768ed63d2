/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The program fills a field. This is no step that the user can undo in the field: it would empty it. */

void entente_fill_entry (GtkEditable *editable, const char *text);
void entente_fill_buffer (GtkTextBuffer *buffer, const char *text);

G_END_DECLS
