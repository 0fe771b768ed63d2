/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* A tab in the system's dialog for printing, with the choices for a picture and a small preview of its pages. */

#define ENTENTE_TYPE_PRINT_TAB (entente_print_tab_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintTab, entente_print_tab, ENTENTE, PRINT_TAB, GtkWidget)

GtkWidget *entente_print_tab_new (EntenteExportJob *job, GSettings *settings);

void entente_print_tab_set_paper (EntentePrintTab *self, double width, double height);
double entente_print_tab_get_choices (EntentePrintTab *self, EntenteChoices *choices);

G_END_DECLS
