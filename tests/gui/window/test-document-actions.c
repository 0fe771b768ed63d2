/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-deletion.h"
#include "entente-document-actions.h"
#include "sample-actions.h"

typedef struct {
  SampleActions sample;
  GtkWidget *canvas, *minimap, *hint, *button;
  EntenteDocumentActions *actions;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content;

  sample_actions_set_up (&fixture->sample, data);
  fixture->canvas = gtk_button_new_with_label ("canvas");
  fixture->minimap = gtk_label_new ("minimap");
  fixture->button = gtk_button_new_with_label ("first");
  fixture->hint = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (fixture->hint), fixture->button);
  gtk_box_append (GTK_BOX (box), fixture->canvas);
  gtk_box_append (GTK_BOX (box), fixture->minimap);
  gtk_box_append (GTK_BOX (box), fixture->hint);
  content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->sample.window));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (content), box);
  fixture->actions = entente_document_actions_new (fixture->sample.document, fixture->sample.window, fixture->canvas,
                                                   fixture->minimap, fixture->hint, fixture->button);
  entente_actions_begin (ENTENTE_ACTIONS (fixture->actions));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->actions);
  sample_actions_tear_down (&fixture->sample, data);
}

static void
delete_actors (Fixture *fixture)
{
  EntenteDocument *document = entente_session_get_document (fixture->sample.session);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntenteDeletion) deletion = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    g_ptr_array_add (items, g_list_model_get_item (actors, i));
  deletion = entente_deletion_new (document, items);
  g_assert_true (entente_history_apply (entente_session_get_history (fixture->sample.session), deletion->draft));
}

/* The hint is there while there is no actor, and its button does not keep the focus when it goes. */
static void
test_hint (Fixture       *fixture,
           gconstpointer  data)
{
  GtkRoot *root = GTK_ROOT (fixture->sample.window);

  g_assert_false (gtk_widget_get_visible (fixture->hint));
  g_assert_true (gtk_widget_get_visible (fixture->minimap));
  g_assert_true (gtk_root_get_focus (root) == fixture->canvas);
  delete_actors (fixture);
  g_assert_true (gtk_widget_get_visible (fixture->hint));
  g_assert_false (gtk_widget_get_visible (fixture->minimap));
  gtk_widget_grab_focus (fixture->button);
  entente_history_undo (entente_session_get_history (fixture->sample.session));
  g_assert_false (gtk_widget_get_visible (fixture->hint));
  g_assert_true (gtk_root_get_focus (root) == fixture->canvas);
}

/* A document that comes up empty begins at the button. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  delete_actors (fixture);
  entente_actions_begin (ENTENTE_ACTIONS (fixture->actions));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->sample.window)) == fixture->button);
}

static void
test_enabled (Fixture       *fixture,
              gconstpointer  data)
{
  entente_actions_update (ENTENTE_ACTIONS (fixture->actions));
  g_assert_true (sample_actions_can (&fixture->sample, "edit-title"));
  /* The sample names a source that it does not hold. */
  g_assert_true (sample_actions_can (&fixture->sample, "remarks"));
  entente_open_document_set_shown (fixture->sample.document, FALSE);
  entente_actions_update (ENTENTE_ACTIONS (fixture->actions));
  g_assert_false (sample_actions_can (&fixture->sample, "edit-title"));
  g_assert_false (sample_actions_can (&fixture->sample, "remarks"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/document-actions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("hint", test_hint);
  ADD ("focus", test_focus);
  ADD ("enabled", test_enabled);

  return g_test_run ();
}
