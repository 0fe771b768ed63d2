/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-legend.h"

#include "entente-sheet-names.h"
#include "entente-sheet-words.h"

#include <glib/gi18n.h>

/* Lays out the legend below a picture: first the kinds of actor, side by side, and then the classes of evidence,
 * in columns. Lengths are points
 * at the legend's natural size. */

#define KIND_ROW 27.0
#define LINE_ROW 21.0
#define SIGN_GAP 8.0          /* between a sign and its word */
#define ENTRY_GAP 22.0        /* between one entry and the next */
#define MIDDLE_TO_BASELINE 3.9
#define MIN_LEGIBLE 7.0       /* smaller letters cannot be read on paper */

typedef struct {
  const EntenteSheetLegend *legend;
  PangoContext *context;
  const EntenteBox *area;
  GArray *words;    /* of EntenteSheetWords */
  GArray *signs;    /* of EntenteSheetSign */
  double middle;    /* of the row */
} Layout;

/* In the units of the legend, which is enlarged later. */
static double
get_right (const Layout *layout)
{
  return layout->area->width / layout->legend->zoom;
}

/* Where colors tell something else, the kinds are known by their icons and shapes alone. */
static gboolean
tells_kinds (const EntenteSheetLegend *legend)
{
  return legend->shades == NULL
         || entente_meaning_get_color_by (entente_shades_get_meaning (legend->shades)) == ENTENTE_COLOR_BY_KIND;
}

static void
add_kind (Layout      *layout,
          EntenteLook  look,
          double      *x)
{
  g_autofree char *label = entente_own_kinds_get_label (layout->legend->own_kinds, look);
  EntenteSheetWords *words = entente_sheet_words_add (layout->words, layout->context, ENTENTE_FONT_LABEL, label);
  EntenteLook ink = tells_kinds (layout->legend) ? look : ENTENTE_LOOK_OTHER;
  EntenteSheetSign sign = { .look = look, .ink = ink, .zoom = 1.0 };

  if (*x > 0.0 && *x + ENTENTE_SHEET_CIRCLE + SIGN_GAP + words->width > get_right (layout))
    {
      *x = 0.0;
      layout->middle += KIND_ROW;
    }
  sign.at = (EntenteVec) { *x + ENTENTE_SHEET_CIRCLE / 2.0, layout->middle };
  g_array_append_val (layout->signs, sign);
  words->x = *x + ENTENTE_SHEET_CIRCLE + SIGN_GAP;
  words->baseline = layout->middle + MIDDLE_TO_BASELINE;
  *x = words->x + words->width + ENTRY_GAP;
}

static void
add_kinds (Layout *layout)
{
  EntenteLook order[ENTENTE_N_LOOKS];
  guint n = entente_own_kinds_sort (layout->legend->looks, order);
  double x = 0.0;

  for (guint i = 0; i < n; i++)
    add_kind (layout, order[i], &x);
  if (n > 0)
    layout->middle += KIND_ROW;
}

static void
add_group (Layout *layout,
           int     group,
           double *x)
{
  const char *label = entente_shades_get_label (layout->legend->shades, group);
  EntenteSheetSign sign = {
    .is_group = TRUE, .zoom = 1.0,
    .ink = group == ENTENTE_GROUP_REST ? (guint) ENTENTE_LOOK_OTHER : ENTENTE_INK_GROUP + (guint) group,
  };
  g_autofree char *text = g_strdup_printf (C_("legend", "%1$s (%2$u)"), label, layout->legend->groups[group]);
  EntenteSheetWords *words = entente_sheet_words_add (layout->words, layout->context, ENTENTE_FONT_LABEL, text);

  if (*x > 0.0 && *x + ENTENTE_SHEET_DOT + SIGN_GAP + words->width > get_right (layout))
    {
      *x = 0.0;
      layout->middle += LINE_ROW;
    }
  sign.at = (EntenteVec) { *x + ENTENTE_SHEET_DOT / 2.0, layout->middle };
  g_array_append_val (layout->signs, sign);
  words->x = *x + ENTENTE_SHEET_DOT + SIGN_GAP;
  words->baseline = layout->middle + MIDDLE_TO_BASELINE;
  *x = words->x + words->width + ENTRY_GAP;
}

/* What sizes tell. */
static void
add_sizes (Layout     *layout,
           const char *label)
{
  g_autofree char *text = g_strdup_printf (C_("legend", "Size: %s"), label);
  EntenteSheetWords *words = entente_sheet_words_add (layout->words, layout->context, ENTENTE_FONT_LABEL, text);

  words->x = 0.0;
  words->baseline = layout->middle + MIDDLE_TO_BASELINE;
  layout->middle += LINE_ROW;
}

static void
add_groups (Layout *layout)
{
  EntenteShades *shades = layout->legend->shades;
  guint n_before = layout->signs->len;
  double x = 0.0;

  if (shades == NULL)
    return;
  for (int group = 0; group < ENTENTE_N_GROUPS; group++)
    if (layout->legend->groups[group] > 0 && entente_shades_get_label (shades, group) != NULL)
      add_group (layout, group, &x);
  if (layout->signs->len > n_before)
    layout->middle += LINE_ROW;
  if (entente_shades_get_sizes_label (shades) != NULL)
    add_sizes (layout, entente_shades_get_sizes_label (shades));
}

/* The entry gets its place later. Returns its width. */
static double
add_line (Layout                *layout,
          const EntenteLineSign *line,
          const char            *label,
          const char            *description)
{
  EntenteSheetSign sign = { .is_line = TRUE, .line = *line, .zoom = 1.0 };
  EntenteSheetWords *words;
  double x = ENTENTE_SHEET_SAMPLE + SIGN_GAP;

  g_array_append_val (layout->signs, sign);
  words = entente_sheet_words_add (layout->words, layout->context, ENTENTE_FONT_LABEL, label);
  words->x = x;
  words->baseline = MIDDLE_TO_BASELINE;
  x += words->width + SIGN_GAP;
  words = entente_sheet_words_add (layout->words, layout->context, ENTENTE_FONT_SUBTITLE, description);
  words->x = x;
  words->baseline = MIDDLE_TO_BASELINE;
  words->quiet = TRUE;
  return x + words->width;
}

/* Puts the entries that were added last in as many columns as there is room for. */
static void
arrange_lines (Layout *layout,
               guint   n_entries,
               double  width)
{
  double room = get_right (layout) + ENTRY_GAP;
  guint n_columns = (guint) CLAMP (room / (width + ENTRY_GAP), 1.0, n_entries);
  guint first_sign = layout->signs->len - n_entries, first_words = layout->words->len - 2 * n_entries;

  for (guint i = 0; i < n_entries; i++)
    {
      EntenteSheetWords *words = &g_array_index (layout->words, EntenteSheetWords, first_words + 2 * i);
      EntenteVec at = { (i % n_columns) * (width + ENTRY_GAP), layout->middle + (i / n_columns) * LINE_ROW };

      g_array_index (layout->signs, EntenteSheetSign, first_sign + i).at = at;
      for (guint j = 0; j < 2; j++)
        {
          words[j].x += at.x;
          words[j].baseline += at.y;
        }
    }
  layout->middle += (n_entries + n_columns - 1) / n_columns * LINE_ROW;
}

static void
add_lines (Layout *layout)
{
  guint n_before = layout->signs->len;
  double width = 0.0;

  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    if (layout->legend->classes[i])
      {
        double own = add_line (layout, &(EntenteLineSign) { .evidence = i }, entente_evidence_class_get_label (i),
                               entente_evidence_class_get_description (i));

        width = MAX (width, own);
      }
  if (layout->legend->disputes)
    {
      EntenteLineSign sign = { .evidence = ENTENTE_N_EVIDENCE_CLASSES, .disputed = TRUE };
      double own = add_line (layout, &sign, entente_evidence_get_dispute_label (),
                             entente_evidence_get_dispute_description ());

      width = MAX (width, own);
    }
  if (layout->legend->pale)
    {
      EntenteLineSign sign = { .evidence = ENTENTE_N_EVIDENCE_CLASSES, .pale = TRUE };
      double own = add_line (layout, &sign, entente_evidence_get_pale_label (),
                             entente_evidence_get_pale_description ());

      width = MAX (width, own);
    }
  if (layout->signs->len > n_before)
    arrange_lines (layout, layout->signs->len - n_before, width);
}

/* Puts the legend in its place, at its size. */
static void
enlarge (Layout *layout,
         guint   first_sign,
         guint   first_words)
{
  double zoom = layout->legend->zoom;

  for (guint i = first_sign; i < layout->signs->len; i++)
    {
      EntenteSheetSign *sign = &g_array_index (layout->signs, EntenteSheetSign, i);

      sign->at = (EntenteVec) { layout->area->x + sign->at.x * zoom, layout->area->y + sign->at.y * zoom };
      sign->zoom = zoom;
    }
  for (guint i = first_words; i < layout->words->len; i++)
    {
      EntenteSheetWords *words = &g_array_index (layout->words, EntenteSheetWords, i);

      entente_sheet_words_enlarge (words, zoom);
      words->x += layout->area->x;
      words->baseline += layout->area->y;
    }
}

/**
 * entente_sheet_legend_find_zoom:
 * @picture: a picture
 *
 * A picture that is larger than a sheet of paper will be looked at from so far that all of it fits on one.
 *
 * Returns: how much larger than their natural size the title and the legend have to be
 */
double
entente_sheet_legend_find_zoom (const EntenteBox *picture)
{
  double fit = entente_sheet_names_get_usual_scale (picture);

  return MAX (1.0, MIN_LEGIBLE / (entente_font_get_size (ENTENTE_FONT_LABEL) * fit));
}

/**
 * entente_sheet_legend_add:
 * @self: what is in the picture
 * @context: for measuring
 * @area: where the legend starts, and how wide it may be; its height does not matter
 * @words: (element-type EntenteSheetWords) (inout): where to add the words
 * @signs: (element-type EntenteSheetSign) (inout): where to add the signs
 *
 * Returns: how high the legend is, in points; 0 if it has no entry
 */
double
entente_sheet_legend_add (const EntenteSheetLegend *self,
                          PangoContext             *context,
                          const EntenteBox         *area,
                          GArray                   *words,
                          GArray                   *signs)
{
  Layout layout = { self, context, area, words, signs, KIND_ROW / 2.0 };
  guint n_signs, n_words;

  g_return_val_if_fail (self != NULL && self->zoom > 0.0 && context != NULL && area != NULL, 0.0);
  g_return_val_if_fail (words != NULL && signs != NULL, 0.0);

  n_signs = signs->len;
  n_words = words->len;
  add_kinds (&layout);
  add_groups (&layout);
  add_lines (&layout);
  enlarge (&layout, n_signs, n_words);
  return (layout.middle - KIND_ROW / 2.0) * self->zoom;
}
