/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <string.h>

#include "sample.h"

/* Which of the two relations of a document have a direction. */
typedef enum {
  BOTH,
  ONE,
  NONE,
} Directed;

static EntenteDocument *
new_document (Directed directed)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A <b>", ENTENTE_ACTOR_KIND, "event", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "B", ENTENTE_ACTOR_KIND, "group", 0);
  entente_layout_set_position (entente_document_get_layout (document), "a", &(EntentePoint) { 0, 0 });
  entente_layout_set_position (entente_document_get_layout (document), "b", &(EntentePoint) { 4000, 1000 });
  sample_add (document, ENTENTE_ITEM_RELATION, "one", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b",
              ENTENTE_RELATION_KIND, "met", ENTENTE_RELATION_DIRECTED, directed == NONE ? "false" : "true", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "two", ENTENTE_RELATION_FROM, "b", ENTENTE_RELATION_TO, "a",
              ENTENTE_RELATION_DIRECTED, directed == BOTH ? "true" : "false", 0);
  return document;
}

static char *
write_as (EntenteDocument     *document,
          EntenteExportFormat  format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export_write (document, format, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Returns the tag of the element with the id. */
static char *
find_tag (const char *xml,
          const char *element,
          const char *id)
{
  g_autofree char *start = g_strdup_printf ("<%s id=\"%s\"", element, id);
  const char *tag = strstr (xml, start);

  g_assert_nonnull (tag);
  return g_strndup (tag, strcspn (tag, ">"));
}

static gboolean
tag_holds (const char *xml,
           const char *element,
           const char *id,
           const char *text)
{
  g_autofree char *tag = find_tag (xml, element, id);

  return strstr (tag, text) != NULL;
}

/* A direction that is not stated is not in the file, whatever the others have. */
static void
test_directions (void)
{
  for (Directed directed = BOTH; directed <= NONE; directed++)
    {
      g_autoptr (EntenteDocument) document = new_document (directed);
      g_autofree char *graphml = write_as (document, ENTENTE_EXPORT_FORMAT_GRAPHML);
      g_autofree char *gexf = write_as (document, ENTENTE_EXPORT_FORMAT_GEXF);
      const char *of_all = directed == NONE ? "undirected" : "directed";
      g_autofree char *default_graphml = g_strdup_printf ("<graph edgedefault=\"%s\">", of_all);
      g_autofree char *default_gexf = g_strdup_printf ("<graph defaultedgetype=\"%s\" ", of_all);

      g_assert_nonnull (strstr (graphml, default_graphml));
      g_assert_nonnull (strstr (gexf, default_gexf));
      g_assert_false (tag_holds (graphml, "edge", "one", "directed="));
      g_assert_false (tag_holds (gexf, "edge", "one", "type="));
      g_assert_true (tag_holds (graphml, "edge", "two", " directed=\"false\"") == (directed == ONE));
      g_assert_true (tag_holds (gexf, "edge", "two", " type=\"undirected\"") == (directed == ONE));
    }
}

/* yEd finds cards where they are, with their names, and lines with their words, arrows and strokes. */
static void
test_yed (void)
{
  static const char *const wanted[] = {
    " y=\"-23\" ", " height=\"46\"/>", "<y:Shape type=\"hexagon\"/>", "type=\"dashed\" width=\"1.0\"/>", ">A &lt;b&gt;</y:NodeLabel>",
    ">met (Disputed)</y:EdgeLabel>", "type=\"dashed\" width=\"1.6\"/>\n<y:Arrows source=\"none\" target=\"standard\"/>",
    "type=\"line\" width=\"1\"/>\n<y:Arrows source=\"none\" target=\"none\"/>", "yfiles.type=\"nodegraphics\"",
    "yfiles.type=\"edgegraphics\"", "xmlns:y=\"http://www.yworks.com/xml/graphml\"", "<y:Point x=",
  };
  g_autoptr (EntenteDocument) document = new_document (ONE);
  g_autofree char *xml = NULL;
  const char *node, *look, *label;

  sample_add (document, ENTENTE_ITEM_SOURCE, "q", ENTENTE_SOURCE_TITLE, "Q", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "yes", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SOURCE, "q", ENTENTE_STATEMENT_ABOUT, "one supports", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "t", ENTENTE_STATEMENT_TEXT, "no", ENTENTE_STATEMENT_SPEAKER, "b",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SOURCE, "q", ENTENTE_STATEMENT_ABOUT, "one disputes", 0);
  xml = write_as (document, ENTENTE_EXPORT_FORMAT_GRAPHML);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      if (strstr (xml, wanted[i]) == NULL)
        g_test_message ("%s is not in %s", wanted[i], xml);
      g_assert_nonnull (strstr (xml, wanted[i]));
    }
  /* Readers that take yEd's label and place for their own find the plain ones after them. */
  node = strstr (xml, "<node id=\"a\"");
  look = strstr (node, "<y:ShapeNode>");
  label = strstr (node, "<data key=\"label\">A &lt;b&gt;</data>");
  g_assert_true (look != NULL && label != NULL && look < label);
}

/* What is known of the actors is in both formats. */
static void
test_actors (void)
{
  g_autoptr (EntenteDocument) document = new_document (BOTH);
  EntenteItem *actor = entente_document_lookup (document, "a");
  g_autoptr (EntenteItem) changed = entente_item_copy (actor, "a");
  EntenteRecord *alias = entente_record_new (&entente_phrase_shape);
  g_autofree char *graphml = NULL, *gexf = NULL;

  entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, "Алиас");
  entente_record_add_record (entente_item_edit_record (changed), ENTENTE_ACTOR_ALIASES, alias);
  entente_record_set_text (entente_item_edit_record (changed), ENTENTE_ACTOR_START, "1950~");
  entente_record_set_text (entente_item_edit_record (changed), ENTENTE_ACTOR_END, "201X");
  entente_document_replace (document, actor, changed);
  graphml = write_as (document, ENTENTE_EXPORT_FORMAT_GRAPHML);
  gexf = write_as (document, ENTENTE_EXPORT_FORMAT_GEXF);

  g_assert_nonnull (strstr (graphml, "<data key=\"aliases\">Алиас</data>"));
  g_assert_nonnull (strstr (graphml, "<data key=\"node-start\">1950~</data>"));
  g_assert_nonnull (strstr (graphml, "<data key=\"node-end\">201X</data>"));
  g_assert_nonnull (strstr (gexf, "<attvalue for=\"2\" value=\"Алиас\"/>"));
  g_assert_nonnull (strstr (gexf, "<attvalue for=\"3\" value=\"1950~\"/>"));
  g_assert_nonnull (strstr (gexf, " mode=\"dynamic\" timeformat=\"date\">"));
  g_assert_true (tag_holds (gexf, "node", "a", " start=\"1950-01-01\" end=\"2019-12-31\""));
  g_assert_false (tag_holds (gexf, "node", "b", " start="));
}

/* The days that dates can mean at the utmost; no end where there is none, and nothing that a reader must refuse. */
static void
test_time (void)
{
  static const struct { const char *start, *end, *wanted; } times[] = {
    { "2001", "2003-02", " start=\"2001-01-01\" end=\"2003-02-28\"" },
    { "2025-03-21", NULL, " start=\"2025-03-21\"" },
    { "2004/..", "../2010", " start=\"2004-01-01\" end=\"2010-12-31\"" },
    { "../2004", "2010/..", "" },
    { "-0043-03-15", "0000", " start=\"-0043-03-15\" end=\"0000-12-31\"" },
    { "2010", "2009", "" },
    { "long ago", "2009", " end=\"2009-12-31\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (EntenteDocument) document = new_document (BOTH);
      EntenteItem *relation = entente_document_lookup (document, "one");
      g_autoptr (EntenteItem) changed = entente_item_copy (relation, "one");
      g_autofree char *gexf = NULL, *tag = NULL, *wanted = NULL;

      entente_record_set_text (entente_item_edit_record (changed), ENTENTE_RELATION_START, times[i].start);
      if (times[i].end != NULL)
        entente_record_set_text (entente_item_edit_record (changed), ENTENTE_RELATION_END, times[i].end);
      entente_document_replace (document, relation, changed);
      gexf = write_as (document, ENTENTE_EXPORT_FORMAT_GEXF);
      tag = find_tag (gexf, "edge", "one");
      wanted = g_strconcat ("<edge id=\"one\" source=\"a\" target=\"b\" label=\"met\"", times[i].wanted, NULL);
      g_assert_cmpstr (tag, ==, wanted);
    }
}

static void
test_static (void)
{
  g_autoptr (EntenteDocument) document = new_document (BOTH), empty = entente_document_new ();
  g_autofree char *gexf = write_as (document, ENTENTE_EXPORT_FORMAT_GEXF);
  g_autofree char *nothing = write_as (empty, ENTENTE_EXPORT_FORMAT_GEXF);

  g_assert_nonnull (strstr (gexf, " mode=\"static\">"));
  g_assert_nonnull (strstr (nothing, "<graph defaultedgetype=\"directed\" mode=\"static\">"));
}

#define ADD(name) g_test_add_func ("/graphs/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (directions);
  ADD (yed);
  ADD (actors);
  ADD (time);
  ADD (static);
  return g_test_run ();
}
