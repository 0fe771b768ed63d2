/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a text of one line, with a hint below it. */

typedef enum {
  ENTENTE_HINT_NOTE,
  ENTENTE_HINT_WARNING,
  ENTENTE_HINT_ERROR,
} EntenteHint;

#define ENTENTE_TYPE_ENTRY_ROW (entente_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteEntryRow, entente_entry_row, ENTENTE, ENTRY_ROW, AdwEntryRow)

/**
 * EntenteEntryRowClass:
 * @to_shown: returns the text to show for a value of the file; by default the value
 * @to_value: returns the value to store for a typed text, or %NULL; by default the text without white space at its ends
 * @review: sets the hint for the typed text, after each change; by default a warning of characters that could deceive
 * @settle: returns whether the typed text can be stored
 */
struct _EntenteEntryRowClass
{
  AdwEntryRowClass parent_class;

  char *(*to_shown) (EntenteEntryRow *self, const char *value);
  char *(*to_value) (EntenteEntryRow *self, const char *typed);
  void (*review) (EntenteEntryRow *self);
  gboolean (*settle) (EntenteEntryRow *self);
};

GtkWidget *entente_entry_row_new (const char *title);

void entente_entry_row_show_value (EntenteEntryRow *self, const char *value);
char *entente_entry_row_get_value (EntenteEntryRow *self);
gboolean entente_entry_row_is_touched (EntenteEntryRow *self);
void entente_entry_row_touch (EntenteEntryRow *self);

void entente_entry_row_set_hint (EntenteEntryRow *self, EntenteHint hint, const char *text);
const char *entente_entry_row_get_hint (EntenteEntryRow *self);

GtkBox *entente_entry_row_get_box (EntenteEntryRow *self);

G_END_DECLS
