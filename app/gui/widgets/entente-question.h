/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A question to the user, in a dialog with a few answers. The first answer changes nothing, and is also given
 * by closing the dialog. */

AdwMessageDialog *entente_question_new (GtkWindow *parent, const char *heading, const char *body, const char *answer,
                                        const char *label);
void entente_question_add (AdwMessageDialog *question, const char *answer, const char *label,
                           AdwResponseAppearance appearance);
void entente_question_ask (AdwMessageDialog *question, const char *preferred, GCallback callback, gpointer object);

G_END_DECLS
