/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-image-process.h"

#include "entente-process.h"

#include <string.h>

/* Pictures are decoded by a process of their own; app/image/main.c tells what it is asked and answers. It could be in
 * the hands of a stranger whose picture it decodes, so nothing of its answer is believed that cannot be checked. */

static const EntenteProgram program = { "entente-image", "ENTENTE_IMAGE_PROGRAM" };

#define HEAD_SIZE (4 * sizeof (guint32))

static void
append_number (GByteArray *request,
               guint32     number)
{
  g_byte_array_append (request, (const guint8 *) &number, sizeof number);
}

static GByteArray *
new_request (GBytes *const            *files,
             guint                     n,
             const EntenteImageWishes *wishes)
{
  GByteArray *request = g_byte_array_new ();

  append_number (request, wishes->max_side);
  append_number (request, wishes->max_pixels);
  append_number (request, wishes->as_file);
  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (files[i], &length);

      append_number (request, (guint32) length);
      g_byte_array_append (request, bytes, (guint) length);
    }
  return request;
}

static gboolean
is_image_file (const guint8 *bytes,
               gsize         length)
{
  return (length > 8 && memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) == 0) ||
         (length > 3 && memcmp (bytes, "\xff\xd8\xff", 3) == 0);
}

/* Whether an answer to the wishes can look like this. */
static gboolean
is_possible (const EntenteImageAnswer *answer,
             const EntenteImageWishes *wishes,
             const guint8             *bytes,
             gsize                     length)
{
  if (answer->state != ENTENTE_IMAGE_READ)
    return length == 0 && answer->state <= ENTENTE_IMAGE_TOO_LARGE;
  if (answer->width == 0 || answer->height == 0 || MAX (answer->width, answer->height) > wishes->max_side)
    return FALSE;
  return wishes->as_file ? is_image_file (bytes, length) : length == (gsize) answer->width * answer->height * 4;
}

/* Reads the answer for one picture. Returns how much of the answer it is, or 0 if it cannot be right. */
static gsize
read_answer (GBytes                   *bytes,
             gsize                     start,
             const EntenteImageWishes *wishes,
             EntenteImageAnswer       *answer)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 head[4];

  if (size - start < HEAD_SIZE)
    return 0;
  memcpy (head, data + start, HEAD_SIZE);
  answer->state = head[0];
  answer->width = head[1];
  answer->height = head[2];
  if (head[3] > size - start - HEAD_SIZE || !is_possible (answer, wishes, data + start + HEAD_SIZE, head[3]))
    return 0;
  if (answer->state == ENTENTE_IMAGE_READ)
    answer->bytes = g_bytes_new (data + start + HEAD_SIZE, head[3]);
  return HEAD_SIZE + head[3];
}

/* Returns whether all answers are right. */
static gboolean
read_answers (GBytes                   *bytes,
              const EntenteImageWishes *wishes,
              EntenteImageAnswer       *answers,
              guint                     n)
{
  gsize at = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize length = read_answer (bytes, at, wishes, &answers[i]);

      if (length == 0)
        return FALSE;
      at += length;
    }
  return at == g_bytes_get_size (bytes);
}

static void
clear_answers (EntenteImageAnswer *answers,
               guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      g_clear_pointer (&answers[i].bytes, g_bytes_unref);
      answers[i] = (EntenteImageAnswer) { ENTENTE_IMAGE_UNREADABLE, 0, 0, NULL };
    }
}

static gboolean
run (GBytes *const            *files,
     guint                     n,
     const EntenteImageWishes *wishes,
     EntenteImageAnswer       *answers,
     GCancellable             *cancellable,
     GError                  **error)
{
  g_autoptr (GByteArray) request = new_request (files, n, wishes);
  gsize most = n * (HEAD_SIZE + (gsize) wishes->max_side * wishes->max_side * 4 + 65536);
  g_autoptr (GBytes) answer = entente_process_run (&program, NULL, (const char *) request->data, request->len,
                                                   MIN (most, G_MAXUINT32 - 1), cancellable, error);

  if (answer == NULL)
    return FALSE;
  if (read_answers (answer, wishes, answers, n))
    return TRUE;
  clear_answers (answers, n);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the process gave a wrong answer");
  return FALSE;
}

/* Whether the process could not be started, or was not wanted any more: trying again is no use. */
static gboolean
is_final (const GError *error)
{
  return error->domain == G_SPAWN_ERROR || error->domain == G_SPAWN_EXIT_ERROR ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/**
 * entente_image_process_run:
 * @files: (array length=n_files): files that ought to be pictures
 * @n_files: how many there are
 * @wishes: what is wanted of them
 * @cancellable: (nullable): to stop
 * @error: return location for an error: that the process cannot be started, or was cancelled
 *
 * Decodes pictures. This is not for the thread of a window. If a picture ends the process, the others are decoded all
 * the same, each by itself.
 *
 * Returns: (transfer full) (array length=n_files) (nullable): an answer for each file, to be freed with
 *   entente_image_answers_free()
 */
EntenteImageAnswer *
entente_image_process_run (GBytes *const            *files,
                           guint                     n_files,
                           const EntenteImageWishes *wishes,
                           GCancellable             *cancellable,
                           GError                  **error)
{
  EntenteImageAnswer *answers;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (files != NULL && n_files > 0 && wishes != NULL, NULL);

  answers = g_new0 (EntenteImageAnswer, n_files);
  clear_answers (answers, n_files);
  if (run (files, n_files, wishes, answers, cancellable, &problem))
    return answers;
  for (guint i = 0; i < n_files && n_files > 1 && (problem == NULL || !is_final (problem)); i++)
    {
      g_clear_error (&problem);
      run (files + i, 1, wishes, answers + i, cancellable, &problem);
    }
  if (problem == NULL || !is_final (problem))
    return answers;
  g_propagate_error (error, g_steal_pointer (&problem));
  entente_image_answers_free (answers, n_files);
  return NULL;
}

void
entente_image_answers_free (EntenteImageAnswer *answers,
                            guint               n)
{
  if (answers == NULL)
    return;
  clear_answers (answers, n);
  g_free (answers);
}
