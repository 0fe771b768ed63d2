/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-relation.h"
#include "entente-source.h"

/* A condition holds the values that it was made with, and nothing of a document. So it can be kept while the document
 * changes, and used in any thread. */

struct _EntenteCondition {
  EntenteItemKind subject;
  EntenteAspect aspect;
  gboolean negated;
  char **words;        /* any of them; of a text, all of them */
  char *column;        /* of data; else NULL */
  char *since, *until; /* of a date; nullable */
  guint least, most;   /* of a number */
};

static void
condition_clear (gpointer data)
{
  EntenteCondition *self = data;

  g_strfreev (self->words);
  g_free (self->column);
  g_free (self->since);
  g_free (self->until);
}

static EntenteCondition *
condition_new (EntenteItemKind    subject,
               EntenteAspect      aspect,
               const char *const *words)
{
  static const char *const none[] = { NULL };
  EntenteCondition *self = g_atomic_rc_box_new0 (EntenteCondition);

  self->subject = subject;
  self->aspect = aspect;
  self->words = g_strdupv ((char **) (words != NULL ? words : none));
  self->most = G_MAXUINT;
  return self;
}

/**
 * entente_aspect_suits:
 * @aspect: what a condition looks at
 * @subject: a kind of item
 *
 * Returns: whether there can be a condition on that aspect of such items
 */
gboolean
entente_aspect_suits (EntenteAspect   aspect,
                      EntenteItemKind subject)
{
  switch (aspect)
    {
    case ENTENTE_ASPECT_TAG:
      return subject < ENTENTE_N_ITEM_KINDS;
    case ENTENTE_ASPECT_ITEM:
    case ENTENTE_ASPECT_DATA:
    case ENTENTE_ASPECT_TEXT:
      return subject != ENTENTE_ITEM_SOURCE;
    case ENTENTE_ASPECT_KIND:
      return subject != ENTENTE_ITEM_STATEMENT;
    case ENTENTE_ASPECT_EVIDENCE:
      return subject == ENTENTE_ITEM_RELATION;
    case ENTENTE_ASPECT_DATE:
      return subject == ENTENTE_ITEM_RELATION || subject == ENTENTE_ITEM_STATEMENT;
    case ENTENTE_ASPECT_N_RELATIONS:
      return subject == ENTENTE_ITEM_ACTOR;
    case ENTENTE_ASPECT_SPEAKER:
    case ENTENTE_ASPECT_SOURCE:
    case ENTENTE_ASPECT_ATTRIBUTION:
    case ENTENTE_ASPECT_MODALITY:
    case ENTENTE_ASPECT_GRADE:
      return subject == ENTENTE_ITEM_STATEMENT;
    case ENTENTE_N_ASPECTS:
    default:
      return FALSE;
    }
}

/**
 * entente_aspect_get_kind_member:
 * @subject: a kind of item that %ENTENTE_ASPECT_KIND suits
 *
 * Returns: the member of such items that says of which kind they are
 */
guint
entente_aspect_get_kind_member (EntenteItemKind subject)
{
  g_return_val_if_fail (entente_aspect_suits (ENTENTE_ASPECT_KIND, subject), ENTENTE_ITEM_ID);

  if (subject == ENTENTE_ITEM_SOURCE)
    return ENTENTE_SOURCE_KIND;
  return subject == ENTENTE_ITEM_ACTOR ? ENTENTE_ACTOR_KIND : ENTENTE_RELATION_KIND;
}

/**
 * entente_condition_new:
 * @subject: the kind of the items it speaks of
 * @aspect: what it looks at; none of those that have a constructor of their own
 * @words: (array zero-terminated=1): any of these must be there; of %ENTENTE_ASPECT_TEXT all must be
 *
 * Returns: (transfer full): a condition
 */
EntenteCondition *
entente_condition_new (EntenteItemKind    subject,
                       EntenteAspect      aspect,
                       const char *const *words)
{
  g_return_val_if_fail (entente_aspect_suits (aspect, subject) && words != NULL, NULL);
  g_return_val_if_fail (aspect != ENTENTE_ASPECT_DATE && aspect != ENTENTE_ASPECT_DATA, NULL);
  g_return_val_if_fail (aspect != ENTENTE_ASPECT_N_RELATIONS, NULL);

  return condition_new (subject, aspect, words);
}

/**
 * entente_condition_new_for_dates:
 * @subject: relations or statements
 * @since: (nullable): an EDTF date, from whose first day on the item may be
 * @until: (nullable): an EDTF date, to whose last day it may be
 *
 * Returns: (transfer full) (nullable): the condition that the item may be of a day in this span; %NULL if a date
 *   cannot be read
 */
EntenteCondition *
entente_condition_new_for_dates (EntenteItemKind  subject,
                                 const char      *since,
                                 const char      *until)
{
  EntenteCondition *self;

  g_return_val_if_fail (entente_aspect_suits (ENTENTE_ASPECT_DATE, subject), NULL);

  if ((since != NULL && !entente_date_is_valid (since)) || (until != NULL && !entente_date_is_valid (until)))
    return NULL;
  self = condition_new (subject, ENTENTE_ASPECT_DATE, NULL);
  self->since = g_strdup (since);
  self->until = g_strdup (until);
  return self;
}

/**
 * entente_condition_new_for_data:
 * @subject: the kind of the items it speaks of
 * @column: the name of a fact in their data
 * @words: (array zero-terminated=1) (nullable): any of these is the value; none for any value
 *
 * Returns: (transfer full): a condition
 */
EntenteCondition *
entente_condition_new_for_data (EntenteItemKind    subject,
                                const char        *column,
                                const char *const *words)
{
  EntenteCondition *self;

  g_return_val_if_fail (entente_aspect_suits (ENTENTE_ASPECT_DATA, subject) && column != NULL, NULL);

  self = condition_new (subject, ENTENTE_ASPECT_DATA, words);
  self->column = g_strdup (column);
  return self;
}

/**
 * entente_condition_new_for_number:
 * @least: an actor has at least so many relations
 * @most: and at most so many; %G_MAXUINT for any number
 *
 * Returns: (transfer full): a condition
 */
EntenteCondition *
entente_condition_new_for_number (guint least,
                                  guint most)
{
  EntenteCondition *self = condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_N_RELATIONS, NULL);

  self->least = least;
  self->most = most;
  return self;
}

/**
 * entente_condition_new_negated:
 * @self: a condition
 *
 * Returns: (transfer full): the condition that holds for just the items of its subject for which @self does not
 */
EntenteCondition *
entente_condition_new_negated (const EntenteCondition *self)
{
  EntenteCondition *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = condition_new (self->subject, self->aspect, (const char *const *) self->words);
  other->negated = !self->negated;
  other->column = g_strdup (self->column);
  other->since = g_strdup (self->since);
  other->until = g_strdup (self->until);
  other->least = self->least;
  other->most = self->most;
  return other;
}

EntenteCondition *
entente_condition_ref (EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_condition_unref (EntenteCondition *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, condition_clear);
}

gboolean
entente_condition_equal (const EntenteCondition *a,
                         const EntenteCondition *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->subject == b->subject && a->aspect == b->aspect && a->negated == b->negated
         && a->least == b->least && a->most == b->most
         && g_strcmp0 (a->column, b->column) == 0 && g_strcmp0 (a->since, b->since) == 0
         && g_strcmp0 (a->until, b->until) == 0
         && g_strv_equal ((const char *const *) a->words, (const char *const *) b->words);
}

EntenteItemKind
entente_condition_get_subject (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_ITEM_ACTOR);

  return self->subject;
}

EntenteAspect
entente_condition_get_aspect (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_N_ASPECTS);

  return self->aspect;
}

gboolean
entente_condition_is_negated (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->negated;
}

const char *const *
entente_condition_get_words (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->words;
}

/**
 * entente_condition_get_column:
 * @self: a condition
 *
 * Returns: (nullable): the name of a fact in the data of items
 */
const char *
entente_condition_get_column (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->column;
}

/**
 * entente_condition_get_since:
 * @self: a condition
 *
 * Returns: (nullable): an EDTF date
 */
const char *
entente_condition_get_since (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->since;
}

/**
 * entente_condition_get_until:
 * @self: a condition
 *
 * Returns: (nullable): an EDTF date
 */
const char *
entente_condition_get_until (const EntenteCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->until;
}

/**
 * entente_condition_get_range:
 * @self: a condition on a number
 * @least: (out): the least number
 * @most: (out): the greatest; %G_MAXUINT for any
 */
void
entente_condition_get_range (const EntenteCondition *self,
                             guint                  *least,
                             guint                  *most)
{
  g_return_if_fail (self != NULL && least != NULL && most != NULL);

  *least = self->least;
  *most = self->most;
}
