/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * EntenteVerdict:
 * @ENTENTE_VERDICT_OPENS: it opens, perhaps with warnings
 * @ENTENTE_VERDICT_UNUSABLE: it is JSON, but no document that can be used
 * @ENTENTE_VERDICT_NOT_JSON: it is not JSON
 * @ENTENTE_VERDICT_UNREADABLE: it cannot be read
 *
 * The result of checking a file, which is also the exit status of a check.
 */
typedef enum {
  ENTENTE_VERDICT_OPENS = 0,
  ENTENTE_VERDICT_UNUSABLE = 1,
  ENTENTE_VERDICT_NOT_JSON = 2,
  ENTENTE_VERDICT_UNREADABLE = 3,
} EntenteVerdict;

EntenteVerdict entente_check (const char *const *paths, FILE *out, FILE *err);

G_END_DECLS
