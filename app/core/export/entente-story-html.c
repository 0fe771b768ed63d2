/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-story-html.h"

#include "entente-story-pages.h"
#include "entente-svg.h"
#include "entente-vocabulary.h"
#include "entente-xml.h"

#include <glib/gi18n.h>

/* Writes a story as one page of HTML that steps through the views by keys and buttons. Without its script it is a plain
 * page with one view below the other. It needs no other file and no network, which its policy forbids. Each picture is
 * an image of its own, so that what is in one has no effect in another. It is well-formed XML too. */

static const char policy[] = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

static const char style[] =
  ":root { color-scheme: light dark; --paper: #ffffff; --text: #24242a; --quiet: #62606a; --rule: #deddda;"
  " --link: #1a5fb4 }\n"
  "@media screen and (prefers-color-scheme: dark) {\n"
  ":root { --paper: #1e1e1e; --text: #f1f0f3; --quiet: #aaa8b0; --rule: #45444a; --link: #78aeed }\n"
  "}\n"
  "html { background: var(--paper); color: var(--text); font: 1rem/1.55 'Noto Sans', 'Cantarell', 'Segoe UI',"
  " 'Helvetica Neue', Arial, 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif }\n"
  "body { margin: 0 auto; padding: 1.5rem; max-width: 80rem }\n"
  "header h1 { font-size: 1.1rem; margin: 0 0 1rem; color: var(--quiet); font-weight: 600 }\n"
  "section { margin: 0 0 3rem; padding-top: 1rem; border-top: 1px solid var(--rule) }\n"
  "h2 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance }\n"
  "h2:focus { outline: none }\n"
  "h3 { font-size: 1.05rem; margin: 1.5rem 0 .35rem }\n"
  "p { margin: .4rem 0; max-width: 50rem; white-space: pre-line }\n"
  ".quiet { color: var(--quiet) }\n"
  "figure { margin: 1rem 0 }\n"
  "figure img { display: block; max-width: 100%; max-height: 80vh; margin: 0 auto; border: 1px solid var(--rule);"
  " border-radius: 8px }\n"
  "ol { columns: 24rem; column-gap: 2.5rem; padding-left: 1.8rem; font-size: .92rem }\n"
  "li { margin: 0 0 .8rem; break-inside: avoid }\n"
  "li::marker { color: var(--link); font-weight: 600 }\n"
  ".words { white-space: pre-wrap }\n"
  "a { color: var(--link); overflow-wrap: anywhere }\n"
  "nav { display: none; position: sticky; bottom: 0; gap: .5rem; align-items: center; padding: .6rem 0;"
  " background: var(--paper); border-top: 1px solid var(--rule) }\n"
  "nav button { font: inherit; color: inherit; background: none; border: 1px solid var(--rule); border-radius: 6px;"
  " padding: .25rem .8rem }\n"
  "nav output { margin: 0 auto 0 .5rem }\n"
  "@media screen {\n"
  ".scripted nav { display: flex }\n"
  ".steps section { display: none }\n"
  ".steps section.now { display: block; border: none; margin: 0 }\n"
  "}\n"
  "@media print {\n"
  "section { break-after: page; border: none }\n"
  "figure img { max-height: 60vh }\n"
  "}\n";

/* There is no “less than” and no ampersand in it, which would be markup. */
static const char script[] =
  "(function () {\n"
  "  var root = document.documentElement, views = Array.from(document.querySelectorAll('section')), now = 0;\n"
  "  var place = document.querySelector('output'), all = document.getElementById('all');\n"
  "  if (views.length === 0) return;\n"
  "  function show(nth, quiet) {\n"
  "    now = Math.max(0, Math.min(views.length - 1, nth));\n"
  "    views.forEach(function (view, i) { view.classList.toggle('now', i === now); });\n"
  "    place.textContent = views[now].dataset.place;\n"
  "    document.getElementById('back').disabled = now === 0;\n"
  "    document.getElementById('on').disabled = now === views.length - 1;\n"
  "    if (quiet) return;\n"
  "    history.replaceState(null, '', '#' + views[now].id);\n"
  "    if (root.classList.contains('steps')) window.scrollTo(0, 0); else views[now].scrollIntoView();\n"
  "    views[now].querySelector('h2').focus({ preventScroll: true });\n"
  "  }\n"
  "  function toggle() {\n"
  "    root.classList.toggle('steps');\n"
  "    all.setAttribute('aria-pressed', String(!root.classList.contains('steps')));\n"
  "    show(now);\n"
  "  }\n"
  "  function find() { return views.findIndex(function (view) { return '#' + view.id === location.hash; }); }\n"
  "  function is_at_end() { return window.innerHeight + window.scrollY + 2 >= root.scrollHeight; }\n"
  "  document.addEventListener('keydown', function (event) {\n"
  "    if (event.ctrlKey || event.altKey || event.metaKey) return;\n"
  "    if (event.key === 'Escape') { toggle(); return; }\n"
  "    if (!root.classList.contains('steps')) return;\n"
  "    var on_button = event.target.tagName === 'BUTTON' || event.target.tagName === 'A', step = null;\n"
  "    if (event.key === 'ArrowRight') step = now + 1;\n"
  "    else if (event.key === 'ArrowLeft') step = now - 1;\n"
  "    else if (event.key === 'Home') step = 0;\n"
  "    else if (event.key === 'End') step = views.length - 1;\n"
  "    else if (event.key === 'PageDown' || (event.key === ' ' ? !on_button : false))\n"
  "      step = is_at_end() ? now + 1 : null;\n"
  "    else if (event.key === 'PageUp') step = window.scrollY === 0 ? now - 1 : null;\n"
  "    if (step !== null) { event.preventDefault(); show(step); }\n"
  "  });\n"
  "  document.getElementById('back').addEventListener('click', function () { show(now - 1); });\n"
  "  document.getElementById('on').addEventListener('click', function () { show(now + 1); });\n"
  "  all.addEventListener('click', toggle);\n"
  "  window.addEventListener('hashchange', function () { if (find() >= 0) show(find()); });\n"
  "  root.classList.add('scripted', 'steps');\n"
  "  show(Math.max(0, find()), true);\n"
  "})();\n";

static void
add_element (GString    *html,
             const char *name,
             const char *start,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (html, "<%s%s dir=\"auto\">", name, start);
  entente_xml_append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

/* A line break in the words becomes an element. */
static void
add_lines (GString    *html,
           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (html, "<br/>");
      entente_xml_append_text (html, lines[i]);
    }
}

static void
add_run (GString                *html,
         const EntenteReportRun *run)
{
  if (run->link != NULL)
    {
      g_string_append (html, "<a");
      entente_xml_append_attribute (html, "href", run->link);
      g_string_append (html, " rel=\"noreferrer\">");
    }
  g_string_append (html, run->style == ENTENTE_REPORT_QUIET ? "<span class=\"quiet\"" : "<span class=\"words\"");
  if (run->lang != NULL)
    entente_xml_append_attribute (html, "lang", run->lang);
  g_string_append (html, ">");
  if (run->style == ENTENTE_REPORT_QUIET)
    add_lines (html, run->text);
  else
    entente_xml_append_text (html, run->text);
  g_string_append (html, run->link != NULL ? "</span></a>" : "</span>");
}

static void
add_statements (GString       *html,
                EntenteReport *report)
{
  guint n = entente_report_get_n_blocks (report);

  if (entente_report_get_last_note (report) == 0)
    return;
  add_element (html, "h3", "", entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT));
  g_string_append (html, "<ol>\n");
  for (guint i = 0; i < n; i++)
    {
      const EntenteReportBlock *block = entente_report_get_block (report, i);

      if (block->note == 0)
        continue;
      g_string_append_printf (html, "<li value=\"%u\" dir=\"auto\">", block->note);
      for (guint j = 0; j < block->n_runs; j++)
        add_run (html, entente_report_get_run (report, block, j));
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ol>\n");
}

static void
add_picture (GString                *html,
             const EntenteStoryPage *page,
             GBytes                 *svg)
{
  const EntenteBox *box = entente_sheet_get_box (page->sheet);
  g_autofree char *base64 = g_base64_encode (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autofree char *alt = page->shown != NULL ? g_strdup_printf ("%s: %s", page->title, page->shown)
                                             : g_strdup (page->title);

  g_string_append_printf (html, "<figure><img width=\"%d\" height=\"%d\"", (int) box->width, (int) box->height);
  entente_xml_append_attribute (html, "alt", alt);
  g_string_append_printf (html, " src=\"data:image/svg+xml;base64,%s\"/></figure>\n", base64);
}

static gboolean
add_page (GString       *html,
          EntenteStory  *story,
          guint          nth,
          GCancellable  *cancellable,
          GError       **error)
{
  const EntenteSvgOptions options = { .theme = ENTENTE_THEME_PRINT, .adaptive = TRUE };
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (EntenteStoryPage) page = entente_story_pages_make (story, nth, &report, cancellable, error);
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *place = NULL;

  if (page == NULL)
    return FALSE;
  svg = entente_svg_write (page->sheet, entente_story_get_document (story), &options, cancellable, error);
  if (svg == NULL)
    return FALSE;
  place = g_strdup_printf (C_("story", "%1$u of %2$u"), nth + 1, page->n);
  g_string_append_printf (html, "<section id=\"view-%u\"", nth + 1);
  entente_xml_append_attribute (html, "data-place", place);
  g_string_append (html, ">\n");
  add_element (html, "h2", " tabindex=\"-1\"", page->title);
  add_element (html, "p", "", page->note);
  add_picture (html, page, svg);
  add_element (html, "p", " class=\"quiet\"", page->shown);
  for (guint i = 0; i < page->troubles->len; i++)
    add_element (html, "p", " class=\"quiet\"", page->troubles->pdata[i]);
  add_statements (html, report);
  g_string_append (html, "</section>\n");
  return TRUE;
}

static void
add_head (GString    *html,
          const char *title)
{
  g_string_append (html, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
  entente_xml_append_attribute (html, "lang", entente_report_get_language ());
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\"");
  entente_xml_append_attribute (html, "content", policy);
  g_string_append (html, "/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                         "<meta name=\"generator\" content=\"Entente\"/>\n<title>");
  entente_xml_append_text (html, title);
  g_string_append_printf (html, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<header>", style);
  add_element (html, "h1", "", title);
  g_string_append (html, "</header>\n<main>\n");
}

static void
add_foot (GString *html)
{
  g_string_append (html, "</main>\n<nav");
  entente_xml_append_attribute (html, "aria-label", C_("view", "Views"));
  g_string_append (html, ">\n<button id=\"back\" type=\"button\"");
  entente_xml_append_attribute (html, "aria-label", C_("story", "Previous View"));
  g_string_append (html, ">←</button>\n<button id=\"on\" type=\"button\"");
  entente_xml_append_attribute (html, "aria-label", C_("story", "Next View"));
  g_string_append (html, ">→</button>\n<output></output>\n<button id=\"all\" type=\"button\" aria-pressed=\"false\">");
  entente_xml_append_text (html, C_("story", "All on One Page"));
  g_string_append_printf (html, "</button>\n</nav>\n<script>\n%s</script>\n</body>\n</html>\n", script);
}

/**
 * entente_story_html_write:
 * @input: what is exported
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): the story as HTML
 */
GBytes *
entente_story_html_write (const EntenteExportInput  *input,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  g_autoptr (EntenteStory) story = NULL;
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  story = entente_story_pages_new (input);
  title = entente_story_pages_title (input->document);
  add_head (html, title);
  if (entente_story_get_n (story) == 0)
    add_element (html, "p", "", _("There are no views in it, so that there are none in the export"));
  for (guint i = 0; i < entente_story_get_n (story); i++)
    if (!add_page (html, story, i, cancellable, error))
      return NULL;
  add_foot (html);
  return g_string_free_to_bytes (g_steal_pointer (&html));
}
