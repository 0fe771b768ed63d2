/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-date.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-source-text.h"
#include "entente-substring.h"

#include <glib/gi18n.h>
#include <sqlite3.h>
#include <string.h>

/* Databases of the Discourse Network Analyzer, versions 2 and 3: documents, passages in them, and for each passage the
 * values of variables: who said it, for which organization, about which concept, and whether in agreement. */

typedef enum { ROLE_OTHER, ROLE_PERSON, ROLE_ORGANIZATION, ROLE_CONCEPT, ROLE_AGREEMENT } Role;

typedef struct {
  Role role;
  char *name;
  gboolean is_long;
} Variable;

/* What is coded of one passage. */
typedef struct {
  EntenteImportItem *statement;
  EntenteImportItem *person, *organization, *concept;
  gboolean has_agreement, agrees;
} Coding;

typedef struct {
  EntenteImport *import;
  sqlite3 *database;
  gboolean is_third; /* DNA 3 */
  GHashTable *variables; /* id -> Variable */
  GHashTable *texts;     /* id of a document -> EntenteSourceText */
  GHashTable *codings;   /* id of a statement -> Coding */
  GHashTable *relations; /* ends and kind -> relation */
} Reading;

static const EntenteImportReason no_place = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u passage that is not in its document", "%u passages that are not in their documents"),
};

static const EntenteImportReason not_carried = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u row of the table %s", "%u rows of the table %s"),
};

static const EntenteImportReason unused_value = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u attribute of what no statement names", "%u attributes of what no statement names"),
};

static void
variable_free (gpointer data)
{
  Variable *variable = data;

  g_free (variable->name);
  g_free (variable);
}

static gboolean
sniff (EntenteImportInput *input)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);

  return entente_import_input_starts_with (input, "SQLite format 3", 16) &&
         entente_substring_find (bytes, size, "STATEMENTTYPES", 14) != NULL &&
         entente_substring_find (bytes, size, "DOCUMENTS", 9) != NULL;
}

static int
progress_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

/* A view could be made of anything, and take forever. Nothing is read through one, not even where a table should be. */
static int
authorize_cb (void       *data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *view)
{
  return view != NULL ? SQLITE_DENY : SQLITE_OK;
}

/* The database is read from a copy in memory: the file may have triggers and views, and nothing of them must run. */
static sqlite3 *
open_database (GBytes        *bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  sqlite3 *database = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  unsigned char *copy = sqlite3_malloc64 (MAX (size, 1));
  int result;

  memcpy (copy, data, size);
  /* A database with a log beside it would not open alone. */
  if (size > 20)
    copy[18] = copy[19] = 1;
  result = sqlite3_open_v2 (":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_deserialize (database, "main", copy, size, size,
                                  SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE);
  else
    sqlite3_free (copy);
  if (result == SQLITE_OK)
    {
      sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
      sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
      sqlite3_progress_handler (database, 100000, progress_cb, cancellable);
      sqlite3_set_authorizer (database, authorize_cb, NULL);
      /* A damaged list of tables is found by the first question. */
      result = sqlite3_exec (database, "SELECT name FROM sqlite_master", NULL, NULL, NULL);
    }
  if (result == SQLITE_OK)
    return database;
  g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("The database cannot be read: %s"),
               sqlite3_errstr (result));
  sqlite3_close (database);
  return NULL;
}

/* A view could be made of anything. */
static gboolean
has_table (Reading    *self,
           const char *table)
{
  sqlite3_stmt *query = NULL;
  gboolean found = FALSE;

  if (sqlite3_prepare_v2 (self->database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", -1, &query,
                          NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (query, 1, table, -1, SQLITE_STATIC);
      found = sqlite3_step (query) == SQLITE_ROW;
    }
  sqlite3_finalize (query);
  return found;
}

typedef void (*RowFunc) (Reading *self, sqlite3_stmt *row);

static gboolean
for_each_row (Reading     *self,
              const char  *table,
              const char  *sql,
              RowFunc      func,
              GError     **error)
{
  sqlite3_stmt *query = NULL;
  int result;

  if (!has_table (self, table))
    return TRUE;
  result = sqlite3_prepare_v2 (self->database, sql, -1, &query, NULL);
  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (query);
      if (result == SQLITE_ROW)
        func (self, query);
    }
  sqlite3_finalize (query);
  if (result == SQLITE_DONE)
    return TRUE;
  if (result == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The import was cancelled."));
  else
    g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("The table %s cannot be read: %s"), table,
                 sqlite3_errmsg (self->database));
  return FALSE;
}

/* A text may be no UTF-8 in a database that is not sound. */
static char *
dup_text (sqlite3_stmt *row,
          int           column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL && *text != '\0' ? g_utf8_make_valid (text, -1) : NULL;
}

static gpointer
get_id (sqlite3_stmt *row,
        int           column)
{
  return GINT_TO_POINTER ((gint) sqlite3_column_int64 (row, column));
}

static Role
find_role (const char *name)
{
  static const struct { const char *name; Role role; } roles[] = {
    { "person", ROLE_PERSON }, { "organization", ROLE_ORGANIZATION }, { "organisation", ROLE_ORGANIZATION },
    { "concept", ROLE_CONCEPT }, { "agreement", ROLE_AGREEMENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_ascii_strcasecmp (roles[i].name, name) == 0)
      return roles[i].role;
  return ROLE_OTHER;
}

static void
read_variable (Reading      *self,
               sqlite3_stmt *row)
{
  Variable *variable = g_new0 (Variable, 1);
  g_autofree char *type = dup_text (row, 2);

  variable->name = dup_text (row, 1);
  if (variable->name == NULL)
    variable->name = g_strdup_printf ("variable %" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (row, 0));
  variable->role = find_role (variable->name);
  variable->is_long = g_strcmp0 (type, "long text") == 0;
  g_hash_table_insert (self->variables, get_id (row, 0), variable);
}

static void
read_document (Reading      *self,
               sqlite3_stmt *row)
{
  g_autofree char *key = g_strdup_printf ("document %" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (row, 0));
  g_autofree char *title = dup_text (row, 1), *text = dup_text (row, 2), *author = dup_text (row, 3);
  g_autofree char *source_name = dup_text (row, 4), *section = dup_text (row, 5), *notes = dup_text (row, 6);
  g_autofree char *type = dup_text (row, 7), *coder = dup_text (row, 9), *date = NULL;
  EntenteImportItem *source = entente_import_describe (self->import, ENTENTE_ITEM_SOURCE, key, 0);
  gint64 seconds = sqlite3_column_int64 (row, 8);

  if (!self->is_third)
    seconds /= 1000;
  date = entente_import_date_from_unix (seconds);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, title);
  entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, author);
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, type);
  entente_import_item_set_text (source, ENTENTE_SOURCE_PUBLISHED, date);
  entente_import_item_append_note (source, notes);
  entente_import_item_add_datum (source, "source", ENTENTE_DATUM_TEXT, source_name);
  entente_import_item_add_datum (source, "section", ENTENTE_DATUM_TEXT, section);
  entente_import_item_add_datum (source, "coder", ENTENTE_DATUM_TEXT, coder);
  g_hash_table_insert (self->texts, get_id (row, 0), entente_source_text_new (source, text != NULL ? text : ""));
}

static void
read_statement (Reading      *self,
                sqlite3_stmt *row)
{
  EntenteSourceText *text = g_hash_table_lookup (self->texts, get_id (row, 1));
  gint64 start = sqlite3_column_int64 (row, 2), end = sqlite3_column_int64 (row, 3);
  g_autofree char *document = g_strdup_printf ("document %" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (row, 1));
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (row, 0));
  g_autofree char *passage =
    text != NULL ? entente_source_text_dup_passage (text, start, end, ENTENTE_PLACES_UTF16) : NULL;
  g_autofree char *type = dup_text (row, 4), *coder = dup_text (row, 5);
  Coding *coding;

  if (passage == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_place, NULL, 0, key);
      return;
    }
  coding = g_new0 (Coding, 1);
  coding->statement =
    entente_import_state (self->import, passage, entente_import_lookup (self->import, ENTENTE_ITEM_SOURCE, document));
  entente_import_take_key (self->import, coding->statement, key);
  entente_source_text_anchor (text, coding->statement, start, end, ENTENTE_PLACES_UTF16);
  if (g_strcmp0 (type, "DNA Statement") != 0)
    entente_import_item_add_datum (coding->statement, "type", ENTENTE_DATUM_TEXT, type);
  entente_import_item_add_datum (coding->statement, "coder", ENTENTE_DATUM_TEXT, coder);
  g_hash_table_insert (self->codings, get_id (row, 0), coding);
}

static const struct { const char *prefix, *kind; } actor_roles[] = {
  [ROLE_PERSON] = { "person: ", ENTENTE_ACTOR_KIND_PERSON },
  [ROLE_ORGANIZATION] = { "organization: ", ENTENTE_ACTOR_KIND_ORGANIZATION },
  [ROLE_CONCEPT] = { "concept: ", "concept" },
};

static EntenteImportItem *
find_actor (Reading    *self,
            Role        role,
            const char *name)
{
  g_autofree char *key = g_strconcat (actor_roles[role].prefix, name, NULL);
  EntenteImportItem *actor = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, key);

  if (actor != NULL)
    return actor;
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, 0);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (actor->record, ENTENTE_ACTOR_KIND, actor_roles[role].kind);
  return actor;
}

static void
add_value (Reading        *self,
           Coding         *coding,
           const Variable *variable,
           const char     *value)
{
  if (value == NULL)
    return;
  switch (variable->role)
    {
    case ROLE_PERSON:
      coding->person = find_actor (self, variable->role, value);
      break;
    case ROLE_ORGANIZATION:
      coding->organization = find_actor (self, variable->role, value);
      break;
    case ROLE_CONCEPT:
      coding->concept = find_actor (self, variable->role, value);
      break;
    case ROLE_AGREEMENT:
    case ROLE_OTHER:
    default:
      if (variable->is_long)
        entente_import_item_append_note (coding->statement, value);
      else
        entente_import_item_add_datum (coding->statement, variable->name, ENTENTE_DATUM_TEXT, value);
    }
}

static void
read_text_value (Reading      *self,
                 sqlite3_stmt *row)
{
  Coding *coding = g_hash_table_lookup (self->codings, get_id (row, 0));
  const Variable *variable = g_hash_table_lookup (self->variables, get_id (row, 1));
  g_autofree char *value = dup_text (row, 2);

  if (coding != NULL && variable != NULL)
    add_value (self, coding, variable, value);
}

static void
read_number_value (Reading      *self,
                   sqlite3_stmt *row)
{
  Coding *coding = g_hash_table_lookup (self->codings, get_id (row, 0));
  const Variable *variable = g_hash_table_lookup (self->variables, get_id (row, 1));
  g_autofree char *value = dup_text (row, 2);

  if (coding == NULL || variable == NULL || value == NULL)
    return;
  if (variable->role == ROLE_AGREEMENT)
    {
      coding->has_agreement = TRUE;
      coding->agrees = g_str_equal (value, "1");
    }
  else
    entente_import_item_add_datum (coding->statement, variable->name, ENTENTE_DATUM_NUMBER, value);
}

/* One relation for each pair and word, however many statements it rests on. */
static EntenteImportItem *
find_relation (Reading           *self,
               EntenteImportItem *from,
               EntenteImportItem *to,
               const char        *kind)
{
  g_autofree char *key = g_strdup_printf ("%s · %s · %s", from->key, kind, to->key);
  EntenteImportItem *relation = g_hash_table_lookup (self->relations, key);

  if (relation == NULL)
    {
      relation = entente_import_relate (self->import, NULL, from, to, 0);
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, kind);
      g_hash_table_insert (self->relations, g_steal_pointer (&key), relation);
    }
  return relation;
}

static void
finish_coding (Reading *self,
               Coding  *coding)
{
  EntenteImportItem *speaker = coding->person != NULL ? coding->person : coding->organization;
  gboolean rejects = coding->has_agreement && !coding->agrees;

  if (speaker != NULL)
    entente_import_item_set_reference (coding->statement, ENTENTE_STATEMENT_SPEAKER, speaker);
  if (coding->concept != NULL)
    entente_import_item_add_target (coding->statement, coding->concept,
                                    !coding->has_agreement ? ENTENTE_STANCE_MENTIONS
                                    : rejects              ? ENTENTE_STANCE_DISPUTES
                                                           : ENTENTE_STANCE_SUPPORTS);
  if (coding->person != NULL && coding->organization != NULL)
    entente_import_item_add_target (coding->statement,
                                    find_relation (self, coding->person, coding->organization, _("speaks for")),
                                    ENTENTE_STANCE_SUPPORTS);
  if (speaker != NULL && coding->concept != NULL && coding->has_agreement)
    entente_import_item_add_target (coding->statement,
                                    find_relation (self, speaker, coding->concept,
                                                   rejects ? _("rejects") : _("agrees with")),
                                    ENTENTE_STANCE_SUPPORTS);
}

/* The hash table has no order, but the import has. */
static void
finish_codings (Reading *self)
{
  g_autoptr (GHashTable) by_statement = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer coding;

  g_hash_table_iter_init (&iter, self->codings);
  while (g_hash_table_iter_next (&iter, NULL, &coding))
    g_hash_table_insert (by_statement, ((Coding *) coding)->statement, coding);
  for (guint i = 0; i < entente_import_get_n (self->import, ENTENTE_ITEM_STATEMENT); i++)
    {
      coding = g_hash_table_lookup (by_statement, entente_import_get_nth (self->import, ENTENTE_ITEM_STATEMENT, i));
      if (coding != NULL)
        finish_coding (self, coding);
    }
}

static void
add_aliases (EntenteImportItem *actor,
             const char        *text)
{
  g_auto (GStrv) aliases = g_strsplit (text, ";", -1);

  for (char **alias = aliases; *alias != NULL; alias++)
    entente_import_item_add_alias (actor, *alias, NULL);
}

static void
add_attribute (EntenteImportItem *actor,
               const char        *name,
               const char        *text)
{
  if (g_ascii_strcasecmp (name, "alias") == 0)
    add_aliases (actor, text);
  else if (g_ascii_strcasecmp (name, "notes") == 0)
    entente_import_item_append_note (actor, text);
  else if (g_ascii_strcasecmp (name, "type") == 0 && entente_import_kind_find (text) != NULL)
    entente_record_set_text (actor->record, ENTENTE_ACTOR_KIND, entente_import_kind_find (text));
  else
    entente_import_item_add_datum (actor, name, ENTENTE_DATUM_TEXT, text);
}

/* DNA 2 says some things of each value, and DNA 3 has a table of attributes. */
static void
read_attribute (Reading      *self,
                sqlite3_stmt *row)
{
  const Variable *variable = g_hash_table_lookup (self->variables, get_id (row, 0));
  g_autofree char *value = dup_text (row, 1), *name = dup_text (row, 2), *text = dup_text (row, 3), *key = NULL;
  EntenteImportItem *actor;

  if (variable == NULL || value == NULL || name == NULL || text == NULL || variable->role < ROLE_PERSON ||
      variable->role > ROLE_CONCEPT)
    return;
  key = g_strconcat (actor_roles[variable->role].prefix, value, NULL);
  actor = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, key);
  if (actor != NULL)
    add_attribute (actor, name, text);
  else
    entente_import_report_add (entente_import_get_report (self->import), &unused_value, NULL, 0, value);
}

#define ATTRIBUTE_2(column) \
  "SELECT VariableId, Value, '" column "', " column " FROM ATTRIBUTES"

static gboolean
read_attributes (Reading  *self,
                 GError  **error)
{
  if (self->is_third)
    return for_each_row (
      self, "ATTRIBUTEVALUES",
      "SELECT E.VariableId, E.Value, V.AttributeVariable, A.AttributeValue FROM ATTRIBUTEVALUES A "
      "JOIN ATTRIBUTEVARIABLES V ON V.ID = A.AttributeVariableId JOIN ENTITIES E ON E.ID = A.EntityId",
      read_attribute, error);
  return for_each_row (self, "ATTRIBUTES", ATTRIBUTE_2 ("Type"), read_attribute, error) &&
         for_each_row (self, "ATTRIBUTES", ATTRIBUTE_2 ("Alias"), read_attribute, error) &&
         for_each_row (self, "ATTRIBUTES", ATTRIBUTE_2 ("Notes"), read_attribute, error);
}

static gboolean
read_values (Reading  *self,
             GError  **error)
{
  const char *short_texts =
    self->is_third
      ? "SELECT D.StatementId, D.VariableId, E.Value FROM DATASHORTTEXT D JOIN ENTITIES E ON E.ID = D.Entity"
      : "SELECT StatementId, VariableId, Value FROM DATASHORTTEXT";

  return for_each_row (self, "DATASHORTTEXT", short_texts, read_text_value, error) &&
         for_each_row (self, "DATALONGTEXT", "SELECT StatementId, VariableId, Value FROM DATALONGTEXT", read_text_value,
                       error) &&
         for_each_row (self, "DATABOOLEAN", "SELECT StatementId, VariableId, Value FROM DATABOOLEAN", read_number_value,
                       error) &&
         for_each_row (self, "DATAINTEGER", "SELECT StatementId, VariableId, Value FROM DATAINTEGER", read_number_value,
                       error);
}

static void
report_rest (Reading *self)
{
  static const struct { const char *table, *sql; } tables[] = {
    { "REGEXES", "SELECT COUNT(*) FROM REGEXES" },
    { "STATEMENTLINKS", "SELECT COUNT(*) FROM STATEMENTLINKS" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      sqlite3_stmt *query = NULL;

      if (has_table (self, tables[i].table) &&
          sqlite3_prepare_v2 (self->database, tables[i].sql, -1, &query, NULL) == SQLITE_OK &&
          sqlite3_step (query) == SQLITE_ROW)
        entente_import_report_add_n (entente_import_get_report (self->import), &not_carried, tables[i].table,
                                     sqlite3_column_int (query, 0));
      sqlite3_finalize (query);
    }
}

static gboolean
read_database (Reading  *self,
               GError  **error)
{
  self->is_third = has_table (self, "ENTITIES");
  if (!for_each_row (self, "VARIABLES", "SELECT ID, Variable, DataType FROM VARIABLES", read_variable, error) ||
      !for_each_row (self, "DOCUMENTS",
                     "SELECT D.ID, D.Title, D.Text, D.Author, D.Source, D.Section, D.Notes, D.Type, D.Date, C.Name "
                     "FROM DOCUMENTS D LEFT JOIN CODERS C ON C.ID = D.Coder ORDER BY D.ID",
                     read_document, error) ||
      !for_each_row (self, "STATEMENTS",
                     "SELECT S.ID, S.DocumentId, S.Start, S.Stop, T.Label, C.Name FROM STATEMENTS S "
                     "LEFT JOIN STATEMENTTYPES T ON T.ID = S.StatementTypeId LEFT JOIN CODERS C ON C.ID = S.Coder "
                     "ORDER BY S.ID",
                     read_statement, error) ||
      !read_values (self, error) || !read_attributes (self, error))
    return FALSE;
  finish_codings (self);
  report_rest (self);
  return TRUE;
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GHashTable) variables = g_hash_table_new_full (NULL, NULL, NULL, variable_free);
  g_autoptr (GHashTable) texts =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entente_source_text_free);
  g_autoptr (GHashTable) codings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) relations = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  Reading reading = { import, NULL, FALSE, variables, texts, codings, relations };
  gboolean done;

  reading.database = open_database (entente_import_input_get_bytes (input), cancellable, error);
  if (reading.database == NULL)
    return FALSE;
  done = read_database (&reading, error);
  sqlite3_close (reading.database);
  entente_import_set_summary (import, reading.is_third ? _("Discourse Network Analyzer 3")
                                                       : _("Discourse Network Analyzer 2"));
  return done;
}

const EntenteImportFormat entente_import_dna = {
  .name = "dna",
  .title = N_("Discourse Network Analyzer"),
  .sniff = sniff,
  .read = read_input,
};
