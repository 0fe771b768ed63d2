/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

GString *layout_dot_tell (FILE *file);
gboolean layout_dot_answer (int in, int out);

G_END_DECLS
