/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-panes.h"

#include "entente-pane.h"

/* Three panes, made of two flaps, one inside the other. Both flaps fold at the same width of this
 * widget, whatever the side panes contain. This widget can be narrower than the flaps could be before
 * they fold. While the window is narrow, it remembers the side panes that the user wants to see. */

#define MIN_WIDTH 340
#define MIN_HEIGHT 200
#define MIN_MIDDLE_WIDTH 220

struct _EntentePanes
{
  GtkWidget parent_instance;

  /* template */
  AdwFlap *outer;
  AdwFlap *inner;
  EntentePane *start_pane;
  EntentePane *end_pane;
  AdwBin *middle_bin;

  gboolean folded;
  gboolean keep_start; /* whether the start pane was shown before the window became narrow */
  gboolean keep_end;   /* likewise the end pane */
};

enum {
  PROP_0,
  PROP_START,
  PROP_MIDDLE,
  PROP_END,
  PROP_SHOW_START,
  PROP_SHOW_END,
  PROP_START_WIDTH,
  PROP_END_WIDTH,
  PROP_FOLDED,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntentePanes, entente_panes, GTK_TYPE_WIDGET)

/* Moves the focus out of a pane that is hidden. */
static void
leave_pane (EntentePanes *self,
            EntentePane  *pane)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (pane)))
    gtk_widget_child_focus (GTK_WIDGET (self->middle_bin), GTK_DIR_TAB_FORWARD);
}

static void
start_shown_cb (EntentePanes *self)
{
  gboolean shown = adw_flap_get_reveal_flap (self->outer);

  if (self->folded && shown)
    adw_flap_set_reveal_flap (self->inner, FALSE);
  if (!shown)
    leave_pane (self, self->start_pane);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_START]);
}

static void
end_shown_cb (EntentePanes *self)
{
  gboolean shown = adw_flap_get_reveal_flap (self->inner);

  if (self->folded && shown)
    adw_flap_set_reveal_flap (self->outer, FALSE);
  if (!shown)
    leave_pane (self, self->end_pane);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_END]);
}

static void
set_folded (EntentePanes *self,
            gboolean      folded)
{
  AdwFlapFoldPolicy policy = folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER;

  if (self->folded == folded)
    return;

  self->folded = folded;
  if (folded)
    {
      self->keep_start = adw_flap_get_reveal_flap (self->outer);
      self->keep_end = adw_flap_get_reveal_flap (self->inner);
    }
  adw_flap_set_fold_policy (self->outer, policy);
  adw_flap_set_fold_policy (self->inner, policy);
  adw_flap_set_reveal_flap (self->outer, !folded && self->keep_start);
  adw_flap_set_reveal_flap (self->inner, !folded && self->keep_end);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* Gives the side panes their wanted widths, as long as the middle keeps its minimum width. */
static void
limit_panes (EntentePanes *self,
             int           width)
{
  int room = width - MIN_MIDDLE_WIDTH;

  if (self->folded)
    {
      entente_pane_set_limit (self->start_pane, width - 40);
      entente_pane_set_limit (self->end_pane, width - 40);
      return;
    }

  if (adw_flap_get_reveal_flap (self->inner))
    entente_pane_set_limit (self->start_pane, room - entente_pane_get_narrowest (self->end_pane));
  else
    entente_pane_set_limit (self->start_pane, room);

  if (adw_flap_get_reveal_flap (self->outer))
    room -= entente_pane_get_width (self->start_pane);
  entente_pane_set_limit (self->end_pane, room);
}

static void
entente_panes_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = *minimum;
}

static void
entente_panes_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  EntentePanes *self = ENTENTE_PANES (widget);
  int minimum;

  set_folded (self, width < ENTENTE_PANES_FOLD_WIDTH);
  limit_panes (self, width);

  gtk_widget_measure (GTK_WIDGET (self->outer), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self->outer), MAX (width, minimum), height, baseline, NULL);
}

static void
entente_panes_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  EntentePanes *self = ENTENTE_PANES (object);

  switch (property)
    {
    case PROP_START: g_object_get_property (G_OBJECT (self->start_pane), "child", value); break;
    case PROP_MIDDLE: g_value_set_object (value, adw_bin_get_child (self->middle_bin)); break;
    case PROP_END: g_object_get_property (G_OBJECT (self->end_pane), "child", value); break;
    case PROP_SHOW_START: g_value_set_boolean (value, adw_flap_get_reveal_flap (self->outer)); break;
    case PROP_SHOW_END: g_value_set_boolean (value, adw_flap_get_reveal_flap (self->inner)); break;
    case PROP_START_WIDTH: g_object_get_property (G_OBJECT (self->start_pane), "width", value); break;
    case PROP_END_WIDTH: g_object_get_property (G_OBJECT (self->end_pane), "width", value); break;
    case PROP_FOLDED: g_value_set_boolean (value, self->folded); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_panes_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  EntentePanes *self = ENTENTE_PANES (object);

  switch (property)
    {
    case PROP_START: g_object_set_property (G_OBJECT (self->start_pane), "child", value); break;
    case PROP_MIDDLE: adw_bin_set_child (self->middle_bin, g_value_get_object (value)); break;
    case PROP_END: g_object_set_property (G_OBJECT (self->end_pane), "child", value); break;
    case PROP_SHOW_START: adw_flap_set_reveal_flap (self->outer, g_value_get_boolean (value)); break;
    case PROP_SHOW_END: adw_flap_set_reveal_flap (self->inner, g_value_get_boolean (value)); break;
    case PROP_START_WIDTH: g_object_set_property (G_OBJECT (self->start_pane), "width", value); break;
    case PROP_END_WIDTH: g_object_set_property (G_OBJECT (self->end_pane), "width", value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_panes_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PANES);

  G_OBJECT_CLASS (entente_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MIDDLE] = g_param_spec_object ("middle", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_START] = g_param_spec_boolean ("show-start", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOW_END] = g_param_spec_boolean ("show-end", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_START_WIDTH] = g_param_spec_int ("start-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_END_WIDTH] = g_param_spec_int ("end-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_panes_class_init (EntentePanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_panes_get_property;
  object_class->set_property = entente_panes_set_property;
  object_class->dispose = entente_panes_dispose;
  widget_class->measure = entente_panes_measure;
  widget_class->size_allocate = entente_panes_size_allocate;
  install_properties (object_class);

  g_type_ensure (ENTENTE_TYPE_PANE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-panes.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePanes, outer);
  gtk_widget_class_bind_template_child (widget_class, EntentePanes, inner);
  gtk_widget_class_bind_template_child (widget_class, EntentePanes, start_pane);
  gtk_widget_class_bind_template_child (widget_class, EntentePanes, end_pane);
  gtk_widget_class_bind_template_child (widget_class, EntentePanes, middle_bin);
  gtk_widget_class_bind_template_callback (widget_class, start_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_shown_cb);
}

static void
entente_panes_init (EntentePanes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_panes_get_folded:
 * @self: the panes
 *
 * Returns: whether the side panes lie over the middle, because the window is narrow
 */
gboolean
entente_panes_get_folded (EntentePanes *self)
{
  g_return_val_if_fail (ENTENTE_IS_PANES (self), FALSE);

  return self->folded;
}

/**
 * entente_panes_keeps:
 * @self: the panes
 * @start: %TRUE for the start pane, %FALSE for the end pane
 *
 * Returns: whether the user wants to see that pane if there is room for it
 */
gboolean
entente_panes_keeps (EntentePanes *self,
                     gboolean      start)
{
  g_return_val_if_fail (ENTENTE_IS_PANES (self), FALSE);

  if (self->folded)
    return start ? self->keep_start : self->keep_end;
  return adw_flap_get_reveal_flap (start ? self->outer : self->inner);
}
