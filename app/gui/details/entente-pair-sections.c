/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pair-sections.h"

#include "entente-details-section.h"
#include "entente-item-row.h"
#include "entente-pair.h"
#include "entente-query.h"
#include "entente-relation-row.h"
#include "entente-statement-row.h"

#include <glib/gi18n.h>

static void
add_section (GtkBox          *page,
             EntenteDocument *document,
             const char      *title,
             GPtrArray       *items,
             EntenteRowFunc   make_row)
{
  if (items->len > 0)
    gtk_box_append (page, entente_details_section_new (title, document, g_ptr_array_ref (items), NULL, make_row));
}

/* What is not there is told as well: a reader looks for it first of all. */
static void
add_note (GtkBox     *page,
          const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (page, label);
}

static void
add_relations (GtkBox            *page,
               EntenteDocument   *document,
               const EntentePair *pair)
{
  add_section (page, document, C_("details", "Relations Between Them"), pair->relations, entente_relation_row_new);
  if (pair->relations->len == 0)
    add_note (page, _("There is no relation between them."));
}

static void
add_shared (GtkBox            *page,
            EntenteDocument   *document,
            const EntentePair *pair)
{
  GtkWidget *button;

  add_section (page, document, C_("details", "Related to Both"), pair->shared, entente_item_row_new);
  if (pair->shared->len == 0)
    return;
  button = g_object_new (GTK_TYPE_BUTTON, "label", C_("button", "Show in _Focus"), "use-underline", TRUE,
                         "halign", GTK_ALIGN_START, "action-name", "win.focus-shared",
                         "tooltip-text", _("Show only these two and who is related to both"), NULL);
  gtk_box_append (page, button);
}

static void
add_said (GtkBox          *page,
          EntenteDocument *document,
          EntenteItem     *by,
          EntenteItem     *of,
          GPtrArray       *statements)
{
  g_autofree char *who = entente_query_title (document, by), *whom = entente_query_title (document, of);
  /* Translators: a heading above what the first actor said about the second one. */
  g_autofree char *title = g_strdup_printf (C_("details", "%1$s About %2$s"), who, whom);

  add_section (page, document, title, statements, entente_statement_row_new);
}

/**
 * entente_pair_sections_add:
 * @page: the page of two actors
 * @document: their document
 * @first: an actor
 * @second: another actor
 *
 * Adds the sections to the page, to be filled by entente_details_section_fill().
 */
void
entente_pair_sections_add (GtkBox          *page,
                           EntenteDocument *document,
                           EntenteItem     *first,
                           EntenteItem     *second)
{
  g_autoptr (EntentePair) pair = NULL;

  g_return_if_fail (GTK_IS_BOX (page) && ENTENTE_IS_DOCUMENT (document));
  g_return_if_fail (ENTENTE_IS_ITEM (first) && ENTENTE_IS_ITEM (second));

  pair = entente_pair_new (document, entente_item_get_id (first), entente_item_get_id (second));
  add_relations (page, document, pair);
  add_shared (page, document, pair);
  add_said (page, document, first, second, pair->said[0]);
  add_said (page, document, second, first, pair->said[1]);
  add_section (page, document, C_("details", "Others About Both"), pair->by_others, entente_statement_row_new);
  if (pair->said[0]->len + pair->said[1]->len + pair->by_others->len == 0)
    add_note (page, _("No statement tells of both."));
}
