/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-caption.h"

#include "sample.h"

static EntenteDocument *
document_new (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Anna", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "Bank", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "s", ENTENTE_SOURCE_TITLE, "A letter", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "works", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b",
              ENTENTE_RELATION_KIND, "works for", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "plain", ENTENTE_RELATION_FROM, "b", ENTENTE_RELATION_TO, "a", 0);
  return document;
}

static void
add_statement (EntenteDocument *document,
               const char      *id,
               const char      *about)
{
  sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, "Yes", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_SOURCE, "s", ENTENTE_STATEMENT_ABOUT, about, 0);
}

static void
assert_line (EntenteDocument *document,
             const char      *id,
             const char      *expected)
{
  EntenteItem *item = entente_document_lookup (document, id);
  g_autofree char *line = entente_canvas_caption_describe_line (document, ENTENTE_RELATION (item));

  g_assert_cmpstr (line, ==, expected);
}

static void
test_line (void)
{
  g_autoptr (EntenteDocument) document = document_new ();

  assert_line (document, "works", "Anna works for Bank · unsupported");
  assert_line (document, "plain", "Bank – Anna · unsupported");
  add_statement (document, "one", "works supports");
  assert_line (document, "works", "Anna works for Bank · reported · 1 statement");
  add_statement (document, "two", "works disputes");
  assert_line (document, "works", "Anna works for Bank · reported · disputed · 2 statements");
  assert_line (document, "plain", "Bank – Anna · unsupported");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-caption/line", test_line);
  return g_test_run ();
}
