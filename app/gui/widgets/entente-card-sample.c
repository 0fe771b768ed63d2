/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-card-sample.h"

#include <adwaita.h>

#include "entente-card-shape.h"
#include "entente-icon.h"
#include "entente-measure.h"
#include "entente-style.h"

/* A sample of the card of a kind of actor. It has the outline, the colours and the icon of the
 * picture, but a larger icon and no room for text. The user of this widget must name the kind in text
 * beside it. */

#define WIDTH 40
#define HEIGHT 20
#define ICON 12.0

struct _EntenteCardSample
{
  GtkWidget parent_instance;

  EntenteLook look;
  guint ink; /* the number of its color */
};

G_DEFINE_FINAL_TYPE (EntenteCardSample, entente_card_sample, GTK_TYPE_WIDGET)

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static void
trace_outline (cairo_t          *cr,
               EntenteCardShape  shape,
               const EntenteBox *box)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];

  entente_corners_trace (corners, entente_card_shape_get_corners (shape, box, corners), cr);
}

/* The outline is that of a card, but smaller. The line width is not scaled, because the line would
 * hardly be visible. */
static void
draw_frame (cairo_t            *cr,
            const EntenteTheme *theme,
            EntenteLook         look,
            guint               ink)
{
  static const double dashes[] = { 2.5, 2 };
  double scale = (HEIGHT - 1) / ENTENTE_CARD_HEIGHT;
  const EntenteBox box = { 0.5 / scale, 0.5 / scale, (WIDTH - 1) / scale, (HEIGHT - 1) / scale };
  EntenteCardShape shape = entente_look_get_card_shape (look);
  EntenteColor fill = entente_theme_get_tint (theme, ink), edge = entente_theme_get_edge (theme, ink);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  trace_outline (cr, shape, &box);
  cairo_restore (cr);

  set_color (cr, &fill);
  cairo_fill_preserve (cr);
  set_color (cr, &edge);
  cairo_set_line_width (cr, 1);
  if (shape == ENTENTE_CARD_SHAPE_DASHED)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_icon (cairo_t            *cr,
           const EntenteTheme *theme,
           EntenteLook         look,
           guint               ink)
{
  set_color (cr, &theme->kinds[ink]);
  cairo_translate (cr, (WIDTH - ICON) / 2, (HEIGHT - ICON) / 2);
  cairo_scale (cr, ICON / ENTENTE_ICON_SIZE, ICON / ENTENTE_ICON_SIZE);
  entente_icon_fill (look, cr);
}

static void
entente_card_sample_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
entente_card_sample_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  EntenteCardSample *self = ENTENTE_CARD_SAMPLE (widget);
  graphene_rect_t place = GRAPHENE_RECT_INIT ((gtk_widget_get_width (widget) - WIDTH) / 2.0f,
                                              (gtk_widget_get_height (widget) - HEIGHT) / 2.0f, WIDTH, HEIGHT);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place);

  cairo_translate (cr, place.origin.x, place.origin.y);
  draw_frame (cr, entente_style_get_theme (), self->look, self->ink);
  draw_icon (cr, entente_style_get_theme (), self->look, self->ink);
  cairo_destroy (cr);
}

static void
entente_card_sample_class_init (EntenteCardSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_card_sample_measure;
  widget_class->snapshot = entente_card_sample_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_card_sample_init (EntenteCardSample *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * entente_card_sample_new:
 * @look: the look of a kind of actor
 *
 * Returns: (transfer floating): a sample of it
 */
GtkWidget *
entente_card_sample_new (EntenteLook look)
{
  EntenteCardSample *self = g_object_new (ENTENTE_TYPE_CARD_SAMPLE, NULL);

  g_return_val_if_fail (look < ENTENTE_N_LOOKS, GTK_WIDGET (self));

  self->look = look;
  self->ink = look;

  return GTK_WIDGET (self);
}

/**
 * entente_card_sample_set_ink:
 * @self: a sample
 * @ink: the number of its color in a theme, instead of that of its kind
 */
void
entente_card_sample_set_ink (EntenteCardSample *self,
                             guint              ink)
{
  g_return_if_fail (ENTENTE_IS_CARD_SAMPLE (self) && ink < ENTENTE_N_INKS);

  if (self->ink == ink)
    return;
  self->ink = ink;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
