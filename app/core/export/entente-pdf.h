/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-booklet.h"

G_BEGIN_DECLS

/* Paints pages, each of which is ended by cairo_show_page(). */
typedef void (*EntentePdfFunc) (cairo_surface_t *surface, cairo_t *cr, GCancellable *cancellable, gpointer data);

GBytes *entente_pdf_write_pages (EntenteDocument *document, double width, double height, EntentePdfFunc func,
                                 gpointer data, GCancellable *cancellable, GError **error);
GBytes *entente_pdf_write (EntenteBooklet *booklet, EntenteDocument *document, EntenteThemeName theme,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
