/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-marks.h"

#include <glib/gi18n.h>

#include "entente-id.h"

struct _EntenteItemMarks {
  GHashTable *marks; /* id -> EntenteItemMark */
  guint n[ENTENTE_N_ITEM_MARKS];
  EntenteDocument *other;
  char *file;
  GListStore *there; /* of EntenteItem: all that is only in the other file */
  GArray *additions; /* of EntenteAddition: those of them that a picture has */
};

static const struct {
  const char *sign, *words;
} looks[ENTENTE_N_ITEM_MARKS] = {
  [ENTENTE_ITEM_MARK_NONE] = { "", "" },
  [ENTENTE_ITEM_MARK_HERE] = { "−", NC_("difference", "Only here") },
  [ENTENTE_ITEM_MARK_DIFFERENT] = { "≠", NC_("difference", "Different in the other file") },
  [ENTENTE_ITEM_MARK_THERE] = { "+", NC_("difference", "Only in the other file") },
};

/**
 * entente_item_mark_get_sign:
 * @mark: a mark
 *
 * Returns: its sign in a list; "" for none
 */
const char *
entente_item_mark_get_sign (EntenteItemMark mark)
{
  g_return_val_if_fail (mark < ENTENTE_N_ITEM_MARKS, "");

  return looks[mark].sign;
}

const char *
entente_item_mark_get_words (EntenteItemMark mark)
{
  g_return_val_if_fail (mark < ENTENTE_N_ITEM_MARKS, "");

  return mark == ENTENTE_ITEM_MARK_NONE ? "" : g_dpgettext2 (GETTEXT_PACKAGE, "difference", looks[mark].words);
}

static void
addition_clear (gpointer data)
{
  g_object_unref (((EntenteAddition *) data)->item);
}

/**
 * entente_item_marks_new:
 * @other: the document in the other file
 * @file: what that is called; safe to show
 *
 * Returns: (transfer full): marks of nothing yet
 */
EntenteItemMarks *
entente_item_marks_new (EntenteDocument *other,
                        const char      *file)
{
  EntenteItemMarks *self = g_atomic_rc_box_new0 (EntenteItemMarks);

  self->marks = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->additions = g_array_new (FALSE, FALSE, sizeof (EntenteAddition));
  g_array_set_clear_func (self->additions, addition_clear);
  self->there = g_list_store_new (ENTENTE_TYPE_ITEM);
  self->other = g_object_ref (other);
  self->file = g_strdup (file);
  return self;
}

EntenteItemMarks *
entente_item_marks_ref (EntenteItemMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
item_marks_clear (gpointer data)
{
  EntenteItemMarks *self = data;

  g_hash_table_unref (self->marks);
  g_array_unref (self->additions);
  g_object_unref (self->there);
  g_object_unref (self->other);
  g_free (self->file);
}

void
entente_item_marks_unref (EntenteItemMarks *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, item_marks_clear);
}

static gboolean
is_drawn (EntenteItem *item)
{
  return entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR || entente_item_get_kind (item) == ENTENTE_ITEM_RELATION;
}

/**
 * entente_item_marks_add:
 * @self: marks
 * @item: an item of the document; it is left out if no picture has it
 * @mark: its mark
 */
void
entente_item_marks_add (EntenteItemMarks *self,
                        EntenteItem      *item,
                        EntenteItemMark   mark)
{
  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item) && mark < ENTENTE_ITEM_MARK_THERE);

  if (!is_drawn (item))
    return;
  self->n[mark]++;
  g_hash_table_insert (self->marks, g_strdup (entente_item_get_id (item)), GUINT_TO_POINTER (mark));
}

/**
 * entente_item_marks_add_there:
 * @self: marks
 * @item: an item that is only in the other file
 * @at: (nullable): where the other file has its card
 */
void
entente_item_marks_add_there (EntenteItemMarks   *self,
                              EntenteItem        *item,
                              const EntentePoint *at)
{
  EntenteAddition addition = { .placed = at != NULL };

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  g_list_store_append (self->there, item);
  if (!is_drawn (item))
    return;
  addition.item = g_object_ref (item);
  if (at != NULL)
    addition.at = *at;
  self->n[ENTENTE_ITEM_MARK_THERE]++;
  g_array_append_val (self->additions, addition);
}

/**
 * entente_item_marks_get:
 * @self: marks
 * @item: an item of the document
 *
 * Returns: its mark
 */
EntenteItemMark
entente_item_marks_get (EntenteItemMarks *self,
                        EntenteItem      *item)
{
  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), ENTENTE_ITEM_MARK_NONE);

  return is_drawn (item) ? GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, entente_item_get_id (item)))
                         : ENTENTE_ITEM_MARK_NONE;
}

/**
 * entente_item_marks_get_n:
 * @self: marks
 * @mark: a mark
 *
 * Returns: how many actors and relations have it
 */
guint
entente_item_marks_get_n (EntenteItemMarks *self,
                          EntenteItemMark   mark)
{
  g_return_val_if_fail (self != NULL && mark < ENTENTE_N_ITEM_MARKS, 0);

  return self->n[mark];
}

/**
 * entente_item_marks_get_there:
 * @self: marks
 *
 * Returns: (transfer none): a list of all items that are only in the other file
 */
GListModel *
entente_item_marks_get_there (EntenteItemMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->there);
}

/**
 * entente_item_marks_get_additions:
 * @self: marks
 *
 * Returns: (transfer none) (element-type EntenteAddition): those of them that a picture has
 */
GArray *
entente_item_marks_get_additions (EntenteItemMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->additions;
}

/**
 * entente_item_marks_get_other:
 * @self: marks
 *
 * Returns: (transfer none): the document in the other file
 */
EntenteDocument *
entente_item_marks_get_other (EntenteItemMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->other;
}

/**
 * entente_item_marks_get_file:
 * @self: marks
 *
 * Returns: what the other file is called
 */
const char *
entente_item_marks_get_file (EntenteItemMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}
