/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An entry of a log. */
typedef struct {
  guint number; /* the first one that is not the head has 1 */
  GBytes *contents;
} EntenteLogEntry;

/* A log: a file of entries, each with its length, its number and a checksum. What was damaged is detected and
 * left out, and what follows is read even so. This is what could be read of one. */
typedef struct {
  char *id;           /* nullable: the identity of the log; older logs have none */
  GBytes *head;       /* nullable: the contents of the head; NULL if it is damaged */
  GPtrArray *entries; /* of EntenteLogEntry, without the head, by their numbers, each of which is there once */
  guint n_lost;       /* how many entries could not be read; at least so many, if the end is damaged */
} EntenteLog;

gboolean entente_log_append_head (int fd, const char *id, GBytes *head, GError **error);
gboolean entente_log_append (int fd, const char *id, guint number, GBytes *contents, GError **error);
GBytes *entente_log_seal (const char *id, guint number, GBytes *contents);

EntenteLog *entente_log_read (GBytes *file);
void entente_log_free (EntenteLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLog, entente_log_free)

G_END_DECLS
