/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-unread-button.h"

#include "entente-item-link.h"
#include "entente-standing.h"
#include "entente-unread.h"

#include <glib/gi18n.h>

/* So many are listed; the others come when these are read. */
#define LISTED_MAX 100

struct _EntenteUnreadButton
{
  GtkWidget parent_instance;

  /* template */
  GtkMenuButton *button;
  GtkBox *box;

  EntenteSession *session; /* NULL for none */
};

G_DEFINE_FINAL_TYPE (EntenteUnreadButton, entente_unread_button, GTK_TYPE_WIDGET)

static void
read_cb (EntenteUnreadButton *self,
         GtkWidget           *read)
{
  EntenteDocument *document = entente_session_get_document (self->session);
  const char *id = g_object_get_data (G_OBJECT (read), "statement");
  EntenteItem *statement = entente_document_lookup_kind (document, ENTENTE_ITEM_STATEMENT, id);
  g_autoptr (EntenteDraft) draft = NULL;

  if (statement == NULL || !entente_unread_is (ENTENTE_STATEMENT (statement)))
    return;
  draft = entente_unread_make_read_draft (document, ENTENTE_STATEMENT (statement));
  if (!entente_history_apply (entente_session_get_history (self->session), draft))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static GtkWidget *
read_button_new (EntenteUnreadButton *self,
                 const char          *id)
{
  GtkWidget *read = g_object_new (GTK_TYPE_BUTTON, "label", C_("button", "Read"), "valign", GTK_ALIGN_CENTER,
                                  "tooltip-text", _("It Is Read Now"), NULL);

  g_object_set_data_full (G_OBJECT (read), "statement", g_strdup (id), g_free);
  g_signal_connect_object (read, "clicked", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  return read;
}

static void
add_row (EntenteUnreadButton *self,
         EntenteStatement    *statement)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (statement));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *link = entente_item_link_new (entente_session_get_document (self->session), ENTENTE_ITEM_STATEMENT, id);

  gtk_widget_set_hexpand (link, TRUE);
  gtk_box_append (GTK_BOX (row), link);
  if (entente_session_is_editable (self->session))
    gtk_box_append (GTK_BOX (row), read_button_new (self, id));
  gtk_box_append (self->box, row);
}

static void
entente_unread_button_dispose (GObject *object)
{
  EntenteUnreadButton *self = ENTENTE_UNREAD_BUTTON (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_UNREAD_BUTTON);

  G_OBJECT_CLASS (entente_unread_button_parent_class)->dispose (object);
}

static void
entente_unread_button_class_init (EntenteUnreadButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_unread_button_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-unread-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteUnreadButton, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteUnreadButton, box);
}

static void
entente_unread_button_init (EntenteUnreadButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_unread_button_show:
 * @self: a button
 * @session: the session
 * @standings: (element-type EntenteStanding): the statements of a source, where they stand in its text
 *
 * Lists those of the statements that nobody has read.
 */
void
entente_unread_button_show (EntenteUnreadButton *self,
                            EntenteSession      *session,
                            GArray              *standings)
{
  g_autofree char *label = NULL;
  guint n = 0;

  g_return_if_fail (ENTENTE_IS_UNREAD_BUTTON (self) && ENTENTE_IS_SESSION (session) && standings != NULL);

  g_set_object (&self->session, session);
  while (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    gtk_box_remove (self->box, gtk_widget_get_first_child (GTK_WIDGET (self->box)));
  for (guint i = 0; i < standings->len; i++)
    {
      EntenteStatement *statement = g_array_index (standings, EntenteStanding, i).statement;

      if (!entente_unread_is (statement))
        continue;
      if (n++ < LISTED_MAX)
        add_row (self, statement);
    }
  /* Translators: how many statements were taken without being read. */
  label = g_strdup_printf (ngettext ("%u unread", "%u unread", n), n);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/**
 * entente_unread_button_close:
 * @self: a button
 *
 * Closes the list, if it is open.
 */
void
entente_unread_button_close (EntenteUnreadButton *self)
{
  g_return_if_fail (ENTENTE_IS_UNREAD_BUTTON (self));

  gtk_menu_button_popdown (self->button);
}
