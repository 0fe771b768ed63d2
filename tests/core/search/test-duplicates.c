/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-duplicates.h"

#include "entente-history.h"
#include "sample-many.h"
#include "sample.h"

static EntenteItem *
new_actor (const char *name)
{
  EntenteItem *actor = entente_item_new (ENTENTE_ITEM_ACTOR, "new");

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, name);
  return actor;
}

static void
assert_duplicate (EntenteDuplicates *duplicates,
                  const char        *name,
                  const char        *expected,
                  EntenteLikeness    likeness)
{
  g_autoptr (EntenteItem) actor = new_actor (name);
  g_autoptr (GPtrArray) pairs = entente_duplicates_find (duplicates, entente_item_get_record (actor));

  if (expected == NULL)
    {
      g_assert_cmpuint (pairs->len, ==, 0);
      return;
    }
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpstr (entente_item_get_id (((EntenteDuplicatePair *) pairs->pdata[0])->other), ==, expected);
  g_assert_cmpint (((EntenteDuplicatePair *) pairs->pdata[0])->likeness, ==, likeness);
}

static gboolean
has_duplicate (EntenteDuplicates *duplicates,
               const char        *name)
{
  g_autoptr (EntenteItem) actor = new_actor (name);
  g_autoptr (GPtrArray) pairs = entente_duplicates_find (duplicates, entente_item_get_record (actor));

  return pairs->len > 0;
}

static void
test_find (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteDuplicates *duplicates = entente_duplicates_new (document);

  assert_duplicate (duplicates, "kim jong un", "kim", ENTENTE_LIKENESS_SAME_NAME);
  assert_duplicate (duplicates, "Kïm JONG-UN", "kim", ENTENTE_LIKENESS_SAME_NAME);
  assert_duplicate (duplicates, "김정은", "kim", ENTENTE_LIKENESS_SAME_NAME);
  assert_duplicate (duplicates, "СЕРГЕЙ ШОЙГУ", "shoigu", ENTENTE_LIKENESS_SAME_NAME);
  assert_duplicate (duplicates, "Кіm Jong-un", "kim", ENTENTE_LIKENESS_LOOKALIKE);
  assert_duplicate (duplicates, "ТАЅЅ", "tass", ENTENTE_LIKENESS_LOOKALIKE);
  assert_duplicate (duplicates, "Kim Il-sung", NULL, 0);
  assert_duplicate (duplicates, "…", NULL, 0);

  g_assert_finalize_object (duplicates);
}

/* An actor is not a duplicate of itself, and changes of the document are followed. */
static void
test_follows (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteDuplicates *duplicates = entente_duplicates_new (document);
  EntenteItem *kim = entente_document_lookup (document, "kim");
  g_autoptr (GPtrArray) none = entente_duplicates_find (duplicates, entente_item_get_record (kim));
  g_autoptr (EntenteItem) renamed = entente_item_copy (kim, NULL);

  g_assert_cmpuint (none->len, ==, 0);
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim Jong-il");
  g_assert_true (entente_document_replace (document, kim, renamed));
  assert_duplicate (duplicates, "Kim Jong-un", NULL, 0);
  assert_duplicate (duplicates, "Kim Jong-il", "kim", ENTENTE_LIKENESS_SAME_NAME);
  assert_duplicate (duplicates, "김정은", "kim", ENTENTE_LIKENESS_SAME_NAME);
  entente_document_remove (document, renamed);
  assert_duplicate (duplicates, "김정은", NULL, 0);

  g_assert_finalize_object (duplicates);
}

static void
test_list (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteDuplicates *duplicates = entente_duplicates_new (document);
  g_autoptr (GPtrArray) none = entente_duplicates_list (duplicates), pairs = NULL;
  const EntenteDuplicatePair *pair;

  g_assert_cmpuint (none->len, ==, 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "Chairman Kim",
              ENTENTE_ACTOR_ALIASES, "KIM JONG UN", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim-3", ENTENTE_ACTOR_NAME, "Kim Jong-Un", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "tass-2", ENTENTE_ACTOR_NAME, "ТАЅЅ", 0);
  pairs = entente_duplicates_list (duplicates);
  g_assert_cmpuint (pairs->len, ==, 3);
  pair = pairs->pdata[0];
  g_assert_cmpstr (entente_item_get_id (pair->actor), ==, "kim-2");
  g_assert_cmpstr (entente_item_get_id (pair->other), ==, "kim");
  pair = pairs->pdata[2];
  g_assert_cmpstr (entente_item_get_id (pair->actor), ==, "tass-2");
  g_assert_cmpint (pair->likeness, ==, ENTENTE_LIKENESS_LOOKALIKE);

  g_assert_finalize_object (duplicates);
}

/* Each pair as “actor other”, with a question mark if they only look the same. */
static char *
write_pairs (EntenteDuplicates *duplicates)
{
  g_autoptr (GPtrArray) pairs = entente_duplicates_list (duplicates);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteDuplicatePair *pair = pairs->pdata[i];

      g_string_append_printf (text, "%s%s %s%s", i > 0 ? ", " : "", entente_item_get_id (pair->actor),
                              entente_item_get_id (pair->other),
                              pair->likeness == ENTENTE_LIKENESS_LOOKALIKE ? "?" : "");
    }
  return g_strdup (text->str);
}

/* Each is paired once with the first of the document for each of its names, and first by those that are the same. */
static void
test_list_order (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (document);
  EntenteItem *first = sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Ivan",
                                   ENTENTE_ACTOR_ALIASES, "Petr", 0);
  g_autoptr (EntenteItem) before = g_object_ref (first), renamed = entente_item_copy (first, NULL);
  g_autofree char *pairs = NULL, *without = NULL, *again = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "Petr", ENTENTE_ACTOR_ALIASES, "Ivan", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "c", ENTENTE_ACTOR_NAME, "IVAN", ENTENTE_ACTOR_ALIASES, "Реtr", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "d", ENTENTE_ACTOR_NAME, "Реtr", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "e", ENTENTE_ACTOR_NAME, "I. V. A. N.", ENTENTE_ACTOR_ALIASES, "…", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "f", ENTENTE_ACTOR_NAME, "…", 0);
  pairs = write_pairs (duplicates);
  g_assert_cmpstr (pairs, ==, "b a, c a, d c, d a?, e a");

  assert_duplicate (duplicates, "Olga", NULL, 0);
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Olga");
  g_assert_true (entente_document_replace (document, first, renamed));
  without = write_pairs (duplicates);
  g_assert_cmpstr (without, ==, "b a, c b, c a?, d c, d a?, e b");
  g_assert_true (entente_document_replace (document, renamed, before));
  again = write_pairs (duplicates);
  g_assert_cmpstr (again, ==, pairs);
}

typedef struct {
  GPtrArray *pairs;
  gboolean done;
} Listed;

static void
prepared_cb (GObject      *duplicates,
             GAsyncResult *result,
             gpointer      data)
{
  entente_duplicates_prepare_finish (ENTENTE_DUPLICATES (duplicates), result);
  *(gboolean *) data = TRUE;
}

static void
listed_cb (GObject      *duplicates,
           GAsyncResult *result,
           gpointer      data)
{
  Listed *listed = data;

  listed->pairs = entente_duplicates_list_finish (ENTENTE_DUPLICATES (duplicates), result);
  listed->done = TRUE;
}

/* A change is not missed while another thread folds the names. */
static void
test_prepare (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (document);
  EntenteItem *kim = entente_document_lookup (document, "kim");
  g_autoptr (EntenteItem) renamed = entente_item_copy (kim, NULL);
  gboolean done = FALSE;

  entente_duplicates_prepare_async (duplicates, prepared_cb, &done);
  g_assert_false (entente_duplicates_is_ready (duplicates));
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Ada Lovelace");
  entente_document_replace (document, kim, renamed);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (entente_duplicates_is_ready (duplicates));
  assert_duplicate (duplicates, "ADA LOVELACE", "kim", ENTENTE_LIKENESS_SAME_NAME);
  assert_duplicate (duplicates, "kim jong un", NULL, 0);
  assert_duplicate (duplicates, "TASS", "tass", ENTENTE_LIKENESS_SAME_NAME);
}

/* A search before that thread has ended gets a result too, and the same one afterwards. */
static void
test_prepare_late (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (document);
  gboolean done = FALSE;

  entente_duplicates_prepare_async (duplicates, prepared_cb, &done);
  assert_duplicate (duplicates, "kim jong un", "kim", ENTENTE_LIKENESS_SAME_NAME);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_duplicate (duplicates, "kim jong un", "kim", ENTENTE_LIKENESS_SAME_NAME);
}

/* What the thread folds is of no use if very many names have changed since. */
static void
test_prepare_for_others (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (document);
  g_autoptr (EntenteStep) step = sample_many_step_new (document, 2, TRUE);
  const char *name = NULL;
  gboolean done = FALSE;
  guint n;
  const EntenteChange *changes = entente_step_get_changes (step, &n);

  entente_duplicates_prepare_async (duplicates, prepared_cb, &done);
  g_assert_true (entente_history_apply_step (history, step));
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < n && name == NULL; i++)
    if (changes[i].before == NULL && ENTENTE_IS_ACTOR (changes[i].after))
      name = entente_actor_get_name (ENTENTE_ACTOR (changes[i].after));
  g_assert_true (entente_duplicates_is_ready (duplicates));
  g_assert_true (has_duplicate (duplicates, name));
  g_assert_true (entente_history_undo (history));
  g_assert_false (has_duplicate (duplicates, name));
  assert_duplicate (duplicates, "kim jong un", "kim", ENTENTE_LIKENESS_SAME_NAME);
}

static void
test_list_elsewhere (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDuplicates) duplicates = entente_duplicates_new (document);
  Listed listed = { NULL, FALSE };

  sample_add (document, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "KIM JONG UN", 0);
  entente_duplicates_list_async (duplicates, NULL, listed_cb, &listed);
  while (!listed.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (listed.pairs->len, ==, 1);
  g_assert_cmpint (((EntenteDuplicatePair *) listed.pairs->pdata[0])->likeness, ==, ENTENTE_LIKENESS_SAME_NAME);
  g_ptr_array_unref (listed.pairs);
}

static void
test_warn (void)
{
  g_autofree char *warning = entente_duplicates_warn ("Pаlmer");

  g_assert_cmpstr (warning, ==, "“а” is a Cyrillic letter in a word of Latin letters. It may look like one of them.");
  g_assert_null (entente_duplicates_warn ("Sergei Shoigu"));
  g_assert_null (entente_duplicates_warn ("Сергей Шойгу (Sergei Shoigu)"));
  g_assert_null (entente_duplicates_warn ("김정은 Kim"));
  g_assert_null (entente_duplicates_warn (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duplicates/find", test_find);
  g_test_add_func ("/duplicates/follows", test_follows);
  g_test_add_func ("/duplicates/list", test_list);
  g_test_add_func ("/duplicates/list-order", test_list_order);
  g_test_add_func ("/duplicates/prepare", test_prepare);
  g_test_add_func ("/duplicates/prepare-late", test_prepare_late);
  g_test_add_func ("/duplicates/prepare-for-others", test_prepare_for_others);
  g_test_add_func ("/duplicates/list-elsewhere", test_list_elsewhere);
  g_test_add_func ("/duplicates/warn", test_warn);

  return g_test_run ();
}
