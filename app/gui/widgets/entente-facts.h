/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* Small facts about an item, one a line: what it is, and what the file says. What the file does not
 * say has no line. */

#define ENTENTE_TYPE_FACTS (entente_facts_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFacts, entente_facts, ENTENTE, FACTS, GtkWidget)

GtkWidget *entente_facts_new (void);

void entente_facts_add (EntenteFacts *self, const char *name, GtkWidget *value);
void entente_facts_add_text (EntenteFacts *self, const char *name, const char *text);
void entente_facts_add_date (EntenteFacts *self, const char *name, const char *edtf);
void entente_facts_add_address (EntenteFacts *self, const char *name, const char *url);
void entente_facts_add_item (EntenteFacts *self, const char *name, EntenteDocument *document,
                             EntenteItemKind kind, const char *id);

G_END_DECLS
