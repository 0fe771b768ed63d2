/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-step.h"

#include "entente-list-index.h"

#include <string.h>

/* A step: all changes that one action of the user made to a document, in both directions. An applied step
 * never changes. So other threads can read it, and its inverse restores exactly the same file. */

struct _EntenteStep
{
  GObject parent_instance;

  char *name;
  GArray *changes; /* of EntenteChange, which own their items; in list order */
  GArray *moves;   /* of EntenteMove, sorted by id */
  EntenteRecord *records_before[ENTENTE_N_OWN_RECORDS]; /* NULL if unchanged */
  EntenteRecord *records_after[ENTENTE_N_OWN_RECORDS];
  char *engine_before, *engine_after;          /* nullable */
  gboolean sets_engine;

  /* Of a step that is prepared. */
  EntenteDocument *before; /* nullable: the document for which it was prepared, until it is applied first */
  EntenteDocument *other;  /* nullable: what the document becomes with the step, or without it once it is applied */
  EntenteStep *inverse;    /* nullable */
};

G_DEFINE_FINAL_TYPE (EntenteStep, entente_step, G_TYPE_OBJECT)

static void
clear_move (gpointer data)
{
  EntenteMove *move = data;

  g_clear_pointer (&move->id, g_free);
}

static void
apply_moves (EntenteStep   *self,
             EntenteLayout *layout)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      const EntenteMove *move = &g_array_index (self->moves, EntenteMove, i);

      entente_layout_set_position (layout, move->id, move->after.placed ? &move->after.at : NULL);
      if (move->before.pinned != move->after.pinned)
        entente_layout_set_pinned (layout, move->id, move->after.pinned);
    }
}

static gboolean
sets_record (EntenteStep *self)
{
  for (int i = 0; i < ENTENTE_N_OWN_RECORDS; i++)
    if (self->records_after[i] != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
only_moves (EntenteStep *self)
{
  return self->changes->len == 0 && !sets_record (self) && !self->sets_engine;
}

static void
invert_changes (EntenteStep *self,
                EntenteStep *inverse)
{
  EntenteItemKind kind = ENTENTE_N_ITEM_KINDS;
  guint n_added = 0, n_removed = 0;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const EntenteChange *change = &g_array_index (self->changes, EntenteChange, i);
      EntenteChange back = { change->after, change->before, change->position };
      EntenteItemKind this_kind = entente_item_get_kind (change->before != NULL ? change->before : change->after);

      if (this_kind != kind)
        n_added = n_removed = 0;
      kind = this_kind;
      back.position = change->position + n_added - n_removed;
      n_added += change->before == NULL;
      n_removed += change->after == NULL;
      entente_step_append_change (inverse, &back);
    }
}

/* What takes longer than a frame to free. */
typedef struct {
  GArray *changes;           /* nullable */
  EntenteDocument *document; /* nullable */
} Remains;

static gpointer
free_thread (gpointer data)
{
  Remains *remains = data;

  g_clear_pointer (&remains->changes, g_array_unref);
  g_clear_object (&remains->document);
  g_free (remains);
  return NULL;
}

/* A thread frees them, or here if there are few. */
static void
free_later (GArray          *changes,
            EntenteDocument *document)
{
  Remains *remains = g_new (Remains, 1);
  gboolean is_long = document != NULL || (changes != NULL && changes->len > ENTENTE_DOCUMENT_MANY);
  GThread *thread;

  *remains = (Remains) { changes, document };
  thread = is_long ? g_thread_try_new ("entente-step", free_thread, remains, NULL) : NULL;
  if (thread != NULL)
    g_thread_unref (thread);
  else
    free_thread (remains);
}

static void
entente_step_finalize (GObject *object)
{
  EntenteStep *self = ENTENTE_STEP (object);

  free_later (g_steal_pointer (&self->changes), g_steal_pointer (&self->other));
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->moves, g_array_unref);
  for (int i = 0; i < ENTENTE_N_OWN_RECORDS; i++)
    {
      g_clear_pointer (&self->records_before[i], entente_record_free);
      g_clear_pointer (&self->records_after[i], entente_record_free);
    }
  g_clear_pointer (&self->engine_before, g_free);
  g_clear_pointer (&self->engine_after, g_free);
  free_later (NULL, g_steal_pointer (&self->before));
  g_clear_object (&self->inverse);

  G_OBJECT_CLASS (entente_step_parent_class)->finalize (object);
}

static void
entente_step_class_init (EntenteStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_step_finalize;
}

static void
entente_step_init (EntenteStep *self)
{
  self->changes = entente_changes_copy (NULL, 0);
  self->moves = g_array_new (FALSE, FALSE, sizeof (EntenteMove));
  g_array_set_clear_func (self->moves, clear_move);
}

/**
 * entente_step_new:
 * @name: (nullable): the name of the step, in words that can follow "Undo", such as "Edit “met”"
 *
 * Returns: (transfer full): a step without changes, which can be filled until it is applied
 */
EntenteStep *
entente_step_new (const char *name)
{
  EntenteStep *self = g_object_new (ENTENTE_TYPE_STEP, NULL);

  self->name = g_strdup (name);
  return self;
}

/**
 * entente_step_append_change:
 * @self: a step that is not applied yet
 * @change: a change; changes are appended in the order that entente_document_apply() needs
 */
void
entente_step_append_change (EntenteStep         *self,
                            const EntenteChange *change)
{
  EntenteChange kept = { NULL, NULL, change->position };

  g_return_if_fail (ENTENTE_IS_STEP (self));

  g_set_object (&kept.before, change->before);
  g_set_object (&kept.after, change->after);
  g_array_append_val (self->changes, kept);
}

/**
 * entente_step_append_move:
 * @self: a step that is not applied yet
 * @id: the id of an actor; ids are appended in sorted order
 * @before: its old place
 * @after: its new place
 */
void
entente_step_append_move (EntenteStep            *self,
                          const char             *id,
                          const EntentePlacement *before,
                          const EntentePlacement *after)
{
  EntenteMove move = { g_strdup (id), *before, *after };

  g_return_if_fail (ENTENTE_IS_STEP (self));

  g_array_append_val (self->moves, move);
}

/**
 * entente_step_set_record:
 * @self: a step that is not applied yet
 * @which: which of the document's own records
 * @before: (nullable): its old contents
 * @after: (nullable): its new contents; both are %NULL if it does not change
 */
void
entente_step_set_record (EntenteStep         *self,
                         EntenteOwnRecord     which,
                         const EntenteRecord *before,
                         const EntenteRecord *after)
{
  g_return_if_fail (ENTENTE_IS_STEP (self) && (before == NULL) == (after == NULL));

  entente_record_free (self->records_before[which]);
  self->records_before[which] = entente_record_copy (before);
  entente_record_free (self->records_after[which]);
  self->records_after[which] = entente_record_copy (after);
}

/**
 * entente_step_set_engine:
 * @self: a step that is not applied yet
 * @before: (nullable): the old name of the layout's engine
 * @after: (nullable): its new name
 */
void
entente_step_set_engine (EntenteStep *self,
                         const char  *before,
                         const char  *after)
{
  g_return_if_fail (ENTENTE_IS_STEP (self));

  g_free (self->engine_before);
  self->engine_before = g_strdup (before);
  g_free (self->engine_after);
  self->engine_after = g_strdup (after);
  self->sets_engine = TRUE;
}

/* Applies what is not in the lists of the document. */
static void
apply_rest (EntenteStep     *self,
            EntenteDocument *document)
{
  for (int i = 0; i < ENTENTE_N_OWN_RECORDS; i++)
    if (self->records_after[i] != NULL)
      entente_record_free (entente_document_swap_record (document, i, entente_record_copy (self->records_after[i])));
  if (self->sets_engine)
    entente_layout_set_engine (entente_document_get_layout (document), self->engine_after);
}

/**
 * entente_step_apply:
 * @self: a step
 * @document: a document in the state for which the step was made
 *
 * Makes all changes: first those of the items, then of the document's own records, then of the places.
 *
 * Returns: %FALSE if the document is not in this state; it then stays unchanged
 */
gboolean
entente_step_apply (EntenteStep     *self,
                    EntenteDocument *document)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self) && ENTENTE_IS_DOCUMENT (document), FALSE);

  if (!entente_document_apply (document, (const EntenteChange *) self->changes->data, self->changes->len))
    return FALSE;

  apply_moves (self, entente_document_get_layout (document));
  apply_rest (self, document);
  return TRUE;
}

static EntenteStep *
make_inverse (EntenteStep *self)
{
  EntenteStep *inverse = entente_step_new (self->name);

  invert_changes (self, inverse);
  for (guint i = 0; i < self->moves->len; i++)
    {
      const EntenteMove *move = &g_array_index (self->moves, EntenteMove, i);

      entente_step_append_move (inverse, move->id, &move->after, &move->before);
    }
  for (int i = 0; i < ENTENTE_N_OWN_RECORDS; i++)
    entente_step_set_record (inverse, i, self->records_after[i], self->records_before[i]);
  if (self->sets_engine)
    entente_step_set_engine (inverse, self->engine_after, self->engine_before);
  return inverse;
}

/**
 * entente_step_prepare:
 * @self: a step of very many changes, which is not applied yet
 * @document: a copy of the document to which it will be applied, which nobody changes any more
 *
 * Makes beforehand what the document becomes with the step, so that it can be applied within a fraction of a frame,
 * and undone and redone as well. This takes long and can be done in any thread. If there are few changes, this does
 * nothing.
 */
void
entente_step_prepare (EntenteStep     *self,
                      EntenteDocument *document)
{
  g_autoptr (EntenteDocument) other = NULL;

  g_return_if_fail (ENTENTE_IS_STEP (self) && ENTENTE_IS_DOCUMENT (document) && self->before == NULL);

  if (self->changes->len <= ENTENTE_DOCUMENT_MANY)
    return;
  other = entente_document_copy (document);
  if (!entente_step_apply (self, other))
    return;
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    entente_list_index_learn (entente_document_get_items (other, kind));
  self->inverse = make_inverse (self);
  self->before = g_object_ref (document);
  self->other = g_steal_pointer (&other);
}

/**
 * entente_step_is_prepared_for:
 * @self: a step that is not applied yet
 * @document: a document
 *
 * Returns: whether entente_step_exchange() can apply it
 */
gboolean
entente_step_is_prepared_for (EntenteStep     *self,
                              EntenteDocument *document)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self) && ENTENTE_IS_DOCUMENT (document), FALSE);

  return self->before != NULL && entente_document_is_same (document, self->before);
}

/**
 * entente_step_can_exchange:
 * @self: a step
 *
 * Returns: whether entente_step_exchange() applied it
 */
gboolean
entente_step_can_exchange (EntenteStep *self)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), FALSE);

  return self->other != NULL && self->before == NULL;
}

/**
 * entente_step_exchange:
 * @self: a step
 * @document: the document
 * @forward: whether to apply the step, or to undo it
 *
 * Works like entente_step_apply(), or applies the inverse step, for a step that was prepared: the document has been in
 * the state that it gets, or is in it in another thread, and exchanges its contents for those.
 */
void
entente_step_exchange (EntenteStep     *self,
                       EntenteDocument *document,
                       gboolean         forward)
{
  EntenteStep *step;

  g_return_if_fail (ENTENTE_IS_STEP (self) && ENTENTE_IS_DOCUMENT (document) && self->other != NULL);

  step = forward ? self : self->inverse;
  free_later (NULL, g_steal_pointer (&self->before));
  entente_document_exchange (document, self->other, step->changes);
  if (step->moves->len > 0)
    entente_layout_exchange (entente_document_get_layout (document), entente_document_get_layout (self->other));
  apply_rest (step, document);
}

/**
 * entente_step_forget:
 * @self: a step
 *
 * Frees the memory that a prepared step needs so that it takes no time. Then it is undone and redone as any other step.
 */
void
entente_step_forget (EntenteStep *self)
{
  g_return_if_fail (ENTENTE_IS_STEP (self));

  free_later (NULL, g_steal_pointer (&self->before));
  free_later (NULL, g_steal_pointer (&self->other));
}

/**
 * entente_step_invert:
 * @self: a step
 *
 * Returns: (transfer full): the inverse step, with the same name
 */
EntenteStep *
entente_step_invert (EntenteStep *self)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), NULL);

  return self->inverse != NULL ? g_object_ref (self->inverse) : make_inverse (self);
}

/**
 * entente_step_join:
 * @self: a step
 * @next: the step that comes after it
 *
 * Returns: (transfer full) (nullable): one step with the effect of both and the name of the first, if both
 *   only move and pin; otherwise %NULL
 */
EntenteStep *
entente_step_join (EntenteStep *self,
                   EntenteStep *next)
{
  EntenteStep *joined;
  guint i = 0, j = 0;

  g_return_val_if_fail (ENTENTE_IS_STEP (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_STEP (next), NULL);

  if (!only_moves (self) || !only_moves (next))
    return NULL;

  joined = entente_step_new (self->name);
  while (i < self->moves->len || j < next->moves->len)
    {
      const EntenteMove *a = &g_array_index (self->moves, EntenteMove, i);
      const EntenteMove *b = &g_array_index (next->moves, EntenteMove, j);
      int order = i == self->moves->len ? 1 : j == next->moves->len ? -1 : strcmp (a->id, b->id);
      const EntenteMove *first = order <= 0 ? a : b, *last = order >= 0 ? b : a;

      entente_step_append_move (joined, first->id, &first->before, &last->after);
      i += order <= 0;
      j += order >= 0;
    }
  return joined;
}

/**
 * entente_step_get_name:
 * @self: a step
 *
 * Returns: (nullable): the name of the step, in words that can follow "Undo"
 */
const char *
entente_step_get_name (EntenteStep *self)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), NULL);

  return self->name;
}

gboolean
entente_step_is_empty (EntenteStep *self)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), FALSE);

  return only_moves (self) && self->moves->len == 0;
}

/**
 * entente_step_get_changes:
 * @self: a step
 * @n_changes: (out): their number
 *
 * Returns: (transfer none) (array length=n_changes): the changes of the lists, in list order
 */
const EntenteChange *
entente_step_get_changes (EntenteStep *self,
                          guint       *n_changes)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), NULL);

  *n_changes = self->changes->len;
  return (const EntenteChange *) self->changes->data;
}

/**
 * entente_step_get_moves:
 * @self: a step
 * @n_moves: (out): their number
 *
 * Returns: (transfer none) (array length=n_moves): the changes of places, sorted by id
 */
const EntenteMove *
entente_step_get_moves (EntenteStep *self,
                        guint       *n_moves)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), NULL);

  *n_moves = self->moves->len;
  return (const EntenteMove *) self->moves->data;
}

/**
 * entente_step_get_engine:
 * @self: a step
 * @engine: (out) (nullable) (transfer none): the new engine
 *
 * Returns: whether the step sets the engine
 */
gboolean
entente_step_get_engine (EntenteStep *self,
                         const char **engine)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self), FALSE);

  *engine = self->engine_after;
  return self->sets_engine;
}

/**
 * entente_step_get_record:
 * @self: a step
 * @which: which of the document's own records
 *
 * Returns: (transfer none) (nullable): its contents after the step; %NULL if it does not change
 */
const EntenteRecord *
entente_step_get_record (EntenteStep     *self,
                         EntenteOwnRecord which)
{
  g_return_val_if_fail (ENTENTE_IS_STEP (self) && which < ENTENTE_N_OWN_RECORDS, NULL);

  return self->records_after[which];
}
