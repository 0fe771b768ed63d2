/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-compared-row.h"

#include "entente-difference-words.h"
#include "entente-take-over.h"

#include <glib/gi18n.h>

#define NO_DIFFERENCE G_MAXUINT

struct _EntenteComparedRow
{
  GObject parent_instance;

  guint nth;           /* of the differences; NO_DIFFERENCE for a heading */
  EntenteItemMark mark;
  char *title, *text;
  const char *command; /* nullable: translated: what takes it over */
};

G_DEFINE_FINAL_TYPE (EntenteComparedRow, entente_compared_row, G_TYPE_OBJECT)

static void
entente_compared_row_finalize (GObject *object)
{
  EntenteComparedRow *self = ENTENTE_COMPARED_ROW (object);

  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (entente_compared_row_parent_class)->finalize (object);
}

static void
entente_compared_row_class_init (EntenteComparedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_compared_row_finalize;
}

static void
entente_compared_row_init (EntenteComparedRow *self)
{
}

/**
 * entente_compared_row_find_mark:
 * @difference: a difference
 *
 * Returns: the mark of the item in the list and in the picture
 */
EntenteItemMark
entente_compared_row_find_mark (const EntenteItemDifference *difference)
{
  g_return_val_if_fail (difference != NULL, ENTENTE_ITEM_MARK_NONE);

  if (difference->before == NULL)
    return ENTENTE_ITEM_MARK_THERE;
  return difference->after == NULL ? ENTENTE_ITEM_MARK_HERE : ENTENTE_ITEM_MARK_DIFFERENT;
}

/**
 * entente_compared_row_new:
 * @comparison: what differs
 * @nth: which item of it
 *
 * Returns: (transfer full): its row
 */
EntenteComparedRow *
entente_compared_row_new (const EntenteComparison *comparison,
                          guint                    nth)
{
  EntenteComparedRow *self = g_object_new (ENTENTE_TYPE_COMPARED_ROW, NULL);
  const EntenteItemDifference *difference = comparison->items->pdata[nth];

  self->nth = nth;
  self->mark = entente_compared_row_find_mark (difference);
  self->title = entente_difference_words_title (comparison, difference);
  self->text = entente_difference_words_tell (comparison, difference);
  if (difference->after == NULL)
    self->command = C_("button", "_Delete Here");
  else if (entente_take_over_can (difference))
    self->command = C_("button", "_Take Over");
  return self;
}

/**
 * entente_compared_row_new_heading:
 * @title: a heading
 * @text: what is below it; can be ""
 *
 * Returns: (transfer full): a row that is no item
 */
EntenteComparedRow *
entente_compared_row_new_heading (const char *title,
                                  const char *text)
{
  EntenteComparedRow *self = g_object_new (ENTENTE_TYPE_COMPARED_ROW, NULL);

  self->nth = NO_DIFFERENCE;
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  return self;
}

gboolean
entente_compared_row_is_heading (EntenteComparedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARED_ROW (self), TRUE);

  return self->nth == NO_DIFFERENCE;
}

guint
entente_compared_row_get_nth (EntenteComparedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARED_ROW (self), NO_DIFFERENCE);

  return self->nth;
}

const char *
entente_compared_row_get_mark (EntenteComparedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARED_ROW (self), NULL);

  return entente_item_mark_get_sign (self->mark);
}

const char *
entente_compared_row_get_title (EntenteComparedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARED_ROW (self), NULL);

  return self->title;
}

const char *
entente_compared_row_get_text (EntenteComparedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARED_ROW (self), NULL);

  return self->text;
}

const char *
entente_compared_row_get_command (EntenteComparedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARED_ROW (self), NULL);

  return self->command;
}
