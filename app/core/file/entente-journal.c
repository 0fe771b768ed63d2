/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal.h"

#include "entente-journal-writer.h"

/* The journal of an open document: it follows the history and writes each step, so that a crash costs at
 * most the last one. The first step creates its files, and saving removes them. Steps that are made during
 * a save are kept. */

struct _EntenteJournal
{
  GObject parent_instance;

  EntenteHistory *history;
  EntenteJournalWriter *writer; /* nullable: NULL once it is discarded */
  GFile *location;              /* nullable */
  char *hash;                   /* nullable */
  gboolean from_file;           /* whether steps can begin with the contents of the file, or with an empty document */
  gboolean is_started;
  gboolean is_noted;            /* whether another file is noted to which it is being saved */
  guint base;                   /* the number of the last base */
  GPtrArray *since_save;        /* nullable: of EntenteStep, made since a save began */
  char *trouble;                /* nullable */
  guint trouble_source;
  gint64 restart_time;          /* the earliest time of a restart after trouble */
};

/* The delay before the writer is checked for trouble, and the delay before another attempt, in seconds. */
#define CHECK_DELAY 2
#define RESTART_DELAY 5

enum { PROP_0, PROP_TROUBLE, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteJournal, entente_journal, G_TYPE_OBJECT)

static void
start (EntenteJournal *self,
       GPtrArray      *steps,
       gboolean        from_file)
{
  g_autoptr (EntenteDocument) snapshot = NULL;
  g_autofree char *uri = self->location != NULL ? g_file_get_uri (self->location) : NULL;
  EntenteJournalHead *head;

  /* Copying a large document takes longer than a frame, so that it is only copied if the steps are not enough. */
  if (!from_file)
    snapshot = entente_document_copy (entente_history_get_document (self->history));
  head = entente_journal_head_new (uri, self->hash, from_file, ++self->base);
  entente_journal_writer_start (self->writer, head, steps, snapshot);
  self->is_started = TRUE;
}

static void
check_trouble (EntenteJournal *self)
{
  g_autofree char *trouble = NULL;

  if (self->writer != NULL)
    trouble = entente_journal_writer_dup_trouble (self->writer);
  if (g_strcmp0 (trouble, self->trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&trouble);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/* Restarts the journal with a copy of the document. After trouble, or if the file has changed, the steps so
 * far are not enough to restore it. */
static void
restart_if_needed (EntenteJournal *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (self->writer == NULL || !self->is_started)
    return;
  if (self->trouble == NULL && !entente_journal_writer_lacks_copy (self->writer))
    return;
  if (g_get_monotonic_time () < self->restart_time)
    return;
  self->restart_time = g_get_monotonic_time () + RESTART_DELAY * G_USEC_PER_SEC;
  start (self, none, FALSE);
}

static gboolean
check_cb (gpointer data)
{
  EntenteJournal *self = data;

  self->trouble_source = 0;
  check_trouble (self);
  restart_if_needed (self);
  return G_SOURCE_REMOVE;
}

static void
start_with_step (EntenteJournal *self,
                 EntenteStep    *step)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  if (self->from_file)
    g_ptr_array_add (steps, step);
  start (self, steps, self->from_file);
}

static void
applied_cb (EntenteJournal *self,
            EntenteStep    *step)
{
  if (self->writer == NULL)
    return;

  if (self->since_save != NULL)
    g_ptr_array_add (self->since_save, g_object_ref (step));
  if (!self->is_started)
    start_with_step (self, step);
  else
    {
      entente_journal_writer_append (self->writer, step);
      check_trouble (self);
      restart_if_needed (self);
    }
  if (self->trouble_source == 0)
    self->trouble_source = g_timeout_add_seconds (CHECK_DELAY, check_cb, self);
}

static void
entente_journal_dispose (GObject *object)
{
  EntenteJournal *self = ENTENTE_JOURNAL (object);

  g_clear_handle_id (&self->trouble_source, g_source_remove);
  g_clear_pointer (&self->writer, entente_journal_writer_free);

  G_OBJECT_CLASS (entente_journal_parent_class)->dispose (object);
}

static void
entente_journal_finalize (GObject *object)
{
  EntenteJournal *self = ENTENTE_JOURNAL (object);

  g_clear_object (&self->history);
  g_clear_object (&self->location);
  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->since_save, g_ptr_array_unref);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (entente_journal_parent_class)->finalize (object);
}

static void
entente_journal_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteJournal *self = ENTENTE_JOURNAL (object);

  switch (prop_id)
    {
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_journal_class_init (EntenteJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_journal_dispose;
  object_class->finalize = entente_journal_finalize;
  object_class->get_property = entente_journal_get_property;

  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
entente_journal_init (EntenteJournal *self)
{
}

static GPtrArray *
list_steps (EntenteHistory *history)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entente_history_get_position (history); i++)
    g_ptr_array_add (steps, g_list_model_get_item (G_LIST_MODEL (history), i));
  return steps;
}

static EntenteJournal *
new_journal (EntenteHistory *history,
             GFile          *location,
             const char     *hash,
             gboolean        is_as_file,
             const char     *folder,
             int             lock)
{
  EntenteJournal *self = g_object_new (ENTENTE_TYPE_JOURNAL, NULL);

  self->history = g_object_ref (history);
  self->location = location != NULL ? g_object_ref (location) : NULL;
  self->hash = g_strdup (hash);
  self->from_file = is_as_file;
  self->writer = entente_journal_writer_new (folder, lock);
  g_signal_connect_object (history, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_journal_new:
 * @folder: (nullable): where journals are kept; %NULL for the usual folder
 * @history: the history of a document
 * @location: (nullable): where its file is, if it has one
 * @hash: (nullable): the SHA-256 of its contents
 * @is_as_file: whether the document equals that file, or is empty if there is no file
 *
 * Makes a journal. It writes nothing until the first step is made.
 *
 * Returns: (transfer full): the journal
 */
EntenteJournal *
entente_journal_new (const char     *folder,
                     EntenteHistory *history,
                     GFile          *location,
                     const char     *hash,
                     gboolean        is_as_file)
{
  g_autofree char *usual = folder == NULL ? entente_recovery_get_usual_folder () : NULL;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);
  g_return_val_if_fail ((location == NULL) == (hash == NULL), NULL);

  path = g_build_filename (folder != NULL ? folder : usual, id, NULL);
  return new_journal (history, location, hash, is_as_file, path, -1);
}

/**
 * entente_journal_new_for_recovery:
 * @recovery: a recovery
 * @history: the history that was loaded from it
 *
 * Continues the journal of a process that was interrupted. Its files are not removed before the same steps,
 * or a copy of the document, replace them; @recovery cannot be used afterwards. A damaged journal is kept as it is,
 * and continued in a folder of its own; @recovery can be used afterwards.
 *
 * Returns: (transfer full): the journal
 */
EntenteJournal *
entente_journal_new_for_recovery (EntenteRecovery *recovery,
                                  EntenteHistory  *history)
{
  EntenteJournal *self;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *folder = NULL;
  int lock = -1;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (recovery) && ENTENTE_IS_HISTORY (history), NULL);

  if (entente_recovery_is_damaged (recovery))
    {
      g_autofree char *parent = g_path_get_dirname (entente_recovery_get_folder (recovery));
      g_autofree char *id = g_uuid_string_random ();

      folder = g_build_filename (parent, id, NULL);
      entente_recovery_note_restored (recovery);
    }
  else
    {
      folder = g_strdup (entente_recovery_get_folder (recovery));
      lock = entente_recovery_steal_lock (recovery);
    }
  self = new_journal (history, entente_recovery_get_location (recovery), entente_recovery_get_hash (recovery),
                      entente_recovery_is_whole (recovery), folder, lock);
  self->base = entente_recovery_get_base (recovery);
  steps = self->from_file ? list_steps (history) : g_ptr_array_new ();
  start (self, steps, self->from_file);
  return self;
}

/**
 * entente_journal_begin_save:
 * @self: a journal
 * @location: the file to save to
 *
 * Must be called just before the present document is saved. If saving fails, nothing else has to be called.
 */
void
entente_journal_begin_save (EntenteJournal *self,
                            GFile          *location)
{
  gboolean is_other;

  g_return_if_fail (ENTENTE_IS_JOURNAL (self) && G_IS_FILE (location));

  is_other = self->location == NULL || !g_file_equal (location, self->location);
  self->is_noted |= is_other;
  if (self->writer != NULL)
    entente_journal_writer_note_target (self->writer, is_other ? location : NULL);
  g_clear_pointer (&self->since_save, g_ptr_array_unref);
  self->since_save = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * entente_journal_end_save:
 * @self: a journal for which a save was begun
 * @location: the file that was saved
 * @hash: the SHA-256 of its contents
 *
 * Removes the steps that are in the file.
 */
void
entente_journal_end_save (EntenteJournal *self,
                          GFile          *location,
                          const char     *hash)
{
  g_autoptr (GPtrArray) steps = NULL;

  g_return_if_fail (ENTENTE_IS_JOURNAL (self) && self->since_save != NULL);
  g_return_if_fail (G_IS_FILE (location) && hash != NULL);

  g_set_object (&self->location, location);
  g_free (self->hash);
  self->hash = g_strdup (hash);
  self->from_file = TRUE;
  steps = g_steal_pointer (&self->since_save);
  if (self->writer == NULL)
    return;

  if (steps->len > 0)
    start (self, steps, TRUE);
  else if (self->is_started || self->is_noted)
    entente_journal_writer_remove (self->writer);
  self->is_started = steps->len > 0;
  self->is_noted = FALSE;
  check_trouble (self);
}

/**
 * entente_journal_write_copy:
 * @self: a journal
 * @hash: (nullable): the SHA-256 of the present contents of the document's file, if known
 *
 * Restarts the journal with a copy of the document. The file has changed or is gone, so that the steps
 * alone no longer restore the document.
 */
void
entente_journal_write_copy (EntenteJournal *self,
                            const char     *hash)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (ENTENTE_IS_JOURNAL (self));

  g_free (self->hash);
  self->hash = g_strdup (hash);
  self->from_file = FALSE;
  if (self->writer != NULL)
    start (self, none, FALSE);
}

/**
 * entente_journal_discard:
 * @self: a journal
 *
 * Removes the files and stops following the history, because the document is closed and must not be
 * recovered. Waits until this is done.
 */
void
entente_journal_discard (EntenteJournal *self)
{
  g_return_if_fail (ENTENTE_IS_JOURNAL (self));

  if (self->writer == NULL)
    return;
  entente_journal_writer_remove (self->writer);
  g_clear_pointer (&self->writer, entente_journal_writer_free);
}

/**
 * entente_journal_flush:
 * @self: a journal
 *
 * Waits until everything is written.
 */
void
entente_journal_flush (EntenteJournal *self)
{
  g_return_if_fail (ENTENTE_IS_JOURNAL (self));

  if (self->writer != NULL)
    entente_journal_writer_flush (self->writer);
}

/**
 * entente_journal_get_trouble:
 * @self: a journal
 *
 * Returns: (nullable): why the journal cannot be written, in the user's language. A crash would then cost
 *   more than the last step
 */
const char *
entente_journal_get_trouble (EntenteJournal *self)
{
  g_return_val_if_fail (ENTENTE_IS_JOURNAL (self), NULL);

  return self->trouble;
}
