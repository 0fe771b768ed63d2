/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So many relations and speakers are in a summary, if it has room for them. */
#define ENTENTE_REPORT_LISTED_MAX 5

/* What is in a report. */
typedef struct {
  gboolean whole;  /* the picture is of all of the document, so that the report has all statements and sources */
  gboolean brief;  /* only the summary and the picture */
  const char *part; /* nullable: of which part of a document it is, in words for the user */
  guint n_listed;  /* of the best and the worst relations, and of the speakers, in the summary */
} EntenteReportOptions;

G_END_DECLS
