/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene-remains.h"

/* To free a scene with at most so many cards and lines takes very little time. */
#define MAX_FREED_AT_ONCE 1000

static gpointer
free_thread (gpointer data)
{
  EntenteSceneRemains *self = data;

  g_free (self->cards);
  g_free (self->lines);
  g_free (self->ends.lines);
  g_free (self->ends.starts);
  entente_scene_index_unref (self->index);
  entente_scene_input_unref (self->input);
  g_free (self);
  return NULL;
}

/**
 * entente_scene_remains_free:
 * @self: what is left of a scene
 * @n_parts: how many cards and lines there are
 *
 * To free a large scene takes a good part of the time of a frame, and nothing depends on it. So a thread does it.
 */
void
entente_scene_remains_free (const EntenteSceneRemains *self,
                            guint                      n_parts)
{
  gpointer data;
  GThread *thread = NULL;

  g_return_if_fail (self != NULL);

  data = g_memdup2 (self, sizeof *self);
  if (n_parts > MAX_FREED_AT_ONCE)
    thread = g_thread_try_new ("scene", free_thread, data, NULL);
  if (thread != NULL)
    g_thread_unref (thread);
  else
    free_thread (data);
}
