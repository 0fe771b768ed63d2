/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-proposal-card.h"

#include "entente-display-text.h"
#include "entente-named-actor.h"
#include "entente-query.h"
#include "entente-supported-relation.h"
#include "entente-text.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* So many of the actors that the sentence mentions are named. */
#define MAX_NAMED 4

struct _EntenteProposalCard
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *title_label;
  GtkLabel *sure_label;
  GtkGrid *grid;
  GtkLabel *keys_label;

  int n_rows;
};

G_DEFINE_FINAL_TYPE (EntenteProposalCard, entente_proposal_card, GTK_TYPE_POPOVER)

static void
entente_proposal_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PROPOSAL_CARD);

  G_OBJECT_CLASS (entente_proposal_card_parent_class)->dispose (object);
}

static void
entente_proposal_card_class_init (EntenteProposalCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_proposal_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-proposal-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalCard, sure_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalCard, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteProposalCard, keys_label);
}

static void
entente_proposal_card_init (EntenteProposalCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntenteProposalCard *
entente_proposal_card_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROPOSAL_CARD, NULL);
}

/* Takes @text, which may be %NULL for no row. */
static void
add_row (EntenteProposalCard *self,
         const char          *title,
         char                *text)
{
  g_autofree char *shown = text;
  GtkWidget *name, *value;

  if (shown == NULL)
    return;
  name = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (name), 1);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_add_css_class (name, "dim-label");
  value = gtk_label_new (shown);
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (value), 34);
  gtk_grid_attach (self->grid, name, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_rows++, 1, 1);
}

static char *
describe_voice (EntenteDocument    *document,
                const EntenteVoice *voice)
{
  g_autofree char *name = NULL, *role = NULL;

  if (voice == NULL || voice->name == NULL)
    return g_strdup (C_("statement", "Speaker unknown"));
  if (voice->actor != NULL && entente_document_lookup (document, voice->actor) != NULL)
    return entente_query_mention (document, ENTENTE_ITEM_ACTOR, voice->actor);
  name = entente_display_text_embed (voice->name);
  role = voice->role != NULL ? entente_display_text_embed (voice->role) : NULL;
  if (role != NULL)
    /* Translators: an actor that is not in the document yet: name and role. */
    return g_strdup_printf (_("%1$s, %2$s (new)"), name, role);
  /* Translators: the name of an actor that is not in the document yet. */
  return g_strdup_printf (_("%s (new)"), name);
}

static char *
describe_relays (EntenteDocument       *document,
                 const EntenteProposal *proposal)
{
  char *relays = NULL;

  for (guint i = 0; i < proposal->via->len; i++)
    relays = entente_display_text_append (relays, describe_voice (document, proposal->via->pdata[i]));
  return relays;
}

static char *
describe_manner (const EntenteProposal *proposal)
{
  return entente_display_text_append (entente_vocabulary_get_label (ENTENTE_VOCABULARY_ATTRIBUTION,
                                                                    proposal->attribution),
                                      entente_vocabulary_get_label (ENTENTE_VOCABULARY_MODALITY, proposal->modality));
}

static gboolean
speaks (const EntenteProposal *proposal,
        const char            *actor)
{
  if (proposal->speaker != NULL && g_strcmp0 (actor, proposal->speaker->actor) == 0)
    return TRUE;
  for (guint i = 0; i < proposal->via->len; i++)
    if (g_strcmp0 (actor, ((const EntenteVoice *) proposal->via->pdata[i])->actor) == 0)
      return TRUE;
  return FALSE;
}

static char *
describe_mentions (EntenteDocument       *document,
                   const EntenteProposal *proposal)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < proposal->mentions->len; i++)
    {
      const char *actor = g_array_index (proposal->mentions, EntenteActorMention, i).actor;
      g_autofree char *name = entente_query_mention (document, ENTENTE_ITEM_ACTOR, actor);

      if (speaks (proposal, actor))
        continue;
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return entente_display_text_join ((const char *const *) names->pdata, MAX_NAMED);
}

/* "“he” in the text": the words by which the speaker is named there, if they are not the name. */
static char *
describe_words (const char         *text,
                const EntenteVoice *voice)
{
  g_autofree char *words = NULL, *shown = NULL;

  if (voice == NULL || voice->name == NULL || voice->mention.end <= voice->mention.start)
    return NULL;
  words = g_utf8_substring (text, voice->mention.start, voice->mention.end);
  if (strstr (words, voice->name) != NULL)
    return NULL;
  shown = entente_display_text_embed (words);
  return entente_display_text_quote (shown);
}

static char *
describe_relation (EntenteDocument               *document,
                   const EntenteProposedRelation *relation)
{
  g_autofree char *from = entente_query_mention (document, ENTENTE_ITEM_ACTOR, relation->from);
  g_autofree char *to = entente_query_mention (document, ENTENTE_ITEM_ACTOR, relation->to);
  g_autofree char *kind = entente_display_text_embed (relation->kind);

  return entente_query_join_relation (from, kind, to);
}

/* Whether a line is there that the statement would support. */
static char *
describe_line (EntenteDocument               *document,
               const EntenteProposedRelation *relation)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);

  return g_strdup (entente_supported_relation_find (draft, relation->from, relation->to, relation->kind,
                                                    relation->is_directed) != NULL
                   ? C_("proposal", "in the document; one more statement supports it")
                   : C_("proposal", "new, supported by this sentence"));
}

static char *
describe_name (const char              *text,
               const EntenteCharacters *place,
               EntenteDocument         *document,
               const char              *actor)
{
  g_autofree char *words = g_utf8_substring (text, place->start, place->end), *shown = NULL, *quoted = NULL;
  g_autofree char *name = NULL;
  EntenteItem *item = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, actor);

  if (item == NULL || entente_named_actor_has_name (item, words))
    return NULL;
  shown = entente_display_text_embed (words);
  quoted = entente_display_text_quote (shown);
  name = entente_query_mention (document, ENTENTE_ITEM_ACTOR, actor);
  /* Translators: words of a text, in quotation marks, and whom they mean: “he” is Ann Wells. */
  return g_strdup_printf (_("%1$s is %2$s"), quoted, name);
}

static void
show_relation (EntenteProposalCard   *self,
               EntenteDocument       *document,
               const char            *text,
               const EntenteProposal *proposal)
{
  const EntenteProposedRelation *relation = proposal->relation;
  char *meant = describe_name (text, &relation->from_place, document, relation->from);

  add_row (self, _("Relation"), describe_relation (document, relation));
  add_row (self, _("Line"), describe_line (document, relation));
  add_row (self, _("In the text"),
           entente_display_text_append (meant, describe_name (text, &relation->to_place, document, relation->to)));
  if (proposal->attribution != NULL)
    add_row (self, _("Speaker"), describe_voice (document, proposal->speaker));
}

static void
show_quotation (EntenteProposalCard   *self,
                EntenteDocument       *document,
                const char            *text,
                const EntenteProposal *proposal)
{
  add_row (self, _("Speaker"), describe_voice (document, proposal->speaker));
  add_row (self, _("In the text"), describe_words (text, proposal->speaker));
  add_row (self, _("Passed on by"), describe_relays (document, proposal));
  add_row (self, _("Put as"), describe_manner (proposal));
  add_row (self, _("Mentions"), describe_mentions (document, proposal));
}

/**
 * entente_proposal_card_show:
 * @self: a card
 * @document: the document
 * @text: the text of the source
 * @proposal: the proposal that it tells of
 */
void
entente_proposal_card_show (EntenteProposalCard   *self,
                            EntenteDocument       *document,
                            const char            *text,
                            const EntenteProposal *proposal)
{
  gboolean is_relation;

  g_return_if_fail (ENTENTE_IS_PROPOSAL_CARD (self) && proposal != NULL && text != NULL);

  is_relation = proposal->relation != NULL;
  while (gtk_widget_get_first_child (GTK_WIDGET (self->grid)) != NULL)
    gtk_grid_remove (self->grid, gtk_widget_get_first_child (GTK_WIDGET (self->grid)));
  self->n_rows = 0;
  gtk_label_set_label (self->title_label, is_relation ? _("Relation") : _("New Statement"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_relation ? _("Relation") : _("New Statement"), -1);
  gtk_label_set_label (self->keys_label,
                       is_relation ? _("Enter takes it, Backspace refuses it, E edits it, Tab goes on")
                                   : _("Enter takes it, Backspace refuses it, S changes the speaker, E edits it, Tab "
                                       "goes on"));
  /* Translators: how likely it is that a proposal is right. */
  gtk_label_set_label (self->sure_label, proposal->is_sure ? C_("proposal", "sure") : C_("proposal", "to be checked"));
  if (is_relation)
    show_relation (self, document, text, proposal);
  else
    show_quotation (self, document, text, proposal);
}
