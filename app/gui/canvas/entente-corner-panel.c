/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-corner-panel.h"

typedef struct {
  /* owned */
  EntenteCanvas *canvas;
  GSignalGroup *viewport_signals;

  double width, height;      /* of the canvas */
  guint size_source;
  gboolean expanded;         /* where there is room */
  gboolean cramped;          /* there is little room */
  gboolean expanded_cramped; /* the user unfolded it all the same */
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
update_expanded (EntenteCornerPanel *self)
{
  ENTENTE_CORNER_PANEL_GET_CLASS (self)->update_expanded (self);
  if (get_private (self)->canvas != NULL)
    entente_canvas_add_cover (get_private (self)->canvas, GTK_WIDGET (self));
}

static EntenteViewport *
get_viewport (EntenteCornerPanel *self)
{
  return entente_canvas_get_viewport (get_private (self)->canvas);
}

static gboolean
size_cb (gpointer data)
{
  EntenteCornerPanel *self = data;
  EntenteCornerPanelClass *klass = ENTENTE_CORNER_PANEL_GET_CLASS (self);
  EntenteCornerPanelPrivate *priv = get_private (self);
  gboolean cramped;

  priv->size_source = 0;
  priv->width = entente_viewport_get_width (get_viewport (self));
  priv->height = entente_viewport_get_height (get_viewport (self));
  cramped = priv->width < klass->roomy_width || priv->height < klass->roomy_height;
  if (klass->resize != NULL)
    klass->resize (self, priv->width);
  if (cramped != priv->cramped)
    {
      priv->cramped = cramped;
      priv->expanded_cramped = FALSE;
      update_expanded (self);
    }
  return G_SOURCE_REMOVE;
}

/* The size changes while widgets are laid out, and nothing may be folded during that. */
static void
viewport_cb (EntenteCornerPanel *self)
{
  EntenteCornerPanelPrivate *priv = get_private (self);
  EntenteViewport *viewport = get_viewport (self);

  if ((entente_viewport_get_width (viewport) != priv->width || entente_viewport_get_height (viewport) != priv->height)
      && priv->size_source == 0)
    priv->size_source = g_idle_add (size_cb, self);
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
  EntenteCornerPanelPrivate *priv = get_private (ENTENTE_CORNER_PANEL (object));

  g_clear_handle_id (&priv->size_source, g_source_remove);
  g_clear_object (&priv->viewport_signals);
  gtk_widget_dispose_template (widget, G_OBJECT_TYPE (object));
  while (gtk_widget_get_first_child (widget) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (widget));
  g_clear_object (&priv->canvas);

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
  EntenteCornerPanelPrivate *priv = get_private (self);

  priv->expanded = TRUE;
  priv->viewport_signals = g_signal_group_new (ENTENTE_TYPE_VIEWPORT);
  g_signal_group_connect_swapped (priv->viewport_signals, "changed", G_CALLBACK (viewport_cb), self);
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
  EntenteCornerPanelPrivate *priv;

  g_return_if_fail (ENTENTE_IS_CORNER_PANEL (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CANVAS (canvas));

  priv = get_private (self);
  if (!g_set_object (&priv->canvas, canvas))
    return;

  g_clear_handle_id (&priv->size_source, g_source_remove);
  g_signal_group_set_target (priv->viewport_signals, canvas != NULL ? entente_canvas_get_viewport (canvas) : NULL);
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
  update_expanded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

/**
 * entente_corner_panel_is_unfolded:
 * @self: a corner
 *
 * Returns: whether it is unfolded now; over a small canvas it is folded until the user unfolds it there
 */
gboolean
entente_corner_panel_is_unfolded (EntenteCornerPanel *self)
{
  EntenteCornerPanelPrivate *priv;

  g_return_val_if_fail (ENTENTE_IS_CORNER_PANEL (self), FALSE);

  priv = get_private (self);
  return priv->cramped ? priv->expanded_cramped : priv->expanded;
}

/**
 * entente_corner_panel_is_cramped:
 * @self: a corner
 *
 * Returns: whether the canvas is too small to unfold it by itself
 */
gboolean
entente_corner_panel_is_cramped (EntenteCornerPanel *self)
{
  g_return_val_if_fail (ENTENTE_IS_CORNER_PANEL (self), FALSE);

  return get_private (self)->cramped;
}

/**
 * entente_corner_panel_toggle:
 * @self: a corner
 *
 * Folds or unfolds it for the user. What is chosen over a small canvas counts only there.
 */
void
entente_corner_panel_toggle (EntenteCornerPanel *self)
{
  EntenteCornerPanelPrivate *priv;

  g_return_if_fail (ENTENTE_IS_CORNER_PANEL (self));

  priv = get_private (self);
  if (!priv->cramped)
    {
      entente_corner_panel_set_expanded (self, !priv->expanded);
      return;
    }
  priv->expanded_cramped = !priv->expanded_cramped;
  update_expanded (self);
}
