/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-verbs.h"

#include "sample.h"

static EntenteLexicons *lexicons;

static const EntenteLexicon *
get_lexicon (const char *code)
{
  for (guint i = 0; i < entente_lexicons_get_n (lexicons); i++)
    if (g_str_equal (entente_lexicon_get_code (entente_lexicons_get (lexicons, i)), code))
      return entente_lexicons_get (lexicons, i);
  g_assert_not_reached ();
}

static void
add_kind (EntenteDocument *document,
          const char      *id,
          const char      *kind)
{
  sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_KIND, kind, 0);
}

/* The kind of the first pattern of a word, or "-". */
static const char *
find (const EntenteRelationVerbs *verbs,
      const char                 *word)
{
  const GPtrArray *patterns = entente_relation_verbs_find (verbs, word);

  return patterns != NULL ? ((const EntenteRelationPattern *) patterns->pdata[patterns->len - 1])->kind : "-";
}

/* In all forms that tell what has happened. */
static void
test_forms (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteRelationVerbs) english = entente_relation_verbs_new (get_lexicon ("en"), lexicons, document);
  g_autoptr (EntenteRelationVerbs) russian = entente_relation_verbs_new (get_lexicon ("ru"), lexicons, document);
  g_autoptr (EntenteRelationVerbs) korean = entente_relation_verbs_new (get_lexicon ("ko"), lexicons, document);

  g_assert_cmpstr (find (english, "met"), ==, "met");
  g_assert_cmpstr (find (english, "meets"), ==, "met");
  g_assert_cmpstr (find (english, "table"), ==, "-");
  g_assert_cmpstr (find (russian, "встретилась"), ==, "встретился с");
  g_assert_cmpstr (find (russian, "встретится"), ==, "-");
  g_assert_cmpstr (find (korean, "만났다고"), ==, "만났다");
  g_assert_cmpstr (find (korean, "만날"), ==, "-");
}

/* The words of the document come first: its own verbs, and its word for a kind in any language. */
static void
test_document (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteRelationVerbs) english = NULL, korean = NULL;

  add_kind (document, "r1", "funds");
  add_kind (document, "r2", "만났다");
  add_kind (document, "r3", "president of");
  add_kind (document, "r4", "may visit");
  add_kind (document, "r5", "bankrolls");
  english = entente_relation_verbs_new (get_lexicon ("en"), lexicons, document);
  korean = entente_relation_verbs_new (get_lexicon ("ko"), lexicons, document);
  g_assert_cmpstr (find (english, "funded"), ==, "funds");
  g_assert_cmpstr (find (english, "met"), ==, "만났다");
  g_assert_cmpstr (find (english, "bankrolled"), ==, "bankrolls");
  g_assert_cmpstr (find (english, "president"), ==, "-");
  g_assert_cmpstr (find (english, "may"), ==, "-");
  g_assert_cmpstr (find (korean, "만났다"), ==, "만났다");
}

/* A line that cannot be understood is told, with its number. */
static void
test_bad_line (void)
{
  static const char *const bad[] = { "met mutual met", "met both met : meet", "met mutual met : " };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strdup_printf ("[relations]\n%s\n", bad[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_lexicon_new_from_text (text, &error));
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
      g_assert_nonnull (strstr (error->message, "2"));
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicons = entente_lexicons_load ();
  g_test_add_func ("/relation-verbs/forms", test_forms);
  g_test_add_func ("/relation-verbs/document", test_document);
  g_test_add_func ("/relation-verbs/bad-line", test_bad_line);
  status = g_test_run ();
  entente_lexicons_unref (lexicons);
  return status;
}
