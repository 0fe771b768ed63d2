/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-shading.h"

#include "entente-line-view.h"
#include <math.h>
#include <string.h>

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-number-scale.h"
#include "entente-rank-words.h"

#include <glib/gi18n.h>

/* Finds which color and which size each card of a scene gets. Where colors tell words, the most frequent words get one
 * each, and the others share one; numbers are parted into steps of a scale. A community is called by its most connected
 * actor. */

#define MAX_COLUMNS 12
#define MAX_CHARACTERS 28   /* a longer word is clipped in a legend */

/* A word, and how many cards have it. */
typedef struct {
  const char *word;
  guint n;
} Frequency;

static int
compare_frequencies (gconstpointer a,
                     gconstpointer b)
{
  const Frequency *first = a, *second = b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return strcmp (first->word, second->word);
}

/* Returns the words, the most frequent first. Those of cards are NULL if there is none. */
static GArray *
list_frequencies (const char *const *words,
                  guint              n_words)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (entente_id_hash, g_str_equal);
  GArray *frequencies = g_array_new (FALSE, FALSE, sizeof (Frequency));
  GHashTableIter iter;
  gpointer word, n;

  for (guint i = 0; i < n_words; i++)
    if (words[i] != NULL && *words[i] != '\0')
      g_hash_table_insert (counts, (gpointer) words[i],
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, words[i])) + 1));
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &n))
    g_array_append_val (frequencies, ((Frequency) { word, GPOINTER_TO_UINT (n) }));
  g_array_sort (frequencies, compare_frequencies);
  return frequencies;
}

static void
set_shown_label (EntenteShades *shades,
                 int            group,
                 const char    *word)
{
  g_autoptr (EntenteDisplayText) shown = entente_display_text_new (word, ENTENTE_DISPLAY_TEXT_NAME, MAX_CHARACTERS);

  entente_shades_set_label (shades, group, shown->shown);
}

static void
color_by_words (EntenteShades     *shades,
                const char *const *words,
                guint              n_words,
                const char        *rest)
{
  g_autoptr (GArray) frequencies = list_frequencies (words, n_words);
  guint n_groups = MIN (frequencies->len, ENTENTE_N_WORD_INKS);

  for (guint i = 0; i < n_groups; i++)
    set_shown_label (shades, (int) i, g_array_index (frequencies, Frequency, i).word);
  entente_shades_set_label (shades, ENTENTE_GROUP_REST, rest);
  for (guint card = 0; card < n_words; card++)
    {
      guint group = 0;

      while (group < n_groups && g_strcmp0 (g_array_index (frequencies, Frequency, group).word, words[card]) != 0)
        group++;
      entente_shades_set_group (shades, card, group < n_groups ? (int) group : ENTENTE_GROUP_REST);
    }
}

/* Of several tags the first counts. */
static const char *
get_tag (EntenteItem *actor)
{
  const char *const *tags = entente_item_get_tags (actor);

  return tags != NULL ? tags[0] : NULL;
}

static const EntenteDatum *
get_datum (EntenteItem *actor,
           const char  *column)
{
  return entente_record_find_datum (entente_item_get_record (actor),
                                    entente_item_get_common (actor, ENTENTE_COMMON_DATA), column);
}

/* What a step of a scale is called: its least and its greatest number. */
static void
label_step (EntenteShades *shades,
            int            group,
            const char    *least,
            const char    *greatest)
{
  g_autofree char *range = NULL;

  if (g_str_equal (least, greatest))
    {
      set_shown_label (shades, group, least);
      return;
    }
  /* Translators: entry of a legend: from a number to a greater one. */
  range = g_strdup_printf (C_("legend", "%s to %s"), least, greatest);
  set_shown_label (shades, group, range);
}

/* Takes a number for each card, or NAN, and how it is written. */
static void
color_by_scale (EntenteShades            *shades,
                const double             *numbers,
                char *const              *texts,
                guint                     n,
                const EntenteNumberScale *scale)
{
  guint least[ENTENTE_N_SCALE_INKS], greatest[ENTENTE_N_SCALE_INKS];
  gboolean is_used[ENTENTE_N_SCALE_INKS] = { FALSE };

  for (guint card = 0; card < n; card++)
    {
      guint step;

      entente_shades_set_group (shades, card, ENTENTE_GROUP_REST);
      if (isnan (numbers[card]))
        continue;
      step = entente_number_scale_find (scale, numbers[card]);
      entente_shades_set_group (shades, card, ENTENTE_GROUP_SCALE + (int) entente_number_scale_get_ink (scale, step));
      if (!is_used[step] || numbers[card] < numbers[least[step]])
        least[step] = card;
      if (!is_used[step] || numbers[card] > numbers[greatest[step]])
        greatest[step] = card;
      is_used[step] = TRUE;
    }
  for (guint step = 0; step < scale->n; step++)
    if (is_used[step])
      label_step (shades, ENTENTE_GROUP_SCALE + (int) entente_number_scale_get_ink (scale, step), texts[least[step]],
                  texts[greatest[step]]);
  /* Translators: entry of a legend, of which the others are numbers. */
  entente_shades_set_label (shades, ENTENTE_GROUP_REST, C_("legend", "No number"));
}

/* Returns FALSE if the column holds other facts than numbers, or none. */
static gboolean
color_by_numbers (EntenteShades *shades,
                  EntenteScene  *whole,
                  const char    *column)
{
  guint n = entente_scene_get_n_cards (whole);
  g_autofree double *numbers = g_new (double, n + 1);
  g_autofree char **texts = g_new (char *, n + 1);
  EntenteNumberScale scale;

  for (guint card = 0; card < n; card++)
    {
      const EntenteDatum *datum = get_datum (entente_scene_get_card (whole, card)->item, column);

      if (datum != NULL && datum->type != ENTENTE_DATUM_NUMBER)
        return FALSE;
      numbers[card] = datum != NULL ? g_ascii_strtod (datum->text, NULL) : NAN;
      texts[card] = datum != NULL ? datum->text : NULL;
    }
  entente_number_scale_init (&scale, numbers, n);
  if (scale.n == 0)
    return FALSE;
  color_by_scale (shades, numbers, texts, n, &scale);
  return TRUE;
}

static void
color_by_column (EntenteShades *shades,
                 EntenteScene  *whole,
                 const char    *column)
{
  guint n = entente_scene_get_n_cards (whole);
  g_autofree const char **words = g_new (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      EntenteItem *actor = entente_scene_get_card (whole, i)->item;
      const EntenteDatum *datum = column != NULL ? get_datum (actor, column) : NULL;

      words[i] = column == NULL ? get_tag (actor) : datum != NULL ? datum->text : NULL;
    }
  /* Translators: entries of a legend, of which the others are tags of actors, or what a column says of them. */
  color_by_words (shades, words, n, column != NULL ? C_("legend", "Another value, or none")
                                                   : C_("legend", "Another tag, or none"));
}

static void
color_by_data (EntenteShades *shades,
               EntenteScene  *whole,
               const char    *column)
{
  if (!color_by_numbers (shades, whole, column))
    color_by_column (shades, whole, column);
}

static void
color_by_evidence (EntenteShades *shades,
                   EntenteScene  *whole,
                   EntenteView   *view)
{
  for (int i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    entente_shades_set_label (shades, i, entente_evidence_class_get_label ((EntenteEvidenceClass) i));
  /* Translators: entry of a legend: actors without a relation, which cannot be well or badly supported. */
  entente_shades_set_label (shades, ENTENTE_GROUP_REST, C_("legend", "No relation"));
  for (guint card = 0; card < entente_scene_get_n_cards (whole); card++)
    {
      guint n;
      const guint *lines = entente_scene_get_lines_of (whole, card, &n);
      int best = ENTENTE_GROUP_REST;

      for (guint i = 0; i < n; i++)
        best = MIN (best, (int) entente_line_view_get_class (entente_scene_get_line (whole, lines[i]), view));
      entente_shades_set_group (shades, card, best);
    }
}

static gboolean
find_node (EntenteScene   *whole,
           EntenteRanking *ranking,
           guint           card,
           guint          *node)
{
  return entente_ranking_find (ranking, entente_item_get_id (entente_scene_get_card (whole, card)->item), node);
}

static void
name_communities (EntenteShades  *shades,
                  EntenteScene   *whole,
                  EntenteRanking *ranking)
{
  guint n_groups = entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMMUNITY);

  for (guint card = 0, node; card < entente_scene_get_n_cards (whole); card++)
    for (guint group = 0; group < MIN (n_groups, ENTENTE_N_WORD_INKS); group++)
      if (find_node (whole, ranking, card, &node)
          && entente_ranking_get_group_hub (ranking, ENTENTE_GROUPING_COMMUNITY, group) == node)
        {
          const char *name = entente_scene_get_card (whole, card)->text->title.text;
          /* Translators: entry of a legend: a community, called by its most connected actor. */
          g_autofree char *label = g_strdup_printf (C_("legend", "Around %s"), name);

          set_shown_label (shades, (int) group, label);
        }
  entente_shades_set_label (shades, ENTENTE_GROUP_REST, C_("legend", "Smaller communities"));
}

/* A single actor is no community. */
static void
color_by_community (EntenteShades  *shades,
                    EntenteScene   *whole,
                    EntenteRanking *ranking)
{
  name_communities (shades, whole, ranking);
  for (guint card = 0, node; card < entente_scene_get_n_cards (whole); card++)
    {
      int group = ENTENTE_GROUP_REST;

      if (find_node (whole, ranking, card, &node))
        {
          guint community = entente_ranking_get_group (ranking, ENTENTE_GROUPING_COMMUNITY, node);

          if (community < ENTENTE_N_WORD_INKS
              && entente_ranking_get_group_size (ranking, ENTENTE_GROUPING_COMMUNITY, community) > 1)
            group = (int) community;
        }
      entente_shades_set_group (shades, card, group);
    }
}

/* Where a measure takes too long for so large a graph, the legend says so. */
static void
color_by_measure (EntenteShades     *shades,
                  EntenteScene      *whole,
                  EntenteRanking    *ranking,
                  EntenteCentrality  centrality)
{
  guint n = entente_scene_get_n_cards (whole);
  g_autofree double *numbers = g_new (double, n + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean is_measured = entente_ranking_has (ranking, centrality);
  EntenteNumberScale scale;

  for (guint card = 0, node; card < n; card++)
    {
      gboolean is_known = is_measured && find_node (whole, ranking, card, &node);

      numbers[card] = is_known ? entente_ranking_get_value (ranking, centrality, node) : NAN;
      g_ptr_array_add (texts, is_known ? entente_rank_words_format (ranking, centrality, node) : NULL);
    }
  entente_number_scale_init (&scale, numbers, n);
  color_by_scale (shades, numbers, (char *const *) texts->pdata, n, &scale);
  if (!is_measured)
    entente_shades_set_label (shades, ENTENTE_GROUP_REST, C_("legend", "Not measured: too large"));
}

/* Where a measure takes too long for so large a graph, sizes tell nothing. */
static void
set_sizes (EntenteShades     *shades,
           EntenteScene      *whole,
           EntenteRanking    *ranking,
           EntenteCentrality  centrality)
{
  double largest = 0.0;

  if (!entente_ranking_has (ranking, centrality))
    return;
  for (guint node = 0; node < entente_ranking_get_n_actors (ranking); node++)
    largest = MAX (largest, entente_ranking_get_value (ranking, centrality, node));
  entente_shades_set_sizes_label (shades, entente_rank_words_name (centrality));
  for (guint card = 0, node; card < entente_scene_get_n_cards (whole); card++)
    if (find_node (whole, ranking, card, &node))
      entente_shades_set_size (shades, card,
                               entente_ranking_get_value (ranking, centrality, node) / MAX (largest, G_MINDOUBLE));
}

/* The greatest number has the full size; what has none, or one below zero, has none. */
static void
set_sizes_by_column (EntenteShades *shades,
                     EntenteScene  *whole,
                     const char    *column)
{
  guint n = entente_scene_get_n_cards (whole);
  g_autofree double *numbers = g_new (double, n + 1);
  g_autofree char *label = entente_display_text_name (column);
  double largest = 0.0;

  for (guint card = 0; card < n; card++)
    {
      const EntenteDatum *datum = get_datum (entente_scene_get_card (whole, card)->item, column);
      gboolean is_number = datum != NULL && datum->type == ENTENTE_DATUM_NUMBER;

      numbers[card] = is_number ? MAX (g_ascii_strtod (datum->text, NULL), 0.0) : 0.0;
      largest = MAX (largest, numbers[card]);
    }
  entente_shades_set_sizes_label (shades, label);
  for (guint card = 0; card < n; card++)
    entente_shades_set_size (shades, card, numbers[card] / MAX (largest, G_MINDOUBLE));
}

/**
 * entente_shading_get_stamp:
 * @whole: the scene of all of a document
 *
 * Returns: a number that is another one if its graph may be another one, but not if only a card has moved
 */
guint
entente_shading_get_stamp (EntenteScene *whole)
{
  guint stamp = 5381;

  g_return_val_if_fail (ENTENTE_IS_SCENE (whole), 0);

  for (guint i = 0; i < entente_scene_get_n_cards (whole); i++)
    stamp = stamp * 33 + g_direct_hash (entente_scene_get_card (whole, i)->item);
  for (guint i = 0; i < entente_scene_get_n_lines (whole); i++)
    stamp = stamp * 33 + g_direct_hash (entente_scene_get_line (whole, i)->item);
  return stamp;
}

static EntenteRanking *
measure (EntenteScene *whole,
         GCancellable *cancellable)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new (), relations = g_ptr_array_new ();
  EntenteGraph *graph;

  for (guint i = 0; i < entente_scene_get_n_cards (whole); i++)
    g_ptr_array_add (actors, entente_scene_get_card (whole, i)->item);
  for (guint i = 0; i < entente_scene_get_n_lines (whole); i++)
    g_ptr_array_add (relations, entente_scene_get_line (whole, i)->item);
  graph = entente_graph_new_for_items (actors, relations);
  return entente_ranking_new (graph, NULL, entente_ranking_afford (graph), cancellable, NULL);
}

/* The ranking is NULL only if the meaning needs none. */
static EntenteShades *
make_shades (EntenteScene   *whole,
             EntenteView    *view,
             EntenteMeaning *meaning,
             EntenteRanking *ranking)
{
  EntenteShades *shades = entente_shades_new (meaning, entente_scene_get_n_cards (whole));
  EntenteColorBy color_by = entente_meaning_get_color_by (meaning);
  guint size_by = entente_meaning_get_size_by (meaning);

  switch (color_by)
    {
    case ENTENTE_COLOR_BY_COMMUNITY: color_by_community (shades, whole, ranking); break;
    case ENTENTE_COLOR_BY_EVIDENCE: color_by_evidence (shades, whole, view); break;
    case ENTENTE_COLOR_BY_TAG: color_by_column (shades, whole, NULL); break;
    case ENTENTE_COLOR_BY_DEGREE:
    case ENTENTE_COLOR_BY_PAGERANK:
    case ENTENTE_COLOR_BY_BETWEENNESS:
    case ENTENTE_COLOR_BY_CLOSENESS:
      color_by_measure (shades, whole, ranking, entente_color_by_get_centrality (color_by));
      break;
    case ENTENTE_COLOR_BY_DATA: color_by_data (shades, whole, entente_meaning_get_column (meaning)); break;
    case ENTENTE_COLOR_BY_KIND:
    case ENTENTE_N_COLORS_BY:
    default: break;
    }
  if (size_by == ENTENTE_SIZE_BY_DATA)
    set_sizes_by_column (shades, whole, entente_meaning_get_size_column (meaning));
  else if (size_by != ENTENTE_SIZE_BY_NOTHING)
    set_sizes (shades, whole, ranking, (EntenteCentrality) (size_by - 1));
  return shades;
}

/**
 * entente_shading_new_scene:
 * @scene: a scene without shades, of what is shown
 * @whole: the scene of all of the document
 * @view: (nullable): what is shown of it
 * @meaning: what colors and sizes are to tell
 * @ranking: (inout) (nullable): the measures of the graph of @whole; if they are needed and not there, they are made
 * @cancellable: (nullable): ends the work
 *
 * To measure can take long, so this is meant for a thread.
 *
 * Returns: (transfer full) (nullable): the scene with these colors and sizes; %NULL if it was cancelled
 */
EntenteScene *
entente_shading_new_scene (EntenteScene    *scene,
                           EntenteScene    *whole,
                           EntenteView     *view,
                           EntenteMeaning  *meaning,
                           EntenteRanking **ranking,
                           GCancellable    *cancellable)
{
  g_autoptr (EntenteShades) shades = NULL;
  gboolean needs_measures;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_SCENE (whole), NULL);
  g_return_val_if_fail (meaning != NULL && ranking != NULL, NULL);

  needs_measures = entente_meaning_needs_measures (meaning);
  if (needs_measures && *ranking == NULL)
    *ranking = measure (whole, cancellable);
  if (needs_measures && *ranking == NULL)
    return NULL;
  shades = make_shades (whole, view, meaning, *ranking);
  return entente_scene_new_shaded (scene, whole, shades);
}

/**
 * entente_shading_list_columns:
 * @whole: the scene of all of a document
 * @of_numbers: whether only columns count in which there are numbers
 *
 * Returns: (transfer full) (array zero-terminated=1): the columns that the data of its actors have, the most frequent
 *   first, and not more than fit into a menu
 */
char **
entente_shading_list_columns (EntenteScene *whole,
                              gboolean      of_numbers)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) frequencies = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (ENTENTE_IS_SCENE (whole), NULL);

  for (guint card = 0; card < entente_scene_get_n_cards (whole); card++)
    {
      EntenteItem *actor = entente_scene_get_card (whole, card)->item;
      guint member = entente_item_get_common (actor, ENTENTE_COMMON_DATA);

      for (guint i = 0; i < entente_record_get_n_data (entente_item_get_record (actor), member); i++)
        {
          const EntenteDatum *datum = entente_record_get_datum (entente_item_get_record (actor), member, i);

          if (!of_numbers || datum->type == ENTENTE_DATUM_NUMBER)
            g_ptr_array_add (names, datum->name);
        }
    }
  frequencies = list_frequencies ((const char *const *) names->pdata, names->len);
  for (guint i = 0; i < MIN (frequencies->len, MAX_COLUMNS); i++)
    g_strv_builder_add (builder, g_array_index (frequencies, Frequency, i).word);
  return g_strv_builder_end (builder);
}
