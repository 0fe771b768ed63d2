/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-names.h"

/* What is chosen in the window by pixels of the screen is chosen here by points of the paper. */

#define PAPER_LENGTH 842.0    /* A4 */
#define PAPER_WIDTH 595.0

/* From this scale on, in points of the paper for each of the scene, names on cards are four points high, and can be
 * read. */
#define MAX_SCALE 0.3

#define CORNER 5.0            /* in pixels, as in the window */

static void
name_clear (gpointer data)
{
  EntenteSheetName *name = data;

  g_free (name->text);
}

/* The words stand in the middle of the plate. */
static void
set_words (EntenteSheetName *name,
           const char       *title,
           PangoLayout      *layout,
           double            size,
           double            pixel)
{
  double usual_size = entente_font_get_size (ENTENTE_FONT_TITLE);
  double max_width = name->is_area ? name->plate.width / pixel : ENTENTE_MAP_NAME_MAX_WIDTH;
  const EntenteTextFit fit = {
    .max_rows = 1, .max_width = (max_width - 2 * ENTENTE_MAP_NAME_PADDING) * usual_size / size,
  };
  EntenteTextRows rows;

  name->zoom = size * pixel / usual_size;
  entente_text_rows_init (&rows, layout, title, &fit);
  name->text = g_strdup (rows.rows[0].text);
  name->width = rows.rows[0].width * name->zoom;
  entente_text_rows_clear (&rows);
  name->x = name->plate.x + (name->plate.width - name->width) / 2.0;
  name->baseline = name->plate.y + name->plate.height / 2.0 + ENTENTE_TITLE_ALONE_BASELINE * name->zoom;
}

/* A name whose card is in the picture is not cut by its edges. */
static void
move_inside (EntenteBox       *plate,
             const EntenteBox *picture)
{
  plate->x = MAX (MIN (plate->x, picture->x + picture->width - plate->width), picture->x);
  plate->y = MAX (MIN (plate->y, picture->y + picture->height - plate->height), picture->y);
}

/* One that was moved could cover a more important one. */
static gboolean
is_covered (const EntenteBox *plate,
            const GArray     *names)
{
  for (guint i = 0; i < names->len; i++)
    if (entente_box_overlaps (plate, &g_array_index (names, EntenteSheetName, i).plate))
      return TRUE;
  return FALSE;
}

/**
 * entente_sheet_names_get_usual_scale:
 * @picture: a picture
 *
 * Returns: the scale at which a picture is seen of whose size nothing is known, in points for each of its points: that
 *   at which all of it fits on a sheet of paper
 */
double
entente_sheet_names_get_usual_scale (const EntenteBox *picture)
{
  double lying, standing;

  g_return_val_if_fail (picture != NULL, 1.0);

  lying = MIN (PAPER_LENGTH / picture->width, PAPER_WIDTH / picture->height);
  standing = MIN (PAPER_WIDTH / picture->width, PAPER_LENGTH / picture->height);
  return MAX (lying, standing);
}

/* Adds a name, unless it covers another one. */
static void
add_name (GArray           *names,
          EntenteSheetName  name,
          const char       *text,
          double            size,
          double            seen,
          const EntenteBox *picture,
          PangoLayout      *layout)
{
  name.corner = CORNER / seen;
  name.plate = (EntenteBox) { name.plate.x / seen, name.plate.y / seen, name.plate.width / seen,
                              name.plate.height / seen };
  move_inside (&name.plate, picture);
  if (is_covered (&name.plate, names))
    return;
  set_words (&name, text, layout, size, 1.0 / seen);
  g_array_append_val (names, name);
}

static void
add_areas (GArray           *names,
           EntenteMapNames  *chosen,
           EntenteMapAreas  *areas,
           double            seen,
           const EntenteBox *picture,
           PangoLayout      *layout)
{
  guint max = entente_map_areas_get_n (areas);
  g_autofree EntenteMapAreaName *shown = g_new (EntenteMapAreaName, max + 1);
  guint n = entente_map_names_list_areas (chosen, seen, picture, shown, max);

  for (guint i = 0; i < n; i++)
    add_name (names, (EntenteSheetName) { .is_area = TRUE, .plate = shown[i].box }, shown[i].area->name,
              ENTENTE_MAP_AREA_NAME_SIZE, seen, picture, layout);
}

/**
 * entente_sheet_names_place:
 * @scene: a scene
 * @cards: (array length=n_cards): the cards that are in the picture
 * @n_cards: how many
 * @picture: what is seen of the scene
 * @scale: how large the picture is printed, in points of the paper for each of the scene
 * @context: for measuring
 * @areas: (inout) (nullable): the areas of these cards; if none are given they are found, if there are so many cards,
 *   which can take seconds
 *
 * Returns: (transfer full) (element-type EntenteSheetName) (nullable): the names, of which none covers another; %NULL
 *   where the names on the cards can be read
 */
GArray *
entente_sheet_names_place (EntenteScene      *scene,
                           const guint       *cards,
                           guint              n_cards,
                           const EntenteBox  *picture,
                           double             scale,
                           PangoContext      *context,
                           EntenteMapAreas  **areas)
{
  double seen = scale / ENTENTE_SHEET_NAME_POINTS;
  g_autoptr (EntenteMapNames) chosen = NULL;
  g_autoptr (GObject) layout = NULL;
  g_autofree guint *shown = NULL;
  GArray *names;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && picture != NULL && context != NULL && areas != NULL, NULL);
  g_return_val_if_fail (cards != NULL || n_cards == 0, NULL);

  if (scale >= MAX_SCALE || n_cards == 0)
    return NULL;
  if (*areas == NULL)
    *areas = entente_map_areas_new (scene, cards, n_cards, NULL);
  chosen = entente_map_names_new_for_cards (scene, cards, n_cards, *areas, MAX_SCALE / ENTENTE_SHEET_NAME_POINTS, NULL);
  shown = g_new (guint, n_cards);
  n = entente_map_names_list (chosen, seen, picture, shown, n_cards);
  layout = G_OBJECT (entente_font_create_layout (context, ENTENTE_FONT_TITLE));
  names = g_array_sized_new (FALSE, FALSE, sizeof (EntenteSheetName), n);
  g_array_set_clear_func (names, name_clear);
  if (*areas != NULL)
    add_areas (names, chosen, *areas, seen, picture, PANGO_LAYOUT (layout));
  for (guint i = 0; i < n; i++)
    add_name (names, (EntenteSheetName) { .card = shown[i],
                                          .plate = entente_map_names_get_box (chosen, shown[i], seen) },
              entente_scene_get_card (scene, shown[i])->text->title.text, ENTENTE_MAP_NAME_SIZE, seen, picture,
              PANGO_LAYOUT (layout));
  return names;
}
