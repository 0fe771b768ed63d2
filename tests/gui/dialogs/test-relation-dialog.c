/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-dialog.h"

#include "entente-commands.h"
#include "entente-dialogs.h"
#include "entente-flag-row.h"
#include "entente-json.h"
#include "entente-relation.h"
#include "entente-row-list.h"

#include "sample-dialog.h"
#include "sample-widget.h"
#include "sample.h"

static EntenteRelation *
look_up (SampleDialog *fixture,
         const char   *id)
{
  EntenteItem *item = entente_document_lookup_kind (fixture->document, ENTENTE_ITEM_RELATION, id);

  g_assert_nonnull (item);
  return ENTENTE_RELATION (item);
}

static void
open_new (SampleDialog *fixture,
          const char   *from,
          const char   *to)
{
  sample_dialog_open (fixture, entente_relation_dialog_new (fixture->history, NULL, from, to));
}

static void
open_item (SampleDialog *fixture,
           const char   *id)
{
  sample_dialog_open (fixture, entente_dialogs_open (fixture->history,
                                                     entente_document_lookup (fixture->document, id)));
}

static void
choose (SampleDialog *fixture,
        const char   *title,
        const char   *typed,
        const char   *expected)
{
  EntenteSuggestRow *row = sample_dialog_field (fixture, title);
  const GPtrArray *suggestions = entente_suggest_row_get_suggestions (row);

  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  entente_suggest_row_open (row, FALSE);
  g_assert_cmpuint (suggestions->len, >, 1);
  g_assert_cmpstr (((EntenteSuggestion *) suggestions->pdata[0])->title, ==, expected);
  entente_suggest_row_pick_nth (row, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, expected);
}

static void
test_add (SampleDialog  *fixture,
          gconstpointer  data)
{
  EntenteRelation *relation;

  open_new (fixture, NULL, NULL);
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  choose (fixture, "Who", "shoi", "Sergei Shoigu");
  choose (fixture, "To whom", "정은", "Kim Jong-un");
  sample_dialog_type (fixture, "Does or is what", "embraced");
  sample_dialog_type (fixture, "On this day, or since", "21 March 2025");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "Sergei Shoigu embraced Kim Jong-un"));
  sample_dialog_save (fixture, "Add “embraced”");

  relation = look_up (fixture, "embraced-2025-03-21");
  g_assert_cmpstr (entente_relation_get_from (relation), ==, "shoigu");
  g_assert_cmpstr (entente_relation_get_to (relation), ==, "kim");
  g_assert_cmpstr (entente_relation_get_start (relation), ==, "2025-03-21");
  g_assert_true (entente_relation_is_directed (relation));
}

/* An actor is offered by the name that is shown, whichever of its names is typed. */
static void
test_shown_names (SampleDialog  *fixture,
                  gconstpointer  data)
{
  sample_add_alias (fixture->document, "kim", "김 위원장", "ko");
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  g_assert_nonnull (fixture->before);
  entente_document_set_reader (fixture->document, "ko", TRUE);
  open_new (fixture, NULL, NULL);
  choose (fixture, "Who", "shoi", "Sergei Shoigu");
  choose (fixture, "To whom", "Jong-un", "김 위원장");
  choose (fixture, "To whom", "위원장", "김 위원장");
  sample_dialog_type (fixture, "Does or is what", "embraced");
  sample_dialog_save (fixture, "Add “embraced”");
  g_assert_cmpstr (entente_relation_get_to (look_up (fixture, "embraced")), ==, "kim");
}

static void
test_edit (SampleDialog  *fixture,
           gconstpointer  data)
{
  open_item (fixture, "met");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  entente_flag_row_set_flag (sample_dialog_field (fixture, "One Way"), FALSE);
  sample_dialog_type (fixture, "Note", " two lines\nof it ");
  g_assert_true (entente_item_dialog_is_edited (fixture->dialog));
  sample_dialog_save (fixture, "Edit “met”");
  g_assert_false (entente_relation_is_directed (look_up (fixture, "met")));
  g_assert_cmpstr (entente_relation_get_note (look_up (fixture, "met")), ==, " two lines\nof it ");
}

/* Saving an unchanged item makes no step. */
static void
test_unchanged (SampleDialog  *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) after = NULL;

  open_item (fixture, "met");
  sample_dialog_type (fixture, "Does or is what", "saw");
  sample_dialog_type (fixture, "Does or is what", "met");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  g_assert_true (entente_item_dialog_save (fixture->dialog));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (fixture->before, after));
}

/* A missing end, unknown members and white space survive an edit. */
static void
test_strange (SampleDialog  *fixture,
              gconstpointer  data)
{
  EntenteItem *item = sample_add (fixture->document, ENTENTE_ITEM_RELATION, "odd", ENTENTE_RELATION_FROM, "gone",
                                  ENTENTE_RELATION_TO, "kim", ENTENTE_RELATION_KIND, " met\twith ",
                                  ENTENTE_RELATION_START, "spring, perhaps", 0);
  g_autoptr (EntenteItem) odd = entente_item_copy (item, NULL);

  entente_record_add_foreign (entente_item_edit_record (odd), "weight", "1.50", -1, ENTENTE_RELATION_KIND);
  entente_document_replace (fixture->document, item, odd);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);

  open_item (fixture, "odd");
  g_assert_nonnull (sample_dialog_hint (fixture, "Who"));
  g_assert_true (gtk_widget_has_css_class (sample_dialog_field (fixture, "On this day, or since"), "error"));
  sample_dialog_type (fixture, "Note", "kept");
  sample_dialog_save (fixture, "Edit “ met with ”");

  item = entente_document_lookup (fixture->document, "odd");
  g_assert_cmpstr (entente_item_get_text (item, ENTENTE_RELATION_FROM), ==, "gone");
  g_assert_cmpstr (entente_item_get_text (item, ENTENTE_RELATION_KIND), ==, " met\twith ");
  g_assert_cmpstr (entente_item_get_text (item, ENTENTE_RELATION_START), ==, "spring, perhaps");
  g_assert_cmpuint (entente_record_get_n_foreign (entente_item_get_record (item)), ==, 1);
}

static void
test_dates (SampleDialog  *fixture,
            gconstpointer  data)
{
  open_new (fixture, "shoigu", "kim");
  sample_dialog_type (fixture, "Until", "around May 2025");
  g_assert_cmpstr (sample_dialog_hint (fixture, "Until"), ==, "Understood as about May 2025 (2025-05~)");
  g_assert_false (gtk_widget_has_css_class (sample_dialog_field (fixture, "Until"), "error"));
  sample_dialog_type (fixture, "Until", "3/4/2025");
  g_assert_true (gtk_widget_has_css_class (sample_dialog_field (fixture, "Until"), "error"));
  sample_dialog_type (fixture, "Until", "");
  g_assert_null (sample_dialog_hint (fixture, "Until"));

  /* A text that is not valid is kept as it was typed. */
  sample_dialog_type (fixture, "Until", " after the parade ");
  sample_dialog_save (fixture, "Add relation");
  g_assert_cmpstr (entente_relation_get_end (look_up (fixture, "relation")), ==, "after the parade");
}

static gboolean
warns (SampleDialog *fixture)
{
  return sample_count_class (GTK_WIDGET (fixture->dialog), "similar") > 0
         && sample_find_label (GTK_WIDGET (fixture->dialog),
                               "There already is: Sergei Shoigu met Kim Jong-un, 21 March 2025") != NULL;
}

/* The dialog warns of a relation that exists already, but can save it. */
static void
test_similar (SampleDialog  *fixture,
              gconstpointer  data)
{
  open_new (fixture, "shoigu", "kim");
  g_assert_false (warns (fixture));
  sample_dialog_type (fixture, "Does or is what", "Met");
  g_assert_true (warns (fixture));
  sample_dialog_type (fixture, "Does or is what", "meets");
  g_assert_false (warns (fixture));
  sample_dialog_type (fixture, "Does or is what", "met");
  g_assert_true (warns (fixture));
  sample_dialog_save (fixture, "Add “met”");
  g_assert_nonnull (look_up (fixture, "met-2"));
}

static void
test_similar_reversed (SampleDialog  *fixture,
                       gconstpointer  data)
{
  open_new (fixture, "kim", "shoigu");
  sample_dialog_type (fixture, "Does or is what", "met");
  g_assert_false (warns (fixture));
  entente_flag_row_set_flag (sample_dialog_field (fixture, "One Way"), FALSE);
  g_assert_true (warns (fixture));
}

/* A complete name is enough. A name that no actor has is not discarded. */
static void
test_names (SampleDialog  *fixture,
            gconstpointer  data)
{
  open_new (fixture, NULL, NULL);
  sample_dialog_type (fixture, "Who", "Nobody");
  g_assert_false (entente_item_dialog_save (fixture->dialog));
  g_assert_true (gtk_widget_has_css_class (sample_dialog_field (fixture, "Who"), "error"));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);

  sample_dialog_type (fixture, "Who", "сергей шойгу");
  sample_dialog_type (fixture, "To whom", "tass");
  sample_dialog_type (fixture, "Does or is what", "owns");
  sample_dialog_save (fixture, "Add “owns”");
  g_assert_cmpstr (entente_relation_get_from (look_up (fixture, "owns")), ==, "shoigu");
  g_assert_cmpstr (entente_relation_get_to (look_up (fixture, "owns")), ==, "tass");
}

/* If two actors have the same name, the chosen one is saved. */
static void
test_namesakes (SampleDialog  *fixture,
                gconstpointer  data)
{
  EntenteSuggestRow *row;

  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  open_item (fixture, "met");
  row = sample_dialog_field (fixture, "To whom");
  entente_suggest_row_open (row, TRUE);
  for (guint i = 0; i < entente_suggest_row_get_suggestions (row)->len; i++)
    {
      const EntenteSuggestion *suggestion = entente_suggest_row_get_suggestions (row)->pdata[i];

      if (g_strcmp0 (suggestion->value, "kim-2") == 0)
        {
          entente_suggest_row_pick_nth (row, i);
          break;
        }
    }
  g_assert_true (entente_item_dialog_is_edited (fixture->dialog));
  sample_dialog_save (fixture, "Edit “met”");
  g_assert_cmpstr (entente_relation_get_to (look_up (fixture, "met")), ==, "kim-2");
}

static gboolean
has_focus (SampleDialog *fixture,
           const char   *title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));

  return focus != NULL && gtk_widget_is_ancestor (focus, sample_dialog_field (fixture, title));
}

/* After a new item was made, the user goes on where something is missing, and can't replace it by the next word. */
static void
test_focus_after_new (SampleDialog  *fixture,
                      gconstpointer  data)
{
  EntenteSuggestRow *row;

  open_new (fixture, "shoigu", NULL);
  entente_relation_dialog_make_end (ENTENTE_RELATION_DIALOG (fixture->dialog));
  gtk_editable_set_text (sample_dialog_field_of (sample_dialog_find_other (fixture), "Name"), "Choe Son-hui");
  g_assert_true (entente_item_dialog_save (sample_dialog_find_other (fixture)));
  g_assert_true (has_focus (fixture, "Does or is what"));

  sample_dialog_type (fixture, "Does or is what", "met");
  row = sample_dialog_field (fixture, "Who");
  gtk_editable_set_text (GTK_EDITABLE (row), "Ri Yong-ho");
  entente_suggest_row_open (row, FALSE);
  entente_suggest_row_pick_nth (row, 0);
  g_assert_true (entente_item_dialog_save (sample_dialog_find_other (fixture)));
  g_assert_true (has_focus (fixture, "Does or is what"));
  sample_dialog_save (fixture, "Add “met”");
}

/* An item that is created from a dialog belongs to the same step. */
static void
test_new_in_place (SampleDialog  *fixture,
                   gconstpointer  data)
{
  const EntentePoint place = { 1230, -450 };
  EntenteSuggestRow *row;
  EntenteItemDialog *other;

  open_new (fixture, "shoigu", NULL);
  entente_item_dialog_set_place (fixture->dialog, &place);
  sample_dialog_type (fixture, "Does or is what", "met");
  row = sample_dialog_field (fixture, "To whom");
  gtk_editable_set_text (GTK_EDITABLE (row), "Choe Son-hui");
  entente_suggest_row_open (row, FALSE);
  g_assert_cmpuint (entente_suggest_row_get_suggestions (row)->len, ==, 1);
  entente_suggest_row_pick_nth (row, 0);

  other = sample_dialog_find_other (fixture);
  g_assert_nonnull (other);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (other)) == GTK_WINDOW (fixture->dialog));
  g_assert_true (entente_item_dialog_save (other));
  g_assert_null (sample_dialog_find_other (fixture));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Choe Son-hui");
  g_assert_false (has_focus (fixture, "To whom"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "Sergei Shoigu met Choe Son-hui"));

  sample_dialog_save (fixture, "Add “met”");
  g_assert_cmpstr (entente_relation_get_to (look_up (fixture, "met-2")), ==, "choe-son-hui");
  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document), "choe-son-hui", NULL));
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
test_leave (SampleDialog  *fixture,
            gconstpointer  data)
{
  open_new (fixture, "shoigu", "kim");
  sample_dialog_type (fixture, "Does or is what", "met");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  sample_settle (GTK_WIDGET (fixture->dialog));
  g_assert_true (sample_dialog_is_open (fixture));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "keep");
  g_assert_true (sample_dialog_is_open (fixture));

  gtk_window_close (GTK_WINDOW (fixture->dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "discard");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (sample_dialog_is_open (fixture));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
}

static void
test_leave_untouched (SampleDialog  *fixture,
                      gconstpointer  data)
{
  open_new (fixture, "shoigu", "kim");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (sample_dialog_is_open (fixture));
}

static void
test_duplicate (SampleDialog  *fixture,
                gconstpointer  data)
{
  sample_dialog_open (fixture, entente_dialogs_open_duplicate (fixture->history,
                                                               entente_document_lookup (fixture->document, "met")));
  sample_dialog_type (fixture, "On this day, or since", "2024-01");
  sample_dialog_save (fixture, "Add “met”");
  g_assert_cmpstr (entente_relation_get_start (look_up (fixture, "met-2024-01")), ==, "2024-01");
  g_assert_cmpstr (entente_relation_get_start (look_up (fixture, "met")), ==, "2025-03-21");
}

/* Words in use come first, in the order of their frequency. */
static void
test_words (SampleDialog  *fixture,
            gconstpointer  data)
{
  EntenteSuggestRow *row;
  const EntenteSuggestion *first;

  open_new (fixture, "shoigu", "kim");
  row = sample_dialog_field (fixture, "Does or is what");
  entente_suggest_row_open (row, TRUE);
  g_assert_cmpuint (entente_suggest_row_get_suggestions (row)->len, ==, 2);
  first = entente_suggest_row_get_suggestions (row)->pdata[0];
  g_assert_cmpstr (first->value, ==, "met");
  g_assert_cmpstr (first->subtitle, ==, "used 2 times");
  entente_suggest_row_pick_nth (row, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "reports on");
}

/* The fields that all kinds of items have. */
static void
test_common (SampleDialog  *fixture,
             gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  EntenteEntryRow *row;

  name = entente_commands_name_item (entente_document_lookup (fixture->document, "met"));
  step = g_strdup_printf ("Edit %s", name);
  open_item (fixture, "met");
  row = entente_row_list_add (sample_dialog_field (fixture, "Tags"));
  gtk_editable_set_text (GTK_EDITABLE (row), "확인");
  sample_dialog_save (fixture, step);
  g_assert_cmpstr (entente_item_get_tags (entente_document_lookup (fixture->document, "met"))[0], ==, "확인");
}

#define ADD(name, func) \
  g_test_add ("/relation-dialog/" name, SampleDialog, NULL, sample_dialog_set_up, func, sample_dialog_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add", test_add);
  ADD ("shown-names", test_shown_names);
  ADD ("common", test_common);
  ADD ("edit", test_edit);
  ADD ("unchanged", test_unchanged);
  ADD ("strange", test_strange);
  ADD ("dates", test_dates);
  ADD ("similar", test_similar);
  ADD ("similar-reversed", test_similar_reversed);
  ADD ("names", test_names);
  ADD ("namesakes", test_namesakes);
  ADD ("new-in-place", test_new_in_place);
  ADD ("focus-after-new", test_focus_after_new);
  ADD ("leave", test_leave);
  ADD ("leave-untouched", test_leave_untouched);
  ADD ("duplicate", test_duplicate);
  ADD ("words", test_words);
  return g_test_run ();
}
