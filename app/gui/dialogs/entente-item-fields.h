/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-field.h"
#include "entente-item.h"

G_BEGIN_DECLS

/* The fields of a dialog, each with the member of the item that it edits. */

typedef struct _EntenteItemFields EntenteItemFields;

EntenteItemFields *entente_item_fields_new (void);
void entente_item_fields_free (EntenteItemFields *self);

void entente_item_fields_add (EntenteItemFields *self, EntenteField *field, guint member, int part);
void entente_item_fields_clear (EntenteItemFields *self);
void entente_item_fields_show (EntenteItemFields *self, EntenteItem *item);
void entente_item_fields_store (EntenteItemFields *self, EntenteItem *item);
EntenteField *entente_item_fields_settle (EntenteItemFields *self);
EntenteField *entente_item_fields_find (EntenteItemFields *self, guint member);

G_END_DECLS
