/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteSeverity:
 * @ENTENTE_SEVERITY_WARNING: the document opens, but the user should know of this
 * @ENTENTE_SEVERITY_ERROR: the document does not open because of this
 */
typedef enum {
  ENTENTE_SEVERITY_WARNING,
  ENTENTE_SEVERITY_ERROR,
} EntenteSeverity;

#define ENTENTE_TYPE_DIAGNOSTIC (entente_diagnostic_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDiagnostic, entente_diagnostic, ENTENTE, DIAGNOSTIC, GObject)

EntenteDiagnostic *entente_diagnostic_new (EntenteSeverity severity, guint line, guint column,
                                           const char *place, const char *message);

EntenteSeverity entente_diagnostic_get_severity (EntenteDiagnostic *self);
guint entente_diagnostic_get_line (EntenteDiagnostic *self);
guint entente_diagnostic_get_column (EntenteDiagnostic *self);
const char *entente_diagnostic_get_place (EntenteDiagnostic *self);
const char *entente_diagnostic_get_message (EntenteDiagnostic *self);
char *entente_diagnostic_to_text (EntenteDiagnostic *self);

char *entente_diagnostic_quote (const char *text, gssize length);

G_END_DECLS
