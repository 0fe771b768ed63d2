/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-corner-panel.h"

typedef struct {
  EntenteCanvas *canvas;
  gboolean expanded;
} EntenteCornerPanelPrivate;

enum {
  PROP_CANVAS = 1,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteCornerPanel, entente_corner_panel, GTK_TYPE_WIDGET)

static EntenteCornerPanelPrivate *
get_private (EntenteCornerPanel *self)
{
  return entente_corner_panel_get_instance_private (self);
}

static void
entente_corner_panel_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteCornerPanelPrivate *priv = get_private (ENTENTE_CORNER_PANEL (object));

  switch (id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, priv->canvas);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, priv->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_corner_panel_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteCornerPanel *self = ENTENTE_CORNER_PANEL (object);

  switch (id)
    {
    case PROP_CANVAS:
      entente_corner_panel_set_canvas (self, g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      entente_corner_panel_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_corner_panel_dispose (GObject *object)
{
  GtkWidget *widget = GTK_WIDGET (object);

  gtk_widget_dispose_template (widget, G_OBJECT_TYPE (object));
  while (gtk_widget_get_first_child (widget) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (widget));
  g_clear_object (&get_private (ENTENTE_CORNER_PANEL (object))->canvas);

  G_OBJECT_CLASS (entente_corner_panel_parent_class)->dispose (object);
}

static void
entente_corner_panel_class_init (EntenteCornerPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_corner_panel_get_property;
  object_class->set_property = entente_corner_panel_set_property;
  object_class->dispose = entente_corner_panel_dispose;

  properties[PROP_CANVAS] =
    g_param_spec_object ("canvas", NULL, NULL, ENTENTE_TYPE_CANVAS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
entente_corner_panel_init (EntenteCornerPanel *self)
{
  get_private (self)->expanded = TRUE;
}

/**
 * entente_corner_panel_get_canvas:
 * @self: a corner
 *
 * Returns: (transfer none) (nullable): the canvas that it lies over
 */
EntenteCanvas *
entente_corner_panel_get_canvas (EntenteCornerPanel *self)
{
  g_return_val_if_fail (ENTENTE_IS_CORNER_PANEL (self), NULL);

  return get_private (self)->canvas;
}

/**
 * entente_corner_panel_set_canvas:
 * @self: a corner
 * @canvas: (nullable): the canvas that it lies over
 */
void
entente_corner_panel_set_canvas (EntenteCornerPanel *self,
                                 EntenteCanvas      *canvas)
{
  g_return_if_fail (ENTENTE_IS_CORNER_PANEL (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CANVAS (canvas));

  if (!g_set_object (&get_private (self)->canvas, canvas))
    return;

  if (canvas != NULL)
    entente_canvas_add_cover (canvas, GTK_WIDGET (self));
  ENTENTE_CORNER_PANEL_GET_CLASS (self)->set_canvas (self, canvas);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}

gboolean
entente_corner_panel_get_expanded (EntenteCornerPanel *self)
{
  g_return_val_if_fail (ENTENTE_IS_CORNER_PANEL (self), FALSE);

  return get_private (self)->expanded;
}

/**
 * entente_corner_panel_set_expanded:
 * @self: a corner
 * @expanded: whether to unfold it
 */
void
entente_corner_panel_set_expanded (EntenteCornerPanel *self,
                                   gboolean            expanded)
{
  EntenteCornerPanelPrivate *priv;

  g_return_if_fail (ENTENTE_IS_CORNER_PANEL (self));

  priv = get_private (self);
  if (priv->expanded == (expanded != FALSE))
    return;

  priv->expanded = expanded != FALSE;
  ENTENTE_CORNER_PANEL_GET_CLASS (self)->update_expanded (self);
  if (priv->canvas != NULL)
    entente_canvas_add_cover (priv->canvas, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
