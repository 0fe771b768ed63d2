/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ranker.h"

#include "entente-actor.h"
#include "entente-relation.h"
#include "entente-task-thread.h"

/* Items are read from the document in short parts, and anew if it changes meanwhile. All else is done in another
 * thread. A change cancels what is being measured. */

/* That of frames. Below it nothing would be read while frames take longer than their interval, as with a spinner where
 * all is drawn by the processor. */
#define READ_PRIORITY (G_PRIORITY_HIGH_IDLE + 20)

/* To weigh a relation takes longer than to read it. */
#define ITEMS_PER_CALL 5000
#define WEIGHED_PER_CALL 500

/* What is measured. Other threads may read it once it is complete. */
typedef struct {
  GPtrArray *actors, *relations; /* of EntenteItem */
  GArray *weights;               /* of double: by relation; empty if each counts 1 */
  guint n_actors, n_relations;   /* read, also those that are not shown */
} Input;

struct _EntenteRanker
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteView *view;         /* nullable: what is measured; %NULL for all */
  EntenteRanking *ranking;   /* nullable */
  Input *input;              /* nullable: of the document as it is, as far as it is read */
  GCancellable *cancellable; /* nullable: of the thread that measures */
  guint source;              /* reads the input; 0 if nothing has changed since */
  gboolean patient;
  gboolean by_evidence;
};

/* The data of the thread that measures. */
typedef struct {
  Input *input;
  EntenteMeasuresFlags flags;
} RankData;

enum { PROP_0, PROP_BUSY, PROP_RANKING, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteRanker, entente_ranker, G_TYPE_OBJECT)

static void start (EntenteRanker *self, EntenteMeasuresFlags flags);

static Input *
input_new (void)
{
  Input *input = g_atomic_rc_box_new0 (Input);

  input->actors = g_ptr_array_new_with_free_func (g_object_unref);
  input->relations = g_ptr_array_new_with_free_func (g_object_unref);
  input->weights = g_array_new (FALSE, FALSE, sizeof (double));
  return input;
}

static void
input_clear (gpointer data)
{
  Input *input = data;

  g_ptr_array_unref (input->actors);
  g_ptr_array_unref (input->relations);
  g_array_unref (input->weights);
}

static void
input_unref (Input *input)
{
  g_atomic_rc_box_release_full (input, input_clear);
}

static void
rank_data_free (gpointer data)
{
  RankData *rank_data = data;

  input_unref (rank_data->input);
  g_free (rank_data);
}

static void
take_ranking (EntenteRanker  *self,
              EntenteRanking *ranking)
{
  if (self->ranking == NULL && ranking == NULL)
    return;
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  self->ranking = ranking;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANKING]);
}

/* Relations that do not lead from one actor to another are no edges; the others are in their order. */
static double *
pick_weights (const Input        *input,
              const EntenteGraph *graph)
{
  guint n_edges;
  double *weights;

  if (input->weights->len == 0)
    return NULL;
  entente_graph_get_edges (graph, &n_edges);
  weights = g_new (double, n_edges);
  for (guint edge = 0, i = 0; edge < n_edges; i++)
    if (input->relations->pdata[i] == entente_graph_get_relation (graph, edge))
      weights[edge++] = g_array_index (input->weights, double, i);
  return weights;
}

static void
rank_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const RankData *rank_data = data;
  EntenteGraph *graph = entente_graph_new_for_items (rank_data->input->actors, rank_data->input->relations);
  g_autofree double *weights = pick_weights (rank_data->input, graph);
  EntenteMeasuresFlags flags = rank_data->flags | entente_ranking_afford (graph);
  GError *error = NULL;
  EntenteRanking *ranking = entente_ranking_new (graph, weights, flags, cancellable, &error);

  if (ranking != NULL)
    g_task_return_pointer (task, ranking, (GDestroyNotify) entente_ranking_unref);
  else
    g_task_return_error (task, error);
}

/* A ranker that was given up while the thread was at work is not kept by it. */
static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *weak_ref = g_new (GWeakRef, 1);

  g_weak_ref_init (weak_ref, object);
  return weak_ref;
}

static gpointer
weak_ref_take (GWeakRef *weak_ref)
{
  gpointer object = g_weak_ref_get (weak_ref);

  g_weak_ref_clear (weak_ref);
  g_free (weak_ref);
  return object;
}

static void
ranked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntenteRanker) self = weak_ref_take (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRanking) ranking = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (ranking == NULL)
    g_warning ("Actors are not ranked: %s", error->message);
  else if (self->patient && !entente_ranking_has (ranking, ENTENTE_CENTRALITY_BETWEENNESS))
    start (self, ENTENTE_MEASURES_WAYS);
  take_ranking (self, g_steal_pointer (&ranking));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* With the default flags, what can be afforded is measured. */
static void
start (EntenteRanker        *self,
       EntenteMeasuresFlags  flags)
{
  g_autoptr (GTask) task = NULL;
  RankData *data = g_new (RankData, 1);

  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, ranked_cb, weak_ref_new (self));
  g_task_set_source_tag (task, start);
  *data = (RankData) { g_atomic_rc_box_acquire (self->input), flags };
  g_task_set_task_data (task, data, rank_data_free);
  entente_task_run_in_thread (task, rank_thread);
}

/* Reads up to @n items behind the first @n_read. */
static gboolean
read_items (EntenteRanker   *self,
            GPtrArray       *array,
            guint           *n_read,
            EntenteItemKind  kind,
            guint            n)
{
  GListModel *items = entente_document_get_items (self->document, kind);
  guint end = MIN (g_list_model_get_n_items (items), *n_read + n);

  for (; *n_read < end; (*n_read)++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, *n_read);

      if (self->view == NULL || entente_view_shows (self->view, item))
        g_ptr_array_add (array, g_steal_pointer (&item));
    }
  return end < g_list_model_get_n_items (items);
}

static gboolean
read_weights (EntenteRanker *self)
{
  const GPtrArray *relations = self->input->relations;
  guint end = MIN (relations->len, self->input->weights->len + WEIGHED_PER_CALL);

  if (!self->by_evidence)
    return FALSE;
  for (guint i = self->input->weights->len; i < end; i++)
    {
      double weight = entente_ranking_weigh (self->document, relations->pdata[i]);

      g_array_append_val (self->input->weights, weight);
    }
  return end < relations->len;
}

static gboolean
read_cb (gpointer data)
{
  EntenteRanker *self = data;

  if (self->input == NULL)
    self->input = input_new ();
  if (read_items (self, self->input->actors, &self->input->n_actors, ENTENTE_ITEM_ACTOR, ITEMS_PER_CALL)
      || read_items (self, self->input->relations, &self->input->n_relations, ENTENTE_ITEM_RELATION, ITEMS_PER_CALL)
      || read_weights (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  start (self, ENTENTE_MEASURES_DEFAULT);
  return G_SOURCE_REMOVE;
}

static void
cancel (EntenteRanker *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Several changes in a row result in one new ranking. */
static void
queue (EntenteRanker *self)
{
  g_clear_pointer (&self->input, input_unref);
  if (self->source != 0)
    return;
  cancel (self);
  self->source = g_idle_add_full (READ_PRIORITY, read_cb, self, NULL);
  take_ranking (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
counts (EntenteItem *item)
{
  return item != NULL && (ENTENTE_IS_ACTOR (item) || ENTENTE_IS_RELATION (item));
}

/* Statements and sources change the evidence alone. */
static void
item_changed_cb (EntenteRanker *self,
                 EntenteItem   *before,
                 EntenteItem   *after)
{
  if (self->by_evidence || counts (before) || counts (after))
    queue (self);
}

static void
entente_ranker_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteRanker *self = ENTENTE_RANKER (object);

  switch (property)
    {
    case PROP_BUSY: g_value_set_boolean (value, entente_ranker_is_busy (self)); break;
    case PROP_RANKING: g_value_set_pointer (value, self->ranking); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_ranker_dispose (GObject *object)
{
  EntenteRanker *self = ENTENTE_RANKER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  cancel (self);

  G_OBJECT_CLASS (entente_ranker_parent_class)->dispose (object);
}

static void
entente_ranker_finalize (GObject *object)
{
  EntenteRanker *self = ENTENTE_RANKER (object);

  g_clear_pointer (&self->input, input_unref);
  g_clear_pointer (&self->view, entente_view_unref);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_ranker_parent_class)->finalize (object);
}

static void
entente_ranker_class_init (EntenteRankerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_ranker_get_property;
  object_class->dispose = entente_ranker_dispose;
  object_class->finalize = entente_ranker_finalize;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RANKING] = g_param_spec_pointer ("ranking", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_ranker_init (EntenteRanker *self)
{
}

/**
 * entente_ranker_new:
 * @document: a document
 * @patient: whether to go on with what takes many seconds for a large document
 *
 * Returns: (transfer full): a ranker; its thread ends when it is freed
 */
EntenteRanker *
entente_ranker_new (EntenteDocument *document,
                    gboolean         patient)
{
  EntenteRanker *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_RANKER, NULL);
  self->document = g_object_ref (document);
  self->patient = patient;
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  queue (self);
  return self;
}

/**
 * entente_ranker_get_document:
 * @self: a ranker
 *
 * Returns: (transfer none): the document whose actors it ranks
 */
EntenteDocument *
entente_ranker_get_document (EntenteRanker *self)
{
  g_return_val_if_fail (ENTENTE_IS_RANKER (self), NULL);

  return self->document;
}

/**
 * entente_ranker_get_ranking:
 * @self: a ranker
 *
 * Returns: (transfer none) (nullable): the ranking of the document as it is now, if there is one yet
 */
EntenteRanking *
entente_ranker_get_ranking (EntenteRanker *self)
{
  g_return_val_if_fail (ENTENTE_IS_RANKER (self), NULL);

  return self->ranking;
}

/**
 * entente_ranker_is_busy:
 * @self: a ranker
 *
 * Returns: whether another ranking is to come without a change of the document
 */
gboolean
entente_ranker_is_busy (EntenteRanker *self)
{
  g_return_val_if_fail (ENTENTE_IS_RANKER (self), FALSE);

  return self->source != 0 || self->cancellable != NULL;
}

/**
 * entente_ranker_set_by_evidence:
 * @self: a ranker
 * @by_evidence: whether relations that are better supported count more, see entente_ranking_weigh()
 */
void
entente_ranker_set_by_evidence (EntenteRanker *self,
                                gboolean       by_evidence)
{
  g_return_if_fail (ENTENTE_IS_RANKER (self));

  if (self->by_evidence == by_evidence)
    return;
  self->by_evidence = by_evidence;
  queue (self);
}

/**
 * entente_ranker_set_view:
 * @self: a ranker
 * @view: (nullable): measure only the actors and relations that it shows, as if there were no others; %NULL for all
 */
void
entente_ranker_set_view (EntenteRanker *self,
                         EntenteView   *view)
{
  g_return_if_fail (ENTENTE_IS_RANKER (self));

  if (self->view == view)
    return;
  g_clear_pointer (&self->view, entente_view_unref);
  self->view = view != NULL ? entente_view_ref (view) : NULL;
  queue (self);
}
