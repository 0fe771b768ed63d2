/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-labels.h"

#include "entente-id.h"
#include "entente-line-samples.h"
#include "entente-relation.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Places the labels of lines. A label must cover no card and no other label. It should cover little of other
 * lines and be near the middle of its own. Short lines have few free places, so their labels are placed
 * first.
 *
 * A word that has no room in the middle slides along its line. If it has no room anywhere there, it is broken into
 * rows, then shortened, and then replaced by a number, under which the legend and the export tell it. A label
 * without a place even so is counted there. */

/* All lengths are in points. */
#define CARD_CLEARANCE 6.0     /* keeps the head of an arrow visible */
#define LABEL_CLEARANCE 2.0
#define MAX_COVERED 60.0       /* a label may cover so much of other lines */
#define MAX_COVERED_AT_NEED 150.0 /* or so much, before it is shortened */
#define MAX_COVERED_BY_NUMBER 400.0
#define SLIDE_STEP 18.0        /* between two places that are tried on a long line */
#define MAX_SLIDE_STEP 0.05    /* of a short line, as a part of its length */
#define MAX_PLACES 48
#define UNKNOWN_NUMBER 1
/* With more lines, nobody looks up numbers in a list. */
#define MAX_NUMBERED_LINES 4000
#define ASIDE 0.32             /* how far a label may be beside the middle of its line, as a part of its width */
#define MAX_ZOOM 64.0          /* of a label in a far view */

/* The places to try first: parts of the length of a line, from the middle outwards. */
static const double usual_places[] = { 0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8 };

typedef struct {
  EntenteLine *lines;
  guint n_lines;
  const EntenteCard *cards;
  const EntenteGrid *card_grid;
  const EntenteBox *bounds;
  EntenteGrid *label_grid; /* the labels that are placed already */
  EntenteLineSamples *samples; /* nullable */
  EntenteMeasure *measure;
  GHashTable *short_words; /* the text of a shortened label -> the whole label of its word */
  const EntenteLabelText *any_number; /* a number as wide as the widest */
  gboolean new_numbers;    /* else only lines that have a number already may show it */
} Context;

/* Places on a line. */
typedef struct {
  guint n;
  double at[MAX_PLACES + G_N_ELEMENTS (usual_places)];
} Places;

typedef struct {
  guint index;
  double length;
} LineLength;

static EntenteBox
get_label_box (const EntenteLabelText *label,
               EntenteVec              at)
{
  double width = label->width + 2 * ENTENTE_LABEL_PADDING;

  return (EntenteBox) { at.x - width / 2.0, at.y - label->height / 2.0, width, label->height };
}

static EntenteVec
get_mark_above (const EntenteBox *label)
{
  return (EntenteVec) { label->x + label->width / 2.0, label->y - ENTENTE_MARK_RADIUS - 1.0 };
}

/* The box of a label with the mark of a dispute, which is above the label. */
static EntenteBox
get_needed_box (const EntenteLine *line,
                const EntenteBox  *label)
{
  EntenteBox box = *label;

  if (line->disputed)
    {
      box.y -= 2 * ENTENTE_MARK_RADIUS + 2.0;
      box.height += 2 * ENTENTE_MARK_RADIUS + 2.0;
    }
  return box;
}

/* A box that may cover something, and among what. */
typedef struct {
  const Context *context;
  const EntenteBox *box;
  double zoom;
} Covering;

static gboolean
is_card_covered (guint    card,
                 gpointer data)
{
  const Covering *covering = data;

  return entente_box_overlaps (&covering->context->cards[card].box, covering->box);
}

static gboolean
covers_card (const Context    *context,
             const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, CARD_CLEARANCE);

  return entente_grid_has (context->card_grid, &area, is_card_covered, &(Covering) { context, &area, 0.0 });
}

static gboolean
is_zoomed_covered (guint    line,
                   gpointer data)
{
  const Covering *covering = data;
  EntenteBox other = entente_line_get_zoomed_label (&covering->context->lines[line], covering->zoom);

  return entente_box_overlaps (&other, covering->box);
}

/* Whether the box covers a label of @grid, all of which are enlarged. */
static gboolean
covers_zoomed (const Context     *context,
               const EntenteGrid *grid,
               const EntenteBox  *box,
               double             zoom)
{
  return entente_grid_has (grid, box, is_zoomed_covered, &(Covering) { context, box, zoom });
}

static gboolean
is_label_covered (guint    line,
                  gpointer data)
{
  const Covering *covering = data;
  const EntenteLine *other = &covering->context->lines[line];
  EntenteBox box = get_needed_box (other, &other->label_box);

  return entente_box_overlaps (&box, covering->box);
}

static gboolean
covers_label (const Context    *context,
              const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, LABEL_CLEARANCE);

  return entente_grid_has (context->label_grid, &area, is_label_covered, &(Covering) { context, &area, 0.0 });
}

/* Puts the label there if it covers no card and no label, not more of other lines than allowed, and costs less than
 * the best so far. */
static void
try_box (const Context          *context,
         guint                   index,
         const EntenteLabelText *label,
         EntenteBox              box,
         double                  max_covered,
         double                  cost,
         double                 *best)
{
  EntenteLine *line = &context->lines[index];
  EntenteBox room = get_needed_box (line, &box);
  double covered;

  if (cost >= *best || covers_card (context, &room) || covers_label (context, &room))
    return;
  covered = entente_line_samples_measure (context->samples, index, &room, MIN (max_covered, *best - cost));
  if (covered > max_covered || cost + covered >= *best)
    return;
  *best = cost + covered;
  line->label = label;
  line->label_box = box;
  line->label_fits = TRUE;
}

/* Puts the label where it costs least, with its middle on the line. Returns FALSE if there is no such place. */
static gboolean
try_label (const Context          *context,
           guint                   index,
           const EntenteLabelText *label,
           const Places           *places,
           double                  max_covered)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < places->n; i++)
    try_box (context, index, label,
             get_label_box (label, entente_curve_at (&context->lines[index].curve, places->at[i])), max_covered,
             fabs (places->at[i] - 0.5) * 60.0, &best);
  return best < G_MAXDOUBLE;
}

/* Puts the label where it costs least, with another part of it on the line than its middle. */
static gboolean
try_aside (const Context          *context,
           guint                   index,
           const EntenteLabelText *label,
           const Places           *places,
           double                  max_covered)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < places->n; i++)
    for (int side = -1; side <= 1; side += 2)
      {
        EntenteVec at = entente_curve_at (&context->lines[index].curve, places->at[i]);

        at.x += side * ASIDE * label->width;
        try_box (context, index, label, get_label_box (label, at), max_covered, fabs (places->at[i] - 0.5) * 60.0,
                 &best);
      }
  return best < G_MAXDOUBLE;
}

/* The places all along the line where at least a number covers no card and no label. Larger labels have no others. */
static Places
find_free_places (const Context *context,
                  guint          index,
                  double         length)
{
  const EntenteLine *line = &context->lines[index];
  double step = CLAMP (SLIDE_STEP / MAX (length, 1.0), 0.84 / MAX_PLACES, MAX_SLIDE_STEP);
  Places places = { 0 };

  for (double t = 0.08; t <= 0.92; t += step)
    {
      EntenteBox box = get_label_box (context->any_number, entente_curve_at (&line->curve, t));
      EntenteBox room = get_needed_box (line, &box);

      if (places.n < MAX_PLACES && !covers_card (context, &room) && !covers_label (context, &room))
        places.at[places.n++] = t;
    }
  return places;
}

/* Two words that begin alike must not look the same. */
static gboolean
try_short_label (const Context *context,
                 guint          index,
                 const Places  *places)
{
  EntenteLine *line = &context->lines[index];
  const char *word = entente_item_get_text (line->item, ENTENTE_RELATION_KIND);
  const EntenteLabelText *label = entente_measure_label (context->measure, word, ENTENTE_LABEL_SHORT);
  gpointer other;

  if (label == NULL)
    return FALSE;
  if (g_hash_table_lookup_extended (context->short_words, label->rows.text, NULL, &other) && other != line->word)
    return FALSE;
  if (!try_label (context, index, label, places, MAX_COVERED_AT_NEED))
    return FALSE;
  g_hash_table_insert (context->short_words, label->rows.text, (gpointer) line->word);
  return TRUE;
}

static gboolean
try_whole_forms (const Context *context,
                 guint          index,
                 const Places  *places,
                 double         max_covered)
{
  const char *word = entente_item_get_text (context->lines[index].item, ENTENTE_RELATION_KIND);

  for (EntenteLabelForm form = ENTENTE_LABEL_WHOLE; form <= ENTENTE_LABEL_THREE_ROWS; form++)
    {
      const EntenteLabelText *label = entente_measure_label (context->measure, word, form);

      if (label != NULL && (try_label (context, index, label, places, max_covered) ||
                            try_aside (context, index, label, places, max_covered)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_room (const Context *context,
           guint          index,
           double         length)
{
  EntenteLine *line = &context->lines[index];
  Places places = { G_N_ELEMENTS (usual_places) };
  guint number = line->number;

  line->number = 0;
  memcpy (places.at, usual_places, sizeof usual_places);
  if (try_label (context, index, line->word, &places, MAX_COVERED))
    return TRUE;
  places = find_free_places (context, index, length);
  if (places.n == 0)
    return FALSE;
  if (try_whole_forms (context, index, &places, MAX_COVERED) ||
      try_whole_forms (context, index, &places, MAX_COVERED_AT_NEED) ||
      try_short_label (context, index, &places))
    return TRUE;
  if (!context->new_numbers && number == 0)
    return FALSE;
  if (!try_label (context, index, context->any_number, &places, MAX_COVERED_BY_NUMBER))
    return FALSE;
  line->number = context->new_numbers ? UNKNOWN_NUMBER : number;
  return TRUE;
}

static void
place_label (const Context *context,
             guint          index,
             double         length)
{
  EntenteLine *line = &context->lines[index];
  EntenteBox room;

  if (!find_room (context, index, length))
    {
      line->label_box = get_label_box (line->word, entente_curve_at (&line->curve, 0.5));
      return;
    }
  line->mark = get_mark_above (&line->label_box);
  room = get_needed_box (line, &line->label_box);
  entente_grid_add_box (context->label_grid, index, &room);
}

static int
compare_lengths (const void *a,
                 const void *b)
{
  const LineLength *x = a, *y = b;

  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

static const EntenteLabelText *
get_number (EntenteMeasure *measure,
            guint           number)
{
  /* Translators: the number that stands on a line instead of its word, which the legend tells. */
  g_autofree char *text = g_strdup_printf (C_("number of a word", "(%u)"), number);

  return entente_measure_label (measure, text, ENTENTE_LABEL_WHOLE);
}

/* Returns a number of as many digits as the largest. */
static const EntenteLabelText *
get_any_number (EntenteMeasure *measure,
                guint           n_lines)
{
  guint number = 8;

  while (number < n_lines)
    number = 10 * number + 8;
  return get_number (measure, number);
}

static guint
get_number_of_word (GHashTable             *numbers,
                    const EntenteLabelText *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, word));

  if (number > 0)
    return number;
  number = g_hash_table_size (numbers) + 1;
  g_hash_table_insert (numbers, (gpointer) word, GUINT_TO_POINTER (number));
  return number;
}

/* The same word has the same number. Numbers follow the order of the document. */
static void
number_labels (const Context *context)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < context->n_lines; i++)
    {
      EntenteLine *line = &context->lines[i];
      EntenteVec middle = { line->label_box.x + line->label_box.width / 2.0,
                            line->label_box.y + line->label_box.height / 2.0 };

      if (line->number == 0)
        continue;
      if (context->new_numbers)
        line->number = get_number_of_word (numbers, line->word);
      line->label = get_number (context->measure, line->number);
      line->label_box = get_label_box (line->label, middle);
    }
}

/* Returns those of the lines, given by their lengths, whose label has room when all of them are enlarged. */
static guint
keep_zoomable (const Context *context,
               LineLength    *lines,
               guint          n_lines,
               double         zoom)
{
  g_autoptr (EntenteGrid) grid = entente_grid_new_for_boxes (context->bounds, context->n_lines);
  guint n_kept = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      EntenteLine *line = &context->lines[lines[i].index];
      EntenteBox box = entente_line_get_zoomed_label (line, zoom);

      if (line->disputed || lines[i].length < box.width || covers_card (context, &box) ||
          covers_zoomed (context, grid, &box, zoom))
        continue;
      line->label_zoom = zoom;
      entente_grid_add_box (grid, lines[i].index, &box);
      lines[n_kept++] = lines[i];
    }
  return n_kept;
}

/* In a far view the label of a long line can be enlarged, so that it stays legible where there is much empty space. The
 * mark of a dispute is enlarged instead. */
static void
find_zooms (const Context    *context,
            const LineLength *lengths)
{
  g_autofree LineLength *kept = g_new (LineLength, context->n_lines + 1);
  guint n = 0;

  for (guint i = context->n_lines; i-- > 0; )
    if (context->lines[lengths[i].index].label_fits)
      kept[n++] = lengths[i];
  for (double zoom = 2.0; zoom <= MAX_ZOOM && n > 0; zoom *= 2.0)
    n = keep_zoomable (context, kept, n, zoom);
}

/**
 * entente_labels_place:
 * @lines: (array length=n_lines) (inout): the lines; their labels with their boxes and the places of their marks
 *   are filled in
 * @n_lines: how many
 * @cards: all cards
 * @card_grid: the indexes of the cards, by place
 * @bounds: the bounds of all cards and lines
 * @measure: measures the forms of labels
 * @new_numbers: whether labels get new numbers; else only a line that has a number may show it
 *
 * Places the labels and marks of the lines. A label that has no free place does not get @label_fits.
 */
void
entente_labels_place (EntenteLine       *lines,
                      guint              n_lines,
                      const EntenteCard *cards,
                      const EntenteGrid *card_grid,
                      const EntenteBox  *bounds,
                      EntenteMeasure    *measure,
                      gboolean           new_numbers)
{
  g_autofree LineLength *lengths = g_new (LineLength, n_lines + 1);
  g_autoptr (EntenteGrid) label_grid = entente_grid_new_for_boxes (bounds, n_lines);
  g_autoptr (EntenteLineSamples) samples = entente_line_samples_new (lines, n_lines, bounds);
  g_autoptr (GHashTable) short_words = g_hash_table_new (entente_id_hash, g_str_equal);
  const Context context = { lines, n_lines, cards, card_grid, bounds, label_grid, samples, measure, short_words,
                            get_any_number (measure, n_lines), new_numbers && n_lines <= MAX_NUMBERED_LINES };

  for (guint i = 0; i < n_lines; i++)
    lengths[i] = (LineLength) { i, entente_curve_length (&lines[i].curve) };
  qsort (lengths, n_lines, sizeof *lengths, compare_lengths);

  for (guint i = 0; i < n_lines; i++)
    {
      EntenteLine *line = &lines[lengths[i].index];

      line->label = line->word;
      line->label_fits = FALSE;
      line->label_zoom = 1.0;
      line->mark = entente_curve_at (&line->curve, 0.5);
      if (line->word != NULL)
        place_label (&context, lengths[i].index, lengths[i].length);
    }
  number_labels (&context);
  find_zooms (&context, lengths);
}
