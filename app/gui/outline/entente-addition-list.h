/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* What only the file has with which the document is compared, in rows as those of the outline. It is seen as long as
 * the picture shows the comparison. */

#define ENTENTE_TYPE_ADDITION_LIST (entente_addition_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAdditionList, entente_addition_list, ENTENTE, ADDITION_LIST, GtkBox)

G_END_DECLS
