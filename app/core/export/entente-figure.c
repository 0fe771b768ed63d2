/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-figure.h"

#include "entente-citation.h"
#include "entente-dense-scene.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-query.h"

#include <math.h>
#include <glib/gi18n.h>

/* Makes a picture for a column or a page of print: as wide as it is asked for, with a caption and a credit. If its
 * letters would be too small to read, the cards are moved together. The picture is drawn larger than it is wanted, and
 * scaled down. Lengths are points. */

#define MARGIN 24.0
#define MIN_HOPE 3.0         /* if letters stay smaller, all is left where it is, and names from afar are read */
#define FITS_MAX 6           /* tries to find the scale at which all of it fits */
#define SUMMARY_LETTERS_MAX 300
#define CREDITED_MAX 6
#define POINTS_PER_MM (72.0 / 25.4)

/* What is asked for. */
typedef struct {
  EntenteDocument *document;
  EntenteSheetOptions sheet;
  double width, height;
} Figure;

static char *
write_caption (EntenteDocument *document)
{
  const char *title = entente_document_get_title (document), *summary = entente_document_get_summary (document);
  g_autofree char *name = title != NULL && *title != '\0' ? entente_display_text_name (title) : NULL;
  g_autoptr (EntenteDisplayText) cut = NULL;

  if (summary == NULL || *summary == '\0')
    return g_steal_pointer (&name);
  cut = entente_display_text_new (summary, ENTENTE_DISPLAY_TEXT_LINE, SUMMARY_LETTERS_MAX);
  /* Translators: the caption of a figure: its title, and a sentence on what it shows. */
  return name != NULL ? g_strdup_printf (C_("caption", "%1$s. %2$s"), name, cut->shown) : g_strdup (cut->shown);
}

/* Who published a source, or wrote it, or else what it is called. */
static char *
name_source (EntenteDocument *document,
             EntenteSource   *source)
{
  const char *publisher = entente_source_get_publisher (source);
  const char *const *authors = entente_source_get_authors (source);

  if (publisher != NULL)
    return entente_query_mention (document, ENTENTE_ITEM_ACTOR, publisher);
  if (authors != NULL && *authors != NULL)
    return entente_display_text_embed (*authors);
  return entente_query_mention (document, ENTENTE_ITEM_SOURCE, entente_item_get_id (ENTENTE_ITEM (source)));
}

static GPtrArray *
list_items (EntenteSheet *sheet,
            EntentePart   part)
{
  guint n;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const guint *indexes = entente_sheet_list (sheet, part, &n);

  for (guint i = 0; i < n; i++)
    entente_scene_add_items (entente_sheet_get_scene (sheet), part, indexes[i], items);
  return items;
}

static char *
write_credit (EntenteDocument *document,
              EntenteSheet    *sheet)
{
  g_autoptr (GPtrArray) actors = list_items (sheet, ENTENTE_PART_CARD);
  g_autoptr (GPtrArray) relations = list_items (sheet, ENTENTE_PART_LINE);
  g_autoptr (EntenteFootnotes) footnotes = entente_footnotes_new (document, relations, actors, FALSE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autofree char *list = NULL;

  for (guint number = 1; number <= entente_footnotes_get_n (footnotes); number++)
    {
      EntenteSource *source = entente_citation_find_source (document,
                                                            entente_footnotes_get_statement (footnotes, number));
      g_autofree char *name = source != NULL ? name_source (document, source) : NULL;

      if (name != NULL && !g_hash_table_contains (known, name))
        {
          g_hash_table_add (known, name);
          g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }
  if (names->len == 0)
    return g_strdup (C_("credit", "Made with Entente."));
  g_ptr_array_add (names, NULL);
  list = entente_display_text_join ((const char *const *) names->pdata, CREDITED_MAX);
  /* Translators: below a figure: the sources of what it shows. */
  return g_strdup_printf (C_("credit", "Sources: %s. Made with Entente."), list);
}

/* Returns the sheet at the largest scale, up to the size in which it is drawn, at which it is as wide as the figure and
 * not higher. */
static EntenteSheet *
fit (const Figure *figure,
     EntenteScene *scene)
{
  EntenteSheetOptions options = figure->sheet;
  EntenteSheet *sheet = NULL;
  double width = figure->width;

  for (guint i = 0; i < FITS_MAX; i++)
    {
      const EntenteBox *box;
      double wanted;

      g_clear_object (&sheet);
      options.width = width;
      sheet = entente_sheet_new (scene, figure->document, &options);
      box = entente_sheet_get_box (sheet);
      wanted = MAX (box->width, box->height * figure->width / figure->height);
      if (wanted <= box->width + 1.0)
        break;
      width = wanted;
    }
  return sheet;
}

static EntenteSheet *
fit_densely (const Figure *figure,
             EntenteSheet *loose,
             double        width)
{
  guint n_cards, n_lines;
  const guint *cards = entente_sheet_list (loose, ENTENTE_PART_CARD, &n_cards);
  const guint *lines = entente_sheet_list (loose, ENTENTE_PART_LINE, &n_lines);
  g_autoptr (EntenteScene) scene = entente_dense_scene_new (entente_sheet_get_scene (loose), cards, n_cards, lines,
                                                            n_lines, MAX (width - 2 * MARGIN, 0.0));

  return fit (figure, scene);
}

/* First it tries the width at which the letters are as small as they may be. If the cards are too high in it, the
 * letters cannot be read anyway, and a wider strip is lower. Takes the sheet, and returns the one with the largest
 * letters. */
static EntenteSheet *
choose_densest (const Figure *figure,
                EntenteSheet *loose)
{
  static const double shares[] = { 1.0, 1.25, 1.6, 2.0, 2.5 };
  double width = figure->width * entente_sheet_get_smallest_letters (loose) / ENTENTE_FIGURE_LETTERS_MIN;
  double best = entente_figure_get_letters (loose, figure->width);
  guint n_cards = entente_sheet_get_n_cards (loose);
  g_autoptr (EntenteSheet) chosen = g_object_ref (loose);

  for (guint i = 0; i < G_N_ELEMENTS (shares) && best < ENTENTE_FIGURE_LETTERS_MIN; i++)
    {
      g_autoptr (EntenteSheet) dense = NULL;
      double letters;

      if (n_cards == 0 || n_cards > ENTENTE_DENSE_SCENE_CARDS_MAX || entente_sheet_is_clipped (loose))
        break;
      dense = fit_densely (figure, loose, width * shares[i]);
      letters = entente_figure_get_letters (dense, figure->width);
      if (letters > best)
        {
          best = letters;
          g_set_object (&chosen, dense);
        }
    }
  if (best < MIN_HOPE)
    return loose;
  g_object_unref (loose);
  return g_steal_pointer (&chosen);
}

/**
 * entente_figure_new_sheet:
 * @scene: a scene
 * @document: the document that it was built from
 * @options: how it is to be exported, with a width
 *
 * Returns: (transfer full): a picture with a caption and a credit. Scaled to the width, it is not higher than it may
 *   be. Its cards are moved together if its letters can be read only so.
 */
EntenteSheet *
entente_figure_new_sheet (EntenteScene               *scene,
                          EntenteDocument            *document,
                          const EntenteExportOptions *options)
{
  g_autofree char *caption = NULL;
  g_autofree char *credit = NULL;
  g_autoptr (EntenteSheet) plain = NULL;
  EntenteSheet *sheet;
  Figure figure = { document, { .ids = options->ids, .area = options->area, .legend = !options->no_legend },
                    options->size_width,
                    options->size_height > 0.0 ? options->size_height : ENTENTE_FIGURE_HEIGHT_MAX };

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (figure.width > 0.0, NULL);

  plain = entente_sheet_new (scene, document, &figure.sheet);
  caption = options->no_title ? NULL : write_caption (document);
  credit = write_credit (document, plain);
  figure.sheet.caption = caption;
  figure.sheet.credit = credit;
  sheet = choose_densest (&figure, fit (&figure, scene));
  entente_sheet_set_scale (sheet, figure.width / MAX (entente_sheet_get_box (sheet)->width, 1.0));
  return sheet;
}

/**
 * entente_figure_get_letters:
 * @sheet: a sheet
 * @width: the width of the figure, in points
 *
 * Returns: the size of its smallest letters, in points
 */
double
entente_figure_get_letters (EntenteSheet *sheet,
                            double        width)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet), 0.0);

  return entente_sheet_get_smallest_letters (sheet) * width / MAX (entente_sheet_get_box (sheet)->width, 1.0);
}

/**
 * entente_figure_describe_trouble:
 * @sheet: a sheet
 * @width: the width of the figure, in points
 *
 * Returns: (transfer full) (nullable): that its letters are too small to be read, and what helps; %NULL if they are not
 */
char *
entente_figure_describe_trouble (EntenteSheet *sheet,
                                 double        width)
{
  double letters = entente_figure_get_letters (sheet, width);

  if (letters >= ENTENTE_FIGURE_LETTERS_MIN - 0.05)
    return NULL;
  /* Translators: all sizes are of letters in points, but for the last one, which is in millimeters. */
  return g_strdup_printf (_("At this size the smallest letters are %.1f points high, and less than %.0f points cannot"
                            " be read well. Choose fewer actors, or a figure about %.0f mm wide and as much higher."),
                          letters, ENTENTE_FIGURE_LETTERS_MIN,
                          ceil (width * ENTENTE_FIGURE_LETTERS_MIN / letters / POINTS_PER_MM / 5.0) * 5.0);
}
