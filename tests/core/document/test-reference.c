/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reference.h"

#include "sample.h"

static const char *
turn (EntenteLink link,
      const char *id,
      gpointer    data)
{
  if (g_str_equal (id, "gone"))
    return NULL;
  return g_str_equal (id, "old") ? "new" : id;
}

static void
test_map (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItem) item = NULL;
  EntenteRecord *record;
  const char *const via[] = { "a", "new", "a", NULL };

  item = entente_item_copy (sample_add (document, ENTENTE_ITEM_STATEMENT, "s",
                                        ENTENTE_STATEMENT_SPEAKER, "old", ENTENTE_STATEMENT_SOURCE, "gone",
                                        ENTENTE_STATEMENT_VIA, "a old new gone a",
                                        ENTENTE_STATEMENT_ABOUT, "old supports, gone, new supports, old disputes", 0),
                            NULL);
  record = entente_item_edit_record (item);
  g_assert_true (entente_reference_map (record, turn, NULL));

  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_STATEMENT_SPEAKER), ==, "new");
  g_assert_false (entente_record_has (record, ENTENTE_STATEMENT_SOURCE));
  g_assert_cmpstrv (entente_record_get_texts (record, ENTENTE_STATEMENT_VIA), via);
  g_assert_cmpuint (entente_record_get_n_records (record, ENTENTE_STATEMENT_ABOUT), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (entente_record_get_text (entente_record_get_nth (record, ENTENTE_STATEMENT_ABOUT, i),
                                              ENTENTE_TARGET_ID), ==, "new");
}

static void
test_nothing_to_map (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteItem) copy = entente_item_copy (entente_document_lookup (document, "never"), NULL);

  g_assert_false (entente_reference_map (entente_item_edit_record (copy), turn, NULL));
  g_assert_true (entente_item_equal (copy, entente_document_lookup (document, "never")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reference/map", test_map);
  g_test_add_func ("/reference/nothing-to-map", test_nothing_to_map);

  return g_test_run ();
}
