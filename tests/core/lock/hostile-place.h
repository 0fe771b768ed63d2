/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A place with all that a hostile library may do harm to. */
typedef struct {
  char *folder;
  pid_t victim;
  int listener;   /* of the service */
  int other[2];   /* the pipe that a program is given although it has nothing to do with it */
} HostilePlace;

void hostile_place_open (HostilePlace *self);
void hostile_place_add_to (HostilePlace *self, GSubprocessLauncher *launcher, int attempt);
gboolean hostile_place_is_intact (HostilePlace *self);
void hostile_place_close (HostilePlace *self);

G_END_DECLS
