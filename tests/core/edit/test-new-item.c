/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-new-item.h"

#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include "sample.h"

static EntenteItem *
begin (const char    *id,
       EntenteLinked  link)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteItem *item = entente_document_lookup (document, id);

  g_assert_true (entente_new_item_fits (link, item));
  return entente_new_item_for (link, item);
}

/* Each name is parsed to its link, and no other name is. */
static void
test_names (void)
{
  EntenteLinked link;

  for (EntenteLinked i = 0; i < ENTENTE_N_LINKED; i++)
    {
      g_assert_true (entente_new_item_parse_link (entente_new_item_name_link (i), &link));
      g_assert_cmpint (link, ==, i);
    }
  g_assert_false (entente_new_item_parse_link ("", &link));
  g_assert_false (entente_new_item_parse_link ("sai", &link));
}

static void
test_fits (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteItem *actor = entente_document_lookup (document, "kim"), *relation = entente_document_lookup (document, "met");
  EntenteItem *statement = entente_document_lookup (document, "honor");

  g_assert_true (entente_new_item_fits (ENTENTE_LINKED_ABOUT, actor));
  g_assert_true (entente_new_item_fits (ENTENTE_LINKED_ABOUT, relation));
  g_assert_false (entente_new_item_fits (ENTENTE_LINKED_SUPPORTS, actor));
  g_assert_false (entente_new_item_fits (ENTENTE_LINKED_SAID, relation));
  for (EntenteLinked i = 0; i < ENTENTE_N_LINKED; i++)
    g_assert_false (entente_new_item_fits (i, statement));
}

static void
test_actor (void)
{
  g_autoptr (EntenteItem) relation = begin ("kim", ENTENTE_LINKED_RELATION);
  g_autoptr (EntenteItem) said = begin ("kim", ENTENTE_LINKED_SAID);
  g_autoptr (EntenteItem) passed_on = begin ("kim", ENTENTE_LINKED_PASSED_ON);
  g_autoptr (EntenteItem) published = begin ("kim", ENTENTE_LINKED_PUBLISHED);

  g_assert_cmpstr (entente_relation_get_from (ENTENTE_RELATION (relation)), ==, "kim");
  g_assert_null (entente_relation_get_to (ENTENTE_RELATION (relation)));
  g_assert_cmpstr (entente_statement_get_speaker (ENTENTE_STATEMENT (said)), ==, "kim");
  g_assert_cmpstr (entente_statement_get_form (ENTENTE_STATEMENT (said)), ==, "quote");
  g_assert_null (entente_statement_get_speaker (ENTENTE_STATEMENT (passed_on)));
  g_assert_cmpstr (entente_statement_get_via (ENTENTE_STATEMENT (passed_on))[0], ==, "kim");
  g_assert_cmpstr (entente_source_get_publisher (ENTENTE_SOURCE (published)), ==, "kim");
}

static void
assert_about (const char    *id,
              EntenteLinked  link,
              const char    *stance)
{
  g_autoptr (EntenteItem) statement = begin (id, link);
  const EntenteRecord *about = entente_statement_get_nth_about (ENTENTE_STATEMENT (statement), 0);

  g_assert_cmpuint (entente_statement_get_n_about (ENTENTE_STATEMENT (statement)), ==, 1);
  g_assert_cmpstr (entente_record_get_text (about, ENTENTE_TARGET_ID), ==, id);
  g_assert_cmpstr (entente_record_get_text (about, ENTENTE_TARGET_STANCE), ==, stance);
}

static void
test_about (void)
{
  assert_about ("kim", ENTENTE_LINKED_ABOUT, "mentions");
  assert_about ("met", ENTENTE_LINKED_ABOUT, "supports");
  assert_about ("met", ENTENTE_LINKED_SUPPORTS, "supports");
  assert_about ("met", ENTENTE_LINKED_DISPUTES, "disputes");
  assert_about ("met", ENTENTE_LINKED_MENTIONS, "mentions");
}

static void
test_source (void)
{
  g_autoptr (EntenteItem) statement = begin ("article", ENTENTE_LINKED_WRITTEN_IN);

  g_assert_cmpstr (entente_statement_get_source (ENTENTE_STATEMENT (statement)), ==, "article");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-item/names", test_names);
  g_test_add_func ("/new-item/fits", test_fits);
  g_test_add_func ("/new-item/actor", test_actor);
  g_test_add_func ("/new-item/about", test_about);
  g_test_add_func ("/new-item/source", test_source);
  return g_test_run ();
}
