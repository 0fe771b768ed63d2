/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a dialog asks that is closed with something in it that was not saved. */

void entente_discard_question_ask (GtkWindow *dialog);

G_END_DECLS
