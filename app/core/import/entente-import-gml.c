/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-json-print.h"
#include "entente-markup-text.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The Graph Modelling Language: keys with values, which are numbers, texts in quotes, or lists of keys with values. */

/* Deeper lists are refused. */
#define MAX_DEPTH 64

typedef struct _Pair Pair;

struct _Pair {
  const char *key;
  const char *text; /* NULL: it is a list */
  gboolean is_quoted;
  guint line;
  Pair *parent, *first, *last, *next; /* what is in the list */
};

typedef struct {
  const char *at, *end;
  guint line;
  guint depth;
  GStringChunk *strings;
  GPtrArray *pairs; /* owns them */
  Pair *current;    /* the list that is open */
} Parser;

typedef struct {
  EntenteImport *import;
  gboolean undirected, upwards;
} Reading;

static gboolean
fail (const Parser  *self,
      const char    *problem,
      GError       **error)
{
  g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("Line %u: %s"), self->line, problem);
  return FALSE;
}

/* Blanks, and comments behind "#". */
static void
skip (Parser *self)
{
  for (; self->at < self->end; self->at++)
    {
      if (*self->at == '#')
        while (self->at + 1 < self->end && self->at[1] != '\n' && self->at[1] != '\r')
          self->at++;
      else if (!g_ascii_isspace (*self->at))
        return;
      if (*self->at == '\n')
        self->line++;
    }
}

static gboolean
is_key_letter (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("_-.:@/", c) != NULL) || (c & 0x80) != 0;
}

static const char *
read_key (Parser *self)
{
  const char *start = self->at;

  while (self->at < self->end && is_key_letter (*self->at))
    self->at++;
  return self->at > start ? g_string_chunk_insert_len (self->strings, start, self->at - start) : NULL;
}

static gboolean
read_quoted (Parser  *self,
             Pair    *pair,
             GError **error)
{
  const char *start = self->at + 1, *close = memchr (start, '"', self->end - start);
  g_autofree char *decoded = NULL;

  if (close == NULL)
    return fail (self, _("A quotation mark is not closed."), error);
  decoded = entente_markup_text_decode (start, close - start);
  pair->text = g_string_chunk_insert (self->strings, decoded);
  pair->is_quoted = TRUE;
  for (; self->at <= close; self->at++)
    if (*self->at == '\n')
      self->line++;
  return TRUE;
}

static gboolean
read_value (Parser  *self,
            Pair    *pair,
            GError **error)
{
  const char *start = self->at;

  if (self->at < self->end && *self->at == '"')
    return read_quoted (self, pair, error);
  if (self->at < self->end && *self->at == '[')
    {
      if (++self->depth > MAX_DEPTH)
        return fail (self, _("Lists are nested too deep."), error);
      self->current = pair;
      self->at++;
      return TRUE;
    }
  while (self->at < self->end && !g_ascii_isspace (*self->at) && *self->at != ']' && *self->at != '[')
    self->at++;
  if (self->at == start)
    return fail (self, _("A key has no value."), error);
  pair->text = g_string_chunk_insert_len (self->strings, start, self->at - start);
  return TRUE;
}

static Pair *
add_pair (Parser     *self,
          const char *key)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->key = key;
  pair->line = self->line;
  pair->parent = self->current;
  g_ptr_array_add (self->pairs, pair);
  if (self->current->last == NULL)
    self->current->first = self->current->last = pair;
  else
    self->current->last = self->current->last->next = pair;
  return pair;
}

static gboolean
read_pair (Parser  *self,
           GError **error)
{
  const char *key;

  if (*self->at == ']')
    {
      if (self->depth == 0)
        return fail (self, _("A list is closed that is not open."), error);
      self->depth--;
      self->at++;
      self->current = self->current->parent;
      return TRUE;
    }
  key = read_key (self);
  if (key == NULL)
    return fail (self, _("There is no key where one has to be."), error);
  skip (self);
  return read_value (self, add_pair (self, key), error);
}

static gboolean
parse (Parser        *self,
       GCancellable  *cancellable,
       GError       **error)
{
  skip (self);
  while (self->at < self->end)
    {
      if ((self->pairs->len % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)) ||
          !read_pair (self, error))
        return FALSE;
      skip (self);
    }
  return self->depth == 0 || fail (self, _("The file ends before the graph does."), error);
}

static gboolean
is (const Pair *pair,
    const char *key)
{
  return g_ascii_strcasecmp (pair->key, key) == 0;
}

static const Pair *
find (const Pair *list,
      const char *key)
{
  for (const Pair *pair = list != NULL ? list->first : NULL; pair != NULL; pair = pair->next)
    if (is (pair, key))
      return pair;
  return NULL;
}

static const char *
get_text (const Pair *list,
          const char *key)
{
  const Pair *pair = find (list, key);

  return pair != NULL && pair->text != NULL && *pair->text != '\0' ? pair->text : NULL;
}

static gboolean
get_number (const Pair *list,
            const char *key,
            double     *number)
{
  return entente_text_read_number (get_text (list, key), number);
}

static void
print_value (GString    *json,
             const Pair *pair)
{
  if (pair->text != NULL)
    {
      if (!pair->is_quoted && entente_text_is_number (pair->text))
        g_string_append (json, pair->text);
      else
        entente_json_print_text (json, pair->text);
      return;
    }
  g_string_append_c (json, '[');
  for (const Pair *child = pair->first; child != NULL; child = child->next)
    {
      g_string_append (json, child == pair->first ? "{" : ",{");
      entente_json_print_text (json, child->key);
      g_string_append_c (json, ':');
      print_value (json, child);
      g_string_append_c (json, '}');
    }
  g_string_append_c (json, ']');
}

/* A list may have a key twice, so that it becomes a list of objects with one member each. */
static void
add_datum (EntenteImportItem *item,
           const Pair        *pair,
           const char        *name)
{
  if (pair->text == NULL)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      print_value (json, pair);
      if (pair->first != NULL)
        entente_import_item_add_datum (item, name, ENTENTE_DATUM_OTHER, json->str);
    }
  else
    entente_import_item_add_datum (item, name, !pair->is_quoted && entente_text_is_number (pair->text)
                                                 ? ENTENTE_DATUM_NUMBER
                                                 : ENTENTE_DATUM_TEXT, pair->text);
}

static gboolean
is_look (const Pair *pair)
{
  return pair->text == NULL ? is (pair, "graphics") || is (pair, "LabelGraphics") || is (pair, "edgeAnchor")
                            : is (pair, "fill");
}

/* Returns whether the pair is a member of the item. */
static gboolean
set_actor_member (EntenteImportItem *actor,
                  const Pair        *pair)
{
  if (is (pair, "id"))
    return TRUE;
  if (is (pair, "label") || is (pair, "name"))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, pair->text);
  else if (pair->is_quoted && (is (pair, "kind") || is (pair, "type")))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (pair->text));
  else if (is (pair, "description"))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, pair->text);
  else if (is (pair, "url") || is (pair, "href"))
    entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, pair->text);
  else if (is (pair, "start") || is (pair, "end"))
    entente_import_item_set_date (actor, is (pair, "start") ? ENTENTE_ACTOR_START : ENTENTE_ACTOR_END, pair->key,
                                  pair->text, ENTENTE_DATE_ORDER_UNKNOWN);
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_relation_member (EntenteImportItem *relation,
                     const Pair        *pair)
{
  static const char *const kinds[] = { "label", "relationship", "relation", "interaction", "kind", "type" };

  if (is (pair, "id") || is (pair, "source") || is (pair, "target"))
    return TRUE;
  if (is (pair, "start") || is (pair, "end"))
    {
      entente_import_item_set_date (relation, is (pair, "start") ? ENTENTE_RELATION_START : ENTENTE_RELATION_END,
                                    pair->key, pair->text, ENTENTE_DATE_ORDER_UNKNOWN);
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is (pair, kinds[i]) && !entente_text_is_number (pair->text) &&
        !entente_record_has (relation->record, ENTENTE_RELATION_KIND))
      {
        entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, pair->text);
        return TRUE;
      }
  return FALSE;
}

static void
fill (Reading           *self,
      EntenteImportItem *item,
      const Pair        *list)
{
  for (const Pair *pair = list->first; pair != NULL; pair = pair->next)
    if (is_look (pair))
      entente_import_leave_look (self->import, pair->key);
    else if (pair->text == NULL || !(item->kind == ENTENTE_ITEM_ACTOR ? set_actor_member (item, pair)
                                                                       : set_relation_member (item, pair)))
      add_datum (item, pair, item->kind == ENTENTE_ITEM_ACTOR && is (pair, "gid") ? "parent" : pair->key);
}

static void
read_node (Reading    *self,
           const Pair *node)
{
  const Pair *graphics = find (node, "graphics");
  const char *key = get_text (node, "id");
  EntenteImportItem *actor;
  double x, y;

  if (key == NULL)
    key = get_text (node, "label");
  if (key == NULL)
    {
      entente_import_leave_node (self->import, node->line, NULL);
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, node->line);
  fill (self, actor, node);
  if (!entente_record_has (actor->record, ENTENTE_ACTOR_NAME))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, get_text (find (node, "LabelGraphics"), "text"));
  if (get_number (graphics, "x", &x) && get_number (graphics, "y", &y))
    entente_import_item_set_position (actor, x, self->upwards ? -y : y);
}

static void
read_edge (Reading    *self,
           const Pair *edge)
{
  const char *from = get_text (edge, "source"), *to = get_text (edge, "target");
  EntenteImportItem *relation;
  double directed = !self->undirected;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (self->import, edge->line, from != NULL ? from : to);
      return;
    }
  relation = entente_import_relate_keys (self->import, get_text (edge, "id"), from, to, edge->line);
  get_number (edge, "directed", &directed);
  if (directed == 0.0)
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  fill (self, relation, edge);
}

/* Nodes and edges; some programs put the edges of a graph before its nodes. */
static void
read_graph (Reading    *self,
            const Pair *graph)
{
  double directed = 0;

  get_number (graph, "directed", &directed);
  self->undirected = directed == 0.0;
  for (const Pair *pair = graph->first; pair != NULL; pair = pair->next)
    if (is (pair, "node") && pair->text == NULL)
      read_node (self, pair);
  for (const Pair *pair = graph->first; pair != NULL; pair = pair->next)
    if (is (pair, "edge") && pair->text == NULL)
      read_edge (self, pair);
    else if (!is (pair, "node") && !is (pair, "directed"))
      entente_import_leave_heading (self->import, pair->key);
}

static void
read_root (Reading    *self,
           const Pair *root)
{
  const char *creator = get_text (root, "Creator");

  self->upwards = creator != NULL && strstr (creator, "Gephi") != NULL;
  for (const Pair *pair = root->first; pair != NULL; pair = pair->next)
    if (is (pair, "graph") && pair->text == NULL)
      read_graph (self, pair);
    else
      entente_import_leave_heading (self->import, pair->key);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  const char *text = entente_import_input_get_text (input, &length);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  GStringChunk *strings = g_string_chunk_new (4096);
  Pair root = { "", NULL, FALSE, 1, NULL, NULL, NULL, NULL };
  Parser parser = { text, text + length, 1, 0, strings, pairs, &root };
  Reading reading = { import, FALSE, FALSE };
  gboolean done = parse (&parser, cancellable, error);

  if (done)
    read_root (&reading, &root);
  g_string_chunk_free (strings);
  entente_import_set_summary (import, "GML");
  return done;
}

/* Goes over keys with values to the word "graph" and a bracket. */
static gboolean
find_graph (Parser *self)
{
  for (guint n = 0; n < 1000; n++)
    {
      const char *key;

      skip (self);
      if (self->at < self->end && *self->at == ']' && self->depth > 0)
        {
          read_pair (self, NULL);
          continue;
        }
      key = read_key (self);
      skip (self);
      if (key == NULL || self->at == self->end)
        return FALSE;
      if (self->depth == 0 && *self->at == '[' && g_ascii_strcasecmp (key, "graph") == 0)
        return TRUE;
      if (!read_value (self, add_pair (self, key), NULL))
        return FALSE;
    }
  return FALSE;
}

static gboolean
sniff (EntenteImportInput *input)
{
  gsize length;
  const char *text = entente_import_input_get_plain_text (input, &length);
  g_autoptr (GPtrArray) pairs = NULL;
  GStringChunk *strings;
  Pair root = { "", NULL, FALSE, 1, NULL, NULL, NULL, NULL };
  gboolean found;

  if (text == NULL)
    return FALSE;
  pairs = g_ptr_array_new_with_free_func (g_free);
  strings = g_string_chunk_new (256);
  found = find_graph (&(Parser) { text, text + length, 1, 0, strings, pairs, &root });
  g_string_chunk_free (strings);
  return found;
}

const EntenteImportFormat entente_import_gml = {
  .name = "gml",
  .title = "GML",
  .sniff = sniff,
  .read = read_input,
};
