/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <string.h>
#include <glib/gi18n.h>

#include "entente-arrange-document.h"
#include "entente-csl.h"
#include "entente-csv.h"
#include "entente-dot.h"
#include "entente-gexf.h"
#include "entente-graphml.h"
#include "entente-html.h"
#include "entente-json.h"
#include "entente-markdown.h"
#include "entente-pdf.h"
#include "entente-png.h"
#include "entente-report-contents.h"
#include "entente-svg.h"

/* A document in the forms it can leave Entente in. */

/* Of the picture in a report of plain text, in pixels. */
#define MARKDOWN_SCALE 1.5
#define MARKDOWN_WIDTH_MAX 3000.0

/* What is there to write: a document, and a sheet of it where the format shows one. */
typedef struct {
  EntenteDocument *document;
  EntenteSheet *sheet;
  const EntenteExportOptions *options;
} Matter;

typedef GBytes *(*WriteFunc) (const Matter *matter, GCancellable *cancellable, GError **error);

static GBytes *
write_svg (const Matter  *matter,
           GCancellable  *cancellable,
           GError       **error)
{
  const EntenteExportOptions *wanted = matter->options;
  const EntenteSvgOptions options = { wanted->theme, wanted->adaptive, wanted->transparent, wanted->text_as_shapes };

  return entente_svg_write (matter->sheet, matter->document, &options, cancellable, error);
}

static GBytes *
write_pdf (const Matter  *matter,
           GCancellable  *cancellable,
           GError       **error)
{
  EntenteBookletOptions options = { .turn = TRUE };
  g_autoptr (EntenteBooklet) booklet = NULL;

  entente_paper_get_size (matter->options->paper, &options.width, &options.height);
  /* On a page made for the picture the notes are below it, and no pages follow. */
  booklet = options.width > 0.0
            ? entente_booklet_new_for_sheet (matter->sheet, matter->document, &options, cancellable, error)
            : entente_booklet_new (matter->sheet, NULL, &options, cancellable, error);
  if (booklet == NULL)
    return NULL;
  return entente_pdf_write (booklet, matter->document, matter->options->theme, cancellable, error);
}

static EntenteReport *
make_report (const Matter  *matter,
             GCancellable  *cancellable,
             GError       **error)
{
  gboolean whole = matter->options->ids == NULL && matter->options->area == NULL;

  return entente_report_contents_new (matter->sheet, matter->document, whole, cancellable, error);
}

static GBytes *
write_report_pdf (const Matter  *matter,
                  GCancellable  *cancellable,
                  GError       **error)
{
  EntentePaper paper = matter->options->paper != ENTENTE_PAPER_FITTED ? matter->options->paper : ENTENTE_PAPER_A4;
  EntenteBookletOptions options = { .turn = TRUE };
  /* Text is read on white; the light theme's paper is made for screens. */
  EntenteThemeName theme = matter->options->theme != ENTENTE_THEME_LIGHT ? matter->options->theme : ENTENTE_THEME_PRINT;
  g_autoptr (EntenteReport) report = make_report (matter, cancellable, error);
  g_autoptr (EntenteBooklet) booklet = NULL;

  if (report == NULL)
    return NULL;
  entente_paper_get_size (paper, &options.width, &options.height);
  booklet = entente_booklet_new (matter->sheet, report, &options, cancellable, error);
  if (booklet == NULL)
    return NULL;
  return entente_pdf_write (booklet, matter->document, theme, cancellable, error);
}

static GBytes *
write_html (const Matter  *matter,
            GCancellable  *cancellable,
            GError       **error)
{
  const EntenteSvgOptions options = { ENTENTE_THEME_PRINT, TRUE };
  g_autoptr (EntenteReport) report = make_report (matter, cancellable, error);
  g_autoptr (GBytes) picture = NULL;

  if (report == NULL)
    return NULL;
  picture = entente_svg_write (matter->sheet, matter->document, &options, cancellable, error);
  return picture != NULL ? entente_html_write (report, matter->sheet, picture, TRUE) : NULL;
}

/* A picture with more pixels than a text can well hold is made smaller, and one too large for any is left
 * out. */
static GBytes *
write_markdown (const Matter  *matter,
                GCancellable  *cancellable,
                GError       **error)
{
  double width = entente_sheet_get_box (matter->sheet)->width;
  const EntentePngOptions options = {
    .theme = ENTENTE_THEME_LIGHT, .width = (int) MIN (width * MARKDOWN_SCALE, MARKDOWN_WIDTH_MAX),
  };
  g_autoptr (EntenteReport) report = make_report (matter, cancellable, error);
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) trouble = NULL;

  if (report == NULL)
    return NULL;
  picture = entente_png_write (matter->sheet, &options, cancellable, &trouble);
  if (trouble != NULL && !g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }
  return entente_markdown_write (report, picture);
}

static GBytes *
write_png (const Matter  *matter,
           GCancellable  *cancellable,
           GError       **error)
{
  const EntenteExportOptions *wanted = matter->options;
  const EntentePngOptions options = { wanted->theme, wanted->scale, wanted->width, wanted->transparent };

  return entente_png_write (matter->sheet, &options, cancellable, error);
}

static GBytes *
write_dot (const Matter  *matter,
           GCancellable  *cancellable,
           GError       **error)
{
  return entente_dot_write (matter->sheet, matter->document);
}

static GBytes *
write_graphml (const Matter  *matter,
               GCancellable  *cancellable,
               GError       **error)
{
  return entente_graphml_write (matter->sheet, matter->document);
}

static GBytes *
write_gexf (const Matter  *matter,
            GCancellable  *cancellable,
            GError       **error)
{
  return entente_gexf_write (matter->sheet, matter->document);
}

static GBytes *
write_actors (const Matter  *matter,
              GCancellable  *cancellable,
              GError       **error)
{
  return entente_csv_write (matter->document, ENTENTE_ITEM_ACTOR);
}

static GBytes *
write_relations (const Matter  *matter,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return entente_csv_write (matter->document, ENTENTE_ITEM_RELATION);
}

static GBytes *
write_statements (const Matter  *matter,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return entente_csv_write (matter->document, ENTENTE_ITEM_STATEMENT);
}

static GBytes *
write_sources (const Matter  *matter,
               GCancellable  *cancellable,
               GError       **error)
{
  return entente_csv_write (matter->document, ENTENTE_ITEM_SOURCE);
}

static GBytes *
write_csl (const Matter  *matter,
           GCancellable  *cancellable,
           GError       **error)
{
  return entente_csl_write (matter->document);
}

static GBytes *
write_entente (const Matter  *matter,
               GCancellable  *cancellable,
               GError       **error)
{
  return entente_json_write (matter->document);
}

#define GRAPH (ENTENTE_EXPORT_TAKES_LAYOUT | ENTENTE_EXPORT_TAKES_SELECTION)
#define PICTURE \
  (GRAPH | ENTENTE_EXPORT_TAKES_THEME | ENTENTE_EXPORT_TAKES_SURROUNDINGS | ENTENTE_EXPORT_TAKES_FOOTNOTES)

/* A report always has the numbers, the title of its own, and the legend. */
#define REPORT GRAPH
#define REPORT_LOSS N_("Texts of sources and words around quotations are not in it.")

/* Of the suffixes that fit a name the longest counts. */
static const struct {
  const char *suffix;
  const char *label;
  const char *loss;
  EntenteExportTakes takes;
  WriteFunc write;
} formats[ENTENTE_N_EXPORT_FORMATS] = {
  [ENTENTE_EXPORT_FORMAT_SVG] = {
    ".svg", NC_("format", "Picture, sharp at every size"),
    N_("Notes of your own and the texts of sources are not in it. Of each actor and relation it holds eight"
       " statements at most, and of a long one only the beginning."),
    PICTURE | ENTENTE_EXPORT_TAKES_TRANSPARENT | ENTENTE_EXPORT_TAKES_ADAPTIVE | ENTENTE_EXPORT_TAKES_SHAPES,
    write_svg,
  },
  [ENTENTE_EXPORT_FORMAT_PDF] = {
    ".pdf", NC_("format", "Page with text and links"),
    N_("It holds what the picture shows, and links to sources; the statements are in it as footnotes alone."),
    PICTURE | ENTENTE_EXPORT_TAKES_PAPER, write_pdf,
  },
  [ENTENTE_EXPORT_FORMAT_PNG] = {
    ".png", NC_("format", "Picture made of pixels"),
    N_("It holds only what can be seen: no text to search or read aloud, no links, no statements."),
    PICTURE | ENTENTE_EXPORT_TAKES_SCALE | ENTENTE_EXPORT_TAKES_TRANSPARENT, write_png,
  },
  [ENTENTE_EXPORT_FORMAT_REPORT_PDF] = {
    ".report.pdf", NC_("format", "Report in pages"), REPORT_LOSS,
    REPORT | ENTENTE_EXPORT_TAKES_THEME | ENTENTE_EXPORT_TAKES_PAPER, write_report_pdf,
  },
  [ENTENTE_EXPORT_FORMAT_HTML] = { ".html", NC_("format", "Report for the web"), REPORT_LOSS, REPORT, write_html },
  [ENTENTE_EXPORT_FORMAT_MARKDOWN] = {
    ".md", NC_("format", "Report in plain text"),
    N_("Texts of sources and words around quotations are not in it, and its picture is one of pixels that some"
       " programs do not show."),
    REPORT, write_markdown,
  },
  [ENTENTE_EXPORT_FORMAT_DOT] = {
    ".dot", NC_("format", "Graph for Graphviz"),
    N_("Actors and relations, their places and their evidence; statements and sources are not in it."),
    GRAPH, write_dot,
  },
  [ENTENTE_EXPORT_FORMAT_GRAPHML] = {
    ".graphml", NC_("format", "Graph for NetworkX, igraph and yEd"),
    N_("Actors and relations, their places and their evidence; statements and sources are not in it."),
    GRAPH, write_graphml,
  },
  [ENTENTE_EXPORT_FORMAT_GEXF] = {
    ".gexf", NC_("format", "Graph for Gephi"),
    N_("Actors and relations, their places and their evidence; statements and sources are not in it."),
    GRAPH, write_gexf,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_ACTORS] = {
    ".actors.csv", NC_("format", "Table of actors"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_actors,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_RELATIONS] = {
    ".relations.csv", NC_("format", "Table of relations"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_relations,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_SOURCES] = {
    ".sources.csv", NC_("format", "Table of sources"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_sources,
  },
  [ENTENTE_EXPORT_FORMAT_CSV_STATEMENTS] = {
    ".csv", NC_("format", "Table of statements"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_statements,
  },
  [ENTENTE_EXPORT_FORMAT_CSL] = {
    ".csl.json", NC_("format", "Sources for Zotero"),
    N_("Only the sources, without their texts and grades."), 0, write_csl,
  },
  [ENTENTE_EXPORT_FORMAT_ENTENTE] = {
    ".entente.json", NC_("format", "Entente’s own file"), NULL, ENTENTE_EXPORT_TAKES_LAYOUT, write_entente,
  },
};

G_DEFINE_QUARK (entente-export-error-quark, entente_export_error)

static void
refuse_name (GError **error)
{
  GString *suffixes = g_string_new (NULL);

  for (int i = 0; i < ENTENTE_N_EXPORT_FORMATS; i++)
    g_string_append_printf (suffixes, "%s%s", i > 0 ? " " : "", formats[i].suffix);
  g_set_error (error, ENTENTE_EXPORT_ERROR, ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT,
               /* Translators: then a list such as “.svg .pdf”. */
               _("The format is told by the end of the name, which can be one of these: %s"), suffixes->str);
  g_string_free (suffixes, TRUE);
}

static gboolean
place (EntenteDocument             *document,
       EntenteMeasure              *measure,
       const EntenteExportOptions  *options,
       char                       **trouble,
       GCancellable                *cancellable,
       GError                     **error)
{
  if (options->anew)
    return entente_arrange_document_place_anew (document, measure, options->engine, cancellable, trouble, error);
  return entente_arrange_document_place (document, measure, cancellable, trouble, error);
}

static gboolean
is_report (EntenteExportFormat format)
{
  return format == ENTENTE_EXPORT_FORMAT_REPORT_PDF || format == ENTENTE_EXPORT_FORMAT_HTML ||
         format == ENTENTE_EXPORT_FORMAT_MARKDOWN;
}

static EntenteSheetNotes
choose_notes (EntenteExportFormat         format,
              const EntenteExportOptions *options)
{
  if (is_report (format))
    return ENTENTE_SHEET_NOTES_NUMBERS;
  if (!options->footnotes)
    return ENTENTE_SHEET_NOTES_NONE;
  if (format == ENTENTE_EXPORT_FORMAT_PDF && options->paper != ENTENTE_PAPER_FITTED)
    return ENTENTE_SHEET_NOTES_NUMBERS;
  return ENTENTE_SHEET_NOTES_BELOW;
}

/**
 * entente_export_format_for_name:
 * @name: name of a file, or its suffix alone
 * @format: (out): the format its suffix stands for
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
    refuse_name (error);
  return longest > 0;
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
 * entente_export_format_get_takes:
 * @format: a format
 *
 * Returns: which of the options mean something to it
 */
EntenteExportTakes
entente_export_format_get_takes (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, 0);

  return formats[format].takes;
}

/**
 * entente_export_format_get_loss:
 * @format: a format
 *
 * Returns: (nullable): what of the document is not in it, in a sentence or two for the user; %NULL if it
 *   holds all
 */
const char *
entente_export_format_get_loss (EntenteExportFormat format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORT_FORMATS, NULL);

  return formats[format].loss != NULL ? _(formats[format].loss) : NULL;
}

/**
 * entente_export_new_sheet:
 * @scene: a scene
 * @document: the document that it was built from
 * @format: a format
 * @options: how it is to be exported
 *
 * Returns: (transfer full): the picture that is in that format, with the notes below it where they are wanted;
 *   a report and a PDF of several pages have them elsewhere
 */
EntenteSheet *
entente_export_new_sheet (EntenteScene               *scene,
                          EntenteDocument            *document,
                          EntenteExportFormat         format,
                          const EntenteExportOptions *options)
{
  EntenteSheetOptions sheet_options;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);

  sheet_options = (EntenteSheetOptions) {
    .area = options->area,
    .ids = options->ids,
    .title = !is_report (format) && !options->no_title,
    .legend = !options->no_legend,
    .footnotes = choose_notes (format, options),
  };
  return entente_sheet_new (scene, document, &sheet_options);
}

/**
 * entente_export_write:
 * @document: a document; its actors that have no position get one where the format has positions
 * @format: a format
 * @options: (nullable): how; the usual way if %NULL
 * @trouble: (out) (optional) (nullable): what is not as it should be, in words for the user
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Waits for the layout process where it is needed, so it is not for the main thread of a window.
 *
 * Returns: (transfer full) (nullable): the document in that format
 */
GBytes *
entente_export_write (EntenteDocument             *document,
                      EntenteExportFormat          format,
                      const EntenteExportOptions  *options,
                      char                       **trouble,
                      GCancellable                *cancellable,
                      GError                     **error)
{
  static const EntenteExportOptions usual = { FALSE, };
  g_autoptr (EntenteMeasure) measure = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  Matter matter = { document, NULL, options != NULL ? options : &usual };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && format < ENTENTE_N_EXPORT_FORMATS, NULL);

  if ((formats[format].takes & ENTENTE_EXPORT_TAKES_LAYOUT) && matter.options->scene == NULL)
    {
      measure = entente_measure_new ();
      if (!place (document, measure, matter.options, trouble, cancellable, error))
        return NULL;
    }
  if (formats[format].takes & ENTENTE_EXPORT_TAKES_SELECTION)
    {
      scene = matter.options->scene != NULL ? g_object_ref (matter.options->scene)
                                            : entente_scene_new (document, measure);
      matter.sheet = sheet = entente_export_new_sheet (scene, document, format, matter.options);
    }
  return formats[format].write (&matter, cancellable, error);
}
