/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-label-count.h"

#include "entente-display-text.h"

#include <glib/gi18n.h>

/* Counts the words that a picture leaves out, so that none is missing unsaid. */

void
entente_label_count_add (EntenteLabelCount *self,
                         const EntenteLine *line)
{
  g_return_if_fail (self != NULL && line != NULL);

  if (line->word == NULL)
    return;
  if (!line->label_fits)
    self->missing++;
  else if (line->number > 0)
    self->numbered++;
  else if (line->label->rows.cut)
    self->cut++;
}

/**
 * entente_label_count_describe:
 * @self: the words of a picture
 *
 * Returns: (transfer full) (nullable): a sentence on the words that are missing or cut; %NULL if there are none
 */
char *
entente_label_count_describe (const EntenteLabelCount *self)
{
  g_autofree char *missing = NULL, *cut = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: words on the lines of a picture, for which it has no room. */
  missing = g_strdup_printf (ngettext ("%u word does not fit", "%u words do not fit", self->missing), self->missing);
  /* Translators: words on the lines of a picture, of which it shows only a part. */
  cut = g_strdup_printf (ngettext ("%u word is shortened", "%u words are shortened", self->cut), self->cut);
  return entente_display_text_append (self->missing > 0 ? g_steal_pointer (&missing) : NULL,
                                      self->cut > 0 ? g_steal_pointer (&cut) : NULL);
}
