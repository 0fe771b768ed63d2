/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-document.h"
#include "entente-heading.h"

G_BEGIN_DECLS

/* All that a document holds as one flat list: headings (EntenteHeading), each followed by its items
 * (EntenteItem): actors by kind and name, then relations, statements and sources in the order of the
 * file. Headings without items are left out, and so are the items of a collapsed heading. */

#define ENTENTE_TYPE_CONTENTS (entente_contents_get_type ())
G_DECLARE_FINAL_TYPE (EntenteContents, entente_contents, ENTENTE, CONTENTS, GObject)

EntenteContents *entente_contents_new (EntenteDocument *document);

void entente_contents_update (EntenteContents *self);
gboolean entente_contents_find (EntenteContents *self, EntenteItem *item, guint *position);
void entente_contents_reveal (EntenteContents *self, EntenteItem *item);
void entente_contents_set_collapsed (EntenteContents *self, EntenteHeading *heading, gboolean collapsed);

G_END_DECLS
