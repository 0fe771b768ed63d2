/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actions.h"

typedef struct {
  EntenteOpenDocument *document; /* owned */
  GtkApplicationWindow *window;  /* borrowed; NULL once it is gone */
} EntenteActionsPrivate;

enum { PROP_0, PROP_DOCUMENT, PROP_WINDOW, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteActions, entente_actions, G_TYPE_OBJECT)

static EntenteActionsPrivate *
private_of (gpointer self)
{
  return entente_actions_get_instance_private (ENTENTE_ACTIONS (self));
}

static void
follow_selection (EntenteActions *self)
{
  EntenteSession *session = entente_actions_get_session (self);

  g_signal_connect_object (session, "notify::selected", G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "subjects-changed", G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
}

static void
entente_actions_constructed (GObject *object)
{
  EntenteActions *self = ENTENTE_ACTIONS (object);
  EntenteActionsClass *klass = ENTENTE_ACTIONS_GET_CLASS (self);

  G_OBJECT_CLASS (entente_actions_parent_class)->constructed (object);

  g_action_map_add_action_entries (G_ACTION_MAP (private_of (self)->window), klass->entries, (int) klass->n_entries,
                                   self);
  if (klass->follows_selection)
    follow_selection (self);
}

static void
entente_actions_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  EntenteActionsPrivate *priv = private_of (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      priv->document = g_value_dup_object (value);
      break;
    case PROP_WINDOW:
      g_set_weak_pointer (&priv->window, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
entente_actions_dispose (GObject *object)
{
  g_clear_weak_pointer (&private_of (object)->window);

  G_OBJECT_CLASS (entente_actions_parent_class)->dispose (object);
}

static void
entente_actions_finalize (GObject *object)
{
  g_clear_object (&private_of (object)->document);

  G_OBJECT_CLASS (entente_actions_parent_class)->finalize (object);
}

static void
entente_actions_class_init (EntenteActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = entente_actions_constructed;
  object_class->set_property = entente_actions_set_property;
  object_class->dispose = entente_actions_dispose;
  object_class->finalize = entente_actions_finalize;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, ENTENTE_TYPE_OPEN_DOCUMENT, flags);
  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, GTK_TYPE_APPLICATION_WINDOW, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
entente_actions_init (EntenteActions *self)
{
}

/**
 * entente_actions_begin:
 * @self: a group of actions
 *
 * Tells the group that the window shows a new document.
 */
void
entente_actions_begin (EntenteActions *self)
{
  EntenteActionsClass *klass;

  g_return_if_fail (ENTENTE_IS_ACTIONS (self));

  klass = ENTENTE_ACTIONS_GET_CLASS (self);
  if (klass->begin != NULL)
    klass->begin (self);
}

/**
 * entente_actions_update:
 * @self: a group of actions
 *
 * Enables what can be done now. Does nothing once the window is gone.
 */
void
entente_actions_update (EntenteActions *self)
{
  EntenteActionsClass *klass;

  g_return_if_fail (ENTENTE_IS_ACTIONS (self));

  klass = ENTENTE_ACTIONS_GET_CLASS (self);
  if (klass->update != NULL && private_of (self)->window != NULL)
    klass->update (self);
}

/**
 * entente_actions_get_document:
 * @self: (type EntenteActions): a group of actions
 *
 * Returns: (transfer none): what is open in the window
 */
EntenteOpenDocument *
entente_actions_get_document (gpointer self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTIONS (self), NULL);

  return private_of (self)->document;
}

/**
 * entente_actions_get_session:
 * @self: (type EntenteActions): a group of actions
 *
 * Returns: (transfer none) (nullable): the session of the window; %NULL once that is gone
 */
EntenteSession *
entente_actions_get_session (gpointer self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTIONS (self), NULL);

  return entente_open_document_get_session (private_of (self)->document);
}

/**
 * entente_actions_get_history:
 * @self: (type EntenteActions): a group of actions
 *
 * Returns: (transfer none) (nullable): the history of the document, if there is one
 */
EntenteHistory *
entente_actions_get_history (gpointer self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTIONS (self), NULL);

  return entente_open_document_get_history (private_of (self)->document);
}

/**
 * entente_actions_get_window:
 * @self: (type EntenteActions): a group of actions
 *
 * Returns: (transfer none) (nullable): the window, to be the parent of dialogs; %NULL once it is gone
 */
GtkWindow *
entente_actions_get_window (gpointer self)
{
  g_return_val_if_fail (ENTENTE_IS_ACTIONS (self), NULL);

  return (GtkWindow *) private_of (self)->window;
}

/**
 * entente_actions_add:
 * @self: (type EntenteActions): a group of actions
 * @action: one more action
 */
void
entente_actions_add (gpointer  self,
                     GAction  *action)
{
  g_return_if_fail (ENTENTE_IS_ACTIONS (self) && G_IS_ACTION (action));

  g_action_map_add_action (G_ACTION_MAP (private_of (self)->window), action);
}

static GSimpleAction *
look_up (EntenteActions *self,
         const char     *name)
{
  EntenteActionsPrivate *priv = private_of (self);

  return priv->window != NULL ? G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (priv->window), name)) : NULL;
}

/**
 * entente_actions_enable:
 * @self: (type EntenteActions): a group of actions
 * @name: one of its actions
 * @enabled: whether it can be done now
 */
void
entente_actions_enable (gpointer    self,
                        const char *name,
                        gboolean    enabled)
{
  GSimpleAction *action = look_up (self, name);

  if (action != NULL)
    g_simple_action_set_enabled (action, enabled);
}

/**
 * entente_actions_check:
 * @self: (type EntenteActions): a group of actions
 * @name: one of its actions, with a state that is true or false
 * @checked: the state that it has now
 */
void
entente_actions_check (gpointer    self,
                       const char *name,
                       gboolean    checked)
{
  GSimpleAction *action = look_up (self, name);

  if (action != NULL)
    g_simple_action_set_state (action, g_variant_new_boolean (checked));
}
