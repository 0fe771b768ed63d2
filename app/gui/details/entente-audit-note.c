/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-note.h"

#include <glib/gi18n.h>

/* The note asks for an audit only while it can be seen. */

struct _EntenteAuditNote
{
  GtkWidget parent_instance;

  GtkWidget *button;

  EntenteAuditor *auditor;
};

G_DEFINE_FINAL_TYPE (EntenteAuditNote, entente_audit_note, GTK_TYPE_WIDGET)

static void
show_count (EntenteAuditNote *self)
{
  EntenteAudit *audit = gtk_widget_get_mapped (GTK_WIDGET (self)) ? entente_auditor_ask (self->auditor) : NULL;
  guint n = audit != NULL ? entente_audit_get_n_open (audit) : 0;
  g_autofree char *words = NULL;

  if (audit == NULL)
    return;
  words = n > 0 ? g_strdup_printf (ngettext ("Audit: %u open finding", "Audit: %u open findings", n), n)
                : g_strdup (_("Audit: nothing is open"));
  gtk_button_set_label (GTK_BUTTON (self->button), words);
}

static void
entente_audit_note_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_audit_note_parent_class)->map (widget);
  show_count (ENTENTE_AUDIT_NOTE (widget));
}

static void
entente_audit_note_dispose (GObject *object)
{
  EntenteAuditNote *self = ENTENTE_AUDIT_NOTE (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->auditor);

  G_OBJECT_CLASS (entente_audit_note_parent_class)->dispose (object);
}

static void
entente_audit_note_class_init (EntenteAuditNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_audit_note_dispose;
  widget_class->map = entente_audit_note_map;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_audit_note_init (EntenteAuditNote *self)
{
  self->button = g_object_new (GTK_TYPE_BUTTON, "label", _("Audit…"), "action-name", "win.audit", "tooltip-text",
                               _("What a careful editor would ask"), NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "audit-note");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * entente_audit_note_new:
 * @auditor: the auditor of a document
 *
 * Returns: (transfer floating): a note, which follows the document
 */
GtkWidget *
entente_audit_note_new (EntenteAuditor *auditor)
{
  EntenteAuditNote *self;

  g_return_val_if_fail (ENTENTE_IS_AUDITOR (auditor), NULL);

  self = g_object_new (ENTENTE_TYPE_AUDIT_NOTE, NULL);
  self->auditor = g_object_ref (auditor);
  g_signal_connect_object (auditor, "notify::audit", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
