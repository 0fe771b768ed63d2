/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-draft.h"

#include "entente-id.h"

#include <string.h>

/* A draft: the changes of a step while they are collected. Each call sets a desired state, and later calls
 * see the results of earlier ones. Finishing the draft looks up the positions of the items, and stores the
 * previous state, so that the step can be undone. */

struct _EntenteDraft {
  char *name;
  EntenteDocument *document;

  GPtrArray *changes;        /* of Change */
  GHashTable *changes_by_id; /* id -> the latest Change, borrowed */
  GHashTable *moves;         /* id, owned by the move -> Move */
  EntenteRecord *records[ENTENTE_N_OWN_RECORDS]; /* nullable: the new records of the document itself */
  char *engine;
  gboolean sets_engine;
};

typedef struct {
  EntenteItem *before, *after; /* nullable: both are NULL if an item was added and removed again */
  guint position;
  guint order;
} Change;

/* A requested change of an actor's place. The other parts stay as they are when the step is applied. */
typedef struct {
  char *id;
  EntentePlacement after;
  gboolean places, pins;
} Move;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
move_free (gpointer data)
{
  Move *move = data;

  g_free (move->id);
  g_free (move);
}

static Change *
new_change (EntenteDraft *self,
            EntenteItem  *before,
            EntenteItem  *after,
            guint         position)
{
  Change *change = g_new0 (Change, 1);

  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  change->position = position;
  change->order = self->changes->len;
  g_ptr_array_add (self->changes, change);
  g_hash_table_insert (self->changes_by_id, g_strdup (entente_item_get_id (before != NULL ? before : after)), change);
  return change;
}

static void
get_placement (EntenteLayout    *layout,
               const char       *id,
               EntentePlacement *placement)
{
  *placement = (EntentePlacement) { .pinned = entente_layout_is_pinned (layout, id) };
  placement->placed = entente_layout_get_position (layout, id, &placement->at);
}

static Move *
ensure_move (EntenteDraft *self,
             const char   *id)
{
  Move *move = g_hash_table_lookup (self->moves, id);

  if (move == NULL)
    {
      move = g_new0 (Move, 1);
      move->id = g_strdup (id);
      g_hash_table_insert (self->moves, move->id, move);
    }
  return move;
}

static gboolean
are_same_placements (const EntentePlacement *a,
                     const EntentePlacement *b)
{
  return a->pinned == b->pinned && a->placed == b->placed &&
         (!a->placed || (a->at.x == b->at.x && a->at.y == b->at.y));
}

/* Only for a change that has an effect. */
static EntenteItemKind
kind_of (const Change *change)
{
  return entente_item_get_kind (change->before != NULL ? change->before : change->after);
}

static gboolean
changes_anything (const Change *change)
{
  if (change->before == NULL || change->after == NULL)
    return change->before != change->after;
  return !entente_item_equal (change->before, change->after);
}

static gboolean
find_changes (EntenteDraft *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = self->changes->pdata[i];

      if (change->before != NULL && !entente_document_find (self->document, change->before, &change->position))
        return FALSE;
    }
  return TRUE;
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const Change *x = *(const Change *const *) a, *y = *(const Change *const *) b;

  if (kind_of (x) != kind_of (y))
    return (int) kind_of (x) - (int) kind_of (y);
  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  if ((x->before == NULL) != (y->before == NULL))
    return x->before == NULL ? -1 : 1;
  return x->order < y->order ? -1 : 1;
}

static void
drop_empty_changes (EntenteDraft *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    if (!changes_anything (self->changes->pdata[i - 1]))
      g_ptr_array_remove_index (self->changes, i - 1);
}

/* Finds the position of each change, and sorts the changes in the order of the lists. */
static gboolean
sort_changes (EntenteDraft *self)
{
  g_hash_table_remove_all (self->changes_by_id);
  drop_empty_changes (self);
  if (!find_changes (self))
    return FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = self->changes->pdata[i];

      change->position = MIN (change->position, entente_document_get_n_items (self->document, kind_of (change)));
    }
  g_ptr_array_sort (self->changes, compare_changes);
  return TRUE;
}

static gboolean
is_taken (EntenteDraft *self,
          const char   *id)
{
  return entente_document_lookup (self->document, id) != NULL || entente_draft_lookup (self, id) != NULL;
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const Move *x = *(const Move *const *) a, *y = *(const Move *const *) b;

  return strcmp (x->id, y->id);
}

static GPtrArray *
sort_moves (EntenteDraft *self)
{
  GPtrArray *moves = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer move;

  g_hash_table_iter_init (&iter, self->moves);
  while (g_hash_table_iter_next (&iter, NULL, &move))
    g_ptr_array_add (moves, move);
  g_ptr_array_sort (moves, compare_moves);
  return moves;
}

static void
finish_move (EntenteDraft *self,
             const Move   *move,
             EntenteStep  *step)
{
  EntentePlacement before, after;

  get_placement (entente_document_get_layout (self->document), move->id, &before);
  after = before;
  if (move->places)
    {
      after.placed = move->after.placed;
      after.at = move->after.at;
    }
  if (move->pins)
    after.pinned = move->after.pinned;
  if (!are_same_placements (&before, &after))
    entente_step_append_move (step, move->id, &before, &after);
}

static void
finish_record (EntenteDraft        *self,
               EntenteOwnRecord     which,
               const EntenteRecord *before,
               EntenteStep         *step)
{
  if (self->records[which] != NULL && !entente_record_equal (before, self->records[which]))
    entente_step_set_record (step, which, before, self->records[which]);
}

/**
 * entente_draft_new:
 * @document: the document that is to be changed
 * @name: (nullable): the name of the step, in words that can follow "Undo", such as "Edit “met”"
 *
 * Returns: (transfer full): a draft that changes nothing yet
 */
EntenteDraft *
entente_draft_new (EntenteDocument *document,
                   const char      *name)
{
  EntenteDraft *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_new0 (EntenteDraft, 1);
  self->name = g_strdup (name);
  self->document = g_object_ref (document);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->changes_by_id = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->moves = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, move_free);
  return self;
}

/**
 * entente_draft_free:
 * @self: (nullable) (transfer full): a draft
 */
void
entente_draft_free (EntenteDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_hash_table_unref (self->changes_by_id);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->moves);
  for (int i = 0; i < ENTENTE_N_OWN_RECORDS; i++)
    entente_record_free (self->records[i]);
  g_free (self->engine);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * entente_draft_get_document:
 * @self: a draft
 *
 * Returns: (transfer none): the document that is to be changed
 */
EntenteDocument *
entente_draft_get_document (EntenteDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

/**
 * entente_draft_get_name:
 * @self: a draft
 *
 * Returns: (nullable): the name of the step, in words that can follow "Undo"
 */
const char *
entente_draft_get_name (EntenteDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * entente_draft_take_name:
 * @self: a draft
 * @name: (transfer full): the name of the step
 */
void
entente_draft_take_name (EntenteDraft *self,
                         char         *name)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  self->name = name;
}

/**
 * entente_draft_add:
 * @self: a draft
 * @item: an item with an id that no other has after the step
 * @position: the position in the document's list before which it is added; past the end means at the end.
 *   Several items at one position keep their order.
 */
void
entente_draft_add (EntenteDraft *self,
                   EntenteItem  *item,
                   guint         position)
{
  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));
  g_return_if_fail (entente_draft_lookup (self, entente_item_get_id (item)) == NULL);

  new_change (self, NULL, item, position);
}

/**
 * entente_draft_remove:
 * @self: a draft
 * @item: an item of the document, or one that the draft adds. References to it stay unchanged.
 */
void
entente_draft_remove (EntenteDraft *self,
                      EntenteItem  *item)
{
  Change *change;

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  change = g_hash_table_lookup (self->changes_by_id, entente_item_get_id (item));
  if (change != NULL)
    g_clear_object (&change->after);
  else
    new_change (self, item, NULL, 0);
}

/**
 * entente_draft_replace:
 * @self: a draft
 * @after: an item that replaces the one with the same id and kind
 */
void
entente_draft_replace (EntenteDraft *self,
                       EntenteItem  *after)
{
  EntenteItem *before;
  Change *change;

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (after));
  before = entente_draft_lookup (self, entente_item_get_id (after));
  g_return_if_fail (before != NULL && entente_item_get_kind (before) == entente_item_get_kind (after));

  change = g_hash_table_lookup (self->changes_by_id, entente_item_get_id (after));
  if (change != NULL)
    g_set_object (&change->after, after);
  else
    new_change (self, before, after, 0);
}

/**
 * entente_draft_edit:
 * @self: a draft
 * @id: the id of an item that exists after the step as drafted so far
 *
 * Returns: (transfer none): the new record of the item, to be changed; valid until the next call
 */
EntenteRecord *
entente_draft_edit (EntenteDraft *self,
                    const char   *id)
{
  EntenteItem *item;
  g_autoptr (EntenteItem) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  item = entente_draft_lookup (self, id);
  g_return_val_if_fail (item != NULL, NULL);

  if (entente_item_get_rank (item) == 0)
    return entente_item_edit_record (item);
  copy = entente_item_copy (item, NULL);
  entente_draft_replace (self, copy);
  return entente_item_edit_record (copy);
}

/**
 * entente_draft_lookup:
 * @self: a draft
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item that has the id after the step as drafted so far
 */
EntenteItem *
entente_draft_lookup (EntenteDraft *self,
                      const char   *id)
{
  const Change *change;

  g_return_val_if_fail (self != NULL, NULL);

  if (id == NULL)
    return NULL;
  change = g_hash_table_lookup (self->changes_by_id, id);
  return change != NULL ? change->after : entente_document_lookup (self->document, id);
}

/**
 * entente_draft_get_current:
 * @self: a draft
 * @item: an item of the document
 *
 * Finds the present version of an item. This is much faster than looking it up by its id.
 *
 * Returns: (transfer none) (nullable): the item that replaces it in the step as drafted so far, which may
 *   be @item itself
 */
EntenteItem *
entente_draft_get_current (EntenteDraft *self,
                           EntenteItem  *item)
{
  const Change *change;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), NULL);

  change = g_hash_table_lookup (self->changes_by_id, entente_item_get_id (item));
  return change != NULL ? change->after : item;
}

/**
 * entente_draft_make_id:
 * @self: a draft
 * @wish: a text that the id should resemble, such as a name
 *
 * Returns: (transfer full): an id that no item of the document has, and no item that the draft adds
 */
char *
entente_draft_make_id (EntenteDraft *self,
                       const char   *wish)
{
  g_autofree char *base = NULL;
  char *id;

  g_return_val_if_fail (self != NULL && wish != NULL, NULL);

  base = entente_id_suggest (wish);
  id = g_strdup (base);
  for (guint i = 2; is_taken (self, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }
  return id;
}

/**
 * entente_draft_list_added:
 * @self: a draft
 * @kind: a kind of item
 *
 * Returns: (transfer container) (element-type EntenteItem): the items of this kind that it adds, in the
 *   order of the calls
 */
GPtrArray *
entente_draft_list_added (EntenteDraft   *self,
                          EntenteItemKind kind)
{
  GPtrArray *added = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, added);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];

      if (change->before == NULL && change->after != NULL && kind_of (change) == kind)
        g_ptr_array_add (added, change->after);
    }
  return added;
}

/**
 * entente_draft_place:
 * @self: a draft
 * @id: the id of an actor
 * @at: (nullable): the new centre of its card, in tenths of a point; %NULL for no position
 */
void
entente_draft_place (EntenteDraft       *self,
                     const char         *id,
                     const EntentePoint *at)
{
  Move *move;

  g_return_if_fail (self != NULL && id != NULL);

  move = ensure_move (self, id);
  move->places = TRUE;
  move->after.placed = at != NULL;
  if (at != NULL)
    {
      move->after.at.x = CLAMP (at->x, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      move->after.at.y = CLAMP (at->y, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
    }
}

/**
 * entente_draft_pin:
 * @self: a draft
 * @id: the id of an actor
 * @pinned: whether arranging must not move its card
 */
void
entente_draft_pin (EntenteDraft *self,
                   const char   *id,
                   gboolean      pinned)
{
  Move *move;

  g_return_if_fail (self != NULL && id != NULL);

  move = ensure_move (self, id);
  move->pins = TRUE;
  move->after.pinned = pinned;
}

/**
 * entente_draft_get_position:
 * @self: a draft
 * @id: the id of an actor
 * @at: (out) (optional): its position after the step as drafted so far
 *
 * Returns: whether it has a position then
 */
gboolean
entente_draft_get_position (EntenteDraft *self,
                            const char   *id,
                            EntentePoint *at)
{
  const Move *move;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  /* In most drafts nothing moves, and then each actor is asked about in vain. */
  move = g_hash_table_size (self->moves) > 0 ? g_hash_table_lookup (self->moves, id) : NULL;
  if (move == NULL || !move->places)
    return entente_layout_get_position (entente_document_get_layout (self->document), id, at);
  if (move->after.placed && at != NULL)
    *at = move->after.at;
  return move->after.placed;
}

/**
 * entente_draft_set_engine:
 * @self: a draft
 * @engine: (nullable): the name of the engine that the user asked for
 */
void
entente_draft_set_engine (EntenteDraft *self,
                          const char   *engine)
{
  g_return_if_fail (self != NULL);

  g_free (self->engine);
  self->engine = g_strdup (engine);
  self->sets_engine = TRUE;
}

/**
 * entente_draft_edit_document:
 * @self: a draft
 *
 * Returns: (transfer none): the new record of the document itself, with its title for example, to be
 *   changed
 */
EntenteRecord *
entente_draft_edit_document (EntenteDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->records[ENTENTE_OWN_RECORD_DOCUMENT] == NULL)
    entente_draft_set_record (self, ENTENTE_OWN_RECORD_DOCUMENT, entente_document_get_record (self->document));
  return self->records[ENTENTE_OWN_RECORD_DOCUMENT];
}

/**
 * entente_draft_set_record:
 * @self: a draft
 * @which: which of the document's own records
 * @record: its new contents
 */
void
entente_draft_set_record (EntenteDraft        *self,
                          EntenteOwnRecord     which,
                          const EntenteRecord *record)
{
  g_return_if_fail (self != NULL && which < ENTENTE_N_OWN_RECORDS && record != NULL);

  entente_record_free (self->records[which]);
  self->records[which] = entente_record_copy (record);
}

/**
 * entente_draft_finish:
 * @self: a draft, which cannot be used afterwards
 *
 * Returns: (transfer full) (nullable): the step, for the present document; %NULL if the document no longer
 *   has an item that is to be changed
 */
EntenteStep *
entente_draft_finish (EntenteDraft *self)
{
  g_autoptr (EntenteStep) step = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  const char *engine;

  g_return_val_if_fail (self != NULL, NULL);

  if (!sort_changes (self))
    return NULL;

  step = entente_step_new (self->name);
  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];
      EntenteChange made = { change->before, change->after, change->position };

      entente_step_append_change (step, &made);
    }

  moves = sort_moves (self);
  for (guint i = 0; i < moves->len; i++)
    finish_move (self, moves->pdata[i], step);

  finish_record (self, ENTENTE_OWN_RECORD_DOCUMENT, entente_document_get_record (self->document), step);
  finish_record (self, ENTENTE_OWN_RECORD_VIEW, entente_document_get_view_record (self->document), step);
  engine = entente_layout_get_engine (entente_document_get_layout (self->document));
  if (self->sets_engine && g_strcmp0 (engine, self->engine) != 0)
    entente_step_set_engine (step, engine, self->engine);
  return g_steal_pointer (&step);
}
