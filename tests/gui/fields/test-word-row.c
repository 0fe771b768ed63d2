/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-row.h"

#include "sample-widget.h"
#include "sample.h"

/* What is offered for what was typed, and what is then stored. */

typedef struct {
  EntenteDocument *document;
  GtkWindow *window;
  EntenteSuggestRow *kind, *word;
} Fixture;

static EntenteSuggestRow *
row_new (Fixture         *fixture,
         EntenteItemKind  kind,
         guint            member)
{
  EntenteWordRow *row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", "Word", NULL);

  entente_word_row_set_document (row, fixture->document, kind, member);
  return ENTENTE_SUGGEST_ROW (row);
}

/* The kinds of actors are known words, the words on relations are those of the document. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->document = sample_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_RELATION, "called", ENTENTE_RELATION_KIND, "called unusual", 0);
  sample_add (fixture->document, ENTENTE_ITEM_RELATION, "visited", ENTENTE_RELATION_KIND, "visited", 0);
  sample_add (fixture->document, ENTENTE_ITEM_RELATION, "met-with", ENTENTE_RELATION_KIND, "met with", 0);
  fixture->kind = row_new (fixture, ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_KIND);
  fixture->word = row_new (fixture, ENTENTE_ITEM_RELATION, ENTENTE_RELATION_KIND);
  entente_word_row_set_terms (ENTENTE_WORD_ROW (fixture->kind), ENTENTE_VOCABULARY_ACTOR_KIND);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->kind));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->word));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, list);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->document);
}

static const char *
type (EntenteSuggestRow *row,
      const char        *typed)
{
  const EntenteSuggestion *selected;

  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  entente_suggest_row_open (row, FALSE);
  selected = entente_suggest_row_get_selected (row);
  return selected != NULL ? selected->title : NULL;
}

static const char *
get_last (EntenteSuggestRow *row)
{
  const GPtrArray *suggestions = entente_suggest_row_get_suggestions (row);

  return suggestions->len > 0 ? ((EntenteSuggestion *) suggestions->pdata[suggestions->len - 1])->title : NULL;
}

static void
assert_value (EntenteSuggestRow *row,
              const char        *expected)
{
  g_autofree char *value = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (row));

  g_assert_cmpstr (value, ==, expected);
}

static void
test_offered (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpstr (type (fixture->kind, "per"), ==, "Person");
  g_assert_cmpstr (type (fixture->kind, "PER"), ==, "Person");
  g_assert_cmpstr (type (fixture->kind, " per "), ==, "Person");
  g_assert_cmpstr (type (fixture->word, "vis"), ==, "visited");
  g_assert_cmpstr (type (fixture->word, "called un"), ==, "called unusual");
  g_assert_cmpstr (type (fixture->word, "met"), ==, "met");
  g_assert_cmpstr (type (fixture->word, "met w"), ==, "met with");

  /* What may be all that the user wants to say is not continued, nor are words in which it stands. */
  g_assert_null (type (fixture->word, "called"));
  g_assert_null (type (fixture->word, "unusual"));
  g_assert_null (type (fixture->word, "isit"));
  g_assert_null (type (fixture->word, "embraced"));
}

static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  const GPtrArray *suggestions = entente_suggest_row_get_suggestions (fixture->kind);

  type (fixture->kind, "per");
  g_assert_cmpstr (get_last (fixture->kind), ==, "Use “per”");
  entente_suggest_row_pick_nth (fixture->kind, suggestions->len - 1);
  assert_value (fixture->kind, "per");
  g_assert_null (entente_suggest_row_get_selected (fixture->kind));

  type (fixture->word, "called");
  g_assert_cmpstr (get_last (fixture->word), ==, "Use “called”");
  type (fixture->word, "\xe2\x80\xaemet");
  g_assert_null (strstr (get_last (fixture->word) != NULL ? get_last (fixture->word) : "", "\xe2\x80\xae"));

  /* A word that is known already is in the list itself. */
  type (fixture->word, "met");
  g_assert_cmpstr (get_last (fixture->word), !=, "Use “met”");
  type (fixture->kind, "Person");
  g_assert_cmpuint (suggestions->len, ==, 0);
}

static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  entente_suggest_row_open (fixture->word, TRUE);
  g_assert_cmpstr (entente_suggest_row_get_selected (fixture->word)->title, ==, "met");
  entente_suggest_row_close (fixture->word);

  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (fixture->word), "visited");
  entente_suggest_row_open (fixture->word, TRUE);
  g_assert_cmpstr (entente_suggest_row_get_selected (fixture->word)->title, ==, "visited");
  entente_suggest_row_close (fixture->word);

  /* A look at the list leaves a word of one's own alone. */
  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (fixture->kind), "dynasty");
  entente_suggest_row_open (fixture->kind, TRUE);
  g_assert_null (entente_suggest_row_get_selected (fixture->kind));
}

/* A dialog that is saved takes what is selected in an open list, and nothing from a list that was closed. */
static void
test_settle (Fixture       *fixture,
             gconstpointer  data)
{
  type (fixture->kind, "per");
  g_assert_true (ENTENTE_ENTRY_ROW_GET_CLASS (fixture->kind)->settle (ENTENTE_ENTRY_ROW (fixture->kind)));
  assert_value (fixture->kind, "person");

  type (fixture->kind, "sta");
  entente_suggest_row_close (fixture->kind);
  g_assert_true (ENTENTE_ENTRY_ROW_GET_CLASS (fixture->kind)->settle (ENTENTE_ENTRY_ROW (fixture->kind)));
  assert_value (fixture->kind, "sta");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/word-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("offered", test_offered);
  ADD ("own", test_own);
  ADD ("all", test_all);
  ADD ("settle", test_settle);
  return g_test_run ();
}
