/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-dialog.h"

#include "sample-session.h"
#include "sample-widget.h"

typedef struct {
  EntenteSession *session;
  EntenteConditionDialog *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->dialog = ENTENTE_CONDITION_DIALOG (entente_condition_dialog_new (fixture->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static gboolean
is_gone (gpointer data)
{
  return ((Fixture *) data)->dialog == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->session);
}

static gpointer
part (Fixture    *fixture,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), ENTENTE_TYPE_CONDITION_DIALOG, name);
}

/* What the dialog says that its condition is; "" while it is not complete. */
static void
assert_sentence (Fixture    *fixture,
                 const char *expected)
{
  g_assert_cmpstr (gtk_label_get_label (part (fixture, "sentence_label")), ==, expected);
  g_assert_cmpint (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog))), ==,
                   *expected != '\0');
}

static void
tick (Fixture    *fixture,
      const char *title)
{
  GtkWidget *label = sample_find_label (part (fixture, "words_list"), title);
  GtkWidget *row;

  g_assert_nonnull (label);
  row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static EntenteFilter *
get_filter (Fixture *fixture)
{
  EntenteViewState *state = entente_session_get_view_state (fixture->session);

  return entente_viewpoint_get_filter (entente_view_state_get_viewpoint (state));
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  entente_condition_dialog_look_at (fixture->dialog, ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE);
  assert_sentence (fixture, "");
  g_assert_false (entente_condition_dialog_add (fixture->dialog));
  tick (fixture, "unsupported");
  assert_sentence (fixture, "only unsupported");
  gtk_switch_set_active (part (fixture, "negate_switch"), TRUE);
  assert_sentence (fixture, "not unsupported");
  g_assert_true (entente_condition_dialog_add (fixture->dialog));
  g_assert_cmpuint (entente_filter_get_n (get_filter (fixture)), ==, 1);
  g_assert_true (entente_filter_excludes (get_filter (fixture), ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE,
                                          "unsupported"));
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  entente_condition_dialog_look_at (fixture->dialog, ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_DATE);
  assert_sentence (fixture, "");
  gtk_editable_set_text (part (fixture, "since_row"), "2024");
  assert_sentence (fixture, "since 2024");
  gtk_editable_set_text (part (fixture, "since_row"), "some day");
  assert_sentence (fixture, "");
  gtk_editable_set_text (part (fixture, "since_row"), "");
  gtk_editable_set_text (part (fixture, "until_row"), "2024-09");
  g_assert_true (entente_condition_dialog_add (fixture->dialog));
  g_assert_cmpstr (entente_condition_get_until (entente_filter_get_nth (get_filter (fixture), 0)), ==, "2024-09");
}

static void
test_number_and_text (Fixture       *fixture,
                      gconstpointer  data)
{
  entente_condition_dialog_look_at (fixture->dialog, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_N_RELATIONS);
  gtk_spin_button_set_value (part (fixture, "least_spin"), 3);
  assert_sentence (fixture, "relations: 3 or more");
  entente_condition_dialog_look_at (fixture->dialog, ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_TEXT);
  assert_sentence (fixture, "");
  gtk_editable_set_text (part (fixture, "text_row"), " met ");
  assert_sentence (fixture, "Statements: with “met”");
}

/* Nothing in the sample has tags or data. */
static void
test_offers (Fixture       *fixture,
             gconstpointer  data)
{
  AdwComboRow *row = part (fixture, "aspect_row");
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (model, i);

      g_assert_null (strstr (gtk_string_object_get_string (name), "Tag"));
      g_assert_null (strstr (gtk_string_object_get_string (name), "Data"));
      adw_combo_row_set_selected (row, i);
    }
  g_assert_cmpuint (g_list_model_get_n_items (model), >, 8);
}

/* Takes the place of the dialog that the fixture has. */
static void
change (Fixture          *fixture,
        EntenteCondition *condition)
{
  g_autoptr (EntenteCondition) owned = condition;
  g_autoptr (EntenteFilter) none = entente_filter_new (), filter = entente_filter_new_with (none, condition);

  entente_view_state_set_filter (entente_session_get_view_state (fixture->session), filter);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  fixture->dialog = ENTENTE_CONDITION_DIALOG (entente_condition_dialog_new_for_change (fixture->session, 0));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

/* Whatever a condition asks is in the dialog again, and what is changed takes its place. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const people[] = { "person", "gone", NULL }, *const chosen[] = { "kim", "shoigu", NULL };
  g_autoptr (EntenteCondition) dates = entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2021", "2024-05");

  change (fixture, entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, people));
  assert_sentence (fixture, "only People, gone");
  tick (fixture, "gone");
  g_assert_true (entente_condition_dialog_add (fixture->dialog));
  g_assert_cmpuint (entente_filter_get_n (get_filter (fixture)), ==, 1);
  g_assert_null (entente_condition_get_words (entente_filter_get_nth (get_filter (fixture), 0))[1]);

  change (fixture, entente_condition_new_negated (dates));
  assert_sentence (fixture, "not in 2021 – May 2024");
  gtk_editable_set_text (part (fixture, "until_row"), "");
  g_assert_true (entente_condition_dialog_add (fixture->dialog));
  g_assert_null (entente_condition_get_until (entente_filter_get_nth (get_filter (fixture), 0)));

  change (fixture, entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, chosen));
  assert_sentence (fixture, "only 2 actors");
  tick (fixture, "Kim Jong-un");
  assert_sentence (fixture, "only 1 actor");
  g_assert_true (entente_condition_dialog_add (fixture->dialog));
  g_assert_cmpstr (entente_condition_get_words (entente_filter_get_nth (get_filter (fixture), 0))[0], ==, "shoigu");

  change (fixture, entente_condition_new_for_number (4, G_MAXUINT));
  assert_sentence (fixture, "relations: 4 or more");
}

/* A document that has no items yet. */
static void
test_nothing (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GFile) file = sample_file_new (document);
  Fixture fixture = { entente_session_new (), NULL };

  g_assert_true (sample_session_open (fixture.session, file, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  fixture.dialog = ENTENTE_CONDITION_DIALOG (entente_condition_dialog_new (fixture.session));
  g_object_add_weak_pointer (G_OBJECT (fixture.dialog), (gpointer *) &fixture.dialog);
  gtk_window_present (GTK_WINDOW (fixture.dialog));
  assert_sentence (&fixture, "");
  entente_condition_dialog_look_at (fixture.dialog, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT);
  gtk_editable_set_text (part (&fixture, "text_row"), "mine");
  g_assert_true (entente_condition_dialog_add (fixture.dialog));
  g_assert_cmpuint (entente_filter_get_n (get_filter (&fixture)), ==, 1);
  tear_down (&fixture, NULL);
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/condition-dialog/words", test_words);
  add ("/condition-dialog/dates", test_dates);
  add ("/condition-dialog/number-and-text", test_number_and_text);
  add ("/condition-dialog/offers", test_offers);
  add ("/condition-dialog/change", test_change);
  g_test_add_func ("/condition-dialog/nothing", test_nothing);
  return g_test_run ();
}
