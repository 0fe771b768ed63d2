/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-caption.h"

#include "entente-aside-words.h"
#include "entente-display-text.h"

#include <math.h>
#include <glib/gi18n.h>

/* Lays out the words below a picture, and its title above it. Lengths are points, before they are enlarged. */

#define LINE 14.6     /* from one baseline to the next */
#define GAP 4.0       /* above each part, and below the last one */

/* The title. */
#define MARGIN 24.0
#define HEADING_LINE 28.0     /* from one baseline to the next */
#define HEADING_DEPTH 8.0     /* below its last baseline */
#define HEADING_MIN_WIDTH 420.0

typedef struct {
  PangoContext *context;
  const EntenteBox *area;
  double zoom;
  GArray *words;      /* of EntenteSheetWords */
  double height;
} Layout;

static void
add_part (Layout      *layout,
          EntenteFont  font,
          const char  *text,
          gboolean     quiet)
{
  guint first = layout->words->len;
  double y = layout->height + GAP;

  if (text == NULL)
    return;
  entente_sheet_words_add_lines (layout->words, layout->context, font, text, layout->area->width / layout->zoom, LINE,
                                 &y);
  for (guint i = first; i < layout->words->len; i++)
    {
      EntenteSheetWords *line = &g_array_index (layout->words, EntenteSheetWords, i);

      entente_sheet_words_enlarge (line, layout->zoom);
      line->x += layout->area->x;
      line->baseline += layout->area->y;
      line->quiet = quiet;
    }
  layout->height = y;
}

/**
 * entente_sheet_caption_make_key:
 * @has_sign: whether there are numbers with a sign between them
 * @document: (nullable): the document, if the key is to tell by which rules its lines are drawn
 *
 * Returns: (transfer full) (nullable): what there is to explain below a picture: the sign, and rules that are not the
 *   usual ones
 */
char *
entente_sheet_caption_make_key (gboolean         has_sign,
                                EntenteDocument *document)
{
  g_autofree char *rules = document != NULL ? entente_weighing_tell (document) : NULL;
  /* Translators: explains numbers in a picture such as “3, 4 ≠ 5”. */
  const char *sign = C_("picture", "Numbers are those of statements; after ≠ they dispute it");

  if (has_sign && rules != NULL)
    return g_strconcat (rules, " · ", sign, NULL);
  return has_sign ? g_strdup (sign) : g_steal_pointer (&rules);
}

/**
 * entente_sheet_caption_add:
 * @self: what to write
 * @context: for measuring
 * @area: where the words start, and how wide a line may be; its height does not matter
 * @zoom: how much larger the words are than their fonts
 * @words: (element-type EntenteSheetWords) (inout): where to add the words
 *
 * Returns: how high the words are, in points; 0 if there are none
 */
double
entente_sheet_caption_add (const EntenteSheetCaption *self,
                           PangoContext              *context,
                           const EntenteBox          *area,
                           double                     zoom,
                           GArray                    *words)
{
  Layout layout = { context, area, zoom, words };

  g_return_val_if_fail (self != NULL && context != NULL && area != NULL && words != NULL && zoom > 0.0, 0.0);

  add_part (&layout, ENTENTE_FONT_SUBTITLE, self->key, TRUE);
  add_part (&layout, ENTENTE_FONT_LABEL, self->caption, FALSE);
  add_part (&layout, ENTENTE_FONT_SUBTITLE, self->credit, TRUE);
  return layout.height > 0.0 ? ceil ((layout.height + GAP) * zoom) : 0.0;
}

/**
 * entente_sheet_caption_add_title:
 * @title: the title
 * @context: for measuring
 * @width: how wide the picture is, in points
 * @zoom: how much larger than its natural size the title is
 * @words: (element-type EntenteSheetWords) (inout): where to add it
 * @box: (inout): the sheet, which grows by the title
 *
 * Adds a title above a picture, in as many lines as it needs.
 */
void
entente_sheet_caption_add_title (const char   *title,
                                 PangoContext *context,
                                 double        width,
                                 double        zoom,
                                 GArray       *words,
                                 EntenteBox   *box)
{
  g_autofree char *shown = NULL;
  double height = 0.0, above;
  guint first;

  g_return_if_fail (title != NULL && context != NULL && words != NULL && box != NULL);

  shown = entente_display_text_name (title);
  first = words->len;
  entente_sheet_words_add_lines (words, context, ENTENTE_FONT_HEADING, shown,
                                 MAX (width / zoom - 2 * MARGIN, HEADING_MIN_WIDTH), HEADING_LINE, &height);
  above = -HEADING_DEPTH - (height - HEADING_LINE) - entente_font_get_size (ENTENTE_FONT_HEADING);
  for (guint i = first; i < words->len; i++)
    {
      EntenteSheetWords *line = &g_array_index (words, EntenteSheetWords, i);

      line->x = MARGIN;
      line->baseline += above;
      entente_sheet_words_enlarge (line, zoom);
      line->x += box->x;
      line->baseline += box->y;
    }
  height = ceil ((height + HEADING_DEPTH + MARGIN / 2.0) * zoom);
  box->height += height;
  box->y -= height;
}
