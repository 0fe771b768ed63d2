/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor-dialog.h"

#include "entente-actor.h"
#include "entente-json.h"
#include "entente-pair-list.h"
#include "entente-row-list.h"

#include "sample-dialog.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

static EntenteActor *
look_up (SampleDialog *fixture,
         const char   *id)
{
  EntenteItem *item = entente_document_lookup_kind (fixture->document, ENTENTE_ITEM_ACTOR, id);

  g_assert_nonnull (item);
  return ENTENTE_ACTOR (item);
}

static void
open_item (SampleDialog *fixture,
           const char   *id)
{
  EntenteItem *item = id != NULL ? ENTENTE_ITEM (look_up (fixture, id)) : NULL;

  sample_dialog_open (fixture, entente_actor_dialog_new (fixture->history, item));
}

static void
take_state (SampleDialog *fixture)
{
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
}

static void
test_add (SampleDialog  *fixture,
          gconstpointer  data)
{
  EntenteRowList *aliases;
  EntenteEntryRow *row;
  EntenteActor *actor;

  open_item (fixture, NULL);
  g_assert_false (entente_item_dialog_save (fixture->dialog));
  sample_dialog_type (fixture, "Name", "  최선희 ");
  sample_dialog_type (fixture, "Kind", "Person");
  sample_dialog_type (fixture, "Start", "10 August 1964");
  aliases = sample_dialog_field (fixture, "Other Names");
  row = entente_row_list_add (aliases);
  gtk_editable_set_text (GTK_EDITABLE (row), "Choe Son-hui");
  entente_row_list_set_language (aliases, row, "en");
  entente_row_list_add (aliases);
  row = entente_row_list_add (sample_dialog_field (fixture, "Links"));
  gtk_editable_set_text (GTK_EDITABLE (row), "javascript:alert(1)");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "warning"));
  gtk_editable_set_text (GTK_EDITABLE (row), "https://example.org/choe");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "warning"));
  sample_dialog_save (fixture, "Add 최선희");

  actor = ENTENTE_ACTOR (entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR) != NULL
                         ? g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR), 4)
                         : NULL);
  g_assert_cmpstr (entente_actor_get_name (actor), ==, "최선희");
  g_assert_cmpstr (entente_actor_get_kind (actor), ==, "person");
  g_assert_cmpstr (entente_actor_get_start (actor), ==, "1964-08-10");
  g_assert_cmpuint (entente_actor_get_n_aliases (actor), ==, 1);
  g_assert_cmpstr (entente_record_get_text (entente_actor_get_nth_aliases (actor, 0), ENTENTE_PHRASE_LANG), ==, "en");
  g_assert_cmpstr (entente_actor_get_links (actor)[0], ==, "https://example.org/choe");
  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document),
                                              entente_item_get_id (ENTENTE_ITEM (actor)), NULL));
  g_object_unref (actor);
}

/* The other members of an alias stay with it when another alias is removed. */
static void
test_aliases (SampleDialog  *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteItem) copy = entente_item_copy (ENTENTE_ITEM (look_up (fixture, "shoigu")), NULL);
  EntenteRecord *second = entente_record_get_nth (entente_item_edit_record (copy), ENTENTE_ACTOR_ALIASES, 1);
  EntenteRowList *list;
  const EntenteRecord *left;

  entente_record_set_text (second, ENTENTE_PHRASE_LANG, "ko");
  entente_record_add_foreign (second, "script", "\"Hang\"", -1, ENTENTE_PHRASE_LANG);
  entente_document_replace (fixture->document, ENTENTE_ITEM (look_up (fixture, "shoigu")), copy);
  take_state (fixture);

  open_item (fixture, "shoigu");
  list = sample_dialog_field (fixture, "Other Names");
  g_assert_cmpuint (entente_row_list_get_rows (list)->len, ==, 2);
  entente_row_list_remove (list, entente_row_list_get_rows (list)->pdata[0]);
  sample_dialog_save (fixture, "Edit Sergei Shoigu");

  g_assert_cmpuint (entente_actor_get_n_aliases (look_up (fixture, "shoigu")), ==, 1);
  left = entente_actor_get_nth_aliases (look_up (fixture, "shoigu"), 0);
  g_assert_cmpstr (entente_record_get_text (left, ENTENTE_PHRASE_TEXT), ==, "세르게이 쇼이구");
  g_assert_cmpstr (entente_record_get_text (left, ENTENTE_PHRASE_LANG), ==, "ko");
  g_assert_cmpuint (entente_record_get_n_foreign (left), ==, 1);
}

/* Typed text replaces the name and is not appended to it. */
static void
test_focus (SampleDialog  *fixture,
            gconstpointer  data)
{
  int start, end;

  open_item (fixture, "shoigu");
  g_assert_true (gtk_editable_get_selection_bounds (sample_dialog_field (fixture, "Name"), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, strlen ("Sergei Shoigu"));
}

/* An empty row does not count as an edit. */
static void
test_empty_row (SampleDialog  *fixture,
                gconstpointer  data)
{
  open_item (fixture, "shoigu");
  entente_row_list_add (sample_dialog_field (fixture, "Other Names"));
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
}

static void
test_kind (SampleDialog  *fixture,
           gconstpointer  data)
{
  open_item (fixture, "shoigu");
  g_assert_cmpstr (gtk_editable_get_text (sample_dialog_field (fixture, "Kind")), ==, "Person");
  sample_dialog_type (fixture, "Kind", "Warlord");
  sample_dialog_save (fixture, "Edit Sergei Shoigu");
  g_assert_cmpstr (entente_actor_get_kind (look_up (fixture, "shoigu")), ==, "Warlord");
}

/* Another thread compares the names of the other actors. */
static gboolean
says_duplicate (gpointer dialog)
{
  return sample_find_label (dialog, "There already is: Kim Jong-un") != NULL;
}

static void
test_duplicates (SampleDialog  *fixture,
                 gconstpointer  data)
{
  open_item (fixture, NULL);
  sample_dialog_type (fixture, "Name", "kim jong un");
  sample_wait (says_duplicate, fixture->dialog);
  sample_dialog_type (fixture, "Name", "Kim Jong-il");
  g_assert_null (sample_find_label (GTK_WIDGET (fixture->dialog), "There already is: Kim Jong-un"));
  g_assert_cmpuint (sample_count_class (GTK_WIDGET (fixture->dialog), "similar"), >, 0);

  /* The dialog warns, but can save. */
  sample_dialog_type (fixture, "Name", "김정은");
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "There already is: Kim Jong-un"));
  sample_dialog_save (fixture, "Add 김정은");
}

/* A name with invisible characters is kept unchanged, with a warning. */
static void
test_deceiving (SampleDialog  *fixture,
                gconstpointer  data)
{
  open_item (fixture, "kim");
  sample_dialog_type (fixture, "Name", "Kim\xe2\x80\xae" "nu-gnoJ");
  g_assert_nonnull (strstr (sample_dialog_hint (fixture, "Name"), "⟦U+202E⟧"));
  sample_dialog_save (fixture, "Edit Kim Jong-un");
  g_assert_cmpstr (entente_actor_get_name (look_up (fixture, "kim")), ==, "Kim\xe2\x80\xae" "nu-gnoJ");
}

static EntenteEntryRow *
add_pair (SampleDialog *fixture,
          const char   *title,
          const char   *first,
          const char   *second)
{
  EntentePairList *list = sample_dialog_field (fixture, title);
  EntenteEntryRow *row = entente_row_list_add (ENTENTE_ROW_LIST (list));

  gtk_editable_set_text (GTK_EDITABLE (row), first);
  gtk_editable_set_text (entente_pair_list_get_second (list, row), second);
  return row;
}

/* Tags, identifiers and data are hidden if there are none. */
static void
test_common (SampleDialog  *fixture,
             gconstpointer  data)
{
  EntenteItem *shoigu;
  const EntenteRecord *record;
  EntenteEntryRow *row;

  open_item (fixture, "shoigu");
  g_assert_false (gtk_widget_get_visible (sample_dialog_field (fixture, "Tags")));
  row = entente_row_list_add (sample_dialog_field (fixture, "Tags"));
  gtk_editable_set_text (GTK_EDITABLE (row), "security");
  add_pair (fixture, "Identifiers", "wikidata", "Q1");
  add_pair (fixture, "Data", "height", "1.50");
  row = add_pair (fixture, "Data", "height", "tall");
  g_assert_false (entente_item_dialog_save (fixture->dialog));
  g_assert_true (gtk_widget_get_visible (sample_dialog_field (fixture, "Tags")));
  gtk_editable_set_text (GTK_EDITABLE (row), "size");
  sample_dialog_save (fixture, "Edit Sergei Shoigu");

  shoigu = ENTENTE_ITEM (look_up (fixture, "shoigu"));
  record = entente_item_get_record (shoigu);
  g_assert_cmpstr (entente_item_get_tags (shoigu)[0], ==, "security");
  g_assert_cmpuint (entente_record_get_n_records (record, ENTENTE_ACTOR_IDENTIFIERS), ==, 1);
  g_assert_cmpint (entente_record_find_datum (record, ENTENTE_ACTOR_DATA, "height")->type, ==, ENTENTE_DATUM_NUMBER);
  g_assert_cmpstr (entente_record_find_datum (record, ENTENTE_ACTOR_DATA, "size")->text, ==, "tall");
}

/* An item that has some of them shows them at once. Members that are not edited stay unchanged. */
static void
test_common_kept (SampleDialog  *fixture,
                  gconstpointer  data)
{
  g_autoptr (EntenteItem) copy = entente_item_copy (ENTENTE_ITEM (look_up (fixture, "shoigu")), NULL);
  EntenteRecord *record = entente_item_edit_record (copy);
  const EntenteDatum *datum;

  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "code", ENTENTE_DATUM_TEXT, "12");
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "list", ENTENTE_DATUM_OTHER, "[1.0]");
  entente_record_add_foreign (record, "tags", "7", -1, ENTENTE_ACTOR_NOTE);
  entente_document_replace (fixture->document, ENTENTE_ITEM (look_up (fixture, "shoigu")), copy);
  take_state (fixture);

  open_item (fixture, "shoigu");
  g_assert_true (gtk_widget_get_visible (sample_dialog_field (fixture, "Data")));
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  add_pair (fixture, "Data", "size", "1e3");
  sample_dialog_save (fixture, "Edit Sergei Shoigu");

  record = (EntenteRecord *) entente_item_get_record (ENTENTE_ITEM (look_up (fixture, "shoigu")));
  g_assert_cmpuint (entente_record_get_n_data (record, ENTENTE_ACTOR_DATA), ==, 3);
  datum = entente_record_find_datum (record, ENTENTE_ACTOR_DATA, "code");
  g_assert_cmpint (datum->type, ==, ENTENTE_DATUM_TEXT);
  g_assert_cmpstr (entente_record_find_datum (record, ENTENTE_ACTOR_DATA, "list")->text, ==, "[1.0]");
  g_assert_true (entente_record_has_foreign (record, "tags"));
}

#define ADD(name, func) \
  g_test_add ("/actor-dialog/" name, SampleDialog, NULL, sample_dialog_set_up, func, sample_dialog_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add", test_add);
  ADD ("aliases", test_aliases);
  ADD ("focus", test_focus);
  ADD ("empty-row", test_empty_row);
  ADD ("kind", test_kind);
  ADD ("twins", test_duplicates);
  ADD ("deceiving", test_deceiving);
  ADD ("common", test_common);
  ADD ("common-kept", test_common_kept);
  return g_test_run ();
}
