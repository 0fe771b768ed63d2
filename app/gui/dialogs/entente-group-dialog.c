/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-dialog.h"

#include "entente-display-text.h"
#include "entente-group-commands.h"
#include "entente-group-proposals.h"
#include "entente-ranker.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* Communities have to be found first, which another thread does. */

#define CHECK_KEY "entente-group-check"

struct _EntenteGroupDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *make_button;
  AdwComboRow *by_row;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *explanation;
  GtkLabel *count_label;

  /* owned */
  EntenteSession *session;
  EntenteRanker *ranker;   /* nullable: until communities are wanted */
  GArray *proposals;       /* of EntenteGroupProposal */
};

G_DEFINE_FINAL_TYPE (EntenteGroupDialog, entente_group_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteGroupDialog *self)
{
  return entente_session_get_document (self->session);
}

static EntenteGroupBy
get_by (EntenteGroupDialog *self)
{
  return (EntenteGroupBy) adw_combo_row_get_selected (self->by_row);
}

static gboolean
is_ticked (EntenteGroupDialog *self,
           guint               nth)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) nth);

  return gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), CHECK_KEY));
}

static GPtrArray *
list_ticked (EntenteGroupDialog *self,
             guint              *n_members)
{
  GPtrArray *groups = g_ptr_array_new ();

  *n_members = 0;
  for (guint i = 0; i < self->proposals->len; i++)
    if (is_ticked (self, i))
      {
        g_ptr_array_add (groups, g_array_index (self->proposals, EntenteGroupProposal, i).group);
        *n_members += g_array_index (self->proposals, EntenteGroupProposal, i).n_members;
      }
  return groups;
}

/* The button and the words below the list say what would be made. */
static void
ticked_cb (EntenteGroupDialog *self)
{
  guint n_members;
  g_autoptr (GPtrArray) groups = list_ticked (self, &n_members);
  g_autofree char *label = NULL, *members = NULL;

  gtk_widget_set_sensitive (self->make_button, groups->len > 0);
  if (groups->len == 0)
    {
      gtk_label_set_label (self->count_label, C_("group", "Tick the groups to make"));
      return;
    }
  label = g_strdup_printf (ngettext ("%u group", "%u groups", groups->len), groups->len);
  members = g_strdup_printf (ngettext ("%u member", "%u members", n_members), n_members);
  {
    /* Translators: numbers of groups and of their members: “3 groups, 17 members”. */
    g_autofree char *both = g_strdup_printf (C_("group", "%1$s, %2$s"), label, members);

    gtk_label_set_label (self->count_label, both);
  }
}

static char *
describe (const EntenteGroupProposal *proposal)
{
  const char *kind = entente_record_get_text (proposal->group, ENTENTE_ACTOR_GROUP_RELATION);
  g_autofree char *members = entente_vocabulary_count_items (ENTENTE_ITEM_ACTOR, proposal->n_members);
  g_autofree char *word = kind != NULL ? entente_display_text_name (kind) : NULL;

  /* Translators: the kind of a relation such as “part of”, and “12 actors”. */
  return word != NULL ? g_strdup_printf (C_("group", "“%1$s”: %2$s"), word, members) : g_steal_pointer (&members);
}

static GtkWidget *
row_new (EntenteGroupDialog         *self,
         const EntenteGroupProposal *proposal)
{
  const char *name = entente_record_get_text (proposal->group, ENTENTE_ACTOR_GROUP_NAME);
  g_autofree char *shown = entente_display_text_name (name != NULL ? name : _("Group without a name"));
  g_autofree char *words = describe (proposal);
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  g_object_set (row, "use-markup", FALSE, "title", shown, "subtitle", words, "title-lines", 1, NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_proposals (EntenteGroupDialog *self,
                GArray             *proposals)
{
  GtkWidget *row;

  g_clear_pointer (&self->proposals, g_array_unref);
  self->proposals = proposals;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < proposals->len; i++)
    gtk_list_box_append (self->list, row_new (self, &g_array_index (proposals, EntenteGroupProposal, i)));
  gtk_stack_set_visible_child_name (self->stack, proposals->len > 0 ? "list" : "none");
  ticked_cb (self);
}

static const char *
explain (EntenteGroupBy by)
{
  switch (by)
    {
    case ENTENTE_GROUP_BY_TAG:
      return C_("group", "Who gets the tag later is in the group, too.");
    case ENTENTE_GROUP_BY_RELATION:
      return C_("group", "The group is an actor with those that relations of one kind join to it, now or later.");
    case ENTENTE_GROUP_BY_COMMUNITY:
    case ENTENTE_N_GROUP_BYS:
    default:
      return C_("group", "Communities are as they are found now. The groups stay so when relations change.");
    }
}

/* The ranker tells communities as soon as it has them. */
static void
ranking_cb (EntenteGroupDialog *self)
{
  EntenteRanking *ranking = self->ranker != NULL ? entente_ranker_get_ranking (self->ranker) : NULL;

  if (get_by (self) != ENTENTE_GROUP_BY_COMMUNITY)
    return;
  if (ranking != NULL)
    show_proposals (self, entente_group_proposals_by_community (get_document (self), ranking));
  else
    gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
by_cb (EntenteGroupDialog *self)
{
  EntenteGroupBy by = get_by (self);

  gtk_label_set_label (self->explanation, explain (by));
  if (by == ENTENTE_GROUP_BY_TAG)
    show_proposals (self, entente_group_proposals_by_tag (get_document (self)));
  else if (by == ENTENTE_GROUP_BY_RELATION)
    show_proposals (self, entente_group_proposals_by_relation (get_document (self)));
  else
    {
      show_proposals (self, g_array_new (FALSE, FALSE, sizeof (EntenteGroupProposal)));
      if (self->ranker == NULL)
        {
          self->ranker = entente_ranker_new (get_document (self), FALSE);
          g_signal_connect_object (self->ranker, "notify::ranking", G_CALLBACK (ranking_cb), self, G_CONNECT_SWAPPED);
        }
      ranking_cb (self);
    }
}

static void
make_cb (EntenteGroupDialog *self)
{
  guint n_members;
  g_autoptr (GPtrArray) groups = list_ticked (self, &n_members);
  g_autoptr (EntenteDraft) draft = NULL;

  if (groups->len == 0)
    return;
  draft = entente_group_commands_add (get_document (self), groups);
  if (entente_history_apply (entente_session_get_history (self->session), draft))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
make_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  make_cb (ENTENTE_GROUP_DIALOG (widget));
}

static void
entente_group_dialog_dispose (GObject *object)
{
  EntenteGroupDialog *self = ENTENTE_GROUP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_GROUP_DIALOG);
  g_clear_object (&self->ranker);
  g_clear_object (&self->session);
  g_clear_pointer (&self->proposals, g_array_unref);

  G_OBJECT_CLASS (entente_group_dialog_parent_class)->dispose (object);
}

static void
entente_group_dialog_class_init (EntenteGroupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_group_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-group-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupDialog, make_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupDialog, by_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupDialog, count_label);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "dialog.make", NULL, make_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.make", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dialog.make", NULL);
}

static void
entente_group_dialog_init (EntenteGroupDialog *self)
{
  self->proposals = g_array_new (FALSE, FALSE, sizeof (EntenteGroupProposal));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_group_dialog_new:
 * @parent: the window of the document
 * @session: its session
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
entente_group_dialog_new (GtkWindow      *parent,
                          EntenteSession *session)
{
  EntenteGroupDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_GROUP_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  by_cb (self);
  /* Without tags there is nothing to choose yet. */
  for (guint by = 1; self->proposals->len == 0 && by < ENTENTE_N_GROUP_BYS; by++)
    adw_combo_row_set_selected (self->by_row, by);
  return GTK_WINDOW (self);
}
