/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures-actions.h"

#include "entente-measures-dialog.h"

/* There is one dialog for each window, which is of the document that the window shows. */

struct _EntenteMeasuresActions
{
  EntenteActions parent_instance;

  GtkWindow *dialog; /* nullable; a weak pointer: it closes itself */
};

G_DEFINE_FINAL_TYPE (EntenteMeasuresActions, entente_measures_actions, ENTENTE_TYPE_ACTIONS)

static void
measures_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  EntenteMeasuresActions *self = data;

  if (self->dialog == NULL)
    {
      g_set_weak_pointer (&self->dialog, entente_measures_dialog_new (entente_actions_get_session (self)));
      gtk_window_set_transient_for (self->dialog, entente_actions_get_window (self));
    }
  gtk_window_present (self->dialog);
}

static const GActionEntry entries[] = {
  { "measures", measures_action },
};

static void
close_dialog (EntenteMeasuresActions *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
}

static void
entente_measures_actions_begin (EntenteActions *actions)
{
  close_dialog (ENTENTE_MEASURES_ACTIONS (actions));
}

static void
entente_measures_actions_update (EntenteActions *actions)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (actions));

  entente_actions_enable (actions, "measures", shown);
}

static void
entente_measures_actions_dispose (GObject *object)
{
  g_clear_weak_pointer (&ENTENTE_MEASURES_ACTIONS (object)->dialog);

  G_OBJECT_CLASS (entente_measures_actions_parent_class)->dispose (object);
}

static void
entente_measures_actions_class_init (EntenteMeasuresActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_measures_actions_dispose;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_measures_actions_begin;
  actions_class->update = entente_measures_actions_update;
}

static void
entente_measures_actions_init (EntenteMeasuresActions *self)
{
}

/**
 * entente_measures_actions_new:
 * @document: what is open in the window
 * @window: the window
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteMeasuresActions *
entente_measures_actions_new (EntenteOpenDocument  *document,
                              GtkApplicationWindow *window)
{
  return g_object_new (ENTENTE_TYPE_MEASURES_ACTIONS, "document", document, "window", window, NULL);
}
