/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-display-text.h"
#include "entente-passage.h"

G_BEGIN_DECLS

/* Text from files in labels. It is never read as markup, and the boxes for deceptive characters are
 * highlighted. */

void entente_text_skip_by_tab (GtkLabel *label);
void entente_text_show_plain (GtkLabel *label, const char *text);
void entente_text_show (GtkLabel *label, const char *text, EntenteDisplayTextForm form);
gboolean entente_text_show_statement (GtkLabel *label, const char *text, gboolean quotation, gboolean whole);
void entente_text_show_passage (GtkLabel *label, const char *before, const char *exact, const char *after);
void entente_text_show_differences (GtkLabel *label, const char *text, GArray *differences);

GtkWidget *entente_text_new (const char *text, EntenteDisplayTextForm form, const char *style_class);
GtkWidget *entente_text_view_new (const char *text);
GtkWidget *entente_text_badge_new (const char *text, const char *tooltip);
GtkWidget *entente_text_warning_new (const char *text);

void entente_text_add_phrase (GtkBox *box, const char *format, GtkWidget *child);

G_END_DECLS
