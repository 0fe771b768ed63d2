/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene.h"

#include "entente-actor.h"
#include "entente-relation.h"
#include "entente-routes.h"
#include "entente-scene-private.h"

#include <math.h>
#include <stdlib.h>

/* The picture in which groups are folded into one card each. Nothing else is elsewhere than before. An actor that is in
 * several folded groups is in the card of the first of them. The cards of groups, and the lines that stand for several
 * relations, have items that are in no document: an actor with the name of the group, and a relation with the number of
 * relations as its kind. */

/* The ids of such items begin with a character that no file has in an id that is written by hand. */
#define GROUP_PREFIX "\x1fgroup "
#define BUNDLE_PREFIX "\x1f" "bundle "

#define NONE G_MAXUINT

typedef struct {
  EntenteScene *before, *after;
  GPtrArray *groups;  /* of EntenteFoldedGroup, owned by @after */
  GArray *places;     /* of guint: by group, its place among the groups of the document */
  guint *owners;      /* by card of @before: the folded group that it is in, or NONE */
  guint *cards;       /* by card of @before: its card in @after */
  EntenteGrid *grid;  /* of the cards of @after that are not of groups */
  guint n_kept;       /* how many these are */
} Folding;

/* A line that has a folded group at one end. */
typedef struct {
  guint from, to; /* cards of @after */
  gboolean arrow, faded;
  guint line;     /* of @before */
} End;

static void
add_group (Folding             *folding,
           EntenteMembership   *membership,
           const EntenteRecord *group,
           guint                nth)
{
  g_autoptr (GArray) members = entente_membership_list_members (membership, group);
  EntenteFoldedGroup *folded = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      guint card = g_array_index (members, guint, i);

      if (folding->owners[card] != NONE)
        continue;
      if (folded == NULL)
        {
          folded = entente_folded_group_new (entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID));
          g_ptr_array_add (folding->groups, folded);
          g_array_append_val (folding->places, nth);
        }
      folding->owners[card] = folding->groups->len - 1;
    }
}

/* Counts the members that have a place in the document, also those that the view does not show. */
static void
count_all (Folding *folding)
{
  const EntenteSceneInput *input = folding->before->input;
  g_autoptr (GPtrArray) actors = g_ptr_array_new (), relations = g_ptr_array_new ();
  g_autoptr (EntenteMembership) membership = NULL;

  for (guint i = 0; i < input->n_actors; i++)
    g_ptr_array_add (actors, input->actors[i].actor);
  for (guint i = 0; i < input->n_relations; i++)
    g_ptr_array_add (relations, input->relations[i].relation);
  membership = entente_membership_new (actors, relations);
  for (guint i = 0; i < folding->groups->len; i++)
    {
      const EntenteRecord *group = input->groups->pdata[g_array_index (folding->places, guint, i)];
      g_autoptr (GArray) members = entente_membership_list_members (membership, group);

      ((EntenteFoldedGroup *) folding->groups->pdata[i])->n_all = members->len;
    }
}

static EntenteFoldedGroup *
get_owner (const Folding *folding,
           guint          card)
{
  return folding->groups->pdata[folding->owners[card]];
}

/* A group of which nothing is in the view stands for all that it has. */
static void
add_faded (Folding *folding,
           guint    card)
{
  EntenteFoldedGroup *owner = get_owner (folding, card);

  if (owner->members->len == 0)
    owner->faded = TRUE;
  if (owner->faded)
    g_ptr_array_add (owner->members, g_object_ref (folding->before->cards[card].item));
}

/* What is not in the view is no part of what a card says it stands for, unless nothing of it is in the view. */
static void
find_groups (Folding *folding)
{
  EntenteScene *before = folding->before;
  g_autoptr (EntenteMembership) membership = entente_scene_group_cards (before);

  for (guint i = 0; i < before->n_cards; i++)
    folding->owners[i] = NONE;
  for (guint i = 0; i < before->input->groups->len; i++)
    if (entente_actor_group_is_folded (before->input->groups->pdata[i]))
      add_group (folding, membership, before->input->groups->pdata[i], i);
  for (guint i = 0; i < before->n_cards; i++)
    if (folding->owners[i] != NONE && !before->cards[i].faded)
      g_ptr_array_add (get_owner (folding, i)->members, g_object_ref (before->cards[i].item));
  for (guint i = 0; i < before->n_cards; i++)
    if (folding->owners[i] != NONE && before->cards[i].faded)
      add_faded (folding, i);
  if (folding->groups->len > 0)
    count_all (folding);
}

static void
keep_cards (Folding *folding)
{
  EntenteScene *before = folding->before, *after = folding->after;

  after->cards = g_new (EntenteCard, before->n_cards);
  for (guint i = 0; i < before->n_cards; i++)
    if (folding->owners[i] == NONE)
      {
        folding->cards[i] = after->n_cards;
        after->cards[after->n_cards++] = before->cards[i];
      }
  for (guint i = 0; i < before->n_cards; i++)
    if (folding->owners[i] != NONE)
      folding->cards[i] = after->n_cards + folding->owners[i];
}

static EntenteVec
find_middle (const Folding *folding,
             guint          group)
{
  EntenteVec sum = { 0.0, 0.0 };
  guint n = 0;

  for (guint i = 0; i < folding->before->n_cards; i++)
    if (folding->owners[i] == group)
      {
        EntenteVec center = entente_card_get_center (&folding->before->cards[i]);

        sum = (EntenteVec) { sum.x + center.x, sum.y + center.y };
        n++;
      }
  return (EntenteVec) { sum.x / MAX (n, 1), sum.y / MAX (n, 1) };
}

/* The grid has the first cards, those that are not of groups. */
static gboolean
is_free (const Folding     *folding,
         EntenteVec         center,
         const EntenteCard *card)
{
  const EntenteScene *scene = folding->after;
  EntenteBox box = { center.x - card->box.width / 2.0, center.y - card->box.height / 2.0, card->box.width,
                     card->box.height };
  guint n_near;
  g_autofree guint *near = entente_grid_list (folding->grid, &box, &n_near);

  for (guint i = 0; i < n_near; i++)
    if (entente_box_overlaps (&scene->cards[near[i]].box, &box))
      return FALSE;
  for (guint i = folding->n_kept; i < scene->n_cards; i++)
    if (entente_box_overlaps (&scene->cards[i].box, &box))
      return FALSE;
  return TRUE;
}

static double
get_distance (const EntenteCard *card,
              EntenteVec         from)
{
  EntenteVec center = entente_card_get_center (card);

  return hypot (center.x - from.x, center.y - from.y);
}

/* A group is in the middle of its members. Where another card is there, it has the place of the member nearest to the
 * middle at which it covers none, or of the nearest if there is no such member. */
static EntenteVec
choose_center (const Folding     *folding,
               guint              group,
               const EntenteCard *card)
{
  EntenteVec middle = find_middle (folding, group), best = middle;
  double least = INFINITY, least_free = INFINITY;
  EntenteVec best_free = middle;

  if (is_free (folding, middle, card))
    return middle;
  for (guint i = 0; i < folding->before->n_cards; i++)
    if (folding->owners[i] == group)
      {
        EntenteVec center = entente_card_get_center (&folding->before->cards[i]);
        double distance = get_distance (&folding->before->cards[i], middle);

        if (distance < least_free && is_free (folding, center, card))
          {
            least_free = distance;
            best_free = center;
          }
        if (distance < least)
          {
            least = distance;
            best = center;
          }
      }
  return isfinite (least_free) ? best_free : best;
}

static void
init_card (Folding             *folding,
           guint                group,
           const EntenteRecord *record,
           EntenteCard         *card)
{
  EntenteFoldedGroup *folded = folding->groups->pdata[group];
  const char *name = entente_record_get_text (record, ENTENTE_ACTOR_GROUP_NAME);
  g_autofree char *id = g_strconcat (GROUP_PREFIX, folded->id, NULL);
  g_autofree char *words = entente_folded_group_describe (folded);
  EntenteItem *item = entente_item_new (ENTENTE_ITEM_ACTOR, id);

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_DESCRIPTION, words);
  g_ptr_array_add (folding->after->own_items, item);
  entente_card_init (card, item, entente_measure_words (folding->after->measure, name, words),
                     (EntenteVec) { 0.0, 0.0 });
  card->look = ENTENTE_LOOK_GROUP;
  card->shape = ENTENTE_CARD_SHAPE_BOX;
  card->ink = entente_ground_choose_ink (g_array_index (folding->places, guint, group));
  card->folded = folded;
  card->n_others = folded->members->len;
  card->faded = folded->faded;
}

static void
measure_cards (EntenteScene *scene)
{
  for (guint i = 0; i < scene->n_cards; i++)
    entente_box_add (&scene->bounds, &scene->cards[i].box);
}

static void
add_group_cards (Folding *folding)
{
  EntenteScene *after = folding->after;
  g_autofree EntenteCard *cards = g_new0 (EntenteCard, folding->groups->len);

  measure_cards (after);
  folding->n_kept = after->n_cards;
  folding->grid = entente_scene_grid_cards (after);
  for (guint i = 0; i < folding->groups->len; i++)
    {
      const EntenteRecord *record =
        folding->before->input->groups->pdata[g_array_index (folding->places, guint, i)];
      EntenteVec center;

      init_card (folding, i, record, &cards[i]);
      center = choose_center (folding, i, &cards[i]);
      cards[i].box.x = center.x - cards[i].box.width / 2.0;
      cards[i].box.y = center.y - cards[i].box.height / 2.0;
      after->cards[after->n_cards++] = cards[i];
    }
  entente_grid_free (folding->grid);
  measure_cards (after);
}

/* Keeps the lines between other cards, counts those within a group, and lists those that lead out of one. */
static GArray *
sort_lines (Folding *folding)
{
  EntenteScene *before = folding->before, *after = folding->after;
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (End));

  after->lines = g_new0 (EntenteLine, before->n_lines);
  for (guint i = 0; i < before->n_lines; i++)
    {
      const EntenteLine *line = &before->lines[i];
      guint from = folding->owners[line->from], to = folding->owners[line->to];
      End end = { folding->cards[line->from], folding->cards[line->to], line->arrow, line->faded, i };

      if (from == NONE && to == NONE)
        {
          after->lines[after->n_lines] = *line;
          after->lines[after->n_lines].from = end.from;
          after->lines[after->n_lines++].to = end.to;
        }
      else if (from == to)
        ((EntenteFoldedGroup *) folding->groups->pdata[from])->n_within += !line->faded;
      else
        {
          if (!end.arrow && end.from > end.to)
            end = (End) { end.to, end.from, FALSE, end.faded, i };
          g_array_append_val (ends, end);
        }
    }
  return ends;
}

static int
compare_bundles (const End *a,
                 const End *b)
{
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  if (a->to != b->to)
    return a->to < b->to ? -1 : 1;
  if (a->arrow != b->arrow)
    return a->arrow ? -1 : 1;
  return b->faded - a->faded;
}

static int
compare_ends (const void *a,
              const void *b)
{
  const End *first = a, *second = b;
  int difference = compare_bundles (first, second);

  return difference != 0 ? difference : (first->line > second->line) - (first->line < second->line);
}

static EntenteBundle *
make_bundle (const Folding *folding,
             const End     *ends,
             guint          n)
{
  EntenteBundle *bundle = entente_bundle_new ();

  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = &folding->before->lines[ends[i].line];

      entente_bundle_add (bundle, line->item, line->evidence, line->disputed);
    }
  g_ptr_array_add (folding->after->bundles, bundle);
  return bundle;
}

/* The id is that of the first of its relations, which is in no other bundle. */
static EntenteItem *
make_relation (const Folding *folding,
               const End     *end,
               const char    *words)
{
  EntenteScene *after = folding->after;
  g_autofree char *id = g_strconcat (BUNDLE_PREFIX,
                                     entente_item_get_id (folding->before->lines[end->line].item), NULL);
  EntenteItem *item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, entente_item_get_id (after->cards[end->from].item));
  entente_record_set_text (record, ENTENTE_RELATION_TO, entente_item_get_id (after->cards[end->to].item));
  entente_record_set_text (record, ENTENTE_RELATION_KIND, words);
  if (!end->arrow)
    entente_record_set_flag (record, ENTENTE_RELATION_DIRECTED, FALSE);
  g_ptr_array_add (after->own_items, item);
  return item;
}

/* One relation keeps its line. */
static EntenteLine
make_line (const Folding *folding,
           const End     *ends,
           guint          n)
{
  EntenteLine line = { .item = folding->before->lines[ends->line].item };
  g_autofree char *words = NULL;
  EntenteBundle *bundle;

  line.from = ends->from;
  line.to = ends->to;
  line.arrow = ends->arrow;
  line.evidence = folding->before->lines[ends->line].evidence;
  line.disputed = folding->before->lines[ends->line].disputed;
  line.pale = n == 1 && folding->before->lines[ends->line].pale;
  line.word = folding->before->lines[ends->line].word;
  if (n > 1)
    {
      bundle = make_bundle (folding, ends, n);
      words = entente_bundle_describe (bundle);
      line.item = make_relation (folding, ends, words);
      line.bundle = bundle;
      line.evidence = entente_bundle_get_evidence (bundle);
      line.disputed = bundle->disputed;
      line.word = entente_measure_label (folding->after->measure, words, ENTENTE_LABEL_WHOLE);
    }
  if (ends->faded)
    entente_line_fade (&line);
  return line;
}

static void
add_lines (Folding *folding,
           GArray  *ends)
{
  EntenteScene *after = folding->after;
  g_autoptr (EntenteGrid) card_grid = NULL;
  guint n_kept = after->n_lines;
  EntenteParts parts;

  if (ends->len == 0)
    return;
  qsort (ends->data, ends->len, sizeof (End), compare_ends);
  for (guint start = 0, end; start < ends->len; start = end)
    {
      const End *first = &g_array_index (ends, End, start);

      for (end = start + 1; end < ends->len; end++)
        if (compare_bundles (first, &g_array_index (ends, End, end)) != 0)
          break;
      after->lines[after->n_lines++] = make_line (folding, first, end - start);
    }
  card_grid = entente_scene_grid_cards (after);
  parts = (EntenteParts) { after->cards, after->n_cards, after->lines + n_kept, after->n_lines - n_kept, NULL,
                           after->quick };
  entente_routes_find (&parts, card_grid, NULL);
}

static void
measure_curves (EntenteScene *scene)
{
  for (guint i = 0; i < scene->n_lines; i++)
    {
      EntenteBox box = entente_curve_bounds (&scene->lines[i].curve);

      entente_box_add (&scene->bounds, &box);
    }
}

/* Members, and what is between them, are found where their group is. */
static void
index_hidden (Folding *folding)
{
  EntenteScene *before = folding->before, *after = folding->after;

  for (guint i = 0; i < before->n_cards; i++)
    if (folding->owners[i] != NONE)
      entente_scene_index_add (after->index, entente_item_get_id (before->cards[i].item),
                               after->n_lines + folding->cards[i]);
  for (guint i = 0; i < before->n_lines; i++)
    if (folding->owners[before->lines[i].from] != NONE
        && folding->owners[before->lines[i].from] == folding->owners[before->lines[i].to])
      entente_scene_index_add (after->index, entente_item_get_id (before->lines[i].item),
                               after->n_lines + folding->cards[before->lines[i].from]);
  for (guint i = 0; i < after->n_lines; i++)
    for (guint j = 0; after->lines[i].bundle != NULL && j < after->lines[i].bundle->relations->len; j++)
      entente_scene_index_add (after->index, entente_item_get_id (after->lines[i].bundle->relations->pdata[j]), i);
}

static gboolean
has_folded (const EntenteScene *scene)
{
  for (guint i = 0; i < scene->input->groups->len; i++)
    if (entente_actor_group_is_folded (scene->input->groups->pdata[i]))
      return TRUE;
  return FALSE;
}

static EntenteScene *
fold (Folding *folding)
{
  EntenteScene *after = entente_scene_begin (folding->before, folding->before->quick);
  g_autoptr (GArray) ends = NULL;

  folding->after = after;
  after->unfolded = g_object_ref (folding->before);
  after->folded = g_ptr_array_ref (folding->groups);
  after->bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_bundle_free);
  after->own_items = g_ptr_array_new_with_free_func (g_object_unref);
  after->shades = folding->before->shades != NULL ? entente_shades_ref (folding->before->shades) : NULL;
  keep_cards (folding);
  ends = sort_lines (folding);
  add_group_cards (folding);
  add_lines (folding, ends);
  measure_curves (after);
  entente_scene_place_words (after);
  entente_scene_index_all (after);
  index_hidden (folding);
  return after;
}

/**
 * entente_scene_new_folded:
 * @scene: a scene
 *
 * Any thread can do it that may use the measure of @scene.
 *
 * Returns: (transfer full): the same picture in which the groups that are folded have one card each; @scene itself if
 *   none of them has a member in it
 */
EntenteScene *
entente_scene_new_folded (EntenteScene *scene)
{
  Folding folding = { scene, NULL, NULL, NULL, NULL, NULL, NULL, 0 };
  EntenteScene *folded = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  if (!has_folded (scene) || scene->unfolded != NULL)
    return g_object_ref (scene);
  folding.groups = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_folded_group_free);
  folding.places = g_array_new (FALSE, FALSE, sizeof (guint));
  folding.owners = g_new (guint, scene->n_cards + 1);
  folding.cards = g_new (guint, scene->n_cards + 1);
  find_groups (&folding);
  folded = folding.groups->len > 0 ? fold (&folding) : g_object_ref (scene);
  g_ptr_array_unref (folding.groups);
  g_array_unref (folding.places);
  g_free (folding.owners);
  g_free (folding.cards);
  return folded;
}

/**
 * entente_scene_get_unfolded:
 * @self: a scene
 *
 * Returns: (transfer none): the scene without folded groups, which is @self if it has none
 */
EntenteScene *
entente_scene_get_unfolded (EntenteScene *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), NULL);

  return self->unfolded != NULL ? self->unfolded : self;
}

/**
 * entente_scene_is_faded:
 * @self: a scene
 * @part: a card or a line
 * @index: its index
 *
 * Returns: whether it is not what the view shows
 */
gboolean
entente_scene_is_faded (EntenteScene *self,
                        EntentePart   part,
                        guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (self), FALSE);

  return part == ENTENTE_PART_CARD ? self->cards[index].faded : self->lines[index].faded;
}

/**
 * entente_scene_add_items:
 * @self: a scene
 * @part: a card or a line
 * @index: its index
 * @items: (element-type EntenteItem): gets references to the items of the document that it shows: of a folded group its
 *   members, of a line that stands for several relations each of them
 */
void
entente_scene_add_items (EntenteScene *self,
                         EntentePart   part,
                         guint         index,
                         GPtrArray    *items)
{
  const GPtrArray *several = NULL;

  g_return_if_fail (ENTENTE_IS_SCENE (self) && items != NULL);

  if (part == ENTENTE_PART_CARD && self->cards[index].folded != NULL)
    several = self->cards[index].folded->members;
  else if (part == ENTENTE_PART_LINE && self->lines[index].bundle != NULL)
    several = self->lines[index].bundle->relations;
  if (several == NULL && part != ENTENTE_PART_NONE)
    g_ptr_array_add (items, g_object_ref (part == ENTENTE_PART_CARD ? self->cards[index].item
                                                                    : self->lines[index].item));
  for (guint i = 0; several != NULL && i < several->len; i++)
    g_ptr_array_add (items, g_object_ref (several->pdata[i]));
}
