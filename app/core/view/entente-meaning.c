/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-meaning.h"

struct _EntenteMeaning {
  EntenteColorBy color_by;
  char *column; /* nullable */
  guint size_by;
  char *size_column; /* nullable */
};

static void
meaning_clear (gpointer data)
{
  EntenteMeaning *self = data;

  g_free (self->column);
  g_free (self->size_column);
}

/**
 * entente_meaning_new:
 * @color_by: what colors tell
 * @column: (nullable): the column of %ENTENTE_COLOR_BY_DATA; else it does not matter
 * @size_by: what sizes tell, not data
 *
 * Returns: (transfer full): that meaning
 */
EntenteMeaning *
entente_meaning_new (EntenteColorBy  color_by,
                     const char     *column,
                     guint           size_by)
{
  return entente_meaning_new_sized (color_by, column, size_by, NULL);
}

/**
 * entente_meaning_new_sized:
 * @color_by: what colors tell
 * @column: (nullable): the column of %ENTENTE_COLOR_BY_DATA; else it does not matter
 * @size_by: what sizes tell
 * @size_column: (nullable): the column of %ENTENTE_SIZE_BY_DATA; else it does not matter
 *
 * Returns: (transfer full): that meaning
 */
EntenteMeaning *
entente_meaning_new_sized (EntenteColorBy  color_by,
                           const char     *column,
                           guint           size_by,
                           const char     *size_column)
{
  EntenteMeaning *self;

  g_return_val_if_fail (color_by < ENTENTE_N_COLORS_BY && size_by < ENTENTE_N_SIZES_BY, NULL);
  g_return_val_if_fail (color_by != ENTENTE_COLOR_BY_DATA || column != NULL, NULL);
  g_return_val_if_fail (size_by != ENTENTE_SIZE_BY_DATA || size_column != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteMeaning);
  self->color_by = color_by;
  self->column = color_by == ENTENTE_COLOR_BY_DATA ? g_strdup (column) : NULL;
  self->size_by = size_by;
  self->size_column = size_by == ENTENTE_SIZE_BY_DATA ? g_strdup (size_column) : NULL;
  return self;
}

EntenteMeaning *
entente_meaning_ref (EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_meaning_unref (EntenteMeaning *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, meaning_clear);
}

gboolean
entente_meaning_equal (const EntenteMeaning *a,
                       const EntenteMeaning *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->color_by == b->color_by && a->size_by == b->size_by && g_strcmp0 (a->column, b->column) == 0
         && g_strcmp0 (a->size_column, b->size_column) == 0;
}

EntenteColorBy
entente_meaning_get_color_by (const EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_COLOR_BY_KIND);

  return self->color_by;
}

/**
 * entente_meaning_get_column:
 * @self: a meaning
 *
 * Returns: (transfer none) (nullable): the column of data that colors tell, if they tell one
 */
const char *
entente_meaning_get_column (const EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->column;
}

guint
entente_meaning_get_size_by (const EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_SIZE_BY_NOTHING);

  return self->size_by;
}

/**
 * entente_meaning_get_size_column:
 * @self: a meaning
 *
 * Returns: (transfer none) (nullable): the column of data that sizes tell, if they tell one
 */
const char *
entente_meaning_get_size_column (const EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->size_column;
}

/**
 * entente_meaning_is_plain:
 * @self: a meaning
 *
 * Returns: whether colors tell kinds, and sizes nothing, as in a picture of which nothing else was asked
 */
gboolean
entente_meaning_is_plain (const EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->color_by == ENTENTE_COLOR_BY_KIND && self->size_by == ENTENTE_SIZE_BY_NOTHING;
}

/**
 * entente_meaning_needs_measures:
 * @self: a meaning
 *
 * Returns: whether the graph has to be measured for it
 */
gboolean
entente_meaning_needs_measures (const EntenteMeaning *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->color_by == ENTENTE_COLOR_BY_COMMUNITY || entente_color_by_is_measure (self->color_by)
         || (self->size_by != ENTENTE_SIZE_BY_NOTHING && self->size_by != ENTENTE_SIZE_BY_DATA);
}

G_STATIC_ASSERT (ENTENTE_COLOR_BY_DATA - ENTENTE_COLOR_BY_DEGREE == ENTENTE_N_CENTRALITIES);

gboolean
entente_color_by_is_measure (EntenteColorBy color_by)
{
  return color_by >= ENTENTE_COLOR_BY_DEGREE && color_by < ENTENTE_COLOR_BY_DATA;
}

/**
 * entente_color_by_get_centrality:
 * @color_by: what colors tell, a measure
 *
 * Returns: which one
 */
EntenteCentrality
entente_color_by_get_centrality (EntenteColorBy color_by)
{
  g_return_val_if_fail (entente_color_by_is_measure (color_by), ENTENTE_CENTRALITY_DEGREE);

  return (EntenteCentrality) (color_by - ENTENTE_COLOR_BY_DEGREE);
}
