/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-format.h"
#include "entente-process.h"
#include "entente-substring.h"

#include <glib/gi18n.h>
#include <string.h>

/* A PDF is read by a process of its own; app/pdf/main.c tells what it answers, and app/pdf/pdf-text.h what it makes of
 * lines and pages. */

#define HEAD "entente-pdf 1"
#define MAX_ANSWER (160u * 1024 * 1024)

/* A PDF may begin behind something else, but not farther than this. */
#define MAX_START 1024

enum { FIELD_HEAD, FIELD_STATE, FIELD_TITLE, FIELD_AUTHORS, FIELD_DATE, FIELD_N_PAGES, FIELD_N_BLANK, FIELD_TEXT,
       N_FIELDS };

static const EntenteProgram program = { "entente-pdf", "ENTENTE_PDF_PROGRAM" };

static gboolean
sniff (EntenteImportInput *input)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);

  return entente_substring_find (bytes, MIN (size, MAX_START), "%PDF-", 5) != NULL;
}

/* Returns how many fields there are. They are within the answer. */
static guint
split (GBytes      *answer,
       const char **fields)
{
  gsize size;
  const char *at = g_bytes_get_data (answer, &size), *end = at + size;
  guint n = 0;

  while (n < N_FIELDS && at < end)
    {
      const char *stop = memchr (at, '\0', (gsize) (end - at));

      if (stop == NULL || !g_utf8_validate (at, stop - at, NULL))
        break;
      fields[n++] = at;
      at = stop + 1;
    }
  return n;
}

static gboolean
fail (EntenteArticleError   code,
      const char           *message,
      GError              **error)
{
  g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, code, message);
  return FALSE;
}

/* Programs that write PDFs often call them by the name of another file. */
static gboolean
is_title (const char *title)
{
  static const char *const ends[] = { ".doc", ".docx", ".indd", ".qxd", ".rtf", ".odt", ".pdf", ".tex", ".dvi", ".ps",
                                      ".txt", ".html", ".pages" };
  g_autofree char *small = g_ascii_strdown (title, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (small, ends[i]))
      return FALSE;
  return !g_str_has_prefix (small, "microsoft word - ") && !g_str_has_prefix (small, "untitled");
}

static gboolean
take_answer (EntenteArticle     *article,
             const char *const  *fields,
             GError            **error)
{
  guint64 n_pages = g_ascii_strtoull (fields[FIELD_N_PAGES], NULL, 10);
  guint64 n_blank = g_ascii_strtoull (fields[FIELD_N_BLANK], NULL, 10);
  g_auto (GStrv) authors = g_strsplit (fields[FIELD_AUTHORS], ";", -1);

  if (n_pages > 0 && n_blank >= n_pages)
    return fail (ENTENTE_ARTICLE_ERROR_NO_WORDS,
                 _("The pages of this PDF are pictures. It was probably scanned, and has to be turned into text by "
                   "another program first."), error);
  if (is_title (fields[FIELD_TITLE]))
    entente_article_offer (article, ENTENTE_ARTICLE_TITLE, fields[FIELD_TITLE]);
  for (guint i = 0; authors[i] != NULL; i++)
    entente_article_offer_author (article, authors[i]);
  entente_article_offer (article, ENTENTE_ARTICLE_MADE, fields[FIELD_DATE]);
  if (n_blank > 0)
    entente_article_take_remark (
      article, g_strdup_printf (ngettext ("%u page has no words; it may be a picture.",
                                          "%u pages have no words; they may be pictures.", (guint) n_blank),
                                (guint) n_blank));
  entente_article_take_text (article, g_strdup (fields[FIELD_TEXT]));
  return TRUE;
}

static gboolean
explain (GError  *problem,
         GError **error)
{
  g_autoptr (GError) own = problem;

  if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&own));
  else if (own->domain == G_SPAWN_ERROR || own->domain == G_SPAWN_EXIT_ERROR)
    fail (ENTENTE_ARTICLE_ERROR_INVALID, _("The program that reads PDFs cannot be started."), error);
  else if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) ||
           g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    fail (ENTENTE_ARTICLE_ERROR_TOO_LARGE, _("To read this PDF takes too much time or memory."), error);
  else
    fail (ENTENTE_ARTICLE_ERROR_INVALID, _("This PDF is damaged, or takes too much memory."), error);
  return FALSE;
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
  const char *fields[N_FIELDS] = { NULL };
  GError *problem = NULL;
  g_autoptr (GBytes) answer = entente_process_run (&program, NULL, bytes, size, MAX_ANSWER, cancellable, &problem);
  guint n = 0;

  if (answer == NULL)
    return explain (problem, error);
  n = split (answer, fields);
  if (n > FIELD_STATE && g_str_equal (fields[FIELD_HEAD], HEAD) && g_str_equal (fields[FIELD_STATE], "encrypted"))
    return fail (ENTENTE_ARTICLE_ERROR_ENCRYPTED, _("This PDF is encrypted: it can only be read with a password."),
                 error);
  if (n < N_FIELDS || !g_str_equal (fields[FIELD_HEAD], HEAD) || !g_str_equal (fields[FIELD_STATE], "ok"))
    return fail (ENTENTE_ARTICLE_ERROR_INVALID, _("This PDF is damaged."), error);
  return take_answer (article, fields, error);
}

const EntenteArticleFormat entente_article_pdf = { sniff, read_article };
