/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteSeverity:
 * @ENTENTE_SEVERITY_WARNING: the document opens, and a person should know of this
 * @ENTENTE_SEVERITY_ERROR: because of this the document does not open
 */
typedef enum {
  ENTENTE_SEVERITY_WARNING,
  ENTENTE_SEVERITY_ERROR,
} EntenteSeverity;

#define ENTENTE_TYPE_FINDING (entente_finding_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFinding, entente_finding, ENTENTE, FINDING, GObject)

EntenteFinding *entente_finding_new (EntenteSeverity severity, guint line, guint column,
                                     const char *place, const char *message);

EntenteSeverity entente_finding_get_severity (EntenteFinding *self);
guint entente_finding_get_line (EntenteFinding *self);
guint entente_finding_get_column (EntenteFinding *self);
const char *entente_finding_get_place (EntenteFinding *self);
const char *entente_finding_get_message (EntenteFinding *self);
char *entente_finding_to_text (EntenteFinding *self);

char *entente_finding_quote (const char *text, gssize length);

G_END_DECLS
