/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-condition-words.h"
#include "entente-meaning-record.h"
#include "entente-view-words.h"
#include "entente-viewpoint-record.h"

/* The views that are kept in a document are understood as far as they can be. What is understood can be kept again,
 * and then means the same, and the picture can be shown so. */

static void
check_troubles (GPtrArray *troubles)
{
  for (guint i = 0; i < troubles->len; i++)
    fuzz_check_text (troubles->pdata[i]);
}

static void
check_kept_again (EntenteViewpoint *viewpoint,
                  EntenteMeaning   *meaning)
{
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteViewpoint) again = NULL;
  g_autoptr (EntenteMeaning) meaning_again = NULL;

  entente_viewpoint_store (viewpoint, view);
  entente_meaning_store (meaning, view);
  again = entente_viewpoint_new_for_record (view, troubles);
  meaning_again = entente_meaning_new_for_record (view, troubles);
  g_assert_cmpuint (troubles->len, ==, 0);
  g_assert_true (entente_viewpoint_equal (viewpoint, again));
  g_assert_true (entente_meaning_equal (meaning, meaning_again));
}

static void
check_words (EntenteViewpoint *viewpoint,
             EntenteDocument  *document)
{
  EntenteFilter *filter = entente_viewpoint_get_filter (viewpoint);
  g_autofree char *words = entente_viewpoint_describe (viewpoint, document, 3);

  if (words != NULL)
    fuzz_check_text (words);
  for (guint i = 0; i < entente_filter_get_n (filter); i++)
    {
      g_autofree char *condition = entente_condition_describe (entente_filter_get_nth (filter, i), document);

      fuzz_check_text (condition);
    }
}

static void
check_shown (EntenteViewpoint *viewpoint,
             EntenteViewInput *input)
{
  g_autoptr (EntenteViewInput) weighed = entente_viewpoint_weigh (viewpoint, input, NULL);
  g_autoptr (EntenteView) view = entente_view_new (weighed != NULL ? weighed : input, viewpoint, NULL);
  g_autofree char *words = entente_view_words_count (view);

  if (words != NULL)
    fuzz_check_text (words);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (entente_view_get_n_shown (view, kind), <=, entente_view_get_n_all (view, kind));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (EntenteDocument) document = fuzz_read_document (bytes);
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  g_autoptr (EntenteViewInput) input = NULL;

  if (document == NULL)
    return 0;
  cache = entente_evidence_cache_new (document);
  input = entente_view_input_new (document, cache);
  for (guint i = 0; i < entente_kept_view_get_n (document); i++)
    {
      const EntenteRecord *record = entente_kept_view_get_nth (document, i);
      g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_for_record (record, troubles);
      g_autoptr (EntenteMeaning) meaning = entente_meaning_new_for_record (record, troubles);

      entente_viewpoint_list_missing (viewpoint, document, troubles);
      check_troubles (troubles);
      check_kept_again (viewpoint, meaning);
      check_words (viewpoint, document);
      check_shown (viewpoint, input);
    }
  return 0;
}
