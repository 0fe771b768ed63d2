/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-review-page.h"

#include "entente-commands.h"
#include "entente-display-text.h"
#include "entente-edition-row.h"
#include "entente-import-report-list.h"
#include "entente-import-words.h"
#include "entente-member-words.h"
#include "entente-plain-row.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* So many statements are listed. */
#define MAX_STATEMENTS 200

struct _EntenteReviewPage
{
  AdwBin parent_instance;

  /* template */
  GtkLabel *seen_label;
  GtkWidget *into_group;
  AdwActionRow *here_row;
  GtkCheckButton *here_button;
  GtkCheckButton *new_button;
  AdwEntryRow *data_set_row;
  AdwActionRow *keep_row;
  GtkCheckButton *keep_button;
  AdwPreferencesGroup *counts_group;
  GtkWidget *differences_group;
  EntenteTickList *differences;
  GtkWidget *namesakes_group;
  EntenteTickList *namesakes;
  AdwPreferencesGroup *editions_group;
  AdwPreferencesGroup *missing_group;
  AdwPreferencesGroup *left_out_group;
  AdwPreferencesGroup *kept_group;

  /* owned */
  EntenteImportTask *task;
  GPtrArray *count_rows;  /* borrowed rows of the groups, likewise the others */
  GPtrArray *edition_rows;
  GPtrArray *missing_rows;
  GPtrArray *left_out_rows;
  GPtrArray *kept_rows;

  gboolean updating; /* the rows change, and not by the user */
};

G_DEFINE_FINAL_TYPE (EntenteReviewPage, entente_review_page, ADW_TYPE_BIN)

static EntenteImportPlan *
get_plan (gpointer self)
{
  return entente_import_task_get_plan (ENTENTE_REVIEW_PAGE (self)->task);
}

static void
empty_group (AdwPreferencesGroup *group,
             GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         const char          *title,
         const char          *more)
{
  GtkWidget *row = entente_plain_row_new (title, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", more, "wrap", TRUE,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
add_count (EntenteReviewPage *self,
           EntenteItemKind    kind)
{
  guint n_new = entente_import_plan_get_n_new (get_plan (self), kind);
  guint n_here = entente_import_plan_get_n_here (get_plan (self), kind);
  g_autofree char *count = entente_vocabulary_count_items (kind, n_new + n_here), *parts = NULL;

  if (n_new + n_here == 0)
    return;
  if (n_here == 0)
    parts = g_strdup (_("All new"));
  else if (n_new == 0)
    parts = g_strdup (_("All in the document already"));
  else
    /* Translators: of the actors (or relations…) of a file so many are new. */
    parts = g_strdup_printf (_("%1$u new, %2$u in the document already"), n_new, n_here);
  add_row (self->counts_group, self->count_rows, count, parts);
}

/* Groups that the document has stay as they are, but for new members. */
static void
add_group_count (EntenteReviewPage *self)
{
  EntenteImport *import = entente_import_reading_get_import (entente_import_task_get_reading (self->task));
  guint n = entente_import_groups_count_new (entente_import_get_groups (import),
                                             entente_import_task_get_document (self->task));
  g_autofree char *count = g_strdup_printf (ngettext ("%u group", "%u groups", n), n);

  if (n > 0)
    add_row (self->counts_group, self->count_rows, count, _("All new"));
}

static void
show_counts (EntenteReviewPage *self)
{
  guint n_filled = entente_import_plan_get_n_filled (get_plan (self));
  g_autofree char *filled = g_strdup_printf (ngettext ("%u empty detail gets a value", "%u empty details get values",
                                                       n_filled), n_filled);

  empty_group (self->counts_group, self->count_rows);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    add_count (self, kind);
  add_group_count (self);
  if (n_filled > 0)
    add_row (self->counts_group, self->count_rows, filled, _("Of items that are in the document already"));
  if (self->count_rows->len == 0)
    add_row (self->counts_group, self->count_rows, _("Nothing"), _("There is nothing in the file to import."));
}

static void
show_missing (EntenteReviewPage *self)
{
  empty_group (self->missing_group, self->missing_rows);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      guint n = entente_import_plan_get_n_missing (get_plan (self), kind);
      g_autofree char *count = entente_vocabulary_count_items (kind, n);

      if (n > 0)
        add_row (self->missing_group, self->missing_rows, count, "");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), self->missing_rows->len > 0);
}

/* Lists the statements that a new text does not have as they were. */
static void
show_edition (EntenteReviewPage  *self,
              EntenteTextEdition *edition)
{
  for (guint i = 0; i < edition->entries->len && self->edition_rows->len < MAX_STATEMENTS; i++)
    {
      EntenteEditionEntry *entry = &g_array_index (edition->entries, EntenteEditionEntry, i);
      GtkWidget *row;

      if (entry->result == ENTENTE_EDITION_KEPT)
        continue;
      row = entente_edition_row_new (entente_import_task_get_document (self->task), edition, entry);
      adw_preferences_group_add (self->editions_group, row);
      g_ptr_array_add (self->edition_rows, row);
    }
}

static void
show_editions (EntenteReviewPage *self)
{
  GPtrArray *editions = entente_import_plan_get_editions (get_plan (self));
  guint n = 0, n_kept = 0;
  g_autofree char *more = NULL;

  empty_group (self->editions_group, self->edition_rows);
  for (guint i = 0; i < editions->len; i++)
    {
      const EntenteTextEdition *edition = editions->pdata[i];

      show_edition (self, editions->pdata[i]);
      n += edition->entries->len;
      n_kept += edition->counts[ENTENTE_EDITION_KEPT];
    }
  more = g_strdup_printf (_("%1$u of %2$u statements stand in the new texts as they stood before. If the texts are "
                            "replaced, the others stay with the earlier texts, as sources of their own, unless they "
                            "are attached here."), n_kept, n);
  adw_preferences_group_set_description (self->editions_group, more);
  gtk_widget_set_visible (GTK_WIDGET (self->editions_group), self->edition_rows->len > 0);
}

static char *
dup_difference_title (guint    nth,
                      gpointer self)
{
  const EntenteImportDifference *difference = entente_import_plan_get_difference (get_plan (self), nth);
  g_autofree char *name =
    entente_import_words_name_item (entente_import_task_get_document (ENTENTE_REVIEW_PAGE (self)->task),
                                    difference->item);

  /* Translators: the name of an item, and which detail of it differs. */
  return g_strdup_printf (_("%1$s: %2$s"), name,
                          entente_member_words_get (entente_item_get_kind (difference->item), difference->member));
}

static char *
dup_difference_subtitle (guint    nth,
                         gpointer self)
{
  const EntenteImportDifference *difference = entente_import_plan_get_difference (get_plan (self), nth);
  g_autofree char *before = entente_display_text_name (difference->before);
  g_autofree char *after = entente_display_text_name (difference->after);

  if (difference->is_unchanged || !difference->was_imported)
    return g_strdup_printf ("%s → %s", before, after);
  /* Translators: what a detail is in the document, and what it is in the file. */
  return g_strdup_printf (_("%1$s → %2$s (changed in the document since the last import)"), before, after);
}

static gboolean *
get_difference_tick (guint    nth,
                     gpointer self)
{
  return &entente_import_plan_get_difference (get_plan (self), nth)->is_chosen;
}

static void
differences_changed (gpointer self)
{
}

static const EntenteTickFuncs difference_funcs = {
  dup_difference_title, dup_difference_subtitle, get_difference_tick, differences_changed,
};

static char *
dup_namesake_title (guint    nth,
                    gpointer self)
{
  const EntenteImportNamesake *namesake = entente_import_plan_get_namesake (get_plan (self), nth);
  const char *name = entente_record_get_text (namesake->imported->record, ENTENTE_ACTOR_NAME);

  return entente_display_text_name (name != NULL ? name : "");
}

static char *
dup_namesake_subtitle (guint    nth,
                       gpointer self)
{
  const EntenteImportNamesake *namesake = entente_import_plan_get_namesake (get_plan (self), nth);
  g_autofree char *name = entente_commands_name_item (namesake->item);

  /* Translators: an actor of the file may be this one. */
  return g_strdup_printf (_("The same as %s of the document"), name);
}

static gboolean *
get_namesake_tick (guint    nth,
                   gpointer self)
{
  return &entente_import_plan_get_namesake (get_plan (self), nth)->is_chosen;
}

static void
namesakes_changed (gpointer self)
{
  show_counts (self);
}

static const EntenteTickFuncs namesake_funcs = {
  dup_namesake_title, dup_namesake_subtitle, get_namesake_tick, namesakes_changed,
};

static void
all_differences_cb (EntenteReviewPage *self)
{
  entente_tick_list_tick_all (self->differences, TRUE);
}

static void
no_differences_cb (EntenteReviewPage *self)
{
  entente_tick_list_tick_all (self->differences, FALSE);
}

static void
all_namesakes_cb (EntenteReviewPage *self)
{
  entente_tick_list_tick_all (self->namesakes, TRUE);
}

static void
no_namesakes_cb (EntenteReviewPage *self)
{
  entente_tick_list_tick_all (self->namesakes, FALSE);
}

static void
into_cb (EntenteReviewPage *self)
{
  gboolean into_new = gtk_check_button_get_active (self->new_button);

  if (self->updating || into_new == entente_import_task_is_into_new (self->task))
    return;
  entente_import_task_set_into_new (self->task, into_new);
  entente_import_task_plan (self->task);
}

static void
data_set_cb (EntenteReviewPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->data_set_row))));

  if (self->updating || *name == '\0' || g_str_equal (name, entente_import_task_get_data_set (self->task)))
    return;
  entente_import_task_set_data_set (self->task, name);
  entente_import_task_plan (self->task);
}

static void
keep_cb (EntenteReviewPage *self)
{
  if (self->updating)
    return;
  entente_import_task_set_keeps_files (self->task, gtk_check_button_get_active (self->keep_button));
  show_counts (self);
}

static void
entente_review_page_dispose (GObject *object)
{
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (object);

  self->updating = TRUE;
  if (self->differences != NULL)
    entente_tick_list_fill (self->differences, 0, NULL, NULL);
  if (self->namesakes != NULL)
    entente_tick_list_fill (self->namesakes, 0, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_REVIEW_PAGE);
  g_clear_object (&self->task);

  G_OBJECT_CLASS (entente_review_page_parent_class)->dispose (object);
}

static void
entente_review_page_finalize (GObject *object)
{
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (object);

  g_ptr_array_unref (self->count_rows);
  g_ptr_array_unref (self->edition_rows);
  g_ptr_array_unref (self->missing_rows);
  g_ptr_array_unref (self->left_out_rows);
  g_ptr_array_unref (self->kept_rows);

  G_OBJECT_CLASS (entente_review_page_parent_class)->finalize (object);
}

static void
entente_review_page_class_init (EntenteReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_review_page_finalize;

  g_type_ensure (ENTENTE_TYPE_TICK_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-review-page.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, seen_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, into_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, here_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, here_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, data_set_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, keep_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, keep_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, counts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, differences_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, differences);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, namesakes_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, namesakes);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, editions_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, left_out_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewPage, kept_group);
  gtk_widget_class_bind_template_callback (widget_class, all_differences_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_differences_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_namesakes_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_namesakes_cb);
  gtk_widget_class_bind_template_callback (widget_class, into_cb);
  gtk_widget_class_bind_template_callback (widget_class, data_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
entente_review_page_init (EntenteReviewPage *self)
{
  self->count_rows = g_ptr_array_new ();
  self->edition_rows = g_ptr_array_new ();
  self->missing_rows = g_ptr_array_new ();
  self->left_out_rows = g_ptr_array_new ();
  self->kept_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_review_page_set_task:
 * @self: the page
 * @task: a task, which may not have planned yet
 * @document_name: (nullable): what the present document is called; %NULL if there is only a new one
 */
void
entente_review_page_set_task (EntenteReviewPage *self,
                              EntenteImportTask *task,
                              const char        *document_name)
{
  g_return_if_fail (ENTENTE_IS_REVIEW_PAGE (self) && ENTENTE_IS_IMPORT_TASK (task));

  g_set_object (&self->task, task);
  gtk_widget_set_visible (self->into_group, document_name != NULL);
  if (document_name != NULL)
    adw_action_row_set_subtitle (self->here_row, document_name);
}

static void
show_report (EntenteReviewPage *self)
{
  EntenteImportReading *reading = entente_import_task_get_reading (self->task);

  empty_group (self->left_out_group, self->left_out_rows);
  empty_group (self->kept_group, self->kept_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_group),
                          entente_import_report_list_fill (self->left_out_group, self->left_out_rows, reading,
                                                           ENTENTE_IMPORT_LEFT_OUT));
  gtk_widget_set_visible (GTK_WIDGET (self->kept_group),
                          entente_import_report_list_fill (self->kept_group, self->kept_rows, reading,
                                                           ENTENTE_IMPORT_KEPT));
}

/* What is a source already is not made one again. What was pasted is no file. */
static void
show_keeping (EntenteReviewPage *self)
{
  EntenteImportFiles *files = entente_import_plan_get_files (get_plan (self));
  guint n = entente_import_files_get_n (files), n_new = entente_import_files_get_n_new (files);

  gtk_widget_set_visible (GTK_WIDGET (self->keep_row), n > 0);
  if (n == 0)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_row), n_new > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->keep_row),
                                 ngettext ("Keep the file as a source", "Keep the files as sources", n));
  adw_action_row_set_subtitle (self->keep_row,
                               n_new > 0 ? ngettext ("Its name, format and checksum, and the date of today",
                                                     "Their names, formats and checksums, and the date of today", n)
                                         : _("In the document already"));
}

/**
 * entente_review_page_update:
 * @self: a page whose task has planned
 *
 * Shows the last plan.
 */
void
entente_review_page_update (EntenteReviewPage *self)
{
  EntenteImportPlan *plan;
  g_autofree char *seen = NULL;

  g_return_if_fail (ENTENTE_IS_REVIEW_PAGE (self) && entente_import_task_get_plan (self->task) != NULL);

  plan = get_plan (self);
  self->updating = TRUE;
  seen = entente_import_words_describe (entente_import_task_get_reading (self->task));
  gtk_label_set_label (self->seen_label, seen);
  gtk_check_button_set_active (entente_import_task_is_into_new (self->task) ? self->new_button : self->here_button,
                               TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->data_set_row), entente_import_task_get_data_set (self->task));
  show_counts (self);
  entente_tick_list_fill (self->differences, entente_import_plan_get_n_differences (plan), &difference_funcs, self);
  gtk_widget_set_visible (self->differences_group, entente_import_plan_get_n_differences (plan) > 0);
  entente_tick_list_fill (self->namesakes, entente_import_plan_get_n_namesakes (plan), &namesake_funcs, self);
  gtk_widget_set_visible (self->namesakes_group, entente_import_plan_get_n_namesakes (plan) > 0);
  show_editions (self);
  show_missing (self);
  show_keeping (self);
  show_report (self);
  self->updating = FALSE;
}

/**
 * entente_review_page_get_differences:
 * @self: the page
 *
 * Returns: (transfer none): the list of what differs
 */
EntenteTickList *
entente_review_page_get_differences (EntenteReviewPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_REVIEW_PAGE (self), NULL);

  return self->differences;
}

/**
 * entente_review_page_get_namesakes:
 * @self: the page
 *
 * Returns: (transfer none): the list of actors with equal names
 */
EntenteTickList *
entente_review_page_get_namesakes (EntenteReviewPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_REVIEW_PAGE (self), NULL);

  return self->namesakes;
}
