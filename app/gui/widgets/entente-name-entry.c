/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-name-entry.h"

#include "entente-commands.h"
#include "entente-context-menu.h"
#include "entente-duplicates.h"
#include "entente-fill.h"

#include <glib/gi18n.h>

struct _EntenteNameEntry
{
  GtkWidget parent_instance;

  /* owned */
  GtkEntry *entry;
  EntenteHistory *history;
  char *id;
  char *name;         /* the name before the edit, or "" */

  guint leave_source; /* will find out where the focus went */
  gboolean is_done;
};

enum { DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Its width in a popover, in characters. */
#define POPOVER_WIDTH 28

G_DEFINE_FINAL_TYPE (EntenteNameEntry, entente_name_entry, GTK_TYPE_WIDGET)

static void
finish (EntenteNameEntry *self)
{
  if (self->is_done)
    return;
  self->is_done = TRUE;
  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return *trimmed == '\0';
}

static void
changed_cb (EntenteNameEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *warning = entente_duplicates_warn (text);

  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                     warning != NULL ? "dialog-warning-symbolic" : NULL);
  gtk_entry_set_icon_tooltip_text (self->entry, GTK_ENTRY_ICON_SECONDARY, warning);
  if (is_blank (text))
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
activate_cb (EntenteNameEntry *self)
{
  if (!entente_name_entry_keep (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  finish (ENTENTE_NAME_ENTRY (widget));
  return TRUE;
}

/* Undo means the text as long as a name is edited. When nothing is left to undo in it, the keys must not reach the
 * window, which would undo a step of the document. */
static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  gtk_widget_error_bell (widget);
  return TRUE;
}

/* A user who only switches to another window will come back to finish the edit. */
static gboolean
left_cb (gpointer data)
{
  EntenteNameEntry *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->leave_source = 0;
  if (root != NULL && gtk_window_is_active (GTK_WINDOW (root))
      && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
      && !entente_name_entry_keep (self))
    finish (self);
  return G_SOURCE_REMOVE;
}

/* This has a high priority, because a click elsewhere may remove the entry together with the typed
 * text. */
static void
leave_cb (EntenteNameEntry *self)
{
  if (!self->is_done && self->leave_source == 0)
    self->leave_source = g_idle_add_full (G_PRIORITY_HIGH, left_cb, self, NULL);
}

static gboolean
entente_name_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_NAME_ENTRY (widget)->entry));
}

static void
entente_name_entry_dispose (GObject *object)
{
  EntenteNameEntry *self = ENTENTE_NAME_ENTRY (object);

  self->is_done = TRUE;
  g_clear_handle_id (&self->leave_source, g_source_remove);
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_name_entry_parent_class)->dispose (object);
}

static void
entente_name_entry_finalize (GObject *object)
{
  EntenteNameEntry *self = ENTENTE_NAME_ENTRY (object);

  g_free (self->id);
  g_free (self->name);

  G_OBJECT_CLASS (entente_name_entry_parent_class)->finalize (object);
}

static void
entente_name_entry_class_init (EntenteNameEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_name_entry_dispose;
  object_class->finalize = entente_name_entry_finalize;
  widget_class->grab_focus = entente_name_entry_grab_focus;

  /**
   * EntenteNameEntry::done:
   * @self: an entry
   *
   * The name was applied or discarded.
   */
  signals[DONE] = g_signal_new ("done", ENTENTE_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_css_name (widget_class, "nameentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, undo_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, undo_cb, NULL);
}

static void
entente_name_entry_init (EntenteNameEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static const char *
get_label (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_RELATION:
      return C_("rename", "Word on the Line");
    case ENTENTE_ITEM_SOURCE:
      return C_("rename", "Title");
    case ENTENTE_ITEM_ACTOR:
    case ENTENTE_ITEM_STATEMENT:
    case ENTENTE_N_ITEM_KINDS:
    default:
      return C_("rename", "Name");
    }
}

/**
 * entente_name_entry_new:
 * @history: the history of a document
 * @item: an item of it that has a name
 *
 * Returns: (transfer floating): an entry that shows the name. The caller must give it the focus.
 */
GtkWidget *
entente_name_entry_new (EntenteHistory *history,
                        EntenteItem    *item)
{
  EntenteNameEntry *self;
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && ENTENTE_IS_ITEM (item), NULL);
  g_return_val_if_fail (entente_commands_get_name (item, &name), NULL);

  self = g_object_new (ENTENTE_TYPE_NAME_ENTRY, NULL);
  self->history = g_object_ref (history);
  self->id = g_strdup (entente_item_get_id (item));
  self->name = g_strdup (name != NULL ? name : "");
  entente_fill_entry (GTK_EDITABLE (self->entry), self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_label (entente_item_get_kind (item)), -1);
  return GTK_WIDGET (self);
}

static void
popover_closed_cb (GtkWidget *popover)
{
  GtkWidget *self = gtk_popover_get_child (GTK_POPOVER (popover));

  entente_name_entry_keep (ENTENTE_NAME_ENTRY (self));
}

/**
 * entente_name_entry_popup:
 * @parent: a widget in which the item is shown
 * @at: the area of the item in @parent
 * @history: the history of a document
 * @item: an item of it that has a name
 *
 * Shows an entry for the name beside the item.
 */
void
entente_name_entry_popup (GtkWidget          *parent,
                          const GdkRectangle *at,
                          EntenteHistory     *history,
                          EntenteItem        *item)
{
  GtkWidget *popover, *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && at != NULL);

  self = entente_name_entry_new (history, item);
  g_return_if_fail (self != NULL);

  popover = gtk_popover_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (ENTENTE_NAME_ENTRY (self)->entry), POPOVER_WIDTH);
  gtk_popover_set_child (GTK_POPOVER (popover), self);
  g_signal_connect_object (self, "done", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  entente_context_menu_popup (parent, popover, at);
  gtk_widget_grab_focus (self);
}

/**
 * entente_name_entry_keep:
 * @self: an entry
 *
 * Applies the typed name, as one step of the history if it differs from the old name.
 *
 * Returns: %FALSE if the name is not allowed
 */
gboolean
entente_name_entry_keep (EntenteNameEntry *self)
{
  g_autofree char *text = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_NAME_ENTRY (self), FALSE);

  if (self->is_done)
    return TRUE;
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  item = entente_document_lookup (entente_history_get_document (self->history), self->id);
  if (!g_str_equal (text, self->name))
    {
      g_strstrip (text);
      if (*text == '\0' || item == NULL)
        return FALSE;
      draft = entente_commands_rename (entente_history_get_document (self->history), item, text);
      entente_history_apply (self->history, draft);
    }
  finish (self);
  return TRUE;
}
