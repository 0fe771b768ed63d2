/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-datum-entry.h"

#include "entente-json-scan.h"

#include <string.h>

/**
 * entente_datum_entry_get_type:
 * @typed: what was typed, without white space around it
 *
 * A number is a number by the grammar of JSON that can be written to a file just as it was typed.
 *
 * Returns: %ENTENTE_DATUM_NUMBER, %ENTENTE_DATUM_FLAG for "true" and "false", or else %ENTENTE_DATUM_TEXT
 */
EntenteDatumType
entente_datum_entry_get_type (const char *typed)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteJsonTape) tape = NULL;
  gsize length;

  g_return_val_if_fail (typed != NULL, ENTENTE_DATUM_TEXT);

  bytes = g_bytes_new_static (typed, strlen (typed));
  tape = entente_json_scan (bytes, NULL, NULL, NULL);
  if (tape == NULL)
    return ENTENTE_DATUM_TEXT;

  /* The scan passes over white space and a byte order mark, which are no part of a number. */
  entente_json_tape_get_raw (tape, 0, &length);
  if (length != strlen (typed))
    return ENTENTE_DATUM_TEXT;
  switch (entente_json_tape_get_type (tape, 0))
    {
    case ENTENTE_JSON_NUMBER:
      return ENTENTE_DATUM_NUMBER;
    case ENTENTE_JSON_TRUE:
    case ENTENTE_JSON_FALSE:
      return ENTENTE_DATUM_FLAG;
    case ENTENTE_JSON_OBJECT:
    case ENTENTE_JSON_ARRAY:
    case ENTENTE_JSON_TEXT:
    case ENTENTE_JSON_NULL:
    case ENTENTE_JSON_END:
    default:
      return ENTENTE_DATUM_TEXT;
    }
}

static EntenteDatumType
get_datum_type (EntenteJsonType type)
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

/**
 * entente_datum_entry_add_json:
 * @record: a record
 * @member: index of a DATA member
 * @name: a name that no fact of the member has
 * @json: a value as JSON, without white space between its tokens
 *
 * Appends a fact as reading it from a file would.
 */
void
entente_datum_entry_add_json (EntenteRecord *record,
                              guint          member,
                              const char    *name,
                              const char    *json)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autofree char *text = NULL;
  EntenteDatumType type;

  g_return_if_fail (record != NULL && name != NULL && json != NULL);

  bytes = g_bytes_new (json, strlen (json));
  tape = entente_json_scan (bytes, NULL, NULL, NULL);
  g_return_if_fail (tape != NULL);

  type = get_datum_type (entente_json_tape_get_type (tape, 0));
  text = type == ENTENTE_DATUM_TEXT ? entente_json_tape_dup_text (tape, 0) : entente_json_tape_dup_compact (tape, 0);
  entente_record_add_datum (record, member, name, type, text);
}

/**
 * entente_datum_entry_set:
 * @record: a record of an item
 * @member: index of its DATA member
 * @name: the name of a fact
 * @type: its type, as of entente_datum_entry_get_type()
 * @text: (nullable): what was typed, without white space around it; %NULL to remove the fact
 *
 * The fact keeps its place among the others; a new one comes last.
 */
void
entente_datum_entry_set (EntenteRecord    *record,
                         guint             member,
                         const char       *name,
                         EntenteDatumType  type,
                         const char       *text)
{
  g_autoptr (EntenteRecord) before = NULL;
  gboolean is_new = TRUE;

  g_return_if_fail (record != NULL && name != NULL);

  before = entente_record_new (entente_record_get_shape (record));
  entente_record_move (record, before, member);
  for (guint i = 0; i < entente_record_get_n_data (before, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (before, member, i);
      gboolean is_it = g_str_equal (datum->name, name);

      is_new = is_new && !is_it;
      if (!is_it)
        entente_record_add_datum (record, member, datum->name, datum->type, datum->text);
      else if (text != NULL)
        entente_record_add_datum (record, member, name, type, text);
    }
  if (text != NULL && is_new)
    entente_record_add_datum (record, member, name, type, text);
}
