/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The row for the picture of an actor: it can be chosen, pasted, dropped and removed. Implements EntenteField. */

#define ENTENTE_TYPE_PICTURE_ROW (entente_picture_row_get_type ())
G_DECLARE_FINAL_TYPE (EntentePictureRow, entente_picture_row, ENTENTE, PICTURE_ROW, AdwActionRow)

void entente_picture_row_take_drops (EntentePictureRow *self, GtkWidget *widget);
void entente_picture_row_take_file (EntentePictureRow *self, GFile *file);
const char *entente_picture_row_get_value (EntentePictureRow *self);
gboolean entente_picture_row_is_reading (EntentePictureRow *self);

G_END_DECLS
