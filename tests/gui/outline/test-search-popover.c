/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-popover.h"

#include <adwaita.h>

#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteSearchLexicon *lexicon;
  EntenteSearchPopover *popover;
  GtkWindow *window;
  GtkEditable *entry;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *entry = gtk_search_entry_new ();

  fixture->document = sample_document_new ();
  fixture->lexicon = entente_search_lexicon_new (fixture->document);
  gtk_box_append (GTK_BOX (box), entry);
  fixture->entry = GTK_EDITABLE (entry);
  fixture->popover = entente_search_popover_new (box, fixture->entry);
  entente_search_popover_set_lexicon (fixture->popover, fixture->lexicon);
  fixture->window = sample_window_new (box, 300, 400);
  gtk_widget_grab_focus (entry);
  sample_settle (entry);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->popover);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->lexicon);
  g_assert_finalize_object (fixture->document);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  int position = gtk_editable_get_position (fixture->entry);

  gtk_editable_insert_text (fixture->entry, text, -1, &position);
  gtk_editable_set_position (fixture->entry, position);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  return entente_search_popover_handle_key (fixture->popover, key, 0);
}

/* A key and its value are taken by keys alone, and typing goes on behind them. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  type (fixture, "k");
  g_assert_false (entente_search_popover_is_open (fixture->popover));
  type (fixture, "i");
  g_assert_true (entente_search_popover_is_open (fixture->popover));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "kind:");
  g_assert_true (entente_search_popover_is_open (fixture->popover));
  type (fixture, "pers");
  g_assert_true (press (fixture, GDK_KEY_Up));
  g_assert_true (press (fixture, GDK_KEY_Tab));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "kind:person ");
  g_assert_cmpint (gtk_editable_get_position (fixture->entry), ==, strlen ("kind:person "));
  g_assert_false (entente_search_popover_is_open (fixture->popover));
  g_assert_false (press (fixture, GDK_KEY_Down));
}

/* Who chooses nothing is not disturbed: Enter and Tab do what they do without a list. */
static void
test_ignored (Fixture       *fixture,
              gconstpointer  data)
{
  type (fixture, "sp");
  g_assert_true (entente_search_popover_is_open (fixture->popover));
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_false (entente_search_popover_is_open (fixture->popover));
  type (fixture, "e");
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_false (entente_search_popover_is_open (fixture->popover));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "spe");
}

/* All words are shown by the button; a word is put behind what is there. */
static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  type (fixture, "treaty");
  entente_search_popover_show_keys (fixture->popover);
  g_assert_true (entente_search_popover_is_open (fixture->popover));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "treaty speaker:");
  entente_search_popover_show_keys (fixture->popover);
  g_assert_false (entente_search_popover_is_open (fixture->popover));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/search-popover/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/search-popover/ignored", Fixture, NULL, set_up, test_ignored, tear_down);
  g_test_add ("/search-popover/all", Fixture, NULL, set_up, test_all, tear_down);
  return g_test_run ();
}
