/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "entente-alone.h"
#include "entente-histogram.h"
#include "entente-scene.h"
#include "entente-source.h"
#include "entente-view-weights.h"
#include "entente-view.h"

#include "large-graph.h"

/* How long it takes until a filter or a focus is in the picture, in a document of 20,000 actors and 40,000 relations.
 * The reference is 50 ms, in which the eye sees no delay, and for what the main loop does, a frame. */

#define N_ACTORS 20000
#define N_RELATIONS 40000
#define N_SOURCES 2000
#define N_STATEMENTS 100000
#define N_ROUNDS 7
#define REFERENCE_MS 50.0
#define FRAME_MS (1000.0 / 60)

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef struct {
  EntenteDocument *document;
  EntenteEvidenceCache *cache;
  EntenteViewInput *input;
  EntenteScene *scene;
} Bench;

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static void
print_row (const char *name,
           double     *times,
           double      reference)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);
  printf ("%s-ms %.1f %.1f %.3f\n", name, times[N_ROUNDS / 2], reference, times[N_ROUNDS / 2] / reference);
}

/* Measures the view alone, and the view with the scene. */
static void
measure (Bench            *bench,
         const char       *name,
         EntenteViewpoint *viewpoint)
{
  double views[N_ROUNDS], scenes[N_ROUNDS];
  g_autofree char *scene_name = g_strconcat (name, "-scene", NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_ms ();
      g_autoptr (EntenteView) view = entente_view_new (bench->input, viewpoint, NULL);
      g_autoptr (EntenteScene) scene = NULL;

      views[i] = get_ms () - begin;
      scene = entente_scene_new_for_view (bench->scene, view);
      scenes[i] = get_ms () - begin;
    }
  print_row (name, views, REFERENCE_MS);
  print_row (scene_name, scenes, REFERENCE_MS);
}

static void
measure_filter (Bench            *bench,
                const char       *name,
                EntenteCondition *condition,
                gboolean          fades)
{
  g_autoptr (EntenteCondition) owned = condition;
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, condition);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, NULL, fades);

  measure (bench, name, viewpoint);
}

/* The period is moved by a month. */
static void
measure_period (Bench      *bench,
                const char *name,
                gboolean    fades)
{
  g_autoptr (EntentePeriod) period = entente_period_new (entente_calendar_join (2024, 3, 1),
                                                         entente_calendar_join (2024, 5, 31), TRUE);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, fades);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_period (all, period);

  measure (bench, name, viewpoint);
}

/* What the strip shows, whenever the filter or the axis changes. */
static void
measure_histogram (Bench *bench)
{
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_ms ();
      g_autoptr (EntenteHistogram) histogram = entente_histogram_new (bench->input, all, ENTENTE_ITEM_RELATION, NULL,
                                                                      100, NULL);

      times[i] = get_ms () - begin;
    }
  print_row ("histogram", times, REFERENCE_MS);
}

static void
measure_focus (Bench      *bench,
               const char *name,
               guint       n_steps)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("actor-7000"), n_steps, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);

  measure (bench, name, viewpoint);
}

/* The first shown actor that has neighbours that are not shown. */
static EntenteItem *
find_grower (Bench       *bench,
             EntenteView *view)
{
  for (guint i = 0; i < entente_view_input_get_n (bench->input, ENTENTE_ITEM_ACTOR); i++)
    {
      EntenteItem *actor = entente_view_input_get_item (bench->input, ENTENTE_ITEM_ACTOR, i);

      if (entente_view_count_others (view, actor) > 0)
        return actor;
    }
  g_error ("nothing can grow");
}

/* A focus grows by the neighbours of one actor, from the click to the scene; and once more where it is arranged alone,
 * so that places are found for the new cards. */
static void
measure_growth (Bench      *bench,
                const char *name,
                guint       n_steps)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("actor-7000"), n_steps, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (EntenteView) before = entente_view_new (bench->input, viewpoint, NULL);
  g_autoptr (EntenteScene) scene_before = entente_scene_new_for_view (bench->scene, before);
  g_autofree EntentePoint *points = g_new0 (EntentePoint, entente_scene_get_n_cards (scene_before));
  g_autoptr (EntenteAlone) places = NULL;
  g_autofree char *alone_name = g_strconcat (name, "-alone", NULL);
  double scenes[N_ROUNDS], alone[N_ROUNDS];

  for (guint i = 0; i < entente_scene_get_n_cards (scene_before); i++)
    {
      EntenteVec center = entente_card_get_center (entente_scene_get_card (scene_before, i));

      points[i] = (EntentePoint) { (int) (center.x * 10), (int) (center.y * 10) };
    }
  places = entente_alone_new (scene_before, points);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      EntenteItem *actor = find_grower (bench, before);
      double begin = get_ms ();
      g_auto (GStrv) ids = entente_view_list_others (before, actor);
      g_autoptr (EntenteFocus) more = entente_focus_new_with (focus, (const char *const *) ids,
                                                              entente_item_get_id (actor));
      g_autoptr (EntenteViewpoint) grown = entente_viewpoint_new (NULL, more, FALSE);
      g_autoptr (EntenteView) view = entente_view_new (bench->input, grown, NULL);
      g_autoptr (EntenteScene) scene = entente_scene_new_for_view (bench->scene, view), arranged = NULL;
      g_autoptr (EntenteAlone) further = NULL;

      scenes[i] = get_ms () - begin;
      arranged = entente_alone_arrange (places, scene, &further);
      alone[i] = get_ms () - begin;
      if (i == 0)
        fprintf (stderr, "%s: %u + %u actors\n", name, entente_scene_get_n_cards (scene_before), g_strv_length (ids));
    }
  print_row (name, scenes, REFERENCE_MS);
  print_row (alone_name, alone, REFERENCE_MS);
}

/* What the main loop reads when the document has changed, in parts; and what another thread does with it once. */
static void
measure_input (Bench *bench)
{
  double reading[N_ROUNDS], linking[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_ms ();
      g_autoptr (EntenteViewInput) input = entente_view_input_new (bench->document, bench->cache);

      reading[i] = get_ms () - begin;
      entente_view_input_get_links (input);
      linking[i] = get_ms () - begin - reading[i];
    }
  print_row ("view-read", reading, FRAME_MS);
  print_row ("view-link", linking, REFERENCE_MS);
}

/* Every relation is told of by two or three statements: 100,000 of them, from sources that cite each other. */
static EntenteDocument *
make_weighty (void)
{
  EntenteDocument *document = large_graph_new (N_ACTORS, N_RELATIONS, LARGE_GRAPH_NEAR, NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *id = g_strdup_printf ("paper-%u", i), *cited = g_strdup_printf ("paper-%u", i / 2);
      EntenteItem *source = entente_item_new (ENTENTE_ITEM_SOURCE, id);

      entente_record_add_text (entente_item_edit_record (source), ENTENTE_SOURCE_CITES, cited);
      entente_record_set_text (entente_item_edit_record (source), ENTENTE_SOURCE_PUBLISHED, "2024-03");
      g_ptr_array_add (sources, source);
    }
  for (guint i = 0; i < N_STATEMENTS - N_RELATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%u", i), *paper = g_strdup_printf ("paper-%u", i % N_SOURCES);
      g_autofree char *relation = g_strdup_printf ("relation-%u", i % N_RELATIONS);
      EntenteItem *statement = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
      EntenteRecord *target = entente_record_new (&entente_target_shape);

      entente_record_set_text (target, ENTENTE_TARGET_ID, relation);
      entente_record_set_text (target, ENTENTE_TARGET_STANCE, "supports");
      entente_record_set_text (entente_item_edit_record (statement), ENTENTE_STATEMENT_FORM, "narration");
      entente_record_set_text (entente_item_edit_record (statement), ENTENTE_STATEMENT_SOURCE, paper);
      entente_record_add_record (entente_item_edit_record (statement), ENTENTE_STATEMENT_ABOUT, target);
      g_ptr_array_add (statements, statement);
    }
  entente_document_append_all (document, ENTENTE_ITEM_SOURCE, sources);
  entente_document_append_all (document, ENTENTE_ITEM_STATEMENT, statements);
  return document;
}

static void
measure_weights (EntenteViewInput *input,
                 const char       *name,
                 EntenteWeighing  *weighing)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_ms ();
      g_autoptr (EntenteViewInput) weighed = entente_view_weights_weigh_input (input, weighing, NULL);

      times[i] = get_ms () - begin;
    }
  print_row (name, times, REFERENCE_MS);
}

static void
measure_without (EntenteViewInput *input,
                 const char       *name,
                 EntenteAsideKind  kind,
                 const char       *word)
{
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteAside) aside = entente_aside_new_with (nothing, kind, word);
  g_autoptr (EntenteWeighing) without = entente_weighing_new (0, ENTENTE_KNOWN_ALL, aside);

  measure_weights (input, name, without);
}

/* All relations are weighed anew: on another day, by other rules, and without a source, a speaker or most of all. */
static void
measure_weighing (void)
{
  g_autoptr (EntenteDocument) document = make_weighty ();
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteWeighing) known = entente_weighing_new (0, entente_calendar_join (2024, 3, 15), NULL);
  g_autoptr (EntenteWeighing) voices = entente_weighing_new (1u << ENTENTE_RULE_ONE_VOICE, ENTENTE_KNOWN_ALL, NULL);
  double begin = get_ms (), first[N_ROUNDS];

  entente_view_weights_get (input);
  for (guint i = 0; i < N_ROUNDS; i++)
    first[i] = get_ms () - begin;
  print_row ("weigh-begin", first, 4 * REFERENCE_MS);
  measure_weights (input, "weigh-known", known);
  measure_weights (input, "weigh-one-voice", voices);
  measure_without (input, "weigh-without", ENTENTE_ASIDE_SOURCE, "paper-1");
  measure_without (input, "weigh-without-speaker", ENTENTE_ASIDE_SPEAKER, "actor-7000");
  /* All statements of the graph are of this source. */
  measure_without (input, "weigh-without-most", ENTENTE_ASIDE_SOURCE, "source");
}

static void
measure_reach (Bench *bench)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("actor-7000"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_ms ();
      g_autoptr (GArray) reach = entente_view_count_reach (bench->input, viewpoint, 6, NULL);

      times[i] = get_ms () - begin;
    }
  print_row ("focus-reach", times, REFERENCE_MS);
}

int
main (void)
{
  g_autoptr (EntenteDocument) document = large_graph_new (N_ACTORS, N_RELATIONS, LARGE_GRAPH_NEAR, NULL);
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteMeasure) text_measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, text_measure);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  Bench bench = { document, cache, input, scene };

  measure_input (&bench);
  entente_view_input_get_links (input);
  measure_filter (&bench, "filter-kind",
                  entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person", "state")), FALSE);
  measure_filter (&bench, "filter-kind-fade",
                  entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person", "state")), TRUE);
  measure_filter (&bench, "filter-evidence",
                  entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE, WORDS ("tentative")), FALSE);
  measure_filter (&bench, "filter-date", entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2024", NULL), FALSE);
  measure_filter (&bench, "filter-speaker",
                  entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, WORDS ("actor-7")), FALSE);
  measure_filter (&bench, "filter-text",
                  entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("number 77")), FALSE);
  measure_period (&bench, "period", FALSE);
  measure_period (&bench, "period-fade", TRUE);
  measure_histogram (&bench);
  measure_focus (&bench, "focus-2", 2);
  measure_focus (&bench, "focus-6", 6);
  measure_growth (&bench, "focus-2-grow", 2);
  measure_growth (&bench, "focus-6-grow", 6);
  measure_reach (&bench);
  measure_weighing ();
  return 0;
}
