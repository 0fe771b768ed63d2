/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* The arguments of the command line for auditing a document. All zero means that nothing is audited. */
typedef struct {
  gboolean prints; /* --audit alone: findings as lines */
  char *form;      /* --audit=json */
} EntenteAuditArguments;

void entente_audit_arguments_clear (EntenteAuditArguments *self);
void entente_audit_arguments_rewrite (char **arguments);
void entente_audit_arguments_add_entries (EntenteAuditArguments *self, GOptionContext *context);
gboolean entente_audit_arguments_are_given (const EntenteAuditArguments *self);
gboolean entente_audit_arguments_are_valid (const EntenteAuditArguments *self);
gboolean entente_audit_arguments_run (const EntenteAuditArguments *self, EntenteDocument *document, FILE *out);

G_END_DECLS
