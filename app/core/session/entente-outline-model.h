/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-document.h"
#include "entente-outline-heading.h"

G_BEGIN_DECLS

/* The outline: a flat list of all items of a document under headings. Each heading
 * (EntenteOutlineHeading) comes before its items (EntenteItem). First come the actors by kind and
 * the name that is shown, then relations, statements and sources in the order of the file. Headings without items and
 * the items of a collapsed heading are left out. */

#define ENTENTE_TYPE_OUTLINE_MODEL (entente_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineModel, entente_outline_model, ENTENTE, OUTLINE_MODEL, GObject)

EntenteOutlineModel *entente_outline_model_new (EntenteDocument *document);

void entente_outline_model_update (EntenteOutlineModel *self);
gboolean entente_outline_model_find (EntenteOutlineModel *self, EntenteItem *item, guint *position);
void entente_outline_model_reveal (EntenteOutlineModel *self, EntenteItem *item);
void entente_outline_model_set_collapsed (EntenteOutlineModel *self, EntenteOutlineHeading *heading,
                                          gboolean collapsed);

G_END_DECLS
