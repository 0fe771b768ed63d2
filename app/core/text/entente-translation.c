/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* for strchrnul */

#include "config.h"

#include "entente-translation.h"

#include <string.h>

/* The C library searches a tree under a lock for each translation, after it has looked for a catalog. An export asks
 * it for some phrases once for each statement, which took a tenth of its time.
 *
 * The C library counts up each time that the locale or a catalog changes, and tells programs to do so if they change
 * the language in the environment. It never frees a translation. Without that count, nothing is kept. */

#ifdef __GLIBC__
extern int _nl_msg_cat_cntr;

static int
get_state (void)
{
  return g_atomic_int_get (&_nl_msg_cat_cntr) + 1;
}
#else
static int
get_state (void)
{
  return 0;
}
#endif

/* Several threads may find out the same at the same time. */
static const char *
keep (EntenteTranslation *self,
      const char         *translation,
      int                 state)
{
  if (state > 0)
    {
      g_atomic_pointer_set (&self->translation, (gpointer) translation);
      g_atomic_int_set (&self->valid_for, state);
    }
  return translation;
}

static const char *
find (EntenteTranslation *self,
      int                 state)
{
  if (state <= 0 || g_atomic_int_get (&self->valid_for) != state)
    return NULL;
  return g_atomic_pointer_get (&self->translation);
}

/* A phrase has at most so many texts in it; one with more is left to the C library. */
#define MAX_TEXTS 4

/* Reads "%s" or "%2$s". Returns its end, and the number of the text, from 0 on; NULL if it is neither. */
static const char *
read_place (const char *at,
            guint      *n_read,
            guint      *nth)
{
  if (at[1] == 's')
    {
      *nth = (*n_read)++;
      return at + 2;
    }
  *nth = (guint) (at[1] - '1');
  return *nth < MAX_TEXTS && at[2] == '$' && at[3] == 's' ? at + 4 : NULL;
}

/* Returns how many texts the phrase has; G_MAXUINT if it has anything else to be filled in. */
static guint
count_texts (const char *format)
{
  guint n = 0, n_read = 0, nth;

  for (const char *at = strchr (format, '%'); at != NULL; at = strchr (at, '%'))
    {
      at = read_place (at, &n_read, &nth);
      if (at == NULL)
        return G_MAXUINT;
      n = MAX (n, nth + 1);
    }
  return n;
}

static char *
fill (const char        *format,
      const char *const *texts,
      const gsize       *lengths,
      gsize              max_length)
{
  char *filled = g_malloc (max_length + 1), *end = filled;
  guint n_read = 0;

  for (;;)
    {
      const char *place = strchrnul (format, '%');
      guint nth;

      memcpy (end, format, (gsize) (place - format));
      end += place - format;
      if (*place == '\0')
        break;
      format = read_place (place, &n_read, &nth);
      memcpy (end, texts[nth], lengths[nth]);
      end += lengths[nth];
    }
  *end = '\0';
  return filled;
}

/* Returns how long the filled phrase can be: each text may be in it several times. */
static gsize
get_max_length (const char  *format,
                const gsize *lengths,
                guint        n)
{
  gsize length = strlen (format);
  guint n_read = 0, nth;

  for (const char *at = strchr (format, '%'); at != NULL; at = strchr (at, '%'))
    {
      at = read_place (at, &n_read, &nth);
      length += lengths[nth];
    }
  return length;
}

/**
 * entente_translation_find:
 * @self: what keeps the translation; initially zero
 * @text: a text, always the same for @self
 *
 * Returns: (transfer none): its translation
 */
const char *
entente_translation_find (EntenteTranslation *self,
                          const char         *text)
{
  int state = get_state ();
  const char *known = find (self, state);

  return known != NULL ? known : keep (self, gettext (text), state);
}

/**
 * entente_translation_find_in_context:
 * @self: what keeps the translation; initially zero
 * @context_and_text: the context for translators, an EOT and a text, always the same for @self
 * @text_start: where the text begins
 *
 * Returns: (transfer none): the translation of the text
 */
const char *
entente_translation_find_in_context (EntenteTranslation *self,
                                     const char         *context_and_text,
                                     gsize               text_start)
{
  int state = get_state ();
  const char *known = find (self, state);

  return known != NULL ? known : keep (self, g_dpgettext (NULL, context_and_text, text_start), state);
}

/**
 * entente_translation_find_pair:
 * @self: what keeps the translation; initially zero
 * @context: the context for translators
 * @text: a text; both are always the same for @self, and live forever
 *
 * Returns: (transfer none): the translation of the text
 */
const char *
entente_translation_find_pair (EntenteTranslation *self,
                               const char         *context,
                               const char         *text)
{
  int state = get_state ();
  const char *known = find (self, state);

  return known != NULL ? known : keep (self, g_dpgettext2 (NULL, context, text), state);
}

/**
 * entente_translation_fill:
 * @format: a phrase with "%s", or with "%1$s" and "%2$s", for each text
 * @...: the texts
 *
 * Like g_strdup_printf(), and many times as fast, which counts where each of many thousand lines is put in words.
 *
 * Returns: (transfer full): the phrase with the texts
 */
char *
entente_translation_fill (const char *format,
                          ...)
{
  guint n = count_texts (format);
  const char *texts[MAX_TEXTS] = { NULL };
  gsize lengths[MAX_TEXTS] = { 0 };
  char *filled;
  va_list arguments;

  va_start (arguments, format);
  for (guint i = 0; n <= MAX_TEXTS && i < n; i++)
    {
      texts[i] = va_arg (arguments, const char *);
      lengths[i] = strlen (texts[i]);
    }
  filled = n <= MAX_TEXTS ? fill (format, texts, lengths, get_max_length (format, lengths, n))
                          : g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return filled;
}
