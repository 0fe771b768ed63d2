/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-html.h"

#include "entente-query.h"
#include "entente-xml.h"

#include <string.h>
#include <glib/gi18n.h>

/* Writes a report as one page of HTML. It needs no other file and runs no script. It is well-formed XML too, so strict
 * programs can read it. */

static const char style[] =
  ":root { --paper: #ffffff; --text: #24242a; --quiet: #62606a; --rule: #deddda; --link: #1a5fb4 }\n"
  "html { background: var(--paper); color: var(--text); font: 1rem/1.55 'Noto Sans', 'Cantarell', 'Segoe UI',"
  " 'Helvetica Neue', Arial, 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif }\n"
  "body { margin: 0 auto; padding: 3rem 1.5rem 5rem; max-width: 44rem }\n"
  "h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance }\n"
  "h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: 1.25rem;"
  " border-top: 1px solid var(--rule) }\n"
  "h3 { font-size: 1.05rem; line-height: 1.35; margin: 2rem 0 .35rem }\n"
  "p { margin: .5rem 0 }\n"
  "ul, ol { margin: .5rem 0; padding-left: 1.35rem }\n"
  "li { margin: .3rem 0 }\n"
  ".notes { padding-left: 2.6rem; font-size: .92rem }\n"
  ".notes li { margin: .8rem 0 }\n"
  ".notes li::marker { color: var(--link); font-weight: 600; font-variant-numeric: tabular-nums }\n"
  ".notes li:target { background: color-mix(in srgb, var(--link) 12%, transparent) }\n"
  ".back { text-decoration: none; padding: 0 .3em }\n"
  ".quiet { color: var(--quiet) }\n"
  ".words { white-space: pre-wrap }\n"
  "a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; overflow-wrap: anywhere }\n"
  "sup { font-size: .72em; line-height: 0; margin-left: .1em; font-variant-numeric: tabular-nums }\n"
  "sup a { text-decoration: none; font-weight: 600 }\n"
  "figure { margin: 2rem calc(50% - min(48vw, 46rem)) }\n"
  "figure a:hover .number, figure a:focus-visible .number { text-decoration: underline }\n"
  "figure g:target rect { stroke: var(--link); stroke-width: 1.5px }\n"
  "figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--rule); border-radius: 8px }\n"
  "@media print {\n"
  "html { font-size: 9.5pt }\n"
  "body { max-width: none; padding: 0 }\n"
  "figure { margin: 1rem 0; break-inside: avoid }\n"
  "h2, h3 { break-after: avoid }\n"
  "li { break-inside: avoid }\n"
  "a { color: inherit }\n"
  ".back { display: none }\n"
  "}\n";

static const char dark_style[] =
  ":root { color-scheme: light dark }\n"
  "@media screen and (prefers-color-scheme: dark) {\n"
  ":root { --paper: #1e1e1e; --text: #f1f0f3; --quiet: #aaa8b0; --rule: #45444a; --link: #78aeed }\n"
  "}\n";

typedef struct {
  GString *html;
  EntenteReport *report;
  EntenteSheet *sheet;
  const char *list;  /* nullable: the name of the list element that is open */
} Writer;

static void
add (Writer     *writer,
     const char *text)
{
  g_string_append (writer->html, text);
}

static void
add_attribute (Writer     *writer,
               const char *name,
               const char *value)
{
  entente_xml_append_attribute (writer->html, name, value);
}

/* A line break in the words becomes an element. Words of another language keep their line breaks, because the style
 * sheet shows these as they are. */
static void
add_words (Writer                 *writer,
           const EntenteReportRun *run)
{
  g_auto (GStrv) lines = NULL;

  if (run->lang != NULL)
    {
      entente_xml_append_text (writer->html, run->text);
      return;
    }
  lines = g_strsplit (run->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        add (writer, "<br/>");
      entente_xml_append_text (writer->html, lines[i]);
    }
}

static void
add_note_number (Writer                 *writer,
                 const EntenteReportRun *run,
                 gboolean                after_note)
{
  gboolean linked = entente_report_has_note (writer->report, run->note);

  if (run->raised)
    add (writer, after_note ? "<sup>, " : "<sup>");
  if (linked)
    g_string_append_printf (writer->html, "<a href=\"#note-%u\">", run->note);
  add_words (writer, run);
  add (writer, linked ? "</a>" : "");
  add (writer, run->raised ? "</sup>" : "");
}

static void
add_run (Writer                 *writer,
         const EntenteReportRun *run,
         gboolean                after_note)
{
  static const char *const starts[] = { "", "<strong>", "<span class=\"quiet\">" };
  static const char *const ends[] = { "", "</strong>", "</span>" };

  if (run->note > 0)
    {
      add_note_number (writer, run, after_note);
      return;
    }
  add (writer, starts[run->style]);
  if (run->link != NULL)
    {
      add (writer, "<a");
      add_attribute (writer, "href", run->link);
      add (writer, " rel=\"noreferrer\">");
    }
  if (run->lang != NULL)
    {
      add (writer, "<span class=\"words\"");
      add_attribute (writer, "lang", run->lang);
      add (writer, ">");
    }
  add_words (writer, run);
  add (writer, run->lang != NULL ? "</span>" : "");
  add (writer, run->link != NULL ? "</a>" : "");
  add (writer, ends[run->style]);
}

static void
add_runs (Writer                   *writer,
          const EntenteReportBlock *block)
{
  gboolean after_note = FALSE;

  for (guint i = 0; i < block->n_runs; i++)
    {
      const EntenteReportRun *run = entente_report_get_run (writer->report, block, i);

      add_run (writer, run, after_note);
      after_note = run->note > 0;
    }
}

static const char *
get_list_name (EntenteReportKind kind)
{
  if (kind == ENTENTE_REPORT_ITEM)
    return "ul";
  return kind == ENTENTE_REPORT_NOTE ? "ol" : NULL;
}

/* Closes the list that is open and opens the one that the next block needs. */
static void
change_list (Writer     *writer,
             const char *list)
{
  if (g_strcmp0 (writer->list, list) == 0)
    return;
  if (writer->list != NULL)
    g_string_append_printf (writer->html, "</%s>\n", writer->list);
  if (list != NULL)
    g_string_append_printf (writer->html, g_str_equal (list, "ol") ? "<%s class=\"notes\">\n" : "<%s>\n", list);
  writer->list = list;
}

/* Adds a link from a note back to its number in the picture, if it has one there. */
static void
add_back_link (Writer *writer,
               guint   note)
{
  EntenteDocument *document = entente_footnotes_get_document (entente_sheet_get_footnotes (writer->sheet));
  EntenteScene *scene = entente_sheet_get_scene (writer->sheet);
  const EntenteFootnoteNumbers *numbers;
  g_autofree char *name = NULL;
  guint index;

  if (!entente_sheet_find_numbers (writer->sheet, note, &index))
    return;
  numbers = entente_sheet_get_numbers (writer->sheet, index);
  name = entente_query_title (document, numbers->part == ENTENTE_PART_LINE
                                          ? entente_scene_get_line (scene, numbers->index)->item
                                          : entente_scene_get_card (scene, numbers->index)->item);
  g_string_append_printf (writer->html, " <a class=\"back\" href=\"#numbers-%u\"", index + 1);
  add_attribute (writer, "aria-label", name);
  add (writer, ">↑</a>");
}

static void
add_element (Writer                   *writer,
             const char               *name,
             const EntenteReportBlock *block)
{
  g_string_append_printf (writer->html, "<%s dir=\"auto\"", name);
  if (block->note > 0)
    g_string_append_printf (writer->html, " id=\"note-%u\" value=\"%u\"", block->note, block->note);
  add (writer, ">");
  add_runs (writer, block);
  if (block->note > 0)
    add_back_link (writer, block->note);
  g_string_append_printf (writer->html, "</%s>\n", name);
}

/* The SVG is a file with an XML declaration before its first element. The declaration is not allowed within a page. */
static void
add_picture (Writer *writer,
             GBytes *picture)
{
  gsize size;
  const char *svg = g_bytes_get_data (picture, &size);
  const char *start = g_strstr_len (svg, (gssize) size, "<svg");

  g_return_if_fail (start != NULL);

  add (writer, "<figure>\n");
  g_string_append_len (writer->html, start, (gssize) (size - (gsize) (start - svg)));
  add (writer, "</figure>\n");
}

static void
add_block (Writer                   *writer,
           const EntenteReportBlock *block,
           GBytes                   *picture)
{
  static const char *const names[] = {
    [ENTENTE_REPORT_TITLE] = "h1",
    [ENTENTE_REPORT_SECTION] = "h2",
    [ENTENTE_REPORT_TOPIC] = "h3",
    [ENTENTE_REPORT_PARAGRAPH] = "p",
    [ENTENTE_REPORT_ITEM] = "li",
    [ENTENTE_REPORT_NOTE] = "li",
  };

  change_list (writer, get_list_name (block->kind));
  if (block->kind == ENTENTE_REPORT_PICTURE)
    add_picture (writer, picture);
  else
    add_element (writer, names[block->kind], block);
}

static void
add_head (Writer  *writer,
          gboolean adaptive)
{
  add (writer, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
  add_attribute (writer, "lang", entente_report_get_language ());
  add (writer, ">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta name=\"generator\" content=\"Entente\"/>\n<title>");
  entente_xml_append_text (writer->html, entente_report_get_title (writer->report));
  add (writer, "</title>\n<style>\n");
  add (writer, style);
  if (adaptive)
    add (writer, dark_style);
  add (writer, "</style>\n</head>\n<body>\n");
}

/**
 * entente_html_write:
 * @report: what to write
 * @sheet: the picture that belongs to it
 * @picture: the same as SVG
 * @adaptive: whether the page is dark if the reader's screen is dark
 *
 * Returns: (transfer full): the report as HTML
 */
GBytes *
entente_html_write (EntenteReport *report,
                    EntenteSheet  *sheet,
                    GBytes        *picture,
                    gboolean       adaptive)
{
  Writer writer = { NULL, report, sheet };

  g_return_val_if_fail (ENTENTE_IS_REPORT (report) && ENTENTE_IS_SHEET (sheet) && picture != NULL, NULL);

  writer.html = g_string_new (NULL);
  add_head (&writer, adaptive);
  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    add_block (&writer, entente_report_get_block (report, i), picture);
  change_list (&writer, NULL);
  add (&writer, "</body>\n</html>\n");
  return g_string_free_to_bytes (writer.html);
}
