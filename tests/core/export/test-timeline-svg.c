/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-svg.h"

#include <string.h>

#include "sample.h"

static void
open_cb (GMarkupParseContext  *context,
         const char           *element,
         const char          **names,
         const char          **values,
         gpointer              data,
         GError              **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "id"))
      g_assert_true (g_hash_table_add (data, g_strdup (values[i])));
}

/* It is XML whatever the names hold, ids are there once, and what is drawn says what it is. */
static void
test_svg (void)
{
  static const GMarkupParser parser = { .start_element = open_cb };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  g_autoptr (EntenteViewInput) input = NULL;
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteTimeline) timeline = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, ids, NULL);
  g_autoptr (GError) error = NULL;
  EntenteDayRange range;
  gsize size;
  const char *text;

  sample_add (document, ENTENTE_ITEM_ACTOR, "odd \"<&>\"", ENTENTE_ACTOR_NAME, "<b>&amp; \x01 \"Q\"</b>",
              ENTENTE_ACTOR_START, "2025", 0);
  cache = entente_evidence_cache_new (document);
  input = entente_view_input_new (document, cache);
  timeline = entente_timeline_new (input, all, NULL, NULL);
  range = entente_timeline_get_range (timeline);
  svg = entente_timeline_svg_write (timeline, &range, entente_theme_get (ENTENTE_THEME_LIGHT), "A & B");
  text = g_bytes_get_data (svg, &size);
  g_markup_parse_context_parse (context, text, size, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_true (g_hash_table_contains (ids, "time-met"));
  g_assert_nonnull (g_strstr_len (text, size, "<title>A &amp; B</title>"));
  g_assert_nonnull (g_strstr_len (text, size, "Sergei Shoigu"));
  g_assert_nonnull (g_strstr_len (text, size, "\n21 March 2025</title>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-svg/svg", test_svg);
  return g_test_run ();
}
