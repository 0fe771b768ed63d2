/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-row.h"

#include "entente-beside-layout.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-item-link.h"
#include "entente-line-sample.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-text.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* The row of a relation. On the page of an actor the row leaves out the name of that actor, so that it reads
 * “met Kim Jong-un”. */

struct _EntenteRelationRow
{
  GtkWidget parent_instance;

  /* template */
  EntenteLineSample *sample;
  GtkBox *links;
  GtkLabel *why_label;
};

G_DEFINE_FINAL_TYPE (EntenteRelationRow, entente_relation_row, GTK_TYPE_WIDGET)

static void
add_actor (EntenteRelationRow *self,
           EntenteDocument    *document,
           const char         *id,
           EntenteItem        *page)
{
  if (id != NULL && page != NULL && g_str_equal (id, entente_item_get_id (page)))
    return;
  if (id == NULL)
    gtk_box_append (self->links, gtk_label_new ("?"));
  else
    gtk_box_append (self->links, entente_item_link_new (document, ENTENTE_ITEM_ACTOR, id));
}

static void
show_links (EntenteRelationRow *self,
            EntenteDocument    *document,
            EntenteRelation    *relation,
            EntenteItem        *page)
{
  const char *kind = entente_relation_get_kind (relation);
  g_autofree char *word = kind != NULL ? entente_display_text_name (kind) : g_strdup ("–");
  g_autofree char *title = entente_query_title (document, ENTENTE_ITEM (relation));
  GtkWidget *link = entente_item_link_new_with_text (entente_item_get_id (ENTENTE_ITEM (relation)), word, NULL);

  gtk_widget_add_css_class (link, "relation-word");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  add_actor (self, document, entente_relation_get_from (relation), page);
  gtk_box_append (self->links, link);
  add_actor (self, document, entente_relation_get_to (relation), page);
}

static void
entente_relation_row_dispose (GObject *object)
{
  while (gtk_widget_get_first_child (GTK_WIDGET (object)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (object)));

  G_OBJECT_CLASS (entente_relation_row_parent_class)->dispose (object);
}

static void
entente_relation_row_class_init (EntenteRelationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_relation_row_dispose;

  g_type_ensure (ENTENTE_TYPE_LINE_SAMPLE);
  g_type_ensure (ENTENTE_TYPE_BESIDE_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-relation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationRow, sample);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationRow, links);
  gtk_widget_class_bind_template_child (widget_class, EntenteRelationRow, why_label);
}

static void
entente_relation_row_init (EntenteRelationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_relation_row_new:
 * @document: a document
 * @item: a relation of it
 * @page: (nullable): the actor whose details are shown
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
entente_relation_row_new (EntenteDocument *document,
                          EntenteItem     *item,
                          EntenteItem     *page)
{
  EntenteRelation *relation = ENTENTE_RELATION (item);
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (document, relation, NULL);
  g_autofree char *why = entente_evidence_explain (evidence, document);
  g_autofree char *title = entente_query_title (document, item);
  EntenteRelationRow *self = g_object_new (ENTENTE_TYPE_RELATION_ROW, NULL);

  entente_item_link_mark (GTK_WIDGET (self), item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  entente_line_sample_set (self->sample, evidence->support, evidence->disputed);
  show_links (self, document, relation, page);
  entente_text_show_plain (self->why_label, why);
  return GTK_WIDGET (self);
}
