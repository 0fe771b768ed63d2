/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "entente-display-text.h"
#include "entente-folded-captions.h"
#include "entente-page-link.h"

/* Writes pages with real text and links.
 *
 * cairo always writes when a file was made. It gets a day that is the same for all files, and that day is then
 * covered with spaces. So nothing else in the file moves, and no time is left in it. A later cairo can pack that part
 * of the file; then the day remains. */

#define DAY "1970-01-01T00:00:00Z"
#define DATE_START "/CreationDate ("

#define REACH 3.0           /* how far from a line one can click */
#define N_BOXES 24          /* along a line */

typedef struct {
  EntenteSheet *sheet;
  EntenteScene *scene;
  EntenteReport *report;  /* nullable */
  EntenteCaptions *captions;
  cairo_t *cr;
  cairo_matrix_t to_page;
} Linking;

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
link_card (Linking           *linking,
           const EntenteCard *card)
{
  g_autoptr (EntenteCaption) caption = entente_folded_captions_for_card (linking->captions, card);
  g_autoptr (EntentePageLink) link = entente_page_link_new (linking->cr, &linking->to_page);

  if (caption->link == NULL)
    return;
  entente_page_link_add_box (link, &card->box);
  entente_page_link_end_at_address (link, caption->link);
}

static void
add_curve_boxes (EntentePageLink    *link,
                 const EntenteCurve *curve)
{
  for (guint i = 0; i < N_BOXES; i++)
    {
      EntenteCurve part = entente_curve_part (curve, (double) i / N_BOXES, (i + 1.0) / N_BOXES);
      EntenteBox bounds = entente_curve_bounds (&part);
      EntenteBox box = entente_box_grow (&bounds, REACH);

      entente_page_link_add_box (link, &box);
    }
}

/* As in other formats, the word of a line is its link. If it has no word, the line is. */
static void
link_line (Linking           *linking,
           const EntenteLine *line)
{
  g_autoptr (EntenteCaption) caption = entente_folded_captions_for_line (linking->captions, linking->scene, line);
  g_autoptr (EntentePageLink) link = entente_page_link_new (linking->cr, &linking->to_page);
  gboolean has_word = line->label != NULL && line->label_fits;

  if (caption->link == NULL)
    return;
  if (has_word)
    entente_page_link_add_box (link, &line->label_box);
  if (line->disputed)
    {
      EntenteBox mark = entente_line_get_mark_box (line);

      entente_page_link_add_box (link, &mark);
    }
  if (!has_word && !line->disputed)
    add_curve_boxes (link, &line->curve);
  entente_page_link_end_at_address (link, caption->link);
}

/* Each line with the name of a source is a link to it. */
static void
link_words (Linking                 *linking,
            const EntenteSheetWords *words)
{
  double size = entente_font_get_size (words->font) * words->zoom;
  const EntenteBox box = { words->x, words->baseline - size, words->width, size * 1.25 };
  g_autoptr (EntentePageLink) link = NULL;

  if (words->link == NULL)
    return;
  link = entente_page_link_new (linking->cr, &linking->to_page);
  entente_page_link_add_box (link, &box);
  entente_page_link_end_at_address (link, words->link);
}

/* Numbers lead to their footnotes, if these are on pages that follow. */
static void
link_numbers (Linking                      *linking,
              const EntenteFootnoteNumbers *numbers)
{
  g_autoptr (EntentePageLink) link = NULL;

  if (linking->report == NULL || !entente_report_has_note (linking->report, numbers->first))
    return;
  link = entente_page_link_new (linking->cr, &linking->to_page);
  entente_page_link_add_box (link, &numbers->box);
  entente_page_link_end_at_footnote (link, numbers->first);
}

static void
add_links (Linking      *linking,
           GCancellable *cancellable)
{
  guint n_lines, n_cards;
  const guint *lines = entente_sheet_list (linking->sheet, ENTENTE_PART_LINE, &n_lines);
  const guint *cards = entente_sheet_list (linking->sheet, ENTENTE_PART_CARD, &n_cards);

  for (guint i = 0; i < n_lines && !g_cancellable_is_cancelled (cancellable); i++)
    link_line (linking, entente_scene_get_line (linking->scene, lines[i]));
  for (guint i = 0; i < n_cards && !g_cancellable_is_cancelled (cancellable); i++)
    link_card (linking, entente_scene_get_card (linking->scene, cards[i]));
  for (guint i = 0; i < entente_sheet_get_n_words (linking->sheet); i++)
    link_words (linking, entente_sheet_get_words (linking->sheet, i));
  for (guint i = 0; i < entente_sheet_get_n_numbers (linking->sheet); i++)
    link_numbers (linking, entente_sheet_get_numbers (linking->sheet, i));
}

static void
set_metadata (cairo_surface_t *surface,
              EntenteDocument *document)
{
  const char *given = entente_document_get_title (document);
  g_autofree char *title = entente_display_text_name (given != NULL ? given : C_("picture", "Relationships"));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, DAY);
}

static void
cover_date (GByteArray *pdf)
{
  gsize length = strlen (DATE_START);

  for (gsize i = 0; i + length <= pdf->len; i++)
    if (memcmp (pdf->data + i, DATE_START, length) == 0)
      {
        const guint8 *end = memchr (pdf->data + i, ')', pdf->len - i);

        if (end != NULL)
          memset (pdf->data + i, ' ', (gsize) (end + 1 - (pdf->data + i)));
      }
}

static void
add_outline (cairo_surface_t *surface,
             EntenteReport   *report)
{
  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    {
      const EntenteReportBlock *block = entente_report_get_block (report, i);
      g_autofree char *place = g_strdup_printf ("dest='block-%u'", i);

      if (block->kind == ENTENTE_REPORT_SECTION && block->n_runs > 0)
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                       entente_report_get_run (report, block, 0)->text, place, 0);
    }
}

/* What a booklet is painted with. */
typedef struct {
  EntenteBooklet *booklet;
  EntenteDocument *document;
  EntenteThemeName theme;
} Painting;

static void
paint_booklet (cairo_surface_t *surface,
               cairo_t         *cr,
               GCancellable    *cancellable,
               gpointer         data)
{
  const Painting *painting = data;
  EntenteBooklet *booklet = painting->booklet;
  g_autoptr (EntenteCaptions) captions = entente_captions_new (painting->document);
  EntenteSheet *sheet = entente_booklet_get_sheet (booklet);
  Linking linking = { sheet, entente_sheet_get_scene (sheet), entente_booklet_get_report (booklet), captions, cr };

  for (guint i = 0; i < entente_booklet_get_n (booklet) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double width, height;

      entente_booklet_get_size (booklet, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      entente_booklet_paint (booklet, i, cr, entente_theme_get (painting->theme), TRUE);
      if (entente_booklet_get_picture_matrix (booklet, i, &linking.to_page))
        add_links (&linking, cancellable);
      cairo_show_page (cr);
    }
  if (linking.report != NULL && !g_cancellable_is_cancelled (cancellable))
    add_outline (surface, linking.report);
}

static cairo_status_t
paint (cairo_surface_t *surface,
       EntentePdfFunc   func,
       gpointer         data,
       GCancellable    *cancellable)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  func (surface, cr, cancellable, data);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/**
 * entente_pdf_write_pages:
 * @document: the document that the pages are about
 * @width: the width of the pages, in points
 * @height: their height
 * @func: (scope call): paints them
 * @data: for @func
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled or failed
 *
 * Writes pages as PDF, the same bytes for the same pages. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_pdf_write_pages (EntenteDocument  *document,
                         double            width,
                         double            height,
                         EntentePdfFunc    func,
                         gpointer          data,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && func != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, width, height);
  /* Without this version, words that a font draws with joined letters would be read back as such. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, document);
  status = paint (surface, func, data, cancellable);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }
  cover_date (pdf);
  return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}

/**
 * entente_pdf_write:
 * @booklet: the pages
 * @document: the document their scene was made from, which must not change meanwhile
 * @theme: the colours
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled or failed
 *
 * Writes pages as PDF, the same bytes for the same booklet. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_pdf_write (EntenteBooklet    *booklet,
                   EntenteDocument   *document,
                   EntenteThemeName   theme,
                   GCancellable      *cancellable,
                   GError           **error)
{
  Painting painting = { booklet, document, theme };
  double width, height;

  g_return_val_if_fail (ENTENTE_IS_BOOKLET (booklet) && ENTENTE_IS_DOCUMENT (document), NULL);

  entente_booklet_get_size (booklet, 0, &width, &height);
  return entente_pdf_write_pages (document, width, height, paint_booklet, &painting, cancellable, error);
}
