/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-decode.h"
#include "entente-article-format.h"
#include "entente-import-format.h"

#include <string.h>

/* A plain text, or one with the marks of Markdown. It is kept as it is in the file. */

/* How much of a text tells what it is. */
#define MAX_LOOKED_AT 65536
#define MAX_LINES 60

/* Fewer lines can have the same commas by chance. */
#define MIN_LINES 3

/* In bytes. A line of a file with comments or settings is not longer; in what is called a text it is a sentence. */
#define MIN_SENTENCE 40
#define MIN_SENTENCE_OF_TEXT 12

static gboolean
has_suffix (const char        *name,
            const char *const *suffixes)
{
  const char *dot = strrchr (name, '.');

  for (; dot != NULL && *suffixes != NULL; suffixes++)
    if (g_ascii_strcasecmp (dot + 1, *suffixes) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_named_as_text (const char *name)
{
  static const char *const suffixes[] = { "txt", "text", "md", "markdown", NULL };

  return has_suffix (name, suffixes);
}

static gboolean
is_markdown (const char *name)
{
  static const char *const suffixes[] = { "md", "markdown", NULL };

  return has_suffix (name, suffixes);
}

static guint
count (const char *line,
       gsize       length,
       char        separator)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += line[i] == separator;
  return n;
}

/* The titles of columns are not longer than this, in bytes. */
#define MAX_TITLE 40

/* Whether all lines have the same number of one separator, and the first one can be the titles of columns. */
static gboolean
is_table (const char *text)
{
  static const char separators[] = "\t;,|";

  for (const char *separator = separators; *separator != '\0'; separator++)
    {
      guint n_lines = 0, n_cells = 0;
      gboolean same = TRUE;

      for (const char *line = text; *line != '\0' && n_lines < MAX_LINES;)
        {
          gsize length = strcspn (line, "\r\n");
          guint n = count (line, length, *separator);

          if (length > 0)
            {
              same &= n_lines > 0 || length <= MAX_TITLE * (gsize) (n + 1);
              same &= n_lines == 0 || n == n_cells;
              n_cells = n;
              n_lines++;
            }
          line += length + strspn (line + length, "\r\n");
        }
      if (same && n_cells > 0 && n_lines >= MIN_LINES)
        return TRUE;
    }
  return FALSE;
}

static gboolean
ends_sentence (const char *c)
{
  return strchr (".!?", *c) != NULL && (c[1] == ' ' || c[1] == '\n' || c[1] == '\r' || c[1] == '\0' || c[1] == '"' ||
                                        (guchar) c[1] >= 0x80);
}

/* Whether there is a sentence of some length: words with spaces between them, and a full stop. */
static gboolean
has_sentence (const char *text,
              gsize       min)
{
  gsize length = 0;
  guint n_spaces = 0;

  for (const char *c = text; *c != '\0'; c++, length++)
    {
      n_spaces += *c == ' ' || *c == '\n';
      if (g_str_has_prefix (c, "。") && length >= min)
        return TRUE;
      if (!ends_sentence (c))
        continue;
      if (length >= min && n_spaces > length / 20)
        return TRUE;
      length = n_spaces = 0;
    }
  return FALSE;
}

static gboolean
reads_like_article (const char *text,
                    gsize       length,
                    gsize       min)
{
  g_autofree char *head = g_strndup (text, MIN (length, MAX_LOOKED_AT));

  return !is_table (head) && has_sentence (head, min);
}

static gboolean
is_other (EntenteImportInput *input,
          const char         *first)
{
  return *first == '<' || ((*first == '{' || *first == '[') && entente_import_input_get_json (input) != NULL);
}

static gboolean
sniff (EntenteImportInput *input)
{
  static const char *const tables[] = { "csv", "tsv", "tab", "json", "jsonl", NULL };
  const char *name = entente_import_input_get_name (input);
  gboolean is_named = is_named_as_text (name);
  gsize length;
  const char *text = entente_import_input_get_text (input, &length), *first = text;
  const EntenteImportFormat *format;

  /* What is called a text is told why it cannot be read. */
  if (has_suffix (name, tables) || memchr (text, '\0', length) != NULL)
    return is_named;
  while (g_ascii_isspace (*first))
    first++;
  if (is_other (input, first))
    return FALSE;
  format = entente_import_sniff (input, NULL);
  if (format != NULL && format != entente_import_find_format ("csv"))
    return FALSE;
  return (format == NULL && is_named) || is_markdown (name) ||
         reads_like_article (text, length, is_named ? MIN_SENTENCE_OF_TEXT : MIN_SENTENCE);
}

/* "title: Words" between lines of hyphens, as many programs write at the head of Markdown. */
static void
read_front_line (EntenteArticle *article,
                 const char     *line,
                 gsize           length)
{
  static const struct { const char *name; EntenteArticleDetail detail; } members[] = {
    { "title", ENTENTE_ARTICLE_TITLE }, { "date", ENTENTE_ARTICLE_PUBLISHED }, { "url", ENTENTE_ARTICLE_URL },
    { "publisher", ENTENTE_ARTICLE_PUBLISHER }, { "lang", ENTENTE_ARTICLE_LANGUAGE },
    { "language", ENTENTE_ARTICLE_LANGUAGE },
  };
  const char *colon = memchr (line, ':', length);
  g_autofree char *name = NULL, *value = NULL;
  gsize n;

  if (colon == NULL)
    return;
  name = g_strndup (line, (gsize) (colon - line));
  value = g_strstrip (g_strndup (colon + 1, (gsize) (line + length - colon - 1)));
  n = strlen (value);
  if (n >= 2 && (*value == '"' || *value == '\'') && value[n - 1] == *value)
    {
      memmove (value, value + 1, n - 2);
      value[n - 2] = '\0';
    }
  if (g_ascii_strcasecmp (name, "author") == 0)
    entente_article_offer_author (article, value);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_ascii_strcasecmp (name, members[i].name) == 0)
      entente_article_offer (article, members[i].detail, value);
}

/* Returns the end of the head, or the start of the text if it has none. */
static const char *
read_front (EntenteArticle *article,
            const char     *text)
{
  const char *line;

  if (!g_str_has_prefix (text, "---\n") && !g_str_has_prefix (text, "---\r\n"))
    return text;
  for (line = strchr (text, '\n') + 1; *line != '\0';)
    {
      gsize length = strcspn (line, "\r\n");

      if (length == 3 && g_str_has_prefix (line, "---"))
        return line + length;
      read_front_line (article, line, length);
      line += length + (line[length] == '\r') + (line[length + (line[length] == '\r')] == '\n');
    }
  return text;
}

/* The first heading is the title. */
static void
read_heading (EntenteArticle *article,
              const char     *text)
{
  const char *line = text + strspn (text, "\r\n\t ");
  g_autofree char *heading = NULL;

  if (!g_str_has_prefix (line, "# "))
    return;
  heading = g_strndup (line + 2, strcspn (line + 2, "\r\n"));
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, heading);
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);
  char *text = entente_article_decode (article, bytes, size, NULL, options, error);

  if (text == NULL)
    return FALSE;
  if (is_markdown (entente_import_input_get_name (input)))
    read_heading (article, read_front (article, text));
  entente_article_take_text (article, text);
  return TRUE;
}

const EntenteArticleFormat entente_article_plain = { sniff, read_article };
