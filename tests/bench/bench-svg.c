/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"
#include "entente-svg.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "sample.h"

/* How long it takes to write a picture of a large graph, against Graphviz with the same places, words
 * and boxes; each as a process of its own, from a file to a file. And how much memory the writing
 * takes, against what the document itself takes.
 *
 * usage: bench-svg PICTURE, the program built from tests/picture.c
 *
 * Prints rows of a name, our milliseconds (or megabytes), the other's, and their ratio. */

#define N_RUNS 5
#define COLUMNS 60
#define STEP_X 330
#define STEP_Y 140

static const char *const words[] = { "met", "speaks for", "signed", "reports on", "part of", "president of" };
static const char *const kinds[] = { "person", "organization", "government", "state", "media", "event" };

static guint
place_near (GRand *rand,
            guint  from,
            guint  n_actors)
{
  guint to = from + (guint) g_rand_int_range (rand, 1, 4) + COLUMNS * (guint) g_rand_int_range (rand, 0, 3);

  return to % n_actors;
}

static void
add_actors (EntenteDocument *document,
            GString         *dot,
            guint            n_actors)
{
  EntenteLayout *layout = entente_document_get_layout (document);

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%u", i);
      g_autofree char *name = g_strdup_printf ("Actor number %u", i);
      EntentePoint at = { (int) (i % COLUMNS) * STEP_X * 10, (int) (i / COLUMNS) * STEP_Y * 10 };

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, ENTENTE_ACTOR_KIND,
                  kinds[i % G_N_ELEMENTS (kinds)], ENTENTE_ACTOR_DESCRIPTION, "Secretary of the council", 0);
      entente_layout_set_position (layout, id, &at);
      if (dot != NULL)
        g_string_append_printf (dot, "\"%s\" [pos=\"%d,%d\", label=\"%s\\nSecretary of the council\"];\n", id,
                                at.x / 10, -at.y / 10, name);
    }
}

static void
add_relations (EntenteDocument *document,
               GString         *dot,
               guint            n_actors,
               guint            n_relations)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_relations; i++)
    {
      guint from = i % n_actors;
      g_autofree char *id = g_strdup_printf ("relation-%u", i);
      g_autofree char *statement = g_strdup_printf ("statement-%u", i);
      g_autofree char *a = g_strdup_printf ("actor-%u", from);
      g_autofree char *b = g_strdup_printf ("actor-%u", place_near (rand, from, n_actors));
      g_autofree char *about = g_strconcat (id, " supports", NULL);
      const char *word = words[i % G_N_ELEMENTS (words)];

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, a, ENTENTE_RELATION_TO, b,
                  ENTENTE_RELATION_KIND, word, 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_TEXT,
                  "During his trip, he met with the leader and spoke about the treaty", ENTENTE_STATEMENT_FORM, "quote",
                  ENTENTE_STATEMENT_SPEAKER, a, ENTENTE_STATEMENT_DATE, "2025-03-21",
                  ENTENTE_STATEMENT_ABOUT, about, ENTENTE_STATEMENT_SOURCE, "source", 0);
      if (dot != NULL)
        g_string_append_printf (dot, "\"%s\" -> \"%s\" [label=\"%s\"];\n", a, b, word);
    }
}

/* As a document, and for Graphviz if @dot is given. */
static EntenteDocument *
make_document (guint     n_actors,
               guint     n_relations,
               GString  *dot)
{
  EntenteDocument *document = entente_document_new ();

  if (dot != NULL)
    g_string_append (dot, "digraph {\nnode [shape=box, style=rounded, fontname=Sans, fontsize=12];\n"
                          "edge [fontname=Sans, fontsize=11];\n");
  sample_add (document, ENTENTE_ITEM_SOURCE, "source", ENTENTE_SOURCE_TITLE, "A visit", ENTENTE_SOURCE_URL,
              "https://example.org/visit", 0);
  add_actors (document, dot, n_actors);
  add_relations (document, dot, n_actors, n_relations);
  if (dot != NULL)
    g_string_append (dot, "}\n");
  return document;
}

static double
time_process (const char *const *arguments)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);

      if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
        g_error ("%s: %s", arguments[0], error->message);
      least = MIN (least, g_get_monotonic_time () - start);
    }
  return least / 1000.0;
}

static double
time_writing (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, NULL);
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) svg = entente_svg_write (sheet, document, NULL, NULL, NULL);

      least = MIN (least, g_get_monotonic_time () - start);
    }
  return least / 1000.0;
}

static void
measure_time (const char *picture,
              guint       n_actors,
              guint       n_relations)
{
  g_autoptr (GString) dot = g_string_new (NULL);
  g_autoptr (EntenteDocument) document = make_document (n_actors, n_relations, dot);
  g_autoptr (GBytes) json = entente_json_write (document);
  g_autofree char *folder = g_dir_make_tmp ("bench-svg-XXXXXX", NULL);
  g_autofree char *json_name = g_build_filename (folder, "a.entente.json", NULL);
  g_autofree char *dot_name = g_build_filename (folder, "a.dot", NULL);
  g_autofree char *svg_name = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *option = g_strconcat ("--svg=", svg_name, NULL);
  double ours, reference, writing;

  g_file_set_contents (json_name, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json), NULL);
  g_file_set_contents (dot_name, dot->str, (gssize) dot->len, NULL);
  ours = time_process ((const char *const[]) { picture, option, json_name, NULL });
  reference = time_process ((const char *const[]) { "neato", "-n2", "-Tsvg", "-o", svg_name, dot_name, NULL });
  writing = time_writing (document);
  printf ("svg-whole-%u %.1f %.1f %.2f\n", n_actors, ours, reference, ours / reference);
  printf ("svg-write-%u %.1f %.1f %.2f\n", n_actors, writing, reference, writing / reference);

  g_unlink (json_name);
  g_unlink (dot_name);
  g_unlink (svg_name);
  g_rmdir (folder);
}

/* In megabytes; @name is a line of the kernel's account of this process. */
static double
read_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0.0;
  line = strstr (status, name);
  return line != NULL ? (double) g_ascii_strtoull (line + strlen (name) + 1, NULL, 10) / 1024.0 : 0.0;
}

static void
measure_memory (guint n_actors,
                guint n_relations)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  double before, with_document, peak;
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  g_autoptr (GBytes) svg = NULL;
  FILE *refs;

  before = read_memory ("VmRSS:");
  document = make_document (n_actors, n_relations, NULL);
  with_document = read_memory ("VmRSS:");

  /* From here on the kernel counts the peak anew. */
  refs = fopen ("/proc/self/clear_refs", "w");
  if (refs == NULL || fputs ("5", refs) < 0 || fclose (refs) != 0)
    return;
  scene = entente_scene_new (document, measure);
  sheet = entente_sheet_new (scene, document, NULL);
svg = entente_svg_write (sheet, document, NULL, NULL, NULL);
  peak = read_memory ("VmHWM:");
  printf ("svg-memory-%u %.1f %.1f %.2f\n", n_actors, peak - with_document, with_document - before,
          (peak - with_document) / (with_document - before));
}

int
main (int    argc,
      char **argv)
{
  if (argc != 2)
    {
      fprintf (stderr, "usage: %s PICTURE\n", argv[0]);
      return 2;
    }
  measure_memory (20000, 40000);
  measure_time (argv[1], 3000, 6000);
  return 0;
}
