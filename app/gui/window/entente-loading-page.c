/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-loading-page.h"

#include "entente-layout-sketch.h"

struct _EntenteLoadingPage
{
  AdwBin parent_instance;

  /* template */
  GtkSpinner *spinner;
  EntenteLayoutSketch *sketch;
  GtkLabel *stage_label;
};

G_DEFINE_FINAL_TYPE (EntenteLoadingPage, entente_loading_page, ADW_TYPE_BIN)

/* A spinner that nobody sees would keep the program awake. */
static void
entente_loading_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_loading_page_parent_class)->map (widget);

  gtk_spinner_start (ENTENTE_LOADING_PAGE (widget)->spinner);
}

static void
entente_loading_page_unmap (GtkWidget *widget)
{
  gtk_spinner_stop (ENTENTE_LOADING_PAGE (widget)->spinner);

  GTK_WIDGET_CLASS (entente_loading_page_parent_class)->unmap (widget);
}

static void
entente_loading_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_LOADING_PAGE);

  G_OBJECT_CLASS (entente_loading_page_parent_class)->dispose (object);
}

static void
entente_loading_page_class_init (EntenteLoadingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_loading_page_dispose;
  widget_class->map = entente_loading_page_map;
  widget_class->unmap = entente_loading_page_unmap;

  g_type_ensure (ENTENTE_TYPE_LAYOUT_SKETCH);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-loading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteLoadingPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteLoadingPage, sketch);
  gtk_widget_class_bind_template_child (widget_class, EntenteLoadingPage, stage_label);
}

static void
entente_loading_page_init (EntenteLoadingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_loading_page_set_session:
 * @self: the page
 * @session: the session of the window, of which it tells how far the opening is; to be set once
 */
void
entente_loading_page_set_session (EntenteLoadingPage *self,
                                  EntenteSession     *session)
{
  g_return_if_fail (ENTENTE_IS_LOADING_PAGE (self) && ENTENTE_IS_SESSION (session));

  g_object_bind_property (session, "stage", self->stage_label, "label", G_BINDING_DEFAULT);
  g_object_bind_property (session, "preview", self->sketch, "preview", G_BINDING_DEFAULT);
}
