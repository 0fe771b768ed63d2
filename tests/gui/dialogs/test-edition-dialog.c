/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-edition-dialog.h"

#include "entente-passage-statement.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <string.h>

static const char former[] =
  "The harbour stayed shut on Monday, as the town had feared. “We will not go out,” the speaker of the pilots said.\n\n"
  "“The wind is too strong for us,” she added in the evening. “Nobody will be forced to work in such a storm,” the mayor "
  "said to everybody who asked.\n\n"
  "“I am sorry,” the owner said.\n";

static const char corrected[] =
  "The harbour stayed shut until Tuesday. “We will not go out,” the speaker of the pilots said.\n\n"
  "“The wind is too strong for us,” she added in the evening. “Nobody will be asked to work in such a storm,” the mayor "
  "said to everybody who asked.\n";

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteSource *source;
  EntenteEditionDialog *dialog; /* NULL when it is gone */
  guint n_accepted, n_refused, n_attached;
  gboolean keeps_former;
} Fixture;

static void
add_statement (Fixture    *fixture,
               const char *id,
               const char *words)
{
  guint start = (guint) g_utf8_pointer_to_offset (former, strstr (former, words));
  g_autoptr (EntenteItem) item = entente_passage_statement_new (fixture->source, start,
                                                                start + (guint) g_utf8_strlen (words, -1));
  g_autoptr (EntenteItem) statement = entente_item_copy (item, id);

  g_assert_true (entente_document_insert (fixture->document, statement, G_MAXUINT));
}

static void
accepted_cb (Fixture                  *fixture,
             const EntenteTextEdition *edition)
{
  fixture->n_accepted++;
  fixture->keeps_former = edition->keeps_former;
  for (guint i = 0; i < edition->entries->len; i++)
    fixture->n_attached += g_array_index (edition->entries, EntenteEditionEntry, i).attach;
}

static void
refused_cb (Fixture *fixture)
{
  fixture->n_refused++;
}

static gboolean
is_compared (gpointer dialog)
{
  return entente_edition_dialog_get_edition (dialog) != NULL;
}

static void
open (Fixture    *fixture,
      const char *text)
{
  g_set_weak_pointer (&fixture->dialog, entente_edition_dialog_new (fixture->history, fixture->source, text));
  g_signal_connect_swapped (fixture->dialog, "accepted", G_CALLBACK (accepted_cb), fixture);
  g_signal_connect_swapped (fixture->dialog, "refused", G_CALLBACK (refused_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = entente_document_new ();
  fixture->source = ENTENTE_SOURCE (sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "gazette", ENTENTE_SOURCE_TITLE,
                                                "Harbour", ENTENTE_SOURCE_TEXT, former, 0));
  add_statement (fixture, "moved", "We will not go out");
  add_statement (fixture, "kept", "The wind is too strong for us");
  add_statement (fixture, "changed", "Nobody will be forced to work in such a storm");
  add_statement (fixture, "gone", "I am sorry");
  fixture->history = entente_history_new (fixture->document);
}

static gboolean
is_gone (gpointer fixture)
{
  return ((Fixture *) fixture)->dialog == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->history);
  sample_wait_until_alone (fixture->document);
  g_assert_finalize_object (fixture->document);
}

static void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = sample_find_button (GTK_WIDGET (fixture->dialog), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_shown (Fixture    *fixture,
              const char *text)
{
  g_test_message ("%s", text);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), text));
}

/* All that differs is told, nothing is attached unasked, and the former text stays. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  open (fixture, corrected);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  g_assert_false (gtk_widget_get_sensitive (sample_find_button (GTK_WIDGET (fixture->dialog), "Replace")));
  sample_wait (is_compared, fixture->dialog);
  assert_shown (fixture, "1 statement stands in the new text as it stood before.\n1 has moved.\n1 was changed.\n"
                         "1 is gone.");
  assert_shown (fixture, "Nobody will be forced to work in such a storm");
  assert_shown (fixture, "Nobody will be asked to work in such a storm");
  assert_shown (fixture, "Nothing like it");
  click (fixture, "Replace");
  g_assert_cmpuint (fixture->n_accepted, ==, 1);
  g_assert_cmpuint (fixture->n_attached, ==, 1);
  g_assert_true (fixture->keeps_former);
}

static GtkWidget *
find_check (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_attach (Fixture       *fixture,
             gconstpointer  data)
{
  open (fixture, corrected);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  sample_wait (is_compared, fixture->dialog);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (GTK_WIDGET (fixture->dialog))), TRUE);
  click (fixture, "Replace");
  g_assert_cmpuint (fixture->n_attached, ==, 2);
}

/* Where everything stands, there is nothing to keep. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *longer = g_strconcat (former, "A last line.\n", NULL);

  open (fixture, longer);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  sample_wait (is_compared, fixture->dialog);
  assert_shown (fixture, "4 statements stand in the new text as they stood before.");
  click (fixture, "Replace");
  g_assert_cmpuint (fixture->n_attached, ==, 4);
  g_assert_false (fixture->keeps_former);
}

static void
test_refuse (Fixture       *fixture,
             gconstpointer  data)
{
  open (fixture, corrected);
  entente_edition_dialog_offer_source (fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  sample_wait (is_compared, fixture->dialog);
  click (fixture, "Add as a New Source Instead…");
  g_assert_cmpuint (fixture->n_refused, ==, 1);
  g_assert_cmpuint (fixture->n_accepted, ==, 0);
}

/* A dialog that is closed at once leaves nothing behind. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  open (fixture, corrected);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
}

#define ADD(name, func) g_test_add ("/edition-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("list", test_list);
  ADD ("attach", test_attach);
  ADD ("kept", test_kept);
  ADD ("refuse", test_refuse);
  ADD ("close", test_close);
  return g_test_run ();
}
