/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-renderer.h"

#include <glib/gstdio.h>

/* Makes an empty file, and the folder that it is in; both end with the test. */
static char *
make_devices (const char *folder,
              const char *device)
{
  g_autoptr (GError) error = NULL;
  char *devices = g_dir_make_tmp ("test-renderer-XXXXXX", &error);
  g_autofree char *path = g_build_filename (devices, folder, NULL), *file = g_build_filename (path, device, NULL);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "", 0, &error));
  return devices;
}

static void
remove_devices (const char *devices,
                const char *folder,
                const char *device)
{
  g_autofree char *path = g_build_filename (devices, folder, NULL), *file = g_build_filename (path, device, NULL);

  g_assert_cmpint (g_remove (file), ==, 0);
  if (*folder != '\0')
    g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (devices), ==, 0);
}

static void
test_cards (void)
{
  static const struct { const char *folder, *device; gboolean has_card; } rows[] = {
    { "dri", "renderD128", TRUE }, { "", "nvidia0", TRUE }, { "", "dxg", TRUE },
    { "dri", "card0", FALSE },     { "", "tty", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *devices = make_devices (rows[i].folder, rows[i].device);

      g_assert_cmpint (entente_renderer_has_graphics_card (devices), ==, rows[i].has_card);
      remove_devices (devices, rows[i].folder, rows[i].device);
    }
  g_assert_false (entente_renderer_has_graphics_card ("/there/is/no/such/folder"));
}

/* What the user chose stays. */
static void
test_chosen (void)
{
  g_setenv ("GSK_RENDERER", "gl", TRUE);
  entente_renderer_choose ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/cards", test_cards);
  g_test_add_func ("/renderer/chosen", test_chosen);
  return g_test_run ();
}
