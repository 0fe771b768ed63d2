/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-minimap.h"

#include <glib/gi18n.h>

#include "entente-miniature.h"

/* The buttons cannot name the actions of the canvas, because the canvas is beside them and not above. So their
 * callbacks activate these actions. */

/* Over a canvas narrower than this there is no room for the minimap beside the legend. It folds, and goes to the upper
 * corner. */
#define ROOMY_WIDTH 480

struct _EntenteMinimap
{
  EntenteCornerPanel parent_instance;

  /* template */
  GtkWidget *frame;
  EntenteMiniature *miniature;
  GtkButton *fold_button;
};

G_DEFINE_FINAL_TYPE (EntenteMinimap, entente_minimap, ENTENTE_TYPE_CORNER_PANEL)

static void
activate (EntenteMinimap *self,
          const char     *action)
{
  EntenteCanvas *canvas = entente_corner_panel_get_canvas (ENTENTE_CORNER_PANEL (self));

  if (canvas != NULL)
    gtk_widget_activate_action (GTK_WIDGET (canvas), action, NULL);
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
entente_minimap_set_canvas (EntenteCornerPanel *corner,
                            EntenteCanvas      *canvas)
{
  entente_miniature_set_canvas (ENTENTE_MINIMAP (corner)->miniature, canvas);
}

static void
entente_minimap_update_expanded (EntenteCornerPanel *corner)
{
  EntenteMinimap *self = ENTENTE_MINIMAP (corner);
  gboolean expanded = entente_corner_panel_is_unfolded (corner);
  const char *label = expanded ? _("Hide the Minimap") : _("Show the Minimap");

  gtk_widget_set_valign (GTK_WIDGET (self), entente_corner_panel_is_cramped (corner) ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_set_visible (self->frame, expanded);
  gtk_button_set_icon_name (self->fold_button, expanded ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fold_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
entente_minimap_dispose (GObject *object)
{
  EntenteMinimap *self = ENTENTE_MINIMAP (object);

  /* While a picture is being painted, it keeps the miniature. The miniature must not keep a canvas that is gone. */
  if (self->miniature != NULL)
    entente_miniature_set_canvas (self->miniature, NULL);

  G_OBJECT_CLASS (entente_minimap_parent_class)->dispose (object);
}

static void
entente_minimap_class_init (EntenteMinimapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCornerPanelClass *corner_class = ENTENTE_CORNER_PANEL_CLASS (klass);

  object_class->dispose = entente_minimap_dispose;
  corner_class->roomy_width = ROOMY_WIDTH;
  corner_class->set_canvas = entente_minimap_set_canvas;
  corner_class->update_expanded = entente_minimap_update_expanded;

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
  gtk_widget_class_bind_template_callback (widget_class, entente_corner_panel_toggle);
}

static void
entente_minimap_init (EntenteMinimap *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_minimap_update_expanded (ENTENTE_CORNER_PANEL (self));
}
