/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ranker.h"

#include "entente-actor.h"
#include "entente-relation.h"

/* The graph is read in the thread of the document, when nothing else is to be done, and measured in another. A change
 * cancels what is being measured. */

struct _EntenteRanker
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteRanking *ranking;   /* nullable */
  GCancellable *cancellable; /* nullable: of the thread that measures */
  guint source;              /* reads the graph; 0 if nothing has changed since */
  gboolean patient;
  gboolean by_evidence;
};

/* The data of the thread that measures. */
typedef struct {
  EntenteGraph *graph; /* until it is ranked */
  double *weights;     /* nullable */
  EntenteMeasuresFlags flags;
} RankData;

enum { PROP_0, PROP_BUSY, PROP_RANKING, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteRanker, entente_ranker, G_TYPE_OBJECT)

static void start (EntenteRanker *self, EntenteMeasuresFlags flags);

static void
rank_data_free (gpointer data)
{
  RankData *rank_data = data;

  g_clear_pointer (&rank_data->graph, entente_graph_free);
  g_free (rank_data->weights);
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

static void
rank_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  RankData *rank_data = data;
  GError *error = NULL;
  EntenteRanking *ranking = entente_ranking_new (g_steal_pointer (&rank_data->graph), rank_data->weights,
                                                 rank_data->flags, cancellable, &error);

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
  RankData *data = g_new0 (RankData, 1);

  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, ranked_cb, weak_ref_new (self));
  g_task_set_source_tag (task, start);
  g_task_set_priority (task, G_PRIORITY_LOW);
  data->graph = entente_graph_new_for_document (self->document);
  data->weights = self->by_evidence ? entente_ranking_weigh (data->graph, self->document) : NULL;
  data->flags = flags | entente_ranking_afford (data->graph);
  g_task_set_task_data (task, data, rank_data_free);
  g_task_run_in_thread (task, rank_thread);
}

static gboolean
start_cb (gpointer data)
{
  EntenteRanker *self = data;

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
  if (self->source != 0)
    return;
  cancel (self);
  self->source = g_idle_add_full (G_PRIORITY_LOW, start_cb, self, NULL);
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
