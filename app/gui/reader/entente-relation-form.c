/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-form.h"

#include "entente-accessible-parts.h"
#include "entente-chooser.h"
#include "entente-commands.h"
#include "entente-field.h"
#include "entente-file-words.h"
#include "entente-flag-row.h"
#include "entente-form-actor.h"
#include "entente-new-item.h"
#include "entente-place-new.h"
#include "entente-statement.h"
#include "entente-supported-relation.h"
#include "entente-text.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

struct _EntenteRelationForm
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *words_label;
  EntenteChooser *from_row;
  EntenteWordRow *kind_row;
  EntenteChooser *to_row;
  EntenteFlagRow *directed_row;
  GtkLabel *trouble_label;

  EntenteSession *session;
  EntenteItem *statement; /* as it was when the form was made */
  EntenteDraft *draft;    /* holds new actors until the relation is added */
};

enum { ADDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteRelationForm, entente_relation_form, GTK_TYPE_POPOVER)

static void
create_cb (EntenteRelationForm *self,
           int                  kind,
           const char          *typed,
           EntenteChooser      *chooser)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));

  if (kind == ENTENTE_ITEM_ACTOR && *name != '\0')
    entente_form_actor_create (self->draft, chooser, name, ENTENTE_ACTOR_KIND_PERSON, NULL);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
add_cb (EntenteRelationForm *self)
{
  entente_relation_form_add (self);
}

static void
entente_relation_form_dispose (GObject *object)
{
  EntenteRelationForm *self = ENTENTE_RELATION_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_RELATION_FORM);
  g_clear_pointer (&self->draft, entente_draft_free);
  g_clear_object (&self->statement);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_relation_form_parent_class)->dispose (object);
}

static void
entente_relation_form_class_init (EntenteRelationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_relation_form_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  g_type_ensure (ENTENTE_TYPE_WORD_ROW);
  g_type_ensure (ENTENTE_TYPE_FLAG_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-relation-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationForm, words_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationForm, from_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationForm, to_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationForm, directed_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationForm, trouble_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
entente_relation_form_init (EntenteRelationForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->from_row, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to_row, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  entente_flag_row_set_flag (self->directed_row, TRUE);
}

/**
 * entente_relation_form_new:
 * @session: a session with a document that can be changed
 * @statement: a statement that is in no document, with its words and their place
 *
 * Returns: (transfer floating): a form that asks of which relation it tells
 */
EntenteRelationForm *
entente_relation_form_new (EntenteSession *session,
                           EntenteItem    *statement)
{
  EntenteRelationForm *self;
  EntenteStatement *words = ENTENTE_STATEMENT (statement);

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && ENTENTE_IS_STATEMENT (statement), NULL);

  self = g_object_new (ENTENTE_TYPE_RELATION_FORM, NULL);
  self->session = g_object_ref (session);
  self->statement = g_object_ref (statement);
  self->draft = entente_draft_new (entente_session_get_document (session), NULL);
  entente_accessible_parts_name (GTK_WIDGET (self));
  entente_text_show_statement (self->words_label, entente_statement_get_text (words),
                               g_strcmp0 (entente_statement_get_form (words), ENTENTE_FORM_QUOTE) == 0, FALSE);
  entente_chooser_set_draft (self->from_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  entente_chooser_set_draft (self->to_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  entente_word_row_set_document (self->kind_row, entente_session_get_document (session), ENTENTE_ITEM_RELATION,
                                 ENTENTE_RELATION_KIND);
  return self;
}

/**
 * entente_relation_form_offer:
 * @self: a form
 * @actors: (array zero-terminated=1): ids of actors whom the words name, in their order
 *
 * The first two of them are filled in, and all are offered first.
 */
void
entente_relation_form_offer (EntenteRelationForm *self,
                             const char *const   *actors)
{
  EntenteChooser *rows[] = { self->from_row, self->to_row };

  g_return_if_fail (ENTENTE_IS_RELATION_FORM (self) && actors != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      entente_chooser_set_favorites (rows[i], actors, _("In these words"));
      if (g_strv_length ((char **) actors) > i)
        entente_chooser_choose (rows[i], actors[i]);
    }
}

/**
 * entente_relation_form_propose:
 * @self: a form
 * @proposal: a proposal of a relation, or a quotation whose speaker says the words
 */
void
entente_relation_form_propose (EntenteRelationForm   *self,
                               const EntenteProposal *proposal)
{
  const EntenteProposedRelation *relation;

  g_return_if_fail (ENTENTE_IS_RELATION_FORM (self) && proposal != NULL);

  relation = proposal->relation;
  if (relation != NULL)
    {
      entente_chooser_choose (self->from_row, relation->from);
      entente_chooser_choose (self->to_row, relation->to);
      entente_entry_row_show_value (ENTENTE_ENTRY_ROW (self->kind_row), relation->kind);
      entente_flag_row_set_flag (self->directed_row, relation->is_directed);
    }
  if (relation == NULL || proposal->attribution != NULL)
    {
      EntenteRecord *record;
      g_autoptr (EntenteItem) before = self->statement;

      self->statement = entente_item_copy (before, "new");
      record = entente_item_edit_record (self->statement);
      if (proposal->speaker != NULL && proposal->speaker->actor != NULL)
        entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, proposal->speaker->actor);
      entente_record_set_text (record, ENTENTE_STATEMENT_ATTRIBUTION, proposal->attribution);
      entente_record_set_text (record, ENTENTE_STATEMENT_MODALITY, proposal->modality);
    }
}

static gboolean
complain (EntenteRelationForm *self,
          const char          *trouble)
{
  gtk_label_set_label (self->trouble_label, trouble);
  gtk_widget_show (GTK_WIDGET (self->trouble_label));
  return FALSE;
}

static gboolean
settle (EntenteRelationForm *self)
{
  return entente_field_settle (ENTENTE_FIELD (self->from_row)) && entente_field_settle (ENTENTE_FIELD (self->kind_row))
         && entente_field_settle (ENTENTE_FIELD (self->to_row));
}

/* Words that nobody else has said are those of the source. What it passes on keeps its form. */
static void
set_form (EntenteRecord *record)
{
  if (g_strcmp0 (entente_record_get_text (record, ENTENTE_STATEMENT_FORM), ENTENTE_FORM_QUOTE) == 0
      || entente_record_has (record, ENTENTE_STATEMENT_SPEAKER)
      || g_strcmp0 (entente_record_get_text (record, ENTENTE_STATEMENT_ATTRIBUTION),
                    ENTENTE_ATTRIBUTION_UNATTRIBUTED) == 0)
    return;
  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION);
  entente_record_clear (record, ENTENTE_STATEMENT_ATTRIBUTION);
}

/* The words support the relation: as the statement that has them already, or as a new one. */
static void
add_support (EntenteRelationForm *self,
             const char          *relation)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (self->statement), *known;
  gint64 start = entente_record_get_number (entente_statement_get_anchor (statement), ENTENTE_ANCHOR_START);
  g_autofree char *wish = NULL, *id = NULL;
  g_autoptr (EntenteItem) item = NULL;

  known = entente_supported_relation_find_statement (self->draft, entente_statement_get_source (statement),
                                                     entente_statement_get_text (statement), start);
  if (known != NULL)
    {
      entente_supported_relation_support (entente_draft_edit (self->draft, entente_item_get_id (ENTENTE_ITEM (known))),
                                          relation);
      return;
    }
  wish = entente_new_item_wish_for_words (entente_statement_get_text (statement));
  id = entente_draft_make_id (self->draft, wish);
  item = entente_item_copy (self->statement, id);
  set_form (entente_item_edit_record (item));
  entente_supported_relation_support (entente_item_edit_record (item), relation);
  entente_draft_add (self->draft, item, G_MAXUINT);
}

static void
finish_draft (EntenteRelationForm *self,
              const char          *relation)
{
  g_autofree char *name = entente_commands_name_item (entente_draft_lookup (self->draft, relation));

  entente_place_new_actors (self->draft, entente_measure_for (entente_draft_get_document (self->draft)), NULL);
  /* Translators: the name of a step; %s is a relation, in quotation marks. */
  entente_draft_take_name (self->draft, g_strdup_printf (_("Support %s"), name));
}

/**
 * entente_relation_form_add:
 * @self: a form
 *
 * Adds the relation, unless it is there, and the statement that supports it; and closes the form.
 *
 * Returns: %FALSE if something is missing, or the document has changed too much; the form stays then
 */
gboolean
entente_relation_form_add (EntenteRelationForm *self)
{
  g_autofree char *from = NULL, *to = NULL, *kind = NULL, *id = NULL;
  EntenteDocument *document;

  g_return_val_if_fail (ENTENTE_IS_RELATION_FORM (self), FALSE);

  if (!settle (self))
    return FALSE;
  document = entente_session_get_document (self->session);
  from = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->from_row));
  to = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->to_row));
  kind = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->kind_row));
  if (from == NULL || to == NULL)
    return complain (self, _("Choose both actors."));
  if (g_str_equal (from, to))
    return complain (self, _("A relation joins two different actors."));
  id = g_strdup (entente_supported_relation_ensure (self->draft, from, to, kind,
                                                    entente_flag_row_get_flag (self->directed_row)));
  add_support (self, id);
  finish_draft (self, id);
  if (!entente_history_apply (entente_session_get_history (self->session), self->draft))
    return complain (self, _("The document has changed meanwhile, and this can’t be saved into it."));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ADDED], 0, entente_document_lookup (document, id));
  return TRUE;
}
