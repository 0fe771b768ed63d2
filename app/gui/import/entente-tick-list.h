/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A list of proposals, each with a tick. There may be many thousands of them. */

/* What a list shows, and where the ticks are kept. */
typedef struct {
  char *(*dup_title) (guint nth, gpointer data);
  char *(*dup_subtitle) (guint nth, gpointer data);
  gboolean *(*get_tick) (guint nth, gpointer data); /* transfer none */
  void (*changed) (gpointer data);                  /* a tick was set or removed */
} EntenteTickFuncs;

#define ENTENTE_TYPE_TICK_LIST (entente_tick_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTickList, entente_tick_list, ENTENTE, TICK_LIST, AdwBin)

void entente_tick_list_fill (EntenteTickList *self, guint n, const EntenteTickFuncs *funcs, gpointer data);
void entente_tick_list_tick (EntenteTickList *self, guint nth, gboolean ticked);
void entente_tick_list_tick_all (EntenteTickList *self, gboolean ticked);

G_END_DECLS
