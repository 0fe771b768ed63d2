/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* How a picture is to be printed, as a tab of the system's dialog, with a small preview of the pages. */

#define ENTENTE_TYPE_PRINT_TAB (entente_print_tab_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintTab, entente_print_tab, ENTENTE, PRINT_TAB, GtkWidget)

GtkWidget *entente_print_tab_new (EntenteExportJob *job, GSettings *settings);

void entente_print_tab_set_paper (EntentePrintTab *self, double width, double height);
double entente_print_tab_get_choices (EntentePrintTab *self, EntenteChoices *choices);

G_END_DECLS
