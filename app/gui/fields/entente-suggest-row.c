/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-suggest-row.h"

#include <glib/gi18n.h>

/* The row with a list of suggestions. The list never takes the focus, so the user can type on while it is open. All
 * rows behave alike: what is selected in the open list is taken by Enter, by Tab and by saving the dialog; Escape
 * closes the list and keeps what was typed. The list opens with what the class offers selected, or with nothing. The
 * arrow keys move the selection, from the last suggestion to the first and back. */

typedef struct {
  GtkPopover *popover;    /* borrowed: a child of the row's box */
  GtkListBox *list;       /* borrowed: in the popover */
  GPtrArray *suggestions; /* of EntenteSuggestion */
  gboolean picking;       /* the class handles a pick, and may set the text */
} EntenteSuggestRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteSuggestRow, entente_suggest_row, ENTENTE_TYPE_ENTRY_ROW)

/* In pixels, of the list. */
#define MAX_HEIGHT 300
#define MIN_WIDTH 260

static EntenteSuggestRowPrivate *
private_of (EntenteSuggestRow *self)
{
  return entente_suggest_row_get_instance_private (self);
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
row_new (const EntenteSuggestion *suggestion)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "valign", GTK_ALIGN_CENTER,
                                   "hexpand", TRUE, NULL);

  if (suggestion->icon != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", suggestion->icon,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      if (suggestion->icon_class != NULL)
        gtk_widget_add_css_class (icon, suggestion->icon_class);
      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_box_append (GTK_BOX (texts), label_new (suggestion->title, NULL));
  if (suggestion->subtitle != NULL)
    gtk_box_append (GTK_BOX (texts), label_new (suggestion->subtitle, "subtitle"));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, suggestion->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  suggestion->subtitle != NULL ? suggestion->subtitle : "", -1);
  return row;
}

static void
update_expanded_state (EntenteSuggestRow *self,
                       gboolean           expanded)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (delegate), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

static void
scroll_to (EntenteSuggestRow *self,
           GtkListBoxRow     *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (private_of (self)->list);
  double x, y;

  if (adjustment == NULL
      || !gtk_widget_translate_coordinates (GTK_WIDGET (row), GTK_WIDGET (private_of (self)->list), 0, 0, &x, &y))
    return;
  gtk_adjustment_clamp_page (adjustment, y, y + gtk_widget_get_height (GTK_WIDGET (row)));
}

/* A screen reader is told of the selected suggestion, since the focus stays in the text. */
static void
select_nth (EntenteSuggestRow *self,
            guint              nth)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (private_of (self)->list, nth);

  if (row == NULL)
    return;
  gtk_list_box_select_row (private_of (self)->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
select_offered (EntenteSuggestRow *self)
{
  EntenteSuggestRowPrivate *priv = private_of (self);

  for (guint i = 0; i < priv->suggestions->len; i++)
    if (((EntenteSuggestion *) priv->suggestions->pdata[i])->is_offered)
      {
        select_nth (self, i);
        return;
      }
}

static void
fill_list (EntenteSuggestRow *self,
           gboolean           all)
{
  EntenteSuggestRowPrivate *priv = private_of (self);
  EntenteSuggestRowClass *klass = ENTENTE_SUGGEST_ROW_GET_CLASS (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self));
  GtkListBoxRow *first;

  g_ptr_array_set_size (priv->suggestions, 0);
  klass->suggest (self, typed, all, priv->suggestions);

  while ((first = gtk_list_box_get_row_at_index (priv->list, 0)) != NULL)
    gtk_list_box_remove (priv->list, GTK_WIDGET (first));
  for (guint i = 0; i < priv->suggestions->len; i++)
    gtk_list_box_append (priv->list, row_new (priv->suggestions->pdata[i]));
  select_offered (self);
}

static void
pick (EntenteSuggestRow *self,
      GtkListBoxRow     *row)
{
  EntenteSuggestRowPrivate *priv = private_of (self);
  g_autoptr (GPtrArray) suggestions = g_ptr_array_ref (priv->suggestions);
  int index = gtk_list_box_row_get_index (row);

  entente_suggest_row_close (self);
  priv->picking = TRUE;
  ENTENTE_SUGGEST_ROW_GET_CLASS (self)->pick (self, suggestions->pdata[index]);
  priv->picking = FALSE;
}

static void
move_selection (EntenteSuggestRow *self,
                int                by)
{
  EntenteSuggestRowPrivate *priv = private_of (self);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (priv->list);
  int n = priv->suggestions->len;
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : by > 0 ? 0 : n - 1;

  select_nth (self, (index + n) % n);
  scroll_to (self, gtk_list_box_get_selected_row (priv->list));
}

static gboolean
is_open (EntenteSuggestRow *self)
{
  GtkPopover *popover = private_of (self)->popover;

  return popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));
}

static gboolean
pick_selected (EntenteSuggestRow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (private_of (self)->list);

  if (row == NULL || !is_open (self))
    return FALSE;
  pick (self, row);
  return TRUE;
}

static gboolean
key_cb (EntenteSuggestRow *self,
        guint              key,
        guint              code,
        GdkModifierType    modifiers)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!is_open (self))
    {
      if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
        return GDK_EVENT_PROPAGATE;
      entente_suggest_row_open (self, !entente_entry_row_is_touched (ENTENTE_ENTRY_ROW (self)));
      return GDK_EVENT_STOP;
    }

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (pick_selected (self))
        return GDK_EVENT_STOP;
      entente_suggest_row_close (self);
      return GDK_EVENT_PROPAGATE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      pick_selected (self);
      return GDK_EVENT_PROPAGATE;
    case GDK_KEY_Escape:
      entente_suggest_row_close (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
typed_cb (EntenteSuggestRow *self)
{
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  /* The list opens when the user types, not when the program sets the text. */
  if (private_of (self)->picking || !gtk_widget_has_focus (delegate))
    return;
  if (*gtk_editable_get_text (GTK_EDITABLE (self)) == '\0')
    entente_suggest_row_close (self);
  else
    entente_suggest_row_open (self, FALSE);
}

static void
leave_cb (EntenteSuggestRow *self)
{
  entente_suggest_row_close (self);
  if (ENTENTE_SUGGEST_ROW_GET_CLASS (self)->leave != NULL)
    ENTENTE_SUGGEST_ROW_GET_CLASS (self)->leave (self);
}

static void
button_cb (EntenteSuggestRow *self)
{
  if (is_open (self))
    {
      entente_suggest_row_close (self);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))));
  entente_suggest_row_open (self, TRUE);
}

static void
activated_cb (EntenteSuggestRow *self,
              GtkListBoxRow     *row)
{
  pick (self, row);
}

static GtkPopover *
popover_new (EntenteSuggestRow *self)
{
  EntenteSuggestRowPrivate *priv = private_of (self);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, NULL);
  GtkPopover *popover = g_object_new (GTK_TYPE_POPOVER, "autohide", FALSE, "has-arrow", FALSE, "can-focus", FALSE,
                                      "position", GTK_POS_BOTTOM, "child", scrolled,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  priv->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_SINGLE, "focusable", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (popover), "suggestions");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (priv->list));
  /* The list in it is called as the row is. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggestions"), -1);
  g_signal_connect_swapped (priv->list, "row-activated", G_CALLBACK (activated_cb), self);
  return popover;
}

static void
add_button (EntenteSuggestRow *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "pan-down-symbolic", "valign", GTK_ALIGN_CENTER,
                                    "focusable", FALSE, "tooltip-text", _("Show List"), NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show List"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (button_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
}

/* The dialog is saved while the list is open. */
static gboolean
settle (EntenteEntryRow *row)
{
  pick_selected (ENTENTE_SUGGEST_ROW (row));
  return ENTENTE_ENTRY_ROW_CLASS (entente_suggest_row_parent_class)->settle (row);
}

static void
entente_suggest_row_dispose (GObject *object)
{
  EntenteSuggestRowPrivate *priv = private_of (ENTENTE_SUGGEST_ROW (object));

  if (priv->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (priv->popover));
  priv->popover = NULL;
  priv->list = NULL;

  G_OBJECT_CLASS (entente_suggest_row_parent_class)->dispose (object);
}

static void
entente_suggest_row_finalize (GObject *object)
{
  g_clear_pointer (&private_of (ENTENTE_SUGGEST_ROW (object))->suggestions, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_suggest_row_parent_class)->finalize (object);
}

static void
entente_suggest_row_class_init (EntenteSuggestRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_suggest_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_suggest_row_finalize;
  ENTENTE_ENTRY_ROW_CLASS (klass)->settle = settle;
}

static void
entente_suggest_row_init (EntenteSuggestRow *self)
{
  EntenteSuggestRowPrivate *priv = private_of (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_suggestion_free);
  priv->popover = popover_new (self);
  gtk_widget_set_parent (GTK_WIDGET (priv->popover), GTK_WIDGET (entente_entry_row_get_box (ENTENTE_ENTRY_ROW (self))));
  add_button (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "compact");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), NULL);
}

/**
 * entente_suggest_row_open:
 * @self: a row
 * @all: whether to show all suggestions, whatever the text of the row is
 *
 * Opens the list. A list that is open is filled anew.
 */
void
entente_suggest_row_open (EntenteSuggestRow *self,
                          gboolean           all)
{
  EntenteSuggestRowPrivate *priv;

  g_return_if_fail (ENTENTE_IS_SUGGEST_ROW (self));

  priv = private_of (self);
  fill_list (self, all);
  if (priv->suggestions->len == 0 || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      entente_suggest_row_close (self);
      return;
    }
  gtk_widget_set_size_request (GTK_WIDGET (priv->popover),
                               MAX (gtk_widget_get_width (GTK_WIDGET (self)), MIN_WIDTH), -1);
  gtk_popover_popup (priv->popover);
  update_expanded_state (self, TRUE);
}

/**
 * entente_suggest_row_close:
 * @self: a row
 */
void
entente_suggest_row_close (EntenteSuggestRow *self)
{
  g_return_if_fail (ENTENTE_IS_SUGGEST_ROW (self));

  if (private_of (self)->popover == NULL)
    return;
  gtk_popover_popdown (private_of (self)->popover);
  update_expanded_state (self, FALSE);
}

/**
 * entente_suggest_row_get_suggestions:
 * @self: a row
 *
 * Returns: (transfer none) (element-type EntenteSuggestion): the suggestions in the list, or in the list that was open
 *   last
 */
const GPtrArray *
entente_suggest_row_get_suggestions (EntenteSuggestRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUGGEST_ROW (self), NULL);

  return private_of (self)->suggestions;
}

/**
 * entente_suggest_row_get_selected:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the suggestion that Enter would take now
 */
const EntenteSuggestion *
entente_suggest_row_get_selected (EntenteSuggestRow *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ENTENTE_IS_SUGGEST_ROW (self), NULL);

  row = is_open (self) ? gtk_list_box_get_selected_row (private_of (self)->list) : NULL;
  return row != NULL ? private_of (self)->suggestions->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

/**
 * entente_suggest_row_pick_nth:
 * @self: a row whose list was opened
 * @nth: the index of a suggestion
 *
 * Picks a suggestion, as a click on it does.
 */
void
entente_suggest_row_pick_nth (EntenteSuggestRow *self,
                              guint              nth)
{
  g_return_if_fail (ENTENTE_IS_SUGGEST_ROW (self));
  g_return_if_fail (nth < private_of (self)->suggestions->len);

  pick (self, gtk_list_box_get_row_at_index (private_of (self)->list, nth));
}

/**
 * entente_suggestion_new:
 * @title: the title, fit to be shown
 * @value: (nullable): the value, as the file has it
 *
 * Returns: (transfer full): a suggestion
 */
EntenteSuggestion *
entente_suggestion_new (const char *title,
                        const char *value)
{
  EntenteSuggestion *self = g_new0 (EntenteSuggestion, 1);

  self->title = g_strdup (title);
  self->value = g_strdup (value);
  return self;
}

void
entente_suggestion_free (EntenteSuggestion *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->icon);
  g_free (self->value);
  g_free (self);
}
