/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-report-list.h"

#include "entente-display-text.h"
#include "entente-places-dialog.h"
#include "entente-plain-row.h"

#include <glib/gi18n.h>

/* Which reason a button is about. */
typedef struct {
  EntenteImportReading *reading;
  guint nth;
} Reason;

static void
reason_free (gpointer  data,
             GClosure *closure)
{
  Reason *reason = data;

  entente_import_reading_unref (reason->reading);
  g_free (reason);
}

static void
show_cb (GtkWidget *button,
         gpointer   data)
{
  const Reason *reason = data;

  gtk_window_present (entente_places_dialog_new (GTK_WINDOW (gtk_widget_get_root (button)), reason->reading,
                                                 reason->nth));
}

static EntenteImportReport *
get_report (EntenteImportReading *reading)
{
  return entente_import_get_report (entente_import_reading_get_import (reading));
}

static char *
dup_message (EntenteImportReading *reading,
             guint                 nth)
{
  g_autofree char *message = entente_import_report_dup_message (get_report (reading), nth);

  return entente_display_text_name (message);
}

/* NULL if no places are known. */
static GtkWidget *
button_new (EntenteImportReading *reading,
            guint                 nth,
            const char           *message)
{
  Reason *reason;
  GtkWidget *button;
  g_autofree char *name = NULL;

  if (entente_import_report_get_n_places (get_report (reading), nth) == 0)
    return NULL;
  reason = g_new0 (Reason, 1);
  reason->reading = entente_import_reading_ref (reading);
  reason->nth = nth;
  button = gtk_button_new_with_label (C_("button", "Show"));
  /* Translators: the name of the button “Show” for screen readers; the placeholder is a message such as “3 rows without
   * both ends”. */
  name = g_strdup_printf (_("Show: %s"), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (show_cb), reason, reason_free, 0);
  return button;
}

/**
 * entente_import_report_list_new_note:
 * @reading: what was read
 * @nth: a message of its report
 *
 * Returns: (transfer none): the message in little room
 */
GtkWidget *
entente_import_report_list_new_note (EntenteImportReading *reading,
                                     guint                 nth)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *message = dup_message (reading, nth);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", message, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  GtkWidget *button = button_new (reading, nth, message);

  if (entente_import_report_get_outcome (get_report (reading), nth) == ENTENTE_IMPORT_LEFT_OUT)
    gtk_widget_add_css_class (box, "left-out");
  gtk_widget_add_css_class (box, "import-note");
  gtk_box_append (GTK_BOX (box), label);
  if (button != NULL)
    {
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/**
 * entente_import_report_list_fill:
 * @group: a group
 * @rows: receives the rows, so that they can be removed again
 * @reading: what was read
 * @outcome: which messages are listed
 *
 * Returns: whether there are any
 */
gboolean
entente_import_report_list_fill (AdwPreferencesGroup  *group,
                                 GPtrArray            *rows,
                                 EntenteImportReading *reading,
                                 EntenteImportOutcome  outcome)
{
  EntenteImportReport *report = get_report (reading);
  gboolean any = FALSE;

  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    {
      g_autofree char *message = dup_message (reading, i);
      GtkWidget *row, *button;

      if (entente_import_report_get_outcome (report, i) != outcome)
        continue;
      any = TRUE;
      row = entente_plain_row_new (message, NULL);
      button = button_new (reading, i, message);
      if (button != NULL)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (rows, row);
    }
  return any;
}
