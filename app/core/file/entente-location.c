/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-location.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Comparison of the locations of files. It resolves symbolic links of files and folders, and also works for
 * files that do not exist. */

/* A longer chain of links is treated as a circle. */
#define MAX_LINKS 40

/* Returns the path with the real path of its folder. */
static char *
in_real_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *base = g_path_get_basename (path);
  char *real = realpath (folder, NULL), *place;

  if (real == NULL)
    return g_canonicalize_filename (path, NULL);
  place = g_build_filename (real, base, NULL);
  free (real);
  return place;
}

/* Returns the path of the file that writing to @path would create or change. */
static char *
resolve (const char *path)
{
  char *place = in_real_folder (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      char target[PATH_MAX];
      ssize_t length = readlink (place, target, sizeof target - 1);
      g_autofree char *link = NULL, *folder = NULL, *next = NULL;

      if (length < 0)
        break;
      target[length] = '\0';
      link = g_steal_pointer (&place);
      folder = g_path_get_dirname (link);
      next = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
      place = in_real_folder (next);
    }
  return place;
}

/**
 * entente_location_is_same:
 * @one: the location of a file, which need not exist
 * @other: likewise
 *
 * Accesses the disk. So it must not be used for network locations while the user waits.
 *
 * Returns: whether writing to one file would change the other
 */
gboolean
entente_location_is_same (GFile *one,
                          GFile *other)
{
  g_autofree char *first = NULL, *second = NULL, *first_place = NULL, *second_place = NULL;
  struct stat first_stat, second_stat;

  g_return_val_if_fail (G_IS_FILE (one) && G_IS_FILE (other), FALSE);

  if (g_file_equal (one, other))
    return TRUE;
  first = g_file_get_path (one);
  second = g_file_get_path (other);
  if (first == NULL || second == NULL)
    return FALSE;
  if (stat (first, &first_stat) == 0 && stat (second, &second_stat) == 0)
    return first_stat.st_dev == second_stat.st_dev && first_stat.st_ino == second_stat.st_ino;
  first_place = resolve (first);
  second_place = resolve (second);
  return g_str_equal (first_place, second_place);
}
