/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-addition-list.h"

#include "entente-outline-row.h"

#include <glib/gi18n.h>

/* The rows are no part of the outline: their items are not in the document, and cannot be selected in it. */

/* More rows are scrolled. */
#define MAX_HEIGHT 190

struct _EntenteAdditionList
{
  GtkBox parent_instance;

  EntenteSession *session;     /* nullable */
  EntenteViewState *state;     /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *state_signals;

  /* children */
  GtkLabel *count_label;
  GtkListView *view;
};

enum { PROP_SESSION = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteAdditionList, entente_addition_list, GTK_TYPE_BOX)

static EntenteItemMarks *
get_marks (EntenteAdditionList *self)
{
  return self->state != NULL ? entente_view_state_get_marks (self->state) : NULL;
}

static void
marks_cb (EntenteAdditionList *self)
{
  EntenteItemMarks *marks = get_marks (self);
  GListModel *items = marks != NULL ? entente_item_marks_get_there (marks) : NULL;
  guint n = items != NULL ? g_list_model_get_n_items (items) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autoptr (GtkNoSelection) model = NULL;

  if (n > 0)
    model = gtk_no_selection_new (g_object_ref (items));
  gtk_label_set_label (self->count_label, count);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
document_cb (EntenteAdditionList *self)
{
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;

  g_set_object (&self->state, state);
  g_signal_group_set_target (self->state_signals, self->state);
  marks_cb (self);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *row = entente_outline_row_new ();

  gtk_widget_add_css_class (row, "addition");
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkListItemFactory  *factory,
         GtkListItem         *list_item,
         EntenteAdditionList *self)
{
  EntenteOutlineRow *row = ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (list_item));

  if (get_marks (self) == NULL)
    return;
  entente_outline_row_show_item (row, entente_item_marks_get_other (get_marks (self)),
                                 gtk_list_item_get_item (list_item));
  entente_outline_row_set_shown (row, TRUE, ENTENTE_ITEM_MARK_THERE);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  entente_outline_row_clear (ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (list_item)));
}

static void
activate_cb (EntenteAdditionList *self,
             guint                position)
{
  g_autoptr (EntenteItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), position);

  entente_view_state_choose_addition (self->state, item);
}

static void
entente_addition_list_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENTENTE_ADDITION_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_addition_list_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  EntenteAdditionList *self = ENTENTE_ADDITION_LIST (object);

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
entente_addition_list_dispose (GObject *object)
{
  EntenteAdditionList *self = ENTENTE_ADDITION_LIST (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (entente_addition_list_parent_class)->dispose (object);
}

static void
entente_addition_list_class_init (EntenteAdditionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_addition_list_get_property;
  object_class->set_property = entente_addition_list_set_property;
  object_class->dispose = entente_addition_list_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "additionlist");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_head (EntenteAdditionList *self,
           const char          *title)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (head, "head");
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count_label));
  return head;
}

static GtkWidget *
make_view (EntenteAdditionList *self,
           const char          *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "outline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height",
                       TRUE, "max-content-height", MAX_HEIGHT, "child", self->view, NULL);
}

static void
entente_addition_list_init (EntenteAdditionList *self)
{
  const char *title = C_("difference", "Only in the other file");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), make_head (self, title));
  gtk_box_append (GTK_BOX (self), make_view (self, title));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "marks-changed", G_CALLBACK (marks_cb), self);
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
}
