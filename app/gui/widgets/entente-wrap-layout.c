/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-wrap-layout.h"

/* The layout of children in lines. A child has its natural width, or the width of the line if that is
 * less. All children of a line have the same baseline. A child with the style class "separator" is
 * shown only between two children of a line. */

struct _EntenteWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;      /* between two children of a line, in pixels */
  int line_spacing; /* between two lines, in pixels */
};

enum { PROP_0, PROP_SPACING, PROP_LINE_SPACING, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteWrapLayout, entente_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line. Its children are those from @first up to, but not including, @end, which is the first of
 * the next line. */
typedef struct {
  GtkWidget *first;
  GtkWidget *end;
  GtkWidget *hidden;   /* a separator that would be at the end of the line */
  int ascent, descent; /* the largest of the children with a baseline */
  int height;
} Line;

static GtkWidget *
get_next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
get_child_width (GtkWidget *child,
                 int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static gboolean
is_separator (GtkWidget *child)
{
  return gtk_widget_has_css_class (child, "separator");
}

static void
add_to_line (Line      *line,
             GtkWidget *child,
             int        child_width)
{
  int height, baseline;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &height, NULL, &baseline);
  if (baseline >= 0)
    {
      line->ascent = MAX (line->ascent, baseline);
      line->descent = MAX (line->descent, height - baseline);
    }
  line->height = MAX (line->height, MAX (height, line->ascent + line->descent));
}

/* Where in a line is the baseline. In a line that is higher for a child without one, words are in the middle too. */
static int
get_baseline (const Line *line)
{
  return line->ascent + (line->height - line->ascent - line->descent) / 2;
}

/* Fills one line with the children from @from on. Returns whether there are any. */
static gboolean
fill_line (EntenteWrapLayout *self,
           GtkWidget         *from,
           int                width,
           Line              *line)
{
  GtkWidget *child = get_next_visible (from), *last = NULL;
  int used = 0;

  *line = (Line) { .first = child };
  while (child != NULL)
    {
      int child_width = get_child_width (child, width);

      if (child != line->first && used + self->spacing + child_width > width)
        break;
      used += (child != line->first ? self->spacing : 0) + child_width;
      add_to_line (line, child, child_width);
      last = child;
      child = get_next_visible (gtk_widget_get_next_sibling (child));
    }
  if (child != NULL && is_separator (last))
    line->hidden = last;
  else if (child != NULL && is_separator (child))
    {
      line->hidden = child;
      child = get_next_visible (gtk_widget_get_next_sibling (child));
    }
  line->end = child;
  return line->first != NULL;
}

static void
measure_width (EntenteWrapLayout *self,
               GtkWidget         *widget,
               int               *minimum,
               int               *natural)
{
  gboolean first = TRUE;

  for (GtkWidget *child = get_next_visible (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next_visible (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (first ? 0 : self->spacing);
      first = FALSE;
    }
}

static int
get_height (EntenteWrapLayout *self,
            GtkWidget         *widget,
            int                width,
            int               *baseline)
{
  Line line;
  int height = 0;

  for (GtkWidget *from = gtk_widget_get_first_child (widget); fill_line (self, from, width, &line); from = line.end)
    {
      if (height == 0)
        *baseline = line.ascent > 0 ? get_baseline (&line) : -1;
      height += (height > 0 ? self->line_spacing : 0) + line.height;
      if (line.end == NULL)
        break;
    }
  return height;
}

static void
entente_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  EntenteWrapLayout *self = ENTENTE_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    {
      *minimum = *natural = get_height (self, widget, for_size < 0 ? G_MAXINT : for_size, natural_baseline);
      *minimum_baseline = *natural_baseline;
    }
}

static void
allocate_line (EntenteWrapLayout *self,
               GtkWidget         *widget,
               const Line        *line,
               int                width,
               int                y)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end;
       child = get_next_visible (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { .width = get_child_width (child, width) };
      int baseline;

      gtk_widget_set_child_visible (child, child != line->hidden);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, &baseline);
      place.x = rtl ? width - x - place.width : x;
      place.y = y + (baseline >= 0 ? get_baseline (line) - baseline : (line->height - place.height) / 2);
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->spacing;
    }
}

static void
entente_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  EntenteWrapLayout *self = ENTENTE_WRAP_LAYOUT (manager);
  Line line;
  int y = 0;

  for (GtkWidget *from = gtk_widget_get_first_child (widget); fill_line (self, from, width, &line); from = line.end)
    {
      allocate_line (self, widget, &line, width, y);
      y += line.height + self->line_spacing;
      if (line.end == NULL)
        break;
    }
}

static GtkSizeRequestMode
entente_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_wrap_layout_get_property (GObject    *object,
                                  guint       property,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteWrapLayout *self = ENTENTE_WRAP_LAYOUT (object);

  switch (property)
    {
    case PROP_SPACING: g_value_set_int (value, self->spacing); break;
    case PROP_LINE_SPACING: g_value_set_int (value, self->line_spacing); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_wrap_layout_set_property (GObject      *object,
                                  guint         property,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteWrapLayout *self = ENTENTE_WRAP_LAYOUT (object);

  switch (property)
    {
    case PROP_SPACING: self->spacing = g_value_get_int (value); break;
    case PROP_LINE_SPACING: self->line_spacing = g_value_get_int (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
entente_wrap_layout_class_init (EntenteWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = entente_wrap_layout_get_property;
  object_class->set_property = entente_wrap_layout_set_property;
  layout_class->measure = entente_wrap_layout_measure;
  layout_class->allocate = entente_wrap_layout_allocate;
  layout_class->get_request_mode = entente_wrap_layout_get_request_mode;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_wrap_layout_init (EntenteWrapLayout *self)
{
}

/**
 * entente_wrap_layout_new:
 * @spacing: between two children in a line, in pixels
 * @line_spacing: between two lines, in pixels
 *
 * Returns: (transfer full): a wrap layout
 */
GtkLayoutManager *
entente_wrap_layout_new (int spacing,
                         int line_spacing)
{
  return g_object_new (ENTENTE_TYPE_WRAP_LAYOUT, "spacing", spacing, "line-spacing", line_spacing, NULL);
}
