/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-aside.h"

#include <stdlib.h>
#include <string.h>

struct _EntenteAside {
  char **words[ENTENTE_N_ASIDES]; /* sorted, without repetition */
  guint n[ENTENTE_N_ASIDES];
};

static void
aside_clear (gpointer data)
{
  EntenteAside *self = data;

  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    g_strfreev (self->words[kind]);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words without one, and with one more. */
static char **
change (char      **words,
        const char *without,
        const char *with)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], without) != 0 && g_strcmp0 (words[i], with) != 0)
      g_ptr_array_add (changed, g_strdup (words[i]));
  if (with != NULL)
    g_ptr_array_add (changed, g_strdup (with));
  g_ptr_array_sort (changed, compare);
  g_ptr_array_add (changed, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&changed), FALSE);
}

static EntenteAside *
new_changed (const EntenteAside *self,
             EntenteAsideKind    kind,
             const char         *without,
             const char         *with)
{
  EntenteAside *changed = g_atomic_rc_box_new0 (EntenteAside);

  for (int i = 0; i < ENTENTE_N_ASIDES; i++)
    {
      changed->words[i] = i == (int) kind ? change (self->words[i], without, with) : g_strdupv (self->words[i]);
      changed->n[i] = g_strv_length (changed->words[i]);
    }
  return changed;
}

/**
 * entente_aside_new:
 *
 * Returns: (transfer full): nothing, set aside
 */
EntenteAside *
entente_aside_new (void)
{
  EntenteAside *self = g_atomic_rc_box_new0 (EntenteAside);

  for (int i = 0; i < ENTENTE_N_ASIDES; i++)
    self->words[i] = g_new0 (char *, 1);
  return self;
}

/**
 * entente_aside_new_with:
 * @self: what is set aside
 * @kind: as what something else is
 * @word: the id of a source or an actor, or a grade
 *
 * Returns: (transfer full): both
 */
EntenteAside *
entente_aside_new_with (const EntenteAside *self,
                        EntenteAsideKind    kind,
                        const char         *word)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ASIDES && word != NULL, NULL);

  return new_changed (self, kind, NULL, word);
}

/**
 * entente_aside_new_without:
 * @self: what is set aside
 * @kind: as what something is no longer
 * @word: the id of a source or an actor, or a grade
 *
 * Returns: (transfer full): the rest
 */
EntenteAside *
entente_aside_new_without (const EntenteAside *self,
                           EntenteAsideKind    kind,
                           const char         *word)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ASIDES && word != NULL, NULL);

  return new_changed (self, kind, word, NULL);
}

EntenteAside *
entente_aside_ref (EntenteAside *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_aside_unref (EntenteAside *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, aside_clear);
}

/**
 * entente_aside_equal:
 * @a: (nullable): what is set aside
 * @b: (nullable): likewise
 *
 * Returns: whether the same is; nothing is the same as %NULL
 */
gboolean
entente_aside_equal (const EntenteAside *a,
                     const EntenteAside *b)
{
  if (a == b)
    return TRUE;
  if (entente_aside_is_empty (a) || entente_aside_is_empty (b))
    return entente_aside_is_empty (a) && entente_aside_is_empty (b);
  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    if (!g_strv_equal ((const char *const *) a->words[kind], (const char *const *) b->words[kind]))
      return FALSE;
  return TRUE;
}

/**
 * entente_aside_is_empty:
 * @self: (nullable): what is set aside
 *
 * Returns: whether nothing is
 */
gboolean
entente_aside_is_empty (const EntenteAside *self)
{
  if (self == NULL)
    return TRUE;
  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    if (self->words[kind][0] != NULL)
      return FALSE;
  return TRUE;
}

/**
 * entente_aside_get:
 * @self: what is set aside
 * @kind: as what
 *
 * Returns: (transfer none): ids of sources or actors, or grades, sorted
 */
const char *const *
entente_aside_get (const EntenteAside *self,
                   EntenteAsideKind    kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ASIDES, NULL);

  return (const char *const *) self->words[kind];
}

/**
 * entente_aside_has:
 * @self: (nullable): what is set aside
 * @kind: as what
 * @word: (nullable): the id of a source or an actor, or a grade
 *
 * Returns: whether it is set aside
 */
gboolean
entente_aside_has (const EntenteAside *self,
                   EntenteAsideKind    kind,
                   const char         *word)
{
  if (self == NULL || word == NULL)
    return FALSE;
  return bsearch (&word, self->words[kind], self->n[kind], sizeof word, compare) != NULL;
}
