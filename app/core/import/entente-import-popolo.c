/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-json.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Popolo: persons, organizations and memberships of parliaments, as EveryPolitician and PopIt write them, or one object
 * by itself. */

typedef struct {
  EntenteImport *import;
  GHashTable *areas, *posts, *events; /* id -> its object */
  GHashTable *used;                   /* of JsonNode: areas that something names */
} Reading;

typedef void (*ReadFunc) (Reading *self, JsonNode *object);

static const EntenteImportReason no_ends = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u membership without a member or an organization",
               "%u memberships without a member or an organization"),
};

static const EntenteImportReason no_name = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entry without an id or a name", "%u entries without an id or a name"),
};

static const EntenteImportReason no_words = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u speech without words", "%u speeches without words"),
};

static const EntenteImportReason not_carried = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entry of the list %s", "%u entries of the list %s"),
};

static gboolean
has (JsonNode   *node,
     const char *name)
{
  return entente_import_json_get_text_of (node, name) != NULL;
}

static gboolean
has_list (JsonNode   *node,
          const char *name)
{
  return entente_import_json_is_object (entente_import_json_get_nth (entente_import_json_get (node, name), 0));
}

static gboolean
has_one_of (JsonNode          *node,
            const char *const *names)
{
  for (; *names != NULL; names++)
    if (entente_import_json_get (node, *names) != NULL)
      return TRUE;
  return FALSE;
}

/* An object by itself may name its class: "http://www.popoloproject.com/contexts/person.jsonld". */
static gboolean
has_context (JsonNode   *node,
             const char *class)
{
  const char *context = entente_import_json_get_text_of (node, "@context");
  g_autofree char *end = g_strdup_printf ("/%s.jsonld", class);

  return context != NULL && strstr (context, "popolo") != NULL && g_str_has_suffix (context, end);
}

static gboolean
is_speech (JsonNode *node)
{
  return has (node, "creator_id") || g_strcmp0 (entente_import_json_get_text_of (node, "type"), "speech") == 0;
}

static gboolean
is_membership (JsonNode *node)
{
  return (has (node, "person_id") || has (node, "member_id")) &&
         (has (node, "organization_id") || has (node, "post_id"));
}

static gboolean
is_organization (JsonNode *node)
{
  static const char *const members[] = { "classification", "founding_date", "dissolution_date", NULL };

  if (has_context (node, "organization"))
    return has (node, "name");
  return has (node, "name") && has_one_of (node, members) && !has (node, "start_date");
}

static gboolean
is_person (JsonNode *node)
{
  static const char *const members[] = { "given_name", "family_name", "birth_date", "death_date", "other_names",
                                         "honorific_prefix", "biography", "national_identity", "memberships", NULL };

  if (has_context (node, "person"))
    return has (node, "name");
  return has (node, "name") && has_one_of (node, members) && !is_organization (node);
}

static gboolean
is_post (JsonNode *node)
{
  return has (node, "label") && has (node, "organization_id");
}

static gboolean
is_single (JsonNode *node)
{
  return is_speech (node) || is_membership (node) || is_organization (node) || is_person (node) || is_post (node);
}

/* An organization by itself may have its memberships and posts in it, and is no collection of them. */
static gboolean
is_collection (JsonNode *root)
{
  if (has (root, "id") && (has (root, "name") || has (root, "label")) && !has_list (root, "persons"))
    return FALSE;
  return has_list (root, "persons") || has_list (root, "memberships") || has_list (root, "speeches") ||
         (has_list (root, "organizations") && entente_import_json_get (root, "persons") != NULL);
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  return is_collection (root) || is_single (root) || is_single (entente_import_json_get_nth (root, 0));
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

static const char *
get_key (JsonNode *object)
{
  return entente_import_json_get_first_text_of (object, (const char *const[]) { "id", "_id", "name", NULL });
}

/* Where something has the id of an area, it also has the area itself. */
static void
add_area (Reading           *self,
          JsonNode          *object,
          EntenteImportItem *item)
{
  const char *id = entente_import_json_get_text_of (object, "area_id");
  JsonNode *area = id != NULL ? g_hash_table_lookup (self->areas, id) : NULL;

  if (area == NULL)
    return;
  g_hash_table_add (self->used, area);
  if (json_object_get_size (json_node_get_object (area)) == 2 && has (area, "name"))
    entente_import_json_add_datum (entente_import_json_get (area, "name"), item, "area");
  else
    entente_import_json_add_datum (area, item, "area");
}

/* Whether an object says more than these members. */
static gboolean
has_more_than (JsonNode          *node,
               const char *const *members)
{
  guint n = 0;

  for (; *members != NULL; members++)
    n += has (node, *members);
  return entente_import_json_is_object (node) && json_object_get_size (json_node_get_object (node)) > n;
}

static void
add_names (JsonNode          *object,
           EntenteImportItem *actor)
{
  JsonNode *names = entente_import_json_get (object, "other_names");
  gboolean has_more = FALSE;

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (object, "name"));
  for (guint i = 0; i < entente_import_json_get_n (names); i++)
    {
      JsonNode *name = entente_import_json_get_nth (names, i);

      entente_import_item_add_alias (actor, entente_import_json_get_text_of (name, "name"),
                                     entente_import_json_get_text_of (name, "lang"));
      has_more |= has_more_than (name, (const char *const[]) { "name", "lang", NULL });
    }
  if (has_more)
    entente_import_json_add_datum (names, actor, "other_names");
}

static void
add_links (JsonNode          *object,
           EntenteImportItem *actor)
{
  JsonNode *links = entente_import_json_get (object, "links");
  JsonNode *identifiers = entente_import_json_get (object, "identifiers");
  gboolean has_more = FALSE;

  for (guint i = 0; i < entente_import_json_get_n (links); i++)
    {
      JsonNode *link = entente_import_json_get_nth (links, i);

      entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, entente_import_json_get_text_of (link, "url"));
      has_more |= has_more_than (link, (const char *const[]) { "url", NULL });
    }
  if (has_more)
    entente_import_json_add_datum (links, actor, "links");
  for (guint i = 0; i < entente_import_json_get_n (identifiers); i++)
    {
      JsonNode *one = entente_import_json_get_nth (identifiers, i);
      const char *scheme = entente_import_json_get_text_of (one, "scheme");

      if (scheme != NULL)
        entente_import_item_add_identifier (actor, scheme, entente_import_json_get_text_of (one, "identifier"));
      else
        entente_import_json_add_datum (one, actor, "identifier");
    }
}

/* What is alike for persons and organizations. */
static EntenteImportItem *
read_actor (Reading  *self,
            JsonNode *object,
            gboolean  is_person)
{
  static const char *const told[] = { "id", "_id", "name", "other_names", "links", "identifiers", "summary", "abstract",
                                      "biography", "description", "birth_date", "death_date", "founding_date",
                                      "dissolution_date", "memberships", "classification", NULL };
  EntenteImportItem *actor;

  if (get_key (object) == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_name, NULL, 0, NULL);
      return NULL;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, get_key (object), 0);
  add_names (object, actor);
  add_links (object, actor);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, entente_import_json_get_first_text_of (
                                  object, (const char *const[]) { "summary", "abstract", NULL }));
  entente_import_item_append_note (actor, entente_import_json_get_text_of (object, "biography"));
  entente_import_item_append_note (actor, entente_import_json_get_text_of (object, "description"));
  set_date (object, "birth_date", actor, ENTENTE_ACTOR_START);
  set_date (object, "death_date", actor, ENTENTE_ACTOR_END);
  set_date (object, "founding_date", actor, ENTENTE_ACTOR_START);
  set_date (object, "dissolution_date", actor, ENTENTE_ACTOR_END);
  if (is_person)
    entente_import_json_add_datum (entente_import_json_get (object, "classification"), actor, "classification");
  add_area (self, object, actor);
  entente_import_json_add_data (object, actor, told);
  return actor;
}

static void
read_person (Reading  *self,
             JsonNode *object)
{
  EntenteImportItem *actor = read_actor (self, object, TRUE);

  if (actor != NULL)
    entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_PERSON);
}

/* Parliaments name their ministries in many ways. */
static const char *
get_organization_kind (const char *classification)
{
  static const char *const words[] = { "ministry", "government", "department", "legislature", "parliament", NULL };
  g_autofree char *folded = classification != NULL ? g_ascii_strdown (classification, -1) : NULL;

  if (folded == NULL)
    return ENTENTE_ACTOR_KIND_ORGANIZATION;
  for (const char *const *word = words; *word != NULL; word++)
    if (strstr (folded, *word) != NULL)
      return ENTENTE_ACTOR_KIND_GOVERNMENT;
  return entente_import_kind_get (classification);
}

static void
read_organization (Reading  *self,
                   JsonNode *object)
{
  const char *classification = entente_import_json_get_text_of (object, "classification");
  const char *kind = get_organization_kind (classification);
  EntenteImportItem *actor = read_actor (self, object, FALSE);

  if (actor == NULL)
    return;
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, kind);
  if (classification != NULL && g_ascii_strcasecmp (classification, kind) != 0)
    entente_import_item_add_datum (actor, "classification", ENTENTE_DATUM_TEXT, classification);
}

/* An end is named by its id, or stands there itself. */
static EntenteImportItem *
find_end (Reading    *self,
          JsonNode   *membership,
          const char *id_name,
          const char *name,
          ReadFunc    read)
{
  const char *id = entente_import_json_get_text_of (membership, id_name);
  JsonNode *object = entente_import_json_get (membership, name);

  if (id == NULL)
    id = entente_import_json_is_object (object) ? get_key (object) : entente_import_json_get_text_of (membership, name);
  if (id == NULL)
    return NULL;
  if (entente_import_json_is_object (object) && entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, id) == NULL)
    read (self, object);
  return entente_import_name (self->import, ENTENTE_ITEM_ACTOR, id);
}

static JsonNode *
find_post (Reading  *self,
           JsonNode *membership)
{
  const char *id = entente_import_json_get_text_of (membership, "post_id");

  return id != NULL ? g_hash_table_lookup (self->posts, id) : entente_import_json_get (membership, "post");
}

static void
set_dates (Reading           *self,
           JsonNode          *membership,
           EntenteImportItem *relation)
{
  const char *id = entente_import_json_get_text_of (membership, "legislative_period_id");
  JsonNode *period = id != NULL ? g_hash_table_lookup (self->events, id) : NULL;

  set_date (has (membership, "start_date") ? membership : period, "start_date", relation, ENTENTE_RELATION_START);
  set_date (has (membership, "end_date") ? membership : period, "end_date", relation, ENTENTE_RELATION_END);
}

/* One relation for each person and party, however many periods they sat in. */
static void
relate_party (Reading           *self,
              JsonNode          *membership,
              EntenteImportItem *person)
{
  EntenteImportItem *party = find_end (self, membership, "on_behalf_of_id", "on_behalf_of", read_organization);
  g_autofree char *key = party != NULL ? g_strdup_printf ("%s on behalf of %s", person->key, party->key) : NULL;

  if (key == NULL || entente_import_lookup (self->import, ENTENTE_ITEM_RELATION, key) != NULL)
    return;
  entente_import_item_set_text (entente_import_relate (self->import, key, person, party, 0), ENTENTE_RELATION_KIND,
                                /* Translators: what joins a member of a parliament with the party. */
                                _("on behalf of"));
}

static void
relate (Reading           *self,
        JsonNode          *membership,
        EntenteImportItem *person,
        EntenteImportItem *organization)
{
  static const char *const told[] = { "id", "_id", "person_id", "person", "member_id", "member", "organization_id",
                                      "organization", "role", "start_date", "end_date", "on_behalf_of_id",
                                      "on_behalf_of", NULL };
  JsonNode *post = find_post (self, membership);
  const char *role = entente_import_json_get_text_of (membership, "role");
  EntenteImportItem *relation = entente_import_relate (
    self->import, entente_import_json_get_first_text_of (membership, (const char *const[]) { "id", "_id", NULL }),
    person, organization, 0);

  if (role == NULL)
    role = entente_import_json_get_first_text_of (post, (const char *const[]) { "role", "label", NULL });
  /* Translators: what a person is of a parliament or a party. */
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, role != NULL ? role : _("member"));
  set_dates (self, membership, relation);
  add_area (self, membership, relation);
  entente_import_json_add_data (membership, relation, told);
  relate_party (self, membership, person);
}

static void
read_membership_of (Reading           *self,
                    JsonNode          *membership,
                    EntenteImportItem *holder,
                    gboolean           holder_is_person)
{
  EntenteImportItem *person = find_end (self, membership, "person_id", "person", read_person);
  EntenteImportItem *organization = find_end (self, membership, "organization_id", "organization", read_organization);

  if (person == NULL)
    person = find_end (self, membership, "member_id", "member", read_organization);
  if (person == NULL && holder_is_person)
    person = holder;
  if (organization == NULL)
    organization = find_end (self, find_post (self, membership), "organization_id", "organization", read_organization);
  if (organization == NULL && !holder_is_person)
    organization = holder;
  if (person != NULL && organization != NULL)
    relate (self, membership, person, organization);
  else
    entente_import_report_add (entente_import_get_report (self->import), &no_ends, NULL, 0,
                               entente_import_json_get_text_of (membership, "id"));
}

static void
read_membership (Reading  *self,
                 JsonNode *membership)
{
  read_membership_of (self, membership, NULL, FALSE);
}

static void
read_embedded (Reading  *self,
               JsonNode *object,
               gboolean  is_person)
{
  JsonNode *memberships = entente_import_json_get (object, "memberships");
  EntenteImportItem *holder = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, get_key (object));

  for (guint i = 0; i < entente_import_json_get_n (memberships); i++)
    read_membership_of (self, entente_import_json_get_nth (memberships, i), holder, is_person);
}

static void
read_embedded_of_person (Reading  *self,
                         JsonNode *object)
{
  read_embedded (self, object, TRUE);
}

static void
read_embedded_of_organization (Reading  *self,
                               JsonNode *object)
{
  read_embedded (self, object, FALSE);
}

static EntenteImportItem *
find_source (Reading  *self,
             JsonNode *speech)
{
  JsonNode *first = entente_import_json_get_nth (entente_import_json_get (speech, "sources"), 0);
  const char *url = entente_import_json_get_text_of (first, "url");
  EntenteImportItem *source;

  if (url == NULL)
    url = entente_import_json_get_first_text_of (speech, (const char *const[]) { "source_url", "source", NULL });
  if (url == NULL)
    return NULL;
  source = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, url);
  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, url);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, entente_import_json_get_text_of (first, "note"));
  entente_import_item_add_identifier (source, "url", url);
  return source;
}

static void
read_speech (Reading  *self,
             JsonNode *speech)
{
  static const char *const told[] = { "id", "text", "creator_id", "date", "type", "source", "source_url", NULL };
  const char *text = entente_import_json_get_text_of (speech, "text");
  const char *creator = entente_import_json_get_text_of (speech, "creator_id");
  EntenteImportItem *statement;

  if (text == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_words, NULL, 0,
                                 entente_import_json_get_text_of (speech, "title"));
      return;
    }
  statement = entente_import_state (self->import, text, find_source (self, speech));
  entente_import_take_key (self->import, statement, entente_import_json_get_text_of (speech, "id"));
  if (creator != NULL)
    entente_import_item_set_reference (statement, ENTENTE_STATEMENT_SPEAKER,
                                       entente_import_name (self->import, ENTENTE_ITEM_ACTOR, creator));
  set_date (speech, "date", statement, ENTENTE_STATEMENT_DATE);
  entente_import_json_add_data (speech, statement, told);
}

/* A post and an event are facts of their organization. */
static void
read_fact (Reading    *self,
           JsonNode   *object,
           const char *name,
           const char *list)
{
  EntenteImportItem *holder = find_end (self, object, "organization_id", "organization", read_organization);

  if (holder == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &not_carried, list, 0, get_key (object));
      return;
    }
  add_area (self, object, holder);
  entente_import_json_add_datum (object, holder, name);
}

static void
read_post (Reading  *self,
           JsonNode *object)
{
  read_fact (self, object, "post", "posts");
}

static void
read_event (Reading  *self,
            JsonNode *object)
{
  read_fact (self, object, "event", "events");
}

static void
read_area (Reading  *self,
           JsonNode *object)
{
  if (!g_hash_table_contains (self->used, object))
    entente_import_report_add (entente_import_get_report (self->import), &not_carried, "areas", 0, get_key (object));
}

static void
index_list (JsonNode   *list,
            GHashTable *by_id)
{
  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    {
      const char *id = entente_import_json_get_text_of (entente_import_json_get_nth (list, i), "id");

      if (id != NULL)
        g_hash_table_insert (by_id, (gpointer) id, entente_import_json_get_nth (list, i));
    }
}

/* The lists in the order in which they are read. */
static const struct { const char *name; ReadFunc read; } lists[] = {
  { "persons", read_person },
  { "organizations", read_organization },
  { "memberships", read_membership },
  { "persons", read_embedded_of_person },
  { "organizations", read_embedded_of_organization },
  { "speeches", read_speech },
  { "posts", read_post },
  { "events", read_event },
  { "areas", read_area },
};

static gboolean
is_known_list (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return TRUE;
  return FALSE;
}

static void
report_rest (Reading  *self,
             JsonNode *root)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!is_known_list (name))
      entente_import_report_add_n (entente_import_get_report (self->import), &not_carried, name,
                                   entente_import_json_is_array (value) ? entente_import_json_get_n (value) : 1);
}

static void
read_collection (Reading  *self,
                 JsonNode *root)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *list = entente_import_json_get (root, lists[i].name);

      for (guint j = 0; j < entente_import_json_get_n (list); j++)
        if (entente_import_json_is_object (entente_import_json_get_nth (list, j)))
          lists[i].read (self, entente_import_json_get_nth (list, j));
    }
  report_rest (self, root);
}

static void
read_single (Reading  *self,
             JsonNode *object)
{
  if (is_speech (object))
    read_speech (self, object);
  else if (is_membership (object))
    read_membership (self, object);
  else if (is_post (object))
    {
      JsonNode *memberships = entente_import_json_get (object, "memberships");

      read_post (self, object);
      for (guint i = 0; i < entente_import_json_get_n (memberships); i++)
        if (is_membership (entente_import_json_get_nth (memberships, i)))
          read_membership (self, entente_import_json_get_nth (memberships, i));
    }
  else if (is_organization (object))
    {
      read_organization (self, object);
      read_embedded_of_organization (self, object);
    }
  else
    {
      read_person (self, object);
      read_embedded_of_person (self, object);
    }
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GHashTable) areas = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) posts = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) events = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  JsonNode *root = entente_import_input_get_json (input);
  Reading reading = { import, areas, posts, events, used };

  index_list (entente_import_json_get (root, "areas"), areas);
  index_list (entente_import_json_get (root, "posts"), posts);
  index_list (entente_import_json_get (root, "events"), events);
  if (is_collection (root))
    read_collection (&reading, root);
  else if (!entente_import_json_is_array (root))
    read_single (&reading, root);
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    if (is_single (entente_import_json_get_nth (root, i)))
      read_single (&reading, entente_import_json_get_nth (root, i));
    else
      entente_import_leave_part (import, "list", 1);
  entente_import_set_summary (import, "Popolo");
  return TRUE;
}

const EntenteImportFormat entente_import_popolo = {
  .name = "popolo",
  .title = "Popolo",
  .sniff = sniff,
  .read = read_input,
};
