/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-document.h"
#include "entente-history.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "sample-many.h"
#include "sample.h"

static EntenteItem *
new_relation (const char *id,
              const char *from,
              const char *to)
{
  EntenteItem *item = entente_item_new (ENTENTE_ITEM_RELATION, id);

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_RELATION_FROM, from);
  entente_record_set_text (entente_item_edit_record (item), ENTENTE_RELATION_TO, to);
  return item;
}

static EntenteItem *
new_statement (const char *id,
               const char *speaker,
               const char *about,
               const char *source)
{
  EntenteItem *item = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (item);
  EntenteRecord *target = entente_record_new (&entente_target_shape);

  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, speaker);
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, source);
  entente_record_set_text (target, ENTENTE_TARGET_ID, about);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
  return item;
}

static void
insert (EntenteDocument *document,
        EntenteItem     *item)
{
  g_assert_true (entente_document_insert (document, item, G_MAXUINT));
  g_object_unref (item);
}

static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = entente_document_new ();

  insert (document, entente_item_new (ENTENTE_ITEM_ACTOR, "shoigu"));
  insert (document, entente_item_new (ENTENTE_ITEM_ACTOR, "kim"));
  insert (document, new_relation ("met", "shoigu", "kim"));
  insert (document, new_statement ("s1", "shoigu", "met", "article"));
  insert (document, entente_item_new (ENTENTE_ITEM_SOURCE, "article"));
  return document;
}

static guint
n_linked (EntenteDocument *document,
          const char      *id,
          EntenteLink      link)
{
  return entente_document_get_linked (document, id, link)->len;
}

static void
test_links (void)
{
  EntenteDocument *document = new_document ();
  EntenteItem *met = entente_document_lookup (document, "met");

  g_assert_cmpuint (n_linked (document, "shoigu", ENTENTE_LINK_FROM), ==, 1);
  g_assert_cmpuint (n_linked (document, "kim", ENTENTE_LINK_TO), ==, 1);
  g_assert_cmpuint (n_linked (document, "shoigu", ENTENTE_LINK_SPEAKER), ==, 1);
  g_assert_cmpuint (n_linked (document, "met", ENTENTE_LINK_ABOUT), ==, 1);
  g_assert_cmpuint (n_linked (document, "article", ENTENTE_LINK_SOURCE), ==, 1);
  g_assert_cmpuint (n_linked (document, "nobody", ENTENTE_LINK_SOURCE), ==, 0);
  g_assert_null (entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, "met"));

  g_object_ref (met);
  g_assert_cmpuint (entente_document_remove (document, met), ==, 0);
  g_assert_cmpuint (n_linked (document, "shoigu", ENTENTE_LINK_FROM), ==, 0);
  g_assert_cmpuint (n_linked (document, "met", ENTENTE_LINK_ABOUT), ==, 1);
  g_assert_null (entente_document_lookup (document, "met"));
  g_object_unref (met);

  g_assert_finalize_object (document);
}

static void
count_change (EntenteDocument *document,
              EntenteItem     *before,
              EntenteItem     *after,
              guint           *n)
{
  g_assert_true (before != NULL || after != NULL);
  ++*n;
}

static void
test_replace (void)
{
  EntenteDocument *document = new_document ();
  g_autoptr (EntenteItem) turned = new_relation ("met", "kim", "shoigu");
  g_autoptr (EntenteItem) taken = new_relation ("s1", "kim", "shoigu");
  guint n_changes = 0;

  g_signal_connect (document, "item-changed", G_CALLBACK (count_change), &n_changes);
  g_assert_true (entente_document_replace (document, entente_document_lookup (document, "met"), turned));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (entente_document_lookup (document, "met") == turned);
  g_assert_cmpuint (n_linked (document, "shoigu", ENTENTE_LINK_FROM), ==, 0);
  g_assert_cmpuint (n_linked (document, "shoigu", ENTENTE_LINK_TO), ==, 1);

  g_assert_false (entente_document_replace (document, turned, taken));
  g_assert_true (entente_document_lookup (document, "met") == turned);

  g_assert_finalize_object (document);
}

static void
keep_many (EntenteDocument  *document,
           GArray           *changes,
           GArray          **kept)
{
  g_assert_null (*kept);
  *kept = g_array_ref (changes);
}

/* Very many changes are one signal, whether they were prepared or not. */
static void
test_many (void)
{
  for (guint prepared = 0; prepared < 2; prepared++)
    {
      g_autoptr (EntenteDocument) document = sample_document_new ();
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      g_autoptr (EntenteStep) step = sample_many_step_new (document, 5, prepared);
      g_autoptr (GArray) kept = NULL;
      guint n_single = 0, n_changes;

      g_signal_connect (document, "item-changed", G_CALLBACK (count_change), &n_single);
      g_signal_connect (document, "many-changed", G_CALLBACK (keep_many), &kept);
      g_assert_true (entente_history_apply_step (history, step));
      entente_step_get_changes (step, &n_changes);
      g_assert_cmpuint (n_changes, >, ENTENTE_DOCUMENT_MANY);
      g_assert_cmpuint (n_single, ==, 0);
      g_assert_nonnull (kept);
      g_assert_cmpuint (kept->len, ==, n_changes);
    }
}

static void
test_ids (void)
{
  EntenteDocument *document = new_document ();
  g_autoptr (EntenteItem) duplicate = entente_item_new (ENTENTE_ITEM_SOURCE, "kim");
  g_autofree char *plain = entente_document_make_id (document, "Kim Jong-un (2nd)");
  g_autofree char *taken = entente_document_make_id (document, "Kim!");
  g_autofree char *hangul = entente_document_make_id (document, "통일부");

  g_assert_cmpstr (plain, ==, "kim-jong-un-2nd");
  g_assert_cmpstr (taken, ==, "kim-2");
  g_assert_cmpstr (hangul, ==, "item");
  g_assert_false (entente_document_insert (document, duplicate, 0));

  g_assert_finalize_object (document);
}

static void
test_append_all_is_all_or_nothing (void)
{
  EntenteDocument *document = new_document ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, entente_item_new (ENTENTE_ITEM_ACTOR, "putin"));
  g_ptr_array_add (items, entente_item_new (ENTENTE_ITEM_ACTOR, "kim"));
  g_assert_false (entente_document_append_all (document, ENTENTE_ITEM_ACTOR, items));
  g_assert_null (entente_document_lookup (document, "putin"));
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 2);

  g_ptr_array_set_size (items, 1);
  g_assert_true (entente_document_append_all (document, ENTENTE_ITEM_ACTOR, items));
  g_assert_true (entente_document_lookup (document, "putin") == items->pdata[0]);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 3);

  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/links", test_links);
  g_test_add_func ("/document/replace", test_replace);
  g_test_add_func ("/document/ids", test_ids);
  g_test_add_func ("/document/append-all-is-all-or-nothing", test_append_all_is_all_or_nothing);
  g_test_add_func ("/document/many", test_many);
  return g_test_run ();
}
