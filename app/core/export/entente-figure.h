/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-input.h"

G_BEGIN_DECLS

/* In points: smaller letters cannot be read on paper, and the height of a figure that goes on a page of text. */
#define ENTENTE_FIGURE_LETTERS_MIN 7.0
#define ENTENTE_FIGURE_HEIGHT_MAX 700.0

EntenteSheet *entente_figure_new_sheet (EntenteScene *scene, EntenteDocument *document,
                                        const EntenteExportOptions *options);
double entente_figure_get_letters (EntenteSheet *sheet, double width);
char *entente_figure_describe_trouble (EntenteSheet *sheet, double width);

G_END_DECLS
