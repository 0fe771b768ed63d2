/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-sample.h"

#include "entente-line-painter.h"
#include "entente-style.h"

#include <adwaita.h>

/* A sample of the line of a class of evidence. The painter of the picture draws it, so that both
 * always look the same. */

#define WIDTH 40
#define HEIGHT 18

struct _EntenteLineSample
{
  GtkWidget parent_instance;

  EntenteLineSign sign;
  double scale;
  gboolean solid;
};

G_DEFINE_FINAL_TYPE (EntenteLineSample, entente_line_sample, GTK_TYPE_WIDGET)

static void
entente_line_sample_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
entente_line_sample_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  EntenteLineSample *self = ENTENTE_LINE_SAMPLE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, 0.0, height / 2.0);
  entente_line_painter_paint_sign (cr, entente_style_get_theme (), &self->sign, width, self->scale, self->solid);
  cairo_destroy (cr);
}

static void
entente_line_sample_class_init (EntenteLineSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_line_sample_measure;
  widget_class->snapshot = entente_line_sample_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_line_sample_init (EntenteLineSample *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  self->scale = 1.0;
  entente_line_sample_set (self, ENTENTE_EVIDENCE_UNSUPPORTED, FALSE);
}

/* The mark alone says nothing about the class of the line. */
static char *
describe (const EntenteLineSign *sign)
{
  if (sign->pale)
    return g_strdup (entente_evidence_get_pale_label ());
  if (!sign->disputed)
    return g_strdup (entente_evidence_class_get_label (sign->evidence));
  if (sign->evidence == ENTENTE_N_EVIDENCE_CLASSES)
    return g_strdup (entente_evidence_get_dispute_label ());
  return g_strdup_printf ("%s, %s", entente_evidence_class_get_label (sign->evidence),
                          entente_evidence_get_dispute_label ());
}

static void
set_sign (EntenteLineSample     *self,
          const EntenteLineSign *sign)
{
  g_autofree char *label = describe (sign);

  self->sign = *sign;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_line_sample_set:
 * @self: a sample
 * @evidence: the class of the line, or %ENTENTE_N_EVIDENCE_CLASSES for any; then it must be disputed
 * @disputed: whether it has the mark of a dispute
 */
void
entente_line_sample_set (EntenteLineSample    *self,
                         EntenteEvidenceClass  evidence,
                         gboolean              disputed)
{
  g_return_if_fail (ENTENTE_IS_LINE_SAMPLE (self));
  g_return_if_fail (evidence < ENTENTE_N_EVIDENCE_CLASSES || disputed);

  set_sign (self, &(EntenteLineSign) { evidence, disputed, FALSE });
}

/**
 * entente_line_sample_set_pale:
 * @self: a sample
 *
 * Shows a pale line of no class.
 */
void
entente_line_sample_set_pale (EntenteLineSample *self)
{
  g_return_if_fail (ENTENTE_IS_LINE_SAMPLE (self));

  set_sign (self, &(EntenteLineSign) { ENTENTE_N_EVIDENCE_CLASSES, FALSE, TRUE });
}

/**
 * entente_line_sample_set_scale:
 * @self: a sample
 * @scale: the scale at which the picture is seen, as far as it changes how lines are drawn
 * @solid: whether all lines of the picture are solid
 */
void
entente_line_sample_set_scale (EntenteLineSample *self,
                               double             scale,
                               gboolean           solid)
{
  g_return_if_fail (ENTENTE_IS_LINE_SAMPLE (self) && scale > 0.0);

  if (self->scale == scale && self->solid == solid)
    return;
  self->solid = solid;
  self->scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
