/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-footnotes.h"
#include "entente-relation.h"
#include "entente-report-options.h"
#include "entente-report.h"

G_BEGIN_DECLS

/* What a report is on, for the functions that write its sections. Only they use it. */
typedef struct {
  EntenteReport *report;
  EntenteDocument *document;
  EntenteFootnotes *footnotes;
  const EntenteReportOptions *options;
  GPtrArray *actors;     /* of the picture */
  GPtrArray *relations;
  GPtrArray *sources;
  GCancellable *cancellable;
} EntenteReportScope;

#define ENTENTE_REPORT_SEPARATOR ENTENTE_CITATION_SEPARATOR

gboolean entente_report_scope_is_cancelled (const EntenteReportScope *self, guint nth);

void entente_report_scope_add_quiet (const EntenteReportScope *self, gboolean *any, char *part);
void entente_report_scope_add_facts (const EntenteReportScope *self, EntenteItem *item, gboolean *any);
void entente_report_scope_add_note (const EntenteReportScope *self, const char *text);
void entente_report_scope_add_numbered (const EntenteReportScope *self, const char *label, GArray *numbers);
void entente_report_scope_add_evidence (const EntenteReportScope *self, EntenteRelation *relation, gboolean numbered);
void entente_report_scope_add_title (const EntenteReportScope *self, EntenteRelation *relation, guint max);

char *entente_report_scope_name_actor (const EntenteReportScope *self, const char *id, guint max);
char *entente_report_scope_title (const EntenteReportScope *self, EntenteRelation *relation);
char *entente_report_scope_explain (const EntenteReportScope *self, EntenteRelation *relation);

G_END_DECLS
