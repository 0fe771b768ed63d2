/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mark-form.h"

#include "entente-chooser.h"
#include "entente-passage-statement.h"
#include "entente-row-list.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <adwaita.h>

#define TEXT "Ann said “yes”. Then she left."

typedef struct {
  EntenteSession *session;
  EntenteMarkForm *form;
  GtkWidget *anchor;
  GtkWindow *window;
  EntenteItem *added, *more;
} Fixture;

static void
added_cb (Fixture     *fixture,
          EntenteItem *item)
{
  fixture->added = g_object_ref (item);
}

static void
more_cb (Fixture     *fixture,
         EntenteItem *item)
{
  fixture->more = g_object_ref (item);
}

static void
open_session (Fixture *fixture)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GFile) file = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "ben", ENTENTE_ACTOR_NAME, "Ben", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "ann-ben", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "ben",
              ENTENTE_RELATION_KIND, "met", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, TEXT, 0);
  file = sample_file_new (document);
  fixture->session = entente_session_new ();
  g_assert_true (sample_session_open (fixture->session, file, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  g_assert_finalize_object (document);
}

static void
open_form (Fixture *fixture,
           guint    start,
           guint    end)
{
  EntenteItem *source = entente_document_lookup (entente_session_get_document (fixture->session), "kept");
  g_autoptr (EntenteItem) statement = entente_passage_statement_new (ENTENTE_SOURCE (source), start, end);

  fixture->form = g_object_ref_sink (entente_mark_form_new (fixture->session, statement));
  g_signal_connect_swapped (fixture->form, "added", G_CALLBACK (added_cb), fixture);
  g_signal_connect_swapped (fixture->form, "more", G_CALLBACK (more_cb), fixture);
  gtk_widget_set_parent (GTK_WIDGET (fixture->form), fixture->anchor);
  /* GTK would keep a popover that hides itself: on a screen without events nothing ends its grab. */
  gtk_popover_set_autohide (GTK_POPOVER (fixture->form), FALSE);
  gtk_popover_popup (GTK_POPOVER (fixture->form));
  sample_settle (fixture->anchor);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  open_session (fixture);
  fixture->anchor = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->window = sample_window_new (fixture->anchor, 600, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_unparent (GTK_WIDGET (fixture->form));
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->form);
  g_clear_object (&fixture->added);
  g_clear_object (&fixture->more);
  g_assert_finalize_object (fixture->session);
}

static void
find_rows (GtkWidget *widget,
           GPtrArray *rows)
{
  if (ENTENTE_IS_CHOOSER (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_rows (child, rows);
}

/* The rows for the speaker, the relays and the targets, in this order. At first there is no relay, and one target. */
static EntenteChooser *
get_row (Fixture *fixture,
         guint    nth)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  find_rows (GTK_WIDGET (fixture->form), rows);
  g_assert_cmpuint (rows->len, >, nth);
  return rows->pdata[nth];
}

static void
find_lists (GtkWidget *widget,
            GPtrArray *lists)
{
  if (ENTENTE_IS_ROW_LIST (widget))
    g_ptr_array_add (lists, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_lists (child, lists);
}

enum { RELAYS, TARGETS, N_LISTS };

/* As the button for it does, but without the focus: on a screen without events the list of suggestions would stay. */
static void
add_row (Fixture *fixture,
         guint    nth)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  find_lists (GTK_WIDGET (fixture->form), lists);
  g_assert_cmpuint (lists->len, ==, N_LISTS);
  entente_row_list_add (lists->pdata[nth]);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteStatement *statement;

  open_form (fixture, 10, 13);
  entente_chooser_choose (get_row (fixture, 0), "ann");
  entente_chooser_choose (get_row (fixture, 1), "ann");
  g_assert_true (entente_mark_form_add (fixture->form));
  g_assert_nonnull (fixture->added);
  statement = ENTENTE_STATEMENT (entente_document_lookup (document, entente_item_get_id (fixture->added)));
  g_assert_cmpstr (entente_statement_get_text (statement), ==, "yes");
  g_assert_cmpstr (entente_statement_get_form (statement), ==, "quote");
  g_assert_cmpstr (entente_statement_get_speaker (statement), ==, "ann");
  g_assert_cmpstr (entente_statement_get_attribution (statement), ==, "on-record");
  g_assert_cmpuint (entente_statement_get_n_about (statement), ==, 1);
  g_assert_cmpstr (entente_record_get_text (entente_statement_get_nth_about (statement, 0), ENTENTE_TARGET_STANCE), ==,
                   "mentions");
}

/* A new actor comes with its statement, and goes with it. */
static void
test_new_actor (Fixture       *fixture,
                gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteHistory *history = entente_session_get_history (fixture->session);
  EntenteStatement *statement;
  EntenteItem *speaker;

  open_form (fixture, 16, 30);
  g_signal_emit_by_name (get_row (fixture, 0), "create", ENTENTE_ITEM_ACTOR, " Ben Roe ");
  g_assert_true (entente_mark_form_add (fixture->form));
  statement = ENTENTE_STATEMENT (entente_document_lookup (document, entente_item_get_id (fixture->added)));
  g_assert_cmpstr (entente_statement_get_form (statement), ==, "paraphrase");
  speaker = entente_document_lookup (document, entente_statement_get_speaker (statement));
  g_assert_cmpstr (entente_actor_get_name (ENTENTE_ACTOR (speaker)), ==, "Ben Roe");
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 3);
  g_assert_true (entente_history_undo (history));
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 2);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT), ==, 0);
}

/* Words that nobody else has said are those of the source. */
static void
test_own_voice (Fixture       *fixture,
                gconstpointer  data)
{
  open_form (fixture, 16, 30);
  g_assert_true (entente_mark_form_add (fixture->form));
  g_assert_cmpstr (entente_statement_get_form (ENTENTE_STATEMENT (fixture->added)), ==, "narration");
}

/* A name that nobody has is not lost: the form stays, and says what can be done. */
static void
test_unknown_name (Fixture       *fixture,
                   gconstpointer  data)
{
  open_form (fixture, 10, 13);
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, 0)), "Nobody");
  entente_suggest_row_close (ENTENTE_SUGGEST_ROW (get_row (fixture, 0)));
  g_assert_false (entente_mark_form_add (fixture->form));
  g_assert_null (fixture->added);
  g_assert_nonnull (entente_entry_row_get_hint (ENTENTE_ENTRY_ROW (get_row (fixture, 0))));
}

static void
test_more (Fixture       *fixture,
           gconstpointer  data)
{
  open_form (fixture, 10, 13);
  add_row (fixture, RELAYS);
  entente_chooser_choose (get_row (fixture, 1), "ann");
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->form), "More…"), "clicked");
  g_assert_nonnull (fixture->more);
  g_assert_cmpstr (entente_statement_get_via (ENTENTE_STATEMENT (fixture->more))[0], ==, "ann");
  g_assert_null (fixture->added);
}

/* Through several, and about several: words support a relation, but mention an actor. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteStatement *statement;

  open_form (fixture, 10, 13);
  add_row (fixture, RELAYS);
  add_row (fixture, RELAYS);
  add_row (fixture, TARGETS);
  entente_chooser_choose (get_row (fixture, 1), "ann");
  entente_chooser_choose (get_row (fixture, 2), "ben");
  entente_chooser_choose (get_row (fixture, 3), "ann-ben");
  entente_chooser_choose (get_row (fixture, 4), "ben");
  g_assert_true (entente_mark_form_add (fixture->form));
  statement = ENTENTE_STATEMENT (fixture->added);
  g_assert_cmpstr (entente_statement_get_via (statement)[0], ==, "ann");
  g_assert_cmpstr (entente_statement_get_via (statement)[1], ==, "ben");
  g_assert_cmpuint (entente_statement_get_n_about (statement), ==, 2);
  g_assert_true (entente_statement_takes_stance (statement, "ann-ben", "supports"));
  g_assert_true (entente_statement_takes_stance (statement, "ben", "mentions"));
}

/* A proposal of a relation fills in the relation that is there. */
static void
test_relation (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  g_autoptr (EntenteAnnotation) annotation = entente_annotate ("Ann met Ben.", lexicons, "en", document, NULL, NULL);

  g_assert_cmpuint (annotation->relations->len, ==, 1);
  open_form (fixture, 16, 30);
  entente_mark_form_propose (fixture->form, annotation->relations->pdata[0]);
  g_assert_true (entente_mark_form_add (fixture->form));
  g_assert_true (entente_statement_takes_stance (ENTENTE_STATEMENT (fixture->added), "ann-ben", "supports"));
  g_assert_cmpstr (entente_statement_get_form (ENTENTE_STATEMENT (fixture->added)), ==, "narration");
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_RELATION), ==, 1);
}

#define ADD(name) \
  g_test_add ("/mark-form/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (add);
  ADD (new_actor);
  ADD (own_voice);
  ADD (unknown_name);
  ADD (more);
  ADD (several);
  ADD (relation);
  return g_test_run ();
}
