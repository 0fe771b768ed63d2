/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-plain-row.h"

/**
 * entente_plain_row_new:
 * @title: plain text, maybe from a file
 * @subtitle: (nullable): likewise
 *
 * Returns: (transfer none): a row of a list
 */
GtkWidget *
entente_plain_row_new (const char *title,
                       const char *subtitle)
{
  /* The labels in it learn that it is no markup only when the row is made. */
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_return_val_if_fail (title != NULL, row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  /* Later versions of GTK find no words in the label of the subtitle, which describes the row otherwise. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  if (subtitle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  return row;
}
