/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-data.h"

/* A list and not a table: files hold a few facts each, and their order is kept. */

struct _EntenteData {
  GArray *data; /* of EntenteDatum */
};

static void
clear_datum (gpointer data)
{
  EntenteDatum *datum = data;

  g_free (datum->name);
  g_free (datum->text);
}

static gboolean
is_equal (const EntenteDatum *a,
          const EntenteDatum *b)
{
  return a->type == b->type && g_str_equal (a->name, b->name) && g_str_equal (a->text, b->text);
}

EntenteData *
entente_data_new (void)
{
  EntenteData *self = g_new0 (EntenteData, 1);

  self->data = g_array_new (FALSE, FALSE, sizeof (EntenteDatum));
  g_array_set_clear_func (self->data, clear_datum);
  return self;
}

/**
 * entente_data_copy:
 * @self: (nullable): facts
 *
 * Returns: (transfer full) (nullable): a deep copy
 */
EntenteData *
entente_data_copy (const EntenteData *self)
{
  EntenteData *copy;

  if (self == NULL)
    return NULL;
  copy = entente_data_new ();
  for (guint i = 0; i < entente_data_get_n (self); i++)
    {
      const EntenteDatum *datum = entente_data_get_nth (self, i);

      entente_data_add (copy, datum->name, datum->type, datum->text);
    }
  return copy;
}

/**
 * entente_data_free:
 * @self: (nullable) (transfer full): facts
 */
void
entente_data_free (EntenteData *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->data);
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
  if (a->data->len != b->data->len)
    return FALSE;
  for (guint i = 0; i < a->data->len; i++)
    if (!is_equal (entente_data_get_nth (a, i), entente_data_get_nth (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * entente_data_add:
 * @self: facts
 * @name: a name that none of them has yet
 * @type: what the fact is
 * @text: the text; of anything else, a value of JSON
 *
 * Puts a fact last.
 */
void
entente_data_add (EntenteData      *self,
                  const char       *name,
                  EntenteDatumType  type,
                  const char       *text)
{
  EntenteDatum datum;

  g_return_if_fail (self != NULL && name != NULL && text != NULL);

  datum = (EntenteDatum) { g_strdup (name), type, g_strdup (text) };
  g_array_append_val (self->data, datum);
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
  return self != NULL ? self->data->len : 0;
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

  return &g_array_index (self->data, EntenteDatum, nth);
}
