/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history.h"

/* The history of a document: its steps, oldest first. The first steps, up to the position, are applied; the
 * others can be redone. It is a list model of the steps. Their number is not limited, because a step holds
 * little but items that the document has or had. */

typedef struct {
  EntenteStep *step;
  EntenteState state; /* of the document after the step */
  guint gesture;      /* 0: none */
} Entry;

struct _EntenteHistory
{
  GObject parent_instance;

  EntenteDocument *document;
  GArray *entries;          /* of Entry */
  guint position;           /* the number of applied steps */
  EntenteState first_state; /* of the document before all steps */
  EntenteState saved_state;
  EntenteState last_state;  /* the latest state that was assigned */
  guint last_gesture;
};

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_POSITION,
  PROP_MODIFIED,
  N_PROPS
};
static GParamSpec *props[N_PROPS];

enum { APPLIED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void entente_history_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteHistory, entente_history, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_history_list_model_init))

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->step);
}

static Entry *
entry_at (EntenteHistory *self,
          guint           position)
{
  return &g_array_index (self->entries, Entry, position);
}

static void
notify_all (EntenteHistory *self)
{
  for (int i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

static void
drop_redone (EntenteHistory *self)
{
  guint n = self->entries->len - self->position;

  if (n == 0)
    return;
  g_array_set_size (self->entries, self->position);
  g_list_model_items_changed (G_LIST_MODEL (self), self->position, n, 0);
}

/* So many of the latest steps may take memory in which they are prepared to be undone. */
#define MAX_PREPARED 3

static void
forget_prepared (EntenteHistory *self)
{
  guint n = 0;

  for (guint i = self->entries->len; i-- > 0;)
    if (entente_step_can_exchange (entry_at (self, i)->step) && ++n > MAX_PREPARED)
      entente_step_forget (entry_at (self, i)->step);
}

static void
append (EntenteHistory *self,
        EntenteStep    *step,
        guint           gesture)
{
  Entry entry = { g_object_ref (step), ++self->last_state, gesture };

  g_array_append_val (self->entries, entry);
  if (entente_step_can_exchange (step))
    forget_prepared (self);
  g_list_model_items_changed (G_LIST_MODEL (self), self->position++, 0, 1);
}

/* Joins a step with the last one of the same gesture. A saved state is kept, so that the user can return to
 * it. */
static gboolean
join_with_last (EntenteHistory *self,
                EntenteStep    *step,
                guint           gesture)
{
  Entry *last = self->position > 0 ? entry_at (self, self->position - 1) : NULL;
  g_autoptr (EntenteStep) joined = NULL;

  if (last == NULL || gesture == 0 || last->gesture != gesture || last->state == self->saved_state)
    return FALSE;
  joined = entente_step_join (last->step, step);
  if (joined == NULL)
    return FALSE;

  g_set_object (&last->step, joined);
  last->state = ++self->last_state;
  g_list_model_items_changed (G_LIST_MODEL (self), self->position - 1, 1, 1);
  return TRUE;
}

static gboolean
apply_new_step (EntenteHistory *self,
                EntenteStep    *step,
                guint           gesture)
{
  if (entente_step_is_empty (step))
    return TRUE;
  if (entente_step_is_prepared_for (step, self->document))
    entente_step_exchange (step, self->document, TRUE);
  else
    {
      entente_step_forget (step);
      if (!entente_step_apply (step, self->document))
        return FALSE;
    }

  drop_redone (self);
  if (!join_with_last (self, step, gesture))
    append (self, step, gesture);
  g_signal_emit (self, signals[APPLIED], 0, step);
  notify_all (self);
  return TRUE;
}

static gboolean
move_position (EntenteHistory *self,
               gboolean        forward)
{
  Entry *entry = entry_at (self, forward ? self->position : self->position - 1);
  g_autoptr (EntenteStep) step = forward ? g_object_ref (entry->step) : entente_step_invert (entry->step);

  if (entente_step_can_exchange (entry->step))
    entente_step_exchange (entry->step, self->document, forward);
  else if (!entente_step_apply (step, self->document))
    return FALSE;
  self->position += forward ? 1 : -1;
  if (self->position > 0)
    entry_at (self, self->position - 1)->gesture = 0;
  g_signal_emit (self, signals[APPLIED], 0, step);
  return TRUE;
}

static GType
entente_history_get_item_type (GListModel *list)
{
  return ENTENTE_TYPE_STEP;
}

static guint
entente_history_get_n_items (GListModel *list)
{
  return ENTENTE_HISTORY (list)->entries->len;
}

static gpointer
entente_history_get_item (GListModel *list,
                          guint       position)
{
  EntenteHistory *self = ENTENTE_HISTORY (list);

  return position < self->entries->len ? g_object_ref (entry_at (self, position)->step) : NULL;
}

static void
entente_history_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_history_get_item_type;
  iface->get_n_items = entente_history_get_n_items;
  iface->get_item = entente_history_get_item;
}

static void
entente_history_finalize (GObject *object)
{
  EntenteHistory *self = ENTENTE_HISTORY (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_history_parent_class)->finalize (object);
}

static void
entente_history_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteHistory *self = ENTENTE_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, entente_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, entente_history_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, entente_history_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, entente_history_get_redo_name (self));
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, entente_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  props[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
entente_history_class_init (EntenteHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_history_finalize;
  object_class->get_property = entente_history_get_property;
  install_properties (object_class);

  /**
   * EntenteHistory::applied:
   * @self: a history
   * @step: the step that was applied; for an undo, the inverse of the undone step
   *
   * One step changed the document. It is emitted before the notifications of the properties.
   */
  signals[APPLIED] = g_signal_new ("applied", ENTENTE_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, ENTENTE_TYPE_STEP);
}

static void
entente_history_init (EntenteHistory *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->first_state = self->saved_state = self->last_state = 1;
}

/**
 * entente_history_new:
 * @document: a document, which from now on only the history may change
 *
 * Returns: (transfer full): a history without steps; the document counts as saved
 */
EntenteHistory *
entente_history_new (EntenteDocument *document)
{
  EntenteHistory *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_HISTORY, NULL);
  self->document = g_object_ref (document);
  return self;
}

/**
 * entente_history_get_document:
 * @self: a history
 *
 * Returns: (transfer none): the document whose history it is
 */
EntenteDocument *
entente_history_get_document (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), NULL);

  return self->document;
}

/**
 * entente_history_apply:
 * @self: a history
 * @draft: the changes; it cannot be used afterwards
 *
 * Turns a draft into a step and applies it. Undone steps can then no longer be redone. A draft without
 * changes makes no step.
 *
 * Returns: whether the document has the drafted state; %FALSE if the draft does not apply to the present
 *   document
 */
gboolean
entente_history_apply (EntenteHistory *self,
                       EntenteDraft   *draft)
{
  return entente_history_apply_in_gesture (self, draft, 0);
}

/**
 * entente_history_apply_in_gesture:
 * @self: a history
 * @draft: the changes; it cannot be used afterwards
 * @gesture: the number from entente_history_begin_gesture(), or 0 for none
 *
 * Works like entente_history_apply(), but consecutive moves of one gesture become one step.
 *
 * Returns: whether the document has the drafted state
 */
gboolean
entente_history_apply_in_gesture (EntenteHistory *self,
                                  EntenteDraft   *draft,
                                  guint           gesture)
{
  g_autoptr (EntenteStep) step = NULL;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (self) && draft != NULL, FALSE);
  g_return_val_if_fail (entente_draft_get_document (draft) == self->document, FALSE);

  step = entente_draft_finish (draft);
  return step != NULL && apply_new_step (self, step, gesture);
}

/**
 * entente_history_apply_step:
 * @self: a history
 * @step: a step that was made for a copy of the present document
 *
 * Works like entente_history_apply(), for a step that took too long to prepare in the main thread.
 *
 * Returns: whether the step was applied
 */
gboolean
entente_history_apply_step (EntenteHistory *self,
                            EntenteStep    *step)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self) && ENTENTE_IS_STEP (step), FALSE);

  return apply_new_step (self, step, 0);
}

/**
 * entente_history_begin_gesture:
 * @self: a history
 *
 * Returns: a number for a continuous action of the user, such as holding down an arrow key
 */
guint
entente_history_begin_gesture (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), 0);

  return ++self->last_gesture;
}

gboolean
entente_history_undo (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);

  return self->position > 0 && entente_history_go_to (self, self->position - 1);
}

gboolean
entente_history_redo (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);

  return self->position < self->entries->len && entente_history_go_to (self, self->position + 1);
}

/**
 * entente_history_go_to:
 * @self: a history
 * @position: the number of steps that are to be applied
 *
 * Undoes or redoes several steps.
 *
 * Returns: whether the position was reached. This only fails if the document was changed without the
 *   history
 */
gboolean
entente_history_go_to (EntenteHistory *self,
                       guint           position)
{
  guint start;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (self) && position <= self->entries->len, FALSE);

  start = self->position;
  while (self->position != position)
    if (!move_position (self, self->position < position))
      break;
  if (self->position != start)
    notify_all (self);
  return self->position == position;
}

gboolean
entente_history_can_undo (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);

  return self->position > 0;
}

gboolean
entente_history_can_redo (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);

  return self->position < self->entries->len;
}

/**
 * entente_history_get_undo_name:
 * @self: a history
 *
 * Returns: (nullable): the name of the step that can be undone, in words that can follow "Undo"
 */
const char *
entente_history_get_undo_name (EntenteHistory *self)
{
  if (!entente_history_can_undo (self))
    return NULL;
  return entente_step_get_name (entry_at (self, self->position - 1)->step);
}

/**
 * entente_history_get_redo_name:
 * @self: a history
 *
 * Returns: (nullable): the name of the step that can be redone, in words that can follow "Redo"
 */
const char *
entente_history_get_redo_name (EntenteHistory *self)
{
  if (!entente_history_can_redo (self))
    return NULL;
  return entente_step_get_name (entry_at (self, self->position)->step);
}

/**
 * entente_history_get_position:
 * @self: a history
 *
 * Returns: the number of applied steps
 */
guint
entente_history_get_position (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), 0);

  return self->position;
}

/**
 * entente_history_get_n_steps:
 * @self: a history
 *
 * Returns: the number of steps, including those that can be redone
 */
guint
entente_history_get_n_steps (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), 0);

  return self->entries->len;
}

/**
 * entente_history_get_name:
 * @self: a history
 * @position: a position after at least one step
 *
 * Returns: the name of the last step before @position
 */
const char *
entente_history_get_name (EntenteHistory *self,
                          guint           position)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), NULL);
  g_return_val_if_fail (position > 0 && position <= self->entries->len, NULL);

  return entente_step_get_name (entry_at (self, position - 1)->step);
}

/**
 * entente_history_get_saved_position:
 * @self: a history
 * @position: (out): the position at which the document is in the saved state
 *
 * Returns: whether there is such a position
 */
gboolean
entente_history_get_saved_position (EntenteHistory *self,
                                    guint          *position)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self) && position != NULL, FALSE);

  for (*position = 0; *position <= self->entries->len; ++*position)
    if ((*position > 0 ? entry_at (self, *position - 1)->state : self->first_state) == self->saved_state)
      return TRUE;
  return FALSE;
}

/**
 * entente_history_get_state:
 * @self: a history
 *
 * Returns: the state that the document is in; never %ENTENTE_STATE_NONE
 */
EntenteState
entente_history_get_state (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), ENTENTE_STATE_NONE);

  return self->position > 0 ? entry_at (self, self->position - 1)->state : self->first_state;
}

/**
 * entente_history_set_saved:
 * @self: a history
 * @state: the state that is in the file. It may be earlier than the present one, because saving takes time.
 *   %ENTENTE_STATE_NONE if there is no file
 */
void
entente_history_set_saved (EntenteHistory *self,
                           EntenteState    state)
{
  g_return_if_fail (ENTENTE_IS_HISTORY (self));

  self->saved_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

/**
 * entente_history_get_saved:
 * @self: a history
 *
 * Returns: the state that is in the file; %ENTENTE_STATE_NONE if there is no file
 */
EntenteState
entente_history_get_saved (EntenteHistory *self)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), ENTENTE_STATE_NONE);

  return self->saved_state;
}

/**
 * entente_history_is_modified:
 * @self: a history
 *
 * Returns: whether the document is in another state than the one that was saved
 */
gboolean
entente_history_is_modified (EntenteHistory *self)
{
  return entente_history_get_state (self) != self->saved_state;
}
