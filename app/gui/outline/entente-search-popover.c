/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-popover.h"

#include <glib/gi18n.h>

/* Nothing is chosen when the list opens, so that Enter does what it does without a list. */

#define MIN_WIDTH 240

struct _EntenteSearchPopover
{
  GObject parent_instance;

  /* borrowed */
  GtkEditable *entry;
  GtkPopover *popover;           /* NULL when the box is gone */
  GtkListBox *list;
  GtkLabel *hint;

  EntenteSearchLexicon *lexicon; /* nullable */
  EntenteSearchOffers *offers;   /* nullable: those in the list */
  gboolean taking;               /* the text changes because an offer is taken */
};

G_DEFINE_FINAL_TYPE (EntenteSearchPopover, entente_search_popover, G_TYPE_OBJECT)

/* The widget in the entry that has the focus. */
static GtkWidget *
get_text (EntenteSearchPopover *self)
{
  GtkEditable *delegate = gtk_editable_get_delegate (self->entry);

  return delegate != NULL ? GTK_WIDGET (delegate) : GTK_WIDGET (self->entry);
}

static void
close_list (EntenteSearchPopover *self)
{
  if (self->popover == NULL)
    return;
  gtk_popover_popdown (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (get_text (self)), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static GtkWidget *
label_new (const char *text,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "single-line-mode", TRUE, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
row_new (const EntenteSearchOffer *offer)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "focusable", FALSE, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), label_new (offer->label, NULL));
  if (*offer->explanation != '\0')
    gtk_box_append (GTK_BOX (texts), label_new (offer->explanation, "subtitle"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, offer->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, offer->explanation, -1);
  return row;
}

static void
fill_list (EntenteSearchPopover *self)
{
  GtkListBoxRow *first;

  while ((first = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (first));
  for (guint i = 0; i < self->offers->offers->len; i++)
    gtk_list_box_append (self->list, row_new (self->offers->offers->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->offers->offers->len > 0);
  gtk_label_set_label (self->hint, self->offers->hint != NULL ? self->offers->hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), self->offers->hint != NULL);
}

/* Takes the offers. */
static void
show_offers (EntenteSearchPopover *self,
             EntenteSearchOffers  *offers)
{
  g_clear_pointer (&self->offers, entente_search_offers_free);
  self->offers = offers;
  if (self->popover == NULL)
    return;
  if (offers->offers->len == 0 && offers->hint == NULL)
    {
      close_list (self);
      return;
    }
  fill_list (self);
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               MAX (gtk_widget_get_width (GTK_WIDGET (self->entry)), MIN_WIDTH), -1);
  gtk_popover_popup (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (get_text (self)), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

static void
offer (EntenteSearchPopover *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  int position = gtk_editable_get_position (self->entry);

  show_offers (self, entente_search_offers_new (self->lexicon, text, g_utf8_offset_to_pointer (text, position) - text));
}

/* The cursor moves only after the text has changed. */
static gboolean
offer_cb (gpointer data)
{
  EntenteSearchPopover *self = data;

  if (self->popover != NULL && self->lexicon != NULL && gtk_widget_has_focus (get_text (self)))
    offer (self);
  return G_SOURCE_REMOVE;
}

/* The list opens when the user types, not when the program sets the text. */
static void
typed_cb (EntenteSearchPopover *self)
{
  if (self->taking || self->lexicon == NULL || !gtk_widget_has_focus (get_text (self)))
    return;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, offer_cb, g_object_ref (self), g_object_unref);
}

/* What is typed next goes on where the offer ends. After a key, its values are offered. */
static void
take (EntenteSearchPopover *self,
      GtkListBoxRow        *row)
{
  const EntenteSearchOffer *taken = self->offers->offers->pdata[gtk_list_box_row_get_index (row)];
  const char *text = gtk_editable_get_text (self->entry);
  g_autofree char *before = g_strndup (text, self->offers->start);
  const char *after = text + self->offers->end;
  gboolean is_key = g_str_has_suffix (taken->text, ":");
  g_autofree char *all = NULL;
  int position;

  if (!is_key && *after == ' ')
    after++;
  all = g_strconcat (before, taken->text, after, NULL);
  position = (int) (g_utf8_strlen (before, -1) + g_utf8_strlen (taken->text, -1));
  close_list (self);
  self->taking = TRUE;
  gtk_editable_set_text (self->entry, all);
  self->taking = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, position);
  if (is_key)
    offer (self);
}

static void
activated_cb (EntenteSearchPopover *self,
              GtkListBoxRow        *row)
{
  take (self, row);
}

/* A screen reader is told of the row, since the focus stays in the text. */
static void
choose (EntenteSearchPopover *self,
        int                   by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int n = self->offers->offers->len;
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : by > 0 ? 0 : n - 1;

  row = gtk_list_box_get_row_at_index (self->list, (index + n) % n);
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (get_text (self)), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
box_gone_cb (gpointer  data,
             GObject  *popover)
{
  EntenteSearchPopover *self = data;

  self->popover = NULL;
}

static void
entente_search_popover_dispose (GObject *object)
{
  EntenteSearchPopover *self = ENTENTE_SEARCH_POPOVER (object);

  if (self->popover != NULL)
    {
      g_object_weak_unref (G_OBJECT (self->popover), box_gone_cb, self);
      gtk_widget_unparent (GTK_WIDGET (self->popover));
    }
  self->popover = NULL;
  g_clear_pointer (&self->offers, entente_search_offers_free);
  g_clear_object (&self->lexicon);

  G_OBJECT_CLASS (entente_search_popover_parent_class)->dispose (object);
}

static void
entente_search_popover_class_init (EntenteSearchPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_search_popover_dispose;
}

static void
entente_search_popover_init (EntenteSearchPopover *self)
{
}

static void
add_popover (EntenteSearchPopover *self,
             GtkWidget            *box)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->popover = g_object_new (GTK_TYPE_POPOVER, "autohide", FALSE, "has-arrow", FALSE, "can-focus", FALSE,
                                "position", GTK_POS_BOTTOM, "child", content,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_SINGLE, "focusable", FALSE, NULL);
  self->hint = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 30, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "hint");
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "suggestions");
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->hint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggestions"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggestions"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (self->popover), box_gone_cb, self);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), box);
}

/**
 * entente_search_popover_new:
 * @box: a box around the entry, below which the list opens
 * @entry: the entry; whoever hears of its keys asks entente_search_popover_handle_key() first
 *
 * Returns: (transfer full): the list, which is closed. It must not outlive the entry
 */
EntenteSearchPopover *
entente_search_popover_new (GtkWidget   *box,
                            GtkEditable *entry)
{
  EntenteSearchPopover *self;
  GtkEventController *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (box) && GTK_IS_EDITABLE (entry), NULL);

  self = g_object_new (ENTENTE_TYPE_SEARCH_POPOVER, NULL);
  self->entry = entry;
  add_popover (self, box);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (close_list), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_search_popover_set_lexicon:
 * @self: the list
 * @lexicon: (nullable): the words that are offered
 */
void
entente_search_popover_set_lexicon (EntenteSearchPopover *self,
                                    EntenteSearchLexicon *lexicon)
{
  g_return_if_fail (ENTENTE_IS_SEARCH_POPOVER (self));

  if (g_set_object (&self->lexicon, lexicon))
    close_list (self);
}

/**
 * entente_search_popover_show_keys:
 * @self: the list
 *
 * Offers all words that can stand before a colon, at the end of the text. A list that is open is closed.
 */
void
entente_search_popover_show_keys (EntenteSearchPopover *self)
{
  const char *text;
  g_autofree char *spaced = NULL;

  g_return_if_fail (ENTENTE_IS_SEARCH_POPOVER (self));

  if (entente_search_popover_is_open (self))
    {
      close_list (self);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  text = gtk_editable_get_text (self->entry);
  if (*text != '\0' && !g_str_has_suffix (text, " "))
    {
      spaced = g_strconcat (text, " ", NULL);
      self->taking = TRUE;
      gtk_editable_set_text (self->entry, spaced);
      self->taking = FALSE;
      text = gtk_editable_get_text (self->entry);
    }
  gtk_editable_set_position (self->entry, -1);
  show_offers (self, entente_search_offers_new_for_keys (strlen (text)));
}

gboolean
entente_search_popover_is_open (EntenteSearchPopover *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_POPOVER (self), FALSE);

  return self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

/**
 * entente_search_popover_handle_key:
 * @self: the list
 * @key: a key that was pressed in the entry
 * @modifiers: the modifiers
 *
 * Returns: whether the key was for the list
 */
gboolean
entente_search_popover_handle_key (EntenteSearchPopover *self,
                                   guint                 key,
                                   GdkModifierType       modifiers)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ENTENTE_IS_SEARCH_POPOVER (self), FALSE);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !entente_search_popover_is_open (self))
    return FALSE;
  row = gtk_list_box_get_selected_row (self->list);
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (self->offers->offers->len == 0)
        return FALSE;
      choose (self, key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Tab:
      if (row == NULL)
        {
          close_list (self);
          return FALSE;
        }
      take (self, row);
      return TRUE;
    case GDK_KEY_Escape:
      close_list (self);
      return TRUE;
    default:
      return FALSE;
    }
}
