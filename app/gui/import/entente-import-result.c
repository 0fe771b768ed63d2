/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-result.h"

#include "entente-import-words.h"

#include <glib/gi18n.h>

struct _EntenteImportResult
{
  GObject parent_instance;

  /* owned */
  char *name;
  EntenteStep *step;
  GPtrArray *added; /* ids */
  EntenteImportReading *reading;
  char *new_items;  /* what is new; NULL if nothing is */
  GPtrArray *lines; /* of char *: what was done, in sentences */

  gboolean into_new;
};

G_DEFINE_FINAL_TYPE (EntenteImportResult, entente_import_result, G_TYPE_OBJECT)

static void
entente_import_result_finalize (GObject *object)
{
  EntenteImportResult *self = ENTENTE_IMPORT_RESULT (object);

  g_free (self->name);
  g_clear_object (&self->step);
  g_ptr_array_unref (self->added);
  entente_import_reading_unref (self->reading);
  g_free (self->new_items);
  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (entente_import_result_parent_class)->finalize (object);
}

static void
entente_import_result_class_init (EntenteImportResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_import_result_finalize;
}

static void
entente_import_result_init (EntenteImportResult *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
}

static char *
list_counts (EntenteImportPlan *plan,
             guint (*get_n) (EntenteImportPlan *, EntenteItemKind))
{
  guint counts[ENTENTE_N_ITEM_KINDS];

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    counts[kind] = get_n (plan, kind);
  return entente_import_words_list_counts (counts);
}

static guint
count_chosen (EntenteImportPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < entente_import_plan_get_n_differences (plan); i++)
    n += entente_import_plan_get_difference (plan, i)->is_chosen;
  return n;
}

static void
add_counts (EntenteImportResult *self,
            EntenteImportPlan   *plan)
{
  g_autofree char *here = list_counts (plan, entente_import_plan_get_n_here);
  g_autofree char *missing = list_counts (plan, entente_import_plan_get_n_missing);

  if (self->new_items != NULL)
    g_ptr_array_add (self->lines, g_strdup_printf (C_("report", "New: %s"), self->new_items));
  if (here != NULL)
    g_ptr_array_add (self->lines, g_strdup_printf (C_("report", "In the document already: %s"), here));
  if (missing != NULL)
    g_ptr_array_add (self->lines,
                     g_strdup_printf (C_("report", "No longer in the file, but still in the document: %s"), missing));
}

static void
add_groups (EntenteImportResult *self)
{
  EntenteImport *import = entente_import_reading_get_import (self->reading);
  guint n = entente_import_groups_get_n_added (entente_import_get_groups (import));

  if (n > 0)
    g_ptr_array_add (self->lines, g_strdup_printf (ngettext ("%u new group of actors", "%u new groups of actors", n),
                                                   n));
}

static void
add_changes (EntenteImportResult *self,
             EntenteImportPlan   *plan)
{
  guint n_filled = entente_import_plan_get_n_filled (plan), n_replaced = count_chosen (plan);
  guint n_kept = entente_import_plan_get_n_differences (plan) - n_replaced;

  if (n_filled > 0)
    g_ptr_array_add (self->lines, g_strdup_printf (ngettext ("%u empty detail got a value",
                                                             "%u empty details got values", n_filled), n_filled));
  if (n_replaced > 0)
    g_ptr_array_add (self->lines, g_strdup_printf (ngettext ("%u detail became as it is in the file",
                                                             "%u details became as they are in the file", n_replaced),
                                                   n_replaced));
  if (n_kept > 0)
    g_ptr_array_add (self->lines, g_strdup_printf (ngettext ("%u detail stayed, although it differs in the file",
                                                             "%u details stayed, although they differ in the file",
                                                             n_kept), n_kept));
}

/**
 * entente_import_result_new:
 * @task: a task with the plan that was carried out
 * @step: what was done
 * @added: the ids of the items that were added
 *
 * Returns: (transfer full): the result
 */
EntenteImportResult *
entente_import_result_new (EntenteImportTask *task,
                           EntenteStep       *step,
                           GPtrArray         *added)
{
  EntenteImportResult *self;
  EntenteImportPlan *plan;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_TASK (task) && ENTENTE_IS_STEP (step) && added != NULL, NULL);

  plan = entente_import_task_get_plan (task);
  self = g_object_new (ENTENTE_TYPE_IMPORT_RESULT, NULL);
  self->name = g_strdup (entente_import_task_get_name (task));
  self->step = g_object_ref (step);
  self->added = g_ptr_array_ref (added);
  self->reading = entente_import_reading_ref (entente_import_task_get_reading (task));
  self->into_new = entente_import_task_is_into_new (task);
  self->new_items = list_counts (plan, entente_import_plan_get_n_new);
  add_counts (self, plan);
  add_groups (self);
  add_changes (self, plan);
  return self;
}

const char *
entente_import_result_get_name (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  return self->name;
}

gboolean
entente_import_result_is_into_new (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), FALSE);

  return self->into_new;
}

EntenteStep *
entente_import_result_get_step (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  return self->step;
}

/**
 * entente_import_result_get_added:
 * @self: a result
 *
 * Returns: (transfer none) (element-type utf8): the ids of the items that were added
 */
const GPtrArray *
entente_import_result_get_added (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  return self->added;
}

EntenteImportReading *
entente_import_result_get_reading (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  return self->reading;
}

/**
 * entente_import_result_dup_summary:
 * @self: a result
 *
 * Returns: (transfer full): what was done, in one line
 */
char *
entente_import_result_dup_summary (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  if (self->new_items == NULL)
    return g_strdup (_("Imported; nothing was new"));
  /* Translators: the placeholder is a list such as “77 actors, 254 relations”. */
  return g_strdup_printf (_("Imported %s"), self->new_items);
}

/**
 * entente_import_result_get_lines:
 * @self: a result
 *
 * Returns: (transfer none) (element-type utf8): what was done, one matter a line
 */
const GPtrArray *
entente_import_result_get_lines (EntenteImportResult *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  return self->lines;
}

static void
append_reason (GString              *text,
               EntenteImportReading *reading,
               guint                 nth)
{
  EntenteImportReport *report = entente_import_get_report (entente_import_reading_get_import (reading));
  g_autofree char *message = entente_import_report_dup_message (report, nth);

  g_string_append_printf (text, "%s\n", message);
  for (guint i = 0; i < entente_import_report_get_n_places (report, nth); i++)
    {
      const EntenteImportPlace *place = entente_import_report_get_place (report, nth, i);
      g_autofree char *shown = entente_import_words_describe_place (reading, place);

      if (place->line > 0)
        g_string_append_printf (text, C_("report", "  Line %u: %s\n"), place->line, shown);
      else
        g_string_append_printf (text, "  %s\n", shown);
    }
}

/**
 * entente_import_result_dup_text:
 * @self: a result
 *
 * Returns: (transfer full): all of it as plain text
 */
char *
entente_import_result_dup_text (EntenteImportResult *self)
{
  GString *text;
  g_autofree char *seen = NULL;
  EntenteImportReport *report;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_RESULT (self), NULL);

  text = g_string_new (NULL);
  seen = entente_import_words_describe (self->reading);
  report = entente_import_get_report (entente_import_reading_get_import (self->reading));
  g_string_append_printf (text, "%s\n%s\n", entente_step_get_name (self->step), seen);
  for (guint i = 0; i < self->lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) self->lines->pdata[i]);
  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    append_reason (text, self->reading, i);
  return g_string_free (text, FALSE);
}
