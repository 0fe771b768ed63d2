/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* A row for a statement: its words, speaker, agencies and date, badges for its form, attribution and modality, the
 * passage of the source with the words, and a link to the source. */

#define ENTENTE_TYPE_STATEMENT_ROW (entente_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatementRow, entente_statement_row, ENTENTE, STATEMENT_ROW, GtkWidget)

GtkWidget *entente_statement_row_new (EntenteDocument *document, EntenteItem *item, EntenteItem *page);

G_END_DECLS
