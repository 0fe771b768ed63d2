/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fragment.h"

#include <stdarg.h>

#include "entente-json.h"
#include "random-document.h"
#include "sample.h"

static EntenteFragment *
take (EntenteDocument *document,
      const char      *first,
      ...)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  va_list ids;

  va_start (ids, first);
  for (const char *id = first; id != NULL; id = va_arg (ids, const char *))
    g_ptr_array_add (chosen, entente_document_lookup (document, id));
  va_end (ids);
  return entente_fragment_new (document, chosen);
}

static char *
list_ids (EntenteDocument *document)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);

        g_ptr_array_add (ids, (gpointer) entente_item_get_id (item));
      }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

/* A relation brings its ends, the statements about it, and all items that these refer to. */
static void
test_relation (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFragment) fragment = take (document, "met", NULL);
  g_autofree char *ids = list_ids (entente_fragment_get_document (fragment));

  g_assert_cmpstr (ids, ==, "shoigu kim tass joongang met honor meeting handshake article photo");
  g_assert_cmpuint (entente_fragment_get_chosen (fragment)->len, ==, 1);
}

/* Two actors bring the relations between them; one brings none. */
static void
test_actors (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFragment) two = take (document, "shoigu", "kim", NULL), one = take (document, "tass", NULL);
  g_autofree char *ids = list_ids (entente_fragment_get_document (two));
  g_autofree char *id = list_ids (entente_fragment_get_document (one));

  g_assert_nonnull (strstr (ids, "met met-before honor"));
  g_assert_nonnull (strstr (ids, "never"));
  g_assert_null (strstr (ids, "reports"));
  g_assert_cmpstr (id, ==, "tass");
}

static void
assert_same_item (EntenteDocument *document,
                  EntenteItem     *item)
{
  EntenteItem *other = entente_document_lookup (document, entente_item_get_id (item));

  g_assert_nonnull (other);
  g_assert_true (entente_item_equal (item, other));
}

/* The clipboard preserves everything; later changes of the document do not affect the fragment. */
static void
test_round_trip (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFragment) fragment = NULL, back = NULL;
  g_autoptr (EntenteItem) honor = g_object_ref (entente_document_lookup (document, "honor"));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntentePoint at = { -17, 42 }, found;

  entente_layout_set_position (entente_document_get_layout (document), "kim", &at);
  fragment = take (document, "honor", "kim", NULL);
  entente_document_remove (document, honor);
  bytes = entente_fragment_write (fragment, NULL);
  back = entente_fragment_read (bytes, &error);
  g_assert_no_error (error);
  assert_same_item (entente_fragment_get_document (back), honor);
  g_assert_cmpuint (entente_fragment_get_chosen (back)->len, ==, 2);
  g_assert_cmpstr (entente_item_get_id (entente_fragment_get_chosen (back)->pdata[0]), ==, "kim");
  g_assert_true (entente_layout_get_position (entente_document_get_layout (entente_fragment_get_document (back)),
                                              "kim", &found));
  g_assert_cmpint (found.x, ==, -17);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (EntenteDocument) document = random_document_new (random, 30);
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
      g_autoptr (EntenteFragment) fragment = NULL, back = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        for (guint j = 0; j < entente_document_get_n_items (document, kind); j++)
          {
            g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), j);

            if (g_rand_boolean (random))
              g_ptr_array_add (chosen, item);
          }
      fragment = entente_fragment_new (document, chosen);
      bytes = entente_fragment_write (fragment, NULL);
      back = entente_fragment_read (bytes, &error);
      g_assert_no_error (error);
      if (chosen->len > 0)
        g_assert_cmpuint (entente_fragment_get_chosen (back)->len, ==, chosen->len);
      for (guint j = 0; j < chosen->len; j++)
        assert_same_item (entente_fragment_get_document (back), chosen->pdata[j]);
    }
}

/* The text is exactly what was said, with the speaker and the source. */
static void
test_text (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFragment) fragment = NULL;
  g_autofree char *text = NULL;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "sly", ENTENTE_STATEMENT_TEXT, "  not \u202ewhat\u200b it\n seems ",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SOURCE, "nowhere", 0);
  fragment = take (document, "met", "honor", "meeting", "sly", "kim", NULL);
  text = entente_fragment_to_text (fragment);
  g_assert_cmpstr (text, ==,
                   "Kim Jong-un\n"
                   "Sergei Shoigu — met → Kim Jong-un\n"
                   "\n“I am sure that we will honor these events”\n"
                   "— Sergei Shoigu, via TASS, 2025-03-21\n"
                   "Shoigu's surprise visit to Pyongyang, Korea JoongAng Daily, 2025-03-25, "
                   "https://koreajoongangdaily.joins.com/visit\n"
                   "\nDuring his trip, Shoigu met with Kim\n"
                   "Shoigu's surprise visit to Pyongyang, Korea JoongAng Daily, 2025-03-25, "
                   "https://koreajoongangdaily.joins.com/visit\n"
                   "\n“  not \u202ewhat\u200b it\n seems ”\n"
                   "nowhere\n");
}

/* Any program can put any data on the clipboard. */
static void
test_hostile (void)
{
  static const char *const bad[] = {
    "", "null", "[]", "{\"format\": \"entente\"", "{\"format\": \"entente\", \"version\": 2, \"actors\": []}",
    "{\"format\": \"other\", \"version\": 1}", "\xff\xfe", "{\"format\": \"entente\", \"version\": 1, \"actors\": [1]}",
    "{\"format\": \"entente\", \"format\": \"entente\", \"version\": 1}",
  };
  static const char *const odd[] = {
    "{\"format\": \"entente\", \"version\": 1, \"chosen\": 7, \"actors\": [{\"id\": \"a\", \"name\": \"A\"}]}",
    "{\"format\": \"entente\", \"version\": 1, \"chosen\": [[\"a\"], null, \"b\"], \"actors\": [{\"id\": \"a\"}]}",
    "{\"actors\": [{\"name\": \"A\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i], strlen (bad[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_fragment_read (bytes, &error));
      g_assert_nonnull (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (odd[i], strlen (odd[i]));
      g_autoptr (EntenteFragment) fragment = entente_fragment_read (bytes, NULL);

      g_assert_nonnull (fragment);
      g_assert_cmpuint (entente_fragment_get_chosen (fragment)->len, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fragment/relation", test_relation);
  g_test_add_func ("/fragment/actors", test_actors);
  g_test_add_func ("/fragment/round-trip", test_round_trip);
  g_test_add_func ("/fragment/random", test_random);
  g_test_add_func ("/fragment/text", test_text);
  g_test_add_func ("/fragment/hostile", test_hostile);

  return g_test_run ();
}
