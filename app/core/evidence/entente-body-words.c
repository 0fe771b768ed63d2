/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-body-words.h"

#include "entente-bodies-resource.h"
#include "entente-fold.h"
#include "entente-id.h"

/* The words of relations that make an actor a part of a body. They are in data/evidence/bodies.words. */

#define RESOURCE "/io/github/entente_app/Entente/evidence/bodies.words"

static GHashTable *
read_words (void)
{
  GHashTable *words = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_bodies_get_resource (), RESOURCE, 0, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && *lines[i] != '#')
      g_hash_table_add (words, entente_fold (lines[i]));
  return words;
}

/**
 * entente_body_words_has:
 * @kind: (nullable): the word of a relation
 *
 * Any thread can ask.
 *
 * Returns: whether the word makes an actor a part of a body
 */
gboolean
entente_body_words_has (const char *kind)
{
  static gsize once;
  g_autofree char *folded = NULL;

  if (kind == NULL)
    return FALSE;
  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) read_words ());
  folded = entente_fold (kind);
  return g_hash_table_contains ((GHashTable *) once, g_strstrip (folded));
}

/**
 * entente_body_words_joins:
 * @relation: a relation
 *
 * Returns: whether it makes the actor at its start a part of the one at its end. Without a direction nobody tells which
 *   is a part of which, so that it makes none.
 */
gboolean
entente_body_words_joins (EntenteRelation *relation)
{
  g_return_val_if_fail (ENTENTE_IS_RELATION (relation), FALSE);

  return entente_relation_is_directed (relation) && entente_body_words_has (entente_relation_get_kind (relation));
}
