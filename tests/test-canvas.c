/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "sample-grid.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#define WIDTH 1000
#define HEIGHT 700
#define N_COLUMNS 4
#define N_ROWS 3

typedef struct {
  EntenteSession *session;
  EntenteCanvas *canvas;
  EntenteViewport *viewport;
  GtkWindow *window;
  GtkWidget *before;
  GtkWidget *after;
  EntenteItem *activated;
} Fixture;

static void
activate_cb (EntenteCanvas *canvas,
             EntenteItem   *item,
             Fixture       *fixture)
{
  fixture->activated = item;
}

static void
open_grid (Fixture *fixture,
           guint    n_columns,
           guint    n_rows)
{
  g_autoptr (EntenteDocument) document = sample_grid_new (n_columns, n_rows);
  g_autoptr (GFile) file = sample_file_new (document);
  g_autoptr (GError) error = NULL;

  sample_session_open (fixture->session, file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* Whatever the animations, the outcome counts. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  fixture->session = entente_session_new ();
  open_grid (fixture, N_COLUMNS, N_ROWS);
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

/* A thread that still paints keeps the scene, but nothing may keep the canvas. */
static void
tear_down (Fixture       *fixture,
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

static EntenteItem *
item (Fixture    *fixture,
      const char *id)
{
  return entente_document_lookup (entente_session_get_document (fixture->session), id);
}

/* Where on the canvas a card is, or the words on a line. */
static EntenteVec
place_of (Fixture    *fixture,
          const char *id)
{
  EntenteScene *scene = entente_session_get_scene (fixture->session);
  guint index;
  EntentePart part = entente_scene_find (scene, id, &index);
  const EntenteBox *box = part == ENTENTE_PART_CARD ? &entente_scene_get_card (scene, index)->box
                                                    : &entente_scene_get_line (scene, index)->label_box;

  g_assert_cmpint (part, !=, ENTENTE_PART_NONE);

  return entente_viewport_from_scene (fixture->viewport, box->x + box->width / 2, box->y + box->height / 2);
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  EntenteItem *selected = entente_session_get_selected (fixture->session);

  g_assert_cmpstr (selected != NULL ? entente_item_get_id (selected) : NULL, ==, id);
}

/* GTK has no events that a program could make, so the controllers say what they would say. */
static gpointer
find_controller (GtkWidget *widget,
                 GType      type,
                 guint      nth)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) && nth-- == 0)
        return controller;
    }

  return NULL;
}

static void
click (Fixture    *fixture,
       EntenteVec  at,
       int         n_press)
{
  GtkGesture *gesture = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_CLICK, 0);

  g_signal_emit_by_name (gesture, "pressed", n_press, at.x, at.y);
  g_signal_emit_by_name (gesture, "released", n_press, at.x, at.y);
}

static void
point_at (Fixture    *fixture,
          EntenteVec  at)
{
  GtkEventController *controller;

  for (guint i = 0;
       (controller = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_MOTION, i)) != NULL;
       i++)
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

/* Whether the canvas takes the key. */
static gboolean
press_key (Fixture         *fixture,
           guint            keyval,
           GdkModifierType  state)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  Key key = { keyval, state, FALSE };
  gpointer controller;

  for (guint i = 0; (controller = find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER, i)) != NULL; i++)
    try_shortcuts (widget, G_LIST_MODEL (controller), &key);

  return key.handled;
}

static void
press_tab (Fixture  *fixture,
           gboolean  backward)
{
  gboolean moved;

  g_signal_emit_by_name (fixture->window, "move-focus", backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD,
                         &moved);
}

static gboolean
is_settled (gpointer data)
{
  return entente_canvas_is_settled (data);
}

/* Looking */

static void
assert_all_in_sight (Fixture *fixture)
{
  EntenteVec first = place_of (fixture, "0-0"), last = place_of (fixture, "3-2");

  g_assert_cmpfloat (first.x, >, 0);
  g_assert_cmpfloat (first.y, >, 0);
  g_assert_cmpfloat (last.x, <, entente_viewport_get_width (fixture->viewport));
  g_assert_cmpfloat (last.y, <, entente_viewport_get_height (fixture->viewport));
}

static void
test_first_view (Fixture       *fixture,
                 gconstpointer  data)
{
  assert_all_in_sight (fixture);
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), <=, 1.25);
  sample_wait (is_settled, fixture->canvas);
}

static gboolean
has_other_scene (gpointer data)
{
  gpointer *pair = data;

  return entente_session_get_scene (pair[0]) != pair[1];
}

/* The view belongs to the user: a change of the document leaves it alone. */
static void
test_view_survives_change (Fixture       *fixture,
                           gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteScene) scene = g_object_ref (entente_session_get_scene (fixture->session));
  gpointer pair[] = { fixture->session, scene };
  EntenteItem *before = item (fixture, "0-0");
  g_autoptr (EntenteItem) after = entente_item_copy (before, "0-0");
  EntenteVec center, now;

  entente_viewport_zoom_at (fixture->viewport, 1.7, 10, 10);
  entente_viewport_get_center (fixture->viewport, &center);
  entente_record_set_text (entente_item_edit_record (after), ENTENTE_ACTOR_NAME, "Somebody else");
  g_assert_true (entente_document_replace (document, before, after));
  sample_wait (has_other_scene, pair);
  sample_settle (GTK_WIDGET (fixture->canvas));

  entente_viewport_get_center (fixture->viewport, &now);
  g_assert_cmpfloat (now.x, ==, center.x);
  g_assert_cmpfloat (now.y, ==, center.y);
}

static void
test_other_file (Fixture       *fixture,
                 gconstpointer  data)
{
  entente_viewport_zoom_at (fixture->viewport, 8, 10, 10);
  open_grid (fixture, 8, 8);
  sample_settle (GTK_WIDGET (fixture->canvas));
  assert_all_in_sight (fixture);
}

/* When a side opens, what one looks at stays on the screen where it was, and what is selected is not
 * covered. */
static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteVec before, after;

  click (fixture, place_of (fixture, "0-0"), 1);
  before = place_of (fixture, "0-0");
  gtk_widget_set_margin_end (GTK_WIDGET (fixture->canvas), 300);
  sample_settle (GTK_WIDGET (fixture->canvas));
  after = place_of (fixture, "0-0");
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 0.01);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 0.01);

  gtk_widget_set_margin_end (GTK_WIDGET (fixture->canvas), 0);
  sample_settle (GTK_WIDGET (fixture->canvas));
  click (fixture, place_of (fixture, "3-0"), 1);
  gtk_widget_set_margin_end (GTK_WIDGET (fixture->canvas), 300);
  sample_settle (GTK_WIDGET (fixture->canvas));
  after = place_of (fixture, "3-0");
  g_assert_cmpfloat (after.x, <, entente_viewport_get_width (fixture->viewport));
}

/* Pointing */

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteVec at = place_of (fixture, "2-1");

  click (fixture, at, 1);
  assert_selected (fixture, "2-1");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));

  click (fixture, place_of (fixture, "down-1-0"), 1);
  assert_selected (fixture, "down-1-0");

  /* Half way to the next row and beside the line there is nothing. */
  at.x += 60;
  at.y += (place_of (fixture, "2-2").y - at.y) / 2;
  click (fixture, at, 1);
  assert_selected (fixture, NULL);
  g_assert_null (fixture->activated);
}

static void
test_double_click (Fixture       *fixture,
                   gconstpointer  data)
{
  click (fixture, place_of (fixture, "2-1"), 1);
  click (fixture, place_of (fixture, "2-1"), 2);
  g_assert_true (fixture->activated == item (fixture, "2-1"));
}

static gboolean
is_pointed (gpointer data)
{
  return ((Fixture *) data)->canvas->pointed == ENTENTE_PART_CARD;
}

static gboolean
is_not_pointed (gpointer data)
{
  return ((Fixture *) data)->canvas->pointed == ENTENTE_PART_NONE;
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  data)
{
  point_at (fixture, place_of (fixture, "1-1"));
  sample_wait (is_pointed, fixture);
  g_assert_cmpfloat (fixture->canvas->fade_goal, >, 0);
  sample_wait (is_settled, fixture->canvas);

  point_at (fixture, (EntenteVec) { 1, 1 });
  sample_wait (is_not_pointed, fixture);
  g_assert_cmpfloat (fixture->canvas->fade_goal, ==, 0);
}

/* Who a drag is for is theirs to find out: as with a real one, all of them hear of it. */
static void
tell_drags (Fixture    *fixture,
            const char *signal,
            double      x,
            double      y)
{
  gpointer drag;

  for (guint i = 0; (drag = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_DRAG, i)) != NULL; i++)
    if (G_OBJECT_TYPE (drag) == GTK_TYPE_GESTURE_DRAG)
      g_signal_emit_by_name (drag, signal, x, y);
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteVec before = entente_viewport_to_scene (fixture->viewport, 500, 20), after;

  tell_drags (fixture, "drag-begin", 500, 20);
  tell_drags (fixture, "drag-update", 2, 1);
  after = entente_viewport_to_scene (fixture->viewport, 500, 20);
  g_assert_cmpfloat (before.x, ==, after.x);

  /* The place that was grabbed stays under the pointer, also when the scale changes meanwhile. */
  tell_drags (fixture, "drag-update", -70, 45);
  entente_viewport_zoom_at (fixture->viewport, 1.2, 0, 0);
  tell_drags (fixture, "drag-update", -90, 55);
  after = entente_viewport_to_scene (fixture->viewport, 410, 75);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-6);
  tell_drags (fixture, "drag-end", -90, 55);
  assert_selected (fixture, NULL);
}

/* Moving */

static EntentePoint
position_of (Fixture    *fixture,
             const char *id)
{
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (fixture->session));
  EntentePoint at = { 0, 0 };

  g_assert_true (entente_layout_get_position (layout, id, &at));

  return at;
}

static void
assert_position (Fixture    *fixture,
                 const char *id,
                 int         x,
                 int         y)
{
  EntentePoint at = position_of (fixture, id);

  g_assert_cmpint (at.x, ==, x);
  g_assert_cmpint (at.y, ==, y);
}

static void
assert_step (Fixture    *fixture,
             const char *name)
{
  g_assert_cmpstr (entente_history_get_undo_name (entente_session_get_history (fixture->session)), ==, name);
}

/* In points, with everything as large as life. */
static void
drag_card (Fixture    *fixture,
           const char *id,
           double      dx,
           double      dy)
{
  EntenteVec at;

  entente_viewport_zoom_at (fixture->viewport, 1 / entente_viewport_get_scale (fixture->viewport), 0, 0);
  entente_viewport_center_on (fixture->viewport, 400, 150);
  at = place_of (fixture, id);
  tell_drags (fixture, "drag-begin", at.x, at.y);
  tell_drags (fixture, "drag-update", dx / 2, dy / 2);
  tell_drags (fixture, "drag-update", dx, dy);
}

static gboolean
is_not_lifting (gpointer data)
{
  EntenteCanvas *canvas = data;

  return !entente_canvas_is_lifting (canvas) && canvas->lift == NULL && canvas->last_lift == NULL;
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteHistory *history = entente_session_get_history (fixture->session);
  EntentePoint start = position_of (fixture, "1-1"), other = position_of (fixture, "2-1");
  EntenteVec center, now;
  EntenteBox box;
  guint card;

  drag_card (fixture, "1-1", 50, 71.2);
  entente_viewport_get_center (fixture->viewport, &center);
  g_assert_cmpint (entente_scene_find (fixture->canvas->scene, "1-1", &card), ==, ENTENTE_PART_CARD);
  box = entente_canvas_get_card_box (fixture->canvas, card);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, start.x / 10.0 + 50, 0.1);
  assert_position (fixture, "1-1", start.x, start.y);
  g_assert_cmpuint (entente_history_get_position (history), ==, 0);

  tell_drags (fixture, "drag-end", 50, 71.2);
  assert_position (fixture, "1-1", start.x + 500, start.y + 712);
  assert_position (fixture, "2-1", other.x, other.y);
  assert_step (fixture, "Move Person 1-1");
  assert_selected (fixture, "1-1");

  /* Nothing is lifted once the new scene is on the screen, and the view is where it was. */
  sample_wait (is_not_lifting, fixture->canvas);
  sample_wait (is_settled, fixture->canvas);
  box = entente_canvas_get_card_box (fixture->canvas, card);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, start.x / 10.0 + 50, 0.1);
  entente_viewport_get_center (fixture->viewport, &now);
  g_assert_cmpfloat (now.x, ==, center.x);

  g_assert_true (entente_history_undo (history));
  assert_position (fixture, "1-1", start.x, start.y);
  g_assert_false (entente_history_is_modified (history));
}

static void
test_move_many (Fixture       *fixture,
                gconstpointer  data)
{
  EntentePoint first = position_of (fixture, "0-0"), second = position_of (fixture, "1-1");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, item (fixture, "0-0"));
  g_ptr_array_add (items, item (fixture, "right-0-0"));
  g_ptr_array_add (items, item (fixture, "1-1"));
  entente_session_select_many (fixture->session, items);
  drag_card (fixture, "1-1", 33.3, -57.7);
  tell_drags (fixture, "drag-end", 33.3, -57.7);

  assert_position (fixture, "0-0", first.x + 333, first.y - 577);
  assert_position (fixture, "1-1", second.x + 333, second.y - 577);
  assert_step (fixture, "Move 2 Actors");
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 3);
}

static void
test_snap (Fixture       *fixture,
           gconstpointer  data)
{
  EntentePoint start = position_of (fixture, "1-1"), above = position_of (fixture, "2-0");

  drag_card (fixture, "1-1", SAMPLE_GRID_ACROSS + 4, 41);
  g_assert_true (fixture->canvas->hand.snap.across);
  g_assert_false (fixture->canvas->hand.snap.down);
  sample_settle (GTK_WIDGET (fixture->canvas));
  tell_drags (fixture, "drag-end", SAMPLE_GRID_ACROSS + 4, 41);
  assert_position (fixture, "1-1", above.x, start.y + 410);
}

static void
test_escape_move (Fixture       *fixture,
                  gconstpointer  data)
{
  EntentePoint start = position_of (fixture, "1-1");

  drag_card (fixture, "1-1", 50, 71);
  sample_settle (GTK_WIDGET (fixture->canvas));
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  tell_drags (fixture, "drag-update", 90, 90);
  tell_drags (fixture, "drag-end", 90, 90);
  assert_position (fixture, "1-1", start.x, start.y);
  assert_step (fixture, NULL);
  assert_selected (fixture, NULL);
  sample_wait (is_not_lifting, fixture->canvas);
  sample_wait (is_settled, fixture->canvas);
}

/* At the edge the view moves by itself, and the card goes with it. */
static gboolean
has_moved_far (gpointer data)
{
  return ((EntenteCanvas *) data)->hand.by.x > 15000;
}

static void
test_move_past_edge (Fixture       *fixture,
                     gconstpointer  data)
{
  EntenteVec at;

  drag_card (fixture, "1-1", 10, 0);
  at = place_of (fixture, "1-1");
  tell_drags (fixture, "drag-update", entente_viewport_get_width (fixture->viewport) - at.x - 2, 0);
  sample_wait (has_moved_far, fixture->canvas);
  tell_drags (fixture, "drag-end", 0, 0);
  g_assert_cmpint (position_of (fixture, "1-1").x, >, 15000);
}

/* Whatever arrives while the hand holds a card, the hand still holds it. */
static void
test_change_while_moving (Fixture       *fixture,
                          gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteScene) scene = g_object_ref (entente_session_get_scene (fixture->session));
  gpointer pair[] = { fixture->session, scene };
  EntentePoint start = position_of (fixture, "1-1");
  g_autoptr (EntenteItem) after = entente_item_copy (item (fixture, "0-0"), "0-0");

  drag_card (fixture, "1-1", 51, 63);
  entente_record_set_text (entente_item_edit_record (after), ENTENTE_ACTOR_NAME, "Somebody else");
  g_assert_true (entente_document_replace (document, item (fixture, "0-0"), after));
  sample_wait (has_other_scene, pair);
  sample_settle (GTK_WIDGET (fixture->canvas));
  g_assert_true (entente_canvas_is_lifting (fixture->canvas));
  tell_drags (fixture, "drag-end", 51, 63);
  assert_position (fixture, "1-1", start.x + 510, start.y + 630);
  sample_wait (is_not_lifting, fixture->canvas);
}

static void
test_scroll (Fixture       *fixture,
             gconstpointer  data)
{
  GtkEventController *scroll = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_SCROLL, 0);
  EntenteVec before = place_of (fixture, "1-1"), after;
  gboolean handled;

  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  after = place_of (fixture, "1-1");
  g_assert_true (handled);
  g_assert_cmpfloat (after.y, <, before.y);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
}

/* Keys */

static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->before);
  press_tab (fixture, FALSE);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));
  assert_selected (fixture, NULL);

  for (guint row = 0; row < N_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        g_autofree char *id = g_strdup_printf ("%u-%u", column, row);

        press_tab (fixture, FALSE);
        assert_selected (fixture, id);
      }

  press_tab (fixture, TRUE);
  assert_selected (fixture, "2-2");
  press_tab (fixture, FALSE);

  /* Past the last card one leaves, and comes back to it. */
  press_tab (fixture, FALSE);
  g_assert_true (gtk_widget_has_focus (fixture->after));
  press_tab (fixture, TRUE);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));
  assert_selected (fixture, "3-2");

  g_assert_true (press_key (fixture, GDK_KEY_Home, 0));
  press_tab (fixture, TRUE);
  g_assert_true (gtk_widget_has_focus (fixture->before));
}

static void
test_control_tab (Fixture       *fixture,
                  gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_true (press_key (fixture, GDK_KEY_Tab, GDK_CONTROL_MASK));
  g_assert_true (gtk_widget_has_focus (fixture->after));

  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_true (press_key (fixture, GDK_KEY_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (gtk_widget_has_focus (fixture->before));
}

static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteVec before = place_of (fixture, "1-1"), after;

  /* With nothing selected they move the view. */
  g_assert_true (press_key (fixture, GDK_KEY_Right, 0));
  after = place_of (fixture, "1-1");
  g_assert_cmpfloat (after.x, <, before.x);
  assert_selected (fixture, NULL);

  entente_session_select (fixture->session, item (fixture, "1-1"));
  g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  assert_selected (fixture, "2-1");
  g_assert_true (press_key (fixture, GDK_KEY_Up, GDK_CONTROL_MASK));
  assert_selected (fixture, "2-0");
  g_assert_true (press_key (fixture, GDK_KEY_Up, GDK_CONTROL_MASK));
  assert_selected (fixture, "2-0");
}

/* One after the other they are one step, which ends when something else is selected. */
static void
test_nudge (Fixture       *fixture,
            gconstpointer  data)
{
  EntentePoint start = position_of (fixture, "1-1"), other = position_of (fixture, "2-1");
  EntenteHistory *history = entente_session_get_history (fixture->session);

  entente_session_select (fixture->session, item (fixture, "1-1"));
  g_assert_true (press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (press_key (fixture, GDK_KEY_Up, GDK_SHIFT_MASK));
  assert_position (fixture, "1-1", start.x + 100, start.y - 500);
  assert_selected (fixture, "1-1");
  assert_step (fixture, "Move Person 1-1");
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);

  entente_session_select (fixture->session, item (fixture, "2-1"));
  g_assert_true (press_key (fixture, GDK_KEY_KP_Down, 0));
  assert_position (fixture, "2-1", other.x, other.y + 50);
  g_assert_cmpuint (entente_history_get_position (history), ==, 2);
  sample_wait (is_not_lifting, fixture->canvas);

  entente_history_undo (history);
  entente_history_undo (history);
  assert_position (fixture, "1-1", start.x, start.y);
  assert_position (fixture, "2-1", other.x, other.y);
  g_assert_false (entente_history_is_modified (history));

  /* A line can't be moved: one goes to its ends. */
  entente_session_select (fixture->session, item (fixture, "right-0-0"));
  g_assert_true (press_key (fixture, GDK_KEY_Right, 0));
  assert_selected (fixture, "1-0");
}

/* Connecting */

static void
connect_cb (EntenteCanvas *canvas,
            EntenteItem   *from,
            EntenteItem   *to,
            int            x,
            int            y,
            GString       *said)
{
  g_string_append_printf (said, "%s>%s@%d,%d;", entente_item_get_id (from),
                          to != NULL ? entente_item_get_id (to) : "", to != NULL ? 0 : x, to != NULL ? 0 : y);
}

static EntenteVec
handle_of (Fixture    *fixture,
           const char *id)
{
  EntenteVec at = place_of (fixture, id);
  guint card;

  entente_scene_find (fixture->canvas->scene, id, &card);
  at.x += entente_scene_get_card (fixture->canvas->scene, card)->box.width / 2 *
          entente_viewport_get_scale (fixture->viewport);

  return at;
}

static void
test_connect (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) said = g_string_new (NULL);
  EntenteVec handle, to, place;
  guint card;

  g_signal_connect (fixture->canvas, "connect", G_CALLBACK (connect_cb), said);
  handle = handle_of (fixture, "0-0");
  g_assert_false (entente_canvas_find_handle (fixture->canvas, handle.x + 5, handle.y, &card));
  entente_session_select (fixture->session, item (fixture, "0-0"));
  g_assert_true (entente_canvas_find_handle (fixture->canvas, handle.x + 5, handle.y, &card));

  /* To another card. */
  to = place_of (fixture, "2-1");
  tell_drags (fixture, "drag-begin", handle.x, handle.y);
  tell_drags (fixture, "drag-update", to.x - handle.x, to.y - handle.y);
  sample_settle (GTK_WIDGET (fixture->canvas));
  tell_drags (fixture, "drag-end", to.x - handle.x, to.y - handle.y);
  g_assert_cmpstr (said->str, ==, "0-0>2-1@0,0;");

  /* To where nothing is; to the card itself; and not at all. */
  g_string_truncate (said, 0);
  place = entente_viewport_from_scene (fixture->viewport, SAMPLE_GRID_ACROSS / 2, SAMPLE_GRID_DOWN / 2);
  tell_drags (fixture, "drag-begin", handle.x, handle.y);
  tell_drags (fixture, "drag-update", place.x - handle.x, place.y - handle.y);
  sample_settle (GTK_WIDGET (fixture->canvas));
  tell_drags (fixture, "drag-end", place.x - handle.x, place.y - handle.y);
  g_assert_cmpstr (said->str, ==, "0-0>@1500,750;");

  g_string_truncate (said, 0);
  tell_drags (fixture, "drag-begin", handle.x, handle.y);
  tell_drags (fixture, "drag-update", -40, 0);
  tell_drags (fixture, "drag-end", -40, 0);
  tell_drags (fixture, "drag-begin", handle.x, handle.y);
  tell_drags (fixture, "drag-update", place.x - handle.x, place.y - handle.y);
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  tell_drags (fixture, "drag-end", place.x - handle.x, place.y - handle.y);
  g_assert_cmpstr (said->str, ==, "");
  g_assert_false (entente_history_is_modified (entente_session_get_history (fixture->session)));
}

/* The hand is set to it as the press with Shift would. */
static void
test_band (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteVec from = entente_viewport_from_scene (fixture->viewport, 0, -40);
  EntenteVec to = entente_viewport_from_scene (fixture->viewport, SAMPLE_GRID_ACROSS, 40);

  tell_drags (fixture, "drag-begin", from.x, from.y);
  fixture->canvas->hand.task = ENTENTE_HAND_BAND;
  tell_drags (fixture, "drag-update", to.x - from.x, to.y - from.y);
  sample_settle (GTK_WIDGET (fixture->canvas));
  assert_selected (fixture, NULL);
  tell_drags (fixture, "drag-end", to.x - from.x, to.y - from.y);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 3);
  g_assert_true (entente_session_is_selected (fixture->session, item (fixture, "1-0")));
  g_assert_true (entente_session_is_selected (fixture->session, item (fixture, "right-0-0")));
}

static void
test_walk_scrolls (Fixture       *fixture,
                   gconstpointer  data)
{
  EntenteVec at;

  entente_viewport_zoom_at (fixture->viewport, 100, 0, 0);
  entente_session_select (fixture->session, item (fixture, "0-0"));
  press_key (fixture, GDK_KEY_End, 0);
  assert_selected (fixture, "3-2");
  at = place_of (fixture, "3-2");
  g_assert_cmpfloat (at.x, >, 0);
  g_assert_cmpfloat (at.y, >, 0);
  g_assert_cmpfloat (at.x, <, entente_viewport_get_width (fixture->viewport));
  g_assert_cmpfloat (at.y, <, entente_viewport_get_height (fixture->viewport));
}

static void
test_enter_and_escape (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_false (press_key (fixture, GDK_KEY_Return, 0));
  g_assert_false (press_key (fixture, GDK_KEY_Escape, 0));

  entente_session_select (fixture->session, item (fixture, "1-1"));
  g_assert_true (press_key (fixture, GDK_KEY_Return, 0));
  g_assert_true (fixture->activated == item (fixture, "1-1"));
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  assert_selected (fixture, NULL);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  double fitting = entente_viewport_get_scale (fixture->viewport);
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);

  g_assert_true (gtk_widget_activate_action (widget, "canvas.zoom-in", NULL));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
  gtk_widget_activate_action (widget, "canvas.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), fitting, 1e-9);
  gtk_widget_activate_action (widget, "canvas.zoom-normal", NULL);
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), 1, 1e-9);
  gtk_widget_activate_action (widget, "canvas.zoom-fit", NULL);
  g_assert_cmpfloat_with_epsilon (entente_viewport_get_scale (fixture->viewport), fitting, 1e-9);
  g_assert_true (press_key (fixture, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, fitting);
}

/* Others */

static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteVec at;

  entente_viewport_zoom_at (fixture->viewport, 100, 0, 0);
  entente_session_reveal (fixture->session, item (fixture, "3-2"));
  at = place_of (fixture, "3-2");
  g_assert_cmpfloat (at.x, >, 0);
  g_assert_cmpfloat (at.x, <, entente_viewport_get_width (fixture->viewport));

  /* From so far that nothing could be read one comes nearer. */
  entente_viewport_zoom_at (fixture->viewport, 0.0001, 0, 0);
  entente_session_reveal (fixture->session, item (fixture, "0-0"));
  g_assert_cmpfloat (entente_viewport_get_scale (fixture->viewport), >, 0.5);
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Graph of 12 actors and 17 relations. The outline lists all of them.");
  entente_session_select (fixture->session, item (fixture, "1-1"));
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Person 1-1 is selected. "
                                       "Graph of 12 actors and 17 relations. The outline lists all of them.");
}

static void
test_without_session (Fixture       *fixture,
                      gconstpointer  data)
{
  entente_canvas_set_session (fixture->canvas, NULL);
  sample_settle (GTK_WIDGET (fixture->canvas));
  click (fixture, (EntenteVec) { 100, 100 }, 1);
  point_at (fixture, (EntenteVec) { 100, 100 });
  g_assert_false (press_key (fixture, GDK_KEY_Right, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  sample_settle (GTK_WIDGET (fixture->canvas));
}

#define add(name, test) g_test_add ("/canvas/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("first-view", test_first_view);
  add ("view-survives-change", test_view_survives_change);
  add ("other-file", test_other_file);
  add ("resize", test_resize);
  add ("click", test_click);
  add ("double-click", test_double_click);
  add ("hover", test_hover);
  add ("drag", test_drag);
  add ("move", test_move);
  add ("move-many", test_move_many);
  add ("snap", test_snap);
  add ("escape-move", test_escape_move);
  add ("move-past-edge", test_move_past_edge);
  add ("change-while-moving", test_change_while_moving);
  add ("scroll", test_scroll);
  add ("tab", test_tab);
  add ("control-tab", test_control_tab);
  add ("arrows", test_arrows);
  add ("nudge", test_nudge);
  add ("connect", test_connect);
  add ("band", test_band);
  add ("walk-scrolls", test_walk_scrolls);
  add ("enter-and-escape", test_enter_and_escape);
  add ("zoom", test_zoom);
  add ("reveal", test_reveal);
  add ("accessible", test_accessible);
  add ("without-session", test_without_session);

  return g_test_run ();
}
