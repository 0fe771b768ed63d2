/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* The arguments of the command line for reading quotations out of texts. All zero means that nothing is read. */
typedef struct {
  gboolean prints; /* --annotate alone */
  char *out;       /* --annotate=OUT: the document to add to */
} EntenteAnnotateArguments;

void entente_annotate_arguments_clear (EntenteAnnotateArguments *self);
void entente_annotate_arguments_rewrite (char **arguments);
void entente_annotate_arguments_add_entries (EntenteAnnotateArguments *self, GOptionContext *context);
int entente_annotate_arguments_run (const EntenteAnnotateArguments *self, const char *encoding,
                                    const char *const *files, FILE *out, FILE *err);

G_END_DECLS
