/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-report.h"

#include "entente-id.h"
#include "entente-json-place.h"
#include "entente-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The report on a file: its diagnostics, collected by token while the file is read. Lines, columns and
 * places are computed at the end, in one walk over the tape. So they cost nothing for a good file, and one
 * walk for a bad one. */

typedef struct {
  EntenteSeverity severity;
  guint token;
  guint nth; /* in the order of adding */
  char *message;
  guint n_repeats;
} Note;

struct _EntenteJsonReport
{
  const EntenteJsonTape *tape; /* borrowed */
  GArray *notes;
  GHashTable *repeated; /* subject of the diagnostic, as a text -> 1 + index of the note */
  guint n_errors;
  guint n_unlisted;
};

/* An object or array around the present place. */
typedef struct {
  guint token;
  gboolean is_object;
  gboolean has_name; /* in an object: the last token was a name; its value is next */
  guint name;
  guint index;
} Level;

typedef struct {
  const EntenteJsonTape *tape;
  Level levels[ENTENTE_JSON_MAX_DEPTH];
  guint depth;
  guint token; /* the next one */
} Walk;

static void
clear_note (gpointer data)
{
  g_free (((Note *) data)->message);
}

static int
compare_notes (const void *a,
               const void *b)
{
  const Note *x = a, *y = b;

  if (x->token != y->token)
    return x->token < y->token ? -1 : 1;
  return (x->nth > y->nth) - (x->nth < y->nth);
}

static void
enter (Walk            *walk,
       guint            token,
       EntenteJsonType  type)
{
  walk->levels[walk->depth++] = (Level) {
    .token = token,
    .is_object = type == ENTENTE_JSON_OBJECT,
    .index = G_MAXUINT, /* the next one is the first */
  };
}

/* Moves to a token. Skips all values that do not contain it. */
static void
walk_to (Walk  *walk,
         guint  wanted)
{
  for (; walk->token <= wanted; )
    {
      guint token = walk->token;
      EntenteJsonType type = entente_json_tape_get_type (walk->tape, token);
      guint next = entente_json_tape_get_next (walk->tape, token);
      Level *level = walk->depth > 0 ? &walk->levels[walk->depth - 1] : NULL;

      walk->token = token + 1;
      if (type == ENTENTE_JSON_END)
        {
          walk->depth--;
          continue;
        }
      if (level != NULL && level->is_object)
        {
          level->has_name = !level->has_name;
          level->name = level->has_name ? token : level->name;
        }
      else if (level != NULL)
        level->index++;

      if (token < wanted && next > wanted)
        enter (walk, token, type);
      else if (token < wanted)
        walk->token = next;
      else
        {
          /* Another note may be about a value inside it, so that it is entered, too. */
          if (next > token + 1)
            enter (walk, token, type);
          return;
        }
    }
}

static gboolean
is_plain_name (const char *name)
{
  if (*name == '\0')
    return FALSE;
  for (; *name != '\0'; name++)
    if (!g_ascii_isalnum (*name) && *name != '_' && *name != '-')
      return FALSE;
  return TRUE;
}

static void
append_name (GString    *place,
             const char *name)
{
  g_autofree char *quoted = NULL;

  if (is_plain_name (name) && strlen (name) <= 60)
    {
      g_string_append_printf (place, "%s%s", place->len > 0 ? "." : "", name);
      return;
    }
  quoted = entente_diagnostic_quote (name, -1);
  g_string_append_printf (place, "[%s]", quoted);
}

/* Describes the place of the last token of the walk, from the levels around it. */
static char *
describe_place (const Walk *walk,
                guint       token)
{
  GString *place = g_string_new (NULL);

  for (guint i = 0; i < walk->depth && walk->levels[i].token != token; i++)
    {
      const Level *level = &walk->levels[i];

      if (level->is_object)
        {
          g_autofree char *name = entente_json_tape_dup_text (walk->tape, level->name);

          append_name (place, name);
        }
      else
        g_string_append_printf (place, "[%u]", level->index);
    }
  return g_string_free (place, FALSE);
}

static char *
describe_note (const Note *note)
{
  if (note->n_repeats == 0)
    return g_strdup (note->message);
  return g_strdup_printf (ngettext ("%s (and in %u other place)", "%s (and in %u other places)",
                                    note->n_repeats),
                          note->message, note->n_repeats);
}

static void
add (EntenteJsonReport *self,
     EntenteSeverity    severity,
     guint              token,
     char              *message)
{
  Note note = { severity, token, self->notes->len, message, 0 };

  g_array_append_val (self->notes, note);
}

/**
 * entente_json_report_new:
 * @tape: the tape on which the tokens are; must outlive the report
 *
 * Returns: (transfer full): a report without diagnostics
 */
EntenteJsonReport *
entente_json_report_new (const EntenteJsonTape *tape)
{
  EntenteJsonReport *self = g_new0 (EntenteJsonReport, 1);

  self->tape = tape;
  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, clear_note);
  self->repeated = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  return self;
}

void
entente_json_report_free (EntenteJsonReport *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->notes);
  g_hash_table_unref (self->repeated);
  g_free (self);
}

/**
 * entente_json_report_warn:
 * @self: a report
 * @token: a name or a value
 * @format: a printf() format for the message
 * @...: its arguments
 *
 * Adds a warning: the document opens nevertheless.
 */
void
entente_json_report_warn (EntenteJsonReport *self,
                          guint              token,
                          const char        *format,
                          ...)
{
  va_list args;

  if (entente_json_report_is_full (self))
    {
      self->n_unlisted++;
      return;
    }
  va_start (args, format);
  add (self, ENTENTE_SEVERITY_WARNING, token, g_strdup_vprintf (format, args));
  va_end (args);
}

/**
 * entente_json_report_fail:
 * @self: a report
 * @token: a name or a value
 * @format: a printf() format for the message
 * @...: its arguments
 *
 * Adds an error: the document does not open.
 */
void
entente_json_report_fail (EntenteJsonReport *self,
                          guint              token,
                          const char        *format,
                          ...)
{
  va_list args;

  /* The first error is listed in any case. */
  if (self->n_errors++ > 0 && entente_json_report_is_full (self))
    {
      self->n_unlisted++;
      return;
    }
  va_start (args, format);
  add (self, ENTENTE_SEVERITY_ERROR, token, g_strdup_vprintf (format, args));
  va_end (args);
}

/**
 * entente_json_report_repeat:
 * @self: a report
 * @about: the subject of the diagnostic, such as a member
 * @text: the value of this subject
 *
 * Counts a repetition, so that a diagnostic for many places is listed once, with their number. If this
 * returns %FALSE, the caller must add the diagnostic before any other.
 *
 * Returns: whether there is such a diagnostic already, whose number is then increased
 */
gboolean
entente_json_report_repeat (EntenteJsonReport *self,
                            gconstpointer      about,
                            const char        *text)
{
  g_autofree char *key = g_strdup_printf ("%p %s", about, text);
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeated, key));

  if (index > 0)
    {
      g_array_index (self->notes, Note, index - 1).n_repeats++;
      return TRUE;
    }
  if (!entente_json_report_is_full (self))
    g_hash_table_insert (self->repeated, g_steal_pointer (&key),
                         GUINT_TO_POINTER (self->notes->len + 1));
  return FALSE;
}

/**
 * entente_json_report_is_empty:
 * @self: a report
 *
 * Returns: whether nothing has been reported yet
 */
gboolean
entente_json_report_is_empty (EntenteJsonReport *self)
{
  return self->notes->len == 0 && self->n_errors == 0;
}

/**
 * entente_json_report_is_full:
 * @self: a report
 *
 * Returns: whether further diagnostics are only counted, so that their message is not needed
 */
gboolean
entente_json_report_is_full (EntenteJsonReport *self)
{
  return self->notes->len >= ENTENTE_JSON_REPORT_MAX;
}

guint
entente_json_report_get_n_errors (EntenteJsonReport *self)
{
  return self->n_errors;
}

/**
 * entente_json_report_list:
 * @self: a report; nothing can be added afterwards
 *
 * Returns: (transfer full) (element-type EntenteDiagnostic): the diagnostics, in the order of the file
 */
GPtrArray *
entente_json_report_list (EntenteJsonReport *self)
{
  GPtrArray *diagnostics = g_ptr_array_new_with_free_func (g_object_unref);
  Walk walk = { .tape = self->tape };
  EntenteJsonPlace position;
  gsize length;
  const char *text = entente_json_tape_get_text (self->tape, &length);

  g_array_sort (self->notes, compare_notes);
  entente_json_place_start (&position, text, length);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const Note *note = &g_array_index (self->notes, Note, i);
      gsize offset = entente_json_tape_get_offset (self->tape, note->token);
      g_autofree char *place = NULL, *message = describe_note (note);

      walk_to (&walk, note->token);
      place = describe_place (&walk, note->token);
      entente_json_place_advance (&position, text, length, offset);
      g_ptr_array_add (diagnostics, entente_diagnostic_new (note->severity, position.line,
                                                            position.column, place, message));
    }

  if (self->n_unlisted > 0)
    {
      g_autofree char *message =
        g_strdup_printf (ngettext ("there is %u more finding, which is not listed",
                                   "there are %u more findings, which are not listed",
                                   self->n_unlisted),
                         self->n_unlisted);

      g_ptr_array_add (diagnostics, entente_diagnostic_new (ENTENTE_SEVERITY_WARNING, position.line,
                                                            position.column, "", message));
    }
  return diagnostics;
}
