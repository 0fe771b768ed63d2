/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-supported-relation.h"

#include "sample.h"

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "ben", ENTENTE_ACTOR_NAME, "Ben", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "ben",
              ENTENTE_RELATION_KIND, "met", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "sued", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "ben",
              ENTENTE_RELATION_KIND, "sued", 0);
  return document;
}

/* Those who met can be named in either order; whoever sues does not get sued by that. */
static void
test_find (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);

  g_assert_nonnull (entente_supported_relation_find (draft, "ann", "ben", "met", TRUE));
  g_assert_null (entente_supported_relation_find (draft, "ben", "ann", "met", TRUE));
  g_assert_nonnull (entente_supported_relation_find (draft, "ben", "ann", "met", FALSE));
  g_assert_null (entente_supported_relation_find (draft, "ben", "ann", "sued", TRUE));
  g_assert_null (entente_supported_relation_find (draft, "ann", "ben", "owns", TRUE));
  entente_draft_remove (draft, entente_document_lookup (document, "met"));
  g_assert_null (entente_supported_relation_find (draft, "ann", "ben", "met", FALSE));
}

static void
test_ensure (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
  g_autofree char *made = NULL;

  g_assert_cmpstr (entente_supported_relation_ensure (draft, "ann", "ben", "sued", TRUE), ==, "sued");
  made = g_strdup (entente_supported_relation_ensure (draft, "ben", "ann", "sued", TRUE));
  g_assert_cmpstr (made, !=, "sued");
  g_assert_cmpstr (entente_supported_relation_ensure (draft, "ben", "ann", "sued", TRUE), ==, made);
}

static void
test_support (void)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, "s");
  EntenteRecord *record = entente_item_edit_record (item);

  entente_supported_relation_support (record, "met");
  entente_supported_relation_support (record, "met");
  g_assert_cmpuint (entente_statement_get_n_about (ENTENTE_STATEMENT (item)), ==, 1);
  g_assert_true (entente_statement_takes_stance (ENTENTE_STATEMENT (item), "met", "supports"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/supported-relation/find", test_find);
  g_test_add_func ("/supported-relation/ensure", test_ensure);
  g_test_add_func ("/supported-relation/support", test_support);
  return g_test_run ();
}
