/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer that takes the encoding that is chosen. */
#define ENTENTE_ENCODING_QUESTION_OPEN "open"

AdwMessageDialog *entente_encoding_question_new (GtkWindow *parent, const char *name, GBytes *bytes, const char *guess);
const char *entente_encoding_question_get_encoding (AdwMessageDialog *question);

G_END_DECLS
