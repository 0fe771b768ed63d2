/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* The arguments of the command line for an import. All zero means the defaults. */
typedef struct {
  char *out; /* the document to import into */
  char *as;
  char *map;
  char *encoding;
  char *name;
  gboolean keep_source;
  gboolean strict;
} EntenteImportArguments;

void entente_import_arguments_clear (EntenteImportArguments *self);
void entente_import_arguments_add_entries (EntenteImportArguments *self, GOptionContext *context);
gboolean entente_import_arguments_are_given (const EntenteImportArguments *self, gboolean is_annotating);
int entente_import_arguments_run (const EntenteImportArguments *self, const char *const *files, FILE *out, FILE *err);

G_END_DECLS
