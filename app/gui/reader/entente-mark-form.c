/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mark-form.h"

#include "entente-accessible-parts.h"
#include "entente-actor.h"
#include "entente-chooser.h"
#include "entente-commands.h"
#include "entente-date-row.h"
#include "entente-field.h"
#include "entente-file-words.h"
#include "entente-new-item.h"
#include "entente-statement.h"
#include "entente-term-row.h"
#include "entente-text.h"

#include <glib/gi18n.h>

struct _EntenteMarkForm
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *words_label;
  EntenteChooser *speaker_row;
  EntenteChooser *via_row;
  EntenteChooser *about_row;
  EntenteTermRow *attribution_row;
  EntenteTermRow *modality_row;
  EntenteDateRow *date_row;
  GtkLabel *trouble_label;
  GtkWidget *more_button;

  EntenteSession *session;
  EntenteItem *statement; /* as it was when the form was made */
  EntenteDraft *draft;    /* holds new actors until the statement is added; NULL afterwards */
};

enum { ADDED, MORE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteMarkForm, entente_mark_form, GTK_TYPE_POPOVER)

static void
create_actor (EntenteMarkForm *self,
              EntenteChooser  *chooser,
              const char      *name,
              const char      *kind,
              const char      *role)
{
  g_autofree char *id = entente_draft_make_id (self->draft, name);
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntenteRecord *record = entente_item_edit_record (actor);

  entente_record_set_text (record, ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (record, ENTENTE_ACTOR_KIND, kind);
  entente_record_set_text (record, ENTENTE_ACTOR_DESCRIPTION, role);
  entente_draft_add (self->draft, actor, G_MAXUINT);
  entente_chooser_choose (chooser, id);
  entente_entry_row_set_hint (ENTENTE_ENTRY_ROW (chooser), ENTENTE_HINT_NOTE, _("New actor"));
  /* The dialog would not know the new actor. */
  gtk_widget_set_sensitive (self->more_button, FALSE);
}

/* Whoever is named in a text, and not known yet, is a person in most cases. */
static void
create_cb (EntenteMarkForm *self,
           int              kind,
           const char      *typed,
           EntenteChooser  *chooser)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));

  if (kind == ENTENTE_ITEM_ACTOR && *name != '\0')
    create_actor (self, chooser, name, ENTENTE_ACTOR_KIND_PERSON, NULL);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
choose_voice (EntenteMarkForm    *self,
              EntenteChooser     *chooser,
              const EntenteVoice *voice)
{
  if (voice->actor != NULL && entente_draft_lookup (self->draft, voice->actor) != NULL)
    entente_chooser_choose (chooser, voice->actor);
  else if (voice->name != NULL)
    create_actor (self, chooser, voice->name, voice->kind, voice->role);
}

static void
store_target (EntenteMarkForm *self,
              EntenteRecord   *record)
{
  g_autofree char *id = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->about_row));
  EntenteItem *item = id != NULL ? entente_draft_lookup (self->draft, id) : NULL;
  EntenteRecord *target;

  if (item == NULL)
    return;
  target = entente_record_new (&entente_target_shape);
  entente_record_set_text (target, ENTENTE_TARGET_ID, id);
  entente_record_set_text (target, ENTENTE_TARGET_STANCE,
                           entente_item_get_kind (item) == ENTENTE_ITEM_RELATION ? ENTENTE_STANCE_SUPPORTS
                                                                                 : ENTENTE_STANCE_MENTIONS);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
}

/* Words that are no quotation, and that nobody else has said, are those of the source. */
static void
store_form (EntenteRecord *record)
{
  if (g_strcmp0 (entente_record_get_text (record, ENTENTE_STATEMENT_FORM), ENTENTE_FORM_QUOTE) != 0)
    entente_record_set_text (record, ENTENTE_STATEMENT_FORM,
                             entente_record_has (record, ENTENTE_STATEMENT_SPEAKER) ? ENTENTE_FORM_PARAPHRASE
                                                                                   : ENTENTE_FORM_NARRATION);
}

static EntenteItem *
make_statement (EntenteMarkForm *self)
{
  EntenteItem *item = entente_item_copy (self->statement, "new");
  EntenteRecord *record = entente_item_edit_record (item);
  g_autofree char *speaker = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->speaker_row));
  g_autofree char *via = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->via_row));

  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, speaker);
  if (via != NULL)
    entente_record_set_texts (record, ENTENTE_STATEMENT_VIA, (const char *[]) { via, NULL });
  entente_field_store (ENTENTE_FIELD (self->attribution_row), record, ENTENTE_STATEMENT_ATTRIBUTION);
  entente_field_store (ENTENTE_FIELD (self->modality_row), record, ENTENTE_STATEMENT_MODALITY);
  entente_field_store (ENTENTE_FIELD (self->date_row), record, ENTENTE_STATEMENT_DATE);
  store_target (self, record);
  store_form (record);
  return item;
}

static gboolean
settle (EntenteMarkForm *self)
{
  gpointer rows[] = { self->speaker_row, self->via_row, self->about_row, self->date_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!entente_field_settle (ENTENTE_FIELD (rows[i])))
      {
        gtk_widget_grab_focus (rows[i]);
        return FALSE;
      }
  return TRUE;
}

static char *
make_id (EntenteMarkForm *self)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (self->statement);
  g_autofree char *wish = entente_new_item_wish_for_words (entente_statement_get_text (statement));

  return entente_draft_make_id (self->draft, wish);
}

static void
add_cb (EntenteMarkForm *self)
{
  entente_mark_form_add (self);
}

static void
more_cb (EntenteMarkForm *self)
{
  g_autoptr (EntenteItem) item = NULL;

  if (!settle (self))
    return;
  item = make_statement (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[MORE], 0, item);
}

static void
entente_mark_form_dispose (GObject *object)
{
  EntenteMarkForm *self = ENTENTE_MARK_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MARK_FORM);
  g_clear_pointer (&self->draft, entente_draft_free);
  g_clear_object (&self->statement);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_mark_form_parent_class)->dispose (object);
}

static void
entente_mark_form_class_init (EntenteMarkFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_mark_form_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
  signals[MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  g_type_ensure (ENTENTE_TYPE_TERM_ROW);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-mark-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, words_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, speaker_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, via_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, about_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, attribution_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, modality_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, more_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
entente_mark_form_init (EntenteMarkForm *self)
{
  gpointer choosers[] = { NULL, NULL };

  gtk_widget_init_template (GTK_WIDGET (self));

  choosers[0] = self->speaker_row;
  choosers[1] = self->via_row;
  for (guint i = 0; i < G_N_ELEMENTS (choosers); i++)
    g_signal_connect_object (choosers[i], "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  entente_term_row_set_terms (self->attribution_row, ENTENTE_VOCABULARY_ATTRIBUTION, C_("choice", "Not given"));
  entente_term_row_set_terms (self->modality_row, ENTENTE_VOCABULARY_MODALITY, C_("choice", "Not given"));
}

static void
show_statement (EntenteMarkForm *self)
{
  const EntenteRecord *record = entente_item_get_record (self->statement);
  EntenteStatement *statement = ENTENTE_STATEMENT (self->statement);
  const char *const *via = entente_statement_get_via (statement);

  entente_text_show_statement (self->words_label, entente_statement_get_text (statement),
                               g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0, FALSE);
  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (self->speaker_row), entente_statement_get_speaker (statement));
  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (self->via_row), via[0]);
  entente_field_show (ENTENTE_FIELD (self->attribution_row), record, ENTENTE_STATEMENT_ATTRIBUTION);
  entente_field_show (ENTENTE_FIELD (self->modality_row), record, ENTENTE_STATEMENT_MODALITY);
  entente_field_show (ENTENTE_FIELD (self->date_row), record, ENTENTE_STATEMENT_DATE);
}

/**
 * entente_mark_form_new:
 * @session: a session with a document that can be changed
 * @statement: a statement that is in no document, with its words and their place
 *
 * Returns: (transfer floating): a form for the rest of it
 */
EntenteMarkForm *
entente_mark_form_new (EntenteSession *session,
                       EntenteItem    *statement)
{
  EntenteMarkForm *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && ENTENTE_IS_STATEMENT (statement), NULL);

  self = g_object_new (ENTENTE_TYPE_MARK_FORM, NULL);
  self->session = g_object_ref (session);
  self->statement = g_object_ref (statement);
  self->draft = entente_draft_new (entente_session_get_document (session), NULL);
  entente_accessible_parts_name (GTK_WIDGET (self));
  entente_chooser_set_draft (self->speaker_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  entente_chooser_set_draft (self->via_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  entente_chooser_set_draft (self->about_row, self->draft, ENTENTE_CHOOSER_RELATIONS | ENTENTE_CHOOSER_ACTORS);
  show_statement (self);
  return self;
}

/**
 * entente_mark_form_propose:
 * @self: a form
 * @proposal: what to fill in
 */
void
entente_mark_form_propose (EntenteMarkForm       *self,
                           const EntenteProposal *proposal)
{
  g_return_if_fail (ENTENTE_IS_MARK_FORM (self) && proposal != NULL);

  entente_term_row_set_word (self->attribution_row, proposal->attribution);
  entente_term_row_set_word (self->modality_row, proposal->modality);
  if (proposal->speaker != NULL)
    choose_voice (self, self->speaker_row, proposal->speaker);
  if (proposal->via->len > 0)
    choose_voice (self, self->via_row, proposal->via->pdata[0]);
}

/**
 * entente_mark_form_add:
 * @self: a form
 *
 * Adds the statement as the form has it, and closes the form.
 *
 * Returns: %FALSE if a row has no valid value, or the document has changed too much; the form stays then
 */
gboolean
entente_mark_form_add (EntenteMarkForm *self)
{
  g_autoptr (EntenteItem) item = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (ENTENTE_IS_MARK_FORM (self), FALSE);

  if (self->draft == NULL || !settle (self))
    return FALSE;
  item = make_statement (self);
  id = make_id (self);
  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ITEM_ID, id);
  entente_commands_add (self->draft, item, entente_measure_for (entente_draft_get_document (self->draft)), NULL);
  if (!entente_history_apply (entente_session_get_history (self->session), self->draft))
    {
      gtk_label_set_label (self->trouble_label,
                           _("The document has changed meanwhile, and this can’t be saved into it."));
      gtk_widget_show (GTK_WIDGET (self->trouble_label));
      return FALSE;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ADDED], 0, item);
  return TRUE;
}
