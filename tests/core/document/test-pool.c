/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pool.h"

#include <string.h>

typedef struct {
  guchar *start;
  gsize size;
  guchar filling;
} Piece;

static void
check_pieces (GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      for (gsize at = 0; at < piece->size; at++)
        g_assert_cmpuint (piece->start[at], ==, piece->filling);
    }
}

/* What is in a pool never moves, and nothing else is put where it is: small and large pieces, texts between them. */
static void
test_pieces_stay_apart (void)
{
  g_autoptr (EntentePool) pool = entente_pool_new ();
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint i = 0; i < 3000; i++)
    {
      gsize size = g_test_rand_int_range (0, 50) == 0 ? g_test_rand_int_range (1, 400000) : g_test_rand_int_range (0, 99);
      Piece piece = { entente_pool_alloc (pool, size), size, (guchar) i };

      g_assert_cmpuint ((guintptr) piece.start % sizeof (gint64), ==, 0);
      memset (piece.start, piece.filling, size);
      g_array_append_val (pieces, piece);
      g_assert_cmpstr (entente_pool_add_text (pool, "odd"), ==, "odd");
    }
  check_pieces (pieces);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (*(guint64 *) entente_pool_alloc0 (pool, sizeof (guint64)), ==, 0);
}

/* A pool without any memory has a place even for nothing: C lets nobody copy nothing to nowhere. */
static void
test_nothing_has_a_place (void)
{
  g_autoptr (EntentePool) pool = entente_pool_new (), small = entente_pool_new_small ();

  g_assert_nonnull (entente_pool_alloc (pool, 0));
  g_assert_nonnull (entente_pool_alloc0 (small, 0));
}

/* Only what is last in its block has room behind it, and what is put there later is behind that. */
static void
test_last_piece_grows (void)
{
  g_autoptr (EntentePool) pool = entente_pool_new ();
  char *piece = entente_pool_alloc (pool, 16), *other;

  g_assert_false (entente_pool_extend (pool, NULL, 0, 8));
  g_assert_false (entente_pool_extend (pool, piece, 8, 8));
  g_assert_false (entente_pool_extend (pool, piece, 16, 100000000));
  g_assert_true (entente_pool_extend (pool, piece, 16, 8));
  other = entente_pool_alloc (pool, 8);
  g_assert_cmpuint ((gsize) (other - piece), >=, 24);
  g_assert_false (entente_pool_extend (pool, piece, 24, 8));
  memset (piece, 1, 24);
  memset (other, 2, 8);
  g_assert_cmpint (piece[23], ==, 1);
}

/* A text that is in the pool is not copied; any other is. */
static void
test_texts_are_copied_once (void)
{
  g_autoptr (EntentePool) pool = entente_pool_new ();
  char text[] = "quotation";
  char *own = entente_pool_add_text (pool, text);
  g_autoptr (GBytes) bytes = g_bytes_new ("one\0two", 8);
  const char *two = (const char *) g_bytes_get_data (bytes, NULL) + 4;

  text[0] = 'Q';
  g_assert_cmpstr (own, ==, "quotation");
  g_assert_true (entente_pool_add_text (pool, own) == own);
  g_assert_true (entente_pool_add_text (pool, own + 5) == own + 5);
  g_assert_true (entente_pool_add_text (pool, two) != two);
  entente_pool_keep (pool, bytes);
  g_assert_true (entente_pool_add_text (pool, two) == two);
  g_clear_pointer (&bytes, g_bytes_unref);
  g_assert_cmpstr (two, ==, "two");
}

/* Names that equal each other are one, also if others were between them, and if they outlive the pool. */
static void
test_names_are_shared (void)
{
  EntentePool *pool = entente_pool_new ();
  char *first = entente_pool_add_name (pool, "name");
  g_autofree char *again = g_strdup ("name");

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *other = g_strdup_printf ("name %u", i % 300);

      g_assert_cmpstr (entente_pool_add_name (pool, other), ==, other);
      g_assert_true (entente_pool_add_name (pool, again) == first);
    }
  g_assert_cmpstr (entente_pool_add_name (pool, ""), ==, "");
  first = g_ref_string_acquire (first);
  entente_pool_unref (pool);
  g_assert_cmpstr (first, ==, "name");
  g_ref_string_release (first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool/pieces-stay-apart", test_pieces_stay_apart);
  g_test_add_func ("/pool/nothing-has-a-place", test_nothing_has_a_place);
  g_test_add_func ("/pool/last-piece-grows", test_last_piece_grows);
  g_test_add_func ("/pool/texts-are-copied-once", test_texts_are_copied_once);
  g_test_add_func ("/pool/names-are-shared", test_names_are_shared);
  return g_test_run ();
}
