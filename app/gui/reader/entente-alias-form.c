/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-alias-form.h"

#include "entente-accessible-parts.h"
#include "entente-chooser.h"
#include "entente-field.h"
#include "entente-named-actor.h"
#include "entente-text.h"

#include <glib/gi18n.h>

struct _EntenteAliasForm
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *words_label;
  EntenteChooser *actor_row;
  EntenteEntryRow *language_row;
  GtkLabel *trouble_label;

  EntenteSession *session;
  EntenteDraft *draft; /* only to look names up */
  char *words;
};

enum { ADDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteAliasForm, entente_alias_form, GTK_TYPE_POPOVER)

static void
add_cb (EntenteAliasForm *self)
{
  entente_alias_form_add (self);
}

static void
entente_alias_form_dispose (GObject *object)
{
  EntenteAliasForm *self = ENTENTE_ALIAS_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ALIAS_FORM);
  g_clear_pointer (&self->draft, entente_draft_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (entente_alias_form_parent_class)->dispose (object);
}

static void
entente_alias_form_class_init (EntenteAliasFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_alias_form_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-alias-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAliasForm, words_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAliasForm, actor_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAliasForm, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAliasForm, trouble_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
entente_alias_form_init (EntenteAliasForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_alias_form_new:
 * @session: a session with a document that can be changed
 * @words: words that name somebody
 * @language: (nullable): the tag of their language
 *
 * Returns: (transfer floating): a form that asks whom they name
 */
EntenteAliasForm *
entente_alias_form_new (EntenteSession *session,
                        const char     *words,
                        const char     *language)
{
  EntenteAliasForm *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && words != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_ALIAS_FORM, NULL);
  self->session = g_object_ref (session);
  self->words = g_strdup (words);
  self->draft = entente_draft_new (entente_session_get_document (session), NULL);
  entente_accessible_parts_name (GTK_WIDGET (self));
  entente_text_show_statement (self->words_label, words, TRUE, FALSE);
  entente_chooser_set_draft (self->actor_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  entente_entry_row_show_value (self->language_row, language);
  return self;
}

/**
 * entente_alias_form_propose:
 * @self: a form
 * @actors: (array zero-terminated=1): ids of actors whose name it may be; they are offered first
 */
void
entente_alias_form_propose (EntenteAliasForm  *self,
                            const char *const *actors)
{
  g_return_if_fail (ENTENTE_IS_ALIAS_FORM (self) && actors != NULL);

  entente_chooser_set_favorites (self->actor_row, actors, _("In this paragraph"));
}

static gboolean
complain (EntenteAliasForm *self,
          const char       *trouble)
{
  gtk_label_set_label (self->trouble_label, trouble);
  gtk_widget_show (GTK_WIDGET (self->trouble_label));
  return FALSE;
}

/**
 * entente_alias_form_add:
 * @self: a form
 *
 * Gives the chosen actor the alias, and closes the form.
 *
 * Returns: %FALSE if no actor is chosen, or the actor is called so already; the form stays then
 */
gboolean
entente_alias_form_add (EntenteAliasForm *self)
{
  g_autofree char *id = NULL, *language = NULL;
  EntenteDocument *document;
  EntenteItem *actor;
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_ALIAS_FORM (self), FALSE);

  if (!entente_field_settle (ENTENTE_FIELD (self->actor_row)))
    return FALSE;
  document = entente_session_get_document (self->session);
  id = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->actor_row));
  actor = id != NULL ? entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, id) : NULL;
  if (actor == NULL)
    return complain (self, _("Choose the actor whom these words name."));
  if (entente_named_actor_has_name (actor, self->words))
    return complain (self, _("The actor is called so already."));
  language = entente_entry_row_get_value (self->language_row);
  draft = entente_named_actor_make_alias_draft (document, id, self->words, language);
  if (!entente_history_apply (entente_session_get_history (self->session), draft))
    return complain (self, _("The document has changed meanwhile, and this can’t be saved into it."));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ADDED], 0, entente_document_lookup (document, id));
  return TRUE;
}
