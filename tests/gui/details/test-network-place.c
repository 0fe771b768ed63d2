/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-network-place.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteRanker *ranker;
  GtkWidget *place;
  GtkWindow *window;
} Fixture;

/* The centre has six neighbours, and one stands alone. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "centre", ENTENTE_ACTOR_NAME, "The Centre", 0);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i), *relation = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, "centre",
                  0);
    }
  sample_add (document, ENTENTE_ITEM_ACTOR, "alone", ENTENTE_ACTOR_NAME, "Alone", 0);
  fixture->document = document;
  fixture->ranker = entente_ranker_new (document, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->place);
  g_assert_finalize_object (fixture->ranker);
  g_assert_finalize_object (fixture->document);
}

/* It can be scrolled, as the details are: its lines need a height that depends on their width. */
static void
open_place (Fixture    *fixture,
            const char *id)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->place = entente_network_place_new (fixture->ranker, entente_document_lookup (fixture->document, id));
  g_object_ref_sink (fixture->place);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->place);
  fixture->window = sample_window_new (scrolled, 400, 400);
}

static gboolean
is_ready (gpointer ranker)
{
  return !entente_ranker_is_busy (ranker);
}

/* It is told when it is known, and only as long as it is true. */
static void
test_actor (Fixture       *fixture,
            gconstpointer  data)
{
  open_place (fixture, "a1");
  sample_wait (is_ready, fixture->ranker);
  g_assert_true (gtk_widget_get_visible (fixture->place));
  g_assert_nonnull (sample_find_label (fixture->place, "2nd of 8 by number of relations, with 5 others"));
  g_assert_nonnull (sample_find_label (fixture->place, "On no shortest way between two others"));
  g_assert_nonnull (sample_find_label (fixture->place, "1, around The Centre (7 actors)"));
  g_assert_null (sample_find_label (fixture->place, "Holds together"));

  sample_add (fixture->document, ENTENTE_ITEM_RELATION, "more", ENTENTE_RELATION_FROM, "a1", ENTENTE_RELATION_TO,
              "alone", 0);
  g_assert_false (gtk_widget_get_visible (fixture->place));
  sample_wait (is_ready, fixture->ranker);
  g_assert_true (gtk_widget_get_visible (fixture->place));
  g_assert_nonnull (sample_find_label (fixture->place, "2nd of 8 by number of relations"));
  g_assert_nonnull (sample_find_label (fixture->place, "Holds together"));
}

/* A relation has a place only if it is a bridge, and one that is doubled is none. */
static void
test_relation (Fixture       *fixture,
               gconstpointer  data)
{
  open_place (fixture, "r3");
  sample_wait (is_ready, fixture->ranker);
  g_assert_nonnull (sample_find_label (fixture->place, "Without it the picture would fall into more pieces"));
  sample_add (fixture->document, ENTENTE_ITEM_RELATION, "again", ENTENTE_RELATION_FROM, "centre", ENTENTE_RELATION_TO,
              "a3", 0);
  sample_wait (is_ready, fixture->ranker);
  g_assert_false (gtk_widget_get_visible (fixture->place));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/network-place/actor", Fixture, NULL, set_up, test_actor, tear_down);
  g_test_add ("/network-place/relation", Fixture, NULL, set_up, test_relation, tear_down);
  return g_test_run ();
}
