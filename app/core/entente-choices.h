/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export.h"

G_BEGIN_DECLS

/* What the command line says of how to export, in its own words. All zero is the usual way. */
typedef struct {
  char *format;
  char *layout;
  char *theme;
  char *select;
  char *page;
  double scale;
  int width;
  gboolean transparent;
  gboolean adaptive;
  gboolean shapes;
  gboolean no_title;
  gboolean no_legend;
  gboolean footnotes;
} EntenteChoices;

void entente_choices_clear (EntenteChoices *self);
void entente_choices_add_entries (EntenteChoices *self, GOptionContext *context);
gboolean entente_choices_are_made (const EntenteChoices *self);
gboolean entente_choices_find_format (const EntenteChoices *self, const char *name, EntenteExport *format,
                                      GError **error);
char *entente_choices_fill (const EntenteChoices *self, EntenteExport format, EntenteExportOptions *options);
char **entente_choices_list_ids (const EntenteChoices *self);

G_END_DECLS
