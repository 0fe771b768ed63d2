/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

gboolean entente_command_line_run (const char *const *arguments, FILE *out, FILE *err, int *status);

G_END_DECLS
