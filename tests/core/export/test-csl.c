/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <string.h>

#include "sample.h"

static char *
write_csl (EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export_write (document, ENTENTE_EXPORT_FORMAT_CSL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_member (EntenteDocument *document,
               const char      *name,
               const char      *value)
{
  g_autofree char *csl = write_csl (document);
  g_autofree char *wanted = g_strdup_printf ("    \"%s\": %s\n", name, value);

  if (strstr (csl, wanted) == NULL)
    g_test_message ("wanted: %s\nfound: %s", wanted, csl);
  g_assert_nonnull (strstr (csl, wanted));
}

/* Numbers where CSL has them, words elsewhere, and never the codes of EDTF. */
static void
test_dates (void)
{
  static const struct { const char *edtf, *csl; } dates[] = {
    { "2025-03-21", "{\"date-parts\": [[2025, 3, 21]]}" },
    { "2025-03-21T10:00Z", "{\"date-parts\": [[2025, 3, 21]]}" },
    { "2025-03", "{\"date-parts\": [[2025, 3]]}" },
    { "2025-03-XX", "{\"date-parts\": [[2025, 3]]}" },
    { "2025", "{\"date-parts\": [[2025]]}" },
    { "2025~", "{\"date-parts\": [[2025]], \"circa\": true}" },
    { "2025-03?", "{\"date-parts\": [[2025, 3]], \"circa\": true}" },
    { "2025-03/2025-05-01", "{\"date-parts\": [[2025, 3], [2025, 5, 1]]}" },
    { "2001/2004%", "{\"date-parts\": [[2001], [2004]], \"circa\": true}" },
    { "2001-21", "{\"date-parts\": [[2001]], \"season\": 1}" },
    { "2001-24~", "{\"date-parts\": [[2001]], \"season\": 4, \"circa\": true}" },
    { "-0043-03-15", "{\"date-parts\": [[-44, 3, 15]]}" },
    { "0000", "{\"date-parts\": [[-1]]}" },
    { "0001", "{\"date-parts\": [[1]]}" },
    { "-0001/0001", "{\"date-parts\": [[-2], [1]]}" },
    { "Y-17000", "{\"date-parts\": [[-17001]]}" },
    { "2015-22/2016-24", "{\"literal\": \"summer 2015 – winter 2016\"}" },
    { "201X", "{\"literal\": \"2010s\"}" },
    { "19XX", "{\"literal\": \"1900 – 1999\"}" },
    { "2004/..", "{\"literal\": \"since 2004\"}" },
    { "../2004", "{\"literal\": \"until 2004\"}" },
    { "2004/", "{\"literal\": \"2004 – unknown\"}" },
    { "201X/2020", "{\"literal\": \"2010s – 2020\"}" },
    { "the \"day\" after", "{\"literal\": \"the \\\"day\\\" after\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (EntenteDocument) document = entente_document_new ();

      sample_add (document, ENTENTE_ITEM_SOURCE, "q", ENTENTE_SOURCE_PUBLISHED, dates[i].edtf, 0);
      assert_member (document, "issued", dates[i].csl);
    }
}

/* The sample splits lists at spaces, which authors have. */
static EntenteDocument *
new_with_author (const char *author)
{
  EntenteDocument *document = entente_document_new ();
  EntenteItem *source = entente_item_new (ENTENTE_ITEM_SOURCE, "q");

  entente_record_set_texts (entente_item_edit_record (source), ENTENTE_SOURCE_AUTHORS,
                            (const char *const[]) { author, NULL });
  entente_document_insert (document, source, 0);
  g_object_unref (source);
  return document;
}

/* Only a comma tells a family name. The comma of a body does not. */
static void
test_names (void)
{
  static const struct { const char *author, *csl; } names[] = {
    { "Doe, Jane", "[{\"family\": \"Doe\", \"given\": \"Jane\"}]" },
    { "Doe,Jane  M.", "[{\"family\": \"Doe\", \"given\": \"Jane  M.\"}]" },
    { "서, 지은", "[{\"family\": \"서\", \"given\": \"지은\"}]" },
    { "García Márquez, Gabriel", "[{\"family\": \"García Márquez\", \"given\": \"Gabriel\"}]" },
    { "van der Berg, Jan", "[{\"family\": \"Berg\", \"given\": \"Jan\", \"non-dropping-particle\": \"van der\"}]" },
    { "Van Dyke, Dick", "[{\"family\": \"Van Dyke\", \"given\": \"Dick\"}]" },
    { "Beethoven, Ludwig van", "[{\"family\": \"Beethoven\", \"given\": \"Ludwig\", \"dropping-particle\": \"van\"}]" },
    { "van, de", "[{\"family\": \"van\", \"given\": \"de\"}]" },
    { "King, Martin Luther, Jr.", "[{\"family\": \"King\", \"given\": \"Martin Luther\", \"suffix\": \"Jr.\"}]" },
    { "King, Jr., Martin Luther", "[{\"family\": \"King\", \"given\": \"Martin Luther\", \"suffix\": \"Jr.\"}]" },
    { "Jane Doe", "[{\"literal\": \"Jane Doe\"}]" },
    { "Seo Ji-eun", "[{\"literal\": \"Seo Ji-eun\"}]" },
    { "Ministry of Finance", "[{\"literal\": \"Ministry of Finance\"}]" },
    { "Department of Health, London", "[{\"literal\": \"Department of Health, London\"}]" },
    { "Apple, Inc.", "[{\"literal\": \"Apple, Inc.\"}]" },
    { "Smith, Doe & Roe", "[{\"literal\": \"Smith, Doe & Roe\"}]" },
    { "Doe, Jane; Roe, Richard", "[{\"literal\": \"Doe, Jane; Roe, Richard\"}]" },
    { "Doe, Roe, Poe", "[{\"literal\": \"Doe, Roe, Poe\"}]" },
    { "Doe, Jr.", "[{\"literal\": \"Doe, Jr.\"}]" },
    { "Unit 7, Mariupol", "[{\"literal\": \"Unit 7, Mariupol\"}]" },
    { ", Jane", "[{\"literal\": \", Jane\"}]" },
    { "Doe,", "[{\"literal\": \"Doe,\"}]" },
    { ",", "[{\"literal\": \",\"}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntenteDocument) document = new_with_author (names[i].author);

      assert_member (document, "author", names[i].csl);
    }
}

/* An actor of the document that is no person tells that a name is that of a body, or that the paper of an author was
 * added to the name. A person tells nothing. */
static void
test_bodies (void)
{
  static const struct { const char *kind, *author, *csl; } bodies[] = {
    { "media", "Post, Washington", "[{\"literal\": \"Post, Washington\"}]" },
    { "company", "Post, Washington", "[{\"literal\": \"Post, Washington\"}]" },
    { "media", "Jane Doe, Post, Washington", "[{\"literal\": \"Jane Doe, Post, Washington\"}]" },
    { "person", "Post, Washington", "[{\"family\": \"Post\", \"given\": \"Washington\"}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (EntenteDocument) document = new_with_author (bodies[i].author);

      sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Post, Washington", ENTENTE_ACTOR_KIND,
                  bodies[i].kind, 0);
      assert_member (document, "author", bodies[i].csl);
    }
}

static void
test_paper_of_author (void)
{
  g_autoptr (EntenteDocument) document = new_with_author ("Seo Ji-eun, JoongAng Daily");

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "JoongAng Daily", ENTENTE_ACTOR_KIND, "media", 0);
  assert_member (document, "author", "[{\"literal\": \"Seo Ji-eun, JoongAng Daily\"}]");
}

#define ADD(name) g_test_add_func ("/csl/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (dates);
  ADD (names);
  ADD (bodies);
  ADD (paper_of_author);
  return g_test_run ();
}
