/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fold-layout.h"

struct _EntenteFoldLayout
{
  GtkLayoutManager parent_instance;

  gboolean folded;
};

enum { PROP_0, PROP_FOLDED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* The width of the first child beside the second one, and the narrowest width for both, in pixels. */
#define FIRST_WIDTH 350
#define BOTH_WIDTH 720

G_DEFINE_FINAL_TYPE (EntenteFoldLayout, entente_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
entente_fold_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_next_sibling (first);
  int second_natural;

  gtk_widget_measure (first, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (second, orientation, -1, NULL, &second_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, BOTH_WIDTH);
  else
    *natural = MAX (*natural, second_natural);
}

static void
set_folded (EntenteFoldLayout *self,
            gboolean           folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
entente_fold_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_next_sibling (first);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, folded = width < BOTH_WIDTH;
  int rest = width - FIRST_WIDTH;

  gtk_widget_set_child_visible (second, !folded);
  if (folded)
    gtk_widget_size_allocate (first, &(GtkAllocation) { 0, 0, width, height }, -1);
  else
    {
      gtk_widget_size_allocate (first, &(GtkAllocation) { rtl ? rest : 0, 0, FIRST_WIDTH, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation) { rtl ? 0 : FIRST_WIDTH, 0, rest, height }, -1);
    }
  set_folded (ENTENTE_FOLD_LAYOUT (manager), folded);
}

static void
entente_fold_layout_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *spec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, ENTENTE_FOLD_LAYOUT (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
entente_fold_layout_class_init (EntenteFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = entente_fold_layout_get_property;
  layout_class->measure = entente_fold_layout_measure;
  layout_class->allocate = entente_fold_layout_allocate;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
}

static void
entente_fold_layout_init (EntenteFoldLayout *self)
{
}

gboolean
entente_fold_layout_is_folded (EntenteFoldLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_FOLD_LAYOUT (self), FALSE);

  return self->folded;
}
