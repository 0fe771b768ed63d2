/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-voices-matrix.h"

#include "entente-display-text.h"
#include "entente-query.h"

#include <math.h>
#include <glib/gi18n.h>

/* A cell is the darker the more statements it has, by the logarithm of their number, which is written in it. Below it a
 * bar tells the stances: to the left, solid, what supports something; to the right, in stripes, what disputes it. */

/* In pixels. */
#define CELL 34
#define BAR 4
#define NAMES_WIDTH 170
#define NAMES_HEIGHT 120
#define PADDING 6

/* The least and the most ink of a cell that has statements. */
#define LEAST_INK 0.12
#define MOST_INK 0.42

struct _EntenteVoicesMatrix
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* nullable; by GtkOrientation */
  GtkScrollablePolicy policies[2];

  EntenteVoices *voices;         /* nullable */
  EntenteDocument *document;     /* nullable: where the names are */
  guint speaker, spoken;         /* the cell with the cursor */
};

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
enum { ACTIVATE_CELL, MOVE_CURSOR, ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteVoicesMatrix, entente_voices_matrix, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n_rows (EntenteVoicesMatrix *self)
{
  return self->voices != NULL ? entente_voices_get_n_speakers (self->voices) : 0;
}

static guint
get_n_columns (EntenteVoicesMatrix *self)
{
  return self->voices != NULL ? entente_voices_get_n_spoken (self->voices) : 0;
}

static gboolean
is_empty (EntenteVoicesMatrix *self)
{
  return get_n_rows (self) == 0 || get_n_columns (self) == 0;
}

/* In a narrow window names leave room for cells. */
static double
get_names_width (EntenteVoicesMatrix *self)
{
  return MIN (NAMES_WIDTH, gtk_widget_get_width (GTK_WIDGET (self)) * 0.4);
}

static double
get_offset (EntenteVoicesMatrix *self,
            GtkOrientation       orientation)
{
  return self->adjustments[orientation] != NULL ? floor (gtk_adjustment_get_value (self->adjustments[orientation])) : 0;
}

static void
configure (EntenteVoicesMatrix *self,
           GtkOrientation       orientation,
           double               size,
           double               page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  page = MAX (page, 1);
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, MIN (gtk_adjustment_get_value (adjustment), MAX (size - page, 0)), 0,
                              MAX (size, page), CELL, MAX (page - CELL, CELL), page);
}

static void
configure_both (EntenteVoicesMatrix *self)
{
  configure (self, GTK_ORIENTATION_HORIZONTAL, (double) get_n_columns (self) * CELL,
             gtk_widget_get_width (GTK_WIDGET (self)) - get_names_width (self));
  configure (self, GTK_ORIENTATION_VERTICAL, (double) get_n_rows (self) * CELL,
             gtk_widget_get_height (GTK_WIDGET (self)) - NAMES_HEIGHT);
}

/* The adjustments only say where the cells are that can be seen. */
static void
scroll_to_cursor (EntenteVoicesMatrix *self)
{
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_HORIZONTAL], (double) self->spoken * CELL,
                               (double) (self->spoken + 1) * CELL);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL], (double) self->speaker * CELL,
                               (double) (self->speaker + 1) * CELL);
}

static void
name_cursor (EntenteVoicesMatrix *self)
{
  g_autofree char *words = NULL;

  if (is_empty (self))
    words = g_strdup (C_("voices", "Nobody speaks of anybody"));
  else
    words = entente_voices_tell_cell (self->voices, self->document, self->speaker, self->spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
set_cursor (EntenteVoicesMatrix *self,
            guint                speaker,
            guint                spoken)
{
  if (is_empty (self))
    return;
  self->speaker = MIN (speaker, get_n_rows (self) - 1);
  self->spoken = MIN (spoken, get_n_columns (self) - 1);
  scroll_to_cursor (self);
  name_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
find_cell (EntenteVoicesMatrix *self,
           double               x,
           double               y,
           guint               *speaker,
           guint               *spoken)
{
  double column = (x - get_names_width (self) + get_offset (self, GTK_ORIENTATION_HORIZONTAL)) / CELL;
  double row = (y - NAMES_HEIGHT + get_offset (self, GTK_ORIENTATION_VERTICAL)) / CELL;

  if (x < get_names_width (self) || y < NAMES_HEIGHT || column >= get_n_columns (self) || row >= get_n_rows (self))
    return FALSE;
  *spoken = (guint) column;
  *speaker = (guint) row;
  return TRUE;
}

static void
activate (EntenteVoicesMatrix *self)
{
  if (!is_empty (self) && entente_voices_find (self->voices, self->speaker, self->spoken) != NULL)
    g_signal_emit (self, signals[ACTIVATE_CELL], 0, self->speaker, self->spoken);
}

static void
released_cb (EntenteVoicesMatrix *self,
             int                  n_press,
             double               x,
             double               y)
{
  guint speaker, spoken;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!find_cell (self, x, y, &speaker, &spoken))
    return;
  set_cursor (self, speaker, spoken);
  activate (self);
}

static guint
step (guint position,
      int   by,
      guint n)
{
  gint64 to = (gint64) position + by;

  return (guint) CLAMP (to, 0, (gint64) n - 1);
}

/* G_MAXINT leads to the last cell, and its opposite to the first. */
static void
move_cursor (EntenteVoicesMatrix *self,
             int                  rows,
             int                  columns)
{
  if (!is_empty (self))
    set_cursor (self, step (self->speaker, rows, get_n_rows (self)), step (self->spoken, columns,
                                                                           get_n_columns (self)));
}

static gboolean
query_tooltip_cb (EntenteVoicesMatrix *self,
                  int                  x,
                  int                  y,
                  gboolean             keyboard_mode,
                  GtkTooltip          *tooltip)
{
  guint speaker = self->speaker, spoken = self->spoken;
  g_autofree char *words = NULL;

  if (is_empty (self) || (!keyboard_mode && !find_cell (self, x, y, &speaker, &spoken)))
    return FALSE;
  words = entente_voices_tell_cell (self->voices, self->document, speaker, spoken);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

/* Which rows or columns can be seen. */
static void
find_visible (double  offset,
              double  page,
              guint   n,
              guint  *first,
              guint  *end)
{
  *first = MIN ((guint) (offset / CELL), n);
  *end = MIN ((guint) ((offset + MAX (page, 0)) / CELL) + 1, n);
}

static void
draw_text (cairo_t     *cr,
           PangoLayout *layout,
           const char  *text,
           double       x,
           double       y,
           double       width,
           gboolean     centered)
{
  int height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (layout, centered ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, x, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static char *
name_actor (EntenteVoicesMatrix *self,
            EntenteItem         *actor)
{
  return entente_query_title (self->document, actor);
}

static void
set_ink (cairo_t       *cr,
         const GdkRGBA *ink,
         double         alpha)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha * alpha);
}

static void
draw_bar (cairo_t                 *cr,
          const EntenteVoicesCell *cell,
          const GdkRGBA           *ink,
          double                   x,
          double                   y)
{
  double width = CELL - 8, supports = width * cell->n_supports / cell->n, disputes = width * cell->n_disputes / cell->n;

  set_ink (cr, ink, 0.85);
  cairo_rectangle (cr, x + 4, y, supports, BAR);
  cairo_fill (cr);
  for (double at = x + 4 + width - disputes; at < x + 4 + width; at += 4)
    cairo_rectangle (cr, at, y, 2, BAR);
  cairo_fill (cr);
}

static void
draw_cell (EntenteVoicesMatrix     *self,
           cairo_t                 *cr,
           PangoLayout             *layout,
           const EntenteVoicesCell *cell,
           const GdkRGBA           *ink)
{
  double x = (double) cell->spoken * CELL, y = (double) cell->speaker * CELL;
  double most = log (entente_voices_get_largest (self->voices) + 1);
  g_autofree char *number = g_strdup_printf ("%u", cell->n);

  set_ink (cr, ink, LEAST_INK + (MOST_INK - LEAST_INK) * (log (cell->n + 1) - log (2)) / MAX (most - log (2), 1e-9)
                                * (cell->n > 1));
  cairo_rectangle (cr, x + 1, y + 1, CELL - 2, CELL - 2);
  cairo_fill (cr);
  set_ink (cr, ink, 1);
  draw_text (cr, layout, number, x, y + CELL / 2.0 - 2, CELL, TRUE);
  draw_bar (cr, cell, ink, x, y + CELL - BAR - 3);
}

static void
draw_cells (EntenteVoicesMatrix *self,
            cairo_t             *cr,
            PangoLayout         *layout,
            const GdkRGBA       *ink,
            double               width,
            double               height)
{
  double x = get_offset (self, GTK_ORIENTATION_HORIZONTAL), y = get_offset (self, GTK_ORIENTATION_VERTICAL);
  guint first, end, first_column, end_column;

  find_visible (y, height, get_n_rows (self), &first, &end);
  find_visible (x, width, get_n_columns (self), &first_column, &end_column);
  for (guint row = first; row < end; row++)
    {
      guint n;
      const EntenteVoicesCell *cells = entente_voices_list_row (self->voices, row, &n);

      for (guint i = 0; i < n; i++)
        if (cells[i].spoken >= first_column && cells[i].spoken < end_column)
          draw_cell (self, cr, layout, &cells[i], ink);
    }
}

static void
draw_lines (EntenteVoicesMatrix *self,
            cairo_t             *cr,
            const GdkRGBA       *ink,
            double               width,
            double               height)
{
  double x = get_offset (self, GTK_ORIENTATION_HORIZONTAL), y = get_offset (self, GTK_ORIENTATION_VERTICAL);
  double right = MIN (get_n_columns (self) * (double) CELL, x + width);
  double bottom = MIN (get_n_rows (self) * (double) CELL, y + height);
  guint first, end;

  set_ink (cr, ink, 0.12);
  cairo_set_line_width (cr, 1);
  find_visible (y, height, get_n_rows (self) + 1, &first, &end);
  for (guint row = first; row < end; row++)
    {
      cairo_move_to (cr, x, row * (double) CELL + 0.5);
      cairo_line_to (cr, right, row * (double) CELL + 0.5);
    }
  find_visible (x, width, get_n_columns (self) + 1, &first, &end);
  for (guint column = first; column < end; column++)
    {
      cairo_move_to (cr, column * (double) CELL + 0.5, y);
      cairo_line_to (cr, column * (double) CELL + 0.5, bottom);
    }
  cairo_stroke (cr);
}

static void
draw_cursor (EntenteVoicesMatrix *self,
             cairo_t             *cr,
             const GdkRGBA       *ink)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  set_ink (cr, ink, 1);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, self->spoken * (double) CELL + 1, self->speaker * (double) CELL + 1, CELL - 1, CELL - 1);
  cairo_stroke (cr);
}

static void
draw_row_names (EntenteVoicesMatrix *self,
                cairo_t             *cr,
                PangoLayout         *layout,
                double               height)
{
  double y = get_offset (self, GTK_ORIENTATION_VERTICAL), width = get_names_width (self) - 2 * PADDING;
  guint first, end;

  find_visible (y, height, get_n_rows (self), &first, &end);
  for (guint row = first; row < end; row++)
    {
      g_autofree char *name = name_actor (self, entente_voices_get_speaker (self->voices, row));

      draw_text (cr, layout, name, PADDING, row * (double) CELL + CELL / 2.0, width, FALSE);
    }
}

/* The names of columns are read from below. */
static void
draw_column_names (EntenteVoicesMatrix *self,
                   cairo_t             *cr,
                   PangoLayout         *layout,
                   double               width)
{
  double x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  guint first, end;

  find_visible (x, width, get_n_columns (self), &first, &end);
  for (guint column = first; column < end; column++)
    {
      g_autofree char *name = name_actor (self, entente_voices_get_spoken (self->voices, column));

      cairo_save (cr);
      cairo_translate (cr, column * (double) CELL + CELL / 2.0, NAMES_HEIGHT - PADDING);
      cairo_rotate (cr, -G_PI / 2);
      draw_text (cr, layout, name, 0, 0, NAMES_HEIGHT - 2 * PADDING, FALSE);
      cairo_restore (cr);
    }
}

static void
clip (cairo_t *cr,
      double   x,
      double   y,
      double   width,
      double   height,
      double   offset_x,
      double   offset_y)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, MAX (width, 0), MAX (height, 0));
  cairo_clip (cr);
  cairo_translate (cr, x - offset_x, y - offset_y);
}

static void
entente_voices_matrix_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  EntenteVoicesMatrix *self = ENTENTE_VOICES_MATRIX (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double names = get_names_width (self), x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_offset (self, GTK_ORIENTATION_VERTICAL);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  cairo_t *cr;
  GdkRGBA ink;

  if (is_empty (self))
    return;
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  clip (cr, names, NAMES_HEIGHT, width - names, height - NAMES_HEIGHT, x, y);
  draw_lines (self, cr, &ink, width - names, height - NAMES_HEIGHT);
  draw_cells (self, cr, layout, &ink, width - names, height - NAMES_HEIGHT);
  draw_cursor (self, cr, &ink);
  cairo_restore (cr);
  set_ink (cr, &ink, 1);
  clip (cr, 0, NAMES_HEIGHT, names, height - NAMES_HEIGHT, 0, y);
  draw_row_names (self, cr, layout, height - NAMES_HEIGHT);
  cairo_restore (cr);
  clip (cr, names, 0, width - names, NAMES_HEIGHT, x, 0);
  draw_column_names (self, cr, layout, width - names);
  cairo_restore (cr);
  cairo_destroy (cr);
}

static void
entente_voices_matrix_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  EntenteVoicesMatrix *self = ENTENTE_VOICES_MATRIX (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  guint n = across ? get_n_columns (self) : get_n_rows (self);

  *minimum = (across ? 0 : NAMES_HEIGHT) + 2 * CELL;
  *natural = MAX (*minimum, (across ? NAMES_WIDTH : NAMES_HEIGHT) + (int) MIN (n, 40) * CELL);
}

static void
entente_voices_matrix_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  configure_both (ENTENTE_VOICES_MATRIX (widget));
}

static void
set_adjustment (EntenteVoicesMatrix *self,
                GtkOrientation       orientation,
                GtkAdjustment       *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  configure_both (self);
}

static void
entente_voices_matrix_get_property (GObject    *object,
                                    guint       property,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteVoicesMatrix *self = ENTENTE_VOICES_MATRIX (object);

  switch (property)
    {
    case PROP_HADJUSTMENT: g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]); break;
    case PROP_VADJUSTMENT: g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]); break;
    case PROP_HSCROLL_POLICY: g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]); break;
    case PROP_VSCROLL_POLICY: g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_voices_matrix_set_property (GObject      *object,
                                    guint         property,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  EntenteVoicesMatrix *self = ENTENTE_VOICES_MATRIX (object);

  switch (property)
    {
    case PROP_HADJUSTMENT: set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value)); break;
    case PROP_VADJUSTMENT: set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value)); break;
    case PROP_HSCROLL_POLICY: self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value); break;
    case PROP_VSCROLL_POLICY: self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_voices_matrix_dispose (GObject *object)
{
  EntenteVoicesMatrix *self = ENTENTE_VOICES_MATRIX (object);

  g_clear_pointer (&self->voices, entente_voices_unref);
  g_clear_object (&self->document);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_clear_object (&self->adjustments[i]);

  G_OBJECT_CLASS (entente_voices_matrix_parent_class)->dispose (object);
}

static void
add_key (GtkWidgetClass  *widget_class,
         guint            key,
         GdkModifierType  modifiers,
         int              rows,
         int              columns)
{
  gtk_widget_class_add_binding_signal (widget_class, key, modifiers, "move-cursor", "(ii)", rows, columns);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key, keypad; int rows, columns; } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0 }, { GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1 }, { GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -10, 0 }, { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 10, 0 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, -G_MAXINT }, { GDK_KEY_End, GDK_KEY_KP_End, 0, G_MAXINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      add_key (widget_class, arrows[i].key, 0, arrows[i].rows, arrows[i].columns);
      add_key (widget_class, arrows[i].keypad, 0, arrows[i].rows, arrows[i].columns);
    }
  add_key (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, -G_MAXINT, -G_MAXINT);
  add_key (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, G_MAXINT, G_MAXINT);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
}

static void
entente_voices_matrix_class_init (EntenteVoicesMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_voices_matrix_get_property;
  object_class->set_property = entente_voices_matrix_set_property;
  object_class->dispose = entente_voices_matrix_dispose;
  widget_class->snapshot = entente_voices_matrix_snapshot;
  widget_class->measure = entente_voices_matrix_measure;
  widget_class->size_allocate = entente_voices_matrix_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * EntenteVoicesMatrix::activate-cell:
   * @self: a matrix
   * @speaker: the number of a speaker
   * @spoken: the number of whom he speaks
   *
   * The user wants to see what is said there; there is something.
   */
  signals[ACTIVATE_CELL] = g_signal_new ("activate-cell", ENTENTE_TYPE_VOICES_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[MOVE_CURSOR] = g_signal_new_class_handler ("move-cursor", ENTENTE_TYPE_VOICES_MATRIX,
                                                     G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, G_CALLBACK (move_cursor),
                                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[ACTIVATE] = g_signal_new_class_handler ("activate", ENTENTE_TYPE_VOICES_MATRIX,
                                                  G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, G_CALLBACK (activate),
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "voices");
  add_keys (widget_class);
}

static void
entente_voices_matrix_init (EntenteVoicesMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * entente_voices_matrix_set_voices:
 * @self: a matrix
 * @voices: (nullable): who speaks of whom
 * @document: (nullable): the document from which the names are
 *
 * Shows others. The cursor stays where it is, as far as there is a cell.
 */
void
entente_voices_matrix_set_voices (EntenteVoicesMatrix *self,
                                  EntenteVoices       *voices,
                                  EntenteDocument     *document)
{
  g_return_if_fail (ENTENTE_IS_VOICES_MATRIX (self) && (voices == NULL || ENTENTE_IS_DOCUMENT (document)));

  g_clear_pointer (&self->voices, entente_voices_unref);
  self->voices = voices != NULL ? entente_voices_ref (voices) : NULL;
  g_set_object (&self->document, document);
  configure_both (self);
  set_cursor (self, self->speaker, self->spoken);
  name_cursor (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * entente_voices_matrix_get_cursor:
 * @self: a matrix
 * @speaker: (out): the number of the speaker of the cell with the cursor
 * @spoken: (out): the number of whom he may speak there
 */
void
entente_voices_matrix_get_cursor (EntenteVoicesMatrix *self,
                                  guint               *speaker,
                                  guint               *spoken)
{
  g_return_if_fail (ENTENTE_IS_VOICES_MATRIX (self) && speaker != NULL && spoken != NULL);

  *speaker = self->speaker;
  *spoken = self->spoken;
}
