/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-dialog.h"

#include <string.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  GFile *location;      /* of the document */
  char *folder;
  EntenteExportJob *job;
  EntenteExportDialog *dialog;
  GFile *exported;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const kim[] = { "kim", NULL };
  g_autofree char *path = NULL;
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GFile) file = sample_file_new (document);

  fixture->folder = g_dir_make_tmp ("entente-export-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  fixture->location = g_file_new_for_path (path);
  g_assert_true (g_file_move (file, fixture->location, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  fixture->session = entente_session_new ();
  g_assert_true (sample_session_open (fixture->session, fixture->location, NULL, NULL));
  fixture->job = entente_export_job_new (entente_session_get_document (fixture->session),
                                         entente_session_get_scene (fixture->session), kim, NULL);
}

static void
exported_cb (Fixture            *fixture,
             GFile              *location,
             GdkContentProvider *content)
{
  g_assert_true (GDK_IS_CONTENT_PROVIDER (content));
  g_set_object (&fixture->exported, location);
}

static gboolean
is_settled (gpointer data)
{
  return entente_preview_is_settled (entente_export_dialog_get_preview (data));
}

static void
open_dialog (Fixture *fixture)
{
  GtkWindow *dialog = entente_export_dialog_new (fixture->job, fixture->location,
                                                 "visit.entente.json", NULL);

  g_set_weak_pointer (&fixture->dialog, ENTENTE_EXPORT_DIALOG (dialog));
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (exported_cb), fixture);
  gtk_window_present (dialog);
  sample_wait (is_settled, dialog);
}

static gboolean
is_gone (gpointer data)
{
  return ((Fixture *) data)->dialog == NULL;
}

/* A thread whose work nobody wants any more may still be at it. */
static gboolean
is_released (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  sample_wait (is_released, fixture->job);
  g_assert_finalize_object (fixture->job);
  g_assert_finalize_object (fixture->session);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_object (&fixture->exported);
  g_object_unref (fixture->location);
  g_free (fixture->folder);
}

static void
choose (Fixture             *fixture,
        EntenteExportFormat  format)
{
  entente_export_form_choose_format (entente_export_dialog_get_form (fixture->dialog), format);
  sample_wait (is_settled, fixture->dialog);
}

/* A row, by its title, if it can be seen. */
static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *label = sample_find_label (GTK_WIDGET (fixture->dialog), title);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GFile *
child_of (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

/* Each format shows itself, offers what it takes and no more, and says what it loses. */
static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  open_dialog (fixture);
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      EntentePreview *preview = entente_export_dialog_get_preview (fixture->dialog);
      EntenteExportTakes takes = entente_export_format_get_takes (format);
      const char *loss = entente_export_format_get_loss (format);
      gboolean is_picture = entente_export_format_get_category (format) == ENTENTE_EXPORT_CATEGORY_PICTURE;
      g_autofree char *name = NULL;

      if (format >= ENTENTE_EXPORT_FORMAT_ENTENTE)
        continue;
      choose (fixture, format);
      name = entente_export_dialog_propose_name (fixture->dialog);
      g_assert_true (g_str_has_prefix (name, "visit.")
                     && g_str_has_suffix (name, entente_export_format_get_suffix (format)));
      g_assert_true ((entente_preview_get_texture (preview) != NULL) == is_picture);
      g_assert_true ((entente_preview_get_text (preview) != NULL) != is_picture);
      g_assert_cmpstr (entente_preview_get_measure (preview), !=, "");
      g_assert_true ((find_row (fixture, "Colors") != NULL) == ((takes & ENTENTE_EXPORT_TAKES_THEME) != 0));
      g_assert_true ((find_row (fixture, "Size") != NULL) == ((takes & ENTENTE_EXPORT_TAKES_SCALE) != 0));
      g_assert_true ((find_row (fixture, "Page") != NULL) == ((takes & ENTENTE_EXPORT_TAKES_PAPER) != 0));
      g_assert_true ((find_row (fixture, "Content") != NULL) == ((takes & ENTENTE_EXPORT_TAKES_SELECTION) != 0));
      g_assert_true ((find_row (fixture, "Between cells") != NULL) == ((takes & ENTENTE_EXPORT_TAKES_TABLE) != 0));
      g_assert_nonnull (loss);
      g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), loss));
    }
}

/* Of a picture on a page of a size that was chosen one sees the page, upright as this picture is. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  EntentePreview *preview;
  GdkTexture *page;

  open_dialog (fixture);
  preview = entente_export_dialog_get_preview (fixture->dialog);
  choose (fixture, ENTENTE_EXPORT_FORMAT_PDF);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Page")), ENTENTE_PAPER_LEGAL);
  sample_wait (is_settled, fixture->dialog);
  page = entente_preview_get_texture (preview);
  g_assert_cmpstr (entente_preview_get_measure (preview), ==, entente_paper_get_label (ENTENTE_PAPER_LEGAL));
  g_assert_cmpfloat_with_epsilon ((double) gdk_texture_get_width (page) / gdk_texture_get_height (page),
                                  8.5 / 14.0, 0.02);
}

/* The table has the separator of the locale, until another one is chosen. */
static void
test_separator (Fixture       *fixture,
                gconstpointer  data)
{
  EntenteChoices choices;

  open_dialog (fixture);
  choose (fixture, ENTENTE_EXPORT_FORMAT_CSV_ACTORS);
  entente_export_form_get_choices (entente_export_dialog_get_form (fixture->dialog), &choices);
  g_assert_cmpint (choices.options.separator, ==, entente_separator_for_locale ());
  g_assert_false (choices.options.guard_formulas);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Between cells")), ENTENTE_SEPARATOR_TAB);
  sample_wait (is_settled, fixture->dialog);
  g_assert_true (g_str_has_prefix (entente_preview_get_text (entente_export_dialog_get_preview (fixture->dialog)),
                                   "id\tname\t"));
}

static void
export_to (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GFile) target = child_of (fixture, name);

  entente_export_dialog_export_to (fixture->dialog, target, TRUE);
}

/* What is written is what the command line writes, and the dialog closes. */
static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autofree char *name = NULL;

  open_dialog (fixture);
  choose (fixture, ENTENTE_EXPORT_FORMAT_GRAPHML);
  export_to (fixture, "my picture");
  sample_wait (is_gone, fixture);
  g_assert_nonnull (fixture->exported);
  name = g_file_get_basename (fixture->exported);
  g_assert_cmpstr (name, ==, "my picture.graphml");
  expected = entente_export_write (entente_session_get_document (fixture->session), ENTENTE_EXPORT_FORMAT_GRAPHML,
                                   NULL, NULL, NULL, NULL);
  found = g_file_load_bytes (fixture->exported, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (expected, found));
}

static GtkWindow *
find_message (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
has_message (gpointer data)
{
  return find_message (data) != NULL;
}

static gboolean
has_no_message (gpointer data)
{
  return find_message (data) == NULL;
}

static void
expect_refusal (Fixture    *fixture,
                const char *name,
                const char *words)
{
  GtkWindow *message;

  export_to (fixture, name);
  sample_wait (has_message, fixture);
  message = find_message (fixture);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), words));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (message), "cancel");
  gtk_window_destroy (message);
  sample_wait (has_no_message, fixture);
  g_assert_nonnull (fixture->dialog);
  g_assert_false (entente_export_dialog_is_exporting (fixture->dialog));
  g_assert_null (fixture->exported);
}

/* The document itself is never written over, whatever its file is called; nor is what nobody asked about. */
static void
test_refuse (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autofree char *link = g_build_filename (fixture->folder, "link.svg", NULL);
  g_autofree char *there = g_build_filename (fixture->folder, "there.svg", NULL);
  g_autofree char *before = NULL, *after = NULL;

  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  g_assert_cmpint (symlink ("visit.entente.json", link), ==, 0);
  g_assert_true (g_file_set_contents (there, "mine", -1, NULL));
  open_dialog (fixture);
  expect_refusal (fixture, "link.svg", "open in Entente");
  expect_refusal (fixture, "there", "already");
  expect_refusal (fixture, "no/where.svg", "folder");
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_clear_pointer (&after, g_free);
  g_assert_true (g_file_get_contents (there, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "mine");
}

/* Who closes the dialog in the middle of it gives up, and nothing is left over but a whole file or none. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) target = child_of (fixture, "whole.png");

  open_dialog (fixture);
  choose (fixture, ENTENTE_EXPORT_FORMAT_PNG);
  export_to (fixture, "whole.png");
  g_assert_true (entente_export_dialog_is_exporting (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_null (fixture->exported);
  if (g_file_query_exists (target, NULL))
    {
      g_autoptr (GdkTexture) texture = gdk_texture_new_from_file (target, NULL);

      g_assert_nonnull (texture);
    }
}

static guint
count_choosers (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      n += GTK_IS_FILE_CHOOSER_DIALOG (toplevel);
    }
  return n;
}

/* Who asks for an export twice gets it once, and is not asked for a name while it is on its way. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) second = child_of (fixture, "second.png");
  GtkWidget *button;

  open_dialog (fixture);
  choose (fixture, ENTENTE_EXPORT_FORMAT_PNG);
  button = sample_find_button (GTK_WIDGET (fixture->dialog), "Export…");
  g_assert_nonnull (button);
  export_to (fixture, "first.png");
  export_to (fixture, "second.png");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_choosers (), ==, 0);
  sample_wait (is_gone, fixture);
  g_assert_nonnull (fixture->exported);
  g_assert_false (g_file_query_exists (second, NULL));
}

/* The chooser of a name is there once, and goes with the dialog. */
static void
test_chooser (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button;

  open_dialog (fixture);
  button = sample_find_button (GTK_WIDGET (fixture->dialog), "Export…");
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_choosers (), ==, 1);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_cmpuint (count_choosers (), ==, 0);
}

/* What is painted stops in the middle when nobody wants it any more. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      const EntenteChoices choices = { .format = format, .options.scale = 4.0 };

      if (entente_export_format_get_category (format) != ENTENTE_EXPORT_CATEGORY_PICTURE)
        continue;
      g_assert_null (entente_export_job_write (fixture->job, &choices, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
    }
  g_assert_null (g_cancellable_get_current ());
}

typedef struct {
  GBytes *bytes;
  gboolean done;
} Pasted;

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Pasted *pasted = data;

  g_assert_cmpint (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL), >, 0);
  pasted->bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  pasted->done = TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, data);
}

static gboolean
is_done (gpointer data)
{
  return ((Pasted *) data)->done;
}

static GBytes *
paste (Fixture    *fixture,
       const char *mime_type)
{
  const char *mime_types[] = { mime_type, NULL };
  Pasted pasted = { NULL, };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog)), mime_types, G_PRIORITY_DEFAULT,
                            NULL, read_cb, &pasted);
  sample_wait (is_done, &pasted);
  return pasted.bytes;
}

/* A picture that is copied is there in both forms, and a text as text. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GBytes) svg = NULL, png = NULL, text = NULL;

  open_dialog (fixture);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Copy"), "clicked");
  svg = paste (fixture, "image/svg+xml");
  png = paste (fixture, "image/png");
  g_assert_cmpmem (g_bytes_get_data (svg, NULL), 5, "<?xml", 5);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);

  choose (fixture, ENTENTE_EXPORT_FORMAT_CSV_ACTORS);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Copy"), "clicked");
  text = paste (fixture, "text/plain;charset=utf-8");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), "Kim Jong-un"));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog)), NULL);
}

#define ADD(name) g_test_add ("/export-dialog/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (formats);
  ADD (page);
  ADD (separator);
  ADD (export);
  ADD (refuse);
  ADD (close);
  ADD (twice);
  ADD (chooser);
  ADD (cancel);
  ADD (copy);
  return g_test_run ();
}
