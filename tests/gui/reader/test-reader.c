/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader.h"

#include "entente-reader-view.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#define TEXT "Title\n\nAnn said “yes, and no”. Then she left.\nNobody else spoke."

typedef struct {
  EntenteSession *session;
  EntenteReader *reader;
  GtkWindow *window;
} Fixture;

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, TEXT, 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "bare", ENTENTE_SOURCE_TITLE, "Bare", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "yes", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_TEXT,
              "yes, and no", ENTENTE_STATEMENT_SPEAKER, "ann", ENTENTE_STATEMENT_SOURCE, "kept", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "gone", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_TEXT,
              "perhaps", ENTENTE_STATEMENT_SPEAKER, "ann", ENTENTE_STATEMENT_SOURCE, "kept", 0);
  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteDocument *document = make_document ();
  g_autoptr (GFile) file = sample_file_new (document);
  g_autoptr (GError) error = NULL;

  fixture->session = entente_session_new ();
  sample_session_open (fixture->session, file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  g_assert_finalize_object (document);
  fixture->reader = g_object_ref_sink (g_object_new (ENTENTE_TYPE_READER, NULL));
  entente_reader_set_session (fixture->reader, fixture->session);
  fixture->window = sample_window_new (GTK_WIDGET (fixture->reader), 800, 500);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->reader);
  g_assert_finalize_object (fixture->session);
}

static EntenteItem *
look_up (Fixture    *fixture,
         const char *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  sample_settle (GTK_WIDGET (fixture->reader));
  return sample_find_label (GTK_WIDGET (fixture->reader), text) != NULL;
}

static gboolean
find_view (GtkWidget  *widget,
           GtkWidget **view)
{
  if (ENTENTE_IS_READER_VIEW (widget))
    *view = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *view == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_view (child, view);
  return *view != NULL;
}

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  GtkWidget *view = NULL;

  g_assert_true (find_view (GTK_WIDGET (fixture->reader), &view));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
test_first_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkTextIter start, end;
  GtkToggleButton *missing;
  g_autofree char *shown = NULL;

  g_assert_true (says (fixture, "Kept"));
  g_assert_true (says (fixture, "1 statement in the text"));
  g_assert_true (says (fixture, "1 not marked"));
  missing = GTK_TOGGLE_BUTTON (sample_find_button (GTK_WIDGET (fixture->reader), "1 not marked"));
  gtk_toggle_button_set_active (missing, TRUE);
  g_assert_true (says (fixture, "These words are not in the text:"));
  gtk_toggle_button_set_active (missing, FALSE);
  gtk_text_buffer_get_bounds (buffer_of (fixture), &start, &end);
  shown = gtk_text_buffer_get_text (buffer_of (fixture), &start, &end, FALSE);
  g_assert_cmpstr (shown, ==, TEXT);
}

/* A statement that is selected elsewhere is shown at its place. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkTextIter cursor;

  sample_settle (GTK_WIDGET (fixture->reader));
  entente_session_select (fixture->session, look_up (fixture, "yes"));
  sample_settle (GTK_WIDGET (fixture->reader));
  gtk_text_buffer_get_iter_at_mark (buffer_of (fixture), &cursor, gtk_text_buffer_get_insert (buffer_of (fixture)));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 17);
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *view = NULL;

  sample_settle (GTK_WIDGET (fixture->reader));
  g_assert_true (find_view (GTK_WIDGET (fixture->reader), &view));
  g_signal_emit_by_name (view, "mark-activated", 0);
  g_assert_true (entente_session_get_selected (fixture->session) == look_up (fixture, "yes"));
  g_signal_emit_by_name (view, "mark-activated", 7);
  g_assert_true (entente_session_get_selected (fixture->session) == look_up (fixture, "yes"));
}

static void
test_without_text (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_false (entente_reader_show_item (fixture->reader, look_up (fixture, "bare")));
  g_assert_false (entente_reader_show_item (fixture->reader, look_up (fixture, "ann")));
  g_assert_true (entente_reader_show_item (fixture->reader, look_up (fixture, "gone")));
  g_assert_true (says (fixture, "Kept"));
}

/* What is undone is not marked any more. */
static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteHistory *history = entente_session_get_history (fixture->session);
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_session_get_document (fixture->session), "Delete");

  sample_settle (GTK_WIDGET (fixture->reader));
  entente_draft_remove (draft, look_up (fixture, "yes"));
  g_assert_true (entente_history_apply (history, draft));
  g_assert_true (says (fixture, "0 statements in the text"));
  g_assert_true (entente_history_undo (history));
  g_assert_true (says (fixture, "1 statement in the text"));
}

#define ADD(name) \
  g_test_add ("/reader/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (first_text);
  ADD (follow);
  ADD (activate);
  ADD (without_text);
  ADD (history);
  return g_test_run ();
}
