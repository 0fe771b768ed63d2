/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-diagnostic.h"

#include "entente-display-text.h"

#include <glib/gi18n-lib.h>

/* A diagnostic: a message about one place in a file that was read. */

#define MAX_QUOTED 60

struct _EntenteDiagnostic
{
  GObject parent_instance;

  EntenteSeverity severity;
  guint line;
  guint column;
  char *place;
  char *message;
};

G_DEFINE_FINAL_TYPE (EntenteDiagnostic, entente_diagnostic, G_TYPE_OBJECT)

static void
entente_diagnostic_finalize (GObject *object)
{
  EntenteDiagnostic *self = ENTENTE_DIAGNOSTIC (object);

  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (entente_diagnostic_parent_class)->finalize (object);
}

static void
entente_diagnostic_class_init (EntenteDiagnosticClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_diagnostic_finalize;
}

static void
entente_diagnostic_init (EntenteDiagnostic *self)
{
}

/**
 * entente_diagnostic_new:
 * @severity: its severity
 * @line: the line of the file, from 1
 * @column: the character in the line, from 1
 * @place: the value concerned, such as `relations[12].from`; "" for the whole file
 * @message: the expected and the actual value, in the user's language
 *
 * Returns: (transfer full): a diagnostic
 */
EntenteDiagnostic *
entente_diagnostic_new (EntenteSeverity  severity,
                        guint            line,
                        guint            column,
                        const char      *place,
                        const char      *message)
{
  EntenteDiagnostic *self;

  g_return_val_if_fail (place != NULL && message != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DIAGNOSTIC, NULL);
  self->severity = severity;
  self->line = line;
  self->column = column;
  self->place = g_strdup (place);
  self->message = g_strdup (message);
  return self;
}

EntenteSeverity
entente_diagnostic_get_severity (EntenteDiagnostic *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIAGNOSTIC (self), ENTENTE_SEVERITY_ERROR);

  return self->severity;
}

guint
entente_diagnostic_get_line (EntenteDiagnostic *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIAGNOSTIC (self), 0);

  return self->line;
}

guint
entente_diagnostic_get_column (EntenteDiagnostic *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIAGNOSTIC (self), 0);

  return self->column;
}

const char *
entente_diagnostic_get_place (EntenteDiagnostic *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIAGNOSTIC (self), NULL);

  return self->place;
}

const char *
entente_diagnostic_get_message (EntenteDiagnostic *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIAGNOSTIC (self), NULL);

  return self->message;
}

/**
 * entente_diagnostic_to_text:
 * @self: a diagnostic
 *
 * Returns: (transfer full): place and message in one line, without line and column
 */
char *
entente_diagnostic_to_text (EntenteDiagnostic *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIAGNOSTIC (self), NULL);

  if (*self->place == '\0')
    return g_strdup (self->message);
  return g_strdup_printf ("%s: %s", self->place, self->message);
}

/**
 * entente_diagnostic_quote:
 * @text: valid UTF-8 of a file
 * @length: its length in bytes, or -1
 *
 * Quotes a text of a file in a message: in quotation marks, on one line, and clipped if it is long.
 * Characters that would deceive a reader or a terminal become visible.
 *
 * Returns: (transfer full): the quotation
 */
char *
entente_diagnostic_quote (const char *text,
                          gssize      length)
{
  g_autoptr (EntenteDisplayText) words = NULL;
  g_autofree char *copy = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  words = entente_display_text_new (copy, ENTENTE_DISPLAY_TEXT_NAME, MAX_QUOTED);
  /* Translators: a name or a word out of a file, in the quotation marks of your language. */
  return g_strdup_printf (C_("quoted in a message", "“%s”"), words->shown);
}
