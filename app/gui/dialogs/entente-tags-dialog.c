/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tags-dialog.h"

#include "entente-commands.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-word-counts.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

/* The dialog that sets the tags of items. It lists each tag that one of the items has. A tag is ticked if all items
 * have it, and inconsistent if only some have it. A tag that stays inconsistent is not changed. */

struct _EntenteTagsDialog
{
  AdwWindow parent_instance;

  /* template */
  EntenteWordRow *entry;
  GtkButton *add_button;
  AdwPreferencesGroup *new_group; /* the tags that the user typed; above the others to be visible */
  AdwPreferencesGroup *group;
  GtkLabel *more_label;
  GtkButton *set_button;

  /* owned */
  EntenteHistory *history;
  GPtrArray *items;
  GPtrArray *counts;    /* of EntenteWordCount: the tags that the items have */
  GHashTable *by_tag;   /* tag -> its row; the tags are owned by the rows */
};

/* A tag in the list. */
typedef struct {
  char *tag;
  guint count;           /* the number of items that have it */
  GtkCheckButton *check; /* borrowed */
} Tag;

/* Further tags are not listed, but can be typed. */
#define MAX_TAGS 200

G_DEFINE_FINAL_TYPE (EntenteTagsDialog, entente_tags_dialog, ADW_TYPE_WINDOW)

static void
tag_free (gpointer data)
{
  Tag *tag = data;

  g_free (tag->tag);
  g_free (tag);
}

static gboolean
is_added (EntenteTagsDialog *self,
          const Tag         *tag)
{
  return !gtk_check_button_get_inconsistent (tag->check) && gtk_check_button_get_active (tag->check)
         && tag->count < self->items->len;
}

static gboolean
is_removed (const Tag *tag)
{
  return !gtk_check_button_get_inconsistent (tag->check) && !gtk_check_button_get_active (tag->check)
         && tag->count > 0;
}

/* Returns the typed text, or NULL if there is none. */
static char *
get_typed (EntenteTagsDialog *self)
{
  return entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->entry));
}

static void
update (EntenteTagsDialog *self)
{
  g_autofree char *typed = get_typed (self);
  gboolean changed = typed != NULL;
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, self->by_tag);
  while (!changed && g_hash_table_iter_next (&iter, NULL, &tag))
    changed = is_added (self, tag) || is_removed (tag);
  gtk_widget_set_sensitive (GTK_WIDGET (self->set_button), changed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), typed != NULL);
}

static void
toggled_cb (EntenteTagsDialog *self,
            GtkCheckButton    *check)
{
  gtk_check_button_set_inconsistent (check, FALSE);
  update (self);
}

static char *
describe_count (EntenteTagsDialog *self,
                guint              count)
{
  /* Translators: how many of the items that are selected have a tag. */
  return g_strdup_printf (C_("tags", "%u of %u"), count, self->items->len);
}

static Tag *
add_tag (EntenteTagsDialog   *self,
         AdwPreferencesGroup *group,
         const char          *text,
         guint                count)
{
  gboolean some = count > 0 && count < self->items->len;
  g_autofree char *title = entente_display_text_name (text);
  g_autofree char *subtitle = some ? describe_count (self, count) : NULL;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  Tag *tag = g_new0 (Tag, 1);

  tag->tag = g_strdup (text);
  tag->count = count;
  tag->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, "active", count > 0 && !some,
                             "inconsistent", some, NULL);
  g_hash_table_insert (self->by_tag, tag->tag, tag);
  g_signal_connect_swapped (tag->check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (tag->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (tag->check));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (group, row);
  gtk_widget_show (GTK_WIDGET (group));
  return tag;
}

static guint
count_tag (EntenteTagsDialog *self,
           const char        *text)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      const EntenteWordCount *count = self->counts->pdata[i];

      if (g_str_equal (count->word, text))
        return count->count;
    }
  return 0;
}

/* Ticks the typed tag, in a new row if it is not listed yet. */
static void
tick_typed (EntenteTagsDialog *self)
{
  g_autofree char *typed = get_typed (self);
  Tag *tag;

  if (typed == NULL)
    return;
  tag = g_hash_table_lookup (self->by_tag, typed);
  if (tag == NULL)
    tag = add_tag (self, self->new_group, typed, count_tag (self, typed));
  gtk_check_button_set_inconsistent (tag->check, FALSE);
  gtk_check_button_set_active (tag->check, TRUE);
  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (self->entry), NULL);
  update (self);
}

static void
add_cb (EntenteTagsDialog *self)
{
  tick_typed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Enter ticks the typed tag. In an empty row it sets the tags. */
static void
entry_activated_cb (EntenteTagsDialog *self)
{
  g_autofree char *typed = get_typed (self);

  if (typed != NULL)
    tick_typed (self);
  else
    gtk_widget_activate_default (GTK_WIDGET (self));
}

static void
set_cb (EntenteTagsDialog *self)
{
  entente_tags_dialog_set (self);
}

/* Returns the present versions of the items, without those that were removed meanwhile. */
static GPtrArray *
list_present (EntenteTagsDialog *self)
{
  EntenteDocument *document = entente_history_get_document (self->history);
  GPtrArray *present = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteItem *item = entente_document_lookup (document, entente_item_get_id (self->items->pdata[i]));

      if (item != NULL)
        g_ptr_array_add (present, g_object_ref (item));
    }
  return present;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns the tags to add or to remove, NULL-terminated and always in the same order. */
static GPtrArray *
list_changed (EntenteTagsDialog *self,
              gboolean           added)
{
  GPtrArray *tags = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, self->by_tag);
  while (g_hash_table_iter_next (&iter, NULL, &tag))
    if (added ? is_added (self, tag) : is_removed (tag))
      g_ptr_array_add (tags, ((Tag *) tag)->tag);
  g_ptr_array_sort (tags, compare_texts);
  g_ptr_array_add (tags, NULL);
  return tags;
}

static void
entente_tags_dialog_finalize (GObject *object)
{
  EntenteTagsDialog *self = ENTENTE_TAGS_DIALOG (object);

  g_clear_pointer (&self->by_tag, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_tags_dialog_parent_class)->finalize (object);
}

static void
entente_tags_dialog_class_init (EntenteTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_tags_dialog_finalize;

  g_type_ensure (ENTENTE_TYPE_WORD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTagsDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteTagsDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteTagsDialog, new_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTagsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTagsDialog, more_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteTagsDialog, set_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_tags_dialog_init (EntenteTagsDialog *self)
{
  self->by_tag = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, tag_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->entry), FALSE);
}

static void
show_tags (EntenteTagsDialog *self)
{
  guint n_more;

  self->counts = entente_word_counts_for_tags (self->items);
  for (guint i = 0; i < MIN (self->counts->len, MAX_TAGS); i++)
    {
      const EntenteWordCount *count = self->counts->pdata[i];

      add_tag (self, self->group, count->word, count->count);
    }
  n_more = self->counts->len - MIN (self->counts->len, MAX_TAGS);
  if (n_more > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u more tag stays as it is", "%u more tags stay as they are",
                                                         n_more), n_more);

      gtk_label_set_label (self->more_label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
}

/**
 * entente_tags_dialog_new:
 * @history: the history of a document
 * @items: (element-type EntenteItem): items of it
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_tags_dialog_new (EntenteHistory *history,
                         GPtrArray      *items)
{
  EntenteTagsDialog *self;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && items != NULL && items->len > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_TAGS_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->items = g_ptr_array_ref (items);
  entente_word_row_set_common (self->entry, entente_history_get_document (history), ENTENTE_COMMON_TAGS, NULL);
  show_tags (self);
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->entry));
  return GTK_WINDOW (self);
}

/**
 * entente_tags_dialog_set:
 * @self: a dialog
 *
 * Sets the changed tags in one step, and destroys the dialog.
 *
 * Returns: %FALSE if there is nothing to set
 */
gboolean
entente_tags_dialog_set (EntenteTagsDialog *self)
{
  g_autoptr (GPtrArray) items = NULL, added = NULL, removed = NULL;

  g_return_val_if_fail (ENTENTE_IS_TAGS_DIALOG (self), FALSE);

  tick_typed (self);
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->set_button)))
    return FALSE;
  added = list_changed (self, TRUE);
  removed = list_changed (self, FALSE);
  items = list_present (self);
  if (items->len > 0)
    {
      g_autoptr (EntenteDraft) draft = entente_commands_set_tags (entente_history_get_document (self->history), items,
                                                                  (const char *const *) added->pdata,
                                                                  (const char *const *) removed->pdata);

      entente_history_apply (self->history, draft);
    }
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}
