/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-scan.h"

#include "entente-diagnostic.h"
#include "entente-json-cursor.h"
#include "entente-json-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A strict scanner of JSON (RFC 8259): it passes over the text once and makes a tape. It is a loop and not
 * a recursion, so that no file can exhaust the stack. Most of the code reports errors. */

/* The tokens that may come next. */
typedef enum {
  WANT_VALUE,
  WANT_VALUE_OR_END,
  WANT_NAME,
  WANT_NAME_OR_END,
  WANT_COLON,
  WANT_COMMA_OR_END,
  WANT_NOTHING,
} Want;

/* An object or an array that is still open. */
typedef struct {
  guint token;
  guint n_members;
  guint first_name; /* in names */
  gboolean is_object;
} Level;

typedef struct {
  EntenteJsonCursor in;
  EntenteJsonNames *names;
  Want want;
  Level levels[ENTENTE_JSON_MAX_DEPTH + 1]; /* the first is for the outermost value */
  guint depth;
} Pass;

G_DEFINE_QUARK (entente-json-error-quark, entente_json_error)

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static guint
get_line_of_token (Pass  *pass,
                   guint  token)
{
  return entente_json_cursor_get_line (&pass->in,
                                       entente_json_tape_get_offset (pass->in.tape, token));
}

static gboolean
fail_at_end (Pass *pass)
{
  const Level *level = &pass->levels[pass->depth];
  guint line;

  if (pass->depth == 0)
    return entente_json_cursor_wrong (&pass->in, pass->in.length, _("the file is empty"));

  line = get_line_of_token (pass, level->token);
  if (level->is_object)
    return entente_json_cursor_wrong (&pass->in, pass->in.length,
                                      _("the file ends before the object that begins in line %u "
                                        "is closed with “}”"), line);
  return entente_json_cursor_wrong (&pass->in, pass->in.length,
                                    _("the file ends before the list that begins in line %u "
                                      "is closed with “]”"), line);
}

/* Whether the bracket here follows a comma; returns the place of the comma. */
static gboolean
find_comma_before (Pass  *pass,
                   gsize *comma)
{
  gsize at = pass->in.at;

  while (at > 0 && is_space (pass->in.text[at - 1]))
    at--;
  if (at == 0 || pass->in.text[at - 1] != ',')
    return FALSE;
  *comma = at - 1;
  return TRUE;
}

static gboolean
is_comment (Pass *pass)
{
  return pass->in.text[pass->in.at] == '#' ||
         entente_json_cursor_starts_with (&pass->in, "//") ||
         entente_json_cursor_starts_with (&pass->in, "/*");
}

static gboolean
is_other_quotation_mark (Pass *pass)
{
  return pass->in.text[pass->in.at] == '\'' ||
         entente_json_cursor_starts_with (&pass->in, "“") ||
         entente_json_cursor_starts_with (&pass->in, "”");
}

/* Explains a common mistake, instead of the message that another character was expected. */
static gboolean
explain_slip (Pass *pass)
{
  char c = pass->in.text[pass->in.at];
  gsize comma;

  if (is_comment (pass))
    entente_json_cursor_wrong (&pass->in, pass->in.at, _("there are no comments in JSON"));
  else if (is_other_quotation_mark (pass))
    entente_json_cursor_wrong (&pass->in, pass->in.at,
                               _("texts and names must stand in straight double quotation marks"));
  else if ((c == '}' || c == ']') && find_comma_before (pass, &comma))
    entente_json_cursor_wrong (&pass->in, comma,
                               _("there must be no comma before the closing “%c”"), c);
  else
    return FALSE;
  return TRUE;
}

static gboolean
fail_unexpected (Pass *pass)
{
  g_autofree char *found = NULL;

  if (pass->in.at >= pass->in.length)
    return fail_at_end (pass);
  if (explain_slip (pass))
    return FALSE;

  found = entente_json_cursor_describe (&pass->in, pass->in.at);
  switch (pass->want)
    {
    case WANT_VALUE:
      return entente_json_cursor_wrong (&pass->in, pass->in.at, _("expected a value, found %s"),
                                        found);
    case WANT_VALUE_OR_END:
      return entente_json_cursor_wrong (&pass->in, pass->in.at,
                                        _("expected a value or “]”, found %s"), found);
    case WANT_NAME:
      return entente_json_cursor_wrong (&pass->in, pass->in.at,
                                        _("expected a name in double quotation marks, found %s"),
                                        found);
    case WANT_NAME_OR_END:
      return entente_json_cursor_wrong (&pass->in, pass->in.at,
                                        _("expected a name in double quotation marks or “}”, "
                                          "found %s"), found);
    case WANT_COLON:
      return entente_json_cursor_wrong (&pass->in, pass->in.at,
                                        _("expected “:” after the name, found %s"), found);
    case WANT_COMMA_OR_END:
      if (pass->levels[pass->depth].is_object)
        return entente_json_cursor_wrong (&pass->in, pass->in.at,
                                          _("expected “,” or “}”, found %s"), found);
      return entente_json_cursor_wrong (&pass->in, pass->in.at, _("expected “,” or “]”, found %s"),
                                        found);
    case WANT_NOTHING:
    default:
      return entente_json_cursor_wrong (&pass->in, pass->in.at,
                                        _("expected nothing more after the end of the document, "
                                          "found %s"), found);
    }
}

static gboolean
scan_word (Pass       *pass,
           const char *word)
{
  gsize end = pass->in.at + strlen (word);

  if (!entente_json_cursor_starts_with (&pass->in, word) ||
      (end < pass->in.length && g_ascii_isalnum (pass->in.text[end])))
    return fail_unexpected (pass);
  if (!entente_json_cursor_add (&pass->in, pass->in.at, end - pass->in.at, FALSE))
    return FALSE;
  pass->in.at = end;
  return TRUE;
}

static void
value_is_done (Pass *pass)
{
  pass->want = pass->depth > 0 ? WANT_COMMA_OR_END : WANT_NOTHING;
}

static gboolean
open_level (Pass     *pass,
            gboolean  is_object)
{
  if (pass->depth == ENTENTE_JSON_MAX_DEPTH)
    return entente_json_cursor_refuse (&pass->in, pass->in.at,
                                       _("objects and lists are nested more than %d deep"),
                                       ENTENTE_JSON_MAX_DEPTH);

  pass->levels[++pass->depth] = (Level) {
    .token = entente_json_tape_get_n_tokens (pass->in.tape),
    .first_name = entente_json_names_get_length (pass->names),
    .is_object = is_object,
  };
  pass->want = is_object ? WANT_NAME_OR_END : WANT_VALUE_OR_END;
  return entente_json_cursor_add (&pass->in, pass->in.at++, 0, FALSE);
}

static gboolean
check_names (Pass *pass)
{
  g_autofree char *name = NULL, *quoted = NULL;
  guint start = pass->levels[pass->depth].first_name;
  guint first, second;

  if (!entente_json_names_find_duplicate (pass->names, start, &first, &second))
    return TRUE;

  name = entente_json_tape_dup_text (pass->in.tape, second);
  quoted = entente_diagnostic_quote (name, -1);
  return entente_json_cursor_refuse (&pass->in,
                                     entente_json_tape_get_offset (pass->in.tape, second),
                                     _("the name %s stands twice in the same object, "
                                       "first in line %u"),
                                     quoted, get_line_of_token (pass, first));
}

static gboolean
close_level (Pass *pass)
{
  Level *level = &pass->levels[pass->depth];

  if (level->is_object)
    {
      if (!check_names (pass))
        return FALSE;
      entente_json_names_truncate (pass->names, level->first_name);
    }
  entente_json_tape_close (pass->in.tape, level->token, pass->in.at++, level->n_members);
  pass->depth--;
  value_is_done (pass);
  return TRUE;
}

static gboolean
scan_name (Pass *pass)
{
  guint token = entente_json_tape_get_n_tokens (pass->in.tape);

  if (pass->in.text[pass->in.at] != '"')
    return fail_unexpected (pass);
  if (!entente_json_cursor_scan_text (&pass->in))
    return FALSE;

  entente_json_names_add (pass->names, token);
  pass->want = WANT_COLON;
  return TRUE;
}

static gboolean
scan_value (Pass *pass)
{
  char c = pass->in.text[pass->in.at];
  gboolean good;

  pass->levels[pass->depth].n_members++;
  if (c == '{' || c == '[')
    return open_level (pass, c == '{');

  if (c == '"')
    good = entente_json_cursor_scan_text (&pass->in);
  else if (c == '-' || g_ascii_isdigit (c))
    good = entente_json_cursor_scan_number (&pass->in);
  else if (c == 't')
    good = scan_word (pass, "true");
  else if (c == 'f')
    good = scan_word (pass, "false");
  else if (c == 'n')
    good = scan_word (pass, "null");
  else
    return fail_unexpected (pass);

  value_is_done (pass);
  return good;
}

static gboolean
scan_comma_or_end (Pass *pass,
                   char  c)
{
  gboolean is_object = pass->levels[pass->depth].is_object;

  if (c == (is_object ? '}' : ']'))
    return close_level (pass);
  if (c != ',')
    return fail_unexpected (pass);
  pass->in.at++;
  pass->want = is_object ? WANT_NAME : WANT_VALUE;
  return TRUE;
}

static gboolean
step (Pass *pass)
{
  char c = pass->in.text[pass->in.at];

  switch (pass->want)
    {
    case WANT_VALUE:
      return scan_value (pass);
    case WANT_VALUE_OR_END:
      return c == ']' ? close_level (pass) : scan_value (pass);
    case WANT_NAME:
      return scan_name (pass);
    case WANT_NAME_OR_END:
      return c == '}' ? close_level (pass) : scan_name (pass);
    case WANT_COLON:
      if (c != ':')
        return fail_unexpected (pass);
      pass->in.at++;
      pass->want = WANT_VALUE;
      return TRUE;
    case WANT_COMMA_OR_END:
      return scan_comma_or_end (pass, c);
    case WANT_NOTHING:
    default:
      return fail_unexpected (pass);
    }
}

static gboolean
fits (char byte,
      char pattern)
{
  if (pattern == '0' || pattern == 'x')
    return (byte == '\0') == (pattern == '0');
  return byte == pattern;
}

/* JSON begins with an ASCII character, so that the zeros around it reveal other encodings. In a pattern, 0
 * stands for a zero byte and x for any other byte. The bytes of a byte order mark stand for themselves. */
static const char *
find_other_encoding (const char *text,
                     gsize       length)
{
  static const struct { const char *name, *pattern; gsize length; } encodings[] = {
    { "UTF-32BE", "00\xFE\xFF", 4 }, { "UTF-32LE", "\xFF\xFE" "00", 4 },
    { "UTF-32BE", "000x", 4 },       { "UTF-32LE", "x000", 4 },
    { "UTF-16BE", "\xFE\xFF", 2 },   { "UTF-16LE", "\xFF\xFE", 2 },
    { "UTF-16BE", "0x", 2 },         { "UTF-16LE", "x0", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize n = 0;

      while (n < MIN (length, encodings[i].length) && fits (text[n], encodings[i].pattern[n]))
        n++;
      if (n == encodings[i].length)
        return encodings[i].name;
    }
  return NULL;
}

static gboolean
check_start (Pass *pass)
{
  const char *encoding = find_other_encoding (pass->in.text, pass->in.length);

  if (encoding != NULL)
    return entente_json_cursor_wrong (&pass->in, 0,
                                      _("the file is in the encoding %s; please save it in UTF-8"),
                                      encoding);
  if (pass->in.length > ENTENTE_JSON_MAX_SIZE)
    return entente_json_cursor_refuse (&pass->in, 0, _("the file is larger than %u MiB"),
                                       ENTENTE_JSON_MAX_SIZE / 1024 / 1024);
  pass->in.at = entente_json_tape_has_mark (pass->in.tape) ? 3 : 0;
  return TRUE;
}

static gboolean
run (Pass         *pass,
     GCancellable *cancellable)
{
  if (!check_start (pass))
    return FALSE;

  for (guint n = 1;; n++)
    {
      while (pass->in.at < pass->in.length && is_space (pass->in.text[pass->in.at]))
        pass->in.at++;
      if (pass->in.at >= pass->in.length)
        return pass->want == WANT_NOTHING || fail_at_end (pass);
      if (!step (pass))
        return FALSE;
      if (n % 65536 == 0 && g_cancellable_set_error_if_cancelled (cancellable, pass->in.error))
        return FALSE;
    }
}

/**
 * entente_json_scan:
 * @bytes: the text
 * @cancellable: (nullable): checked regularly
 * @error_offset: (out) (optional): the offset of the error in the text, in bytes, if there is one
 * @error: return location for an error of %ENTENTE_JSON_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Scans a text. A text that breaks any rule of JSON is refused, and so is one that could not be kept
 * unchanged. A byte order mark at the start is skipped.
 *
 * Returns: (transfer full) (nullable): the tape of the text
 */
EntenteJsonTape *
entente_json_scan (GBytes        *bytes,
                   GCancellable  *cancellable,
                   gsize         *error_offset,
                   GError       **error)
{
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autoptr (EntenteJsonNames) names = NULL;
  Pass pass; /* not cleared as a whole, because many short texts are scanned, and it is large */
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);

  pass.want = WANT_VALUE;
  pass.depth = 0;
  pass.levels[0] = (Level) { 0 };
  tape = entente_json_tape_new (bytes);
  names = pass.names = entente_json_names_new (tape);
  entente_json_cursor_init (&pass.in, tape, error);
  good = run (&pass, cancellable);

  if (error_offset != NULL)
    *error_offset = pass.in.error_at;
  return good ? g_steal_pointer (&tape) : NULL;
}
