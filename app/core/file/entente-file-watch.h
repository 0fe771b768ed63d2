/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The state of an open file. */
typedef enum {
  ENTENTE_FILE_SAME,    /* it has the known contents */
  ENTENTE_FILE_CHANGED, /* it holds another document */
  ENTENTE_FILE_BROKEN,  /* it cannot be read, or is no document */
  ENTENTE_FILE_GONE,    /* there is no file of this name */
} EntenteFileState;

#define ENTENTE_TYPE_FILE_WATCH (entente_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFileWatch, entente_file_watch, ENTENTE, FILE_WATCH, GObject)

EntenteFileWatch *entente_file_watch_new (GFile *location, const char *hash);

void entente_file_watch_check (EntenteFileWatch *self);
void entente_file_watch_pause (EntenteFileWatch *self);
void entente_file_watch_resume (EntenteFileWatch *self, const char *hash);
void entente_file_watch_stop (EntenteFileWatch *self);

EntenteFileState entente_file_watch_get_state (EntenteFileWatch *self);
const char *entente_file_watch_get_trouble (EntenteFileWatch *self);

G_END_DECLS
