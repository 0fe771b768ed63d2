/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-filter-bar.h"

#include <glib/gi18n.h>

#include "entente-aside-words.h"
#include "entente-condition-words.h"
#include "entente-focus-path.h"
#include "entente-view-words.h"
#include "entente-wrap-layout.h"

/* The chips are made anew when the viewpoint changes. The count follows when the view is there, and so does the bar:
 * then the canvas knows that its size changes under the same document, and leaves the picture where it is. */

#define SPACING 8
#define LINE_SPACING 4

struct _EntenteFilterBar
{
  GtkWidget parent_instance;

  EntenteSession *session;       /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *state_signals;

  /* children */
  GtkWidget *path;
  GtkWidget *chips;
  GtkWidget *add_button;
  GtkWidget *count_label;
  GtkWidget *alone_check;
  GtkWidget *alone_label;
  GtkWidget *fade_check;
};

enum { PROP_SESSION = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteFilterBar, entente_filter_bar, GTK_TYPE_WIDGET)

static EntenteViewState *
get_state (EntenteFilterBar *self)
{
  return self->session != NULL ? entente_session_get_view_state (self->session) : NULL;
}

/* A chip that is removed takes the focus with it. The one in its place gets it. */
static void
focus_chip (EntenteFilterBar *self,
            guint             nth)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);

  while (chip != NULL && nth-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (chip != NULL ? gtk_widget_get_last_child (chip) : self->add_button);
}

static guint
find_chip (EntenteFilterBar *self,
           GtkWidget        *button)
{
  GtkWidget *chip = gtk_widget_get_parent (button);
  guint nth = 0;

  while ((chip = gtk_widget_get_prev_sibling (chip)) != NULL)
    nth++;
  return nth;
}

/* The first chips are what is set aside, and the period, if there are such; the others are the conditions. */
static guint
count_first (EntenteViewpoint *viewpoint)
{
  return (entente_viewpoint_get_aside (viewpoint) != NULL) + (entente_viewpoint_get_period (viewpoint) != NULL);
}

static void
remove_cb (EntenteFilterBar *self,
           GtkWidget        *button)
{
  EntenteViewState *state = get_state (self);
  EntenteViewpoint *viewpoint = entente_view_state_get_viewpoint (state);
  guint nth = find_chip (self, button), n_first = count_first (viewpoint);

  if (nth == 0 && entente_viewpoint_get_aside (viewpoint) != NULL)
    entente_view_state_set_aside (state, NULL);
  else if (nth < n_first)
    entente_view_state_set_period (state, NULL);
  else
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new_without (entente_viewpoint_get_filter (viewpoint),
                                                                     nth - n_first);

      entente_view_state_set_filter (state, filter);
    }
  focus_chip (self, nth);
}

static void
change_cb (EntenteFilterBar *self,
           GtkWidget        *button)
{
  EntenteViewpoint *viewpoint = entente_view_state_get_viewpoint (get_state (self));
  guint nth = find_chip (self, button);

  if (nth == 0 && entente_viewpoint_get_aside (viewpoint) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.falls", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.change-condition", "u", nth - count_first (viewpoint));
}

/* On a chip, Delete does what its second button does. */
static gboolean
key_cb (GtkEventController *controller,
        guint               key,
        guint               code,
        GdkModifierType     modifiers,
        EntenteFilterBar   *self)
{
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  remove_cb (self, gtk_widget_get_first_child (gtk_event_controller_get_widget (controller)));
  return GDK_EVENT_STOP;
}

static GtkWidget *
words_label_new (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 40, NULL);
}

static GtkWidget *
words_button_new (EntenteFilterBar *self,
                  const char       *words)
{
  GtkWidget *button = gtk_button_new (), *label = words_label_new (words);
  /* Translators: the button that is a part of a filter. */
  g_autofree char *name = g_strdup_printf (C_("filter", "Change: %s"), words);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "words");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
chip_new (EntenteFilterBar *self,
          const char       *words,
          gboolean          is_condition)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: the button on a part of a filter. */
  g_autofree char *name = g_strdup_printf (C_("filter", "Remove: %s"), words);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (chip, "chip");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (chip, keys);
  gtk_box_append (GTK_BOX (chip), is_condition ? words_button_new (self, words) : words_label_new (words));
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
add_chip (EntenteFilterBar *self,
          char             *words,
          gboolean          is_condition)
{
  g_autofree char *owned = words;

  gtk_widget_set_parent (chip_new (self, words, is_condition), self->chips);
}

static void
remove_chips (EntenteFilterBar *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (chip);
}

static void
show_alone (EntenteFilterBar *self,
            EntenteFocus     *focus,
            gboolean          chooses)
{
  gboolean is_alone = focus != NULL && entente_focus_is_alone (focus);

  gtk_widget_set_visible (self->alone_check, focus != NULL);
  gtk_widget_set_visible (self->alone_label, is_alone);
  gtk_widget_set_visible (self->fade_check, chooses && !is_alone);
}

/* Tells how many lines fall as soon as the view tells it. */
static char *
describe_aside (EntenteFilterBar *self,
                EntenteViewpoint *viewpoint,
                EntenteDocument  *document)
{
  EntenteView *view = entente_view_state_get_view (get_state (self));
  g_autofree char *aside = entente_aside_describe (entente_viewpoint_get_aside (viewpoint), document);
  g_autofree char *fall = NULL;
  guint n;

  if (view == NULL || !entente_viewpoint_equal (entente_view_get_viewpoint (view), viewpoint))
    return g_strdup_printf (_("Without %s"), aside);
  n = entente_falls_count (entente_view_get_falls (view));
  fall = g_strdup_printf (ngettext ("%u line falls", "%u lines fall", n), n);
  /* Translators: what is set aside, and how many lines fall: “Without KCNA · 12 lines fall”. */
  return g_strdup_printf (_("Without %1$s · %2$s"), aside, fall);
}

static void
viewpoint_cb (EntenteFilterBar *self)
{
  EntenteViewState *state = get_state (self);
  EntenteViewpoint *viewpoint = state != NULL ? entente_view_state_get_viewpoint (state) : NULL;
  EntenteDocument *document;
  EntenteFilter *filter;

  remove_chips (self);
  show_alone (self, viewpoint != NULL ? entente_viewpoint_get_focus (viewpoint) : NULL,
              viewpoint != NULL && entente_viewpoint_chooses (viewpoint));
  entente_focus_path_show (ENTENTE_FOCUS_PATH (self->path), state,
                           state != NULL ? entente_session_get_document (self->session) : NULL);
  if (viewpoint == NULL)
    return;
  document = entente_session_get_document (self->session);
  filter = entente_viewpoint_get_filter (viewpoint);
  if (entente_viewpoint_get_aside (viewpoint) != NULL)
    add_chip (self, describe_aside (self, viewpoint, document), TRUE);
  if (entente_viewpoint_get_period (viewpoint) != NULL)
    add_chip (self, entente_period_describe (entente_viewpoint_get_period (viewpoint)), FALSE);
  for (guint i = 0; i < entente_filter_get_n (filter); i++)
    add_chip (self, entente_condition_describe (entente_filter_get_nth (filter, i), document), TRUE);
  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
}

/* The chip stays where it is, with the focus that it may have. */
static void
show_falls (EntenteFilterBar *self,
            EntenteView      *view)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips), *button;
  EntenteViewpoint *viewpoint;
  g_autofree char *words = NULL, *name = NULL;

  if (view == NULL || chip == NULL)
    return;
  viewpoint = entente_view_state_get_viewpoint (get_state (self));
  if (entente_viewpoint_get_aside (viewpoint) == NULL)
    return;
  words = describe_aside (self, viewpoint, entente_session_get_document (self->session));
  name = g_strdup_printf (C_("filter", "Change: %s"), words);
  button = gtk_widget_get_first_child (chip);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), words);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
view_cb (EntenteFilterBar *self)
{
  EntenteViewState *state = get_state (self);
  EntenteView *view = state != NULL ? entente_view_state_get_view (state) : NULL;
  /* Where only the weight of lines is another one, all is shown. */
  gboolean chooses = view != NULL && entente_viewpoint_chooses (entente_view_get_viewpoint (view));
  g_autofree char *words = chooses ? entente_view_words_count (view) : NULL;

  gtk_label_set_label (GTK_LABEL (self->count_label), words != NULL ? words : "");
  gtk_widget_set_visible (self->count_label, words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), view != NULL);
  show_falls (self, view);
}

static void
document_cb (EntenteFilterBar *self)
{
  g_signal_group_set_target (self->state_signals, get_state (self));
  viewpoint_cb (self);
  view_cb (self);
}

static void
entente_filter_bar_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENTENTE_FILTER_BAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_filter_bar_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteFilterBar *self = ENTENTE_FILTER_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      g_signal_group_set_target (self->session_signals, self->session);
      document_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_filter_bar_dispose (GObject *object)
{
  EntenteFilterBar *self = ENTENTE_FILTER_BAR (object);

  g_clear_object (&self->state_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  if (self->chips != NULL)
    remove_chips (self);
  self->chips = NULL;
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));

  G_OBJECT_CLASS (entente_filter_bar_parent_class)->dispose (object);
}

static void
entente_filter_bar_class_init (EntenteFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_filter_bar_get_property;
  object_class->set_property = entente_filter_bar_set_property;
  object_class->dispose = entente_filter_bar_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_button (EntenteFilterBar *self,
            const char       *label,
            const char       *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
add_count (EntenteFilterBar *self)
{
  /* A screen reader tells it when it changes. */
  self->count_label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                    "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->count_label, "dim-label");
  gtk_widget_add_css_class (self->count_label, "numeric");
  gtk_widget_set_parent (self->count_label, GTK_WIDGET (self));
}

static GtkWidget *
add_check (EntenteFilterBar *self,
           const char       *label,
           const char       *tooltip,
           const char       *action)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (check, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check), action);
  gtk_widget_set_parent (check, GTK_WIDGET (self));
  return check;
}

static void
add_alone (EntenteFilterBar *self)
{
  self->alone_check = add_check (self, C_("filter", "A_rrange alone"),
                                 _("Arrange by itself what the focus shows. In the document everything stays where it "
                                   "is"), "win.arrange-alone");
  self->alone_label = g_object_new (GTK_TYPE_LABEL, "label", _("Cards cannot be moved"),
                                    "ellipsize", PANGO_ELLIPSIZE_END, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                    NULL);
  gtk_widget_add_css_class (self->alone_label, "dim-label");
  gtk_widget_set_parent (self->alone_label, GTK_WIDGET (self));
}

static void
entente_filter_bar_init (EntenteFilterBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), entente_wrap_layout_new (SPACING, LINE_SPACING));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("filter", "Filter"), -1);
  self->path = entente_focus_path_new ();
  gtk_widget_set_parent (self->path, GTK_WIDGET (self));
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, entente_wrap_layout_new (SPACING, LINE_SPACING));
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
  self->add_button = add_button (self, C_("button", "A_dd…"), "win.add-condition");
  gtk_widget_set_tooltip_text (self->add_button, _("Add a Condition"));
  add_count (self);
  add_alone (self);
  self->fade_check = add_check (self, C_("filter", "_Rest faded"),
                                _("Show faintly what is not in the filter, instead of hiding it"), "win.fade-rest");
  add_button (self, C_("button", "Show A_ll"), "win.show-all");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "viewpoint-changed", G_CALLBACK (viewpoint_cb), self);
  g_signal_group_connect_swapped (self->state_signals, "view-changed", G_CALLBACK (view_cb), self);
}
