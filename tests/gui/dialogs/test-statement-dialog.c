/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-statement-dialog.h"

#include "entente-commands.h"
#include "entente-dialogs.h"
#include "entente-field.h"
#include "entente-former.h"
#include "entente-json.h"
#include "entente-quotation-box.h"
#include "entente-row-list.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-term-row.h"
#include "entente-text-row.h"

#include "sample-dialog.h"
#include "sample-session.h"
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

/* The source of the previous statement is filled in, and comes first in the list. It can be cleared. Statements that have
 * words already, and those that are edited, stay without a source. */
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
  entente_suggest_row_close (row);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Photo released by KCNA");
  g_assert_cmpstr (sample_dialog_hint (fixture, "Source"), ==, "Filled in: the source that was used last");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  sample_dialog_type (fixture, "The words, exactly as they are written", "two");
  g_assert_cmpstr (sample_dialog_hint (fixture, "Source"), ==, "Filled in: the source that was used last");
  sample_dialog_type (fixture, "Source", "");
  g_assert_cmpstr (sample_dialog_hint (fixture, "Source"), !=, "Filled in: the source that was used last");
  sample_dialog_type (fixture, "Source", "Photo released by KCNA");
  fixture->n_saved = 0;
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  sample_dialog_save (fixture, "Add “two”");
  g_assert_cmpstr (entente_statement_get_source (get_last (fixture)), ==, "photo");
}

static void
test_last_source_not (SampleDialog  *fixture,
                      gconstpointer  data)
{
  EntenteItem *bare = sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "bare", ENTENTE_STATEMENT_TEXT, "bare", 0);

  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  open_about (fixture, "met");
  sample_dialog_type (fixture, "The words, exactly as they are written", "one");
  sample_dialog_type (fixture, "Source", "Photo released by KCNA");
  sample_dialog_save (fixture, "Add “one”");

  sample_dialog_open (fixture, entente_dialogs_open_duplicate (fixture->history, bare));
  g_assert_cmpstr (gtk_editable_get_text (sample_dialog_field (fixture, "Source")), ==, "");
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  open_item (fixture, "bare");
  g_assert_cmpstr (gtk_editable_get_text (sample_dialog_field (fixture, "Source")), ==, "");
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
  g_clear_pointer (&source.before, g_bytes_unref);
  g_assert_cmpstr (gtk_editable_get_text (sample_dialog_field (fixture, "Source")), ==, "The Bulletin");
  sample_dialog_save (fixture, "Add “one”");

  item = entente_document_lookup_kind (fixture->document, ENTENTE_ITEM_SOURCE,
                                       entente_statement_get_source (get_last (fixture)));
  g_assert_cmpstr (entente_source_get_publisher (ENTENTE_SOURCE (item)), ==, "bulletin-press");
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_searched (gpointer box)
{
  return !entente_quotation_box_is_searching (box);
}

/* Waits until the words are compared with the stored text. */
static EntenteQuotationBox *
get_answer (SampleDialog *fixture)
{
  EntenteQuotationBox *box = ENTENTE_QUOTATION_BOX (find_type (GTK_WIDGET (fixture->dialog),
                                                               ENTENTE_TYPE_QUOTATION_BOX));

  sample_wait (has_searched, box);
  return box;
}

static void
choose_source (SampleDialog *fixture,
               const char   *title)
{
  sample_dialog_type (fixture, "Source", title);
  g_assert_true (entente_field_settle (sample_dialog_field (fixture, "Source")));
}

static void
add_kept_source (SampleDialog *fixture,
                 const char   *text)
{
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, text,
              0);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
}

static void
assert_rows (SampleDialog *fixture,
             const char   *before,
             const char   *exact,
             const char   *after)
{
  g_autofree char *prefix = entente_text_row_get_text (sample_dialog_field (fixture, "The words before"));
  g_autofree char *passage = entente_text_row_get_text (sample_dialog_field (fixture, "The passage"));
  g_autofree char *suffix = entente_text_row_get_text (sample_dialog_field (fixture, "The words after"));

  g_assert_cmpstr (prefix, ==, before);
  g_assert_cmpstr (passage, ==, exact);
  g_assert_cmpstr (suffix, ==, after);
}

/* The passage follows the words while they are typed, as the stored text has it. */
static void
test_fill (SampleDialog  *fixture,
           gconstpointer  data)
{
  const EntenteRecord *anchor;

  add_kept_source (fixture, "🙂 Песков: “All is\nwell here.” 끝");
  open_about (fixture, "met");
  choose_source (fixture, "Kept");
  sample_dialog_type (fixture, "The words, exactly as they are written", "All");
  g_assert_cmpuint (entente_quotation_box_get_n_places (get_answer (fixture)), ==, 1);
  assert_rows (fixture, "🙂 Песков: “", "All", " is\nwell here.” 끝");
  sample_dialog_type (fixture, "The words, exactly as they are written", "All was");
  g_assert_cmpuint (entente_quotation_box_get_n_places (get_answer (fixture)), ==, 0);
  assert_rows (fixture, "", "", "");
  sample_dialog_type (fixture, "The words, exactly as they are written", "\"All is well");
  get_answer (fixture);
  assert_rows (fixture, "🙂 Песков: ", "“All is\nwell", " here.” 끝");
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->dialog),
                                    "The quotation is not in the passage, word for word."));
  sample_dialog_save (fixture, "Add “\"All is well”");

  anchor = entente_statement_get_anchor (get_last (fixture));
  g_assert_cmpstr (entente_statement_get_text (get_last (fixture)), ==, "\"All is well");
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_START), ==, 10);
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_END), ==, 22);
}

/* Words that differ from the text by a letter are told while they are typed, and stay unless the user takes those of the
 * text. */
static void
test_similar (SampleDialog  *fixture,
              gconstpointer  data)
{
  GtkWidget *label;

  add_kept_source (fixture, "He said: “We will defend the harbour.” Then he left.");
  open_about (fixture, "met");
  choose_source (fixture, "Kept");
  sample_dialog_type (fixture, "The words, exactly as they are written", "We will defent the harbour.");
  g_assert_cmpuint (entente_quotation_box_get_n_places (get_answer (fixture)), ==, 0);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog),
                                       "The stored text of the source has “defend”, and not “defent”. Your words are "
                                       "kept, but confirm nothing."));
  assert_rows (fixture, "", "", "");
  sample_dialog_type (fixture, "The words, exactly as they are written", "We would defend a harbour.");
  get_answer (fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog),
                                       "The stored text of the source has other words: “We will defend the harbour.”. "
                                       "Yours are kept, but confirm nothing."));
  label = sample_find_label (GTK_WIDGET (fixture->dialog), "Use the Words of the Text");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (entente_quotation_box_get_n_places (get_answer (fixture)), ==, 1);
  assert_rows (fixture, "He said: “", "We will defend the harbour.", "” Then he left.");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)));
  sample_dialog_type (fixture, "The words, exactly as they are written", "Nobody knows what comes next");
  get_answer (fixture);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)));
  sample_dialog_type (fixture, "The words, exactly as they are written", "We will defend the harbour.");
  get_answer (fixture);
  sample_dialog_save (fixture, "Add “We will defend the harbour.”");
}

/* The same words in another text are at another place there. */
static void
test_other_text (SampleDialog  *fixture,
                 gconstpointer  data)
{
  const EntenteRecord *anchor;

  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "longer", ENTENTE_SOURCE_TITLE, "Longer", ENTENTE_SOURCE_TEXT,
              "Long before. Well, yes. And long after.", 0);
  add_kept_source (fixture, "Well, yes.");
  open_about (fixture, "met");
  choose_source (fixture, "Kept");
  sample_dialog_type (fixture, "The words, exactly as they are written", "yes");
  get_answer (fixture);
  assert_rows (fixture, "Well, ", "yes", ".");
  choose_source (fixture, "Longer");
  g_assert_cmpuint (entente_quotation_box_get_n_places (get_answer (fixture)), ==, 1);
  sample_dialog_save (fixture, "Add “yes”");
  anchor = entente_statement_get_anchor (get_last (fixture));
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_START), ==, 19);
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_END), ==, 22);
}

/* A place in one source is none in another. */
static void
test_other_source (SampleDialog  *fixture,
                   gconstpointer  data)
{
  g_autoptr (EntenteItem) copy = entente_item_copy (ENTENTE_ITEM (look_up (fixture, "honor")), NULL);
  EntenteRecord *anchor = entente_record_get_record (entente_item_edit_record (copy), ENTENTE_STATEMENT_ANCHOR);

  entente_record_set_number (anchor, ENTENTE_ANCHOR_START, 17);
  entente_record_set_number (anchor, ENTENTE_ANCHOR_END, 20);
  entente_document_replace (fixture->document, ENTENTE_ITEM (look_up (fixture, "honor")), copy);
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "other", ENTENTE_SOURCE_TITLE, "Other", 0);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);

  open_item (fixture, "honor");
  choose_source (fixture, "Other");
  sample_dialog_save (fixture, "Edit “I am sure that we will honor these event…”");
  anchor = entente_record_get_record (entente_item_get_record (ENTENTE_ITEM (look_up (fixture, "honor"))),
                                      ENTENTE_STATEMENT_ANCHOR);
  g_assert_true (entente_record_has (anchor, ENTENTE_ANCHOR_EXACT));
  g_assert_false (entente_record_has (anchor, ENTENTE_ANCHOR_START));
  g_assert_false (entente_record_has (anchor, ENTENTE_ANCHOR_END));
}

static void
test_choose (SampleDialog  *fixture,
             gconstpointer  data)
{
  EntenteQuotationBox *box;

  add_kept_source (fixture, "First yes. Then yes. Last.");
  open_about (fixture, "met");
  choose_source (fixture, "Kept");
  sample_dialog_type (fixture, "The words, exactly as they are written", "yes");
  box = get_answer (fixture);
  g_assert_cmpuint (entente_quotation_box_get_n_places (box), ==, 2);
  assert_rows (fixture, "", "", "");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "The stored text of the source holds these words "
                                                                     "in 2 places; choose one below."));
  g_signal_emit_by_name (gtk_widget_get_ancestor (sample_find_label (GTK_WIDGET (box),
                                                                     "… First yes. Then yes. Last. …"),
                                                  GTK_TYPE_BUTTON), "clicked");
  assert_rows (fixture, "First ", "yes", ". Then yes. Last.");
  entente_quotation_box_choose (box, 1);
  assert_rows (fixture, "First yes. Then ", "yes", ". Last.");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "The stored text of the source holds these words "
                                                                     "in 2 places; this is number 2."));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (box)));
  sample_dialog_save (fixture, "Add “yes”");
}

/* What the user has written is not replaced, and opening a dialog changes nothing. */
static void
test_keep (SampleDialog  *fixture,
           gconstpointer  data)
{
  add_kept_source (fixture, "Only once: yes.");
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "said", ENTENTE_STATEMENT_TEXT, "yes",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SOURCE, "kept", 0);
  open_item (fixture, "said");
  get_answer (fixture);
  assert_rows (fixture, "", "", "");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "Fill In the Passage"));

  sample_dialog_type (fixture, "The passage", "my own");
  sample_dialog_type (fixture, "The words, exactly as they are written", "once");
  get_answer (fixture);
  assert_rows (fixture, "", "my own", "");
}

static gboolean
says_missing (SampleDialog *fixture)
{
  GtkWidget *label;

  get_answer (fixture);
  label = sample_find_label (GTK_WIDGET (fixture->dialog), "The stored text of the source does not hold these words. "
                                                           "They are kept, but confirm nothing.");
  return label != NULL && gtk_widget_get_visible (label);
}

/* Only quotations are compared. */
static void
test_forms (SampleDialog  *fixture,
            gconstpointer  data)
{
  add_kept_source (fixture, "Only once: yes.");
  open_about (fixture, "met");
  choose_source (fixture, "Kept");
  sample_dialog_type (fixture, "The words, exactly as they are written", "no");
  g_assert_true (says_missing (fixture));
  entente_term_row_set_word (sample_dialog_field (fixture, "Form"), "paraphrase");
  g_assert_false (says_missing (fixture));
  entente_term_row_set_word (sample_dialog_field (fixture, "Form"), "quote");
  g_assert_true (says_missing (fixture));
  choose_source (fixture, "Photo released by KCNA");
  g_assert_false (says_missing (fixture));
}

/* Each change returns before the text is searched. */
static void
test_large_source (SampleDialog  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 2000000)
    g_string_append (text, "A sentence of a long source. ");
  g_string_append (text, "The end.");
  add_kept_source (fixture, text->str);
  open_about (fixture, "met");
  choose_source (fixture, "Kept");
  for (guint i = 1; i <= 8; i++)
    {
      g_autofree char *words = g_strndup ("The end.", i);

      sample_dialog_type (fixture, "The words, exactly as they are written", words);
      g_assert_cmpuint (entente_quotation_box_get_n_places (
        ENTENTE_QUOTATION_BOX (find_type (GTK_WIDGET (fixture->dialog), ENTENTE_TYPE_QUOTATION_BOX))), ==, 0);
    }
  g_assert_cmpuint (entente_quotation_box_get_n_places (get_answer (fixture)), ==, 1);
}

/* Who was deleted is told, until somebody else is given. */
static void
test_former (SampleDialog  *fixture,
             gconstpointer  data)
{
  EntenteItem *item = sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "said", ENTENTE_STATEMENT_TEXT, "yes", 0);
  g_autoptr (EntenteItem) copy = entente_item_copy (item, NULL);

  entente_former_add (entente_item_edit_record (copy), ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SPEAKER, "A <Minister>");
  entente_document_replace (fixture->document, item, copy);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  open_item (fixture, "said");
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "speaker deleted: A <Minister>"));
  sample_dialog_type (fixture, "Speaker", "Sergei Shoigu");
  g_assert_true (entente_field_settle (sample_dialog_field (fixture, "Speaker")));
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->dialog), "speaker deleted: A <Minister>"));
  sample_dialog_save (fixture, "Edit “yes”");
  g_assert_cmpuint (entente_record_get_n_records (entente_item_get_record (ENTENTE_ITEM (look_up (fixture, "said"))),
                                                  ENTENTE_STATEMENT_FORMER), ==, 0);
}

/* A contradiction is told while it is made. */
static void
test_contradiction (SampleDialog  *fixture,
                    gconstpointer  data)
{
  static const char warning[] = "The statement denies, but is said to support the relation, so that it confirms "
                                "nothing.";

  open_item (fixture, "meeting");
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->dialog), warning));
  entente_term_row_set_word (sample_dialog_field (fixture, "Put as"), "denies");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), warning));
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
  ADD ("last-source-not", test_last_source_not);
  ADD ("nested", test_nested);
  ADD ("fill", test_fill);
  ADD ("similar", test_similar);
  ADD ("other-text", test_other_text);
  ADD ("other-source", test_other_source);
  ADD ("choose", test_choose);
  ADD ("keep", test_keep);
  ADD ("forms", test_forms);
  ADD ("large-source", test_large_source);
  ADD ("former", test_former);
  ADD ("contradiction", test_contradiction);
  return g_test_run ();
}
