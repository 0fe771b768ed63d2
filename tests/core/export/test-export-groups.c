/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include "entente-group-commands.h"
#include "sample.h"

#include <string.h>

/* Three actors, two of which are in a group; two relations lead out of it. */
static EntenteDocument *
new_document (const char *drawn)
{
  EntenteDocument *document = entente_document_new ();
  EntenteRecord *group = entente_group_commands_new_group (document, "A & B");
  static const char *const ids[] = { "ann", "bob", "cat" };

  for (int i = 0; i < (int) G_N_ELEMENTS (ids); i++)
    {
      sample_add (document, ENTENTE_ITEM_ACTOR, ids[i], ENTENTE_ACTOR_NAME, ids[i], 0);
      entente_layout_set_position (entente_document_get_layout (document), ids[i],
                                   &(EntentePoint) { i * 3000, i / 2 * 2000 });
    }
  sample_add (document, ENTENTE_ITEM_RELATION, "r1", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "cat", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r2", ENTENTE_RELATION_FROM, "bob", ENTENTE_RELATION_TO, "cat", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r3", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "bob", 0);
  entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, "ann");
  entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, "bob");
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_DRAWN, drawn);
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_GROUPS, group);
  return document;
}

static char *
write_as (EntenteDocument     *document,
          EntenteExportFormat  format)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;
  g_autoptr (GBytes) bytes = entente_export_write (document, format, NULL, &trouble, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_holds (const char *text,
              const char *part,
              gboolean    holds)
{
  if ((strstr (text, part) != NULL) != holds)
    g_error ("%s: %s", holds ? "missing" : "not wanted", part);
}

/* The ground is beneath all else, with its name, and all actors are there. */
static void
test_ground (void)
{
  g_autoptr (EntenteDocument) document = new_document (NULL);
  g_autofree char *svg = write_as (document, ENTENTE_EXPORT_FORMAT_SVG);

  assert_holds (svg, "<g class=\"areas\" role=\"group\" aria-label=\"Groups\"", TRUE);
  assert_holds (svg, "id=\"group-a-b\"", TRUE);
  assert_holds (svg, "<title>A &amp; B</title>", TRUE);
  assert_holds (svg, ".entente .area-1 { --area:", TRUE);
  assert_holds (svg, "id=\"actor-ann\"", TRUE);
  g_assert_true (strstr (svg, "class=\"areas\"") < strstr (svg, "class=\"lines\""));
  g_assert_true (strstr (svg, "class=\"area-names\"") > strstr (svg, "class=\"lines\""));
}

/* One card and one line stand for all, name all, and have the words of their numbers. */
static void
test_folded (void)
{
  g_autoptr (EntenteDocument) document = new_document (ENTENTE_DRAWN_FOLDED);
  g_autofree char *svg = write_as (document, ENTENTE_EXPORT_FORMAT_SVG);

  assert_holds (svg, "id=\"group-a-b\" class=\"actor folded\"", TRUE);
  assert_holds (svg, "id=\"actor-ann\"", FALSE);
  assert_holds (svg, "id=\"actor-cat\"", TRUE);
  assert_holds (svg, "2 members · 1 relation within", TRUE);
  assert_holds (svg, "data-ids=\"r1 r2\" data-from=\"a-b\" data-to=\"cat\"", TRUE);
  assert_holds (svg, "2 relations", TRUE);
  assert_holds (svg, "\x1f", FALSE);
  assert_holds (svg, "class=\"areas\"", FALSE);
}

/* Other programs get the actors and relations. */
static void
test_other (void)
{
  static const EntenteExportFormat formats[] = {
    ENTENTE_EXPORT_FORMAT_DOT, ENTENTE_EXPORT_FORMAT_GRAPHML, ENTENTE_EXPORT_FORMAT_GEXF,
    ENTENTE_EXPORT_FORMAT_CYTOSCAPE, ENTENTE_EXPORT_FORMAT_NODE_LINK, ENTENTE_EXPORT_FORMAT_CSV_ACTORS,
  };
  g_autoptr (EntenteDocument) open = new_document (NULL), folded = new_document (ENTENTE_DRAWN_FOLDED);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *first = write_as (open, formats[i]), *second = write_as (folded, formats[i]);

      g_assert_cmpstr (first, ==, second);
      assert_holds (first, "ann", TRUE);
    }
}

/* What is said in reports and below pictures is about those that a card stands for. */
static void
test_report (void)
{
  g_autoptr (EntenteDocument) document = new_document (ENTENTE_DRAWN_FOLDED);
  g_autofree char *markdown = write_as (document, ENTENTE_EXPORT_FORMAT_MARKDOWN);
  g_autofree char *html = write_as (document, ENTENTE_EXPORT_FORMAT_HTML);

  assert_holds (markdown, "ann", TRUE);
  assert_holds (markdown, "bob", TRUE);
  assert_holds (html, "class=\"actor folded\"", TRUE);
  assert_holds (html, "\x1f", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-groups/ground", test_ground);
  g_test_add_func ("/export-groups/folded", test_folded);
  g_test_add_func ("/export-groups/other", test_other);
  g_test_add_func ("/export-groups/report", test_report);
  return g_test_run ();
}
