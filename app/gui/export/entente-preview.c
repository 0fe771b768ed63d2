/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-preview.h"

#include <math.h>

#include "entente-export-content.h"
#include "entente-preview-image.h"

#include <glib/gi18n.h>

/* Only one image is made at a time. The last one stays visible until the next one is there. */

struct _EntentePreview
{
  GtkWidget parent_instance;

  /* borrowed */
  GtkWidget *scrolled;
  GtkTextView *text_view;
  GtkWidget *spinner;
  GtkWidget *error_label;

  /* owned */
  EntenteExportJob *job;
  EntenteChoices choices;
  char *name;                 /* of the file that is dragged, without the suffix */
  EntentePreviewImage *image; /* nullable: there is none yet, or it cannot be made */
  char *measure;
  GCancellable *cancellable;  /* nullable: of the image that is being made */
  gboolean outdated;          /* the image that is being made is no longer the one that is wanted */
  guint render_source;        /* the delay until the next image is made */
  guint spinner_source;       /* the delay until the spinner is shown */
  int image_width, image_height;
};

/* Milliseconds. The user often makes several changes in a row, so an image is made only after a short pause. */
#define RENDER_DELAY 80
#define SPINNER_DELAY 500

#define MARGIN 18.0
#define DRAG_ICON_SIZE 160.0 /* of its longer side */

enum { PROP_0, PROP_MEASURE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntentePreview, entente_preview, GTK_TYPE_WIDGET)

static void queue_image (EntentePreview *self);

static void
set_measure (EntentePreview *self,
             char           *measure)
{
  g_free (self->measure);
  self->measure = measure;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

static char *
measure_picture (EntentePreview *self)
{
  const EntenteExportOptions *options = &self->choices.options;
  double width = self->image->width, height = self->image->height;
  double scale = options->width > 0 ? options->width / width : options->scale > 0.0 ? options->scale : 1.0;
  EntenteExportTakes takes = entente_export_format_get_takes (self->choices.format);

  if (takes & ENTENTE_EXPORT_TAKES_SCALE && options->size_width <= 0.0)
    /* Translators: how large a picture is: width and height. */
    return g_strdup_printf (_("%.0f × %.0f pixels"), ceil (width * scale - 1e-6), ceil (height * scale - 1e-6));
  if ((takes & ENTENTE_EXPORT_TAKES_PAPER) && options->paper != ENTENTE_PAPER_FITTED)
    return g_strdup (entente_paper_get_label (options->paper));
  /* Translators: how large a picture is on paper, in millimeters. */
  return g_strdup_printf (_("%.0f × %.0f mm"), width * 25.4 / 72.0, height * 25.4 / 72.0);
}

/* A report in pages cannot be fitted to a picture, and has A4 instead. */
static char *
measure_report (EntentePreview *self)
{
  EntentePaper paper = self->choices.options.paper;

  if (entente_export_format_get_takes (self->choices.format) & ENTENTE_EXPORT_TAKES_PAPER)
    return g_strdup (entente_paper_get_label (paper != ENTENTE_PAPER_FITTED ? paper : ENTENTE_PAPER_A4));
  return g_strdup (C_("size of a page", "As wide as the screen"));
}

static void
update_measure (EntentePreview *self)
{
  if (self->image == NULL)
    set_measure (self, NULL);
  else if (self->image->texture != NULL)
    set_measure (self, measure_picture (self));
  else if (self->image->n_bytes > 0)
    set_measure (self, g_format_size (self->image->n_bytes));
  else
    set_measure (self, measure_report (self));
}

static void
show_image (EntentePreview *self)
{
  gboolean has_text = self->image != NULL && self->image->text != NULL;

  if (has_text)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), self->image->text, -1);
  gtk_widget_set_visible (self->scrolled, has_text);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   self->image != NULL && self->image->texture != NULL ? "grab" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_measure (self);
}

static void
show_error (EntentePreview *self,
            const GError   *error)
{
  gtk_label_set_label (GTK_LABEL (self->error_label), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->error_label, error != NULL);
}

static void
stop_spinner (EntentePreview *self)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), FALSE);
  gtk_widget_set_visible (self->spinner, FALSE);
}

static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntentePreview) self = data;
  g_autoptr (GError) error = NULL;
  EntentePreviewImage *image = entente_preview_image_new_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->job == NULL)
    {
      g_clear_pointer (&image, entente_preview_image_free);
      return;
    }
  if (self->outdated)
    {
      g_clear_pointer (&image, entente_preview_image_free);
      queue_image (self);
      return;
    }
  stop_spinner (self);
  g_clear_pointer (&self->image, entente_preview_image_free);
  self->image = image;
  show_error (self, error);
  show_image (self);
}

static gboolean
spinner_cb (gpointer data)
{
  EntentePreview *self = data;

  self->spinner_source = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
render_cb (gpointer data)
{
  EntentePreview *self = data;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  self->render_source = 0;
  self->outdated = FALSE;
  self->image_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->image_height = gtk_widget_get_height (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  if (self->spinner_source == 0 && !gtk_widget_get_visible (self->spinner))
    self->spinner_source = g_timeout_add (SPINNER_DELAY, spinner_cb, self);
  entente_preview_image_new_async (self->job, &self->choices,
                                   MAX (self->image_width - (int) (2 * MARGIN), 1) * scale,
                                   MAX (self->image_height - (int) (2 * MARGIN), 1) * scale,
                                   self->cancellable, rendered_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* If an image is being made it is cancelled, and rendered_cb() queues the next one. */
static void
queue_image (EntentePreview *self)
{
  if (self->job == NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;
  self->outdated = TRUE;
  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }
  g_clear_handle_id (&self->render_source, g_source_remove);
  self->render_source = g_timeout_add (RENDER_DELAY, render_cb, self);
}

/* Returns the rectangle of the picture in the widget. */
static graphene_rect_t
get_picture_rect (EntentePreview *self)
{
  GdkTexture *texture = self->image->texture;
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double own_width = gdk_texture_get_width (texture), own_height = gdk_texture_get_height (texture);
  double device = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double scale = MIN (1.0 / device, MIN (MAX (width - 2 * MARGIN, 1.0) / own_width,
                                         MAX (height - 2 * MARGIN, 1.0) / own_height));
  double x = round ((width - own_width * scale) / 2.0), y = round ((height - own_height * scale) / 2.0);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (own_width * scale), (float) (own_height * scale));
}

static void
entente_preview_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  static const GdkRGBA shadow = { 0, 0, 0, 0.22f };
  EntentePreview *self = ENTENTE_PREVIEW (widget);

  if (self->image != NULL && self->image->texture != NULL)
    {
      graphene_rect_t rect = get_picture_rect (self);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &rect, 0.0f);
      gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0f, 1.0f, 0.5f, 6.0f);
      gtk_snapshot_append_texture (snapshot, self->image->texture, &rect);
    }
  GTK_WIDGET_CLASS (entente_preview_parent_class)->snapshot (widget, snapshot);
}

static void
entente_preview_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  EntentePreview *self = ENTENTE_PREVIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
  if (width != self->image_width || height != self->image_height)
    queue_image (self);
}

static void
entente_preview_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 180;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 260;
}

static GdkContentProvider *
prepare_cb (GtkDragSource  *source,
            double          x,
            double          y,
            EntentePreview *self)
{
  g_autofree char *name = NULL;
  graphene_rect_t rect;

  if (self->image == NULL || self->image->texture == NULL)
    return NULL;
  rect = get_picture_rect (self);
  if (!graphene_rect_contains_point (&rect, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return NULL;
  name = g_strconcat (self->name, entente_export_format_get_suffix (self->choices.format), NULL);
  return entente_export_content_new_with_file (self->job, &self->choices, name);
}

static void
drag_begin_cb (GtkDragSource  *source,
               GdkDrag        *drag,
               EntentePreview *self)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_rect_t rect = get_picture_rect (self);
  double scale = MIN (1.0, DRAG_ICON_SIZE / MAX (rect.size.width, rect.size.height));
  graphene_rect_t icon_rect = GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) (rect.size.width * scale),
                                                  (float) (rect.size.height * scale));

  gtk_snapshot_append_texture (snapshot, self->image->texture, &icon_rect);
  icon = gtk_snapshot_to_paintable (snapshot, &icon_rect.size);
  gtk_drag_source_set_icon (source, icon, 0, 0);
}

static void
entente_preview_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);

  switch (property)
    {
    case PROP_MEASURE: g_value_set_string (value, entente_preview_get_measure (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_preview_dispose (GObject *object)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->render_source, g_source_remove);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->job);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (entente_preview_parent_class)->dispose (object);
}

static void
entente_preview_finalize (GObject *object)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);

  g_clear_pointer (&self->image, entente_preview_image_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->measure, g_free);

  G_OBJECT_CLASS (entente_preview_parent_class)->finalize (object);
}

static void
entente_preview_class_init (EntentePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_preview_get_property;
  object_class->dispose = entente_preview_dispose;
  object_class->finalize = entente_preview_finalize;
  widget_class->snapshot = entente_preview_snapshot;
  widget_class->size_allocate = entente_preview_size_allocate;
  widget_class->measure = entente_preview_measure;

  properties[PROP_MEASURE] = g_param_spec_string ("measure", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static GtkWidget *
new_text_view (EntentePreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (self->text_view, FALSE);
  gtk_text_view_set_cursor_visible (self->text_view, FALSE);
  gtk_text_view_set_monospace (self->text_view, TRUE);
  gtk_text_view_set_left_margin (self->text_view, 18);
  gtk_text_view_set_right_margin (self->text_view, 18);
  gtk_text_view_set_top_margin (self->text_view, 18);
  gtk_text_view_set_bottom_margin (self->text_view, 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Beginning of the file"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->text_view));
  return scrolled;
}

static void
entente_preview_init (EntentePreview *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  self->scrolled = new_text_view (self);
  self->spinner = g_object_new (GTK_TYPE_SPINNER, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER,
                                "width-request", 32, "height-request", 32, "visible", FALSE, NULL);
  self->error_label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "visible", FALSE,
                                    "margin-start", 24, "margin-end", 24, NULL);
  gtk_widget_set_visible (self->scrolled, FALSE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_parent (self->error_label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->spinner, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview"), -1);

  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (queue_image), NULL);
}

/**
 * entente_preview_set_job:
 * @self: a preview
 * @job: what is to be exported
 * @name: the name of its files, without the suffix
 */
void
entente_preview_set_job (EntentePreview   *self,
                         EntenteExportJob *job,
                         const char       *name)
{
  g_return_if_fail (ENTENTE_IS_PREVIEW (self) && ENTENTE_IS_EXPORT_JOB (job) && name != NULL);

  g_set_object (&self->job, job);
  g_free (self->name);
  self->name = g_strdup (name);
  queue_image (self);
}

/**
 * entente_preview_set_choices:
 * @self: a preview
 * @choices: how it is to be exported
 */
void
entente_preview_set_choices (EntentePreview       *self,
                             const EntenteChoices *choices)
{
  g_return_if_fail (ENTENTE_IS_PREVIEW (self) && choices != NULL);

  self->choices = *choices;
  queue_image (self);
}

/**
 * entente_preview_get_measure:
 * @self: a preview
 *
 * Returns: how large the export will be, in words; empty while this is not known
 */
const char *
entente_preview_get_measure (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->measure != NULL ? self->measure : "";
}

/**
 * entente_preview_get_trouble:
 * @self: a preview
 *
 * Returns: (nullable): that the letters of a figure are too small, in words for the user; %NULL if they are not. It can
 *   change when the measure does.
 */
const char *
entente_preview_get_trouble (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->image != NULL ? self->image->trouble : NULL;
}

/**
 * entente_preview_is_settled:
 * @self: a preview
 *
 * Returns: whether it shows the export as it was chosen, or why the export cannot be made
 */
gboolean
entente_preview_is_settled (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), FALSE);

  return self->cancellable == NULL && self->render_source == 0
         && (self->image != NULL || gtk_widget_get_visible (self->error_label));
}

/**
 * entente_preview_get_texture:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the picture it shows
 */
GdkTexture *
entente_preview_get_texture (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->image != NULL ? self->image->texture : NULL;
}

/**
 * entente_preview_get_text:
 * @self: a preview
 *
 * Returns: (nullable): the text it shows
 */
const char *
entente_preview_get_text (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->image != NULL ? self->image->text : NULL;
}
