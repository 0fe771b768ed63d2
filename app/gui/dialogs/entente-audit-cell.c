/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-cell.h"

#include "entente-audit-group.h"
#include "entente-query.h"
#include "entente-text.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* The buttons of a finding come below its words, so that there is room for both in a narrow window. That of a group is
 * quieter: to set all aside is not what one does first. */

struct _EntenteAuditCell
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *group_button;
  GtkLabel *sentence;
  GtkLabel *reason;
  GtkWidget *buttons;
  GtkButton *mend_button;
  GtkButton *aside_button;

  GObject *item; /* nullable: an EntenteAuditRow or an EntenteAuditGroup */
};

enum { MEND, ASIDE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteAuditCell, entente_audit_cell, GTK_TYPE_WIDGET)

static void
mend_cb (EntenteAuditCell *self)
{
  g_signal_emit (self, signals[MEND], 0);
}

static void
aside_cb (EntenteAuditCell *self)
{
  g_signal_emit (self, signals[ASIDE], 0);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkButton *
add_button (EntenteAuditCell *self,
            GCallback         callback)
{
  GtkWidget *button = gtk_button_new ();

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return GTK_BUTTON (button);
}

static void
entente_audit_cell_dispose (GObject *object)
{
  EntenteAuditCell *self = ENTENTE_AUDIT_CELL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (entente_audit_cell_parent_class)->dispose (object);
}

static void
entente_audit_cell_class_init (EntenteAuditCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_audit_cell_dispose;

  signals[MEND] = g_signal_new ("mend", ENTENTE_TYPE_AUDIT_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
  signals[ASIDE] = g_signal_new ("aside", ENTENTE_TYPE_AUDIT_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
entente_audit_cell_init (EntenteAuditCell *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (head, "audit-head");
  gtk_box_append (GTK_BOX (self->box), head);
  self->title = add_label (head, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->group_button = g_object_new (GTK_TYPE_BUTTON, "label", C_("audit", "Set All Aside…"), "valign",
                                     GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->group_button, "flat");
  gtk_widget_add_css_class (self->group_button, "caption");
  g_signal_connect_object (self->group_button, "clicked", G_CALLBACK (aside_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), self->group_button);
  self->sentence = add_label (self->box, "dim-label");
  self->reason = add_label (self->box, NULL);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_margin_top (self->buttons, 3);
  gtk_widget_set_layout_manager (self->buttons, entente_wrap_layout_new (6, 6));
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  self->mend_button = add_button (self, G_CALLBACK (mend_cb));
  self->aside_button = add_button (self, G_CALLBACK (aside_cb));
}

GtkWidget *
entente_audit_cell_new (void)
{
  return g_object_new (ENTENTE_TYPE_AUDIT_CELL, NULL);
}

static void
show_label (GtkLabel   *label,
            const char *text)
{
  entente_text_show_plain (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_buttons (EntenteAuditCell *self,
              const char       *mend,
              const char       *aside)
{
  if (mend != NULL)
    gtk_button_set_label (self->mend_button, mend);
  if (aside != NULL)
    gtk_button_set_label (self->aside_button, aside);
  gtk_widget_set_visible (GTK_WIDGET (self->mend_button), mend != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->aside_button), aside != NULL);
  gtk_widget_set_visible (self->buttons, mend != NULL || aside != NULL);
}

static void
show_group (EntenteAuditCell  *self,
            EntenteAuditGroup *group,
            gboolean           editable)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (group));
  gboolean is_aside = entente_audit_group_get_kind (group) == ENTENTE_AUDIT_ASIDE;
  /* Translators: the heading of a group, and how many are in it. */
  g_autofree char *title = g_strdup_printf (C_("audit", "%1$s: %2$u"), entente_audit_group_get_title (group), n);

  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  show_label (self->title, title);
  show_label (self->sentence, NULL);
  show_label (self->reason, NULL);
  show_buttons (self, NULL, NULL);
  gtk_widget_set_visible (self->group_button, editable && n > 1 && !is_aside);
}

static void
show_finding (EntenteAuditCell          *self,
              EntenteDocument           *document,
              const EntenteAuditFinding *finding,
              gboolean                   editable)
{
  gboolean is_open = entente_audit_finding_is_open (finding);
  g_autofree char *title = entente_query_title (document, finding->item);
  g_autofree char *sentence = entente_audit_finding_describe (finding, document);
  g_autofree char *shown = !is_open && *finding->reason != '\0' ? entente_display_text_name (finding->reason) : NULL;
  /* Translators: why a finding was set aside. */
  g_autofree char *reason = shown != NULL ? g_strdup_printf (C_("audit", "Set aside: %s"), shown) : NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_hide (self->group_button);
  show_label (self->title, title);
  show_label (self->sentence, sentence);
  show_label (self->reason, reason);
  if (editable && is_open)
    show_buttons (self, entente_remedy_get_label (entente_audit_kind_get_remedy (finding->kind)),
                  C_("audit", "Set Aside…"));
  else
    show_buttons (self, NULL, editable ? C_("audit", "Take Up Again") : NULL);
}

/**
 * entente_audit_cell_show:
 * @self: a cell
 * @document: (nullable): the document that was audited
 * @item: (nullable): a row or a group of the audit; %NULL to show nothing
 * @editable: whether anything can be done about it
 */
void
entente_audit_cell_show (EntenteAuditCell *self,
                         EntenteDocument  *document,
                         GObject          *item,
                         gboolean          editable)
{
  g_return_if_fail (ENTENTE_IS_AUDIT_CELL (self) && (item == NULL || ENTENTE_IS_DOCUMENT (document)));

  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  if (ENTENTE_IS_AUDIT_GROUP (item))
    show_group (self, ENTENTE_AUDIT_GROUP (item), editable);
  else
    show_finding (self, document, entente_audit_row_get_finding (ENTENTE_AUDIT_ROW (item)), editable);
}

/**
 * entente_audit_cell_get_item:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the row or the group that it shows
 */
GObject *
entente_audit_cell_get_item (EntenteAuditCell *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDIT_CELL (self), NULL);

  return self->item;
}

/**
 * entente_audit_cell_describe:
 * @self: a cell that shows something
 *
 * Returns: (transfer full): its words, for a screen reader or a question
 */
char *
entente_audit_cell_describe (EntenteAuditCell *self)
{
  const char *title, *sentence;

  g_return_val_if_fail (ENTENTE_IS_AUDIT_CELL (self), NULL);

  title = gtk_label_get_label (self->title);
  sentence = gtk_label_get_label (self->sentence);
  /* Translators: an item, and what was found about it. */
  return *sentence != '\0' ? g_strdup_printf (C_("audit", "%1$s: %2$s"), title, sentence) : g_strdup (title);
}
