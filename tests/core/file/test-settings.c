/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-settings.h"

#include <fcntl.h>
#include <glib/gstdio.h>

/* Each test begins with the defaults. */
static GSettings *
reset_settings (void)
{
  GSettings *settings = entente_settings_new ();

  g_assert_nonnull (settings);
  g_settings_reset (settings, ENTENTE_SETTING_BACKUPS);
  g_settings_reset (settings, ENTENTE_SETTING_LEAVE_NO_TRACES);
  return settings;
}

/* Counts how many of @n versions the store keeps. */
static guint
count_kept (guint n)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GFile) location = NULL;
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-settings-XXXXXX", &path, NULL);

  g_assert_nonnull (backups);
  g_assert_cmpint (fd, >=, 0);
  location = g_file_new_for_path (path);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (GError) error = NULL;

      g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
      g_close (fd, NULL);
      fd = g_open (path, O_RDONLY, 0);
      entente_backups_keep (backups, location, fd, &error);
      g_assert_no_error (error);
    }
  g_close (fd, NULL);
  g_unlink (path);
  list = entente_backups_list (backups, location);
  return list->len;
}

static void
test_default (void)
{
  g_autoptr (GSettings) settings = reset_settings ();

  g_assert_true (entente_settings_keeps_traces ());
  g_assert_cmpuint (g_settings_get_uint (settings, ENTENTE_SETTING_BACKUPS), ==, ENTENTE_BACKUPS_MAX);
  g_assert_cmpuint (count_kept (ENTENTE_BACKUPS_MAX + 3), ==, ENTENTE_BACKUPS_MAX);
}

static void
test_number (void)
{
  g_autoptr (GSettings) settings = reset_settings ();

  g_settings_set_uint (settings, ENTENTE_SETTING_BACKUPS, 2);
  g_assert_cmpuint (count_kept (5), ==, 2);

  g_settings_set_uint (settings, ENTENTE_SETTING_BACKUPS, 0);
  g_assert_null (entente_settings_open_backups ());
  g_assert_true (entente_settings_keeps_traces ());
}

static void
test_no_traces (void)
{
  g_autoptr (GSettings) settings = reset_settings ();

  g_settings_set_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES, TRUE);
  g_assert_false (entente_settings_keeps_traces ());
  g_assert_null (entente_settings_open_backups ());

  g_settings_set_boolean (settings, ENTENTE_SETTING_LEAVE_NO_TRACES, FALSE);
  g_assert_true (entente_settings_keeps_traces ());
}

/* Removes the kept files and their folders. */
static void
clean_up (const char *state)
{
  g_autoptr (EntenteBackups) backups = entente_backups_new (NULL, 1);
  g_autofree char *own = g_build_filename (state, "entente", NULL);
  g_autofree char *kept = g_build_filename (own, "backups", NULL);

  entente_backups_clear (backups);
  g_assert_no_errno (g_rmdir (kept));
  g_assert_no_errno (g_rmdir (own));
  g_assert_no_errno (g_rmdir (state));
}

int
main (int argc, char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("entente-settings-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/default", test_default);
  g_test_add_func ("/settings/number", test_number);
  g_test_add_func ("/settings/no-traces", test_no_traces);

  result = g_test_run ();
  clean_up (state);
  return result;
}
