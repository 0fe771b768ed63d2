/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pdf-lines.h"

G_BEGIN_DECLS

/* The text of a PDF, made of its lines.
 *
 * A blank line is between paragraphs. The lines of a paragraph are joined by a space. A line that ends in a hyphen
 * within a word is followed by U+2028, so that the hyphen can be told from one of the word; both are hidden where the
 * text is shown. If the text has the word with the hyphen elsewhere too, it is one of the word, and nothing is behind
 * it. U+2028 is also between two lines that end within a word without a hyphen, as in Korean or Chinese. A form feed
 * (U+000C) is between pages, in the place of the space where a paragraph goes on. So nothing is in the text that is not
 * in the PDF but white space, and nothing of the PDF is missing. */
typedef struct _PdfText PdfText;

PdfText *pdf_text_new (void);
void pdf_text_add_page (PdfText *self, GArray *lines);
char *pdf_text_finish (PdfText *self);

G_END_DECLS
