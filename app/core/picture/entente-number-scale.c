/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-number-scale.h"

#include <math.h>

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static guint
count_different (const double *sorted,
                 guint         n)
{
  guint n_different = 1;

  for (guint i = 1; i < n; i++)
    n_different += sorted[i] > sorted[i - 1];
  return n_different;
}

/* With few different numbers each has a step of its own. */
static void
add_each (EntenteNumberScale *self,
          const double       *sorted,
          guint               n)
{
  for (guint i = 0; i < n; i++)
    if (i == 0 || sorted[i] > sorted[i - 1])
      self->starts[self->n++] = sorted[i];
}

/* A step takes its share of what is left, and what equals the last of it. */
static void
add_shares (EntenteNumberScale *self,
            const double       *sorted,
            guint               n)
{
  for (guint start = 0; start < n && self->n < ENTENTE_N_SCALE_INKS;)
    {
      guint end = start + MAX ((n - start) / (ENTENTE_N_SCALE_INKS - self->n), 1);

      self->starts[self->n++] = sorted[start];
      while (end < n && sorted[end] <= sorted[end - 1])
        end++;
      start = end;
    }
}

/**
 * entente_number_scale_init:
 * @self: receives the steps
 * @numbers: (array length=n): numbers in any order; those that are not a number do not count
 * @n: how many
 */
void
entente_number_scale_init (EntenteNumberScale *self,
                           const double       *numbers,
                           guint               n)
{
  g_autofree double *sorted = g_new (double, n + 1);
  guint n_sorted = 0;

  g_return_if_fail (self != NULL && (numbers != NULL || n == 0));

  *self = (EntenteNumberScale) { 0 };
  for (guint i = 0; i < n; i++)
    if (!isnan (numbers[i]))
      sorted[n_sorted++] = numbers[i];
  g_qsort_with_data (sorted, (int) n_sorted, sizeof *sorted, compare_numbers, NULL);
  if (n_sorted == 0)
    return;
  if (count_different (sorted, n_sorted) <= ENTENTE_N_SCALE_INKS)
    add_each (self, sorted, n_sorted);
  else
    add_shares (self, sorted, n_sorted);
}

/**
 * entente_number_scale_find:
 * @self: a scale that has steps
 * @number: a number that is not less than all of them
 *
 * Returns: its step, from 0
 */
guint
entente_number_scale_find (const EntenteNumberScale *self,
                           double                    number)
{
  guint step = 0;

  g_return_val_if_fail (self != NULL && self->n > 0, 0);

  while (step + 1 < self->n && self->starts[step + 1] <= number)
    step++;
  return step;
}

/**
 * entente_number_scale_get_ink:
 * @self: a scale
 * @step: a step of it
 *
 * Returns: which of the %ENTENTE_N_SCALE_INKS colors it has: the least has the first, and the greatest the last
 */
guint
entente_number_scale_get_ink (const EntenteNumberScale *self,
                              guint                     step)
{
  guint last;

  g_return_val_if_fail (self != NULL && step < self->n, 0);

  last = MAX (self->n - 1, 1);
  return (step * (ENTENTE_N_SCALE_INKS - 1) + last / 2) / last;
}
