/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The size of the pages of a picture or a report. */
typedef enum {
  ENTENTE_PAPER_FITTED, /* one page, as large as the picture */
  ENTENTE_PAPER_A3,
  ENTENTE_PAPER_A4,
  ENTENTE_PAPER_A5,
  ENTENTE_PAPER_LETTER,
  ENTENTE_PAPER_LEGAL,
  ENTENTE_PAPER_TABLOID,
  ENTENTE_N_PAPERS
} EntentePaper;

gboolean entente_paper_for_name (const char *name, EntentePaper *paper);
const char *entente_paper_get_name (EntentePaper paper);
const char *entente_paper_get_label (EntentePaper paper);
void entente_paper_get_size (EntentePaper paper, double *width, double *height);

G_END_DECLS
