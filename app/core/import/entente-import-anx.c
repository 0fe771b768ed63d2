/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Charts of i2 Analyst's Notebook. An item is an end, which holds an entity, or a link between two ends. References may
 * point forward. Grades are places in lists of the chart's own. */

typedef struct {
  EntenteImport *import;
  GHashTable *ids;                 /* id of an item, an end or an entity -> key of the actor */
  GHashTable *names;               /* id of a type, a strength or a class of attributes -> its name */
  GPtrArray *grades[3];            /* of const char *: the texts of the three lists */
} Reading;

static const char *const grade_lists[] = { "GradeOne", "GradeTwo", "GradeThree" };
static const char *const grade_indexes[] = { "GradeOneIndex", "GradeTwoIndex", "GradeThreeIndex" };

static const EntenteImportReason not_carried = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u item of the kind %s", "%u items of the kind %s"),
};

static const EntenteImportReason no_ends = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u link without both ends", "%u links without both ends"),
};

static const EntenteImportReason no_words = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u card without words", "%u cards without words"),
};

static gboolean
sniff (EntenteImportInput *input)
{
  const EntenteXmlNode *root = entente_import_input_get_xml (input);

  return entente_xml_is (root, "Chart") && (entente_xml_find (root, "ChartItemCollection") != NULL ||
                                            entente_xml_find (root, "EntityTypeCollection") != NULL);
}

static const char *
get (const EntenteXmlNode *node,
     const char           *name)
{
  const char *text = entente_xml_get (node, name);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* A name, or a reference to the element that has it. */
static const char *
get_name (Reading              *self,
          const EntenteXmlNode *node,
          const char           *name,
          const char           *reference)
{
  const char *text = get (node, name), *id = get (node, reference);

  return text != NULL || id == NULL ? text : g_hash_table_lookup (self->names, id);
}

static void
index_names (Reading              *self,
             const EntenteXmlNode *root)
{
  static const char *const lists[] = { "EntityTypeCollection", "LinkTypeCollection", "StrengthCollection",
                                       "AttributeClassCollection", NULL };

  for (const EntenteXmlNode *list = entente_xml_get_first (root); list != NULL; list = list->next)
    if (g_strv_contains (lists, list->name))
      for (const EntenteXmlNode *one = list->first; one != NULL; one = one->next)
        if (get (one, "Id") != NULL && get (one, "Name") != NULL)
          g_hash_table_insert (self->names, (gpointer) get (one, "Id"), (gpointer) get (one, "Name"));
}

static void
list_grades (Reading              *self,
             const EntenteXmlNode *root)
{
  for (gsize i = 0; i < G_N_ELEMENTS (grade_lists); i++)
    {
      const EntenteXmlNode *list = entente_xml_find (entente_xml_find (root, grade_lists[i]), "StringCollection");

      for (const EntenteXmlNode *one = entente_xml_find (list, "String"); one != NULL;
           one = entente_xml_next (one, "String"))
        g_ptr_array_add (self->grades[i], (gpointer) (get (one, "Text") != NULL ? get (one, "Text") : ""));
    }
}

/* The words of a grade. */
static const char *
get_grade (Reading              *self,
           const EntenteXmlNode *node,
           guint                 nth)
{
  const char *text = get (node, grade_indexes[nth]);
  guint64 index;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &index, NULL) ||
      index >= self->grades[nth]->len)
    return NULL;
  return self->grades[nth]->pdata[index];
}

static gboolean
is_code (const char *grade,
         char        first,
         char        last)
{
  return grade != NULL && *grade >= first && *grade <= last && !g_ascii_isalnum (grade[1]);
}

/* Grades that are no codes of the Admiralty, or have no place, are facts. */
static void
add_grades (Reading              *self,
            EntenteImportItem    *item,
            const EntenteXmlNode *node,
            guint                 first)
{
  for (guint i = first; i < G_N_ELEMENTS (grade_lists); i++)
    entente_import_item_add_datum (item, grade_lists[i], ENTENTE_DATUM_TEXT, get_grade (self, node, i));
}

static void
set_date (EntenteImportItem    *item,
          guint                 member,
          const EntenteXmlNode *node)
{
  if (g_strcmp0 (get (node, "DateSet"), "true") == 0 || g_strcmp0 (get (node, "DateSet"), "1") == 0)
    entente_import_item_set_date (item, member, "DateTime", get (node, "DateTime"), ENTENTE_DATE_ORDER_UNKNOWN);
}

static EntenteImportItem *
find_source (Reading              *self,
             const EntenteXmlNode *card)
{
  const char *reference = get (card, "SourceReference"), *grade = get_grade (self, card, 0);
  EntenteImportItem *source;

  if (reference == NULL)
    return NULL;
  source = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, reference);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, reference);
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, get (card, "SourceType"));
  if (is_code (grade, 'A', 'F'))
    {
      const char letter[] = { *grade, '\0' };

      entente_import_item_set_text (source, ENTENTE_SOURCE_RELIABILITY, letter);
    }
  return source;
}

static void
read_card (Reading              *self,
           EntenteImportItem    *item,
           const EntenteXmlNode *card)
{
  const char *text = get (card, "Text"), *summary = get (card, "Summary"), *grade = get_grade (self, card, 1);
  EntenteImportItem *statement;

  if (text == NULL && summary == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_words, NULL, card->line, NULL);
      return;
    }
  statement = entente_import_state (self->import, text != NULL ? text : summary, find_source (self, card));
  if (text != NULL)
    entente_import_item_append_note (statement, summary);
  entente_import_item_add_target (statement, item, item->kind == ENTENTE_ITEM_RELATION ? ENTENTE_STANCE_SUPPORTS
                                                                                        : ENTENTE_STANCE_MENTIONS);
  set_date (statement, ENTENTE_STATEMENT_DATE, card);
  if (is_code (grade, '1', '6'))
    entente_record_set_number (statement->record, ENTENTE_STATEMENT_CREDIBILITY, *grade - '0');
  add_grades (self, statement, card, 0);
}

/* What is alike for entities and links. @item holds it all, @inner is the entity or the link. */
static void
fill (Reading              *self,
      EntenteImportItem    *item,
      const EntenteXmlNode *chart_item,
      const EntenteXmlNode *inner)
{
  const EntenteXmlNode *attributes = entente_xml_find (chart_item, "AttributeCollection");
  const EntenteXmlNode *cards = entente_xml_find (inner, "CardCollection");

  entente_import_item_append_note (item, get (chart_item, "Description"));
  entente_import_item_add_datum (item, "SourceReference", ENTENTE_DATUM_TEXT, get (chart_item, "SourceReference"));
  entente_import_item_add_datum (item, "SourceType", ENTENTE_DATUM_TEXT, get (chart_item, "SourceType"));
  add_grades (self, item, chart_item, 0);
  for (const EntenteXmlNode *one = entente_xml_find (attributes, "Attribute"); one != NULL;
       one = entente_xml_next (one, "Attribute"))
    {
      const char *name = get_name (self, one, "AttributeClass", "AttributeClassReference");

      entente_import_item_add_datum (item, name != NULL ? name : "Attribute", ENTENTE_DATUM_TEXT, get (one, "Value"));
    }
  if (cards == NULL)
    cards = entente_xml_find (chart_item, "CardCollection");
  for (const EntenteXmlNode *card = entente_xml_find (cards, "Card"); card != NULL;
       card = entente_xml_next (card, "Card"))
    read_card (self, item, card);
}

/* What an end holds: an entity, or another thing with an id. */
static const EntenteXmlNode *
find_entity (const EntenteXmlNode *end)
{
  const EntenteXmlNode *entity = entente_xml_find (end, "Entity");

  for (const EntenteXmlNode *child = entente_xml_get_first (end); entity == NULL && child != NULL;
       child = child->next)
    if (get (child, "EntityId") != NULL)
      entity = child;
  return entity;
}

static const char *
get_key (const EntenteXmlNode *chart_item)
{
  const EntenteXmlNode *end = entente_xml_find (chart_item, "End"), *entity = find_entity (end);
  const char *key = get (entity, "EntityId");

  if (key == NULL)
    key = get (entity, "Id");
  if (key == NULL)
    key = get (end, "Id");
  if (key == NULL)
    key = get (chart_item, "Id");
  return key != NULL ? key : get (entity, "Identity");
}

static void
index_item (Reading              *self,
            const EntenteXmlNode *chart_item)
{
  const EntenteXmlNode *end = entente_xml_find (chart_item, "End"), *entity = find_entity (end);
  const char *key = get_key (chart_item);
  const char *ids[] = { get (chart_item, "Id"), get (end, "Id"), get (entity, "Id"), get (entity, "EntityId") };

  for (gsize i = 0; entity != NULL && key != NULL && i < G_N_ELEMENTS (ids); i++)
    if (ids[i] != NULL)
      g_hash_table_insert (self->ids, (gpointer) ids[i], (gpointer) key);
}

static const char *
find_type (Reading              *self,
           const EntenteXmlNode *entity)
{
  static const char *const styles[] = { "IconStyle", "BoxStyle", "CircleStyle", "FrameStyle", "ThemeStyle", NULL };
  const EntenteXmlNode *style = NULL;
  const char *type;

  for (const char *const *name = styles; style == NULL && *name != NULL; name++)
    style = entente_xml_find_below (entity, *name);
  type = get_name (self, style, "Type", "EntityTypeReference");
  return type != NULL ? type : get_name (self, entity, "Type", "EntityTypeReference");
}

static void
read_entity (Reading              *self,
             const EntenteXmlNode *chart_item)
{
  const EntenteXmlNode *end = entente_xml_find (chart_item, "End"), *entity = find_entity (end);
  const char *key = get_key (chart_item);
  EntenteImportItem *actor;
  double x, y;

  if (entity == NULL || key == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &not_carried,
                                 end->first != NULL ? end->first->name : end->name, chart_item->line,
                                 get (chart_item, "Label"));
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, chart_item->line);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, get (chart_item, "Label"));
  if (!entente_record_has (actor->record, ENTENTE_ACTOR_NAME))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, get (entity, "Identity"));
  entente_import_item_add_identifier (actor, "i2", get (entity, "Identity"));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (find_type (self, entity)));
  set_date (actor, ENTENTE_ACTOR_START, chart_item);
  if (entente_xml_get_number (end, "X", &x) && entente_xml_get_number (end, "Y", &y))
    entente_import_item_set_position (actor, x, y);
  fill (self, actor, chart_item, entity);
}

static EntenteImportItem *
find_end (Reading    *self,
          const char *id)
{
  const char *key = g_hash_table_lookup (self->ids, id);

  return entente_import_name (self->import, ENTENTE_ITEM_ACTOR, key != NULL ? key : id);
}

static void
read_link (Reading              *self,
           const EntenteXmlNode *chart_item)
{
  const EntenteXmlNode *link = entente_xml_find (chart_item, "Link"), *style = entente_xml_find (link, "LinkStyle");
  const char *first = get (link, "End1Id"), *second = get (link, "End2Id"), *arrow = get (style, "ArrowStyle");
  const char *type = get_name (self, style, "Type", "LinkTypeReference"), *label = get (chart_item, "Label");
  gboolean turned = g_strcmp0 (arrow, "ArrowOnTail") == 0;
  EntenteImportItem *start, *relation;

  first = first != NULL ? first : get (link, "End1Reference");
  second = second != NULL ? second : get (link, "End2Reference");
  if (first == NULL || second == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_ends, NULL, chart_item->line, label);
      return;
    }
  start = find_end (self, turned ? second : first);
  relation = entente_import_relate (
    self->import, get (link, "LinkId") != NULL ? get (link, "LinkId") : get (chart_item, "Id"), start,
    find_end (self, turned ? first : second), chart_item->line);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, label != NULL ? label : type);
  if (!turned && g_strcmp0 (arrow, "ArrowOnHead") != 0)
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  if (label != NULL)
    entente_import_item_add_datum (relation, "Type", ENTENTE_DATUM_TEXT, type);
  entente_import_item_add_datum (relation, "Strength", ENTENTE_DATUM_TEXT,
                                 get_name (self, style, "Strength", "StrengthReference"));
  set_date (relation, ENTENTE_RELATION_START, chart_item);
  fill (self, relation, chart_item, link);
}

typedef void (*ItemFunc) (Reading *self, const EntenteXmlNode *chart_item);

static void
for_each_item (Reading              *self,
               const EntenteXmlNode *root,
               const char           *holds,
               ItemFunc              func)
{
  for (const EntenteXmlNode *list = entente_xml_find (root, "ChartItemCollection"); list != NULL;
       list = entente_xml_next (list, "ChartItemCollection"))
    for (const EntenteXmlNode *one = entente_xml_find (list, "ChartItem"); one != NULL;
         one = entente_xml_next (one, "ChartItem"))
      if (holds == NULL ? entente_xml_find (one, "End") == NULL && entente_xml_find (one, "Link") == NULL
                        : entente_xml_find (one, holds) != NULL)
        func (self, one);
}

static void
leave_out (Reading              *self,
           const EntenteXmlNode *chart_item)
{
  entente_import_report_add (entente_import_get_report (self->import), &not_carried,
                             chart_item->first != NULL ? chart_item->first->name : chart_item->name, chart_item->line,
                             get (chart_item, "Label"));
}

static void
report_rest (Reading              *self,
             const EntenteXmlNode *root)
{
  static const char *const told[] = { "ChartItemCollection", "EntityTypeCollection", "LinkTypeCollection",
                                      "StrengthCollection", "AttributeClassCollection", "GradeOne", "GradeTwo",
                                      "GradeThree", NULL };

  for (const EntenteXmlNode *child = entente_xml_get_first (root); child != NULL; child = child->next)
    if (!g_strv_contains (told, child->name))
      entente_import_leave_heading (self->import, child->name);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  const EntenteXmlNode *root = entente_import_input_get_xml (input);
  g_autoptr (GHashTable) ids = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GPtrArray) one = g_ptr_array_new (), two = g_ptr_array_new (), three = g_ptr_array_new ();
  Reading reading = { import, ids, names, { one, two, three } };

  index_names (&reading, root);
  list_grades (&reading, root);
  for_each_item (&reading, root, "End", index_item);
  for_each_item (&reading, root, "End", read_entity);
  for_each_item (&reading, root, "Link", read_link);
  for_each_item (&reading, root, NULL, leave_out);
  report_rest (&reading, root);
  entente_import_set_summary (import, _("i2 Analyst’s Notebook chart"));
  return TRUE;
}

const EntenteImportFormat entente_import_anx = {
  .name = "anx",
  .title = N_("i2 Analyst’s Notebook chart"),
  .sniff = sniff,
  .read = read_input,
};
