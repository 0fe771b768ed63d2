/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-several-page.h"

#include "entente-details-section.h"
#include "entente-display-text.h"
#include "entente-group-sections.h"
#include "entente-item-row.h"
#include "entente-pair-sections.h"
#include "entente-text.h"
#include "entente-vocabulary.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* The page of details of several items. All arrays named “kinds” hold one array of items for each kind of item. */

static char *
make_title (GPtrArray *const *kinds)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    if (kinds[i]->len > 0)
      g_ptr_array_add (parts, entente_vocabulary_count_items (i, kinds[i]->len));
  g_ptr_array_add (parts, NULL);
  return entente_display_text_join ((const char *const *) parts->pdata, ENTENTE_N_ITEM_KINDS);
}

static void
add_button (GtkWidget  *box,
            GtkWidget  *button,
            const char *label,
            const char *action)
{
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
commands_new (GPtrArray *const    *kinds,
              const EntenteRecord *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint n_actors = kinds[ENTENTE_ITEM_ACTOR]->len;
  guint n_others = kinds[ENTENTE_ITEM_RELATION]->len + kinds[ENTENTE_ITEM_SOURCE]->len;
  gboolean with_statements = kinds[ENTENTE_ITEM_STATEMENT]->len > 0;

  gtk_widget_set_layout_manager (box, entente_wrap_layout_new (6, 6));
  if (group != NULL)
    entente_group_sections_add_commands (box, group);
  if (n_actors + n_others > 0)
    add_button (box, gtk_button_new (), C_("button", "Set _Kind…"), "win.set-kind");
  add_button (box, gtk_button_new (), C_("button", "T_ags…"), "win.set-tags");
  if (n_actors > 0 && group == NULL)
    add_button (box, gtk_button_new (), C_("button", "Make _Group…"), "win.make-group");
  if (n_actors > 0)
    add_button (box, gtk_toggle_button_new (), C_("button", "_Pin Position"), "win.pin");
  if (n_actors == 2 && n_others == 0 && !with_statements)
    add_button (box, gtk_button_new (), C_("button", "_Merge the Two…"), "win.merge");
  add_button (box, gtk_button_new (), C_("button", "_Delete"), "win.delete");
  return box;
}

static void
add_section (GtkWidget       *page,
             const char      *title,
             EntenteDocument *document,
             GPtrArray       *items)
{
  gtk_box_append (GTK_BOX (page), entente_details_section_new (title, document, g_ptr_array_ref (items), NULL,
                                                               entente_item_row_new));
}

/**
 * entente_several_page_new:
 * @document: a document
 * @items: (element-type EntenteItem): items of it
 * @editable: whether the document can be changed
 *
 * Returns: (transfer floating): the page of the items
 */
GtkWidget *
entente_several_page_new (EntenteDocument *document,
                          const GPtrArray *items,
                          gboolean         editable)
{
  GPtrArray *kinds[ENTENTE_N_ITEM_KINDS];
  GtkWidget *page;
  const EntenteRecord *group;
  g_autofree char *title = NULL, *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL, NULL);

  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    kinds[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (kinds[entente_item_get_kind (items->pdata[i])], g_object_ref (items->pdata[i]));

  title = make_title (kinds);
  group = entente_group_sections_find (document, items);
  name = group != NULL ? entente_group_sections_make_title (group) : NULL;
  page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (page, "details-page");
  gtk_box_append (GTK_BOX (page), entente_text_new (name != NULL ? name : title, ENTENTE_DISPLAY_TEXT_TEXT,
                                                    "title-2"));
  if (editable)
    gtk_box_append (GTK_BOX (page), commands_new (kinds, group));
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    if (kinds[i]->len > 0)
      add_section (page, group != NULL ? C_("group", "Members") : entente_vocabulary_item_kinds (i), document,
                   kinds[i]);
  if (group != NULL)
    entente_group_sections_add_relations (GTK_BOX (page), document, items);
  if (kinds[ENTENTE_ITEM_ACTOR]->len == 2 && items->len == 2)
    entente_pair_sections_add (GTK_BOX (page), document, items->pdata[0], items->pdata[1]);
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    g_ptr_array_unref (kinds[i]);
  return page;
}
