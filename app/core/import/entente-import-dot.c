/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json-graph.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-layout-process.h"
#include "entente-markup-text.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* DOT, the language of Graphviz. The layout process, which alone links Graphviz, reads it with Graphviz's own library,
 * and answers what is in it. */

#define MAX_ANSWER ENTENTE_IMPORT_MAX_SIZE

static const EntenteImportReason strict_graph = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u graph is strict: edges that join the same nodes are one",
               "%u graphs are strict: edges that join the same nodes are one"),
};

static const EntenteImportReason message_of_graphviz = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u message of Graphviz", "%u messages of Graphviz"),
};

/* How things are drawn, and what helps Graphviz to place them. */
static const char *const look_names[] = {
  "arrowhead", "arrowsize", "arrowtail", "bb", "center", "color", "colorscheme", "constraint", "decorate",
  "distortion", "fillcolor", "fixedsize", "fontcolor", "fontname", "fontpath", "fontsize", "gradientangle", "group",
  "head_lp", "headclip", "height", "image", "imagepos", "imagescale", "labelangle", "labeldistance", "labelfloat",
  "labelfontcolor", "labelfontname", "labelfontsize", "labeljust", "labelloc", "layer", "layers", "len", "lhead",
  "lp", "ltail", "lwidth", "lheight", "margin", "minlen", "nojustify", "ordering", "orientation", "penwidth",
  "peripheries", "pin", "pos", "rank", "rects", "regular", "samehead", "sametail", "samplepoints", "shape",
  "shapefile", "showboxes", "sides", "skew", "sortv", "style", "tail_lp", "tailclip", "vertices", "width", "xlp",
  "z",
};

typedef struct {
  EntenteImport *import;
  JsonNode *graph;
  EntenteImportItem **actors; /* by the number of the node */
  gboolean is_undirected;
} Reading;

static const char *
skip_comment (const char *c,
              const char *end)
{
  const char *close;

  if (*c == '#' || (end - c > 1 && c[0] == '/' && c[1] == '/'))
    close = memchr (c, '\n', end - c);
  else if (end - c > 3 && c[0] == '/' && c[1] == '*')
    {
      close = g_strstr_len (c + 2, end - c - 2, "*/");
      close = close != NULL ? close + 1 : NULL;
    }
  else
    return NULL;
  return close != NULL ? close + 1 : end;
}

static const char *
skip_blanks (const char *c,
             const char *end)
{
  while (c < end)
    {
      const char *behind = skip_comment (c, end);

      if (behind == NULL && !g_ascii_isspace (*c))
        break;
      c = behind != NULL ? behind : c + 1;
    }
  return c;
}

/* Behind the word and blanks; NULL if it is not there. */
static const char *
skip_word (const char *c,
           const char *end,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (end - c) <= length || g_ascii_strncasecmp (c, word, length) != 0 || g_ascii_isalnum (c[length]) ||
      c[length] == '_')
    return NULL;
  return skip_blanks (c + length, end);
}

/* Behind the name of a graph, which may be missing. */
static const char *
skip_name (const char *c,
           const char *end)
{
  if (c < end && *c == '"')
    for (c++; c < end && *c != '"'; c++)
      c += *c == '\\' && c + 1 < end;
  else
    while (c < end && (g_ascii_isalnum (*c) || strchr ("_.-", *c) != NULL || (*c & 0x80) != 0))
      c++;
  if (c < end && *c == '"')
    c++;
  return skip_blanks (c, end);
}

static gboolean
sniff (EntenteImportInput *input)
{
  gsize length;
  const char *text = entente_import_input_get_plain_text (input, &length), *end, *c, *behind;

  if (text == NULL || length == 0)
    return FALSE;
  end = text + length;
  c = skip_blanks (text, end);
  behind = skip_word (c, end, "strict");
  c = behind != NULL ? behind : c;
  behind = skip_word (c, end, "digraph");
  if (behind == NULL)
    behind = skip_word (c, end, "graph");
  if (behind == NULL)
    return FALSE;
  c = skip_name (behind, end);
  return c < end && *c == '{';
}

static void
append_escaped (GString    *text,
                char        escape,
                const char *name,
                const char *graph_name)
{
  if (escape == 'N' || escape == 'E')
    g_string_append (text, name);
  else if (escape == 'G')
    g_string_append (text, graph_name);
  else if (strchr ("nlr", escape) != NULL)
    g_string_append_c (text, ' ');
  else
    g_string_append_c (text, escape);
}

/* A label as it is shown: line ends become blanks, "\N" becomes the name of the node. */
static char *
unescape (Reading    *self,
          const char *label,
          const char *name)
{
  const char *graph_name = entente_import_json_get_text_of (self->graph, "name");
  g_autofree char *decoded = entente_markup_text_decode (label, -1);
  GString *text = g_string_new (NULL);

  for (const char *c = decoded; *c != '\0'; c++)
    if (*c == '\\' && c[1] != '\0')
      append_escaped (text, *++c, name, graph_name != NULL ? graph_name : "");
    else
      g_string_append_c (text, *c);
  g_strstrip (text->str);
  return g_string_free (text, FALSE);
}

/* A record is a box of fields, which stand between bars, in braces, with their ports. */
static char *
join_fields (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *c = label; *c != '\0'; c++)
    if (*c == '\\' && c[1] != '\0')
      {
        g_string_append_len (text, c, 2);
        c++;
      }
    else if (*c == '<' && strchr (c, '>') != NULL)
      c = strchr (c, '>');
    else if (*c == '|')
      g_string_append (text, " | ");
    else if (*c != '{' && *c != '}')
      g_string_append_c (text, *c);
  return g_string_free (text, FALSE);
}

static gboolean
is_html (JsonNode   *object,
         const char *name)
{
  JsonNode *list = entente_import_json_get (object, "html");

  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    if (g_strcmp0 (entente_import_json_get_text (entente_import_json_get_nth (list, i)), name) == 0)
      return TRUE;
  return FALSE;
}

/* The attribute as it is shown; NULL if there is none, or nothing in it. */
static char *
dup_shown (Reading    *self,
           JsonNode   *object,
           const char *attribute,
           const char *name)
{
  JsonNode *attributes = entente_import_json_get (object, "attributes");
  const char *value = entente_import_json_get_text_of (attributes, attribute);
  const char *shape = entente_import_json_get_text_of (attributes, "shape");
  g_autofree char *text = NULL;

  if (value == NULL)
    return NULL;
  if (is_html (object, attribute))
    text = entente_markup_text_from_html (value);
  else if (g_strcmp0 (shape, "record") == 0 || g_strcmp0 (shape, "Mrecord") == 0)
    {
      g_autofree char *fields = join_fields (value);

      text = unescape (self, fields, name);
    }
  else
    text = unescape (self, value, name);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
is_look (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (look_names); i++)
    if (g_str_equal (look_names[i], name))
      return TRUE;
  return FALSE;
}

static void
set_date (EntenteImportItem *item,
          const char        *name,
          const char        *value)
{
  gboolean is_actor = item->kind == ENTENTE_ITEM_ACTOR;
  guint start = is_actor ? (guint) ENTENTE_ACTOR_START : (guint) ENTENTE_RELATION_START;
  guint end = is_actor ? (guint) ENTENTE_ACTOR_END : (guint) ENTENTE_RELATION_END;

  entente_import_item_set_date (item, *name == 's' ? start : end, name, value, ENTENTE_DATE_ORDER_UNKNOWN);
}

static void
set_position (EntenteImportItem *actor,
              const char        *pos)
{
  char *behind;
  double x = g_ascii_strtod (pos, &behind), y;

  if (behind == pos || *behind != ',')
    return;
  pos = behind + 1;
  y = g_ascii_strtod (pos, &behind);
  if (behind != pos)
    entente_import_item_set_position (actor, x, -y);
}

/* Returns whether the attribute is a member of the actor. */
static gboolean
set_actor_member (Reading           *self,
                  EntenteImportItem *actor,
                  JsonNode          *node,
                  const char        *name,
                  const char        *value)
{
  const char *node_name = entente_import_json_get_text_of (node, "name");
  g_autofree char *shown = NULL;

  if (g_str_equal (name, "label") || g_str_equal (name, "tooltip"))
    {
      shown = dup_shown (self, node, name, node_name);
      if (*name == 'l')
        entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, shown);
      else if (shown != NULL)
        entente_import_item_append_note (actor, shown);
    }
  else if (g_str_equal (name, "URL") || g_str_equal (name, "href"))
    {
      shown = unescape (self, value, node_name);
      entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, shown);
    }
  else if (g_str_equal (name, "kind") || g_str_equal (name, "type"))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (value));
  else if (g_str_equal (name, "description"))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, value);
  else if (g_str_equal (name, "start") || g_str_equal (name, "end"))
    set_date (actor, name, value);
  else if (g_str_equal (name, "pos"))
    set_position (actor, value);
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_relation_member (Reading           *self,
                     EntenteImportItem *relation,
                     JsonNode          *edge,
                     const char        *name,
                     const char        *value)
{
  g_autofree char *shown = NULL;

  if (g_str_equal (name, "label") || g_str_equal (name, "xlabel"))
    {
      if (entente_record_has (relation->record, ENTENTE_RELATION_KIND))
        return FALSE;
      shown = dup_shown (self, edge, name, "");
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, shown);
    }
  else if (g_str_equal (name, "tooltip") || g_str_equal (name, "edgetooltip"))
    {
      shown = dup_shown (self, edge, name, "");
      if (shown != NULL)
        entente_import_item_append_note (relation, shown);
    }
  else if (g_str_equal (name, "start") || g_str_equal (name, "end"))
    set_date (relation, name, value);
  else
    return g_str_equal (name, "dir");
  return TRUE;
}

static void
fill (Reading           *self,
      EntenteImportItem *item,
      JsonNode          *object)
{
  JsonNode *attributes = entente_import_json_get (object, "attributes");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!entente_import_json_is_object (attributes))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (attributes));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const char *value = entente_import_json_get_text (node);

      if (item->kind == ENTENTE_ITEM_ACTOR ? set_actor_member (self, item, object, name, value)
                                           : set_relation_member (self, item, object, name, value))
        continue;
      if (is_look (name))
        entente_import_leave_look (self->import, name);
      else
        entente_import_item_add_datum (item, name, entente_text_is_number (value) ? ENTENTE_DATUM_NUMBER
                                                                                   : ENTENTE_DATUM_TEXT, value);
    }
}

/* An export of Entente tells the group of a node twice. */
static gboolean
is_told (JsonNode   *node,
         const char *label)
{
  return label != NULL && g_strcmp0 (entente_import_json_get_text_of (entente_import_json_get (node, "attributes"),
                                                                      "groups"), label) == 0;
}

static void
add_cluster (Reading           *self,
             EntenteImportItem *actor,
             JsonNode          *node)
{
  JsonNode *clusters = entente_import_json_get (self->graph, "clusters"), *cluster;
  double number;
  g_autofree char *label = NULL;

  if (!entente_import_json_get_number_of (node, "cluster", &number) || number >= entente_import_json_get_n (clusters))
    return;
  cluster = entente_import_json_get_nth (clusters, number);
  label = dup_shown (self, cluster, "label", "");
  if (is_told (node, label))
    return;
  entente_import_item_add_datum (actor, "parent", ENTENTE_DATUM_TEXT,
                                 label != NULL ? label : entente_import_json_get_text_of (cluster, "name"));
}

static void
read_nodes (Reading *self)
{
  JsonNode *nodes = entente_import_json_get (self->graph, "nodes");
  guint n = entente_import_json_get_n (nodes);

  self->actors = g_new (EntenteImportItem *, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = entente_import_json_get_nth (nodes, i);
      const char *name = entente_import_json_get_text_of (node, "name");

      self->actors[i] = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, name != NULL ? name : "", 0);
      fill (self, self->actors[i], node);
      add_cluster (self, self->actors[i], node);
    }
}

static void
read_edge (Reading  *self,
           JsonNode *edge,
           guint     n_nodes)
{
  const char *dir = entente_import_json_get_text_of (entente_import_json_get (edge, "attributes"), "dir");
  gboolean is_turned = g_strcmp0 (dir, "back") == 0;
  gboolean has_one_way = is_turned || g_strcmp0 (dir, "forward") == 0 || (dir == NULL && !self->is_undirected);
  double from, to;
  EntenteImportItem *relation;

  if (!entente_import_json_get_number_of (edge, "from", &from) || from >= n_nodes ||
      !entente_import_json_get_number_of (edge, "to", &to) || to >= n_nodes)
    return;
  relation = entente_import_relate (self->import, NULL, self->actors[(guint) (is_turned ? to : from)],
                                    self->actors[(guint) (is_turned ? from : to)], 0);
  entente_import_json_set_undirected (relation, !has_one_way);
  entente_import_item_add_datum (relation, "key", ENTENTE_DATUM_TEXT, entente_import_json_get_text_of (edge, "key"));
  fill (self, relation, edge);
}

static void
leave_graph_attributes (Reading *self)
{
  JsonNode *attributes = entente_import_json_get (self->graph, "attributes");
  JsonObjectIter iter;
  const char *name;

  if (!entente_import_json_is_object (attributes))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (attributes));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    entente_import_leave_heading (self->import, name);
}

static void
read_graph (EntenteImport *import,
            JsonNode      *graph)
{
  gboolean is_directed = entente_import_json_get_flag (entente_import_json_get (graph, "directed"), TRUE);
  Reading self = { import, graph, NULL, !is_directed };
  JsonNode *edges = entente_import_json_get (graph, "edges");
  guint n_nodes = entente_import_json_get_n (entente_import_json_get (graph, "nodes"));

  read_nodes (&self);
  for (guint i = 0; i < entente_import_json_get_n (edges); i++)
    read_edge (&self, entente_import_json_get_nth (edges, i), n_nodes);
  leave_graph_attributes (&self);
  if (entente_import_json_get_flag (entente_import_json_get (graph, "strict"), FALSE))
    entente_import_report_add (entente_import_get_report (import), &strict_graph, NULL, 0,
                               entente_import_json_get_text_of (graph, "name"));
  g_free (self.actors);
}

/* cgraph tells the line within its message. */
static guint
find_line (const char *message)
{
  const char *line = message != NULL ? strstr (message, " line ") : NULL;

  return line != NULL ? g_ascii_strtoull (line + 6, NULL, 10) : 0;
}

static gboolean
check_answer (JsonNode  *answer,
              GError   **error)
{
  JsonNode *messages = entente_import_json_get (answer, "messages");
  const char *message = entente_import_json_get_text (entente_import_json_get_nth (messages, 0));
  guint line = find_line (message);

  if (!entente_import_json_get_flag (entente_import_json_get (answer, "failed"), TRUE))
    return TRUE;
  if (line > 0)
    /* Translators: the second %s is a message of Graphviz, in English. */
    g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("Line %u: Graphviz cannot read it: %s"),
                 line, message);
  else
    g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("Graphviz cannot read it: %s"),
                 message != NULL ? message : "?");
  return FALSE;
}

static JsonNode *
ask (const char    *text,
     gsize          length,
     GCancellable  *cancellable,
     GError       **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes =
    entente_layout_process_run (ENTENTE_LAYOUT_VERB_READ_DOT, text, length, MAX_ANSWER, cancellable, &problem);
  JsonNode *answer = bytes != NULL ? entente_import_json_parse (bytes, cancellable, &problem) : NULL;

  if (answer != NULL)
    return answer;
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (problem->domain == G_SPAWN_ERROR || problem->domain == G_SPAWN_EXIT_ERROR)
    g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID,
                 _("The program that reads DOT files cannot be started (%s)."), problem->message);
  else
    g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_TOO_LARGE,
                         _("Graphviz gave up on this file: it is too large or nested too deep."));
  return NULL;
}

/* What a file says of its encoding counts only where its bytes are not UTF-8. */
static void
use_declared_encoding (EntenteImportInput *input)
{
  static const char *const latin1[] = { "latin-1", "latin1", "l1", "ISO-8859-1", "ISO_8859-1", "ISO8859-1" };
  const char *encoding = entente_import_input_get_encoding (input);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *declared = NULL;

  if (g_ascii_strncasecmp (encoding, "UTF-", 4) == 0)
    return;
  regex = g_regex_new ("charset\\s*=\\s*\"?([-_A-Za-z0-9]+)", G_REGEX_CASELESS, 0, NULL);
  if (!g_regex_match (regex, entente_import_input_get_text (input, NULL), 0, &match))
    return;
  declared = g_match_info_fetch (match, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (latin1); i++)
    if (g_ascii_strcasecmp (declared, latin1[i]) == 0)
      entente_import_input_set_encoding (input, "WINDOWS-1252");
  if (g_ascii_strncasecmp (declared, "big", 3) == 0)
    entente_import_input_set_encoding (input, "BIG5");
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  const char *text;
  g_autoptr (JsonNode) answer = NULL;
  JsonNode *graphs, *messages;

  if (options == NULL || options->encoding == NULL)
    use_declared_encoding (input);
  text = entente_import_input_get_text (input, &length);
  answer = ask (text, length, cancellable, error);
  if (answer == NULL || !check_answer (answer, error))
    return FALSE;
  graphs = entente_import_json_get (answer, "graphs");
  for (guint i = 0; i < entente_import_json_get_n (graphs); i++)
    read_graph (import, entente_import_json_get_nth (graphs, i));
  messages = entente_import_json_get (answer, "messages");
  for (guint i = 0; i < entente_import_json_get_n (messages); i++)
    {
      const char *message = entente_import_json_get_text (entente_import_json_get_nth (messages, i));

      entente_import_report_add (entente_import_get_report (import), &message_of_graphviz, NULL, find_line (message),
                                 message);
    }
  entente_import_set_summary (import, "DOT");
  return TRUE;
}

const EntenteImportFormat entente_import_dot = {
  .name = "dot",
  .title = "DOT",
  .sniff = sniff,
  .read = read_input,
};
