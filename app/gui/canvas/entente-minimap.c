/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-minimap.h"

#include <glib/gi18n.h>

#include "entente-miniature.h"

/* The buttons do what the actions of the canvas do: the canvas is beside them and not above, so they
 * cannot name its actions. */

struct _EntenteMinimap
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *frame;
  EntenteMiniature *miniature;
  GtkButton *fold_button;

  /* owned */
  EntenteCanvas *canvas;

  gboolean expanded;
};

enum {
  PROP_CANVAS = 1,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteMinimap, entente_minimap, GTK_TYPE_WIDGET)

static void
activate (EntenteMinimap *self,
          const char     *action)
{
  if (self->canvas != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL);
}

static void
zoom_in_cb (EntenteMinimap *self)
{
  activate (self, "canvas.zoom-in");
}

static void
zoom_out_cb (EntenteMinimap *self)
{
  activate (self, "canvas.zoom-out");
}

static void
zoom_fit_cb (EntenteMinimap *self)
{
  activate (self, "canvas.zoom-fit");
}

static void
fold_cb (EntenteMinimap *self)
{
  entente_minimap_set_expanded (self, !self->expanded);
}

static void
update_expanded (EntenteMinimap *self)
{
  const char *label = self->expanded ? _("Hide the Minimap") : _("Show the Minimap");

  gtk_widget_set_visible (self->frame, self->expanded);
  gtk_button_set_icon_name (self->fold_button, self->expanded ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fold_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
entente_minimap_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteMinimap *self = ENTENTE_MINIMAP (object);

  switch (id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, self->canvas);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_minimap_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  EntenteMinimap *self = ENTENTE_MINIMAP (object);

  switch (id)
    {
    case PROP_CANVAS:
      entente_minimap_set_canvas (self, g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      entente_minimap_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_minimap_dispose (GObject *object)
{
  EntenteMinimap *self = ENTENTE_MINIMAP (object);

  /* A picture that is still being painted keeps the miniature, which must not keep a canvas that is gone. */
  if (self->miniature != NULL)
    entente_miniature_set_canvas (self->miniature, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MINIMAP);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (entente_minimap_parent_class)->dispose (object);
}

static void
entente_minimap_class_init (EntenteMinimapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_minimap_get_property;
  object_class->set_property = entente_minimap_set_property;
  object_class->dispose = entente_minimap_dispose;

  properties[PROP_CANVAS] =
    g_param_spec_object ("canvas", NULL, NULL, ENTENTE_TYPE_CANVAS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_MINIATURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-minimap.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMinimap, frame);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinimap, miniature);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinimap, fold_button);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
}

static void
entente_minimap_init (EntenteMinimap *self)
{
  self->expanded = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  update_expanded (self);
}

/**
 * entente_minimap_set_canvas:
 * @self: a minimap
 * @canvas: (nullable): the canvas to show and to move
 */
void
entente_minimap_set_canvas (EntenteMinimap *self,
                            EntenteCanvas  *canvas)
{
  g_return_if_fail (ENTENTE_IS_MINIMAP (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CANVAS (canvas));

  if (!g_set_object (&self->canvas, canvas))
    return;

  entente_miniature_set_canvas (self->miniature, canvas);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}

gboolean
entente_minimap_get_expanded (EntenteMinimap *self)
{
  g_return_val_if_fail (ENTENTE_IS_MINIMAP (self), FALSE);

  return self->expanded;
}

/**
 * entente_minimap_set_expanded:
 * @self: a minimap
 * @expanded: whether to show the scene in small; the buttons always stay
 */
void
entente_minimap_set_expanded (EntenteMinimap *self,
                              gboolean        expanded)
{
  g_return_if_fail (ENTENTE_IS_MINIMAP (self));

  if (self->expanded == (expanded != FALSE))
    return;

  self->expanded = expanded != FALSE;
  update_expanded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
