/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-geometry.h"
#include "entente-canvas.h"
#include "entente-compare-dialog.h"
#include "entente-compared-row.h"
#include "entente-json.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"
#include "sample.h"

/* Where the other file has the actor that is only there, far from all others. */
static const EntentePoint place = { 30000, -20000 };

typedef struct {
  SampleWindow window;
  GFile *other;
  EntenteCompareDialog *dialog;
} Fixture;

/* The other file has one actor and one relation more, one statement less, and another name of an actor. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteDocument) other = sample_document_new ();
  EntenteItem *kim = entente_document_lookup (other, "kim");
  g_autoptr (EntenteItem) renamed = entente_item_copy (kim, NULL);

  sample_window_set_up (&fixture->window, data);
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim");
  entente_document_replace (other, kim, renamed);
  entente_document_remove (other, entente_document_lookup (other, "handshake"));
  sample_add (other, ENTENTE_ITEM_ACTOR, "putin", ENTENTE_ACTOR_NAME, "Vladimir Putin", 0);
  sample_add (other, ENTENTE_ITEM_RELATION, "sent", ENTENTE_RELATION_FROM, "putin", ENTENTE_RELATION_TO, "shoigu",
              ENTENTE_RELATION_KIND, "sent", 0);
  entente_layout_set_position (entente_document_get_layout (other), "putin", &place);
  fixture->other = sample_file_new (other);
  fixture->dialog = ENTENTE_COMPARE_DIALOG (entente_compare_dialog_new (fixture->window.session, fixture->other,
                                                                        "other.json"));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
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
  g_file_delete (fixture->other, NULL, NULL);
  g_object_unref (fixture->other);
  sample_window_tear_down (&fixture->window, data);
}

static gboolean
is_ready (gpointer fixture)
{
  return !entente_compare_dialog_is_busy (((Fixture *) fixture)->dialog);
}

static void
wait_for_comparison (Fixture *fixture)
{
  sample_wait (is_ready, fixture);
  sample_settle (GTK_WIDGET (fixture->dialog));
}

static EntenteItem *
look_up (Fixture    *fixture,
         const char *id)
{
  return entente_document_lookup (fixture->window.document, id);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  wait_for_comparison (fixture);
  g_assert_nonnull (sample_find_label (dialog, "2 only there, 1 only here, 2 different"));
  g_assert_nonnull (sample_find_label (dialog, "Name: Kim Jong-un → Kim"));
  g_assert_nonnull (sample_find_label (dialog, "Only in the other file"));
  g_assert_nonnull (sample_find_label (dialog, "Evidence: Confirmed → Reported"));
}

/* One at a time: the actor of a relation comes with it, and each is one step. */
static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  wait_for_comparison (fixture);
  g_assert_true (entente_compare_dialog_take (fixture->dialog, 0));
  g_assert_cmpstr (entente_item_get_text (look_up (fixture, "kim"), ENTENTE_ACTOR_NAME), ==, "Kim");
  wait_for_comparison (fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "2 only there, 1 only here, 1 different"));
  /* How well a relation is supported follows from its statements. */
  g_assert_false (entente_compare_dialog_take (fixture->dialog, 1));
  g_assert_true (entente_compare_dialog_take (fixture->dialog, 2));
  g_assert_nonnull (look_up (fixture, "sent"));
  g_assert_nonnull (look_up (fixture, "putin"));
  wait_for_comparison (fixture);
  g_assert_true (entente_compare_dialog_take (fixture->dialog, 1));
  g_assert_null (look_up (fixture, "handshake"));
  wait_for_comparison (fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "0 only there, 0 only here, 0 different"));
  sample_window_do (&fixture->window, "undo", NULL);
  g_assert_nonnull (look_up (fixture, "handshake"));
  sample_window_do (&fixture->window, "undo", NULL);
  g_assert_null (look_up (fixture, "putin"));
  wait_for_comparison (fixture);
}

/* What is ticked is one step. A tick stays while the files are compared anew, and goes when it is taken over. */
static void
test_take_ticked (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  wait_for_comparison (fixture);
  g_assert_false (entente_compare_dialog_take_ticked (fixture->dialog));
  entente_compare_dialog_tick (fixture->dialog, 0, TRUE);
  /* How well a relation is supported follows from its statements. */
  entente_compare_dialog_tick (fixture->dialog, 2, TRUE);
  entente_compare_dialog_tick (fixture->dialog, 3, TRUE);
  entente_compare_dialog_tick (fixture->dialog, 4, TRUE);
  g_assert_nonnull (sample_find_button (dialog, "Take Over Ticked (3)"));
  entente_compare_dialog_tick (fixture->dialog, 4, FALSE);
  g_assert_true (entente_compare_dialog_take (fixture->dialog, 4));
  g_assert_null (look_up (fixture, "handshake"));
  wait_for_comparison (fixture);
  g_signal_emit_by_name (sample_find_button (dialog, "Take Over Ticked (2)"), "clicked");
  g_assert_cmpstr (entente_item_get_text (look_up (fixture, "kim"), ENTENTE_ACTOR_NAME), ==, "Kim");
  g_assert_nonnull (look_up (fixture, "sent"));
  g_assert_nonnull (look_up (fixture, "putin"));
  wait_for_comparison (fixture);
  g_assert_false (gtk_widget_get_sensitive (sample_find_button (dialog, "Take Over Ticked")));
  sample_window_do (&fixture->window, "undo", NULL);
  g_assert_cmpstr (entente_item_get_text (look_up (fixture, "kim"), ENTENTE_ACTOR_NAME), ==, "Kim Jong-un");
  g_assert_null (look_up (fixture, "putin"));
  g_assert_null (look_up (fixture, "handshake"));
  wait_for_comparison (fixture);
}

static void
test_take_all (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->window.document, NULL), after = NULL;

  wait_for_comparison (fixture);
  entente_compare_dialog_take_all (fixture->dialog);
  g_assert_nonnull (look_up (fixture, "sent"));
  g_assert_null (look_up (fixture, "handshake"));
  sample_window_do (&fixture->window, "undo", NULL);
  after = entente_json_write (fixture->window.document, NULL);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (sample_window_can (&fixture->window, "undo"));
  wait_for_comparison (fixture);
}

/* What differs is lit in the picture, and has marks until the window is closed. */
static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteViewState *state = entente_session_get_view_state (fixture->window.session);
  EntenteItemMarks *marks;

  wait_for_comparison (fixture);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Show in Picture"), "clicked");
  g_assert_true (entente_viewpoint_fades (entente_view_state_get_viewpoint (state)));
  g_assert_false (entente_viewpoint_shows_all (entente_view_state_get_viewpoint (state)));
  marks = entente_view_state_get_marks (state);
  g_assert_cmpint (entente_item_marks_get (marks, look_up (fixture, "kim")), ==, ENTENTE_ITEM_MARK_DIFFERENT);
  g_assert_cmpint (entente_item_marks_get (marks, look_up (fixture, "met")), ==, ENTENTE_ITEM_MARK_DIFFERENT);
  g_assert_cmpint (entente_item_marks_get (marks, look_up (fixture, "shoigu")), ==, ENTENTE_ITEM_MARK_NONE);
  g_assert_cmpuint (entente_item_marks_get_n (marks, ENTENTE_ITEM_MARK_DIFFERENT), ==, 2);
  g_assert_cmpuint (entente_item_marks_get_n (marks, ENTENTE_ITEM_MARK_THERE), ==, 2);
  /* No picture has statements. */
  g_assert_cmpuint (entente_item_marks_get_n (marks, ENTENTE_ITEM_MARK_HERE), ==, 0);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_null (entente_view_state_get_marks (state));
}

static EntenteAdditionLayer *
get_layer (Fixture *fixture)
{
  EntenteCanvas *canvas = sample_window_get_part (&fixture->window, "canvas");

  return entente_canvas_layers_get_additions (entente_canvas_get_layers (canvas));
}

static gboolean
has_additions (gpointer fixture)
{
  return entente_addition_layer_get_additions (get_layer (fixture)) != NULL;
}

static gboolean
has_no_additions (gpointer fixture)
{
  return !has_additions (fixture);
}

/* Shows what differs in the picture, and waits for the actor and the relation that are only in the other file. */
static void
show_additions (Fixture *fixture)
{
  EntenteScene *scene;
  EntenteVec center;
  guint index;

  wait_for_comparison (fixture);
  g_assert_true (has_no_additions (fixture));
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Show in Picture"), "clicked");
  sample_wait (has_additions, fixture);
  scene = entente_additions_get_scene (entente_addition_layer_get_additions (get_layer (fixture)));
  g_assert_cmpint (entente_scene_find (scene, "sent", &index), ==, ENTENTE_PART_LINE);
  g_assert_cmpint (entente_scene_find (scene, "putin", &index), ==, ENTENTE_PART_CARD);
  center = entente_card_get_center (entente_scene_get_card (scene, index));
  g_assert_cmpfloat_with_epsilon (center.x, place.x / 10.0, 0.1);
  g_assert_cmpfloat_with_epsilon (center.y, place.y / 10.0, 0.1);
}

/* What is only in the other file is seen where it is there, until it is taken over or the window is closed. */
static void
test_additions (Fixture       *fixture,
                gconstpointer  data)
{
  EntentePoint at;
  GtkWidget *window = GTK_WIDGET (fixture->window.window);

  show_additions (fixture);
  g_assert_null (look_up (fixture, "putin"));
  sample_settle (window);
  g_assert_nonnull (sample_find_label (window, "Only in the other file"));
  g_assert_nonnull (sample_find_label (window, "Vladimir Putin"));
  g_assert_true (entente_compare_dialog_take (fixture->dialog, 3));
  g_assert_nonnull (look_up (fixture, "putin"));
  sample_wait (has_no_additions, fixture);
  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->window.document), "putin", &at));
  g_assert_cmpint (at.x, ==, place.x);
  g_assert_cmpint (at.y, ==, place.y);
  wait_for_comparison (fixture);
  sample_window_do (&fixture->window, "undo", NULL);
  sample_wait (has_additions, fixture);
  wait_for_comparison (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_true (has_no_additions (fixture));
  sample_settle (window);
  g_assert_null (sample_find_label (window, "Only in the other file"));
  g_assert_null (sample_find_label (window, "Vladimir Putin"));
}

/* All is in sight again, with what is only in the other file. */
static void
test_additions_fit (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *canvas = sample_window_get_part (&fixture->window, "canvas");
  EntenteViewport *viewport = entente_canvas_get_viewport (ENTENTE_CANVAS (canvas));
  EntenteBox visible;

  show_additions (fixture);
  gtk_widget_activate_action (canvas, "canvas.zoom-fit", NULL);
  sample_settle (canvas);
  entente_viewport_get_visible (viewport, &visible);
  g_assert_true (entente_box_contains (&visible, place.x / 10.0, place.y / 10.0));
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  gtk_widget_activate_action (canvas, "canvas.zoom-fit", NULL);
  sample_settle (canvas);
  entente_viewport_get_visible (viewport, &visible);
  g_assert_false (entente_box_contains (&visible, place.x / 10.0, place.y / 10.0));
}

static EntenteComparedRow *
get_selected_row (Fixture *fixture)
{
  GtkWidget *label = sample_find_label (GTK_WIDGET (fixture->dialog), "Vladimir Putin");
  GtkListView *list = GTK_LIST_VIEW (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW));

  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)));
}

/* An addition is no item: a click on it shows its row, and what is selected stays. Nothing can be done with it. */
static void
test_addition_chosen (Fixture       *fixture,
                      gconstpointer  data)
{
  EntenteCanvas *canvas = sample_window_get_part (&fixture->window, "canvas");
  GtkGesture *click = sample_find_controller (GTK_WIDGET (canvas), GTK_TYPE_GESTURE_CLICK, 0);
  EntenteVec at;
  g_autofree char *tip = NULL;

  show_additions (fixture);
  entente_session_select (fixture->window.session, look_up (fixture, "kim"));
  entente_canvas_look_at (canvas, place.x / 10.0, place.y / 10.0);
  at = entente_viewport_from_scene (entente_canvas_get_viewport (canvas), place.x / 10.0, place.y / 10.0);
  tip = entente_addition_layer_describe (get_layer (fixture), at.x, at.y);
  g_assert_cmpstr (tip, ==, "Vladimir Putin\nOnly in other.json");
  g_assert_cmpint (entente_canvas_geometry_pick (entente_canvas_get_content (canvas), at.x, at.y).part, ==,
                   ENTENTE_PART_NONE);
  g_assert_null (get_selected_row (fixture));
  g_signal_emit_by_name (click, "pressed", 1, at.x, at.y);
  g_signal_emit_by_name (click, "released", 1, at.x, at.y);
  g_assert_cmpstr (entente_compared_row_get_title (get_selected_row (fixture)), ==, "Vladimir Putin");
  g_assert_true (entente_session_get_selected (fixture->window.session) == look_up (fixture, "kim"));
}

/* A file that cannot be opened says why, as opening it does. */
static void
test_bad (Fixture       *fixture,
          gconstpointer  data)
{
  wait_for_comparison (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_true (g_file_replace_contents (fixture->other, "{", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  fixture->dialog = ENTENTE_COMPARE_DIALOG (entente_compare_dialog_new (fixture->window.session, fixture->other,
                                                                        "other.json"));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  wait_for_comparison (fixture);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->dialog), "The Other File Can’t Be Opened"));
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name) g_test_add ("/window-compare/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (list);
  ADD (take);
  ADD (take_ticked);
  ADD (take_all);
  ADD (picture);
  ADD (additions);
  ADD (additions_fit);
  ADD (addition_chosen);
  ADD (bad);

  return g_test_run ();
}
