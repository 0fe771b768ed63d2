/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-curve.h"

G_BEGIN_DECLS

/* A link on a page of a PDF file: boxes that one can click, and where they lead. */
typedef struct _EntentePageLink EntentePageLink;

EntentePageLink *entente_page_link_new (cairo_t *cr, const cairo_matrix_t *to_page);
void entente_page_link_free (EntentePageLink *self);

void entente_page_link_add_box (EntentePageLink *self, const EntenteBox *box);
void entente_page_link_end_at_address (EntentePageLink *self, const char *address);
void entente_page_link_end_at_footnote (EntentePageLink *self, guint number);

void entente_page_link_mark_footnote (cairo_t *cr, guint number);
void entente_page_link_mark_block (cairo_t *cr, guint block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePageLink, entente_page_link_free)

G_END_DECLS
