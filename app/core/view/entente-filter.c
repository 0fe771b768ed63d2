/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-filter.h"

struct _EntenteFilter {
  GPtrArray *conditions; /* of EntenteCondition */
};

static void
filter_clear (gpointer data)
{
  EntenteFilter *self = data;

  g_ptr_array_unref (self->conditions);
}

static void
unref_condition (gpointer condition)
{
  entente_condition_unref (condition);
}

/**
 * entente_filter_new:
 *
 * Returns: (transfer full): a filter without conditions, which everything passes
 */
EntenteFilter *
entente_filter_new (void)
{
  EntenteFilter *self = g_atomic_rc_box_new0 (EntenteFilter);

  self->conditions = g_ptr_array_new_with_free_func (unref_condition);
  return self;
}

static EntenteFilter *
copy (const EntenteFilter *self)
{
  EntenteFilter *other = entente_filter_new ();

  for (guint i = 0; i < self->conditions->len; i++)
    g_ptr_array_add (other->conditions, entente_condition_ref (self->conditions->pdata[i]));
  return other;
}

static gboolean
has (const EntenteFilter    *self,
     const EntenteCondition *condition)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (entente_condition_equal (self->conditions->pdata[i], condition))
      return TRUE;
  return FALSE;
}

/**
 * entente_filter_new_with:
 * @self: a filter
 * @condition: a condition
 *
 * Returns: (transfer full): a filter with all conditions of @self, and with @condition, once
 */
EntenteFilter *
entente_filter_new_with (const EntenteFilter *self,
                         EntenteCondition    *condition)
{
  EntenteFilter *other;

  g_return_val_if_fail (self != NULL && condition != NULL, NULL);

  other = copy (self);
  if (!has (self, condition))
    g_ptr_array_add (other->conditions, entente_condition_ref (condition));
  return other;
}

/**
 * entente_filter_new_without:
 * @self: a filter
 * @nth: the index of one of its conditions
 *
 * Returns: (transfer full): a filter with the other conditions
 */
EntenteFilter *
entente_filter_new_without (const EntenteFilter *self,
                            guint                nth)
{
  EntenteFilter *other;

  g_return_val_if_fail (self != NULL && nth < self->conditions->len, NULL);

  other = copy (self);
  g_ptr_array_remove_index (other->conditions, nth);
  return other;
}

/**
 * entente_filter_new_replaced:
 * @self: a filter
 * @nth: the index of one of its conditions
 * @condition: another one
 *
 * Returns: (transfer full): a filter with @condition in its place, or without it if another one is the same
 */
EntenteFilter *
entente_filter_new_replaced (const EntenteFilter *self,
                             guint                nth,
                             EntenteCondition    *condition)
{
  EntenteFilter *other;

  g_return_val_if_fail (self != NULL && nth < self->conditions->len && condition != NULL, NULL);

  other = entente_filter_new_without (self, nth);
  if (!has (other, condition))
    g_ptr_array_insert (other->conditions, (int) nth, entente_condition_ref (condition));
  return other;
}

static gboolean
is_exclusion (const EntenteCondition *condition,
              EntenteItemKind         subject,
              EntenteAspect           aspect)
{
  return entente_condition_get_subject (condition) == subject && entente_condition_get_aspect (condition) == aspect
         && entente_condition_is_negated (condition);
}

/* Returns the condition that excludes words of the aspect, or NULL. */
static EntenteCondition *
find_exclusion (const EntenteFilter *self,
                EntenteItemKind      subject,
                EntenteAspect        aspect,
                guint               *nth)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (is_exclusion (self->conditions->pdata[i], subject, aspect))
      {
        *nth = i;
        return self->conditions->pdata[i];
      }
  return NULL;
}

static GStrv
without_words (const char *const *from,
               const char *const *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; from[i] != NULL; i++)
    if (!g_strv_contains (words, from[i]))
      g_strv_builder_add (builder, from[i]);
  return g_strv_builder_end (builder);
}

static GStrv
with_words (const char *const *to,
            const char *const *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) to);
  g_strv_builder_addv (builder, (const char **) words);
  return g_strv_builder_end (builder);
}

/**
 * entente_filter_new_toggled:
 * @self: a filter
 * @subject: the kind of some items
 * @aspect: a aspect of theirs that has words
 * @words: (array zero-terminated=1): at least one word of it
 *
 * Turns a switch, as of a legend. Items with any of @words are excluded, or no longer if they were. All such words are
 * in one condition, which is left out once it has none.
 *
 * Returns: (transfer full): a filter
 */
EntenteFilter *
entente_filter_new_toggled (const EntenteFilter *self,
                            EntenteItemKind      subject,
                            EntenteAspect        aspect,
                            const char *const   *words)
{
  static const char *const none[] = { NULL };
  EntenteCondition *before;
  EntenteFilter *other;
  guint nth = 0;
  const char *const *excluded;
  g_auto (GStrv) now = NULL;

  g_return_val_if_fail (self != NULL && words != NULL && words[0] != NULL, NULL);

  other = copy (self);
  before = find_exclusion (self, subject, aspect, &nth);
  excluded = before != NULL ? entente_condition_get_words (before) : none;
  now = without_words (excluded, words);
  if (!entente_filter_excludes (self, subject, aspect, words[0]))
    {
      g_auto (GStrv) others = g_steal_pointer (&now);

      now = with_words ((const char *const *) others, words);
    }
  if (before != NULL)
    g_ptr_array_remove_index (other->conditions, nth);
  if (now[0] != NULL)
    {
      g_autoptr (EntenteCondition) any = entente_condition_new (subject, aspect, (const char *const *) now);

      g_ptr_array_insert (other->conditions, before != NULL ? (int) nth : -1, entente_condition_new_negated (any));
    }
  return other;
}

EntenteFilter *
entente_filter_ref (EntenteFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_filter_unref (EntenteFilter *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, filter_clear);
}

gboolean
entente_filter_equal (const EntenteFilter *a,
                      const EntenteFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->conditions->len != b->conditions->len)
    return FALSE;
  for (guint i = 0; i < a->conditions->len; i++)
    if (!entente_condition_equal (a->conditions->pdata[i], b->conditions->pdata[i]))
      return FALSE;
  return TRUE;
}

guint
entente_filter_get_n (const EntenteFilter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->conditions->len;
}

/**
 * entente_filter_get_nth:
 * @self: a filter
 * @nth: an index
 *
 * Returns: (transfer none): the condition
 */
EntenteCondition *
entente_filter_get_nth (const EntenteFilter *self,
                        guint                nth)
{
  g_return_val_if_fail (self != NULL && nth < self->conditions->len, NULL);

  return self->conditions->pdata[nth];
}

/**
 * entente_filter_speaks_of:
 * @self: a filter
 * @subject: a kind of item
 *
 * Returns: whether a condition speaks of such items
 */
gboolean
entente_filter_speaks_of (const EntenteFilter *self,
                          EntenteItemKind      subject)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->conditions->len; i++)
    if (entente_condition_get_subject (self->conditions->pdata[i]) == subject)
      return TRUE;
  return FALSE;
}

/**
 * entente_filter_excludes:
 * @self: a filter
 * @subject: the kind of some items
 * @aspect: a aspect of theirs that has words
 * @word: a word of it
 *
 * Returns: whether items with this word are excluded by name
 */
gboolean
entente_filter_excludes (const EntenteFilter *self,
                         EntenteItemKind      subject,
                         EntenteAspect        aspect,
                         const char          *word)
{
  EntenteCondition *condition;
  guint nth;

  g_return_val_if_fail (self != NULL && word != NULL, FALSE);

  condition = find_exclusion (self, subject, aspect, &nth);
  return condition != NULL && g_strv_contains (entente_condition_get_words (condition), word);
}
