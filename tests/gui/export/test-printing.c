/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-printing.h"

#include <string.h>
#include <adwaita.h>
#include <glib/gstdio.h>

#include "entente-print-tab.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteExportJob *job;
  EntentePrinting *printing;
  char *path;
  gboolean done;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const kim[] = { "kim", NULL };
  int fd = g_file_open_tmp ("entente-print-XXXXXX.pdf", &fixture->path, NULL);

  g_close (fd, NULL);
  fixture->session = sample_session_new ();
  fixture->job = entente_export_job_new (entente_session_get_document (fixture->session),
                                         entente_session_get_scene (fixture->session), kim, NULL);
  fixture->printing = entente_printing_new (fixture->job, "visit", NULL);
}

static gboolean
is_let_go (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sample_wait (is_let_go, fixture->printing);
  g_assert_finalize_object (fixture->printing);
  sample_wait (is_let_go, fixture->job);
  g_assert_finalize_object (fixture->job);
  g_assert_finalize_object (fixture->session);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_free (fixture->path);
}

static void
done_cb (Fixture                 *fixture,
         GtkPrintOperationResult  result)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  fixture->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

/* Prints into a file, and returns how many pages it has. */
static int
print (Fixture              *fixture,
       const EntenteChoices *choices,
       double                scale)
{
  GtkPrintOperation *operation = entente_printing_get_operation (fixture->printing);
  g_autofree char *contents = NULL;
  gsize length;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, fixture->path);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (done_cb), fixture);
  entente_printing_choose (fixture->printing, choices, scale);
  entente_printing_run (fixture->printing, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL);
  sample_wait (is_done, fixture);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_cmpmem (contents, 5, "%PDF-", 5);
  g_assert_cmpint (length, >, 2000);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  return n_pages;
}

/* How often words are in what was printed, as another program reads it; at least once where there is none. */
static guint
count_words (Fixture    *fixture,
             const char *words)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *command[] = { program, fixture->path, "-", NULL };
  g_autofree char *text = NULL;
  guint n = 0;

  if (program == NULL)
    return 1;
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, NULL));
  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

static void
test_fit (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_cmpint (print (fixture, &(EntenteChoices) { .options.theme = ENTENTE_THEME_PRINT }, 0.0), ==, 1);
}

static void
test_poster (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpint (print (fixture, &(EntenteChoices) { .options.theme = ENTENTE_THEME_PRINT }, 3.0), >, 3);
  for (const char *const *name = (const char *const[]) { "TASS", "Kim Jong-un", "News medium", "Page 9 of 9", NULL };
       *name != NULL; name++)
    g_assert_cmpuint (count_words (fixture, *name), >=, 1);
}

static void
test_footnotes (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpint (print (fixture, &(EntenteChoices) { .options.footnotes = TRUE,
                                                       .extent = ENTENTE_EXTENT_SELECTION }, 0.0), ==, 2);
}

static gboolean
says_pages (gpointer data)
{
  return sample_find_label (data, "1 page, at 150 % of its size") != NULL;
}

static gboolean
says_poster (gpointer data)
{
  return sample_find_label (data, "1 page, at 100 % of its size") != NULL;
}

/* What is chosen in the tab is told in pages, and remembered by who asks for it. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *tab = entente_print_tab_new (fixture->job, NULL);
  GtkWindow *window = sample_window_new (tab, 640, 420);
  EntenteChoices choices;

  entente_print_tab_set_paper (ENTENTE_PRINT_TAB (tab), 4000, 4000);
  sample_wait (says_pages, tab);
  g_assert_cmpfloat (entente_print_tab_get_choices (ENTENTE_PRINT_TAB (tab), &choices), ==, 0.0);
  g_assert_false (choices.options.footnotes || choices.options.no_title || choices.options.no_legend);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (sample_find_label (tab,
                               "Poster of several pages"), GTK_TYPE_CHECK_BUTTON)), TRUE);
  sample_wait (says_poster, tab);
  g_assert_cmpfloat (entente_print_tab_get_choices (ENTENTE_PRINT_TAB (tab), &choices), ==, 1.0);
  gtk_window_destroy (window);
  sample_wait (is_let_go, fixture->printing);
}

#define ADD(name) g_test_add ("/printing/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (fit);
  ADD (poster);
  ADD (footnotes);
  ADD (tab);
  return g_test_run ();
}
