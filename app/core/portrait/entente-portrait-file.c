/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-portrait-file.h"

#include "entente-actor.h"
#include "entente-image-process.h"
#include "entente-stored-image.h"

#include <glib/gi18n.h>

/* Pictures as files: those that come in, and those that leave. Neither way does a byte of a stranger's file pass: the
 * process for images encodes its pixels anew. */

G_DEFINE_QUARK (entente-portrait-error-quark, entente_portrait_error)

#define MAX_PIXELS (64u * 1000 * 1000)
#define MAX_STORED_PIXELS (4u * 1000 * 1000)

static char *
fail (EntentePortraitError   code,
      char                  *message,
      GError               **error)
{
  g_set_error_literal (error, ENTENTE_PORTRAIT_ERROR, code, message);
  g_free (message);
  return NULL;
}

static char *
explain (const EntenteImageAnswer  *answer,
         GError                   **error)
{
  if (answer->state == ENTENTE_IMAGE_TOO_LARGE && answer->width > 0)
    return fail (ENTENTE_PORTRAIT_ERROR_TOO_LARGE,
                 /* Translators: the width and the height of a picture, and how many millions of pixels it may have */
                 g_strdup_printf (_("The picture is too large: %u × %u pixels, more than %u million"), answer->width,
                                  answer->height, MAX_PIXELS / 1000000), error);
  return fail (ENTENTE_PORTRAIT_ERROR_UNREADABLE,
               g_strdup (_("This is not a picture that can be read. It must be a PNG, JPEG or WebP, and whole.")),
               error);
}

/**
 * entente_portrait_file_set_too_long:
 * @error: return location for an error: that the file is longer than %ENTENTE_PORTRAIT_FILE_MAX_SIZE
 */
void
entente_portrait_file_set_too_long (GError **error)
{
  g_autofree char *limit = g_format_size (ENTENTE_PORTRAIT_FILE_MAX_SIZE);

  fail (ENTENTE_PORTRAIT_ERROR_TOO_LARGE, g_strdup_printf (_("The picture is too large: more than %s"), limit), error);
}

/**
 * entente_portrait_file_take:
 * @file: a file of a stranger
 * @cancellable: (nullable): to stop
 * @error: return location for an error, in words for the user
 *
 * Makes a small picture of it that can be stored with an actor. This is not for the thread of a window.
 *
 * Returns: (transfer full) (nullable): the value of the member
 */
char *
entente_portrait_file_take (GBytes        *file,
                            GCancellable  *cancellable,
                            GError       **error)
{
  const EntenteImageWishes wishes = { ENTENTE_PORTRAIT_FILE_MAX_SIDE, MAX_PIXELS, 1 };
  g_autoptr (GError) problem = NULL;
  EntenteImageAnswer *answer;
  char *value;

  g_return_val_if_fail (file != NULL, NULL);

  if (g_bytes_get_size (file) > ENTENTE_PORTRAIT_FILE_MAX_SIZE)
    {
      entente_portrait_file_set_too_long (error);
      return NULL;
    }
  answer = entente_image_process_run (&file, 1, &wishes, cancellable, &problem);
  if (answer == NULL && g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (answer == NULL)
    return fail (ENTENTE_PORTRAIT_ERROR_NO_PROGRAM, g_strdup (_("The program that reads pictures cannot be started.")),
                 error);
  value = answer->bytes != NULL ? entente_stored_image_encode (answer->bytes) : explain (answer, error);
  entente_image_answers_free (answer, 1);
  return value;
}

/**
 * entente_portrait_files_make:
 * @actors: (array length=n_actors): actors
 * @n_actors: how many there are
 * @side: how wide or high the pictures may be, in pixels
 * @files: (out caller-allocates) (array length=n_actors): the pictures; the values are to be freed with g_free()
 * @cancellable: (nullable): to stop
 *
 * Makes files of the pictures that are stored with actors, for other programs. This is not for the thread of a window.
 */
void
entente_portrait_files_make (EntenteItem *const  *actors,
                             guint                n_actors,
                             guint                side,
                             EntentePortraitFile *files,
                             GCancellable        *cancellable)
{
  const EntenteImageWishes wishes = { side, MAX_STORED_PIXELS, 1 };
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteImageAnswer *answers = NULL;

  g_return_if_fail (files != NULL && (actors != NULL || n_actors == 0));

  for (guint i = 0; i < n_actors; i++)
    {
      GBytes *bytes = entente_stored_image_decode (entente_actor_get_image (ENTENTE_ACTOR (actors[i])));

      files[i] = (EntentePortraitFile) { NULL, 0, 0 };
      if (bytes == NULL)
        continue;
      g_ptr_array_add (stored, bytes);
      g_array_append_val (indexes, i);
    }
  if (stored->len > 0)
    answers = entente_image_process_run ((GBytes *const *) stored->pdata, stored->len, &wishes, cancellable, NULL);
  for (guint i = 0; answers != NULL && i < stored->len; i++)
    if (answers[i].bytes != NULL)
      files[g_array_index (indexes, guint, i)] = (EntentePortraitFile) {
        entente_stored_image_encode (answers[i].bytes), answers[i].width, answers[i].height,
      };
  entente_image_answers_free (answers, stored->len);
}
