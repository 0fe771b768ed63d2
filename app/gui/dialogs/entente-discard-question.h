/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The question of a dialog that is closed with unsaved changes. */

void entente_discard_question_ask (GtkWindow *dialog);

G_END_DECLS
