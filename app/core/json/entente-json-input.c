/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-input.h"

#include "entente-date.h"
#include "entente-json-members.h"
#include "entente-spelling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A reader of JSON objects into records, guided by the tables of their members. Nothing is dropped: a
 * member that is not in the table, or has another type than in the table, is kept as it is written, in its
 * place. */

static const char *
expected_type (EntenteJsonType type)
{
  switch (type)
    {
    case ENTENTE_JSON_OBJECT:
      return _("expected an object");
    case ENTENTE_JSON_ARRAY:
      return _("expected a list");
    case ENTENTE_JSON_TEXT:
      return _("expected a text");
    case ENTENTE_JSON_NUMBER:
      return _("expected a whole number");
    case ENTENTE_JSON_TRUE:
    case ENTENTE_JSON_FALSE:
      return _("expected true or false");
    case ENTENTE_JSON_NULL:
    case ENTENTE_JSON_END:
    default:
      g_assert_not_reached ();
    }
}

static void
flag_type (const EntenteJsonInput *self,
           guint                   token,
           EntenteJsonType         expected)
{
  g_autofree char *found = entente_json_input_describe (self, token);

  /* Translators: both are short clauses: "expected a text, found a list". */
  entente_json_report_warn (self->report, token, _("%s, %s; it is kept as it is, but not shown"),
                            expected_type (expected), found);
}

static gboolean
check_elements (const EntenteJsonInput *self,
                guint                   token,
                EntenteJsonType         type)
{
  guint n;

  if (!entente_json_input_expect (self, token, ENTENTE_JSON_ARRAY))
    return FALSE;

  n = entente_json_tape_get_n_members (self->tape, token);
  for (token++; n > 0; n--, token = entente_json_tape_get_next (self->tape, token))
    if (!entente_json_input_expect (self, token, type))
      return FALSE;
  return TRUE;
}

static gboolean
is_own_id (const EntenteMember *member)
{
  return member->type == ENTENTE_VALUE_WORD && g_str_equal (member->name, "id");
}

/* Scripts often number items. A number in place of an id is read as its digits, everywhere in the same way,
 * so that references stay valid. */
static gboolean
check_id (const EntenteJsonInput *self,
          const EntenteMember    *member,
          guint                   token)
{
  EntenteJsonType type = entente_json_tape_get_type (self->tape, token);

  if (type == ENTENTE_JSON_TEXT)
    return TRUE;
  if (type != ENTENTE_JSON_NUMBER && !is_own_id (member))
    return entente_json_input_expect (self, token, ENTENTE_JSON_TEXT);

  if (!entente_json_report_repeat (self->report, "id", ""))
    {
      g_autofree char *found = entente_json_input_describe (self, token);
      g_autofree char *compact = entente_json_tape_dup_compact (self->tape, token);
      g_autofree char *id = entente_diagnostic_quote (compact, -1);

      entente_json_report_warn (self->report, token,
                                _("an id must be a text, %s; it is read as %s"), found, id);
    }
  return TRUE;
}

/* Sets a member to the text of a token. */
static void
set_text (const EntenteJsonInput *self,
          EntenteRecord          *record,
          guint                   index,
          guint                   token)
{
  if (self->texts != NULL)
    entente_record_set_text (record, index, entente_json_texts_add (self->texts, self->tape, token));
  else
    entente_record_take_text (record, index, entente_json_tape_dup_text (self->tape, token));
}

static char *
dup_id (const EntenteJsonInput *self,
        guint                   token)
{
  if (entente_json_tape_get_type (self->tape, token) == ENTENTE_JSON_TEXT)
    return entente_json_tape_dup_text (self->tape, token);
  return entente_json_tape_dup_compact (self->tape, token);
}

static void
check_word (const EntenteJsonInput *self,
            const EntenteMember    *member,
            const char             *word,
            guint                   token)
{
  g_autofree char *quoted = NULL, *suggestion = NULL;
  const char *meant;

  if (g_strv_contains (member->words, word) ||
      entente_json_report_repeat (self->report, member, word))
    return;

  quoted = entente_diagnostic_quote (word, -1);
  meant = entente_spelling_find (word, member->words);
  if (meant != NULL)
    {
      suggestion = entente_diagnostic_quote (meant, -1);
      entente_json_report_warn (self->report, token,
                                _("the word %s is not known here, but kept; did you mean %s?"),
                                quoted, suggestion);
    }
  else
    entente_json_report_warn (self->report, token, _("the word %s is not known here, but kept"),
                              quoted);
}

static void
check_date (const EntenteJsonInput *self,
            const char             *date,
            guint                   token)
{
  g_autofree char *quoted = NULL;

  if (entente_date_is_valid (date))
    return;
  quoted = entente_diagnostic_quote (date, -1);
  entente_json_report_warn (self->report, token,
                            _("expected a date such as 2025-03-21, 2024-06 or 2025-05~, found %s; "
                              "it is kept"),
                            quoted);
}

static void
add_reference (const EntenteJsonInput *self,
               EntenteLink             link,
               const char             *id,
               guint                   token)
{
  EntenteJsonReference reference = { id, token, link };

  g_array_append_val (self->references, reference);
}

static gboolean
read_text (const EntenteJsonInput *self,
           EntenteRecord          *record,
           guint                   index,
           guint                   token)
{
  const EntenteMember *member = &entente_record_get_shape (record)->members[index];
  const char *text;

  if (member->type == ENTENTE_VALUE_REF || is_own_id (member))
    {
      if (!check_id (self, member, token))
        return FALSE;
      if (entente_json_tape_get_type (self->tape, token) == ENTENTE_JSON_TEXT)
        set_text (self, record, index, token);
      else
        entente_record_take_text (record, index, dup_id (self, token));
    }
  else
    {
      if (!entente_json_input_expect (self, token, ENTENTE_JSON_TEXT))
        return FALSE;
      set_text (self, record, index, token);
    }

  text = entente_record_get_text (record, index);
  if (text != NULL && member->type == ENTENTE_VALUE_REF)
    add_reference (self, member->link, text, token);
  if (text != NULL && member->type == ENTENTE_VALUE_DATE)
    check_date (self, text, token);
  if (text != NULL && member->words != NULL)
    check_word (self, member, text, token);
  return TRUE;
}

static gboolean
read_texts (const EntenteJsonInput *self,
            EntenteRecord          *record,
            guint                   index,
            guint                   token)
{
  if (!entente_json_input_expect_texts (self, token))
    return FALSE;
  entente_record_take_texts (record, index, entente_json_input_dup_texts (self, token));
  return TRUE;
}

static gboolean
read_refs (const EntenteJsonInput *self,
           EntenteRecord          *record,
           guint                   index,
           guint                   token)
{
  const EntenteMember *member = &entente_record_get_shape (record)->members[index];
  const char *const *kept;
  char **ids;
  guint n;

  if (!entente_json_input_expect (self, token, ENTENTE_JSON_ARRAY))
    return FALSE;
  n = entente_json_tape_get_n_members (self->tape, token);
  for (guint i = 0, t = token + 1; i < n; i++, t = entente_json_tape_get_next (self->tape, t))
    if (!check_id (self, member, t))
      return FALSE;

  /* All are texts or numbers, and each is one token. */
  ids = g_new (char *, n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] = dup_id (self, token + 1 + i);
  ids[n] = NULL;
  entente_record_take_texts (record, index, ids);
  kept = entente_record_get_texts (record, index);
  for (guint i = 0; i < n; i++)
    add_reference (self, member->link, kept[i], token + 1 + i);
  return TRUE;
}

static gboolean
read_flag (const EntenteJsonInput *self,
           EntenteRecord          *record,
           guint                   index,
           guint                   token)
{
  EntenteJsonType type = entente_json_tape_get_type (self->tape, token);

  if (type != ENTENTE_JSON_TRUE && !entente_json_input_expect (self, token, ENTENTE_JSON_FALSE))
    return FALSE;
  entente_record_set_flag (record, index, type == ENTENTE_JSON_TRUE);
  return TRUE;
}

static gboolean
read_number (const EntenteJsonInput *self,
             EntenteRecord          *record,
             guint                   index,
             guint                   token)
{
  gint64 number;

  if (!entente_json_input_expect (self, token, ENTENTE_JSON_NUMBER))
    return FALSE;
  if (!entente_json_tape_get_integer (self->tape, token, &number))
    {
      flag_type (self, token, ENTENTE_JSON_NUMBER);
      return FALSE;
    }
  entente_record_set_number (record, index, number);
  return TRUE;
}

static gboolean
read_records (const EntenteJsonInput *self,
              EntenteRecord          *record,
              guint                   index,
              guint                   token)
{
  const EntenteShape *shape = entente_record_get_shape (record)->members[index].shape;
  guint n;

  if (!check_elements (self, token, ENTENTE_JSON_OBJECT))
    return FALSE;
  n = entente_json_tape_get_n_members (self->tape, token);
  for (token++; n > 0; n--, token = entente_json_tape_get_next (self->tape, token))
    entente_record_add_record (record, index, entente_json_input_read_record (self, shape, token));
  return TRUE;
}

static EntenteDatumType
datum_type (EntenteJsonType type)
{
  switch (type)
    {
    case ENTENTE_JSON_TEXT:
      return ENTENTE_DATUM_TEXT;
    case ENTENTE_JSON_NUMBER:
      return ENTENTE_DATUM_NUMBER;
    case ENTENTE_JSON_TRUE:
    case ENTENTE_JSON_FALSE:
      return ENTENTE_DATUM_FLAG;
    case ENTENTE_JSON_OBJECT:
    case ENTENTE_JSON_ARRAY:
    case ENTENTE_JSON_NULL:
    case ENTENTE_JSON_END:
    default:
      return ENTENTE_DATUM_OTHER;
    }
}

/* The names are the file's own, so that none is unknown. The scan has checked that no name occurs twice. */
static gboolean
read_data (const EntenteJsonInput *self,
           EntenteRecord          *record,
           guint                   index,
           guint                   token)
{
  guint n;

  if (!entente_json_input_expect (self, token, ENTENTE_JSON_OBJECT))
    return FALSE;
  n = entente_json_tape_get_n_members (self->tape, token);
  for (token++; n > 0; n--, token = entente_json_tape_get_next (self->tape, token + 1))
    {
      EntenteDatumType type = datum_type (entente_json_tape_get_type (self->tape, token + 1));
      g_autofree char *name = entente_json_tape_dup_text (self->tape, token);
      g_autofree char *text = type == ENTENTE_DATUM_TEXT ? entente_json_tape_dup_text (self->tape, token + 1)
                                                         : entente_json_tape_dup_compact (self->tape, token + 1);

      entente_record_add_datum (record, index, name, type, text);
    }
  return TRUE;
}

/**
 * entente_json_input_describe:
 * @self: an input
 * @token: a value
 *
 * Returns: (transfer full): a clause that describes the value, such as "found a list"
 */
char *
entente_json_input_describe (const EntenteJsonInput *self,
                             guint                   token)
{
  const char *raw;
  gsize length;

  switch (entente_json_tape_get_type (self->tape, token))
    {
    case ENTENTE_JSON_OBJECT:
      return g_strdup (_("found an object"));
    case ENTENTE_JSON_ARRAY:
      return g_strdup (_("found a list"));
    case ENTENTE_JSON_TEXT:
      return g_strdup (_("found a text"));
    case ENTENTE_JSON_NUMBER:
    case ENTENTE_JSON_TRUE:
    case ENTENTE_JSON_FALSE:
    case ENTENTE_JSON_NULL:
    case ENTENTE_JSON_END:
    default:
      raw = entente_json_tape_get_raw (self->tape, token, &length);
      return g_strdup_printf (_("found %.*s%s"), (int) MIN (length, 40), raw,
                              length > 40 ? "…" : "");
    }
}

/**
 * entente_json_input_expect:
 * @self: an input
 * @token: a value
 * @type: the expected type
 *
 * Returns: whether it has this type; if not, a warning is added
 */
gboolean
entente_json_input_expect (const EntenteJsonInput *self,
                           guint                   token,
                           EntenteJsonType         type)
{
  if (entente_json_tape_get_type (self->tape, token) == type)
    return TRUE;
  flag_type (self, token, type);
  return FALSE;
}

/**
 * entente_json_input_expect_texts:
 * @self: an input
 * @token: a value
 *
 * Returns: whether it is a list of texts; if not, a warning is added
 */
gboolean
entente_json_input_expect_texts (const EntenteJsonInput *self,
                                 guint                   token)
{
  return check_elements (self, token, ENTENTE_JSON_TEXT);
}

/**
 * entente_json_input_dup_texts:
 * @self: an input
 * @token: a list of texts
 *
 * Returns: (transfer full): the texts
 */
char **
entente_json_input_dup_texts (const EntenteJsonInput *self,
                              guint                   token)
{
  guint n = entente_json_tape_get_n_members (self->tape, token);
  char **texts = g_new (char *, n + 1);

  /* Each text is one token. */
  for (guint i = 0; i < n; i++)
    texts[i] = entente_json_tape_dup_text (self->tape, token + 1 + i);
  texts[n] = NULL;
  return texts;
}

/**
 * entente_json_input_read_member:
 * @self: an input
 * @record: a record
 * @member: index of the member to be set; not one of type %ENTENTE_VALUE_OTHER
 * @token: the value
 *
 * Reads one value. Null, an empty text and an empty list all mean that there is no value.
 *
 * Returns: whether the value had the expected type; if not, a warning is added
 */
gboolean
entente_json_input_read_member (const EntenteJsonInput *self,
                                EntenteRecord          *record,
                                guint                   member,
                                guint                   token)
{
  const EntenteMember *table = &entente_record_get_shape (record)->members[member];

  if (entente_json_tape_get_type (self->tape, token) == ENTENTE_JSON_NULL)
    return TRUE;

  switch (table->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      return read_text (self, record, member, token);
    case ENTENTE_VALUE_TEXTS:
      return read_texts (self, record, member, token);
    case ENTENTE_VALUE_REFS:
      return read_refs (self, record, member, token);
    case ENTENTE_VALUE_FLAG:
      return read_flag (self, record, member, token);
    case ENTENTE_VALUE_NUMBER:
      return read_number (self, record, member, token);
    case ENTENTE_VALUE_RECORD:
      if (!entente_json_input_expect (self, token, ENTENTE_JSON_OBJECT))
        return FALSE;
      entente_record_take_record (record, member,
                                  entente_json_input_read_record (self, table->shape, token));
      return TRUE;
    case ENTENTE_VALUE_RECORDS:
      return read_records (self, record, member, token);
    case ENTENTE_VALUE_DATA:
      return read_data (self, record, member, token);
    case ENTENTE_VALUE_OTHER:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * entente_json_input_read_record:
 * @self: an input
 * @shape: the table of the members; none of type %ENTENTE_VALUE_OTHER
 * @token: an object
 *
 * Returns: (transfer full): a record with all members of the object
 */
EntenteRecord *
entente_json_input_read_record (const EntenteJsonInput *self,
                                const EntenteShape     *shape,
                                guint                   token)
{
  EntenteRecord *record = entente_record_new_in (entente_json_texts_get_pool (self->texts), shape);
  EntenteJsonMembers members;

  entente_json_members_init (&members, self, record, token);
  while (entente_json_members_next (&members))
    {
      if (!entente_json_input_read_member (self, record, members.member, members.value))
        entente_json_members_keep (&members);
      else if (entente_record_has (record, members.member))
        entente_json_members_place (&members);
    }
  entente_json_members_finish (&members);
  return record;
}
