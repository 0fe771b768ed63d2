/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-entry-row.h"

G_BEGIN_DECLS

/* A row for a text of one line, with a list of suggestions for the typed text. */

/* An entry of the list. It owns all but @icon_class. */
typedef struct {
  char *title;            /* fit to be shown */
  char *subtitle;         /* nullable: fit to be shown */
  char *icon;             /* nullable */
  const char *icon_class; /* nullable */
  char *value;            /* nullable: as the file has it */
  int code;               /* free for use by the derived class */
  gboolean is_offered;    /* the first of these is selected when the list opens */
} EntenteSuggestion;

EntenteSuggestion *entente_suggestion_new (const char *title, const char *value);
void entente_suggestion_free (EntenteSuggestion *self);

#define ENTENTE_TYPE_SUGGEST_ROW (entente_suggest_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteSuggestRow, entente_suggest_row, ENTENTE, SUGGEST_ROW, EntenteEntryRow)

/**
 * EntenteSuggestRowClass:
 * @suggest: adds the suggestions for the typed text, the best first, and says which is offered; @all is set if the user
 *   asks for the list without having typed anything new
 * @pick: called when the user picks a suggestion
 * @leave: (nullable): called when the row loses the focus
 */
struct _EntenteSuggestRowClass
{
  EntenteEntryRowClass parent_class;

  void (*suggest) (EntenteSuggestRow *self, const char *typed, gboolean all, GPtrArray *suggestions);
  void (*pick) (EntenteSuggestRow *self, const EntenteSuggestion *suggestion);
  void (*leave) (EntenteSuggestRow *self);
};

void entente_suggest_row_open (EntenteSuggestRow *self, gboolean all);
void entente_suggest_row_close (EntenteSuggestRow *self);
const GPtrArray *entente_suggest_row_get_suggestions (EntenteSuggestRow *self);
const EntenteSuggestion *entente_suggest_row_get_selected (EntenteSuggestRow *self);
void entente_suggest_row_pick_nth (EntenteSuggestRow *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSuggestion, entente_suggestion_free)

G_END_DECLS
