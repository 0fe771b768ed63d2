/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-canvas.h"

#include "sample-grid.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#define WIDTH 1000
#define HEIGHT 700

static void
activate_cb (EntenteCanvas *canvas,
             EntenteItem   *item,
             SampleCanvas  *fixture)
{
  fixture->activated = item;
}

void
sample_canvas_open (SampleCanvas *fixture,
                    guint         n_columns,
                    guint         n_rows)
{
  g_autoptr (EntenteDocument) document = sample_grid_new (n_columns, n_rows);
  g_autoptr (GFile) file = sample_file_new (document);
  g_autoptr (GError) error = NULL;

  sample_session_open (fixture->session, file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
}

void
sample_canvas_set_up (SampleCanvas  *fixture,
                      gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* The tests check the result, not the animations. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  fixture->session = entente_session_new ();
  sample_canvas_open (fixture, SAMPLE_CANVAS_COLUMNS, SAMPLE_CANVAS_ROWS);
  fixture->canvas = ENTENTE_CANVAS (entente_canvas_new ());
  fixture->viewport = entente_canvas_get_viewport (fixture->canvas);
  g_signal_connect (fixture->canvas, "activate-item", G_CALLBACK (activate_cb), fixture);
  entente_canvas_set_session (fixture->canvas, fixture->session);

  fixture->before = gtk_button_new_with_label ("Before");
  fixture->after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->canvas));
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = sample_window_new (box, WIDTH, HEIGHT);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* A thread that is painting may hold the scene, but nothing may hold the canvas. */
void
sample_canvas_tear_down (SampleCanvas  *fixture,
                         gconstpointer  data)
{
  gpointer scene = entente_session_get_scene (fixture->session);

  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  g_object_add_weak_pointer (scene, &scene);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->canvas);
  g_assert_finalize_object (fixture->session);
  sample_wait (is_gone, &scene);
}

EntenteItem *
sample_canvas_item (SampleCanvas *fixture,
                    const char   *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
}

/* The place on the canvas of a card, or of the label on a line. */
guint
sample_canvas_find_card (SampleCanvas *fixture,
                         const char   *id)
{
  guint card;

  g_assert_cmpint (entente_scene_find (entente_canvas_get_scene (fixture->canvas), id, &card), ==, ENTENTE_PART_CARD);
  return card;
}

EntenteVec
sample_canvas_place_of (SampleCanvas *fixture,
                        const char   *id)
{
  EntenteScene *scene = entente_session_get_scene (fixture->session);
  guint index;
  EntentePart part = entente_scene_find (scene, id, &index);
  const EntenteBox *box = part == ENTENTE_PART_CARD ? &entente_scene_get_card (scene, index)->box
                                                    : &entente_scene_get_line (scene, index)->label_box;

  g_assert_cmpint (part, !=, ENTENTE_PART_NONE);

  return entente_viewport_from_scene (fixture->viewport, box->x + box->width / 2, box->y + box->height / 2);
}

void
sample_canvas_assert_selected (SampleCanvas *fixture,
                               const char   *id)
{
  EntenteItem *selected = entente_session_get_selected (fixture->session);

  g_assert_cmpstr (selected != NULL ? entente_item_get_id (selected) : NULL, ==, id);
}

void
sample_canvas_click (SampleCanvas *fixture,
                     EntenteVec    at,
                     int           n_press)
{
  GtkGesture *gesture = sample_find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_CLICK, 0);

  g_signal_emit_by_name (gesture, "pressed", n_press, at.x, at.y);
  g_signal_emit_by_name (gesture, "released", n_press, at.x, at.y);
}

void
sample_canvas_point_at (SampleCanvas *fixture,
                        EntenteVec    at)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  gpointer controller;

  for (guint i = 0; (controller = sample_find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_MOTION, i)) != NULL; i++)
    g_signal_emit_by_name (controller, "motion", at.x, at.y);
}

typedef struct {
  guint key;
  GdkModifierType state;
  gboolean handled;
} Key;

static void
try_shortcuts (GtkWidget  *widget,
               GListModel *shortcuts,
               Key        *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts) && !key->handled; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key->key &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == key->state)
        key->handled = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                     gtk_shortcut_get_arguments (shortcut));
    }
}

/* Returns whether the canvas handles the key. */
gboolean
sample_canvas_press_key (SampleCanvas    *fixture,
                         guint            keyval,
                         GdkModifierType  state)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  Key key = { keyval, state, FALSE };
  gpointer controller;

  for (guint i = 0; (controller = sample_find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER, i)) != NULL; i++)
    try_shortcuts (widget, G_LIST_MODEL (controller), &key);

  return key.handled;
}

/* Each controller decides whether a drag concerns it. As with a real drag, all of them receive it. */
void
sample_canvas_tell_drags (SampleCanvas *fixture,
                          const char   *signal,
                          double        x,
                          double        y)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  gpointer drag;

  for (guint i = 0; (drag = sample_find_controller (widget, GTK_TYPE_GESTURE_DRAG, i)) != NULL; i++)
    if (G_OBJECT_TYPE (drag) == GTK_TYPE_GESTURE_DRAG)
      g_signal_emit_by_name (drag, signal, x, y);
}

gboolean
sample_canvas_is_settled (gpointer data)
{
  return entente_canvas_is_settled (data);
}

gboolean
sample_canvas_has_other_scene (gpointer data)
{
  gpointer *pair = data;

  return entente_session_get_scene (pair[0]) != pair[1];
}

EntentePoint
sample_canvas_position_of (SampleCanvas *fixture,
                           const char   *id)
{
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (fixture->session));
  EntentePoint at = { 0, 0 };

  g_assert_true (entente_layout_get_position (layout, id, &at));

  return at;
}

void
sample_canvas_assert_position (SampleCanvas *fixture,
                               const char   *id,
                               int           x,
                               int           y)
{
  EntentePoint at = sample_canvas_position_of (fixture, id);

  g_assert_cmpint (at.x, ==, x);
  g_assert_cmpint (at.y, ==, y);
}

void
sample_canvas_assert_step (SampleCanvas *fixture,
                           const char   *name)
{
  g_assert_cmpstr (entente_history_get_undo_name (entente_session_get_history (fixture->session)), ==, name);
}

gboolean
sample_canvas_is_not_moving_cards (gpointer data)
{
  EntenteCardOverlay *overlay = entente_canvas_content_get_overlay (entente_canvas_get_content (data));

  return !entente_card_overlay_has_cards (overlay) && !entente_card_overlay_is_painted (overlay);
}
