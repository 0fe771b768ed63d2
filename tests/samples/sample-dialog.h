/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* The sample document with a history, a dialog over it, and what it takes to fill that in. */
typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteItemDialog *dialog;
  GBytes *before;
  guint n_saved;
} SampleDialog;

void sample_dialog_set_up (SampleDialog *self, gconstpointer data);
void sample_dialog_tear_down (SampleDialog *self, gconstpointer data);

/* Takes a dialog, shows it, and watches it. */
void sample_dialog_open (SampleDialog *self, EntenteItemDialog *dialog);

/* The field of a title, and what it is made to hold. */
gpointer sample_dialog_field (SampleDialog *self, const char *title);
void sample_dialog_type (SampleDialog *self, const char *title, const char *text);
const char *sample_dialog_hint (SampleDialog *self, const char *title);

/* Saves, and checks that it is one step of that name, which can be undone to the byte and redone. */
void sample_dialog_save (SampleDialog *self, const char *step);
gboolean sample_dialog_is_open (SampleDialog *self);

/* A dialog that was opened from it. */
EntenteItemDialog *sample_dialog_find_other (SampleDialog *self);

G_END_DECLS
