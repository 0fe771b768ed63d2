/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date.h"
#include "entente-id.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Family trees of Gramps. Whatever has a place of its own in the file has a handle, by which the rest refers to it; a
 * handle may lead nowhere. Events, places, media and notes are facts of the persons, families and sources that refer
 * to them. */

#define SCHEME "gramps"
#define MAX_STEPS 16 /* of places that lie in each other */

typedef struct {
  EntenteImport *import;
  GHashTable *by_handle; /* handle -> element */
  GHashTable *used;      /* of elements that something refers to */
} Reading;

static const EntenteImportReason dangling = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u reference of the kind %s that leads nowhere", "%u references of the kind %s that lead nowhere"),
};

static const EntenteImportReason unused = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entry of the section %s that nothing refers to",
               "%u entries of the section %s that nothing refers to"),
};

static const EntenteImportReason lone_family = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u family without two members", "%u families without two members"),
};

static gboolean
sniff (EntenteImportInput *input)
{
  const EntenteXmlNode *root = entente_import_input_get_xml (input);

  return entente_xml_is (root, "database") &&
         ((root->uri != NULL && strstr (root->uri, "gramps") != NULL) || entente_xml_find (root, "people") != NULL);
}

static EntenteXmlNode *
find (Reading              *self,
      const EntenteXmlNode *reference)
{
  const char *handle = entente_xml_get (reference, "hlink");
  EntenteXmlNode *node = handle != NULL ? g_hash_table_lookup (self->by_handle, handle) : NULL;

  if (node != NULL)
    g_hash_table_add (self->used, node);
  else if (reference != NULL)
    entente_import_report_add (entente_import_get_report (self->import), &dangling, reference->name, reference->line,
                               handle);
  return node;
}

static const char *
get_text (const EntenteXmlNode *node,
          const char           *name)
{
  const char *text = entente_xml_get_text_of (node, name);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* "about 1897" is 1897~; "before 1897" is ../1897; an estimated date has a question mark. */
static char *
dup_point (const EntenteXmlNode *date)
{
  const char *type = entente_xml_get (date, "type"), *quality = entente_xml_get (date, "quality");
  g_autofree char *day = entente_import_date_read (entente_xml_get (date, "val"), ENTENTE_DATE_ORDER_UNKNOWN);
  gboolean about = g_strcmp0 (type, "about") == 0, estimated = g_strcmp0 (quality, "estimated") == 0;
  g_autofree char *marked =
    day != NULL ? g_strconcat (day, about && estimated ? "%" : about ? "~" : estimated ? "?" : "", NULL) : NULL;

  if (marked == NULL)
    return NULL;
  if (g_strcmp0 (type, "before") == 0 || g_strcmp0 (type, "to") == 0)
    return g_strconcat ("../", marked, NULL);
  if (g_strcmp0 (type, "after") == 0 || g_strcmp0 (type, "from") == 0)
    return g_strconcat (marked, "/..", NULL);
  return g_steal_pointer (&marked);
}

/* As EDTF; %NULL if there is none, or if it is in words or by another calendar. */
static char *
dup_date (const EntenteXmlNode *holder)
{
  const EntenteXmlNode *span = entente_xml_find (holder, "daterange"), *point = entente_xml_find (holder, "dateval");
  g_autofree char *date = NULL;

  if (span == NULL)
    span = entente_xml_find (holder, "datespan");
  if (entente_xml_get (span != NULL ? span : point, "cformat") != NULL)
    return NULL;
  if (span != NULL)
    {
      g_autofree char *start =
        entente_import_date_read (entente_xml_get (span, "start"), ENTENTE_DATE_ORDER_UNKNOWN);
      g_autofree char *stop = entente_import_date_read (entente_xml_get (span, "stop"), ENTENTE_DATE_ORDER_UNKNOWN);

      if (start != NULL && stop != NULL)
        date = g_strdup_printf ("%s/%s", start, stop);
    }
  else if (point != NULL)
    date = dup_point (point);
  return date != NULL && entente_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

static const char *
get_place_name (const EntenteXmlNode *place)
{
  const EntenteXmlNode *name = entente_xml_find (place, "pname");
  const char *text = entente_xml_get (name, "value");

  return text != NULL ? text : name != NULL ? name->text : NULL;
}

/* "Ronne, Bornholm, Denmark": the places that it lies in, from the inmost. */
static char *
dup_place (Reading              *self,
           const EntenteXmlNode *place)
{
  const char *title = get_text (place, "ptitle");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; place != NULL && i < MAX_STEPS; i++)
    {
      const EntenteXmlNode *reference = entente_xml_find (place, "placeref");
      const char *name = get_place_name (place);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
      place = reference != NULL ? find (self, reference) : NULL;
    }
  return g_strdup (title != NULL ? title : names->str);
}

static char *
dup_repository (const EntenteXmlNode *reference,
                const EntenteXmlNode *repository)
{
  const char *number = entente_xml_get (reference, "callno"), *name = get_text (repository, "rname");

  return name != NULL && number != NULL ? g_strdup_printf ("%s, %s", name, number)
                                        : g_strdup (name != NULL ? name : number);
}

static char *
dup_citation (Reading              *self,
              const EntenteXmlNode *citation)
{
  const EntenteXmlNode *reference = entente_xml_find (citation, "sourceref");
  const EntenteXmlNode *source = reference != NULL ? find (self, reference) : NULL;
  const char *title = get_text (source, "stitle"), *page = get_text (citation, "page");

  return g_strdup_printf ("%s%s%s", title != NULL ? title : "", title != NULL && page != NULL ? ", " : "",
                          page != NULL ? page : "");
}

/* What is shown for a reference, a date, and what has a value only. */
static char *
show (const EntenteXmlNode *node,
      gpointer              data)
{
  Reading *self = data;
  EntenteXmlNode *other;

  if (g_str_has_prefix (node->name, "date"))
    {
      const EntenteXmlNode holder = {
        .name = "", .attributes = node->attributes, .text = "", .first = (EntenteXmlNode *)node
      };

      return entente_xml_is (node, "datestr") ? g_strdup (entente_xml_get (node, "val")) : dup_date (&holder);
    }
  if (entente_xml_get (node, "hlink") == NULL)
    return NULL;
  other = find (self, node);
  if (other == NULL)
    return g_strdup (entente_xml_get (node, "hlink"));
  if (entente_xml_is (other, "placeobj"))
    return dup_place (self, other);
  if (entente_xml_is (other, "note"))
    return g_strdup (entente_xml_get_text_of (other, "text"));
  if (entente_xml_is (other, "source"))
    return g_strdup (get_text (other, "stitle"));
  if (entente_xml_is (other, "repository"))
    return dup_repository (node, other);
  if (entente_xml_is (other, "tag"))
    return g_strdup (entente_xml_get (other, "name"));
  if (entente_xml_is (other, "citation"))
    return dup_citation (self, other);
  if (entente_xml_is (other, "object"))
    return g_strdup (entente_xml_get (entente_xml_find (other, "file"), "src"));
  return g_strdup (entente_xml_get (other, "id"));
}

static const char *const technical[] = { "handle", "change", "hlink", "priv", "id", NULL };

static void
add_element (Reading              *self,
             EntenteImportItem    *item,
             const EntenteXmlNode *element,
             const char           *name)
{
  g_autofree char *text = show (element, self);
  g_autofree char *json = NULL;

  if (text != NULL)
    {
      entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, text);
      return;
    }
  json = entente_xml_dup_json (element, technical, show, self);
  if (*json == '"')
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, element->text);
  else if (!g_str_equal (json, "{}"))
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_OTHER, json);
}

static EntenteImportItem *
name_source (Reading    *self,
             const char *handle)
{
  return entente_import_name (self->import, ENTENTE_ITEM_SOURCE, handle);
}

/* The words of a source that a citation copies. */
static const char *
find_words (Reading              *self,
            const EntenteXmlNode *citation)
{
  for (const EntenteXmlNode *reference = entente_xml_find (citation, "noteref"); reference != NULL;
       reference = entente_xml_next (reference, "noteref"))
    {
      const EntenteXmlNode *note = find (self, reference);
      const char *type = entente_xml_get (note, "type");

      if (g_strcmp0 (type, "Source text") == 0 || g_strcmp0 (type, "Source Text") == 0)
        return get_text (note, "text");
    }
  return NULL;
}

static void
set_page (EntenteImportItem *statement,
          const char        *page)
{
  guint64 number;

  if (page == NULL)
    return;
  if (g_ascii_string_to_unsigned (page, 10, 1, G_MAXINT, &number, NULL))
    {
      entente_import_item_set_anchor (statement, NULL, NULL, NULL);
      entente_record_set_number (entente_record_get_record (statement->record, ENTENTE_STATEMENT_ANCHOR),
                                 ENTENTE_ANCHOR_PAGE, number);
    }
  else
    entente_import_item_add_datum (statement, "page", ENTENTE_DATUM_TEXT, page);
}

/* Gramps grades from 0, very low, to 4, very high; the Admiralty code from 5 to 1. */
static void
state (Reading              *self,
       const EntenteXmlNode *citation,
       const char           *words,
       EntenteImportItem    *item)
{
  const char *handle = entente_xml_get (citation, "handle");
  const char *source = entente_xml_get (entente_xml_find (citation, "sourceref"), "hlink");
  const char *confidence = get_text (citation, "confidence");
  EntenteImportItem *statement = entente_import_lookup (self->import, ENTENTE_ITEM_STATEMENT, handle);

  if (statement == NULL)
    {
      statement = entente_import_state (self->import, words, source != NULL ? name_source (self, source) : NULL);
      entente_import_take_key (self->import, statement, handle);
      entente_import_item_add_identifier (statement, SCHEME, handle);
      set_page (statement, get_text (citation, "page"));
      if (confidence != NULL && *confidence >= '0' && *confidence <= '4' && confidence[1] == '\0')
        entente_record_set_number (statement->record, ENTENTE_STATEMENT_CREDIBILITY, 5 - (*confidence - '0'));
      for (const EntenteXmlNode *child = citation->first; child != NULL; child = child->next)
        if (g_str_has_prefix (child->name, "date") || entente_xml_is (child, "objref") ||
            entente_xml_is (child, "srcattribute") || entente_xml_is (child, "data_item"))
          add_element (self, statement, child, child->name);
    }
  entente_import_item_add_target (statement, item, ENTENTE_STANCE_SUPPORTS);
}

static void
add_citation (Reading              *self,
              EntenteImportItem    *item,
              const EntenteXmlNode *reference)
{
  const EntenteXmlNode *citation = find (self, reference);
  const char *words = find_words (self, citation);

  if (words != NULL && (item->kind == ENTENTE_ITEM_ACTOR || item->kind == ENTENTE_ITEM_RELATION))
    state (self, citation, words, item);
  else if (citation != NULL)
    add_element (self, item, citation, "citation");
}

static void
add_note (Reading              *self,
          EntenteImportItem    *item,
          const EntenteXmlNode *reference)
{
  const EntenteXmlNode *note = find (self, reference);

  entente_import_item_append_note (item, get_text (note, "text"));
}

/* The date of an event of this type is that of a member; the rest of the event is a fact. */
static void
add_event (Reading              *self,
           EntenteImportItem    *item,
           const EntenteXmlNode *reference,
           const char           *start_type,
           const char           *end_type,
           guint                 start_member,
           guint                 end_member)
{
  const EntenteXmlNode *event = find (self, reference);
  const char *type = get_text (event, "type");
  const char *role = entente_xml_get (reference, "role");
  g_autofree char *date = event != NULL ? dup_date (event) : NULL;
  gboolean is_own = role == NULL || g_str_equal (role, "Primary") || g_str_equal (role, "Family");
  g_autofree char *name = g_strdup_printf (is_own ? "%s" : "%s (%s)", type != NULL ? type : "Event", role);

  if (event == NULL)
    return;
  if (is_own && g_strcmp0 (type, start_type) == 0)
    entente_import_item_set_text (item, start_member, date);
  else if (is_own && g_strcmp0 (type, end_type) == 0)
    entente_import_item_set_text (item, end_member, date);
  for (const EntenteXmlNode *child = entente_xml_find (event, "citationref"); child != NULL;
       child = entente_xml_next (child, "citationref"))
    add_citation (self, item, child);
  add_element (self, item, event, name);
}

/* What is alike for all: notes, citations, tags, addresses; anything else is a fact. */
static void
add_child (Reading              *self,
           EntenteImportItem    *item,
           const EntenteXmlNode *child)
{
  if (entente_xml_is (child, "noteref"))
    add_note (self, item, child);
  else if (entente_xml_is (child, "citationref") || entente_xml_is (child, "sourceref"))
    add_citation (self, item, child);
  else if (entente_xml_is (child, "tagref"))
    entente_import_item_add_tag (item, entente_xml_get (find (self, child), "name"));
  else if (entente_xml_is (child, "objref"))
    {
      const EntenteXmlNode *object = find (self, child);

      if (object != NULL)
        add_element (self, item, object, "media");
    }
  else if (entente_xml_is (child, "url") && item->kind == ENTENTE_ITEM_ACTOR)
    entente_import_item_add_text (item, ENTENTE_ACTOR_LINKS, entente_xml_get (child, "href"));
  else if (entente_xml_is (child, "attribute") && entente_xml_get (child, "type") != NULL && child->first == NULL)
    entente_import_item_add_datum (item, entente_xml_get (child, "type"), ENTENTE_DATUM_TEXT,
                                   entente_xml_get (child, "value"));
  else
    add_element (self, item, child, child->name);
}

static void
append_word (GString    *name,
             const char *word)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", word);
}

/* "Anna van der Berg junior". Before Gramps 3.3 there was one surname, called the last name. */
static char *
dup_name (const EntenteXmlNode *name)
{
  GString *text = g_string_new (NULL);

  append_word (text, entente_xml_get_text_of (name, "first"));
  for (const EntenteXmlNode *surname = name->first; surname != NULL; surname = surname->next)
    {
      if (!entente_xml_is (surname, "surname") && !entente_xml_is (surname, "last"))
        continue;
      append_word (text, entente_xml_get (surname, "prefix"));
      append_word (text, surname->text);
      append_word (text, entente_xml_get (surname, "connector"));
    }
  append_word (text, entente_xml_get_text_of (name, "suffix"));
  return g_string_free (text, FALSE);
}

static void
add_name (Reading              *self,
          EntenteImportItem    *actor,
          const EntenteXmlNode *name)
{
  static const char *const told[] = { "first", "surname", "last", "suffix", "nick", NULL };
  const char *type = entente_xml_get (name, "type");
  g_autofree char *text = dup_name (name);

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, text);
  entente_import_item_add_alias (actor, entente_xml_get_text_of (name, "nick"), NULL);
  if (type != NULL && !g_str_equal (type, "Birth Name") && !g_str_equal (type, "Unknown"))
    entente_import_item_add_datum (actor, type, ENTENTE_DATUM_TEXT, text);
  for (const EntenteXmlNode *child = name->first; child != NULL; child = child->next)
    if (!g_strv_contains (told, child->name))
      add_child (self, actor, child);
}

static void
add_names (Reading              *self,
           EntenteImportItem    *actor,
           const EntenteXmlNode *person)
{
  for (int alternative = FALSE; alternative <= TRUE; alternative++)
    for (const EntenteXmlNode *name = entente_xml_find (person, "name"); name != NULL;
         name = entente_xml_next (name, "name"))
      if ((g_strcmp0 (entente_xml_get (name, "alt"), "1") == 0) == alternative)
        add_name (self, actor, name);
}

static void
add_head (EntenteImportItem    *item,
          const EntenteXmlNode *node)
{
  entente_import_item_add_identifier (item, SCHEME, entente_xml_get (node, "handle"));
  entente_import_item_add_datum (item, "id", ENTENTE_DATUM_TEXT, entente_xml_get (node, "id"));
  if (g_strcmp0 (entente_xml_get (node, "priv"), "1") == 0)
    entente_import_item_add_datum (item, "private", ENTENTE_DATUM_FLAG, "true");
}

static void
read_person (Reading              *self,
             const EntenteXmlNode *person)
{
  EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR,
                                                      entente_xml_get (person, "handle"), person->line);

  add_names (self, actor, person);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_PERSON);
  add_head (actor, person);
  for (const EntenteXmlNode *child = person->first; child != NULL; child = child->next)
    if (entente_xml_is (child, "eventref"))
      add_event (self, actor, child, "Birth", "Death", ENTENTE_ACTOR_START, ENTENTE_ACTOR_END);
    else if (!entente_xml_is (child, "name") && !entente_xml_is (child, "childof") &&
             !entente_xml_is (child, "parentin") && !entente_xml_is (child, "personref"))
      add_child (self, actor, child);
}

static EntenteImportItem *
name_person (Reading              *self,
             const EntenteXmlNode *reference)
{
  const char *handle = entente_xml_get (reference, "hlink");

  return handle != NULL ? entente_import_name (self->import, ENTENTE_ITEM_ACTOR, handle) : NULL;
}

static void
read_associations (Reading              *self,
                   const EntenteXmlNode *person)
{
  EntenteImportItem *from =
    entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, entente_xml_get (person, "handle"));

  for (const EntenteXmlNode *reference = entente_xml_find (person, "personref"); reference != NULL;
       reference = entente_xml_next (reference, "personref"))
    {
      EntenteImportItem *to = name_person (self, reference), *relation;

      if (from == NULL || to == NULL)
        continue;
      relation = entente_import_relate (self->import, NULL, from, to, reference->line);
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_xml_get (reference, "rel"));
      for (const EntenteXmlNode *child = reference->first; child != NULL; child = child->next)
        add_child (self, relation, child);
    }
}

/* What is said of a family that is no couple is said of its parent. */
static void
fill_family (Reading              *self,
             EntenteImportItem    *item,
             const EntenteXmlNode *family)
{
  gboolean is_couple = item->kind == ENTENTE_ITEM_RELATION;

  for (const EntenteXmlNode *child = family->first; child != NULL; child = child->next)
    if (entente_xml_is (child, "eventref"))
      add_event (self, item, child, is_couple ? "Marriage" : "", is_couple ? "Divorce" : "", ENTENTE_RELATION_START,
                 ENTENTE_RELATION_END);
    else if (!entente_xml_is (child, "rel") && !entente_xml_is (child, "father") && !entente_xml_is (child, "mother") &&
             !entente_xml_is (child, "childref"))
      add_child (self, item, child);
}

static EntenteImportItem *
relate_couple (Reading              *self,
               const EntenteXmlNode *family,
               EntenteImportItem    *father,
               EntenteImportItem    *mother)
{
  const char *handle = entente_xml_get (family, "handle"),
             *type = entente_xml_get (entente_xml_find (family, "rel"), "type");
  EntenteImportItem *relation = entente_import_relate (self->import, handle, father, mother, family->line);

  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, type);
  entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  add_head (relation, family);
  return relation;
}

static void
relate_child (Reading              *self,
              const EntenteXmlNode *reference,
              EntenteImportItem    *parent,
              const char           *attribute)
{
  EntenteImportItem *child = name_person (self, reference), *relation;
  const char *type = entente_xml_get (reference, attribute);

  if (parent == NULL || child == NULL)
    return;
  relation = entente_import_relate (self->import, NULL, parent, child, reference->line);
  /* Translators: what joins a parent with a child. */
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, _("parent of"));
  if (type != NULL && !g_str_equal (type, "Birth"))
    entente_import_item_add_datum (relation, "relationship", ENTENTE_DATUM_TEXT, type);
  for (const EntenteXmlNode *element = reference->first; element != NULL; element = element->next)
    add_child (self, relation, element);
}

static void
read_family (Reading              *self,
             const EntenteXmlNode *family)
{
  EntenteImportItem *father = name_person (self, entente_xml_find (family, "father"));
  EntenteImportItem *mother = name_person (self, entente_xml_find (family, "mother"));
  EntenteImportItem *holder = father != NULL ? father : mother;

  if (father != NULL && mother != NULL)
    holder = relate_couple (self, family, father, mother);
  else if (holder == NULL || entente_xml_find (family, "childref") == NULL)
    entente_import_report_add (entente_import_get_report (self->import), &lone_family, NULL, family->line,
                               entente_xml_get (family, "id"));
  if (holder != NULL)
    fill_family (self, holder, family);
  for (const EntenteXmlNode *reference = entente_xml_find (family, "childref"); reference != NULL;
       reference = entente_xml_next (reference, "childref"))
    {
      relate_child (self, reference, father, "frel");
      relate_child (self, reference, mother, "mrel");
    }
}

static void
read_source (Reading              *self,
             const EntenteXmlNode *node)
{
  EntenteImportItem *source = entente_import_describe (self->import, ENTENTE_ITEM_SOURCE,
                                                       entente_xml_get (node, "handle"), node->line);

  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, get_text (node, "stitle"));
  entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, get_text (node, "sauthor"));
  entente_import_item_add_datum (source, "publication", ENTENTE_DATUM_TEXT, get_text (node, "spubinfo"));
  add_head (source, node);
  for (const EntenteXmlNode *child = node->first; child != NULL; child = child->next)
    if (!entente_xml_is (child, "stitle") && !entente_xml_is (child, "sauthor") && !entente_xml_is (child, "spubinfo"))
      add_child (self, source, child);
}

typedef void (*ReadFunc) (Reading *self, const EntenteXmlNode *node);

/* Entries without a handle cannot be referred to, but are there. */
static void
for_each (Reading              *self,
          const EntenteXmlNode *root,
          const char           *section,
          const char           *name,
          ReadFunc              func)
{
  for (const EntenteXmlNode *list = entente_xml_find (root, section); list != NULL;
       list = entente_xml_next (list, section))
    for (const EntenteXmlNode *node = entente_xml_find (list, name); node != NULL; node = entente_xml_next (node, name))
      if (entente_xml_get (node, "handle") != NULL)
        func (self, node);
      else
        entente_import_report_add (entente_import_get_report (self->import), &unused, section, node->line,
                                   entente_xml_get (node, "id"));
}

static void
index_handles (Reading              *self,
               const EntenteXmlNode *root)
{
  for (EntenteXmlNode *section = entente_xml_get_first (root); section != NULL; section = section->next)
    for (EntenteXmlNode *node = section->first; node != NULL; node = node->next)
      if (entente_xml_get (node, "handle") != NULL)
        g_hash_table_insert (self->by_handle, (gpointer) entente_xml_get (node, "handle"), node);
}

static void
report_rest (Reading              *self,
             const EntenteXmlNode *root)
{
  static const char *const told[] = { "people", "families", "sources", NULL };
  static const char *const referred[] = { "tags", "events", "citations", "places", "objects", "repositories", "notes",
                                          NULL };

  for (const EntenteXmlNode *section = entente_xml_get_first (root); section != NULL; section = section->next)
    if (g_strv_contains (referred, section->name))
      {
        for (EntenteXmlNode *node = section->first; node != NULL; node = node->next)
          if (!g_hash_table_contains (self->used, node))
            entente_import_report_add (entente_import_get_report (self->import), &unused, section->name, node->line,
                                       entente_xml_get (node, "id"));
      }
    else if (!g_strv_contains (told, section->name))
      entente_import_leave_heading (self->import, section->name);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  const EntenteXmlNode *root = entente_import_input_get_xml (input);
  g_autoptr (GHashTable) by_handle = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  Reading reading = { import, by_handle, used };

  index_handles (&reading, root);
  for_each (&reading, root, "sources", "source", read_source);
  for_each (&reading, root, "people", "person", read_person);
  for_each (&reading, root, "people", "person", read_associations);
  for_each (&reading, root, "families", "family", read_family);
  report_rest (&reading, root);
  entente_import_set_summary (import, "Gramps");
  return TRUE;
}

const EntenteImportFormat entente_import_gramps = {
  .name = "gramps",
  .title = "Gramps",
  .sniff = sniff,
  .read = read_input,
};
