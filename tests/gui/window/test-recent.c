/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recent.h"

#define N_FILES 60

static char *
name_file (int nth)
{
  return g_strdup_printf ("file:///nowhere/%d.entente.json", nth);
}

static void
open_file (int nth)
{
  g_autofree char *uri = name_file (nth);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  entente_recent_add (file);
}

static gboolean
is_known (int nth)
{
  g_autofree char *uri = name_file (nth);

  return gtk_recent_manager_has_item (gtk_recent_manager_get_default (), uri);
}

/* Another program has opened the file as well. */
static void
open_elsewhere (int nth)
{
  g_autofree char *uri = name_file (nth);
  GtkRecentData data = {
    .mime_type = (char *) "text/plain",
    .app_name = (char *) "Editor",
    .app_exec = (char *) "editor %f",
  };

  g_assert_true (gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data));
}

static void
test_oldest (void)
{
  g_autoptr (GPtrArray) infos = NULL;
  g_autofree char *last = name_file (N_FILES - 1);

  open_elsewhere (1);
  for (int i = 0; i < N_FILES; i++)
    open_file (i);

  g_assert_false (is_known (0));
  g_assert_true (is_known (1));
  for (int i = 2; i < N_FILES; i++)
    g_assert_true (is_known (i) == (i >= 10));
  infos = entente_recent_list (1);
  g_assert_cmpuint (infos->len, ==, 1);
  g_assert_cmpstr (gtk_recent_info_get_uri (infos->pdata[0]), ==, last);

  /* A file that is opened again is not old any more. */
  open_file (10);
  open_file (N_FILES);
  g_assert_true (is_known (10));
  g_assert_false (is_known (11));
  entente_recent_clear ();
  g_assert_false (is_known (10));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recent/oldest", test_oldest);

  return g_test_run ();
}
