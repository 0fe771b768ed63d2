/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor-dialog.h"

#include "entente-actor.h"
#include "entente-address-row.h"
#include "entente-date-row.h"
#include "entente-duplicates.h"
#include "entente-picture-row.h"
#include "entente-query.h"
#include "entente-row-list.h"
#include "entente-text-row.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

struct _EntenteActorDialog
{
  EntenteItemDialog parent_instance;

  /* template */
  EntenteEntryRow *name_row;
  EntenteWordRow *kind_row;
  EntenteEntryRow *description_row;
  GtkLabel *similar_label;
  EntentePictureRow *picture_row;
  EntenteRowList *aliases_list;
  EntenteDateRow *start_row;
  EntenteDateRow *end_row;
  EntenteRowList *links_list;
  EntenteTextRow *note_row;

  /* owned */
  EntenteDuplicates *duplicates; /* nullable: created at its first use, and NULL again in a closed dialog */
};

/* At most so many actors with a similar name are shown. */
#define MAX_DUPLICATES 3

G_DEFINE_FINAL_TYPE (EntenteActorDialog, entente_actor_dialog, ENTENTE_TYPE_ITEM_DIALOG)

static EntenteEntryRow *
new_alias (gpointer data)
{
  return ENTENTE_ENTRY_ROW (entente_entry_row_new (_("Name")));
}

static EntenteEntryRow *
new_link (gpointer data)
{
  return g_object_new (ENTENTE_TYPE_ADDRESS_ROW, "title", _("Address"), NULL);
}

static EntenteDocument *
get_document (EntenteActorDialog *self)
{
  return entente_history_get_document (entente_item_dialog_get_history (ENTENTE_ITEM_DIALOG (self)));
}

static char *
describe_duplicate (EntenteActorDialog         *self,
                    const EntenteDuplicatePair *pair)
{
  g_autofree char *name = entente_query_mention (get_document (self), ENTENTE_ITEM_ACTOR,
                                                 entente_item_get_id (pair->other));

  if (pair->likeness == ENTENTE_LIKENESS_LOOKALIKE)
    return g_strdup_printf (_("%s looks the same, but is written with letters of another script"), name);
  return g_strdup_printf (_("There already is: %s"), name);
}

static void
add_line (GString    *text,
          const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void review (EntenteItemDialog *dialog, EntenteItem *item);

static void
prepared_cb (GObject      *duplicates,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntenteActorDialog) self = data;
  g_autoptr (EntenteItem) item = NULL;

  entente_duplicates_prepare_finish (ENTENTE_DUPLICATES (duplicates), result);
  /* The dialog may have been closed. */
  if (self->duplicates == NULL)
    return;
  item = entente_item_dialog_make_item (ENTENTE_ITEM_DIALOG (self));
  review (ENTENTE_ITEM_DIALOG (self), item);
}

static void
prepare_duplicates (EntenteActorDialog *self)
{
  self->duplicates = entente_duplicates_new (get_document (self));
  entente_duplicates_prepare_async (self->duplicates, prepared_cb, g_object_ref (self));
}

/* Warns of actors that may be the same, and of letters that look like others. */
static void
review (EntenteItemDialog *dialog,
        EntenteItem       *item)
{
  EntenteActorDialog *self = ENTENTE_ACTOR_DIALOG (dialog);
  const char *name = entente_actor_get_name (ENTENTE_ACTOR (item));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) pairs = NULL;
  g_autofree char *warning = NULL;

  if (name != NULL && (entente_item_dialog_is_new (dialog) || entente_entry_row_is_touched (self->name_row)))
    {
      if (self->duplicates == NULL)
        prepare_duplicates (self);
      if (entente_duplicates_is_ready (self->duplicates))
        pairs = entente_duplicates_find (self->duplicates, entente_item_get_record (item));
      warning = entente_duplicates_warn (name);
      add_line (text, warning);
    }
  for (guint i = 0; pairs != NULL && i < MIN (pairs->len, MAX_DUPLICATES); i++)
    {
      g_autofree char *line = describe_duplicate (self, pairs->pdata[i]);

      add_line (text, line);
    }
  gtk_label_set_label (self->similar_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->similar_label), text->len > 0);
}

static char *
make_wish (EntenteItemDialog *dialog,
           EntenteItem       *item)
{
  const char *name = entente_actor_get_name (ENTENTE_ACTOR (item));

  return g_strdup (name != NULL ? name : "actor");
}

static void
entente_actor_dialog_constructed (GObject *object)
{
  EntenteActorDialog *self = ENTENTE_ACTOR_DIALOG (object);
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (object);
  const EntenteMember *members = entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR)->members;

  G_OBJECT_CLASS (entente_actor_dialog_parent_class)->constructed (object);

  entente_word_row_set_document (self->kind_row, get_document (self), ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_KIND);
  entente_word_row_set_terms (self->kind_row, ENTENTE_VOCABULARY_ACTOR_KIND);
  entente_row_list_set_up (self->aliases_list, &members[ENTENTE_ACTOR_ALIASES], _("Add Name"), new_alias, NULL);
  entente_row_list_set_up (self->links_list, &members[ENTENTE_ACTOR_LINKS], _("Add Link"), new_link, NULL);

  entente_item_dialog_bind (dialog, self->name_row, ENTENTE_ACTOR_NAME);
  entente_item_dialog_bind (dialog, self->kind_row, ENTENTE_ACTOR_KIND);
  entente_item_dialog_bind (dialog, self->description_row, ENTENTE_ACTOR_DESCRIPTION);
  entente_item_dialog_bind (dialog, self->aliases_list, ENTENTE_ACTOR_ALIASES);
  entente_item_dialog_bind (dialog, self->start_row, ENTENTE_ACTOR_START);
  entente_item_dialog_bind (dialog, self->end_row, ENTENTE_ACTOR_END);
  entente_item_dialog_bind (dialog, self->links_list, ENTENTE_ACTOR_LINKS);
  entente_item_dialog_bind (dialog, self->picture_row, ENTENTE_ACTOR_IMAGE);
  entente_item_dialog_bind (dialog, self->note_row, ENTENTE_ACTOR_NOTE);
  entente_picture_row_take_drops (self->picture_row, GTK_WIDGET (self));
  entente_item_dialog_begin (dialog);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->name_row));
}

static void
entente_actor_dialog_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_ACTOR_DIALOG (object)->duplicates);

  G_OBJECT_CLASS (entente_actor_dialog_parent_class)->dispose (object);
}

static void
entente_actor_dialog_class_init (EntenteActorDialogClass *klass)
{
  EntenteItemDialogClass *dialog_class = ENTENTE_ITEM_DIALOG_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_actor_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = entente_actor_dialog_dispose;
  dialog_class->kind = ENTENTE_ITEM_ACTOR;
  dialog_class->make_wish = make_wish;
  dialog_class->review = review;

  g_type_ensure (ENTENTE_TYPE_ENTRY_ROW);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  g_type_ensure (ENTENTE_TYPE_PICTURE_ROW);
  g_type_ensure (ENTENTE_TYPE_ROW_LIST);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  g_type_ensure (ENTENTE_TYPE_WORD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-actor-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, description_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, similar_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, picture_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, aliases_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, links_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteActorDialog, note_row);
}

static void
entente_actor_dialog_init (EntenteActorDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_actor_dialog_new:
 * @history: the history of a document
 * @item: (nullable): an actor of the document, to be edited; any other is what a new one starts with
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_actor_dialog_new (EntenteHistory *history,
                          EntenteItem    *item)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);
  g_return_val_if_fail (item == NULL || ENTENTE_IS_ACTOR (item), NULL);

  return g_object_new (ENTENTE_TYPE_ACTOR_DIALOG, "history", history, "item", item, NULL);
}
