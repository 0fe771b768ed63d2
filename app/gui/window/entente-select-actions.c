/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-select-actions.h"

struct _EntenteSelectActions
{
  EntenteActions parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSelectActions, entente_select_actions, ENTENTE_TYPE_ACTIONS)

/* The items that are to be selected. */
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
                   gpointer       self)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteScene *scene = entente_session_get_scene (session);
  g_auto (Choice) choice = { 0, };

  choice_init (&choice, scene);
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    add (&choice, entente_scene_get_card (scene, i)->item);
  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    add (&choice, entente_scene_get_line (scene, i)->item);
  entente_session_select_many (session, choice.items);
}

/* What is selected already stays so. */
static void
select_neighbours_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       self)
{
  EntenteSession *session = entente_actions_get_session (self);
  const GPtrArray *selection = entente_session_get_selection (session);
  g_auto (Choice) choice = { 0, };

  choice_init (&choice, entente_session_get_scene (session));
  for (guint i = 0; i < selection->len; i++)
    add (&choice, selection->pdata[i]);
  for (guint i = 0; i < selection->len; i++)
    add_neighbours (&choice, selection->pdata[i]);
  entente_session_select_many (session, choice.items);
}

static const GActionEntry entries[] = {
  { "select-all", select_all_action },
  { "select-neighbours", select_neighbours_action },
};

static void
entente_select_actions_update (EntenteActions *self)
{
  EntenteSession *session = entente_actions_get_session (self);
  gboolean has_scene = entente_open_document_is_shown (entente_actions_get_document (self))
                       && entente_session_get_scene (session) != NULL;

  entente_actions_enable (self, "select-all", has_scene);
  entente_actions_enable (self, "select-neighbours", has_scene && entente_session_get_selected (session) != NULL);
}

static void
entente_select_actions_class_init (EntenteSelectActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->update = entente_select_actions_update;
}

static void
entente_select_actions_init (EntenteSelectActions *self)
{
}

/**
 * entente_select_actions_new:
 * @document: what is open in the window
 * @window: the window
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteSelectActions *
entente_select_actions_new (EntenteOpenDocument  *document,
                            GtkApplicationWindow *window)
{
  return g_object_new (ENTENTE_TYPE_SELECT_ACTIONS, "document", document, "window", window, NULL);
}
