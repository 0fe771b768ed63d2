/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a text, as a person counts: lines and characters, both from one. */
typedef struct {
  gsize offset; /* in bytes */
  guint line;
  guint column;
} EntenteJsonPlace;

void entente_json_place_start (EntenteJsonPlace *place, const char *text, gsize length);
void entente_json_place_advance (EntenteJsonPlace *place, const char *text, gsize length,
                                 gsize offset);

G_END_DECLS
