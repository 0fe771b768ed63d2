/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "entente-context-menu.h"
#include "entente-item-menu.h"
#include "entente-name-entry.h"

/* The menu of the canvas: of the card or the line that is pointed at, of all that is selected if that is
 * part of it, and else of the place. */

/* Lengths in the file are tenths of a point. */
#define PER_POINT 10.0

static GMenuModel *
make_place_menu (EntenteCanvas      *self,
                 const GdkRectangle *at)
{
  EntenteVec place = entente_viewport_to_scene (self->viewport, at->x, at->y);

  return entente_item_menu_new_for_place (place.x * PER_POINT, place.y * PER_POINT);
}

static GMenuModel *
make_item_menu (EntenteCanvas *self,
                EntenteItem   *item)
{
  if (!entente_session_is_selected (self->session, item))
    entente_session_select (self->session, item);

  return entente_item_menu_new (entente_session_get_selection (self->session), "canvas");
}

static GMenuModel *
make_pointed_menu (EntenteCanvas      *self,
                   const GdkRectangle *at)
{
  guint index = 0;
  EntentePart part = entente_canvas_pick (self, at->x, at->y, &index);

  entente_navigator_stop (self->navigator);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (part == ENTENTE_PART_NONE)
    return make_place_menu (self, at);

  return make_item_menu (self, entente_canvas_get_item (self, part, index));
}

/* Where something is in the canvas; what is out of sight has its menu at the nearest edge. */
static GdkRectangle
get_area (EntenteCanvas *self,
          EntentePart    part,
          guint          index)
{
  EntenteBox box = entente_canvas_get_box (self, part, index);
  double scale = entente_viewport_get_scale (self->viewport);
  EntenteVec corner = entente_viewport_from_scene (self->viewport, box.x, box.y);
  GdkRectangle area = { (int) corner.x, (int) corner.y, MAX (1, (int) (box.width * scale)),
                        MAX (1, (int) (box.height * scale)) };
  GdkRectangle all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  if (!gdk_rectangle_intersect (&area, &all, &area))
    area = (GdkRectangle) { CLAMP (area.x, 0, all.width - 1), CLAMP (area.y, 0, all.height - 1), 1, 1 };

  return area;
}

static GMenuModel *
make_selected_menu (EntenteCanvas *self,
                    GdkRectangle  *pointing_to)
{
  guint index;
  EntentePart part = entente_canvas_get_selected_part (self, &index);

  if (part == ENTENTE_PART_NONE)
    {
      *pointing_to = (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self)) / 2,
                                      gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1 };
      return make_place_menu (self, pointing_to);
    }

  *pointing_to = get_area (self, part, index);
  return make_item_menu (self, entente_canvas_get_item (self, part, index));
}

static GMenuModel *
make_menu (GtkWidget          *widget,
           const GdkRectangle *at,
           GdkRectangle       *pointing_to)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  if (self->scene == NULL)
    return NULL;

  return at != NULL ? make_pointed_menu (self, at) : make_selected_menu (self, pointing_to);
}

static const EntenteContextMenu menu = { make_menu, NULL, FALSE };

/* What the files of the canvas share */

void
entente_canvas_add_menu (EntenteCanvas *self)
{
  entente_context_menu_add (GTK_WIDGET (self), &menu);
}

/**
 * entente_canvas_rename:
 * @self: a canvas
 * @item: an item of the document
 *
 * Lets the user edit its name beside it.
 *
 * Returns: %FALSE if it is not in the picture
 */
gboolean
entente_canvas_rename (EntenteCanvas *self,
                       EntenteItem   *item)
{
  EntentePart part;
  GdkRectangle area;
  guint index;

  g_return_val_if_fail (ENTENTE_IS_CANVAS (self) && ENTENTE_IS_ITEM (item), FALSE);

  part = self->scene != NULL ? entente_scene_find (self->scene, entente_item_get_id (item), &index)
                             : ENTENTE_PART_NONE;
  if (part == ENTENTE_PART_NONE)
    return FALSE;
  area = get_area (self, part, index);
  entente_name_entry_popup (GTK_WIDGET (self), &area, entente_session_get_history (self->session), item);

  return TRUE;
}
