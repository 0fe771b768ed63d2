/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chosen-items.h"

#include "sample.h"

/* Returns the kind of the condition's items, and their ids. */
static char *
choose (EntenteDocument *document,
        const char      *ids)
{
  g_auto (GStrv) single = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteCondition) condition = NULL;
  g_autofree char *chosen = NULL;

  for (guint i = 0; single[i] != NULL && *single[i] != '\0'; i++)
    g_ptr_array_add (items, entente_document_lookup (document, single[i]));
  condition = entente_chosen_items_make_condition (document, items);
  if (condition == NULL)
    return NULL;
  chosen = g_strjoinv (" ", (char **) entente_condition_get_words (condition));
  return g_strdup_printf ("%d: %s", entente_condition_get_subject (condition), chosen);
}

static void
test_choose (void)
{
  static const struct { const char *ids, *chosen; } cases[] = {
    { "", NULL },
    { "kim shoigu", "0: kim shoigu" },
    { "met", "1: met" },
    { "kim met", "0: kim shoigu" },
    { "article", "2: article" },
  };
  g_autoptr (EntenteDocument) document = sample_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *chosen = choose (document, cases[i].ids);

      g_assert_cmpstr (chosen, ==, cases[i].chosen);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chosen-items/choose", test_choose);
  return g_test_run ();
}
