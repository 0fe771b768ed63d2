/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include "entente-arrange-document.h"
#include "entente-figure.h"
#include "entente-png.h"

/* Exports a document: it places the actors, builds the scene and the sheet where the format needs them, and writes the
 * file. */

#define PAGE_HEIGHT_MAX 1191.0 /* of A3, in points */

static gboolean
place_actors (EntenteDocument             *document,
              EntenteMeasure              *measure,
              const EntenteExportOptions  *options,
              char                       **layout_error,
              GCancellable                *cancellable,
              GError                     **error)
{
  if (options->anew)
    return entente_arrange_document_place_anew (document, measure, options->engine, cancellable, layout_error, error);
  return entente_arrange_document_place (document, measure, cancellable, layout_error, error);
}

static EntenteSheetNotes
choose_notes (EntenteExportFormat         format,
              const EntenteExportOptions *options)
{
  gboolean has_pages = entente_export_format_get_takes (format) & ENTENTE_EXPORT_TAKES_PAPER
                       && options->paper != ENTENTE_PAPER_FITTED;

  /* A brief report has no list of statements to which numbers could lead. */
  if (entente_export_format_get_category (format) == ENTENTE_EXPORT_CATEGORY_REPORT)
    return options->brief ? ENTENTE_SHEET_NOTES_NONE : ENTENTE_SHEET_NOTES_NUMBERS;
  if (!options->footnotes)
    return ENTENTE_SHEET_NOTES_NONE;
  return has_pages ? ENTENTE_SHEET_NOTES_NUMBERS : ENTENTE_SHEET_NOTES_BELOW;
}

static EntenteSheet *
new_sheet (EntenteScene               *scene,
           EntenteDocument            *document,
           EntenteExportFormat         format,
           const EntenteExportOptions *options,
           EntenteSheetNotes           notes)
{
  gboolean is_report = entente_export_format_get_category (format) == ENTENTE_EXPORT_CATEGORY_REPORT;

  return entente_sheet_new (scene, document, &(EntenteSheetOptions) {
    .area = options->area,
    .ids = options->ids,
    .title = !is_report && !options->no_title,
    .legend = !options->no_legend,
    .footnotes = notes,
  });
}

/* Whether footnotes make a page that nobody can print: much higher than both a large sheet of paper and the picture. */
static gboolean
is_too_high (EntenteSheet *sheet)
{
  double picture = entente_sheet_get_picture (sheet)->height, whole = entente_sheet_get_box (sheet)->height;

  return entente_sheet_has_notes_below (sheet) && whole > MAX (PAGE_HEIGHT_MAX, 2 * picture);
}

/* Pictures and reports name the actors as the window does, or as the command line was told. Data for other programs
 * have the names of the file, whatever the language of who exports them. */
static gboolean
needs_plain_names (EntenteDocument     *document,
                   EntenteExportFormat  format)
{
  return entente_document_get_name_language (document) != NULL
         && entente_export_format_get_category (format) == ENTENTE_EXPORT_CATEGORY_DATA
         && format != ENTENTE_EXPORT_FORMAT_ENTENTE;
}

static EntenteDocument *
copy_with_plain_names (EntenteDocument *document)
{
  EntenteDocument *copy = entente_document_copy (document);

  entente_document_set_reader (copy, entente_document_get_reader_language (document), FALSE);
  return copy;
}

/* A picture of few pixels has fewer names than fit on paper. */
static void
name_in_pixels (EntenteSheet               *sheet,
                const EntenteExportOptions *options)
{
  double width = MAX (entente_sheet_get_box (sheet)->width, 1.0);
  double pixels = options->width > 0 ? options->width / width : options->scale > 0.0 ? options->scale : 1.0;
  double usual = entente_sheet_names_get_usual_scale (entente_sheet_get_picture (sheet));

  if (options->width > 0 || options->scale != ENTENTE_PNG_SCALE_USUAL)
    entente_sheet_set_scale (sheet, MIN (usual, pixels * ENTENTE_SHEET_NAME_POINTS));
}

/* A format for graphs has the words whole, and no folded groups. */
static gboolean
shows_labels (EntenteExportFormat format)
{
  EntenteExportCategory category = entente_export_format_get_category (format);

  return category == ENTENTE_EXPORT_CATEGORY_PICTURE || category == ENTENTE_EXPORT_CATEGORY_REPORT;
}

/**
 * entente_export_new_sheet:
 * @scene: a scene
 * @document: the document that it was built from
 * @format: a format
 * @options: how it is to be exported
 *
 * Groups are folded in pictures only: other programs get all actors and relations.
 *
 * Returns: (transfer full): the picture in that format. The footnotes that are wanted are below the picture, but a
 *   report and a PDF of several pages have them elsewhere.
 */
EntenteSheet *
entente_export_new_sheet (EntenteScene               *scene,
                          EntenteDocument            *document,
                          EntenteExportFormat         format,
                          const EntenteExportOptions *options)
{
  g_autoptr (EntenteScene) folded = NULL;
  EntenteSheet *sheet;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);

  if (shows_labels (format))
    scene = folded = entente_scene_new_folded (scene);
  else
    scene = entente_scene_get_unfolded (scene);
  if (options->size_width > 0.0 && entente_export_format_get_takes (format) & ENTENTE_EXPORT_TAKES_SIZE)
    return entente_figure_new_sheet (scene, document, options);
  sheet = new_sheet (scene, document, format, options, choose_notes (format, options));
  if (entente_export_format_get_takes (format) & ENTENTE_EXPORT_TAKES_PAPER && is_too_high (sheet))
    {
      g_object_unref (sheet);
      sheet = new_sheet (scene, document, format, options, ENTENTE_SHEET_NOTES_NUMBERS);
    }
  if (entente_export_format_get_takes (format) & ENTENTE_EXPORT_TAKES_SCALE)
    name_in_pixels (sheet, options);
  return sheet;
}

/* Takes the remark. */
static void
add_remark (char **remarks,
            char  *remark)
{
  g_autofree char *taken = remark, *before = *remarks;

  if (before != NULL && taken != NULL)
    *remarks = g_strdup_printf ("%s %s", before, taken);
  else
    *remarks = before != NULL ? g_steal_pointer (&before) : g_steal_pointer (&taken);
}

/**
 * entente_export_write:
 * @document: a document; if the format has positions, its actors without a position get one
 * @format: a format
 * @options: (nullable): how it is to be exported; %NULL is the same as all zero
 * @layout_error: (out) (optional) (nullable): why the layout or the size of the letters is not as it was wanted, or
 *   which words the picture does not show, in words for the user
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error
 *
 * Waits for the layout process if it is needed. So do not call this in the main thread of a window.
 *
 * Returns: (transfer full) (nullable): the document in that format
 */
GBytes *
entente_export_write (EntenteDocument             *document,
                      EntenteExportFormat          format,
                      const EntenteExportOptions  *options,
                      char                       **layout_error,
                      GCancellable                *cancellable,
                      GError                     **error)
{
  static const EntenteExportOptions default_options = { FALSE, };
  g_autoptr (EntenteDocument) plain = NULL;
  g_autoptr (EntenteMeasure) measure = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  EntenteExportOptions plain_options;
  EntenteExportTakes takes;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && format < ENTENTE_N_EXPORT_FORMATS, NULL);

  if (options == NULL)
    options = &default_options;
  takes = entente_export_format_get_takes (format);
  if (needs_plain_names (document, format))
    {
      document = plain = copy_with_plain_names (document);
      plain_options = *options;
      plain_options.scene = NULL;
      options = &plain_options;
    }
  if ((takes & ENTENTE_EXPORT_TAKES_LAYOUT) && options->scene == NULL)
    {
      measure = entente_measure_new_for (document);
      if (!place_actors (document, measure, options, layout_error, cancellable, error))
        return NULL;
    }
  if (takes & ENTENTE_EXPORT_TAKES_SELECTION)
    {
      scene = options->scene != NULL ? g_object_ref (options->scene) : entente_scene_new (document, measure);
      sheet = entente_export_new_sheet (scene, document, format, options);
      if (options->size_width > 0.0 && layout_error != NULL && *layout_error == NULL)
        *layout_error = entente_figure_describe_trouble (sheet, options->size_width);
    }
  if (layout_error != NULL && sheet != NULL && shows_labels (format))
    add_remark (layout_error, entente_sheet_describe_labels (sheet));
  return entente_export_format_write (format, document, sheet, options, cancellable, error);
}
