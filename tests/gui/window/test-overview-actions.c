/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-overview-actions.h"

#include "entente-measures-dialog.h"
#include "sample-actions.h"

typedef SampleActions Fixture;

static guint
count_dialogs (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n += ENTENTE_IS_MEASURES_DIALOG (l->data);
  return n;
}

/* There is never more than one, and none of a document that is no longer shown. */
static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteOverviewActions) actions = entente_overview_actions_new (fixture->document, fixture->window);

  entente_actions_update (ENTENTE_ACTIONS (actions));
  g_assert_true (sample_actions_can (fixture, "measures"));
  sample_actions_do (fixture, "measures");
  sample_actions_do (fixture, "measures");
  g_assert_cmpuint (count_dialogs (), ==, 1);
  entente_actions_begin (ENTENTE_ACTIONS (actions));
  g_assert_cmpuint (count_dialogs (), ==, 0);

  entente_open_document_set_shown (fixture->document, FALSE);
  entente_actions_update (ENTENTE_ACTIONS (actions));
  g_assert_false (sample_actions_can (fixture, "measures"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/overview-actions/dialog", Fixture, NULL, sample_actions_set_up, test_dialog, sample_actions_tear_down);
  return g_test_run ();
}
