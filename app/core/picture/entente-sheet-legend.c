/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-legend.h"

#include "entente-sheet-words.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* Lays out the legend below a picture: first the kinds of actor, side by side, and then the classes of evidence,
 * in columns. Lengths are points. */

#define KIND_ROW 27.0
#define LINE_ROW 21.0
#define SIGN_GAP 8.0          /* between a sign and its word */
#define ENTRY_GAP 22.0        /* between one entry and the next */
#define MIDDLE_TO_BASELINE 3.9

typedef struct {
  const EntenteSheetLegend *legend;
  PangoContext *context;
  const EntenteBox *area;
  GArray *words;    /* of EntenteSheetWords */
  GArray *signs;    /* of EntenteSheetSign */
  double middle;    /* of the row */
} Layout;

static char *
get_label (EntenteLook look)
{
  if (look == ENTENTE_LOOK_OTHER)
    return g_strdup (C_("kinds of actor", "Other"));
  return entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND, entente_look_get_word (look));
}

static void
add_kind (Layout      *layout,
          EntenteLook  look,
          double      *x)
{
  const EntenteBox *area = layout->area;
  g_autofree char *label = get_label (look);
  EntenteSheetWords *words = entente_sheet_words_add (layout->words, layout->context, ENTENTE_FONT_LABEL, label);
  EntenteSheetSign sign = { .look = look };

  if (*x > area->x && *x + ENTENTE_SHEET_CIRCLE + SIGN_GAP + words->width > area->x + area->width)
    {
      *x = area->x;
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
  double x = layout->area->x;
  gboolean any = FALSE;

  for (EntenteLook look = 0; look < ENTENTE_N_LOOKS; look++)
    if (layout->legend->looks[look])
      {
        add_kind (layout, look, &x);
        any = TRUE;
      }
  if (any)
    layout->middle += KIND_ROW;
}

/* The entry gets its place later. Returns its width. */
static double
add_class (Layout               *layout,
           EntenteEvidenceClass  evidence,
           gboolean              disputed,
           const char           *label,
           const char           *description)
{
  EntenteSheetSign sign = { .is_line = TRUE, .evidence = evidence, .disputed = disputed };
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

/* A line of any class can have the mark of a dispute. The legend shows it on the best class in the picture. */
static EntenteEvidenceClass
find_best_class (const EntenteSheetLegend *legend)
{
  EntenteEvidenceClass best = 0;

  while (best < ENTENTE_N_EVIDENCE_CLASSES - 1 && !legend->classes[best])
    best++;
  return best;
}

/* Puts the entries that were added last in as many columns as there is room for. */
static void
arrange_classes (Layout *layout,
                 guint   n_entries,
                 double  width)
{
  double room = layout->area->width + ENTRY_GAP;
  guint n_columns = (guint) CLAMP (room / (width + ENTRY_GAP), 1.0, n_entries);
  guint first_sign = layout->signs->len - n_entries, first_words = layout->words->len - 2 * n_entries;

  for (guint i = 0; i < n_entries; i++)
    {
      EntenteSheetWords *words = &g_array_index (layout->words, EntenteSheetWords, first_words + 2 * i);
      EntenteVec at = { layout->area->x + (i % n_columns) * (width + ENTRY_GAP),
                        layout->middle + (i / n_columns) * LINE_ROW };

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
add_classes (Layout *layout)
{
  guint n_before = layout->signs->len;
  double width = 0.0;

  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    if (layout->legend->classes[i])
      {
        double own = add_class (layout, i, FALSE, entente_evidence_class_get_label (i),
                                entente_evidence_class_get_description (i));

        width = MAX (width, own);
      }
  if (layout->legend->disputes)
    {
      double own = add_class (layout, find_best_class (layout->legend), TRUE, entente_evidence_get_dispute_label (),
                              entente_evidence_get_dispute_description ());

      width = MAX (width, own);
    }
  if (layout->signs->len > n_before)
    arrange_classes (layout, layout->signs->len - n_before, width);
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
  Layout layout = { self, context, area, words, signs };

  g_return_val_if_fail (self != NULL && context != NULL && area != NULL, 0.0);
  g_return_val_if_fail (words != NULL && signs != NULL, 0.0);

  layout.middle = area->y + KIND_ROW / 2.0;
  add_kinds (&layout);
  add_classes (&layout);
  return layout.middle - KIND_ROW / 2.0 - area->y;
}
