/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fill.h"

/* Undoes as much as can be. */
static void
undo_all (GtkWidget *entry)
{
  for (int i = 0; i < 5; i++)
    gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))), "text.undo", NULL);
}

/* As a person types. What a program inserts is not undone by every version of GTK. */
static void
type (GtkWidget  *entry,
      const char *text)
{
  GtkEditable *words = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  gtk_editable_set_position (words, -1);
  g_signal_emit_by_name (words, "insert-at-cursor", text);
}

static void
test_entry (void)
{
  GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());

  entente_fill_entry (GTK_EDITABLE (entry), "Sergei");
  undo_all (entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Sergei");

  /* What is typed afterwards can be undone, down to what was filled in. */
  type (entry, " Shoigu");
  undo_all (entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Sergei");

  /* Filling it anew leaves no way back to what was typed before. */
  type (entry, "!");
  entente_fill_entry (GTK_EDITABLE (entry), "Kim");
  undo_all (entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Kim");
  g_object_unref (entry);
}

static void
assert_text (GtkTextBuffer *buffer,
             const char    *expected)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_buffer (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  entente_fill_buffer (buffer, "two\nlines");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, "!", -1);
  gtk_text_buffer_end_user_action (buffer);
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));
  gtk_text_buffer_undo (buffer);
  assert_text (buffer, "two\nlines");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fill/entry", test_entry);
  g_test_add_func ("/fill/buffer", test_buffer);
  return g_test_run ();
}
