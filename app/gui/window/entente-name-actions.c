/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-name-actions.h"

#include "entente-language.h"

/* The choice is one of the user and not of the document: all windows follow the setting. */

#define SETTING "names-in-language"

struct _EntenteNameActions
{
  EntenteActions parent_instance;

  const char *language; /* nullable: of the user */
  GSettings *settings;  /* nullable */
};

G_DEFINE_FINAL_TYPE (EntenteNameActions, entente_name_actions, ENTENTE_TYPE_ACTIONS)

static void
show_names (EntenteNameActions *self,
            gboolean            in_language)
{
  EntenteSession *session = entente_actions_get_session (self);

  entente_actions_check (self, "names-in-language", in_language);
  if (session != NULL)
    entente_session_set_reader (session, self->language, in_language);
}

static void
change_names (GSimpleAction *action,
              GVariant      *state,
              gpointer       data)
{
  EntenteNameActions *self = data;
  gboolean in_language = g_variant_get_boolean (state);

  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, SETTING, in_language);
  show_names (self, in_language);
}

static const GActionEntry entries[] = {
  { "names-in-language", NULL, NULL, "true", change_names },
};

static void
setting_cb (EntenteNameActions *self)
{
  show_names (self, g_settings_get_boolean (self->settings, SETTING));
}

/* In the locale "C" no language is preferred. */
static void
entente_name_actions_update (EntenteActions *actions)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (actions));

  entente_actions_enable (actions, "names-in-language", shown && ENTENTE_NAME_ACTIONS (actions)->language != NULL);
}

static void
entente_name_actions_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_NAME_ACTIONS (object)->settings);

  G_OBJECT_CLASS (entente_name_actions_parent_class)->dispose (object);
}

static void
entente_name_actions_class_init (EntenteNameActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_name_actions_dispose;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_name_actions_update;
}

static void
entente_name_actions_init (EntenteNameActions *self)
{
  self->language = entente_language_of_locale ();
}

/**
 * entente_name_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @settings: (nullable): the settings, in which the choice is kept
 *
 * Returns: (transfer full): the actions, added to @window. The session of @document shows names as they were chosen
 *   last
 */
EntenteNameActions *
entente_name_actions_new (EntenteOpenDocument  *document,
                          GtkApplicationWindow *window,
                          GSettings            *settings)
{
  EntenteNameActions *self = g_object_new (ENTENTE_TYPE_NAME_ACTIONS, "document", document, "window", window, NULL);

  g_set_object (&self->settings, settings);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" SETTING, G_CALLBACK (setting_cb), self, G_CONNECT_SWAPPED);
  show_names (self, settings == NULL || g_settings_get_boolean (settings, SETTING));
  return self;
}
