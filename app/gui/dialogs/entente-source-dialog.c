/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-source-dialog.h"

#include "entente-address-row.h"
#include "entente-date-row.h"
#include "entente-edition-dialog.h"
#include "entente-former.h"
#include "entente-row-list.h"
#include "entente-source.h"
#include "entente-term-row.h"
#include "entente-text-row.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

struct _EntenteSourceDialog
{
  EntenteItemDialog parent_instance;

  /* template */
  EntenteEntryRow *title_row;
  EntenteWordRow *kind_row;
  EntenteChooser *publisher_row;
  EntenteAddressRow *url_row;
  EntenteAddressRow *archived_row;
  EntenteDateRow *published_row;
  EntenteDateRow *accessed_row;
  EntenteTermRow *reliability_row;
  EntenteRowList *authors_list;
  EntenteRowList *cites_list;
  EntenteEntryRow *language_row;
  EntenteTextRow *text_row;
  EntenteTextRow *note_row;

  const EntenteTextEdition *edition; /* borrowed while the source is saved; else NULL */
};

G_DEFINE_FINAL_TYPE (EntenteSourceDialog, entente_source_dialog, ENTENTE_TYPE_ITEM_DIALOG)

static EntenteEntryRow *
new_author (gpointer data)
{
  return ENTENTE_ENTRY_ROW (entente_entry_row_new (_("Name")));
}

static EntenteEntryRow *
new_cited_source (gpointer data)
{
  EntenteItemDialog *dialog = data;
  GtkWidget *chooser = entente_chooser_new (entente_item_dialog_get_draft (dialog), ENTENTE_CHOOSER_SOURCES,
                                            _("Source"));

  entente_item_dialog_offer_new (dialog, ENTENTE_CHOOSER (chooser));
  return ENTENTE_ENTRY_ROW (chooser);
}

static char *
make_wish (EntenteItemDialog *dialog,
           EntenteItem       *item)
{
  const char *title = entente_source_get_title (ENTENTE_SOURCE (item));

  return g_strdup (title != NULL ? title : "source");
}

/* The checksum is that of the text. It is removed when the text is changed. A deleted publisher is forgotten when
 * another one is given. */
static void
finish (EntenteItemDialog   *dialog,
        const EntenteRecord *before,
        EntenteRecord       *record)
{
  const char *text = entente_record_get_text (before, ENTENTE_SOURCE_TEXT);

  if (text != NULL && g_strcmp0 (text, entente_record_get_text (record, ENTENTE_SOURCE_TEXT)) != 0)
    entente_record_clear (record, ENTENTE_SOURCE_SHA256);
  if (entente_record_has (record, ENTENTE_SOURCE_PUBLISHER))
    entente_former_remove (record, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_PUBLISHER);
}

static void
accepted_cb (EntenteSourceDialog      *self,
             const EntenteTextEdition *edition)
{
  self->edition = edition;
  entente_item_dialog_save_agreed (ENTENTE_ITEM_DIALOG (self));
}

/* Another text may not have the words of the statements that come from it. */
static gboolean
ask (EntenteItemDialog *dialog,
     EntenteItem       *before,
     EntenteItem       *item)
{
  EntenteHistory *history = entente_item_dialog_get_history (dialog);
  const GPtrArray *statements = entente_document_get_linked (entente_history_get_document (history),
                                                             entente_item_get_id (before), ENTENTE_LINK_SOURCE);
  const char *former = entente_source_get_text (ENTENTE_SOURCE (before));
  const char *text = entente_source_get_text (ENTENTE_SOURCE (item));
  EntenteEditionDialog *question;

  if (former == NULL || text == NULL || g_str_equal (former, text) || statements->len == 0)
    return FALSE;
  question = entente_edition_dialog_new (history, ENTENTE_SOURCE (before), text);
  g_signal_connect_object (question, "accepted", G_CALLBACK (accepted_cb), dialog, G_CONNECT_SWAPPED);
  entente_edition_dialog_present (question, GTK_WIDGET (dialog));
  return TRUE;
}

static void
complete (EntenteItemDialog *dialog,
          EntenteDraft      *draft)
{
  EntenteSourceDialog *self = ENTENTE_SOURCE_DIALOG (dialog);

  if (self->edition != NULL)
    entente_text_edition_apply (self->edition, draft);
  self->edition = NULL;
}

static void
set_up_rows (EntenteSourceDialog *self)
{
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (self);
  const EntenteMember *members = entente_item_kind_get_shape (ENTENTE_ITEM_SOURCE)->members;
  EntenteDocument *document = entente_history_get_document (entente_item_dialog_get_history (dialog));

  entente_word_row_set_document (self->kind_row, document, ENTENTE_ITEM_SOURCE, ENTENTE_SOURCE_KIND);
  entente_word_row_set_terms (self->kind_row, ENTENTE_VOCABULARY_SOURCE_KIND);
  entente_chooser_set_draft (self->publisher_row, entente_item_dialog_get_draft (dialog), ENTENTE_CHOOSER_ACTORS);
  entente_item_dialog_offer_new (dialog, self->publisher_row);
  entente_term_row_set_terms (self->reliability_row, ENTENTE_VOCABULARY_RELIABILITY, C_("grade", "Not graded"));
  entente_row_list_set_up (self->authors_list, &members[ENTENTE_SOURCE_AUTHORS], _("Add Author"), new_author, NULL);
  entente_row_list_set_up (self->cites_list, &members[ENTENTE_SOURCE_CITES], _("Add Source"), new_cited_source, self);
}

static void
entente_source_dialog_constructed (GObject *object)
{
  EntenteSourceDialog *self = ENTENTE_SOURCE_DIALOG (object);
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (object);

  G_OBJECT_CLASS (entente_source_dialog_parent_class)->constructed (object);

  set_up_rows (self);
  entente_item_dialog_bind (dialog, self->title_row, ENTENTE_SOURCE_TITLE);
  entente_item_dialog_bind (dialog, self->kind_row, ENTENTE_SOURCE_KIND);
  entente_item_dialog_bind (dialog, self->publisher_row, ENTENTE_SOURCE_PUBLISHER);
  entente_item_dialog_bind (dialog, self->url_row, ENTENTE_SOURCE_URL);
  entente_item_dialog_bind (dialog, self->archived_row, ENTENTE_SOURCE_ARCHIVED);
  entente_item_dialog_bind (dialog, self->published_row, ENTENTE_SOURCE_PUBLISHED);
  entente_item_dialog_bind (dialog, self->accessed_row, ENTENTE_SOURCE_ACCESSED);
  entente_item_dialog_bind (dialog, self->reliability_row, ENTENTE_SOURCE_RELIABILITY);
  entente_item_dialog_bind (dialog, self->authors_list, ENTENTE_SOURCE_AUTHORS);
  entente_item_dialog_bind (dialog, self->cites_list, ENTENTE_SOURCE_CITES);
  entente_item_dialog_bind (dialog, self->language_row, ENTENTE_SOURCE_LANGUAGE);
  entente_item_dialog_bind (dialog, self->text_row, ENTENTE_SOURCE_TEXT);
  entente_item_dialog_bind (dialog, self->note_row, ENTENTE_SOURCE_NOTE);
  entente_item_dialog_begin (dialog);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->title_row));
}

static void
entente_source_dialog_class_init (EntenteSourceDialogClass *klass)
{
  EntenteItemDialogClass *dialog_class = ENTENTE_ITEM_DIALOG_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_source_dialog_constructed;
  dialog_class->kind = ENTENTE_ITEM_SOURCE;
  dialog_class->make_wish = make_wish;
  dialog_class->finish = finish;
  dialog_class->ask = ask;
  dialog_class->complete = complete;

  g_type_ensure (ENTENTE_TYPE_ADDRESS_ROW);
  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  g_type_ensure (ENTENTE_TYPE_ROW_LIST);
  g_type_ensure (ENTENTE_TYPE_TERM_ROW);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  g_type_ensure (ENTENTE_TYPE_WORD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-source-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, publisher_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, url_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, archived_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, published_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, accessed_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, reliability_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, authors_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, cites_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceDialog, note_row);
}

static void
entente_source_dialog_init (EntenteSourceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_source_dialog_new:
 * @history: the history of a document
 * @item: (nullable): a source of the document, to be edited; or another one, whose values a new one gets
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_source_dialog_new (EntenteHistory *history,
                           EntenteItem    *item)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);
  g_return_val_if_fail (item == NULL || ENTENTE_IS_SOURCE (item), NULL);

  return g_object_new (ENTENTE_TYPE_SOURCE_DIALOG, "history", history, "item", item, NULL);
}
