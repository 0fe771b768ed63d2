/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tiles.h"

#include <math.h>

#include "entente-tile.h"
#include "sample-grid.h"
#include "sample-session.h"

#define WIDTH 900
#define HEIGHT 700

typedef struct {
  EntenteTiles *tiles;
  EntenteViewport *viewport;
  EntenteScene *scene;
  const EntenteTheme *theme;
  int factor;
  gboolean with_cairo;
  guint n_changes;
} Fixture;

static void
changed_cb (EntenteTiles *tiles,
            Fixture      *fixture)
{
  fixture->n_changes++;
}

static void
make_tiles (Fixture  *fixture,
            gboolean  opaque)
{
  fixture->tiles = entente_tiles_new (opaque);
  g_signal_connect (fixture->tiles, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->factor = 1;
  fixture->theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  fixture->scene = sample_grid_scene_new (12, 12);
  fixture->viewport = entente_viewport_new ();
  entente_viewport_set_bounds (fixture->viewport, entente_scene_get_bounds (fixture->scene));
  entente_viewport_set_size (fixture->viewport, WIDTH, HEIGHT);
  entente_viewport_center_on (fixture->viewport, 1500, 800);
  make_tiles (fixture, TRUE);
}

static gboolean
is_quiet (gpointer data)
{
  return entente_tiles_is_quiet (data);
}

static gboolean
is_ours_alone (gpointer data)
{
  return g_atomic_int_get (&((GObject *) data)->ref_count) == 1;
}

/* Once no thread works any more, nothing may be left that keeps a scene alive. A thread whose work was
 * given up may take a moment. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_tiles_set_content (fixture->tiles, NULL, fixture->theme, NULL);
  sample_wait (is_quiet, fixture->tiles);
  g_assert_cmpuint (entente_tiles_get_n_bytes (fixture->tiles), ==, 0);
  g_assert_finalize_object (fixture->tiles);
  g_assert_finalize_object (fixture->viewport);
  sample_wait (is_ours_alone, fixture->scene);
  g_assert_finalize_object (fixture->scene);
}

static GskRenderNode *
snapshot (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  entente_tiles_snapshot (fixture->tiles, snapshot, fixture->viewport, fixture->factor);

  return gtk_snapshot_free_to_node (snapshot);
}

/* The list is of borrowed nodes. */
static void
list_textures (GskRenderNode *node,
               GPtrArray     *nodes)
{
  if (node == NULL)
    return;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      list_textures (gsk_container_node_get_child (node, i), nodes);
  else if (gsk_render_node_get_node_type (node) == GSK_TEXTURE_NODE)
    g_ptr_array_add (nodes, node);
}

static guint
count_textures (Fixture *fixture)
{
  GskRenderNode *node = snapshot (fixture);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  list_textures (node, nodes);
  g_clear_pointer (&node, gsk_render_node_unref);

  return nodes->len;
}

static gboolean
show_until_settled (gpointer data)
{
  Fixture *fixture = data;
  GskRenderNode *node = snapshot (fixture);

  g_clear_pointer (&node, gsk_render_node_unref);

  return entente_tiles_is_settled (fixture->tiles);
}

static void
settle (Fixture *fixture)
{
  sample_wait (show_until_settled, fixture);
}

static void
show_scene (Fixture *fixture)
{
  entente_tiles_set_content (fixture->tiles, fixture->scene, fixture->theme, NULL);
  settle (fixture);
}

static cairo_surface_t *
new_surface (Fixture *fixture)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * fixture->factor, HEIGHT * fixture->factor);
}

static cairo_surface_t *
draw_tiles (Fixture *fixture)
{
  GskRenderNode *node = snapshot (fixture);
  cairo_surface_t *surface = new_surface (fixture);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, fixture->factor, fixture->factor);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  gsk_render_node_unref (node);

  return surface;
}

/* What is seen must be what the painter paints in one go, at the nearest whole device pixel. */
static cairo_surface_t *
draw_directly (Fixture *fixture)
{
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  cairo_surface_t *surface = new_surface (fixture);
  cairo_t *cr = cairo_create (surface);
  double scale = entente_viewport_get_scale (fixture->viewport) * fixture->factor;
  const EntenteColor *background = &fixture->theme->background;
  EntenteBox visible;

  entente_viewport_get_visible (fixture->viewport, &visible);
  cairo_set_source_rgb (cr, background->red, background->green, background->blue);
  cairo_paint (cr);
  cairo_translate (cr, -round (visible.x * scale), -round (visible.y * scale));
  cairo_scale (cr, scale, scale);
  entente_painter_paint (painter, cr, fixture->scene, fixture->theme, &visible, scale);
  cairo_destroy (cr);

  return surface;
}

/* The most that rounding can explain. A later cairo puts letters at quarters of a pixel, and at the middle between two
 * of them it may be either. */
static int
get_tolerance (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 12 : 64;
}

/* How many pixels may differ by more than that all the same, at the edges of letters. */
static guint
get_allowance (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 0 : 24;
}

/* How many pixels differ by more than that. */
static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  int stride = cairo_image_surface_get_stride (a), height = cairo_image_surface_get_height (a);
  int width = cairo_image_surface_get_width (a);
  guint n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int channel = 0; channel < 3; channel++)
        {
          int first = cairo_image_surface_get_data (a)[y * stride + x * 4 + channel];
          int second = cairo_image_surface_get_data (b)[y * stride + x * 4 + channel];

          if (ABS (first - second) > get_tolerance ())
            {
              n++;
              break;
            }
        }

  return n;
}

static void
assert_same_picture (Fixture *fixture)
{
  cairo_surface_t *tiles = draw_tiles (fixture), *directly = draw_directly (fixture);

  g_assert_cmpuint (count_differences (tiles, directly), <=, get_allowance ());
  cairo_surface_destroy (tiles);
  cairo_surface_destroy (directly);
}

static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  show_scene (fixture);
  assert_same_picture (fixture);

  entente_viewport_pan (fixture->viewport, 123.4, -77.7);
  settle (fixture);
  assert_same_picture (fixture);

  entente_viewport_zoom_at (fixture->viewport, 0.37, 100, 100);
  settle (fixture);
  assert_same_picture (fixture);
}

static void
test_scale_factor (Fixture       *fixture,
                   gconstpointer  data)
{
  fixture->factor = 2;
  show_scene (fixture);
  assert_same_picture (fixture);
}

static void
test_never_blank (Fixture       *fixture,
                  gconstpointer  data)
{
  show_scene (fixture);
  g_assert_cmpuint (count_textures (fixture), >, 0);

  /* What was painted for another scale, and what was painted of another scene, stays. */
  entente_viewport_zoom_at (fixture->viewport, 1.3, 450, 350);
  g_assert_cmpuint (count_textures (fixture), >, 0);
  g_assert_false (entente_tiles_is_settled (fixture->tiles));

  entente_viewport_zoom_at (fixture->viewport, 0.05, 450, 350);
  g_assert_cmpuint (count_textures (fixture), >, 0);
  settle (fixture);
}

static void
test_new_content (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteScene *other = sample_grid_scene_new (12, 11);
  cairo_surface_t *before, *after;

  show_scene (fixture);
  before = draw_tiles (fixture);
  entente_tiles_set_content (fixture->tiles, other, entente_theme_get (ENTENTE_THEME_DARK), NULL);
  after = draw_tiles (fixture);

  /* Not a patchwork of the old and the new, but all of the old until all of the new is there. */
  if (!entente_tiles_is_settled (fixture->tiles))
    g_assert_cmpuint (count_differences (before, after), ==, 0);
  cairo_surface_destroy (after);

  settle (fixture);
  after = draw_tiles (fixture);
  g_assert_cmpuint (count_differences (before, after), >, WIDTH * HEIGHT / 2);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);

  entente_tiles_set_content (fixture->tiles, NULL, fixture->theme, NULL);
  sample_wait (is_quiet, fixture->tiles);
  g_assert_finalize_object (other);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  /* Work that nobody waits for any more is given up, and what comes of it is thrown away. */
  for (guint i = 0; i < 50; i++)
    {
      entente_tiles_set_content (fixture->tiles, fixture->scene, fixture->theme, NULL);
      entente_viewport_zoom_at (fixture->viewport, i % 2 ? 3 : 1 / 3.0, 10, 10);
      count_textures (fixture);
      entente_tiles_set_content (fixture->tiles, NULL, fixture->theme, NULL);
    }
  sample_wait (is_quiet, fixture->tiles);
  g_assert_cmpuint (count_textures (fixture), ==, 0);
}

static void
test_close_while_painting (Fixture       *fixture,
                           gconstpointer  data)
{
  for (guint i = 0; i < 20; i++)
    {
      entente_tiles_set_content (fixture->tiles, fixture->scene, fixture->theme, NULL);
      count_textures (fixture);
      g_assert_finalize_object (fixture->tiles);
      make_tiles (fixture, TRUE);
    }
  show_scene (fixture);
}

static void
test_tells_of_tiles (Fixture       *fixture,
                     gconstpointer  data)
{
  show_scene (fixture);
  sample_wait (is_quiet, fixture->tiles);
  fixture->n_changes = 0;

  /* At rest nothing asks for a new frame. */
  count_textures (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_whole_pixels (Fixture       *fixture,
                   gconstpointer  data)
{
  GskRenderNode *node;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  show_scene (fixture);
  for (double factor = 1.01; factor < 1.6; factor *= 1.07)
    {
      entente_viewport_zoom_at (fixture->viewport, factor, 333, 111);
      node = snapshot (fixture);
      g_ptr_array_set_size (nodes, 0);
      list_textures (node, nodes);
      g_assert_cmpuint (nodes->len, >, 0);
      for (guint i = 0; i < nodes->len; i++)
        {
          graphene_rect_t bounds;

          gsk_render_node_get_bounds (g_ptr_array_index (nodes, i), &bounds);
          g_assert_cmpfloat (bounds.origin.x, ==, roundf (bounds.origin.x));
          g_assert_cmpfloat (bounds.origin.y, ==, roundf (bounds.origin.y));
          g_assert_cmpfloat (bounds.size.width, ==, roundf (bounds.size.width));
          g_assert_cmpfloat (bounds.size.height, ==, roundf (bounds.size.height));
        }
      gsk_render_node_unref (node);
    }
}

static void
test_memory (Fixture       *fixture,
             gconstpointer  data)
{
  gsize most = 0;

  entente_tiles_set_content (fixture->tiles, fixture->scene, fixture->theme, NULL);
  entente_viewport_zoom_at (fixture->viewport, 4, 450, 350);
  for (guint i = 0; i < 60; i++)
    {
      entente_viewport_center_on (fixture->viewport, (i * 391) % 3300, (i * 277) % 1650);
      settle (fixture);
      most = MAX (most, entente_tiles_get_n_bytes (fixture->tiles));
    }

  /* The limit, and what was in sight when it was passed. */
  g_assert_cmpuint (most, >, 80 * 1024 * 1024);
  g_assert_cmpuint (most, <, 130 * 1024 * 1024);
}

static EntenteEmphasis *
emphasize (Fixture    *fixture,
           const char *id)
{
  EntenteEmphasis *emphasis = entente_emphasis_new (fixture->scene);
  guint index;
  EntentePart part = entente_scene_find (fixture->scene, id, &index);

  entente_emphasis_raise_neighbours (emphasis, part, index, ENTENTE_RAISE_SELECTED);

  return emphasis;
}

static void
test_raised (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) first = emphasize (fixture, "5-5");
  g_autoptr (EntenteEmphasis) second = emphasize (fixture, "4-5");
  guint n;

  g_assert_finalize_object (fixture->tiles);
  make_tiles (fixture, FALSE);

  entente_tiles_set_content (fixture->tiles, fixture->scene, fixture->theme, first);
  settle (fixture);
  n = count_textures (fixture);
  g_assert_cmpuint (n, >, 0);

  /* Only where something is raised there are pictures at all. */
  g_assert_cmpuint (entente_tiles_get_n_bytes (fixture->tiles), <, 8 * ENTENTE_TILE_BYTES);

  /* One through the other would be a muddle: the first stays alone, then comes the second. */
  entente_tiles_set_content (fixture->tiles, fixture->scene, fixture->theme, second);
  if (!entente_tiles_is_settled (fixture->tiles))
    g_assert_cmpuint (count_textures (fixture), >, 0);
  settle (fixture);

  entente_tiles_set_content (fixture->tiles, NULL, fixture->theme, NULL);
  g_assert_cmpuint (count_textures (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/tiles/picture", Fixture, NULL, set_up, test_picture, tear_down);
  g_test_add ("/tiles/scale-factor", Fixture, NULL, set_up, test_scale_factor, tear_down);
  g_test_add ("/tiles/never-blank", Fixture, NULL, set_up, test_never_blank, tear_down);
  g_test_add ("/tiles/new-content", Fixture, NULL, set_up, test_new_content, tear_down);
  g_test_add ("/tiles/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/tiles/close-while-painting", Fixture, NULL, set_up, test_close_while_painting, tear_down);
  g_test_add ("/tiles/tells-of-tiles", Fixture, NULL, set_up, test_tells_of_tiles, tear_down);
  g_test_add ("/tiles/whole-pixels", Fixture, NULL, set_up, test_whole_pixels, tear_down);
  g_test_add ("/tiles/memory", Fixture, NULL, set_up, test_memory, tear_down);
  g_test_add ("/tiles/raised", Fixture, NULL, set_up, test_raised, tear_down);

  return g_test_run ();
}
