/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente-actor.h"
#include "entente-arrange-document.h"
#include "entente-file.h"
#include "entente-map-names.h"
#include "entente-relation.h"
#include "entente-scene.h"
#include "entente-svg.h"

/* How a picture reads: arranged by Entente, and by Graphviz alone with the same engine. Of each it prints how many names
 * and words can be read where all of it fits into a window, how many lines run beneath a card that is not theirs, how
 * many cross, how far distances differ from those in the graph (stress, 0 is best), and how large it is.
 *
 *   bench-map [--pictures FOLDER] [FILE...]
 *
 * With a folder, both pictures of each graph are written there, as SVG. Some graphs are made: hubs, of which one has
 * lines between its rays, and chains. Needs the commands of Graphviz. Nothing passes or fails. */

#define WINDOW_WIDTH 1400.0
#define WINDOW_HEIGHT 900.0

/* As in the painter, in pixels. */
#define MIN_LABEL_SIZE 5.8
#define GOOD_LABEL_SIZE 7.5

#define N_STEPS 48 /* along a line */

static char *folder;

static const GOptionEntry entries[] = {
  { "pictures", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Where to write the pictures", "FOLDER" },
  { NULL },
};

typedef struct {
  guint n_names, n_words, n_beneath, n_crossings;
  double stress, area;
} Figures;

static void
add_actor (EntenteDocument *document,
           const char      *id,
           const char      *name)
{
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_KIND, "person");
  entente_document_insert (document, actor, G_MAXUINT);
}

static void
add_relation (EntenteDocument *document,
              const char      *from,
              const char      *to)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", from, to);
  g_autoptr (EntenteItem) relation = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (relation);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, "met");
  entente_document_insert (document, relation, G_MAXUINT);
}

/* Of @n_links pairs of rays that stand side by side in the file both know each other. */
static EntenteDocument *
make_hub (guint n_rays,
          guint n_links)
{
  EntenteDocument *document = entente_document_new ();

  add_actor (document, "hub", "The Hub of All");
  for (guint i = 0; i < n_rays; i++)
    {
      g_autofree char *id = g_strdup_printf ("ray%u", i);
      g_autofree char *name = g_strdup_printf ("Ray Number %u", i);

      add_actor (document, id, name);
      add_relation (document, "hub", id);
    }
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *from = g_strdup_printf ("ray%u", i * 7 % n_rays);
      g_autofree char *to = g_strdup_printf ("ray%u", (i * 7 + 3) % n_rays);

      add_relation (document, from, to);
    }
  return document;
}

static EntenteDocument *
make_chains (guint n_chains,
             guint n_links)
{
  EntenteDocument *document = entente_document_new ();

  for (guint chain = 0; chain < n_chains; chain++)
    for (guint link = 0; link < n_links; link++)
      {
        g_autofree char *id = g_strdup_printf ("c%u-%u", chain, link);
        g_autofree char *before = g_strdup_printf ("c%u-%u", chain, link - 1);
        g_autofree char *name = g_strdup_printf ("Link %u of %u", link, chain);

        add_actor (document, id, name);
        if (link > 0)
          add_relation (document, before, id);
      }
  return document;
}

typedef struct {
  EntenteScene *scene;
  const EntenteLine *line;
  gboolean found;
} Beneath;

static gboolean
beneath_cb (EntentePart part,
            guint       index,
            gpointer    data)
{
  Beneath *beneath = data;
  const EntenteCard *card;

  if (part != ENTENTE_PART_CARD || index == beneath->line->from || index == beneath->line->to)
    return TRUE;
  card = entente_scene_get_card (beneath->scene, index);
  for (guint i = 1; i < N_STEPS && !beneath->found; i++)
    {
      EntenteVec at = entente_curve_at (&beneath->line->curve, (double) i / N_STEPS);

      beneath->found = entente_card_contains (card, at.x, at.y, -1.0);
    }
  return !beneath->found;
}

static guint
count_beneath (EntenteScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      Beneath beneath = { scene, entente_scene_get_line (scene, i), FALSE };
      EntenteBox bounds = entente_curve_bounds (&beneath.line->curve);

      entente_scene_query (scene, &bounds, beneath_cb, &beneath);
      n += beneath.found;
    }
  return n;
}

static double
get_side (EntenteVec a,
          EntenteVec b,
          EntenteVec c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* As straight lines between the middles of cards, so that both pictures are measured alike. */
static guint
count_crossings (EntenteScene *scene)
{
  guint n_lines = entente_scene_get_n_lines (scene), n = 0;

  for (guint i = 0; i < n_lines; i++)
    for (guint j = 0; j < i; j++)
      {
        const EntenteLine *one = entente_scene_get_line (scene, i), *other = entente_scene_get_line (scene, j);
        EntenteVec a, b, c, d;

        if (one->from == other->from || one->from == other->to || one->to == other->from || one->to == other->to)
          continue;
        a = entente_card_get_center (entente_scene_get_card (scene, one->from));
        b = entente_card_get_center (entente_scene_get_card (scene, one->to));
        c = entente_card_get_center (entente_scene_get_card (scene, other->from));
        d = entente_card_get_center (entente_scene_get_card (scene, other->to));
        n += get_side (a, b, c) * get_side (a, b, d) < 0 && get_side (c, d, a) * get_side (c, d, b) < 0;
      }
  return n;
}

/* Returns the steps from a card to each other, or -1. */
static int *
count_steps (EntenteScene *scene,
             guint         start)
{
  guint n_cards = entente_scene_get_n_cards (scene), first = 0, end = 0;
  int *steps = g_new (int, n_cards);
  g_autofree guint *queue = g_new (guint, n_cards);

  for (guint i = 0; i < n_cards; i++)
    steps[i] = -1;
  steps[start] = 0;
  queue[end++] = start;
  while (first < end)
    {
      guint card = queue[first++], n;
      const guint *lines = entente_scene_get_lines_of (scene, card, &n);

      for (guint i = 0; i < n; i++)
        {
          const EntenteLine *line = entente_scene_get_line (scene, lines[i]);
          guint other = line->from == card ? line->to : line->from;

          if (steps[other] >= 0)
            continue;
          steps[other] = steps[card] + 1;
          queue[end++] = other;
        }
    }
  return steps;
}

/* The mean of the squared relative differences between distances in the picture and in the graph, at the best scale. */
static double
get_stress (EntenteScene *scene)
{
  double sum = 0, squares = 0, n = 0;

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      g_autofree int *steps = count_steps (scene, i);
      EntenteVec a = entente_card_get_center (entente_scene_get_card (scene, i));

      for (guint j = 0; j < i; j++)
        if (steps[j] > 0)
          {
            EntenteVec b = entente_card_get_center (entente_scene_get_card (scene, j));
            double ratio = hypot (a.x - b.x, a.y - b.y) / steps[j];

            sum += ratio;
            squares += ratio * ratio;
            n++;
          }
    }
  return n > 0 && squares > 0 ? 1 - sum * sum / (squares * n) : 0;
}

static guint
count_names (EntenteScene *scene,
             double        scale)
{
  guint n_cards = entente_scene_get_n_cards (scene);
  g_autoptr (EntenteMapNames) names = NULL;
  g_autofree guint *shown = NULL;

  if (scale >= ENTENTE_MAP_NAME_MAX_SCALE)
    return n_cards;
  names = entente_map_names_new (scene, NULL, NULL);
  shown = g_new (guint, n_cards + 1);
  return entente_map_names_list (names, scale, entente_scene_get_bounds (scene), shown, n_cards);
}

static guint
count_words (EntenteScene *scene,
             double        scale)
{
  double size = entente_font_get_size (ENTENTE_FONT_LABEL) * scale;
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      n += entente_line_has_word (line) && (size >= MIN_LABEL_SIZE || GOOD_LABEL_SIZE / size <= line->label_zoom);
    }
  return n;
}

static Figures
measure (EntenteDocument *document,
         EntenteMeasure  *sizes)
{
  g_autoptr (EntenteScene) scene = entente_scene_new (document, sizes);
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  double scale = MIN (1.0, MIN (WINDOW_WIDTH / bounds->width, WINDOW_HEIGHT / bounds->height));

  return (Figures) {
    .n_names = count_names (scene, scale),
    .n_words = count_words (scene, scale),
    .n_beneath = count_beneath (scene),
    .n_crossings = count_crossings (scene),
    .stress = get_stress (scene),
    .area = bounds->width * bounds->height / 1e6,
  };
}

static void
print_figures (const char    *name,
               const char    *by,
               const Figures *figures)
{
  printf ("%-22s %-10s %6u %6u %8u %10u %8.3f %8.1f\n", name, by, figures->n_names, figures->n_words, figures->n_beneath,
          figures->n_crossings, figures->stress, figures->area);
  fflush (stdout);
}

/* Lengths are inches there, and y grows upwards. */
static char *
write_dot (const EntenteArrangeProblem *problem)
{
  GString *dot = g_string_new ("graph {\noverlap=false\nnode [shape=box fixedsize=true label=\"\"]\n");
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < problem->n_nodes; i++)
    g_string_append_printf (dot, "%u [width=%s height=%s]\n", i,
                            g_ascii_dtostr (width, sizeof width, problem->nodes[i].width / 720.0),
                            g_ascii_dtostr (height, sizeof height, problem->nodes[i].height / 720.0));
  for (guint i = 0; i < problem->n_edges; i++)
    g_string_append_printf (dot, "%u -- %u\n", problem->edges[i].from, problem->edges[i].to);
  g_string_append (dot, "}\n");
  return g_string_free (dot, FALSE);
}

static gboolean
read_plain (const char   *plain,
            EntentePoint *points,
            guint         n_points)
{
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_str_has_prefix (lines[i], "node ") ? g_strsplit (lines[i], " ", 5) : NULL;
      guint nth = words != NULL ? (guint) atoi (words[1]) : n_points;

      if (nth >= n_points)
        continue;
      points[nth] = (EntentePoint) { (int) (g_ascii_strtod (words[2], NULL) * 720.0),
                                     (int) (g_ascii_strtod (words[3], NULL) * -720.0) };
      n++;
    }
  return n == n_points;
}

static void
arrange_by_graphviz (EntenteDocument             *document,
                     const EntenteArrangeProblem *problem,
                     EntenteEngine                engine)
{
  g_autofree char *dot = write_dot (problem);
  g_autofree EntentePoint *points = g_new0 (EntentePoint, problem->n_nodes + 1);
  g_autofree char *option = g_strdup_printf ("-K%s", entente_engine_to_name (engine));
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                                      | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "dot", option,
                                                      "-Tplain", NULL);
  g_autofree char *plain = NULL;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, dot, NULL, &plain, NULL, &error))
    g_error ("bench-map: %s", error->message);
  if (!read_plain (plain, points, problem->n_nodes))
    g_error ("bench-map: dot %s has not placed all nodes", option);
  entente_arrange_document_apply (document, points, problem->n_nodes);
}

static void
write_picture (EntenteDocument *document,
               EntenteMeasure  *sizes,
               const char      *name,
               const char      *by)
{
  const EntenteSvgOptions options = { ENTENTE_THEME_LIGHT, FALSE, FALSE, FALSE };
  g_autoptr (EntenteScene) scene = entente_scene_new (document, sizes);
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, NULL);
  g_autofree char *base = g_strdup_printf ("%s by %s.svg", name, by), *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = entente_svg_write (sheet, document, &options, NULL, &error);

  path = g_build_filename (folder, base, NULL);
  if (svg == NULL || !g_file_set_contents (path, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), &error))
    g_error ("bench-map: %s", error->message);
}

static void
report (EntenteDocument *document,
        EntenteMeasure  *sizes,
        const char      *name,
        const char      *by,
        gboolean         first)
{
  Figures figures = measure (document, sizes);

  print_figures (first ? name : "", by, &figures);
  if (folder != NULL)
    write_picture (document, sizes, name, by);
}

static void
run (const char      *name,
     EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) sizes = entente_measure_new ();
  g_autoptr (EntenteArrangeProblem) problem = entente_arrange_document_make_problem (document, sizes,
                                                                                      ENTENTE_ENGINE_AUTO);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < problem->n_nodes; i++)
    problem->nodes[i].placed = problem->nodes[i].pinned = FALSE;
  arrangement = entente_arrange_process_run (problem, NULL, NULL, &error);
  if (arrangement == NULL)
    g_error ("bench-map: %s", error->message);
  entente_arrange_document_apply (document, arrangement->points, problem->n_nodes);
  report (document, sizes, name, "Entente", TRUE);
  arrange_by_graphviz (document, problem, arrangement->engine);
  report (document, sizes, name, entente_engine_to_name (arrangement->engine), FALSE);
}

static void
run_made (const char      *name,
          EntenteDocument *document)
{
  run (name, document);
  g_object_unref (document);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[FILE...]");
  g_autoptr (GError) usage = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &usage))
    g_error ("bench-map: %s", usage->message);
  printf ("%-22s %-10s %6s %6s %8s %10s %8s %8s\n", "graph", "by", "names", "words", "beneath", "crossings", "stress",
          "area");
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) location = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteFile) file = entente_file_load (location, NULL, &error);
      g_autofree char *name = g_path_get_basename (argv[i]);

      if (file == NULL)
        g_error ("bench-map: %s", error->message);
      name[strcspn (name, ".")] = '\0';
      run (name, entente_file_get_document (file));
    }
  run_made ("hub of 40", make_hub (40, 0));
  run_made ("hub of 100", make_hub (100, 0));
  run_made ("hub of 200", make_hub (200, 0));
  run_made ("hub of 200, linked", make_hub (200, 20));
  run_made ("hub of 400", make_hub (400, 0));
  run_made ("ten chains of 30", make_chains (10, 30));
  run_made ("a chain of 100", make_chains (1, 100));
  return EXIT_SUCCESS;
}
