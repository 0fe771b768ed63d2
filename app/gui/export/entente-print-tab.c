/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-print-tab.h"

#include "entente-drop-list.h"
#include "entente-poster.h"
#include "entente-preview-image.h"

#include <glib/gi18n.h>

struct _EntentePrintTab
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkCheckButton *fit_button;
  GtkCheckButton *poster_button;
  GtkWidget *size_box;
  GtkAdjustment *size_adjustment;
  GtkDropDown *extent_drop;
  GtkCheckButton *title_button;
  GtkCheckButton *legend_button;
  GtkCheckButton *footnotes_button;
  GtkDrawingArea *area;
  GtkLabel *pages_label;

  /* owned */
  EntenteExportJob *job;
  GSettings *settings;       /* nullable */
  double width, height;      /* of the area that can be printed on, in points */
  EntentePreviewImage *image;
  GCancellable *cancellable; /* of the image that is being made */
  gboolean outdated;         /* whether another image is to follow */
  gboolean ready;            /* whether changes are choices of the user */
};

/* The size of the picture in the preview, in pixels. */
#define IMAGE_SIDE 600

#define MARGIN 6.0

G_DEFINE_FINAL_TYPE (EntentePrintTab, entente_print_tab, GTK_TYPE_WIDGET)

static void make_image (EntentePrintTab *self);

static void
find_pages (EntentePrintTab *self,
            EntentePoster   *poster)
{
  const EntenteBox box = { 0.0, 0.0, self->image->width, self->image->height };
  EntenteChoices choices;
  double scale = entente_print_tab_get_choices (self, &choices);

  entente_poster_init (poster, &box, self->width, self->height, scale);
}

static void
show_pages (EntentePrintTab *self)
{
  g_autofree char *text = NULL;
  EntentePoster poster;
  guint n;

  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  if (self->image == NULL)
    return;
  find_pages (self, &poster);
  n = entente_poster_get_n (&poster);
  if (n == 1)
    text = g_strdup_printf (_("1 page, at %.0f %% of its size"), 100.0 * poster.scale);
  else
    /* Translators: how many pages, side by side and one above the other. */
    text = g_strdup_printf (ngettext ("%1$u page: %2$u × %3$u", "%1$u pages: %2$u × %3$u", n), n, poster.n_columns,
                            poster.n_rows);
  gtk_label_set_label (self->pages_label, text);
}

static void
image_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (EntentePrintTab) self = data;
  EntentePreviewImage *image = entente_preview_image_new_finish (result, NULL);

  g_clear_object (&self->cancellable);
  if (image != NULL)
    {
      g_clear_pointer (&self->image, entente_preview_image_free);
      self->image = image;
    }
  if (self->job == NULL)
    return;
  if (self->outdated)
    make_image (self);
  else
    show_pages (self);
}

static void
make_image (EntentePrintTab *self)
{
  EntenteChoices choices;

  self->outdated = self->cancellable != NULL;
  if (self->outdated)
    return;
  entente_print_tab_get_choices (self, &choices);
  choices.options.footnotes = FALSE;
  self->cancellable = g_cancellable_new ();
  entente_preview_image_new_async (self->job, &choices, IMAGE_SIDE, IMAGE_SIDE, self->cancellable, image_made_cb,
                                   g_object_ref (self));
}

static void
store_settings (EntentePrintTab *self)
{
  if (self->settings == NULL)
    return;
  g_settings_set_boolean (self->settings, "print-poster", !gtk_check_button_get_active (self->fit_button));
  g_settings_set_int (self->settings, "print-size", (int) gtk_adjustment_get_value (self->size_adjustment));
  g_settings_set_boolean (self->settings, "print-title", gtk_check_button_get_active (self->title_button));
  g_settings_set_boolean (self->settings, "print-legend", gtk_check_button_get_active (self->legend_button));
  g_settings_set_boolean (self->settings, "print-footnotes", gtk_check_button_get_active (self->footnotes_button));
}

static void
changed_cb (EntentePrintTab *self)
{
  gtk_widget_set_sensitive (self->size_box, !gtk_check_button_get_active (self->fit_button));
  if (!self->ready)
    return;
  store_settings (self);
  make_image (self);
}

static void
restore_settings (EntentePrintTab *self)
{
  if (self->settings == NULL)
    return;
  gtk_check_button_set_active (self->poster_button, g_settings_get_boolean (self->settings, "print-poster"));
  gtk_adjustment_set_value (self->size_adjustment, g_settings_get_int (self->settings, "print-size"));
  gtk_check_button_set_active (self->title_button, g_settings_get_boolean (self->settings, "print-title"));
  gtk_check_button_set_active (self->legend_button, g_settings_get_boolean (self->settings, "print-legend"));
  gtk_check_button_set_active (self->footnotes_button, g_settings_get_boolean (self->settings, "print-footnotes"));
}

/* Paints the pages as they are when they are glued together: the paper, the picture, and the edges of the pages. */
static void
paint_pages (EntentePrintTab *self,
             cairo_t         *cr,
             int              width,
             int              height)
{
  EntentePoster poster;
  EntenteVec corner;
  double all_width, all_height, zoom;

  find_pages (self, &poster);
  corner = entente_poster_get_corner (&poster, 0);
  all_width = poster.n_columns * (poster.width - ENTENTE_POSTER_OVERLAP) + ENTENTE_POSTER_OVERLAP;
  all_height = poster.n_rows * (poster.height - ENTENTE_POSTER_OVERLAP) + ENTENTE_POSTER_OVERLAP;
  zoom = MIN ((width - 2 * MARGIN) / all_width, (height - 2 * MARGIN) / all_height);
  cairo_translate (cr, (width - all_width * zoom) / 2.0, (height - all_height * zoom) / 2.0);
  cairo_scale (cr, zoom, zoom);
  cairo_rectangle (cr, 0.0, 0.0, all_width, all_height);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_fill (cr);

  cairo_save (cr);
  cairo_translate (cr, corner.x, corner.y);
  cairo_scale (cr, self->image->width * poster.scale / gdk_texture_get_width (self->image->texture),
               self->image->height * poster.scale / gdk_texture_get_height (self->image->texture));
  entente_preview_image_set_source (self->image, cr);
  cairo_paint (cr);
  cairo_restore (cr);

  for (guint i = 0; i < poster.n_columns * poster.n_rows; i++)
    cairo_rectangle (cr, (i % poster.n_columns) * (poster.width - ENTENTE_POSTER_OVERLAP),
                     (i / poster.n_columns) * (poster.height - ENTENTE_POSTER_OVERLAP), poster.width, poster.height);
  cairo_set_line_width (cr, 1.0 / zoom);
  cairo_set_source_rgba (cr, 0.35, 0.35, 0.35, 0.7);
  cairo_stroke (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  EntentePrintTab *self = data;

  if (self->image != NULL)
    paint_pages (self, cr, width, height);
}

static void
entente_print_tab_dispose (GObject *object)
{
  EntentePrintTab *self = ENTENTE_PRINT_TAB (object);

  self->ready = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PRINT_TAB);
  g_clear_object (&self->job);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_print_tab_parent_class)->dispose (object);
}

static void
entente_print_tab_finalize (GObject *object)
{
  EntentePrintTab *self = ENTENTE_PRINT_TAB (object);

  g_clear_pointer (&self->image, entente_preview_image_free);

  G_OBJECT_CLASS (entente_print_tab_parent_class)->finalize (object);
}

static void
entente_print_tab_class_init (EntentePrintTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_print_tab_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_print_tab_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-print-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, box);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, fit_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, poster_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, size_box);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, size_adjustment);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, extent_drop);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, title_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, legend_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, footnotes_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, area);
  gtk_widget_class_bind_template_child (widget_class, EntentePrintTab, pages_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_print_tab_init (EntentePrintTab *self)
{
  self->width = 540.0;
  self->height = 780.0;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
  entente_drop_list_open_at_selected (GTK_WIDGET (self->extent_drop));
}

static void
fill_extents (EntentePrintTab *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < entente_export_job_get_n_extents (self->job); i++)
    {
      EntenteExtent extent = entente_export_job_get_nth_extent (self->job, i);

      gtk_string_list_take (labels, entente_export_job_describe_extent (self->job, extent));
    }
  gtk_drop_down_set_model (self->extent_drop, G_LIST_MODEL (labels));
  gtk_widget_set_visible (GTK_WIDGET (self->extent_drop), g_list_model_get_n_items (G_LIST_MODEL (labels)) > 1);
}

/**
 * entente_print_tab_new:
 * @job: what is to be printed
 * @settings: (nullable): where the last choices are stored
 *
 * Returns: (transfer floating): a tab
 */
GtkWidget *
entente_print_tab_new (EntenteExportJob *job,
                       GSettings        *settings)
{
  EntentePrintTab *self;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (job), NULL);

  self = g_object_new (ENTENTE_TYPE_PRINT_TAB, NULL);
  self->job = g_object_ref (job);
  g_set_object (&self->settings, settings);
  fill_extents (self);
  restore_settings (self);
  changed_cb (self);
  self->ready = TRUE;
  make_image (self);
  return GTK_WIDGET (self);
}

/**
 * entente_print_tab_set_paper:
 * @self: a tab
 * @width: of the area of a page that can be printed on, in points
 * @height: likewise
 */
void
entente_print_tab_set_paper (EntentePrintTab *self,
                             double           width,
                             double           height)
{
  g_return_if_fail (ENTENTE_IS_PRINT_TAB (self));

  self->width = width;
  self->height = height;
  show_pages (self);
}

/**
 * entente_print_tab_get_choices:
 * @self: a tab
 * @choices: (out caller-allocates): what is to be printed
 *
 * Returns: the scale of a poster, 1 is as large as it is drawn; 0 to fit the picture on one page
 */
double
entente_print_tab_get_choices (EntentePrintTab *self,
                               EntenteChoices  *choices)
{
  g_return_val_if_fail (ENTENTE_IS_PRINT_TAB (self) && choices != NULL, 0.0);

  *choices = (EntenteChoices) { .format = ENTENTE_EXPORT_FORMAT_PDF };
  choices->extent = entente_export_job_get_nth_extent (self->job,
                                                       gtk_drop_down_get_selected (self->extent_drop));
  choices->options.theme = ENTENTE_THEME_PRINT;
  choices->options.no_title = !gtk_check_button_get_active (self->title_button);
  choices->options.no_legend = !gtk_check_button_get_active (self->legend_button);
  choices->options.footnotes = gtk_check_button_get_active (self->footnotes_button);
  if (gtk_check_button_get_active (self->fit_button))
    return 0.0;
  return gtk_adjustment_get_value (self->size_adjustment) / 100.0;
}
