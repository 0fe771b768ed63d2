/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-earlier-text.h"

#include "sample.h"

static const char first[] =
  "The harbour of the town stayed shut on Monday, the third day in a row, after the pilots had refused to work.\n\n"
  "“We will not go out in such a wind,” the speaker of the pilots said, and left the meeting before it had ended.\n";

/* Each paragraph has another word. */
static const char second[] =
  "The harbour of the town stayed shut on Tuesday, the third day in a row, after the pilots had refused to work.\n\n"
  "“We will not go out in such a storm,” the speaker of the pilots said, and left the meeting before it had ended.\n";

static const char other[] =
  "The council of the town met on Monday to talk about the school, the roof of which had been open since the winter.\n\n"
  "Nobody from the company that had built the school came to the meeting, and no letter was read out.\n";

static GPtrArray *
make_sources (void)
{
  static const char *const texts[] = { other, NULL, first, "Short." };
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      EntenteItem *source = entente_item_new (ENTENTE_ITEM_SOURCE, "new");

      entente_record_set_text (entente_item_edit_record (source), ENTENTE_SOURCE_TEXT, texts[i]);
      g_ptr_array_add (sources, source);
    }
  return sources;
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) sources = make_sources ();
  g_autofree char *longer = g_strconcat (first, "\nA paragraph was added to the text in the evening, as readers had asked "
                                         "who the speaker of the pilots was and where he had been.\n", NULL);

  g_assert_true (entente_earlier_text_find (sources, first, NULL) == sources->pdata[2]);
  g_assert_true (entente_earlier_text_find (sources, second, NULL) == sources->pdata[2]);
  g_assert_true (entente_earlier_text_find (sources, longer, NULL) == sources->pdata[2]);
  g_assert_true (entente_earlier_text_find (sources, other, NULL) == sources->pdata[0]);
  g_assert_true (entente_earlier_text_find (sources, "Short.", NULL) == sources->pdata[3]);
  g_assert_null (entente_earlier_text_find (sources, "Shorter.", NULL));
  g_assert_null (entente_earlier_text_find (sources, "", NULL));
  g_assert_null (entente_earlier_text_find (sources, "The harbour of the town is old, and the speaker of the pilots is "
                                                     "older. Nobody has seen both of them on the same picture since "
                                                     "the day of the great flood.", NULL));
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) sources = make_sources ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_earlier_text_find (sources, first, cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/earlier-text/find", test_find);
  g_test_add_func ("/earlier-text/cancelled", test_cancelled);
  return g_test_run ();
}
