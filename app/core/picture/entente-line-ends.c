/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-ends.h"

/**
 * entente_line_ends_list:
 * @self: (out): the lines of each card; its members are freed by g_free()
 * @lines: (array length=n_lines): the lines of a scene
 * @n_lines: how many there are
 * @n_cards: how many cards there are
 */
void
entente_line_ends_list (EntenteLineEnds   *self,
                        const EntenteLine *lines,
                        guint              n_lines,
                        guint              n_cards)
{
  g_autofree guint *next = NULL;

  g_return_if_fail (self != NULL && (lines != NULL || n_lines == 0));

  self->starts = g_new0 (guint, n_cards + 2);
  self->lines = g_new (guint, 2 * n_lines + 1);
  for (guint i = 0; i < n_lines; i++)
    {
      self->starts[lines[i].from + 1]++;
      if (lines[i].to != lines[i].from)
        self->starts[lines[i].to + 1]++;
    }
  for (guint i = 0; i < n_cards; i++)
    self->starts[i + 1] += self->starts[i];

  next = g_memdup2 (self->starts, (n_cards + 1) * sizeof (guint));
  for (guint i = 0; i < n_lines; i++)
    {
      self->lines[next[lines[i].from]++] = i;
      if (lines[i].to != lines[i].from)
        self->lines[next[lines[i].to]++] = i;
    }
}
