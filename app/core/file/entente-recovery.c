/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery.h"

#include "entente-file.h"
#include "entente-journal-base.h"
#include "entente-journal-folder.h"
#include "entente-json.h"
#include "entente-log.h"
#include "entente-save.h"
#include "entente-step-json.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* The recovery of a document from the journal of a process that has ended. It starts with the document's
 * file if this is unchanged, and otherwise with the copy in the journal; then it applies the later steps.
 * This object holds the lock as long as it lives, so that no other process offers the same recovery. */

struct _EntenteRecovery
{
  GObject parent_instance;

  char *folder;
  int lock;           /* -1: passed to a journal */
  EntenteBackups *backups; /* nullable */
  EntenteLog *log;
  EntenteJournalHead *head; /* nullable: NULL if it cannot be read */
  GFile *location;    /* nullable */
  GDateTime *time;
  gboolean is_restored; /* it was restored already, and is kept because it is damaged */
  char *title;        /* nullable; this and the fields below are set when the document is loaded */
  gboolean is_whole;  /* the history has all steps since the contents of the file, or since an empty document */
  guint n_unfit;      /* how many steps do not apply without those that could not be read */
  gboolean is_copy_damaged; /* the document begins with a copy that is not as it was written */
};

/* What a folder holds. */
typedef enum {
  FOLDER_EMPTY,   /* nothing to recover */
  FOLDER_UNKNOWN, /* a journal of a newer Entente */
  FOLDER_JOURNAL,
} FolderState;

G_DEFINE_FINAL_TYPE (EntenteRecovery, entente_recovery, G_TYPE_OBJECT)

/* A journal that is there, but cannot be read, is damaged. */
static FolderState
read_journal (EntenteRecovery *self)
{
  g_autoptr (GBytes) file = entente_journal_folder_read (self->folder, ENTENTE_JOURNAL_FILE);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  gint64 time;

  if (!entente_journal_folder_has (self->folder, ENTENTE_JOURNAL_FILE, &time))
    return FOLDER_EMPTY;
  self->time = g_date_time_new_from_unix_local (time);
  self->log = entente_log_read (file != NULL ? file : nothing);
  self->is_restored = entente_journal_folder_has (self->folder, ENTENTE_JOURNAL_RESTORED, NULL);
  if (self->log->head == NULL)
    {
      self->head = entente_journal_base_find (self->folder, self->log->id);
      return self->head == NULL && file != NULL && g_bytes_get_size (file) == 0 ? FOLDER_EMPTY : FOLDER_JOURNAL;
    }
  self->head = entente_journal_head_read (self->log->head);
  if (self->head == NULL)
    return FOLDER_UNKNOWN;
  if (self->head->uri != NULL)
    self->location = g_file_new_for_uri (self->head->uri);
  /* It may have been interrupted at its start. */
  if (self->log->entries->len == 0 && self->log->n_lost == 0 && self->head->from_file)
    return FOLDER_EMPTY;
  return FOLDER_JOURNAL;
}

/* Cleans up after an interrupted save to another file. */
static void
clean_up_target (EntenteRecovery *self,
                 EntenteBackups  *backups)
{
  g_autofree char *path = g_build_filename (self->folder, ENTENTE_JOURNAL_TARGET, NULL);
  g_autoptr (GBytes) bytes = entente_journal_folder_read (self->folder, ENTENTE_JOURNAL_TARGET);
  g_autofree char *uri = NULL;
  g_autoptr (GFile) location = NULL;
  gsize length;
  const char *data;

  if (bytes == NULL)
    return;
  data = g_bytes_get_data (bytes, &length);
  if (length > 0)
    {
      uri = g_strndup (data, length);
      location = g_file_new_for_uri (uri);
      entente_save_clean_up (location, backups);
    }
  g_unlink (path);
}

/* Leaves a journal alone if a newer version of the program wrote it. */
static EntenteRecovery *
open_folder (const char     *folder,
             EntenteBackups *backups)
{
  g_autoptr (EntenteRecovery) self = g_object_new (ENTENTE_TYPE_RECOVERY, NULL);
  FolderState state;

  self->folder = g_strdup (folder);
  self->lock = entente_journal_folder_lock (folder);
  if (self->lock < 0)
    return NULL;
  state = read_journal (self);
  clean_up_target (self, backups);
  if (state == FOLDER_EMPTY)
    entente_journal_folder_remove (folder);
  return state == FOLDER_JOURNAL ? g_steal_pointer (&self) : NULL;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  EntenteRecovery *x = *(EntenteRecovery *const *) a, *y = *(EntenteRecovery *const *) b;

  return g_date_time_compare (y->time, x->time);
}

/* Looks for the document before the steps among the backups. If the process was killed right after a save,
 * there may have been no time for a copy. */
static EntenteDocument *
read_backup (EntenteRecovery *self)
{
  g_autoptr (GPtrArray) versions = NULL;

  if (!self->head->from_file || self->location == NULL || self->backups == NULL)
    return NULL;
  versions = entente_backups_list (self->backups, self->location);
  for (guint i = 0; i < versions->len; i++)
    {
      const EntenteBackup *version = versions->pdata[i];
      g_autoptr (EntenteFile) file = entente_file_load (version->file, NULL, NULL);

      if (file != NULL && g_strcmp0 (entente_file_get_hash (file), self->head->hash) == 0)
        return g_object_ref (entente_file_get_document (file));
    }
  return NULL;
}

static EntenteDocument *
read_location (EntenteRecovery *self,
               char           **hash)
{
  g_autoptr (EntenteFile) file = NULL;

  if (self->location == NULL)
    return NULL;
  file = entente_file_load (self->location, NULL, NULL);
  *hash = file != NULL ? g_strdup (entente_file_get_hash (file)) : NULL;
  return file != NULL ? g_object_ref (entente_file_get_document (file)) : NULL;
}

/* Applies the later steps. A step is a whole, and holds the whole of each item that it changes; so one that still
 * applies behind a gap gives what the user had made of these items. Returns how many do not apply. */
static guint
replay (EntenteRecovery *self,
        EntenteHistory  *history,
        guint            first)
{
  guint n_unfit = 0;

  for (guint i = 0; i < self->log->entries->len; i++)
    {
      const EntenteLogEntry *entry = self->log->entries->pdata[i];
      g_autoptr (EntenteDraft) draft = NULL;

      if (entry->number <= first)
        continue;
      draft = entente_step_json_read (entente_history_get_document (history), entry->contents, NULL);
      if (draft == NULL || !entente_history_apply (history, draft))
        n_unfit++;
    }
  return n_unfit;
}

static gboolean
has_hash (EntenteDocument *document,
          const char      *hash)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autofree char *own_hash = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  return own_hash != NULL && g_strcmp0 (own_hash, hash) == 0;
}

/* The saved state of the history depends on whether the file equals the document before the steps, or after
 * them. */
static void
set_saved (EntenteHistory *history,
           gboolean        starts_with_file,
           gboolean        ends_with_file)
{
  if (ends_with_file)
    entente_history_set_saved (history, entente_history_get_state (history));
  else if (!starts_with_file)
    entente_history_set_saved (history, ENTENTE_STATE_NONE);
}

typedef struct {
  EntenteHistory *history;
  gboolean is_needed;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->history);
  g_free (loaded);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->history = entente_recovery_load (source, &loaded->is_needed, &error);
  if (loaded->history != NULL)
    {
      g_task_return_pointer (task, loaded, loaded_free);
      return;
    }
  loaded_free (loaded);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
entente_recovery_finalize (GObject *object)
{
  EntenteRecovery *self = ENTENTE_RECOVERY (object);

  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->backups, entente_backups_unref);
  g_clear_pointer (&self->head, entente_journal_head_free);
  g_clear_pointer (&self->log, entente_log_free);
  g_clear_object (&self->location);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (entente_recovery_parent_class)->finalize (object);
}

static void
entente_recovery_class_init (EntenteRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_recovery_finalize;
}

static void
entente_recovery_init (EntenteRecovery *self)
{
  self->lock = -1;
}

/**
 * entente_recovery_get_usual_folder:
 *
 * Returns: (transfer full): where journals are kept, in the user's state
 */
char *
entente_recovery_get_usual_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "entente", "journals", NULL);
}

/**
 * entente_recovery_list:
 * @folder: (nullable): where journals are kept; %NULL for the usual folder
 * @backups: (nullable): the store of earlier versions; it also receives the remains of an interrupted save
 *
 * Finds the journals of processes that have ended, and cleans up after their interrupted saves.
 *
 * Returns: (transfer full) (element-type EntenteRecovery): the possible recoveries, the latest first
 */
GPtrArray *
entente_recovery_list (const char     *folder,
                       EntenteBackups *backups)
{
  GPtrArray *recoveries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *usual = folder == NULL ? entente_recovery_get_usual_folder () : NULL;
  g_autoptr (GDir) dir = g_dir_open (folder != NULL ? folder : usual, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder != NULL ? folder : usual, name, NULL);
      EntenteRecovery *recovery = NULL;

      if (g_uuid_string_is_valid (name))
        recovery = open_folder (path, backups);
      if (recovery == NULL)
        continue;
      g_ptr_array_add (recoveries, recovery);
      recovery->backups = backups != NULL ? entente_backups_ref (backups) : NULL;
      if (recovery->location != NULL)
        entente_save_clean_up (recovery->location, backups);
    }
  g_ptr_array_sort (recoveries, compare_times);
  return recoveries;
}

/**
 * entente_recovery_get_location:
 * @self: a recovery
 *
 * Returns: (transfer none) (nullable): where the document's file is; %NULL if it was never saved
 */
GFile *
entente_recovery_get_location (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  return self->location;
}

/**
 * entente_recovery_get_hash:
 * @self: a recovery
 *
 * Returns: (nullable): the SHA-256 of the file when it was opened or last saved; to be passed as the
 *   expected one when it is saved again
 */
const char *
entente_recovery_get_hash (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  return self->head != NULL ? self->head->hash : NULL;
}

/**
 * entente_recovery_get_time:
 * @self: a recovery
 *
 * Returns: (transfer none): when the document was last changed; local time
 */
GDateTime *
entente_recovery_get_time (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  return self->time;
}

/**
 * entente_recovery_get_n_steps:
 * @self: a recovery
 *
 * Returns: the number of steps that can be restored; exact if it was loaded
 */
guint
entente_recovery_get_n_steps (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), 0);

  return self->log->entries->len - self->n_unfit;
}

/**
 * entente_recovery_get_n_lost:
 * @self: a recovery
 *
 * Returns: the number of steps that cannot be restored, because they are damaged or need others that are; exact if it
 *   was loaded
 */
guint
entente_recovery_get_n_lost (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), 0);

  return self->log->n_lost + self->n_unfit;
}

/**
 * entente_recovery_is_copy_damaged:
 * @self: a recovery that was loaded
 *
 * Returns: whether the document begins with a copy that is not as it was written, because there is nothing else
 */
gboolean
entente_recovery_is_copy_damaged (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), FALSE);

  return self->is_copy_damaged;
}

/**
 * entente_recovery_is_damaged:
 * @self: a recovery
 *
 * Returns: whether something in its journal is lost. Only the user may discard such a journal
 */
gboolean
entente_recovery_is_damaged (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), FALSE);

  return self->log->head == NULL || entente_recovery_get_n_lost (self) > 0 || self->is_copy_damaged;
}

/**
 * entente_recovery_is_restored:
 * @self: a recovery
 *
 * Returns: whether it was restored already, and is kept because it is damaged
 */
gboolean
entente_recovery_is_restored (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), FALSE);

  return self->is_restored;
}

/**
 * entente_recovery_note_restored:
 * @self: a recovery
 *
 * Notes in its folder that it was restored.
 */
void
entente_recovery_note_restored (EntenteRecovery *self)
{
  g_autofree char *path = NULL;

  g_return_if_fail (ENTENTE_IS_RECOVERY (self));

  path = g_build_filename (self->folder, ENTENTE_JOURNAL_RESTORED, NULL);
  self->is_restored = TRUE;
  if (!g_file_set_contents_full (path, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_info ("It could not be noted that the journal in %s was restored", self->folder);
}

/**
 * entente_recovery_get_title:
 * @self: a recovery that was loaded
 *
 * Returns: (nullable): the title of the document
 */
const char *
entente_recovery_get_title (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  return self->title;
}

/* Returns the document before the steps, other than from its file: a copy, an earlier version, or, if there is nothing
 * else, a damaged copy. */
static EntenteDocument *
read_start (EntenteRecovery *self,
            guint           *n_steps)
{
  EntenteDocument *document = entente_journal_base_read (self->folder, self->head, FALSE, n_steps);

  self->is_copy_damaged = FALSE;
  if (document != NULL)
    return document;
  *n_steps = 0;
  document = read_backup (self);
  if (document == NULL)
    {
      document = entente_journal_base_read (self->folder, self->head, TRUE, n_steps);
      self->is_copy_damaged = document != NULL;
    }
  return document;
}

static void
set_load_error (EntenteRecovery *self,
                GError         **error)
{
  g_autofree char *name = g_strdup_printf (ENTENTE_JOURNAL_BASE, self->head != NULL ? self->head->base : 0);

  if (self->head == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* Translators: %s is a folder. */
                 _("The record of the changes is damaged where it says of which document they are. It is kept in %s."),
                 self->folder);
  else if (entente_journal_folder_has (self->folder, name, NULL))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* Translators: %s is a folder. */
                 _("The file was changed or removed after the program ended, and the copy of it is damaged and "
                   "cannot be read. The record of the changes is kept in %s."),
                 self->folder);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _("The file was changed or removed after the program ended, and there was no "
                   "time to make a copy of it before."));
}

/**
 * entente_recovery_load:
 * @self: a recovery
 * @is_needed: (out) (optional): whether the document differs from its file
 * @error: return location for an error of %G_IO_ERROR, in the user's language
 *
 * Loads the document, with all steps that can be restored. This may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the history of the document, whose steps can be undone
 */
EntenteHistory *
entente_recovery_load (EntenteRecovery *self,
                       gboolean        *is_needed,
                       GError         **error)
{
  g_autoptr (EntenteDocument) document = NULL, in_file = NULL;
  g_autoptr (EntenteHistory) history = NULL;
  g_autofree char *hash = NULL;
  gboolean has_same_file, ends_with_file;
  guint first = 0;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  in_file = read_location (self, &hash);
  has_same_file = self->head != NULL && self->head->from_file && in_file != NULL &&
                  g_strcmp0 (hash, self->head->hash) == 0;
  self->is_whole = has_same_file || (self->head != NULL && self->head->from_file && self->location == NULL);
  if (has_same_file)
    document = g_steal_pointer (&in_file);
  else if (self->head != NULL)
    document = self->is_whole ? entente_document_new () : read_start (self, &first);
  if (document == NULL)
    {
      set_load_error (self, error);
      return NULL;
    }

  history = entente_history_new (document);
  self->n_unfit = replay (self, history, first);
  ends_with_file = hash != NULL && has_hash (document, hash);
  set_saved (history, has_same_file, ends_with_file);
  if (self->title == NULL)
    self->title = g_strdup (entente_document_get_title (entente_history_get_document (history)));
  if (is_needed != NULL)
    *is_needed = !ends_with_file;
  return g_steal_pointer (&history);
}

/**
 * entente_recovery_load_async:
 * @self: a recovery
 * @cancellable: (nullable): cancels waiting for the result
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Loads the document in another thread.
 */
void
entente_recovery_load_async (EntenteRecovery    *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_RECOVERY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_recovery_load_async);
  entente_task_run_in_thread (task, load_thread);
}

/**
 * entente_recovery_load_finish:
 * @self: a recovery
 * @result: the result that @callback received
 * @is_needed: (out) (optional): whether the document differs from its file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the history of the document, whose steps can be undone
 */
EntenteHistory *
entente_recovery_load_finish (EntenteRecovery *self,
                              GAsyncResult    *result,
                              gboolean        *is_needed,
                              GError         **error)
{
  Loaded *loaded;
  EntenteHistory *history;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;
  if (is_needed != NULL)
    *is_needed = loaded->is_needed;
  history = g_steal_pointer (&loaded->history);
  loaded_free (loaded);
  return history;
}

/**
 * entente_recovery_discard:
 * @self: a recovery
 *
 * Removes the journal for good.
 */
void
entente_recovery_discard (EntenteRecovery *self)
{
  g_return_if_fail (ENTENTE_IS_RECOVERY (self));

  if (self->lock < 0)
    return;
  entente_journal_folder_remove (self->folder);
  g_close (self->lock, NULL);
  self->lock = -1;
}

/**
 * entente_recovery_get_folder:
 * @self: a recovery
 *
 * Returns: the folder of its journal
 */
const char *
entente_recovery_get_folder (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  return self->folder;
}

/**
 * entente_recovery_get_uri:
 * @self: a recovery
 *
 * Returns: (transfer full): the address of the file that holds the steps, as text
 */
char *
entente_recovery_get_uri (EntenteRecovery *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), NULL);

  path = g_build_filename (self->folder, ENTENTE_JOURNAL_FILE, NULL);
  return g_filename_to_uri (path, NULL, NULL);
}

guint
entente_recovery_get_base (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), 0);

  return self->head != NULL ? self->head->base : 0;
}

/**
 * entente_recovery_is_whole:
 * @self: a recovery that was loaded
 *
 * Returns: whether the history has all steps since the contents of the file, or since an empty document
 */
gboolean
entente_recovery_is_whole (EntenteRecovery *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), FALSE);

  return self->is_whole;
}

/**
 * entente_recovery_steal_lock:
 * @self: a recovery
 *
 * Returns: the lock of its folder, for the journal that continues there; -1 if it was passed on already
 */
int
entente_recovery_steal_lock (EntenteRecovery *self)
{
  int lock;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (self), -1);

  lock = self->lock;
  self->lock = -1;
  return lock;
}
