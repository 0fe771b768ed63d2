/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-select-actions.h"

#include "entente-relation.h"
#include "entente-statement.h"

/* What is selected here is read from the document and not from the scene, which may still have to be drawn. */

struct _EntenteSelectActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteOutlinePanel *outline; /* nullable */
  EntenteTablePanel *table;     /* nullable */
  GPtrArray *panes;             /* owned, of GtkWidget: the parts of the window in which one works */
  GtkWidget *pane;              /* nullable: the one that had the focus last */
};

G_DEFINE_FINAL_TYPE (EntenteSelectActions, entente_select_actions, ENTENTE_TYPE_ACTIONS)

/* The items that are to be selected. */
typedef struct {
  EntenteDocument *document;
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
choice_init (Choice          *choice,
             EntenteDocument *document)
{
  choice->document = document;
  choice->items = g_ptr_array_new_with_free_func (g_object_unref);
  choice->known = g_hash_table_new (NULL, NULL);
}

static void
add (Choice      *choice,
     EntenteItem *item)
{
  if (item != NULL && g_hash_table_add (choice->known, item))
    g_ptr_array_add (choice->items, g_object_ref (item));
}

static void
add_by_id (Choice     *choice,
           const char *id)
{
  if (id != NULL)
    add (choice, entente_document_lookup (choice->document, id));
}

/* What a filter leaves out is not selected by the way: one would delete what one does not see. */
static void
add_all (Choice          *choice,
         EntenteItemKind  kind,
         EntenteView     *view)
{
  GListModel *list = entente_document_get_items (choice->document, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (list, i);

      if (view == NULL || entente_view_shows (view, item))
        add (choice, item);
    }
}

static void
add_relation (Choice          *choice,
              EntenteRelation *relation)
{
  add (choice, ENTENTE_ITEM (relation));
  add_by_id (choice, entente_relation_get_from (relation));
  add_by_id (choice, entente_relation_get_to (relation));
}

static void
add_linked (Choice      *choice,
            EntenteItem *item,
            EntenteLink  link)
{
  const GPtrArray *linked = entente_document_get_linked (choice->document, entente_item_get_id (item), link);

  for (guint i = 0; i < linked->len; i++)
    if (ENTENTE_IS_RELATION (linked->pdata[i]))
      add_relation (choice, linked->pdata[i]);
    else
      add (choice, linked->pdata[i]);
}

/* Who says it, and what it is about. */
static void
add_around_statement (Choice           *choice,
                      EntenteStatement *statement)
{
  add_by_id (choice, entente_statement_get_speaker (statement));
  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    add_by_id (choice, entente_record_get_text (entente_statement_get_nth_about (statement, i), ENTENTE_TARGET_ID));
}

static void
add_neighbours (Choice      *choice,
                EntenteItem *item)
{
  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      add_linked (choice, item, ENTENTE_LINK_FROM);
      add_linked (choice, item, ENTENTE_LINK_TO);
      break;
    case ENTENTE_ITEM_RELATION:
      add_relation (choice, ENTENTE_RELATION (item));
      break;
    case ENTENTE_ITEM_STATEMENT:
      add_around_statement (choice, ENTENTE_STATEMENT (item));
      break;
    case ENTENTE_ITEM_SOURCE:
      add_linked (choice, item, ENTENTE_LINK_SOURCE);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      break;
    }
}

static gboolean
is_in (EntenteSelectActions *self,
       gpointer              pane)
{
  return pane != NULL && self->pane == pane && gtk_widget_get_mapped (pane);
}

/* What the picture shows. */
static void
select_shown (EntenteSession *session)
{
  EntenteView *view = entente_view_state_get_view (entente_session_get_view_state (session));
  g_auto (Choice) choice = { 0, };

  choice_init (&choice, entente_session_get_document (session));
  add_all (&choice, ENTENTE_ITEM_ACTOR, view);
  add_all (&choice, ENTENTE_ITEM_RELATION, view);
  entente_session_select_many (session, choice.items);
}

/* In the results of a search all is what was found, and in a table its rows. Anywhere else it is all that the picture
 * shows. */
static void
select_all_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteSelectActions *self = data;
  EntenteSession *session = entente_actions_get_session (self);
  EntenteSearchFound *found = entente_finder_get_found (entente_session_get_finder (session));
  g_autoptr (GPtrArray) rows = is_in (self, self->table) ? entente_table_panel_list_rows (self->table) : NULL;

  if (rows != NULL)
    entente_session_select_many (session, rows);
  else if (found != NULL && is_in (self, self->outline))
    entente_session_select_many (session, entente_search_found_get_items (found));
  else
    select_shown (session);
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

  choice_init (&choice, entente_session_get_document (session));
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

/* A menu takes the focus while it is open. Its commands are meant for where the focus was before. */
static void
focus_cb (EntenteSelectActions *self)
{
  GtkWindow *window = entente_actions_get_window (self);
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;

  for (guint i = 0; focus != NULL && i < self->panes->len; i++)
    if (focus == self->panes->pdata[i] || gtk_widget_is_ancestor (focus, self->panes->pdata[i]))
      self->pane = self->panes->pdata[i];
}

static void
entente_select_actions_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_SELECT_ACTIONS (object)->panes);

  G_OBJECT_CLASS (entente_select_actions_parent_class)->finalize (object);
}

static void
entente_select_actions_class_init (EntenteSelectActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_select_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->update = entente_select_actions_update;
}

static void
entente_select_actions_init (EntenteSelectActions *self)
{
  self->panes = g_ptr_array_new ();
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

/**
 * entente_select_actions_set_panes:
 * @self: the actions
 * @outline: the outline, in whose results all is what was found
 * @others: (array zero-terminated=1): the other parts of the window in which one works
 */
void
entente_select_actions_set_panes (EntenteSelectActions *self,
                                  EntenteOutlinePanel  *outline,
                                  GtkWidget *const     *others)
{
  g_return_if_fail (ENTENTE_IS_SELECT_ACTIONS (self) && ENTENTE_IS_OUTLINE_PANEL (outline) && others != NULL);

  self->outline = outline;
  g_ptr_array_set_size (self->panes, 0);
  g_ptr_array_add (self->panes, outline);
  for (; *others != NULL; others++)
    g_ptr_array_add (self->panes, *others);
  g_signal_connect_object (entente_actions_get_window (self), "notify::focus-widget", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * entente_select_actions_set_table:
 * @self: the actions, which know the other parts of the window already
 * @table: the tables
 */
void
entente_select_actions_set_table (EntenteSelectActions *self,
                                  EntenteTablePanel    *table)
{
  g_return_if_fail (ENTENTE_IS_SELECT_ACTIONS (self) && ENTENTE_IS_TABLE_PANEL (table));

  self->table = table;
  g_ptr_array_add (self->panes, table);
}
