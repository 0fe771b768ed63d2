/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-name-bar.h"

#include "entente-actor.h"
#include "entente-json.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <adwaita.h>

#define TEXT "Ann Wells met Rustam Bek. Wells left. “No,” she said."

typedef struct {
  EntenteSession *session;
  EntenteReaderView *view;
  EntenteProposalBar *proposals;
  EntenteNameBar *bar;
  GtkWidget *box;
  GtkWindow *window;
  EntenteItem *added;
} Fixture;

static void
added_cb (Fixture     *fixture,
          EntenteItem *item)
{
  g_set_object (&fixture->added, item);
}

static EntenteDocument *
document_of (Fixture *fixture)
{
  return entente_session_get_document (fixture->session);
}

static void
open_session (Fixture *fixture)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GFile) file = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "wells", ENTENTE_ACTOR_NAME, "Ann Wells", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, TEXT, 0);
  file = sample_file_new (document);
  fixture->session = entente_session_new ();
  g_assert_true (sample_session_open (fixture->session, file, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  g_assert_finalize_object (document);
}

static gboolean
is_read (gpointer data)
{
  return entente_proposal_bar_get_annotation (data) != NULL;
}

static void
read_text (Fixture *fixture)
{
  EntenteSource *source = ENTENTE_SOURCE (entente_document_lookup (document_of (fixture), "kept"));
  g_autoptr (GArray) standings = entente_standing_find_all (document_of (fixture), source, NULL);

  entente_name_bar_set_source (fixture->bar, fixture->session, source);
  entente_proposal_bar_find (fixture->proposals, entente_session_get_history (fixture->session), source, standings);
  sample_wait (is_read, fixture->proposals);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  open_session (fixture);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->view = g_object_ref_sink (g_object_new (ENTENTE_TYPE_READER_VIEW, "vexpand", TRUE, NULL));
  fixture->proposals = g_object_ref_sink (g_object_new (ENTENTE_TYPE_PROPOSAL_BAR, NULL));
  fixture->bar = g_object_ref_sink (g_object_new (ENTENTE_TYPE_NAME_BAR, NULL));
  g_signal_connect_swapped (fixture->bar, "added", G_CALLBACK (added_cb), fixture);
  entente_proposal_bar_set_view (fixture->proposals, fixture->view);
  entente_name_bar_set_view (fixture->bar, fixture->view, fixture->proposals);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->proposals));
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->bar));
  entente_reader_view_set_text (fixture->view, entente_reader_text_new (TEXT));
  fixture->window = sample_window_new (fixture->box, 700, 500);
  read_text (fixture);
}

/* What the forms leave goes in an idle. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_name_bar_set_source (fixture->bar, NULL, NULL);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->bar);
  g_assert_finalize_object (fixture->proposals);
  g_assert_finalize_object (fixture->view);
  g_clear_object (&fixture->added);
  g_assert_finalize_object (fixture->session);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  sample_settle (fixture->box);
  return sample_find_label (GTK_WIDGET (fixture->bar), text) != NULL;
}

static void
select_words (Fixture    *fixture,
              const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  int at = (int) g_utf8_pointer_to_offset (TEXT, strstr (TEXT, words));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, at);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, at + (int) g_utf8_strlen (words, -1));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
go_to (Fixture    *fixture,
       const char *words)
{
  entente_reader_view_go_to (fixture->view, g_utf8_pointer_to_offset (TEXT, strstr (TEXT, words)) + 1);
}

/* Whom the words mean is told at the cursor. */
static void
test_tell (Fixture       *fixture,
           gconstpointer  data)
{
  go_to (fixture, "Ann");
  g_assert_true (says (fixture, "Ann Wells, an actor of the document"));
  go_to (fixture, "Wells left");
  g_assert_true (says (fixture, "“Wells” is Ann Wells"));
  go_to (fixture, "she");
  g_assert_true (says (fixture, "“she” is Ann Wells"));
  go_to (fixture, "Rustam");
  g_assert_true (says (fixture, "Rustam Bek, not in the document"));
  select_words (fixture, "met Rustam");
  g_assert_true (says (fixture, "“met Rustam”"));
}

/* One key makes an actor of a name that is not known, and another undoes it. */
static void
test_add_actor (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) before = entente_json_write (document_of (fixture), NULL), after = NULL;

  go_to (fixture, "Rustam");
  g_assert_true (entente_name_bar_add_actor (fixture->bar));
  g_assert_nonnull (fixture->added);
  g_assert_cmpstr (entente_actor_get_name (ENTENTE_ACTOR (fixture->added)), ==, "Rustam Bek");
  g_assert_cmpstr (entente_actor_get_kind (ENTENTE_ACTOR (fixture->added)), ==, "person");
  g_assert_true (entente_history_undo (entente_session_get_history (fixture->session)));
  after = entente_json_write (document_of (fixture), NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* Whoever is there already is selected, by whatever words. */
static void
test_known_actor (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n = entente_document_get_n_items (document_of (fixture), ENTENTE_ITEM_ACTOR);

  select_words (fixture, "Ann Wells");
  g_assert_true (entente_name_bar_add_actor (fixture->bar));
  g_assert_cmpstr (entente_item_get_id (fixture->added), ==, "wells");
  g_clear_object (&fixture->added);
  go_to (fixture, "she");
  g_assert_true (entente_name_bar_add_actor (fixture->bar));
  g_assert_cmpstr (entente_item_get_id (fixture->added), ==, "wells");
  g_assert_cmpuint (entente_document_get_n_items (document_of (fixture), ENTENTE_ITEM_ACTOR), ==, n);
}

/* Where nobody is named and nothing is selected there is nothing to make. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  go_to (fixture, "left");
  g_assert_false (entente_name_bar_add_actor (fixture->bar));
  g_assert_false (entente_name_bar_add_alias (fixture->bar));
  g_assert_false (entente_name_bar_add_statement (fixture->bar));
  g_assert_null (fixture->added);
  entente_name_bar_set_source (fixture->bar, NULL, NULL);
  g_assert_false (entente_name_bar_add_actor (fixture->bar));
  g_assert_false (entente_name_bar_add_relation (fixture->bar));
}

#define ADD(name) \
  g_test_add ("/name-bar/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (tell);
  ADD (add_actor);
  ADD (known_actor);
  ADD (nothing);
  return g_test_run ();
}
