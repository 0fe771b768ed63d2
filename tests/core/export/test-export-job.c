/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-job.h"

#include <string.h>

#include "entente-evidence-cache.h"
#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef struct {
  EntenteDocument *document;
  EntenteExportJob *job;
} Fixture;

/* A job of what is seen from a viewpoint. */
static void
make_job_for (Fixture          *fixture,
              EntenteViewpoint *viewpoint)
{
  static const char *const ids[] = { "shoigu", "kim", "tass", "joongang" };
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  g_autoptr (EntenteViewInput) input = NULL;
  g_autoptr (EntenteView) view = NULL;
  g_autoptr (EntenteScene) whole = NULL, scene = NULL;

  fixture->document = sample_document_new ();
  for (int i = 0; i < (int) G_N_ELEMENTS (ids); i++)
    entente_layout_set_position (entente_document_get_layout (fixture->document), ids[i],
                                 &(EntentePoint) { i % 2 * 5000, i / 2 * 2000 });
  cache = entente_evidence_cache_new (fixture->document);
  input = entente_view_input_new (fixture->document, cache);
  view = entente_view_new (input, viewpoint, NULL);
  whole = entente_scene_new (fixture->document, measure);
  scene = entente_scene_new_for_view (whole, view);
  fixture->job = entente_export_job_new (fixture->document, scene, NULL, NULL);
  entente_export_job_set_view (fixture->job, view, whole);
}

/* A job of which a filter shows the people, hidden or faded what is left out. */
static void
make_job (Fixture  *fixture,
          gboolean  fades)
{
  g_autoptr (EntenteCondition) people = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND,
                                                               WORDS ("person"));
  g_autoptr (EntenteFilter) none = entente_filter_new (), filter = entente_filter_new_with (none, people);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, NULL, fades);

  make_job_for (fixture, viewpoint);
}

static void
set_up_without (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteAside) aside = entente_aside_new_with (nothing, ENTENTE_ASIDE_SOURCE, "article");
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_aside (all, aside);

  make_job_for (fixture, viewpoint);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  make_job (fixture, data != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->job);
  g_clear_object (&fixture->document);
}

static char *
write_as (Fixture             *fixture,
          EntenteExportFormat  format,
          EntenteExtent        extent)
{
  g_autoptr (GError) error = NULL;
  EntenteChoices choices = { .format = format, .extent = extent };
  g_autoptr (GBytes) bytes = entente_export_job_write (fixture->job, &choices, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Every format is of what is shown, unless everything is wanted. */
static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  static const EntenteExportFormat formats[] = {
    ENTENTE_EXPORT_FORMAT_HTML, ENTENTE_EXPORT_FORMAT_MARKDOWN, ENTENTE_EXPORT_FORMAT_DOT,
    ENTENTE_EXPORT_FORMAT_GRAPHML, ENTENTE_EXPORT_FORMAT_GEXF, ENTENTE_EXPORT_FORMAT_CYTOSCAPE,
    ENTENTE_EXPORT_FORMAT_NODE_LINK, ENTENTE_EXPORT_FORMAT_FTM, ENTENTE_EXPORT_FORMAT_CSV_ACTORS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *shown = write_as (fixture, formats[i], ENTENTE_EXTENT_SHOWN);
      g_autofree char *whole = write_as (fixture, formats[i], ENTENTE_EXTENT_WHOLE);
      /* Its relation is left out with the newspaper. */
      const char *left_out = formats[i] == ENTENTE_EXPORT_FORMAT_CSV_ACTORS ? "Korea JoongAng Daily" : "reports on";

      g_test_message ("%s", entente_export_format_get_suffix (formats[i]));
      g_assert_nonnull (strstr (shown, "Kim Jong-un"));
      /* The picture of a report still has it, faintly. */
      if (data == NULL || entente_export_format_get_category (formats[i]) == ENTENTE_EXPORT_CATEGORY_DATA)
        g_assert_null (strstr (shown, left_out));
      g_assert_nonnull (strstr (whole, "Kim Jong-un"));
      g_assert_nonnull (strstr (whole, left_out));
      g_assert_null (strstr (whole, "2 of 4 actors"));
    }
}

/* The file says that it is of a part, where it has a place for that. */
static void
test_said (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *html = write_as (fixture, ENTENTE_EXPORT_FORMAT_HTML, ENTENTE_EXTENT_SHOWN);
  g_autofree char *graphml = write_as (fixture, ENTENTE_EXPORT_FORMAT_GRAPHML, ENTENTE_EXTENT_SHOWN);
  g_autofree char *label = entente_export_job_describe_extent (fixture->job, ENTENTE_EXTENT_SHOWN);

  g_assert_nonnull (strstr (html, "This report shows 2 of 4 actors, 2 of 3 relations: only People"));
  g_assert_nonnull (strstr (graphml, "2 of 4 actors, 2 of 3 relations: only People"));
  g_assert_cmpstr (label, ==, "What is shown (2 of 4 actors)");
  g_assert_cmpint (entente_export_job_get_usual_extent (fixture->job), ==, ENTENTE_EXTENT_SHOWN);
  g_assert_cmpint (entente_export_job_get_nth_extent (fixture->job, 0), ==, ENTENTE_EXTENT_SHOWN);
  g_assert_cmpint (entente_export_job_get_nth_extent (fixture->job, 1), ==, ENTENTE_EXTENT_WHOLE);
}

/* What is set aside is in no format; a report tells what falls, and the whole document has it all. */
static void
test_without (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *csv = write_as (fixture, ENTENTE_EXPORT_FORMAT_CSV_RELATIONS, ENTENTE_EXTENT_SHOWN);
  g_autofree char *graphml = write_as (fixture, ENTENTE_EXPORT_FORMAT_GRAPHML, ENTENTE_EXTENT_SHOWN);
  g_autofree char *report = write_as (fixture, ENTENTE_EXPORT_FORMAT_MARKDOWN, ENTENTE_EXTENT_SHOWN);
  g_autofree char *whole = write_as (fixture, ENTENTE_EXPORT_FORMAT_MARKDOWN, ENTENTE_EXTENT_WHOLE);

  g_assert_null (strstr (csv, "confirmed"));
  g_assert_nonnull (strstr (csv, "reported"));
  g_assert_null (strstr (graphml, ">confirmed<"));
  g_assert_nonnull (strstr (report, "Without Shoigu's surprise visit to Pyongyang"));
  g_assert_nonnull (strstr (report, "Confirmed → Reported, by Photo released by KCNA"));
  g_assert_nonnull (strstr (report, "Tentative → Unsupported"));
  g_assert_null (strstr (whole, "Without Shoigu"));
  g_assert_nonnull (strstr (whole, "Confirmed"));
}

/* Without a filter nothing has changed. */
static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (fixture->document, measure);
  g_autoptr (EntenteExportJob) job = entente_export_job_new (fixture->document, scene, NULL, NULL);

  g_assert_cmpint (entente_export_job_get_usual_extent (job), ==, ENTENTE_EXTENT_WHOLE);
  g_assert_cmpuint (entente_export_job_get_n_extents (job), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export-job/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/export-job/formats-where-the-rest-is-faded", Fixture, "fades", set_up, test_formats, tear_down);
  g_test_add ("/export-job/said", Fixture, NULL, set_up, test_said, tear_down);
  g_test_add ("/export-job/without", Fixture, NULL, set_up_without, test_without, tear_down);
  g_test_add ("/export-job/whole", Fixture, NULL, set_up, test_whole, tear_down);
  return g_test_run ();
}
