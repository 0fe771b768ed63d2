/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-comparison.h"
#include "entente-item-marks.h"

G_BEGIN_DECLS

/* A row of the list of what differs: a heading, an item, or what differs besides items. */

#define ENTENTE_TYPE_COMPARED_ROW (entente_compared_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteComparedRow, entente_compared_row, ENTENTE, COMPARED_ROW, GObject)

EntenteItemMark entente_compared_row_find_mark (const EntenteItemDifference *difference);
EntenteComparedRow *entente_compared_row_new (const EntenteComparison *comparison, guint nth);
EntenteComparedRow *entente_compared_row_new_heading (const char *title, const char *text);

gboolean entente_compared_row_is_heading (EntenteComparedRow *self);
guint entente_compared_row_get_nth (EntenteComparedRow *self);
const char *entente_compared_row_get_mark (EntenteComparedRow *self);
const char *entente_compared_row_get_title (EntenteComparedRow *self);
const char *entente_compared_row_get_text (EntenteComparedRow *self);
const char *entente_compared_row_get_command (EntenteComparedRow *self);

G_END_DECLS
