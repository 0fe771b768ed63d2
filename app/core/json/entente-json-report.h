/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-diagnostic.h"
#include "entente-json-tape.h"

G_BEGIN_DECLS

/* The most diagnostics that are listed; further ones are only counted. */
#define ENTENTE_JSON_REPORT_MAX 10000

typedef struct _EntenteJsonReport EntenteJsonReport;

EntenteJsonReport *entente_json_report_new (const EntenteJsonTape *tape);
void entente_json_report_free (EntenteJsonReport *self);

void entente_json_report_warn (EntenteJsonReport *self, guint token, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
void entente_json_report_fail (EntenteJsonReport *self, guint token, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
gboolean entente_json_report_repeat (EntenteJsonReport *self, gconstpointer about,
                                     const char *text);
gboolean entente_json_report_is_empty (EntenteJsonReport *self);
gboolean entente_json_report_is_full (EntenteJsonReport *self);
guint entente_json_report_get_n_errors (EntenteJsonReport *self);

GPtrArray *entente_json_report_list (EntenteJsonReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonReport, entente_json_report_free)

G_END_DECLS
