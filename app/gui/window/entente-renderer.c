/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-renderer.h"

static gboolean
has_device (const char *folder,
            const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix))
      return TRUE;
  return FALSE;
}

/**
 * entente_renderer_has_graphics_card:
 * @devices: the folder of the system's devices, "/dev"
 *
 * Asks for the names alone: to ask GL itself takes longer than to draw the first picture. Drivers of the kernel that
 * can render have a node for it; those of Nvidia and of Windows have their own.
 *
 * Returns: whether GL may be drawn by more than the processor
 */
gboolean
entente_renderer_has_graphics_card (const char *devices)
{
  g_autofree char *dri = g_build_filename (devices, "dri", NULL);

  return has_device (dri, "renderD") || has_device (devices, "nvidia") || has_device (devices, "dxg");
}

/**
 * entente_renderer_choose:
 *
 * Lets GTK draw with cairo where GL would be drawn by the processor, which takes two or three times as long. GTK 4.14
 * does so by itself. It must be called before GTK is initialized. What the user chose stays.
 */
void
entente_renderer_choose (void)
{
  if (!entente_renderer_has_graphics_card ("/dev"))
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}
