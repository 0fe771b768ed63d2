/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"
#include "entente-new-item.h"

G_BEGIN_DECLS

/* A section of a page of details: a heading with a count, and a list with a row for each item. A long list shows its
 * first rows, and a button for more. */

/* Makes the row of an item. @page is the item whose details are shown, or NULL. */
typedef GtkWidget *(*EntenteRowFunc) (EntenteDocument *document, EntenteItem *item, EntenteItem *page);

#define ENTENTE_TYPE_DETAILS_SECTION (entente_details_section_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDetailsSection, entente_details_section, ENTENTE, DETAILS_SECTION, GtkWidget)

GtkWidget *entente_details_section_new (const char *title, EntenteDocument *document, GPtrArray *items,
                                        EntenteItem *page, EntenteRowFunc make_row);
gboolean entente_details_section_fill (GtkWidget *page, guint n_rows);
void entente_details_section_offer_add (EntenteDetailsSection *self, EntenteLinked link, const char *label);

G_END_DECLS
