/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-doubt.h"
#include "entente-id.h"
#include "entente-item-link.h"
#include "entente-proposal-bar.h"
#include "entente-query.h"
#include "entente-reader-view.h"
#include "entente-standing.h"
#include "entente-text.h"
#include "entente-unread-button.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

struct _EntenteReader
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;
  GtkLabel *title_label;
  GtkLabel *about_label;
  GtkMenuButton *missing_button;
  GtkBox *missing_box;
  GtkMenuButton *sources_button;
  EntenteReaderView *view;
  EntenteProposalBar *bar;
  EntenteNameBar *name_bar;
  EntenteUnreadButton *unread_button;

  EntenteSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *history_signals;
  EntenteSource *source;  /* NULL for none: the source as it is shown */
  GArray *standings;      /* of EntenteStanding: its statements; those with a mark come first */
  guint n_marks;
  guint update_source;    /* 0 if no update is queued */
};

enum { PASSAGE_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteReader, entente_reader, GTK_TYPE_WIDGET)

static EntenteDocument *
document_of (EntenteReader *self)
{
  return self->session != NULL ? entente_session_get_document (self->session) : NULL;
}

static const EntenteStanding *
get_standing (EntenteReader *self,
              guint          nth)
{
  return &g_array_index (self->standings, EntenteStanding, nth);
}

/* The marks. */

/* Speakers have colours in the order in which they are first heard. */
static guint
find_color (GHashTable *colors,
            const char *speaker)
{
  gpointer color;

  if (!g_hash_table_lookup_extended (colors, speaker, NULL, &color))
    {
      color = GUINT_TO_POINTER (g_hash_table_size (colors));
      g_hash_table_insert (colors, (gpointer) speaker, color);
    }
  return GPOINTER_TO_UINT (color);
}

/* Of a speaker who is not named, at least that is told. */
static char *
name_speaker (EntenteReader    *self,
              EntenteStatement *statement)
{
  char *who = entente_citation_who (document_of (self), statement);

  if (who == NULL)
    who = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ATTRIBUTION, entente_statement_get_attribution (statement));
  return who;
}

static void
add_mark (EntenteReader         *self,
          GArray                *marks,
          GHashTable            *colors,
          const EntenteStanding *standing)
{
  const char *speaker = entente_statement_get_speaker (standing->statement);
  EntenteReaderMark mark = { standing->start, standing->end };

  mark.color = find_color (colors, speaker != NULL ? speaker : "");
  if (!entente_doubt_is_own_voice (standing->statement))
    mark.name = name_speaker (self, standing->statement);
  g_array_append_val (marks, mark);
}

static void
show_marks (EntenteReader *self)
{
  g_autoptr (GHashTable) colors = g_hash_table_new (entente_id_hash, g_str_equal);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (EntenteReaderMark));

  g_array_set_clear_func (marks, entente_reader_mark_clear);
  for (guint i = 0; i < self->standings->len && get_standing (self, i)->stands == ENTENTE_STANDS_ONCE; i++)
    add_mark (self, marks, colors, get_standing (self, i));
  self->n_marks = marks->len;
  entente_reader_view_set_marks (self->view, marks);
}

static gboolean
is_said_by_selected (EntenteReader    *self,
                     EntenteStatement *statement)
{
  EntenteItem *item = entente_session_get_selected (self->session);

  return item != NULL && entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR
         && g_strcmp0 (entente_item_get_id (item), entente_statement_get_speaker (statement)) == 0;
}

/* What a selected actor says is marked as well. */
static void
show_selection (EntenteReader *self)
{
  g_autofree gboolean *selected = g_new0 (gboolean, self->n_marks + 1);

  if (self->source == NULL)
    return;
  for (guint i = 0; i < self->n_marks; i++)
    {
      EntenteStatement *statement = get_standing (self, i)->statement;

      selected[i] = entente_session_is_selected (self->session, ENTENTE_ITEM (statement))
                    || is_said_by_selected (self, statement);
    }
  entente_reader_view_set_selected_marks (self->view, selected);
}

/* The head. */

static char *
describe_words (EntenteReader *self)
{
  guint n = self->n_marks;

  if (self->standings->len == 0)
    return g_strdup (_("no statements yet"));
  /* Translators: how many statements of a source are marked in its text. */
  return g_strdup_printf (ngettext ("%u statement in the text", "%u statements in the text", n), n);
}

static void
show_head (EntenteReader *self)
{
  EntenteDocument *document = document_of (self);
  g_autofree char *title = entente_query_title (document, ENTENTE_ITEM (self->source));
  const char *publisher = entente_source_get_publisher (self->source);
  g_autofree char *date = entente_date_format (entente_source_get_published (self->source)), *about = NULL;

  if (publisher != NULL)
    about = entente_query_mention (document, ENTENTE_ITEM_ACTOR, publisher);
  about = entente_display_text_append (g_steal_pointer (&about), g_steal_pointer (&date));
  about = entente_display_text_append (g_steal_pointer (&about), describe_words (self));
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->about_label, about);
}

static const char *
explain (EntenteStands stands)
{
  if (stands == ENTENTE_STANDS_UNCLEAR)
    return _("These words are in the text several times:");
  if (stands == ENTENTE_STANDS_NOWHERE)
    return _("These words are not in the text:");
  return _("No passage of the text is given:");
}

static void
show_missing (EntenteReader *self)
{
  g_autofree char *label = NULL;
  guint n = self->standings->len - self->n_marks;
  EntenteStands before = ENTENTE_STANDS_ONCE;

  while (gtk_widget_get_first_child (GTK_WIDGET (self->missing_box)) != NULL)
    gtk_box_remove (self->missing_box, gtk_widget_get_first_child (GTK_WIDGET (self->missing_box)));
  for (guint i = self->n_marks; i < self->standings->len; i++)
    {
      const EntenteStanding *standing = get_standing (self, i);

      if (standing->stands != before)
        gtk_box_append (self->missing_box, entente_text_new (explain (standing->stands), ENTENTE_DISPLAY_TEXT_LINE,
                                                             "heading"));
      before = standing->stands;
      gtk_box_append (self->missing_box,
                      entente_item_link_new (document_of (self), ENTENTE_ITEM_STATEMENT,
                                             entente_item_get_id (ENTENTE_ITEM (standing->statement))));
    }
  /* Translators: how many statements of a source are not marked in its text. */
  label = g_strdup_printf (ngettext ("%u not marked", "%u not marked", n), n);
  gtk_menu_button_set_label (self->missing_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->missing_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), n > 0);
}

static void
show_sources (EntenteReader *self)
{
  GListModel *sources = entente_document_get_items (document_of (self), ENTENTE_ITEM_SOURCE);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteItem) source = g_list_model_get_item (sources, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *title = NULL;

      if (entente_source_get_text (ENTENTE_SOURCE (source)) == NULL)
        continue;
      title = entente_query_title (document_of (self), source);
      item = g_menu_item_new (title, NULL);
      g_menu_item_set_action_and_target (item, "win.show-in-text", "s", entente_item_get_id (source));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->sources_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->sources_button), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1);
}

/* The page. */

static void
find_standings (EntenteReader *self)
{
  g_clear_pointer (&self->standings, g_array_unref);
  self->standings = entente_standing_find_all (document_of (self), self->source, NULL);
}

static void
show_empty (EntenteReader *self,
            EntenteSource *without)
{
  gboolean editable = self->session != NULL && entente_session_is_editable (self->session);

  if (without != NULL)
    {
      g_autofree char *title = entente_query_title (document_of (self), ENTENTE_ITEM (without));
      g_autofree char *markup = g_markup_escape_text (title, -1);

      adw_status_page_set_title (self->empty_page, _("No Text of This Source"));
      adw_status_page_set_description (self->empty_page, markup);
      gtk_button_set_label (self->empty_button, C_("button", "Add Its _Text…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), "win.edit");
    }
  else
    {
      adw_status_page_set_title (self->empty_page, _("No Text to Read"));
      adw_status_page_set_description (self->empty_page,
                                       _("With the full text of a source, its statements are seen where they stand, "
                                         "and new ones are made by selecting words."));
      gtk_button_set_label (self->empty_button, C_("button", "Add S_ource…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), "win.add-source");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), editable);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_statements (EntenteReader *self)
{
  find_standings (self);
  show_marks (self);
  show_head (self);
  show_missing (self);
  entente_unread_button_show (self->unread_button, self->session, self->standings);
  show_sources (self);
  show_selection (self);
  if (entente_session_is_editable (self->session))
    entente_proposal_bar_find (self->bar, entente_session_get_history (self->session), self->source, self->standings);
  else
    entente_proposal_bar_clear (self->bar);
}

static void
show_source (EntenteReader *self,
             EntenteSource *source)
{
  gboolean same = self->source != NULL && source != NULL
                  && g_strcmp0 (entente_source_get_text (self->source), entente_source_get_text (source)) == 0;

  g_set_object (&self->source, source);
  if (source == NULL)
    {
      entente_name_bar_set_source (self->name_bar, NULL, NULL);
      entente_proposal_bar_clear (self->bar);
      entente_reader_view_set_text (self->view, NULL);
      show_empty (self, NULL);
      return;
    }
  entente_name_bar_set_source (self->name_bar, self->session, source);
  if (!same)
    entente_reader_view_set_text (self->view, entente_reader_text_new (entente_source_get_text (source)));
  show_statements (self);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

static EntenteSource *
find_first_with_text (EntenteDocument *document)
{
  GListModel *sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      if (entente_source_get_text (source) != NULL)
        return source; /* the document has a reference */
    }
  return NULL;
}

/* Returns the source whose text shows @item: itself, or that of a statement. */
static EntenteSource *
find_source (EntenteReader *self,
             EntenteItem   *item)
{
  EntenteItem *source = NULL;

  if (item == NULL)
    return NULL;
  if (entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE)
    source = item;
  else if (entente_item_get_kind (item) == ENTENTE_ITEM_STATEMENT)
    source = entente_document_lookup_kind (document_of (self), ENTENTE_ITEM_SOURCE,
                                           entente_statement_get_source (ENTENTE_STATEMENT (item)));
  return source != NULL ? ENTENTE_SOURCE (source) : NULL;
}

static void
show_place (EntenteReader *self,
            EntenteItem   *statement)
{
  for (guint i = 0; i < self->n_marks; i++)
    if (ENTENTE_ITEM (get_standing (self, i)->statement) == statement)
      {
        entente_reader_view_go_to (self->view, get_standing (self, i)->start);
        return;
      }
}

static void
follow_selection (EntenteReader *self)
{
  EntenteItem *item = entente_session_get_selected (self->session);
  EntenteSource *source = find_source (self, item);

  if (source != NULL && entente_source_get_text (source) != NULL && source != self->source)
    show_source (self, source);
  else if (self->source == NULL && source != NULL)
    show_empty (self, source);
  show_selection (self);
  if (item != NULL && source != NULL && source == self->source)
    show_place (self, item);
}

static void
selected_cb (EntenteReader *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow_selection (self);
}

/* A changed source is another object with the same id. */
static void
update (EntenteReader *self)
{
  EntenteDocument *document = document_of (self);
  EntenteItem *source = NULL;

  if (document != NULL && self->source != NULL)
    source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE,
                                           entente_item_get_id (ENTENTE_ITEM (self->source)));
  if (source != NULL && entente_source_get_text (ENTENTE_SOURCE (source)) == NULL)
    source = NULL;
  if (source == NULL && document != NULL)
    source = (EntenteItem *) find_first_with_text (document);
  show_source (self, source != NULL ? ENTENTE_SOURCE (source) : NULL);
}

static gboolean
update_cb (gpointer data)
{
  EntenteReader *self = data;
  gboolean waits = gtk_widget_is_focus (GTK_WIDGET (self->empty_button));

  self->update_source = 0;
  update (self);
  /* The text gets the focus that came before it. Later versions of GTK would move it elsewhere. */
  if (waits && self->source != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  follow_selection (self);
  return G_SOURCE_REMOVE;
}

/* Once for all changes of one action, and only while the reader is seen. */
static void
queue_update (EntenteReader *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 6, update_cb, self, NULL);
}

static void
document_cb (EntenteReader *self)
{
  g_signal_group_set_target (self->history_signals,
                             document_of (self) != NULL ? entente_session_get_history (self->session) : NULL);
  g_clear_object (&self->source);
  entente_name_bar_set_source (self->name_bar, NULL, NULL);
  entente_proposal_bar_clear (self->bar);
  entente_reader_view_set_text (self->view, NULL);
  queue_update (self);
}

static void
entente_reader_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_reader_parent_class)->map (widget);

  queue_update (ENTENTE_READER (widget));
}

static void
mark_activated_cb (EntenteReader *self,
                   guint          nth)
{
  if (nth < self->n_marks)
    entente_session_select (self->session, ENTENTE_ITEM (get_standing (self, nth)->statement));
}

static void
added_cb (EntenteReader *self,
          EntenteItem   *item)
{
  entente_session_select (self->session, item);
}

static void
more_cb (EntenteReader *self,
         EntenteItem   *statement)
{
  g_signal_emit (self, signals[PASSAGE_CHOSEN], 0, statement);
}

static void
passage_chosen_cb (EntenteReader *self)
{
  if (entente_session_is_editable (self->session))
    entente_name_bar_add_statement (self->name_bar);
}

static void
edit_proposal_cb (EntenteReader *self,
                  guint          nth)
{
  entente_name_bar_edit_proposal (self->name_bar, entente_proposal_bar_get_proposal (self->bar, nth));
}

/* Links in the lists of the head are those of the details, which are elsewhere. The list makes room for the words. */
static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteReader *self = ENTENTE_READER (widget);
  EntenteItem *item = entente_document_lookup (document_of (self), g_variant_get_string (parameter, NULL));

  gtk_menu_button_popdown (self->missing_button);
  entente_unread_button_close (self->unread_button);
  if (item != NULL)
    entente_session_select (self->session, item);
}

/* Before the text itself gets the keys. */
static gboolean
key_cb (EntenteReader   *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->view)) && entente_proposal_bar_press (self->bar, key, modifiers);
}

static gboolean
entente_reader_grab_focus (GtkWidget *widget)
{
  EntenteReader *self = ENTENTE_READER (widget);

  return gtk_widget_grab_focus (self->source != NULL ? GTK_WIDGET (self->view) : GTK_WIDGET (self->empty_button));
}

static void
entente_reader_dispose (GObject *object)
{
  EntenteReader *self = ENTENTE_READER (object);

  if (self->session_signals != NULL)
    entente_reader_set_session (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->source);
  g_clear_pointer (&self->standings, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_READER);

  G_OBJECT_CLASS (entente_reader_parent_class)->dispose (object);
}

static void
entente_reader_class_init (EntenteReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_reader_dispose;
  widget_class->grab_focus = entente_reader_grab_focus;
  widget_class->map = entente_reader_map;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);

  signals[PASSAGE_CHOSEN] = g_signal_new ("passage-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  gtk_widget_class_install_action (widget_class, "details.show", "s", show_action);
  g_type_ensure (ENTENTE_TYPE_READER_VIEW);
  g_type_ensure (ENTENTE_TYPE_PROPOSAL_BAR);
  g_type_ensure (ENTENTE_TYPE_NAME_BAR);
  g_type_ensure (ENTENTE_TYPE_UNREAD_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, empty_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, about_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, missing_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, missing_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, sources_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, view);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, name_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteReader, unread_button);
}

/* What can be done with words stands below what every text has in its menu. */
static void
add_menu (EntenteReader *self)
{
  static const struct {
    const char *label, *action;
  } items[] = {
    { N_("Select the _Sentence"), "win.select-sentence" },
    { N_("Make a S_tatement…"), "win.statement-from-words" },
    { N_("Make an _Actor"), "win.actor-from-words" },
    { N_("A_lias of…"), "win.alias-of-words" },
    { N_("_Relation Between…"), "win.relation-from-words" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _(items[i].label), items[i].action);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), G_MENU_MODEL (menu));
}

static void
entente_reader_init (EntenteReader *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  entente_proposal_bar_set_view (self->bar, self->view);
  entente_name_bar_set_view (self->name_bar, self->view, self->bar);
  add_menu (self);
  g_signal_connect_object (self->name_bar, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_bar, "more", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "edit", G_CALLBACK (edit_proposal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "mark-activated", G_CALLBACK (mark_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "passage-chosen", G_CALLBACK (passage_chosen_cb), self, G_CONNECT_SWAPPED);
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  self->history_signals = g_signal_group_new (ENTENTE_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::position", G_CALLBACK (queue_update), self);
  show_empty (self, NULL);
}

/**
 * entente_reader_set_session:
 * @self: a reader
 * @session: (nullable): the session whose sources are read
 */
void
entente_reader_set_session (EntenteReader  *self,
                            EntenteSession *session)
{
  g_return_if_fail (ENTENTE_IS_READER (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  document_cb (self);
}

/**
 * entente_reader_get_name_bar:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what makes something of words, if a text is seen
 */
EntenteNameBar *
entente_reader_get_name_bar (EntenteReader *self)
{
  g_return_val_if_fail (ENTENTE_IS_READER (self), NULL);

  return self->source != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) ? self->name_bar : NULL;
}

/**
 * entente_reader_show_item:
 * @self: a reader
 * @item: a source, or a statement of one
 *
 * Shows the text of the source, and the place of the statement in it.
 *
 * Returns: %FALSE if there is no text
 */
gboolean
entente_reader_show_item (EntenteReader *self,
                          EntenteItem   *item)
{
  EntenteSource *source;

  g_return_val_if_fail (ENTENTE_IS_READER (self) && ENTENTE_IS_ITEM (item), FALSE);

  source = find_source (self, item);
  if (source == NULL || entente_source_get_text (source) == NULL)
    return FALSE;
  if (source != self->source)
    show_source (self, source);
  show_place (self, item);
  return TRUE;
}
