/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pane.h"

/* A side pane with one child. The user sets its width. The width stays between the minimum of the
 * child and a limit, which leaves room for the rest of the window. The user drags a strip along the
 * inner edge to change the width. */

#define EDGE_WIDTH 6
#define MAX_WIDTH 720

struct _EntentePane
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child;
  GtkWidget *edge;

  GtkPackType side;
  int width;      /* the width that the user wants, in pixels */
  int narrowest;  /* the minimum of the child, in pixels */
  int limit;      /* the width for which there is room, in pixels */
};

enum { PROP_0, PROP_CHILD, PROP_SIDE, PROP_WIDTH, PROP_NARROWEST, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void entente_pane_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntentePane, entente_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_pane_buildable_init))

static GtkBuildableIface *parent_buildable;

static int
get_effective_width (EntentePane *self)
{
  return CLAMP (self->width, self->narrowest, MAX (self->limit, self->narrowest));
}

/* Returns whether the edge is at the right of the pane, which then is at the left of the window. */
static gboolean
is_edge_right (EntentePane *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (self->side == GTK_PACK_START) != rtl;
}

static void
set_child (EntentePane *self,
           GtkWidget   *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (child == NULL)
    return;
  self->child = child;
  gtk_widget_insert_before (child, GTK_WIDGET (self), self->edge);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               EntentePane    *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The edge moves with the pointer. Thus the width is computed from the place of the pointer in the
 * pane and its offset from the edge at the start of the drag. It is measured from the side that does
 * not move. */
static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                EntentePane    *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double start_x, start_y, pointer_x, pointer_y;

  if (!gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y))
    return;
  gtk_widget_translate_coordinates (self->edge, widget, start_x + x, start_y, &pointer_x, &pointer_y);
  if (is_edge_right (self))
    entente_pane_set_width (self, (int) (pointer_x - start_x) + EDGE_WIDTH);
  else
    entente_pane_set_width (self, gtk_widget_get_width (widget) - (int) (pointer_x - start_x));
}

/* The child is not measured, because it accepts any width. To measure all widgets of the details
 * after each change takes longer than a frame. */
static void
entente_pane_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? get_effective_width (ENTENTE_PANE (widget)) : 0;
}

static void
entente_pane_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  EntentePane *self = ENTENTE_PANE (widget);
  GtkAllocation edge = { is_edge_right (self) ? width - EDGE_WIDTH : 0, 0, EDGE_WIDTH, height };

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
  gtk_widget_size_allocate (self->edge, &edge, -1);
}

static void
entente_pane_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EntentePane *self = ENTENTE_PANE (object);

  switch (property)
    {
    case PROP_CHILD: g_value_set_object (value, self->child); break;
    case PROP_SIDE: g_value_set_enum (value, self->side); break;
    case PROP_WIDTH: g_value_set_int (value, self->width); break;
    case PROP_NARROWEST: g_value_set_int (value, self->narrowest); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_pane_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  EntentePane *self = ENTENTE_PANE (object);

  switch (property)
    {
    case PROP_CHILD: set_child (self, g_value_get_object (value)); break;
    case PROP_SIDE: self->side = g_value_get_enum (value); break;
    case PROP_WIDTH: entente_pane_set_width (self, g_value_get_int (value)); break;
    case PROP_NARROWEST: self->narrowest = g_value_get_int (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_pane_dispose (GObject *object)
{
  EntentePane *self = ENTENTE_PANE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->edge, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_pane_parent_class)->dispose (object);
}

static void
entente_pane_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (ENTENTE_PANE (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
entente_pane_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = entente_pane_add_child;
}

static void
entente_pane_class_init (EntentePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_pane_get_property;
  object_class->set_property = entente_pane_set_property;
  object_class->dispose = entente_pane_dispose;
  widget_class->measure = entente_pane_measure;
  widget_class->size_allocate = entente_pane_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, GTK_TYPE_PACK_TYPE, GTK_PACK_START,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, MAX_WIDTH, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROWEST] = g_param_spec_int ("narrowest", NULL, NULL, 0, MAX_WIDTH, 0,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_css_name (widget_class, "pane");
}

static void
entente_pane_init (EntentePane *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->limit = MAX_WIDTH;
  self->edge = g_object_new (GTK_TYPE_BOX, "css-name", "edge", NULL);
  gtk_widget_set_cursor_from_name (self->edge, "col-resize");
  gtk_widget_set_parent (self->edge, GTK_WIDGET (self));

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (self->edge, GTK_EVENT_CONTROLLER (drag));
}

int
entente_pane_get_width (EntentePane *self)
{
  g_return_val_if_fail (ENTENTE_IS_PANE (self), 0);

  return get_effective_width (self);
}

/**
 * entente_pane_set_width:
 * @self: a pane
 * @width: the width that the user wants, in pixels; it is reduced to the room there is
 */
void
entente_pane_set_width (EntentePane *self,
                        int          width)
{
  g_return_if_fail (ENTENTE_IS_PANE (self));

  width = CLAMP (width, self->narrowest, MAX_WIDTH);
  if (width == self->width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

/**
 * entente_pane_set_limit:
 * @self: a pane
 * @limit: the largest width for which there is room, in pixels
 */
void
entente_pane_set_limit (EntentePane *self,
                        int          limit)
{
  int before;

  g_return_if_fail (ENTENTE_IS_PANE (self));

  before = get_effective_width (self);
  self->limit = limit;
  if (get_effective_width (self) != before)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
entente_pane_get_narrowest (EntentePane *self)
{
  g_return_val_if_fail (ENTENTE_IS_PANE (self), 0);

  return self->narrowest;
}
