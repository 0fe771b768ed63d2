/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-results-bar.h"

#include <glib/gi18n.h>

#include "entente-wrap-layout.h"

#define SPACING 4
#define LINE_SPACING 2

struct _EntenteResultsBar
{
  GtkWidget parent_instance;

  EntenteSession *session; /* nullable */

  /* children */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (EntenteResultsBar, entente_results_bar, GTK_TYPE_WIDGET)

static void
select_cb (EntenteResultsBar *self)
{
  EntenteFinder *finder = self->session != NULL ? entente_session_get_finder (self->session) : NULL;
  EntenteSearchFound *found = finder != NULL ? entente_finder_get_found (finder) : NULL;

  if (found != NULL)
    entente_session_select_many (self->session, entente_search_found_get_items (found));
}

static char *
format_count (guint n_found,
              guint n_listed)
{
  if (n_found > n_listed)
    return g_strdup_printf (ngettext ("%1$u found, the best %2$u shown", "%1$u found, the best %2$u shown", n_found),
                            n_found, n_listed);
  return g_strdup_printf (ngettext ("%u found", "%u found", n_found), n_found);
}

static void
entente_results_bar_dispose (GObject *object)
{
  EntenteResultsBar *self = ENTENTE_RESULTS_BAR (object);

  g_clear_object (&self->session);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));

  G_OBJECT_CLASS (entente_results_bar_parent_class)->dispose (object);
}

static void
entente_results_bar_class_init (EntenteResultsBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_results_bar_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "resultsbar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_button (EntenteResultsBar *self,
            const char        *label,
            const char        *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
entente_results_bar_init (EntenteResultsBar *self)
{
  GtkWidget *button;

  gtk_widget_set_layout_manager (GTK_WIDGET (self), entente_wrap_layout_new (SPACING, LINE_SPACING));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("search", "What Was Found"),
                                  -1);
  /* A screen reader tells it when it changes. */
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0,
                              "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  /* Translators: buttons beside “274 found”. */
  button = add_button (self, C_("search", "Select All"), _("Select All That Was Found"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (select_cb), self, G_CONNECT_SWAPPED);
  button = add_button (self, C_("search", "Only These"), _("Show Only What Was Found"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.only-found");
}

/**
 * entente_results_bar_show:
 * @self: the line
 * @session: the session that searches
 * @n_listed: how many results the list can show
 *
 * How many are selected is told beside how many were found: the list may show but a part of both.
 */
void
entente_results_bar_show (EntenteResultsBar *self,
                          EntenteSession    *session,
                          guint              n_listed)
{
  EntenteSearchFound *all;
  guint n_selected;
  g_autofree char *found = NULL, *selected = NULL, *both = NULL;

  g_return_if_fail (ENTENTE_IS_RESULTS_BAR (self) && ENTENTE_IS_SESSION (session));

  g_set_object (&self->session, session);
  n_selected = entente_session_get_selection (session)->len;
  /* The search may have been left while what it found is still listed. */
  all = entente_finder_get_found (entente_session_get_finder (session));
  found = format_count (all != NULL ? entente_search_found_get_n (all) : n_listed, n_listed);
  selected = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);
  both = g_strconcat (found, " · ", selected, NULL);
  gtk_label_set_label (GTK_LABEL (self->label), n_selected > 1 ? both : found);
}

/**
 * entente_results_bar_get_words:
 * @self: the line
 *
 * Returns: how many there are, as it says it
 */
const char *
entente_results_bar_get_words (EntenteResultsBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_RESULTS_BAR (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->label));
}
