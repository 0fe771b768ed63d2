/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "entente-caption.h"
#include "entente-sheet-painter.h"
#include "entente-words.h"

/* A sheet on one page, with real text and links.
 *
 * cairo always writes when a file was made. It is told a day that is the same for all, which is then
 * covered with spaces: the place of everything else in the file stays, and no time is left in it. Where a
 * later cairo packs that part of the file, the day remains. */

#define DAY "1970-01-01T00:00:00Z"
#define DATE_START "/CreationDate ("

#define SIDE_MAX 14400.0    /* points: larger pages are refused by many readers */
#define PAGE_MARGIN 28.0    /* points, around a picture on a page that is not made for it */
#define DETAIL 8.0          /* pixels a point, for the painter: nothing is left out */
#define HIT_REACH 3.0       /* how far from a line one can click */
#define N_HITS 24           /* boxes along a line */

/* A page, and how the sheet lies on it. */
typedef struct {
  double width, height; /* points */
  double scale;
  EntenteVec corner;    /* where the upper left corner of the sheet is */
} Page;

typedef struct {
  EntenteSheet *sheet;
  EntenteScene *scene;
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

/* The boxes of a link are in the page's coordinates, whatever the transformation. They are whole
 * numbers, because cairo reads others in the way of the locale. */
static void
add_hit (Linking          *linking,
         GString          *attributes,
         const EntenteBox *box)
{
  double left = box->x, top = box->y, right = box->x + box->width, bottom = box->y + box->height;

  cairo_matrix_transform_point (&linking->to_page, &left, &top);
  cairo_matrix_transform_point (&linking->to_page, &right, &bottom);
  g_string_append_printf (attributes, "%d %d %d %d ", (int) floor (left), (int) floor (top),
                          (int) (ceil (right) - floor (left)), (int) (ceil (bottom) - floor (top)));
}

/* Only what an address can have everywhere: cairo takes quotes, and a PDF takes brackets, for ends. */
static void
end_link (Linking    *linking,
          GString    *attributes,
          const char *link)
{
  g_autofree char *address = g_uri_escape_string (link, ":/?#[]@!$&*+,;=%", FALSE);

  g_string_append_printf (attributes, "] uri='%s'", address);
  cairo_tag_begin (linking->cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (linking->cr, CAIRO_TAG_LINK);
}

static void
link_card (Linking           *linking,
           const EntenteCard *card)
{
  g_autoptr (EntenteCaption) caption = entente_captions_for_actor (linking->captions, ENTENTE_ACTOR (card->item));
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  if (caption->link == NULL)
    return;
  add_hit (linking, attributes, &card->box);
  end_link (linking, attributes, caption->link);
}

static void
add_curve_hits (Linking            *linking,
                GString            *attributes,
                const EntenteCurve *curve)
{
  for (guint i = 0; i < N_HITS; i++)
    {
      EntenteCurve part = entente_curve_part (curve, (double) i / N_HITS, (i + 1.0) / N_HITS);
      EntenteBox bounds = entente_curve_bounds (&part);
      EntenteBox hit = entente_box_grow (&bounds, HIT_REACH);

      add_hit (linking, attributes, &hit);
    }
}

/* As in other formats, the words of a line are its link, and without words the line is. */
static void
link_line (Linking           *linking,
           const EntenteLine *line)
{
  g_autoptr (EntenteCaption) caption = entente_captions_for_relation (linking->captions,
                                                                      ENTENTE_RELATION (line->item));
  g_autoptr (GString) attributes = g_string_new ("rect=[");
  gboolean has_word = line->label != NULL && line->label_fits;

  if (caption->link == NULL)
    return;
  if (has_word)
    add_hit (linking, attributes, &line->label_box);
  if (line->disputed)
    add_hit (linking, attributes,
             &(EntenteBox) { line->mark.x - ENTENTE_MARK_RADIUS, line->mark.y - ENTENTE_MARK_RADIUS,
                             2 * ENTENTE_MARK_RADIUS, 2 * ENTENTE_MARK_RADIUS });
  if (!has_word && !line->disputed)
    add_curve_hits (linking, attributes, &line->curve);
  end_link (linking, attributes, caption->link);
}

/* Each line of the name of a source is a link to it. */
static void
link_words (Linking                 *linking,
            const EntenteSheetWords *words)
{
  double size = entente_font_get_size (words->font);
  const EntenteBox box = { words->x, words->baseline - size, words->width, size * 1.25 };
  g_autoptr (GString) attributes = NULL;

  if (words->link == NULL)
    return;
  attributes = g_string_new ("rect=[");
  add_hit (linking, attributes, &box);
  end_link (linking, attributes, words->link);
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
}

static void
set_metadata (cairo_surface_t *surface,
              EntenteDocument *document)
{
  const char *given = entente_document_get_title (document);
  g_autofree char *title = entente_words_name (given != NULL ? given : C_("picture", "Relationships"));

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

/* A page made for the sheet, or the way of laying a sheet of paper in which the picture is larger. */
static Page
choose_page (const EntenteBox *box,
             EntentePaper      paper)
{
  Page page = { .scale = 1.0 };
  double longer, shorter;

  entente_paper_get_size (paper, &shorter, &longer);
  if (longer <= 0.0)
    {
      page.scale = MIN (1.0, SIDE_MAX / MAX (box->width, box->height));
      page.width = box->width * page.scale;
      page.height = box->height * page.scale;
      return page;
    }
  page.width = box->width > box->height ? longer : shorter;
  page.height = box->width > box->height ? shorter : longer;
  page.scale = MIN (1.0, MIN ((page.width - 2 * PAGE_MARGIN) / box->width,
                              (page.height - 2 * PAGE_MARGIN) / box->height));
  page.corner = (EntenteVec) { (page.width - box->width * page.scale) / 2.0,
                               (page.height - box->height * page.scale) / 2.0 };
  return page;
}

/* The paper of the sheet ends where the sheet does; that of the page does not. */
static void
paint_page (cairo_t            *cr,
            const EntenteTheme *theme)
{
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
}

static cairo_status_t
paint (cairo_surface_t  *surface,
       EntenteSheet     *sheet,
       EntenteDocument  *document,
       EntenteThemeName  theme,
       const Page       *page,
       GCancellable     *cancellable)
{
  g_autoptr (EntenteCaptions) captions = entente_captions_new (document);
  const EntenteBox *box = entente_sheet_get_box (sheet);
  Linking linking = { sheet, entente_sheet_get_scene (sheet), captions, cairo_create (surface) };
  cairo_status_t status;

  paint_page (linking.cr, entente_theme_get (theme));
  cairo_translate (linking.cr, page->corner.x, page->corner.y);
  cairo_scale (linking.cr, page->scale, page->scale);
  cairo_translate (linking.cr, -box->x, -box->y);
  cairo_get_matrix (linking.cr, &linking.to_page);
  entente_sheet_painter_paint (sheet, linking.cr, entente_theme_get (theme), DETAIL);
  add_links (&linking, cancellable);
  cairo_show_page (linking.cr);
  status = cairo_status (linking.cr);
  cairo_destroy (linking.cr);
  return status;
}

/**
 * entente_pdf_write:
 * @sheet: what to write
 * @document: the document its scene was made from, which must not change meanwhile
 * @options: (nullable): how; light and on a page made for it if %NULL
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled or failed
 *
 * Writes a picture as PDF, the same bytes for the same sheet. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_pdf_write (EntenteSheet             *sheet,
                   EntenteDocument          *document,
                   const EntentePdfOptions  *options,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  static const EntentePdfOptions plain = { ENTENTE_THEME_LIGHT, };
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  Page page;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document), NULL);

  if (options == NULL)
    options = &plain;
  page = choose_page (entente_sheet_get_box (sheet), options->paper);
  surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, page.width, page.height);
  /* Without this version, words that a font draws with joined letters would be read back as such. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, document);
  status = paint (surface, sheet, document, options->theme, &page, cancellable);
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
