/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A program of Entente that does dangerous work in a process of its own. It reads one request, answers it, and ends. */
typedef struct {
  const char *name;     /* of its file */
  const char *variable; /* of the environment: where it is instead, if it is set */
} EntenteProgram;

/* The descriptor of what a process shares with the one that has started it. */
#define ENTENTE_PROCESS_SHARED 3

GSubprocess *entente_process_start (const EntenteProgram *program, const char *verb, const char *request, gsize length,
                                    int shared, GError **error);
GBytes *entente_process_run (const EntenteProgram *program, const char *verb, const char *request, gsize length,
                             gsize max_answer, GCancellable *cancellable, GError **error);

G_END_DECLS
