/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-odt-look.h"

#include "entente-article-zip.h"
#include "entente-id.h"

/* A style has a parent, which has a parent, and so on up to here. */
#define MAX_PARENTS 20

struct _EntenteOdtStyles
{
  EntenteMarkup *common;  /* (nullable): the file of the styles that have a name for people */
  GHashTable *paragraphs; /* const char * to const EntenteMarkupNode *: the styles of paragraphs by their names */
  GHashTable *texts;      /* the same for parts of paragraphs */
};

static void
list_styles (EntenteOdtStyles *self,
             EntenteMarkup    *markup)
{
  const EntenteMarkupNode *root = markup != NULL ? entente_markup_get_root (markup) : NULL;

  for (const EntenteMarkupNode *node = root; node != NULL; node = entente_markup_next (node, root))
    {
      const char *family = entente_markup_is (node, "style") ? entente_markup_get (node, "family") : NULL;
      const char *name = family != NULL ? entente_markup_get (node, "name") : NULL;

      if (name == NULL)
        continue;
      if (g_str_equal (family, "paragraph"))
        g_hash_table_insert (self->paragraphs, (gpointer) name, (gpointer) node);
      else if (g_str_equal (family, "text"))
        g_hash_table_insert (self->texts, (gpointer) name, (gpointer) node);
    }
}

/**
 * entente_odt_styles_new:
 * @content: the words of a text of OpenDocument, with the styles that are only used there; it must live longer
 * @entries: the files of the text
 * @cancellable: (nullable): checked regularly
 *
 * Returns: (transfer full): its styles
 */
EntenteOdtStyles *
entente_odt_styles_new (EntenteMarkup *content,
                        GPtrArray     *entries,
                        GCancellable  *cancellable)
{
  EntenteOdtStyles *self = g_new0 (EntenteOdtStyles, 1);

  self->common = entente_article_zip_parse (entries, "styles.xml", cancellable, NULL);
  self->paragraphs = g_hash_table_new (entente_id_hash, g_str_equal);
  self->texts = g_hash_table_new (entente_id_hash, g_str_equal);
  list_styles (self, self->common);
  list_styles (self, content);
  return self;
}

/**
 * entente_odt_styles_free:
 * @self: (transfer full): styles
 */
void
entente_odt_styles_free (EntenteOdtStyles *self)
{
  g_hash_table_unref (self->paragraphs);
  g_hash_table_unref (self->texts);
  g_clear_pointer (&self->common, entente_markup_free);
  g_free (self);
}

/* What the style or the first of its parents says. */
static const char *
find_property (GHashTable              *styles,
               const EntenteMarkupNode *style,
               const char              *property)
{
  for (guint n = 0; style != NULL && n < MAX_PARENTS; n++)
    {
      const char *parent = entente_markup_get (style, "parent-style-name");

      for (const EntenteMarkupNode *child = style->first; child != NULL; child = child->next)
        if (entente_markup_is (child, "text-properties") && entente_markup_get (child, property) != NULL)
          return entente_markup_get (child, property);
      style = parent != NULL ? g_hash_table_lookup (styles, parent) : NULL;
    }
  return NULL;
}

/* A position is "super", "sub", or how much higher it is than the line. */
static EntenteShift
read_position (const char *position)
{
  double height = g_ascii_strtod (position, NULL);

  if (g_str_has_prefix (position, "super") || height > 0)
    return ENTENTE_SHIFT_SUPERSCRIPT;
  return g_str_has_prefix (position, "sub") || height < 0 ? ENTENTE_SHIFT_SUBSCRIPT : ENTENTE_SHIFT_NONE;
}

/**
 * entente_odt_styles_look:
 * @self: styles
 * @node: a paragraph or a part of one
 * @around: how what it is in looks
 *
 * Returns: how its words look
 */
EntenteOdtLook
entente_odt_styles_look (const EntenteOdtStyles  *self,
                         const EntenteMarkupNode *node,
                         EntenteOdtLook           around)
{
  gboolean is_part = entente_markup_is (node, "span") || entente_markup_is (node, "a");
  GHashTable *styles = is_part ? self->texts : self->paragraphs;
  const char *name = entente_markup_get (node, "style-name");
  const EntenteMarkupNode *style = name != NULL ? g_hash_table_lookup (styles, name) : NULL;
  const char *line = find_property (styles, style, "text-line-through-style");
  const char *display = find_property (styles, style, "display");
  const char *position = find_property (styles, style, "text-position");

  return (EntenteOdtLook) {
    .is_struck = line != NULL ? !g_str_equal (line, "none") : around.is_struck,
    .is_hidden = display != NULL ? g_str_equal (display, "none") : around.is_hidden,
    .shift = position != NULL ? read_position (position) : around.shift,
  };
}
