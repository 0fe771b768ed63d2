/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-printing.h"

#include "entente-print-tab.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

struct _EntentePrinting
{
  GObject parent_instance;

  /* borrowed */
  EntentePrintTab *tab;       /* while the dialog is there */

  /* owned */
  EntenteExportJob *job;
  GSettings *settings;        /* nullable */
  GtkPrintOperation *operation;
  EntenteChoices choices;
  double scale;               /* of a poster; 0 for all of the picture on one page */
  EntenteBooklet *booklet;    /* nullable: the pages, once they are made */
  gboolean preparing;
};

/* The pages that a thread is to make. */
typedef struct {
  EntenteExportJob *job;
  EntenteChoices choices;
  EntenteBookletOptions pages;
} Order;

/* A page that a thread is to paint. */
typedef struct {
  EntenteBooklet *booklet;
  cairo_t *cr;
  guint index;
} Page;

/* Microseconds between two questions whether the pages are made: less than a frame. */
#define PAUSE 3000

enum { FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntentePrinting, entente_printing, G_TYPE_OBJECT)

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->job);
  g_free (order);
}

static void
prepare_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Order *order = data;

  g_task_return_pointer (task, entente_export_job_new_booklet (order->job, &order->choices, &order->pages),
                         g_object_unref);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  EntentePrinting *self = ENTENTE_PRINTING (source);

  g_clear_object (&self->booklet);
  self->booklet = g_task_propagate_pointer (G_TASK (result), NULL);
  self->preparing = FALSE;
}

static void
begin_print_cb (EntentePrinting *self,
                GtkPrintContext *context)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, prepared_cb, NULL);
  Order *order = g_new0 (Order, 1);

  order->job = g_object_ref (self->job);
  order->choices = self->choices;
  order->pages = (EntenteBookletOptions) {
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
    .print = TRUE,
    .scale = self->scale,
  };
  g_clear_object (&self->booklet);
  self->preparing = TRUE;
  g_task_set_source_tag (task, begin_print_cb);
  g_task_set_task_data (task, order, order_free);
  entente_task_run_in_thread (task, prepare_thread);
}

/* The operation asks again and again until the number of pages is known. */
static gboolean
paginate_cb (EntentePrinting *self)
{
  if (self->preparing)
    {
      g_usleep (PAUSE);
      return FALSE;
    }
  gtk_print_operation_set_n_pages (self->operation, (int) entente_booklet_get_n (self->booklet));
  return TRUE;
}

static void
page_free (gpointer data)
{
  Page *page = data;

  g_object_unref (page->booklet);
  cairo_destroy (page->cr);
  g_free (page);
}

static void
paint_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Page *page = data;

  entente_booklet_paint (page->booklet, page->index, page->cr, entente_theme_get (ENTENTE_THEME_PRINT), FALSE);
  g_task_return_boolean (task, TRUE);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  gtk_print_operation_draw_page_finish (ENTENTE_PRINTING (source)->operation);
}

/* The operation waits for the page, and does not use its context meanwhile. */
static void
draw_page_cb (EntentePrinting *self,
              GtkPrintContext *context,
              int              index)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, painted_cb, NULL);
  Page *page = g_new0 (Page, 1);

  page->booklet = g_object_ref (self->booklet);
  page->cr = cairo_reference (gtk_print_context_get_cairo_context (context));
  page->index = (guint) index;
  gtk_print_operation_set_defer_drawing (self->operation);
  g_task_set_source_tag (task, draw_page_cb);
  g_task_set_task_data (task, page, page_free);
  entente_task_run_in_thread (task, paint_thread);
}

static GObject *
create_tab_cb (EntentePrinting *self)
{
  self->tab = ENTENTE_PRINT_TAB (entente_print_tab_new (self->job, self->settings));
  return G_OBJECT (self->tab);
}

static void
update_tab_cb (EntentePrinting  *self,
               GtkWidget        *widget,
               GtkPageSetup     *setup,
               GtkPrintSettings *settings)
{
  entente_print_tab_set_paper (ENTENTE_PRINT_TAB (widget), gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS),
                               gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS));
}

static void
apply_tab_cb (EntentePrinting *self,
              GtkWidget       *widget)
{
  self->scale = entente_print_tab_get_choices (ENTENTE_PRINT_TAB (widget), &self->choices);
}

static void
done_cb (EntentePrinting         *self,
         GtkPrintOperationResult  result)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (self->operation, &error);
  g_signal_emit (self, signals[FAILED], 0, error != NULL ? error->message : "");
}

static void
entente_printing_dispose (GObject *object)
{
  EntentePrinting *self = ENTENTE_PRINTING (object);

  if (self->operation != NULL)
    g_signal_handlers_disconnect_by_data (self->operation, self);
  g_clear_object (&self->operation);
  g_clear_object (&self->booklet);
  g_clear_object (&self->job);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_printing_parent_class)->dispose (object);
}

static void
entente_printing_class_init (EntentePrintingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_printing_dispose;

  /**
   * EntentePrinting::failed:
   * @self: a printing
   * @message: why, in the user's language
   */
  signals[FAILED] = g_signal_new ("failed", ENTENTE_TYPE_PRINTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_printing_init (EntentePrinting *self)
{
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_set_embed_page_setup (self->operation, TRUE);
  gtk_print_operation_set_show_progress (self->operation, TRUE);
  gtk_print_operation_set_custom_tab_label (self->operation, C_("print", "Picture"));
  g_signal_connect_swapped (self->operation, "begin-print", G_CALLBACK (begin_print_cb), self);
  g_signal_connect_swapped (self->operation, "paginate", G_CALLBACK (paginate_cb), self);
  g_signal_connect_swapped (self->operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect_swapped (self->operation, "create-custom-widget", G_CALLBACK (create_tab_cb), self);
  g_signal_connect_swapped (self->operation, "update-custom-widget", G_CALLBACK (update_tab_cb), self);
  g_signal_connect_swapped (self->operation, "custom-widget-apply", G_CALLBACK (apply_tab_cb), self);
  g_signal_connect_swapped (self->operation, "done", G_CALLBACK (done_cb), self);
}

/* Paper for a wide picture lies on its side. */
static void
propose_paper (EntentePrinting *self,
               gboolean         lies)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (self->operation, setup);
}

/**
 * entente_printing_new:
 * @job: what is to be printed
 * @name: its name in the list of print jobs
 * @settings: (nullable): where the last choices are stored
 *
 * Returns: (transfer full): a printing
 */
EntentePrinting *
entente_printing_new (EntenteExportJob *job,
                      const char       *name,
                      GSettings        *settings)
{
  EntentePrinting *self;
  const EntenteBox *bounds;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (job) && name != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PRINTING, NULL);
  self->job = g_object_ref (job);
  g_set_object (&self->settings, settings);
  gtk_print_operation_set_job_name (self->operation, name);
  bounds = entente_export_job_get_bounds (job);
  propose_paper (self, bounds->width > bounds->height);
  return self;
}

/**
 * entente_printing_get_operation:
 * @self: a printing
 *
 * Returns: (transfer none): the operation of the toolkit
 */
GtkPrintOperation *
entente_printing_get_operation (EntentePrinting *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRINTING (self), NULL);

  return self->operation;
}

/**
 * entente_printing_choose:
 * @self: a printing
 * @choices: what is to be printed
 * @scale: the scale of a poster; 0 to fit the picture on one page
 *
 * Makes choices without a dialog.
 */
void
entente_printing_choose (EntentePrinting      *self,
                         const EntenteChoices *choices,
                         double                scale)
{
  g_return_if_fail (ENTENTE_IS_PRINTING (self) && choices != NULL && scale >= 0.0);

  self->choices = *choices;
  self->scale = scale;
}

/* The operation can take longer than the call that starts it, and says when it is over. */
static void
release_cb (EntentePrinting *self)
{
  g_signal_handlers_disconnect_by_func (self->operation, release_cb, self);
  g_object_unref (self);
}

/**
 * entente_printing_run:
 * @self: a printing; a reference to it is held until it is over
 * @action: whether to show the dialog
 * @parent: (nullable): the window of the dialog
 */
void
entente_printing_run (EntentePrinting         *self,
                      GtkPrintOperationAction  action,
                      GtkWindow               *parent)
{
  g_return_if_fail (ENTENTE_IS_PRINTING (self));

  g_object_ref (self);
  g_signal_connect_swapped (self->operation, "done", G_CALLBACK (release_cb), self);
  gtk_print_operation_run (self->operation, action, parent, NULL);
}
