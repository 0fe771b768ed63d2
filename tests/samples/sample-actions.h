/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-open-document.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* What a group of actions needs, without the window of Entente: a window that has nothing but toasts, and the
 * sample document opened from a file. */
typedef struct {
  GtkApplicationWindow *window;
  EntenteToasts *toasts;
  EntenteSession *session;
  EntenteOpenDocument *document;
  GFile *file;
} SampleActions;

void sample_actions_set_up (SampleActions *self, gconstpointer data);
void sample_actions_tear_down (SampleActions *self, gconstpointer data);

gboolean sample_actions_can (SampleActions *self, const char *action);
void sample_actions_do (SampleActions *self, const char *action);
void sample_actions_select (SampleActions *self, const char *id);

/* Whether the window says something, as a toast does. */
gboolean sample_actions_says (SampleActions *self, const char *text);

/* The question about the window; NULL if there is none. */
AdwMessageDialog *sample_actions_find_question (SampleActions *self);

G_END_DECLS
