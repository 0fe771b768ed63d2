/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ground.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Finds the ground of a group. At first each member has a patch of its own. Then the nearest are joined, along a tree
 * of the shortest ways between members: into the convex hull of both if no other card is in it, else by a bridge if no
 * other card is in its way. What can be joined neither way stays apart. */

/* How far a ground reaches out of its cards, and how far it keeps away from others, in points. */
#define RADIUS 15.0
#define MIN_RADIUS 2.0
#define CLEARANCE 3.0

/* To join more members than this would take too long. */
#define MAX_JOINED 1500

/* The name: how high a row of it is, how far the first baseline is below the top, and what is left around it. */
#define NAME_ROW 16.0
#define NAME_BASELINE 13.5
#define NAME_PADDING 5.0
#define NAME_GAP 3.0
#define MAX_NAME_PLACES 24
#define NAME_ZOOM_STEP 1.2
#define MAX_NAME_ZOOM 12.0

typedef struct {
  const EntenteGroundRoom *room;
  const GArray *members;
  gboolean *is_member;  /* by card */
  guint *parents;       /* by member: the tree of what is joined to one patch */
  EntenteGroundPatch *patches; /* by member, of the roots */
} Search;

typedef struct {
  guint from, to; /* numbers of members */
  double length;
} Way;

static guint
card_of (const Search *search,
         guint         member)
{
  return g_array_index (search->members, guint, member);
}

static const EntenteBox *
box_of (const Search *search,
        guint         member)
{
  return &search->room->cards[card_of (search, member)].box;
}

static EntenteVec
center_of (const Search *search,
           guint         member)
{
  return entente_card_get_center (&search->room->cards[card_of (search, member)]);
}

static EntenteBox
bounds_of (const EntenteVec *corners,
           guint             n)
{
  double left = corners[0].x, right = left, top = corners[0].y, bottom = top;

  for (guint i = 1; i < n; i++)
    {
      left = MIN (left, corners[i].x);
      right = MAX (right, corners[i].x);
      top = MIN (top, corners[i].y);
      bottom = MAX (bottom, corners[i].y);
    }
  return (EntenteBox) { left, top, right - left, bottom - top };
}

/* Whether a box lies wholly on the outer side of the side of a convex patch that starts at a corner. */
static gboolean
is_outside (const EntenteVec *corners,
            guint             n,
            guint             side,
            const EntenteBox *box)
{
  EntenteVec a = corners[side], b = corners[(side + 1) % n];
  double nx = b.y - a.y, ny = a.x - b.x;
  double x = nx > 0.0 ? box->x : box->x + box->width, y = ny > 0.0 ? box->y : box->y + box->height;

  return (x - a.x) * nx + (y - a.y) * ny >= 0.0;
}

/* Whether a convex patch touches a box. Two corners are a line, which has both of its sides. */
static gboolean
touches (const EntenteVec *corners,
         guint             n,
         const EntenteBox *box)
{
  EntenteBox bounds = bounds_of (corners, n);

  if (bounds.x > box->x + box->width || bounds.x + bounds.width < box->x || bounds.y > box->y + box->height
      || bounds.y + bounds.height < box->y)
    return FALSE;
  for (guint i = 0; i < n && n > 1; i++)
    if (is_outside (corners, n, i, box))
      return FALSE;
  return TRUE;
}

/* Whether a card that is no member is nearer to a patch than @distance. */
static gboolean
has_others (const Search     *search,
            const EntenteVec *corners,
            guint             n,
            double            distance)
{
  EntenteBox bounds = bounds_of (corners, n), area = entente_box_grow (&bounds, distance);
  guint n_near;
  g_autofree guint *near = entente_grid_list (search->room->card_grid, &area, &n_near);

  for (guint i = 0; i < n_near; i++)
    if (!search->is_member[near[i]])
      {
        EntenteBox box = entente_box_grow (&search->room->cards[near[i]].box, distance);

        if (touches (corners, n, &box))
          return TRUE;
      }
  return FALSE;
}

static void
append_box (GArray           *corners,
            const EntenteBox *box)
{
  const EntenteVec all[] = {
    { box->x, box->y }, { box->x + box->width, box->y }, { box->x + box->width, box->y + box->height },
    { box->x, box->y + box->height },
  };

  g_array_append_vals (corners, all, G_N_ELEMENTS (all));
}

static int
compare_corners (const void *a,
                 const void *b)
{
  const EntenteVec *first = a, *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  return (first->y > second->y) - (first->y < second->y);
}

static double
turn (const EntenteVec *a,
      const EntenteVec *b,
      const EntenteVec *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

static void
append_turning (GArray           *hull,
                guint             start,
                const EntenteVec *corner)
{
  while (hull->len >= start + 2
         && turn (&g_array_index (hull, EntenteVec, hull->len - 2), &g_array_index (hull, EntenteVec, hull->len - 1),
                  corner) <= 0.0)
    g_array_set_size (hull, hull->len - 1);
  g_array_append_val (hull, *corner);
}

/* Returns the convex hull of some points, clockwise on the screen (A. M. Andrew: Another efficient algorithm for convex
 * hulls in two dimensions, 1979). */
static GArray *
find_hull (GArray *points)
{
  GArray *hull = g_array_new (FALSE, FALSE, sizeof (EntenteVec));
  guint back;

  qsort (points->data, points->len, sizeof (EntenteVec), compare_corners);
  for (guint i = 0; i < points->len; i++)
    append_turning (hull, 0, &g_array_index (points, EntenteVec, i));
  back = hull->len - 1;
  for (guint i = points->len - 1; i-- > 0; )
    append_turning (hull, back, &g_array_index (points, EntenteVec, i));
  g_array_set_size (hull, MAX (hull->len - 1, 1));
  return hull;
}

static double
get_distance (const EntenteBox *a,
              const EntenteBox *b)
{
  double dx = MAX (MAX (a->x - b->x - b->width, b->x - a->x - a->width), 0.0);
  double dy = MAX (MAX (a->y - b->y - b->height, b->y - a->y - a->height), 0.0);

  return hypot (dx, dy);
}

/* A ground reaches less far out of a card beside which another one is. */
static double
choose_radius (const Search     *search,
               const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, RADIUS + CLEARANCE);
  guint n_near;
  g_autofree guint *near = entente_grid_list (search->room->card_grid, &area, &n_near);
  double radius = RADIUS;

  for (guint i = 0; i < n_near; i++)
    if (!search->is_member[near[i]])
      radius = MIN (radius, get_distance (box, &search->room->cards[near[i]].box) - CLEARANCE);
  return MAX (radius, MIN_RADIUS);
}

static guint
find_root (Search *search,
           guint   member)
{
  while (search->parents[member] != member)
    member = search->parents[member] = search->parents[search->parents[member]];
  return member;
}

static gboolean
try_hull (Search *search,
          guint   a,
          guint   b)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntenteVec));
  g_autoptr (GArray) hull = NULL;
  EntenteGroundPatch *first = &search->patches[a], *second = &search->patches[b];
  double radius = MIN (first->radius, second->radius);

  g_array_append_vals (points, first->corners->data, first->corners->len);
  g_array_append_vals (points, second->corners->data, second->corners->len);
  hull = find_hull (points);
  if (has_others (search, (const EntenteVec *) hull->data, hull->len, radius + MIN (radius, CLEARANCE)))
    return FALSE;
  g_clear_pointer (&second->corners, g_array_unref);
  g_array_unref (first->corners);
  first->corners = g_steal_pointer (&hull);
  first->radius = radius;
  search->parents[b] = a;
  return TRUE;
}

static void
join (Search        *search,
      const Way     *way,
      EntenteGround *ground)
{
  guint a = find_root (search, way->from), b = find_root (search, way->to);
  EntenteGroundBridge bridge = { center_of (search, way->from), center_of (search, way->to) };
  const EntenteVec ends[] = { bridge.from, bridge.to };

  if (a == b || try_hull (search, a, b))
    return;
  if (!has_others (search, ends, 2, ENTENTE_GROUND_BRIDGE + CLEARANCE))
    g_array_append_val (ground->bridges, bridge);
}

static int
compare_ways (const void *a,
              const void *b)
{
  const Way *first = a, *second = b;

  return (first->length > second->length) - (first->length < second->length);
}

/* Returns the shortest ways that join all members (R. C. Prim: Shortest connection networks, 1957), the shortest
 * first. */
static Way *
find_ways (const Search *search)
{
  guint n = search->members->len, current = 0;
  Way *ways = g_new (Way, n), *nearest = g_new (Way, n);

  for (guint i = 0; i < n; i++)
    nearest[i] = (Way) { 0, i, INFINITY };
  for (guint found = 0; found + 1 < n; found++)
    {
      guint next = n;

      nearest[current].length = -1.0;
      for (guint i = 0; i < n; i++)
        {
          double length;

          if (nearest[i].length < 0.0)
            continue;
          length = get_distance (box_of (search, current), box_of (search, i));
          if (length < nearest[i].length)
            nearest[i] = (Way) { current, i, length };
          if (next == n || nearest[i].length < nearest[next].length)
            next = i;
        }
      ways[found] = nearest[next];
      current = next;
    }
  g_free (nearest);
  qsort (ways, n - 1, sizeof *ways, compare_ways);
  return ways;
}

static void
find_patches (Search        *search,
              EntenteGround *ground)
{
  guint n = search->members->len;

  for (guint i = 0; i < n; i++)
    {
      search->parents[i] = i;
      search->patches[i] = (EntenteGroundPatch) { g_array_new (FALSE, FALSE, sizeof (EntenteVec)),
                                                  choose_radius (search, box_of (search, i)) };
      append_box (search->patches[i].corners, box_of (search, i));
    }
  if (n > 1 && n <= MAX_JOINED)
    {
      g_autofree Way *ways = find_ways (search);

      for (guint i = 0; i + 1 < n; i++)
        join (search, &ways[i], ground);
    }
}

/* Whether the name could be here: over nothing but, if it must be, the words of lines. */
static gboolean
is_free (const EntenteGroundRoom *room,
         const EntenteBox        *plate,
         gboolean                 over_words)
{
  guint n_near;
  g_autofree guint *near = entente_grid_list (room->card_grid, plate, &n_near);

  for (guint i = 0; i < n_near; i++)
    if (entente_box_overlaps (&room->cards[near[i]].box, plate))
      return FALSE;
  for (guint i = 0; i < room->plates->len; i++)
    if (entente_box_overlaps (&g_array_index (room->plates, EntenteBox, i), plate))
      return FALSE;
  for (guint i = 0; i < room->n_lines && !over_words; i++)
    if (room->lines[i].label_fits && entente_box_overlaps (&room->lines[i].label_box, plate))
      return FALSE;
  return TRUE;
}

typedef struct {
  EntenteBox box;
  guint root, size; /* of the patch that the card is in */
} NamePlace;

/* The name is above the uppermost card of the largest patch, if there is room. */
static int
compare_places (const void *a,
                const void *b)
{
  const NamePlace *first = a, *second = b;

  if (first->size != second->size)
    return first->size > second->size ? -1 : 1;
  if (first->box.y != second->box.y)
    return first->box.y < second->box.y ? -1 : 1;
  return (first->box.x > second->box.x) - (first->box.x < second->box.x);
}

static NamePlace *
list_name_places (Search *search)
{
  guint n = search->members->len;
  NamePlace *places = g_new0 (NamePlace, n);
  g_autofree guint *sizes = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    sizes[find_root (search, i)]++;
  for (guint i = 0; i < n; i++)
    {
      guint root = find_root (search, i);

      places[i] = (NamePlace) { *box_of (search, i), root, sizes[root] };
    }
  qsort (places, n, sizeof *places, compare_places);
  return places;
}

/* The ground reaches around the name too, unless it would be under another card. */
static void
include_plate (Search           *search,
               EntenteGround    *ground,
               guint             root)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntenteVec));
  g_autoptr (GArray) hull = NULL;
  EntenteGroundPatch *patch = &search->patches[root];

  g_array_append_vals (points, patch->corners->data, patch->corners->len);
  append_box (points, &ground->plate);
  hull = find_hull (points);
  if (has_others (search, (const EntenteVec *) hull->data, hull->len, patch->radius + MIN (patch->radius, CLEARANCE)))
    return;
  g_array_unref (patch->corners);
  patch->corners = g_steal_pointer (&hull);
}

/* Finds how far the name can be enlarged for a far view. */
static void
find_zoom (const EntenteGroundRoom *room,
           EntenteGround           *ground)
{
  ground->zoom = 1.0;
  for (double zoom = NAME_ZOOM_STEP; zoom < MAX_NAME_ZOOM; zoom *= NAME_ZOOM_STEP)
    {
      EntenteBox plate = entente_ground_get_plate_at (ground, zoom);

      if (!is_free (room, &plate, TRUE))
        return;
      ground->zoom = zoom;
    }
}

static void
place_name (Search        *search,
            EntenteGround *ground)
{
  g_autofree NamePlace *places = list_name_places (search);
  guint n = MIN (search->members->len, MAX_NAME_PLACES);
  double width = ground->words->title.width + 2 * NAME_PADDING;
  double height = ground->words->title.n_rows * NAME_ROW + 2.0;

  for (guint try = 0; try < 4 * n && !ground->has_name; try++)
    {
      const NamePlace *place = &places[try / 2 % n];
      double y = try % 2 == 0 ? place->box.y - NAME_GAP - height : place->box.y + place->box.height + NAME_GAP;

      ground->plate = (EntenteBox) { place->box.x + place->box.width / 2.0 - width / 2.0, y, width, height };
      ground->is_below = try % 2 != 0;
      ground->has_name = is_free (search->room, &ground->plate, try >= 2 * n);
      if (ground->has_name)
        include_plate (search, ground, place->root);
    }
  if (!ground->has_name)
    return;
  find_zoom (search->room, ground);
  g_array_append_val (search->room->plates, ground->plate);
}

static void
patch_clear (gpointer data)
{
  EntenteGroundPatch *patch = data;

  g_clear_pointer (&patch->corners, g_array_unref);
}

static void
take_patches (Search        *search,
              EntenteGround *ground)
{
  for (guint i = 0; i < search->members->len; i++)
    if (search->patches[i].corners != NULL)
      {
        EntenteBox bounds = bounds_of ((const EntenteVec *) search->patches[i].corners->data,
                                       search->patches[i].corners->len);

        bounds = entente_box_grow (&bounds, search->patches[i].radius + 1.0);
        entente_box_add (&ground->bounds, &bounds);
        g_array_append_val (ground->patches, search->patches[i]);
      }
  if (ground->has_name)
    entente_box_add (&ground->bounds, &ground->plate);
}

/**
 * entente_ground_new:
 * @room: all cards and lines of the picture, and the names of the grounds so far, to which that of this one is added
 * @members: (element-type guint): the cards that are to be on it, rising; at least one
 * @id: the id of the group
 * @ink: the number of its color
 * @words: (transfer none): its name; must outlive the ground
 *
 * Returns: (transfer full): a ground
 */
EntenteGround *
entente_ground_new (const EntenteGroundRoom *room,
                    const GArray            *members,
                    const char              *id,
                    guint                    ink,
                    const EntenteCardText   *words)
{
  EntenteGround *self;
  Search search = { room, members, NULL, NULL, NULL };

  g_return_val_if_fail (room != NULL && members != NULL && members->len > 0 && words != NULL, NULL);

  self = g_new0 (EntenteGround, 1);
  self->id = g_strdup (id);
  self->ink = ink;
  self->words = words;
  self->patches = g_array_new (FALSE, FALSE, sizeof (EntenteGroundPatch));
  g_array_set_clear_func (self->patches, patch_clear);
  self->bridges = g_array_new (FALSE, FALSE, sizeof (EntenteGroundBridge));

  search.is_member = g_new0 (gboolean, room->n_cards);
  search.parents = g_new (guint, members->len);
  search.patches = g_new0 (EntenteGroundPatch, members->len);
  for (guint i = 0; i < members->len; i++)
    search.is_member[card_of (&search, i)] = TRUE;
  find_patches (&search, self);
  place_name (&search, self);
  take_patches (&search, self);
  g_free (search.is_member);
  g_free (search.parents);
  g_free (search.patches);
  return self;
}

void
entente_ground_free (EntenteGround *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->patches);
  g_array_unref (self->bridges);
  g_free (self->id);
  g_free (self);
}

/**
 * entente_ground_get_plate_at:
 * @self: a ground with a name
 * @zoom: how much the name is enlarged
 *
 * Returns: the box of the name, which is as far from its card as before
 */
EntenteBox
entente_ground_get_plate_at (const EntenteGround *self,
                             double               zoom)
{
  double width, height;

  g_return_val_if_fail (self != NULL, ((EntenteBox) { 0.0, 0.0, 0.0, 0.0 }));

  width = zoom * self->plate.width;
  height = zoom * self->plate.height;
  return (EntenteBox) { self->plate.x + (self->plate.width - width) / 2.0,
                        self->is_below ? self->plate.y : self->plate.y + self->plate.height - height, width, height };
}

/**
 * entente_ground_get_row:
 * @self: a ground with a name
 * @row: a row of the name
 *
 * Returns: where the row starts, on its baseline
 */
EntenteVec
entente_ground_get_row (const EntenteGround *self,
                        guint                row)
{
  g_return_val_if_fail (self != NULL && row < self->words->title.n_rows, ((EntenteVec) { 0.0, 0.0 }));

  return (EntenteVec) { self->plate.x + (self->plate.width - self->words->title.rows[row].width) / 2.0,
                        self->plate.y + NAME_BASELINE + row * NAME_ROW };
}

/**
 * entente_ground_contains:
 * @self: a ground
 * @box: the box of a card
 *
 * Returns: whether some of the box is on one of its patches or bridges
 */
gboolean
entente_ground_contains (const EntenteGround *self,
                         const EntenteBox    *box)
{
  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  for (guint i = 0; i < self->patches->len; i++)
    if (touches ((const EntenteVec *) g_array_index (self->patches, EntenteGroundPatch, i).corners->data,
                 g_array_index (self->patches, EntenteGroundPatch, i).corners->len, box))
      return TRUE;
  for (guint i = 0; i < self->bridges->len; i++)
    {
      const EntenteGroundBridge *bridge = &g_array_index (self->bridges, EntenteGroundBridge, i);
      EntenteBox area = entente_box_grow (box, ENTENTE_GROUND_BRIDGE);

      if (touches ((const EntenteVec[]) { bridge->from, bridge->to }, 2, &area))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_ground_choose_ink:
 * @nth: the place of a group among those of its document
 *
 * Returns: the number of the color of its ground
 */
guint
entente_ground_choose_ink (guint nth)
{
  static const EntenteLook looks[] = {
    ENTENTE_LOOK_PERSON, ENTENTE_LOOK_EVENT, ENTENTE_LOOK_AGREEMENT, ENTENTE_LOOK_GOVERNMENT, ENTENTE_LOOK_MEDIA,
    ENTENTE_LOOK_PLACE, ENTENTE_LOOK_OWN,
  };

  return looks[nth % G_N_ELEMENTS (looks)];
}

/* A transparent picture is put on paper. */
static const EntenteColor *
get_paper (const EntenteTheme *theme)
{
  return theme->background.alpha > 0.0 ? &theme->background : &theme->card;
}

EntenteColor
entente_ground_get_fill (const EntenteTheme *theme,
                         guint               ink)
{
  return entente_color_mix (get_paper (theme), &theme->kinds[ink], 0.2);
}

EntenteColor
entente_ground_get_edge (const EntenteTheme *theme,
                         guint               ink)
{
  return entente_color_mix (get_paper (theme), &theme->kinds[ink], 0.65);
}

/**
 * entente_ground_get_plate:
 * @theme: a theme
 * @ink: the number of the color of a ground
 *
 * Returns: the color of the ground as it is seen over the background, which is also that of the plate behind its name
 */
EntenteColor
entente_ground_get_plate (const EntenteTheme *theme,
                          guint               ink)
{
  return entente_color_mix (get_paper (theme), &theme->kinds[ink], 0.2 * ENTENTE_GROUND_ALPHA);
}

/**
 * entente_ground_get_words:
 * @theme: a theme
 * @ink: the number of the color of a ground
 *
 * Returns: the color of its name, which has at least the contrast of 4.5 to 1 to its plate
 */
EntenteColor
entente_ground_get_words (const EntenteTheme *theme,
                          guint               ink)
{
  return entente_color_mix (&theme->kinds[ink], &theme->text, 0.4);
}
