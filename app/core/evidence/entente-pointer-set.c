/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pointer-set.h"

#include <stdlib.h>

/* A set that is so much larger than another one is searched for each member of that, rather than gone through. */
#define MUCH_LARGER 8

static int
compare (const void *a,
         const void *b)
{
  const char *x = *(char *const *) a, *y = *(char *const *) b;

  return (x > y) - (x < y);
}

/**
 * entente_pointer_set_new:
 * @members: a set
 *
 * Returns: (transfer full): the same set; free with g_free()
 */
EntentePointerSet *
entente_pointer_set_new (GHashTable *members)
{
  EntentePointerSet *self;
  GHashTableIter iter;
  gpointer member;

  g_return_val_if_fail (members != NULL, NULL);

  self = g_malloc (sizeof (EntentePointerSet) + g_hash_table_size (members) * sizeof (gpointer));
  self->n = 0;
  g_hash_table_iter_init (&iter, members);
  while (g_hash_table_iter_next (&iter, &member, NULL))
    self->members[self->n++] = member;
  qsort (self->members, self->n, sizeof (gpointer), compare);
  return self;
}

gboolean
entente_pointer_set_has (const EntentePointerSet *self,
                         gconstpointer            member)
{
  guint start = 0, end;

  g_return_val_if_fail (self != NULL, FALSE);

  for (end = self->n; start < end;)
    {
      guint middle = start + (end - start) / 2;

      if (self->members[middle] == member)
        return TRUE;
      if ((const char *) self->members[middle] < (const char *) member)
        start = middle + 1;
      else
        end = middle;
    }
  return FALSE;
}

static gboolean
has_any (const EntentePointerSet *large,
         const EntentePointerSet *small)
{
  for (guint i = 0; i < small->n; i++)
    if (entente_pointer_set_has (large, small->members[i]))
      return TRUE;
  return FALSE;
}

/**
 * entente_pointer_set_meets:
 * @self: a set
 * @other: another one
 *
 * Returns: whether something is in both
 */
gboolean
entente_pointer_set_meets (const EntentePointerSet *self,
                           const EntentePointerSet *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->n / MUCH_LARGER > other->n)
    return has_any (self, other);
  if (other->n / MUCH_LARGER > self->n)
    return has_any (other, self);
  for (guint i = 0, j = 0; i < self->n && j < other->n;)
    {
      if (self->members[i] == other->members[j])
        return TRUE;
      if ((const char *) self->members[i] < (const char *) other->members[j])
        i++;
      else
        j++;
    }
  return FALSE;
}
