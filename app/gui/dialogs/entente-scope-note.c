/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scope-note.h"

#include <glib/gi18n.h>

static void
viewpoint_cb (GtkWidget        *note,
              EntenteViewState *state)
{
  gtk_widget_set_visible (note, !entente_viewpoint_shows_all (entente_view_state_get_viewpoint (state)));
}

/**
 * entente_scope_note_add:
 * @dialog: a dialog whose content is a box with a header bar first
 * @session: what is open
 *
 * Adds the note below the header bar.
 */
void
entente_scope_note_add (AdwWindow      *dialog,
                        EntenteSession *session)
{
  GtkWidget *content, *note;
  EntenteViewState *state;

  g_return_if_fail (ADW_IS_WINDOW (dialog) && ENTENTE_IS_SESSION (session));

  content = adw_window_get_content (dialog);
  state = entente_session_get_view_state (session);
  note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "label",
                       _("This is about the whole document as it is, also about what the picture leaves out now."),
                       NULL);
  gtk_widget_add_css_class (note, "scope-note");
  gtk_box_insert_child_after (GTK_BOX (content), note, gtk_widget_get_first_child (content));
  g_signal_connect_object (state, "viewpoint-changed", G_CALLBACK (viewpoint_cb), note, G_CONNECT_SWAPPED);
  viewpoint_cb (note, state);
}
