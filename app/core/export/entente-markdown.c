/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-markdown.h"

#include <string.h>
#include <glib/gi18n.h>

/* Writes a report as Markdown for CommonMark. Every character that could be markup is escaped. The numbers of notes are
 * plain figures in brackets, because programs would give footnotes of Markdown new numbers.
 *
 * The picture, if there is one, is at the end of the file. There it does not disturb people who read the text
 * itself. */

/* Characters that can be markup within a line. */
#define MARKS "\\`*_[]<>~$^|"

static gboolean
starts_entity (const char *at)
{
  return at[0] == '&' && (g_ascii_isalpha (at[1]) || at[1] == '#');
}

/* Whether a character would start a heading, a list, a quotation or a rule at the start of a line. */
static gboolean
starts_block (const char *at)
{
  return strchr ("#+-=:", *at) != NULL && *at != '\0';
}

/* "1." would start a list at the start of a line. The point is escaped, because a digit cannot be. */
static gboolean
ends_number (const char *line,
             const char *at)
{
  if ((*at != '.' && *at != ')') || at == line)
    return FALSE;
  while (line < at)
    if (!g_ascii_isdigit (*line++))
      return FALSE;
  return TRUE;
}

/* Adds words with their line breaks. @line_start says whether they are at the start of a line. */
static void
add_words (GString    *markdown,
           const char *text,
           gboolean    line_start,
           const char *indent)
{
  const char *line = line_start ? text : NULL;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\r' && at[1] == '\n')
        continue;
      if (*at == '\n' || *at == '\r')
        {
          g_string_append_printf (markdown, "\\\n%s", indent);
          line = at + 1;
          continue;
        }
      if (strchr (MARKS, *at) != NULL || starts_entity (at)
          || (line != NULL && ((at == line && starts_block (at)) || ends_number (line, at))))
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, *at);
      if (line == at && (*at == ' ' || *at == '\t'))
        line = at + 1;
    }
}

/* Brackets would end the address, so they are escaped like all characters that an address should not have. */
static void
add_address (GString    *markdown,
             const char *link)
{
  g_autofree char *address = g_uri_escape_string (link, ":/?#[]@!$&+,;=%", FALSE);

  g_string_append_printf (markdown, "](<%s>)", address);
}

/* Markdown ignores a mark of emphasis beside a space, so strong text must not begin or end with one. */
static void
add_run (GString                *markdown,
         const EntenteReportRun *run,
         gboolean                line_start,
         const char             *indent)
{
  const char *mark = run->style == ENTENTE_REPORT_STRONG ? "**" : "";

  if (run->raised)
    {
      g_string_append_printf (markdown, " [%s]", run->text);
      return;
    }
  if (run->link != NULL)
    g_string_append_c (markdown, '[');
  g_string_append (markdown, mark);
  add_words (markdown, run->text, line_start, indent);
  g_string_append (markdown, mark);
  if (run->link != NULL)
    add_address (markdown, run->link);
}

/* g_str_has_suffix() would measure the whole text each time, and the text is long. */
static gboolean
ends_with (const GString *markdown,
           const char    *end)
{
  gsize length = strlen (end);

  return markdown->len >= length && memcmp (markdown->str + markdown->len - length, end, length) == 0;
}

static void
add_runs (GString                  *markdown,
          EntenteReport            *report,
          const EntenteReportBlock *block,
          const char               *indent)
{
  gboolean was_break = TRUE;

  for (guint i = 0; i < block->n_runs; i++)
    {
      const EntenteReportRun *run = entente_report_get_run (report, block, i);

      add_run (markdown, run, was_break, indent);
      was_break = g_str_has_suffix (run->text, "\n");
    }
  while (markdown->len > 0 && strchr (" \n\\", markdown->str[markdown->len - 1]) != NULL
         && !ends_with (markdown, "\\\\"))
    g_string_truncate (markdown, markdown->len - 1);
}

static gboolean
is_list (EntenteReportKind kind)
{
  return kind == ENTENTE_REPORT_ITEM || kind == ENTENTE_REPORT_NOTE;
}

static void
add_block (GString                  *markdown,
           EntenteReport            *report,
           const EntenteReportBlock *block,
           gboolean                  has_picture)
{
  static const char *const starts[] = {
    [ENTENTE_REPORT_TITLE] = "# ",
    [ENTENTE_REPORT_SECTION] = "## ",
    [ENTENTE_REPORT_TOPIC] = "### ",
    [ENTENTE_REPORT_PARAGRAPH] = "",
    [ENTENTE_REPORT_ITEM] = "- ",
  };

  if (block->kind == ENTENTE_REPORT_PICTURE)
    {
      if (has_picture)
        g_string_append_printf (markdown, "![%s][picture]", C_("report", "The picture"));
    }
  else if (block->kind == ENTENTE_REPORT_NOTE)
    {
      g_autofree char *start = g_strdup_printf ("%u. ", block->note);
      g_autofree char *indent = g_strnfill (strlen (start), ' ');

      g_string_append (markdown, start);
      add_runs (markdown, report, block, indent);
    }
  else
    {
      g_string_append (markdown, starts[block->kind]);
      add_runs (markdown, report, block, block->kind == ENTENTE_REPORT_ITEM ? "  " : "");
    }
}

static void
add_picture (GString *markdown,
             GBytes  *picture)
{
  gsize size;
  const guchar *data = g_bytes_get_data (picture, &size);
  g_autofree char *text = g_base64_encode (data, size);

  g_string_append_printf (markdown, "\n[picture]: data:image/png;base64,%s\n", text);
}

/* A report of an empty document has no place for a picture. */
static gboolean
has_place (EntenteReport *report)
{
  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    if (entente_report_get_block (report, i)->kind == ENTENTE_REPORT_PICTURE)
      return TRUE;
  return FALSE;
}

/**
 * entente_markdown_write:
 * @report: what to write
 * @picture: (nullable): the picture that belongs to it, as PNG
 *
 * Returns: (transfer full): the report as Markdown
 */
GBytes *
entente_markdown_write (EntenteReport *report,
                        GBytes        *picture)
{
  GString *markdown;
  gboolean in_list = FALSE;

  g_return_val_if_fail (ENTENTE_IS_REPORT (report), NULL);

  markdown = g_string_new (NULL);
  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    {
      const EntenteReportBlock *block = entente_report_get_block (report, i);
      gboolean tight = in_list && is_list (block->kind);

      if (markdown->len > 0 && !(block->kind == ENTENTE_REPORT_PICTURE && picture == NULL))
        g_string_append (markdown, tight ? "\n" : "\n\n");
      add_block (markdown, report, block, picture != NULL);
      in_list = is_list (block->kind);
    }
  g_string_append_c (markdown, '\n');
  if (picture != NULL && has_place (report))
    add_picture (markdown, picture);
  return g_string_free_to_bytes (markdown);
}
