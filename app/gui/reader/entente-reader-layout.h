/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout of two children: the picture, and a text to be read. Where there is room, they are side by side. Else the
 * text is there instead of the picture. */
#define ENTENTE_TYPE_READER_LAYOUT (entente_reader_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReaderLayout, entente_reader_layout, ENTENTE, READER_LAYOUT, GtkLayoutManager)

G_END_DECLS
