/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-markup.h"

#include "entente-article-error.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* The parser of libxml2 tells of elements and words, of which the tree is made here: its own trees have limits that
 * make it lose words in silence. Entities that a file defines are not known, so that they cannot grow. */

#define MAX_NODES 4000000
#define BLOCK (256 * 1024)

struct _EntenteMarkup
{
  GPtrArray *blocks; /* the memory of nodes and texts */
  char *free;        /* in the last block */
  gsize n_free;
  EntenteMarkupNode *root;

  /* While it is made. */
  xmlParserCtxtPtr context;
  GCancellable *cancellable;
  EntenteMarkupNode *open;
  GString *words; /* since the last element began or ended */
  guint n_nodes;
  gboolean is_html, is_cancelled, is_deep, is_large;
};

static gpointer
allocate (EntenteMarkup *self,
          gsize          size)
{
  gpointer start;

  size = (size + 7) & ~(gsize) 7;
  if (size > self->n_free)
    {
      self->n_free = MAX (size, BLOCK);
      self->free = g_malloc (self->n_free);
      g_ptr_array_add (self->blocks, self->free);
    }
  start = self->free;
  self->free += size;
  self->n_free -= size;
  return start;
}

static const char *
keep (EntenteMarkup *self,
      const char    *text,
      gsize          length)
{
  char *copy = allocate (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

/* Names in small letters, without the prefix of a namespace. */
static const char *
keep_name (EntenteMarkup *self,
           const char    *name)
{
  const char *colon = strrchr (name, ':');
  char *copy = (char *) keep (self, colon != NULL ? colon + 1 : name, strlen (colon != NULL ? colon + 1 : name));

  for (char *c = copy; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
  return copy;
}

static void
stop (EntenteMarkup *self)
{
  xmlStopParser (self->context);
}

static EntenteMarkupNode *
add_node (EntenteMarkup *self)
{
  EntenteMarkupNode *node = allocate (self, sizeof (EntenteMarkupNode)), *parent = self->open;

  *node = (EntenteMarkupNode) { .parent = parent, .depth = parent != NULL ? parent->depth + 1 : 0 };
  if (parent != NULL && parent->last != NULL)
    parent->last->next = node;
  else if (parent != NULL)
    parent->first = node;
  if (parent != NULL)
    parent->last = node;
  if (++self->n_nodes > MAX_NODES)
    {
      self->is_large = TRUE;
      stop (self);
    }
  if (self->n_nodes % 1024 == 0 && g_cancellable_is_cancelled (self->cancellable))
    {
      self->is_cancelled = TRUE;
      stop (self);
    }
  return node;
}

static void
end_words (EntenteMarkup *self)
{
  g_autofree char *valid = NULL;

  if (self->words->len == 0)
    return;
  if (!g_utf8_validate (self->words->str, (gssize) self->words->len, NULL))
    valid = g_utf8_make_valid (self->words->str, (gssize) self->words->len);
  add_node (self)->text = keep (self, valid != NULL ? valid : self->words->str,
                                valid != NULL ? strlen (valid) : self->words->len);
  g_string_truncate (self->words, 0);
}

static const char *const *
keep_attributes (EntenteMarkup   *self,
                 const xmlChar  **attributes)
{
  gsize n = 0;
  const char **kept;

  while (attributes != NULL && attributes[n] != NULL)
    n += 2;
  if (n == 0)
    return NULL;
  kept = allocate (self, (n + 1) * sizeof (char *));
  for (gsize i = 0; i < n; i += 2)
    {
      const char *value = attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";

      kept[i] = keep_name (self, (const char *) attributes[i]);
      kept[i + 1] = g_utf8_validate (value, -1, NULL) ? keep (self, value, strlen (value)) : "";
    }
  kept[n] = NULL;
  return kept;
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  EntenteMarkup *self = data;
  EntenteMarkupNode *node;

  end_words (self);
  node = add_node (self);
  node->name = keep_name (self, (const char *) name);
  node->attributes = keep_attributes (self, attributes);
  self->open = node;
  if (node->depth > ENTENTE_MARKUP_MAX_DEPTH)
    {
      self->is_deep = TRUE;
      stop (self);
    }
}

/* The root of the tree is in no file, and stays open. */
static void
end_element_cb (void          *data,
                const xmlChar *name)
{
  EntenteMarkup *self = data;

  end_words (self);
  if (self->open->parent != NULL)
    self->open = self->open->parent;
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  g_string_append_len (((EntenteMarkup *) data)->words, (const char *) text, length);
}

/* An entity that nobody knows stays as it is written. */
static void
reference_cb (void          *data,
              const xmlChar *name)
{
  g_string_append_printf (((EntenteMarkup *) data)->words, "&%s;", (const char *) name);
}

static EntenteMarkup *
markup_new (gboolean      is_html,
            GCancellable *cancellable)
{
  EntenteMarkup *self = g_new0 (EntenteMarkup, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->words = g_string_new (NULL);
  self->is_html = is_html;
  self->cancellable = cancellable;
  self->root = self->open = add_node (self);
  self->root->name = "";
  return self;
}

static void
set_handlers (EntenteMarkup *self)
{
  xmlSAXHandler *handler = self->context->sax;

  memset (handler, 0, sizeof *handler);
  handler->startElement = start_element_cb;
  handler->endElement = end_element_cb;
  handler->characters = characters_cb;
  handler->ignorableWhitespace = characters_cb;
  handler->cdataBlock = characters_cb;
  handler->reference = reference_cb;
  /* Not the number of the second version, whose handlers are others. */
  handler->initialized = 1;
  self->context->userData = self;
}

static void
fail (EntenteArticleError   code,
      const char           *message,
      GError              **error)
{
  g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, code, message);
}

/* Whether all was read. What is wrong in HTML does not matter. */
static gboolean
check (EntenteMarkup  *self,
       GError        **error)
{
  if (self->is_cancelled)
    g_cancellable_set_error_if_cancelled (self->cancellable, error);
  else if (self->is_deep)
    fail (ENTENTE_ARTICLE_ERROR_TOO_LARGE, _("The elements of this file lie too deep within each other."), error);
  else if (self->is_large)
    fail (ENTENTE_ARTICLE_ERROR_TOO_LARGE, _("This file has more than four million parts, which is too much."), error);
  else if (!self->is_html && !self->context->wellFormed)
    fail (ENTENTE_ARTICLE_ERROR_INVALID, _("The file is damaged."), error);
  else
    return TRUE;
  return FALSE;
}

static EntenteMarkup *
finish (EntenteMarkup  *self,
        GError        **error)
{
  gboolean is_whole;

  end_words (self);
  is_whole = check (self, error);
  self->context->userData = self->context;
  self->is_html ? htmlFreeParserCtxt (self->context) : xmlFreeParserCtxt (self->context);
  self->context = NULL;
  g_string_free (g_steal_pointer (&self->words), TRUE);
  if (is_whole)
    return self;
  entente_markup_free (self);
  return NULL;
}

static EntenteMarkup *
refuse (EntenteMarkup  *self,
        GError        **error)
{
  g_string_free (g_steal_pointer (&self->words), TRUE);
  entente_markup_free (self);
  fail (ENTENTE_ARTICLE_ERROR_INVALID, _("The file is damaged."), error);
  return NULL;
}

/**
 * entente_markup_parse_html:
 * @text: (array length=length): HTML in UTF-8, whatever it says of its encoding
 * @length: how long it is
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR
 *
 * Reads HTML as browsers do, who take what is wrong for what was meant.
 *
 * Returns: (transfer full) (nullable): the tree
 */
EntenteMarkup *
entente_markup_parse_html (const char    *text,
                           gsize          length,
                           GCancellable  *cancellable,
                           GError       **error)
{
  EntenteMarkup *self;

  g_return_val_if_fail (text != NULL && length < G_MAXINT, NULL);

  self = markup_new (TRUE, cancellable);
  self->context = length > 0 ? htmlCreateMemoryParserCtxt (text, (int) length) : NULL;
  if (self->context == NULL)
    return refuse (self, error);
  htmlCtxtUseOptions (self->context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC);
  xmlSwitchToEncoding (self->context, xmlFindCharEncodingHandler ("UTF-8"));
  if (self->context->input != NULL && self->context->input->encoding == NULL)
    self->context->input->encoding = xmlStrdup ((const xmlChar *) "UTF-8");
  set_handlers (self);
  htmlParseDocument (self->context);
  return finish (self, error);
}

/**
 * entente_markup_parse_xml:
 * @bytes: (array length=length): XML
 * @length: how long it is
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR
 *
 * Returns: (transfer full) (nullable): the tree
 */
EntenteMarkup *
entente_markup_parse_xml (const char    *bytes,
                          gsize          length,
                          GCancellable  *cancellable,
                          GError       **error)
{
  EntenteMarkup *self;

  g_return_val_if_fail (bytes != NULL && length < G_MAXINT, NULL);

  self = markup_new (FALSE, cancellable);
  self->context = length > 0 ? xmlCreateMemoryParserCtxt (bytes, (int) length) : NULL;
  if (self->context == NULL)
    return refuse (self, error);
  xmlCtxtUseOptions (self->context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_SAX1 |
                                      XML_PARSE_HUGE);
  set_handlers (self);
  xmlParseDocument (self->context);
  return finish (self, error);
}

/**
 * entente_markup_free:
 * @self: (nullable) (transfer full): a tree
 */
void
entente_markup_free (EntenteMarkup *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * entente_markup_get_root:
 * @self: a tree
 *
 * Returns: (transfer none): a node without a name, in which the whole file is
 */
EntenteMarkupNode *
entente_markup_get_root (EntenteMarkup *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * entente_markup_skip:
 * @node: a node
 * @top: a node that it is in
 *
 * Returns: (transfer none) (nullable): the next node in the order of the file that is not in @node; %NULL if there is
 *   none in @top
 */
EntenteMarkupNode *
entente_markup_skip (const EntenteMarkupNode *node,
                     const EntenteMarkupNode *top)
{
  while (node != top && node->next == NULL && node->parent != NULL)
    node = node->parent;
  return node != top ? node->next : NULL;
}

/**
 * entente_markup_next:
 * @node: a node
 * @top: a node that it is in, or itself
 *
 * Returns: (transfer none) (nullable): the next node in the order of the file; %NULL if there is none in @top
 */
EntenteMarkupNode *
entente_markup_next (const EntenteMarkupNode *node,
                     const EntenteMarkupNode *top)
{
  return node->first != NULL ? node->first : entente_markup_skip (node, top);
}

gboolean
entente_markup_is (const EntenteMarkupNode *node,
                   const char              *name)
{
  return node->name != NULL && g_str_equal (node->name, name);
}

/**
 * entente_markup_find:
 * @top: (nullable): a node
 * @name: the name of an element
 *
 * Returns: (transfer none) (nullable): the first such element in it
 */
EntenteMarkupNode *
entente_markup_find (const EntenteMarkupNode *top,
                     const char              *name)
{
  EntenteMarkupNode *node = top != NULL ? top->first : NULL;

  while (node != NULL && !entente_markup_is (node, name))
    node = entente_markup_next (node, top);
  return node;
}

/**
 * entente_markup_get:
 * @node: a node
 * @attribute: the name of an attribute
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
entente_markup_get (const EntenteMarkupNode *node,
                    const char              *attribute)
{
  for (const char *const *at = node->attributes; at != NULL && *at != NULL; at += 2)
    if (g_str_equal (at[0], attribute))
      return at[1];
  return NULL;
}

/**
 * entente_markup_dup_text:
 * @top: a node
 *
 * Returns: (transfer full): all words in it, one after another
 */
char *
entente_markup_dup_text (const EntenteMarkupNode *top)
{
  GString *text = g_string_new (top->text);

  for (const EntenteMarkupNode *node = top->first; node != NULL; node = entente_markup_next (node, top))
    if (node->text != NULL)
      g_string_append (text, node->text);
  return g_string_free (text, FALSE);
}
