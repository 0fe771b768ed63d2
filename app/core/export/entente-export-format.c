/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-format.h"

#include "entente-csl.h"
#include "entente-csv.h"
#include "entente-dot.h"
#include "entente-export-annotations.h"
#include "entente-export-ftm.h"
#include "entente-gexf.h"
#include "entente-graph-json.h"
#include "entente-graphml.h"
#include "entente-html.h"
#include "entente-json.h"
#include "entente-kept-view.h"
#include "entente-markdown.h"
#include "entente-pdf.h"
#include "entente-png.h"
#include "entente-report-contents.h"
#include "entente-story-html.h"
#include "entente-story-pdf.h"
#include "entente-svg.h"
#include "entente-timeline-svg.h"

#include <string.h>
#include <glib/gi18n.h>

/* The table below is the only place that describes the formats. To add one, write a file with its function, and add a
 * member to EntenteExportFormat and a row to the table. The export dialog, its preview, drag and drop and the command
 * line read the table. */

/* The picture in a report of plain text: its scale in pixels a point, and its greatest width in pixels. */
#define MARKDOWN_SCALE 1.5
#define MARKDOWN_WIDTH_MAX 3000.0

typedef struct {
  const char *name;               /* what everyone calls it; not translated */
  const char *label;              /* what it is, in a few words; translated with the context "format" */
  const char *suffix;             /* how the names of its files end; the longest that fits a name counts */
  const char *mime_type;
  const char *loss;               /* nullable: what it leaves out, in a sentence or two; translated */
  EntenteExportCategory category;
  gboolean is_binary;             /* the file is not text */
  EntenteExportTakes takes;
  EntenteItemKind holds;          /* without items of this kind there is nothing in it */
  EntenteExportWriteFunc write;
} Row;

static GBytes *
write_svg (const EntenteExportInput  *input,
           GCancellable              *cancellable,
           GError                   **error)
{
  const EntenteSvgOptions options = {
    .theme = input->options->theme,
    .adaptive = input->options->adaptive,
    .transparent = input->options->transparent,
    .text_as_shapes = input->options->text_as_shapes,
    .width = input->options->size_width,
  };

  return entente_svg_write (input->sheet, input->document, &options, cancellable, error);
}

/* A page that is fitted to the sheet has the footnotes below the picture, if they are not too many. Then they are on
 * pages of usual size. */
static GBytes *
write_pdf (const EntenteExportInput  *input,
           GCancellable              *cancellable,
           GError                   **error)
{
  EntenteBookletOptions options = { .turn = TRUE, .fit_width = input->options->size_width };
  g_autoptr (EntenteBooklet) booklet = NULL;

  entente_paper_get_size (input->options->paper, &options.width, &options.height);
  options.fit = options.width <= 0.0;
  if (options.fit && entente_sheet_has_notes_below (input->sheet))
    booklet = entente_booklet_new (input->sheet, NULL, &options, cancellable, error);
  else
    {
      if (options.fit)
        entente_paper_get_size (ENTENTE_PAPER_A4, &options.width, &options.height);
      booklet = entente_booklet_new_for_sheet (input->sheet, input->document, &options, cancellable, error);
    }
  if (booklet == NULL)
    return NULL;
  return entente_pdf_write (booklet, input->document, input->options->theme, cancellable, error);
}

/* Whether the summary is on one page, which comes before that of the picture. */
static gboolean
is_summary_short (EntenteBooklet *booklet)
{
  cairo_matrix_t matrix;

  return entente_booklet_get_n (booklet) < 2 || entente_booklet_get_picture_matrix (booklet, 1, &matrix);
}

/* Returns how many relations the summary can list on one page. */
static guint
find_room (const EntenteExportInput    *input,
           const EntenteBookletOptions *options,
           GCancellable                *cancellable)
{
  EntenteReportOptions contents = *input->contents;

  contents.brief = TRUE;
  for (contents.n_listed = ENTENTE_REPORT_LISTED_MAX; contents.n_listed > 0; contents.n_listed--)
    {
      g_autoptr (EntenteReport) report = entente_report_contents_new (input->sheet, input->document, &contents,
                                                                      cancellable, NULL);
      g_autoptr (EntenteBooklet) booklet = NULL;

      if (report != NULL)
        booklet = entente_booklet_new (input->sheet, report, options, cancellable, NULL);
      if (booklet == NULL || is_summary_short (booklet))
        break;
    }
  return contents.n_listed;
}

static GBytes *
write_report_pdf (const EntenteExportInput  *input,
                  GCancellable              *cancellable,
                  GError                   **error)
{
  EntentePaper paper = input->options->paper != ENTENTE_PAPER_FITTED ? input->options->paper : ENTENTE_PAPER_A4;
  EntenteBookletOptions options = { .turn = TRUE };
  EntenteReportOptions contents = *input->contents;
  /* The light theme has a tinted background, which is made for screens. Text is read on white. */
  EntenteThemeName theme = input->options->theme != ENTENTE_THEME_LIGHT ? input->options->theme : ENTENTE_THEME_PRINT;
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (EntenteBooklet) booklet = NULL;

  entente_paper_get_size (paper, &options.width, &options.height);
  contents.n_listed = find_room (input, &options, cancellable);
  report = entente_report_contents_new (input->sheet, input->document, &contents, cancellable, error);
  if (report == NULL)
    return NULL;
  booklet = entente_booklet_new (input->sheet, report, &options, cancellable, error);
  if (booklet == NULL)
    return NULL;
  return entente_pdf_write (booklet, input->document, theme, cancellable, error);
}

static EntenteReport *
new_report (const EntenteExportInput  *input,
            GCancellable              *cancellable,
            GError                   **error)
{
  return entente_report_contents_new (input->sheet, input->document, input->contents, cancellable, error);
}

static GBytes *
write_html (const EntenteExportInput  *input,
            GCancellable              *cancellable,
            GError                   **error)
{
  const EntenteSvgOptions options = { .theme = ENTENTE_THEME_PRINT, .adaptive = TRUE };
  g_autoptr (EntenteReport) report = new_report (input, cancellable, error);
  g_autoptr (GBytes) picture = NULL;

  if (report == NULL)
    return NULL;
  picture = entente_svg_write (input->sheet, input->document, &options, cancellable, error);
  return picture != NULL ? entente_html_write (report, input->sheet, picture, TRUE) : NULL;
}

/* The picture is made smaller if it has more pixels than are useful in a text. It is left out if it is too large for
 * any PNG. */
static GBytes *
write_markdown (const EntenteExportInput  *input,
                GCancellable              *cancellable,
                GError                   **error)
{
  double width = entente_sheet_get_box (input->sheet)->width;
  const EntentePngOptions options = {
    .theme = ENTENTE_THEME_LIGHT, .width = (int) MIN (width * MARKDOWN_SCALE, MARKDOWN_WIDTH_MAX),
  };
  g_autoptr (GError) png_error = NULL;
  g_autoptr (EntenteReport) report = new_report (input, cancellable, error);
  g_autoptr (GBytes) picture = NULL;

  if (report == NULL)
    return NULL;
  picture = entente_png_write (input->sheet, &options, cancellable, &png_error);

  if (png_error != NULL && !g_error_matches (png_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_propagate_error (error, g_steal_pointer (&png_error));
      return NULL;
    }
  return entente_markdown_write (report, picture);
}

static GBytes *
write_png (const EntenteExportInput  *input,
           GCancellable              *cancellable,
           GError                   **error)
{
  const EntentePngOptions options = {
    .theme = input->options->theme,
    .scale = input->options->scale,
    .width = input->options->width,
    .size_width = input->options->size_width,
    .transparent = input->options->transparent,
  };

  return entente_png_write (input->sheet, &options, cancellable, error);
}

static GBytes *
write_entente (const EntenteExportInput  *input,
               GCancellable              *cancellable,
               GError                   **error)
{
  return entente_json_write (input->document, error);
}

#define TAKES_GRAPH (ENTENTE_EXPORT_TAKES_LAYOUT | ENTENTE_EXPORT_TAKES_SELECTION)
#define TAKES_PICTURE \
  (TAKES_GRAPH | ENTENTE_EXPORT_TAKES_THEME | ENTENTE_EXPORT_TAKES_SURROUNDINGS | ENTENTE_EXPORT_TAKES_FOOTNOTES \
   | ENTENTE_EXPORT_TAKES_SIZE)

/* A report always has footnotes, a title of its own, and the legend. */
#define TAKES_REPORT (TAKES_GRAPH | ENTENTE_EXPORT_TAKES_BRIEF)

#define REPORT_LOSS N_("Texts of sources and words around quotations are not in it.")
#define GRAPH_LOSS \
  N_("Actors with their places and the names of their groups, and relations with their evidence; statements, sources" \
     " and pictures of actors are not in it.")
#define STORY_LOSS N_("Only the views that are kept in the document, and the statements about what they show.")
#define TABLE_LOSS \
  N_("One of the four lists. Positions, groups, pictures of actors and members of the file that Entente does not know" \
     " are not in it.")

static const Row formats[ENTENTE_N_EXPORT_FORMATS] = {
  [ENTENTE_EXPORT_FORMAT_SVG] = {
    .name = "SVG",
    .label = NC_("format", "Picture, sharp at every size"),
    .suffix = ".svg",
    .mime_type = "image/svg+xml",
    .loss = N_("Notes of your own and the texts of sources are not in it. Of each actor and relation it holds eight"
               " statements at most, and of a long one only the beginning."),
    .category = ENTENTE_EXPORT_CATEGORY_PICTURE,
    .takes = TAKES_PICTURE | ENTENTE_EXPORT_TAKES_TRANSPARENT | ENTENTE_EXPORT_TAKES_ADAPTIVE
             | ENTENTE_EXPORT_TAKES_SHAPES,
    .write = write_svg,
  },
  [ENTENTE_EXPORT_FORMAT_PDF] = {
    .name = "PDF",
    .label = NC_("format", "Page with text and links"),
    .suffix = ".pdf",
    .mime_type = "application/pdf",
    .loss = N_("It holds what the picture shows, and links to sources; the statements are in it as footnotes alone."),
    .category = ENTENTE_EXPORT_CATEGORY_PICTURE,
    .is_binary = TRUE,
    .takes = TAKES_PICTURE | ENTENTE_EXPORT_TAKES_PAPER,
    .write = write_pdf,
  },
  [ENTENTE_EXPORT_FORMAT_PNG] = {
    .name = "PNG",
    .label = NC_("format", "Picture made of pixels"),
    .suffix = ".png",
    .mime_type = "image/png",
    .loss = N_("It holds only what can be seen: no text to search or read aloud, no links, no statements."),
    .category = ENTENTE_EXPORT_CATEGORY_PICTURE,
    .is_binary = TRUE,
    .takes = TAKES_PICTURE | ENTENTE_EXPORT_TAKES_SCALE | ENTENTE_EXPORT_TAKES_TRANSPARENT,
    .write = write_png,
  },
  [ENTENTE_EXPORT_FORMAT_REPORT_PDF] = {
    .name = "PDF",
    .label = NC_("format", "Report in pages"),
    .suffix = ".report.pdf",
    .mime_type = "application/pdf",
    .loss = REPORT_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_REPORT,
    .is_binary = TRUE,
    .takes = TAKES_REPORT | ENTENTE_EXPORT_TAKES_THEME | ENTENTE_EXPORT_TAKES_PAPER,
    .write = write_report_pdf,
  },
  [ENTENTE_EXPORT_FORMAT_HTML] = {
    .name = "HTML",
    .label = NC_("format", "Report for the web"),
    .suffix = ".html",
    .mime_type = "text/html",
    .loss = REPORT_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_REPORT,
    .takes = TAKES_REPORT,
    .write = write_html,
  },
  [ENTENTE_EXPORT_FORMAT_MARKDOWN] = {
    .name = "Markdown",
    .label = NC_("format", "Report in plain text"),
    .suffix = ".md",
    .mime_type = "text/markdown",
    .loss = N_("Texts of sources and words around quotations are not in it, and its picture is one of pixels that some"
               " programs do not show."),
    .category = ENTENTE_EXPORT_CATEGORY_REPORT,
    .takes = TAKES_REPORT,
    .write = write_markdown,
  },
  [ENTENTE_EXPORT_FORMAT_DOT] = {
    .name = "DOT",
    .label = NC_("format", "Graph for Graphviz"),
    .suffix = ".dot",
    .mime_type = "text/vnd.graphviz",
    .loss = GRAPH_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = TAKES_GRAPH,
    .write = entente_dot_write,
  },
  [ENTENTE_EXPORT_FORMAT_GRAPHML] = {
    .name = "GraphML",
    .label = NC_("format", "Graph for yEd, igraph and NetworkX"),
    .suffix = ".graphml",
    .mime_type = "application/graphml+xml",
    .loss = N_("Actors with their places and the names of their groups, and relations with their evidence; statements,"
               " sources and pictures of actors are not in it. NetworkX reads it only if all relations have a"
               " direction, or none has."),
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = TAKES_GRAPH,
    .write = entente_graphml_write,
  },
  [ENTENTE_EXPORT_FORMAT_GEXF] = {
    .name = "GEXF",
    .label = NC_("format", "Graph for Gephi"),
    .suffix = ".gexf",
    .mime_type = "application/gexf+xml",
    .loss = GRAPH_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = TAKES_GRAPH,
    .write = entente_gexf_write,
  },
  [ENTENTE_EXPORT_FORMAT_CYTOSCAPE] = {
    .name = "Cytoscape.js",
    .label = NC_("format", "Graph for Cytoscape"),
    .suffix = ".cyjs",
    .mime_type = "application/json",
    .loss = GRAPH_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = TAKES_GRAPH,
    .write = entente_cytoscape_write,
  },
  [ENTENTE_EXPORT_FORMAT_NODE_LINK] = {
    .name = "Node-link JSON",
    .label = NC_("format", "Graph for NetworkX and D3"),
    .suffix = ".nodelink.json",
    .mime_type = "application/json",
    .loss = GRAPH_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = TAKES_GRAPH,
    .write = entente_node_link_write,
  },
  [ENTENTE_EXPORT_FORMAT_FTM] = {
    .name = "FollowTheMoney",
    .label = NC_("format", "Entities for Aleph"),
    .suffix = ".ftm.json",
    .mime_type = "application/json",
    .loss = N_("Everything but positions, pictures of actors, groups and views. What FollowTheMoney has no word for is"
               " a legal entity, a link or a note there; what else is said of it, only Entente reads."),
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .write = entente_export_ftm_write,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_ACTORS] = {
    .name = "CSV",
    .label = NC_("format", "Table of actors"),
    .suffix = ".actors.csv",
    .mime_type = "text/csv",
    .loss = TABLE_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = ENTENTE_EXPORT_TAKES_TABLE,
    .write = entente_csv_write_actors,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_RELATIONS] = {
    .name = "CSV",
    .label = NC_("format", "Table of relations"),
    .suffix = ".relations.csv",
    .mime_type = "text/csv",
    .loss = TABLE_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = ENTENTE_EXPORT_TAKES_TABLE,
    .holds = ENTENTE_ITEM_RELATION,
    .write = entente_csv_write_relations,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_SOURCES] = {
    .name = "CSV",
    .label = NC_("format", "Table of sources"),
    .suffix = ".sources.csv",
    .mime_type = "text/csv",
    .loss = TABLE_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = ENTENTE_EXPORT_TAKES_TABLE,
    .holds = ENTENTE_ITEM_SOURCE,
    .write = entente_csv_write_sources,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_STATEMENTS] = {
    .name = "CSV",
    .label = NC_("format", "Table of statements"),
    .suffix = ".csv",
    .mime_type = "text/csv",
    .loss = TABLE_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = ENTENTE_EXPORT_TAKES_TABLE,
    .holds = ENTENTE_ITEM_STATEMENT,
    .write = entente_csv_write_statements,
  },
  [ENTENTE_EXPORT_FORMAT_CSL] = {
    .name = "CSL JSON",
    .label = NC_("format", "Sources for Zotero"),
    .suffix = ".csl.json",
    .mime_type = "application/json",
    .loss = N_("Only the sources, without their texts and grades."),
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .holds = ENTENTE_ITEM_SOURCE,
    .write = entente_csl_write,
  },
  [ENTENTE_EXPORT_FORMAT_ANNOTATIONS] = {
    .name = "JSON-LD",
    .label = NC_("format", "Statements as Web Annotations"),
    .suffix = ".jsonld",
    .mime_type = "application/ld+json",
    .loss = N_("Only the statements. Of actors and relations it holds what they are called, of sources the title and"
               " the address."),
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .holds = ENTENTE_ITEM_STATEMENT,
    .write = entente_export_annotations_write,
  },
  [ENTENTE_EXPORT_FORMAT_ENTENTE] = {
    .name = "JSON",
    .label = NC_("format", "Entente’s own file"),
    .suffix = ".entente.json",
    .mime_type = "application/json",
    .category = ENTENTE_EXPORT_CATEGORY_DATA,
    .takes = ENTENTE_EXPORT_TAKES_LAYOUT,
    .write = write_entente,
  },
  [ENTENTE_EXPORT_FORMAT_STORY_HTML] = {
    .name = "HTML",
    .label = NC_("format", "Story for the web"),
    .suffix = ".story.html",
    .mime_type = "text/html",
    .loss = STORY_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_STORY,
    .takes = ENTENTE_EXPORT_TAKES_LAYOUT,
    .write = entente_story_html_write,
  },
  [ENTENTE_EXPORT_FORMAT_STORY_PDF] = {
    .name = "PDF",
    .label = NC_("format", "Story in pages"),
    .suffix = ".story.pdf",
    .mime_type = "application/pdf",
    .loss = STORY_LOSS,
    .category = ENTENTE_EXPORT_CATEGORY_STORY,
    .is_binary = TRUE,
    .takes = ENTENTE_EXPORT_TAKES_LAYOUT | ENTENTE_EXPORT_TAKES_THEME | ENTENTE_EXPORT_TAKES_PAPER,
    .write = entente_story_pdf_write,
  },
  [ENTENTE_EXPORT_FORMAT_TIMELINE] = {
    .name = "SVG",
    .label = NC_("format", "Timeline"),
    .suffix = ".timeline.svg",
    .mime_type = "image/svg+xml",
    .loss = N_("Only what has a date: events, relations and statements, in the rows of their actors."),
    .category = ENTENTE_EXPORT_CATEGORY_TIMELINE,
    .takes = ENTENTE_EXPORT_TAKES_THEME,
    .write = entente_timeline_svg_export,
  },
};

G_DEFINE_QUARK (entente-export-error-quark, entente_export_error)

static void
set_unknown_format_error (GError **error)
{
  g_autoptr (GString) suffixes = g_string_new (NULL);

  for (int i = 0; i < ENTENTE_N_EXPORT_FORMATS; i++)
    g_string_append_printf (suffixes, "%s%s", i > 0 ? " " : "", formats[i].suffix);
  g_set_error (error, ENTENTE_EXPORT_ERROR, ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT,
               /* Translators: then a list such as “.svg .pdf”. */
               _("The format is told by the end of the name, which can be one of these: %s"), suffixes->str);
}

/**
 * entente_export_format_for_name:
 * @name: the name of a file, or its suffix alone
 * @format: (out): the format that has this suffix
 * @error: return location for an error
 *
 * Returns: whether there is such a format
 */
gboolean
entente_export_format_for_name (const char           *name,
                                EntenteExportFormat  *format,
                                GError              **error)
{
  g_autofree char *folded = NULL;
  gsize longest = 0;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  folded = g_ascii_strdown (name, -1);
  for (int i = 0; i < ENTENTE_N_EXPORT_FORMATS; i++)
    if (g_str_has_suffix (folded, formats[i].suffix) && strlen (formats[i].suffix) > longest)
      {
        longest = strlen (formats[i].suffix);
        *format = i;
      }
  if (longest == 0)
    set_unknown_format_error (error);
  return longest > 0;
}

/**
 * entente_export_format_get_name:
 * @format: a format
 *
 * Returns: what everyone calls it, such as "SVG"; several formats may have the same name
 */
const char *
entente_export_format_get_name (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);

  return formats[format].name;
}

/**
 * entente_export_format_get_label:
 * @format: a format
 *
 * Returns: what it is, in a few words for the user
 */
const char *
entente_export_format_get_label (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);

  return g_dpgettext2 (NULL, "format", formats[format].label);
}

/**
 * entente_export_format_get_suffix:
 * @format: a format
 *
 * Returns: how the names of its files end, with the dot
 */
const char *
entente_export_format_get_suffix (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);

  return formats[format].suffix;
}

/**
 * entente_export_format_get_mime_type:
 * @format: a format
 *
 * Returns: the MIME type of its files
 */
const char *
entente_export_format_get_mime_type (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);

  return formats[format].mime_type;
}

/**
 * entente_export_format_get_loss:
 * @format: a format
 *
 * Returns: (nullable): what of the document is not in it, in a sentence or two for the user; %NULL if all of it is
 */
const char *
entente_export_format_get_loss (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);

  return formats[format].loss != NULL ? _(formats[format].loss) : NULL;
}

/**
 * entente_export_format_get_category:
 * @format: a format
 *
 * Returns: what its files are
 */
EntenteExportCategory
entente_export_format_get_category (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, ENTENTE_EXPORT_CATEGORY_DATA);

  return formats[format].category;
}

/**
 * entente_export_format_is_text:
 * @format: a format
 *
 * Returns: whether its files are text, in UTF-8
 */
gboolean
entente_export_format_is_text (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, FALSE);

  return !formats[format].is_binary;
}

/**
 * entente_export_format_get_takes:
 * @format: a format
 *
 * Returns: the options that it looks at
 */
EntenteExportTakes
entente_export_format_get_takes (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, 0);

  return formats[format].takes;
}

static const char *
describe_lack (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_RELATION:
      return _("There are no relations in it, so that there are none in the export");
    case ENTENTE_ITEM_STATEMENT:
      return _("There are no statements in it, so that there are none in the export");
    case ENTENTE_ITEM_SOURCE:
      return _("There are no sources in it, so that there are none in the export");
    case ENTENTE_ITEM_ACTOR:
    default:
      return _("There are no actors in it, so that there are none in the export");
    }
}

static const char *
find_lack_of_dates (EntenteDocument *document)
{
  g_autoptr (EntenteTimeline) timeline = entente_timeline_new_for_document (document, NULL);
  EntenteDayRange all = entente_timeline_get_range (timeline), shown = entente_timeline_get_main_range (timeline);
  guint n_marks;

  entente_timeline_get_marks (timeline, &n_marks);
  if (n_marks == 0)
    return _("Nothing in it has a date, so that there is nothing in the export");
  return all.first < shown.first || all.last > shown.last
           ? _("What was long before or after all else in it is not in the picture") : NULL;
}

/**
 * entente_export_format_find_lack:
 * @format: a format
 * @document: a document that is exported as a whole
 *
 * Returns: (nullable): in words for the user, that a file of this format has nothing in it, because the document has
 *   nothing of that kind, or not all that belongs there; %NULL if it has, or if the format holds all that there is
 */
const char *
entente_export_format_find_lack (EntenteExportFormat  format,
                                 EntenteDocument     *document)
{
  EntenteItemKind kind;

  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS && ENTENTE_IS_DOCUMENT (document), NULL);

  kind = formats[format].holds;
  if (formats[format].category == ENTENTE_EXPORT_CATEGORY_TIMELINE)
    return find_lack_of_dates (document);
  if (formats[format].category == ENTENTE_EXPORT_CATEGORY_STORY)
    return entente_kept_view_get_n (document) == 0 ? _("There are no views in it, so that there are none in the export")
                                                   : NULL;
  if (format == ENTENTE_EXPORT_FORMAT_ENTENTE || entente_document_get_n_items (document, kind) > 0)
    return NULL;
  return describe_lack (kind);
}

/**
 * entente_export_format_write:
 * @format: a format
 * @document: a document, which must not change meanwhile
 * @sheet: (nullable): the picture of it; it may be %NULL only if the format does not take a selection
 * @options: how it is to be exported
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_export_format_write (EntenteExportFormat          format,
                             EntenteDocument             *document,
                             EntenteSheet                *sheet,
                             const EntenteExportOptions  *options,
                             GCancellable                *cancellable,
                             GError                     **error)
{
  EntenteReportOptions contents;

  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) || !(formats[format].takes & ENTENTE_EXPORT_TAKES_SELECTION), NULL);

  contents = (EntenteReportOptions) {
    .whole = options->ids == NULL && options->area == NULL, .brief = options->brief,
    .part = options->part, .n_listed = ENTENTE_REPORT_LISTED_MAX,
  };
  return formats[format].write (&(EntenteExportInput) { document, sheet, &contents, options }, cancellable, error);
}
