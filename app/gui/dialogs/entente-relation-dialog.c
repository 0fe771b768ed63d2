/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-dialog.h"

#include "entente-date-row.h"
#include "entente-date.h"
#include "entente-flag-row.h"
#include "entente-fold.h"
#include "entente-mention.h"
#include "entente-relation.h"
#include "entente-text-row.h"
#include "entente-text.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

struct _EntenteRelationDialog
{
  EntenteItemDialog parent_instance;

  /* template */
  GtkLabel *sentence_label;
  GtkLabel *similar_label;
  EntenteChooser *from_row;
  EntenteWordRow *kind_row;
  EntenteChooser *to_row;
  EntenteFlagRow *directed_row;
  EntenteDateRow *start_row;
  EntenteDateRow *end_row;
  EntenteTextRow *note_row;
};

G_DEFINE_FINAL_TYPE (EntenteRelationDialog, entente_relation_dialog, ENTENTE_TYPE_ITEM_DIALOG)

static gboolean
are_same_words (const char *a,
                const char *b)
{
  g_autofree char *x = entente_fold (a != NULL ? a : "");
  g_autofree char *y = entente_fold (b != NULL ? b : "");

  return g_str_equal (x, y);
}

static EntenteRelation *
find_in_list (const GPtrArray *relations,
              EntenteRelation *like,
              const char      *id,
              gboolean         reversed)
{
  const char *to = reversed ? entente_relation_get_from (like) : entente_relation_get_to (like);

  for (guint i = 0; i < relations->len; i++)
    {
      EntenteRelation *other = relations->pdata[i];

      if (g_strcmp0 (entente_item_get_id (ENTENTE_ITEM (other)), id) != 0
          && g_strcmp0 (entente_relation_get_to (other), to) == 0
          && are_same_words (entente_relation_get_kind (other), entente_relation_get_kind (like)))
        return other;
    }
  return NULL;
}

/* Finds another relation between the same two actors with the same word. If @relation has no direction, the other
 * one may have the two ends in either order. */
static EntenteRelation *
find_similar (EntenteRelationDialog *self,
              EntenteRelation       *relation)
{
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (self);
  EntenteDocument *document = entente_history_get_document (entente_item_dialog_get_history (dialog));
  const char *from = entente_relation_get_from (relation), *to = entente_relation_get_to (relation);
  const char *id = entente_item_dialog_is_new (dialog) ? NULL : entente_item_get_id (ENTENTE_ITEM (relation));
  EntenteRelation *found;

  if (from == NULL || to == NULL)
    return NULL;
  found = find_in_list (entente_document_get_linked (document, from, ENTENTE_LINK_FROM), relation, id, FALSE);
  if (found != NULL || entente_relation_is_directed (relation))
    return found;
  return find_in_list (entente_document_get_linked (document, to, ENTENTE_LINK_FROM), relation, id, TRUE);
}

static void
show_similar (EntenteRelationDialog *self,
              EntenteRelation       *relation)
{
  EntenteDraft *draft = entente_item_dialog_get_draft (ENTENTE_ITEM_DIALOG (self));
  EntenteRelation *similar = find_similar (self, relation);
  g_autofree char *sentence = NULL, *date = NULL, *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->similar_label), similar != NULL);
  if (similar == NULL)
    return;
  sentence = entente_mention_relation (draft, similar);
  date = entente_date_format (entente_relation_get_start (similar));
  if (date != NULL)
    /* Translators: a relation that is there already, and its date. */
    text = g_strdup_printf (_("There already is: %1$s, %2$s"), sentence, date);
  else
    text = g_strdup_printf (_("There already is: %s"), sentence);
  gtk_label_set_label (self->similar_label, text);
}

static void
review (EntenteItemDialog *dialog,
        EntenteItem       *item)
{
  EntenteRelationDialog *self = ENTENTE_RELATION_DIALOG (dialog);
  EntenteRelation *relation = ENTENTE_RELATION (item);
  g_autofree char *sentence = entente_mention_relation (entente_item_dialog_get_draft (dialog), relation);

  gtk_label_set_label (self->sentence_label, sentence);
  gtk_widget_show (GTK_WIDGET (self->sentence_label));
  show_similar (self, relation);
}

static char *
make_wish (EntenteItemDialog *dialog,
           EntenteItem       *item)
{
  const char *kind = entente_relation_get_kind (ENTENTE_RELATION (item));
  const char *start = entente_relation_get_start (ENTENTE_RELATION (item));

  return g_strjoin ("-", kind != NULL ? kind : "relation", entente_date_is_valid (start) ? start : NULL, NULL);
}

static void
bind_choosers (EntenteRelationDialog *self)
{
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (self);
  EntenteDraft *draft = entente_item_dialog_get_draft (dialog);

  entente_chooser_set_draft (self->from_row, draft, ENTENTE_CHOOSER_ACTORS);
  entente_chooser_set_draft (self->to_row, draft, ENTENTE_CHOOSER_ACTORS);
  entente_item_dialog_offer_new (dialog, self->from_row);
  entente_item_dialog_offer_new (dialog, self->to_row);
  entente_item_dialog_bind (dialog, self->from_row, ENTENTE_RELATION_FROM);
  entente_item_dialog_bind (dialog, self->to_row, ENTENTE_RELATION_TO);
}

static GtkWidget *
find_first_empty (EntenteItemDialog *dialog)
{
  EntenteRelationDialog *self = ENTENTE_RELATION_DIALOG (dialog);
  GtkWidget *rows[] = { GTK_WIDGET (self->from_row), GTK_WIDGET (self->kind_row), GTK_WIDGET (self->to_row) };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (*gtk_editable_get_text (GTK_EDITABLE (rows[i])) == '\0')
      return rows[i];
  return NULL;
}

static void
entente_relation_dialog_constructed (GObject *object)
{
  EntenteRelationDialog *self = ENTENTE_RELATION_DIALOG (object);
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (object);
  GtkWidget *first;

  G_OBJECT_CLASS (entente_relation_dialog_parent_class)->constructed (object);

  entente_word_row_set_document (self->kind_row,
                                 entente_history_get_document (entente_item_dialog_get_history (dialog)),
                                 ENTENTE_ITEM_RELATION, ENTENTE_RELATION_KIND);
  bind_choosers (self);
  entente_item_dialog_bind (dialog, self->kind_row, ENTENTE_RELATION_KIND);
  entente_item_dialog_bind (dialog, self->directed_row, ENTENTE_RELATION_DIRECTED);
  entente_item_dialog_bind (dialog, self->start_row, ENTENTE_RELATION_START);
  entente_item_dialog_bind (dialog, self->end_row, ENTENTE_RELATION_END);
  entente_item_dialog_bind (dialog, self->note_row, ENTENTE_RELATION_NOTE);
  entente_item_dialog_begin (dialog);
  first = find_first_empty (dialog);
  gtk_window_set_focus (GTK_WINDOW (self), first != NULL ? first : GTK_WIDGET (self->kind_row));
}

static void
entente_relation_dialog_class_init (EntenteRelationDialogClass *klass)
{
  EntenteItemDialogClass *dialog_class = ENTENTE_ITEM_DIALOG_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_relation_dialog_constructed;
  dialog_class->kind = ENTENTE_ITEM_RELATION;
  dialog_class->make_wish = make_wish;
  dialog_class->review = review;
  dialog_class->find_next = find_first_empty;

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  g_type_ensure (ENTENTE_TYPE_FLAG_ROW);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  g_type_ensure (ENTENTE_TYPE_WORD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-relation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, similar_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, directed_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationDialog, note_row);
}

static void
entente_relation_dialog_init (EntenteRelationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_relation_dialog_new:
 * @history: the history of a document
 * @item: (nullable): a relation of the document, to be edited; or another one, whose values a new one gets
 * @from: (nullable): the id of the actor at the start of a new relation, if @item is %NULL
 * @to: (nullable): the id of the actor at its end, if @item is %NULL
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_relation_dialog_new (EntenteHistory *history,
                             EntenteItem    *item,
                             const char     *from,
                             const char     *to)
{
  g_autoptr (EntenteItem) new_item = NULL;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);
  g_return_val_if_fail (item == NULL || ENTENTE_IS_RELATION (item), NULL);

  if (item == NULL)
    {
      item = new_item = entente_item_new (ENTENTE_ITEM_RELATION, "new");
      entente_record_set_text (entente_item_edit_record (item), ENTENTE_RELATION_FROM, from);
      entente_record_set_text (entente_item_edit_record (item), ENTENTE_RELATION_TO, to);
    }
  return g_object_new (ENTENTE_TYPE_RELATION_DIALOG, "history", history, "item", item, NULL);
}

/**
 * entente_relation_dialog_make_end:
 * @self: a dialog that is shown
 *
 * Opens the dialog for a new actor, which becomes the end of the relation.
 */
void
entente_relation_dialog_make_end (EntenteRelationDialog *self)
{
  g_return_if_fail (ENTENTE_IS_RELATION_DIALOG (self));

  g_signal_emit_by_name (self->to_row, "create", ENTENTE_ITEM_ACTOR, "");
}
