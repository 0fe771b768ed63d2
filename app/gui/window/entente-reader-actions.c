/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-actions.h"

#include "entente-dialogs.h"
#include "entente-earlier-text.h"
#include "entente-edition-dialog.h"
#include "entente-text-source.h"

/* Where the panes are narrower, in pixels, the outline makes room for the text. */
#define ROOMY_WIDTH 1100

struct _EntenteReaderActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntentePanes *panes;
  EntenteReader *reader;
};

G_DEFINE_FINAL_TYPE (EntenteReaderActions, entente_reader_actions, ENTENTE_TYPE_ACTIONS)

static void
show_text (EntenteReaderActions *self,
           gboolean              shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->reader), shown);
  entente_actions_check (self, "show-text", shown);
  if (!shown)
    return;
  if (gtk_widget_get_width (GTK_WIDGET (self->panes)) < ROOMY_WIDTH)
    g_object_set (self->panes, "show-start", FALSE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
change_text_shown (GSimpleAction *action,
                   GVariant      *state,
                   gpointer       self)
{
  show_text (self, g_variant_get_boolean (state));
}

/* The parameter is the id of a source or statement, or empty for the one that commands are about. */
static void
show_in_text_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteReaderActions *self = data;
  EntenteOpenDocument *open = entente_actions_get_document (self);
  const char *id = g_variant_get_string (parameter, NULL);
  EntenteItem *item = *id != '\0' ? entente_document_lookup (entente_open_document_get_document (open), id)
                                  : entente_open_document_get_subject (open);

  if (item == NULL)
    return;
  entente_session_select (entente_actions_get_session (self), item);
  show_text (self, TRUE);
  entente_reader_show_item (self->reader, item);
}

/* Words can be meant only where the text is seen, so that it is shown first. */
static EntenteNameBar *
get_bar (EntenteReaderActions *self)
{
  EntenteNameBar *bar = entente_reader_get_name_bar (self->reader);

  if (bar == NULL)
    show_text (self, TRUE);
  return bar;
}

static void
select_sentence_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       self)
{
  EntenteNameBar *bar = get_bar (self);

  if (bar != NULL)
    entente_name_bar_select_sentence (bar);
}

/* What is made of words of the text. */
static const struct {
  const char *action;
  gboolean (*make) (EntenteNameBar *bar);
} word_actions[] = {
  { "statement-from-words", entente_name_bar_add_statement },
  { "actor-from-words", entente_name_bar_add_actor },
  { "alias-of-words", entente_name_bar_add_alias },
  { "relation-from-words", entente_name_bar_add_relation },
};

static void
words_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       self)
{
  EntenteNameBar *bar = get_bar (self);

  for (gsize i = 0; bar != NULL && i < G_N_ELEMENTS (word_actions); i++)
    if (g_str_equal (word_actions[i].action, g_action_get_name (G_ACTION (action))))
      word_actions[i].make (bar);
}

static const GActionEntry entries[] = {
  { "show-text", NULL, NULL, "false", change_text_shown },
  { "show-in-text", show_in_text_action, "s" },
  { "select-sentence", select_sentence_action },
  { "statement-from-words", words_action },
  { "actor-from-words", words_action },
  { "alias-of-words", words_action },
  { "relation-from-words", words_action },
};

static void
saved_cb (EntenteReaderActions *self,
          EntenteItem          *item)
{
  entente_open_document_select_again (entente_actions_get_document (self), item);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
passage_chosen_cb (EntenteReaderActions *self,
                   EntenteItem          *statement)
{
  EntenteItemDialog *dialog = entente_dialogs_open (entente_actions_get_history (self), statement);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  entente_item_dialog_present (dialog, GTK_WIDGET (entente_actions_get_window (self)));
}

static void
entente_reader_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));

  gboolean editable = shown && entente_open_document_is_editable (entente_actions_get_document (self));
  static const char *const changing[] = { "statement-from-words", "actor-from-words", "alias-of-words",
                                          "relation-from-words" };

  entente_actions_enable (self, "show-text", shown);
  entente_actions_enable (self, "select-sentence", shown);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    entente_actions_enable (self, changing[i], editable);
  entente_actions_enable (self, "show-in-text", shown);
}

static void
entente_reader_actions_class_init (EntenteReaderActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_reader_actions_update;
}

static void
entente_reader_actions_init (EntenteReaderActions *self)
{
}

/**
 * entente_reader_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @panes: its panes, with the outline at the start
 * @reader: its reader, which is hidden at first
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteReaderActions *
entente_reader_actions_new (EntenteOpenDocument  *document,
                            GtkApplicationWindow *window,
                            EntentePanes         *panes,
                            EntenteReader        *reader)
{
  EntenteReaderActions *self = g_object_new (ENTENTE_TYPE_READER_ACTIONS, "document", document, "window", window, NULL);

  self->panes = panes;
  self->reader = reader;
  g_signal_connect_object (reader, "passage-chosen", G_CALLBACK (passage_chosen_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
show_source (EntenteReaderActions *self,
             EntenteItem          *source)
{
  entente_open_document_select_again (entente_actions_get_document (self), source);
  show_text (self, TRUE);
}

static void
add_source (EntenteReaderActions *self,
            EntenteItem          *source)
{
  EntenteItemDialog *dialog = entente_dialogs_open (entente_actions_get_history (self), source);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (show_source), self, G_CONNECT_SWAPPED);
  entente_item_dialog_present (dialog, GTK_WIDGET (entente_actions_get_window (self)));
}

/* A source that is to come into a document. */
typedef struct {
  EntenteReaderActions *actions;
  EntenteItem *source;
} Arrival;

static void
arrival_free (gpointer data)
{
  Arrival *arrival = data;

  g_object_unref (arrival->actions);
  g_object_unref (arrival->source);
  g_free (arrival);
}

static void
accepted_cb (EntenteEditionDialog     *dialog,
             const EntenteTextEdition *edition,
             Arrival                  *arrival)
{
  EntenteReaderActions *self = arrival->actions;
  EntenteHistory *history = entente_actions_get_history (self);
  g_autoptr (EntenteDraft) draft = entente_text_edition_make_draft (edition, entente_history_get_document (history));
  EntenteItem *source;

  if (!entente_history_apply (history, draft))
    return;
  source = entente_document_lookup (entente_history_get_document (history),
                                    entente_item_get_id (ENTENTE_ITEM (edition->source)));
  show_source (self, source);
}

static void
refused_cb (EntenteEditionDialog *dialog,
            Arrival              *arrival)
{
  add_source (arrival->actions, arrival->source);
}

static void
free_arrival_cb (gpointer  data,
                 GClosure *closure)
{
  arrival_free (data);
}

/* Asks whether the text is a new edition. The dialog takes the arrival. */
static void
ask_for_edition (Arrival       *arrival,
                 EntenteSource *earlier)
{
  EntenteReaderActions *self = arrival->actions;
  const char *text = entente_source_get_text (ENTENTE_SOURCE (arrival->source));
  EntenteEditionDialog *dialog = entente_edition_dialog_new (entente_actions_get_history (self), earlier, text);

  entente_edition_dialog_offer_source (dialog);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), arrival, free_arrival_cb, 0);
  g_signal_connect (dialog, "refused", G_CALLBACK (refused_cb), arrival);
  entente_edition_dialog_present (dialog, GTK_WIDGET (entente_actions_get_window (self)));
}

/* The window may show another document by now. */
static void
found_cb (GObject      *document,
          GAsyncResult *result,
          gpointer      data)
{
  Arrival *arrival = data;
  EntenteReaderActions *self = arrival->actions;
  g_autoptr (EntenteSource) earlier = entente_earlier_text_find_finish (result, NULL);
  const char *text = entente_source_get_text (ENTENTE_SOURCE (arrival->source));
  EntenteDocument *now = entente_open_document_get_document (entente_actions_get_document (self));

  if (now == ENTENTE_DOCUMENT (document) && earlier != NULL && !g_str_equal (entente_source_get_text (earlier), text))
    {
      ask_for_edition (arrival, earlier);
      return;
    }
  if (now == ENTENTE_DOCUMENT (document) && earlier != NULL)
    show_source (self, ENTENTE_ITEM (earlier));
  else if (now == ENTENTE_DOCUMENT (document))
    add_source (self, arrival->source);
  arrival_free (arrival);
}

/**
 * entente_reader_actions_add_source:
 * @self: the actions of a window whose document can be changed
 * @source: a source with a text, which is not in the document
 *
 * Asks for what else is known of the source, and shows it when it is in the document. If a source of the document has
 * the same text, that is shown instead. If one has an earlier edition of it, the user is asked whether the text takes
 * its place.
 */
void
entente_reader_actions_add_source (EntenteReaderActions *self,
                                   EntenteItem          *source)
{
  Arrival *arrival;

  g_return_if_fail (ENTENTE_IS_READER_ACTIONS (self) && ENTENTE_IS_SOURCE (source));
  g_return_if_fail (entente_source_get_text (ENTENTE_SOURCE (source)) != NULL);

  arrival = g_new (Arrival, 1);
  arrival->actions = g_object_ref (self);
  arrival->source = g_object_ref (source);
  entente_earlier_text_find_async (entente_open_document_get_document (entente_actions_get_document (self)),
                                   entente_source_get_text (ENTENTE_SOURCE (source)), NULL, found_cb, arrival);
}

/**
 * entente_reader_actions_add_text:
 * @self: the actions of a window whose document can be changed
 * @text: the text of an article in UTF-8
 *
 * Adds a source with this text, as entente_reader_actions_add_source() does.
 */
void
entente_reader_actions_add_text (EntenteReaderActions *self,
                                 const char           *text)
{
  g_autoptr (EntenteItem) source = NULL;

  g_return_if_fail (ENTENTE_IS_READER_ACTIONS (self) && text != NULL);

  source = entente_text_source_new (text);
  entente_reader_actions_add_source (self, source);
}
