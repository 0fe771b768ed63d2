/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-maker.h"

#include "entente-ranker.h"
#include "entente-task-thread.h"

struct _EntenteTableMaker
{
  GObject parent_instance;

  EntenteItemKind kind;
  EntenteSession *session;      /* nullable */
  EntenteTableOrder *order;
  EntenteRanker *ranker;        /* nullable: nobody wants to see measures */
  EntenteItemTable *table;      /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *view_signals;
  GCancellable *running;        /* nullable: of the thread that makes the next table */
  guint source;                 /* will start that thread; else 0 */
  gboolean active, measures;
  gboolean outdated;            /* the table is not what it would be now */
};

/* The data of the thread. */
typedef struct {
  EntenteViewInput *items;
  EntenteRanking *ranking;      /* nullable */
  const char *language;         /* nullable */
  EntenteTableInput *input;     /* nullable: the items are counted already */
  EntenteItemKind kind;
  EntenteView *view;            /* nullable */
  EntenteTableOrder *order;
} Making;

enum { MADE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTableMaker, entente_table_maker, G_TYPE_OBJECT)

static void
making_free (gpointer data)
{
  Making *making = data;

  entente_view_input_unref (making->items);
  g_clear_pointer (&making->ranking, entente_ranking_unref);
  g_clear_pointer (&making->input, entente_table_input_unref);
  g_clear_pointer (&making->view, entente_view_unref);
  entente_table_order_free (making->order);
  g_free (making);
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Making *making = data;
  EntenteItemTable *table;

  if (making->input == NULL)
    making->input = entente_table_input_new (making->items, making->ranking, making->language);
  table = entente_item_table_new (making->input, making->kind, making->view, making->order, cancellable);
  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) entente_item_table_free);
  else
    g_task_return_error_if_cancelled (task);
}

static void
take_table (EntenteTableMaker *self,
            EntenteItemTable  *table)
{
  EntenteItemTable *before = self->table;

  self->table = table;
  g_signal_emit (self, signals[MADE], 0);
  g_clear_pointer (&before, entente_item_table_free);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntenteTableMaker) self = data;
  g_autoptr (EntenteItemTable) table = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->running != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->running);
  take_table (self, g_steal_pointer (&table));
}

/* If only the order has changed, nothing has to be counted again. */
static EntenteTableInput *
find_input (EntenteTableMaker *self,
            const Making      *making)
{
  EntenteTableInput *input = self->table != NULL ? self->table->input : NULL;

  if (input == NULL || input->items != making->items || input->ranking != making->ranking
      || input->language != making->language)
    return NULL;
  return entente_table_input_ref (input);
}

static void
make (EntenteTableMaker *self,
      EntenteViewInput  *items)
{
  EntenteRanking *ranking = self->ranker != NULL ? entente_ranker_get_ranking (self->ranker) : NULL;
  EntenteView *view = entente_view_state_get_view (entente_session_get_view_state (self->session));
  Making *making = g_new0 (Making, 1);
  g_autoptr (GTask) task = NULL;

  making->items = entente_view_input_ref (items);
  making->ranking = ranking != NULL ? entente_ranking_ref (ranking) : NULL;
  making->language = entente_document_get_name_language (entente_session_get_document (self->session));
  making->input = find_input (self, making);
  making->kind = self->kind;
  making->view = view != NULL ? entente_view_ref (view) : NULL;
  making->order = entente_table_order_copy (self->order);
  self->running = g_cancellable_new ();
  task = g_task_new (NULL, self->running, made_cb, g_object_ref (self));
  g_task_set_source_tag (task, make);
  g_task_set_task_data (task, making, making_free);
  entente_task_run_in_thread (task, make_thread);
}

/* What has not been read yet is read, and then this is called again. */
static gboolean
start_cb (gpointer data)
{
  EntenteTableMaker *self = data;
  EntenteViewInput *items = entente_view_state_get_input (entente_session_get_view_state (self->session));

  self->source = 0;
  if (items == NULL)
    return G_SOURCE_REMOVE;
  self->outdated = FALSE;
  make (self, items);
  return G_SOURCE_REMOVE;
}

static void
cancel (EntenteTableMaker *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static void
queue (EntenteTableMaker *self)
{
  self->outdated = TRUE;
  if (!self->active || self->session == NULL || entente_session_get_document (self->session) == NULL)
    return;
  cancel (self);
  self->source = g_idle_add_full (G_PRIORITY_DEFAULT, start_cb, self, NULL);
}

static void
update_ranker (EntenteTableMaker *self)
{
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;
  gboolean wanted = self->measures && self->active && document != NULL;

  if (self->ranker != NULL && (!wanted || entente_ranker_get_document (self->ranker) != document))
    g_clear_object (&self->ranker);
  if (self->ranker != NULL || !wanted)
    return;
  self->ranker = entente_ranker_new (document, TRUE);
  g_signal_connect_object (self->ranker, "notify::ranking", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
}

static void
document_cb (EntenteTableMaker *self)
{
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;
  EntenteViewState *state = document != NULL ? entente_session_get_view_state (self->session) : NULL;

  cancel (self);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->view_signals, state);
  if (self->table != NULL)
    take_table (self, NULL);
  update_ranker (self);
  queue (self);
}

static void
entente_table_maker_dispose (GObject *object)
{
  EntenteTableMaker *self = ENTENTE_TABLE_MAKER (object);

  cancel (self);
  g_signal_group_set_target (self->session_signals, NULL);
  g_signal_group_set_target (self->document_signals, NULL);
  g_signal_group_set_target (self->view_signals, NULL);
  g_clear_object (&self->ranker);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_table_maker_parent_class)->dispose (object);
}

static void
entente_table_maker_finalize (GObject *object)
{
  EntenteTableMaker *self = ENTENTE_TABLE_MAKER (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->view_signals);
  g_clear_pointer (&self->table, entente_item_table_free);
  g_clear_pointer (&self->order, entente_table_order_free);

  G_OBJECT_CLASS (entente_table_maker_parent_class)->finalize (object);
}

static void
entente_table_maker_class_init (EntenteTableMakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_table_maker_dispose;
  object_class->finalize = entente_table_maker_finalize;

  signals[MADE] = g_signal_new ("made", ENTENTE_TYPE_TABLE_MAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
entente_table_maker_init (EntenteTableMaker *self)
{
  self->order = entente_table_order_new ();
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "item-changed", G_CALLBACK (queue), self);
  g_signal_group_connect_swapped (self->document_signals, "many-changed", G_CALLBACK (queue), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::name-language", G_CALLBACK (queue), self);
  self->view_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->view_signals, "view-changed", G_CALLBACK (queue), self);
  g_signal_group_connect_swapped (self->view_signals, "input-ready", G_CALLBACK (queue), self);
}

/**
 * entente_table_maker_new:
 * @kind: the kind of items in the rows
 *
 * Returns: (transfer full): a maker that is not active, and has no session
 */
EntenteTableMaker *
entente_table_maker_new (EntenteItemKind kind)
{
  EntenteTableMaker *self = g_object_new (ENTENTE_TYPE_TABLE_MAKER, NULL);

  self->kind = kind;
  return self;
}

/**
 * entente_table_maker_set_session:
 * @self: a maker
 * @session: (nullable): the session whose document it follows
 */
void
entente_table_maker_set_session (EntenteTableMaker *self,
                                 EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_TABLE_MAKER (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  document_cb (self);
}

/**
 * entente_table_maker_set_active:
 * @self: a maker
 * @active: whether anybody sees the table
 */
void
entente_table_maker_set_active (EntenteTableMaker *self,
                                gboolean           active)
{
  g_return_if_fail (ENTENTE_IS_TABLE_MAKER (self));

  self->active = active;
  update_ranker (self);
  if (active && self->outdated)
    queue (self);
}

/**
 * entente_table_maker_set_measures:
 * @self: a maker
 * @measures: whether the table has columns of what is measured
 */
void
entente_table_maker_set_measures (EntenteTableMaker *self,
                                  gboolean           measures)
{
  g_return_if_fail (ENTENTE_IS_TABLE_MAKER (self));

  self->measures = measures;
  update_ranker (self);
}

/**
 * entente_table_maker_get_order:
 * @self: a maker
 *
 * Returns: (transfer none): by what its tables are sorted
 */
const EntenteTableOrder *
entente_table_maker_get_order (EntenteTableMaker *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_MAKER (self), NULL);

  return self->order;
}

void
entente_table_maker_take_order (EntenteTableMaker *self,
                                EntenteTableOrder *order)
{
  g_return_if_fail (ENTENTE_IS_TABLE_MAKER (self) && order != NULL);

  entente_table_order_free (self->order);
  self->order = order;
  queue (self);
}

/**
 * entente_table_maker_get_table:
 * @self: a maker
 *
 * Returns: (transfer none) (nullable): the latest table; who shows it may exchange its rows
 */
EntenteItemTable *
entente_table_maker_get_table (EntenteTableMaker *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_MAKER (self), NULL);

  return self->table;
}

/**
 * entente_table_maker_is_busy:
 * @self: a maker
 *
 * Returns: whether another table is to come
 */
gboolean
entente_table_maker_is_busy (EntenteTableMaker *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_MAKER (self), FALSE);

  return self->active && (self->outdated || self->running != NULL
                          || (self->ranker != NULL && entente_ranker_is_busy (self->ranker)));
}
