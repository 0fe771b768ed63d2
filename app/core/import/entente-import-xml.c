/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-xml.h"

#include "entente-id.h"
#include "entente-json-print.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <libxml/xmlreader.h>
#include <math.h>
#include <string.h>

/* GMarkup parses UTF-8. It refuses entities that a file defines itself, and so their expansion. libxml2 parses what is
 * in another encoding, without the network and without external parts. */

struct _EntenteXml {
  GStringChunk *strings;   /* names, values and texts */
  GPtrArray *blocks;       /* of memory: nodes and attributes */
  EntenteXmlNode *root;
  EntenteXmlNode *current; /* while it is made */
  GString *text;           /* the character data of the elements that are open */
  GArray *starts;          /* of gsize: where the data of each open element starts in text */
  guint depth;
};

static const char *
get_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/* The declaration of a prefix that is nearest counts. */
static const char *
find_uri (const EntenteXmlNode *node,
          const char           *name)
{
  const char *colon = strchr (name, ':');
  g_autofree char *declaration =
    colon != NULL ? g_strdup_printf ("xmlns:%.*s", (int) (colon - name), name) : g_strdup ("xmlns");

  for (; node != NULL; node = node->parent)
    for (const char *const *attribute = node->attributes; *attribute != NULL; attribute += 2)
      if (g_str_equal (attribute[0], declaration))
        return attribute[1];
  return NULL;
}

static gpointer
allocate (EntenteXml *self,
          gsize       size)
{
  gpointer memory = g_malloc0 (size);

  g_ptr_array_add (self->blocks, memory);
  return memory;
}

static const char *const *
copy_attributes (EntenteXml         *self,
                 const char *const  *names,
                 const char *const  *values)
{
  static const char *const none[] = { NULL };
  guint n = g_strv_length ((char **) names);
  const char **attributes;

  if (n == 0)
    return none;
  attributes = allocate (self, (2 * n + 1) * sizeof (char *));
  for (guint i = 0; i < n; i++)
    {
      attributes[2 * i] = g_string_chunk_insert_const (self->strings, names[i]);
      attributes[2 * i + 1] = g_string_chunk_insert (self->strings, values[i]);
    }
  return attributes;
}

static void
append_node (EntenteXml     *self,
             EntenteXmlNode *node)
{
  node->parent = self->current;
  if (self->current == NULL)
    self->root = node;
  else if (self->current->last == NULL)
    self->current->first = self->current->last = node;
  else
    self->current->last = self->current->last->next = node;
}

static gboolean
open_element (EntenteXml         *self,
              const char         *name,
              const char *const  *names,
              const char *const  *values,
              guint               line,
              GError            **error)
{
  EntenteXmlNode *node;
  gsize start = self->text->len;

  if (++self->depth > ENTENTE_XML_MAX_DEPTH)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   _("Line %u: Elements are nested more than %u deep."), line, ENTENTE_XML_MAX_DEPTH);
      return FALSE;
    }
  node = allocate (self, sizeof (EntenteXmlNode));
  node->attributes = copy_attributes (self, names, values);
  node->text = "";
  node->line = line;
  node->name = g_string_chunk_insert_const (self->strings, get_local_name (name));
  append_node (self, node);
  node->uri = find_uri (node, name);
  self->current = node;
  g_array_append_val (self->starts, start);
  return TRUE;
}

/* The data of an element is put together even where other elements are between. */
static void
close_element (EntenteXml *self)
{
  gsize start = g_array_index (self->starts, gsize, self->starts->len - 1);

  if (self->text->len > start)
    self->current->text = g_string_chunk_insert_len (self->strings, self->text->str + start, self->text->len - start);
  g_string_truncate (self->text, start);
  g_array_set_size (self->starts, self->starts->len - 1);
  self->current = self->current->parent;
  self->depth--;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  open_element (data, name, names, values, line, error);
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  close_element (data);
}

/* An element that is open keeps its own data apart from that of an element in it: the data of the inner one is cut off
 * when it ends. */
static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  EntenteXml *self = data;

  g_string_append_len (self->text, text, length);
}

#define CDATA_START "<![CDATA["
#define CDATA_END "]]>"

static void
other_cb (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              data,
          GError              **error)
{
  EntenteXml *self = data;

  if (length >= strlen (CDATA_START CDATA_END) && strncmp (text, CDATA_START, strlen (CDATA_START)) == 0)
    g_string_append_len (self->text, text + strlen (CDATA_START), length - strlen (CDATA_START CDATA_END));
}

#define SLICE (1024 * 1024)

static gboolean
parse_markup (EntenteXml    *self,
              GBytes        *bytes,
              GCancellable  *cancellable,
              GError       **error)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, other_cb, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3, length -= 3;
  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, self, NULL);
  for (gsize done = 0; done < length; done += SLICE)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !g_markup_parse_context_parse (context, text + done, MIN (SLICE, length - done), error))
      return FALSE;
  return g_markup_parse_context_end_parse (context, error);
}

/* GMarkup quotes from the text, which may be no UTF-8 at all. */
static void
make_legible (GError *error)
{
  char *legible = g_utf8_make_valid (error->message, -1);

  g_free (error->message);
  error->message = legible;
}

static void
ignore_cb (void       *data,
           const char *message,
           ...)
{
}

static void
set_reader_error (xmlTextReaderPtr   reader,
                  GError           **error)
{
  const xmlError *last = xmlGetLastError ();

  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, _("Line %u: The XML is not well-formed."),
               last != NULL ? (guint) last->line : 1);
}

static gboolean
open_read_element (EntenteXml        *self,
                   xmlTextReaderPtr   reader,
                   GError           **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strdup ((const char *) xmlTextReaderConstName (reader));
  guint line = xmlTextReaderGetParserLineNumber (reader);
  gboolean is_empty = xmlTextReaderIsEmptyElement (reader), done;

  while (xmlTextReaderMoveToNextAttribute (reader) == 1)
    {
      g_ptr_array_add (names, g_strdup ((const char *) xmlTextReaderConstName (reader)));
      g_ptr_array_add (values, g_strdup ((const char *) xmlTextReaderConstValue (reader)));
    }
  g_ptr_array_add (names, NULL);
  done = open_element (self, name, (const char *const *) names->pdata, (const char *const *) values->pdata, line,
                       error);
  if (done && is_empty)
    close_element (self);
  return done;
}

static gboolean
read_node (EntenteXml        *self,
           xmlTextReaderPtr   reader,
           GError           **error)
{
  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return open_read_element (self, reader, error);
    case XML_READER_TYPE_END_ELEMENT:
      close_element (self);
      return TRUE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_WHITESPACE:
      if (self->current != NULL)
        g_string_append (self->text, (const char *) xmlTextReaderConstValue (reader));
      return TRUE;
    case XML_READER_TYPE_ENTITY_REFERENCE:
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, _("Line %d: The entity “%s” is not known."),
                   xmlTextReaderGetParserLineNumber (reader), (const char *) xmlTextReaderConstName (reader));
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
parse_encoded (EntenteXml    *self,
               GBytes        *bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  xmlTextReaderPtr reader = xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
  gboolean done = TRUE;
  int more = 1;

  xmlSetGenericErrorFunc (NULL, ignore_cb);
  xmlResetLastError ();
  for (guint n = 0; done && (more = xmlTextReaderRead (reader)) == 1; n++)
    done = (n % 1024 != 0 || !g_cancellable_set_error_if_cancelled (cancellable, error)) &&
           read_node (self, reader, error);
  if (more < 0)
    {
      set_reader_error (reader, error);
      done = FALSE;
    }
  xmlFreeTextReader (reader);
  return done;
}

/* Whether the prolog names UTF-8 or no encoding. */
static gboolean
is_utf8 (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *prolog = NULL;
  const char *encoding;

  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    return FALSE;
  prolog = g_strndup (text, MIN (length, 256));
  if (strstr (prolog, "?>") != NULL)
    *strstr (prolog, "?>") = '\0';
  encoding = strstr (prolog, "<?xml") != NULL ? strstr (prolog, "encoding") : NULL;
  if (encoding == NULL)
    return TRUE;
  encoding += strcspn (encoding, "\"'");
  return *encoding == '\0' || g_ascii_strncasecmp (encoding + 1, "utf-8", 5) == 0 ||
         g_ascii_strncasecmp (encoding + 1, "us-ascii", 8) == 0;
}

static void
end_making (EntenteXml *self)
{
  g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->starts, g_array_unref);
}

/**
 * entente_xml_parse:
 * @bytes: an XML text
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %G_MARKUP_ERROR, with its line, or %G_IO_ERROR_CANCELLED
 *
 * Nothing outside of the text is read, and entities that the text defines are refused.
 *
 * Returns: (transfer full) (nullable): the tree
 */
EntenteXml *
entente_xml_parse (GBytes        *bytes,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (EntenteXml) self = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (EntenteXml, 1);
  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (!(is_utf8 (bytes) ? parse_markup (self, bytes, cancellable, &problem)
                        : parse_encoded (self, bytes, cancellable, &problem)))
    {
      make_legible (problem);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  end_making (self);
  return g_steal_pointer (&self);
}

/**
 * entente_xml_free:
 * @self: (nullable) (transfer full): a tree
 */
void
entente_xml_free (EntenteXml *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    end_making (self);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * entente_xml_get_root:
 * @self: a tree
 *
 * Returns: (transfer none): the outermost element
 */
EntenteXmlNode *
entente_xml_get_root (EntenteXml *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * entente_xml_is:
 * @node: (nullable): an element
 * @name: a name without a prefix
 *
 * Returns: whether the element has that name, in whatever namespace
 */
gboolean
entente_xml_is (const EntenteXmlNode *node,
                const char           *name)
{
  return node != NULL && g_str_equal (node->name, name);
}

/**
 * entente_xml_get:
 * @node: (nullable): an element
 * @attribute: the name of an attribute, with or without its prefix
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
entente_xml_get (const EntenteXmlNode *node,
                 const char           *attribute)
{
  if (node == NULL)
    return NULL;
  for (const char *const *name = node->attributes; *name != NULL; name += 2)
    if (g_str_equal (name[0], attribute))
      return name[1];
  for (const char *const *name = node->attributes; *name != NULL; name += 2)
    if (g_str_equal (get_local_name (name[0]), attribute))
      return name[1];
  return NULL;
}

/**
 * entente_xml_get_number:
 * @node: (nullable): an element
 * @attribute: the name of an attribute
 * @number: (out): its value as a number
 *
 * Returns: whether it is a finite number
 */
gboolean
entente_xml_get_number (const EntenteXmlNode *node,
                        const char           *attribute,
                        double               *number)
{
  return entente_text_read_number (entente_xml_get (node, attribute), number) && isfinite (*number);
}

/**
 * entente_xml_get_first:
 * @node: (nullable): an element
 *
 * Returns: (transfer none) (nullable): the first element directly in it
 */
EntenteXmlNode *
entente_xml_get_first (const EntenteXmlNode *node)
{
  return node != NULL ? node->first : NULL;
}

static EntenteXmlNode *
find_from (EntenteXmlNode *node,
           const char     *name)
{
  while (node != NULL && !g_str_equal (node->name, name))
    node = node->next;
  return node;
}

/**
 * entente_xml_find:
 * @node: (nullable): an element
 * @name: a name without a prefix
 *
 * Returns: (transfer none) (nullable): the first element of that name directly in it
 */
EntenteXmlNode *
entente_xml_find (const EntenteXmlNode *node,
                  const char           *name)
{
  return find_from (entente_xml_get_first (node), name);
}

/**
 * entente_xml_next:
 * @node: an element
 * @name: a name without a prefix
 *
 * Returns: (transfer none) (nullable): the next element of that name behind it, in the same element
 */
EntenteXmlNode *
entente_xml_next (const EntenteXmlNode *node,
                  const char           *name)
{
  return node != NULL ? find_from (node->next, name) : NULL;
}

/**
 * entente_xml_find_below:
 * @node: (nullable): an element
 * @name: a name without a prefix
 *
 * Returns: (transfer none) (nullable): the first element of that name anywhere in it
 */
EntenteXmlNode *
entente_xml_find_below (const EntenteXmlNode *node,
                        const char           *name)
{
  for (EntenteXmlNode *child = entente_xml_get_first (node); child != NULL; child = child->next)
    {
      EntenteXmlNode *found = g_str_equal (child->name, name) ? child : entente_xml_find_below (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * entente_xml_get_text_of:
 * @node: (nullable): an element
 * @name: a name without a prefix
 *
 * Returns: (transfer none) (nullable): the text of the first element of that name directly in it
 */
const char *
entente_xml_get_text_of (const EntenteXmlNode *node,
                         const char           *name)
{
  const EntenteXmlNode *child = entente_xml_find (node, name);

  return child != NULL ? child->text : NULL;
}

typedef struct {
  GString *json;
  const char *const *except;
  EntenteXmlTextFunc func;
  gpointer data;
} Printer;

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
is_left_out (const Printer *self,
             const char    *name)
{
  return g_str_has_prefix (name, "xmlns") || (self->except != NULL && g_strv_contains (self->except, name));
}

static void
print_name (Printer    *self,
            gboolean   *first,
            const char *name)
{
  g_string_append_c (self->json, *first ? '{' : ',');
  *first = FALSE;
  entente_json_print_text (self->json, name);
  g_string_append_c (self->json, ':');
}

static void print_node (Printer *self, const EntenteXmlNode *node);

/* Elements of one name become a list. */
static void
print_children (Printer              *self,
                const EntenteXmlNode *node,
                gboolean             *first)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (entente_id_hash, g_str_equal); /* name -> list */
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (const EntenteXmlNode *child = node->first; child != NULL; child = child->next)
    {
      GPtrArray *group = g_hash_table_lookup (groups, child->name);

      if (is_left_out (self, child->name))
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer) child->name, group);
          g_ptr_array_add (order, group);
        }
      g_ptr_array_add (group, (gpointer) child);
    }
  for (guint i = 0; i < order->len; i++)
    {
      const GPtrArray *group = order->pdata[i];

      print_name (self, first, ((const EntenteXmlNode *) group->pdata[0])->name);
      for (guint j = 0; j < group->len; j++)
        {
          if (group->len > 1)
            g_string_append_c (self->json, j == 0 ? '[' : ',');
          print_node (self, group->pdata[j]);
        }
      if (group->len > 1)
        g_string_append_c (self->json, ']');
    }
}

static void
print_node (Printer              *self,
            const EntenteXmlNode *node)
{
  g_autofree char *text = self->func != NULL ? self->func (node, self->data) : NULL;
  gboolean first = TRUE;

  if (text == NULL && *node->attributes == NULL && node->first == NULL)
    text = g_strdup (node->text);
  if (text != NULL)
    {
      entente_json_print_text (self->json, text);
      return;
    }
  for (const char *const *attribute = node->attributes; *attribute != NULL; attribute += 2)
    if (!is_left_out (self, attribute[0]))
      {
        g_autofree char *name =
          g_strconcat (find_from (node->first, attribute[0]) != NULL ? "@" : "", attribute[0], NULL);

        print_name (self, &first, name);
        entente_json_print_text (self->json, attribute[1]);
      }
  print_children (self, node, &first);
  if (!is_blank (node->text))
    {
      print_name (self, &first, "#text");
      entente_json_print_text (self->json, node->text);
    }
  g_string_append (self->json, first ? "{}" : "}");
}

/**
 * entente_xml_dup_json:
 * @node: an element
 * @except: (nullable): names of attributes and elements that are told elsewhere, with %NULL at the end
 * @func: (nullable): says what is shown for an element
 * @data: for @func
 *
 * Returns: (transfer full): the element with all that is in it, as JSON on one line: a text, or an object
 */
char *
entente_xml_dup_json (const EntenteXmlNode *node,
                      const char *const    *except,
                      EntenteXmlTextFunc    func,
                      gpointer              data)
{
  Printer printer = { g_string_new (NULL), except, func, data };

  g_return_val_if_fail (node != NULL, NULL);

  print_node (&printer, node);
  return g_string_free (printer.json, FALSE);
}
