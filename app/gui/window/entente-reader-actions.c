/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-actions.h"

#include "entente-dialogs.h"
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

static const GActionEntry entries[] = {
  { "show-text", NULL, NULL, "false", change_text_shown },
  { "show-in-text", show_in_text_action, "s" },
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

  entente_actions_enable (self, "show-text", shown);
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
source_saved_cb (EntenteReaderActions *self,
                 EntenteItem          *source)
{
  entente_open_document_select_again (entente_actions_get_document (self), source);
  show_text (self, TRUE);
}

/**
 * entente_reader_actions_add_text:
 * @self: the actions of a window whose document can be changed
 * @text: the text of an article in UTF-8
 *
 * Asks for what else is known of a source with this text, and shows it when the source is in the document.
 */
void
entente_reader_actions_add_text (EntenteReaderActions *self,
                                 const char           *text)
{
  g_autoptr (EntenteItem) source = NULL;
  EntenteItemDialog *dialog;

  g_return_if_fail (ENTENTE_IS_READER_ACTIONS (self) && text != NULL);

  source = entente_text_source_new (text);
  dialog = entente_dialogs_open (entente_actions_get_history (self), source);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (source_saved_cb), self, G_CONNECT_SWAPPED);
  entente_item_dialog_present (dialog, GTK_WIDGET (entente_actions_get_window (self)));
}
