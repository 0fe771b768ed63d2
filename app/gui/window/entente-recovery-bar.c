/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery-bar.h"

#include "entente-recovery-list.h"
#include "entente-wrap-layout.h"

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
  GtkWidget *show_record_button;
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

/* @own is a recovery of the window's own document; NULL tells of other files. */
static void
show (EntenteRecoveryBar *self,
      const char         *text,
      EntenteRecovery    *own)
{
  gboolean is_restored = own != NULL && entente_recovery_is_restored (own);

  gtk_label_set_label (self->label, text);
  gtk_info_bar_set_message_type (self->info_bar, is_restored ? GTK_MESSAGE_WARNING : GTK_MESSAGE_QUESTION);
  gtk_widget_set_visible (self->discard_button, own != NULL);
  gtk_widget_set_visible (self->restore_button, own != NULL && !is_restored);
  gtk_widget_set_visible (self->show_button, own == NULL);
  gtk_widget_set_visible (self->show_record_button, is_restored);
  if (own != NULL)
    {
      g_autofree char *uri = entente_recovery_get_uri (own);
      const char *folder = entente_recovery_get_folder (own);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->discard_button), "s", folder);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore_button), "s", folder);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_record_button), "s", uri);
    }
  reveal (self, TRUE);
}

/* Says what is wrong with a document that was restored. */
static char *
describe_damage (EntenteRecovery *recovery)
{
  guint n_lost = entente_recovery_get_n_lost (recovery), n = n_lost + entente_recovery_get_n_steps (recovery);
  GString *words = g_string_new (NULL);

  if (n_lost > 0)
    /* Translators: how many changes are missing, and of how many. */
    g_string_append_printf (words, ngettext ("%u of %u change can’t be read, so not everything was restored.",
                                             "%u of %u changes can’t be read, so not everything was restored.", n),
                            n_lost, n);
  if (entente_recovery_is_copy_damaged (recovery))
    g_string_append_printf (words, "%s%s", n_lost > 0 ? " " : "",
                            _("The copy from which this document was restored is damaged. Its words may not be the "
                              "ones that were written: compare them with the sources."));
  if (words->len == 0)
    g_string_append (words, _("The record of the changes is damaged, and does not tell which file they belong to."));
  return g_string_free (words, FALSE);
}

static void
entente_recovery_bar_class_init (EntenteRecoveryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-recovery-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, info_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, label);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, discard_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, restore_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, show_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecoveryBar, show_record_button);
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
 * @recovery: what was not saved of the document that the window shows
 *
 * Offers to restore it. If it was restored already, the bar tells what is damaged of it.
 */
void
entente_recovery_bar_offer (EntenteRecoveryBar *self,
                            EntenteRecovery    *recovery)
{
  g_autofree char *words = NULL, *text = NULL;

  g_return_if_fail (ENTENTE_IS_RECOVERY_BAR (self) && ENTENTE_IS_RECOVERY (recovery));

  if (entente_recovery_is_restored (recovery))
    {
      words = describe_damage (recovery);
      text = g_strdup_printf (_("%s The damaged record is kept until you discard it."), words);
    }
  else
    {
      words = entente_recovery_list_describe (recovery);
      /* Translators: %s is a day, a time and a number of changes. */
      text = g_strdup_printf (_("Entente ended before changes to this file were saved: %s"), words);
    }
  show (self, text, recovery);
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
