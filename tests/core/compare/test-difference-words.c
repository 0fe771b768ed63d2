/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-difference-words.h"

#include "sample.h"

static void
assert_told (EntenteDocument *document,
             EntenteDocument *other,
             guint            nth,
             const char      *title,
             const char      *told)
{
  g_autoptr (EntenteComparison) comparison = entente_comparison_new (document, other, NULL);
  const EntenteItemDifference *difference;
  g_autofree char *its_title = NULL, *text = NULL;

  g_assert_cmpuint (nth, <, comparison->items->len);
  difference = comparison->items->pdata[nth];
  its_title = entente_difference_words_title (comparison, difference);
  text = entente_difference_words_tell (comparison, difference);
  g_assert_cmpstr (its_title, ==, title);
  g_assert_cmpstr (text, ==, told);
}

/* An item that only one of them has is called as there, and it is told which. */
static void
test_only_one (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autofree char *count = NULL;

  sample_add (other, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_NAME, "New", 0);
  assert_told (document, other, 0, "New", "Only in the other file");
  assert_told (other, document, 0, "New", "Only here");
  comparison = entente_comparison_new (document, other, NULL);
  count = entente_difference_words_count (comparison);
  g_assert_cmpstr (count, ==, "1 only there, 0 only here, 0 different");
}

/* A member that is in one of them only has a dash in the other; an item is told by its name, each in its own file. */
static void
test_members (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();

  sample_set_text (other, "kim", ENTENTE_ACTOR_DESCRIPTION, "Leader");
  sample_set_text (other, "kim", ENTENTE_ACTOR_NAME, "Kim");
  assert_told (document, other, 0, "Kim Jong-un", "Name: Kim Jong-un → Kim\nDescription: – → Leader");
  sample_set_text (document, "kim", ENTENTE_ACTOR_NAME, "Kim");
  sample_set_text (document, "kim", ENTENTE_ACTOR_DESCRIPTION, "Leader");
  sample_set_text (other, "honor", ENTENTE_STATEMENT_SPEAKER, "kim");
  sample_set_text (other, "honor", ENTENTE_STATEMENT_DATE, NULL);
  assert_told (document, other, 0, "“I am sure that we will honor these events”",
               "Speaker: Sergei Shoigu → Kim\nDate: 2025-03-21 → –");
}

/* Words of the file are told as everywhere in the program; those that Entente does not know as they are. */
static void
test_words (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();

  sample_set_text (document, "kim", ENTENTE_ACTOR_KIND, "organization");
  sample_set_text (other, "kim", ENTENTE_ACTOR_KIND, "state");
  sample_set_text (other, "kim", ENTENTE_ACTOR_START, "1984");
  sample_set_text (other, "kim", ENTENTE_ACTOR_END, "2030");
  assert_told (document, other, 0, "Kim Jong-un", "Kind: Organization → State\nStart: – → 1984\nEnd: – → 2030");
  sample_set_text (other, "kim", ENTENTE_ACTOR_KIND, "spaceship");
  assert_told (other, document, 0, "Kim Jong-un", "Kind: spaceship → Organization\nStart: 1984 → –\nEnd: 2030 → –");
}

/* So are those of a statement. */
static void
test_words_of_statement (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();

  sample_set_text (document, "honor", ENTENTE_STATEMENT_FORM, "quote");
  sample_set_text (other, "honor", ENTENTE_STATEMENT_FORM, "paraphrase");
  assert_told (document, other, 0, "“I am sure that we will honor these events”", "Form: quotation → paraphrase");
}

/* No member of an item is called by its name of the file, but for the id, which never differs. */
static void
test_labels (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = entente_comparison_new (document, document, NULL);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  const char *ids[] = { "kim", "met", "honor", "article" };

  g_ptr_array_set_size (members, 1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      EntenteItem *item = entente_document_lookup (document, ids[i]);
      EntenteItemDifference difference = { entente_item_get_kind (item), item, item, members };
      const EntenteShape *shape = entente_item_kind_get_shape (difference.kind);

      for (guint member = 1; member < shape->n_members; member++)
        {
          g_autofree char *told = NULL;

          members->pdata[0] = (gpointer) shape->members[member].name;
          told = entente_difference_words_tell (comparison, &difference);
          g_assert_false (g_str_has_prefix (told, shape->members[member].name));
        }
    }
}

/* Of a relation it is told how well it is supported, also if nothing of the relation itself differs. */
static void
test_evidence (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();

  sample_add (other, ENTENTE_ITEM_STATEMENT, "denied", ENTENTE_STATEMENT_TEXT, "They never met",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, "tass", ENTENTE_STATEMENT_SOURCE, "photo",
              ENTENTE_STATEMENT_ABOUT, "met disputes", 0);
  assert_told (document, other, 0, "Sergei Shoigu met Kim Jong-un", "Evidence: Confirmed → Confirmed, Disputed");
}

/* What is not of an item is told in lines of its own, and nothing of what is the same. */
static void
test_rest (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) same = entente_comparison_new (document, other, NULL), comparison = NULL;
  g_autofree char *nothing = entente_difference_words_tell_rest (same), *rest = NULL;
  EntentePoint at = { 10, 20 };

  g_assert_cmpstr (nothing, ==, "");
  entente_layout_set_position (entente_document_get_layout (document), "kim", &(EntentePoint) { 0, 0 });
  entente_layout_set_position (entente_document_get_layout (other), "kim", &at);
  entente_layout_set_engine (entente_document_get_layout (other), "dot");
  entente_record_set_text (entente_document_get_record (other), ENTENTE_DOCUMENT_TITLE, "Title");
  comparison = entente_comparison_new (document, other, NULL);
  rest = entente_difference_words_tell_rest (comparison);
  g_assert_cmpstr (rest, ==, "The title of the document\n1 card is elsewhere\nHow cards are arranged");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference-words/only-one", test_only_one);
  g_test_add_func ("/difference-words/members", test_members);
  g_test_add_func ("/difference-words/words", test_words);
  g_test_add_func ("/difference-words/words-of-statement", test_words_of_statement);
  g_test_add_func ("/difference-words/labels", test_labels);
  g_test_add_func ("/difference-words/evidence", test_evidence);
  g_test_add_func ("/difference-words/rest", test_rest);
  return g_test_run ();
}
