/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history.h"
#include "entente-json.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

#define N_DOCUMENTS 5

/* Documents that are copies of each other, and their expected contents. */
typedef struct {
  EntenteDocument *documents[N_DOCUMENTS];
  GBytes *bytes[N_DOCUMENTS];
} Family;

static void
note (Family *family,
      guint   nth)
{
  g_clear_pointer (&family->bytes[nth], g_bytes_unref);
  family->bytes[nth] = entente_json_write (family->documents[nth], NULL);
}

static void
change (Family *family,
        guint   nth,
        GRand  *random)
{
  g_autoptr (EntenteHistory) history = entente_history_new (family->documents[nth]);
  g_autoptr (EntenteDraft) draft = random_edits_draft (random, family->documents[nth], 4);

  g_assert_true (entente_history_apply (history, draft));
  note (family, nth);
}

static void
copy (Family *family,
      guint   from,
      guint   to)
{
  if (from == to)
    return;
  g_clear_object (&family->documents[to]);
  family->documents[to] = entente_document_copy (family->documents[from]);
  note (family, to);
  g_assert_true (g_bytes_equal (family->bytes[from], family->bytes[to]));
}

static void
check (const Family *family)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GBytes) now = entente_json_write (family->documents[i], NULL);

      g_assert_true (g_bytes_equal (now, family->bytes[i]));
    }
}

/* Copies share data, but a change of one is never visible in another. */
static void
test_independent (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Family family = { { NULL }, { NULL } };

      for (guint i = 0; i < N_DOCUMENTS; i++)
        {
          family.documents[i] = random_document_new (random, 8);
          note (&family, i);
        }
      for (guint i = 0; i < 60; i++)
        {
          guint nth = g_rand_int_range (random, 0, N_DOCUMENTS);

          if (g_rand_boolean (random))
            change (&family, nth, random);
          else
            copy (&family, nth, g_rand_int_range (random, 0, N_DOCUMENTS));
          check (&family);
        }
      for (guint i = 0; i < N_DOCUMENTS; i++)
        {
          g_assert_finalize_object (family.documents[i]);
          g_bytes_unref (family.bytes[i]);
        }
    }
}

/* A copy is read in another thread while the document changes. */
static gpointer
write_thread (gpointer data)
{
  return entente_json_write (data, NULL);
}

static void
test_in_thread (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (EntenteDocument) document = random_document_new (random, 200);
  g_autoptr (EntenteHistory) history = entente_history_new (document);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GBytes) before = entente_json_write (document, NULL), written = NULL;
      g_autoptr (EntenteDocument) copied = entente_document_copy (document);
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, 4);
      GThread *thread = g_thread_new ("writer", write_thread, copied);

      g_assert_true (entente_history_apply (history, draft));
      written = g_thread_join (thread);
      g_assert_true (g_bytes_equal (before, written));
    }
}

static gboolean
is_in (EntenteItem *item,
       gpointer     data)
{
  return g_strcmp0 (entente_item_get_id (item), data) == 0;
}

/* A part lists little and knows all, also where it is copied. */
static void
test_part (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDocument) part = entente_document_new_part (document, is_in, (char *) "kim");
  g_autoptr (EntenteDocument) copy = entente_document_copy (part);
  EntenteItem *kim = entente_document_lookup (copy, "kim"), *shoigu = entente_document_lookup (copy, "shoigu");

  g_assert_cmpuint (entente_document_get_n_items (copy, ENTENTE_ITEM_ACTOR), ==, 1);
  g_assert_cmpuint (entente_document_get_n_items (copy, ENTENTE_ITEM_RELATION), ==, 0);
  g_assert_true (entente_document_has (copy, kim));
  g_assert_nonnull (shoigu);
  g_assert_false (entente_document_has (copy, shoigu));
  g_assert_cmpuint (entente_document_get_linked (copy, "met", ENTENTE_LINK_ABOUT)->len, ==,
                    entente_document_get_linked (document, "met", ENTENTE_LINK_ABOUT)->len);
  g_assert_true (entente_document_has (document, shoigu));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-copy/independent", test_independent);
  g_test_add_func ("/document-copy/in-thread", test_in_thread);
  g_test_add_func ("/document-copy/part", test_part);
  return g_test_run ();
}
