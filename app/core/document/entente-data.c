/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-data.h"

#include <string.h>

/* A list and not a table: files hold a few facts each, and their order is kept. Many items have facts of the same
 * names, which all copies share. */

struct _EntenteData {
  guint n;
  guint n_allocated;
  EntenteDatum data[];
};

static gboolean
is_equal (const EntenteDatum *a,
          const EntenteDatum *b)
{
  return a->type == b->type && g_str_equal (a->name, b->name) && g_str_equal (a->text, b->text);
}

static EntenteData *
new_data (EntentePool *pool,
          guint        n)
{
  gsize size = sizeof (EntenteData) + n * sizeof (EntenteDatum);
  EntenteData *self = pool != NULL ? entente_pool_alloc (pool, size) : g_malloc (size);

  self->n = 0;
  self->n_allocated = n;
  return self;
}

/* With room for one more. Facts are often added one after the other, so that in a pool there is room behind them; what
 * is given up there is lost. */
static EntenteData *
grow (EntenteData *self,
      EntentePool *pool)
{
  EntenteData *grown;

  if (self != NULL && self->n < self->n_allocated)
    return self;
  if (self != NULL && pool != NULL &&
      entente_pool_extend (pool, self, sizeof (EntenteData) + self->n_allocated * sizeof (EntenteDatum),
                           sizeof (EntenteDatum)))
    {
      self->n_allocated++;
      return self;
    }
  grown = new_data (pool, self != NULL ? 2 * self->n : 1);
  if (self != NULL)
    memcpy (grown->data, self->data, self->n * sizeof (EntenteDatum));
  grown->n = self != NULL ? self->n : 0;
  if (pool == NULL)
    g_free (self);
  return grown;
}

/**
 * entente_data_copy:
 * @self: (nullable): facts
 * @pool: (nullable): where the copy will be
 *
 * Returns: (transfer full) (nullable): a deep copy
 */
EntenteData *
entente_data_copy (const EntenteData *self,
                   EntentePool       *pool)
{
  EntenteData *copy;

  if (self == NULL)
    return NULL;
  copy = new_data (pool, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const EntenteDatum *datum = &self->data[i];

      if (pool != NULL)
        entente_data_add (copy, pool, datum->name, datum->type, datum->text);
      else
        copy->data[copy->n++] =
          (EntenteDatum) { g_ref_string_acquire (datum->name), datum->type, g_strdup (datum->text) };
    }
  return copy;
}

/**
 * entente_data_free:
 * @self: (nullable) (transfer full): facts, which are in no pool
 */
void
entente_data_free (EntenteData *self)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    {
      g_ref_string_release (self->data[i].name);
      g_free (self->data[i].text);
    }
  g_free (self);
}

/**
 * entente_data_equal:
 * @a: (nullable): facts
 * @b: (nullable): other facts
 *
 * Returns: whether both would be written the same
 */
gboolean
entente_data_equal (const EntenteData *a,
                    const EntenteData *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!is_equal (&a->data[i], &b->data[i]))
      return FALSE;
  return TRUE;
}

/**
 * entente_data_add:
 * @self: (nullable) (transfer full): facts; %NULL if there are none yet
 * @pool: (nullable): where they are
 * @name: a name that none of them has yet
 * @type: what the fact is
 * @text: the text; of anything else, a value of JSON
 *
 * Puts a fact last.
 *
 * Returns: (transfer full): all facts
 */
EntenteData *
entente_data_add (EntenteData      *self,
                  EntentePool      *pool,
                  const char       *name,
                  EntenteDatumType  type,
                  const char       *text)
{
  EntenteData *grown;

  g_return_val_if_fail (name != NULL && text != NULL, self);

  /* Before the list, behind which there should be room for the next fact. */
  if (pool != NULL)
    text = entente_pool_add_text (pool, text);
  grown = grow (self, pool);
  grown->data[grown->n++] = (EntenteDatum) {
    .name = pool != NULL ? entente_pool_add_name (pool, name) : g_ref_string_new (name),
    .type = type,
    .text = pool != NULL ? (char *) text : g_strdup (text),
  };
  return grown;
}

/**
 * entente_data_get_n:
 * @self: (nullable): facts
 *
 * Returns: how many there are
 */
guint
entente_data_get_n (const EntenteData *self)
{
  return self != NULL ? self->n : 0;
}

/**
 * entente_data_get_nth:
 * @self: facts
 * @nth: less than entente_data_get_n()
 *
 * Returns: (transfer none): the fact
 */
const EntenteDatum *
entente_data_get_nth (const EntenteData *self,
                      guint              nth)
{
  g_return_val_if_fail (nth < entente_data_get_n (self), NULL);

  return &self->data[nth];
}
