/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-update.h"

#include "entente-reference.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whether a person changed an item after it was imported. With each identifier the digests of the members are
 * stored, as they were imported: "name:1f0c2a6b kind:99e1d0c4". Only what nobody changed is proposed to be changed
 * when a newer file says otherwise. */

#define DIGEST_LENGTH 8

/* An actor that is only named says so in its note, until a file describes it. */
#define ONLY_NAMED "named "

static void append_value (GString *value, const EntenteRecord *record, guint member);

static void
append_record (GString             *value,
               const EntenteRecord *record)
{
  g_string_append_c (value, '{');
  for (guint i = 0; record != NULL && i < entente_record_get_shape (record)->n_members; i++)
    {
      append_value (value, record, i);
      g_string_append_c (value, '\x1f');
    }
  g_string_append_c (value, '}');
}

static void
append_data (GString             *value,
             const EntenteRecord *record,
             guint                member)
{
  for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, member, i);

      g_string_append_printf (value, "%s\x1f%d\x1f%s\x1e", datum->name, datum->type, datum->text);
    }
}

static void
append_texts (GString           *value,
              const char *const *texts)
{
  for (; *texts != NULL; texts++)
    g_string_append_printf (value, "%s\x1e", *texts);
}

static void
append_value (GString             *value,
              const EntenteRecord *record,
              guint                member)
{
  if (!entente_record_has (record, member))
    return;
  switch (entente_record_get_shape (record)->members[member].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      g_string_append (value, entente_record_get_text (record, member));
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      append_texts (value, entente_record_get_texts (record, member));
      break;
    case ENTENTE_VALUE_FLAG:
      g_string_append_c (value, entente_record_get_flag (record, member) ? '1' : '0');
      break;
    case ENTENTE_VALUE_NUMBER:
      g_string_append_printf (value, "%" G_GINT64_FORMAT, entente_record_get_number (record, member));
      break;
    case ENTENTE_VALUE_RECORD:
      append_record (value, entente_record_get_record (record, member));
      break;
    case ENTENTE_VALUE_RECORDS:
      for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
        append_record (value, entente_record_get_nth (record, member, i));
      break;
    case ENTENTE_VALUE_DATA:
      append_data (value, record, member);
      break;
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

/**
 * entente_import_update_dup_value:
 * @record: a record
 * @member: one of its members
 *
 * Returns: (transfer full): a text that two values have in common if they are equal, and only then; empty if there
 *   is no value
 */
char *
entente_import_update_dup_value (const EntenteRecord *record,
                                 guint                member)
{
  GString *value = g_string_new (NULL);

  append_value (value, record, member);
  return g_string_free (value, FALSE);
}

static void
append_digest (GString             *digests,
               const EntenteRecord *record,
               guint                member,
               GChecksum           *checksum,
               GString             *value)
{
  g_string_truncate (value, 0);
  append_value (value, record, member);
  g_checksum_reset (checksum);
  g_checksum_update (checksum, (const guchar *) value->str, value->len);
  g_string_append_len (digests, g_checksum_get_string (checksum), DIGEST_LENGTH);
}

static gboolean
counts (const EntenteRecord *record,
        guint                member)
{
  const char *name = entente_record_get_shape (record)->members[member].name;

  return entente_record_has (record, member) && !g_str_equal (name, "id") && !g_str_equal (name, "identifiers");
}

/**
 * entente_import_update_dup_digest:
 * @record: the record of an item, as it is imported
 *
 * Returns: (transfer full): the digests of its members
 */
char *
entente_import_update_dup_digest (const EntenteRecord *record)
{
  GString *digests = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < entente_record_get_shape (record)->n_members; i++)
    if (counts (record, i))
      {
        if (digests->len > 0)
          g_string_append_c (digests, ' ');
        g_string_append (digests, entente_record_get_shape (record)->members[i].name);
        g_string_append_c (digests, ':');
        append_digest (digests, record, i, checksum, value);
      }
  return g_string_free (digests, FALSE);
}

/**
 * entente_import_update_is_unchanged:
 * @record: the record of an item, as it is now
 * @member: one of its members
 * @digest: (nullable): the digests of its members, as they were imported
 *
 * Returns: whether the member is as it was imported
 */
gboolean
entente_import_update_is_unchanged (const EntenteRecord *record,
                                    guint                member,
                                    const char          *digest)
{
  g_autoptr (GString) wanted = NULL, value = NULL;
  g_autoptr (GChecksum) checksum = NULL;
  g_auto (GStrv) digests = NULL;

  if (digest == NULL)
    return FALSE;
  wanted = g_string_new (entente_record_get_shape (record)->members[member].name);
  value = g_string_new (NULL);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_string_append_c (wanted, ':');
  append_digest (wanted, record, member, checksum, value);
  digests = g_strsplit (digest, " ", -1);
  return g_strv_contains ((const char *const *) digests, wanted->str);
}

static void
copy_list (const EntenteRecord *from,
           EntenteRecord       *to,
           guint                member)
{
  entente_record_clear (to, member);
  for (guint i = 0; i < entente_record_get_n_records (from, member); i++)
    entente_record_add_record (to, member, entente_record_copy (entente_record_get_nth (from, member, i)));
}

static void
copy_data (const EntenteRecord *from,
           EntenteRecord       *to,
           guint                member)
{
  entente_record_clear (to, member);
  for (guint i = 0; i < entente_record_get_n_data (from, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (from, member, i);

      entente_record_add_datum (to, member, datum->name, datum->type, datum->text);
    }
}

/**
 * entente_import_update_copy:
 * @from: a record
 * @to: another one of the same shape
 * @member: the member to copy from one to the other
 */
void
entente_import_update_copy (const EntenteRecord *from,
                            EntenteRecord       *to,
                            guint                member)
{
  switch (entente_record_get_shape (from)->members[member].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      entente_record_set_text (to, member, entente_record_get_text (from, member));
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      entente_record_set_texts (to, member, entente_record_get_texts (from, member));
      break;
    case ENTENTE_VALUE_FLAG:
      entente_record_set_flag (to, member, entente_record_get_flag (from, member));
      break;
    case ENTENTE_VALUE_NUMBER:
      entente_record_set_number (to, member, entente_record_get_number (from, member));
      break;
    case ENTENTE_VALUE_RECORD:
      entente_record_take_record (to, member, entente_record_copy (entente_record_get_record (from, member)));
      break;
    case ENTENTE_VALUE_RECORDS:
      copy_list (from, to, member);
      break;
    case ENTENTE_VALUE_DATA:
      copy_data (from, to, member);
      break;
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

/**
 * entente_import_update_has_global_key:
 * @imported: an item of a file
 *
 * Returns: whether the reader gave its key as an identifier that holds everywhere
 */
gboolean
entente_import_update_has_global_key (EntenteImportItem *imported)
{
  guint member = entente_item_kind_get_common (imported->kind, ENTENTE_COMMON_IDENTIFIERS);

  for (guint i = 0; i < entente_record_get_n_records (imported->record, member); i++)
    if (g_strcmp0 (entente_record_get_text (entente_record_get_nth (imported->record, member, i),
                                            ENTENTE_IDENTIFIER_ID), imported->key) == 0)
      return TRUE;
  return FALSE;
}

/**
 * entente_import_update_get_digest:
 * @item: an item of a document
 *
 * Returns: (transfer none) (nullable): the digests of its members as they were imported the last time
 */
const char *
entente_import_update_get_digest (EntenteItem *item)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint member = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const char *digest = entente_record_get_text (entente_record_get_nth (record, member, i),
                                                    ENTENTE_IDENTIFIER_IMPORTED);

      if (digest != NULL)
        return digest;
    }
  return NULL;
}

/**
 * entente_import_update_set_digest:
 * @record: a record of a document
 * @member: the member with the identifiers
 * @imported: the same item of a file
 * @digest: the digests of its members
 *
 * Keeps the digests with the first identifier.
 */
void
entente_import_update_set_digest (EntenteRecord     *record,
                                  guint              member,
                                  EntenteImportItem *imported,
                                  const char        *digest)
{
  if (entente_record_get_n_records (record, member) > 0)
    entente_record_take_text (entente_record_get_nth (record, member, 0), ENTENTE_IDENTIFIER_IMPORTED,
                              g_strconcat (imported->is_described ? "" : ONLY_NAMED, digest, NULL));
}

/**
 * entente_import_update_forget_note:
 * @item: an item of a document that a file describes now
 * @after: its record
 *
 * Drops the note that it is only named, unless somebody changed it.
 */
void
entente_import_update_forget_note (EntenteItem   *item,
                                   EntenteRecord *after)
{
  const char *digest = entente_import_update_get_digest (item);

  if (entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR && digest != NULL && g_str_has_prefix (digest, ONLY_NAMED) &&
      entente_import_update_is_unchanged (after, ENTENTE_ACTOR_NOTE, digest))
    entente_record_clear (after, ENTENTE_ACTOR_NOTE);
}

/**
 * entente_import_update_replace:
 * @record: the record of an item
 * @after: what is to be in it
 */
void
entente_import_update_replace (EntenteRecord       *record,
                               const EntenteRecord *after)
{
  for (guint member = ENTENTE_ITEM_ID + 1; member < entente_record_get_shape (after)->n_members; member++)
    if (entente_record_has (after, member))
      entente_import_update_copy (after, record, member);
    else
      entente_record_clear (record, member);
}

/**
 * entente_import_update_join_identifiers:
 * @to: a record of a document
 * @from: the record of the same item of a file
 * @member: the member with the identifiers
 *
 * Adds identifiers that the item does not have.
 *
 * Returns: whether there is one
 */
gboolean
entente_import_update_join_identifiers (EntenteRecord       *to,
                                        const EntenteRecord *from,
                                        guint                member)
{
  guint n_before = entente_record_get_n_records (to, member);

  for (guint i = 0; i < entente_record_get_n_records (from, member); i++)
    {
      const EntenteRecord *one = entente_record_get_nth (from, member, i);
      gboolean found = FALSE;

      for (guint j = 0; j < n_before && !found; j++)
        {
          const EntenteRecord *other = entente_record_get_nth (to, member, j);

          found = g_strcmp0 (entente_record_get_text (one, ENTENTE_IDENTIFIER_SCHEME),
                             entente_record_get_text (other, ENTENTE_IDENTIFIER_SCHEME)) == 0 &&
                  g_strcmp0 (entente_record_get_text (one, ENTENTE_IDENTIFIER_ID),
                             entente_record_get_text (other, ENTENTE_IDENTIFIER_ID)) == 0;
        }
      if (!found)
        entente_record_add_record (to, member, entente_record_copy (one));
    }
  return entente_record_get_n_records (to, member) > n_before;
}

static const char *
choose_name (const EntenteRecord *record,
             EntenteItemKind      kind,
             const char          *otherwise)
{
  const char *name = NULL;

  if (kind == ENTENTE_ITEM_ACTOR)
    name = entente_record_get_text (record, ENTENTE_ACTOR_NAME);
  else if (kind == ENTENTE_ITEM_SOURCE)
    name = entente_record_get_text (record, ENTENTE_SOURCE_TITLE);
  return name != NULL ? name : otherwise;
}

static const char *
name_of_document (EntenteLink link,
                  const char *id,
                  gpointer    document)
{
  EntenteItem *item = entente_document_lookup (document, id);

  return item != NULL ? choose_name (entente_item_get_record (item), entente_item_get_kind (item), id) : id;
}

static const char *
name_of_import (EntenteLink link,
                const char *id,
                gpointer    import)
{
  EntenteImportItem *item = entente_import_find (import, id);

  return item != NULL ? choose_name (item->record, item->kind, item->key != NULL ? item->key : id) : id;
}

/* A line for people, who know no ids. */
static char *
describe (const EntenteRecord  *record,
          guint                 member,
          EntenteReferenceFunc  name,
          gpointer              data)
{
  g_autoptr (EntenteRecord) named = entente_record_new (entente_record_get_shape (record));
  char *value;

  if (entente_record_get_shape (record)->members[member].type == ENTENTE_VALUE_FLAG)
    return g_strdup (entente_record_get_flag (record, member) ? C_("measure", "yes") : C_("measure", "no"));
  entente_record_copy_member (named, member, record);
  entente_reference_map (named, name, data);
  value = entente_import_update_dup_value (named, member);
  if (entente_record_get_shape (record)->members[member].type == ENTENTE_VALUE_TEXT)
    return value;
  for (char *c = value; *c != '\0'; c++)
    if (*c == '\x1e' || *c == '\x1f' || *c == '{' || *c == '}')
      *c = ' ';
  return g_strstrip (value);
}

/**
 * entente_import_update_describe:
 * @document: a document, whose items are called by their names
 * @record: the contents of one of its items
 * @member: one of its members
 *
 * Returns: (transfer full): the value as a line for people
 */
char *
entente_import_update_describe (EntenteDocument     *document,
                                const EntenteRecord *record,
                                guint                member)
{
  return describe (record, member, name_of_document, document);
}

typedef struct {
  EntenteDocument *document;
  EntenteImport *import;
} Names;

static const char *
name_of_either (EntenteLink link,
                const char *id,
                gpointer    data)
{
  const Names *names = data;

  return entente_document_lookup (names->document, id) != NULL ? name_of_document (link, id, names->document)
                                                               : name_of_import (link, id, names->import);
}

/**
 * entente_import_update_describe_new:
 * @imported: an item of a file
 * @document: a document
 * @record: what the document gets of the item
 * @member: one of its members
 *
 * Returns: (transfer full): the value as a line for people
 */
char *
entente_import_update_describe_new (EntenteImportItem   *imported,
                                    EntenteDocument     *document,
                                    const EntenteRecord *record,
                                    guint                member)
{
  Names names = { document, imported->import };

  return describe (record, member, name_of_either, &names);
}

/**
 * entente_import_update_describe_imported:
 * @imported: an item of a file
 * @member: one of its members
 *
 * Returns: (transfer full): the value as a line for people; other items are called as the file calls them
 */
char *
entente_import_update_describe_imported (EntenteImportItem *imported,
                                         guint              member)
{
  return describe (imported->record, member, name_of_import, imported->import);
}
