/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-date.h"
#include "entente-import-json-graph.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Registers of owners by the Beneficial Ownership Data Standard. A record is stated again when it changes; the newest
 * statement of a record counts.
 *
 * Until 0.3 there were no records: statements had other names for their ids and kinds, all was said in the statement
 * itself, and one that changed another named it. Such statements count as versions of the record that is called by the
 * id of the first. */

static const EntenteImportReason older = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u older version of a record", "%u older versions of a record"),
};

typedef struct {
  EntenteImport *import;
  GHashTable *replaced; /* id of a statement -> that of the statement that it replaces */
  GHashTable *newest;   /* id of a record -> its newest statement */
} Reading;

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *first = entente_import_json_is_object (root) ? root : entente_import_json_get_nth (root, 0);
  GPtrArray *lines = entente_import_input_get_json_lines (input);

  if (first == NULL && lines != NULL)
    first = lines->pdata[0];
  return entente_import_json_get_text_of (first, "recordType") != NULL ||
         entente_import_json_get_text_of (first, "statementId") != NULL ||
         (entente_import_json_get_text_of (first, "statementID") != NULL &&
          entente_import_json_get_text_of (first, "statementType") != NULL);
}

static GPtrArray *
list_statements (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  GPtrArray *lines = entente_import_input_get_json_lines (input), *statements = g_ptr_array_new ();

  if (entente_import_json_is_object (root))
    g_ptr_array_add (statements, root);
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    g_ptr_array_add (statements, entente_import_json_get_nth (root, i));
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_ptr_array_add (statements, lines->pdata[i]);
  return statements;
}

/* The first version of a statement of that id. The way to it is made shorter, so that many versions take no time. */
static const char *
find_first (Reading    *self,
            const char *id)
{
  const char *before, *earlier;

  while ((before = g_hash_table_lookup (self->replaced, id)) != NULL)
    {
      earlier = g_hash_table_lookup (self->replaced, before);
      if (earlier == NULL)
        return before;
      g_hash_table_insert (self->replaced, (gpointer) id, (gpointer) earlier);
      id = earlier;
    }
  return id;
}

static const char *
get_record_id (Reading  *self,
               JsonNode *statement)
{
  const char *id = entente_import_json_get_first_text_of (
    statement, (const char *const[]) { "recordId", "statementId", "statementID", NULL });

  return id != NULL ? find_first (self, id) : NULL;
}

static const char *
get_type (JsonNode *statement)
{
  static const struct { const char *old, *type; } types[] = {
    { "entityStatement", "entity" },
    { "personStatement", "person" },
    { "ownershipOrControlStatement", "relationship" },
  };
  const char *type =
    entente_import_json_get_first_text_of (statement, (const char *const[]) { "recordType", "statementType", NULL });

  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].old, type))
      return types[i].type;
  return type;
}

/* What is said of the record. */
static JsonNode *
get_details (JsonNode *statement)
{
  JsonNode *details = entente_import_json_get (statement, "recordDetails");

  return details != NULL ? details : statement;
}

/* Statements that replace each other would have no first. */
static void
find_replaced (Reading   *self,
               GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const char *id = entente_import_json_get_text_of (statements->pdata[i], "statementID");
      JsonNode *replaced = entente_import_json_get (statements->pdata[i], "replacesStatements");

      for (guint n = 0; id != NULL && n < entente_import_json_get_n (replaced); n++)
        {
          const char *before = entente_import_json_get_text (entente_import_json_get_nth (replaced, n));

          if (before != NULL && !g_hash_table_contains (self->replaced, id) &&
              !g_str_equal (find_first (self, before), id))
            g_hash_table_insert (self->replaced, (gpointer) id, (gpointer) before);
        }
    }
}

static void
choose_newest (Reading   *self,
               GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const char *id = get_record_id (self, statements->pdata[i]);
      JsonNode *other = id != NULL ? g_hash_table_lookup (self->newest, id) : NULL;

      if (id == NULL)
        {
          entente_import_leave_node (self->import, 0, get_type (statements->pdata[i]));
          continue;
        }
      if (other != NULL)
        entente_import_report_add (entente_import_get_report (self->import), &older, NULL, 0, id);
      if (other == NULL || g_strcmp0 (entente_import_json_get_text_of (statements->pdata[i], "statementDate"),
                                      entente_import_json_get_text_of (other, "statementDate")) >= 0)
        g_hash_table_insert (self->newest, (gpointer) id, statements->pdata[i]);
    }
}

static void
set_date (EntenteImportItem *item,
          guint              member,
          JsonNode          *details,
          const char        *name)
{
  entente_import_item_set_date (item, member, name, entente_import_json_get_text_of (details, name),
                                ENTENTE_DATE_ORDER_UNKNOWN);
}

static void
add_identifiers (EntenteImportItem *item,
                 JsonNode          *details)
{
  JsonNode *identifiers = entente_import_json_get (details, "identifiers");

  for (guint i = 0; i < entente_import_json_get_n (identifiers); i++)
    {
      JsonNode *identifier = entente_import_json_get_nth (identifiers, i);
      const char *scheme =
        entente_import_json_get_first_text_of (identifier, (const char *const[]) { "scheme", "schemeName", NULL });
      const char *id = entente_import_json_get_text_of (identifier, "id");

      if (scheme != NULL)
        entente_import_item_add_identifier (item, scheme, id);
      if (scheme == NULL || id == NULL || json_object_get_size (json_node_get_object (identifier)) > 2)
        entente_import_json_add_datum (identifier, item, "identifier");
    }
}

static const char *
get_entity_kind (JsonNode *details)
{
  static const struct { const char *type, *kind; } kinds[] = {
    { "registeredEntity", ENTENTE_ACTOR_KIND_ORGANIZATION }, { "legalEntity", ENTENTE_ACTOR_KIND_ORGANIZATION },
    { "arrangement", ENTENTE_ACTOR_KIND_GROUP },             { "anonymousEntity", ENTENTE_ACTOR_KIND_GROUP },
    { "unknownEntity", ENTENTE_ACTOR_KIND_GROUP },           { "state", ENTENTE_ACTOR_KIND_STATE },
    { "stateBody", ENTENTE_ACTOR_KIND_GOVERNMENT },
  };
  const char *type = entente_import_json_get_text (entente_import_json_get_path (details, "entityType", "type", NULL));

  if (type == NULL)
    type = entente_import_json_get_text_of (details, "entityType");
  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, type))
      return kinds[i].kind;
  return type;
}

/* What a statement says beside the record itself. The source of a relation is told as such. */
static void
add_frame (EntenteImportItem *item,
           JsonNode          *statement,
           gboolean           is_relation)
{
  static const char *const told[] = { "recordId", "recordType", "recordDetails", "source", NULL };

  if (item == NULL)
    return;
  if (get_details (statement) != statement)
    entente_import_json_add_data (statement, item, told);
  if (!is_relation)
    entente_import_json_add_datum (entente_import_json_get (statement, "source"), item, "source");
}

/* The parts of a name are kept where there is more than the whole. */
static void
add_names (EntenteImportItem *actor,
           JsonNode          *names)
{
  gboolean has_parts = FALSE;

  for (guint i = 0; i < entente_import_json_get_n (names); i++)
    {
      JsonNode *name = entente_import_json_get_nth (names, i);

      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (name, "fullName"));
      has_parts |= entente_import_json_is_object (name) && json_object_get_size (json_node_get_object (name)) > 1;
    }
  if (has_parts)
    entente_import_json_add_datum (names, actor, "names");
}

static void
read_entity (Reading    *self,
             const char *id,
             JsonNode   *details)
{
  static const char *const told[] = { "name", "alternateNames", "identifiers", "entityType", "foundingDate",
                                      "dissolutionDate", "uri", "source", "statementType", NULL };
  EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, id, 0);
  JsonNode *names = entente_import_json_get (details, "alternateNames");

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (details, "name"));
  for (guint i = 0; i < entente_import_json_get_n (names); i++)
    entente_import_item_add_alias (actor, entente_import_json_get_text (entente_import_json_get_nth (names, i)), NULL);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, get_entity_kind (details));
  entente_import_json_add_datum (entente_import_json_get_path (details, "entityType", "subtype", NULL), actor,
                                 "subtype");
  set_date (actor, ENTENTE_ACTOR_START, details, "foundingDate");
  set_date (actor, ENTENTE_ACTOR_END, details, "dissolutionDate");
  entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, entente_import_json_get_text_of (details, "uri"));
  entente_import_item_add_identifier (actor, "bods", id);
  add_identifiers (actor, details);
  entente_import_json_add_data (details, actor, told);
}

static void
read_person (Reading    *self,
             const char *id,
             JsonNode   *details)
{
  static const char *const told[] = { "names", "identifiers", "birthDate", "deathDate", "source",
                                      "statementType", NULL };
  EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, id, 0);
  JsonNode *names = entente_import_json_get (details, "names");

  add_names (actor, names);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_PERSON);
  set_date (actor, ENTENTE_ACTOR_START, details, "birthDate");
  set_date (actor, ENTENTE_ACTOR_END, details, "deathDate");
  entente_import_item_add_identifier (actor, "bods", id);
  add_identifiers (actor, details);
  entente_import_json_add_data (details, actor, told);
}

/* An end may be an id, or an object that says why nobody is known. */
static EntenteImportItem *
find_end (Reading    *self,
          JsonNode   *end,
          const char *record)
{
  const char *id = entente_import_json_get_text (end), *reason;
  g_autofree char *key = NULL;
  EntenteImportItem *actor;

  if (id == NULL)
    id = entente_import_json_get_first_text_of (end, (const char *const[]) { "describedByEntityStatement",
                                                                             "describedByPersonStatement", NULL });
  if (id != NULL)
    return entente_import_name (self->import, ENTENTE_ITEM_ACTOR, find_first (self, id));
  if (entente_import_json_get (end, "unspecified") != NULL)
    end = entente_import_json_get (end, "unspecified");
  reason = entente_import_json_get_text_of (end, "reason");
  if (reason == NULL)
    return NULL;
  key = g_strdup_printf ("%s %s", record, reason);
  actor = entente_import_describe_once (self->import, ENTENTE_ITEM_ACTOR, key);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, reason);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_GROUP);
  entente_import_item_append_note (actor, entente_import_json_get_text_of (end, "description"));
  return actor;
}

/* A source by its address, or else by whoever asserts it. */
static EntenteImportItem *
find_source (Reading  *self,
             JsonNode *statement)
{
  static const char *const told[] = { "url", "description", "retrievedAt", "type", NULL };
  JsonNode *source = entente_import_json_get (statement, "source");
  JsonNode *types = entente_import_json_get (source, "type");
  const char *url = entente_import_json_get_text_of (source, "url");
  const char *asserter = entente_import_json_get_text_of (
    entente_import_json_get_nth (entente_import_json_get (source, "assertedBy"), 0), "name");
  const char *key = url != NULL ? url : asserter;
  EntenteImportItem *item;

  if (key == NULL)
    return NULL;
  item = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, key);
  entente_import_item_set_text (item, ENTENTE_SOURCE_URL, url);
  entente_import_item_set_text (item, ENTENTE_SOURCE_TITLE, entente_import_json_get_text_of (source, "description"));
  entente_import_item_set_text (item, ENTENTE_SOURCE_TITLE, asserter);
  entente_import_item_set_text (item, ENTENTE_SOURCE_KIND,
                                entente_import_json_get_text (entente_import_json_get_nth (types, 0)));
  set_date (item, ENTENTE_SOURCE_ACCESSED, source, "retrievedAt");
  if (entente_import_json_get_n (types) > 1)
    entente_import_json_add_datum (types, item, "type");
  entente_import_json_add_data (source, item, told);
  if (url != NULL)
    entente_import_item_add_identifier (item, "url", url);
  return item;
}

static void
read_interest (Reading    *self,
               const char *id,
               guint       nth,
               JsonNode   *statement,
               JsonNode   *interest)
{
  static const char *const told[] = { "type", "startDate", "endDate", "details", NULL };
  JsonNode *details = get_details (statement);
  EntenteImportItem *from = find_end (self, entente_import_json_get (details, "interestedParty"), id);
  EntenteImportItem *to = find_end (self, entente_import_json_get (details, "subject"), id);
  EntenteImportItem *source, *relation, *words;
  g_autofree char *key = nth == 0 ? g_strdup (id) : g_strdup_printf ("%s#%u", id, nth + 1);
  const char *kind = entente_import_json_get_text_of (interest, "type");

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (self->import, 0, key);
      return;
    }
  relation = entente_import_relate (self->import, key, from, to, 0);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, kind);
  set_date (relation, ENTENTE_RELATION_START, interest, "startDate");
  set_date (relation, ENTENTE_RELATION_END, interest, "endDate");
  if (g_strcmp0 (entente_import_json_get_text_of (statement, "recordStatus"), "closed") == 0)
    set_date (relation, ENTENTE_RELATION_END, statement, "statementDate");
  entente_import_item_append_note (relation, entente_import_json_get_text_of (interest, "details"));
  entente_import_item_add_identifier (relation, "bods", key);
  entente_import_json_add_data (interest, relation, told);
  entente_import_json_add_data (details, relation,
                                (const char *const[]) { "interests", "interestedParty", "subject", "source",
                                                        "statementType", NULL });
  add_frame (relation, statement, TRUE);
  source = find_source (self, statement);
  if (source == NULL || kind == NULL)
    return;
  words = entente_import_state (self->import, kind, source);
  entente_import_item_set_text (words, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION);
  entente_import_item_add_target (words, relation, ENTENTE_STANCE_SUPPORTS);
}

static void
read_relationship (Reading    *self,
                   const char *id,
                   JsonNode   *statement)
{
  JsonNode *interests = entente_import_json_get (get_details (statement), "interests");
  guint n = entente_import_json_get_n (interests);

  for (guint i = 0; i < n; i++)
    read_interest (self, id, i, statement, entente_import_json_get_nth (interests, i));
  if (n == 0)
    read_interest (self, id, 0, statement, NULL);
}

static void
read_statement (Reading    *self,
                const char *id,
                JsonNode   *statement,
                gboolean    relationships)
{
  JsonNode *details = get_details (statement);
  const char *type = get_type (statement);

  if (relationships && g_strcmp0 (type, "relationship") == 0)
    read_relationship (self, id, statement);
  else if (!relationships && g_strcmp0 (type, "entity") == 0)
    read_entity (self, id, details);
  else if (!relationships && g_strcmp0 (type, "person") == 0)
    read_person (self, id, details);
  if (!relationships)
    add_frame (entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, id), statement, FALSE);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GPtrArray) statements = list_statements (input);
  g_autoptr (GHashTable) replaced = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) newest = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, replaced, newest };

  find_replaced (&reading, statements);
  choose_newest (&reading, statements);
  for (int relationships = FALSE; relationships <= TRUE; relationships++)
    for (guint i = 0; i < statements->len; i++)
      {
        const char *id = get_record_id (&reading, statements->pdata[i]);

        if (id != NULL && g_hash_table_lookup (newest, id) == statements->pdata[i])
          read_statement (&reading, id, statements->pdata[i], relationships);
      }
  entente_import_set_summary (import, _("Beneficial Ownership Data"));
  return TRUE;
}

const EntenteImportFormat entente_import_bods = {
  .name = "bods",
  .title = N_("Beneficial Ownership Data"),
  .sniff = sniff,
  .read = read_input,
};
