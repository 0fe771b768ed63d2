/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-legend-marks.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "entente-mark-layer.h"
#include "entente-style.h"

#define SIDE 18

#define THERE_TIP N_("Dashed and pale in the picture; all of it is in the list of the comparison")

struct _EntenteLegendMarks
{
  GtkBox parent_instance;

  EntenteViewState *state; /* nullable */
  EntenteScene *scene;     /* nullable: in which nothing is folded */
  GSignalGroup *state_signals;

  /* children, by mark; none for no mark */
  GtkWidget *rows[ENTENTE_N_ITEM_MARKS];
  GtkImage *samples[ENTENTE_N_ITEM_MARKS];
  GtkLabel *labels[ENTENTE_N_ITEM_MARKS];
};

enum { SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteLegendMarks, entente_legend_marks, GTK_TYPE_BOX)

static char *
describe (EntenteItemMark mark,
          guint           n)
{
  switch (mark)
    {
    case ENTENTE_ITEM_MARK_HERE:
      return g_strdup_printf (ngettext ("%u only here", "%u only here", n), n);
    case ENTENTE_ITEM_MARK_DIFFERENT:
      return g_strdup_printf (ngettext ("%u different", "%u different", n), n);
    case ENTENTE_ITEM_MARK_THERE:
      if (n <= ENTENTE_ADDITIONS_MAX)
        return g_strdup_printf (ngettext ("%u only in the other file", "%u only in the other file", n), n);
      /* Translators: how many actors and relations; they are in the list of the window that compares. */
      return g_strdup_printf (ngettext ("%u only in the other file: in the list",
                                        "%u only in the other file: in the list", n), n);
    case ENTENTE_ITEM_MARK_NONE:
    case ENTENTE_N_ITEM_MARKS:
    default:
      return NULL;
    }
}

static EntenteItemMarks *
get_marks (EntenteLegendMarks *self)
{
  return self->state != NULL ? entente_view_state_get_marks (self->state) : NULL;
}

static void
show_mark (EntenteLegendMarks *self,
           EntenteItemMark     mark)
{
  guint n = get_marks (self) != NULL ? entente_item_marks_get_n (get_marks (self), mark) : 0;
  g_autofree char *words = describe (mark, n);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) sample = NULL;

  entente_mark_layer_draw (snapshot, entente_style_get_theme (), mark, &(EntenteVec) { SIDE / 2.0, SIDE / 2.0 });
  sample = gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (SIDE, SIDE));
  gtk_image_set_from_paintable (self->samples[mark], sample);
  gtk_label_set_label (self->labels[mark], words);
  if (mark == ENTENTE_ITEM_MARK_THERE)
    gtk_widget_set_tooltip_text (self->rows[mark], n <= ENTENTE_ADDITIONS_MAX ? _(THERE_TIP) : NULL);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[mark]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->rows[mark], n > 0);
}

static void
marks_cb (EntenteLegendMarks *self)
{
  for (EntenteItemMark mark = ENTENTE_ITEM_MARK_NONE + 1; mark < ENTENTE_N_ITEM_MARKS; mark++)
    show_mark (self, mark);
  gtk_widget_set_visible (GTK_WIDGET (self), get_marks (self) != NULL);
}

static void
add_item (EntenteLegendMarks *self,
          EntenteItem        *item,
          EntenteItemMark     mark,
          GPtrArray          *items)
{
  if (entente_item_marks_get (get_marks (self), item) == mark)
    g_ptr_array_add (items, g_object_ref (item));
}

static void
clicked_cb (EntenteLegendMarks *self,
            GtkWidget          *row)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteItemMark mark = row == self->rows[ENTENTE_ITEM_MARK_HERE] ? ENTENTE_ITEM_MARK_HERE
                                                                   : ENTENTE_ITEM_MARK_DIFFERENT;

  if (get_marks (self) == NULL || self->scene == NULL)
    return;
  for (guint i = 0; i < entente_scene_get_n_cards (self->scene); i++)
    add_item (self, entente_scene_get_card (self->scene, i)->item, mark, items);
  for (guint i = 0; i < entente_scene_get_n_lines (self->scene); i++)
    add_item (self, entente_scene_get_line (self->scene, i)->item, mark, items);
  g_signal_emit (self, signals[SELECTED], 0, items);
}

static void
entente_legend_marks_dispose (GObject *object)
{
  EntenteLegendMarks *self = ENTENTE_LEGEND_MARKS (object);

  g_clear_object (&self->state_signals);
  g_clear_object (&self->state);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (entente_legend_marks_parent_class)->dispose (object);
}

static void
entente_legend_marks_class_init (EntenteLegendMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_legend_marks_dispose;

  signals[SELECTED] = g_signal_new ("selected", ENTENTE_TYPE_LEGEND_MARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
add_row (EntenteLegendMarks *self,
         EntenteItemMark     mark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *row = box;
  GtkWidget *sample = g_object_new (GTK_TYPE_IMAGE, "pixel-size", SIDE, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), sample);
  gtk_box_append (GTK_BOX (box), label);
  if (mark == ENTENTE_ITEM_MARK_THERE)
    {
      gtk_widget_add_css_class (row, "note");
    }
  else
    {
      row = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (row), box);
      gtk_widget_add_css_class (row, "flat");
      gtk_widget_set_tooltip_text (row, C_("legend", "Select Them"));
      g_signal_connect_object (row, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), row);
  self->rows[mark] = row;
  self->samples[mark] = GTK_IMAGE (sample);
  self->labels[mark] = GTK_LABEL (label);
}

static void
entente_legend_marks_init (EntenteLegendMarks *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  for (EntenteItemMark mark = ENTENTE_ITEM_MARK_NONE + 1; mark < ENTENTE_N_ITEM_MARKS; mark++)
    add_row (self, mark);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "marks-changed", G_CALLBACK (marks_cb), self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (marks_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (marks_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_legend_marks_set_scene:
 * @self: the part of the legend
 * @state: (nullable): what is shown of the document
 * @scene: (nullable): the scene that is shown, in which nothing is folded
 */
void
entente_legend_marks_set_scene (EntenteLegendMarks *self,
                                EntenteViewState   *state,
                                EntenteScene       *scene)
{
  g_return_if_fail (ENTENTE_IS_LEGEND_MARKS (self));

  g_set_object (&self->scene, scene);
  g_set_object (&self->state, state);
  g_signal_group_set_target (self->state_signals, state);
  marks_cb (self);
}
