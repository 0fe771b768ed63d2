/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-lock.h"
#include "pdf-files.h"
#include "pdf-text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The process that reads PDFs. It reads one from its standard input, tells its text, and ends. Only this process uses
 * poppler, because a PDF can make it take any time and memory, but a process can be killed.
 *
 * The answer has fields that each end with a zero byte: "entente-pdf 1"; the state, "ok", "encrypted" or "damaged"; the
 * title, the authors and the day on which the file was made (or nothing); the number of its pages, and of those without
 * words; and the text. */

#define HEAD "entente-pdf 1"
#define MAX_PAGES 20000

#define MAX_MEMORY ((guint64) 2 << 30)
#define MAX_SECONDS 120

static GByteArray *
read_all (int fd)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 *buffer = g_malloc (1 << 20);

  for (;;)
    {
      gssize n = read (fd, buffer, 1 << 20);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  g_free (buffer);
  return bytes;
}

static void
write_all (const char *data,
           gsize       length)
{
  for (gsize written = 0; written < length;)
    {
      gssize n = write (STDOUT_FILENO, data + written, length - written);

      if (n < 0 && errno != EINTR)
        return;
      written += (gsize) MAX (n, 0);
    }
}

/* Ends a field. */
static void
add_field (GString    *answer,
           const char *value)
{
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  g_string_append (answer, valid != NULL ? valid : "");
  g_string_append_c (answer, '\0');
}

static void
add_number (GString *answer,
            guint    value)
{
  g_string_append_printf (answer, "%u", value);
  g_string_append_c (answer, '\0');
}

static void
add_details (GString         *answer,
             PopplerDocument *document)
{
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autofree char *day = created != NULL ? g_date_time_format (created, "%Y-%m-%d") : NULL;

  add_field (answer, title);
  add_field (answer, author);
  add_field (answer, day);
}

static void
add_text (GString         *answer,
          PopplerDocument *document)
{
  guint n = (guint) MAX (poppler_document_get_n_pages (document), 0), n_blank = 0;
  PdfText *text = pdf_text_new ();
  g_autofree char *words = NULL;

  for (guint i = 0; i < MIN (n, MAX_PAGES); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);
      g_autoptr (GArray) lines = page != NULL ? pdf_lines_read (page) : g_array_new (FALSE, FALSE, sizeof (PdfLine));

      n_blank += lines->len == 0;
      pdf_text_add_page (text, lines);
      g_clear_object (&page);
    }
  words = pdf_text_finish (text);
  add_number (answer, n);
  add_number (answer, n_blank);
  add_field (answer, words);
}

static void
answer (void)
{
  GString *said = g_string_new (NULL);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (read_all (STDIN_FILENO));
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  add_field (said, HEAD);
  if (document != NULL)
    {
      add_field (said, "ok");
      add_details (said, document);
      add_text (said, document);
    }
  else
    add_field (said, g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? "encrypted" : "damaged");
  g_clear_object (&document);
  write_all (said->str, said->len);
  g_string_free (said, TRUE);
}

int
main (void)
{
  pdf_files_load ();
  entente_lock_process (MAX_MEMORY, MAX_SECONDS);
  answer ();
  /* Ends without the usual clean-up, because there is nothing to clean up. */
  _exit (EXIT_SUCCESS);
}
