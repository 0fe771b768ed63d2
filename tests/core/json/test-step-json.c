/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-step-json.h"

#include "entente-history.h"
#include "entente-json.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  guint n_steps;
} Replica;

/* Each step of one document is written, read, and applied to the other. */
static void
applied_cb (EntenteHistory *history,
            EntenteStep    *step,
            Replica        *replica)
{
  g_autoptr (GBytes) text = entente_step_json_write (step, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDraft) draft = entente_step_json_read (replica->document, text, &error);
  g_autoptr (EntenteStep) copy = NULL;
  g_autoptr (GBytes) a = NULL, b = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (entente_draft_get_name (draft), ==, entente_step_get_name (step));
  copy = entente_draft_finish (draft);
  g_assert_nonnull (copy);
  g_assert_true (entente_step_apply (copy, replica->document));
  a = entente_json_write (entente_history_get_document (history), NULL);
  b = entente_json_write (replica->document, NULL);
  g_assert_true (g_bytes_equal (a, b));
  replica->n_steps++;
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, seed % 10);
      g_autoptr (EntenteDocument) replica = entente_document_copy (document);
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      Replica data = { replica, 0 };

      g_signal_connect (history, "applied", G_CALLBACK (applied_cb), &data);
      for (guint i = 0; i < 44; i++)
        {
          g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, 8);

          g_assert_true (entente_history_apply (history, draft));
        }
      entente_history_go_to (history, 0);
      g_assert_cmpuint (data.n_steps, >, 60);
    }
}

/* Any invalid text is refused, and does no harm. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "", "{}", "\n", "[]\n{}",
    "{\"edits\":[[0,0,true,null]]}\n", "{\"edits\":[[9,0,true,null]]}\n",
    "{\"edits\":[[0,0,false,\"nobody\"]]}\n", "{\"edits\":[[0]]}\n", "{\"edits\":[7]}\n",
    "{\"edits\":[[0,-1e9,true,null]]}\n", "{\"moves\":[[1,true,0,0,true]]}\n",
    "{\"edits\":[[1,0,true,\"kim\"]]}\n",
  };
  const char *document_text = "{\"format\": \"entente\", \"version\": 1}";

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EntenteDocument) document = sample_document_new ();
      g_autofree char *text = g_strconcat (texts[i], document_text, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDraft) draft = entente_step_json_read (document, bytes, &error);

      g_assert_null (draft);
      g_assert_nonnull (error);
    }
}

/* A step that would make the document one of a newer version, as this program cannot write it. */
static void
test_newer (void)
{
  static const char *const heads[] = { "{\"edits\":[]}\n", "{\"edits\":[],\"document\":true}\n",
                                       "{\"edits\":[[0,0,true,null]]}\n" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (EntenteDocument) document = sample_document_new ();
      g_autofree char *text = g_strconcat (heads[i], "{\"format\": \"entente\", \"version\": 2,"
                                           " \"actors\": [{\"id\": \"new\", \"name\": \"New\"}]}", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDraft) draft = entente_step_json_read (document, bytes, &error);

      g_assert_null (draft);
      g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_NEWER);
    }
}

/* No command makes such a step, but a step may hold any record. */
static void
test_newer_is_not_written (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteRecord) record = entente_record_copy (entente_document_get_record (document));
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
  g_autoptr (EntenteStep) step = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  entente_record_set_number (record, ENTENTE_DOCUMENT_VERSION, 2);
  entente_draft_set_record (draft, ENTENTE_OWN_RECORD_DOCUMENT, record);
  step = entente_draft_finish (draft);
  bytes = entente_step_json_write (step, &error);
  g_assert_null (bytes);
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_NEWER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step-json/random", test_random);
  g_test_add_func ("/step-json/hostile", test_hostile);
  g_test_add_func ("/step-json/newer", test_newer);
  g_test_add_func ("/step-json/newer-is-not-written", test_newer_is_not_written);

  return g_test_run ();
}
