/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* A letter of a page, with its place from the left and the top. */
typedef struct {
  gunichar c;
  PopplerRectangle place;
} PdfLetter;

gboolean pdf_rtl_is_letter (gunichar c);
gboolean pdf_rtl_are_most (const PdfLetter *letters, guint n);
char *pdf_rtl_order (const PdfLetter *letters, guint n);

G_END_DECLS
