/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-entry-row.h"

G_BEGIN_DECLS

/* A text in one line with a list of suggestions under it, which follows what is typed. */

/* What can be picked from the list. All but @icon_class and @data is owned. */
typedef struct {
  char *title;            /* fit to be shown */
  char *subtitle;         /* nullable: fit to be shown */
  char *icon;             /* nullable */
  const char *icon_class; /* nullable */
  char *value;            /* nullable: as the file has it */
  int code;               /* for the row that made it */
} EntenteSuggestion;

EntenteSuggestion *entente_suggestion_new (const char *title, const char *value);
void entente_suggestion_free (EntenteSuggestion *self);

#define ENTENTE_TYPE_SUGGEST_ROW (entente_suggest_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteSuggestRow, entente_suggest_row, ENTENTE, SUGGEST_ROW, EntenteEntryRow)

/**
 * EntenteSuggestRowClass:
 * @suggest: fills the list for what was typed, the best first; @all is set where the user asks for the
 *   list without having typed anything new
 * @pick: one was picked
 * @leave: the row has lost the focus
 * @takes_first: whether Enter picks the first when none is chosen
 */
struct _EntenteSuggestRowClass
{
  EntenteEntryRowClass parent_class;

  void (*suggest) (EntenteSuggestRow *self, const char *typed, gboolean all, GPtrArray *suggestions);
  void (*pick) (EntenteSuggestRow *self, const EntenteSuggestion *suggestion);
  void (*leave) (EntenteSuggestRow *self);
  gboolean takes_first;
};

void entente_suggest_row_open (EntenteSuggestRow *self, gboolean all);
void entente_suggest_row_close (EntenteSuggestRow *self);
const GPtrArray *entente_suggest_row_get_suggestions (EntenteSuggestRow *self);
void entente_suggest_row_pick_nth (EntenteSuggestRow *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSuggestion, entente_suggestion_free)

G_END_DECLS
