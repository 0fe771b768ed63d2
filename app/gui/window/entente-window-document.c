/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-display-text.h"
#include "entente-title-dialog.h"

#include <glib/gi18n.h>

/* The document as a whole: what it is called, and where to begin as long as there is nothing in it. */

#define SUFFIX ".entente.json"

/* The longest name that is proposed for a file, in bytes without the suffix: file systems take 255, and
 * encrypted ones about half of that. */
#define MAX_NAME 100

static EntenteDocument *
document_of (EntenteWindow *self)
{
  return entente_window_has_document (self) ? entente_session_get_document (self->session) : NULL;
}

static void
update_hint (EntenteWindow *self)
{
  EntenteDocument *document = document_of (self);
  gboolean empty = document != NULL && entente_session_is_editable (self->session)
                   && entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR) == 0;

  /* Else the keyboard would go to the first button there is, which has nothing to do with it. */
  if (!empty && gtk_root_get_focus (GTK_ROOT (self)) == self->first_button)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  gtk_widget_set_visible (self->empty_hint, empty);
  /* There is nothing to find one's way in. */
  gtk_widget_set_visible (GTK_WIDGET (self->minimap), !empty);
}

static void
edit_title_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteWindow *self = data;

  gtk_window_present (entente_title_dialog_new (GTK_WINDOW (self), entente_session_get_history (self->session)));
}

static const GActionEntry entries[] = {
  { "edit-title", edit_title_action },
};

/**
 * entente_window_add_document_actions:
 * @self: a window
 *
 * Adds the actions that concern the document as a whole.
 */
void
entente_window_add_document_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * entente_window_bind_document:
 * @self: a window whose session has a new document
 *
 * Shows how to begin, as long as there is no actor, and goes to where one can.
 */
void
entente_window_bind_document (EntenteWindow *self)
{
  GListModel *actors = entente_document_get_items (document_of (self), ENTENTE_ITEM_ACTOR);

  g_signal_connect_object (actors, "items-changed", G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  update_hint (self);
  if (gtk_widget_get_visible (self->empty_hint))
    gtk_widget_grab_focus (self->first_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * entente_window_update_document_actions:
 * @self: a window
 *
 * Enables what can be done with the document now.
 */
void
entente_window_update_document_actions (EntenteWindow *self)
{
  entente_window_enable (self, "edit-title",
                         document_of (self) != NULL && entente_session_is_editable (self->session));
}

/**
 * entente_window_dup_name:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): what to call the document where its title does not stand for it:
 *   the name of its file, if it has one; %NULL if nothing is open or being opened
 */
char *
entente_window_dup_name (EntenteWindow *self)
{
  g_autofree char *base = self->location != NULL ? g_file_get_basename (self->location) : NULL;
  g_autofree char *display = base != NULL ? g_filename_display_name (base) : NULL;

  if (display != NULL)
    return entente_display_text_name (display);
  return document_of (self) != NULL ? g_strdup (_("Untitled Document")) : NULL;
}

/* Without what has a meaning in paths, hides the file, or deceives. */
static char *
name_for_title (const char *title)
{
  GString *name = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean plain = c != '/' && c != '\\' && c != ':' && g_unichar_isprint (c) && !g_unichar_iszerowidth (c);

      if (name->len + 4 > MAX_NAME)
        break;
      if (g_unichar_ismark (c) || (plain && !(name->len == 0 && c == '.')))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  return g_strstrip (g_string_free (name, FALSE));
}

/**
 * entente_window_propose_name:
 * @self: a window with a document
 *
 * Returns: (transfer full): a name for a file that the document may be saved as
 */
char *
entente_window_propose_name (EntenteWindow *self)
{
  g_autofree char *base = self->location != NULL ? g_file_get_basename (self->location) : NULL;
  const char *title = entente_document_get_title (entente_session_get_document (self->session));
  g_autofree char *name = NULL;

  if (base != NULL)
    return g_filename_display_name (base);
  if (title != NULL)
    name = name_for_title (title);
  if (name == NULL || *name == '\0')
    /* Translators: how the name of a new file begins. */
    return g_strconcat (C_("file name", "Untitled"), SUFFIX, NULL);
  return g_strconcat (name, SUFFIX, NULL);
}
