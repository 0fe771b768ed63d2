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
#include "entente-form-actor.h"
#include "entente-new-item.h"
#include "entente-row-list.h"
#include "entente-statement.h"
#include "entente-supported-relation.h"
#include "entente-term-row.h"
#include "entente-text.h"

#include <glib/gi18n.h>

struct _EntenteMarkForm
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *words_label;
  EntenteChooser *speaker_row;
  EntenteRowList *via_list;
  EntenteRowList *about_list;
  EntenteTermRow *attribution_row;
  EntenteTermRow *modality_row;
  EntenteDateRow *date_row;
  GtkLabel *trouble_label;
  GtkWidget *more_button;

  EntenteSession *session;
  EntenteItem *statement; /* as it was when the form was made */
  char **offered;         /* NULL for none: ids of actors who are named in the sentence */
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
  entente_form_actor_create (self->draft, chooser, name, kind, role);
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

/* The actors of the sentence are offered first, in each row. */
static void
offer (EntenteMarkForm *self,
       gpointer         chooser)
{
  if (self->offered != NULL)
    entente_chooser_set_favorites (chooser, (const char *const *) self->offered, _("In this sentence"));
}

static EntenteEntryRow *
new_relay (gpointer data)
{
  EntenteMarkForm *self = data;
  GtkWidget *chooser = entente_chooser_new (self->draft, ENTENTE_CHOOSER_ACTORS, _("Passed on by"));

  g_signal_connect_object (chooser, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  offer (self, chooser);
  return ENTENTE_ENTRY_ROW (chooser);
}

/* Words support a relation, in most cases, and but mention an actor. */
static void
target_edited_cb (EntenteMarkForm *self,
                  EntenteEntryRow *row)
{
  g_autofree char *id = entente_entry_row_get_value (row);
  EntenteItem *item = id != NULL ? entente_draft_lookup (self->draft, id) : NULL;
  const char *kind = item != NULL && ENTENTE_IS_RELATION (item) ? ENTENTE_STANCE_SUPPORTS : ENTENTE_STANCE_MENTIONS;

  if (item == NULL || g_object_get_data (G_OBJECT (row), "kind") == kind)
    return;
  /* Only if it is of another kind than before: the user may have chosen a stance. */
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) kind);
  entente_row_list_set_stance (self->about_list, row, kind);
}

static EntenteEntryRow *
new_target (gpointer data)
{
  EntenteMarkForm *self = data;
  GtkWidget *chooser = entente_chooser_new (self->draft, ENTENTE_CHOOSER_RELATIONS | ENTENTE_CHOOSER_ACTORS,
                                            _("Relation or actor"));

  g_signal_connect_object (chooser, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "edited", G_CALLBACK (target_edited_cb), self, G_CONNECT_SWAPPED);
  offer (self, chooser);
  return ENTENTE_ENTRY_ROW (chooser);
}

/* The first row that is empty, or a new one. */
static EntenteEntryRow *
get_free_row (EntenteRowList *list)
{
  const GPtrArray *rows = entente_row_list_get_rows (list);

  for (guint i = 0; i < rows->len; i++)
    if (*gtk_editable_get_text (rows->pdata[i]) == '\0')
      return rows->pdata[i];
  return entente_row_list_add (list);
}

/* Words that are no quotation, and that nobody else has said, are those of the source; but not what it passes on
 * without saying from whom. */
static void
store_form (EntenteRecord *record)
{
  gboolean is_passed_on = entente_record_has (record, ENTENTE_STATEMENT_SPEAKER)
                          || g_strcmp0 (entente_record_get_text (record, ENTENTE_STATEMENT_ATTRIBUTION),
                                        ENTENTE_ATTRIBUTION_UNATTRIBUTED) == 0;

  if (g_strcmp0 (entente_record_get_text (record, ENTENTE_STATEMENT_FORM), ENTENTE_FORM_QUOTE) != 0)
    entente_record_set_text (record, ENTENTE_STATEMENT_FORM, is_passed_on ? ENTENTE_FORM_PARAPHRASE
                                                                         : ENTENTE_FORM_NARRATION);
}

static EntenteItem *
make_statement (EntenteMarkForm *self)
{
  EntenteItem *item = entente_item_copy (self->statement, "new");
  EntenteRecord *record = entente_item_edit_record (item);
  g_autofree char *speaker = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->speaker_row));

  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, speaker);
  entente_field_store (ENTENTE_FIELD (self->via_list), record, ENTENTE_STATEMENT_VIA);
  entente_field_store (ENTENTE_FIELD (self->about_list), record, ENTENTE_STATEMENT_ABOUT);
  entente_field_store (ENTENTE_FIELD (self->attribution_row), record, ENTENTE_STATEMENT_ATTRIBUTION);
  entente_field_store (ENTENTE_FIELD (self->modality_row), record, ENTENTE_STATEMENT_MODALITY);
  entente_field_store (ENTENTE_FIELD (self->date_row), record, ENTENTE_STATEMENT_DATE);
  store_form (record);
  return item;
}

static gboolean
settle (EntenteMarkForm *self)
{
  gpointer rows[] = { self->speaker_row, self->via_list, self->about_list, self->date_row };

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
  g_clear_pointer (&self->offered, g_strfreev);
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
  g_type_ensure (ENTENTE_TYPE_ROW_LIST);
  g_type_ensure (ENTENTE_TYPE_TERM_ROW);
  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-mark-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, words_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, speaker_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, via_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMarkForm, about_list);
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
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->speaker_row, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  entente_term_row_set_terms (self->attribution_row, ENTENTE_VOCABULARY_ATTRIBUTION, C_("choice", "Not given"));
  entente_term_row_set_terms (self->modality_row, ENTENTE_VOCABULARY_MODALITY, C_("choice", "Not given"));
}

static void
show_statement (EntenteMarkForm *self)
{
  const EntenteRecord *record = entente_item_get_record (self->statement);
  EntenteStatement *statement = ENTENTE_STATEMENT (self->statement);

  entente_text_show_statement (self->words_label, entente_statement_get_text (statement),
                               g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0, FALSE);
  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (self->speaker_row), entente_statement_get_speaker (statement));
  entente_field_show (ENTENTE_FIELD (self->via_list), record, ENTENTE_STATEMENT_VIA);
  entente_field_show (ENTENTE_FIELD (self->about_list), record, ENTENTE_STATEMENT_ABOUT);
  get_free_row (self->about_list);
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
  const EntenteMember *members = entente_item_kind_get_shape (ENTENTE_ITEM_STATEMENT)->members;
  EntenteMarkForm *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && ENTENTE_IS_STATEMENT (statement), NULL);

  self = g_object_new (ENTENTE_TYPE_MARK_FORM, NULL);
  self->session = g_object_ref (session);
  self->statement = g_object_ref (statement);
  self->draft = entente_draft_new (entente_session_get_document (session), NULL);
  entente_chooser_set_draft (self->speaker_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  entente_row_list_set_up (self->via_list, &members[ENTENTE_STATEMENT_VIA], _("Add Relay"), new_relay, self);
  entente_row_list_set_up (self->about_list, &members[ENTENTE_STATEMENT_ABOUT], _("Add What It Is About"), new_target,
                           self);
  show_statement (self);
  entente_accessible_parts_name (GTK_WIDGET (self));
  return self;
}

/**
 * entente_mark_form_offer:
 * @self: a form
 * @actors: (array zero-terminated=1): ids of actors who are named in the sentence; they are offered first
 */
void
entente_mark_form_offer (EntenteMarkForm   *self,
                         const char *const *actors)
{
  const GPtrArray *lists[2];

  g_return_if_fail (ENTENTE_IS_MARK_FORM (self) && actors != NULL);

  g_strfreev (self->offered);
  self->offered = g_strdupv ((char **) actors);
  offer (self, self->speaker_row);
  lists[0] = entente_row_list_get_rows (self->via_list);
  lists[1] = entente_row_list_get_rows (self->about_list);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      offer (self, lists[i]->pdata[j]);
}

/* The relation is there, or comes with the statement. */
static void
propose_relation (EntenteMarkForm               *self,
                  const EntenteProposedRelation *relation)
{
  gboolean is_new = entente_supported_relation_find (self->draft, relation->from, relation->to, relation->kind,
                                                     relation->is_directed) == NULL;
  g_autofree char *id = g_strdup (entente_supported_relation_ensure (self->draft, relation->from, relation->to,
                                                                     relation->kind, relation->is_directed));
  EntenteEntryRow *row = get_free_row (self->about_list);

  entente_chooser_choose (ENTENTE_CHOOSER (row), id);
  if (!is_new)
    return;
  entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, _("New relation"));
  /* The dialog would not know the new relation. */
  gtk_widget_set_sensitive (self->more_button, FALSE);
}

/* It is not clear whether the words are about the other actors in the sentence, so that they are but offered. */
static void
offer_mentions (EntenteMarkForm       *self,
                const EntenteProposal *proposal)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();

  for (guint i = 0; i < proposal->mentions->len; i++)
    {
      char *actor = g_array_index (proposal->mentions, EntenteActorMention, i).actor;

      if (!g_ptr_array_find_with_equal_func (actors, actor, g_str_equal, NULL))
        g_ptr_array_add (actors, actor);
    }
  g_ptr_array_add (actors, NULL);
  entente_mark_form_offer (self, (const char *const *) actors->pdata);
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

  offer_mentions (self, proposal);
  entente_term_row_set_word (self->attribution_row, proposal->attribution);
  entente_term_row_set_word (self->modality_row, proposal->modality);
  if (proposal->speaker != NULL)
    choose_voice (self, self->speaker_row, proposal->speaker);
  for (guint i = 0; i < proposal->via->len; i++)
    choose_voice (self, ENTENTE_CHOOSER (get_free_row (self->via_list)), proposal->via->pdata[i]);
  if (proposal->relation != NULL)
    propose_relation (self, proposal->relation);
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
