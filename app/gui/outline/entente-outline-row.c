/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-row.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-name-entry.h"
#include "entente-portrait-icon.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-style.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* A row of the outline. The list view has an own widget around each row, and that widget has the focus. So the
 * accessible name, as “Sergei Shoigu, person”, is set there, and whether a heading is expanded. A row creates its
 * few widgets without a template, which would be slower: a list view creates hundreds of rows at once. */

struct _EntenteOutlineRow
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *match_label;
  GtkLabel *count_label;
  GtkWidget *entry;        /* NULL unless the name is edited */

  EntenteItem *item;
  EntenteOutlineHeading *heading;
  gulong heading_handler;
  const char *style_class; /* nullable: of the icon */
};

/* A picture is a little larger than an icon. All rows have room for it, so that their titles are below each other. */
#define PORTRAIT_SIDE 20

enum { TOGGLED, RENAMED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteOutlineRow, entente_outline_row, GTK_TYPE_WIDGET)

static void
set_accessible_name (EntenteOutlineRow *self,
                     const char        *title,
                     const char        *description)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: how a screen reader names a row of the outline: its title, and what it is. */
  g_autofree char *name = g_strdup_printf (C_("outline", "%1$s, %2$s"), title, description);

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_style (EntenteOutlineRow *self,
           const char        *style_class)
{
  if (self->style_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), self->style_class);
  self->style_class = style_class;
  if (style_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), style_class);
}

/* Shows the excerpt of a hit with its matches marked. */
static void
show_excerpt (GtkLabel         *label,
              EntenteSearchHit *hit)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint n_marks;
  const EntenteSearchRange *marks = entente_search_hit_get_marks (hit, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      bold->start_index = line->start_index = marks[i].start;
      bold->end_index = line->end_index = marks[i].start + marks[i].length;
      pango_attr_list_insert (attributes, bold);
      pango_attr_list_insert (attributes, line);
    }
  gtk_label_set_label (label, entente_search_hit_get_excerpt (hit));
  gtk_label_set_attributes (label, attributes);
  gtk_widget_show (GTK_WIDGET (label));
}

/* Returns whether the matching text is the title of the item as it is shown. The name in the file is not, where a name
 * in the user's language is shown. */
static gboolean
is_in_title (EntenteDocument  *document,
             EntenteSearchHit *hit)
{
  g_autofree char *title = entente_query_raw_title_in (document, entente_search_hit_get_item (hit),
                                                       entente_document_get_name_language (document));

  return g_str_equal (entente_search_hit_get_text (hit), title);
}

/* The title of a hit may take a second line, so that the match is not cut off. A name alone is cut in its middle: two
 * names with the same beginning often differ at their ends. */
static void
set_lines (EntenteOutlineRow *self,
           int                lines)
{
  gboolean is_name = ENTENTE_IS_ACTOR (self->item) || ENTENTE_IS_SOURCE (self->item);

  gtk_label_set_ellipsize (self->title_label, lines == 1 && is_name ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->title_label, lines > 1);
  gtk_label_set_lines (self->title_label, lines);
}

/* A title that is cut is told as a whole. */
static gboolean
entente_outline_row_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard,
                                   GtkTooltip *tooltip)
{
  EntenteOutlineRow *self = ENTENTE_OUTLINE_ROW (widget);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->title_label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->title_label));

  return TRUE;
}

static void
heading_cb (EntenteOutlineRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean collapsed = entente_outline_heading_get_collapsed (self->heading);
  g_autofree char *count = g_strdup_printf ("%u", entente_outline_heading_get_count (self->heading));

  gtk_image_set_from_icon_name (self->icon, collapsed ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_label_set_label (self->count_label, count);
  set_accessible_name (self, entente_outline_heading_get_title (self->heading), count);
  if (parent != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED, !collapsed, -1);
}

static void
pressed_cb (GtkGesture        *gesture,
            int                n_press,
            double             x,
            double             y,
            EntenteOutlineRow *self)
{
  if (self->heading == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
remove_entry (EntenteOutlineRow *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (entry == NULL)
    return;
  /* Otherwise later versions of GTK move the focus to another row. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, entry))
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (entry)), entry);
  gtk_widget_show (GTK_WIDGET (self->title_label));
}

static void
done_cb (EntenteOutlineRow *self)
{
  remove_entry (self);
  g_signal_emit (self, signals[RENAMED], 0);
}

static void
entente_outline_row_dispose (GObject *object)
{
  EntenteOutlineRow *self = ENTENTE_OUTLINE_ROW (object);

  if (self->icon != NULL)
    entente_outline_row_clear (self);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  self->icon = NULL;

  G_OBJECT_CLASS (entente_outline_row_parent_class)->dispose (object);
}

static void
entente_outline_row_class_init (EntenteOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_outline_row_dispose;
  GTK_WIDGET_CLASS (klass)->query_tooltip = entente_outline_row_query_tooltip;

  /**
   * EntenteOutlineRow::toggled:
   * @self: a row that shows a heading
   *
   * The user clicked the heading.
   */
  signals[TOGGLED] = g_signal_new ("toggled", ENTENTE_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EntenteOutlineRow::renamed:
   * @self: a row
   *
   * The user finished editing the name.
   */
  signals[RENAMED] = g_signal_new ("renamed", ENTENTE_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
create_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return GTK_LABEL (label);
}

static void
entente_outline_row_init (EntenteOutlineRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE,
                                   "valign", GTK_ALIGN_CENTER, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "width-request", PORTRAIT_SIDE, NULL);
  self->title_label = create_label (NULL);
  self->match_label = create_label ("match");
  self->count_label = create_label ("numeric");
  gtk_label_set_ellipsize (self->count_label, PANGO_ELLIPSIZE_NONE);
  gtk_widget_hide (GTK_WIDGET (self->match_label));
  gtk_widget_hide (GTK_WIDGET (self->count_label));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->match_label));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 7);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->icon), widget);
  gtk_widget_set_parent (texts, widget);
  gtk_widget_set_parent (GTK_WIDGET (self->count_label), widget);

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
entente_outline_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_OUTLINE_ROW, NULL);
}

/**
 * entente_outline_row_show_heading:
 * @self: a row
 * @heading: the heading to show
 */
void
entente_outline_row_show_heading (EntenteOutlineRow     *self,
                                  EntenteOutlineHeading *heading)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_ROW (self) && ENTENTE_IS_OUTLINE_HEADING (heading));

  entente_outline_row_clear (self);
  self->heading = g_object_ref (heading);
  self->heading_handler = g_signal_connect_swapped (heading, "notify", G_CALLBACK (heading_cb), self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "outline-heading");
  gtk_label_set_label (self->title_label, entente_outline_heading_get_title (heading));
  gtk_widget_show (GTK_WIDGET (self->count_label));
  heading_cb (self);
}

/**
 * entente_outline_row_show_item:
 * @self: a row
 * @document: a document
 * @item: the item to show
 */
void
entente_outline_row_show_item (EntenteOutlineRow *self,
                               EntenteDocument   *document,
                               EntenteItem       *item)
{
  g_autofree char *title = entente_query_title (document, item);
  g_autofree char *icon = entente_style_get_item_icon (item);
  g_autofree char *kind_label = NULL;

  g_return_if_fail (ENTENTE_IS_OUTLINE_ROW (self) && ENTENTE_IS_ITEM (item));

  entente_outline_row_clear (self);
  self->item = g_object_ref (item);
  set_lines (self, 1);
  set_style (self, ENTENTE_IS_ACTOR (item) ? entente_style_get_item_class (item) : "quiet");
  if (ENTENTE_IS_ACTOR (item))
    kind_label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND,
                                               entente_actor_get_kind (ENTENTE_ACTOR (item)));

  gtk_image_set_from_icon_name (self->icon, icon);
  entente_portrait_icon_show (self->icon, item, PORTRAIT_SIDE);
  gtk_label_set_label (self->title_label, title);
  set_accessible_name (self, title,
                       kind_label != NULL ? kind_label : entente_vocabulary_item_kind (entente_item_get_kind (item)));
}

/**
 * entente_outline_row_show_hit:
 * @self: a row
 * @document: a document
 * @hit: a search hit in it
 */
void
entente_outline_row_show_hit (EntenteOutlineRow *self,
                              EntenteDocument   *document,
                              EntenteSearchHit  *hit)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_ROW (self) && ENTENTE_IS_SEARCH_HIT (hit));

  entente_outline_row_show_item (self, document, entente_search_hit_get_item (hit));
  set_lines (self, 2);
  show_excerpt (is_in_title (document, hit) ? self->title_label : self->match_label, hit);
}

/**
 * entente_outline_row_update:
 * @self: a row
 * @document: the document, in which something has changed
 *
 * Updates the title of the item. That of a relation can change, because it has the names of the two actors.
 */
void
entente_outline_row_update (EntenteOutlineRow *self,
                            EntenteDocument   *document)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ENTENTE_IS_OUTLINE_ROW (self) && ENTENTE_IS_DOCUMENT (document));

  if (self->item == NULL || !ENTENTE_IS_RELATION (self->item))
    return;
  title = entente_query_title (document, self->item);
  gtk_label_set_label (self->title_label, title);
  set_accessible_name (self, title, entente_vocabulary_item_kind (ENTENTE_ITEM_RELATION));
}

/**
 * entente_outline_row_set_shown:
 * @self: a row
 * @shown: whether the picture shows its item; else the row is grey, and says so
 * @mark: how its item differs from another file
 */
void
entente_outline_row_set_shown (EntenteOutlineRow *self,
                               gboolean           shown,
                               EntenteItemMark    mark)
{
  GtkWidget *parent;
  const char *words = shown ? entente_item_mark_get_words (mark) : C_("outline", "left out by the filter");

  g_return_if_fail (ENTENTE_IS_OUTLINE_ROW (self));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (shown)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "not-shown");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "not-shown");
  if (self->item != NULL)
    {
      gtk_label_set_label (self->count_label, entente_item_mark_get_sign (mark));
      gtk_widget_set_visible (GTK_WIDGET (self->count_label), mark != ENTENTE_ITEM_MARK_NONE);
    }
  if (parent == NULL)
    return;
  if (*words == '\0')
    gtk_accessible_reset_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * entente_outline_row_clear:
 * @self: a row
 *
 * Makes the row empty.
 */
void
entente_outline_row_clear (EntenteOutlineRow *self)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_ROW (self));

  if (self->heading != NULL)
    {
      GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

      g_clear_signal_handler (&self->heading_handler, self->heading);
      g_clear_object (&self->heading);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "outline-heading");
      gtk_widget_hide (GTK_WIDGET (self->count_label));
      if (parent != NULL)
        gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED);
    }
  remove_entry (self);
  gtk_widget_hide (GTK_WIDGET (self->count_label));
  entente_portrait_icon_show (self->icon, NULL, PORTRAIT_SIDE);
  g_clear_object (&self->item);
  set_style (self, NULL);
  gtk_label_set_attributes (self->title_label, NULL);
  set_lines (self, 1);
  gtk_widget_hide (GTK_WIDGET (self->match_label));
}

/**
 * entente_outline_row_get_heading:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the heading, if the row shows one
 */
EntenteOutlineHeading *
entente_outline_row_get_heading (EntenteOutlineRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_ROW (self), NULL);

  return self->heading;
}

/**
 * entente_outline_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item, if the row shows one
 */
EntenteItem *
entente_outline_row_get_item (EntenteOutlineRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_ROW (self), NULL);

  return self->item;
}

/**
 * entente_outline_row_rename:
 * @self: a row that shows an item
 * @history: the history of the document
 *
 * Returns: %FALSE if the item has no name
 */
gboolean
entente_outline_row_rename (EntenteOutlineRow *self,
                            EntenteHistory    *history)
{
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_OUTLINE_ROW (self) && self->item != NULL, FALSE);

  if (!entente_commands_get_name (self->item, &name))
    return FALSE;
  if (self->entry == NULL)
    {
      self->entry = entente_name_entry_new (history, self->item);
      g_signal_connect_object (self->entry, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_hide (GTK_WIDGET (self->title_label));
      gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->title_label))), self->entry);
    }
  gtk_widget_grab_focus (self->entry);
  return TRUE;
}
