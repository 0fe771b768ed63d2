/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-hash.h"

#include <errno.h>
#include <unistd.h>

/* The number of bytes that are read between two checks of the cancellable. */
#define CHUNK_SIZE (256 * 1024)

/**
 * entente_file_hash_open:
 * @fd: an open file, which stays where it is
 * @cancellable: (nullable): checked regularly
 *
 * Takes no more memory for a large file than for a small one.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of all that is in the file, in hexadecimal; %NULL, with errno, if it
 *   cannot be read, and without if that was cancelled
 */
char *
entente_file_hash_open (int           fd,
                        GCancellable *cancellable)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  off_t offset = 0;

  while (!g_cancellable_is_cancelled (cancellable))
    {
      ssize_t n = pread (fd, chunk, CHUNK_SIZE, offset);

      if (n == 0)
        return g_strdup (g_checksum_get_string (checksum));
      if (n < 0 && errno != EINTR)
        return NULL;
      if (n < 0)
        continue;
      g_checksum_update (checksum, (const guchar *) chunk, n);
      offset += n;
    }
  return NULL;
}
