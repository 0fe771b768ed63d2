/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <glib/gi18n.h>

#include "entente-csl.h"
#include "entente-csv.h"
#include "entente-dot.h"
#include "entente-gexf.h"
#include "entente-graphml.h"
#include "entente-json.h"
#include "entente-pdf.h"
#include "entente-plan.h"
#include "entente-png.h"
#include "entente-svg.h"

/* A document in the forms it can leave Entente in. */

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
  const EntentePdfOptions options = { matter->options->theme, matter->options->paper };

  return entente_pdf_write (matter->sheet, matter->document, &options, cancellable, error);
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

/* Of two suffixes that fit a name the first counts. */
static const struct {
  const char *suffix;
  const char *label;
  const char *loss;
  EntenteExportTakes takes;
  WriteFunc write;
} formats[ENTENTE_N_EXPORTS] = {
  [ENTENTE_EXPORT_SVG] = {
    ".svg", NC_("format", "Picture, sharp at every size"),
    N_("Notes of your own and the texts of sources are not in it. Of each actor and relation it holds eight"
       " statements at most, and of a long one only the beginning."),
    PICTURE | ENTENTE_EXPORT_TAKES_TRANSPARENT | ENTENTE_EXPORT_TAKES_ADAPTIVE | ENTENTE_EXPORT_TAKES_SHAPES,
    write_svg,
  },
  [ENTENTE_EXPORT_PDF] = {
    ".pdf", NC_("format", "Page with text and links"),
    N_("It holds what the picture shows, and links to sources; the statements are in it as footnotes alone."),
    PICTURE | ENTENTE_EXPORT_TAKES_PAPER, write_pdf,
  },
  [ENTENTE_EXPORT_PNG] = {
    ".png", NC_("format", "Picture made of pixels"),
    N_("It holds only what can be seen: no text to search or read aloud, no links, no statements."),
    PICTURE | ENTENTE_EXPORT_TAKES_SCALE | ENTENTE_EXPORT_TAKES_TRANSPARENT, write_png,
  },
  [ENTENTE_EXPORT_DOT] = {
    ".dot", NC_("format", "Graph for Graphviz"),
    N_("Actors and relations, their places and their evidence; statements and sources are not in it."),
    GRAPH, write_dot,
  },
  [ENTENTE_EXPORT_GRAPHML] = {
    ".graphml", NC_("format", "Graph for NetworkX, igraph and yEd"),
    N_("Actors and relations, their places and their evidence; statements and sources are not in it."),
    GRAPH, write_graphml,
  },
  [ENTENTE_EXPORT_GEXF] = {
    ".gexf", NC_("format", "Graph for Gephi"),
    N_("Actors and relations, their places and their evidence; statements and sources are not in it."),
    GRAPH, write_gexf,
  },
  [ENTENTE_EXPORT_CSV_ACTORS] = {
    ".actors.csv", NC_("format", "Table of actors"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_actors,
  },
  [ENTENTE_EXPORT_CSV_RELATIONS] = {
    ".relations.csv", NC_("format", "Table of relations"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_relations,
  },
  [ENTENTE_EXPORT_CSV_SOURCES] = {
    ".sources.csv", NC_("format", "Table of sources"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_sources,
  },
  [ENTENTE_EXPORT_CSV] = {
    ".csv", NC_("format", "Table of statements"),
    N_("One of the four lists. Positions and members of the file that Entente does not know are not in it."),
    0, write_statements,
  },
  [ENTENTE_EXPORT_CSL] = {
    ".csl.json", NC_("format", "Sources for Zotero"),
    N_("Only the sources, without their texts and grades."), 0, write_csl,
  },
  [ENTENTE_EXPORT_ENTENTE] = {
    ".entente.json", NC_("format", "Entente’s own file"), NULL, ENTENTE_EXPORT_TAKES_LAYOUT, write_entente,
  },
};

G_DEFINE_QUARK (entente-export-error-quark, entente_export_error)

static void
refuse_name (GError **error)
{
  GString *suffixes = g_string_new (NULL);

  for (int i = 0; i < ENTENTE_N_EXPORTS; i++)
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
    return entente_plan_place_anew (document, measure, options->engine, cancellable, trouble, error);
  return entente_plan_place (document, measure, cancellable, trouble, error);
}

/**
 * entente_export_for_name:
 * @name: name of a file, or its suffix alone
 * @format: (out): the format its suffix stands for
 * @error: return location for an error
 *
 * Returns: whether there is such a format
 */
gboolean
entente_export_for_name (const char     *name,
                         EntenteExport  *format,
                         GError        **error)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  folded = g_ascii_strdown (name, -1);
  for (int i = 0; i < ENTENTE_N_EXPORTS; i++)
    if (g_str_has_suffix (folded, formats[i].suffix))
      {
        *format = i;
        return TRUE;
      }
  refuse_name (error);
  return FALSE;
}

/**
 * entente_export_get_suffix:
 * @format: a format
 *
 * Returns: how the names of its files end, with the dot
 */
const char *
entente_export_get_suffix (EntenteExport format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORTS, NULL);

  return formats[format].suffix;
}

/**
 * entente_export_get_label:
 * @format: a format
 *
 * Returns: what it is, in a few words for the user
 */
const char *
entente_export_get_label (EntenteExport format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORTS, NULL);

  return g_dpgettext2 (NULL, "format", formats[format].label);
}

/**
 * entente_export_get_takes:
 * @format: a format
 *
 * Returns: which of the options mean something to it
 */
EntenteExportTakes
entente_export_get_takes (EntenteExport format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORTS, 0);

  return formats[format].takes;
}

/**
 * entente_export_get_loss:
 * @format: a format
 *
 * Returns: (nullable): what of the document is not in it, in a sentence or two for the user; %NULL if it
 *   holds all
 */
const char *
entente_export_get_loss (EntenteExport format)
{
  g_return_val_if_fail (format < ENTENTE_N_EXPORTS, NULL);

  return formats[format].loss != NULL ? _(formats[format].loss) : NULL;
}

/**
 * entente_export_new_sheet:
 * @scene: a scene
 * @document: the document that it was built from
 * @options: how it is to be exported
 *
 * Returns: (transfer full): the picture that is exported by all formats that have one
 */
EntenteSheet *
entente_export_new_sheet (EntenteScene               *scene,
                          EntenteDocument            *document,
                          const EntenteExportOptions *options)
{
  EntenteSheetOptions sheet_options = { NULL, };

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);

  sheet_options.area = options->area;
  sheet_options.ids = options->ids;
  sheet_options.title = !options->no_title;
  sheet_options.legend = !options->no_legend;
  sheet_options.notes = options->footnotes ? ENTENTE_SHEET_NOTES_BELOW : ENTENTE_SHEET_NOTES_NONE;
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
                      EntenteExport                format,
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

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && format < ENTENTE_N_EXPORTS, NULL);

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
      matter.sheet = sheet = entente_export_new_sheet (scene, document, matter.options);
    }
  return formats[format].write (&matter, cancellable, error);
}
