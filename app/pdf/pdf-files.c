/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-files.h"

#include <errno.h>
#include <fcntl.h>
#include <poppler.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The files that poppler may want for a PDF, read before the process is locked in: it can open none later.
 *
 * Which letters the bytes of a Chinese, Japanese or Korean font are is often not in the PDF, but in one of some hundred
 * files of poppler's. It opens them by fopen() when it needs them, and cannot be given them in another way. So the
 * fopen() of this program takes the place of that of the C library, and finds the files in memory. */

/* A PDF of one page. A title in UTF-16 and a date make the C library load what it needs for them. */
static const char sample[] =
  "%PDF-1.4\n"
  "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
  "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
  "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj\n"
  "4 0 obj <</Title<FEFF0041>/CreationDate(D:20250101)>> endobj\n"
  "trailer <</Size 5/Root 1 0 R/Info 4 0 R>>\n"
  "%%EOF\n";

/* Bytes by path; NULL until the files are loaded. */
static GTree *files;

static FILE *
open_any (const char *path,
          const char *mode)
{
  int fd = *mode == 'r' ? open (path, O_RDONLY | O_CLOEXEC) : -1;

  return fd >= 0 ? fdopen (fd, "r") : NULL;
}

/* By these names poppler finds the two, as it is built for large files or not. */
FILE *pdf_files_open (const char *path, const char *mode) __asm__ ("fopen");
FILE *pdf_files_open_large (const char *path, const char *mode) __asm__ ("fopen64");

FILE *
pdf_files_open (const char *path,
                const char *mode)
{
  GBytes *bytes;
  gsize size;
  gconstpointer data;

  if (files == NULL)
    return open_any (path, mode);
  bytes = *mode == 'r' ? g_tree_lookup (files, path) : NULL;
  if (bytes == NULL)
    {
      errno = ENOENT;
      return NULL;
    }
  data = g_bytes_get_data (bytes, &size);
  return fmemopen ((gpointer) data, size, "r");
}

FILE *
pdf_files_open_large (const char *path,
                      const char *mode)
{
  return pdf_files_open (path, mode);
}

/* Takes a file, or all that are in a folder. */
static void
take (GTree      *taken,
      const char *path)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      file = g_mapped_file_new (path, FALSE, NULL);
      if (file != NULL && g_mapped_file_get_length (file) > 0)
        g_tree_insert (taken, g_strdup (path), g_mapped_file_get_bytes (file));
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      take (taken, inner);
    }
}

/* Poppler lists its files, and the C library loads its tables, with the first PDF. They keep them while
 * there is one, so this one stays. */
static void
read_sample (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample, sizeof sample - 1);
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  g_autofree char *title = NULL;
  g_autoptr (GDateTime) day = NULL;

  g_iconv_open ("UTF-8", "UTF-16BE");
  if (document == NULL)
    return;
  title = poppler_document_get_title (document);
  day = poppler_document_get_creation_date_time (document);
}

/**
 * pdf_files_load:
 *
 * Loads what poppler may ask for. From here on no other file can be opened by name.
 */
void
pdf_files_load (void)
{
  static const char *const folders[] = { "cMap", "cidToUnicode", "unicodeMap" };
  GTree *taken = g_tree_new ((GCompareFunc) strcmp);

  read_sample ();
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (POPPLER_DATADIR, folders[i], NULL);

      take (taken, path);
    }
  files = taken;
}
