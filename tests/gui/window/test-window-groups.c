/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor-group.h"
#include "entente-canvas.h"
#include "entente-group-dialog.h"
#include "entente-group-list.h"
#include "entente-title-dialog.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

typedef SampleWindow Fixture;

static GtkWidget *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *list = sample_window_get_part (fixture, "outline"), *label;

  while (list != NULL && !ENTENTE_IS_GROUP_LIST (list))
    list = gtk_widget_get_next_sibling (list);
  label = sample_find_label (list, name);
  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static GtkWindow *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Makes a group of two actors, by the dialog. */
static void
make_group (Fixture    *fixture,
            const char *name)
{
  GtkWindow *dialog;

  sample_window_select (fixture, "kim", "shoigu", NULL);
  sample_window_do (fixture, "make-group", NULL);
  dialog = find_window (ENTENTE_TYPE_TITLE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (dialog), GTK_TYPE_TEXT)), name);
  g_assert_true (entente_title_dialog_save (ENTENTE_TITLE_DIALOG (dialog)));
  gtk_window_destroy (dialog);
}

static const EntenteCard *
find_card (Fixture    *fixture,
           const char *id)
{
  EntenteScene *scene = entente_canvas_get_scene (sample_window_get_part (fixture, "canvas"));
  guint index;

  if (scene == NULL || entente_scene_find (scene, id, &index) != ENTENTE_PART_CARD)
    return NULL;
  return entente_scene_get_card (scene, index);
}

static gboolean
is_folded (gpointer data)
{
  const EntenteCard *card = find_card (data, "kim");

  return card != NULL && card->folded != NULL;
}

static gboolean
is_unfolded (gpointer data)
{
  const EntenteCard *card = find_card (data, "kim");

  return card != NULL && card->folded == NULL;
}

static gboolean
has_ground (gpointer data)
{
  EntenteScene *scene = entente_canvas_get_scene (sample_window_get_part (data, "canvas"));

  return scene != NULL && entente_scene_get_grounds (scene)->len == 1;
}

/* A group has a ground, then one card, and neither changes where an actor is. Each change is one step. */
static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  EntentePoint before, after;

  g_assert_false (sample_window_can (fixture, "make-group"));
  entente_layout_get_position (entente_document_get_layout (fixture->document), "kim", &before);
  make_group (fixture, "Two of them");
  g_assert_nonnull (find_row (fixture, "Two of them"));
  sample_wait (has_ground, fixture);

  sample_window_do (fixture, "fold-selected", NULL);
  sample_wait (is_folded, fixture);
  g_assert_cmpuint (entente_history_get_n_steps (fixture->history), ==, 2);
  g_assert_true (find_card (fixture, "kim") == find_card (fixture, "shoigu"));
  sample_window_do (fixture, "fold-group", "two-of-them");
  sample_wait (is_unfolded, fixture);
  sample_window_do (fixture, "undo", NULL);
  sample_wait (is_folded, fixture);
  entente_layout_get_position (entente_document_get_layout (fixture->document), "kim", &after);
  g_assert_true (before.x == after.x && before.y == after.y);
}

/* A click on the row selects the members, whose page is that of the group. */
static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  make_group (fixture, "Two of them");
  sample_window_select (fixture, "tass", NULL);
  gtk_widget_activate (find_row (fixture, "Two of them"));
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  sample_settle (sample_window_get_part (fixture, "details"));
  g_assert_nonnull (sample_find_label (sample_window_get_part (fixture, "details"), "Two of them"));
  g_assert_nonnull (sample_find_label (sample_window_get_part (fixture, "details"), "Members"));
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  const EntenteRecord *group;

  make_group (fixture, "Two of them");
  sample_window_select (fixture, "tass", NULL);
  sample_window_do (fixture, "add-to-group", "two-of-them");
  group = entente_actor_group_get_nth (fixture->document, 0);
  g_assert_cmpuint (g_strv_length ((char **) entente_record_get_texts (group, ENTENTE_ACTOR_GROUP_MEMBERS)), ==, 3);
  sample_window_do (fixture, "take-out-of-group", "two-of-them");
  group = entente_actor_group_get_nth (fixture->document, 0);
  g_assert_cmpuint (g_strv_length ((char **) entente_record_get_texts (group, ENTENTE_ACTOR_GROUP_MEMBERS)), ==, 2);
  sample_window_do (fixture, "remove-group", "two-of-them");
  g_assert_null (find_row (fixture, "Two of them"));
  sample_window_do (fixture, "undo", NULL);
  g_assert_nonnull (find_row (fixture, "Two of them"));
}

static gboolean
has_rows (gpointer list)
{
  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

static void
toggle_first (GtkWidget *list)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (row, GTK_TYPE_CHECK_BUTTON)), TRUE);
}

/* The largest community becomes a group whose members are named. */
static void
test_group_by (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *list, *stack;
  GtkWindow *dialog;
  const EntenteRecord *group;

  sample_window_do (fixture, "group-by", NULL);
  dialog = find_window (ENTENTE_TYPE_GROUP_DIALOG);
  g_assert_nonnull (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW)), 2);
  stack = gtk_widget_get_ancestor (sample_find_label (GTK_WIDGET (dialog), "No two actors have this in common."),
                                   GTK_TYPE_STACK);
  list = gtk_stack_get_child_by_name (GTK_STACK (stack), "list");
  sample_wait (has_rows, list);
  toggle_first (list);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.make", NULL));
  g_assert_cmpuint (entente_actor_group_get_n (fixture->document), ==, 1);
  group = entente_actor_group_get_nth (fixture->document, 0);
  g_assert_cmpuint (g_strv_length ((char **) entente_record_get_texts (group, ENTENTE_ACTOR_GROUP_MEMBERS)), >, 1);
  g_assert_cmpuint (entente_history_get_n_steps (fixture->history), ==, 1);
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, sample_window_set_up, test, sample_window_tear_down);
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);
  add ("/window-groups/fold", test_fold);
  add ("/window-groups/select", test_select);
  add ("/window-groups/changes", test_changes);
  add ("/window-groups/group-by", test_group_by);
  return g_test_run ();
}
