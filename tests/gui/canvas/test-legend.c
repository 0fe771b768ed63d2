/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-legend.h"

#include <adwaita.h>

#include "entente-legend-meaning.h"
#include "entente-line-sample.h"
#include "entente-style.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteCanvas *canvas;
  EntenteLegend *legend;
  GtkWindow *window;
} Fixture;

/* Of the canvas, in logical pixels. */
typedef struct {
  int width, height;
} Size;

static const Size roomy = { 900, 600 }, narrow = { 500, 600 }, low = { 900, 400 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Size *size = data;
  GtkWidget *overlay = gtk_overlay_new ();

  fixture->session = sample_session_new ();
  fixture->canvas = ENTENTE_CANVAS (entente_canvas_new ());
  fixture->legend = g_object_new (ENTENTE_TYPE_LEGEND, "canvas", fixture->canvas, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->legend));
  entente_canvas_set_session (fixture->canvas, fixture->session);
  fixture->window = sample_window_new (overlay, size->width, size->height);
  sample_settle (overlay);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->legend), (gpointer *) &fixture->legend);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->legend);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
find_entry (Fixture    *fixture,
            const char *text)
{
  return sample_find_button (GTK_WIDGET (fixture->legend), text);
}

/* Presses what selects: the button beside an entry, or one that has none beside it. */
static void
press (Fixture    *fixture,
       const char *text)
{
  GtkWidget *entry = find_entry (fixture, text), *beside;

  g_assert_nonnull (entry);
  beside = gtk_widget_get_next_sibling (entry);
  if (beside == NULL || !gtk_widget_has_css_class (beside, "select"))
    beside = entry;
  g_signal_emit_by_name (beside, "clicked");
}

/* What is in the picture, by counting it. */
static guint
count_cards (Fixture     *fixture,
             EntenteLook  look)
{
  EntenteScene *scene = entente_session_get_scene (fixture->session);
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    n += entente_scene_get_card (scene, i)->look == look;

  return n;
}

static void
test_entries (Fixture       *fixture,
              gconstpointer  data)
{
  guint n = count_cards (fixture, ENTENTE_LOOK_PERSON);
  g_autofree char *people = g_strdup_printf ("%u people", n);
  GtkWidget *entry = find_entry (fixture, people);

  g_assert_cmpuint (n, >, 1);
  g_assert_nonnull (entry);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, people);

  /* Of what is not in the picture there is no word. */
  g_assert_cmpuint (count_cards (fixture, ENTENTE_LOOK_PLACE), ==, 0);
  g_assert_null (find_entry (fixture, "0 places"));
}

static EntenteLineSample *
find_sample (GtkWidget *widget)
{
  EntenteLineSample *sample = ENTENTE_IS_LINE_SAMPLE (widget) ? ENTENTE_LINE_SAMPLE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && sample == NULL;
       child = gtk_widget_get_next_sibling (child))
    sample = find_sample (child);

  return sample;
}

/* The mark says nothing about the class of the line. */
static void
test_dispute (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteScene *scene = entente_session_get_scene (fixture->session);
  g_autofree char *disputed = NULL;
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    n += entente_scene_get_line (scene, i)->disputed;
  disputed = g_strdup_printf ("%u disputed", n);
  gtk_test_accessible_assert_property (find_sample (find_entry (fixture, disputed)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Disputed");
}

static void
test_select_cards (Fixture       *fixture,
                   gconstpointer  data)
{
  guint n = count_cards (fixture, ENTENTE_LOOK_PERSON);
  g_autofree char *people = g_strdup_printf ("%u people", n);
  const GPtrArray *selection;

  press (fixture, people);
  selection = entente_session_get_selection (fixture->session);
  g_assert_cmpuint (selection->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (entente_item_get_kind (g_ptr_array_index (selection, i)), ==, ENTENTE_ITEM_ACTOR);
}

static void
test_select_lines (Fixture       *fixture,
                   gconstpointer  data)
{
  EntenteScene *scene = entente_session_get_scene (fixture->session);
  g_autofree char *disputed = NULL;
  const GPtrArray *selection;
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    n += entente_scene_get_line (scene, i)->disputed;
  g_assert_cmpuint (n, >, 0);
  disputed = g_strdup_printf ("%u disputed", n);

  press (fixture, disputed);
  selection = entente_session_get_selection (fixture->session);
  g_assert_cmpuint (selection->len, ==, n);
  g_assert_cmpint (entente_item_get_kind (g_ptr_array_index (selection, 0)), ==, ENTENTE_ITEM_RELATION);
}

static gboolean
has_entries (Fixture *fixture)
{
  return find_entry (fixture, "2 people") != NULL || find_entry (fixture, "3 people") != NULL ||
         find_entry (fixture, "4 people") != NULL;
}

static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (entente_corner_panel_get_expanded (ENTENTE_CORNER_PANEL (fixture->legend)));
  g_assert_true (has_entries (fixture));
  press (fixture, "Legend");
  g_assert_false (entente_corner_panel_get_expanded (ENTENTE_CORNER_PANEL (fixture->legend)));
  g_assert_false (has_entries (fixture));
  entente_corner_panel_set_expanded (ENTENTE_CORNER_PANEL (fixture->legend), TRUE);
  g_assert_true (has_entries (fixture));
}

/* Where there is little room it is folded, which is not what the user chose and is not remembered. */
static void
test_cramped (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (entente_corner_panel_get_expanded (ENTENTE_CORNER_PANEL (fixture->legend)));
  g_assert_false (has_entries (fixture));
  press (fixture, "Legend");
  g_assert_true (has_entries (fixture));
  press (fixture, "Legend");
  g_assert_false (has_entries (fixture));
  g_assert_true (entente_corner_panel_get_expanded (ENTENTE_CORNER_PANEL (fixture->legend)));
}

static void
test_no_scene (Fixture       *fixture,
               gconstpointer  data)
{
  entente_canvas_set_session (fixture->canvas, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->legend)));
}

static gboolean
has_filter (gpointer data)
{
  return entente_view_state_get_view (data) != NULL;
}

static gboolean
has_no_filter (gpointer data)
{
  return entente_view_state_get_view (data) == NULL;
}

/* An entry leaves out what belongs to it, and stays, so that it can be switched on again. */
static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteViewState *state = entente_session_get_view_state (fixture->session);
  guint n = count_cards (fixture, ENTENTE_LOOK_PERSON);
  g_autofree char *people = g_strdup_printf ("%u people", n), *none = g_strdup_printf ("0 of %u people", n);
  g_autofree char *hide = g_strdup_printf ("Hide %u people", n), *show = g_strdup_printf ("Show %u people", n);
  g_autofree char *select = g_strdup_printf ("Select %u people", n);
  GtkWidget *button = find_entry (fixture, people);

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hide);
  gtk_test_accessible_assert_property (gtk_widget_get_next_sibling (button), GTK_ACCESSIBLE_PROPERTY_LABEL, select);
  g_signal_emit_by_name (button, "clicked");
  sample_wait (has_filter, state);
  g_assert_cmpuint (count_cards (fixture, ENTENTE_LOOK_PERSON), ==, 0);
  gtk_test_accessible_assert_property (find_entry (fixture, "0 people"), GTK_ACCESSIBLE_PROPERTY_LABEL, none);
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, show);
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_next_sibling (button)));

  g_signal_emit_by_name (button, "clicked");
  sample_wait (has_no_filter, state);
  g_assert_cmpuint (count_cards (fixture, ENTENTE_LOOK_PERSON), ==, n);
}

static GtkWidget *
find_meaning (GtkWidget *widget)
{
  GtkWidget *found = ENTENTE_IS_LEGEND_MEANING (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_meaning (child);
  return found;
}

static gboolean
has_shades (gpointer data)
{
  return entente_scene_get_shades (entente_session_get_scene (data)) != NULL;
}

static gboolean
has_no_shades (gpointer data)
{
  return !has_shades (data);
}

/* Colors and sizes are chosen in the legend, which then says what each color means, and selects what has it. */
static void
test_meaning (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *meaning = find_meaning (GTK_WIDGET (fixture->legend));
  EntenteScene *scene;
  g_autofree char *entry = NULL;
  guint n = 0;
  int group;

  g_assert_nonnull (meaning);
  g_assert_true (gtk_widget_activate_action (meaning, "meaning.color", "s", "evidence"));
  sample_wait (has_shades, fixture->session);
  scene = entente_session_get_scene (fixture->session);
  group = entente_scene_get_card (scene, 0)->group;
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    n += entente_scene_get_card (scene, i)->group == group;
  entry = g_strdup_printf ("%s (%u)", entente_shades_get_label (entente_scene_get_shades (scene), group), n);
  press (fixture, entry);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, n);

  g_assert_true (gtk_widget_activate_action (meaning, "meaning.size", "s", "degree"));
  g_assert_true (gtk_widget_activate_action (meaning, "meaning.color", "s", "kind"));
  g_assert_true (gtk_widget_activate_action (meaning, "meaning.size", "s", ""));
  sample_wait (has_no_shades, fixture->session);
  g_assert_null (find_entry (fixture, entry));
}

static void
mark_there (Fixture *fixture,
            guint    n)
{
  g_autoptr (EntenteDocument) other = entente_document_new ();
  g_autoptr (EntenteItemMarks) marks = entente_item_marks_new (other, "other.json");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);

      entente_item_marks_add_there (marks, sample_add (other, ENTENTE_ITEM_ACTOR, id, 0), NULL);
    }
  entente_view_state_set_marks (entente_session_get_view_state (fixture->session), marks);
}

static gboolean
is_settled (gpointer fixture)
{
  return entente_canvas_is_settled (((Fixture *) fixture)->canvas);
}

/* What only another file has is in the picture. Of too much the legend says that it is not. */
static void
test_there (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteAdditionLayer *layer = entente_canvas_layers_get_additions (entente_canvas_get_layers (fixture->canvas));
  GtkWidget *legend = GTK_WIDGET (fixture->legend);

  g_assert_null (sample_find_label (legend, "1 only in the other file"));
  mark_there (fixture, 1);
  g_assert_nonnull (sample_find_label (legend, "1 only in the other file"));
  sample_wait (is_settled, fixture);
  g_assert_nonnull (entente_addition_layer_get_additions (layer));
  mark_there (fixture, ENTENTE_ADDITIONS_MAX + 1);
  g_assert_nonnull (sample_find_label (legend, "2001 only in the other file: in the list"));
  sample_wait (is_settled, fixture);
  g_assert_null (entente_addition_layer_get_additions (layer));
  entente_view_state_set_marks (entente_session_get_view_state (fixture->session), NULL);
  g_assert_null (sample_find_label (legend, "2001 only in the other file: in the list"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_style_init ();

  g_test_add ("/legend/entries", Fixture, &roomy, set_up, test_entries, tear_down);
  g_test_add ("/legend/switch", Fixture, &roomy, set_up, test_switch, tear_down);
  g_test_add ("/legend/dispute", Fixture, &roomy, set_up, test_dispute, tear_down);
  g_test_add ("/legend/select-cards", Fixture, &roomy, set_up, test_select_cards, tear_down);
  g_test_add ("/legend/select-lines", Fixture, &roomy, set_up, test_select_lines, tear_down);
  g_test_add ("/legend/meaning", Fixture, &roomy, set_up, test_meaning, tear_down);
  g_test_add ("/legend/fold", Fixture, &roomy, set_up, test_fold, tear_down);
  g_test_add ("/legend/narrow", Fixture, &narrow, set_up, test_cramped, tear_down);
  g_test_add ("/legend/low", Fixture, &low, set_up, test_cramped, tear_down);
  g_test_add ("/legend/there", Fixture, &roomy, set_up, test_there, tear_down);
  g_test_add ("/legend/no-scene", Fixture, &roomy, set_up, test_no_scene, tear_down);

  return g_test_run ();
}
