/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-docx-look.h"

#include "entente-article-zip.h"
#include "entente-id.h"

/* A style is based on another one, which is based on another one, and so on up to here. */
#define MAX_BASES 20

/* What is said of a look. */
typedef enum {
  UNSAID,
  NO,
  YES,
} Answer;

typedef struct {
  Answer strike, double_strike, hidden;
  gboolean has_shift;
  EntenteShift shift;
} Said;

struct _EntenteDocxStyles
{
  EntenteMarkup *markup; /* (nullable): the file of the styles */
  GHashTable *styles;    /* const char * to const EntenteMarkupNode * */
  GHashTable *said;      /* const EntenteMarkupNode * to Said *: what a style says with those it is based on */
};

static const EntenteMarkupNode *
find_child (const EntenteMarkupNode *node,
            const char              *name)
{
  const EntenteMarkupNode *child = node->first;

  while (child != NULL && !entente_markup_is (child, name))
    child = child->next;
  return child;
}

static gboolean
is_one_of (const char        *value,
           const char *const *values)
{
  for (; *values != NULL; values++)
    if (g_ascii_strcasecmp (value, *values) == 0)
      return TRUE;
  return FALSE;
}

/* A property that is there without a value holds. */
static void
answer (const EntenteMarkupNode *property,
        const char              *name,
        Answer                  *said)
{
  static const char *const yes[] = { "1", "true", "on", NULL }, *const no[] = { "0", "false", "off", NULL };
  const char *value;

  if (*said != UNSAID || !entente_markup_is (property, name))
    return;
  value = entente_markup_get (property, "val");
  if (value == NULL || is_one_of (value, yes))
    *said = YES;
  else if (is_one_of (value, no))
    *said = NO;
}

static void
read_shift (const EntenteMarkupNode *property,
            Said                    *said)
{
  const char *value = entente_markup_is (property, "vertalign") ? entente_markup_get (property, "val") : NULL;

  if (value == NULL || said->has_shift)
    return;
  said->has_shift = TRUE;
  if (g_str_equal (value, "superscript"))
    said->shift = ENTENTE_SHIFT_SUPERSCRIPT;
  else if (g_str_equal (value, "subscript"))
    said->shift = ENTENTE_SHIFT_SUBSCRIPT;
}

/* Adds what the properties of a part or of a style say, where nothing is said yet. A formula has two lists of them. */
static void
read_properties (const EntenteMarkupNode *node,
                 Said                    *said)
{
  for (const EntenteMarkupNode *list = node->first; list != NULL; list = list->next)
    for (const EntenteMarkupNode *property = entente_markup_is (list, "rpr") ? list->first : NULL; property != NULL;
         property = property->next)
      {
        answer (property, "strike", &said->strike);
        answer (property, "dstrike", &said->double_strike);
        answer (property, "vanish", &said->hidden);
        read_shift (property, said);
      }
}

/* The id of the style in a list of properties. */
static const char *
get_style (const EntenteMarkupNode *node,
           const char              *list,
           const char              *name)
{
  const EntenteMarkupNode *properties = node != NULL ? find_child (node, list) : NULL;
  const EntenteMarkupNode *style = properties != NULL ? find_child (properties, name) : NULL;

  return style != NULL ? entente_markup_get (style, "val") : NULL;
}

static const Said *
find_said (EntenteDocxStyles *self,
           const char        *id)
{
  static const Said nothing = { 0 };
  const EntenteMarkupNode *style = id != NULL ? g_hash_table_lookup (self->styles, id) : NULL;
  Said *said = style != NULL ? g_hash_table_lookup (self->said, style) : NULL;

  if (style == NULL)
    return &nothing;
  if (said != NULL)
    return said;
  said = g_new0 (Said, 1);
  g_hash_table_insert (self->said, (gpointer) style, said);
  for (guint n = 0; style != NULL && n < MAX_BASES; n++)
    {
      const EntenteMarkupNode *base = find_child (style, "basedon");
      const char *next = base != NULL ? entente_markup_get (base, "val") : NULL;

      read_properties (style, said);
      style = next != NULL ? g_hash_table_lookup (self->styles, next) : NULL;
    }
  return said;
}

/* Where the style of a paragraph and the one of its part both have it, the part stands out by not having it. */
static gboolean
decide (Answer own,
        Answer part,
        Answer paragraph)
{
  return own != UNSAID ? own == YES : (part == YES) != (paragraph == YES);
}

/**
 * entente_docx_styles_new:
 * @entries: the files of a text of Word
 * @cancellable: (nullable): checked regularly
 *
 * Returns: (transfer full): its styles; none if they cannot be read
 */
EntenteDocxStyles *
entente_docx_styles_new (GPtrArray    *entries,
                         GCancellable *cancellable)
{
  EntenteDocxStyles *self = g_new0 (EntenteDocxStyles, 1);
  const EntenteMarkupNode *root;

  self->markup = entente_article_zip_parse (entries, "word/styles.xml", cancellable, NULL);
  self->styles = g_hash_table_new (entente_id_hash, g_str_equal);
  self->said = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  root = self->markup != NULL ? entente_markup_get_root (self->markup) : NULL;
  for (const EntenteMarkupNode *node = root; node != NULL; node = entente_markup_next (node, root))
    if (entente_markup_is (node, "style") && entente_markup_get (node, "styleid") != NULL)
      g_hash_table_insert (self->styles, (gpointer) entente_markup_get (node, "styleid"), (gpointer) node);
  return self;
}

/**
 * entente_docx_styles_free:
 * @self: (transfer full): styles
 */
void
entente_docx_styles_free (EntenteDocxStyles *self)
{
  g_hash_table_unref (self->said);
  g_hash_table_unref (self->styles);
  g_clear_pointer (&self->markup, entente_markup_free);
  g_free (self);
}

/**
 * entente_docx_styles_look:
 * @self: styles
 * @run: a part of a paragraph
 * @paragraph: (nullable): the paragraph
 *
 * Returns: how the part looks, by what it says itself, by its style, and by the style of the paragraph
 */
EntenteDocxLook
entente_docx_styles_look (EntenteDocxStyles       *self,
                          const EntenteMarkupNode *run,
                          const EntenteMarkupNode *paragraph)
{
  const Said *part = find_said (self, get_style (run, "rpr", "rstyle"));
  const Said *whole = find_said (self, get_style (paragraph, "ppr", "pstyle"));
  Said own = { 0 };
  EntenteShift shift = part->has_shift ? part->shift : whole->shift;

  read_properties (run, &own);
  return (EntenteDocxLook) {
    .is_struck = decide (own.strike, part->strike, whole->strike) ||
                 decide (own.double_strike, part->double_strike, whole->double_strike),
    .is_hidden = decide (own.hidden, part->hidden, whole->hidden),
    .shift = own.has_shift ? own.shift : shift,
  };
}
