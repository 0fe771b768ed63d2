/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery-bar.h"

#include "entente-recovery-list.h"

#include <glib/gi18n.h>

struct _EntenteRecoveryBar
{
  AdwBin parent_instance;

  /* template */
  GtkInfoBar *info_bar;
  GtkLabel *label;
  GtkWidget *discard_button;
  GtkWidget *restore_button;
  GtkWidget *show_button;
};

G_DEFINE_FINAL_TYPE (EntenteRecoveryBar, entente_recovery_bar, ADW_TYPE_BIN)

/* A screen reader would still read a bar that is not revealed but visible. */
static void
reveal (EntenteRecoveryBar *self,
        gboolean            revealed)
{
  gtk_widget_set_visible (GTK_WIDGET (self->info_bar), revealed);
  gtk_info_bar_set_revealed (self->info_bar, revealed);
}

/* @own is the folder of a recovery of the window's own file; NULL tells of other files. */
static void
show (EntenteRecoveryBar *self,
      const char         *text,
      const char         *own)
{
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (self->discard_button, own != NULL);
  gtk_widget_set_visible (self->restore_button, own != NULL);
  gtk_widget_set_visible (self->show_button, own == NULL);
  if (own != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->discard_button), "s", own);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore_button), "s", own);
    }
  reveal (self, TRUE);
}

static void
entente_recovery_bar_class_init (EntenteRecoveryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-recovery-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, info_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, label);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, discard_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, restore_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, show_button);
  gtk_widget_class_bind_template_callback (widget_class, entente_recovery_bar_hide);
}

static void
entente_recovery_bar_init (EntenteRecoveryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_recovery_bar_offer:
 * @self: a bar
 * @recovery: what was not saved of the file that the window shows
 *
 * Offers to restore it.
 */
void
entente_recovery_bar_offer (EntenteRecoveryBar *self,
                            EntenteRecovery    *recovery)
{
  g_autofree char *words = NULL, *text = NULL;

  g_return_if_fail (ENTENTE_IS_RECOVERY_BAR (self) && ENTENTE_IS_RECOVERY (recovery));

  words = entente_recovery_list_describe (recovery);
  /* Translators: %s is a day, a time and a number of changes. */
  text = g_strdup_printf (_("Entente ended before changes to this file were saved: %s"), words);
  show (self, text, entente_recovery_get_folder (recovery));
}

/**
 * entente_recovery_bar_offer_others:
 * @self: a bar
 * @n_others: how many other documents have something that was not saved
 *
 * Tells of them.
 */
void
entente_recovery_bar_offer_others (EntenteRecoveryBar *self,
                                   guint               n_others)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_RECOVERY_BAR (self) && n_others > 0);

  text = g_strdup_printf (ngettext ("Entente ended before %u other document was saved.",
                                    "Entente ended before %u other documents were saved.", n_others), n_others);
  show (self, text, NULL);
}

/**
 * entente_recovery_bar_offers_others:
 * @self: a bar
 *
 * Returns: whether it tells of other documents now
 */
gboolean
entente_recovery_bar_offers_others (EntenteRecoveryBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECOVERY_BAR (self), FALSE);

  return gtk_info_bar_get_revealed (self->info_bar) && gtk_widget_get_visible (self->show_button);
}

/**
 * entente_recovery_bar_hide:
 * @self: a bar
 *
 * Hides it, until there is something to offer again.
 */
void
entente_recovery_bar_hide (EntenteRecoveryBar *self)
{
  g_return_if_fail (ENTENTE_IS_RECOVERY_BAR (self));

  reveal (self, FALSE);
}
