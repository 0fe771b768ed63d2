/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finding.h"

#include <glib/gi18n-lib.h>

/* A finding: what reading a file has to say about one place in it. */

#define MAX_QUOTED 60

struct _EntenteFinding
{
  GObject parent_instance;

  EntenteSeverity severity;
  guint line;
  guint column;
  char *place;
  char *message;
};

G_DEFINE_FINAL_TYPE (EntenteFinding, entente_finding, G_TYPE_OBJECT)

/* What a terminal or a label would obey, hide or break a line at, instead of showing it. */
static gboolean
is_deceiving (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return !g_unichar_isprint (c) ||
         type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static void
entente_finding_finalize (GObject *object)
{
  EntenteFinding *self = ENTENTE_FINDING (object);

  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (entente_finding_parent_class)->finalize (object);
}

static void
entente_finding_class_init (EntenteFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_finding_finalize;
}

static void
entente_finding_init (EntenteFinding *self)
{
}

/**
 * entente_finding_new:
 * @severity: how bad it is
 * @line: the line of the file, from 1
 * @column: the character in the line, from 1
 * @place: what is spoken of, such as `relations[12].from`; "" for the file as a whole
 * @message: what was expected and what was found, in the user's language
 *
 * Returns: (transfer full): a finding
 */
EntenteFinding *
entente_finding_new (EntenteSeverity  severity,
                     guint            line,
                     guint            column,
                     const char      *place,
                     const char      *message)
{
  EntenteFinding *self;

  g_return_val_if_fail (place != NULL && message != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_FINDING, NULL);
  self->severity = severity;
  self->line = line;
  self->column = column;
  self->place = g_strdup (place);
  self->message = g_strdup (message);
  return self;
}

EntenteSeverity
entente_finding_get_severity (EntenteFinding *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDING (self), ENTENTE_SEVERITY_ERROR);

  return self->severity;
}

guint
entente_finding_get_line (EntenteFinding *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDING (self), 0);

  return self->line;
}

guint
entente_finding_get_column (EntenteFinding *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDING (self), 0);

  return self->column;
}

const char *
entente_finding_get_place (EntenteFinding *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDING (self), NULL);

  return self->place;
}

const char *
entente_finding_get_message (EntenteFinding *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDING (self), NULL);

  return self->message;
}

/**
 * entente_finding_to_text:
 * @self: a finding
 *
 * Returns: (transfer full): place and message in one line, without line and column
 */
char *
entente_finding_to_text (EntenteFinding *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDING (self), NULL);

  if (*self->place == '\0')
    return g_strdup (self->message);
  return g_strdup_printf ("%s: %s", self->place, self->message);
}

/**
 * entente_finding_quote:
 * @text: valid UTF-8 out of a file
 * @length: its length in bytes, or -1
 *
 * Makes something out of a file fit for a message: in quotation marks, on one line, cut off where it
 * is long, and with the characters that would deceive a reader or a terminal made visible.
 *
 * Returns: (transfer full): the quotation
 */
char *
entente_finding_quote (const char *text,
                       gssize      length)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  const char *end;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  end = length < 0 ? text + strlen (text) : text + length;
  for (const char *c = text; c < end; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (shown, "…");
          break;
        }
      if (is_deceiving (character))
        g_string_append_printf (shown, "<U+%04X>", character);
      else
        g_string_append_unichar (shown, character);
    }
  /* Translators: a name or a word out of a file, in the quotation marks of your language. */
  return g_strdup_printf (C_("quoted in a message", "“%s”"), shown->str);
}
