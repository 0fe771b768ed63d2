/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-statement-dialog.h"

#include "entente-commands.h"
#include "entente-field.h"
#include "entente-json.h"
#include "entente-row-list.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-term-row.h"

#include "sample-dialog.h"
#include "sample-widget.h"
#include "sample.h"

static EntenteStatement *
look_up (SampleDialog *fixture,
         const char   *id)
{
  EntenteItem *item = entente_document_lookup_kind (fixture->document, ENTENTE_ITEM_STATEMENT, id);

  g_assert_nonnull (item);
  return ENTENTE_STATEMENT (item);
}

static EntenteStatement *
get_last (SampleDialog *fixture)
{
  GListModel *items = entente_document_get_items (fixture->document, ENTENTE_ITEM_STATEMENT);
  g_autoptr (EntenteStatement) last = g_list_model_get_item (items, g_list_model_get_n_items (items) - 1);

  return last;
}

static void
open_item (SampleDialog *fixture,
           const char   *id)
{
  sample_dialog_open (fixture, entente_statement_dialog_new (fixture->history, ENTENTE_ITEM (look_up (fixture, id)),
                                                             NULL));
}

static void
open_about (SampleDialog *fixture,
            const char   *id)
{
  EntenteItem *about = id != NULL ? entente_document_lookup (fixture->document, id) : NULL;

  sample_dialog_open (fixture, entente_statement_dialog_new (fixture->history, NULL, about));
}

static void
test_add (SampleDialog  *fixture,
          gconstpointer  data)
{
  static const char words[] = " Words are\nkept, “to the letter” ";
  EntenteRowList *via, *about;
  EntenteStatement *statement;

  open_about (fixture, "met");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  sample_dialog_type (fixture, "The words, exactly as they are written", words);
  sample_dialog_type (fixture, "Speaker", "Shoigu");
  sample_dialog_type (fixture, "Speaker", "Sergei Shoigu");
  via = sample_dialog_field (fixture, "Through Whom");
  gtk_editable_set_text (GTK_EDITABLE (entente_row_list_add (via)), "tass");
  gtk_editable_set_text (GTK_EDITABLE (entente_row_list_add (via)), "Korea JoongAng Daily");
  about = sample_dialog_field (fixture, "About");
  g_assert_cmpuint (entente_row_list_get_rows (about)->len, ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entente_row_list_add (about)), "Kim Jong-un");
  entente_row_list_set_stance (about, entente_row_list_get_rows (about)->pdata[1], "mentions");
  sample_dialog_type (fixture, "When it was said", "March 21, 2025");
  sample_dialog_type (fixture, "Source", "Photo released by KCNA");
  sample_dialog_type (fixture, "Page", "3");
  entente_term_row_set_word (sample_dialog_field (fixture, "Grade"), "2");
  sample_dialog_save (fixture, "Add “ Words are kept, “to the letter” ”");

  statement = get_last (fixture);
  g_assert_cmpstr (entente_statement_get_text (statement), ==, words);
  g_assert_cmpstr (entente_statement_get_form (statement), ==, "quote");
  g_assert_cmpstr (entente_statement_get_attribution (statement), ==, "on-record");
  g_assert_cmpstr (entente_statement_get_speaker (statement), ==, "shoigu");
  g_assert_cmpstr (entente_statement_get_via (statement)[0], ==, "tass");
  g_assert_cmpstr (entente_statement_get_via (statement)[1], ==, "joongang");
  g_assert_cmpstr (entente_statement_get_date (statement), ==, "2025-03-21");
  g_assert_cmpstr (entente_statement_get_source (statement), ==, "photo");
  g_assert_cmpint (entente_statement_get_credibility (statement), ==, 2);
  g_assert_cmpint (entente_record_get_number (entente_statement_get_anchor (statement), ENTENTE_ANCHOR_PAGE), ==, 3);
  g_assert_cmpuint (entente_statement_get_n_about (statement), ==, 2);
  g_assert_cmpstr (entente_record_get_text (entente_statement_get_nth_about (statement, 0), ENTENTE_TARGET_STANCE), ==,
                   "supports");
  g_assert_cmpstr (entente_record_get_text (entente_statement_get_nth_about (statement, 1), ENTENTE_TARGET_STANCE), ==,
                   "mentions");
}

/* An incomplete statement is saved, and hints say what is missing. */
static void
test_no_source (SampleDialog  *fixture,
                gconstpointer  data)
{
  open_about (fixture, NULL);
  sample_dialog_type (fixture, "The words, exactly as they are written", "no");
  g_assert_nonnull (sample_dialog_hint (fixture, "Source"));
  sample_dialog_type (fixture, "Source", "Photo released by KCNA");
  g_assert_true (entente_field_settle (sample_dialog_field (fixture, "Source")));
  g_assert_null (sample_dialog_hint (fixture, "Source"));
  sample_dialog_type (fixture, "Source", "");
  g_assert_nonnull (sample_dialog_hint (fixture, "Source"));
  sample_dialog_save (fixture, "Add “no”");
  g_assert_null (entente_statement_get_source (get_last (fixture)));
}

/* Members that are not edited stay unchanged, even if they are invalid. */
static void
test_untouched (SampleDialog  *fixture,
                gconstpointer  data)
{
  static const char text[] = "one\r\ntwo\xe2\x80\xa8three\xe2\x80\xae four\t";
  EntenteItem *item = sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "odd", ENTENTE_STATEMENT_TEXT, text,
                                  ENTENTE_STATEMENT_FORM, "shouted", ENTENTE_STATEMENT_CREDIBILITY, "9",
                                  ENTENTE_STATEMENT_SPEAKER, "gone", ENTENTE_STATEMENT_VIA, "gone tass gone",
                                  ENTENTE_STATEMENT_ABOUT, "met hints-at, gone supports, kim",
                                  ENTENTE_STATEMENT_ANCHOR, "\n|a\nb|\n", 0);
  EntenteStatement *odd;

  g_assert_nonnull (item);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  open_item (fixture, "odd");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  sample_dialog_type (fixture, "When it was said", "2025");
  g_assert_true (entente_item_dialog_save (fixture->dialog));

  odd = look_up (fixture, "odd");
  g_assert_cmpstr (entente_statement_get_date (odd), ==, "2025");
  g_assert_cmpstr (entente_statement_get_text (odd), ==, text);
  g_assert_cmpstr (entente_statement_get_form (odd), ==, "shouted");
  g_assert_cmpint (entente_statement_get_credibility (odd), ==, 9);
  g_assert_cmpuint (g_strv_length ((char **) entente_statement_get_via (odd)), ==, 3);
  g_assert_null (entente_record_get_text (entente_statement_get_nth_about (odd, 2), ENTENTE_TARGET_STANCE));
  g_assert_cmpstr (entente_record_get_text (entente_statement_get_anchor (odd), ENTENTE_ANCHOR_PREFIX), ==, "\n");
  entente_history_undo (fixture->history);
}

/* The dialog warns of a quotation that differs from the passage. */
static void
test_passage (SampleDialog  *fixture,
              gconstpointer  data)
{
  static const char warning[] = "The quotation is not in the passage, word for word.";
  g_autoptr (EntenteItem) copy = entente_item_copy (ENTENTE_ITEM (look_up (fixture, "honor")), NULL);
  EntenteRecord *anchor = entente_record_get_record (entente_item_edit_record (copy), ENTENTE_STATEMENT_ANCHOR);

  entente_record_set_number (anchor, ENTENTE_ANCHOR_START, 17);
  entente_document_replace (fixture->document, ENTENTE_ITEM (look_up (fixture, "honor")), copy);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);

  open_item (fixture, "honor");
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->dialog), warning));
  sample_dialog_type (fixture, "The passage", "I am not sure");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), warning));
  sample_dialog_save (fixture, "Edit “I am sure that we will honor these event…”");

  /* The position of the old passage is not that of the new one. */
  g_assert_false (entente_record_has (entente_statement_get_anchor (look_up (fixture, "honor")), ENTENTE_ANCHOR_START));
}

static void
test_number (SampleDialog  *fixture,
             gconstpointer  data)
{
  open_item (fixture, "meeting");
  sample_dialog_type (fixture, "Page", "three");
  g_assert_true (gtk_widget_has_css_class (sample_dialog_field (fixture, "Page"), "error"));
  g_assert_false (entente_item_dialog_save (fixture->dialog));
  sample_dialog_type (fixture, "Page", "");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
}

static void
test_grade (SampleDialog  *fixture,
            gconstpointer  data)
{
  EntenteTermRow *row;

  open_item (fixture, "honor");
  row = sample_dialog_field (fixture, "Grade");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "With its source: B2");
  entente_term_row_set_word (row, NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "With its source: B2");
  sample_dialog_save (fixture, "Edit “I am sure that we will honor these event…”");
  g_assert_cmpint (entente_statement_get_credibility (look_up (fixture, "honor")), ==, ENTENTE_NUMBER_ABSENT);
}

/* The source of the previous statement comes first. */
static void
test_last_source (SampleDialog  *fixture,
                  gconstpointer  data)
{
  EntenteSuggestRow *row;
  const EntenteSuggestion *first;

  open_about (fixture, "met");
  sample_dialog_type (fixture, "The words, exactly as they are written", "one");
  sample_dialog_type (fixture, "Source", "Photo released by KCNA");
  sample_dialog_save (fixture, "Add “one”");

  open_about (fixture, "met");
  row = sample_dialog_field (fixture, "Source");
  entente_suggest_row_open (row, TRUE);
  first = entente_suggest_row_get_suggestions (row)->pdata[0];
  g_assert_cmpstr (first->value, ==, "photo");
  g_assert_cmpstr (first->subtitle, ==, "Used last");
}

/* A new source and its new publisher, both created from the dialog, belong to one step. */
static void
test_nested (SampleDialog  *fixture,
             gconstpointer  data)
{
  SampleDialog source = { fixture->document, fixture->history, NULL, NULL, 0 };
  EntenteItemDialog *other;
  EntenteItem *item;

  open_about (fixture, "met");
  sample_dialog_type (fixture, "The words, exactly as they are written", "one");
  g_signal_emit_by_name (sample_dialog_field (fixture, "Source"), "create", ENTENTE_ITEM_SOURCE, "The Bulletin");
  other = sample_dialog_find_other (fixture);
  sample_dialog_open (&source, other);
  g_signal_emit_by_name (sample_dialog_field (&source, "Publisher"), "create", ENTENTE_ITEM_ACTOR, "Bulletin Press");
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (ENTENTE_IS_ITEM_DIALOG (window) && gtk_window_get_transient_for (window) == GTK_WINDOW (source.dialog))
        {
          g_assert_true (entente_item_dialog_save (ENTENTE_ITEM_DIALOG (window)));
          break;
        }
    }
  g_assert_true (entente_item_dialog_save (source.dialog));
  g_clear_weak_pointer (&source.dialog);
  g_assert_cmpstr (gtk_editable_get_text (sample_dialog_field (fixture, "Source")), ==, "The Bulletin");
  sample_dialog_save (fixture, "Add “one”");

  item = entente_document_lookup_kind (fixture->document, ENTENTE_ITEM_SOURCE,
                                       entente_statement_get_source (get_last (fixture)));
  g_assert_cmpstr (entente_source_get_publisher (ENTENTE_SOURCE (item)), ==, "bulletin-press");
}

/* The fields that all kinds of items have. */
static void
test_common (SampleDialog  *fixture,
             gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  EntenteEntryRow *row;

  name = entente_commands_name_item (entente_document_lookup (fixture->document, "honor"));
  step = g_strdup_printf ("Edit %s", name);
  open_item (fixture, "honor");
  row = entente_row_list_add (sample_dialog_field (fixture, "Tags"));
  gtk_editable_set_text (GTK_EDITABLE (row), "확인");
  sample_dialog_save (fixture, step);
  g_assert_cmpstr (entente_item_get_tags (entente_document_lookup (fixture->document, "honor"))[0], ==, "확인");
}

#define ADD(name, func) \
  g_test_add ("/statement-dialog/" name, SampleDialog, NULL, sample_dialog_set_up, func, sample_dialog_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add", test_add);
  ADD ("common", test_common);
  ADD ("no-source", test_no_source);
  ADD ("untouched", test_untouched);
  ADD ("passage", test_passage);
  ADD ("number", test_number);
  ADD ("grade", test_grade);
  ADD ("last-source", test_last_source);
  ADD ("nested", test_nested);
  return g_test_run ();
}
