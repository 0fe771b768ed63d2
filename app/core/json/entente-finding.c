/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finding.h"

#include "entente-words.h"

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
 * Makes something out of a file fit for a message: in quotation marks, on one line, cut off where
 * it is long, and with the characters that would deceive a reader or a terminal made visible.
 *
 * Returns: (transfer full): the quotation
 */
char *
entente_finding_quote (const char *text,
                       gssize      length)
{
  g_autoptr (EntenteWords) words = NULL;
  g_autofree char *copy = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  words = entente_words_new (copy, ENTENTE_WORDS_NAME, MAX_QUOTED);
  /* Translators: a name or a word out of a file, in the quotation marks of your language. */
  return g_strdup_printf (C_("quoted in a message", "“%s”"), words->shown);
}
