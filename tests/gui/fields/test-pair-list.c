/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pair-list.h"

#include "entente-actor.h"
#include "entente-field.h"
#include "entente-suggest-row.h"

#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteRecord *record;
  EntentePairList *list;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  fixture->record = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR));
  fixture->list = g_object_ref_sink (g_object_new (ENTENTE_TYPE_PAIR_LIST, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->list);
  entente_record_free (fixture->record);
  g_assert_finalize_object (fixture->document);
}

static void
show_data (Fixture *fixture)
{
  const EntenteMember *members = entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR)->members;

  entente_pair_list_set_up_data (fixture->list, fixture->document, &members[ENTENTE_ACTOR_DATA]);
  entente_field_show (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
}

static void
show_identifiers (Fixture *fixture)
{
  const EntenteMember *members = entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR)->members;

  entente_pair_list_set_up_identifiers (fixture->list, fixture->document, &members[ENTENTE_ACTOR_IDENTIFIERS]);
  entente_field_show (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_IDENTIFIERS);
}

static EntenteEntryRow *
row_at (Fixture *fixture,
        guint    nth)
{
  const GPtrArray *rows = entente_row_list_get_rows (ENTENTE_ROW_LIST (fixture->list));

  g_assert_cmpuint (nth, <, rows->len);
  return rows->pdata[nth];
}

static void
type_second (Fixture    *fixture,
             guint       nth,
             const char *text)
{
  gtk_editable_set_text (entente_pair_list_get_second (fixture->list, row_at (fixture, nth)), text);
}

static EntenteEntryRow *
add (Fixture    *fixture,
     const char *first,
     const char *second)
{
  EntenteEntryRow *row = entente_row_list_add (ENTENTE_ROW_LIST (fixture->list));

  gtk_editable_set_text (GTK_EDITABLE (row), first);
  gtk_editable_set_text (entente_pair_list_get_second (fixture->list, row), second);
  return row;
}

static void
assert_datum (Fixture          *fixture,
              guint             nth,
              const char       *name,
              EntenteDatumType  type,
              const char       *text)
{
  const EntenteDatum *datum = entente_record_get_datum (fixture->record, ENTENTE_ACTOR_DATA, nth);

  g_assert_cmpstr (datum->name, ==, name);
  g_assert_cmpint (datum->type, ==, type);
  g_assert_cmpstr (datum->text, ==, text);
}

static void
fill_data (Fixture *fixture)
{
  entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, "code", ENTENTE_DATUM_TEXT, "12");
  entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, "list", ENTENTE_DATUM_OTHER, "[1.0,null]");
  entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, "size", ENTENTE_DATUM_NUMBER, "1.50");
  entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, "", ENTENTE_DATUM_TEXT, " two\nlines ");
}

/* A pair that was not edited is stored as the file had it. A value that was not changed keeps its type. */
static void
test_data (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteRecord) before = NULL;

  fill_data (fixture);
  before = entente_record_copy (fixture->record);
  show_data (fixture);
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
  g_assert_true (entente_record_equal (fixture->record, before));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (row_at (fixture, 1))));
  g_assert_nonnull (entente_entry_row_get_hint (row_at (fixture, 1)));

  add (fixture, "", "");
  gtk_editable_set_text (GTK_EDITABLE (row_at (fixture, 0)), "number");
  type_second (fixture, 2, " 2.500 ");
  add (fixture, "alive", "true");
  add (fixture, "born in", "1971?");
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
  g_assert_cmpuint (entente_record_get_n_data (fixture->record, ENTENTE_ACTOR_DATA), ==, 6);
  assert_datum (fixture, 0, "number", ENTENTE_DATUM_TEXT, "12");
  assert_datum (fixture, 1, "list", ENTENTE_DATUM_OTHER, "[1.0,null]");
  assert_datum (fixture, 2, "size", ENTENTE_DATUM_NUMBER, "2.500");
  assert_datum (fixture, 3, "", ENTENTE_DATUM_TEXT, " two\nlines ");
  assert_datum (fixture, 4, "alive", ENTENTE_DATUM_FLAG, "true");
  assert_datum (fixture, 5, "born in", ENTENTE_DATUM_TEXT, "1971?");

  type_second (fixture, 0, "13");
  type_second (fixture, 2, "");
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
  assert_datum (fixture, 0, "number", ENTENTE_DATUM_NUMBER, "13");
  g_assert_cmpuint (entente_record_get_n_data (fixture->record, ENTENTE_ACTOR_DATA), ==, 5);
}

/* Two data with the same name can't be stored, nor can a value without a name. The row shows the error. */
static void
test_wrong_names (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteEntryRow *row;

  fill_data (fixture);
  show_data (fixture);
  g_assert_true (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  row = add (fixture, " list ", "1");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpstr (entente_entry_row_get_hint (row), ==, "There already is one of this name");
  gtk_widget_hide (GTK_WIDGET (fixture->list));
  g_assert_false (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->list)));
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
  g_assert_cmpuint (entente_record_get_n_data (fixture->record, ENTENTE_ACTOR_DATA), ==, 4);

  gtk_editable_set_text (GTK_EDITABLE (row), "lists");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_true (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  entente_row_list_remove (ENTENTE_ROW_LIST (fixture->list), row_at (fixture, 3));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_cmpstr (entente_entry_row_get_hint (row), ==, "A name is missing");
  g_assert_false (entente_field_settle (ENTENTE_FIELD (fixture->list)));
}

static void
test_deceiving_value (Fixture       *fixture,
                      gconstpointer  data)
{
  EntenteEntryRow *row;

  entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, "card", ENTENTE_DATUM_TEXT, "56\u202e78");
  show_data (fixture);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row_at (fixture, 0)), "warning"));
  row = add (fixture, "account", "12\u202e34");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "warning"));
  g_assert_nonnull (strstr (entente_entry_row_get_hint (row), "⟦U+202E⟧"));
  g_assert_true (entente_field_settle (ENTENTE_FIELD (fixture->list)));
}

/* A very long text is kept, but no entry shows it for editing. */
static void
test_long_value (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *text = g_strnfill (1000 * 1000, 'x');

  entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, "page", ENTENTE_DATUM_TEXT, text);
  show_data (fixture);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (row_at (fixture, 0))));
  add (fixture, "size", "1");
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
  assert_datum (fixture, 0, "page", ENTENTE_DATUM_TEXT, text);
  assert_datum (fixture, 1, "size", ENTENTE_DATUM_NUMBER, "1");
}

/* Most of very many data have no row. They are kept, and no row may have one of their names. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteEntryRow *row;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("name %u", i);

      entente_record_add_datum (fixture->record, ENTENTE_ACTOR_DATA, name, ENTENTE_DATUM_TEXT, "1");
    }
  show_data (fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->list), "19800 more are kept as they are"));
  row = add (fixture, "name 19999", "2");
  g_assert_false (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  gtk_editable_set_text (GTK_EDITABLE (row), "new");
  g_assert_true (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_DATA);
  g_assert_cmpuint (entente_record_get_n_data (fixture->record, ENTENTE_ACTOR_DATA), ==, 20001);
  assert_datum (fixture, 200, "new", ENTENTE_DATUM_NUMBER, "2");
  assert_datum (fixture, 20000, "name 19999", ENTENTE_DATUM_TEXT, "1");
}

/* An identifier keeps its other members. */
static void
test_identifiers (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);
  EntenteEntryRow *row;
  const EntenteRecord *stored;

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, "crew list");
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, "C 17");
  entente_record_add_foreign (identifier, "since", "2019", -1, ENTENTE_IDENTIFIER_ID);
  entente_record_add_record (fixture->record, ENTENTE_ACTOR_IDENTIFIERS, identifier);
  show_identifiers (fixture);
  type_second (fixture, 0, "C 18");
  row = add (fixture, "", "Q123");
  g_assert_cmpstr (entente_entry_row_get_hint (row), ==, "The scheme is missing");
  g_assert_false (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  gtk_editable_set_text (GTK_EDITABLE (row), "wikidata");
  g_assert_true (entente_field_settle (ENTENTE_FIELD (fixture->list)));
  add (fixture, "wikidata", "Q124");
  add (fixture, "lei", "");
  entente_field_store (ENTENTE_FIELD (fixture->list), fixture->record, ENTENTE_ACTOR_IDENTIFIERS);

  g_assert_cmpuint (entente_record_get_n_records (fixture->record, ENTENTE_ACTOR_IDENTIFIERS), ==, 3);
  stored = entente_record_get_nth (fixture->record, ENTENTE_ACTOR_IDENTIFIERS, 0);
  g_assert_cmpstr (entente_record_get_text (stored, ENTENTE_IDENTIFIER_ID), ==, "C 18");
  g_assert_cmpstr (entente_record_get_foreign (stored, 0)->name, ==, "since");
  stored = entente_record_get_nth (fixture->record, ENTENTE_ACTOR_IDENTIFIERS, 1);
  g_assert_cmpstr (entente_record_get_text (stored, ENTENTE_IDENTIFIER_SCHEME), ==, "wikidata");
  g_assert_cmpstr (entente_record_get_text (stored, ENTENTE_IDENTIFIER_ID), ==, "Q123");
}

/* The schemes of the document are suggested first, and then the widely used schemes. */
static void
test_schemes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "captain");
  EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);
  const GPtrArray *suggestions;
  EntenteEntryRow *row;
  GtkWindow *window;

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, "crew list");
  entente_record_add_record (entente_item_edit_record (actor), ENTENTE_ACTOR_IDENTIFIERS, identifier);
  entente_document_insert (fixture->document, actor, G_MAXUINT);
  show_identifiers (fixture);
  row = add (fixture, "", "");
  window = sample_window_new (GTK_WIDGET (fixture->list), 500, 400);
  entente_suggest_row_open (ENTENTE_SUGGEST_ROW (row), TRUE);
  suggestions = entente_suggest_row_get_suggestions (ENTENTE_SUGGEST_ROW (row));
  g_assert_cmpuint (suggestions->len, ==, 6);
  g_assert_cmpstr (((EntenteSuggestion *) suggestions->pdata[0])->title, ==, "crew list");
  g_assert_cmpstr (((EntenteSuggestion *) suggestions->pdata[1])->title, ==, "wikidata");
  gtk_window_destroy (window);
}

#define ADD(name, func) g_test_add ("/pair-list/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("data", test_data);
  ADD ("wrong-names", test_wrong_names);
  ADD ("deceiving-value", test_deceiving_value);
  ADD ("long-value", test_long_value);
  ADD ("many", test_many);
  ADD ("identifiers", test_identifiers);
  ADD ("schemes", test_schemes);
  return g_test_run ();
}
