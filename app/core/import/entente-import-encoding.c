/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-encoding.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>
#include <uchardet/uchardet.h>

/* A text file of unknown encoding. A mark at its start says it; else what is valid UTF-8 is UTF-8; else uchardet
 * guesses. Bytes that the encoding does not have are read as ISO-8859-1 and counted: nothing is dropped, and nothing
 * stops the reading. */

static const struct { const char *mark; gsize length; const char *encoding; } marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static gsize
get_mark_length (const char  *bytes,
                 gsize        length,
                 const char **encoding)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].mark, marks[i].length) == 0)
      {
        *encoding = marks[i].encoding;
        return marks[i].length;
      }
  return 0;
}

/* Many texts are mostly ASCII, of which eight letters can be looked at together. A null character is none here. */
static gsize
count_ascii (const char *bytes,
             gsize       length)
{
  gsize n = 0;
  guint64 word;

  for (; n + sizeof word <= length; n += sizeof word)
    {
      memcpy (&word, bytes + n, sizeof word);
      if (((word | (word - G_GUINT64_CONSTANT (0x0101010101010101))) & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        break;
    }
  while (n < length && bytes[n] > 0)
    n++;
  return n;
}

static gboolean
is_utf8 (const char *bytes,
         gsize       length)
{
  for (gsize at = count_ascii (bytes, length), n; at < length; at += n + count_ascii (bytes + at + n, length - at - n))
    {
      const char *line_end = memchr (bytes + at, '\n', length - at);

      n = line_end != NULL ? (gsize) (line_end - bytes) - at : length - at;
      if (!g_utf8_validate_len (bytes + at, n, NULL))
        return FALSE;
    }
  return TRUE;
}

/* uchardet needs no more than this to guess. */
#define MAX_GUESS (1024 * 1024)

static char *
ask_uchardet (const char *bytes,
              gsize       length)
{
  uchardet_t detector = uchardet_new ();
  char *encoding;

  uchardet_handle_data (detector, bytes, MIN (length, MAX_GUESS));
  uchardet_data_end (detector);
  encoding = g_strdup (uchardet_get_charset (detector));
  uchardet_delete (detector);
  return encoding;
}

/**
 * entente_import_encoding_is_known:
 * @encoding: the name of an encoding, or what somebody takes for one
 *
 * Returns: whether the C library knows it
 */
gboolean
entente_import_encoding_is_known (const char *encoding)
{
  g_autoptr (GCharsetConverter) converter =
    *encoding != '\0' ? g_charset_converter_new ("UTF-8", encoding, NULL) : NULL;

  return converter != NULL;
}

/**
 * entente_import_encoding_guess:
 * @bytes: (array length=length): a text
 * @length: how long it is
 *
 * Returns: (transfer full): the name of its encoding, one that the C library knows
 */
char *
entente_import_encoding_guess (const char *bytes,
                               gsize       length)
{
  const char *marked = NULL;
  g_autofree char *guess = NULL;

  if (get_mark_length (bytes, length, &marked) > 0)
    return g_strdup (marked);
  if (is_utf8 (bytes, length))
    return g_strdup ("UTF-8");
  guess = ask_uchardet (bytes, length);
  /* What is not UTF-8 cannot be ASCII either. */
  if (!entente_import_encoding_is_known (guess) || g_str_equal (guess, "ASCII") || g_str_equal (guess, "UTF-8"))
    return g_strdup ("WINDOWS-1252");
  return g_steal_pointer (&guess);
}

/* Converts as far as possible. Returns how many bytes were read. */
static gsize
convert_some (GIConv      converter,
              const char *bytes,
              gsize       length,
              GString    *text)
{
  char *in = (char *) bytes;
  gsize left = length;

  for (;;)
    {
      char buffer[16384];
      char *out = buffer;
      gsize room = sizeof buffer;
      gsize result = g_iconv (converter, &in, &left, &out, &room);

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize) -1 || errno != E2BIG)
        return length - left;
    }
}

static char *
copy_text (const char *bytes,
           gsize       length)
{
  char *text = g_malloc (length + 1);

  memcpy (text, bytes, length);
  text[length] = '\0';
  return text;
}

/**
 * entente_import_encoding_decode:
 * @bytes: (array length=length): a text
 * @length: how long it is
 * @encoding: the name of its encoding
 * @text_length: (out): how long the result is
 * @n_doubtful: (out): how many bytes the encoding does not have
 *
 * Returns: (transfer full) (nullable): the text as UTF-8, without a byte order mark; %NULL if the C library does not
 *   know the encoding
 */
char *
entente_import_encoding_decode (const char *bytes,
                                gsize       length,
                                const char *encoding,
                                gsize      *text_length,
                                guint      *n_doubtful)
{
  const char *marked = NULL;
  gsize done = get_mark_length (bytes, length, &marked);
  GIConv converter = g_iconv_open ("UTF-8", encoding);
  GString *text;

  if (converter == (GIConv) -1)
    return NULL;
  if (marked != NULL && g_ascii_strcasecmp (marked, encoding) != 0)
    done = 0;
  *n_doubtful = 0;
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0 && is_utf8 (bytes + done, length - done))
    {
      g_iconv_close (converter);
      *text_length = length - done;
      return copy_text (bytes + done, length - done);
    }
  text = g_string_sized_new (length + length / 8);
  while (done < length)
    {
      done += convert_some (converter, bytes + done, length - done, text);
      if (done == length)
        break;
      g_string_append_unichar (text, (guchar) bytes[done]);
      g_iconv (converter, NULL, NULL, NULL, NULL);
      (*n_doubtful)++;
      done++;
    }
  g_iconv_close (converter);
  *text_length = text->len;
  return g_string_free (text, FALSE);
}
