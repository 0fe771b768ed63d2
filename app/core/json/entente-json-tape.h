/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tape of a JSON text: its tokens in the order of the text, each with its place and its extent. Tokens
 * are numbered from 0, which is the outermost value. In an object, names and values alternate. The contents
 * of an object or an array begin with the token after it, and end with a token for the closing bracket. */

typedef enum {
  ENTENTE_JSON_OBJECT,
  ENTENTE_JSON_ARRAY,
  ENTENTE_JSON_TEXT,
  ENTENTE_JSON_NUMBER,
  ENTENTE_JSON_TRUE,
  ENTENTE_JSON_FALSE,
  ENTENTE_JSON_NULL,
  ENTENTE_JSON_END, /* the bracket that closes an object or an array */
} EntenteJsonType;

typedef struct _EntenteJsonTape EntenteJsonTape;

EntenteJsonTape *entente_json_tape_new (GBytes *bytes);
void entente_json_tape_free (EntenteJsonTape *self);

guint entente_json_tape_append (EntenteJsonTape *self, gsize offset, gsize length,
                                gboolean escaped);
void entente_json_tape_close (EntenteJsonTape *self, guint token, gsize offset, guint n_members);
guint entente_json_tape_get_n_tokens (const EntenteJsonTape *self);

gboolean entente_json_tape_is_plain (const EntenteJsonTape *self);
gboolean entente_json_tape_has_mark (const EntenteJsonTape *self);
const char *entente_json_tape_get_text (const EntenteJsonTape *self, gsize *length);

EntenteJsonType entente_json_tape_get_type (const EntenteJsonTape *self, guint token);
guint entente_json_tape_get_next (const EntenteJsonTape *self, guint token);
guint entente_json_tape_get_n_members (const EntenteJsonTape *self, guint token);
guint entente_json_tape_find_member (const EntenteJsonTape *self, const char *name);
guint entente_json_tape_find_member_of (const EntenteJsonTape *self, guint object, const char *name);
gsize entente_json_tape_get_offset (const EntenteJsonTape *self, guint token);
const char *entente_json_tape_get_raw (const EntenteJsonTape *self, guint token, gsize *length);
const char *entente_json_tape_peek_text (const EntenteJsonTape *self, guint token, gsize *length);
gboolean entente_json_tape_is_text (const EntenteJsonTape *self, guint token, const char *text,
                                    gsize length);
char *entente_json_tape_dup_text (const EntenteJsonTape *self, guint token);
char *entente_json_tape_dup_compact (const EntenteJsonTape *self, guint token);
gboolean entente_json_tape_get_integer (const EntenteJsonTape *self, guint token, gint64 *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonTape, entente_json_tape_free)

G_END_DECLS
