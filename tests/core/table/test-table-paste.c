/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-paste.h"

#include "entente-table-text.h"
#include "entente-history.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann", ENTENTE_ACTOR_KIND, "person",
              ENTENTE_ACTOR_START, "1990", ENTENTE_ACTOR_NOTE, "one\r\ntwo", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "bo", ENTENTE_ACTOR_NAME, "Bo", ENTENTE_ACTOR_KIND, "person",
              ENTENTE_ACTOR_TAGS, "press", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "coal", ENTENTE_ACTOR_NAME, "Coal", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "bo", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "said", ENTENTE_STATEMENT_TEXT, "We met.", ENTENTE_STATEMENT_SPEAKER,
              "ann", 0);
  fixture->document = document;
  fixture->history = entente_history_new (document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static EntenteTablePlace *
place_new (Fixture         *fixture,
           EntenteItemKind  kind,
           const char      *columns,
           guint            column,
           guint            first,
           guint            n_selected)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (fixture->document);
  g_autoptr (EntenteViewInput) items = entente_view_input_new (fixture->document, cache);
  GListModel *all = entente_document_get_items (fixture->document, kind);
  EntenteTablePlace *place = g_new0 (EntenteTablePlace, 1);
  g_auto (GStrv) ids = g_strsplit (columns, " ", -1);

  place->input = entente_table_input_new (items, NULL, NULL);
  place->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  place->column = column;
  place->rows = g_ptr_array_new_with_free_func (g_object_unref);
  place->selected = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (place->columns, entente_item_column_new_for_id (kind, ids[i]));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      if (i >= first)
        g_ptr_array_add (place->rows, g_list_model_get_item (all, i));
      if (i < n_selected)
        g_ptr_array_add (place->selected, g_list_model_get_item (all, i));
    }
  return place;
}

static EntenteTablePaste *
paste (Fixture           *fixture,
       EntenteTablePlace *place,
       const char        *text,
       GError           **error)
{
  g_autoptr (EntenteTablePlace) taken = place;
  g_autoptr (GPtrArray) cells = entente_table_text_read (text);
  EntenteTablePaste *self;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 6, 2025);
  self = entente_table_paste_new (taken, cells, &today, error);
  if (self != NULL && self->n_set > 0)
    {
      g_autoptr (EntenteDraft) draft = entente_table_paste_make_draft (self, fixture->document);

      g_assert_true (entente_history_apply (fixture->history, draft));
    }
  return self;
}

static const char *
get (Fixture    *fixture,
     const char *id,
     guint       member)
{
  return entente_item_get_text (entente_document_lookup (fixture->document, id), member);
}

/* Words as the user reads them, dates however they are written, lists with their sign between; in one step. */
static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteTablePaste) self =
    paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "name kind start tags aliases data:size relations", 0, 0, 0),
           "Ann Hill\tOrganization\t5 May 2024\ta · b\tAnnie\t12\t9\n"
           "Bo\tperson\t\t\t\t\t1\n", NULL);
  const EntenteRecord *ann;

  g_assert_cmpuint (self->n_set, ==, 7);
  g_assert_cmpuint (self->n_left, ==, 1);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Paste 7 Cells");
  ann = entente_item_get_record (entente_document_lookup (fixture->document, "ann"));
  g_assert_cmpstr (get (fixture, "ann", ENTENTE_ACTOR_NAME), ==, "Ann Hill");
  g_assert_cmpstr (get (fixture, "ann", ENTENTE_ACTOR_KIND), ==, "organization");
  g_assert_cmpstr (get (fixture, "ann", ENTENTE_ACTOR_START), ==, "2024-05-05");
  g_assert_cmpstr (get (fixture, "ann", ENTENTE_ACTOR_NOTE), ==, "one\r\ntwo");
  g_assert_cmpuint (entente_record_get_n_records (ann, ENTENTE_ACTOR_ALIASES), ==, 1);
  g_assert_cmpint (entente_record_find_datum (ann, ENTENTE_ACTOR_DATA, "size")->type, ==, ENTENTE_DATUM_NUMBER);
  g_assert_cmpuint (g_strv_length ((char **) entente_record_get_texts (ann, ENTENTE_ACTOR_TAGS)), ==, 2);
  g_assert_false (entente_record_has (entente_item_get_record (entente_document_lookup (fixture->document, "bo")),
                                      ENTENTE_ACTOR_TAGS));
  entente_history_undo (fixture->history);
  g_assert_cmpstr (get (fixture, "ann", ENTENTE_ACTOR_NAME), ==, "Ann");
  g_assert_false (entente_history_is_modified (fixture->history));
}

/* With titles the columns may come in another order; what is as it was makes no step, whatever the line ends. */
static void
test_titles (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteTablePaste) same =
    paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "name note", 0, 0, 0), "Note\tName\n\"one\ntwo\"\tAnn\n\tBo",
           NULL);
  g_autoptr (EntenteTablePaste) other =
    paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "name kind note", 0, 2, 0), "Note\tName\nburns\tBlack Coal",
           NULL);

  g_assert_cmpuint (same->n_set, ==, 0);
  g_assert_cmpuint (other->n_set, ==, 2);
  g_assert_cmpstr (get (fixture, "coal", ENTENTE_ACTOR_NAME), ==, "Black Coal");
  g_assert_cmpstr (get (fixture, "coal", ENTENTE_ACTOR_NOTE), ==, "burns");
}

/* One row goes into all that are selected. */
static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntenteTablePaste) one =
    paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "name kind", 1, 1, 3), "state", NULL);
  g_autoptr (EntenteTablePaste) as_many = NULL;

  g_assert_cmpuint (one->n_set, ==, 3);
  g_assert_cmpstr (get (fixture, "coal", ENTENTE_ACTOR_KIND), ==, "state");
  as_many = paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "name kind", 1, 1, 2), "place\nevent", NULL);
  g_assert_cmpuint (as_many->n_set, ==, 2);
  g_assert_cmpstr (get (fixture, "ann", ENTENTE_ACTOR_KIND), ==, "place");
  g_assert_cmpstr (get (fixture, "coal", ENTENTE_ACTOR_KIND), ==, "state");
}

/* What is more than the table, or has other titles, is not for it. */
static void
test_other_table (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const texts[] = { "a\nb\nc\nd", "a\tb\tc", "Name\tCapital\nAnn\tParis", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GError *error = NULL;

      g_assert_null (paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "name kind", 0, 0, 0), texts[i], &error));
      g_assert_no_error (error);
    }
}

/* If one cell is not understood, nothing is changed. Words that were said never are. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { EntenteItemKind kind; const char *columns, *text, *message; } cases[] = {
    { ENTENTE_ITEM_ACTOR, "name start", "A\tonce\nB\t2024", "Row 1, Since: “once” is not understood as a date" },
    { ENTENTE_ITEM_ACTOR, "name start", "A\t2024\n \t2024", "Row 2, Name: it cannot be empty" },
    { ENTENTE_ITEM_RELATION, "from to", "Ann\tNobody", "Row 1, To: nothing here is called “Nobody”" },
    { ENTENTE_ITEM_STATEMENT, "modality", "sings", "Row 1, Modality: “sings” is none of the words for it" },
    { ENTENTE_ITEM_STATEMENT, "credibility", "9", "Row 1, Credibility: “9” is none of the words for it" },
  };
  g_autoptr (EntenteTablePaste) said = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (paste (fixture, place_new (fixture, cases[i].kind, cases[i].columns, 0, 0, 0), cases[i].text,
                            &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
  g_assert_false (entente_history_is_modified (fixture->history));
  said = paste (fixture, place_new (fixture, ENTENTE_ITEM_STATEMENT, "text speaker credibility", 0, 0, 0),
                "We did not meet.\tBo\t2 · probably true", NULL);
  g_assert_cmpuint (said->n_left, ==, 1);
  g_assert_cmpstr (get (fixture, "said", ENTENTE_STATEMENT_TEXT), ==, "We met.");
  g_assert_cmpstr (get (fixture, "said", ENTENTE_STATEMENT_SPEAKER), ==, "bo");
}

/* A document that was changed meanwhile is left alone. */
static void
test_outdated (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntenteTablePlace) place = place_new (fixture, ENTENTE_ITEM_ACTOR, "name", 0, 0, 0);
  g_autoptr (GPtrArray) cells = entente_table_text_read ("Anna");
  g_autoptr (EntenteTablePaste) self = NULL, other = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 6, 2025);
  self = entente_table_paste_new (place, cells, &today, NULL);
  other = paste (fixture, place_new (fixture, ENTENTE_ITEM_ACTOR, "kind", 0, 0, 0), "state", NULL);
  g_assert_null (entente_table_paste_make_draft (self, fixture->document));
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
  g_test_init (&argc, &argv, NULL);
  add ("/table-paste/values", test_values);
  add ("/table-paste/titles", test_titles);
  add ("/table-paste/selected", test_selected);
  add ("/table-paste/other-table", test_other_table);
  add ("/table-paste/refused", test_refused);
  add ("/table-paste/outdated", test_outdated);
  return g_test_run ();
}
