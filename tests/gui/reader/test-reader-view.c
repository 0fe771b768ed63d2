/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-view.h"

#include "entente-reader-names.h"

#include <adwaita.h>

#include "sample-widget.h"

#define TEXT "Title\n\nAnn said “yes, and no”. Then she left.\nNobody else spoke."

typedef struct {
  EntenteReaderView *view;
  GtkWindow *window;
  guint n_chosen;
  int activated;
} Fixture;

static void
activated_cb (Fixture *fixture,
              guint    nth)
{
  fixture->activated = (int) nth;
}

static void
chosen_cb (Fixture *fixture)
{
  fixture->n_chosen++;
}

static void
add_mark (GArray *marks,
          guint   start,
          guint   end,
          guint   color)
{
  EntenteReaderMark mark = { start, end, color, g_strdup ("Ann") };

  g_array_append_val (marks, mark);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (EntenteReaderMark));

  fixture->view = g_object_ref_sink (g_object_new (ENTENTE_TYPE_READER_VIEW, NULL));
  fixture->activated = -1;
  g_signal_connect_swapped (fixture->view, "mark-activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "passage-chosen", G_CALLBACK (chosen_cb), fixture);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->view), 640, 400);
  entente_reader_view_set_text (fixture->view, entente_reader_text_new (TEXT));
  g_array_set_clear_func (marks, entente_reader_mark_clear);
  add_mark (marks, 7, 29, 0);  /* Ann said “yes, and no” */
  add_mark (marks, 17, 28, 1); /* yes, and no */
  entente_reader_view_set_marks (fixture->view, marks);
  sample_settle (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->view);
}

static void
select_range (Fixture *fixture,
              int      start,
              int      end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter first, last;

  gtk_text_buffer_get_iter_at_offset (buffer, &first, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &last, end);
  gtk_text_buffer_select_range (buffer, &last, &first);
}

/* The keys of the view itself; those of the text view are others. */
static gboolean
press (Fixture *fixture,
       guint    key)
{
  GListModel *shortcuts;

  for (guint i = 0; (shortcuts = sample_find_controller (GTK_WIDGET (fixture->view), GTK_TYPE_SHORTCUT_CONTROLLER, i)); i++)
    for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
      {
        g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
        GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

        if (gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (shortcuts)) == GTK_PHASE_CAPTURE
            && GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
          return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->view), NULL);
      }
  return FALSE;
}

static guint
count_tags (Fixture *fixture,
            int      offset)
{
  GtkTextIter iter;
  GSList *tags;
  guint n;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view)), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  n = g_slist_length (tags);
  g_slist_free (tags);
  return n;
}

static PangoUnderline
get_underline (Fixture *fixture,
               int      offset)
{
  PangoUnderline underline = PANGO_UNDERLINE_NONE;
  GtkTextIter iter;
  GSList *tags;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view)), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  if (tags != NULL)
    g_object_get (tags->data, "underline", &underline, NULL);
  g_slist_free (tags);
  return underline;
}

/* Where two marks meet, the words have one look, which says that there are two. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (count_tags (fixture, 2), ==, 0);
  g_assert_cmpuint (count_tags (fixture, 8), ==, 1);
  g_assert_cmpuint (count_tags (fixture, 20), ==, 1);
  g_assert_cmpuint (count_tags (fixture, 28), ==, 1);
  g_assert_cmpuint (count_tags (fixture, 30), ==, 0);
  g_assert_cmpint (get_underline (fixture, 8), ==, PANGO_UNDERLINE_SINGLE);
  g_assert_cmpint (get_underline (fixture, 20), ==, PANGO_UNDERLINE_DOUBLE);
}

static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  guint start, end;

  select_range (fixture, 8, 8);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpint (fixture->activated, ==, 0);
  select_range (fixture, 20, 20);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpint (fixture->activated, ==, 1);
  select_range (fixture, 2, 2);
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_false (entente_reader_view_get_passage (fixture->view, &start, &end));
  g_assert_cmpuint (fixture->n_chosen, ==, 0);
  select_range (fixture, 17, 20);
  g_assert_true (press (fixture, GDK_KEY_KP_Enter));
  g_assert_cmpuint (fixture->n_chosen, ==, 1);
  g_assert_true (entente_reader_view_get_passage (fixture->view, &start, &end));
  g_assert_cmpuint (start, ==, 17);
  g_assert_cmpuint (end, ==, 20);
}

/* S selects a sentence, and again the next one as well. */
static void
test_sentences (Fixture       *fixture,
                gconstpointer  data)
{
  guint start, end;

  select_range (fixture, 35, 35);
  g_assert_true (press (fixture, GDK_KEY_s));
  g_assert_true (entente_reader_view_get_passage (fixture->view, &start, &end));
  g_assert_cmpuint (start, ==, 31);
  g_assert_cmpuint (end, ==, 45);
  g_assert_true (press (fixture, GDK_KEY_s));
  g_assert_true (entente_reader_view_get_passage (fixture->view, &start, &end));
  g_assert_cmpuint (start, ==, 31);
  g_assert_cmpuint (end, ==, 64);
}

static void
test_paragraphs (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_cmpuint (entente_reader_view_get_paragraph (fixture->view, 0), ==, 1);
  g_assert_cmpuint (entente_reader_view_get_paragraph (fixture->view, 6), ==, 0);
  g_assert_cmpuint (entente_reader_view_get_paragraph (fixture->view, 20), ==, 2);
  g_assert_cmpuint (entente_reader_view_get_paragraph (fixture->view, 60), ==, 3);
}

/* Another text has no marks, and no text can have none. */
static void
test_other_text (Fixture       *fixture,
                 gconstpointer  data)
{
  entente_reader_view_set_text (fixture->view, entente_reader_text_new (""));
  sample_settle (GTK_WIDGET (fixture->view));
  g_assert_false (press (fixture, GDK_KEY_Return));
  entente_reader_view_set_text (fixture->view, NULL);
  sample_settle (GTK_WIDGET (fixture->view));
  g_assert_false (press (fixture, GDK_KEY_s));
}

/* Where one reads from the right, what stands before the text is at the right. */
static void
test_mirrored (Fixture       *fixture,
               gconstpointer  data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  int left = gtk_text_view_get_left_margin (view), right = gtk_text_view_get_right_margin (view);

  g_assert_cmpint (ABS (left - right), >, 8);
  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  sample_settle (GTK_WIDGET (view));
  /* GTK tells a left margin less by what the style adds to it. */
  g_assert_cmpint (ABS (gtk_text_view_get_left_margin (view) - right), <=, 1);
  g_assert_cmpint (ABS (gtk_text_view_get_right_margin (view) - left), <=, 1);
}

/* Lines below names are drawn, and change nothing of the text. A name that goes on in the next line is drawn in both. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (EntenteReaderName));
  const EntenteReaderName ann = { 7, 10, FALSE }, rest = { 31, 66, TRUE };
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter start, end;
  g_autofree char *shown = NULL;

  g_array_append_val (names, ann);
  g_array_append_val (names, rest);
  g_assert_cmpuint (entente_reader_names_find_from (names, 0), ==, 0);
  g_assert_cmpuint (entente_reader_names_find_from (names, 9), ==, 0);
  g_assert_cmpuint (entente_reader_names_find_from (names, 10), ==, 1);
  g_assert_cmpuint (entente_reader_names_find_from (names, 66), ==, 2);
  entente_reader_view_set_names (fixture->view, names);
  gtk_window_set_default_size (fixture->window, 300, 400);
  sample_settle (GTK_WIDGET (fixture->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (shown, ==, TEXT);
}

static void
test_sentence_at_cursor (Fixture       *fixture,
                         gconstpointer  data)
{
  guint start, end;

  entente_reader_view_go_to (fixture->view, 35);
  entente_reader_view_get_sentence (fixture->view, &start, &end);
  g_assert_cmpuint (start, ==, 31);
  g_assert_cmpuint (end, ==, 45);
  entente_reader_view_select_sentence (fixture->view);
  g_assert_true (entente_reader_view_get_passage (fixture->view, &start, &end));
  g_assert_cmpuint (start, ==, 31);
  g_assert_cmpuint (end, ==, 45);
}

#define ADD(name) \
  g_test_add ("/reader-view/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (marks);
  ADD (enter);
  ADD (sentences);
  ADD (paragraphs);
  ADD (other_text);
  ADD (mirrored);
  ADD (names);
  ADD (sentence_at_cursor);
  return g_test_run ();
}
