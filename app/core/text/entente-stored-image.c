/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-stored-image.h"

#include <string.h>

/* Nothing here looks at the picture itself. Only the process for images does. */

typedef struct {
  const char *start;
  const char *format;
} Form;

static const Form forms[] = {
  { "data:image/png;base64,", "PNG" },
  { "data:image/jpeg;base64,", "JPEG" },
  { "data:image/jpg;base64,", "JPEG" },
  { "data:image/webp;base64,", "WebP" },
};

/* A stored picture is made small. What is larger than this was stored by another program, and is not shown. */
#define MAX_SIZE (1u << 20)

/**
 * entente_stored_image_find:
 * @value: (nullable): the value of the member, as the file has it
 * @format: (out) (optional): the name of its format, if it is a picture
 *
 * Returns: (nullable): where its base64 begins; %NULL if no picture is stored there, but something else, such as an
 *   address
 */
const char *
entente_stored_image_find (const char  *value,
                           const char **format)
{
  for (gsize i = 0; value != NULL && i < G_N_ELEMENTS (forms); i++)
    if (g_ascii_strncasecmp (value, forms[i].start, strlen (forms[i].start)) == 0)
      {
        if (format != NULL)
          *format = forms[i].format;
        return value + strlen (forms[i].start);
      }
  return NULL;
}

/**
 * entente_stored_image_get_size:
 * @value: (nullable): the value of the member
 *
 * Returns: how many bytes the picture has; 0 if none is stored there
 */
gsize
entente_stored_image_get_size (const char *value)
{
  const char *code = entente_stored_image_find (value, NULL);
  gsize n = code != NULL ? strlen (code) : 0;

  while (n > 0 && code[n - 1] == '=')
    n--;
  return n * 3 / 4;
}

/**
 * entente_stored_image_decode:
 * @value: (nullable): the value of the member
 *
 * Returns: (transfer full) (nullable): the file of the picture; %NULL if none is stored there, or one that is far too
 *   large
 */
GBytes *
entente_stored_image_decode (const char *value)
{
  const char *code = entente_stored_image_find (value, NULL);
  gsize length;
  guchar *bytes;

  if (code == NULL || entente_stored_image_get_size (value) > MAX_SIZE)
    return NULL;
  bytes = g_base64_decode (code, &length);
  return g_bytes_new_take (bytes, length);
}

/**
 * entente_stored_image_encode:
 * @file: a PNG or a JPEG
 *
 * Returns: (transfer full): the value of the member
 */
char *
entente_stored_image_encode (GBytes *file)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (file, &length);
  gboolean is_png = length > 0 && bytes[0] == 0x89;
  g_autofree char *code = g_base64_encode (bytes, length);

  return g_strconcat (is_png ? "data:image/png;base64," : "data:image/jpeg;base64,", code, NULL);
}
