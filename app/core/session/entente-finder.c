/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finder.h"

#include "entente-chosen-items.h"
#include "entente-task-thread.h"

/* Words are found at once. The terms of a search, such as kind:person, look at all items and their links, which is done
 * in another thread; until it is ready, what was found before stays. */

struct _EntenteFinder
{
  GObject parent_instance;

  EntenteSearch *search;
  EntenteSceneBuilder *builder;
  EntenteSearchLexicon *lexicon;

  char *text;                 /* NULL or empty if nothing is searched */
  EntenteSearchPlan *plan;    /* nullable: of the text; newer than what was found while it is busy */
  gboolean waits;             /* for the document to be read */
  GCancellable *cancellable;  /* nullable: of the thread */

  EntenteSearchPlan *done;    /* nullable: by which it was found */
  EntenteSearchMatch *match;  /* nullable: what the terms of @done hold for */
  EntenteSearchFound *found;  /* nullable */
  guint source;               /* will search again after a change of the document */
};

/* The data of the thread. */
typedef struct {
  EntenteSearchPlan *plan;
  EntenteViewInput *input;
} MatchData;

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteFinder, entente_finder, G_TYPE_OBJECT)

static void
match_data_free (gpointer data)
{
  MatchData *match_data = data;

  entente_search_plan_unref (match_data->plan);
  entente_view_input_unref (match_data->input);
  g_free (match_data);
}

static void
stop (EntenteFinder *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->waits = FALSE;
}

static void
clear_found (EntenteFinder *self)
{
  g_clear_pointer (&self->done, entente_search_plan_unref);
  g_clear_pointer (&self->match, entente_search_match_unref);
  g_clear_pointer (&self->found, entente_search_found_unref);
}

static EntenteSearchFound *
find (EntenteFinder *self)
{
  const char *words = entente_search_plan_get_words (self->done);

  if (entente_search_plan_get_problem (self->done) != NULL)
    return entente_search_found_new (entente_search_get_document (self->search));
  return entente_search_find (self->search, words, self->match);
}

/* Takes what the terms of the plan hold for. */
static void
finish (EntenteFinder      *self,
        EntenteSearchMatch *match)
{
  clear_found (self);
  self->done = entente_search_plan_ref (self->plan);
  self->match = match;
  self->found = find (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
match_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const MatchData *match_data = data;
  EntenteSearchMatch *match = entente_search_plan_match (match_data->plan, match_data->input, cancellable);

  if (match != NULL)
    g_task_return_pointer (task, match, (GDestroyNotify) entente_search_match_unref);
  else
    g_task_return_error_if_cancelled (task);
}

/* The finder may have been given up while the thread was at work: then the task was cancelled. */
static void
matched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteSearchMatch *match = g_task_propagate_pointer (G_TASK (result), NULL);
  EntenteFinder *self = data;

  if (match == NULL)
    return;
  g_clear_object (&self->cancellable);
  finish (self, match);
}

static void
start (EntenteFinder    *self,
       EntenteViewInput *input)
{
  g_autoptr (GTask) task = NULL;
  MatchData *data = g_new (MatchData, 1);

  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, matched_cb, self);
  g_task_set_source_tag (task, start);
  *data = (MatchData) { entente_search_plan_ref (self->plan), entente_view_input_ref (input) };
  g_task_set_task_data (task, data, match_data_free);
  entente_task_run_in_thread (task, match_thread);
}

static void
input_ready_cb (EntenteFinder *self)
{
  EntenteViewInput *input = self->waits ? entente_scene_builder_get_view_input (self->builder) : NULL;

  if (input == NULL)
    return;
  self->waits = FALSE;
  start (self, input);
}

static void
find_nothing (EntenteFinder *self)
{
  clear_found (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Of a term whose value is still to be typed nothing can be said yet, not even that nothing is found. */
static gboolean
asks_nothing (EntenteSearchPlan *plan)
{
  return !entente_search_plan_has_terms (plan) && *entente_search_plan_get_words (plan) == '\0';
}

static void
search (EntenteFinder *self)
{
  EntenteViewInput *input;

  stop (self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->plan, entente_search_plan_unref);
  if (!entente_finder_is_searching (self))
    {
      find_nothing (self);
      return;
    }
  self->plan = entente_search_plan_new (self->search, self->lexicon, self->text);
  if (asks_nothing (self->plan))
    {
      find_nothing (self);
      return;
    }
  if (!entente_search_plan_has_terms (self->plan) || entente_search_plan_get_problem (self->plan) != NULL)
    {
      finish (self, NULL);
      return;
    }
  input = entente_scene_builder_get_view_input (self->builder);
  self->waits = input == NULL;
  if (input != NULL)
    start (self, input);
}

static gboolean
search_again_cb (gpointer data)
{
  EntenteFinder *self = data;

  self->source = 0;
  search (self);
  return G_SOURCE_REMOVE;
}

/* Runs after the update of the outline and before the next frame. What a thread finds of the document before is of no
 * use. */
static void
document_cb (EntenteFinder *self)
{
  if (!entente_finder_is_searching (self) || self->source != 0)
    return;
  stop (self);
  self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, search_again_cb, self, NULL);
}

static void
entente_finder_finalize (GObject *object)
{
  EntenteFinder *self = ENTENTE_FINDER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  stop (self);
  clear_found (self);
  g_clear_pointer (&self->plan, entente_search_plan_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->lexicon);
  g_clear_object (&self->builder);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (entente_finder_parent_class)->finalize (object);
}

static void
entente_finder_class_init (EntenteFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_finder_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_finder_init (EntenteFinder *self)
{
}

/**
 * entente_finder_new:
 * @search: the search index of a document
 * @builder: builds the scenes of the document, and reads it for that
 *
 * Returns: (transfer full): a finder, which searches nothing yet
 */
EntenteFinder *
entente_finder_new (EntenteSearch       *search,
                    EntenteSceneBuilder *builder)
{
  EntenteDocument *document;
  EntenteFinder *self;

  g_return_val_if_fail (ENTENTE_IS_SEARCH (search) && ENTENTE_IS_SCENE_BUILDER (builder), NULL);

  self = g_object_new (ENTENTE_TYPE_FINDER, NULL);
  document = entente_search_get_document (search);
  self->search = g_object_ref (search);
  self->builder = g_object_ref (builder);
  self->lexicon = entente_search_lexicon_new (document);
  g_signal_connect_object (builder, "view-input-ready", G_CALLBACK (input_ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::name-language", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  return self;
}

EntenteSearch *
entente_finder_get_search (EntenteFinder *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self), NULL);

  return self->search;
}

/**
 * entente_finder_get_lexicon:
 * @self: a finder
 *
 * Returns: (transfer none): the words that the document has for the terms of a search
 */
EntenteSearchLexicon *
entente_finder_get_lexicon (EntenteFinder *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self), NULL);

  return self->lexicon;
}

/**
 * entente_finder_set_text:
 * @self: a finder
 * @text: (nullable): words and terms, as entente-search-plan.h tells; %NULL or empty to search nothing
 *
 * Words alone are found before this returns.
 */
void
entente_finder_set_text (EntenteFinder *self,
                         const char    *text)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (ENTENTE_IS_FINDER (self));

  stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  if (g_strcmp0 (stripped != NULL ? stripped : "", self->text != NULL ? self->text : "") == 0)
    return;
  g_free (self->text);
  self->text = g_steal_pointer (&stripped);
  search (self);
}

gboolean
entente_finder_is_searching (EntenteFinder *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self), FALSE);

  return self->text != NULL && *self->text != '\0';
}

/**
 * entente_finder_is_busy:
 * @self: a finder
 *
 * Returns: whether what was found is of an earlier text, or of the document as it was
 */
gboolean
entente_finder_is_busy (EntenteFinder *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self), FALSE);

  return self->waits || self->cancellable != NULL || self->source != 0;
}

/**
 * entente_finder_get_problem:
 * @self: a finder
 *
 * Returns: (nullable): what in the text cannot be understood, in words for the user
 */
const char *
entente_finder_get_problem (EntenteFinder *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self), NULL);

  return self->done != NULL ? entente_search_plan_get_problem (self->done) : NULL;
}

/**
 * entente_finder_get_found:
 * @self: a finder
 *
 * Returns: (transfer none) (nullable): what was found; %NULL if nothing is searched
 */
EntenteSearchFound *
entente_finder_get_found (EntenteFinder *self)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self), NULL);

  return self->found;
}

/**
 * entente_finder_make_hits:
 * @self: a finder that searches
 * @limit: how many hits to make at most
 *
 * Returns: (transfer full) (element-type EntenteSearchHit): the first items that were found, with the places of the
 *   words
 */
GPtrArray *
entente_finder_make_hits (EntenteFinder *self,
                          guint          limit)
{
  g_return_val_if_fail (ENTENTE_IS_FINDER (self) && self->found != NULL, NULL);

  return entente_search_make_hits (self->search, entente_search_plan_get_words (self->done),
                                   entente_search_found_get_items (self->found), limit);
}

/**
 * entente_finder_make_filter:
 * @self: a finder
 * @before: a filter
 *
 * Returns: (transfer full) (nullable): a filter that shows of what @before shows only what was found; %NULL if nothing
 *   was found that can be in a picture
 */
EntenteFilter *
entente_finder_make_filter (EntenteFinder *self,
                            EntenteFilter *before)
{
  g_autoptr (EntenteFilter) filter = NULL;
  g_autoptr (EntenteCondition) condition = NULL;

  g_return_val_if_fail (ENTENTE_IS_FINDER (self) && before != NULL, NULL);

  if (self->found == NULL || entente_search_found_get_n (self->found) == 0)
    return NULL;
  if (self->match != NULL)
    filter = entente_search_plan_make_filter (self->done, before, self->match);
  if (filter != NULL)
    return g_steal_pointer (&filter);
  condition = entente_chosen_items_make_condition (entente_search_get_document (self->search),
                                                   entente_search_found_get_items (self->found));
  return condition != NULL ? entente_filter_new_with (before, condition) : NULL;
}
