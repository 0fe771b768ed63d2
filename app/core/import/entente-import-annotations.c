/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-own.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Annotations of the W3C and of Hypothes.is: words with their place in a page. The words stay as they are, even where a
 * client collapsed white space in them. A note is somebody's about the words, and never what a speaker said. */

static const EntenteImportReason no_words = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u annotation without a quotation", "%u annotations without a quotation"),
};

static const EntenteImportReason lost_reply = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u reply to what is not in the file", "%u replies to what is not in the file"),
};

static gboolean
is_old (JsonNode *annotation)
{
  return entente_import_json_get (annotation, "oa:hasTarget") != NULL ||
         entente_import_json_get (annotation, "hasTarget") != NULL;
}

static gboolean
is_annotation (JsonNode *node)
{
  const char *type = entente_import_json_get_text_of (node, "type");

  if (type == NULL)
    type = entente_import_json_get_text_of (node, "@type");
  return (type != NULL && (g_str_equal (type, "Annotation") || g_str_equal (type, "oa:Annotation"))) ||
         is_old (node) ||
         (entente_import_json_get (node, "target") != NULL &&
          (entente_import_json_get (node, "body") != NULL || entente_import_json_get (node, "uri") != NULL));
}

/* The list of annotations; the root itself if it is one. */
static JsonNode *
get_annotations (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  static const char *const names[] = { "annotations", "rows", "items", NULL };

  for (const char *const *name = names; *name != NULL; name++)
    if (is_annotation (entente_import_json_get_nth (entente_import_json_get (root, *name), 0)))
      return entente_import_json_get (root, *name);
  if (is_annotation (entente_import_json_get_nth (entente_import_json_get_path (root, "first", "items", NULL), 0)))
    return entente_import_json_get_path (root, "first", "items", NULL);
  return is_annotation (root) || is_annotation (entente_import_json_get_nth (root, 0)) ? root : NULL;
}

static gboolean
sniff (EntenteImportInput *input)
{
  return get_annotations (input) != NULL;
}

static gboolean
is_type (JsonNode   *node,
         const char *type)
{
  const char *own = entente_import_json_get_text_of (node, "type");

  if (own == NULL)
    own = entente_import_json_get_text_of (node, "@type");
  return own != NULL && g_str_has_suffix (own, type);
}

/* A selector of the type, in lists and behind "refinedBy", however they are nested. */
static JsonNode *
find_selector (JsonNode   *node,
               const char *type)
{
  JsonNode *found = NULL;

  if (is_type (node, type))
    return node;
  for (guint i = 0; found == NULL && i < entente_import_json_get_n (node); i++)
    found = find_selector (entente_import_json_get_nth (node, i), type);
  if (found == NULL && entente_import_json_is_object (node))
    {
      static const char *const names[] = { "selector", "refinedBy", "startSelector", "items", NULL };

      for (const char *const *name = names; found == NULL && *name != NULL; name++)
        if (entente_import_json_get (node, *name) != NULL)
          found = find_selector (entente_import_json_get (node, *name), type);
    }
  return found;
}

/* The address of the page: of the target, or of its source, or of the annotation itself. */
static const char *
find_address (JsonNode *annotation,
              JsonNode *target)
{
  const char *address = entente_import_json_get_text (target);

  if (address == NULL)
    address = entente_import_json_get_text_of (target, "source");
  if (address == NULL)
    address = entente_import_json_get_text (entente_import_json_get_path (target, "source", "id", NULL));
  if (address == NULL)
    address = entente_import_json_get_text (entente_import_json_get_path (target, "source", "@id", NULL));
  if (address == NULL)
    address = entente_import_json_get_text_of (target, "id");
  return address != NULL ? address : entente_import_json_get_text_of (annotation, "uri");
}

static EntenteImportItem *
read_source (EntenteImport *import,
             JsonNode      *annotation,
             JsonNode      *target)
{
  const char *address = find_address (annotation, target);
  JsonNode *titles = entente_import_json_get_path (annotation, "document", "title", NULL);
  EntenteImportItem *source;

  if (address == NULL)
    return NULL;
  source = entente_import_describe_once (import, ENTENTE_ITEM_SOURCE, address);
  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, address);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE,
                                entente_import_json_get_text (entente_import_json_is_array (titles)
                                                                ? entente_import_json_get_nth (titles, 0) : titles));
  entente_import_item_add_identifier (source, "url", address);
  return source;
}

static const char *
get_author (JsonNode *annotation)
{
  const char *name =
    entente_import_json_get_text (entente_import_json_get_path (annotation, "user_info", "display_name", NULL));

  if (name == NULL)
    name = entente_import_json_get_text (entente_import_json_get_path (annotation, "creator", "name", NULL));
  if (name == NULL)
    name = entente_import_json_get_text_of (annotation, "creator");
  return name != NULL ? name : entente_import_json_get_text_of (annotation, "user");
}

static void
append_note (EntenteImportItem *statement,
             JsonNode          *annotation,
             const char        *words)
{
  const char *author = get_author (annotation);
  g_autofree char *note = NULL;

  if (words == NULL || *words == '\0')
    return;
  /* Translators: a note, and who wrote it. */
  note = author != NULL ? g_strdup_printf (_("%s (%s)"), words, author) : g_strdup (words);
  entente_import_item_append_note (statement, note);
}

/* A tag that is the name of an actor would be a mention. Here no actor is known yet, so that it stays a tag. */
static void
read_body (EntenteImportItem *statement,
           JsonNode          *annotation,
           JsonNode          *body)
{
  static const char *const words[] = { "value", "chars", NULL };

  for (guint i = 0; i < entente_import_json_get_n (body); i++)
    read_body (statement, annotation, entente_import_json_get_nth (body, i));
  if (entente_import_json_is_text (body))
    append_note (statement, annotation, entente_import_json_get_text (body));
  if (!entente_import_json_is_object (body))
    return;
  if (g_strcmp0 (entente_import_json_get_text_of (body, "purpose"), "tagging") == 0)
    entente_import_item_add_tag (statement, entente_import_json_get_text_of (body, "value"));
  else if (entente_import_json_get_first_text_of (body, words) != NULL)
    append_note (statement, annotation, entente_import_json_get_first_text_of (body, words));
  else
    entente_import_json_add_datum (body, statement, "body");
}

/* Hypothes.is names the page as it is printed on it. */
static void
read_page (EntenteImportItem *statement,
           JsonNode          *target)
{
  const char *value = entente_import_json_get_text_of (find_selector (target, "FragmentSelector"), "value");
  guint64 page;

  if (value != NULL)
    value = g_str_has_prefix (value, "page=") ? value + strlen ("page=") : NULL;
  else
    value = entente_import_json_get_text_of (find_selector (target, "PageSelector"), "label");
  if (value != NULL && g_ascii_string_to_unsigned (value, 10, 1, G_MAXINT, &page, NULL))
    entente_record_set_number (entente_record_get_record (statement->record, ENTENTE_STATEMENT_ANCHOR),
                               ENTENTE_ANCHOR_PAGE, page);
}

static void
read_quotation (EntenteImport *import,
                JsonNode      *annotation,
                JsonNode      *target,
                const char    *id)
{
  JsonNode *quotation = find_selector (target, "TextQuoteSelector");
  const char *exact = entente_import_json_get_text_of (quotation, "exact");
  JsonNode *tags = entente_import_json_get (annotation, "tags");
  static const char *const told[] = { "@context", "id",       "type",       "@type", "uri",  "target",
                                      "text",     "body",     "bodyValue",  "tags",  "user", "user_info",
                                      "creator",  "document", "references", "links", NULL };
  EntenteImportItem *statement = entente_import_state (import, exact, read_source (import, annotation, target));

  entente_import_item_set_anchor (statement, entente_import_json_get_text_of (quotation, "prefix"), exact,
                                  entente_import_json_get_text_of (quotation, "suffix"));
  read_page (statement, target);
  entente_import_take_key (import, statement, id);
  entente_import_item_add_identifier (statement,
                                      entente_import_json_get (annotation, "uri") != NULL ? "hypothesis" : "url", id);
  append_note (statement, annotation, entente_import_json_get_text_of (annotation, "text"));
  append_note (statement, annotation, entente_import_json_get_text_of (annotation, "bodyValue"));
  read_body (statement, annotation, entente_import_json_get (annotation, "body"));
  entente_import_json_add_data (annotation, statement, told);
  for (guint i = 0; i < entente_import_json_get_n (tags); i++)
    entente_import_item_add_tag (statement, entente_import_json_get_text (entente_import_json_get_nth (tags, i)));
}

static gboolean
is_reply (JsonNode *annotation)
{
  return entente_import_json_get_n (entente_import_json_get (annotation, "references")) > 0;
}

/* A reply belongs to the note of what it replies to, or of what that replies to. */
static void
read_reply (EntenteImport *import,
            JsonNode      *annotation)
{
  JsonNode *references = entente_import_json_get (annotation, "references");
  EntenteImportItem *statement = NULL;

  for (guint i = entente_import_json_get_n (references); statement == NULL && i > 0; i--)
    statement = entente_import_lookup (import, ENTENTE_ITEM_STATEMENT,
                                       entente_import_json_get_text (entente_import_json_get_nth (references, i - 1)));
  if (statement != NULL)
    append_note (statement, annotation, entente_import_json_get_text_of (annotation, "text"));
  else
    entente_import_report_add (entente_import_get_report (import), &lost_reply, NULL, 0,
                               entente_import_json_get_text_of (annotation, "text"));
}

/* Entente has exported it. The member says what the annotation cannot, and which statement it was. The URN of a source
 * without an address is nothing to keep. */
static void
read_own (EntenteImport *import,
          JsonNode      *annotation,
          const char    *text)
{
  JsonNode *own = entente_import_json_get (annotation, "entente");
  JsonNode *source = entente_import_json_get (own, "source");
  const char *source_id = entente_import_json_get_text_of (source, "id");
  EntenteImportItem *statement, *cited = NULL;

  if (source_id != NULL)
    {
      cited = entente_import_describe_once (import, ENTENTE_ITEM_SOURCE, source_id);
      cited->is_own = TRUE;
      entente_import_item_set_text (cited, ENTENTE_SOURCE_TITLE, entente_import_json_get_text_of (source, "title"));
      entente_import_item_set_text (cited, ENTENTE_SOURCE_URL, entente_import_json_get_text_of (source, "url"));
    }
  statement = entente_import_state (import, text, cited);
  statement->is_own = TRUE;
  entente_import_take_key (import, statement, entente_import_json_get_text_of (own, "id"));
  entente_import_item_add_identifier (statement, "url", entente_import_json_get_text_of (annotation, "id"));
  entente_import_own_add_all (import, statement, own, (const char *const[]) { "id", "text", "source", NULL });
}

/* Returns the text of the statement that Entente has exported; NULL if it is another annotation. */
static const char *
get_own_text (JsonNode   *annotation,
              const char *exact)
{
  JsonNode *own = entente_import_json_get (annotation, "entente");
  const char *text = entente_import_json_get_text_of (own, "text");

  if (entente_import_json_get_text_of (own, "id") == NULL)
    return NULL;
  return text != NULL ? text : exact;
}

/* The name that a member of the Open Annotation model has in the Web Annotation model, which came after it:
 * "oa:hasTarget" is "target". */
static char *
dup_new_name (const char *name)
{
  static const char *const renamed[][2] = { { "@id", "id" }, { "@type", "type" } };
  const char *plain = g_str_has_prefix (name, "oa:") ? name + strlen ("oa:") : name;

  for (gsize i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (renamed[i][0], name))
      return g_strdup (renamed[i][1]);
  if (g_str_has_prefix (plain, "has") && g_ascii_isupper (plain[3]))
    return g_strdup_printf ("%c%s", g_ascii_tolower (plain[3]), plain + 4);
  return g_strdup (g_str_equal (plain, "cnt:chars") ? "chars" : plain);
}

/* An annotation of the old model as one of the new. */
static JsonNode *
renew (JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (entente_import_json_is_array (node))
    {
      g_autoptr (JsonArray) array = json_array_new ();

      for (guint i = 0; i < entente_import_json_get_n (node); i++)
        json_array_add_element (array, renew (entente_import_json_get_nth (node, i)));
      return json_node_init_array (json_node_alloc (), array);
    }
  if (entente_import_json_is_object (node))
    {
      g_autoptr (JsonObject) object = json_object_new ();

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          g_autofree char *own = dup_new_name (name);

          json_object_set_member (object, own, renew (value));
        }
      return json_node_init_object (json_node_alloc (), object);
    }
  return json_node_copy (node);
}

static const char *
get_exact (JsonNode *target)
{
  return entente_import_json_get_text_of (find_selector (target, "TextQuoteSelector"), "exact");
}

/* An annotation of several targets says the same of each of them. Where one has words, others without are counted. */
static void
read_targets (EntenteImport *import,
              JsonNode      *annotation,
              JsonNode      *target)
{
  const char *id = entente_import_json_get_text_of (annotation, "id");
  gboolean is_list = entente_import_json_is_array (target);
  guint n = is_list ? entente_import_json_get_n (target) : 1, n_words = 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *one = is_list ? entente_import_json_get_nth (target, i) : target;
      g_autofree char *key = id != NULL && n_words > 0 ? g_strdup_printf ("%s#%u", id, n_words + 1) : NULL;

      if (get_exact (one) == NULL)
        continue;
      read_quotation (import, annotation, one, key != NULL ? key : id);
      n_words++;
    }
  if (n_words > 0)
    {
      entente_import_leave_part (import, "target", n - n_words);
      return;
    }
  read_source (import, annotation, is_list ? entente_import_json_get_nth (target, 0) : target);
  entente_import_leave_part (import, "target", n > 1 ? n - 1 : 0);
  entente_import_report_add (entente_import_get_report (import), &no_words, NULL, 0,
                             entente_import_json_get_text_of (annotation, "text"));
}

static void
read_annotation (EntenteImport *import,
                 JsonNode      *annotation)
{
  JsonNode *target = entente_import_json_get (annotation, "target");
  const char *own_text;

  if (is_old (annotation))
    {
      g_autoptr (JsonNode) renewed = renew (annotation);

      read_annotation (import, renewed);
      return;
    }
  if (is_reply (annotation))
    return;
  own_text = get_own_text (annotation, get_exact (target));
  if (own_text != NULL)
    {
      read_own (import, annotation, own_text);
      return;
    }
  read_targets (import, annotation, target);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *list = get_annotations (input);
  guint n = entente_import_json_get_n (list);

  if (!entente_import_json_is_array (list))
    read_annotation (import, list);
  for (guint i = 0; i < n; i++)
    read_annotation (import, entente_import_json_get_nth (list, i));
  for (guint i = 0; i < n; i++)
    if (is_reply (entente_import_json_get_nth (list, i)))
      read_reply (import, entente_import_json_get_nth (list, i));
  entente_import_set_summary (import, _("Annotations"));
  return TRUE;
}

const EntenteImportFormat entente_import_annotations = {
  .name = "annotations",
  .title = N_("Annotations"),
  .sniff = sniff,
  .read = read_input,
};
