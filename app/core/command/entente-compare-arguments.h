/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* The options of the command line that compare files or merge them. */
typedef struct {
  gboolean diff, merge, textconv;
} EntenteCompareArguments;

void entente_compare_arguments_add_entries (EntenteCompareArguments *self, GOptionContext *context);
guint entente_compare_arguments_count (const EntenteCompareArguments *self);
char *entente_compare_arguments_find_fault (const EntenteCompareArguments *self, guint n_files);
int entente_compare_arguments_run (const EntenteCompareArguments *self, const char *const *files, FILE *out, FILE *err);

G_END_DECLS
