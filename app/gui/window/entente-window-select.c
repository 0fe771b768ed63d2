/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

/* Selecting several items at once: all that the picture shows, or what is next to what is selected. */

typedef struct {
  EntenteScene *scene;
  GPtrArray *items;  /* of EntenteItem */
  GHashTable *known; /* which are in it already */
} Choice;

static void
choice_clear (Choice *choice)
{
  g_clear_pointer (&choice->items, g_ptr_array_unref);
  g_clear_pointer (&choice->known, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static void
choice_init (Choice       *choice,
             EntenteScene *scene)
{
  choice->scene = scene;
  choice->items = g_ptr_array_new_with_free_func (g_object_unref);
  choice->known = g_hash_table_new (NULL, NULL);
}

static void
add (Choice      *choice,
     EntenteItem *item)
{
  if (g_hash_table_add (choice->known, item))
    g_ptr_array_add (choice->items, g_object_ref (item));
}

static void
add_line (Choice *choice,
          guint   index)
{
  const EntenteLine *line = entente_scene_get_line (choice->scene, index);

  add (choice, line->item);
  add (choice, entente_scene_get_card (choice->scene, line->from)->item);
  add (choice, entente_scene_get_card (choice->scene, line->to)->item);
}

static void
add_neighbours (Choice      *choice,
                EntenteItem *item)
{
  guint index, n_lines;
  const guint *lines;

  switch (entente_scene_find (choice->scene, entente_item_get_id (item), &index))
    {
    case ENTENTE_PART_CARD:
      lines = entente_scene_get_lines_of (choice->scene, index, &n_lines);
      for (guint i = 0; i < n_lines; i++)
        add_line (choice, lines[i]);
      break;
    case ENTENTE_PART_LINE:
      add_line (choice, index);
      break;
    case ENTENTE_PART_NONE:
    default:
      break;
    }
}

static void
select_all_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteWindow *self = data;
  EntenteScene *scene = entente_session_get_scene (self->session);
  g_auto (Choice) choice = { 0, };

  choice_init (&choice, scene);
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    add (&choice, entente_scene_get_card (scene, i)->item);
  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    add (&choice, entente_scene_get_line (scene, i)->item);
  entente_session_select_many (self->session, choice.items);
}

/* Besides what is selected, which stays so. */
static void
select_neighbours_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  EntenteWindow *self = data;
  const GPtrArray *selection = entente_session_get_selection (self->session);
  g_auto (Choice) choice = { 0, };

  choice_init (&choice, entente_session_get_scene (self->session));
  for (guint i = 0; i < selection->len; i++)
    add (&choice, selection->pdata[i]);
  for (guint i = 0; i < selection->len; i++)
    add_neighbours (&choice, selection->pdata[i]);
  entente_session_select_many (self->session, choice.items);
}

static const GActionEntry entries[] = {
  { "select-all", select_all_action },
  { "select-neighbours", select_neighbours_action },
};

/**
 * entente_window_add_select_actions:
 * @self: a window
 *
 * Adds the actions that select several items. Where one writes, the text gets their keys first.
 */
void
entente_window_add_select_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (entente_window_update_select_actions), self,
                           G_CONNECT_SWAPPED);
}

/**
 * entente_window_update_select_actions:
 * @self: a window
 *
 * Enables what can be selected now.
 */
void
entente_window_update_select_actions (EntenteWindow *self)
{
  gboolean has_picture = entente_window_has_document (self) && entente_session_get_scene (self->session) != NULL;

  entente_window_enable (self, "select-all", has_picture);
  entente_window_enable (self, "select-neighbours",
                         has_picture && entente_session_get_selected (self->session) != NULL);
}
