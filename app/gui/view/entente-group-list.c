/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-list.h"

#include "entente-display-text.h"
#include "entente-ground.h"
#include "entente-membership.h"
#include "entente-menus.h"
#include "entente-style.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* A row tells how many members its group has. That can be others after any change of the document, and is counted a
 * moment later, when the frame that shows the change is mostly drawn. While frames take longer than their interval, a
 * source that comes after them would never have its turn. */

#define COUNT_DELAY_MS 20

#define COUNT_KEY "entente-group-count"

struct _EntenteGroupList
{
  EntenteKeptList parent_instance;

  GSignalGroup *document_signals;
  guint counting; /* the source that counts; 0 if all is counted */
};

G_DEFINE_FINAL_TYPE (EntenteGroupList, entente_group_list, ENTENTE_TYPE_KEPT_LIST)

static gboolean
is_folded (EntenteKeptList *list,
           const char      *id)
{
  const EntenteRecord *group = entente_actor_group_find (entente_kept_list_get_document (list), id, NULL);

  return group != NULL && entente_actor_group_is_folded (group);
}

static void
entente_group_list_fill_menu (EntenteKeptList *list,
                              GtkWidget       *row,
                              GMenu           *menu)
{
  const char *id = entente_kept_list_get_id (row);
  GMenu *look = entente_menus_new_section (), *members = entente_menus_new_section ();
  GMenu *change = entente_menus_new_section ();

  entente_kept_list_append_entry (look, C_("menu", "_Select Members"), "win.select-group", id);
  entente_kept_list_append_entry (look, is_folded (list, id) ? C_("menu", "_Unfold") : C_("menu", "_Fold"),
                                  "win.fold-group", id);
  entente_kept_list_append_entry (members, C_("menu", "_Add Selected Actors"), "win.add-to-group", id);
  entente_kept_list_append_entry (members, C_("menu", "_Take Out Selected Actors"), "win.take-out-of-group", id);
  entente_kept_list_append_entry (change, C_("menu", "Re_name…"), "win.rename-group", id);
  entente_menus_take_section (menu, look);
  entente_menus_take_section (menu, members);
  entente_menus_take_section (menu, change);
}

/* Its color is that of its ground. */
static void
draw_dot_cb (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        ink)
{
  const EntenteTheme *theme = entente_style_get_theme ();
  EntenteColor fill = entente_ground_get_fill (theme, GPOINTER_TO_UINT (ink));
  EntenteColor edge = entente_ground_get_edge (theme, GPOINTER_TO_UINT (ink));

  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0 - 1.0, 0.0, 2 * G_PI);
  cairo_set_source_rgb (cr, fill.red, fill.green, fill.blue);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, edge.red, edge.green, edge.blue);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static GtkWidget *
dot_new (guint ink)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 13);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 13);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_dot_cb, GUINT_TO_POINTER (ink), NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  return area;
}

static GtkWidget *
fold_button_new (const EntenteRecord *group,
                 const char          *shown)
{
  gboolean folded = entente_actor_group_is_folded (group);
  GtkWidget *button = gtk_button_new_from_icon_name (folded ? "pan-end-symbolic" : "pan-down-symbolic");
  /* Translators: %s is the name of a group. */
  g_autofree char *name = g_strdup_printf (folded ? _("Unfold %s") : _("Fold %s into One Card"), shown);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.fold-group::");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static char *
describe (const EntenteRecord *group)
{
  const char *tag = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_TAG);
  const char *whole = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_WHOLE);
  const char *kind = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_RELATION);
  g_autofree char *word = NULL;

  if (tag != NULL)
    {
      word = entente_display_text_name (tag);
      return g_strdup_printf (C_("group", "Actors with the tag %s"), word);
    }
  if (whole == NULL)
    return NULL;
  word = entente_display_text_name (kind != NULL ? kind : "");
  /* Translators: %s is the kind of a relation, such as “part of”. */
  return g_strdup_printf (C_("group", "Actors that a relation “%s” joins to one"), word);
}

static guint
get_place (EntenteKeptList *list,
           const char      *id)
{
  guint nth = 0;

  entente_actor_group_find (entente_kept_list_get_document (list), id, &nth);
  return nth;
}

static void
entente_group_list_fill_row (EntenteKeptList     *list,
                             GtkWidget           *row,
                             GtkWidget           *box,
                             const EntenteRecord *group)
{
  const char *name = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME);
  g_autofree char *shown = entente_display_text_name (name != NULL ? name : _("Group without a name"));
  g_autofree char *rule = describe (group);
  GtkWidget *count = gtk_label_new (NULL);
  guint nth = get_place (list, entente_kept_list_get_id (row));

  gtk_box_append (GTK_BOX (box), fold_button_new (group, shown));
  gtk_box_append (GTK_BOX (box), dot_new (entente_ground_choose_ink (nth)));
  entente_kept_list_set_words (row, box, shown, rule != NULL ? rule : shown, rule);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_insert_child_after (GTK_BOX (box), count, gtk_widget_get_prev_sibling (gtk_widget_get_last_child (box)));
  g_object_set_data (G_OBJECT (row), COUNT_KEY, count);
}

static gboolean
count_cb (gpointer data)
{
  EntenteGroupList *self = data;
  EntenteDocument *document = entente_kept_list_get_document (self);
  g_autoptr (EntenteMembership) membership = entente_membership_new_for_document (document);
  GtkListBoxRow *row;

  self->counting = 0;
  for (guint i = 0; (row = entente_kept_list_get_row (self, (int) i)) != NULL; i++)
    {
      const char *id = entente_kept_list_get_id (GTK_WIDGET (row));
      const EntenteRecord *group = entente_actor_group_find (document, id, NULL);
      g_autoptr (GArray) members = group != NULL ? entente_membership_list_members (membership, group) : NULL;
      g_autofree char *number = g_strdup_printf ("%'u", members != NULL ? members->len : 0);
      g_autofree char *words = entente_vocabulary_count_items (ENTENTE_ITEM_ACTOR, members != NULL ? members->len : 0);
      GtkWidget *label = g_object_get_data (G_OBJECT (row), COUNT_KEY);

      gtk_label_set_text (GTK_LABEL (label), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
  return G_SOURCE_REMOVE;
}

static void
queue_count (EntenteGroupList *self)
{
  if (self->counting == 0 && entente_kept_list_get_row (self, 0) != NULL)
    self->counting = g_timeout_add (COUNT_DELAY_MS, count_cb, self);
}

static void
entente_group_list_filled (EntenteKeptList *list)
{
  queue_count (ENTENTE_GROUP_LIST (list));
}

static void
entente_group_list_followed (EntenteKeptList *list)
{
  EntenteGroupList *self = ENTENTE_GROUP_LIST (list);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_signal_group_set_target (self->document_signals, entente_kept_list_get_document (self));
}

static void
entente_group_list_dispose (GObject *object)
{
  EntenteGroupList *self = ENTENTE_GROUP_LIST (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->document_signals);

  G_OBJECT_CLASS (entente_group_list_parent_class)->dispose (object);
}

static void
entente_group_list_class_init (EntenteGroupListClass *klass)
{
  EntenteKeptListClass *list_class = ENTENTE_KEPT_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_group_list_dispose;
  list_class->member = ENTENTE_DOCUMENT_GROUPS;
  list_class->changed = "groups-changed";
  list_class->edit_action = "win.rename-group";
  list_class->move_action = "win.move-group";
  list_class->remove_action = "win.remove-group";
  list_class->open_action = "win.select-group";
  list_class->remove_label = NC_("menu", "_Remove Group");
  list_class->fill_row = entente_group_list_fill_row;
  list_class->fill_menu = entente_group_list_fill_menu;
  list_class->filled = entente_group_list_filled;
  list_class->followed = entente_group_list_followed;
}

static void
entente_group_list_init (EntenteGroupList *self)
{
  entente_kept_list_set_heading (self, C_("view", "Groups"));
  entente_kept_list_add_head_button (self, "view-grid-symbolic", "win.group-by",
                                     _("Group by Tag, Relation or Community"));
  entente_kept_list_add_head_button (self, "list-add-symbolic", "win.make-group",
                                     _("Make a Group of the Selected Actors"));

  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "item-changed", G_CALLBACK (queue_count), self);
  g_signal_group_connect_swapped (self->document_signals, "many-changed", G_CALLBACK (queue_count), self);
}
