/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

#include <stdio.h>

G_BEGIN_DECLS

/* The options of the command line that ask how two actors are connected. */
typedef struct {
  char *path;        /* both actors, with a comma between them */
  gboolean directed;
} EntentePathArguments;

void entente_path_arguments_add_entries (EntentePathArguments *self, GOptionContext *context);
void entente_path_arguments_clear (EntentePathArguments *self);
int entente_path_arguments_run (const EntentePathArguments *self, const char *file, EntenteDocument *document,
                                FILE *out, FILE *err);

G_END_DECLS
