/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-proposal-list.h"

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-likely-speakers.h"
#include "entente-offsets.h"
#include "entente-refusal.h"
#include "entente-supported-relation.h"
#include "entente-task-thread.h"

struct _EntenteProposalList
{
  GObject parent_instance;

  EntenteHistory *history;       /* NULL for none */
  EntenteSource *source;         /* as it is in the document */
  EntenteOffsets *offsets;       /* of its text */
  EntenteLexicons *lexicons;     /* NULL until they are needed */
  EntenteAnnotation *annotation; /* NULL until it is made */
  GCancellable *cancellable;     /* of the work in the other thread */
  GArray *standings;             /* of EntenteStanding: the statements of the source */
  GPtrArray *open;               /* of EntenteProposal, which the annotation owns */
  guint names;                   /* a number made of the names of all actors for which the annotation was made */
  GHashTable *speakers;          /* EntenteProposal -> Speakers: those whose speaker the user has changed */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteProposalList, entente_proposal_list, G_TYPE_OBJECT)

/* What the other thread needs. */
typedef struct {
  EntenteSource *source;
  EntenteDocument *document; /* a copy of its own */
  EntenteLexicons *lexicons;
} Request;

/* The likely speakers of a proposal, the likeliest first. */
typedef struct {
  GPtrArray *voices; /* of EntenteVoice */
  guint at;          /* the one that the proposal has now */
} Speakers;

static void
speakers_free (gpointer data)
{
  Speakers *self = data;

  g_ptr_array_unref (self->voices);
  g_free (self);
}

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->source);
  g_object_unref (self->document);
  entente_lexicons_unref (self->lexicons);
  g_free (self);
}

static char *
dup_words (EntenteProposalList   *self,
           const EntenteProposal *proposal)
{
  const char *text = entente_source_get_text (self->source);
  gsize start = entente_offsets_get_byte (self->offsets, proposal->words.start);

  return g_strndup (text + start, entente_offsets_get_byte (self->offsets, proposal->words.end) - start);
}

/* Proposals of the same key are the same, also after the text was read again. */
static char *
make_key (EntenteProposalList   *self,
          const EntenteProposal *proposal)
{
  const EntenteProposedRelation *relation = proposal->relation;
  g_autofree char *words = dup_words (self, proposal);

  if (relation == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s | %s | %s | %s", relation->from, relation->kind, relation->to, words);
}

/* A statement whose words are those of the proposal, but for a little at the ends. A sentence around them is another
 * statement. */
static gboolean
covers (const EntenteStanding *standing,
        const EntenteProposal *proposal)
{
  guint length = proposal->words.end - proposal->words.start;
  guint start = MAX (standing->start, proposal->words.start), end = MIN (standing->end, proposal->words.end);

  return standing->stands == ENTENTE_STANDS_ONCE && end > start && (end - start) * 2 >= length
         && standing->end - standing->start <= 2 * length;
}

/* The statement has some stance to the relation. */
static gboolean
tells_of (EntenteStatement *statement,
          EntenteRelation  *relation)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));

  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      const EntenteRecord *target = entente_statement_get_nth_about (statement, i);

      if (g_strcmp0 (entente_record_get_text (target, ENTENTE_TARGET_ID), id) == 0)
        return TRUE;
    }
  return FALSE;
}

static EntenteRelation *
find_relation (EntenteProposalList           *self,
               const EntenteProposedRelation *relation)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (self->history), NULL);

  return entente_supported_relation_find (draft, relation->from, relation->to, relation->kind, relation->is_directed);
}

static gboolean
is_taken (EntenteProposalList   *self,
          const EntenteProposal *proposal)
{
  EntenteRelation *relation = proposal->relation != NULL ? find_relation (self, proposal->relation) : NULL;

  if (proposal->relation != NULL && relation == NULL)
    return FALSE;
  for (guint i = 0; i < self->standings->len; i++)
    {
      const EntenteStanding *standing = &g_array_index (self->standings, EntenteStanding, i);

      if (covers (standing, proposal) && (relation == NULL || tells_of (standing->statement, relation)))
        return TRUE;
    }
  return FALSE;
}

/* A relation of an actor that is deleted cannot be taken, until the text is read again. */
static gboolean
has_actors (EntenteProposalList   *self,
            const EntenteProposal *proposal)
{
  EntenteDocument *document = entente_history_get_document (self->history);

  return proposal->relation == NULL
         || (entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, proposal->relation->from) != NULL
             && entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, proposal->relation->to) != NULL);
}

static gboolean
is_refused (EntenteProposalList   *self,
            const EntenteProposal *proposal)
{
  g_autofree char *key = make_key (self, proposal);

  return entente_refusal_holds (self->source, key);
}

static void
add_open (EntenteProposalList *self,
          GPtrArray           *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      EntenteProposal *proposal = proposals->pdata[i];

      if (has_actors (self, proposal) && !is_taken (self, proposal) && !is_refused (self, proposal))
        g_ptr_array_add (self->open, proposal);
    }
}

static int
compare_proposals (gconstpointer a,
                   gconstpointer b)
{
  const EntenteProposal *first = *(EntenteProposal *const *) a, *second = *(EntenteProposal *const *) b;
  guint one = first->relation != NULL ? first->relation->verb.start : first->words.start;
  guint other = second->relation != NULL ? second->relation->verb.start : second->words.start;

  if (first->words.start != second->words.start)
    return first->words.start < second->words.start ? -1 : 1;
  return (one > other) - (one < other);
}

static void
list_open (EntenteProposalList *self)
{
  g_ptr_array_set_size (self->open, 0);
  if (self->annotation != NULL)
    {
      add_open (self, self->annotation->proposals);
      add_open (self, self->annotation->relations);
      g_ptr_array_sort (self->open, compare_proposals);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
annotate_in_thread (GTask        *task,
                    gpointer      source_object,
                    gpointer      data,
                    GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  EntenteAnnotation *annotation = entente_annotate (entente_source_get_text (request->source), request->lexicons,
                                                    entente_source_get_language (request->source), request->document,
                                                    cancellable, &error);

  if (annotation == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, annotation, (GDestroyNotify) entente_annotation_free);
}

/* What the user has changed stays when the text is read again. */
static void
keep_speakers (EntenteProposalList *self,
               EntenteAnnotation   *annotation)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->speakers);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const EntenteProposal *before = key;

      for (guint i = 0; i < annotation->proposals->len; i++)
        {
          EntenteProposal *proposal = annotation->proposals->pdata[i];

          if (proposal->words.start != before->words.start || before->speaker == NULL)
            continue;
          g_clear_pointer (&proposal->speaker, entente_voice_free);
          proposal->speaker = entente_voice_copy (before->speaker);
          proposal->attribution = before->attribution;
        }
    }
  g_hash_table_remove_all (self->speakers);
}

static void
annotated_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  EntenteProposalList *self = ENTENTE_PROPOSAL_LIST (object);
  gboolean is_current = g_task_get_cancellable (G_TASK (result)) == self->cancellable;
  g_autoptr (EntenteAnnotation) annotation = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!is_current || annotation == NULL)
    return;
  keep_speakers (self, annotation);
  g_ptr_array_set_size (self->open, 0);
  g_clear_pointer (&self->annotation, entente_annotation_free);
  self->annotation = g_steal_pointer (&annotation);
  list_open (self);
}

static guint
hash_actor (EntenteActor *actor)
{
  guint hash = entente_id_hash (entente_item_get_id (ENTENTE_ITEM (actor)));

  if (entente_actor_get_name (actor) != NULL)
    hash = hash * 31 + entente_id_hash (entente_actor_get_name (actor));
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const char *alias = entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT);

      if (alias != NULL)
        hash = hash * 31 + entente_id_hash (alias);
    }
  return hash;
}

/* Who is known in a text depends on the names of all actors. */
static guint
hash_names (EntenteDocument *document)
{
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  guint n = g_list_model_get_n_items (actors), hash = n;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);

      hash += hash_actor (actor);
    }
  return hash;
}

static void
start (EntenteProposalList *self)
{
  g_autoptr (GTask) task = NULL;
  Request *request = g_new0 (Request, 1);

  if (self->lexicons == NULL)
    self->lexicons = entente_lexicons_load ();
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->names = hash_names (entente_history_get_document (self->history));
  request->source = g_object_ref (self->source);
  request->document = entente_document_copy (entente_history_get_document (self->history));
  request->lexicons = entente_lexicons_ref (self->lexicons);
  task = g_task_new (self, self->cancellable, annotated_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, request, request_free);
  entente_task_run_in_thread (task, annotate_in_thread);
}

static void
forget (EntenteProposalList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_ptr_array_set_size (self->open, 0);
  g_hash_table_remove_all (self->speakers);
  g_clear_pointer (&self->annotation, entente_annotation_free);
  g_clear_pointer (&self->offsets, entente_offsets_free);
  g_clear_object (&self->source);
  g_clear_object (&self->history);
}

static void
entente_proposal_list_dispose (GObject *object)
{
  EntenteProposalList *self = ENTENTE_PROPOSAL_LIST (object);

  forget (self);
  g_clear_pointer (&self->standings, g_array_unref);
  g_clear_pointer (&self->lexicons, entente_lexicons_unref);

  G_OBJECT_CLASS (entente_proposal_list_parent_class)->dispose (object);
}

static void
entente_proposal_list_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_PROPOSAL_LIST (object)->open);
  g_hash_table_unref (ENTENTE_PROPOSAL_LIST (object)->speakers);

  G_OBJECT_CLASS (entente_proposal_list_parent_class)->finalize (object);
}

static void
entente_proposal_list_class_init (EntenteProposalListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_proposal_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_proposal_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_proposal_list_init (EntenteProposalList *self)
{
  self->open = g_ptr_array_new ();
  self->speakers = g_hash_table_new_full (NULL, NULL, NULL, speakers_free);
}

EntenteProposalList *
entente_proposal_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROPOSAL_LIST, NULL);
}

/**
 * entente_proposal_list_find:
 * @self: a list
 * @history: the history of a document
 * @source: a source of it with a text, as it is now
 * @standings: (element-type EntenteStanding): where its statements stand
 *
 * Finds the proposals for a text. If they are known, and only the document has changed, tells which are open now; and
 * if its actors have changed, reads the text again.
 */
void
entente_proposal_list_find (EntenteProposalList *self,
                            EntenteHistory      *history,
                            EntenteSource       *source,
                            GArray              *standings)
{
  gboolean same;

  g_return_if_fail (ENTENTE_IS_PROPOSAL_LIST (self) && ENTENTE_IS_HISTORY (history) && ENTENTE_IS_SOURCE (source));

  same = self->source != NULL && self->history == history
         && g_strcmp0 (entente_source_get_text (self->source), entente_source_get_text (source)) == 0;
  if (!same)
    forget (self);
  g_clear_pointer (&self->standings, g_array_unref);
  self->standings = g_array_ref (standings);
  g_set_object (&self->history, history);
  g_set_object (&self->source, source);
  /* The index is of the text of one object. */
  g_clear_pointer (&self->offsets, entente_offsets_free);
  self->offsets = entente_offsets_new (entente_source_get_text (source));
  if (same)
    list_open (self);
  if (!same || self->names != hash_names (entente_history_get_document (history)))
    start (self);
}

/**
 * entente_proposal_list_clear:
 * @self: a list
 *
 * Forgets the text and its proposals.
 */
void
entente_proposal_list_clear (EntenteProposalList *self)
{
  g_return_if_fail (ENTENTE_IS_PROPOSAL_LIST (self));

  if (self->source == NULL)
    return;
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
entente_proposal_list_get_n (EntenteProposalList *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self), 0);

  return self->open->len;
}

guint
entente_proposal_list_get_n_sure (EntenteProposalList *self)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self), 0);

  for (guint i = 0; i < self->open->len; i++)
    n += ((EntenteProposal *) self->open->pdata[i])->is_sure;
  return n;
}

/**
 * entente_proposal_list_get:
 * @self: a list
 * @nth: the index of a proposal
 *
 * Returns: (transfer none): the proposal; valid until the list changes
 */
const EntenteProposal *
entente_proposal_list_get (EntenteProposalList *self,
                           guint                nth)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self) && nth < self->open->len, NULL);

  return self->open->pdata[nth];
}

/* The same words can be said twice. */
static char *
make_place_key (EntenteProposalList   *self,
                const EntenteProposal *proposal)
{
  g_autofree char *key = make_key (self, proposal);

  return g_strdup_printf ("%u %s", proposal->words.start, key);
}

/**
 * entente_proposal_list_dup_key:
 * @self: a list
 * @nth: the index of a proposal
 *
 * Returns: (transfer full): what tells the proposal from all others, also after the list has changed
 */
char *
entente_proposal_list_dup_key (EntenteProposalList *self,
                               guint                nth)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self) && nth < self->open->len, NULL);

  return make_place_key (self, self->open->pdata[nth]);
}

/**
 * entente_proposal_list_find_like:
 * @self: a list
 * @key: (nullable): the key of a proposal
 *
 * Returns: the index of that proposal, or -1
 */
int
entente_proposal_list_find_like (EntenteProposalList *self,
                                 const char          *key)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self), -1);

  for (guint i = 0; i < self->open->len && key != NULL; i++)
    {
      g_autofree char *other = make_place_key (self, self->open->pdata[i]);

      if (g_str_equal (key, other))
        return (int) i;
    }
  return -1;
}

/**
 * entente_proposal_list_get_annotation:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): all that was found in the text; valid until the list changes
 */
const EntenteAnnotation *
entente_proposal_list_get_annotation (EntenteProposalList *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self), NULL);

  return self->annotation;
}

/**
 * entente_proposal_list_get_text:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the text of which it has proposals
 */
const char *
entente_proposal_list_get_text (EntenteProposalList *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self), NULL);

  return self->source != NULL ? entente_source_get_text (self->source) : NULL;
}

static gboolean
take (EntenteProposalList    *self,
      EntenteProposal *const *proposals,
      guint                   n,
      EntenteTake             how)
{
  EntenteDocument *document = entente_history_get_document (self->history);
  g_autoptr (EntenteDraft) draft = entente_take_proposals_make_draft (document, entente_measure_for (document),
                                                                      entente_source_get_text (self->source),
                                                                      entente_item_get_id (ENTENTE_ITEM (self->source)),
                                                                      proposals, n, how);

  return entente_history_apply (self->history, draft);
}

/**
 * entente_proposal_list_take:
 * @self: a list
 * @nth: the index of a proposal that a person has read
 *
 * Makes a statement of it, and of voices that are not known actors.
 *
 * Returns: whether the document has changed
 */
gboolean
entente_proposal_list_take (EntenteProposalList *self,
                            guint                nth)
{
  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self) && nth < self->open->len, FALSE);

  return take (self, (EntenteProposal *const *) &self->open->pdata[nth], 1, ENTENTE_TAKE_READ);
}

/**
 * entente_proposal_list_take_sure:
 * @self: a list
 *
 * Makes statements of all proposals that are sure, in one step. They tell that nobody has read them.
 *
 * Returns: whether the document has changed
 */
gboolean
entente_proposal_list_take_sure (EntenteProposalList *self)
{
  g_autoptr (GPtrArray) sure = g_ptr_array_new ();

  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self), FALSE);

  for (guint i = 0; i < self->open->len; i++)
    if (((EntenteProposal *) self->open->pdata[i])->is_sure)
      g_ptr_array_add (sure, self->open->pdata[i]);
  return sure->len > 0 && take (self, (EntenteProposal *const *) sure->pdata, sure->len, ENTENTE_TAKE_UNREAD);
}

/**
 * entente_proposal_list_refuse:
 * @self: a list
 * @nth: the index of a proposal
 *
 * Refuses a proposal. It is not made again in this document.
 *
 * Returns: whether the document has changed
 */
gboolean
entente_proposal_list_refuse (EntenteProposalList *self,
                              guint                nth)
{
  g_autoptr (EntenteDraft) draft = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self) && nth < self->open->len, FALSE);

  key = make_key (self, self->open->pdata[nth]);
  draft = entente_refusal_make_draft (entente_history_get_document (self->history), self->source, key);
  return entente_history_apply (self->history, draft);
}

/* They keep their order while the user goes through them. */
static Speakers *
get_speakers (EntenteProposalList   *self,
              const EntenteProposal *proposal)
{
  Speakers *speakers = g_hash_table_lookup (self->speakers, proposal);

  if (speakers != NULL)
    return speakers;
  speakers = g_new0 (Speakers, 1);
  speakers->voices = entente_likely_speakers_list (self->annotation, proposal);
  /* A pronoun of which nobody knows whom it means is no candidate. */
  if (proposal->speaker == NULL || proposal->speaker->name == NULL)
    speakers->at = speakers->voices->len - 1;
  g_hash_table_insert (self->speakers, (gpointer) proposal, speakers);
  return speakers;
}

/**
 * entente_proposal_list_change_speaker:
 * @self: a list
 * @nth: the index of a proposal
 *
 * Gives a proposal the next likely speaker, and after the last one the first again. The document does not change.
 *
 * Returns: whether there is another one
 */
gboolean
entente_proposal_list_change_speaker (EntenteProposalList *self,
                                      guint                nth)
{
  EntenteProposal *proposal;
  Speakers *speakers;

  g_return_val_if_fail (ENTENTE_IS_PROPOSAL_LIST (self) && nth < self->open->len, FALSE);

  proposal = self->open->pdata[nth];
  if (proposal->relation != NULL)
    return FALSE;
  speakers = get_speakers (self, proposal);
  if (speakers->voices->len < 2)
    return FALSE;
  speakers->at = (speakers->at + 1) % speakers->voices->len;
  entente_voice_free (proposal->speaker);
  proposal->speaker = entente_voice_copy (speakers->voices->pdata[speakers->at]);
  if (proposal->speaker->is_named)
    proposal->attribution = ENTENTE_ATTRIBUTION_ON_RECORD;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}
