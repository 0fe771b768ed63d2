/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-weighing-dialog.h"

#include <glib/gi18n.h>

#include "entente-evidence.h"
#include "entente-line-sample.h"
#include "entente-weighing-commands.h"

#define WIDTH 480
#define HEIGHT 620

struct _EntenteWeighingDialog
{
  AdwWindow parent_instance;

  EntenteHistory *history;
  GtkSwitch *switches[ENTENTE_N_RULES];
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteWeighingDialog, entente_weighing_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteWeighingDialog *self)
{
  return entente_history_get_document (self->history);
}

/* Undo turns the switches as well. */
static void
weighing_changed_cb (EntenteWeighingDialog *self)
{
  guint rules = entente_rules_for_document (get_document (self));

  self->updating = TRUE;
  for (int rule = 0; rule < ENTENTE_N_RULES; rule++)
    gtk_switch_set_active (self->switches[rule], (rules & 1u << rule) != 0);
  self->updating = FALSE;
}

static void
switched_cb (EntenteWeighingDialog *self,
             GParamSpec            *pspec,
             GtkSwitch             *toggle)
{
  EntenteWeighingRule rule = 0;
  g_autoptr (EntenteDraft) draft = NULL;

  if (self->updating)
    return;
  while (rule + 1 < ENTENTE_N_RULES && self->switches[rule] != toggle)
    rule++;
  draft = entente_weighing_commands_set (get_document (self), rule, gtk_switch_get_active (toggle));
  entente_history_apply (self->history, draft);
}

static GtkWidget *
rule_row_new (EntenteWeighingDialog *self,
              EntenteWeighingRule    rule,
              gboolean               editable)
{
  GtkWidget *row = adw_action_row_new ();
  GtkSwitch *toggle = GTK_SWITCH (gtk_switch_new ());

  self->switches[rule] = toggle;
  gtk_widget_set_valign (GTK_WIDGET (toggle), GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (GTK_WIDGET (toggle), editable);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entente_rule_get_title (rule));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entente_rule_get_description (rule));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (toggle));
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
class_row_new (EntenteEvidenceClass support,
               gboolean             disputed)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *sample = g_object_new (ENTENTE_TYPE_LINE_SAMPLE, "valign", GTK_ALIGN_CENTER, NULL);

  entente_line_sample_set (ENTENTE_LINE_SAMPLE (sample), support, disputed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), disputed ? entente_evidence_get_dispute_label ()
                                                                     : entente_evidence_class_get_label (support));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), disputed ? entente_evidence_get_dispute_description ()
                                                              : entente_evidence_class_get_description (support));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sample);
  return row;
}

static GtkWidget *
group_new (const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return group;
}

static GtkWidget *
rules_group_new (EntenteWeighingDialog *self,
                 gboolean               editable)
{
  GtkWidget *group = group_new (_("Rules of This Document"),
                                _("Both make the document more careful. They are kept in it, and change what lines "
                                  "say, never what was said."));

  for (int rule = 0; rule < ENTENTE_N_RULES; rule++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rule_row_new (self, rule, editable));
  return group;
}

static GtkWidget *
classes_group_new (void)
{
  GtkWidget *group = group_new (_("What a Line Says"),
                                _("Origins are counted, not repetitions: who said it, or who published what a source "
                                  "says itself. Who passes it on adds none, nor does a source that repeats one that "
                                  "it cites; sources that draw on each other or on the same count once."));

  for (int support = 0; support < ENTENTE_N_EVIDENCE_CLASSES; support++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), class_row_new (support, FALSE));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), class_row_new (ENTENTE_EVIDENCE_REPORTED, TRUE));
  return group;
}

static void
entente_weighing_dialog_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_WEIGHING_DIALOG (object)->history);

  G_OBJECT_CLASS (entente_weighing_dialog_parent_class)->dispose (object);
}

static void
entente_weighing_dialog_class_init (EntenteWeighingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_weighing_dialog_dispose;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_weighing_dialog_init (EntenteWeighingDialog *self)
{
}

/**
 * entente_weighing_dialog_new:
 * @parent: the window of the document
 * @history: its history
 * @editable: whether the document can be changed
 *
 * Returns: (transfer none): a window
 */
GtkWindow *
entente_weighing_dialog_new (GtkWindow      *parent,
                             EntenteHistory *history,
                             gboolean        editable)
{
  EntenteWeighingDialog *self = g_object_new (ENTENTE_TYPE_WEIGHING_DIALOG, "title", _("Weighing"),
                                              "transient-for", parent, "modal", TRUE, "default-width", WIDTH,
                                              "default-height", HEIGHT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = adw_preferences_page_new ();

  self->history = g_object_ref (history);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (rules_group_new (self, editable)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (classes_group_new ()));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
  weighing_changed_cb (self);
  g_signal_connect_object (get_document (self), "weighing-changed", G_CALLBACK (weighing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
