/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where letters stand on their line. */
typedef enum {
  ENTENTE_SHIFT_NONE,
  ENTENTE_SHIFT_SUPERSCRIPT,
  ENTENTE_SHIFT_SUBSCRIPT,
} EntenteShift;

char *entente_shifted_text_new (const char *text, EntenteShift shift, gboolean follows_digit);

G_END_DECLS
