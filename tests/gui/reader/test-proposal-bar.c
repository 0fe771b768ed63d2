/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-proposal-bar.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <adwaita.h>

#define TEXT "“We leave tomorrow,” said Dmitry Peskov. The ministry was silent.\n\n" \
  "“Nobody has asked us,” Maria Zakharova told reporters."

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteReaderView *view;
  EntenteProposalBar *bar;
  GtkWindow *window;
  int edited;
} Fixture;

static void
edit_cb (Fixture *fixture,
         guint    nth)
{
  fixture->edited = (int) nth;
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return sample_find_label (GTK_WIDGET (fixture->bar), text) != NULL;
}

static gboolean
has_proposals (gpointer data)
{
  return says (data, "2 proposals") || says (data, "1 proposal") || says (data, "0 proposals")
         || says (data, "Proposal 1 of 1");
}

static void
find (Fixture *fixture)
{
  EntenteSource *source = ENTENTE_SOURCE (entente_document_lookup (fixture->document, "kept"));
  g_autoptr (GArray) standings = entente_standing_find_all (fixture->document, source, NULL);

  entente_proposal_bar_find (fixture->bar, fixture->history, source, standings);
  sample_wait (has_proposals, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, TEXT, 0);
  fixture->history = entente_history_new (fixture->document);
  fixture->view = g_object_ref_sink (g_object_new (ENTENTE_TYPE_READER_VIEW, "vexpand", TRUE, NULL));
  fixture->bar = g_object_ref_sink (g_object_new (ENTENTE_TYPE_PROPOSAL_BAR, NULL));
  fixture->edited = -1;
  g_signal_connect_swapped (fixture->bar, "edit", G_CALLBACK (edit_cb), fixture);
  entente_proposal_bar_set_view (fixture->bar, fixture->view);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->bar));
  entente_reader_view_set_text (fixture->view, entente_reader_text_new (TEXT));
  fixture->window = sample_window_new (box, 700, 500);
  find (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->bar);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  modifiers)
{
  gboolean taken = entente_proposal_bar_press (fixture->bar, key, modifiers);

  sample_settle (GTK_WIDGET (fixture->view));
  return taken;
}

static guint
count_statements (Fixture *fixture)
{
  return entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT);
}

/* Tab leads through the proposals, and then away from the text. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_true (press (fixture, GDK_KEY_Tab, 0));
  g_assert_true (says (fixture, "Proposal 1 of 2"));
  g_assert_cmpuint (entente_reader_view_get_place (fixture->view), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Tab, 0));
  g_assert_true (says (fixture, "Proposal 2 of 2"));
  g_assert_true (press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_true (says (fixture, "Proposal 1 of 2"));
  g_assert_false (press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_true (says (fixture, "2 proposals"));
  g_assert_true (press (fixture, GDK_KEY_Tab, 0));
  g_assert_true (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
}

static void
test_take_and_refuse (Fixture       *fixture,
                      gconstpointer  data)
{
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (count_statements (fixture), ==, 0);
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (count_statements (fixture), ==, 1);
  find (fixture);
  g_assert_true (says (fixture, "Proposal 1 of 1"));
  g_assert_true (press (fixture, GDK_KEY_BackSpace, 0));
  g_assert_cmpuint (count_statements (fixture), ==, 1);
  find (fixture);
  g_assert_true (says (fixture, "0 proposals"));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
}

/* After Escape the keys are those of the text again. */
static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_false (press (fixture, GDK_KEY_s, 0));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_Tab, GDK_CONTROL_MASK));
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  press (fixture, GDK_KEY_Tab, 0);
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_true (press (fixture, GDK_KEY_e, 0));
  g_assert_cmpint (fixture->edited, ==, 1);
  g_assert_nonnull (entente_proposal_bar_get_proposal (fixture->bar, 1));
}

static void
test_take_sure (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_true (says (fixture, "Take All 2 Sure Ones"));
  g_assert_true (press (fixture, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_cmpuint (count_statements (fixture), ==, 2);
}

#define ADD(name) \
  g_test_add ("/proposal-bar/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (tab);
  ADD (take_and_refuse);
  ADD (escape);
  ADD (edit);
  ADD (take_sure);
  return g_test_run ();
}
