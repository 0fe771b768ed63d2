/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-aspect-words.h"

G_BEGIN_DECLS

/* A list of words, any of which can be ticked. What is typed above it narrows it.
 *
 * Signal "changed": other words are ticked. */

#define ENTENTE_TYPE_CHECK_LIST (entente_check_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCheckList, entente_check_list, ENTENTE, CHECK_LIST, GtkBox)

void entente_check_list_set_words (EntenteCheckList *self, EntenteDocument *document, EntenteItemKind subject,
                                   EntenteAspect aspect, const char *column);
void entente_check_list_choose (EntenteCheckList *self, const char *const *words);
GStrv entente_check_list_get_chosen (EntenteCheckList *self);
void entente_check_list_set_label (EntenteCheckList *self, const char *label);

G_END_DECLS
