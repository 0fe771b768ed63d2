/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-note.h"

#include <glib/gi18n.h>

static EntenteItem *
get_relation (GtkWidget *note)
{
  return g_object_get_data (G_OBJECT (note), "relation");
}

static void
view_cb (GtkWidget        *note,
         EntenteViewState *state)
{
  EntenteView *view = entente_view_state_get_view (state);

  gtk_widget_set_visible (note, view != NULL && entente_view_may_be_outside (view, get_relation (note)));
}

/**
 * entente_time_note_new:
 * @session: what is open
 * @relation: a relation of its document
 *
 * Returns: (transfer floating): a note, hidden as long as there is nothing to say
 */
GtkWidget *
entente_time_note_new (EntenteSession *session,
                       EntenteItem    *relation)
{
  GtkWidget *note;
  EntenteViewState *state;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && ENTENTE_IS_ITEM (relation), NULL);

  note = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "label",
                       _("Its dates are not exact enough to tell that it was within the time shown, so its line is "
                         "paler."), NULL);
  state = entente_session_get_view_state (session);
  g_object_set_data_full (G_OBJECT (note), "relation", g_object_ref (relation), g_object_unref);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_cb), note, G_CONNECT_SWAPPED);
  view_cb (note, state);
  return note;
}
