/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-source.h"

#include "entente-file-words.h"

#include <string.h>

/* In characters. The first line is a title if it is no longer. */
#define MAX_TITLE 200

/* In bytes. The lines of a table are shorter, unless they have tabs. */
#define MIN_PROSE_LINE 120

/* Whether a line has words behind the end of a sentence. */
static gboolean
has_sentences (const char *line,
               gsize       length)
{
  for (gsize i = 0; i + 2 < length; i++)
    if (strchr (".!?", line[i]) != NULL && line[i + 1] == ' ' && line[i + 2] != ' ')
      return TRUE;
  /* Scripts without spaces have full stops of their own. */
  return g_strstr_len (line, (gssize) length, "。") != NULL;
}

/**
 * entente_text_source_is_prose:
 * @text: a text in UTF-8
 * @length: its length in bytes
 *
 * Returns: whether it reads like an article: it has no tabs, and a long line with more than one sentence
 */
gboolean
entente_text_source_is_prose (const char *text,
                              gsize       length)
{
  const char *end = text + length;

  g_return_val_if_fail (text != NULL, FALSE);

  if (length == 0 || memchr ("{[<", *text, 3) != NULL || memchr (text, '\t', length) != NULL
      || !g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  for (const char *line = text; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      gsize n = (gsize) ((stop != NULL ? stop : end) - line);

      if (n >= MIN_PROSE_LINE && has_sentences (line, n))
        return TRUE;
      line += n + 1;
    }
  return FALSE;
}

/* Returns the first line with words, or NULL if it is no title: it is long, or there is nothing else. */
static char *
find_title (const char *text)
{
  const char *start = text, *end;
  g_autofree char *title = NULL;

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  end = start + strcspn (start, "\r\n");
  if (end[strspn (end, "\r\n ")] == '\0')
    return NULL;
  title = g_strchomp (g_strndup (start, (gsize) (end - start)));
  return g_utf8_strlen (title, -1) <= MAX_TITLE ? g_steal_pointer (&title) : NULL;
}

/**
 * entente_text_source_new:
 * @text: the text of an article in UTF-8
 *
 * Returns: (transfer full): a source that is in no document, with the text as it is, its checksum, and its first line
 *   as the title if that can be one
 */
EntenteItem *
entente_text_source_new (const char *text)
{
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return entente_text_source_new_with_sum (text, sha256);
}

/**
 * entente_text_source_new_with_sum:
 * @text: the text of an article in UTF-8
 * @sha256: its SHA-256, in lower-case hexadecimal digits, which takes long to compute for a long text
 *
 * Returns: (transfer full): a source as of entente_text_source_new()
 */
EntenteItem *
entente_text_source_new_with_sum (const char *text,
                                  const char *sha256)
{
  EntenteItem *source;
  EntenteRecord *record;

  g_return_val_if_fail (text != NULL && sha256 != NULL, NULL);

  source = entente_item_new (ENTENTE_ITEM_SOURCE, "new");
  record = entente_item_edit_record (source);
  entente_record_take_text (record, ENTENTE_SOURCE_TITLE, find_title (text));
  entente_record_set_text (record, ENTENTE_SOURCE_KIND, "article");
  entente_record_set_text (record, ENTENTE_SOURCE_TEXT, text);
  entente_record_set_text (record, ENTENTE_SOURCE_SHA256, sha256);
  return source;
}
