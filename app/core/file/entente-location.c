/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-location.h"

#include <limits.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Where writing to a path leads. Symbolic links of files and folders are followed, also to files that do not exist. A
 * link such as /proc/self/fd/1 looks like a link to a path, but it leads to what a process has open. That may have no
 * path, or another file may be at its path now. */

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

static gboolean
is_of_process (const char *link)
{
  g_autofree char *folder = g_path_get_dirname (link);
  struct statfs info;

  return statfs (folder, &info) == 0 && info.f_type == PROC_SUPER_MAGIC;
}

/* Returns the end of a chain of links: a path that is no link, or the link to what a process has open. Returns NULL if
 * the chain is a circle. */
static char *
follow (const char *path,
        gboolean   *ends_in_process)
{
  char *place = in_real_folder (path);

  *ends_in_process = FALSE;
  for (int i = 0; i < MAX_LINKS; i++)
    {
      char target[PATH_MAX];
      ssize_t length = readlink (place, target, sizeof target - 1);
      g_autofree char *link = NULL, *folder = NULL, *next = NULL;

      *ends_in_process = length >= 0 && is_of_process (place);
      if (length < 0 || *ends_in_process)
        return place;
      target[length] = '\0';
      link = g_steal_pointer (&place);
      folder = g_path_get_dirname (link);
      next = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
      place = in_real_folder (next);
    }
  g_free (place);
  return NULL;
}

/**
 * entente_location_resolve:
 * @path: the path of a file, which need not exist
 *
 * Returns: (transfer full) (nullable): the path of the file that writing to @path would create or change, whose folder
 *   has no links; %NULL if the links go in a circle, or lead to what a process has open
 */
char *
entente_location_resolve (const char *path)
{
  gboolean ends_in_process;
  g_autofree char *place = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  place = follow (path, &ends_in_process);
  return ends_in_process ? NULL : g_steal_pointer (&place);
}

/**
 * entente_location_find_descriptor:
 * @path: a path, which may be a link to a link
 *
 * Returns: the descriptor of this process that the path leads to, such as 1 for /dev/stdout; -1 if it leads to none
 */
int
entente_location_find_descriptor (const char *path)
{
  gboolean ends_in_process;
  g_autofree char *place = NULL, *folder = NULL;
  int number, length = 0;

  g_return_val_if_fail (path != NULL, -1);

  place = follow (path, &ends_in_process);
  folder = g_strdup_printf ("/proc/%d/fd/", (int) getpid ());
  if (!ends_in_process || !g_str_has_prefix (place, folder)
      || sscanf (place + strlen (folder), "%d%n", &number, &length) != 1 || place[strlen (folder) + length] != '\0')
    return -1;
  return number;
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
  first_place = entente_location_resolve (first);
  second_place = entente_location_resolve (second);
  return first_place != NULL && g_strcmp0 (first_place, second_place) == 0;
}
