/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene.h"

#include "entente-id.h"
#include "entente-labels.h"
#include "entente-mark-places.h"
#include "entente-relation.h"
#include "entente-routes.h"
#include "entente-scene-private.h"
#include "entente-scene-remains.h"

/* A scene: the cards and lines of the graph with their positions, in document coordinates. The canvas, the
 * minimap and the exports all draw scenes. A scene never changes. So several threads can draw it while the
 * user changes the document. It has references to the items that it shows. */

G_DEFINE_FINAL_TYPE (EntenteScene, entente_scene, G_TYPE_OBJECT)

#define MARGIN 24.0 /* around all cards and lines, in points: room for shadows and marks */
/* Of more lines only short ones bend around cards, and little: one could not tell large bends apart. */
#define MAX_BENT_LINES 4000

static void
measure_cards (EntenteScene            *self,
               const EntenteSceneInput *input)
{
  g_autofree EntenteItem **actors = g_new (EntenteItem *, input->n_actors);

  for (guint i = 0; i < input->n_actors; i++)
    actors[i] = input->actors[i].actor;
  entente_measure_prepare (self->measure, actors, input->n_actors);
}

/* Adds a card for each actor of the input behind those that there are. */
void
entente_scene_add_cards (EntenteScene            *self,
                         const EntenteSceneInput *input)
{
  measure_cards (self, input);
  self->cards = g_renew (EntenteCard, self->cards, self->n_cards + input->n_actors);
  for (guint i = 0; i < input->n_actors; i++)
    {
      const EntentePlacedActor *placed = &input->actors[i];
      EntenteCard *card = &self->cards[self->n_cards++];

      entente_card_init (card, placed->actor, entente_measure_card (self->measure, placed->actor),
                         (EntenteVec) { placed->at.x / 10.0, placed->at.y / 10.0 });
      card->pinned = placed->pinned;
      entente_box_add (&self->bounds, &card->box);
    }
}

static gboolean
find_card (GHashTable *cards,
           const char *id,
           guint      *index)
{
  gpointer value;

  if (id == NULL || !g_hash_table_lookup_extended (cards, id, NULL, &value))
    return FALSE;
  *index = GPOINTER_TO_UINT (value);
  return TRUE;
}

static GHashTable *
index_cards (EntenteScene *self)
{
  GHashTable *cards = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < self->n_cards; i++)
    g_hash_table_insert (cards, (gpointer) entente_item_get_id (self->cards[i].item), GUINT_TO_POINTER (i));
  return cards;
}

/* Returns the word of a relation, or NULL if it has none or a blank one. */
static const EntenteLabelText *
measure_word (EntenteScene    *self,
              EntenteRelation *relation)
{
  const char *word = entente_relation_get_kind (relation);
  const EntenteLabelText *label;

  if (word == NULL)
    return NULL;
  label = entente_measure_label (self->measure, word, ENTENTE_LABEL_WHOLE);
  return *label->rows.text != '\0' ? label : NULL;
}

/* A relation without an actor at one of its ends has no line, but the outline lists it. */
void
entente_scene_add_lines (EntenteScene            *self,
                         const EntenteSceneInput *input)
{
  g_autoptr (GHashTable) cards = index_cards (self);

  self->lines = g_new0 (EntenteLine, input->n_relations);
  for (guint i = 0; i < input->n_relations; i++)
    {
      const EntenteWeighedRelation *weighed = &input->relations[i];
      EntenteRelation *relation = ENTENTE_RELATION (weighed->relation);
      EntenteLine *line = &self->lines[self->n_lines];

      if (!find_card (cards, entente_relation_get_from (relation), &line->from) ||
          !find_card (cards, entente_relation_get_to (relation), &line->to))
        continue;
      line->item = weighed->relation;
      line->evidence = weighed->evidence;
      line->disputed = weighed->disputed;
      line->arrow = entente_relation_is_directed (relation);
      line->word = measure_word (self, relation);
      self->n_lines++;
    }
}

static EntenteParts
get_parts (EntenteScene *self)
{
  return (EntenteParts) { self->cards, self->n_cards, self->lines, self->n_lines, self->index, self->quick };
}

static void
route_lines (EntenteScene      *self,
             const EntenteGrid *card_grid,
             EntenteScene      *before)
{
  const EntenteParts parts = get_parts (self), parts_before = before != NULL ? get_parts (before) : parts;

  entente_routes_find (&parts, card_grid, before != NULL ? &parts_before : NULL);
  for (guint i = 0; i < self->n_lines; i++)
    {
      EntenteBox box = entente_curve_bounds (&self->lines[i].curve);

      entente_box_add (&self->bounds, &box);
    }
}

/* Completes what does not depend on where things are. */
void
entente_scene_list_ends (EntenteScene *self)
{
  entente_line_ends_list (&self->ends, self->lines, self->n_lines, self->n_cards);
  for (guint i = 0; i < self->n_lines; i++)
    if (self->lines[i].label_fits)
      entente_box_add (&self->bounds, &self->lines[i].label_box);
  entente_scene_find_grounds (self);
  for (guint i = 0; i < self->grounds->len; i++)
    entente_box_add (&self->bounds, &((const EntenteGround *) self->grounds->pdata[i])->bounds);
  self->bounds = entente_box_grow (&self->bounds, MARGIN);
}

void
entente_scene_index_all (EntenteScene *self)
{
  entente_scene_list_ends (self);
  self->index = entente_scene_index_new (self->lines, self->n_lines, self->cards, self->n_cards, &self->bounds);
}

/* Returns the spatial index of the cards. */
EntenteGrid *
entente_scene_grid_cards (EntenteScene *self)
{
  EntenteGrid *card_grid = entente_grid_new_for_boxes (&self->bounds, self->n_cards);

  for (guint i = 0; i < self->n_cards; i++)
    entente_grid_add_box (card_grid, i, &self->cards[i].box);
  return card_grid;
}

/* Finds places for the words of lines whose ways are known. */
void
entente_scene_place_words (EntenteScene *self)
{
  g_autoptr (EntenteGrid) card_grid = entente_scene_grid_cards (self);

  entente_labels_place (self->lines, self->n_lines, self->cards, card_grid, &self->bounds, self->measure, TRUE);
  entente_mark_places_find (self->lines, self->n_lines, self->cards, card_grid);
}

/* Computes all that depends on the positions of the cards: curves, labels and indexes. */
void
entente_scene_compute_geometry (EntenteScene *self,
                                EntenteScene *before,
                                gboolean      new_numbers)
{
  g_autoptr (EntenteGrid) card_grid = entente_scene_grid_cards (self);

  route_lines (self, card_grid, before);
  entente_labels_place (self->lines, self->n_lines, self->cards, card_grid, &self->bounds,
                        self->measure, new_numbers);
  entente_mark_places_find (self->lines, self->n_lines, self->cards, card_grid);
  entente_scene_index_all (self);
}

static void
copy_cards (EntenteScene           *self,
            EntenteScene           *whole,
            const EntenteCardPlace *places,
            guint                   n_places)
{
  self->cards = g_new (EntenteCard, n_places);
  for (guint i = 0; i < n_places; i++)
    {
      EntenteCard *card = &self->cards[i];

      g_assert (places[i].card < whole->n_cards);
      *card = whole->cards[places[i].card];
      card->box.x = places[i].center.x - card->box.width / 2.0;
      card->box.y = places[i].center.y - card->box.height / 2.0;
      entente_box_add (&self->bounds, &card->box);
    }
  self->n_cards = n_places;
}

static void
copy_lines (EntenteScene           *self,
            EntenteScene           *whole,
            const EntenteCardPlace *places,
            const guint            *lines,
            guint                   n_lines,
            gboolean                wordless)
{
  g_autofree guint *indexes = g_new (guint, whole->n_cards + 1);

  for (guint i = 0; i < self->n_cards; i++)
    indexes[places[i].card] = i;
  self->lines = g_new0 (EntenteLine, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteLine *line = &whole->lines[lines[i]];

      self->lines[i] = (EntenteLine) {
        .item = line->item,
        .from = indexes[line->from],
        .to = indexes[line->to],
        .evidence = line->evidence,
        .disputed = line->disputed, .pale = line->pale,
        .arrow = line->arrow,
        .word = wordless ? NULL : line->word,
        .number = line->number,
        .bundle = line->bundle,
      };
    }
  self->n_lines = n_lines;
}

static EntentePart
part_for_number (EntenteScene *self,
                 guint         number,
                 guint        *index)
{
  gboolean is_line = number < self->n_lines;

  *index = is_line ? number : number - self->n_lines;
  return is_line ? ENTENTE_PART_LINE : ENTENTE_PART_CARD;
}

/* The measure is freed here because it has fonts. */
static void
entente_scene_finalize (GObject *object)
{
  EntenteScene *self = ENTENTE_SCENE (object);
  EntenteSceneRemains remains = { self->cards, self->lines, self->ends, self->index, self->input };

  entente_scene_remains_free (&remains, self->n_cards + self->n_lines);
  g_clear_object (&self->measure);
  g_clear_pointer (&self->own_kinds, entente_own_kinds_unref);
  g_clear_pointer (&self->shades, entente_shades_unref);
  g_clear_pointer (&self->grounds, g_ptr_array_unref);
  g_clear_object (&self->unfolded);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_clear_pointer (&self->bundles, g_ptr_array_unref);
  g_clear_pointer (&self->own_items, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_scene_parent_class)->finalize (object);
}

static void
entente_scene_class_init (EntenteSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_scene_finalize;
}

static void
entente_scene_init (EntenteScene *self)
{
  self->with_grounds = TRUE;
}

/* Begins a scene of the same document as @whole. */
EntenteScene *
entente_scene_begin (EntenteScene *whole,
                     gboolean      quick)
{
  EntenteScene *self = g_object_new (ENTENTE_TYPE_SCENE, NULL);

  self->measure = g_object_ref (whole->measure);
  self->input = entente_scene_input_ref (whole->input);
  self->own_kinds = entente_own_kinds_ref (whole->own_kinds);
  self->quick = quick;
  self->folded = whole->folded != NULL ? g_ptr_array_ref (whole->folded) : NULL;
  self->bundles = whole->bundles != NULL ? g_ptr_array_ref (whole->bundles) : NULL;
  self->own_items = whole->own_items != NULL ? g_ptr_array_ref (whole->own_items) : NULL;
  return self;
}

/**
 * entente_scene_new_for_snapshot:
 * @input: the actors and relations to draw
 * @measure: measures cards and labels
 * @before: (nullable): a scene of the same document before it changed; lines where nothing changed keep their ways
 *
 * Builds the picture of all actors that have a position, and of the relations between them. This can take
 * long for a large document. Any thread can do it.
 *
 * Returns: (transfer full): a scene
 */
EntenteScene *
entente_scene_new_for_snapshot (EntenteSceneInput *input,
                                EntenteMeasure    *measure,
                                EntenteScene      *before)
{
  EntenteScene *self;

  g_return_val_if_fail (input != NULL && ENTENTE_IS_MEASURE (measure), NULL);

  self = g_object_new (ENTENTE_TYPE_SCENE, NULL);
  self->measure = g_object_ref (measure);
  self->input = entente_scene_input_ref (input);
  entente_scene_add_cards (self, input);
  entente_scene_add_lines (self, input);
  self->own_kinds = entente_own_kinds_new (self->cards, self->n_cards);
  self->quick = self->n_lines > MAX_BENT_LINES;
  entente_scene_compute_geometry (self, before, TRUE);
  return self;
}

/**
 * entente_scene_new_part:
 * @whole: a scene
 * @cards: (array length=n_cards): which of its cards, in their order there, and where they are to be
 * @n_cards: how many
 * @lines: (array length=n_lines): which of its lines, in their order there; their ends must be among
 *   @cards
 * @n_lines: how many
 * @wordless: whether to omit the labels of the lines
 *
 * Builds a new scene of some cards and lines of another, with the cards at new positions. It measures no
 * texts. It is quick enough to be called in every frame with a few hundred lines.
 *
 * Returns: (transfer full): a scene
 */
EntenteScene *
entente_scene_new_part (EntenteScene           *whole,
                        const EntenteCardPlace *cards,
                        guint                   n_cards,
                        const guint            *lines,
                        guint                   n_lines,
                        gboolean                wordless)
{
  EntenteScene *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (whole) && (cards != NULL || n_cards == 0), NULL);
  g_return_val_if_fail (lines != NULL || n_lines == 0, NULL);

  /* All cards in other places are a picture of its own, and not something that moves in one. */
  self = entente_scene_begin (whole, whole->quick && (n_cards < whole->n_cards || n_lines > MAX_BENT_LINES));
  self->with_grounds = n_cards == whole->n_cards;
  self->shades = whole->shades != NULL ? entente_shades_ref (whole->shades) : NULL;
  copy_cards (self, whole, cards, n_cards);
  copy_lines (self, whole, cards, lines, n_lines, wordless);
  entente_scene_compute_geometry (self, NULL, FALSE);
  return self;
}

/**
 * entente_scene_new_shaded:
 * @scene: a scene without shades
 * @whole: the scene of all of the document, in which cards are numbered as in the shades
 * @shades: what the colors and sizes of cards tell
 *
 * Returns: (transfer full): the same scene with these colors and sizes
 */
EntenteScene *
entente_scene_new_shaded (EntenteScene  *scene,
                          EntenteScene  *whole,
                          EntenteShades *shades)
{
  EntenteScene *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_SCENE (whole) && shades != NULL, NULL);

  self = entente_scene_begin (scene, scene->quick);
  self->shades = entente_shades_ref (shades);
  self->grounds = g_ptr_array_ref (scene->grounds);
  self->bounds = scene->bounds;
  self->n_cards = scene->n_cards;
  self->cards = g_memdup2 (scene->cards, scene->n_cards * sizeof (EntenteCard));
  self->n_lines = scene->n_lines;
  self->lines = g_memdup2 (scene->lines, scene->n_lines * sizeof (EntenteLine));
  entente_line_ends_list (&self->ends, self->lines, self->n_lines, self->n_cards);
  self->index = entente_scene_index_ref (scene->index);
  for (guint i = 0, nth; i < self->n_cards; i++)
    if (entente_scene_find (whole, entente_item_get_id (self->cards[i].item), &nth) == ENTENTE_PART_CARD)
      entente_shades_apply (shades, nth, &self->cards[i]);
  return self;
}

/**
 * entente_scene_new:
 * @document: a document, which must not change meanwhile
 * @measure: measures cards and labels
 *
 * Like entente_scene_new_for_snapshot(), for callers that need only one scene of a document.
 *
 * Returns: (transfer full): a scene
 */
EntenteScene *
entente_scene_new (EntenteDocument *document,
                   EntenteMeasure  *measure)
{
  g_autoptr (EntenteEvidenceCache) evidence_cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteSceneInput) input = entente_scene_input_new (document, evidence_cache);

  return entente_scene_new_for_snapshot (input, measure, NULL);
}

/**
 * entente_scene_get_bounds:
 * @self: a scene
 *
 * Returns: (transfer none): the box around all cards and lines, with a margin, in points
 */
const EntenteBox *
entente_scene_get_bounds (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), NULL);

  return &self->bounds;
}

/**
 * entente_scene_get_measure:
 * @self: a scene
 *
 * Returns: (transfer none): the measure that owns the texts of the scene
 */
EntenteMeasure *
entente_scene_get_measure (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), NULL);

  return self->measure;
}

guint
entente_scene_get_n_cards (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), 0);

  return self->n_cards;
}

const EntenteCard *
entente_scene_get_card (EntenteScene *self,
                        guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self) && index < self->n_cards, NULL);

  return &self->cards[index];
}

/**
 * entente_scene_get_own_kinds:
 * @self: a scene
 *
 * Returns: (transfer none): the kinds of actor in it that Entente does not know, and their looks
 */
EntenteOwnKinds *
entente_scene_get_own_kinds (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), NULL);

  return self->own_kinds;
}

/**
 * entente_scene_get_shades:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): what the colors and sizes of cards tell; %NULL if colors tell their kinds
 */
EntenteShades *
entente_scene_get_shades (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), NULL);

  return self->shades;
}

/**
 * entente_scene_get_grounds:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type EntenteGround): the grounds behind the cards of groups, the lowest first
 */
const GPtrArray *
entente_scene_get_grounds (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), NULL);

  return self->grounds;
}

guint
entente_scene_get_n_lines (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), 0);

  return self->n_lines;
}

const EntenteLine *
entente_scene_get_line (EntenteScene *self,
                        guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self) && index < self->n_lines, NULL);

  return &self->lines[index];
}

/**
 * entente_scene_get_lines_of:
 * @self: a scene
 * @card: index of a card
 * @n_lines: (out): how many lines there are
 *
 * Returns: (transfer none) (array length=n_lines): the indexes of the lines that start or end at the card
 */
const guint *
entente_scene_get_lines_of (EntenteScene *self,
                            guint         card,
                            guint        *n_lines)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self) && card < self->n_cards && n_lines != NULL, NULL);

  *n_lines = self->ends.starts[card + 1] - self->ends.starts[card];
  return self->ends.lines + self->ends.starts[card];
}

/**
 * entente_scene_find:
 * @self: a scene
 * @id: (nullable): id of an actor or a relation
 * @index: (out): index of its card or line
 *
 * Returns: whether a card, a line or nothing shows it
 */
EntentePart
entente_scene_find (EntenteScene *self,
                    const char   *id,
                    guint        *index)
{
  guint number;

  g_return_val_if_fail (ENTENTE_IS_SCENE (self) && index != NULL, ENTENTE_PART_NONE);

  if (id == NULL || !entente_scene_index_find (self->index, id, &number))
    return ENTENTE_PART_NONE;
  return part_for_number (self, number, index);
}

/**
 * entente_scene_pick:
 * @self: a scene
 * @x: x of a point, in points
 * @y: y of the point
 * @reach: the distance below which a line counts as hit, in points
 * @index: (out): index of the card or line
 *
 * Returns: whether the uppermost card there, else the nearest line, or nothing was found
 */
EntentePart
entente_scene_pick (EntenteScene *self,
                    double        x,
                    double        y,
                    double        reach,
                    guint        *index)
{
  EntenteBox area = { x - reach, y - reach, 2 * reach, 2 * reach };
  EntentePart found = ENTENTE_PART_NONE;
  g_autofree guint *near = NULL;
  guint n_near;

  g_return_val_if_fail (ENTENTE_IS_SCENE (self) && index != NULL, ENTENTE_PART_NONE);

  near = entente_scene_index_list (self->index, &area, &n_near);
  for (guint i = n_near; i-- > 0; )
    {
      guint nth;

      if (part_for_number (self, near[i], &nth) == ENTENTE_PART_CARD)
        {
          if (entente_card_contains (&self->cards[nth], x, y, 0.0))
            {
              *index = nth;
              return ENTENTE_PART_CARD;
            }
        }
      else
        {
          double distance = entente_line_get_distance (&self->lines[nth], x, y);

          if (distance < reach)
            {
              reach = distance;
              *index = nth;
              found = ENTENTE_PART_LINE;
            }
        }
    }
  return found;
}

/**
 * entente_scene_query:
 * @self: a scene
 * @area: the area to search, in points
 * @func: (scope call): called with each line and then with each card that may touch the area, in the
 *   order of the document, until it returns %FALSE
 * @data: for @func
 */
void
entente_scene_query (EntenteScene     *self,
                     const EntenteBox *area,
                     EntenteSceneFunc  func,
                     gpointer          data)
{
  g_autofree guint *near = NULL;
  guint n_near;

  g_return_if_fail (ENTENTE_IS_SCENE (self) && area != NULL && func != NULL);

  near = entente_scene_index_list (self->index, area, &n_near);
  for (guint i = 0; i < n_near; i++)
    {
      guint index;
      EntentePart part = part_for_number (self, near[i], &index);

      if (!func (part, index, data))
        return;
    }
}
