/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-kind-dialog.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

/* The dialog that sets the kind of several items. It has one row for the actors, one for the relations and one for
 * the sources. A row that the user does not edit changes nothing. So different kinds cannot become one by
 * mistake. */

struct _EntenteKindDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwPreferencesGroup *group;
  GtkButton *set_button;

  /* borrowed */
  EntenteEntryRow *rows[ENTENTE_N_ITEM_KINDS]; /* nullable */

  /* owned */
  EntenteHistory *history;
  GPtrArray *items;
};

/* At most so many of the present kinds are shown. */
#define MAX_KINDS 4

static const struct {
  guint member;
  EntenteVocabulary vocabulary;
} kinds[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = { ENTENTE_ACTOR_KIND, ENTENTE_VOCABULARY_ACTOR_KIND },
  [ENTENTE_ITEM_RELATION] = { ENTENTE_RELATION_KIND, ENTENTE_N_VOCABULARIES },
  [ENTENTE_ITEM_SOURCE] = { ENTENTE_SOURCE_KIND, ENTENTE_VOCABULARY_SOURCE_KIND },
};

G_DEFINE_FINAL_TYPE (EntenteKindDialog, entente_kind_dialog, ADW_TYPE_WINDOW)

static void
edited_cb (EntenteKindDialog *self)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    touched = touched || (self->rows[i] != NULL && entente_entry_row_is_touched (self->rows[i]));
  gtk_widget_set_sensitive (GTK_WIDGET (self->set_button), touched);
}

static void
set_cb (EntenteKindDialog *self)
{
  entente_kind_dialog_set (self);
}

/* Returns the present kinds of the actors, relations or sources, each once; "" for none. */
static GPtrArray *
list_kinds (EntenteKindDialog *self,
            EntenteItemKind    item_kind,
            guint             *n_items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);
  GPtrArray *words = g_ptr_array_new ();

  *n_items = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      const char *word;

      if (entente_item_get_kind (self->items->pdata[i]) != item_kind)
        continue;
      (*n_items)++;
      word = entente_item_get_text (self->items->pdata[i], kinds[item_kind].member);
      if (g_hash_table_add (seen, (gpointer) (word != NULL ? word : "")))
        g_ptr_array_add (words, (gpointer) (word != NULL ? word : ""));
    }
  return words;
}

static char *
make_title (EntenteItemKind item_kind,
            guint           n)
{
  switch (item_kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return g_strdup_printf (ngettext ("Kind of %u actor", "Kind of %u actors", n), n);
    case ENTENTE_ITEM_RELATION:
      return g_strdup_printf (ngettext ("Word on %u relation", "Word on %u relations", n), n);
    case ENTENTE_ITEM_SOURCE:
      return g_strdup_printf (ngettext ("Kind of %u source", "Kind of %u sources", n), n);
    case ENTENTE_ITEM_STATEMENT:
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* If the kinds differ, a hint lists them. */
static void
show_different_kinds (EntenteEntryRow *row,
                      EntenteItemKind  item_kind,
                      GPtrArray       *words)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];

      if (*word == '\0')
        g_ptr_array_add (labels, g_strdup (C_("kind", "none")));
      else if (kinds[item_kind].vocabulary != ENTENTE_N_VOCABULARIES)
        g_ptr_array_add (labels, entente_vocabulary_get_label (kinds[item_kind].vocabulary, word));
      else
        g_ptr_array_add (labels, entente_display_text_name (word));
    }
  g_ptr_array_add (labels, NULL);
  list = entente_display_text_join ((const char *const *) labels->pdata, MAX_KINDS);
  /* Translators: %s lists kinds: “person, state and place”. */
  text = g_strdup_printf (_("Now: %s"), list);
  entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, text);
}

static void
add_row (EntenteKindDialog *self,
         EntenteItemKind    item_kind)
{
  guint n;
  g_autoptr (GPtrArray) words = list_kinds (self, item_kind, &n);
  g_autofree char *title = n > 0 ? make_title (item_kind, n) : NULL;
  EntenteWordRow *row;

  if (n == 0)
    return;
  row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", title, "activates-default", TRUE, NULL);
  entente_word_row_set_document (row, entente_history_get_document (self->history), item_kind, kinds[item_kind].member);
  if (kinds[item_kind].vocabulary != ENTENTE_N_VOCABULARIES)
    entente_word_row_set_terms (row, kinds[item_kind].vocabulary);
  self->rows[item_kind] = ENTENTE_ENTRY_ROW (row);
  adw_preferences_group_add (self->group, GTK_WIDGET (row));
  if (words->len == 1 && *(const char *) words->pdata[0] != '\0')
    entente_entry_row_show_value (self->rows[item_kind], words->pdata[0]);
  else
    entente_entry_row_show_value (self->rows[item_kind], NULL);
  if (words->len > 1)
    show_different_kinds (self->rows[item_kind], item_kind, words);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/* Returns the present versions of the items, without those that were removed meanwhile. */
static GPtrArray *
list_present (EntenteKindDialog *self)
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

static void
entente_kind_dialog_finalize (GObject *object)
{
  EntenteKindDialog *self = ENTENTE_KIND_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_kind_dialog_parent_class)->finalize (object);
}

static void
entente_kind_dialog_class_init (EntenteKindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_kind_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-kind-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteKindDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteKindDialog, set_button);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_kind_dialog_init (EntenteKindDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_kind_dialog_new:
 * @history: the history of a document
 * @items: (element-type EntenteItem): items of it
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_kind_dialog_new (EntenteHistory *history,
                         GPtrArray      *items)
{
  EntenteKindDialog *self;
  gboolean focused = FALSE;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && items != NULL && items->len > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_KIND_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->items = g_ptr_array_ref (items);
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    {
      if (kinds[i].member != 0)
        add_row (self, i);
      if (self->rows[i] != NULL && !focused)
        gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->rows[i]));
      focused = focused || self->rows[i] != NULL;
    }
  return GTK_WINDOW (self);
}

/**
 * entente_kind_dialog_set:
 * @self: a dialog
 *
 * Sets the edited kinds in one step, and destroys the dialog.
 *
 * Returns: %FALSE if there is nothing to set
 */
gboolean
entente_kind_dialog_set (EntenteKindDialog *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  char *values[ENTENTE_N_ITEM_KINDS] = { NULL };

  g_return_val_if_fail (ENTENTE_IS_KIND_DIALOG (self), FALSE);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->set_button)))
    return FALSE;
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    if (self->rows[i] != NULL && entente_entry_row_is_touched (self->rows[i]))
      {
        values[i] = entente_entry_row_get_value (self->rows[i]);
        if (values[i] == NULL)
          values[i] = g_strdup ("");
      }
  items = list_present (self);
  if (items->len > 0)
    {
      draft = entente_commands_set_kinds (entente_history_get_document (self->history), items,
                                          (const char *const *) values);
      entente_history_apply (self->history, draft);
    }
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    g_free (values[i]);
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}
