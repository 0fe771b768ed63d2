/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finding-notes.h"

#include "entente-text.h"

/* Each finding is a line beside a sign of warning. */

static GtkWidget *
note_new (EntenteDocument      *document,
          const EntenteFinding *finding)
{
  g_autofree char *text = entente_finding_write (document, finding);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "valign", GTK_ALIGN_START,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = entente_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "finding");
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

/**
 * entente_finding_notes_new:
 * @document: a document
 * @item: an item of it
 *
 * Returns: (transfer floating) (nullable): notes of what is wrong with the item; %NULL if nothing is
 */
GtkWidget *
entente_finding_notes_new (EntenteDocument *document,
                           EntenteItem     *item)
{
  g_autoptr (GPtrArray) findings = entente_finding_list_for_item (document, item);
  GtkWidget *box;

  if (findings->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  for (guint i = 0; i < findings->len; i++)
    gtk_box_append (GTK_BOX (box), note_new (document, findings->pdata[i]));
  return box;
}
