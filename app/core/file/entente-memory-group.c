/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-memory-group.h"

#include <string.h>

/* A container, a service or a session may have only so much memory for all its processes together, and groups can be in
 * groups. Linux tells it in files: see cgroups(7), version 2. */

static guint64
read_number (const char *folder,
             const char *name,
             guint64     otherwise)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_ascii_isdigit (*text))
    return otherwise;
  return g_ascii_strtoull (text, NULL, 10);
}

/* Files that were read and are kept in memory are let go when the memory is needed. */
static guint64
get_kept_files (const char *folder)
{
  static const char NAME[] = "\ninactive_file ";
  g_autofree char *path = g_build_filename (folder, "memory.stat", NULL);
  g_autofree char *text = NULL;
  const char *found = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    found = strstr (text, NAME);
  return found != NULL ? g_ascii_strtoull (found + strlen (NAME), NULL, 10) : 0;
}

/* Without a limit the file says "max". */
static guint64
get_free_of_one (const char *folder)
{
  guint64 limit = read_number (folder, "memory.max", G_MAXUINT64), used;

  if (limit == G_MAXUINT64)
    return G_MAXUINT64;
  used = read_number (folder, "memory.current", 0);
  used -= MIN (used, get_kept_files (folder));
  return limit - MIN (limit, used);
}

/**
 * entente_memory_group_get_free:
 * @groups: what /proc/self/cgroup says
 * @root: where the file system of groups is, usually /sys/fs/cgroup
 *
 * Returns: how many bytes of memory the groups of this process leave it; %G_MAXUINT64 if they have no limit, or
 *   none is known
 */
guint64
entente_memory_group_get_free (const char *groups,
                               const char *root)
{
  static const char VERSION_2[] = "0::/";
  g_auto (GStrv) lines = g_strsplit (groups, "\n", -1);
  guint64 left = G_MAXUINT64;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *folder = NULL;

      if (!g_str_has_prefix (lines[i], VERSION_2))
        continue;
      folder = g_build_filename (root, lines[i] + strlen (VERSION_2), NULL);
      while (strlen (folder) >= strlen (root))
        {
          char *outer = g_path_get_dirname (folder);

          left = MIN (left, get_free_of_one (folder));
          g_free (folder);
          folder = outer;
        }
    }
  return left;
}
