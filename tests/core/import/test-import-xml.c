/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include <string.h>

/* GEXF, GraphML, Gramps and i2 charts, and XML that means harm. */

#define GEXF(body) "<gexf version=\"1.2\"><graph defaultedgetype=\"directed\">" body "</graph></gexf>"
#define GRAPHML(body) "<graphml>" body "</graphml>"
#define GRAMPS(body) "<database xmlns=\"http://gramps-project.org/xml/1.7.1/\">" body "</database>"
#define CHART(body) "<Chart><ChartItemCollection>" body "</ChartItemCollection></Chart>"
#define PERSON(handle, first) "<person handle=\"" handle "\"><name><first>" first "</first><surname>Smith</surname></name></person>"

static const ImportCase cases[] = {
  { "a.gexf", "gexf", GEXF ("<nodes><node id=\"1\" label=\"A\"/><node id=\"2\"/></nodes><edges><edge source=\"1\" target=\"2\"/>"
                            "<edge id=\"x\" source=\"1\"/></edges>"), 2, 1, 0, 0, 0, "without both ends" },
  { "look.gexf", "gexf", GEXF ("<nodes><node id=\"1\"><viz:color r=\"1\"/><viz:position x=\"1\" y=\"2\"/></node></nodes>"),
    1, 0, 0, 0, 1, "drawn" },
  { "meta.gexf", "gexf", "<gexf><meta><creator>me</creator></meta><graph/></gexf>", 0, 0, 0, 0, 0, "file as a whole" },
  { "nameless.gexf", "gexf", GEXF ("<nodes><node label=\"A\"/><node id=\"1\"/></nodes>"), 1, 0, 0, 0, 0, "without an id" },
  { "same-ids.gexf", "gexf", GEXF ("<attributes class=\"node\"><attribute id=\"0\" title=\"t\"><default>1</default></attribute>"
                                   "<attribute id=\"1\" title=\"u\"><default>2</default></attribute></attributes><nodes>"
                                   "<node id=\"0\"/><node id=\"1\"/></nodes><edges><edge id=\"0\" source=\"0\" target=\"1\"/>"
                                   "<edge id=\"0\" source=\"1\" target=\"0\"/></edges>"), 2, 2, 0, 0, 0, "id of another" },
  { "old.gexf", "gexf", "<gexf version=\"1.0\"><graph defaultedgetype=\"directed\"><nodes><node id=\"1\"/></nodes><edges>"
                        "<edge source=\"1\" target=\"1\" type=\"dir\"/></edges></graph></gexf>", 1, 1, 0, 0, 0, NULL },
  { "times.gexf", "gexf", GEXF ("<nodes><node id=\"1\" intervals=\"&lt;[2001, 2003]; [2010, 2012]&gt;\"/></nodes>"), 1, 0, 0, 0, 0,
    "come" },
  { "open.gexf", "gexf", GEXF ("<nodes><node id=\"1\" startopen=\"2001\" endopen=\"2003\"/></nodes>"), 1, 0, 0, 0, 0, NULL },
  { "a.graphml", "graphml", GRAPHML ("<key id=\"d\" attr.name=\"label\" for=\"node\"/><graph><node id=\"1\"><data key=\"d\">A</data>"
                                     "</node><edge source=\"1\" target=\"2\"/></graph>"), 2, 1, 0, 0, 0, "not described" },
  { "hyper.graphml", "graphml", GRAPHML ("<graph><node id=\"1\"/><hyperedge/><data key=\"x\">about</data></graph>"), 1, 0, 0, 0, 0,
    "hyperedge" },
  { "latin.graphml", "graphml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><graphml><graph><node id=\"K\xf6ln\"/></graph>"
                                "</graphml>", 1, 0, 0, 0, 0, NULL },
  { "a.gramps", "gramps", GRAMPS ("<people>" PERSON ("_a", "Ann") PERSON ("_b", "Bob") PERSON ("_c", "Cid") "</people><families>"
                                  "<family handle=\"_f\"><rel type=\"Married\"/><father hlink=\"_b\"/><mother hlink=\"_a\"/>"
                                  "<childref hlink=\"_c\"/></family></families>"), 3, 3, 0, 0, 0, NULL },
  { "old.gramps", "gramps", GRAMPS ("<people><person handle=\"_a\"><name><first>Ann</first><last>Lee</last></name></person>"
                                    "</people>"), 1, 0, 0, 0, 0, NULL },
  { "dangling.gramps", "gramps", GRAMPS ("<people>" PERSON ("_a", "Ann") "<person handle=\"_b\"><noteref hlink=\"_x\"/></person>"
                                         "</people><notes><note handle=\"_n\"><text>t</text></note></notes>"), 2, 0, 0, 0, 0,
    "lead" },
  { "source.gramps", "gramps", GRAMPS ("<people><person handle=\"_a\"><citationref hlink=\"_c\"/></person></people><citations>"
                                       "<citation handle=\"_c\"><page>7</page><confidence>4</confidence><noteref hlink=\"_n\"/>"
                                       "<sourceref hlink=\"_s\"/></citation></citations><sources><source handle=\"_s\"><stitle>S"
                                       "</stitle></source></sources><notes><note handle=\"_n\" type=\"Source text\"><text>So it is."
                                       "</text></note></notes>"), 1, 0, 1, 1, 0, NULL },
  { "a.anx", "anx", CHART ("<ChartItem Label=\"Ann\"><End X=\"1\" Y=\"2\"><Entity EntityId=\"a\" Identity=\"Ann\"/></End></ChartItem>"
                           "<ChartItem Label=\"knows\"><Link End1Id=\"a\" End2Id=\"b\"><LinkStyle ArrowStyle=\"ArrowOnTail\"/></Link>"
                           "</ChartItem><ChartItem><TextBlock/></ChartItem>"), 2, 1, 0, 0, 1, "TextBlock" },
  { "forward.anx", "anx", CHART ("<ChartItem><Link End1Reference=\"i2\" End2Reference=\"i1\"/></ChartItem><ChartItem Id=\"i1\" "
                                 "Label=\"A\"><End><Entity EntityId=\"a\"/></End></ChartItem><ChartItem Id=\"i2\" Label=\"B\"><End>"
                                 "<Entity EntityId=\"b\"/></End></ChartItem>"), 2, 1, 0, 0, 0, NULL },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_text (const char *name,
           const char *text)
{
  return import_sample_load (name, text, -1);
}

static void
test_gexf_values (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "a.gexf", GEXF ("<attributes class=\"node\"><attribute id=\"0\" title=\"Size\" type=\"integer\"/><attribute id=\"1\" "
                    "title=\"size\" type=\"string\"/></attributes><nodes><node id=\"1\" label=\"A\" start=\"3.5\"><attvalues>"
                    "<attvalue for=\"0\" value=\"7\" start=\"2001\"/><attvalue for=\"1\" value=\"big\"/><attvalue id=\"2\" "
                    "value=\"NaN\"/></attvalues></node></nodes>"));
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "A");

  import_sample_assert_datum (actor, "Size", "7");
  import_sample_assert_datum (actor, "Size (start)", "2001");
  import_sample_assert_datum (actor, "size", "big");
  import_sample_assert_datum (actor, "2", "NaN");
  import_sample_assert_datum (actor, "start", "3.5");
}

/* Of two words for an edge one is its kind; the other is kept. A time without an end has none. */
static void
test_gexf_edges (void)
{
  g_autoptr (EntenteImport) import = import_sample_read (
    "a.gexf",
    GEXF ("<attributes class=\"edge\"><attribute id=\"0\" title=\"kind\"/></attributes><nodes><node id=\"1\"/></nodes><edges>"
          "<edge source=\"1\" target=\"1\" label=\"l\"><attvalues><attvalue for=\"0\" value=\"knows\"/></attvalues><spells>"
          "<spell start=\"2001\" end=\"2002\"/><spell start=\"2004\"/></spells></edge>"
          "<edge source=\"1\" target=\"1\" kind=\"k\" label=\"m\"/></edges>"), -1, NULL, NULL);
  EntenteImportItem *labelled = import_sample_find (import, ENTENTE_ITEM_RELATION, "l");

  import_sample_assert_datum (labelled, "kind", "knows");
  import_sample_assert_text (labelled, ENTENTE_RELATION_START, "2001");
  import_sample_assert_text (labelled, ENTENTE_RELATION_END, NULL);
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_RELATION, "k"), "label", "m");
}

/* What is in a value is kept, whatever it is. */
static void
test_graphml_complex_data (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "a.graphml", GRAPHML ("<key id=\"d\" attr.name=\"more\"/><graph><node id=\"1\"><data key=\"d\"><x a=\"1\"><y>2</y><y>3</y><a>4</a>"
                          "</x></data></node></graph>"));

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "1"), "more",
                              "{\"@a\":\"1\",\"y\":[\"2\",\"3\"],\"a\":\"4\"}");
}

static void
test_gramps_members (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "a.gramps",
    GRAMPS ("<events><event handle=\"_e\"><type>Birth</type><dateval val=\"1897\" type=\"about\"/><place hlink=\"_p\"/></event>"
            "</events><people><person handle=\"_a\"><name><first>Ann</first><surname prefix=\"van der\">Berg</surname></name>"
            "<name alt=\"1\" type=\"Married Name\"><first>Ann</first><surname>Smith</surname></name><eventref hlink=\"_e\" "
            "role=\"Primary\"/></person></people><places><placeobj handle=\"_p\"><pname value=\"Ronne\"/><placeref hlink=\"_q\"/>"
            "</placeobj><placeobj handle=\"_q\"><pname value=\"Denmark\"/><placeref hlink=\"_p\"/></placeobj></places>"));
  EntenteImportItem *actor = import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann van der Berg");

  import_sample_assert_text (actor, ENTENTE_ACTOR_START, "1897~");
  import_sample_assert_datum (actor, "Married Name", "Ann Smith");
  g_assert_cmpuint (entente_record_get_n_records (actor->record, ENTENTE_ACTOR_ALIASES), ==, 1);
  g_assert_nonnull (strstr (entente_record_find_datum (actor->record, ENTENTE_ACTOR_DATA, "Birth")->text, "Ronne, Denmark"));
}

/* A repository may have a number in it and no name of its own. */
static void
test_gramps_repository (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "a.gramps", GRAMPS ("<people>" PERSON ("_a", "Ann") "</people><sources><source handle=\"_s\"><stitle>S</stitle>"
                        "<reporef hlink=\"_r\" callno=\"7\"/></source></sources><repositories><repository handle=\"_r\"/>"
                        "</repositories>"));

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_SOURCE, "S"), "reporef", "7");
}

static void
test_anx_grades (void)
{
  g_autoptr (EntenteImport) import = read_text (
    "a.anx", "<Chart><GradeOne><StringCollection><String Text=\"A\"/><String Text=\"B\"/></StringCollection></GradeOne><GradeTwo>"
             "<StringCollection><String Text=\"1\"/><String Text=\"2\"/></StringCollection></GradeTwo><ChartItemCollection>"
             "<ChartItem Label=\"Ann\"><End><Entity EntityId=\"a\"><CardCollection><Card Text=\"Seen.\" SourceReference=\"KJD\" "
             "GradeOneIndex=\"1\" GradeTwoIndex=\"1\"/><Card Text=\"Heard.\" GradeOneIndex=\"99\"/><Card/></CardCollection></Entity>"
             "</End></ChartItem></ChartItemCollection></Chart>");
  EntenteImportItem *statement = import_sample_find (import, ENTENTE_ITEM_STATEMENT, "Seen.");

  g_assert_cmpint (entente_record_get_number (statement->record, ENTENTE_STATEMENT_CREDIBILITY), ==, 2);
  import_sample_assert_text (import_sample_find (import, ENTENTE_ITEM_SOURCE, "KJD"), ENTENTE_SOURCE_RELIABILITY, "B");
  import_sample_assert_report (import, "card without words");
}

/* Entities that a file defines are refused, and so is what they would grow to. */
static void
test_bombs (void)
{
  import_sample_assert_refused ("a.gexf",
                                "<!DOCTYPE gexf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><gexf><graph><nodes>"
                                "<node id=\"&b;\"/></nodes></graph></gexf>", -1, "b");
  import_sample_assert_refused ("a.gexf",
                                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE gexf [<!ENTITY a SYSTEM "
                                "\"file:///etc/hostname\">]><gexf><graph><nodes><node id=\"1\" label=\"x\">&a;</node></nodes></graph></gexf>",
                                -1, "Line");
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<gexf>");
  import_sample_assert_refused ("a.gexf", text->str, -1, "nested");
}

static void
test_refused (void)
{
  import_sample_assert_refused ("a.gexf", "<gexf><graph>\n</gexf>", -1, "line 2");
  import_sample_assert_refused ("a.xml", "<html/>", -1, "cannot tell");
  import_sample_assert_refused ("a.gexf", "<gexf a=\"\xff\"/>", -1, "");
}

/* A file that is packed with gzip is the same file. */
static void
test_gzip (void)
{
  static const char text[] = GRAMPS ("<people>" PERSON ("_a", "Ann") "</people>");
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  char packed[4096];
  gsize n_read, n_written;
  g_autoptr (EntenteImport) import = NULL;

  g_assert_cmpint (g_converter_convert (converter, text, strlen (text), packed, sizeof packed, G_CONVERTER_INPUT_AT_END,
                                        &n_read, &n_written, NULL), ==, G_CONVERTER_FINISHED);
  import = import_sample_load ("a.gramps", packed, n_written);
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann Smith");
  import_sample_assert_refused ("a.gramps", packed, n_written - 12, "");
}

/* What Gephi calls the label of an edge is the word on the line. yEd can have several labels. */
static void
test_labels (void)
{
  g_autoptr (EntenteImport) import = import_sample_load (
    "a.graphml", GRAPHML ("<key id=\"e\" attr.name=\"Edge Label\" for=\"edge\"/><graph><node id=\"1\"><data key=\"g\"><ShapeNode>"
                          "<NodeLabel>Ann</NodeLabel><NodeLabel> judge </NodeLabel></ShapeNode></data></node><edge source=\"1\" "
                          "target=\"1\"><data key=\"e\">pays</data></edge></graph>"), -1);

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann"), "label", "judge");
  g_assert_nonnull (import_sample_find (import, ENTENTE_ITEM_RELATION, "pays"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-xml/counts", test_counts);
  g_test_add_func ("/import-xml/gexf-values", test_gexf_values);
  g_test_add_func ("/import-xml/gexf-edges", test_gexf_edges);
  g_test_add_func ("/import-xml/graphml-complex-data", test_graphml_complex_data);
  g_test_add_func ("/import-xml/gramps-members", test_gramps_members);
  g_test_add_func ("/import-xml/gramps-repository", test_gramps_repository);
  g_test_add_func ("/import-xml/anx-grades", test_anx_grades);
  g_test_add_func ("/import-xml/bombs", test_bombs);
  g_test_add_func ("/import-xml/depth", test_depth);
  g_test_add_func ("/import-xml/refused", test_refused);
  g_test_add_func ("/import-xml/gzip", test_gzip);
  g_test_add_func ("/import-xml/labels", test_labels);
  return g_test_run ();
}
