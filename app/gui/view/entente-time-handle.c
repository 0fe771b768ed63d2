/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-handle.h"

#include "entente-tooltip.h"

#include <glib/gi18n.h>

/* In pixels. */
#define LINE_WIDTH 3
#define GRIP_WIDTH 9
#define GRIP_HEIGHT 22

struct _EntenteTimeHandle
{
  GtkWidget parent_instance;

  EntenteTimePart part;
};

G_DEFINE_FINAL_TYPE (EntenteTimeHandle, entente_time_handle, GTK_TYPE_WIDGET)

static void
draw_box (GtkSnapshot   *snapshot,
          const GdkRGBA *color,
          float          width,
          float          height,
          int            in_width,
          int            in_height)
{
  GskRoundedRect box;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((in_width - width) / 2, (in_height - height) / 2, width, height);

  gsk_rounded_rect_init_from_rect (&box, &bounds, MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
entente_time_handle_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  EntenteTimeHandle *self = ENTENTE_TIME_HANDLE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color;

  if (self->part == ENTENTE_TIME_SPAN)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  draw_box (snapshot, &color, LINE_WIDTH, height, width, height);
  draw_box (snapshot, &color, GRIP_WIDTH, GRIP_HEIGHT, width, height);
}

static void
entente_time_handle_class_init (EntenteTimeHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = entente_time_handle_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
entente_time_handle_init (EntenteTimeHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * entente_time_handle_new:
 * @part: which part of the strip it is
 *
 * Returns: (transfer floating): a handle
 */
GtkWidget *
entente_time_handle_new (EntenteTimePart part)
{
  EntenteTimeHandle *self = g_object_new (ENTENTE_TYPE_TIME_HANDLE, NULL);

  self->part = part;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), part == ENTENTE_TIME_SPAN ? "grab" : "col-resize");
  if (part == ENTENTE_TIME_SPAN)
    gtk_widget_add_css_class (GTK_WIDGET (self), "span");
  return GTK_WIDGET (self);
}

static char *
make_name (EntenteTimePart  part,
           const char      *words)
{
  /* Translators: the names of the handles of the time strip, with the date or the period where they are. */
  if (part == ENTENTE_TIME_START)
    return g_strdup_printf (C_("time", "Start: %s"), words);
  return part == ENTENTE_TIME_END ? g_strdup_printf (C_("time", "End: %s"), words)
                                  : g_strdup_printf (C_("time", "Period: %s"), words);
}

/**
 * entente_time_handle_tell:
 * @self: a handle
 * @words: where it is: a date or several
 * @least: the first day where it can be
 * @most: the last day
 * @now: the day where it is
 *
 * Tells a screen reader. One of GTK 4.8 does not get the value of such a slider, so that its name has it too.
 */
void
entente_time_handle_tell (EntenteTimeHandle *self,
                          const char        *words,
                          double             least,
                          double             most,
                          double             now)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ENTENTE_IS_TIME_HANDLE (self) && words != NULL);

  name = make_name (self->part, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, least, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, most,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, now, -1);
  entente_tooltip_set (GTK_WIDGET (self), words);
}
