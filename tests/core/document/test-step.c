/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-step.h"

#include "entente-actor.h"
#include "sample.h"

static const EntentePlacement nowhere;

static EntentePlacement
at (int      x,
    gboolean pinned)
{
  return (EntentePlacement) { .at = { x, 0 }, .placed = TRUE, .pinned = pinned };
}

static void
append (EntenteStep *step,
        EntenteItem *before,
        EntenteItem *after,
        guint        position)
{
  EntenteChange change = { before, after, position };

  entente_step_append_change (step, &change);
}

static void
assert_untouched (EntenteDocument *document)
{
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 4);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_RELATION), ==, 3);
  g_assert_nonnull (entente_document_lookup (document, "kim"));
  g_assert_cmpuint (entente_document_get_linked (document, "kim", ENTENTE_LINK_TO)->len, ==, 2);
  g_assert_cmpuint (entente_document_get_linked (document, "shoigu", ENTENTE_LINK_SPEAKER)->len, ==, 1);
}

/* A step that does not apply changes nothing. */
static void
test_refused (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteItem *kim = entente_document_lookup (document, "kim");
  EntenteItem *shoigu = entente_document_lookup (document, "shoigu");
  g_autoptr (EntenteItem) met = entente_item_new (ENTENTE_ITEM_ACTOR, "met");
  g_autoptr (EntenteItem) stranger = entente_item_new (ENTENTE_ITEM_ACTOR, "stranger");
  const EntenteChange wrong[][2] = {
    { { kim, NULL, 0 }, { NULL, stranger, 1 } },           /* not at this position */
    { { shoigu, NULL, 0 }, { stranger, NULL, 1 } },        /* not in the document */
    { { NULL, stranger, 5 }, { NULL, NULL, 6 } },          /* past the end; no item */
    { { kim, NULL, 1 }, { NULL, stranger, 0 } },           /* not sorted */
    { { shoigu, stranger, 0 }, { NULL, met, 1 } },         /* the id of another item */
    { { shoigu, stranger, 0 }, { kim, stranger, 1 } },     /* the same id twice */
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (EntenteStep) step = entente_step_new ("wrong");
      EntentePlacement there = at (5, FALSE);

      append (step, wrong[i][0].before, wrong[i][0].after, wrong[i][0].position);
      append (step, wrong[i][1].before, wrong[i][1].after, wrong[i][1].position);
      entente_step_append_move (step, "kim", &nowhere, &there);
      g_assert_false (entente_step_apply (step, document));
      assert_untouched (document);
      g_assert_false (entente_layout_get_position (entente_document_get_layout (document), "kim", NULL));
    }
}

static void
test_document_record (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteRecord) after = entente_record_copy (entente_document_get_record (document));
  g_autoptr (EntenteStep) step = entente_step_new ("Edit Title"), back = NULL;
  g_autofree char *title = NULL;

  entente_record_set_text (after, ENTENTE_DOCUMENT_TITLE, "The visit");
  entente_step_set_record (step, ENTENTE_OWN_RECORD_DOCUMENT, entente_document_get_record (document), after);
  entente_step_set_engine (step, NULL, "dot");
  g_assert_false (entente_step_is_empty (step));
  g_assert_true (entente_step_apply (step, document));
  g_object_get (document, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "The visit");
  g_assert_cmpstr (entente_layout_get_engine (entente_document_get_layout (document)), ==, "dot");

  back = entente_step_invert (step);
  g_assert_cmpstr (entente_step_get_name (back), ==, "Edit Title");
  g_assert_true (entente_step_apply (back, document));
  g_assert_null (entente_document_get_title (document));
  g_assert_null (entente_layout_get_engine (entente_document_get_layout (document)));
}

/* Two steps that only move are joined; others are not. */
static void
test_join (void)
{
  g_autoptr (EntenteStep) first = entente_step_new ("Move"), second = entente_step_new ("Move"), joined = NULL;
  g_autoptr (EntenteStep) other = entente_step_new ("Arrange");
  EntentePlacement one = at (1, FALSE), two = at (2, FALSE), three = at (3, TRUE);
  const EntenteMove *moves;
  guint n_moves;

  entente_step_append_move (first, "a", &nowhere, &one);
  entente_step_append_move (first, "b", &one, &two);
  entente_step_append_move (second, "b", &two, &three);
  entente_step_append_move (second, "c", &three, &nowhere);
  joined = entente_step_join (first, second);
  moves = entente_step_get_moves (joined, &n_moves);
  g_assert_cmpuint (n_moves, ==, 3);
  g_assert_true (!moves[0].before.placed && moves[0].after.at.x == 1);
  g_assert_true (moves[1].before.at.x == 1 && moves[1].after.at.x == 3 && moves[1].after.pinned);
  g_assert_true (moves[2].before.pinned && !moves[2].after.placed);

  entente_step_set_engine (other, NULL, "dot");
  g_assert_null (entente_step_join (first, other));
  g_assert_null (entente_step_join (other, first));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step/refused", test_refused);
  g_test_add_func ("/step/document-record", test_document_record);
  g_test_add_func ("/step/join", test_join);

  return g_test_run ();
}
