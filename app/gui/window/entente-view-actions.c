/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-actions.h"

#include "entente-aside-actions.h"
#include "entente-chosen-items.h"
#include "entente-condition-dialog.h"
#include "entente-focus-actions.h"
#include "entente-focus-dialog.h"
#include "entente-id.h"
#include "entente-relation.h"

struct _EntenteViewActions
{
  EntenteActions parent_instance;

  EntenteFocusActions *focus_actions; /* owned; they change what these have begun */
  EntenteAsideActions *aside_actions; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteViewActions, entente_view_actions, ENTENTE_TYPE_ACTIONS)

static EntenteViewState *
get_state (gpointer self)
{
  return entente_session_get_view_state (entente_actions_get_session (self));
}

static EntenteFilter *
get_filter (gpointer self)
{
  return entente_viewpoint_get_filter (entente_view_state_get_viewpoint (get_state (self)));
}

static void
add_actor (GPtrArray  *ids,
           GHashTable *seen,
           const char *id)
{
  if (id != NULL && g_hash_table_add (seen, (gpointer) id))
    g_ptr_array_add (ids, (gpointer) id);
}

/* The ids of the selected actors and of the ends of the selected relations, with a NULL at the end. */
static GPtrArray *
list_actors (EntenteSession *session)
{
  const GPtrArray *items = entente_session_get_subjects (session);
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      EntenteItem *item = items->pdata[i];

      if (entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR)
        add_actor (ids, seen, entente_item_get_id (item));
      else if (ENTENTE_IS_RELATION (item))
        {
          add_actor (ids, seen, entente_relation_get_from (ENTENTE_RELATION (item)));
          add_actor (ids, seen, entente_relation_get_to (ENTENTE_RELATION (item)));
        }
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

/* Whether there is any in that list. */
static gboolean
has_actors (EntenteSession *session)
{
  const GPtrArray *items = entente_session_get_subjects (session);

  for (guint i = 0; i < items->len; i++)
    {
      EntenteItemKind kind = entente_item_get_kind (items->pdata[i]);

      if (kind == ENTENTE_ITEM_ACTOR || kind == ENTENTE_ITEM_RELATION)
        return TRUE;
    }
  return FALSE;
}

static void
present (gpointer   self,
         GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  gtk_window_present (dialog);
}

static void
add_condition_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       self)
{
  present (self, entente_condition_dialog_new (entente_actions_get_session (self)));
}

static void
change_condition_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       self)
{
  guint nth = g_variant_get_uint32 (parameter);

  if (nth < entente_filter_get_n (get_filter (self)))
    present (self, entente_condition_dialog_new_for_change (entente_actions_get_session (self), nth));
}

static void
focus_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       self)
{
  EntenteSession *session = entente_actions_get_session (self);
  g_autoptr (GPtrArray) ids = list_actors (session);

  present (self, entente_focus_dialog_new (session, (const char *const *) ids->pdata));
}

static void
only_selected_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       self)
{
  EntenteSession *session = entente_actions_get_session (self);
  const GPtrArray *items = entente_session_get_subjects (session);
  g_autoptr (EntenteCondition) condition = entente_chosen_items_make_condition (entente_session_get_document (session),
                                                                               items);
  g_autoptr (EntenteFilter) filter = NULL;

  if (condition == NULL)
    return;
  filter = entente_filter_new_with (get_filter (self), condition);
  entente_view_state_set_filter (get_state (self), filter);
}

static void
only_found_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  EntenteFinder *finder = entente_session_get_finder (entente_actions_get_session (self));
  g_autoptr (EntenteFilter) filter = entente_finder_make_filter (finder, get_filter (self));

  if (filter != NULL)
    entente_view_state_set_filter (get_state (self), filter);
}

static void
leave_focus_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       self)
{
  entente_view_state_set_focus (get_state (self), NULL);
}

static void
show_all_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  gboolean fades = entente_viewpoint_fades (entente_view_state_get_viewpoint (get_state (self)));
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, fades);

  entente_view_state_set_viewpoint (get_state (self), all);
}

static void
change_fade (GSimpleAction *action,
             GVariant      *state,
             gpointer       self)
{
  EntenteViewpoint *before = entente_view_state_get_viewpoint (get_state (self));
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_fades (before, g_variant_get_boolean (state));

  entente_view_state_set_viewpoint (get_state (self), viewpoint);
}

static const GActionEntry entries[] = {
  { "add-condition", add_condition_action },
  { "change-condition", change_condition_action, "u" },
  { "focus", focus_action },
  { "only-selected", only_selected_action },
  { "only-found", only_found_action },
  { "leave-focus", leave_focus_action },
  { "show-all", show_all_action },
  { "fade-rest", NULL, NULL, "false", change_fade },
};

static void
entente_view_actions_begin (EntenteActions *self)
{
  entente_actions_begin (ENTENTE_ACTIONS (ENTENTE_VIEW_ACTIONS (self)->focus_actions));
  entente_actions_begin (ENTENTE_ACTIONS (ENTENTE_VIEW_ACTIONS (self)->aside_actions));
  g_signal_connect_object (get_state (self), "viewpoint-changed", G_CALLBACK (entente_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_session_get_finder (entente_actions_get_session (self)), "changed",
                           G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
}

static gboolean
has_found (gpointer self)
{
  EntenteFinder *finder = entente_session_get_finder (entente_actions_get_session (self));
  EntenteSearchFound *found = finder != NULL ? entente_finder_get_found (finder) : NULL;

  return found != NULL && entente_search_found_get_n (found) > 0;
}

/* Where a focus is arranged alone, the rest has no place. */
static gboolean
may_fade (EntenteViewpoint *viewpoint)
{
  EntenteFocus *focus = entente_viewpoint_get_focus (viewpoint);

  return entente_viewpoint_chooses (viewpoint) && (focus == NULL || !entente_focus_is_alone (focus));
}

static void
entente_view_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));
  EntenteViewpoint *viewpoint = shown ? entente_view_state_get_viewpoint (get_state (self)) : NULL;

  entente_actions_update (ENTENTE_ACTIONS (ENTENTE_VIEW_ACTIONS (self)->focus_actions));
  entente_actions_update (ENTENTE_ACTIONS (ENTENTE_VIEW_ACTIONS (self)->aside_actions));
  entente_actions_enable (self, "add-condition", shown);
  entente_actions_enable (self, "change-condition", shown);
  entente_actions_enable (self, "focus",
                          shown && (has_actors (entente_actions_get_session (self))
                                    || entente_viewpoint_get_focus (viewpoint) != NULL));
  entente_actions_enable (self, "only-selected",
                          shown && entente_session_get_subjects (entente_actions_get_session (self))->len > 0);
  entente_actions_enable (self, "only-found", shown && has_found (self));
  entente_actions_enable (self, "leave-focus", shown && entente_viewpoint_get_focus (viewpoint) != NULL);
  entente_actions_enable (self, "show-all", shown && !entente_viewpoint_shows_all (viewpoint));
  entente_actions_enable (self, "fade-rest", shown && may_fade (viewpoint));
  entente_actions_check (self, "fade-rest", shown && entente_viewpoint_fades (viewpoint));
}

static void
entente_view_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_VIEW_ACTIONS (object)->focus_actions);
  g_clear_object (&ENTENTE_VIEW_ACTIONS (object)->aside_actions);

  G_OBJECT_CLASS (entente_view_actions_parent_class)->finalize (object);
}

static void
entente_view_actions_class_init (EntenteViewActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_view_actions_finalize;
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->begin = entente_view_actions_begin;
  actions_class->update = entente_view_actions_update;
}

static void
entente_view_actions_init (EntenteViewActions *self)
{
}

/**
 * entente_view_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: its toasts
 * @canvas: its canvas
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteViewActions *
entente_view_actions_new (EntenteOpenDocument  *document,
                          GtkApplicationWindow *window,
                          EntenteToasts        *toasts,
                          EntenteCanvas        *canvas)
{
  EntenteViewActions *self = g_object_new (ENTENTE_TYPE_VIEW_ACTIONS, "document", document, "window", window, NULL);

  self->focus_actions = entente_focus_actions_new (document, window, toasts, canvas);
  self->aside_actions = entente_aside_actions_new (document, window);
  return self;
}
