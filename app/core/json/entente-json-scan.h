/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-json-tape.h"

G_BEGIN_DECLS

/* The limits of what is read: the bytes of a file, the number of its names, values and closing brackets
 * together, and the depth of nesting. Together they bound the memory and the time that a file can cost. */
#define ENTENTE_JSON_MAX_SIZE (1024u * 1024 * 1024)
#define ENTENTE_JSON_MAX_TOKENS (64u * 1024 * 1024)
#define ENTENTE_JSON_MAX_DEPTH 64

#define ENTENTE_JSON_ERROR (entente_json_error_quark ())
GQuark entente_json_error_quark (void);

/**
 * EntenteJsonError:
 * @ENTENTE_JSON_ERROR_SYNTAX: the text breaks the rules of JSON (RFC 8259), or is not UTF-8
 * @ENTENTE_JSON_ERROR_REFUSED: it may be JSON, but cannot be kept as it is: one name twice in an
 *   object, nesting too deep, a number out of range, half a surrogate pair, the null character, or
 *   too much of it
 * @ENTENTE_JSON_ERROR_UNUSABLE: it is JSON, but not a document of this program
 * @ENTENTE_JSON_ERROR_NEWER: it is of a newer version of the format, of which this program would lose parts
 */
typedef enum {
  ENTENTE_JSON_ERROR_SYNTAX,
  ENTENTE_JSON_ERROR_REFUSED,
  ENTENTE_JSON_ERROR_UNUSABLE,
  ENTENTE_JSON_ERROR_NEWER,
} EntenteJsonError;

EntenteJsonTape *entente_json_scan (GBytes *bytes, GCancellable *cancellable, gsize *error_offset,
                                    GError **error);

G_END_DECLS
