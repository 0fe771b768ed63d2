/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dispute-view.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-dispute.h"
#include "entente-item-link.h"
#include "entente-query.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* Each statement has a row of its own, in the column of its stance: time runs downwards, and who answers whom is seen
 * by going from side to side. */

/* In characters. The words are not to be read in full here. */
#define MAX_WORDS 160

/* A relation can have any number of statements. */
#define MAX_ROWS 200

static GtkWidget *
quiet_new (const char *text)
{
  GtkWidget *label = entente_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add (GtkWidget *box,
     GtkWidget *part)
{
  gtk_box_append (GTK_BOX (box), part);
}

/* The grade and the source, in one line. */
static char *
describe_source (EntenteDocument  *document,
                 EntenteStatement *statement)
{
  EntenteSource *source = entente_citation_find_source (document, statement);
  g_autofree char *grade = entente_citation_grade (source, statement);
  g_autofree char *title = source != NULL ? entente_query_title (document, ENTENTE_ITEM (source))
                                          : entente_citation_describe_no_source (statement,
                                                                                 C_("statement", "No source given"));

  return grade != NULL ? g_strconcat (grade, ENTENTE_CITATION_SEPARATOR, title, NULL) : g_steal_pointer (&title);
}

static GtkWidget *
entry_new (EntenteDocument           *document,
           const EntenteDisputeEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *date = entente_date_format (entry->date);
  g_autofree char *who = entente_dispute_tell_who (entry, document);
  g_autofree char *words = entente_citation_quote (entry->statement, MAX_WORDS);
  g_autofree char *source = describe_source (document, entry->statement);
  GtkWidget *link = entente_item_link_new_with_text (entente_item_get_id (ENTENTE_ITEM (entry->statement)),
                                                     *who != '\0' ? who : C_("statement", "Nobody is named"),
                                                     _("Show the statement and what it is about"));

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  add (box, quiet_new (date != NULL ? date : C_("statement", "Without a date")));
  add (box, link);
  add (box, entente_text_new (words, ENTENTE_DISPLAY_TEXT_TEXT, NULL));
  add (box, quiet_new (source));
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "dispute-entry");
  return box;
}

static GtkWidget *
heading_new (const char *label)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

static void
add_more (GtkGrid              *grid,
          const EntenteDispute *dispute)
{
  guint n = dispute->entries->len - MAX_ROWS;
  g_autofree char *words = g_strdup_printf (ngettext ("and %u more statement", "and %u more statements", n), n);

  gtk_grid_attach (grid, quiet_new (words), 0, MAX_ROWS + 1, 2, 1);
}

static GtkWidget *
grid_new (EntenteDocument      *document,
          const EntenteDispute *dispute)
{
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 12, "row-spacing", 9,
                                NULL);

  gtk_grid_attach (grid, heading_new (C_("details", "Supports")), 0, 0, 1, 1);
  gtk_grid_attach (grid, heading_new (C_("details", "Disputes")), 1, 0, 1, 1);
  for (guint i = 0; i < MIN (dispute->entries->len, MAX_ROWS); i++)
    {
      const EntenteDisputeEntry *entry = entente_dispute_get_entry (dispute, i);

      if (entry->stances & ENTENTE_STANCE_SET_SUPPORTS)
        gtk_grid_attach (grid, entry_new (document, entry), 0, (int) i + 1, 1, 1);
      if (entry->stances & ENTENTE_STANCE_SET_DISPUTES)
        gtk_grid_attach (grid, entry_new (document, entry), 1, (int) i + 1, 1, 1);
    }
  if (dispute->entries->len > MAX_ROWS)
    add_more (grid, dispute);
  return GTK_WIDGET (grid);
}

/**
 * entente_dispute_view_new:
 * @document: a document
 * @relation: a relation of it
 *
 * Returns: (transfer floating): what supports and what disputes the relation
 */
GtkWidget *
entente_dispute_view_new (EntenteDocument *document,
                          EntenteRelation *relation)
{
  g_autoptr (EntenteDispute) dispute = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), box);

  dispute = entente_dispute_new (document, relation);
  for (guint i = 0; i < dispute->changes->len; i++)
    {
      g_autofree char *sentence = entente_dispute_tell_change (dispute, document, i);

      add (box, entente_text_new (sentence, ENTENTE_DISPLAY_TEXT_TEXT, NULL));
    }
  add (box, grid_new (document, dispute));
  return box;
}

static void
expanded_cb (GtkExpander     *expander,
             GParamSpec      *pspec,
             EntenteDocument *document)
{
  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, entente_dispute_view_new (document,
                                                                g_object_get_data (G_OBJECT (expander), "relation")));
}

/**
 * entente_dispute_view_new_folded:
 * @document: a document
 * @relation: a relation of it
 *
 * Returns: (transfer floating): a row that the user opens to see it
 */
GtkWidget *
entente_dispute_view_new_folded (EntenteDocument *document,
                                 EntenteRelation *relation)
{
  GtkWidget *expander;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), NULL);

  expander = gtk_expander_new (C_("details", "Supports and Disputes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("details", "Supports and Disputes"), -1);
  g_object_set_data_full (G_OBJECT (expander), "relation", g_object_ref (relation), g_object_unref);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), document, 0);
  return expander;
}
