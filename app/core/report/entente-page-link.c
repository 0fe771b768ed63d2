/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-page-link.h"

#include <math.h>

/* Writes links for cairo. Their boxes are in the coordinates of the page, whatever the transformation. They are whole
 * numbers, because cairo reads fractions in the way of the locale. */

struct _EntentePageLink {
  cairo_t *cr;
  cairo_matrix_t to_page;
  GString *boxes;
  guint n_boxes;
};

static void
end (EntentePageLink *self,
     const char      *target)
{
  g_autofree char *attributes = g_strdup_printf ("rect=[%s] %s", self->boxes->str, target);

  if (self->n_boxes == 0)
    return;
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
mark (cairo_t    *cr,
      const char *kind,
      guint       number)
{
  double x = 0.0, y = 0.0;
  g_autofree char *attributes = NULL;

  cairo_user_to_device (cr, &x, &y);
  attributes = g_strdup_printf ("name='%s-%u' x=%d y=%d", kind, number, (int) x, (int) y);
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

/**
 * entente_page_link_new:
 * @cr: of the page
 * @to_page: from the coordinates of the boxes to those of the page
 *
 * Returns: (transfer full): a link without boxes
 */
EntentePageLink *
entente_page_link_new (cairo_t              *cr,
                       const cairo_matrix_t *to_page)
{
  EntentePageLink *self;

  g_return_val_if_fail (cr != NULL && to_page != NULL, NULL);

  self = g_new0 (EntentePageLink, 1);
  self->cr = cairo_reference (cr);
  self->to_page = *to_page;
  self->boxes = g_string_new (NULL);
  return self;
}

void
entente_page_link_free (EntentePageLink *self)
{
  if (self == NULL)
    return;

  cairo_destroy (self->cr);
  g_string_free (self->boxes, TRUE);
  g_free (self);
}

/**
 * entente_page_link_add_box:
 * @self: a link
 * @box: a part of the page that one can click
 */
void
entente_page_link_add_box (EntentePageLink  *self,
                           const EntenteBox *box)
{
  double left, top, right, bottom;

  g_return_if_fail (self != NULL && box != NULL);

  left = box->x;
  top = box->y;
  right = box->x + box->width;
  bottom = box->y + box->height;
  cairo_matrix_transform_point (&self->to_page, &left, &top);
  cairo_matrix_transform_point (&self->to_page, &right, &bottom);
  g_string_append_printf (self->boxes, "%d %d %d %d ", (int) floor (left), (int) floor (top),
                          (int) (ceil (right) - floor (left)), (int) (ceil (bottom) - floor (top)));
  self->n_boxes++;
}

/**
 * entente_page_link_end_at_address:
 * @self: a link
 * @address: where it leads, which must be safe to open
 *
 * Writes the link, if it has a box. Other characters than those that every address can have are escaped: cairo takes
 * quotes, and a PDF file takes brackets, for ends.
 */
void
entente_page_link_end_at_address (EntentePageLink *self,
                                  const char      *address)
{
  g_autofree char *escaped = NULL;
  g_autofree char *target = NULL;

  g_return_if_fail (self != NULL && address != NULL);

  escaped = g_uri_escape_string (address, ":/?#[]@!$&*+,;=%", FALSE);
  target = g_strdup_printf ("uri='%s'", escaped);
  end (self, target);
}

/**
 * entente_page_link_end_at_footnote:
 * @self: a link
 * @number: the number of a footnote, which must be marked in the same file
 *
 * Writes the link, if it has a box.
 */
void
entente_page_link_end_at_footnote (EntentePageLink *self,
                                   guint            number)
{
  g_autofree char *target = g_strdup_printf ("dest='note-%u'", number);

  g_return_if_fail (self != NULL);

  end (self, target);
}

/**
 * entente_page_link_mark_footnote:
 * @cr: where the footnote is, at the origin
 * @number: its number
 *
 * Marks a place to which links can lead.
 */
void
entente_page_link_mark_footnote (cairo_t *cr,
                                 guint    number)
{
  mark (cr, "note", number);
}

/**
 * entente_page_link_mark_block:
 * @cr: where a block of a report is, at the origin
 * @block: its index
 *
 * Marks a place to which the outline of the file can lead, by the name "block-INDEX".
 */
void
entente_page_link_mark_block (cairo_t *cr,
                              guint    block)
{
  mark (cr, "block", block);
}
