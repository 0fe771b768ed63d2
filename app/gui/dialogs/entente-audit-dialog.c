/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-dialog.h"

#include "entente-audit-cell.h"
#include "entente-audit-group.h"
#include "entente-auditor.h"
#include "entente-dialogs.h"
#include "entente-new-item.h"
#include "entente-question.h"
#include "entente-scope-note.h"
#include "entente-set-aside-commands.h"

#include <glib/gi18n.h>

/* The list is a tree of groups and findings. After each change of the document it is filled anew, and stays where the
 * user was. What is set aside is a change of the document as well, and can be undone. */

/* If there are no more findings than these, all groups are open at first. */
#define MAX_OPEN 40

struct _EntenteAuditDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkSpinner *spinner;
  GtkStack *stack;
  GtkListView *list_view;

  /* owned */
  EntenteSession *session;
  EntenteAuditor *auditor;
  GListStore *groups;            /* of EntenteAuditGroup */
  GtkSingleSelection *selection; /* of the tree */
  guint64 expanded;              /* bits of the kinds whose groups are open */
  gboolean is_filled;
  gboolean filling;
};

enum { MERGE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteAuditDialog, entente_audit_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteAuditDialog *self)
{
  return entente_auditor_get_document (self->auditor);
}

/* The list may still tell of items that are no longer in the document, or are not as they were. */
static gboolean
is_present (EntenteAuditDialog *self,
            EntenteItem        *item)
{
  return entente_document_lookup (get_document (self), entente_item_get_id (item)) == item
         && get_document (self) == entente_session_get_document (self->session);
}

static void
show_item (EntenteAuditDialog        *self,
           const EntenteAuditFinding *finding)
{
  if (!is_present (self, finding->item))
    return;
  entente_session_select (self->session, finding->item);
  entente_session_reveal (self->session, finding->item);
}

static void
selected_cb (EntenteAuditDialog *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (!self->filling && item != NULL && ENTENTE_IS_AUDIT_ROW (item))
    show_item (self, entente_audit_row_get_finding (ENTENTE_AUDIT_ROW (item)));
}

static EntenteItemDialog *
present (EntenteAuditDialog *self,
         EntenteItem        *item)
{
  EntenteItemDialog *dialog = entente_dialogs_open (entente_session_get_history (self->session), item);

  entente_item_dialog_present (dialog, GTK_WIDGET (self));
  return dialog;
}

/* The keyboard is where the remedy is written. */
static void
present_for (EntenteAuditDialog *self,
             EntenteItem        *item,
             EntenteRemedy       remedy)
{
  EntenteItemDialog *dialog = present (self, item);
  guint member;

  if (entente_remedy_find_member (remedy, entente_item_get_kind (item), &member))
    entente_item_dialog_focus_member (dialog, member);
}

static void
present_new (EntenteAuditDialog *self,
             EntenteLinked       link,
             EntenteItem        *subject)
{
  g_autoptr (EntenteItem) item = entente_new_item_for (link, subject);

  present (self, item);
}

static void
mend (EntenteAuditDialog        *self,
      const EntenteAuditFinding *finding)
{
  EntenteRemedy remedy;

  if (!is_present (self, finding->item) || !entente_session_is_editable (self->session))
    return;
  remedy = entente_audit_kind_get_remedy (finding->kind);
  switch (remedy)
    {
    case ENTENTE_REMEDY_ADD_SUPPORT:
      present_new (self, ENTENTE_LINKED_SUPPORTS, finding->item);
      break;
    case ENTENTE_REMEDY_ADD_STATEMENT:
      present_new (self, ENTENTE_LINKED_ABOUT, finding->item);
      break;
    case ENTENTE_REMEDY_MERGE:
      if (is_present (self, finding->other))
        g_signal_emit (self, signals[MERGE], 0, finding->other, finding->item);
      break;
    case ENTENTE_REMEDY_EDIT:
    case ENTENTE_REMEDY_DATE:
    case ENTENTE_REMEDY_SOURCE:
    case ENTENTE_REMEDY_SPEAKER:
    case ENTENTE_REMEDY_ADDRESS:
      present_for (self, finding->item, remedy);
      break;
    case ENTENTE_REMEDY_NONE:
    case ENTENTE_N_REMEDIES:
    default:
      break;
    }
}

static void
apply (EntenteAuditDialog *self,
       EntenteDraft       *draft)
{
  g_autoptr (EntenteDraft) owned = draft;

  if (entente_session_is_editable (self->session))
    entente_history_apply (entente_session_get_history (self->session), owned);
}

static void
set_aside_answered_cb (EntenteAuditDialog *self,
                       const char         *answer,
                       GObject            *question)
{
  GPtrArray *findings = g_object_get_data (question, "findings");
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question)));
  const char *reason = gtk_editable_get_text (entry);

  if (!g_str_equal (answer, "aside") || get_document (self) != entente_session_get_document (self->session))
    return;
  for (guint i = 0; i < findings->len; i++)
    if (*reason != '\0')
      entente_record_set_text (findings->pdata[i], ENTENTE_SET_ASIDE_REASON, reason);
  apply (self, entente_set_aside_commands_add (get_document (self), findings));
}

/* Takes @findings. */
static void
ask_for_reason (EntenteAuditDialog *self,
                GPtrArray          *findings,
                const char         *body)
{
  g_autofree char *heading = g_strdup_printf (ngettext ("Set %u finding aside?", "Set %u findings aside?",
                                                        findings->len), findings->len);
  AdwMessageDialog *question = entente_question_new (GTK_WINDOW (self), heading, body, "cancel",
                                                     C_("button", "_Cancel"));
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", C_("audit", "Reason"), "activates-default", TRUE,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("audit", "Reason"), -1);
  adw_message_dialog_set_extra_child (question, entry);
  entente_question_add (question, "aside", C_("button", "_Set Aside"), ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (question), "findings", findings, (GDestroyNotify) g_ptr_array_unref);
  entente_question_ask (question, "aside", G_CALLBACK (set_aside_answered_cb), self);
  gtk_widget_grab_focus (entry);
}

static GPtrArray *
list_records (GObject *item)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);

  if (ENTENTE_IS_AUDIT_ROW (item))
    g_ptr_array_add (records, entente_audit_finding_record (entente_audit_row_get_finding (ENTENTE_AUDIT_ROW (item)),
                                                            NULL));
  for (guint i = 0; G_IS_LIST_MODEL (item) && i < g_list_model_get_n_items (G_LIST_MODEL (item)); i++)
    {
      g_autoptr (EntenteAuditRow) row = g_list_model_get_item (G_LIST_MODEL (item), i);

      g_ptr_array_add (records, entente_audit_finding_record (entente_audit_row_get_finding (row), NULL));
    }
  return records;
}

static gboolean
is_aside (GObject *item)
{
  if (ENTENTE_IS_AUDIT_ROW (item))
    return !entente_audit_finding_is_open (entente_audit_row_get_finding (ENTENTE_AUDIT_ROW (item)));
  return entente_audit_group_get_kind (ENTENTE_AUDIT_GROUP (item)) == ENTENTE_AUDIT_ASIDE;
}

/* Sets aside a finding, or all of a group; or takes up again what is set aside. */
static void
aside_cb (EntenteAuditDialog *self,
          EntenteAuditCell   *cell)
{
  GObject *item = entente_audit_cell_get_item (cell);
  GPtrArray *records = item != NULL ? list_records (item) : NULL;

  if (records == NULL)
    return;
  if (!is_aside (item))
    {
      g_autofree char *body = entente_audit_cell_describe (cell);

      ask_for_reason (self, records, body);
      return;
    }
  apply (self, entente_set_aside_commands_remove (get_document (self), records));
  g_ptr_array_unref (records);
}

static void
mend_cb (EntenteAuditDialog *self,
         EntenteAuditCell   *cell)
{
  GObject *item = entente_audit_cell_get_item (cell);

  if (item != NULL && ENTENTE_IS_AUDIT_ROW (item))
    mend (self, entente_audit_row_get_finding (ENTENTE_AUDIT_ROW (item)));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          EntenteAuditDialog *self)
{
  GtkWidget *expander = gtk_tree_expander_new (), *cell = entente_audit_cell_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), cell);
  g_signal_connect_object (cell, "mend", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "aside", G_CALLBACK (aside_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, expander);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         EntenteAuditDialog *self)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);
  EntenteAuditCell *cell = ENTENTE_AUDIT_CELL (gtk_tree_expander_get_child (expander));
  g_autofree char *name = NULL;

  gtk_tree_expander_set_list_row (expander, row);
  entente_audit_cell_show (cell, get_document (self), item, entente_session_is_editable (self->session));
  name = entente_audit_cell_describe (cell);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (expander))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           EntenteAuditDialog *self)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));

  gtk_tree_expander_set_list_row (expander, NULL);
  entente_audit_cell_show (ENTENTE_AUDIT_CELL (gtk_tree_expander_get_child (expander)), NULL, NULL, FALSE);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  return ENTENTE_IS_AUDIT_GROUP (item) ? g_object_ref (G_LIST_MODEL (item)) : NULL;
}

static void
activate_cb (EntenteAuditDialog *self,
             guint               position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (item == NULL)
    return;
  if (ENTENTE_IS_AUDIT_GROUP (item))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else
    mend (self, entente_audit_row_get_finding (ENTENTE_AUDIT_ROW (item)));
}

static GtkTreeListModel *
get_tree (EntenteAuditDialog *self)
{
  return GTK_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection));
}

static void
remember_expanded (EntenteAuditDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->groups));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteAuditGroup) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (get_tree (self), i);
      guint64 bit = G_GUINT64_CONSTANT (1) << entente_audit_group_get_kind (group);

      self->expanded = gtk_tree_list_row_get_expanded (row) ? self->expanded | bit : self->expanded & ~bit;
    }
}

static void
expand_again (EntenteAuditDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->groups));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteAuditGroup) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (get_tree (self), i);

      if (self->expanded & G_GUINT64_CONSTANT (1) << entente_audit_group_get_kind (group))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
select_again (EntenteAuditDialog *self,
              guint               position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (position == GTK_INVALID_LIST_POSITION || n == 0)
    return;
  position = MIN (position, n - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
show_counts (EntenteAuditDialog *self,
             EntenteAudit       *audit)
{
  guint n_open = entente_audit_get_n_open (audit), n_aside = entente_audit_get_n (audit) - n_open;
  g_autofree char *open = g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);
  g_autofree char *aside = g_strdup_printf (ngettext ("%u set aside", "%u set aside", n_aside), n_aside);
  g_autofree char *both = g_strjoin (" · ", open, n_aside > 0 ? aside : NULL, NULL);

  adw_window_title_set_subtitle (self->title, both);
}

static void
fill (EntenteAuditDialog *self,
      EntenteAudit       *audit)
{
  g_autoptr (GPtrArray) groups = entente_audit_group_list (audit);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->is_filled)
    remember_expanded (self);
  else if (entente_audit_get_n (audit) <= MAX_OPEN)
    self->expanded = ~(G_GUINT64_CONSTANT (1) << ENTENTE_AUDIT_ASIDE);
  self->is_filled = TRUE;
  self->filling = TRUE;
  g_list_store_splice (self->groups, 0, g_list_model_get_n_items (G_LIST_MODEL (self->groups)), groups->pdata,
                       groups->len);
  expand_again (self);
  select_again (self, position);
  self->filling = FALSE;
  show_counts (self, audit);
  gtk_stack_set_visible_child_name (self->stack, groups->len > 0 ? "findings" : "none");
}

static void
audit_cb (EntenteAuditDialog *self)
{
  EntenteAudit *audit = entente_auditor_ask (self->auditor);
  gboolean busy = entente_auditor_is_busy (self->auditor);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  if (audit != NULL)
    fill (self, audit);
}

static void
entente_audit_dialog_dispose (GObject *object)
{
  EntenteAuditDialog *self = ENTENTE_AUDIT_DIALOG (object);

  if (self->auditor != NULL)
    g_signal_handlers_disconnect_by_data (self->auditor, self);

  G_OBJECT_CLASS (entente_audit_dialog_parent_class)->dispose (object);
}

static void
entente_audit_dialog_finalize (GObject *object)
{
  EntenteAuditDialog *self = ENTENTE_AUDIT_DIALOG (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->groups);
  g_clear_object (&self->auditor);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_audit_dialog_parent_class)->finalize (object);
}

static void
entente_audit_dialog_class_init (EntenteAuditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_audit_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_audit_dialog_finalize;

  /**
   * EntenteAuditDialog::merge:
   * @self: a dialog
   * @actor: an actor
   * @other: another one that may be the same
   *
   * The user wants to merge them.
   */
  signals[MERGE] = g_signal_new ("merge", ENTENTE_TYPE_AUDIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, ENTENTE_TYPE_ITEM, ENTENTE_TYPE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-audit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAuditDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteAuditDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteAuditDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAuditDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_audit_dialog_init (EntenteAuditDialog *self)
{
  GtkTreeListModel *tree;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = g_list_store_new (ENTENTE_TYPE_AUDIT_GROUP);
  tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->groups)), FALSE, FALSE, create_children_cb, NULL,
                                  NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (tree));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * entente_audit_dialog_new:
 * @session: a session with a document
 *
 * Returns: (transfer none): a dialog on the document that the session has now, to be presented
 */
GtkWindow *
entente_audit_dialog_new (EntenteSession *session)
{
  EntenteAuditDialog *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && entente_session_get_history (session) != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_AUDIT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->auditor = entente_auditor_new (entente_session_get_history (session));
  g_signal_connect_swapped (self->auditor, "notify::audit", G_CALLBACK (audit_cb), self);
  entente_scope_note_add (ADW_WINDOW (self), session);
  audit_cb (self);
  return GTK_WINDOW (self);
}

/**
 * entente_audit_dialog_get_groups:
 * @self: a dialog
 *
 * Returns: (transfer none) (element-type EntenteAuditGroup): the groups that it lists
 */
GListModel *
entente_audit_dialog_get_groups (EntenteAuditDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDIT_DIALOG (self), NULL);

  return G_LIST_MODEL (self->groups);
}
