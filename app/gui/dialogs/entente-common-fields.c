/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-common-fields.h"

#include "entente-pair-list.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

static EntenteEntryRow *
new_tag (gpointer document)
{
  EntenteWordRow *row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", _("Tag"), NULL);

  entente_word_row_set_common (row, document, ENTENTE_COMMON_TAGS, NULL);
  return ENTENTE_ENTRY_ROW (row);
}

static GtkWidget *
create_list (EntenteCommon        common,
             EntenteDocument     *document,
             const EntenteMember *member)
{
  GtkWidget *list;

  switch (common)
    {
    case ENTENTE_COMMON_TAGS:
      list = g_object_new (ENTENTE_TYPE_ROW_LIST, "title", _("Tags"), "description", _("Words to find it by"), NULL);
      entente_row_list_set_up (ENTENTE_ROW_LIST (list), member, _("Add Tag"), new_tag, document);
      return list;
    case ENTENTE_COMMON_IDENTIFIERS:
      list = g_object_new (ENTENTE_TYPE_PAIR_LIST, "title", _("Identifiers"),
                           "description", _("How other systems call it"), NULL);
      entente_pair_list_set_up_identifiers (ENTENTE_PAIR_LIST (list), document, member);
      return list;
    case ENTENTE_COMMON_DATA:
      list = g_object_new (ENTENTE_TYPE_PAIR_LIST, "title", _("Data"),
                           "description", _("Further facts, under names of your own"), NULL);
      entente_pair_list_set_up_data (ENTENTE_PAIR_LIST (list), document, member);
      return list;
    case ENTENTE_N_COMMON:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_common_fields_add:
 * @page: the page of a dialog
 * @document: the document whose tags and names are suggested; must outlive the page
 * @item: the item that is edited, or a new item
 * @fields: (out caller-allocates) (transfer none): the field of each member
 *
 * Adds the fields at the end of the page. They are hidden at first if the item has none of the members.
 */
void
entente_common_fields_add (AdwPreferencesPage *page,
                           EntenteDocument    *document,
                           EntenteItem        *item,
                           EntenteField       *fields[ENTENTE_N_COMMON])
{
  static const EntenteCommon order[] = { ENTENTE_COMMON_TAGS, ENTENTE_COMMON_IDENTIFIERS, ENTENTE_COMMON_DATA };
  GtkWidget *group, *row;

  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page) && ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item));

  group = adw_preferences_group_new ();
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", C_("dialog", "More"),
                      "subtitle", _("Tags, identifiers and data"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint member = entente_item_get_common (item, order[i]);
      GtkWidget *list = create_list (order[i], document,
                                     &entente_item_kind_get_shape (entente_item_get_kind (item))->members[member]);

      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (list));
      g_object_bind_property (row, "expanded", list, "visible", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      if (entente_record_has (entente_item_get_record (item), member))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      fields[order[i]] = ENTENTE_FIELD (list);
    }
}
