/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-application.h"
#include "entente-window-owner.h"
#include "entente-window.h"

G_BEGIN_DECLS

/* A fixture: the whole window, in an application of its own, with the sample document. */
typedef struct {
  EntenteWindow *window;
  EntenteSession *session;
  EntenteDocument *document;
  EntenteHistory *history;
  GFile *file;
} SampleWindow;

void sample_window_init (int *argc, char ***argv);
void sample_window_set_up (SampleWindow *self, gconstpointer data);
void sample_window_tear_down (SampleWindow *self, gconstpointer data);

gpointer sample_window_get_part (SampleWindow *self, const char *name);
void sample_window_do (SampleWindow *self, const char *action, const char *parameter);
gboolean sample_window_can (SampleWindow *self, const char *action);
void sample_window_select (SampleWindow *self, const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
