/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-form.h"

#include "entente-chooser.h"
#include "entente-json.h"
#include "entente-passage-statement.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <adwaita.h>

#define TEXT "Ann met Ben. Ann thanked Cid."

typedef struct {
  EntenteSession *session;
  EntenteRelationForm *form;
  GtkWidget *anchor;
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

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "ben", ENTENTE_ACTOR_NAME, "Ben", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "ben",
              ENTENTE_RELATION_KIND, "met", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TEXT, TEXT, 0);
  file = sample_file_new (document);
  fixture->session = entente_session_new ();
  g_assert_true (sample_session_open (fixture->session, file, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  g_assert_finalize_object (document);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteItem) statement = NULL;

  open_session (fixture);
  fixture->anchor = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->window = sample_window_new (fixture->anchor, 500, 600);
  statement = entente_passage_statement_new (ENTENTE_SOURCE (entente_document_lookup (document_of (fixture), "kept")),
                                             0, 12);
  fixture->form = g_object_ref_sink (entente_relation_form_new (fixture->session, statement));
  g_signal_connect_swapped (fixture->form, "added", G_CALLBACK (added_cb), fixture);
  gtk_widget_set_parent (GTK_WIDGET (fixture->form), fixture->anchor);
  gtk_popover_set_autohide (GTK_POPOVER (fixture->form), FALSE);
  gtk_popover_popup (GTK_POPOVER (fixture->form));
  sample_settle (fixture->anchor);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_unparent (GTK_WIDGET (fixture->form));
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->form);
  g_clear_object (&fixture->added);
  g_assert_finalize_object (fixture->session);
}

static void
find_rows (GtkWidget *widget,
           GPtrArray *rows)
{
  if (ENTENTE_IS_SUGGEST_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_rows (child, rows);
}

/* The rows for from, kind and to. */
static gpointer
get_row (Fixture *fixture,
         guint    nth)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  find_rows (GTK_WIDGET (fixture->form), rows);
  g_assert_cmpuint (rows->len, ==, 3);
  return rows->pdata[nth];
}

static EntenteStatement *
get_statement (Fixture *fixture)
{
  g_autoptr (EntenteStatement) statement =
    g_list_model_get_item (entente_document_get_items (document_of (fixture), ENTENTE_ITEM_STATEMENT), 0);

  return statement;
}

/* The relation is there, and gets one more statement. */
static void
test_support (Fixture       *fixture,
              gconstpointer  data)
{
  entente_relation_form_offer (fixture->form, (const char *[]) { "ann", "ben", NULL });
  entente_entry_row_show_value (get_row (fixture, 1), "met");
  g_assert_true (entente_relation_form_add (fixture->form));
  g_assert_cmpstr (entente_item_get_id (fixture->added), ==, "met");
  g_assert_cmpuint (entente_document_get_n_items (document_of (fixture), ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpstr (entente_statement_get_text (get_statement (fixture)), ==, "Ann met Ben.");
  g_assert_cmpstr (entente_statement_get_form (get_statement (fixture)), ==, "narration");
  g_assert_true (entente_statement_takes_stance (get_statement (fixture), "met", "supports"));
}

/* A new relation, with a new actor, is one step. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  EntenteHistory *history = entente_session_get_history (fixture->session);
  g_autoptr (GBytes) before = entente_json_write (document_of (fixture), NULL), after = NULL;

  entente_chooser_choose (get_row (fixture, 0), "ann");
  g_signal_emit_by_name (get_row (fixture, 2), "create", ENTENTE_ITEM_ACTOR, "Cid");
  entente_entry_row_show_value (get_row (fixture, 1), "thanked");
  g_assert_true (entente_relation_form_add (fixture->form));
  g_assert_cmpuint (entente_document_get_n_items (document_of (fixture), ENTENTE_ITEM_RELATION), ==, 2);
  g_assert_cmpuint (entente_document_get_n_items (document_of (fixture), ENTENTE_ITEM_ACTOR), ==, 3);
  g_assert_cmpstr (entente_relation_get_kind (ENTENTE_RELATION (fixture->added)), ==, "thanked");
  g_assert_true (entente_history_undo (history));
  after = entente_json_write (document_of (fixture), NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* What is missing is told, and nothing is added. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_false (entente_relation_form_add (fixture->form));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->form), "Choose both actors."));
  entente_chooser_choose (get_row (fixture, 0), "ann");
  entente_chooser_choose (get_row (fixture, 2), "ann");
  g_assert_false (entente_relation_form_add (fixture->form));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->form), "A relation joins two different actors."));
  g_assert_false (entente_history_can_undo (entente_session_get_history (fixture->session)));
}

static void
test_propose (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  g_autoptr (EntenteAnnotation) annotation = entente_annotate (TEXT, lexicons, "en", document_of (fixture), NULL, NULL);

  g_assert_cmpuint (annotation->relations->len, ==, 1);
  entente_relation_form_propose (fixture->form, annotation->relations->pdata[0]);
  g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, 0)), ==, "Ann");
  g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, 1)), ==, "met");
  g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, 2)), ==, "Ben");
}

#define ADD(name) \
  g_test_add ("/relation-form/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (support);
  ADD (new);
  ADD (missing);
  ADD (propose);
  return g_test_run ();
}
