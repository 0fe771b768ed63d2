/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measure.h"

#include "sample.h"

static const EntenteCardText *
measure (EntenteMeasure  *measure,
         EntenteDocument *document,
         const char      *id)
{
  return entente_measure_card (measure, entente_document_lookup (document, id));
}

static void
assert_same (const EntenteCardText *a,
             const EntenteCardText *b)
{
  g_assert_cmpstr (a->subtitle.text, ==, b->subtitle.text);
  g_assert_cmpuint (a->subtitle.n_rows, ==, b->subtitle.n_rows);
  g_assert_cmpstr (a->subtitle.rows[0].text, ==, b->subtitle.rows[0].text);
  g_assert_cmpfloat (a->subtitle.width, ==, b->subtitle.width);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
}

/* Several cards have one subtitle, which one measure measures once. An edit is seen at once. */
static void
test_subtitle (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) one = entente_measure_new (), other = entente_measure_new ();
  static const char long_words[] = "A \u202e very  long description of a person that is cut, as it has no room at all";
  const char *const subtitles[] = { "Company", "Company", " \n", long_words, long_words, "Company" };

  for (guint i = 0; i < G_N_ELEMENTS (subtitles); i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, "A", ENTENTE_ACTOR_DESCRIPTION, subtitles[i],
                  0);
      measure (one, document, id);
    }
  for (guint i = G_N_ELEMENTS (subtitles); i-- > 0;)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      assert_same (measure (one, document, id), measure (other, document, id));
    }
  g_assert_cmpuint (measure (one, document, "a2")->subtitle.n_rows, ==, 0);
  g_assert_cmpstr (measure (one, document, "a5")->subtitle.rows[0].text, ==, "Company");
  g_assert_true (measure (one, document, "a3")->subtitle.cut);

  sample_set_text (document, "a1", ENTENTE_ACTOR_DESCRIPTION, "State");
  g_assert_cmpstr (measure (one, document, "a1")->subtitle.rows[0].text, ==, "State");
  g_assert_cmpstr (measure (one, document, "a0")->subtitle.rows[0].text, ==, "Company");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/subtitle", test_subtitle);
  return g_test_run ();
}
