/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-meaning-record.h"

#include <glib/gi18n.h>

/* The words of files. */
static const char *const colors[ENTENTE_N_COLORS_BY] = {
  [ENTENTE_COLOR_BY_KIND] = "kind",
  [ENTENTE_COLOR_BY_COMMUNITY] = "community",
  [ENTENTE_COLOR_BY_EVIDENCE] = "evidence",
  [ENTENTE_COLOR_BY_TAG] = "tag",
  [ENTENTE_COLOR_BY_DEGREE] = "degree",
  [ENTENTE_COLOR_BY_PAGERANK] = "pagerank",
  [ENTENTE_COLOR_BY_BETWEENNESS] = "betweenness",
  [ENTENTE_COLOR_BY_CLOSENESS] = "closeness",
  [ENTENTE_COLOR_BY_DATA] = "data",
};

/* Sizes tell measures and data. */
static const char *const *const sizes = colors + ENTENTE_COLOR_BY_DEGREE;
#define N_SIZES (ENTENTE_N_CENTRALITIES + 1)

/**
 * entente_meaning_store:
 * @self: what colors and sizes tell
 * @view: a kept view, which gets it instead of what it has of another; what is usual is not written
 */
void
entente_meaning_store (const EntenteMeaning *self,
                       EntenteRecord        *view)
{
  EntenteColorBy color_by;
  guint size_by;

  g_return_if_fail (self != NULL && view != NULL);

  color_by = entente_meaning_get_color_by (self);
  size_by = entente_meaning_get_size_by (self);
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_COLORS, NULL);
  if (color_by != ENTENTE_COLOR_BY_KIND)
    {
      EntenteRecord *record = entente_record_new_part (view, ENTENTE_KEPT_VIEW_COLORS);

      entente_record_set_text (record, ENTENTE_KEPT_COLORS_BY, colors[color_by]);
      entente_record_set_text (record, ENTENTE_KEPT_COLORS_COLUMN, entente_meaning_get_column (self));
      entente_record_take_record (view, ENTENTE_KEPT_VIEW_COLORS, record);
    }
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_SIZES,
                           size_by != ENTENTE_SIZE_BY_NOTHING ? sizes[size_by - 1] : NULL);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_SIZES_COLUMN, entente_meaning_get_size_column (self));
}

/* Returns the number of words if it is none of them. */
static guint
find_word (const char *const *words,
           guint              n,
           const char        *word)
{
  guint i = 0;

  while (i < n && g_strcmp0 (words[i], word) != 0)
    i++;
  return i;
}

/**
 * entente_meaning_new_for_record:
 * @view: a kept view
 * @troubles: (element-type utf8): receives in words what of it is not understood
 *
 * Returns: (transfer full): what colors and sizes tell in the view
 */
EntenteMeaning *
entente_meaning_new_for_record (const EntenteRecord *view,
                                GPtrArray           *troubles)
{
  const EntenteRecord *record;
  const char *column, *size, *size_column;
  guint color_by, size_by;

  g_return_val_if_fail (view != NULL && troubles != NULL, NULL);

  record = entente_record_get_record (view, ENTENTE_KEPT_VIEW_COLORS);
  column = record != NULL ? entente_record_get_text (record, ENTENTE_KEPT_COLORS_COLUMN) : NULL;
  color_by = record != NULL ? find_word (colors, ENTENTE_N_COLORS_BY,
                                         entente_record_get_text (record, ENTENTE_KEPT_COLORS_BY))
                            : ENTENTE_COLOR_BY_KIND;
  size = entente_record_get_text (view, ENTENTE_KEPT_VIEW_SIZES);
  size_column = entente_record_get_text (view, ENTENTE_KEPT_VIEW_SIZES_COLUMN);
  size_by = size != NULL ? find_word (sizes, N_SIZES, size) : N_SIZES;
  if (color_by == ENTENTE_N_COLORS_BY || (color_by == ENTENTE_COLOR_BY_DATA && column == NULL))
    {
      g_ptr_array_add (troubles, g_strdup (_("Its colors are not understood, and left out.")));
      color_by = ENTENTE_COLOR_BY_KIND;
    }
  if (ENTENTE_SIZE_BY (size_by) == ENTENTE_SIZE_BY_DATA && size_column == NULL)
    size_by = N_SIZES;
  if (size != NULL && size_by == N_SIZES)
    g_ptr_array_add (troubles, g_strdup (_("Its sizes are not understood, and left out.")));
  return entente_meaning_new_sized (color_by, column, size_by < N_SIZES ? ENTENTE_SIZE_BY (size_by)
                                                                        : ENTENTE_SIZE_BY_NOTHING, size_column);
}

/**
 * entente_color_by_get_word:
 * @color_by: what colors tell
 *
 * Returns: the word of the file for it
 */
const char *
entente_color_by_get_word (EntenteColorBy color_by)
{
  g_return_val_if_fail (color_by < ENTENTE_N_COLORS_BY, NULL);

  return colors[color_by];
}

/**
 * entente_color_by_for_word:
 * @word: a word
 * @color_by: (out): what colors tell by it
 *
 * Returns: whether it is such a word of the file
 */
gboolean
entente_color_by_for_word (const char     *word,
                           EntenteColorBy *color_by)
{
  guint found;

  g_return_val_if_fail (word != NULL && color_by != NULL, FALSE);

  found = find_word (colors, ENTENTE_N_COLORS_BY, word);
  if (found < ENTENTE_N_COLORS_BY)
    *color_by = (EntenteColorBy) found;
  return found < ENTENTE_N_COLORS_BY;
}

/**
 * entente_size_by_get_word:
 * @size_by: what sizes tell
 *
 * Returns: the word of the file for it; "" for nothing
 */
const char *
entente_size_by_get_word (guint size_by)
{
  g_return_val_if_fail (size_by < ENTENTE_N_SIZES_BY, NULL);

  return size_by != ENTENTE_SIZE_BY_NOTHING ? sizes[size_by - 1] : "";
}

/**
 * entente_size_by_for_word:
 * @word: a word
 * @size_by: (out): what sizes tell by it
 *
 * Returns: whether it is such a word of the file, or ""
 */
gboolean
entente_size_by_for_word (const char *word,
                          guint      *size_by)
{
  guint found;

  g_return_val_if_fail (word != NULL && size_by != NULL, FALSE);

  found = find_word (sizes, N_SIZES, word);
  *size_by = found < N_SIZES ? ENTENTE_SIZE_BY (found) : ENTENTE_SIZE_BY_NOTHING;
  return found < N_SIZES || *word == '\0';
}
