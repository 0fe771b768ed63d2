/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-sections.h"

#include "entente-actor.h"
#include "entente-details-section.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-item-row.h"
#include "entente-membership.h"
#include "entente-relation.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* A page of several actors who are all the members of a group is the page of the group. */

static gboolean
are_members (EntenteMembership   *membership,
             const EntenteRecord *group,
             const GPtrArray     *items)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GHashTable) set = NULL;

  /* Most groups need no closer look. */
  if (!ENTENTE_IS_ACTOR (items->pdata[0]) || !entente_membership_has (membership, group, items->pdata[0]))
    return FALSE;
  members = entente_membership_list_actors (membership, group);
  if (members->len != items->len)
    return FALSE;
  set = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < members->len; i++)
    g_hash_table_add (set, members->pdata[i]);
  for (guint i = 0; i < items->len; i++)
    if (!g_hash_table_contains (set, items->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * entente_group_sections_find:
 * @document: a document
 * @items: (element-type EntenteItem): items of it, at least one
 *
 * Returns: (transfer none) (nullable): the group that has just these members, the first of several
 */
const EntenteRecord *
entente_group_sections_find (EntenteDocument *document,
                             const GPtrArray *items)
{
  g_autoptr (EntenteMembership) membership = NULL;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL, NULL);

  n = entente_actor_group_get_n (document);
  if (n == 0)
    return NULL;
  membership = entente_membership_new_for_document (document);
  for (guint i = 0; i < n; i++)
    if (are_members (membership, entente_actor_group_get_nth (document, i), items))
      return entente_actor_group_get_nth (document, i);
  return NULL;
}

/**
 * entente_group_sections_make_title:
 * @group: a group
 *
 * Returns: (transfer full): its name, as shown
 */
char *
entente_group_sections_make_title (const EntenteRecord *group)
{
  const char *name = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME);

  return entente_display_text_name (name != NULL ? name : _("Group without a name"));
}

static void
add_button (GtkWidget           *box,
            const char          *label,
            const char          *action,
            const EntenteRecord *group)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID));
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), button);
}

/**
 * entente_group_sections_add_commands:
 * @box: where buttons are put
 * @group: a group
 *
 * Adds the buttons for the group.
 */
void
entente_group_sections_add_commands (GtkWidget           *box,
                                     const EntenteRecord *group)
{
  g_return_if_fail (GTK_IS_BOX (box) && group != NULL);

  add_button (box, entente_actor_group_is_folded (group) ? C_("button", "Unfold") : C_("button", "Fold"),
              "win.fold-group", group);
  add_button (box, C_("button", "Rename…"), "win.rename-group", group);
}

/* Sorts the relations of an actor into those that lead out and those that do not. A relation within is found twice. */
static void
sort_relations (EntenteDocument *document,
                EntenteItem     *actor,
                GHashTable      *ids,
                GPtrArray       *out,
                GPtrArray       *within)
{
  for (int link = ENTENTE_LINK_FROM; link <= ENTENTE_LINK_TO; link++)
    {
      const GPtrArray *relations = entente_document_get_linked (document, entente_item_get_id (actor), link);

      for (guint i = 0; i < relations->len; i++)
        {
          EntenteRelation *relation = relations->pdata[i];
          const char *other = link == ENTENTE_LINK_FROM ? entente_relation_get_to (relation)
                                                        : entente_relation_get_from (relation);

          if (other == NULL || !g_hash_table_contains (ids, other))
            g_ptr_array_add (out, g_object_ref (relation));
          else if (link == ENTENTE_LINK_FROM)
            g_ptr_array_add (within, g_object_ref (relation));
        }
    }
}

static void
add_section (GtkBox          *page,
             const char      *title,
             EntenteDocument *document,
             GPtrArray       *items)
{
  if (items->len > 0)
    gtk_box_append (page, entente_details_section_new (title, document, items, NULL, entente_item_row_new));
  else
    g_ptr_array_unref (items);
}

/**
 * entente_group_sections_add_relations:
 * @page: a page of details
 * @document: a document
 * @members: (element-type EntenteItem): the members of a group of it
 *
 * Adds the relations of the members to others, and those between them.
 */
void
entente_group_sections_add_relations (GtkBox          *page,
                                      EntenteDocument *document,
                                      const GPtrArray *members)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *within = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < members->len; i++)
    g_hash_table_add (ids, (gpointer) entente_item_get_id (members->pdata[i]));
  for (guint i = 0; i < members->len; i++)
    sort_relations (document, members->pdata[i], ids, out, within);
  add_section (page, C_("group", "Relations to others"), document, out);
  add_section (page, C_("group", "Relations within"), document, within);
}

static void
add_group (GtkWidget           *box,
           const EntenteRecord *group,
           gboolean             editable)
{
  g_autofree char *name = entente_group_sections_make_title (group);
  /* Translators: %s is the name of a group. */
  g_autofree char *select = g_strdup_printf (C_("group", "In %s"), name);
  g_autofree char *unfold = g_strdup_printf (C_("group", "Unfold %s"), name);

  add_button (box, select, "win.select-group", group);
  if (editable && entente_actor_group_is_folded (group))
    add_button (box, unfold, "win.fold-group", group);
}

/**
 * entente_group_sections_add_groups:
 * @page: a page of details
 * @document: a document
 * @actor: an actor of it
 * @editable: whether the document can be changed
 *
 * Adds the groups in which the actor is, if there are any: a click selects all members. One that is folded can be
 * unfolded, because the actor has no card then.
 */
void
entente_group_sections_add_groups (GtkBox          *page,
                                   EntenteDocument *document,
                                   EntenteItem     *actor,
                                   gboolean         editable)
{
  guint n = entente_actor_group_get_n (document);
  g_autoptr (EntenteMembership) membership = NULL;
  GtkWidget *box;

  if (n == 0)
    return;
  membership = entente_membership_new_for_document (document);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (box, entente_wrap_layout_new (6, 6));
  for (guint i = 0; i < n; i++)
    if (entente_membership_has (membership, entente_actor_group_get_nth (document, i), actor))
      add_group (box, entente_actor_group_get_nth (document, i), editable);
  if (gtk_widget_get_first_child (box) != NULL)
    gtk_box_append (page, box);
  else
    g_object_unref (g_object_ref_sink (box));
}
