/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-footnote-numbers.h"

#include "entente-font.h"
#include "entente-grid.h"

#include <math.h>
#include <string.h>

/* Puts the numbers of footnotes into a picture. Numbers of a line are beside its word, where they cover no card, no
 * word and no other numbers. Numbers of a card are across its edge. If there is no free place, they take the place
 * where they cover least: a line without its numbers would seem to have no statement behind it. */

#define GAP 1.0           /* between a word and its numbers */
#define CORNER 14.0       /* how far from a corner of a card its numbers are */
#define RAISED 6.2        /* how far above the middle of a word they are, so that the line through it stays free */

/* The cost of covering a square point of something. */
#define COST_WORDS 4.0
#define COST_NUMBERS 4.0
#define COST_CARD 3.0
#define COST_LINE 8.0     /* of lying on another line, whatever the area */

#define LINES_MAX 4000    /* with more lines, it does not matter on which of them numbers lie */

typedef struct {
  EntenteScene *scene;
  const guint *lines, *cards;
  guint n_lines, n_cards;
  EntenteGrid *parts;       /* finds by place the lines and, numbered after them, the cards */
  GArray *numbers;
  EntenteGrid *grid;        /* finds by place the numbers that have been placed */
  GObject *layout;
} Placing;

/* A place that is tried for numbers. */
typedef struct {
  const Placing *placing;
  const EntenteFootnoteNumbers *numbers;
  EntenteBox box;
  double cost;
} Trial;

/* Numbers are several times as wide as they are high. On a line that passes through their end, they would seem to be
 * those of that line. */
static gboolean
is_crossed (const EntenteBox   *box,
            const EntenteCurve *curve)
{
  double half = box->height / 2.0;
  guint n = MAX ((guint) ceil (box->width / box->height), 1);

  for (guint i = 0; i <= n; i++)
    if (entente_curve_is_near (curve, box->x + box->width * i / n, box->y + half, half))
      return TRUE;
  return FALSE;
}

static void
add_line_cost (Trial             *trial,
               const EntenteLine *line,
               gboolean           own)
{
  if (line->label != NULL && line->label_fits)
    {
      EntenteBox word = line->label_box;

      word.x += ENTENTE_LABEL_PADDING;
      word.width -= 2 * ENTENTE_LABEL_PADDING;
      trial->cost += COST_WORDS * entente_box_get_overlap (&trial->box, &word);
    }
  if (line->disputed)
    {
      EntenteBox mark = entente_line_get_mark_box (line);

      trial->cost += COST_WORDS * entente_box_get_overlap (&trial->box, &mark);
    }
  if (!own && trial->placing->n_lines <= LINES_MAX && is_crossed (&trial->box, &line->curve))
    trial->cost += COST_LINE;
}

static void
add_part_cost (Trial *trial,
               guint  number)
{
  const Placing *placing = trial->placing;
  EntentePart part = number < placing->n_lines ? ENTENTE_PART_LINE : ENTENTE_PART_CARD;
  guint index = part == ENTENTE_PART_LINE ? placing->lines[number] : placing->cards[number - placing->n_lines];
  gboolean own = part == trial->numbers->part && index == trial->numbers->index;

  if (part == ENTENTE_PART_LINE)
    add_line_cost (trial, entente_scene_get_line (placing->scene, index), own);
  else if (!own)
    trial->cost += COST_CARD * entente_box_get_overlap (&trial->box,
                                                        &entente_scene_get_card (placing->scene, index)->box);
}

static double
get_cost (const Placing                *placing,
          const EntenteFootnoteNumbers *numbers,
          EntenteBox                    box)
{
  Trial trial = { placing, numbers, box, 0.0 };
  guint n, n_parts;
  g_autofree guint *near = entente_grid_list (placing->grid, &box, &n);
  g_autofree guint *parts = entente_grid_list (placing->parts, &box, &n_parts);

  for (guint i = 0; i < n; i++)
    trial.cost += COST_NUMBERS * entente_box_get_overlap (&box,
                                              &g_array_index (placing->numbers, EntenteFootnoteNumbers, near[i]).box);
  for (guint i = 0; i < n_parts; i++)
    add_part_cost (&trial, parts[i]);
  return trial.cost;
}

/* Takes the place if it costs less than the best so far. Returns whether a place with a higher bias can still be
 * better. */
static gboolean
try_place (const Placing          *placing,
           EntenteFootnoteNumbers *numbers,
           double                  x,
           double                  middle,
           double                  bias,
           double                 *least)
{
  EntenteBox box = { x, middle - ENTENTE_FOOTNOTE_NUMBERS_HEIGHT / 2.0,
                     numbers->width + 2 * ENTENTE_FOOTNOTE_NUMBERS_PADDING,
                     ENTENTE_FOOTNOTE_NUMBERS_HEIGHT };
  double cost = bias < *least ? get_cost (placing, numbers, box) + bias : *least;

  if (cost < *least)
    {
      *least = cost;
      numbers->box = box;
    }
  return *least > bias;
}

/* Tries the place after the word, like a superscript, and then those before it, below it and above it. */
static gboolean
place_beside_word (const Placing          *placing,
                   EntenteFootnoteNumbers *numbers,
                   const EntenteLine      *line,
                   double                 *least)
{
  const EntenteBox *word = &line->label_box;
  double width = numbers->width + 2 * ENTENTE_FOOTNOTE_NUMBERS_PADDING;
  double left = word->x + ENTENTE_LABEL_PADDING, right = word->x + word->width - ENTENTE_LABEL_PADDING;
  double center = word->x + word->width / 2.0 - width / 2.0;
  double middle = word->y + word->height / 2.0;
  double apart = (word->height + ENTENTE_FOOTNOTE_NUMBERS_HEIGHT) / 2.0;

  return try_place (placing, numbers, right + GAP, middle - RAISED, 0.0, least)
         && try_place (placing, numbers, right + GAP, middle + RAISED, 0.5, least)
         && try_place (placing, numbers, left - GAP - width, middle - RAISED, 1.0, least)
         && try_place (placing, numbers, center, middle + apart, 1.5, least)
         && try_place (placing, numbers, center, middle - apart, 2.0, least);
}

static void
place_along (const Placing          *placing,
             EntenteFootnoteNumbers *numbers,
             const EntenteLine      *line,
             double                 *least)
{
  static const double places[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82 };
  double width = numbers->width + 2 * ENTENTE_FOOTNOTE_NUMBERS_PADDING;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      EntenteVec at = entente_curve_at (&line->curve, places[i]);

      if (!try_place (placing, numbers, at.x - width / 2.0, at.y, 2.5 + i * 0.5, least))
        return;
    }
}

static void
place_on_line (const Placing          *placing,
               EntenteFootnoteNumbers *numbers,
               const EntenteLine      *line)
{
  double least = G_MAXDOUBLE;

  if (line->label != NULL && line->label_fits && !place_beside_word (placing, numbers, line, &least))
    return;
  place_along (placing, numbers, line, &least);
}

static void
place_on_card (const Placing          *placing,
               EntenteFootnoteNumbers *numbers,
               const EntenteCard      *card)
{
  double width = numbers->width + 2 * ENTENTE_FOOTNOTE_NUMBERS_PADDING;
  double inset = MIN (CORNER, MAX ((card->box.width - width) / 2.0, 0.0));
  double left = card->box.x + inset, right = card->box.x + card->box.width - inset - width;
  double top = card->box.y, bottom = card->box.y + card->box.height;
  double least = G_MAXDOUBLE;

  /* The folded corner is the upper right one. */
  if (card->shape == ENTENTE_CARD_SHAPE_FOLDED)
    right -= ENTENTE_CARD_FOLD;
  if (try_place (placing, numbers, right, top, 0.0, &least)
      && try_place (placing, numbers, right, bottom, 0.5, &least)
      && try_place (placing, numbers, left, top, 1.0, &least))
    try_place (placing, numbers, left, bottom, 1.5, &least);
}

static void
measure (const Placing          *placing,
         EntenteFootnoteNumbers *numbers)
{
  PangoRectangle logical;

  pango_layout_set_text (PANGO_LAYOUT (placing->layout), numbers->text, -1);
  pango_layout_get_extents (PANGO_LAYOUT (placing->layout), NULL, &logical);
  numbers->width = (double) logical.width / PANGO_SCALE;
}

/* Takes the text. Without a text nonumber is placed. */
static void
place (const Placing *placing,
       EntentePart    part,
       guint          index,
       char          *text)
{
  EntenteFootnoteNumbers numbers = { part, index, text };
  const char *digit = text;

  if (text == NULL)
    return;
  while (*digit != '\0' && !g_ascii_isdigit (*digit))
    digit++;
  numbers.first = (guint) g_ascii_strtoull (digit, NULL, 10);
  measure (placing, &numbers);
  if (part == ENTENTE_PART_LINE)
    place_on_line (placing, &numbers, entente_scene_get_line (placing->scene, index));
  else
    place_on_card (placing, &numbers, entente_scene_get_card (placing->scene, index));
  entente_grid_add_box (placing->grid, placing->numbers->len, &numbers.box);
  g_array_append_val (placing->numbers, numbers);
}

static EntenteGrid *
index_parts (EntenteScene *scene,
              const guint  *lines,
              guint         n_lines,
              const guint  *cards,
              guint         n_cards)
{
  EntenteGrid *parts = entente_grid_new (entente_scene_get_bounds (scene), n_lines + n_cards);

  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, lines[i]);

      if (n_lines <= LINES_MAX)
        entente_grid_add_curve (parts, i, &line->curve);
      if (line->label != NULL && line->label_fits)
        entente_grid_add_box (parts, i, &line->label_box);
      if (line->disputed)
        {
          EntenteBox mark = entente_line_get_mark_box (line);

          entente_grid_add_box (parts, i, &mark);
        }
    }
  for (guint i = 0; i < n_cards; i++)
    entente_grid_add_box (parts, n_lines + i, &entente_scene_get_card (scene, cards[i])->box);
  return parts;
}

static void
numbers_clear (gpointer data)
{
  g_free (((EntenteFootnoteNumbers *) data)->text);
}

/**
 * entente_footnote_numbers_place:
 * @scene: a scene
 * @footnotes: the footnotes of the lines and cards that are shown
 * @lines: (array length=n_lines): the lines that are shown
 * @n_lines: how many
 * @cards: (array length=n_cards): the cards that are shown
 * @n_cards: how many
 *
 * Returns: (transfer full) (element-type EntenteFootnoteNumbers): the numbers, each at a place of its own
 */
GArray *
entente_footnote_numbers_place (EntenteScene     *scene,
                                EntenteFootnotes *footnotes,
                                const guint      *lines,
                                guint             n_lines,
                                const guint      *cards,
                                guint             n_cards)
{
  g_autoptr (EntenteGrid) grid = NULL;
  g_autoptr (EntenteGrid) parts = NULL;
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (PANGO_CONTEXT (context), ENTENTE_FONT_NUMBERS));
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (EntenteFootnoteNumbers));
  Placing placing;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_FOOTNOTES (footnotes), numbers);

  g_array_set_clear_func (numbers, numbers_clear);
  grid = entente_grid_new (entente_scene_get_bounds (scene), n_lines + n_cards);
  parts = index_parts (scene, lines, n_lines, cards, n_cards);
  placing = (Placing) { scene, lines, cards, n_lines, n_cards, parts, numbers, grid, layout };
  for (guint i = 0; i < n_lines; i++)
    {
      const char *id = entente_item_get_id (entente_scene_get_line (scene, lines[i])->item);

      place (&placing, ENTENTE_PART_LINE, lines[i], entente_footnotes_mark_relation (footnotes, id));
    }
  for (guint i = 0; i < n_cards; i++)
    {
      const char *id = entente_item_get_id (entente_scene_get_card (scene, cards[i])->item);

      place (&placing, ENTENTE_PART_CARD, cards[i], entente_footnotes_mark_actor (footnotes, id));
    }
  return numbers;
}

/**
 * entente_footnote_numbers_list_first:
 * @numbers: (element-type EntenteFootnoteNumbers): numbers in a picture
 * @scene: the scene in which they are
 * @footnotes: the footnotes to which they lead
 *
 * A statement can be behind several lines. Its footnote leads back to the first of them.
 *
 * Returns: (transfer full) (element-type guint): for each footnote, 1 plus the index of the first numbers that have it;
 *   0 if there are none
 */
GArray *
entente_footnote_numbers_list_first (GArray           *numbers,
                                     EntenteScene     *scene,
                                     EntenteFootnotes *footnotes)
{
  guint n = entente_footnotes_get_n (footnotes);
  GArray *first = g_array_sized_new (FALSE, TRUE, sizeof (guint), n);

  g_array_set_size (first, n);
  for (guint i = 0; i < numbers->len; i++)
    {
      const EntenteFootnoteNumbers *place = &g_array_index (numbers, EntenteFootnoteNumbers, i);
      gboolean is_line = place->part == ENTENTE_PART_LINE;
      EntenteItem *item = is_line ? entente_scene_get_line (scene, place->index)->item
                                  : entente_scene_get_card (scene, place->index)->item;
      const char *id = entente_item_get_id (item);
      g_autoptr (GArray) notes = is_line ? entente_footnotes_list_relation (footnotes, id)
                                         : entente_footnotes_list_actor (footnotes, id);

      for (guint j = 0; j < notes->len; j++)
        {
          guint *at = &g_array_index (first, guint, g_array_index (notes, guint, j) - 1);

          if (*at == 0)
            *at = i + 1;
        }
    }
  return first;
}

/**
 * entente_footnote_numbers_have_sign:
 * @numbers: (element-type EntenteFootnoteNumbers): numbers in a picture
 *
 * Returns: whether some of them have the sign before those that dispute
 */
gboolean
entente_footnote_numbers_have_sign (GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    if (strstr (g_array_index (numbers, EntenteFootnoteNumbers, i).text, "≠") != NULL)
      return TRUE;
  return FALSE;
}
