/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A message, or a part of one: its headers, and what is below them. All bytes are those of the file. */
typedef struct {
  const char *headers;
  gsize headers_length;
  const char *body;
  gsize body_length;
} EntenteMailPart;

void entente_mail_part_read (EntenteMailPart *self, const char *bytes, gsize length);
char *entente_mail_part_dup_header (const EntenteMailPart *self, const char *name);
char *entente_mail_part_dup_words (const EntenteMailPart *self, const char *name);
char *entente_mail_part_dup_type (const EntenteMailPart *self);
char *entente_mail_part_dup_parameter (const EntenteMailPart *self, const char *header, const char *parameter);
GString *entente_mail_part_decode (const EntenteMailPart *self, guint *n_rubbish);
GArray *entente_mail_part_split (const EntenteMailPart *self, guint max);

G_END_DECLS
