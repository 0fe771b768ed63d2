/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-statement-dialog.h"

#include "entente-citation.h"
#include "entente-date-row.h"
#include "entente-doubt.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-new-item.h"
#include "entente-quotation-box.h"
#include "entente-quotation.h"
#include "entente-row-list.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-term-row.h"
#include "entente-text-row.h"

#include <glib/gi18n.h>

struct _EntenteStatementDialog
{
  EntenteItemDialog parent_instance;

  /* template */
  EntenteTextRow *text_row;
  EntenteTermRow *form_row;
  GtkLabel *held_label;
  GtkWidget *words_button;
  AdwPreferencesGroup *who_group;
  EntenteChooser *speaker_row;
  EntenteRowList *via_list;
  EntenteRowList *about_list;
  EntenteChooser *source_row;
  AdwExpanderRow *anchor_row;
  EntenteTextRow *prefix_row;
  EntenteTextRow *exact_row;
  EntenteTextRow *suffix_row;
  EntenteEntryRow *page_row;
  EntenteEntryRow *paragraph_row;
  EntenteQuotationBox *quotation_box;
  GtkLabel *differs_label;
  EntenteDateRow *date_row;
  EntenteTermRow *attribution_row;
  EntenteTermRow *modality_row;
  EntenteTermRow *credibility_row;
  AdwExpanderRow *more_row;
  EntenteTextRow *translation_row;
  EntenteEntryRow *language_row;
  EntenteTextRow *note_row;

  /* owned */
  EntenteStatement *first; /* NULL before the first review: the statement as it was then */

  /* borrowed */
  GtkWidget *clear_button; /* of the source, while it is filled in; else NULL */
};

/* The source that was used last is searched in at most so many steps. */
#define MAX_STEPS 500

G_DEFINE_FINAL_TYPE (EntenteStatementDialog, entente_statement_dialog, ENTENTE_TYPE_ITEM_DIALOG)

static EntenteEntryRow *
new_relay (gpointer data)
{
  EntenteItemDialog *dialog = data;
  GtkWidget *chooser = entente_chooser_new (entente_item_dialog_get_draft (dialog), ENTENTE_CHOOSER_ACTORS,
                                            _("Passed on by"));

  entente_item_dialog_offer_new (dialog, ENTENTE_CHOOSER (chooser));
  return ENTENTE_ENTRY_ROW (chooser);
}

static EntenteEntryRow *
new_target (gpointer data)
{
  EntenteItemDialog *dialog = data;
  GtkWidget *chooser = entente_chooser_new (entente_item_dialog_get_draft (dialog),
                                            ENTENTE_CHOOSER_RELATIONS | ENTENTE_CHOOSER_ACTORS, _("Relation or actor"));

  entente_item_dialog_offer_new (dialog, ENTENTE_CHOOSER (chooser));
  return ENTENTE_ENTRY_ROW (chooser);
}

static void
start (EntenteItemDialog *dialog,
       EntenteRecord     *record)
{
  entente_new_item_start_statement (record);
}

/* Whoever is given now is not deleted. */
static void
forget_former (EntenteRecord *record)
{
  if (entente_record_has (record, ENTENTE_STATEMENT_SPEAKER))
    entente_former_remove (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SPEAKER);
  if (entente_record_has (record, ENTENTE_STATEMENT_SOURCE))
    entente_former_remove (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SOURCE);
}

static gboolean
is_changed (const EntenteRecord *before,
            const EntenteRecord *after,
            guint                member)
{
  return g_strcmp0 (entente_record_get_text (before, member), entente_record_get_text (after, member)) != 0;
}

/* The start and the end of a passage are known only for the old passage in the old source. They are removed when one of
 * these is changed. */
static void
finish (EntenteItemDialog   *dialog,
        const EntenteRecord *before,
        EntenteRecord       *record)
{
  EntenteRecord *old_anchor = entente_record_get_record (before, ENTENTE_STATEMENT_ANCHOR);
  EntenteRecord *new_anchor = entente_record_get_record (record, ENTENTE_STATEMENT_ANCHOR);

  forget_former (record);
  if (new_anchor == NULL)
    return;
  if (old_anchor != NULL
      && (is_changed (old_anchor, new_anchor, ENTENTE_ANCHOR_EXACT)
          || is_changed (before, record, ENTENTE_STATEMENT_SOURCE)))
    {
      entente_record_clear (new_anchor, ENTENTE_ANCHOR_START);
      entente_record_clear (new_anchor, ENTENTE_ANCHOR_END);
    }
  entente_quotation_box_complete (ENTENTE_STATEMENT_DIALOG (dialog)->quotation_box, new_anchor);
}

static char *
make_wish (EntenteItemDialog *dialog,
           EntenteItem       *item)
{
  return entente_new_item_wish_for_words (entente_statement_get_text (ENTENTE_STATEMENT (item)));
}

static gboolean
is_blank (gpointer row)
{
  return *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0';
}

static void
show_filled_in (EntenteStatementDialog *self,
                EntenteEntryRow        *row)
{
  gboolean is_filled_in = !entente_entry_row_is_touched (row);

  gtk_widget_set_visible (self->clear_button, is_filled_in);
  if (!is_filled_in)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "filled-in");
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (row), "filled-in");
  entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, _("Filled in: the source that was used last"));
}

/* A statement without a source can be saved, but a hint says that the source is missing. */
static void
review_source (EntenteStatementDialog *self,
               EntenteStatement       *statement)
{
  EntenteEntryRow *row = ENTENTE_ENTRY_ROW (self->source_row);

  if (entente_statement_get_source (statement) == NULL && is_blank (row))
    entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE,
                                _("Without a source nobody can check the statement. It is kept, but confirms "
                                  "nothing."));
  if (self->clear_button != NULL)
    show_filled_in (self, row);
}

static gboolean
has_words (const char *text,
           const char *words)
{
  g_autoptr (EntentePassageText) prepared = entente_passage_text_new (text);
  EntentePassage passage;

  return entente_passage_text_find (prepared, words, &passage, 1) > 0;
}

static void
review_passage (EntenteStatementDialog *self,
                EntenteStatement       *statement)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);
  const char *exact = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT) : NULL;
  const char *text = entente_statement_get_text (statement);
  gboolean differs = exact != NULL && entente_quotation_is_comparable (statement) && !has_words (exact, text)
                     && !has_words (text, exact);

  gtk_label_set_label (self->differs_label, differs ? _("The quotation is not in the passage, word for word.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->differs_label), differs);
}

/* Says what it means that no speaker is given: that depends on the form. */
static void
review_speaker (EntenteStatementDialog *self,
                EntenteStatement       *statement)
{
  g_autofree char *former = entente_citation_describe_former (statement, ENTENTE_ROLE_SPEAKER);
  g_autofree char *markup = former != NULL ? g_markup_escape_text (former, -1) : NULL;
  const char *text = NULL;

  if (entente_doubt_is_own_voice (statement))
    text = _("The source speaks in its own voice");
  else if (entente_statement_get_speaker (statement) == NULL && is_blank (self->speaker_row))
    text = _("Nobody: it is not known who said it, so that the statement confirms nothing");
  adw_preferences_group_set_description (self->who_group, markup != NULL ? markup : text);
}

/* An anchor is filled in by itself only if the user has changed what it depends on. */
static gboolean
may_fill_anchor (EntenteStatementDialog *self,
                 EntenteStatement       *statement)
{
  const EntenteRecord *before = entente_item_get_record (ENTENTE_ITEM (self->first));
  const EntenteRecord *record = entente_item_get_record (ENTENTE_ITEM (statement));

  return is_changed (before, record, ENTENTE_STATEMENT_TEXT) || is_changed (before, record, ENTENTE_STATEMENT_SOURCE)
         || is_changed (before, record, ENTENTE_STATEMENT_FORM);
}

static void
review_quotation (EntenteStatementDialog *self,
                  EntenteStatement       *statement)
{
  EntenteDraft *draft = entente_item_dialog_get_draft (ENTENTE_ITEM_DIALOG (self));
  EntenteItem *source = entente_draft_lookup (draft, entente_statement_get_source (statement));
  gboolean is_quotation = g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0;

  if (self->first == NULL)
    self->first = g_object_ref (statement);
  entente_quotation_box_compare (self->quotation_box,
                                 source != NULL && ENTENTE_IS_SOURCE (source) ? ENTENTE_SOURCE (source) : NULL,
                                 is_quotation ? entente_statement_get_text (statement) : NULL,
                                 entente_statement_get_anchor (statement), may_fill_anchor (self, statement));
}

static void
anchor_chosen_cb (EntenteStatementDialog *self,
                  const EntenteRecord    *anchor)
{
  EntenteTextRow *rows[] = { self->prefix_row, self->exact_row, self->suffix_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    entente_text_row_set_text (rows[i], anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX + i)
                                                       : NULL);
}

static void
words_chosen_cb (EntenteStatementDialog *self,
                 const char             *words)
{
  entente_text_row_set_text (self->text_row, words);
}

/* Shows the grade of the source before that of the statement, as other views do. */
static void
review_grade (EntenteStatementDialog *self,
              EntenteStatement       *statement)
{
  EntenteDraft *draft = entente_item_dialog_get_draft (ENTENTE_ITEM_DIALOG (self));
  EntenteItem *source = entente_draft_lookup (draft, entente_statement_get_source (statement));
  gint64 credibility = entente_statement_get_credibility (statement);
  const char *reliability = source != NULL && ENTENTE_IS_SOURCE (source)
                            ? entente_source_get_reliability (ENTENTE_SOURCE (source)) : NULL;
  g_autofree char *grade = entente_vocabulary_grade (reliability, credibility);
  g_autofree char *text = NULL;

  if (grade != NULL && reliability != NULL && credibility != ENTENTE_NUMBER_ABSENT)
    /* Translators: a grade such as B2, of the source and the statement together. */
    text = g_strdup_printf (_("With its source: %s"), grade);
  else
    text = g_strdup (_("How believable this statement is, whoever wrote it down"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->credibility_row), text);
}

static void
review (EntenteItemDialog *dialog,
        EntenteItem       *item)
{
  EntenteStatementDialog *self = ENTENTE_STATEMENT_DIALOG (dialog);
  EntenteStatement *statement = ENTENTE_STATEMENT (item);

  review_source (self, statement);
  review_speaker (self, statement);
  review_quotation (self, statement);
  review_passage (self, statement);
  review_grade (self, statement);
}

static const char *
find_source (EntenteStep     *step,
             EntenteDocument *document)
{
  guint n_changes;
  const EntenteChange *changes = entente_step_get_changes (step, &n_changes);

  for (guint i = n_changes; i > 0; i--)
    {
      EntenteItem *item = changes[i - 1].after;
      const char *source = item != NULL && ENTENTE_IS_STATEMENT (item)
                           ? entente_statement_get_source (ENTENTE_STATEMENT (item)) : NULL;

      if (source != NULL && entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, source) != NULL)
        return source;
    }
  return NULL;
}

static const char *
find_last_source (EntenteStatementDialog *self)
{
  EntenteHistory *history = entente_item_dialog_get_history (ENTENTE_ITEM_DIALOG (self));
  guint position = entente_history_get_position (history);

  for (guint i = position; i > 0 && position - i < MAX_STEPS; i--)
    {
      g_autoptr (EntenteStep) step = g_list_model_get_item (G_LIST_MODEL (history), i - 1);
      const char *source = find_source (step, entente_history_get_document (history));

      if (source != NULL)
        return source;
    }
  return NULL;
}

static void
clear_source_cb (EntenteStatementDialog *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->source_row), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->source_row));
}

/* The button takes no focus: with the keyboard one clears the source in its field. */
static GtkWidget *
clear_button_new (EntenteStatementDialog *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "edit-clear-symbolic", "valign", GTK_ALIGN_CENTER,
                                    "focusable", FALSE, "tooltip-text", _("Clear"), NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clear"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_source_cb), self);
  return button;
}

/* Users often enter several statements from the same source, one after the other. It is filled in, and said to be. A
 * duplicate has words already; if it has no source, it stays without one. */
static void
fill_in_last_source (EntenteStatementDialog *self)
{
  EntenteRecord *first = entente_item_dialog_get_first_values (ENTENTE_ITEM_DIALOG (self));
  const char *source = find_last_source (self);

  if (source == NULL)
    return;
  entente_chooser_set_favorites (self->source_row, (const char *[]) { source, NULL }, _("Used last"));
  if (first == NULL || entente_record_has (first, ENTENTE_STATEMENT_SOURCE)
      || entente_record_has (first, ENTENTE_STATEMENT_TEXT))
    return;
  entente_record_set_text (first, ENTENTE_STATEMENT_SOURCE, source);
  self->clear_button = clear_button_new (self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->source_row), self->clear_button);
}

static void
set_up_rows (EntenteStatementDialog *self)
{
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (self);
  EntenteDraft *draft = entente_item_dialog_get_draft (dialog);
  const EntenteMember *members = entente_item_kind_get_shape (ENTENTE_ITEM_STATEMENT)->members;
  const char *none = C_("choice", "Not given");

  entente_chooser_set_draft (self->speaker_row, draft, ENTENTE_CHOOSER_ACTORS);
  entente_chooser_set_draft (self->source_row, draft, ENTENTE_CHOOSER_SOURCES);
  entente_item_dialog_offer_new (dialog, self->speaker_row);
  entente_item_dialog_offer_new (dialog, self->source_row);
  fill_in_last_source (self);
  entente_row_list_set_up (self->via_list, &members[ENTENTE_STATEMENT_VIA], _("Add Relay"), new_relay, self);
  entente_row_list_set_up (self->about_list, &members[ENTENTE_STATEMENT_ABOUT], _("Add What It Is About"), new_target,
                           self);
  entente_term_row_set_terms (self->form_row, ENTENTE_VOCABULARY_FORM, none);
  entente_term_row_set_terms (self->attribution_row, ENTENTE_VOCABULARY_ATTRIBUTION, none);
  entente_term_row_set_terms (self->modality_row, ENTENTE_VOCABULARY_MODALITY, none);
  entente_term_row_set_terms (self->credibility_row, ENTENTE_VOCABULARY_CREDIBILITY, C_("grade", "Not graded"));
}

static void
bind_rows (EntenteStatementDialog *self)
{
  EntenteItemDialog *dialog = ENTENTE_ITEM_DIALOG (self);

  entente_item_dialog_bind (dialog, self->text_row, ENTENTE_STATEMENT_TEXT);
  entente_item_dialog_bind (dialog, self->form_row, ENTENTE_STATEMENT_FORM);
  entente_item_dialog_bind (dialog, self->speaker_row, ENTENTE_STATEMENT_SPEAKER);
  entente_item_dialog_bind (dialog, self->via_list, ENTENTE_STATEMENT_VIA);
  entente_item_dialog_bind (dialog, self->about_list, ENTENTE_STATEMENT_ABOUT);
  entente_item_dialog_bind (dialog, self->source_row, ENTENTE_STATEMENT_SOURCE);
  entente_item_dialog_bind_part (dialog, self->prefix_row, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_PREFIX);
  entente_item_dialog_bind_part (dialog, self->exact_row, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_EXACT);
  entente_item_dialog_bind_part (dialog, self->suffix_row, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_SUFFIX);
  entente_item_dialog_bind_part (dialog, self->page_row, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_PAGE);
  entente_item_dialog_bind_part (dialog, self->paragraph_row, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_PARAGRAPH);
  entente_item_dialog_bind (dialog, self->date_row, ENTENTE_STATEMENT_DATE);
  entente_item_dialog_bind (dialog, self->attribution_row, ENTENTE_STATEMENT_ATTRIBUTION);
  entente_item_dialog_bind (dialog, self->modality_row, ENTENTE_STATEMENT_MODALITY);
  entente_item_dialog_bind (dialog, self->credibility_row, ENTENTE_STATEMENT_CREDIBILITY);
  entente_item_dialog_bind_part (dialog, self->translation_row, ENTENTE_STATEMENT_TRANSLATION, ENTENTE_PHRASE_TEXT);
  entente_item_dialog_bind_part (dialog, self->language_row, ENTENTE_STATEMENT_TRANSLATION, ENTENTE_PHRASE_LANG);
  entente_item_dialog_bind (dialog, self->note_row, ENTENTE_STATEMENT_NOTE);
}

static void
entente_statement_dialog_constructed (GObject *object)
{
  EntenteStatementDialog *self = ENTENTE_STATEMENT_DIALOG (object);

  G_OBJECT_CLASS (entente_statement_dialog_parent_class)->constructed (object);

  set_up_rows (self);
  bind_rows (self);
  entente_quotation_box_set_answer (self->quotation_box, self->held_label, self->words_button);
  g_signal_connect_object (self->quotation_box, "chosen", G_CALLBACK (anchor_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quotation_box, "words-chosen", G_CALLBACK (words_chosen_cb), self, G_CONNECT_SWAPPED);
  entente_item_dialog_begin (ENTENTE_ITEM_DIALOG (self));
  gtk_window_set_focus (GTK_WINDOW (self), entente_text_row_get_view (self->text_row));
}

static void
entente_statement_dialog_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_STATEMENT_DIALOG (object)->first);

  G_OBJECT_CLASS (entente_statement_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, form_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, held_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, words_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, who_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, speaker_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, via_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, about_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, anchor_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, prefix_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, exact_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, suffix_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, page_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, paragraph_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, quotation_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, differs_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, attribution_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, modality_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, credibility_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, more_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, translation_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementDialog, note_row);
}

static void
entente_statement_dialog_class_init (EntenteStatementDialogClass *klass)
{
  EntenteItemDialogClass *dialog_class = ENTENTE_ITEM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_statement_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = entente_statement_dialog_dispose;
  dialog_class->kind = ENTENTE_ITEM_STATEMENT;
  dialog_class->start = start;
  dialog_class->finish = finish;
  dialog_class->make_wish = make_wish;
  dialog_class->review = review;

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  g_type_ensure (ENTENTE_TYPE_QUOTATION_BOX);
  g_type_ensure (ENTENTE_TYPE_ROW_LIST);
  g_type_ensure (ENTENTE_TYPE_TERM_ROW);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/entente_app/Entente/entente-statement-dialog.ui");
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_statement_dialog_init (EntenteStatementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_statement_dialog_new:
 * @history: the history of a document
 * @item: (nullable): a statement of the document, to be edited; or another one, whose values a new one gets
 * @about: (nullable): the relation or actor that a new statement is about, if @item is %NULL
 *
 * Returns: (transfer none): a dialog, to be presented
 */
EntenteItemDialog *
entente_statement_dialog_new (EntenteHistory *history,
                              EntenteItem    *item,
                              EntenteItem    *about)
{
  g_autoptr (EntenteItem) new_item = NULL;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);
  g_return_val_if_fail (item == NULL || ENTENTE_IS_STATEMENT (item), NULL);

  if (item == NULL && about != NULL)
    item = new_item = entente_new_item_for (ENTENTE_LINKED_ABOUT, about);
  return g_object_new (ENTENTE_TYPE_STATEMENT_DIALOG, "history", history, "item", item, NULL);
}
