/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-legend-meaning.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "entente-display-text.h"
#include "entente-meaning-record.h"
#include "entente-menus.h"
#include "entente-rank-words.h"
#include "entente-shading.h"
#include "entente-style.h"

/* The menus are made when they are opened, because the columns of a large document take a while to be listed. A target
 * of the actions is the word of a choice, and for a column its name after COLUMN. */

#define COLUMN "data:"
#define DOT 12
#define MAX_CHARACTERS 28
#define N_COLUMNS 2

/* Those that are no measures and no columns. */
static const char *const labels[] = {
  [ENTENTE_COLOR_BY_KIND] = NC_("color of actors", "Kind"),
  [ENTENTE_COLOR_BY_COMMUNITY] = NC_("color of actors", "Community"),
  [ENTENTE_COLOR_BY_EVIDENCE] = NC_("color of actors", "Best evidence"),
  [ENTENTE_COLOR_BY_TAG] = NC_("color of actors", "Tag"),
};

struct _EntenteLegendMeaning
{
  GtkBox parent_instance;

  /* owned */
  EntenteViewState *state;    /* nullable */
  EntenteScene *scene;        /* nullable */
  GSimpleAction *color_action, *size_action;

  /* borrowed */
  GtkWidget *color_button, *size_button;
  GtkWidget *groups;
  GtkWidget *rows[ENTENTE_N_GROUPS];
  GtkLabel *labels[ENTENTE_N_GROUPS];
};

enum { SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteLegendMeaning, entente_legend_meaning, GTK_TYPE_BOX)

static EntenteMeaning *
get_meaning (EntenteLegendMeaning *self)
{
  return self->state != NULL ? entente_view_state_get_meaning (self->state)
                             : entente_meaning_new (ENTENTE_COLOR_BY_KIND, NULL, ENTENTE_SIZE_BY_NOTHING);
}

/* The name of a column is not known here. */
static const char *
name_size (guint size_by)
{
  /* Translators: what the sizes of actors tell: nothing. */
  return size_by == ENTENTE_SIZE_BY_NOTHING ? C_("size of actors", "None")
                                            : entente_rank_words_name ((EntenteCentrality) (size_by - 1));
}

static char *
get_size_label (const EntenteMeaning *meaning)
{
  guint size_by = entente_meaning_get_size_by (meaning);

  if (size_by == ENTENTE_SIZE_BY_DATA)
    return entente_display_text_name (entente_meaning_get_size_column (meaning));
  return g_strdup (name_size (size_by));
}

/* The name of a column is not known here. */
static const char *
name_color (EntenteColorBy color_by)
{
  if (entente_color_by_is_measure (color_by))
    return entente_rank_words_name (entente_color_by_get_centrality (color_by));
  return g_dpgettext2 (NULL, "color of actors", labels[color_by]);
}

static char *
get_color_label (const EntenteMeaning *meaning)
{
  EntenteColorBy color_by = entente_meaning_get_color_by (meaning);

  if (color_by == ENTENTE_COLOR_BY_DATA)
    return entente_display_text_name (entente_meaning_get_column (meaning));
  return g_strdup (name_color (color_by));
}

static GVariant *
get_color_target (const EntenteMeaning *meaning)
{
  EntenteColorBy color_by = entente_meaning_get_color_by (meaning);

  if (color_by == ENTENTE_COLOR_BY_DATA)
    return g_variant_new_take_string (g_strconcat (COLUMN, entente_meaning_get_column (meaning), NULL));
  return g_variant_new_string (entente_color_by_get_word (color_by));
}

static GVariant *
get_size_target (const EntenteMeaning *meaning)
{
  guint size_by = entente_meaning_get_size_by (meaning);

  if (size_by == ENTENTE_SIZE_BY_DATA)
    return g_variant_new_take_string (g_strconcat (COLUMN, entente_meaning_get_size_column (meaning), NULL));
  return g_variant_new_string (entente_size_by_get_word (size_by));
}

static void
set_button (GtkWidget  *button,
            const char *text)
{
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_buttons (EntenteLegendMeaning *self)
{
  g_autoptr (EntenteMeaning) meaning = get_meaning (self);
  g_autofree char *color_label = get_color_label (meaning), *size_label = get_size_label (meaning);
  /* Translators: what the colors of actors tell, such as “Color: Kind”. */
  g_autofree char *color = g_strdup_printf (C_("legend", "Color: %s"), color_label);
  /* Translators: what the sizes of actors tell, such as “Size: Most connected”. */
  g_autofree char *size = g_strdup_printf (C_("legend", "Size: %s"), size_label);

  set_button (self->color_button, color);
  set_button (self->size_button, size);
  g_simple_action_set_state (self->color_action, get_color_target (meaning));
  g_simple_action_set_state (self->size_action, get_size_target (meaning));
}

static EntenteShades *
get_shades (EntenteLegendMeaning *self)
{
  return self->scene != NULL ? entente_scene_get_shades (self->scene) : NULL;
}

static void
count_groups (EntenteLegendMeaning *self,
              guint                *counts)
{
  memset (counts, 0, ENTENTE_N_GROUPS * sizeof *counts);
  for (guint i = 0; get_shades (self) != NULL && i < entente_scene_get_n_cards (self->scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (self->scene, i);

      if (card->group != ENTENTE_GROUP_NONE && !card->faded)
        counts[card->group]++;
    }
}

/* There are no gaps for groups that are not shown. */
static void
put_group (EntenteLegendMeaning *self,
           int                   group,
           int                   position)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (self->groups);
  GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (grid, self->rows[group]));

  gtk_grid_layout_child_set_column (place, position % N_COLUMNS);
  gtk_grid_layout_child_set_row (place, position / N_COLUMNS);
}

/* What has no color of its own comes last. */
static void
update_groups (EntenteLegendMeaning *self)
{
  guint counts[ENTENTE_N_GROUPS];
  int n_shown = 0;

  count_groups (self, counts);
  for (int group = 0; group < ENTENTE_N_GROUPS; group++)
    {
      const char *label = get_shades (self) != NULL ? entente_shades_get_label (get_shades (self), group) : NULL;
      gboolean shown = label != NULL && counts[group] > 0;
      g_autofree char *text = shown ? g_strdup_printf (C_("legend", "%1$s (%2$u)"), label, counts[group]) : NULL;

      if (shown)
        put_group (self, group, n_shown++);
      gtk_widget_set_visible (self->rows[group], shown);
      gtk_label_set_label (self->labels[group], text != NULL ? text : "");
    }
  gtk_widget_set_visible (self->groups, n_shown > 0);
}

/* Takes the meaning. */
static void
set_meaning (EntenteLegendMeaning *self,
             EntenteMeaning       *meaning)
{
  g_autoptr (EntenteMeaning) taken = meaning;

  if (self->state != NULL)
    entente_view_state_set_meaning (self->state, taken);
  update_buttons (self);
}

static void
set_color (EntenteLegendMeaning *self,
           EntenteColorBy        color_by,
           const char           *column)
{
  g_autoptr (EntenteMeaning) before = get_meaning (self);

  set_meaning (self, entente_meaning_new_sized (color_by, column, entente_meaning_get_size_by (before),
                                                entente_meaning_get_size_column (before)));
}

static void
set_size (EntenteLegendMeaning *self,
          guint                 size_by,
          const char           *column)
{
  g_autoptr (EntenteMeaning) before = get_meaning (self);

  set_meaning (self, entente_meaning_new_sized (entente_meaning_get_color_by (before),
                                                entente_meaning_get_column (before), size_by, column));
}

static void
color_cb (EntenteLegendMeaning *self,
          GVariant             *target)
{
  const char *word = g_variant_get_string (target, NULL);
  EntenteColorBy color_by;

  if (g_str_has_prefix (word, COLUMN))
    set_color (self, ENTENTE_COLOR_BY_DATA, word + strlen (COLUMN));
  else if (entente_color_by_for_word (word, &color_by) && color_by != ENTENTE_COLOR_BY_DATA)
    set_color (self, color_by, NULL);
}

static void
size_cb (EntenteLegendMeaning *self,
         GVariant             *target)
{
  const char *word = g_variant_get_string (target, NULL);
  guint size_by;

  if (g_str_has_prefix (word, COLUMN))
    set_size (self, ENTENTE_SIZE_BY_DATA, word + strlen (COLUMN));
  else if (entente_size_by_for_word (word, &size_by) && size_by != ENTENTE_SIZE_BY_DATA)
    set_size (self, size_by, NULL);
}

static void
add_choice (GMenu      *menu,
            const char *label,
            const char *action,
            GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_color (GMenu          *menu,
           EntenteColorBy  color_by)
{
  add_choice (menu, name_color (color_by), "meaning.color",
              g_variant_new_string (entente_color_by_get_word (color_by)));
}

static void
add_measures (GMenu *menu)
{
  g_autoptr (GMenu) section = entente_menus_new_section ();

  for (EntenteColorBy color_by = ENTENTE_COLOR_BY_DEGREE; entente_color_by_is_measure (color_by); color_by++)
    add_color (section, color_by);
  /* Translators: heading in a menu of what colors can tell: the measures of the graph. */
  g_menu_append_section (menu, C_("color of actors", "Measures"), G_MENU_MODEL (section));
}

static void
add_columns (EntenteLegendMeaning *self,
             GMenu                *menu,
             const char           *action,
             gboolean              of_numbers)
{
  g_autoptr (GMenu) section = entente_menus_new_section ();
  EntenteScene *whole = self->state != NULL ? entente_view_state_get_whole_scene (self->state) : NULL;
  g_auto (GStrv) columns = whole != NULL ? entente_shading_list_columns (whole, of_numbers) : NULL;

  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      g_autofree char *label = entente_display_text_name (columns[i]);
      g_auto (GStrv) parts = g_strsplit (label, "_", -1);
      g_autofree char *escaped = g_strjoinv ("__", parts);

      add_choice (section, escaped, action, g_variant_new_take_string (g_strconcat (COLUMN, columns[i], NULL)));
    }
  /* Translators: heading in a menu of what colors and sizes can tell: the columns of the actors' data. */
  g_menu_append_section (menu, C_("color of actors", "Data"), G_MENU_MODEL (section));
}

static void
create_color_menu_cb (GtkMenuButton *button,
                      gpointer       data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (EntenteColorBy color_by = 0; color_by < G_N_ELEMENTS (labels); color_by++)
    add_color (menu, color_by);
  add_measures (menu);
  add_columns (data, menu, "meaning.color", FALSE);
  entente_menus_replace (button, G_MENU_MODEL (menu));
}

static void
create_size_menu_cb (GtkMenuButton *button,
                     gpointer       data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint size_by = 0; size_by < ENTENTE_SIZE_BY_DATA; size_by++)
    add_choice (menu, name_size (size_by), "meaning.size", g_variant_new_string (entente_size_by_get_word (size_by)));
  add_columns (data, menu, "meaning.size", TRUE);
  entente_menus_replace (button, G_MENU_MODEL (menu));
}

static void
draw_dot_cb (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  guint group = GPOINTER_TO_UINT (data);
  guint ink = group == ENTENTE_GROUP_REST ? (guint) ENTENTE_LOOK_OTHER : ENTENTE_INK_GROUP + group;
  const EntenteColor *color = &entente_style_get_theme ()->kinds[ink];

  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  cairo_fill (cr);
}

static GtkWidget *
create_dot (guint group)
{
  GtkWidget *dot = gtk_drawing_area_new ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (dot), DOT);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (dot), DOT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (dot), draw_dot_cb, GUINT_TO_POINTER (group), NULL);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), dot, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), dot, G_CONNECT_SWAPPED);
  return dot;
}

static void
clicked_cb (EntenteLegendMeaning *self,
            GtkWidget            *row)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->scene != NULL && i < entente_scene_get_n_cards (self->scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (self->scene, i);

      if (card->group != ENTENTE_GROUP_NONE && self->rows[card->group] == row && !card->faded)
        g_ptr_array_add (items, g_object_ref (card->item));
    }
  g_signal_emit (self, signals[SELECTED], 0, items);
}

static void
add_group (EntenteLegendMeaning *self,
           guint                 group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *row = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  gtk_box_append (GTK_BOX (box), create_dot (group));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  g_signal_connect_object (row, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self->groups), row, 0, 0, 1, 1);
  self->rows[group] = row;
  self->labels[group] = GTK_LABEL (label);
}

static GtkWidget *
add_button (GtkWidget *box)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GSimpleAction *
add_action (EntenteLegendMeaning *self,
            GSimpleActionGroup   *group,
            const char           *name,
            GVariant             *state,
            GCallback             callback)
{
  GSimpleAction *action = g_simple_action_new_stateful (name, g_variant_get_type (state), state);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  return action;
}

static void
entente_legend_meaning_dispose (GObject *object)
{
  EntenteLegendMeaning *self = ENTENTE_LEGEND_MEANING (object);

  g_clear_object (&self->state);
  g_clear_object (&self->scene);
  g_clear_object (&self->color_action);
  g_clear_object (&self->size_action);

  G_OBJECT_CLASS (entente_legend_meaning_parent_class)->dispose (object);
}

static void
entente_legend_meaning_class_init (EntenteLegendMeaningClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_legend_meaning_dispose;

  signals[SELECTED] = g_signal_new ("selected", ENTENTE_TYPE_LEGEND_MEANING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
entente_legend_meaning_init (EntenteLegendMeaning *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->color_action = add_action (self, group, "color",
                                   g_variant_new_string (entente_color_by_get_word (ENTENTE_COLOR_BY_KIND)),
                                   G_CALLBACK (color_cb));
  self->size_action = add_action (self, group, "size",
                                  g_variant_new_string (entente_size_by_get_word (ENTENTE_SIZE_BY_NOTHING)),
                                  G_CALLBACK (size_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meaning", G_ACTION_GROUP (group));
  self->color_button = add_button (box);
  self->size_button = add_button (box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->color_button), create_color_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->size_button), create_size_menu_cb, self, NULL);
  gtk_box_append (GTK_BOX (self), box);
  self->groups = gtk_grid_new ();
  gtk_box_append (GTK_BOX (self), self->groups);
  for (guint i = 0; i < ENTENTE_N_GROUPS; i++)
    add_group (self, i);
  update_buttons (self);
  update_groups (self);
}

/**
 * entente_legend_meaning_set_scene:
 * @self: the part of the legend
 * @state: (nullable): what is shown of the document; what is chosen is set there
 * @scene: (nullable): the scene that is shown
 */
void
entente_legend_meaning_set_scene (EntenteLegendMeaning *self,
                                  EntenteViewState     *state,
                                  EntenteScene         *scene)
{
  g_return_if_fail (ENTENTE_IS_LEGEND_MEANING (self));

  g_set_object (&self->state, state);
  g_set_object (&self->scene, scene);
  gtk_widget_set_sensitive (GTK_WIDGET (self), state != NULL);
  update_buttons (self);
  update_groups (self);
}
