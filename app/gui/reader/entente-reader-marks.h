/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marked passages of a text can overlap. Divided where any of them begins or ends, the text has parts, each of which
 * has one look. All places are in characters. */

/* A passage. Its words have a colour, which several marks can share. */
typedef struct {
  guint start, end;
  guint color;
  char *name; /* nullable; fit to be shown */
} EntenteReaderMark;

/* A passage of which a statement could be made. */
typedef struct {
  guint start, end;
  gboolean is_sure;
  gboolean is_current; /* the one that is looked at */
  gboolean is_relation; /* it tells of a relation, and is no quotation */
} EntenteReaderProposal;

/* Words that name somebody. */
typedef struct {
  guint start, end;
  gboolean is_new; /* whom the document does not have */
} EntenteReaderName;

typedef struct {
  guint start, end;
  guint color;       /* of the shortest mark, which would be hidden else */
  gboolean selected; /* any of its marks */
  gboolean several;  /* more than one mark */
} EntenteReaderPart;

void entente_reader_mark_clear (gpointer mark);

GArray *entente_reader_marks_divide (const GArray *marks, const GArray *selected);

G_END_DECLS
