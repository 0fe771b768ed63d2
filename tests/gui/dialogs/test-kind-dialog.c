/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-kind-dialog.h"

#include "entente-actor.h"
#include "entente-entry-row.h"
#include "entente-json.h"
#include "entente-relation.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  GBytes *before;
  EntenteKindDialog *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  fixture->history = entente_history_new (fixture->document);
  fixture->before = entente_json_write (fixture->document, NULL);
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
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
  g_bytes_unref (fixture->before);
}

static void
open_dialog (Fixture    *fixture,
             const char *ids)
{
  g_auto (GStrv) all = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all[i] != NULL; i++)
    g_ptr_array_add (items, g_object_ref (entente_document_lookup (fixture->document, all[i])));
  g_set_weak_pointer (&fixture->dialog, ENTENTE_KIND_DIALOG (entente_kind_dialog_new (fixture->history, items)));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static EntenteEntryRow *
find_row (GtkWidget  *root,
          const char *title)
{
  if (ENTENTE_IS_ENTRY_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return ENTENTE_ENTRY_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      EntenteEntryRow *row = find_row (child, title);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static const char *
kind_of (Fixture    *fixture,
         const char *id,
         guint       member)
{
  return entente_item_get_text (entente_document_lookup (fixture->document, id), member);
}

/* Actors, relations and sources each have a row. A row that is not edited changes nothing. */
static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *word = g_strdup (kind_of (fixture, "met", ENTENTE_RELATION_KIND));
  g_autoptr (GBytes) undone = NULL;
  EntenteEntryRow *row;

  open_dialog (fixture, "kim shoigu met honor");
  g_assert_false (entente_kind_dialog_set (fixture->dialog));
  g_assert_nonnull (find_row (GTK_WIDGET (fixture->dialog), "Word on 1 relation"));
  row = find_row (GTK_WIDGET (fixture->dialog), "Kind of 2 actors");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Group or unnamed voice");
  g_assert_true (entente_kind_dialog_set (fixture->dialog));
  sample_wait (is_gone, fixture);

  g_assert_cmpstr (kind_of (fixture, "kim", ENTENTE_ACTOR_KIND), ==, "group");
  g_assert_cmpstr (kind_of (fixture, "shoigu", ENTENTE_ACTOR_KIND), ==, "group");
  g_assert_cmpstr (kind_of (fixture, "met", ENTENTE_RELATION_KIND), ==, word);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Set Kind of 4 Items");
  entente_history_undo (fixture->history);
  undone = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (undone, fixture->before));
}

/* If the kinds differ, the row is empty and a hint lists them. */
static void
test_differing (Fixture       *fixture,
                gconstpointer  data)
{
  EntenteEntryRow *row;

  open_dialog (fixture, "kim tass");
  row = find_row (GTK_WIDGET (fixture->dialog), "Kind of 2 actors");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_nonnull (strstr (entente_entry_row_get_hint (row), "Person"));
  g_assert_nonnull (strstr (entente_entry_row_get_hint (row), "Now: "));
}

#define ADD(name, func) g_test_add ("/kind-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("set", test_set);
  ADD ("differing", test_differing);
  return g_test_run ();
}
