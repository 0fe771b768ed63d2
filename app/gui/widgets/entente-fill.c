/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fill.h"

/**
 * entente_fill_entry:
 * @editable: an entry, or a row that is one
 * @text: its new text
 *
 * Fills an entry. What was typed before can not be undone any more either, because it was replaced.
 */
void
entente_fill_entry (GtkEditable *editable,
                    const char  *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable) && text != NULL);

  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
}

/**
 * entente_fill_buffer:
 * @buffer: a text of several lines
 * @text: its new text
 *
 * Fills a text. What was typed before can not be undone any more either, because it was replaced.
 */
void
entente_fill_buffer (GtkTextBuffer *buffer,
                     const char    *text)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && text != NULL);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}
