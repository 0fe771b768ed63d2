/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export.h"

G_BEGIN_DECLS

/* The arguments of the command line for an export, as strings and numbers. All zero means the
 * defaults. */
typedef struct {
  char *format;
  char *layout;
  char *theme;
  char *select;
  char *page;
  char *separator;
  char *size;
  double scale;
  int width;
  gboolean transparent;
  gboolean adaptive;
  gboolean shapes;
  gboolean no_title;
  gboolean no_legend;
  gboolean footnotes;
  gboolean guard_formulas;
  gboolean brief;
} EntenteExportArguments;

void entente_export_arguments_clear (EntenteExportArguments *self);
void entente_export_arguments_add_entries (EntenteExportArguments *self, GOptionContext *context);
gboolean entente_export_arguments_are_given (const EntenteExportArguments *self);
gboolean entente_export_arguments_find_format (const EntenteExportArguments *self, const char *name,
                                               EntenteExportFormat *format, GError **error);
char *entente_export_arguments_fill (const EntenteExportArguments *self, EntenteExportFormat format,
                                     EntenteExportOptions *options);
char **entente_export_arguments_list_ids (const EntenteExportArguments *self);

G_END_DECLS
