/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "sample-canvas.h"

/* What of the scene is raised. */

static EntenteCanvasContent *
get_content (SampleCanvas *fixture)
{
  return entente_canvas_get_content (fixture->canvas);
}

static void
count_cb (EntenteCanvasContent *content,
          guint                *n)
{
  (*n)++;
}

static void
test_emphasis (SampleCanvas  *fixture,
               gconstpointer  data)
{
  EntenteCanvasContent *content = get_content (fixture);
  guint card = sample_canvas_find_card (fixture, "1-1"), other = sample_canvas_find_card (fixture, "3-2"), n = 0;
  g_autoptr (EntenteEmphasis) raised = entente_emphasis_new (entente_canvas_get_scene (fixture->canvas));
  g_autoptr (EntenteEmphasis) pointed = NULL;
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  g_signal_connect (content, "changed", G_CALLBACK (count_cb), &n);
  g_assert_null (entente_canvas_content_new_emphasis (content));
  /* What the pointer only passes has a handle, but is not raised. */
  entente_canvas_content_point_at (content, ENTENTE_PART_CARD, card);
  entente_canvas_content_point_at (content, ENTENTE_PART_CARD, card);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (entente_canvas_content_new_emphasis (content));
  entente_canvas_content_rest_on (content, ENTENTE_PART_CARD, card);
  entente_canvas_content_rest_on (content, ENTENTE_PART_CARD, card);
  g_assert_cmpuint (n, ==, 2);
  pointed = entente_canvas_content_new_emphasis (content);
  g_assert_cmpint (entente_emphasis_get (pointed, ENTENTE_PART_CARD, card), !=, ENTENTE_RAISE_NOT);

  /* What is raised on demand replaces it. */
  entente_emphasis_raise (raised, ENTENTE_PART_CARD, other, ENTENTE_RAISE_SELECTED);
  entente_canvas_content_raise (content, raised);
  g_assert_cmpuint (n, ==, 3);
  emphasis = entente_canvas_content_new_emphasis (content);
  g_assert_true (emphasis == raised);
  entente_canvas_content_raise (content, NULL);
  g_assert_null (entente_canvas_content_get_raised (content));
}

#define add(name, test) \
  g_test_add ("/canvas-content/" name, SampleCanvas, NULL, sample_canvas_set_up, test, sample_canvas_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("emphasis", test_emphasis);

  return g_test_run ();
}
