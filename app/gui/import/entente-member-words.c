/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-member-words.h"

#include "entente-facts.h"

#include <glib/gi18n.h>

/* Members of items in words. Most are facts with a label. These tell themselves elsewhere, or are told in another
 * way. */
static const struct { const char *name, *words; } others[] = {
  { "name", NC_("fact", "Name") },
  { "aliases", NC_("fact", "Other names") },
  { "kind", NC_("fact", "Word on the line") },
  { "directed", NC_("fact", "Has a direction") },
  { "start", NC_("fact", "Since") },
  { "end", NC_("fact", "Until") },
  { "text", NC_("fact", "Words") },
  { "about", NC_("fact", "About") },
  { "title", NC_("fact", "Title") },
  { "url", NC_("fact", "Address") },
  { "archived", NC_("fact", "Archived") },
  { "tags", NC_("fact", "Tags") },
  { "anchor", NC_("fact", "Place in the source") },
  { "data", NC_("fact", "Also in the file") },
};

/**
 * entente_member_words_get:
 * @kind: a kind of item
 * @member: a member of its shape
 *
 * Returns: (transfer none): what people call it
 */
const char *
entente_member_words_get (EntenteItemKind kind,
                          guint           member)
{
  guint n;
  const EntenteFactRow *rows = entente_facts_get_rows (kind, &n);
  const char *name = entente_item_kind_get_shape (kind)->members[member].name;

  for (guint i = 0; i < n; i++)
    if (rows[i].member == member && rows[i].label != NULL && rows[i].type != ENTENTE_FACT_PERIOD &&
        rows[i].type != ENTENTE_FACT_OTHER_NAME)
      return g_dpgettext2 (NULL, "fact", rows[i].label);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].name, name))
      return g_dpgettext2 (NULL, "fact", others[i].words);
  return name;
}
