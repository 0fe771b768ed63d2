/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "large-graph.h"

#include "sample.h"

/* A graph as large as one wants, for whatever is measured against Graphviz. */

#define COLUMNS 60
#define STEP_X 330
#define STEP_Y 140

static const char *const words[] = { "met", "speaks for", "signed", "reports on", "part of", "president of" };
static const char *const kinds[] = { "person", "organization", "government", "state", "media", "event" };

static guint
choose_end (GRand           *rand,
            guint            from,
            guint            n_actors,
            LargeGraphReach  reach)
{
  if (reach == LARGE_GRAPH_ANY)
    return (from + (guint) g_rand_int_range (rand, 1, (gint32) n_actors)) % n_actors;
  return (from + (guint) g_rand_int_range (rand, 1, 4) + COLUMNS * (guint) g_rand_int_range (rand, 0, 3)) % n_actors;
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
               guint            n_relations,
               LargeGraphReach  reach)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_relations; i++)
    {
      guint from = i % n_actors;
      g_autofree char *id = g_strdup_printf ("relation-%u", i);
      g_autofree char *statement = g_strdup_printf ("statement-%u", i);
      g_autofree char *a = g_strdup_printf ("actor-%u", from);
      g_autofree char *b = g_strdup_printf ("actor-%u", choose_end (rand, from, n_actors, reach));
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

/**
 * large_graph_new:
 * @n_actors: how many actors, in rows
 * @n_relations: how many relations, each with a statement
 * @reach: how far they go
 * @dot: (nullable): takes the same graph for Graphviz, at the same places
 *
 * Returns: (transfer full): a document, the same each time
 */
EntenteDocument *
large_graph_new (guint            n_actors,
                 guint            n_relations,
                 LargeGraphReach  reach,
                 GString         *dot)
{
  EntenteDocument *document = entente_document_new ();

  if (dot != NULL)
    g_string_append (dot, "digraph {\nnode [shape=box, style=rounded, fontname=Sans, fontsize=12];\n"
                          "edge [fontname=Sans, fontsize=11];\n");
  sample_add (document, ENTENTE_ITEM_SOURCE, "source", ENTENTE_SOURCE_TITLE, "A visit", ENTENTE_SOURCE_URL,
              "https://example.org/visit", 0);
  add_actors (document, dot, n_actors);
  add_relations (document, dot, n_actors, n_relations, reach);
  if (dot != NULL)
    g_string_append (dot, "}\n");
  return document;
}
