/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-name-bar.h"

#include "entente-alias-form.h"
#include "entente-display-text.h"
#include "entente-file-words.h"
#include "entente-mark-form.h"
#include "entente-named-actor.h"
#include "entente-passage-statement.h"
#include "entente-query.h"
#include "entente-relation-form.h"
#include "entente-text-names.h"

#include <glib/gi18n.h>

/* A name has no more characters. */
#define NAME_MAX_LENGTH 80
/* So many actors of a passage are offered. */
#define OFFERED_MAX 8
/* An alias is likely that of somebody who is named so near, in characters. */
#define NEAR 600
/* Who has to do with words is named in their sentence, which is mostly no longer to their left and right. */
#define AROUND 120

struct _EntenteNameBar
{
  GtkWidget parent_instance;

  /* template */
  GtkRevealer *revealer;
  GtkLabel *name_label;
  GtkWidget *actor_button;
  GtkWidget *alias_button;
  GtkWidget *relation_button;

  /* borrowed */
  EntenteReaderView *view;
  EntenteProposalBar *proposals;

  EntenteSession *session; /* NULL for none */
  EntenteSource *source;   /* NULL for none */
  GArray *names;           /* of EntenteTextName */
  guint update_source;     /* 0 if no update is queued */
};

enum { ADDED, MORE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteNameBar, entente_name_bar, GTK_TYPE_WIDGET)

/* The words that a command is about. */
typedef struct {
  guint start, end;            /* in characters */
  char *words;                 /* the name that they are, or stand for */
  const EntenteTextName *name; /* nullable: what is known of them */
  gboolean is_selected;        /* the user has selected them */
} Words;

static EntenteDocument *
document_of (EntenteNameBar *self)
{
  return entente_session_get_document (self->session);
}

static gboolean
is_editable (EntenteNameBar *self)
{
  return self->source != NULL && entente_session_is_editable (self->session);
}

/* In one line, without blanks at the ends. */
static char *
dup_words (EntenteNameBar *self,
           guint           start,
           guint           end)
{
  g_autofree char *part = g_utf8_substring (entente_source_get_text (self->source), start, end);

  return g_strstrip (g_strdup (g_strdelimit (part, "\r\n\t", ' ')));
}

/* A selection that is a known name is that name, whatever blanks it has around it. */
static gboolean
is_whole (const EntenteTextName *name,
          guint                  start,
          guint                  end,
          const char            *words)
{
  return name->start >= start && name->end <= end
         && (glong) (name->end - name->start) == g_utf8_strlen (words, -1);
}

static Words
get_words (EntenteNameBar *self)
{
  Words words = { 0 };
  guint place;

  words.is_selected = entente_reader_view_get_passage (self->view, &words.start, &words.end);
  if (words.is_selected)
    {
      words.words = dup_words (self, words.start, words.end);
      words.name = entente_text_names_find (self->names, words.start, words.end);
      if (words.name != NULL && !is_whole (words.name, words.start, words.end, words.words))
        words.name = NULL;
    }
  else
    {
      place = entente_reader_view_get_place (self->view);
      words.name = entente_text_names_find (self->names, place, place);
      if (words.name == NULL)
        return words;
      words.start = words.name->start;
      words.end = words.name->end;
      words.words = dup_words (self, words.start, words.end);
    }
  return words;
}

static void
clear_words (Words *words)
{
  g_free (words->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, clear_words)

static gboolean
can_be_name (const Words *words)
{
  return words->words != NULL && *words->words != '\0' && g_utf8_strlen (words->words, -1) <= NAME_MAX_LENGTH;
}

/* What is shown. */

static char *
describe_known (EntenteNameBar *self,
                const Words    *words)
{
  EntenteItem *actor = entente_document_lookup_kind (document_of (self), ENTENTE_ITEM_ACTOR, words->name->actor);
  g_autofree char *name = entente_query_mention (document_of (self), ENTENTE_ITEM_ACTOR, words->name->actor);
  g_autofree char *shown = NULL, *quoted = NULL;

  if (actor != NULL && entente_named_actor_has_name (actor, words->words))
    /* Translators: a name in a text, of which the document has the actor. */
    return g_strdup_printf (_("%s, an actor of the document"), name);
  shown = entente_display_text_embed (words->words);
  quoted = entente_display_text_quote (shown);
  return g_strdup_printf (_("%1$s is %2$s"), quoted, name);
}

static char *
describe_new (const Words *words)
{
  g_autofree char *name = entente_display_text_embed (words->name->voice->name);
  g_autofree char *shown = NULL, *quoted = NULL, *whom = NULL;

  /* Translators: a name in a text, of which the document has no actor. */
  whom = g_strdup_printf (_("%s, not in the document"), name);
  if (!words->name->is_meant || g_str_equal (words->words, words->name->voice->name))
    return g_steal_pointer (&whom);
  shown = entente_display_text_embed (words->words);
  quoted = entente_display_text_quote (shown);
  return g_strdup_printf (_("%1$s is %2$s"), quoted, whom);
}

static char *
describe (EntenteNameBar *self,
          const Words    *words)
{
  g_autofree char *shown = NULL;

  if (words->name != NULL)
    return words->name->actor != NULL ? describe_known (self, words) : describe_new (words);
  shown = entente_display_text_embed (words->words);
  return entente_display_text_quote (shown);
}

static void
update (EntenteNameBar *self)
{
  g_auto (Words) words = { 0 };
  g_autofree char *label = NULL;
  gboolean editable, known;

  if (self->source != NULL)
    words = get_words (self);
  if (words.words == NULL || *words.words == '\0')
    {
      gtk_revealer_set_reveal_child (self->revealer, FALSE);
      return;
    }
  editable = is_editable (self);
  known = words.name != NULL && words.name->actor != NULL;
  label = describe (self, &words);
  gtk_label_set_label (self->name_label, label);
  gtk_widget_set_visible (self->actor_button, editable && !known && can_be_name (&words));
  gtk_widget_set_visible (self->alias_button, editable && !known && can_be_name (&words));
  gtk_widget_set_visible (self->relation_button, editable && words.is_selected);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static gboolean
update_cb (gpointer data)
{
  EntenteNameBar *self = data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once for all moves of the cursor before the next frame. */
static void
queue_update (EntenteNameBar *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 8, update_cb, self, NULL);
}

static void
show_names (EntenteNameBar *self)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (EntenteReaderName));

  for (guint i = 0; i < self->names->len; i++)
    {
      const EntenteTextName *name = &g_array_index (self->names, EntenteTextName, i);
      const EntenteReaderName mark = { name->start, name->end, name->actor == NULL };

      g_array_append_val (marks, mark);
    }
  entente_reader_view_set_names (self->view, marks);
}

static void
changed_cb (EntenteNameBar *self)
{
  g_array_unref (self->names);
  self->names = entente_text_names_list (self->source != NULL ? entente_proposal_bar_get_annotation (self->proposals)
                                                              : NULL,
                                         self->session != NULL ? document_of (self) : NULL);
  show_names (self);
  queue_update (self);
}

/* The forms. */

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* A popover may not be destroyed while it tells that it is closed. */
static void
form_closed_cb (EntenteNameBar *self,
                GtkPopover     *form)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (form), g_object_unref);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
tell_added (EntenteNameBar *self,
            EntenteItem    *item)
{
  g_signal_emit (self, signals[ADDED], 0, item);
}

static void
popup_form (EntenteNameBar *self,
            gpointer        form,
            guint           start,
            guint           end)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle area;

  entente_reader_view_get_area (self->view, start, end, parent, &area);
  gtk_widget_set_parent (form, parent);
  gtk_popover_set_pointing_to (form, &area);
  g_signal_connect_object (form, "added", G_CALLBACK (tell_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "closed", G_CALLBACK (form_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (form);
}

static void
entente_name_bar_dispose (GObject *object)
{
  EntenteNameBar *self = ENTENTE_NAME_BAR (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_NAME_BAR);

  G_OBJECT_CLASS (entente_name_bar_parent_class)->dispose (object);
}

static void
entente_name_bar_finalize (GObject *object)
{
  g_array_unref (ENTENTE_NAME_BAR (object)->names);

  G_OBJECT_CLASS (entente_name_bar_parent_class)->finalize (object);
}

static void
entente_name_bar_class_init (EntenteNameBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_name_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_name_bar_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  signals[MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-name-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNameBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteNameBar, name_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteNameBar, actor_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteNameBar, alias_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteNameBar, relation_button);
}

static void
entente_name_bar_init (EntenteNameBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->names = entente_text_names_list (NULL, NULL);
}

/**
 * entente_name_bar_set_view:
 * @self: a bar
 * @view: the view of the text, which must outlive the bar
 * @proposals: the bar of its proposals, which must outlive the bar
 */
void
entente_name_bar_set_view (EntenteNameBar     *self,
                           EntenteReaderView  *view,
                           EntenteProposalBar *proposals)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (ENTENTE_IS_NAME_BAR (self) && ENTENTE_IS_READER_VIEW (view));

  self->view = view;
  self->proposals = proposals;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_object (proposals, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/**
 * entente_name_bar_set_source:
 * @self: a bar
 * @session: (nullable): the session
 * @source: (nullable): its source whose text the view shows
 */
void
entente_name_bar_set_source (EntenteNameBar *self,
                             EntenteSession *session,
                             EntenteSource  *source)
{
  gboolean same;

  g_return_if_fail (ENTENTE_IS_NAME_BAR (self));

  same = self->source != NULL && source != NULL && self->session == session
         && g_strcmp0 (entente_source_get_text (self->source), entente_source_get_text (source)) == 0;
  g_set_object (&self->session, session);
  g_set_object (&self->source, source);
  if (same)
    return;
  g_array_unref (self->names);
  self->names = entente_text_names_list (NULL, NULL);
  queue_update (self);
}

static gboolean
ring (EntenteNameBar *self)
{
  gtk_widget_error_bell (GTK_WIDGET (self));
  return FALSE;
}

/**
 * entente_name_bar_select_sentence:
 * @self: a bar
 *
 * Selects the sentence at the cursor, or adds the next one to the selection.
 */
void
entente_name_bar_select_sentence (EntenteNameBar *self)
{
  g_return_if_fail (ENTENTE_IS_NAME_BAR (self));

  if (self->source != NULL)
    entente_reader_view_select_sentence (self->view);
}

static void
tell_more (EntenteNameBar *self,
           EntenteItem    *statement)
{
  g_signal_emit (self, signals[MORE], 0, statement);
}

/* The actors who are named in the words and a little around them are likely to have to do with them. @proposal may be
 * %NULL. */
static gboolean
popup_statement (EntenteNameBar        *self,
                 guint                  start,
                 guint                  end,
                 const EntenteProposal *proposal)
{
  g_autoptr (EntenteItem) statement = entente_passage_statement_new (self->source, start, end);
  const char *actors[OFFERED_MAX + 1] = { NULL };
  EntenteMarkForm *form;

  if (statement == NULL)
    return ring (self);
  form = entente_mark_form_new (self->session, statement);
  entente_text_names_list_known (self->names, start - MIN (start, AROUND), end + AROUND, actors, OFFERED_MAX);
  entente_mark_form_offer (form, actors);
  if (proposal != NULL)
    entente_mark_form_propose (form, proposal);
  g_signal_connect_object (form, "more", G_CALLBACK (tell_more), self, G_CONNECT_SWAPPED);
  popup_form (self, form, start, end);
  return TRUE;
}

/**
 * entente_name_bar_add_statement:
 * @self: a bar
 *
 * Asks for what else is known of the selected words, to make a statement of them. If they are proposed as a quotation,
 * that is filled in.
 *
 * Returns: whether words are selected
 */
gboolean
entente_name_bar_add_statement (EntenteNameBar *self)
{
  guint start, end;

  g_return_val_if_fail (ENTENTE_IS_NAME_BAR (self), FALSE);

  if (!is_editable (self) || !entente_reader_view_get_passage (self->view, &start, &end))
    return ring (self);
  return popup_statement (self, start, end, entente_proposal_bar_find_proposal (self->proposals, start, end, FALSE));
}

/**
 * entente_name_bar_edit_proposal:
 * @self: a bar
 * @proposal: a proposal for the text
 *
 * Asks for what else is known of its words.
 */
void
entente_name_bar_edit_proposal (EntenteNameBar        *self,
                                const EntenteProposal *proposal)
{
  g_return_if_fail (ENTENTE_IS_NAME_BAR (self) && proposal != NULL);

  if (is_editable (self))
    popup_statement (self, proposal->words.start, proposal->words.end, proposal);
}

static gboolean
add_new_actor (EntenteNameBar     *self,
               const char         *name,
               const EntenteVoice *voice)
{
  EntenteDocument *document = document_of (self);
  g_autofree char *id = NULL;
  g_autoptr (EntenteDraft) draft =
    entente_named_actor_make_draft (document, entente_measure_for (document), name,
                                    voice != NULL ? voice->kind : ENTENTE_ACTOR_KIND_PERSON,
                                    voice != NULL ? voice->role : NULL, &id);

  if (!entente_history_apply (entente_session_get_history (self->session), draft))
    return ring (self);
  tell_added (self, entente_document_lookup (document, id));
  return TRUE;
}

/**
 * entente_name_bar_add_actor:
 * @self: a bar
 *
 * Adds an actor who is called as the selected words, or as the name at the cursor is. If the document has one, that one
 * is selected.
 *
 * Returns: whether there is such an actor now
 */
gboolean
entente_name_bar_add_actor (EntenteNameBar *self)
{
  g_auto (Words) words = { 0 };
  const EntenteVoice *voice;
  EntenteItem *known;
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_NAME_BAR (self), FALSE);

  if (!is_editable (self))
    return ring (self);
  words = get_words (self);
  if (!can_be_name (&words))
    return ring (self);
  voice = words.name != NULL ? words.name->voice : NULL;
  name = voice != NULL ? voice->name : words.words;
  known = words.name != NULL && words.name->actor != NULL ? entente_document_lookup (document_of (self),
                                                                                     words.name->actor)
          : entente_named_actor_find (document_of (self), name);
  if (known == NULL)
    return add_new_actor (self, name, voice);
  tell_added (self, known);
  return TRUE;
}

/**
 * entente_name_bar_add_alias:
 * @self: a bar
 *
 * Asks of which actor the selected words, or the name at the cursor, are another name.
 *
 * Returns: whether there are words that can be a name
 */
gboolean
entente_name_bar_add_alias (EntenteNameBar *self)
{
  const char *actors[OFFERED_MAX + 1] = { NULL };
  const EntenteAnnotation *annotation;
  g_auto (Words) words = { 0 };
  EntenteAliasForm *form;
  gboolean has_name;

  g_return_val_if_fail (ENTENTE_IS_NAME_BAR (self), FALSE);

  if (!is_editable (self))
    return ring (self);
  words = get_words (self);
  has_name = words.name != NULL && words.name->voice != NULL;
  if (!can_be_name (&words) || (words.name != NULL && words.name->is_meant && !has_name))
    return ring (self);
  annotation = entente_proposal_bar_get_annotation (self->proposals);
  form = entente_alias_form_new (self->session, has_name ? words.name->voice->name : words.words,
                                 annotation != NULL ? annotation->language : NULL);
  entente_text_names_list_known (self->names, words.start - MIN (words.start, NEAR), words.end + NEAR, actors,
                                 OFFERED_MAX);
  entente_alias_form_propose (form, actors);
  popup_form (self, form, words.start, words.end);
  return TRUE;
}

/**
 * entente_name_bar_add_relation:
 * @self: a bar
 *
 * Asks of which relation the selected words tell, or the sentence at the cursor.
 *
 * Returns: whether there are such words
 */
gboolean
entente_name_bar_add_relation (EntenteNameBar *self)
{
  const char *actors[OFFERED_MAX + 1] = { NULL };
  const EntenteProposal *proposal;
  g_autoptr (EntenteItem) statement = NULL;
  EntenteRelationForm *form;
  guint start, end;

  g_return_val_if_fail (ENTENTE_IS_NAME_BAR (self), FALSE);

  if (!is_editable (self))
    return ring (self);
  entente_reader_view_get_sentence (self->view, &start, &end);
  statement = entente_passage_statement_new (self->source, start, end);
  if (statement == NULL)
    return ring (self);
  form = entente_relation_form_new (self->session, statement);
  entente_text_names_list_known (self->names, start, end, actors, OFFERED_MAX);
  entente_relation_form_offer (form, actors);
  proposal = entente_proposal_bar_find_proposal (self->proposals, start, end, TRUE);
  if (proposal == NULL)
    proposal = entente_proposal_bar_find_proposal (self->proposals, start, end, FALSE);
  if (proposal != NULL)
    entente_relation_form_propose (form, proposal);
  popup_form (self, form, start, end);
  return TRUE;
}
