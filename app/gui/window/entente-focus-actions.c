/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-focus-actions.h"

#include "entente-lit-chain.h"
#include "entente-pair.h"

#include <glib/gi18n.h>

struct _EntenteFocusActions
{
  EntenteActions parent_instance;

  EntenteToasts *toasts; /* owned */
  EntenteCanvas *canvas; /* borrowed */
  char **added;          /* the ids of actors that are to come into the picture; NULL if none are */
  gboolean faded;        /* whether the rest was faded before a chain was lit */
};

G_DEFINE_FINAL_TYPE (EntenteFocusActions, entente_focus_actions, ENTENTE_TYPE_ACTIONS)

static EntenteViewState *
get_state (gpointer self)
{
  return entente_session_get_view_state (entente_actions_get_session (self));
}

static EntenteFocus *
get_focus (gpointer self)
{
  return entente_viewpoint_get_focus (entente_view_state_get_viewpoint (get_state (self)));
}

/* Always shown: hiding one would not hide it. */
static gboolean
is_center (gpointer     self,
           EntenteItem *item)
{
  return g_strv_contains (entente_focus_get_centers (get_focus (self)), entente_item_get_id (item));
}

static gboolean
can_hide (gpointer     self,
          EntenteItem *item)
{
  EntenteView *view = entente_view_state_get_view (get_state (self));

  return entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR && view != NULL && entente_view_shows (view, item)
         && !is_center (self, item);
}

static gboolean
can_add (gpointer     self,
         EntenteItem *item)
{
  EntenteView *view = entente_view_state_get_view (get_state (self));

  return view != NULL && entente_view_can_add (view, item);
}

static gboolean
can_grow (gpointer     self,
          EntenteItem *item)
{
  EntenteView *view = entente_view_state_get_view (get_state (self));

  return view != NULL && entente_view_count_others (view, item) > 0;
}

/* Lists the ids of the items that commands are about and that can be changed so, with a NULL at the end. */
static GPtrArray *
list_subjects (gpointer   self,
               gboolean (*can_change) (gpointer self, EntenteItem *item))
{
  const GPtrArray *items = entente_session_get_subjects (entente_actions_get_session (self));
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (can_change (self, items->pdata[i]))
      g_ptr_array_add (ids, (gpointer) entente_item_get_id (items->pdata[i]));
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
show (gpointer      self,
      EntenteFocus *focus)
{
  entente_view_state_set_focus (get_state (self), focus);
  entente_focus_unref (focus);
}

static void
forget_added (EntenteFocusActions *self)
{
  g_clear_pointer (&self->added, g_strfreev);
}

static void
show_more (gpointer           self,
           const char *const *ids,
           const char        *around)
{
  show (self, entente_focus_new_with (get_focus (self), ids, around));
  forget_added (self);
  ENTENTE_FOCUS_ACTIONS (self)->added = g_strdupv ((char **) ids);
}

/* Counts the actors that were added and are out of sight. Returns FALSE if they are not in the picture yet. */
static gboolean
count_out_of_sight (EntenteFocusActions *self,
                    EntenteScene        *scene,
                    guint               *n)
{
  EntenteBox visible;

  entente_viewport_get_visible (entente_canvas_get_viewport (self->canvas), &visible);
  *n = 0;
  for (guint i = 0; self->added[i] != NULL; i++)
    {
      guint card;

      if (entente_scene_find (scene, self->added[i], &card) != ENTENTE_PART_CARD)
        return FALSE;
      *n += !entente_box_overlaps (&visible, &entente_scene_get_card (scene, card)->box);
    }
  return TRUE;
}

/* The view is not moved, but who sees nothing new is told why. */
static void
scene_cb (EntenteFocusActions *self)
{
  EntenteScene *scene = entente_canvas_get_scene (self->canvas);
  g_autofree char *text = NULL;
  guint n;

  if (self->added == NULL || scene == NULL || !count_out_of_sight (self, scene, &n))
    return;
  forget_added (self);
  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u of them is out of sight", "%u of them are out of sight", n), n);
  entente_toasts_add (self->toasts, text, C_("button", "_Zoom Out"), "win.zoom-fit");
}

static void
grow_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  const GPtrArray *items = entente_session_get_subjects (entente_actions_get_session (self));
  g_autoptr (GPtrArray) grown = list_subjects (self, can_grow);
  g_auto (GStrv) ids = entente_view_state_list_others (get_state (self), items);

  show_more (self, (const char *const *) ids, grown->len == 2 ? grown->pdata[0] : NULL);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       self)
{
  g_autoptr (GPtrArray) ids = list_subjects (self, can_add);

  show_more (self, (const char *const *) ids->pdata, NULL);
}

static void
hide_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  g_autoptr (GPtrArray) ids = list_subjects (self, can_hide);

  show (self, entente_focus_new_without (get_focus (self), (const char *const *) ids->pdata));
}

static EntenteViewpoint *
get_viewpoint (gpointer self)
{
  return entente_view_state_get_viewpoint (get_state (self));
}

static void
leave_chain (EntenteFocusActions *self)
{
  g_autoptr (EntenteViewpoint) left = entente_lit_chain_leave (get_viewpoint (self));
  g_autoptr (EntenteViewpoint) before = entente_viewpoint_new_with_fades (left, self->faded);

  entente_view_state_set_viewpoint (get_state (self), before);
}

static void
up_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       self)
{
  EntenteFocus *focus = get_focus (self);
  guint n = focus != NULL ? entente_focus_get_n_changes (focus) : 0;

  if (entente_lit_chain_is_lit (get_viewpoint (self)))
    leave_chain (self);
  else if (n > 0)
    show (self, entente_focus_new_up_to (focus, n - 1));
  else
    entente_view_state_set_focus (get_state (self), NULL);
}

static gboolean
are_two_actors (const GPtrArray *items)
{
  return items->len == 2 && entente_item_get_kind (items->pdata[0]) == ENTENTE_ITEM_ACTOR
         && entente_item_get_kind (items->pdata[1]) == ENTENTE_ITEM_ACTOR;
}

static void
shared_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  EntenteSession *session = entente_actions_get_session (self);
  const GPtrArray *items = entente_session_get_subjects (session);
  const char *centers[] = { entente_item_get_id (items->pdata[0]), entente_item_get_id (items->pdata[1]), NULL };
  g_autoptr (EntentePair) pair = entente_pair_new (entente_session_get_document (session), centers[0], centers[1]);
  g_autoptr (EntenteFocus) focus = entente_focus_new (centers, 0, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < pair->shared->len; i++)
    g_ptr_array_add (ids, (gpointer) entente_item_get_id (pair->shared->pdata[i]));
  g_ptr_array_add (ids, NULL);
  show (self, ids->len > 1 ? entente_focus_new_with (focus, (const char *const *) ids->pdata, NULL)
                           : entente_focus_ref (focus));
}

/* The parameter has the ids of the relations of a chain. */
static void
show_chain_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteFocusActions *self = data;
  EntenteViewpoint *before = get_viewpoint (self);
  g_autofree const char **relations = g_variant_get_strv (parameter, NULL);
  g_autoptr (EntenteViewpoint) lit = NULL;

  if (relations[0] == NULL)
    return;
  if (!entente_lit_chain_is_lit (before))
    self->faded = entente_viewpoint_fades (before);
  lit = entente_lit_chain_new (before, relations);
  entente_view_state_set_viewpoint (get_state (self), lit);
}

static const GActionEntry entries[] = {
  { "focus-grow", grow_action },
  { "focus-add", add_action },
  { "focus-hide", hide_action },
  { "focus-up", up_action },
  { "focus-shared", shared_action },
  { "show-chain", show_chain_action, "as" },
};

/* What can be added is known when the view is there. */
static void
entente_focus_actions_begin (EntenteActions *self)
{
  forget_added (ENTENTE_FOCUS_ACTIONS (self));
  g_signal_connect_object (get_state (self), "viewpoint-changed", G_CALLBACK (forget_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "viewpoint-changed", G_CALLBACK (entente_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "view-changed", G_CALLBACK (entente_actions_update), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
any (EntenteActions *self,
     gboolean      (*can_change) (gpointer self, EntenteItem *item))
{
  const GPtrArray *items = entente_session_get_subjects (entente_actions_get_session (self));

  for (guint i = 0; i < items->len; i++)
    if (can_change (self, items->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
entente_focus_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));
  gboolean has_focus = shown && get_focus (self) != NULL;

  entente_actions_enable (self, "focus-grow", has_focus && any (self, can_grow));
  entente_actions_enable (self, "focus-add", has_focus && any (self, can_add));
  entente_actions_enable (self, "focus-hide", has_focus && any (self, can_hide));
  entente_actions_enable (self, "focus-up", has_focus || (shown && entente_lit_chain_is_lit (get_viewpoint (self))));
  entente_actions_enable (self, "show-chain", shown);
  entente_actions_enable (self, "focus-shared",
                          shown && are_two_actors (entente_session_get_subjects (entente_actions_get_session (self))));
}

static void
entente_focus_actions_finalize (GObject *object)
{
  EntenteFocusActions *self = ENTENTE_FOCUS_ACTIONS (object);

  forget_added (self);
  g_clear_object (&self->toasts);

  G_OBJECT_CLASS (entente_focus_actions_parent_class)->finalize (object);
}

static void
entente_focus_actions_class_init (EntenteFocusActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_focus_actions_finalize;
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->begin = entente_focus_actions_begin;
  actions_class->update = entente_focus_actions_update;
}

static void
entente_focus_actions_init (EntenteFocusActions *self)
{
}

/**
 * entente_focus_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: its toasts
 * @canvas: its canvas
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteFocusActions *
entente_focus_actions_new (EntenteOpenDocument  *document,
                           GtkApplicationWindow *window,
                           EntenteToasts        *toasts,
                           EntenteCanvas        *canvas)
{
  EntenteFocusActions *self = g_object_new (ENTENTE_TYPE_FOCUS_ACTIONS, "document", document, "window", window, NULL);

  self->toasts = g_object_ref (toasts);
  self->canvas = canvas;
  g_signal_connect_object (canvas, "notify::scene", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  return self;
}
