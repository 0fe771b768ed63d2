/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-details-head.h"

#include "entente-actor.h"
#include "entente-beside-layout.h"
#include "entente-commands.h"
#include "entente-item-link.h"
#include "entente-name-entry.h"
#include "entente-portrait-icon.h"
#include "entente-style.h"
#include "entente-text.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* The head of a page of details. The user can edit the name in its place: the title is then hidden, and an entry
 * stands before it. */

/* In characters. A title that is longer is set in a smaller size. */
#define MAX_LARGE_TITLE 50

/* A file can hold any number of tags. The head shows the first of them, and the number of the others. */
#define MAX_TAGS 50

/* How wide and high the picture of an actor is. */
#define PORTRAIT_SIDE 64

struct _EntenteDetailsHead
{
  GtkWidget parent_instance;

  /* template */
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *aliases_label;
  GtkBox *badges;
  GtkBox *tags;

  GtkWidget *entry; /* nullable, borrowed: there only while the name is edited */
};

G_DEFINE_FINAL_TYPE (EntenteDetailsHead, entente_details_head, GTK_TYPE_WIDGET)

static void
set_icon (EntenteDetailsHead *self,
          EntenteItem        *item)
{
  g_autofree char *name = entente_style_get_item_icon (item);

  if (ENTENTE_IS_ACTOR (item))
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), entente_style_get_item_class (item));
  gtk_image_set_from_icon_name (self->icon, name);
  entente_portrait_icon_show (self->icon, item, PORTRAIT_SIDE);
}

static void
add_tag (EntenteDetailsHead *self,
         const char         *text,
         const char         *tooltip)
{
  GtkWidget *badge = entente_text_badge_new (text, tooltip);

  gtk_widget_add_css_class (badge, "tag");
  gtk_box_append (self->tags, badge);
}

static void
show_tags (EntenteDetailsHead *self,
           EntenteItem        *item)
{
  const char *const *tags = entente_item_get_tags (item);
  guint n = g_strv_length ((char **) tags);

  for (guint i = 0; i < MIN (n, MAX_TAGS); i++)
    {
      g_autofree char *shown = entente_display_text_name (tags[i]);

      add_tag (self, shown, shown);
    }
  if (n > MAX_TAGS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more tag", "%u more tags", n - MAX_TAGS), n - MAX_TAGS);

      add_tag (self, more, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tags), n > 0);
}

static void
rename_done_cb (EntenteDetailsHead *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  gtk_widget_show (GTK_WIDGET (self->title_label));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_label));
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (entry)), entry);
}

static void
entente_details_head_dispose (GObject *object)
{
  while (gtk_widget_get_first_child (GTK_WIDGET (object)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (object)));

  G_OBJECT_CLASS (entente_details_head_parent_class)->dispose (object);
}

static void
entente_details_head_class_init (EntenteDetailsHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_details_head_dispose;

  g_type_ensure (ENTENTE_TYPE_BESIDE_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-details-head.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsHead, icon);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsHead, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsHead, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsHead, aliases_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsHead, badges);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsHead, tags);
}

static void
entente_details_head_init (EntenteDetailsHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_text_skip_by_tab (self->subtitle_label);
  entente_text_skip_by_tab (self->aliases_label);
}

/**
 * entente_details_head_new:
 * @item: the item whose details are shown
 * @title: the name of the item, as the file has it
 * @subtitle: (nullable): the kind or the description of the item, as the file has it
 *
 * Returns: (transfer floating): a head
 */
GtkWidget *
entente_details_head_new (EntenteItem *item,
                          const char  *title,
                          const char  *subtitle)
{
  EntenteDetailsHead *self;

  g_return_val_if_fail (ENTENTE_IS_ITEM (item) && title != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DETAILS_HEAD, NULL);
  entente_item_link_mark (GTK_WIDGET (self), item);
  set_icon (self, item);
  entente_text_show (self->title_label, title, ENTENTE_DISPLAY_TEXT_NAME);
  entente_text_show (self->subtitle_label, subtitle, ENTENTE_DISPLAY_TEXT_NAME);
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label),
                            g_utf8_strlen (title, -1) > MAX_LARGE_TITLE ? "title-4" : "title-2");
  if (entente_display_text_are_deceiving (title))
    entente_details_head_add_badge (self, entente_text_warning_new (title));
  else
    entente_details_head_add_badge (self, entente_text_warning_new (subtitle));
  show_tags (self, item);
  return GTK_WIDGET (self);
}

/**
 * entente_details_head_set_aliases:
 * @self: a head
 * @aliases: (nullable): the other names of the item, fit to be shown
 */
void
entente_details_head_set_aliases (EntenteDetailsHead *self,
                                  const char         *aliases)
{
  g_return_if_fail (ENTENTE_IS_DETAILS_HEAD (self));

  entente_text_show (self->aliases_label, aliases, ENTENTE_DISPLAY_TEXT_NAME);
}

/**
 * entente_details_head_add_badge:
 * @self: a head
 * @badge: (nullable) (transfer floating): a badge
 */
void
entente_details_head_add_badge (EntenteDetailsHead *self,
                                GtkWidget          *badge)
{
  g_return_if_fail (ENTENTE_IS_DETAILS_HEAD (self));

  if (badge == NULL)
    return;
  gtk_box_append (self->badges, badge);
  gtk_widget_show (GTK_WIDGET (self->badges));
}

/**
 * entente_details_head_rename:
 * @self: a head
 * @history: the history of the document
 * @item: the item whose details are shown
 *
 * Lets the user edit the name of the item in its place.
 *
 * Returns: %FALSE if the item has no name
 */
gboolean
entente_details_head_rename (EntenteDetailsHead *self,
                             EntenteHistory     *history,
                             EntenteItem        *item)
{
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_DETAILS_HEAD (self) && ENTENTE_IS_ITEM (item), FALSE);

  if (!entente_commands_get_name (item, &name))
    return FALSE;
  if (self->entry == NULL)
    {
      self->entry = entente_name_entry_new (history, item);
      g_signal_connect_object (self->entry, "done", G_CALLBACK (rename_done_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_hide (GTK_WIDGET (self->title_label));
      gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->title_label))), self->entry);
    }
  gtk_widget_grab_focus (self->entry);
  return TRUE;
}
