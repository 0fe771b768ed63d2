/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* A fixture: the sample document with a history, a dialog over it, and functions that fill in the dialog. */
typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteItemDialog *dialog;
  GBytes *before;
  guint n_saved;
} SampleDialog;

void sample_dialog_set_up (SampleDialog *self, gconstpointer data);
void sample_dialog_tear_down (SampleDialog *self, gconstpointer data);

/* Takes ownership of a dialog, shows it, and watches it. */
void sample_dialog_open (SampleDialog *self, EntenteItemDialog *dialog);

/* The field with a title, and a function that types into it. */
gpointer sample_dialog_field (SampleDialog *self, const char *title);
gpointer sample_dialog_field_of (EntenteItemDialog *dialog, const char *title);
void sample_dialog_type (SampleDialog *self, const char *title, const char *text);
const char *sample_dialog_hint (SampleDialog *self, const char *title);

/* Saves, and checks that this is one step of that name, which can be undone and redone exactly. */
void sample_dialog_save (SampleDialog *self, const char *step);
gboolean sample_dialog_is_open (SampleDialog *self);

/* The dialog that was opened from this one. */
EntenteItemDialog *sample_dialog_find_other (SampleDialog *self);

G_END_DECLS
