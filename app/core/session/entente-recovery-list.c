/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery-list.h"

#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-settings.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* The list of recoveries. Another thread searches for journals once. It restores each document and
 * compares it with its file. A journal whose document does not differ from its file is removed
 * silently. */

struct _EntenteRecoveryList
{
  GObject parent_instance;

  gboolean is_told;
  GListStore *recoveries; /* of EntenteRecovery, the latest first */
};

G_DEFINE_FINAL_TYPE (EntenteRecoveryList, entente_recovery_list, G_TYPE_OBJECT)

/* A damaged journal may have held more than the file has. */
static gboolean
is_needed (EntenteRecovery *recovery)
{
  g_autoptr (EntenteHistory) history = NULL;
  gboolean needed = TRUE;

  history = entente_recovery_load (recovery, &needed, NULL);
  return history == NULL || needed || entente_recovery_is_damaged (recovery);
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_autoptr (EntenteBackups) backups = entente_settings_open_backups ();
  GPtrArray *recoveries = entente_recovery_list (data, backups);

  for (guint i = recoveries->len; i-- > 0;)
    if (!is_needed (recoveries->pdata[i]))
      {
        entente_recovery_discard (recoveries->pdata[i]);
        g_ptr_array_remove_index (recoveries, i);
      }
  g_task_return_pointer (task, recoveries, (GDestroyNotify) g_ptr_array_unref);
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  EntenteRecoveryList *self = ENTENTE_RECOVERY_LIST (source);
  g_autoptr (GPtrArray) recoveries = g_task_propagate_pointer (G_TASK (result), NULL);

  if (recoveries->len > 0)
    g_list_store_splice (self->recoveries, 0, 0, recoveries->pdata, recoveries->len);
}

static gboolean
find (EntenteRecoveryList *self,
      EntenteRecovery     *recovery,
      guint               *position)
{
  return g_list_store_find (self->recoveries, recovery, position);
}

static void
entente_recovery_list_finalize (GObject *object)
{
  EntenteRecoveryList *self = ENTENTE_RECOVERY_LIST (object);

  g_clear_object (&self->recoveries);

  G_OBJECT_CLASS (entente_recovery_list_parent_class)->finalize (object);
}

static void
entente_recovery_list_class_init (EntenteRecoveryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_recovery_list_finalize;
}

static void
entente_recovery_list_init (EntenteRecoveryList *self)
{
  self->recoveries = g_list_store_new (ENTENTE_TYPE_RECOVERY);
}

/**
 * entente_recovery_list_new:
 * @folder: (nullable): the folder of the journals; %NULL for the usual folder
 *
 * Searches for unsaved documents in another thread. Documents that another process has open are not found.
 *
 * Returns: (transfer full): a list that is filled when the search ends
 */
EntenteRecoveryList *
entente_recovery_list_new (const char *folder)
{
  EntenteRecoveryList *self = g_object_new (ENTENTE_TYPE_RECOVERY_LIST, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, searched_cb, NULL);

  g_task_set_source_tag (task, entente_recovery_list_new);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  entente_task_run_in_thread (task, search_thread);
  return self;
}

/**
 * entente_recovery_list_get_recoveries:
 * @self: a recovery list
 *
 * Returns: (transfer none): a list of EntenteRecovery, the latest first
 */
GListModel *
entente_recovery_list_get_recoveries (EntenteRecoveryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY_LIST (self), NULL);

  return G_LIST_MODEL (self->recoveries);
}

/**
 * entente_recovery_list_find:
 * @self: a recovery list
 * @location: (nullable): the location of a file
 *
 * Returns: (transfer none) (nullable): the latest recovery of that file
 */
EntenteRecovery *
entente_recovery_list_find (EntenteRecoveryList *self,
                            GFile               *location)
{
  GListModel *list;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY_LIST (self), NULL);

  list = G_LIST_MODEL (self->recoveries);
  for (guint i = 0; location != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecovery) recovery = g_list_model_get_item (list, i);
      GFile *own = entente_recovery_get_location (recovery);

      if (own != NULL && g_file_equal (own, location))
        return recovery;
    }
  return NULL;
}

/**
 * entente_recovery_list_look_up:
 * @self: a recovery list
 * @folder: the folder of a journal
 *
 * Returns: (transfer none) (nullable): the recovery from that journal
 */
EntenteRecovery *
entente_recovery_list_look_up (EntenteRecoveryList *self,
                               const char          *folder)
{
  GListModel *list;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY_LIST (self) && folder != NULL, NULL);

  list = G_LIST_MODEL (self->recoveries);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecovery) recovery = g_list_model_get_item (list, i);

      if (g_str_equal (entente_recovery_get_folder (recovery), folder))
        return recovery;
    }
  return NULL;
}

/**
 * entente_recovery_list_take:
 * @self: a recovery list
 * @recovery: one of its recoveries
 *
 * Removes it from the list, because it is going to be restored.
 */
void
entente_recovery_list_take (EntenteRecoveryList *self,
                            EntenteRecovery     *recovery)
{
  guint position;

  g_return_if_fail (ENTENTE_IS_RECOVERY_LIST (self) && ENTENTE_IS_RECOVERY (recovery));

  if (find (self, recovery, &position))
    g_list_store_remove (self->recoveries, position);
}

/**
 * entente_recovery_list_give_back:
 * @self: a recovery list
 * @recovery: a recovery that was taken
 *
 * Puts it back into the list, because it was not restored after all, or not completely.
 */
void
entente_recovery_list_give_back (EntenteRecoveryList *self,
                                 EntenteRecovery     *recovery)
{
  g_return_if_fail (ENTENTE_IS_RECOVERY_LIST (self) && ENTENTE_IS_RECOVERY (recovery));

  if (!find (self, recovery, NULL))
    g_list_store_insert (self->recoveries, 0, recovery);
}

/**
 * entente_recovery_list_discard:
 * @self: a recovery list
 * @recovery: one of its recoveries
 *
 * Removes it from the list and deletes its journal.
 */
void
entente_recovery_list_discard (EntenteRecoveryList *self,
                               EntenteRecovery     *recovery)
{
  g_autoptr (EntenteRecovery) kept = NULL;

  g_return_if_fail (ENTENTE_IS_RECOVERY_LIST (self) && ENTENTE_IS_RECOVERY (recovery));

  kept = g_object_ref (recovery);
  entente_recovery_list_take (self, kept);
  entente_recovery_discard (kept);
}

/**
 * entente_recovery_list_is_told:
 * @self: a recovery list
 *
 * Returns: whether the user has been told about the recoveries
 */
gboolean
entente_recovery_list_is_told (EntenteRecoveryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY_LIST (self), FALSE);

  return self->is_told;
}

void
entente_recovery_list_set_told (EntenteRecoveryList *self)
{
  g_return_if_fail (ENTENTE_IS_RECOVERY_LIST (self));

  self->is_told = TRUE;
}

/**
 * entente_recovery_list_name:
 * @recovery: a recovery
 *
 * Returns: (transfer full): the title of the document, or else the name of its file, safe to show
 */
char *
entente_recovery_list_name (EntenteRecovery *recovery)
{
  GFile *location;
  g_autofree char *base = NULL, *display = NULL;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (recovery), NULL);

  if (entente_recovery_get_title (recovery) != NULL)
    return entente_display_text_name (entente_recovery_get_title (recovery));
  location = entente_recovery_get_location (recovery);
  if (location == NULL)
    return g_strdup (_("Untitled Document"));
  base = g_file_get_basename (location);
  display = g_filename_display_name (base);
  return entente_display_text_name (display);
}

static char *
describe_damage (EntenteRecovery *recovery)
{
  guint n = entente_recovery_get_n_lost (recovery);

  if (n > 0)
    return g_strdup_printf (ngettext ("%u change can’t be read", "%u changes can’t be read", n), n);
  if (entente_recovery_is_copy_damaged (recovery))
    return g_strdup (_("from a damaged copy"));
  return g_strdup (_("damaged record"));
}

/**
 * entente_recovery_list_describe:
 * @recovery: a recovery
 *
 * Returns: (transfer full): the time of the last change, the number of unsaved changes, and what is damaged
 */
char *
entente_recovery_list_describe (EntenteRecovery *recovery)
{
  g_autofree char *date = NULL, *day = NULL, *time = NULL;
  GString *words;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_RECOVERY (recovery), NULL);

  n = entente_recovery_get_n_steps (recovery);
  date = g_date_time_format (entente_recovery_get_time (recovery), "%Y-%m-%d");
  day = entente_date_format (date);
  time = g_date_time_format (entente_recovery_get_time (recovery), "%H:%M");
  words = g_string_new (NULL);
  /* Translators: a day and a time, such as “21 March 2025, 14:05”. */
  g_string_append_printf (words, _("%s, %s"), day, time);
  if (n > 0)
    g_string_append_printf (g_string_append (words, " · "), ngettext ("%u change", "%u changes", n), n);
  if (entente_recovery_is_damaged (recovery))
    {
      g_autofree char *damage = describe_damage (recovery);

      g_string_append_printf (words, " · %s", damage);
    }
  return g_string_free (words, FALSE);
}
