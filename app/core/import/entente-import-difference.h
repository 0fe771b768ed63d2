/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import.h"

G_BEGIN_DECLS

/* A member that an item of the document has and for which the file has another value. */
typedef struct {
  EntenteItem *item; /* of the document */
  guint member;
  EntenteImportItem *imported;
  char *before, *after;  /* for people */
  gboolean was_imported; /* the item came by an import, and not from a person */
  gboolean is_unchanged; /* nobody changed it since it was imported */
  gboolean is_chosen;    /* it is to be replaced; at first, if it is unchanged */
} EntenteImportDifference;

G_END_DECLS
