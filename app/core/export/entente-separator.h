/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The character between the cells of a table. */
typedef enum {
  ENTENTE_SEPARATOR_COMMA,
  ENTENTE_SEPARATOR_SEMICOLON,
  ENTENTE_SEPARATOR_TAB,
  ENTENTE_N_SEPARATORS
} EntenteSeparator;

gboolean entente_separator_for_name (const char *name, EntenteSeparator *separator);
EntenteSeparator entente_separator_for_locale (void);
const char *entente_separator_get_name (EntenteSeparator separator);
const char *entente_separator_get_label (EntenteSeparator separator);
char entente_separator_get_character (EntenteSeparator separator);

G_END_DECLS
