/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date.h"
#include "entente-id.h"
#include "entente-import-json.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-wikidata-labels.h"

#include <glib/gi18n.h>
#include <string.h>

/* Entities of Wikidata, as its data pages and its interface give them. A claim about another item is a relation, and
 * any other claim a fact. An empty object is written as an empty list. */

#define SCHEME "wikidata"

typedef struct {
  EntenteImport *import;
  GHashTable *entities; /* id -> its object */
} Reading;

static const EntenteImportReason deprecated = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u claim that Wikidata itself marks as wrong", "%u claims that Wikidata itself marks as wrong"),
};

static const EntenteImportReason no_source = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u reference that names neither an address nor a work",
               "%u references that name neither an address nor a work"),
};

static const EntenteImportReason fact_reference = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u reference of a fact that is no relation", "%u references of facts that are no relations"),
};

static const EntenteImportReason fact_qualifier = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u qualifier of a fact that is no relation", "%u qualifiers of facts that are no relations"),
};

static const EntenteImportReason sitelinks = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u link to an article of a wiki", "%u links to articles of wikis"),
};

static const EntenteImportReason missing = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entity that Wikidata does not have", "%u entities that Wikidata does not have"),
};

static JsonNode *
get_claims (JsonNode *entity)
{
  JsonNode *claims = entente_import_json_get (entity, "claims");

  return claims != NULL ? claims : entente_import_json_get (entity, "statements");
}

static gboolean
is_entity (JsonNode *node)
{
  const char *id = entente_import_json_get_text_of (node, "id");

  return id != NULL && strchr ("QPLM", *id) != NULL && g_ascii_isdigit (id[1]) &&
         (get_claims (node) != NULL || entente_import_json_get (node, "labels") != NULL ||
          entente_import_json_get (node, "lemmas") != NULL || entente_import_json_get (node, "missing") != NULL);
}

static JsonNode *
get_first (JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value = NULL;

  if (!entente_import_json_is_object (node))
    return entente_import_json_get_nth (node, 0);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  return json_object_iter_next_ordered (&iter, &name, &value) ? value : NULL;
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  GPtrArray *lines = entente_import_input_get_json_lines (input);

  if (lines != NULL)
    return is_entity (lines->pdata[0]);
  return is_entity (root) || is_entity (entente_import_json_get_nth (root, 0)) ||
         is_entity (get_first (entente_import_json_get (root, "entities")));
}

typedef void (*ReadFunc) (Reading *self, JsonNode *node);

/* The elements of a list, or the members of an object. */
static void
for_each (Reading  *self,
          JsonNode *node,
          ReadFunc  read)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  for (guint i = 0; i < entente_import_json_get_n (node); i++)
    read (self, entente_import_json_get_nth (node, i));
  if (!entente_import_json_is_object (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    read (self, value);
}

/* A label is an object with its language, or the text itself. */
static const char *
get_label_text (JsonNode *label)
{
  const char *text = entente_import_json_get_text_of (label, "value");

  return text != NULL ? text : entente_import_json_get_text (label);
}

/* In the user's language, else in English, else in the first that there is. */
static const char *
choose_label (JsonNode *labels)
{
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    if (get_label_text (entente_import_json_get (labels, *language)) != NULL)
      return get_label_text (entente_import_json_get (labels, *language));
  if (get_label_text (entente_import_json_get (labels, "en")) != NULL)
    return get_label_text (entente_import_json_get (labels, "en"));
  return entente_import_json_is_object (labels) ? get_label_text (get_first (labels)) : NULL;
}

static const char *
get_label (Reading    *self,
           const char *id)
{
  JsonNode *entity = g_hash_table_lookup (self->entities, id);
  const char *label = choose_label (entente_import_json_get (entity, "labels"));

  if (label == NULL)
    label = choose_label (entente_import_json_get (entity, "lemmas"));
  return label != NULL ? label : entente_wikidata_get_label (id);
}

static void
add_names (JsonNode          *names,
           EntenteImportItem *actor)
{
  JsonObjectIter iter;
  const char *language;
  JsonNode *value;

  if (!entente_import_json_is_object (names))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (names));
  while (json_object_iter_next_ordered (&iter, &language, &value))
    if (entente_import_json_is_array (value))
      for (guint i = 0; i < entente_import_json_get_n (value); i++)
        entente_import_item_add_alias (actor, get_label_text (entente_import_json_get_nth (value, i)), language);
    else
      entente_import_item_add_alias (actor, get_label_text (value), language);
}

static JsonNode *
get_value (JsonNode *snak)
{
  return entente_import_json_get_path (snak, "datavalue", "value", NULL);
}

/* The id of the entity that it names. Old files give the number alone. */
static char *
dup_entity_id (JsonNode *snak)
{
  JsonNode *value = get_value (snak);
  const char *id = entente_import_json_get_text_of (value, "id");
  const char *number = entente_import_json_get_text_of (value, "numeric-id");
  const char *type = entente_import_json_get_text_of (value, "entity-type");

  if (id != NULL || number == NULL)
    return g_strdup (id);
  return g_strdup_printf ("%c%s", g_strcmp0 (type, "property") == 0 ? 'P' : 'Q', number);
}

/* "+1969-06-15T00:00:00Z" and how much of it is known: 11 the day, 10 the month, 9 the year, 8 the decade, 7 the
 * century. The year 44 before Christ is -0044 here, and -0043 in EDTF. */
static char *
dup_date (JsonNode *value)
{
  const char *time = entente_import_json_get_text_of (value, "time");
  double precision = 11;
  guint64 year, month, day;
  g_autofree char *date = NULL;
  char *end;

  if (time == NULL || (*time != '+' && *time != '-'))
    return NULL;
  entente_import_json_get_number_of (value, "precision", &precision);
  year = g_ascii_strtoull (time + 1, &end, 10);
  month = *end == '-' ? g_ascii_strtoull (end + 1, &end, 10) : 0;
  day = *end == '-' ? g_ascii_strtoull (end + 1, &end, 10) : 0;
  if (year > 9999 || month > 12 || day > 31 || precision < 7 || (*time == '-' && (year == 0 || precision < 9)))
    return NULL;
  if (*time == '-')
    date = g_strdup_printf ("%s%04" G_GUINT64_FORMAT, year > 1 ? "-" : "", year - 1);
  else if (precision < 9)
    date = g_strdup_printf (precision < 8 ? "%02" G_GUINT64_FORMAT "XX" : "%03" G_GUINT64_FORMAT "X",
                            precision < 8 ? (year - 1) / 100 : year / 10);
  else
    date = g_strdup_printf ("%04" G_GUINT64_FORMAT, year);
  if (precision >= 10 && month > 0)
    {
      char *longer = precision >= 11 && day > 0
                       ? g_strdup_printf ("%s-%02" G_GUINT64_FORMAT "-%02" G_GUINT64_FORMAT, date, month, day)
                       : g_strdup_printf ("%s-%02" G_GUINT64_FORMAT, date, month);

      g_free (date);
      date = longer;
    }
  return entente_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* A date before the Gregorian calendar is written by the Julian one. */
static gboolean
is_julian (JsonNode *value)
{
  const char *calendar = entente_import_json_get_text_of (value, "calendarmodel");

  return calendar != NULL && g_str_has_suffix (calendar, "Q1985786");
}

/* What a snak says, as a fact. */
static void
add_snak (Reading           *self,
          JsonNode          *snak,
          EntenteImportItem *item,
          const char        *name)
{
  const char *type = entente_import_json_get_text_of (snak, "snaktype");
  JsonNode *value = get_value (snak);
  g_autofree char *id = dup_entity_id (snak), *date = dup_date (value);

  if (g_strcmp0 (type, "somevalue") == 0)
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, _("unknown"));
  else if (g_strcmp0 (type, "novalue") == 0)
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, _("none"));
  else if (id != NULL)
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, get_label (self, id));
  else if (date != NULL && !is_julian (value))
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, date);
  else if (entente_import_json_get_text_of (value, "text") != NULL)
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, entente_import_json_get_text_of (value, "text"));
  else
    entente_import_json_add_datum (value, item, name);
}

/* Returns whether the snak is a date. */
static gboolean
set_date (Reading           *self,
          JsonNode          *snak,
          EntenteImportItem *item,
          guint              member)
{
  JsonNode *value = get_value (snak);
  const char *property = entente_import_json_get_text_of (snak, "property");
  g_autofree char *date = dup_date (value);

  if (date == NULL)
    return FALSE;
  entente_import_item_set_text (item, member, date);
  if (g_strcmp0 (entente_record_get_text (item->record, member), date) != 0 || is_julian (value))
    add_snak (self, snak, item, entente_wikidata_get_label (property));
  return TRUE;
}

static void
add_qualifier (Reading           *self,
               JsonNode          *snak,
               EntenteImportItem *relation)
{
  const char *property = entente_import_json_get_text_of (snak, "property");
  gboolean done = FALSE;

  if (property == NULL)
    return;
  if (g_str_equal (property, "P580") || g_str_equal (property, "P585"))
    done = set_date (self, snak, relation, ENTENTE_RELATION_START);
  if (g_str_equal (property, "P582") || g_str_equal (property, "P585"))
    done = set_date (self, snak, relation, ENTENTE_RELATION_END);
  if (!done)
    add_snak (self, snak, relation, get_label (self, property));
}

typedef void (*SnakFunc) (Reading *self, JsonNode *snak, EntenteImportItem *item);

/* Snaks are in lists by their property. Returns how many there are. */
static guint
for_each_snak (Reading           *self,
               JsonNode          *snaks,
               SnakFunc           func,
               EntenteImportItem *item)
{
  JsonObjectIter iter;
  const char *property;
  JsonNode *list;
  guint n = 0;

  if (!entente_import_json_is_object (snaks))
    return 0;
  json_object_iter_init_ordered (&iter, json_node_get_object (snaks));
  while (json_object_iter_next_ordered (&iter, &property, &list))
    for (guint i = 0; i < entente_import_json_get_n (list); i++, n++)
      if (func != NULL)
        func (self, entente_import_json_get_nth (list, i), item);
  return n;
}

static JsonNode *
find_snak (JsonNode   *reference,
           const char *property)
{
  return entente_import_json_get_nth (entente_import_json_get_path (reference, "snaks", property, NULL), 0);
}

static EntenteImportItem *
find_source (Reading  *self,
             JsonNode *reference)
{
  const char *address = entente_import_json_get_text (get_value (find_snak (reference, "P854")));
  g_autofree char *work = dup_entity_id (find_snak (reference, "P248"));
  EntenteImportItem *source;

  if (address == NULL && work == NULL)
    return NULL;
  source = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, address != NULL ? address : work);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, entente_import_json_get_text_of (
                                  get_value (find_snak (reference, "P1476")), "text"));
  if (address != NULL)
    {
      entente_import_item_set_text (source, ENTENTE_SOURCE_URL, address);
      entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, "web page");
      entente_import_item_add_identifier (source, "url", address);
    }
  else
    {
      entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, get_label (self, work));
      entente_import_item_add_identifier (source, SCHEME, work);
    }
  set_date (self, find_snak (reference, "P577"), source, ENTENTE_SOURCE_PUBLISHED);
  set_date (self, find_snak (reference, "P813"), source, ENTENTE_SOURCE_ACCESSED);
  return source;
}

/* What else a reference says is a fact of the statement. */
static void
add_reference_snak (Reading           *self,
                    JsonNode          *snak,
                    EntenteImportItem *statement)
{
  static const char *const told[] = { "P854", "P1476", "P577", "P813", "P1683", NULL };
  const char *property = entente_import_json_get_text_of (snak, "property");

  if (property != NULL && !g_strv_contains (told, property))
    add_snak (self, snak, statement, get_label (self, property));
}

/* The words are those that the reference quotes, or else the word on the line. */
static void
read_reference (Reading           *self,
                JsonNode          *reference,
                EntenteImportItem *relation)
{
  JsonNode *quotation = get_value (find_snak (reference, "P1683"));
  const char *text = entente_import_json_get_text_of (quotation, "text");
  EntenteImportItem *source = find_source (self, reference), *statement;

  if (source == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_source, NULL, 0, relation->key);
      return;
    }
  statement = entente_import_state (
    self->import, text != NULL ? text : entente_record_get_text (relation->record, ENTENTE_RELATION_KIND), source);
  entente_import_item_set_text (statement, ENTENTE_STATEMENT_FORM,
                                text != NULL ? ENTENTE_FORM_QUOTE : ENTENTE_FORM_NARRATION);
  entente_import_item_add_target (statement, relation, ENTENTE_STANCE_SUPPORTS);
  for_each_snak (self, entente_import_json_get (reference, "snaks"), add_reference_snak, statement);
}

static void
relate (Reading           *self,
        EntenteImportItem *actor,
        JsonNode          *claim,
        const char        *property,
        const char        *target)
{
  const char *id = entente_import_json_get_text_of (claim, "id");
  EntenteImportItem *other = entente_import_name (self->import, ENTENTE_ITEM_ACTOR, target);
  EntenteImportItem *relation = entente_import_relate (self->import, id, actor, other, 0);
  JsonNode *references = entente_import_json_get (claim, "references");

  entente_import_item_add_identifier (other, SCHEME, target);
  entente_import_item_add_identifier (relation, SCHEME, id);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, get_label (self, property));
  if (g_strcmp0 (entente_import_json_get_text_of (claim, "rank"), "preferred") == 0)
    entente_import_json_add_datum (entente_import_json_get (claim, "rank"), relation, "rank");
  for_each_snak (self, entente_import_json_get (claim, "qualifiers"), add_qualifier, relation);
  for (guint i = 0; i < entente_import_json_get_n (references); i++)
    read_reference (self, entente_import_json_get_nth (references, i), relation);
}

/* Returns whether the property is that of a member. */
static gboolean
set_member (Reading           *self,
            EntenteImportItem *actor,
            JsonNode          *snak,
            const char        *property)
{
  g_autofree char *id = dup_entity_id (snak);

  if (g_str_equal (property, "P569") || g_str_equal (property, "P571"))
    return set_date (self, snak, actor, ENTENTE_ACTOR_START);
  if (g_str_equal (property, "P570") || g_str_equal (property, "P576"))
    return set_date (self, snak, actor, ENTENTE_ACTOR_END);
  if (g_str_equal (property, "P856") && entente_import_json_get_text (get_value (snak)) != NULL)
    {
      entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, entente_import_json_get_text (get_value (snak)));
      return TRUE;
    }
  if (!g_str_equal (property, "P31") || id == NULL || entente_record_has (actor->record, ENTENTE_ACTOR_KIND))
    return FALSE;
  if (entente_import_kind_find (id) == NULL && g_str_equal (get_label (self, id), id))
    return FALSE;
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_find (id) != NULL
                                                             ? entente_import_kind_find (id)
                                                             : get_label (self, id));
  return TRUE;
}

static void
read_claim (Reading           *self,
            EntenteImportItem *actor,
            JsonNode          *claim,
            const char        *property)
{
  EntenteImportReport *report = entente_import_get_report (self->import);
  JsonNode *snak = entente_import_json_get (claim, "mainsnak");
  g_autofree char *target = dup_entity_id (snak);

  if (g_strcmp0 (entente_import_json_get_text_of (claim, "rank"), "deprecated") == 0)
    {
      entente_import_report_add (report, &deprecated, NULL, 0, entente_import_json_get_text_of (claim, "id"));
      return;
    }
  if (snak == NULL)
    {
      entente_import_json_add_datum (claim, actor, get_label (self, property));
      return;
    }
  if (target != NULL && *target == 'Q' && !g_str_equal (property, "P31"))
    {
      relate (self, actor, claim, property, target);
      return;
    }
  if (!set_member (self, actor, snak, property))
    add_snak (self, snak, actor, get_label (self, property));
  entente_import_report_add_n (report, &fact_reference, NULL,
                               entente_import_json_get_n (entente_import_json_get (claim, "references")));
  entente_import_report_add_n (report, &fact_qualifier, NULL,
                               for_each_snak (self, entente_import_json_get (claim, "qualifiers"), NULL, NULL));
}

/* Of several dates and kinds the one that Wikidata prefers comes first. */
static void
read_claims (Reading           *self,
             EntenteImportItem *actor,
             JsonNode          *claims)
{
  JsonObjectIter iter;
  const char *property;
  JsonNode *list;

  if (!entente_import_json_is_object (claims))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (claims));
  while (json_object_iter_next_ordered (&iter, &property, &list))
    for (int preferred = TRUE; preferred >= FALSE; preferred--)
      for (guint i = 0; i < entente_import_json_get_n (list); i++)
        {
          JsonNode *claim = entente_import_json_get_nth (list, i);

          if ((g_strcmp0 (entente_import_json_get_text_of (claim, "rank"), "preferred") == 0) == preferred)
            read_claim (self, actor, claim, property);
        }
}

static guint
count_members (JsonNode *node)
{
  return entente_import_json_is_object (node) ? json_object_get_size (json_node_get_object (node)) : 0;
}

static void
read_entity (Reading  *self,
             JsonNode *entity)
{
  static const char *const told[] = { "id",     "type",       "labels",    "lemmas", "descriptions", "aliases",
                                      "claims", "statements", "sitelinks", "title",  "ns",           NULL };
  const char *id = entente_import_json_get_text_of (entity, "id");
  const char *label = choose_label (entente_import_json_get (entity, "labels"));
  g_autofree char *address = g_strconcat ("https://www.wikidata.org/wiki/", id, NULL);
  EntenteImportItem *actor;

  if (!is_entity (entity) || entente_import_json_get (entity, "missing") != NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &missing, NULL, 0, id);
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, id, 0);
  entente_import_item_add_identifier (actor, SCHEME, id);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME,
                                label != NULL ? label : choose_label (entente_import_json_get (entity, "lemmas")));
  add_names (entente_import_json_get (entity, "labels"), actor);
  add_names (entente_import_json_get (entity, "aliases"), actor);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION,
                                choose_label (entente_import_json_get (entity, "descriptions")));
  read_claims (self, actor, get_claims (entity));
  entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, address);
  entente_import_report_add_n (entente_import_get_report (self->import), &sitelinks, NULL,
                               count_members (entente_import_json_get (entity, "sitelinks")));
  entente_import_json_add_data (entity, actor, told);
}

static void
index_entity (Reading  *self,
              JsonNode *entity)
{
  if (is_entity (entity))
    g_hash_table_insert (self->entities, (gpointer) entente_import_json_get_text_of (entity, "id"), entity);
}

static void
read_all (Reading            *self,
          EntenteImportInput *input,
          ReadFunc            read)
{
  GPtrArray *lines = entente_import_input_get_json_lines (input);
  JsonNode *root = entente_import_input_get_json (input);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    read (self, lines->pdata[i]);
  if (is_entity (root))
    read (self, root);
  else if (root != NULL)
    for_each (self, entente_import_json_is_array (root) ? root : entente_import_json_get (root, "entities"), read);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GHashTable) entities = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, entities };

  read_all (&reading, input, index_entity);
  read_all (&reading, input, read_entity);
  entente_import_set_summary (import, "Wikidata");
  return TRUE;
}

const EntenteImportFormat entente_import_wikidata = {
  .name = "wikidata",
  .title = "Wikidata",
  .sniff = sniff,
  .read = read_input,
};
