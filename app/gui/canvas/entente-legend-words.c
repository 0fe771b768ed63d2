/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-legend-words.h"

#include <glib/gi18n.h>

#include "entente-display-text.h"
#include "entente-label-count.h"
#include "entente-relation.h"

/* A list can hold thousands of words, so it is a list view, which makes rows only for those in sight. */

#define MAX_HEIGHT 132

struct _EntenteLegendWords
{
  GtkWidget parent_instance;

  /* owned */
  EntenteScene *scene;   /* nullable */
  GtkStringList *words;  /* of the numbers, in their order */

  /* children */
  GtkWidget *scroller;
  GtkWidget *count_button;
};

enum { SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteLegendWords, entente_legend_words, GTK_TYPE_WIDGET)

/* Returns the relations whose label is that number; or those whose word is not shown as a whole if it is 0. */
static GPtrArray *
list_items (EntenteLegendWords *self,
            guint               number)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entente_scene_get_n_lines (self->scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (self->scene, i);

      if (number > 0 ? line->number == number : line->number == 0 && !entente_line_shows_word (line))
        entente_scene_add_items (self->scene, ENTENTE_PART_LINE, i, items);
    }
  return items;
}

static void
activate_cb (EntenteLegendWords *self,
             guint               position)
{
  g_autoptr (GPtrArray) items = list_items (self, position + 1);

  g_signal_emit (self, signals[SELECTED], 0, items);
}

static void
count_cb (EntenteLegendWords *self)
{
  g_autoptr (GPtrArray) items = list_items (self, 0);

  g_signal_emit (self, signals[SELECTED], 0, items);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
create_list (EntenteLegendWords *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->words)));
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words on lines"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static void
entente_legend_words_dispose (GObject *object)
{
  EntenteLegendWords *self = ENTENTE_LEGEND_WORDS (object);

  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->words);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (entente_legend_words_parent_class)->dispose (object);
}

static void
entente_legend_words_class_init (EntenteLegendWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_legend_words_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "legend-words");

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
entente_legend_words_init (EntenteLegendWords *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->words = gtk_string_list_new (NULL);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), create_list (self));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  self->count_button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->count_button, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->count_button))), 0);
  gtk_widget_set_tooltip_text (self->count_button, _("Select these relations"));
  g_signal_connect_object (self->count_button, "clicked", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->count_button, GTK_WIDGET (self));
}

/* Words are told in the order of their numbers, without gaps. */
static void
tell_words (EntenteLegendWords *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->scene != NULL && i < entente_scene_get_n_lines (self->scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (self->scene, i);
      g_autofree char *word = NULL;

      if (line->number <= words->len)
        continue;
      word = entente_display_text_name (entente_item_get_text (line->item, ENTENTE_RELATION_KIND));
      g_ptr_array_add (words, g_strdup_printf (C_("number of a word", "(%1$u) %2$s"), line->number, word));
    }
  g_ptr_array_add (words, NULL);
  gtk_string_list_splice (self->words, 0, g_list_model_get_n_items (G_LIST_MODEL (self->words)),
                          (const char *const *) words->pdata);
}

/**
 * entente_legend_words_set_scene:
 * @self: the words of a legend
 * @scene: (nullable): the scene whose words it tells
 *
 * It is hidden if all words are on their lines.
 */
void
entente_legend_words_set_scene (EntenteLegendWords *self,
                                EntenteScene       *scene)
{
  EntenteLabelCount count = { 0 };
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_LEGEND_WORDS (self) && (scene == NULL || ENTENTE_IS_SCENE (scene)));

  g_set_object (&self->scene, scene);
  for (guint i = 0; scene != NULL && i < entente_scene_get_n_lines (scene); i++)
    entente_label_count_add (&count, entente_scene_get_line (scene, i));
  tell_words (self);
  text = entente_label_count_describe (&count);
  if (text != NULL)
    gtk_button_set_label (GTK_BUTTON (self->count_button), text);
  gtk_widget_set_visible (self->scroller, count.numbered > 0);
  gtk_widget_set_visible (self->count_button, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), count.numbered > 0 || text != NULL);
}
