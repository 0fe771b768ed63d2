/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-json.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"

#include <glib/gi18n.h>
#include <string.h>

/* STIX 2.0 and 2.1: objects of cyber threat intelligence, in a bundle or by themselves. An object is written again when
 * it changes; the newest counts. */

#define SCHEME "stix"

typedef struct {
  EntenteImport *import;
  GPtrArray *objects; /* of JsonNode: the newest of each id, in the order of the file */
  GHashTable *places; /* id -> where it is in objects, from 1 */
} Reading;

static const EntenteImportReason older = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u older version of an object", "%u older versions of an object"),
};

static const EntenteImportReason no_id = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u object without an id or a type", "%u objects without an id or a type"),
};

static const EntenteImportReason not_carried = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u object of the type %s", "%u objects of the type %s"),
};

static const EntenteImportReason no_ends = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u relationship without both ends", "%u relationships without both ends"),
};

static const EntenteImportReason no_place = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u sighting that does not say by whom, or of what", "%u sightings that do not say by whom, or of what"),
};

static const EntenteImportReason no_words = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u note without words", "%u notes without words"),
};

static const EntenteImportReason granular = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u marking of a part of an object", "%u markings of parts of objects"),
};

static const char *
get_type (JsonNode *object)
{
  const char *type = entente_import_json_get_text_of (object, "type");

  return type != NULL ? type : "";
}

static gboolean
is_object (JsonNode *node)
{
  const char *type = get_type (node), *id = entente_import_json_get_text_of (node, "id");

  return *type != '\0' && id != NULL && g_str_has_prefix (id, type) && g_str_has_prefix (id + strlen (type), "--");
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  GPtrArray *lines = entente_import_input_get_json_lines (input);
  JsonNode *objects = entente_import_json_get (root, "objects");

  if (lines != NULL)
    return is_object (lines->pdata[0]);
  return is_object (root) || is_object (entente_import_json_get_nth (root, 0)) ||
         is_object (entente_import_json_get_nth (objects, 0)) ||
         (objects != NULL && g_str_equal (get_type (root), "bundle"));
}

static void
add_object (Reading  *self,
            JsonNode *object)
{
  EntenteImportReport *report = entente_import_get_report (self->import);
  const char *id = entente_import_json_get_text_of (object, "id");
  guint place = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id)) : 0;

  if (id == NULL || *get_type (object) == '\0')
    entente_import_report_add (report, &no_id, NULL, 0, id);
  else if (place == 0)
    {
      g_ptr_array_add (self->objects, object);
      g_hash_table_insert (self->places, (gpointer) id, GUINT_TO_POINTER (self->objects->len));
    }
  else
    {
      entente_import_report_add (report, &older, NULL, 0, id);
      if (g_strcmp0 (entente_import_json_get_text_of (object, "modified"),
                     entente_import_json_get_text_of (self->objects->pdata[place - 1], "modified")) > 0)
        self->objects->pdata[place - 1] = object;
    }
}

static void
add_objects (Reading  *self,
             JsonNode *node)
{
  JsonNode *objects = entente_import_json_get (node, "objects");

  if (entente_import_json_is_array (objects) && !g_str_equal (get_type (node), "observed-data"))
    node = objects;
  else if (entente_import_json_is_object (node) && !g_str_equal (get_type (node), "bundle"))
    add_object (self, node);
  for (guint i = 0; i < entente_import_json_get_n (node); i++)
    add_object (self, entente_import_json_get_nth (node, i));
}

static void
collect (Reading            *self,
         EntenteImportInput *input)
{
  GPtrArray *lines = entente_import_input_get_json_lines (input);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add_objects (self, lines->pdata[i]);
  add_objects (self, entente_import_input_get_json (input));
}

static gboolean
is_one_of (JsonNode          *object,
           const char *const *types)
{
  return g_strv_contains (types, get_type (object));
}

static gboolean
is_actor (JsonNode *object)
{
  static const char *const others[] = { "relationship", "sighting", "report", "note", "opinion", "marking-definition",
                                        "language-content", "extension-definition", "observed-data", "bundle", NULL };

  return !is_one_of (object, others);
}

/* The name of what has none: an address, a path, the first of its hashes. */
static const char *
find_name (JsonNode    *object,
           const char **member)
{
  static const char *const members[] = { "name", "value", "path", "key", "display_name", "account_login", "user_id",
                                         "subject", "command_line", "url", "number", "serial_number", "region",
                                         "country", "pattern", NULL };
  JsonObjectIter iter;
  JsonNode *hashes = entente_import_json_get (object, "hashes"), *hash;
  const char *algorithm;

  for (const char *const *name = members; *name != NULL; name++)
    if (entente_import_json_get_text_of (object, *name) != NULL)
      {
        *member = *name;
        return entente_import_json_get_text_of (object, *name);
      }
  *member = NULL;
  if (!entente_import_json_is_object (hashes))
    return NULL;
  json_object_iter_init_ordered (&iter, json_node_get_object (hashes));
  return json_object_iter_next_ordered (&iter, &algorithm, &hash) ? entente_import_json_get_text (hash) : NULL;
}

static void
add_aliases (JsonNode          *object,
             EntenteImportItem *actor)
{
  static const char *const members[] = { "aliases", "x_mitre_aliases", "x_opencti_aliases", NULL };

  for (const char *const *member = members; *member != NULL; member++)
    for (guint i = 0; i < entente_import_json_get_n (entente_import_json_get (object, *member)); i++)
      entente_import_item_add_alias (actor, entente_import_json_get_text (entente_import_json_get_nth (
                                              entente_import_json_get (object, *member), i)), NULL);
}

static void
set_date (JsonNode          *object,
          const char        *name,
          EntenteImportItem *item,
          guint              member)
{
  entente_import_item_set_date (item, member, name, entente_import_json_get_text_of (object, name),
                                ENTENTE_DATE_ORDER_UNKNOWN);
}

/* What is alike for objects of all types; the members that are told elsewhere are @told. */
static void
add_common (Reading            *self,
            JsonNode           *object,
            EntenteImportItem  *item,
            const char *const  *told,
            const char         *also_told)
{
  static const char *const everywhere[] = { "type", "id", "labels", "revoked", "granular_markings", NULL };
  JsonNode *labels = entente_import_json_get (object, "labels");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  entente_import_item_add_identifier (item, SCHEME, entente_import_json_get_text_of (object, "id"));
  for (guint i = 0; i < entente_import_json_get_n (labels); i++)
    entente_import_item_add_tag (item, entente_import_json_get_text (entente_import_json_get_nth (labels, i)));
  if (entente_import_json_get_flag (entente_import_json_get (object, "revoked"), FALSE))
    entente_import_item_append_note (item, _("Revoked by its author"));
  entente_import_report_add_n (entente_import_get_report (self->import), &granular, NULL,
                               entente_import_json_get_n (entente_import_json_get (object, "granular_markings")));
  json_object_iter_init_ordered (&iter, json_node_get_object (object));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (everywhere, name) && !g_strv_contains (told, name) && g_strcmp0 (name, also_told) != 0)
      entente_import_json_add_datum (value, item, name);
}

/* An address is a link. Whatever else is said of a reference is kept as it is. */
static void
add_references (JsonNode          *object,
                EntenteImportItem *item,
                guint              member)
{
  JsonNode *references = entente_import_json_get (object, "external_references");

  for (guint i = 0; i < entente_import_json_get_n (references); i++)
    {
      const char *url = entente_import_json_get_text_of (entente_import_json_get_nth (references, i), "url");

      if (item->kind == ENTENTE_ITEM_ACTOR)
        entente_import_item_add_text (item, member, url);
      else
        entente_import_item_set_text (item, member, url);
    }
  entente_import_json_add_datum (references, item, "external_references");
}

static void
read_actor (Reading  *self,
            JsonNode *object)
{
  static const char *const told[] = { "description", "aliases", "x_mitre_aliases", "x_opencti_aliases",
                                      "first_seen", "last_seen", "valid_from", "valid_until", "external_references",
                                      "identity_class", NULL };
  const char *id = entente_import_json_get_text_of (object, "id"), *named;
  const char *class = entente_import_json_get_text_of (object, "identity_class");
  const char *name = find_name (object, &named);
  EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, id, 0);

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND,
                                entente_import_kind_get (class != NULL ? class : get_type (object)));
  add_aliases (object, actor);
  entente_import_item_append_note (actor, entente_import_json_get_text_of (object, "description"));
  set_date (object, "first_seen", actor, ENTENTE_ACTOR_START);
  set_date (object, "valid_from", actor, ENTENTE_ACTOR_START);
  set_date (object, "last_seen", actor, ENTENTE_ACTOR_END);
  set_date (object, "valid_until", actor, ENTENTE_ACTOR_END);
  add_references (object, actor, ENTENTE_ACTOR_LINKS);
  add_common (self, object, actor, told, named);
}

/* An end may be an object that is no actor otherwise, such as a report. */
static EntenteImportItem *
find_end (Reading    *self,
          const char *id)
{
  EntenteImportItem *actor = entente_import_name (self->import, ENTENTE_ITEM_ACTOR, id);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id));
  JsonNode *object;

  entente_import_item_add_identifier (actor, SCHEME, id);
  if (place == 0 || actor->is_described)
    return actor;
  object = self->objects->pdata[place - 1];
  actor->is_described = TRUE;
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, get_type (object));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_first_text_of (
                                  object, (const char *const[]) { "name", "abstract", "content", NULL }));
  return actor;
}

static void
read_relationship (Reading  *self,
                   JsonNode *object)
{
  static const char *const told[] = { "relationship_type", "source_ref", "target_ref", "description", "start_time",
                                      "stop_time", NULL };
  const char *id = entente_import_json_get_text_of (object, "id");
  const char *from = entente_import_json_get_text_of (object, "source_ref");
  const char *to = entente_import_json_get_text_of (object, "target_ref");
  const char *type = entente_import_json_get_text_of (object, "relationship_type");
  g_autofree char *kind = type != NULL ? g_strdelimit (g_strdup (type), "-", ' ') : NULL;
  EntenteImportItem *start, *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_ends, NULL, 0, id);
      return;
    }
  start = find_end (self, from);
  relation = entente_import_relate (self->import, id, start, find_end (self, to), 0);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, kind);
  entente_import_item_append_note (relation, entente_import_json_get_text_of (object, "description"));
  set_date (object, "start_time", relation, ENTENTE_RELATION_START);
  set_date (object, "stop_time", relation, ENTENTE_RELATION_END);
  add_common (self, object, relation, told, NULL);
}

static void
read_sighting (Reading  *self,
               JsonNode *object)
{
  static const char *const told[] = { "sighting_of_ref", "where_sighted_refs", "description", "first_seen", "last_seen",
                                      NULL };
  JsonNode *where = entente_import_json_get (object, "where_sighted_refs");
  const char *id = entente_import_json_get_text_of (object, "id");
  const char *what = entente_import_json_get_text_of (object, "sighting_of_ref");
  guint n = 0;

  for (guint i = 0; what != NULL && i < entente_import_json_get_n (where); i++)
    {
      const char *from = entente_import_json_get_text (entente_import_json_get_nth (where, i));
      g_autofree char *key = n == 0 ? g_strdup (id) : g_strdup_printf ("%s#%u", id, n + 1);
      EntenteImportItem *start, *relation;

      if (from == NULL)
        continue;
      start = find_end (self, from);
      relation = entente_import_relate (self->import, key, start, find_end (self, what), 0);
      /* Translators: what joins an observer with the thing that they saw. */
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, _("sighted"));
      entente_import_item_append_note (relation, entente_import_json_get_text_of (object, "description"));
      set_date (object, "first_seen", relation, ENTENTE_RELATION_START);
      set_date (object, "last_seen", relation, ENTENTE_RELATION_END);
      add_common (self, object, relation, told, NULL);
      n++;
    }
  if (n == 0)
    entente_import_report_add (entente_import_get_report (self->import), &no_place, NULL, 0, id);
}

/* The scale of STIX 2.1, appendix A, for the credibility of information by the Admiralty code. */
static void
set_credibility (JsonNode          *object,
                 EntenteImportItem *statement)
{
  double confidence;

  if (!entente_import_json_get_number_of (object, "confidence", &confidence) || confidence < 0 || confidence > 100)
    return;
  entente_record_set_number (statement->record, ENTENTE_STATEMENT_CREDIBILITY,
                             confidence >= 80   ? 1
                             : confidence >= 60 ? 2
                             : confidence >= 40 ? 3
                             : confidence >= 20 ? 4
                                                : 5);
}

/* Returns whether all that it refers to is there. */
static gboolean
add_targets (Reading           *self,
             JsonNode          *object,
             EntenteImportItem *statement,
             const char        *stance)
{
  JsonNode *refs = entente_import_json_get (object, "object_refs");
  gboolean all = TRUE;

  for (guint i = 0; i < entente_import_json_get_n (refs); i++)
    {
      const char *id = entente_import_json_get_text (entente_import_json_get_nth (refs, i));
      EntenteImportItem *target = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, id);

      if (target == NULL)
        target = entente_import_lookup (self->import, ENTENTE_ITEM_RELATION, id);
      if (target != NULL)
        entente_import_item_add_target (statement, target, stance);
      all &= target != NULL;
    }
  return all;
}

static EntenteImportItem *
find_creator (Reading  *self,
              JsonNode *object)
{
  return entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR,
                                entente_import_json_get_text_of (object, "created_by_ref"));
}

static void
read_report (Reading  *self,
             JsonNode *object)
{
  static const char *const told[] = { "name", "description", "published", "external_references", "report_types",
                                      "object_refs", "lang", NULL };
  const char *description = entente_import_json_get_text_of (object, "description");
  EntenteImportItem *source = entente_import_describe (self->import, ENTENTE_ITEM_SOURCE,
                                                       entente_import_json_get_text_of (object, "id"), 0);
  EntenteImportItem *creator = find_creator (self, object), *statement = NULL;

  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, entente_import_json_get_text_of (object, "name"));
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, get_type (object));
  entente_import_item_set_text (source, ENTENTE_SOURCE_LANGUAGE, entente_import_json_get_text_of (object, "lang"));
  set_date (object, "published", source, ENTENTE_SOURCE_PUBLISHED);
  if (creator != NULL)
    entente_import_item_set_reference (source, ENTENTE_SOURCE_PUBLISHER, creator);
  if (description != NULL)
    {
      statement = entente_import_state (self->import, description, source);
      set_credibility (object, statement);
    }
  if (statement == NULL || !add_targets (self, object, statement, ENTENTE_STANCE_MENTIONS))
    entente_import_json_add_datum (entente_import_json_get (object, "object_refs"), source, "object_refs");
  entente_import_json_add_datum (entente_import_json_get (object, "report_types"), source, "report_types");
  add_references (object, source, ENTENTE_SOURCE_URL);
  add_common (self, object, source, told, NULL);
}

static const char *
get_stance (const char *opinion)
{
  if (g_strcmp0 (opinion, "strongly-agree") == 0 || g_strcmp0 (opinion, "agree") == 0)
    return ENTENTE_STANCE_SUPPORTS;
  if (g_strcmp0 (opinion, "strongly-disagree") == 0 || g_strcmp0 (opinion, "disagree") == 0)
    return ENTENTE_STANCE_DISPUTES;
  return ENTENTE_STANCE_MENTIONS;
}

/* An opinion without an explanation says no more than its word. */
static void
read_note (Reading  *self,
           JsonNode *object)
{
  static const char *const words[] = { "content", "explanation", "description", "opinion", NULL };
  static const char *const told[] = { "content", "explanation", "description", "abstract", "object_refs", NULL };
  const char *text = entente_import_json_get_first_text_of (object, words);
  const char *id = entente_import_json_get_text_of (object, "id");
  EntenteImportItem *creator = find_creator (self, object), *statement;

  if (text == NULL)
    text = entente_import_json_get_text_of (object, "abstract");
  if (text == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_words, NULL, 0, id);
      return;
    }
  statement = entente_import_state (self->import, text, NULL);
  entente_import_take_key (self->import, statement, id);
  set_date (object, "created", statement, ENTENTE_STATEMENT_DATE);
  if (creator != NULL)
    entente_import_item_set_reference (statement, ENTENTE_STATEMENT_SPEAKER, creator);
  if (text != entente_import_json_get_text_of (object, "abstract"))
    entente_import_item_append_note (statement, entente_import_json_get_text_of (object, "abstract"));
  if (!add_targets (self, object, statement, get_stance (entente_import_json_get_text_of (object, "opinion"))))
    entente_import_json_add_datum (entente_import_json_get (object, "object_refs"), statement, "object_refs");
  set_credibility (object, statement);
  add_common (self, object, statement, told, NULL);
}

typedef void (*ReadFunc) (Reading *self, JsonNode *object);

static void
read_all (Reading           *self,
          ReadFunc           read,
          const char *const *types)
{
  for (guint i = 0; i < self->objects->len; i++)
    if (types != NULL ? is_one_of (self->objects->pdata[i], types) : is_actor (self->objects->pdata[i]))
      read (self, self->objects->pdata[i]);
}

static void
leave_out (Reading  *self,
           JsonNode *object)
{
  entente_import_report_add (entente_import_get_report (self->import), &not_carried, get_type (object), 0,
                             entente_import_json_get_text_of (object, "id"));
}

/* Actors come first, then what joins them, then what is said of both. */
static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, objects, places };

  collect (&reading, input);
  read_all (&reading, read_actor, NULL);
  read_all (&reading, read_relationship, (const char *const[]) { "relationship", NULL });
  read_all (&reading, read_sighting, (const char *const[]) { "sighting", NULL });
  read_all (&reading, read_report, (const char *const[]) { "report", NULL });
  read_all (&reading, read_note, (const char *const[]) { "note", "opinion", NULL });
  read_all (&reading, leave_out, (const char *const[]) { "marking-definition", "language-content",
                                                         "extension-definition", "observed-data", NULL });
  entente_import_set_summary (import, "STIX");
  return TRUE;
}

const EntenteImportFormat entente_import_stix = {
  .name = "stix",
  .title = "STIX",
  .sniff = sniff,
  .read = read_input,
};
