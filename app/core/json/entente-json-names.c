/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-names.h"

#include <stdlib.h>
#include <string.h>

/* The names in the open objects during a scan, those of the innermost object last. Each object's names are
 * kept until its end and checked for duplicates. The names of a large object are sorted and not hashed,
 * because somebody could make a file whose names all have the same hash. */

typedef struct {
  const char *bytes;
  char *decoded; /* owned: the text of bytes if the name has escapes; otherwise NULL */
  gsize length;
  guint token;
} Name;

struct _EntenteJsonNames
{
  const EntenteJsonTape *tape; /* borrowed */
  Name *names;
  guint n, n_allocated;
};

/* Up to this number of names, comparing all pairs is faster than sorting. */
#define MAX_UNSORTED 16

static int
compare_names (const void *a,
               const void *b)
{
  const Name *x = a, *y = b;
  int order;

  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  order = memcmp (x->bytes, y->bytes, x->length);
  return order != 0 ? order : (x->token > y->token) - (x->token < y->token);
}

static gboolean
same_name (const Name *a,
           const Name *b)
{
  return a->length == b->length && memcmp (a->bytes, b->bytes, a->length) == 0;
}

static gboolean
find_by_comparing (const Name *names,
                   guint       n,
                   guint      *first,
                   guint      *second)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (same_name (&names[j], &names[i]))
        {
          *first = names[j].token;
          *second = names[i].token;
          return TRUE;
        }
  return FALSE;
}

static gboolean
find_by_sorting (Name  *names,
                 guint  n,
                 guint *first,
                 guint *second)
{
  gboolean found = FALSE;

  qsort (names, n, sizeof *names, compare_names);
  for (guint i = 1; i < n; i++)
    if (same_name (&names[i - 1], &names[i]) && (!found || names[i].token < *second))
      {
        *first = names[i - 1].token;
        *second = names[i].token;
        found = TRUE;
      }
  return found;
}

/**
 * entente_json_names_new:
 * @tape: the tape on which the names are; must outlive them
 *
 * Returns: (transfer full): an empty collection of names
 */
EntenteJsonNames *
entente_json_names_new (const EntenteJsonTape *tape)
{
  EntenteJsonNames *self = g_new0 (EntenteJsonNames, 1);

  self->tape = tape;
  return self;
}

void
entente_json_names_free (EntenteJsonNames *self)
{
  if (self == NULL)
    return;

  entente_json_names_truncate (self, 0);
  g_free (self->names);
  g_free (self);
}

/**
 * entente_json_names_add:
 * @self: the names
 * @token: a name on the tape, after all those added before
 */
void
entente_json_names_add (EntenteJsonNames *self,
                        guint             token)
{
  Name name = { .token = token };

  name.bytes = entente_json_tape_peek_text (self->tape, token, &name.length);
  if (name.bytes == NULL)
    {
      name.bytes = name.decoded = entente_json_tape_dup_text (self->tape, token);
      name.length = strlen (name.decoded);
    }
  if (self->n == self->n_allocated)
    {
      self->n_allocated = MAX (16, 2 * self->n_allocated);
      self->names = g_renew (Name, self->names, self->n_allocated);
    }
  self->names[self->n++] = name;
}

guint
entente_json_names_get_length (EntenteJsonNames *self)
{
  return self->n;
}

/**
 * entente_json_names_find_duplicate:
 * @self: the names
 * @start: the index of the first name to compare; the names from there on may be reordered
 * @first: (out): the token of the first occurrence of the duplicate
 * @second: (out): the token of its second occurrence; of several duplicates, the one that recurs first
 *
 * Returns: whether there are two equal names from @start on
 */
gboolean
entente_json_names_find_duplicate (EntenteJsonNames *self,
                                   guint             start,
                                   guint            *first,
                                   guint            *second)
{
  guint n = self->n - start;
  Name *names;

  if (n < 2)
    return FALSE;
  names = &self->names[start];
  if (n <= MAX_UNSORTED)
    return find_by_comparing (names, n, first, second);
  return find_by_sorting (names, n, first, second);
}

void
entente_json_names_truncate (EntenteJsonNames *self,
                             guint             length)
{
  while (self->n > length)
    g_free (self->names[--self->n].decoded);
}
