/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-aside-actions.h"

#include "entente-actor.h"
#include "entente-falls-window.h"
#include "entente-source.h"
#include "entente-weighing-dialog.h"

/* What is weighed, and what if something were not there. */

struct _EntenteAsideActions
{
  EntenteActions parent_instance;

  GtkWindow *window; /* nullable; a weak pointer: it closes itself */
};

G_DEFINE_FINAL_TYPE (EntenteAsideActions, entente_aside_actions, ENTENTE_TYPE_ACTIONS)

static EntenteViewState *
get_state (gpointer self)
{
  return entente_session_get_view_state (entente_actions_get_session (self));
}

static gboolean
has_linked (EntenteDocument *document,
            EntenteItem     *item,
            EntenteLink      link)
{
  return entente_document_get_linked (document, entente_item_get_id (item), link)->len > 0;
}

/* As what an item can be set aside, as bits by EntenteAsideKind. */
static guint
list_kinds (EntenteDocument *document,
            EntenteItem     *item)
{
  guint kinds = 0;

  if (ENTENTE_IS_SOURCE (item))
    return has_linked (document, item, ENTENTE_LINK_SOURCE) ? 1u << ENTENTE_ASIDE_SOURCE : 0;
  if (!ENTENTE_IS_ACTOR (item))
    return 0;
  if (has_linked (document, item, ENTENTE_LINK_SPEAKER) || has_linked (document, item, ENTENTE_LINK_PUBLISHER))
    kinds |= 1u << ENTENTE_ASIDE_SPEAKER;
  if (has_linked (document, item, ENTENTE_LINK_PUBLISHER) || has_linked (document, item, ENTENTE_LINK_VIA))
    kinds |= 1u << ENTENTE_ASIDE_MEDIUM;
  return kinds;
}

static EntenteAside *
add_item (EntenteAside    *aside,
          EntenteDocument *document,
          EntenteItem     *item)
{
  guint kinds = list_kinds (document, item);

  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    if (kinds & 1u << kind)
      {
        EntenteAside *before = aside;

        aside = entente_aside_new_with (before, kind, entente_item_get_id (item));
        entente_aside_unref (before);
      }
  return aside;
}

static void
without_this_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  EntenteSession *session = entente_actions_get_session (self);
  const GPtrArray *items = entente_session_get_subjects (session);
  EntenteAside *before = entente_viewpoint_get_aside (entente_view_state_get_viewpoint (get_state (self)));
  g_autoptr (EntenteAside) aside = before != NULL ? entente_aside_ref (before) : entente_aside_new ();

  for (guint i = 0; i < items->len; i++)
    aside = add_item (g_steal_pointer (&aside), entente_session_get_document (session), items->pdata[i]);
  entente_view_state_set_aside (get_state (self), aside);
}

static void
with_all_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  entente_view_state_set_aside (get_state (self), NULL);
}

static void
falls_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  EntenteAsideActions *self = data;

  if (self->window == NULL)
    g_set_weak_pointer (&self->window, entente_falls_window_new (entente_actions_get_window (self),
                                                                 entente_actions_get_session (self)));
  gtk_window_present (self->window);
}

static void
weighing_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  gboolean editable = entente_open_document_is_editable (entente_actions_get_document (self));

  gtk_window_present (entente_weighing_dialog_new (entente_actions_get_window (self),
                                                   entente_actions_get_history (self), editable));
}

static const GActionEntry entries[] = {
  { "without-this", without_this_action },
  { "with-all", with_all_action },
  { "falls", falls_action },
  { "weighing", weighing_action },
};

static void
close_window (EntenteAsideActions *self)
{
  if (self->window != NULL)
    gtk_window_destroy (self->window);
  g_clear_weak_pointer (&self->window);
}

static void
entente_aside_actions_begin (EntenteActions *actions)
{
  close_window (ENTENTE_ASIDE_ACTIONS (actions));
}

static gboolean
can_set_aside (EntenteSession *session)
{
  const GPtrArray *items = entente_session_get_subjects (session);

  for (guint i = 0; i < items->len; i++)
    if (list_kinds (entente_session_get_document (session), items->pdata[i]) != 0)
      return TRUE;
  return FALSE;
}

static void
entente_aside_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));
  EntenteViewpoint *viewpoint = shown ? entente_view_state_get_viewpoint (get_state (self)) : NULL;

  entente_actions_enable (self, "without-this", shown && can_set_aside (entente_actions_get_session (self)));
  entente_actions_enable (self, "with-all", shown && entente_viewpoint_get_aside (viewpoint) != NULL);
  entente_actions_enable (self, "falls", shown);
  entente_actions_enable (self, "weighing", shown);
}

static void
entente_aside_actions_dispose (GObject *object)
{
  g_clear_weak_pointer (&ENTENTE_ASIDE_ACTIONS (object)->window);

  G_OBJECT_CLASS (entente_aside_actions_parent_class)->dispose (object);
}

static void
entente_aside_actions_class_init (EntenteAsideActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_aside_actions_dispose;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->begin = entente_aside_actions_begin;
  actions_class->update = entente_aside_actions_update;
}

static void
entente_aside_actions_init (EntenteAsideActions *self)
{
}

/**
 * entente_aside_actions_new:
 * @document: what is open in the window
 * @window: the window
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteAsideActions *
entente_aside_actions_new (EntenteOpenDocument  *document,
                           GtkApplicationWindow *window)
{
  return g_object_new (ENTENTE_TYPE_ASIDE_ACTIONS, "document", document, "window", window, NULL);
}
