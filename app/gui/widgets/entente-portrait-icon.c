/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-portrait-icon.h"

#include "entente-actor.h"
#include "entente-portrait-painter.h"
#include "entente-style.h"
#include "entente-task-thread.h"
#include "entente-texture.h"

/* The picture of an actor in a GtkImage that shows the icon of its kind. Another thread has it decoded, together with
 * those of other images that were shown meanwhile; until then the icon stays. */

#define DATA_WISH "entente-portrait-icon"

/* What an image is to show. */
typedef struct {
  GtkImage *image; /* borrowed by the image's own wish, else owned */
  EntenteItem *item;
  int side;
  double pixels;   /* the side, on this screen */
} Wish;

static GPtrArray *wishes; /* of Wish: not decoded yet; NULL if there are none */
static gboolean is_loading;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->image);
  g_object_unref (wish->item);
  g_free (wish);
}

static GdkTexture *
new_texture (const EntentePortrait *portrait,
             EntenteLook            look,
             double                 side)
{
  int size = (int) side;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  EntenteColor edge = entente_theme_get_edge (entente_style_get_theme (), look);
  EntentePortraitPlace place;
  GdkTexture *texture;

  /* There is room for the line around it. */
  entente_portrait_place (look, (EntenteVec) { size / 2.0, size / 2.0 }, size - 1.0, portrait->width,
                          portrait->height, &place);
  entente_portrait_paint (portrait, &place, size, 1.0, cr);
  entente_portrait_trace_frame (&place, size, cr);
  cairo_set_source_rgba (cr, edge.red, edge.green, edge.blue, edge.alpha);
  cairo_set_line_width (cr, 1.0);
  cairo_stroke (cr);
  cairo_destroy (cr);
  texture = entente_texture_new_for_surface (surface, NULL);
  cairo_surface_destroy (surface);
  return texture;
}

/* Shows the picture if it is decoded. */
static void
show_portrait (GtkImage   *image,
               const Wish *wish)
{
  g_auto (EntentePortrait) portrait = { NULL, 0, 0 };
  g_autoptr (GdkTexture) texture = NULL;

  if (!entente_portraits_get (wish->item, wish->pixels, &portrait))
    return;
  texture = new_texture (&portrait, entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (wish->item))),
                         wish->pixels);
  gtk_image_set_from_paintable (image, GDK_PAINTABLE (texture));
  gtk_image_set_pixel_size (image, wish->side);
  gtk_widget_add_css_class (GTK_WIDGET (image), "portrait");
}

static void load (void);

static void
load_step (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  GPtrArray *list = data;

  /* Nearly always all of them have the same size. */
  for (guint i = 0; i < list->len;)
    {
      double pixels = ((Wish *) list->pdata[i])->pixels;
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (; i < list->len && ((Wish *) list->pdata[i])->pixels == pixels; i++)
        g_ptr_array_add (items, ((Wish *) list->pdata[i])->item);
      entente_portraits_load ((EntenteItem *const *) items->pdata, items->len, pixels, NULL);
    }
  g_task_return_boolean (task, TRUE);
}

/* An image may show something else by now. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GPtrArray *list = data;

  for (guint i = 0; i < list->len; i++)
    {
      const Wish *wish = list->pdata[i], *now = g_object_get_data (G_OBJECT (wish->image), DATA_WISH);

      if (now != NULL && now->item == wish->item)
        show_portrait (wish->image, now);
    }
  g_ptr_array_unref (list);
  is_loading = FALSE;
  load ();
}

static void
load (void)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *list;

  if (is_loading || wishes == NULL)
    return;
  list = g_steal_pointer (&wishes);
  is_loading = TRUE;
  task = g_task_new (NULL, NULL, loaded_cb, list);
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, list, NULL);
  entente_task_run_in_thread (task, load_step);
}

static gboolean
load_cb (gpointer data)
{
  load ();
  return G_SOURCE_REMOVE;
}

static void
add_wish (GtkImage   *image,
          const Wish *own)
{
  Wish *wish = g_new (Wish, 1);

  *wish = *own;
  wish->image = g_object_ref (image);
  g_object_ref (wish->item);
  if (wishes == NULL)
    {
      wishes = g_ptr_array_new_with_free_func (wish_free);
      g_idle_add (load_cb, NULL);
    }
  g_ptr_array_add (wishes, wish);
}

/**
 * entente_portrait_icon_show:
 * @image: an image, which shows the icon of @item, or any if this is %NULL
 * @item: (nullable): an item
 * @side: how wide and high a picture is to be, in pixels of widgets
 *
 * Shows the picture of the actor, if it has one, as soon as it is decoded. An image that showed another one gets the
 * size of its style back.
 */
void
entente_portrait_icon_show (GtkImage    *image,
                            EntenteItem *item,
                            int          side)
{
  gboolean has_portrait = item != NULL && ENTENTE_IS_ACTOR (item) && entente_portraits_have (item);
  Wish *wish;

  g_return_if_fail (GTK_IS_IMAGE (image) && side > 0);

  if (gtk_widget_has_css_class (GTK_WIDGET (image), "portrait"))
    gtk_image_set_pixel_size (image, -1);
  gtk_widget_remove_css_class (GTK_WIDGET (image), "portrait");
  g_object_set_data (G_OBJECT (image), DATA_WISH, NULL);
  if (!has_portrait)
    return;
  wish = g_new0 (Wish, 1);
  wish->item = g_object_ref (item);
  wish->side = side;
  wish->pixels = side * MAX (gtk_widget_get_scale_factor (GTK_WIDGET (image)), 1);
  g_object_set_data_full (G_OBJECT (image), DATA_WISH, wish, wish_free);
  if (entente_portraits_is_known (item, wish->pixels))
    show_portrait (image, wish);
  else
    add_wish (image, wish);
}
