/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json-tape.h"

G_BEGIN_DECLS

/* The present position of a scan in its text, and its first error. */
typedef struct {
  EntenteJsonTape *tape; /* borrowed */
  const char *text;      /* of the tape */
  gsize length;
  gsize at;
  gsize error_at;
  GError **error;
} EntenteJsonCursor;

void entente_json_cursor_init (EntenteJsonCursor *self, EntenteJsonTape *tape, GError **error);

gboolean entente_json_cursor_wrong (EntenteJsonCursor *self, gsize at, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
gboolean entente_json_cursor_refuse (EntenteJsonCursor *self, gsize at, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
char *entente_json_cursor_describe (EntenteJsonCursor *self, gsize at);
guint entente_json_cursor_get_line (EntenteJsonCursor *self, gsize at);

gboolean entente_json_cursor_starts_with (EntenteJsonCursor *self, const char *what);
gboolean entente_json_cursor_next_is (EntenteJsonCursor *self, const char *any);
gboolean entente_json_cursor_skip (EntenteJsonCursor *self, const char *any);
gsize entente_json_cursor_skip_digits (EntenteJsonCursor *self);

gboolean entente_json_cursor_add (EntenteJsonCursor *self, gsize start, gsize length,
                                  gboolean escaped);
gboolean entente_json_cursor_scan_text (EntenteJsonCursor *self);
gboolean entente_json_cursor_scan_number (EntenteJsonCursor *self);

G_END_DECLS
