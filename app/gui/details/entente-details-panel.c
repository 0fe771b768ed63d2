/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-details-panel.h"

#include "entente-actor.h"
#include "entente-audit-note.h"
#include "entente-commands.h"
#include "entente-connection-part.h"
#include "entente-context-menu.h"
#include "entente-details-head.h"
#include "entente-details-page.h"
#include "entente-details-section.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-item-link.h"
#include "entente-item-menu.h"
#include "entente-name-entry.h"
#include "entente-network-place.h"
#include "entente-question.h"
#include "entente-relation.h"
#include "entente-sole-support.h"
#include "entente-several-page.h"
#include "entente-source.h"
#include "entente-time-note.h"
#include "entente-web-address.h"

#include <glib/gi18n.h>

/* The panel of details. It shows one page at a time, and makes a new page for each item. It keeps the scroll position
 * of each page, so that Back leads to the place where the user read last. */

/* In the first frame of a page other parts of the window change as well, so there is time for fewer rows. */
#define FIRST_FRAME_ROWS 2
#define NEXT_FRAME_ROWS 3

/* In pixels. Hardly any row is lower. */
#define MIN_ROW_HEIGHT 60

struct _EntenteDetailsPanel
{
  AdwBin parent_instance;

  /* template */
  GtkLabel *selection_label;
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;

  EntenteSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *history_signals;
  GSignalGroup *state_signals;
  EntenteWeighing *shown_weighing; /* nullable without a document */
  EntenteRanker *ranker;        /* nullable: until an actor or a relation is shown */
  GHashTable *scroll_positions; /* id of an item, "" for the document -> position in pixels */
  GdkRectangle menu_area;       /* in pixels of the panel: the last menu was opened there */
  char *shown_id;               /* of the item on the page; "" for the document; NULL for several items */
  GPtrArray *shown_items;       /* of EntenteItem: the several items on the page; else empty */
  gboolean shown_pinned;        /* whether the page shows a pin */
  guint update_source;          /* 0 if no update is queued */
  guint tick;                   /* 0 if all rows of the page are made */
  gboolean page_is_new;         /* no frame has shown the page yet */
  int scroll_target;            /* in pixels: for when the page is long enough; -1 for none */
};

G_DEFINE_FINAL_TYPE (EntenteDetailsPanel, entente_details_panel, ADW_TYPE_BIN)

static void
save_scroll_position (EntenteDetailsPanel *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  int position = gtk_adjustment_get_value (adjustment);

  if (self->shown_id != NULL)
    g_hash_table_replace (self->scroll_positions, g_strdup (self->shown_id), GINT_TO_POINTER (position));
}

/* A page grows until all its rows are made. It can be scrolled to the target as soon as it is long enough. */
static void
page_grown_cb (EntenteDetailsPanel *self,
               GtkAdjustment       *adjustment)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (self->scroll_target < 0 || end < self->scroll_target)
    return;
  gtk_adjustment_set_value (adjustment, self->scroll_target);
  self->scroll_target = -1;
}

static void
show_selection_count (EntenteDetailsPanel *self)
{
  guint n = self->session != NULL ? entente_session_get_selection (self->session)->len : 0;
  g_autofree char *text = n > 1 ? g_strdup_printf (ngettext ("%u selected", "%u selected", n), n) : NULL;

  gtk_label_set_label (self->selection_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->selection_label), text != NULL);
}

static gboolean
has_several_selected (EntenteDetailsPanel *self)
{
  return self->session != NULL && entente_session_get_selection (self->session)->len > 1;
}

/* The layout holds the pins, so a change of a pin is no change of an item. The panel checks it after each step of the
 * history. */
static gboolean
is_pinned (EntenteDetailsPanel *self)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;
  EntenteDocument *document = item != NULL ? entente_session_get_document (self->session) : NULL;

  return document != NULL && entente_layout_is_pinned (entente_document_get_layout (document),
                                                       entente_item_get_id (item));
}

/* The network is measured when an actor or a relation is shown for the first time, so that opening a document waits
 * for nothing. */
static GtkWidget *
make_item_page (EntenteDetailsPanel *self,
                EntenteDocument     *document,
                EntenteItem         *item)
{
  GtkWidget *page = entente_details_page_new (document, item, entente_session_is_editable (self->session));

  if (ENTENTE_IS_SOURCE (item) || ENTENTE_IS_ACTOR (item))
    gtk_box_insert_child_after (GTK_BOX (page), entente_sole_support_new (self->session, item),
                                gtk_widget_get_first_child (page));
  /* Below the reason why its line is drawn as it is. */
  if (ENTENTE_IS_RELATION (item))
    gtk_box_insert_child_after (GTK_BOX (page), entente_time_note_new (self->session, item),
                                gtk_widget_get_next_sibling (gtk_widget_get_first_child (page)));
  if (!ENTENTE_IS_ACTOR (item) && !ENTENTE_IS_RELATION (item))
    return page;
  if (self->ranker == NULL)
    self->ranker = entente_ranker_new (document, FALSE);
  gtk_box_append (GTK_BOX (page), entente_network_place_new (self->ranker, item));
  return page;
}

/* Of two actors it is told, below their names, how they are connected. */
static GtkWidget *
make_several_page (EntenteDetailsPanel *self,
                   EntenteDocument     *document,
                   const GPtrArray     *items)
{
  GtkWidget *page = entente_several_page_new (document, items, entente_session_is_editable (self->session));
  GtkWidget *names = gtk_widget_get_first_child (page);

  if (items->len != 2 || !ENTENTE_IS_ACTOR (items->pdata[0]) || !ENTENTE_IS_ACTOR (items->pdata[1]))
    return page;
  while (names != NULL && !ENTENTE_IS_DETAILS_SECTION (names))
    names = gtk_widget_get_next_sibling (names);
  gtk_box_insert_child_after (GTK_BOX (page),
                              entente_connection_part_new (self->session, items->pdata[0], items->pdata[1]), names);
  return page;
}

/* The number of findings comes right below the title. */
static GtkWidget *
make_document_page (EntenteDetailsPanel *self,
                    EntenteDocument     *document)
{
  GtkWidget *page = entente_details_page_new_for_document (document);
  g_autoptr (EntenteAuditor) auditor = entente_auditor_new (entente_session_get_history (self->session));

  gtk_box_insert_child_after (GTK_BOX (page), entente_audit_note_new (auditor), gtk_widget_get_first_child (page));
  return page;
}

static GtkWidget *
make_page (EntenteDetailsPanel *self,
           EntenteItem         *item)
{
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;

  if (document == NULL)
    return NULL;
  if (has_several_selected (self))
    return make_several_page (self, document, entente_session_get_selection (self->session));
  if (item != NULL)
    return make_item_page (self, document, item);
  return make_document_page (self, document);
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntenteDetailsPanel *self = ENTENTE_DETAILS_PANEL (widget);
  gboolean was_new = self->page_is_new;

  self->page_is_new = FALSE;
  if (was_new || entente_details_section_fill (adw_clamp_get_child (self->clamp), NEXT_FRAME_ROWS))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, FALSE, -1);
  return G_SOURCE_REMOVE;
}

static void
fill_page (EntenteDetailsPanel *self)
{
  if (self->tick != 0)
    return;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, TRUE, -1);
}

static void
keep_shown_items (EntenteDetailsPanel *self)
{
  const GPtrArray *items = has_several_selected (self) ? entente_session_get_selection (self->session) : NULL;

  g_ptr_array_set_size (self->shown_items, 0);
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (self->shown_items, g_object_ref (items->pdata[i]));
}

/* Makes only the rows that the first frame shows. fill_cb() makes the others. */
static void
show_page (EntenteDetailsPanel *self,
           int                  scroll_target)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;
  GtkWidget *page = make_page (self, item);

  g_free (self->shown_id);
  self->shown_id = has_several_selected (self) ? NULL : g_strdup (item != NULL ? entente_item_get_id (item) : "");
  keep_shown_items (self);
  self->shown_pinned = is_pinned (self);
  entente_details_section_fill (page, FIRST_FRAME_ROWS + MAX (scroll_target, 0) / MIN_ROW_HEIGHT);
  adw_clamp_set_child (self->clamp, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->scroll_target = scroll_target;
  self->page_is_new = TRUE;
  fill_page (self);
}

static int
find_scroll_position (EntenteDetailsPanel *self,
                      const char          *shown)
{
  return shown != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->scroll_positions, shown)) : -1;
}

/* The focus is in the head if the user has just changed the name there. */
static gboolean
has_focus_in_head (EntenteDetailsPanel *self)
{
  GtkWidget *page = adw_clamp_get_child (self->clamp);

  return page != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL
         && gtk_widget_get_focus_child (page) == gtk_widget_get_first_child (page);
}

static gboolean
update_cb (gpointer data)
{
  EntenteDetailsPanel *self = data;
  gboolean focus_in_head = has_focus_in_head (self);

  self->update_source = 0;
  save_scroll_position (self);
  show_page (self, find_scroll_position (self, self->shown_id));
  if (focus_in_head)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Makes the page anew, once for all changes of one action. The scroll position stays. */
static void
queue_update (EntenteDetailsPanel *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
history_moved_cb (EntenteDetailsPanel *self)
{
  if (is_pinned (self) != self->shown_pinned)
    queue_update (self);
}

static gboolean
shows_same_items (EntenteDetailsPanel *self,
                  const GPtrArray     *items)
{
  if (self->shown_id != NULL || items->len != self->shown_items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] != self->shown_items->pdata[i])
      return FALSE;
  return TRUE;
}

/* What is said of evidence agrees with the picture. */
static void
weighing_cb (EntenteDetailsPanel *self)
{
  g_autoptr (EntenteWeighing) weighing = NULL;

  if (self->session == NULL || entente_session_get_document (self->session) == NULL)
    return;
  weighing = entente_weighing_for_document (entente_session_get_document (self->session));
  if (self->shown_weighing != NULL && entente_weighing_equal (weighing, self->shown_weighing))
    return;
  g_clear_pointer (&self->shown_weighing, entente_weighing_unref);
  self->shown_weighing = g_steal_pointer (&weighing);
  queue_update (self);
}

/* The selection is told of also when only the view changes. */
static void
selected_cb (EntenteDetailsPanel *self)
{
  EntenteItem *item = entente_session_get_selected (self->session);
  const char *id = item != NULL ? entente_item_get_id (item) : "";

  show_selection_count (self);
  if (has_several_selected (self))
    {
      if (!shows_same_items (self, entente_session_get_selection (self->session)))
        queue_update (self);
      return;
    }
  if (g_strcmp0 (self->shown_id, id) == 0)
    return;
  save_scroll_position (self);
  show_page (self, entente_session_is_returning (self->session) ? find_scroll_position (self, id) : -1);
}

static void
document_cb (EntenteDetailsPanel *self)
{
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->history_signals, document != NULL ? entente_session_get_history (self->session)
                                                                     : NULL);
  g_signal_group_set_target (self->state_signals,
                             document != NULL ? entente_session_get_view_state (self->session) : NULL);
  g_clear_pointer (&self->shown_weighing, entente_weighing_unref);
  self->shown_weighing = document != NULL ? entente_weighing_for_document (document) : NULL;
  g_hash_table_remove_all (self->scroll_positions);
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_object (&self->ranker);
  show_page (self, -1);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteDetailsPanel *self = ENTENTE_DETAILS_PANEL (widget);
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;
  EntenteItem *item = NULL;

  if (document != NULL)
    item = entente_document_lookup (document, g_variant_get_string (parameter, NULL));
  if (item == NULL)
    return;
  entente_session_select (self->session, item);
  entente_session_reveal (self->session, item);
}

static void
fill_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fill_page (ENTENTE_DETAILS_PANEL (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
}

static void
open_answered_cb (GtkWindow  *window,
                  const char *answer,
                  GObject    *question)
{
  if (g_str_equal (answer, "open"))
    gtk_show_uri (window, g_object_get_data (question, "address"), GDK_CURRENT_TIME);
}

static void
open_address_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char *address = g_variant_get_string (parameter, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autofree char *host = entente_web_address_get_host (address);
  g_autofree char *shown = entente_display_text_name (address), *heading = NULL;
  AdwMessageDialog *question;

  g_return_if_fail (host != NULL);

  /* Translators: the placeholder is the host of an address, such as “example.org”. */
  heading = g_strdup_printf (_("Open %s?"), host);
  question = entente_question_new (window, heading, shown, "cancel", C_("button", "_Cancel"));
  entente_question_add (question, "open", C_("button", "_Open in Browser"), ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (question), "address", g_strdup (address), g_free);
  entente_question_ask (question, NULL, G_CALLBACK (open_answered_cb), window);
}

/* Entries have a menu of their own, and so have labels with selected text, which the user may want to copy. */
static gboolean
has_own_menu (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget)
         || (GTK_IS_LABEL (widget) && gtk_label_get_selection_bounds (GTK_LABEL (widget), NULL, NULL));
}

static GMenuModel *
item_menu_new (EntenteDetailsPanel *self,
               const char          *where)
{
  const GPtrArray *items = entente_session_get_subjects (self->session);

  return entente_item_menu_new_with_others (items, where,
                                            entente_view_state_count_others (
                                              entente_session_get_view_state (self->session), items));
}

/* The menu of an item that a row or link names does not select the item: the panel would then show another page. */
static GMenuModel *
make_menu (GtkWidget          *widget,
           const GdkRectangle *at,
           GdkRectangle       *pointing_to)
{
  EntenteDetailsPanel *self = ENTENTE_DETAILS_PANEL (widget);
  GtkWidget *target = at != NULL ? gtk_widget_pick (widget, at->x, at->y, GTK_PICK_DEFAULT)
                                 : gtk_root_get_focus (gtk_widget_get_root (widget));
  const char *id = entente_item_link_find (target);
  EntenteItem *item = id != NULL ? entente_document_lookup (entente_session_get_document (self->session), id) : NULL;
  graphene_rect_t box;

  if (item == NULL || has_own_menu (target))
    return NULL;
  if (at == NULL && gtk_widget_compute_bounds (target, widget, &box))
    *pointing_to = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                                    (int) box.size.height };
  self->menu_area = *pointing_to;
  if (entente_session_is_selected (self->session, item))
    return item_menu_new (self, "details");
  entente_session_set_subject (self->session, item);
  return item_menu_new (self, "row");
}

static void
menu_closed (GtkWidget *widget)
{
  EntenteDetailsPanel *self = ENTENTE_DETAILS_PANEL (widget);

  if (self->session != NULL)
    entente_session_set_subject (self->session, NULL);
}

static const EntenteContextMenu menu = { make_menu, menu_closed, TRUE };

/* Gives the focus to the page, not to the buttons above it. */
static gboolean
entente_details_panel_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = adw_clamp_get_child (ENTENTE_DETAILS_PANEL (widget)->clamp);

  return page != NULL && gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
entente_details_panel_dispose (GObject *object)
{
  EntenteDetailsPanel *self = ENTENTE_DETAILS_PANEL (object);

  if (self->session_signals != NULL)
    entente_details_panel_set_session (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->ranker);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->state_signals);
  g_clear_pointer (&self->shown_weighing, entente_weighing_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DETAILS_PANEL);

  G_OBJECT_CLASS (entente_details_panel_parent_class)->dispose (object);
}

static void
entente_details_panel_finalize (GObject *object)
{
  EntenteDetailsPanel *self = ENTENTE_DETAILS_PANEL (object);

  g_hash_table_unref (self->scroll_positions);
  g_ptr_array_unref (self->shown_items);
  g_free (self->shown_id);

  G_OBJECT_CLASS (entente_details_panel_parent_class)->finalize (object);
}

static void
entente_details_panel_class_init (EntenteDetailsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_details_panel_dispose;
  object_class->finalize = entente_details_panel_finalize;
  widget_class->grab_focus = entente_details_panel_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_install_action (widget_class, "details.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "details.open-address", "s", open_address_action);
  gtk_widget_class_install_action (widget_class, "details.fill", NULL, fill_action);
  gtk_widget_class_install_action (widget_class, "details.copy", "s", copy_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-details-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsPanel, selection_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsPanel, clamp);
}

static void
entente_details_panel_init (EntenteDetailsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->scroll_target = -1;
  self->shown_items = g_ptr_array_new_with_free_func (g_object_unref);
  entente_context_menu_add (GTK_WIDGET (self), &menu);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (page_grown_cb), self, G_CONNECT_SWAPPED);
  self->scroll_positions = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "item-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "many-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "groups-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "notify", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "weighing-changed", G_CALLBACK (weighing_cb), self);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "viewpoint-changed", G_CALLBACK (weighing_cb), self);
  self->history_signals = g_signal_group_new (ENTENTE_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::position", G_CALLBACK (history_moved_cb), self);
}

/**
 * entente_details_panel_set_session:
 * @self: the details
 * @session: (nullable): the session whose selection is shown
 */
void
entente_details_panel_set_session (EntenteDetailsPanel *self,
                                   EntenteSession      *session)
{
  g_return_if_fail (ENTENTE_IS_DETAILS_PANEL (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  document_cb (self);
}

/**
 * entente_details_panel_rename:
 * @self: the details
 * @item: the item of the page, or the item whose menu was opened
 *
 * Lets the user edit the name of the item in its place.
 *
 * Returns: %FALSE if the item has no name
 */
gboolean
entente_details_panel_rename (EntenteDetailsPanel *self,
                              EntenteItem         *item)
{
  GtkWidget *page;
  GtkWidget *head;
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_DETAILS_PANEL (self) && ENTENTE_IS_ITEM (item), FALSE);

  page = adw_clamp_get_child (self->clamp);
  head = page != NULL ? gtk_widget_get_first_child (page) : NULL;
  if (ENTENTE_IS_DETAILS_HEAD (head) && g_strcmp0 (self->shown_id, entente_item_get_id (item)) == 0)
    return entente_details_head_rename (ENTENTE_DETAILS_HEAD (head), entente_session_get_history (self->session), item);
  if (!entente_commands_get_name (item, &name))
    return FALSE;
  entente_name_entry_popup (GTK_WIDGET (self), &self->menu_area, entente_session_get_history (self->session), item);
  return TRUE;
}
