/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-edition-dialog.h"

#include "entente-edition-row.h"
#include "entente-query.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* The texts are compared in another thread. */

/* So many statements of each kind are listed. The others go the same way as those that are not ticked. */
#define MAX_ROWS 100

struct _EntenteEditionDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *replace_button;
  GtkWidget *source_button;
  GtkStack *stack;
  GtkLabel *title_label;
  GtkLabel *counts_label;
  AdwPreferencesGroup *moved_group;
  AdwPreferencesGroup *changed_group;
  AdwPreferencesGroup *gone_group;
  GtkSwitch *keep_switch;

  /* owned */
  EntenteHistory *history;
  EntenteTextEdition *edition; /* NULL while the texts are compared */
  GCancellable *cancellable;
};

enum { ACCEPTED, REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteEditionDialog, entente_edition_dialog, ADW_TYPE_WINDOW)

/* A comparison in another thread. */
typedef struct {
  EntenteSource *source;
  GPtrArray *statements;
  char *text;
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_object_unref (comparison->source);
  g_ptr_array_unref (comparison->statements);
  g_free (comparison->text);
  g_free (comparison);
}

static void
compare_thread (GTask        *task,
                gpointer      source_object,
                gpointer      data,
                GCancellable *cancellable)
{
  Comparison *comparison = data;

  g_task_return_pointer (task,
                         entente_text_edition_new (comparison->source, comparison->statements, comparison->text,
                                                   cancellable),
                         (GDestroyNotify) entente_text_edition_free);
}

/* Adds a line, which it takes, if there is anything to count. */
static void
add_count (GString *text,
           guint    n,
           char    *line)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

/* Returns how many statements fared how, a line each. */
static char *
describe_counts (const EntenteTextEdition *edition)
{
  const guint *counts = edition->counts;
  GString *text = g_string_new (NULL);
  guint n;

  if (edition->entries->len == 0)
    return g_string_free (g_string_append (text, _("No statement stands in the former text.")), FALSE);
  n = counts[ENTENTE_EDITION_KEPT];
  add_count (text, n, g_strdup_printf (ngettext ("%u statement stands in the new text as it stood before.",
                                                 "%u statements stand in the new text as they stood before.", n), n));
  n = counts[ENTENTE_EDITION_MOVED];
  add_count (text, n, g_strdup_printf (ngettext ("%u has moved.", "%u have moved.", n), n));
  n = counts[ENTENTE_EDITION_CHANGED];
  add_count (text, n, g_strdup_printf (ngettext ("%u was changed.", "%u were changed.", n), n));
  n = counts[ENTENTE_EDITION_GONE];
  add_count (text, n, g_strdup_printf (ngettext ("%u is gone.", "%u are gone.", n), n));
  return g_string_free (text, FALSE);
}

static void
show_more (AdwPreferencesGroup *group,
           guint                n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", text, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  adw_preferences_group_add (group, row);
}

static void
show_group (EntenteEditionDialog *self,
            AdwPreferencesGroup  *group,
            EntenteEditionResult  result)
{
  guint n = 0;

  gtk_widget_set_visible (GTK_WIDGET (group), self->edition->counts[result] > 0);
  for (guint i = 0; i < self->edition->entries->len; i++)
    {
      EntenteEditionEntry *entry = &g_array_index (self->edition->entries, EntenteEditionEntry, i);

      if (entry->result == result && n++ < MAX_ROWS)
        adw_preferences_group_add (group, entente_edition_row_new (entente_history_get_document (self->history),
                                                                   self->edition, entry));
    }
  if (n > MAX_ROWS)
    show_more (group, n - MAX_ROWS);
}

static void
show_edition (EntenteEditionDialog *self)
{
  g_autofree char *counts = describe_counts (self->edition);

  gtk_label_set_label (self->counts_label, counts);
  show_group (self, self->moved_group, ENTENTE_EDITION_MOVED);
  show_group (self, self->changed_group, ENTENTE_EDITION_CHANGED);
  show_group (self, self->gone_group, ENTENTE_EDITION_GONE);
  gtk_switch_set_active (self->keep_switch, self->edition->keeps_former);
  gtk_stack_set_visible_child_name (self->stack, "edition");
  gtk_widget_set_sensitive (self->replace_button, TRUE);
}

static void
compared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  EntenteEditionDialog *self = ENTENTE_EDITION_DIALOG (object);
  EntenteTextEdition *edition = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The dialog may be closed meanwhile. */
  if (edition == NULL)
    return;
  self->edition = edition;
  show_edition (self);
}

static void
start_comparison (EntenteEditionDialog *self,
                  EntenteSource        *source,
                  const char           *text)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, compared_cb, NULL);
  EntenteDocument *document = entente_history_get_document (self->history);
  const GPtrArray *statements = entente_document_get_linked (document, entente_item_get_id (ENTENTE_ITEM (source)),
                                                             ENTENTE_LINK_SOURCE);
  Comparison *comparison = g_new (Comparison, 1);

  comparison->source = g_object_ref (source);
  comparison->statements = g_ptr_array_new_full (statements->len, g_object_unref);
  for (guint i = 0; i < statements->len; i++)
    g_ptr_array_add (comparison->statements, g_object_ref (statements->pdata[i]));
  comparison->text = g_strdup (text);
  g_task_set_source_tag (task, start_comparison);
  g_task_set_task_data (task, comparison, comparison_free);
  entente_task_run_in_thread (task, compare_thread);
}

/* The answer may destroy the window to which the dialog belongs. */
static void
leave_parent (EntenteEditionDialog *self)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
replace_cb (EntenteEditionDialog *self)
{
  if (self->edition == NULL)
    return;
  self->edition->keeps_former = gtk_switch_get_active (self->keep_switch);
  leave_parent (self);
  g_signal_emit (self, signals[ACCEPTED], 0, self->edition);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
source_cb (EntenteEditionDialog *self)
{
  leave_parent (self);
  g_signal_emit (self, signals[REFUSED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
entente_edition_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (ENTENTE_EDITION_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (entente_edition_dialog_parent_class)->dispose (object);
}

static void
entente_edition_dialog_finalize (GObject *object)
{
  EntenteEditionDialog *self = ENTENTE_EDITION_DIALOG (object);

  g_clear_pointer (&self->edition, entente_text_edition_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_edition_dialog_parent_class)->finalize (object);
}

static void
entente_edition_dialog_class_init (EntenteEditionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_edition_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_edition_dialog_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", ENTENTE_TYPE_EDITION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REFUSED] = g_signal_new ("refused", ENTENTE_TYPE_EDITION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-edition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, replace_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, source_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, counts_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, moved_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, changed_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, gone_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditionDialog, keep_switch);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_edition_dialog_init (EntenteEditionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * entente_edition_dialog_new:
 * @history: the history of a document
 * @source: a source of it with a stored text
 * @text: the text that is to replace it
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteEditionDialog *
entente_edition_dialog_new (EntenteHistory *history,
                            EntenteSource  *source,
                            const char     *text)
{
  g_autofree char *title = NULL;
  EntenteEditionDialog *self;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && ENTENTE_IS_SOURCE (source) && text != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_EDITION_DIALOG, NULL);
  self->history = g_object_ref (history);
  title = entente_query_title (entente_history_get_document (history), ENTENTE_ITEM (source));
  gtk_label_set_label (self->title_label, title);
  start_comparison (self, source, text);
  return self;
}

/**
 * entente_edition_dialog_offer_source:
 * @self: a dialog
 *
 * Offers to add the text as a source of its own instead.
 */
void
entente_edition_dialog_offer_source (EntenteEditionDialog *self)
{
  g_return_if_fail (ENTENTE_IS_EDITION_DIALOG (self));

  gtk_widget_set_visible (self->source_button, TRUE);
}

/**
 * entente_edition_dialog_present:
 * @self: a dialog
 * @from: a widget in the window to which the dialog belongs
 */
void
entente_edition_dialog_present (EntenteEditionDialog *self,
                                GtkWidget            *from)
{
  GtkRoot *root;

  g_return_if_fail (ENTENTE_IS_EDITION_DIALOG (self) && GTK_IS_WIDGET (from));

  root = gtk_widget_get_root (from);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * entente_edition_dialog_get_edition:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): the edition, or %NULL while the texts are compared
 */
const EntenteTextEdition *
entente_edition_dialog_get_edition (EntenteEditionDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDITION_DIALOG (self), NULL);

  return self->edition;
}
