/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-emphasis.h"
#include "entente-raised-words.h"

#include "entente-map-names.h"
#include "entente-painter.h"
#include "sample.h"

/* A hub with rays around it, and cards in their ways that have nothing to do with it. */
static EntenteScene *
new_star (int distance)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  static const int ways[8][2] = { { 1, 0 }, { 1, 1 }, { 0, 1 }, { -1, 1 }, { -1, 0 }, { -1, -1 }, { 0, -1 }, { 1, -1 } };

  sample_add (document, ENTENTE_ITEM_ACTOR, "hub", ENTENTE_ACTOR_NAME, "Hub", 0);
  entente_layout_set_position (entente_document_get_layout (document), "hub", &(EntentePoint) { 0, 0 });
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("ray%d", i);
      g_autofree char *other = g_strdup_printf ("other%d", i);
      g_autofree char *relation = g_strdup_printf ("r%d", i);
      EntentePoint end = { ways[i][0] * distance, ways[i][1] * distance }, middle = { end.x / 2, end.y / 2 };

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      sample_add (document, ENTENTE_ITEM_ACTOR, other, ENTENTE_ACTOR_NAME, other, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, "hub", ENTENTE_RELATION_TO, id,
                  ENTENTE_RELATION_KIND, i % 2 == 0 ? "met" : "was asked to be the guarantor of the agreement with", 0);
      entente_layout_set_position (entente_document_get_layout (document), id, &end);
      entente_layout_set_position (entente_document_get_layout (document), other, &middle);
    }
  return entente_scene_new (document, measure);
}

static EntenteEmphasis *
raise_hub (EntenteScene *scene)
{
  EntenteEmphasis *emphasis = entente_emphasis_new (scene);
  guint index;

  g_assert_cmpint (entente_scene_find (scene, "hub", &index), ==, ENTENTE_PART_CARD);
  entente_emphasis_enlarge_words (emphasis);
  entente_emphasis_raise_neighbours (emphasis, ENTENTE_PART_CARD, index, ENTENTE_RAISE_SELECTED);
  return emphasis;
}

/* The size of letters on the screen follows from the box, which has the size of the word and its padding. */
static void
check_size (const EntenteLabelText *label,
            const EntenteBox       *box,
            double                  scale)
{
  double zoom = box->width / (label->width + 2 * ENTENTE_LABEL_PADDING);
  double size = entente_font_get_size (ENTENTE_FONT_LABEL) * zoom * scale;

  g_assert_cmpfloat (size, >, 10.9);
  g_assert_cmpfloat (size, <, 13.1);
  g_assert_false (label->rows.cut);
}

static void
check_place (EntenteScene     *scene,
             const EntenteBox *box,
             const GArray     *others,
             double            scale)
{
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (scene, i);
      EntenteBox name = entente_map_name_get_box (card, scale);

      g_assert_false (entente_box_overlaps (&card->box, box));
      name = (EntenteBox) { name.x / scale, name.y / scale, name.width / scale, name.height / scale };
      if (scale < ENTENTE_MAP_NAME_MAX_SCALE && !g_str_has_prefix (entente_item_get_id (card->item), "other"))
        g_assert_false (entente_box_overlaps (&name, box));
    }
  for (guint i = 0; i < others->len; i++)
    g_assert_false (entente_box_overlaps (&g_array_index (others, EntenteBox, i), box));
}

/* From afar and from near, words can be read, are whole, and cover neither a card nor each other. */
static void
test_scales (void)
{
  g_autoptr (EntenteScene) scene = new_star (12000);
  g_autoptr (EntenteEmphasis) emphasis = raise_hub (scene);

  for (double scale = 0.12; scale < 1.0; scale *= 1.31)
    {
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntenteBox));

      for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
        {
          EntenteBox box;
          const EntenteLabelText *label = entente_emphasis_get_word (emphasis, i, scale, &box);

          if (label == NULL)
            continue;
          check_size (label, &box, scale);
          check_place (scene, &box, boxes, scale);
          g_assert_true (entente_emphasis_covers (emphasis, &box, scale));
          g_assert_false (entente_emphasis_covers (emphasis, &box, scale * 1.5));
          g_array_append_val (boxes, box);
        }
      /* At the smallest scale the rays are 140 pixels long. */
      g_assert_cmpuint (boxes->len, >=, scale < 0.2 ? 4 : 8);
    }
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  cairo_surface_flush (surface);
  return *(const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                             + y * cairo_image_surface_get_stride (surface) + x * 4);
}

static cairo_surface_t *
paint (EntenteScene    *scene,
       EntenteEmphasis *emphasis,
       double           scale)
{
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (bounds->width * scale),
                                                         (int) (bounds->height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds->x, -bounds->y);
  entente_painter_paint_raised (painter, cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), bounds, scale, emphasis);
  cairo_destroy (cr);
  return surface;
}

/* A raised line goes beneath a card that is not raised: where that card is, the layer above shows nothing. */
static void
test_beneath (void)
{
  g_autoptr (EntenteScene) scene = new_star (9000);
  g_autoptr (EntenteEmphasis) emphasis = raise_hub (scene);
  const EntenteBox *bounds = entente_scene_get_bounds (scene);

  for (double scale = 0.12; scale < 1.5; scale *= 1.7)
    {
      cairo_surface_t *surface = paint (scene, emphasis, scale);

      for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
        {
          const EntenteCard *card = entente_scene_get_card (scene, i);
          EntenteVec center = entente_card_get_center (card);
          int x = (int) ((center.x - bounds->x) * scale), y = (int) ((center.y - bounds->y) * scale);

          if (g_str_has_prefix (entente_item_get_id (card->item), "other"))
            g_assert_cmpuint (get_pixel (surface, x, y) >> 24, ==, 0);
          else
            g_assert_cmpuint (get_pixel (surface, x, y) >> 24, >, 0);
        }
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raised-words/scales", test_scales);
  g_test_add_func ("/raised-words/beneath", test_beneath);
  return g_test_run ();
}
