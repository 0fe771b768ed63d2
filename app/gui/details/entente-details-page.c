/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-details-page.h"

#include "entente-actor.h"
#include "entente-beside-layout.h"
#include "entente-date.h"
#include "entente-details-head.h"
#include "entente-details-section.h"
#include "entente-dispute-view.h"
#include "entente-evidence.h"
#include "entente-fact-grid.h"
#include "entente-file-words.h"
#include "entente-finding-notes.h"
#include "entente-group-sections.h"
#include "entente-item-link.h"
#include "entente-line-sample.h"
#include "entente-query.h"
#include "entente-relation-row.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement-row.h"
#include "entente-statement.h"
#include "entente-style.h"
#include "entente-text.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* The pages of details. Each page is a column: a head, a grid of facts, and lists of links to related items. */

static GtkWidget *
page_new (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (page, "details-page");
  return page;
}

static void
add (GtkWidget *page,
     GtkWidget *part)
{
  if (part != NULL)
    gtk_box_append (GTK_BOX (page), part);
}

static void
add_text (GtkWidget  *page,
          const char *text,
          const char *style_class)
{
  if (text != NULL)
    add (page, entente_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, style_class));
}

/* Adds the facts of an item. Its data, if there are any, follow under a heading of their own. */
static void
add_facts (GtkWidget       *page,
           EntenteDocument *document,
           EntenteItem     *item)
{
  GtkWidget *box, *title;

  add (page, entente_fact_grid_new (document, item, ENTENTE_FACT_IN_DETAILS));
  if (!entente_record_has (entente_item_get_record (item), entente_item_get_common (item, ENTENTE_COMMON_DATA)))
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  title = g_object_new (GTK_TYPE_LABEL, "label", C_("details", "More"), "xalign", 0.0,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entente_fact_grid_new (document, item, ENTENTE_FACT_IN_MORE));
  add (page, box);
}

static void
add_findings (GtkWidget       *page,
              EntenteDocument *document,
              EntenteItem     *item)
{
  GtkWidget *notes = entente_finding_notes_new (document, item);

  if (notes != NULL)
    add (page, notes);
}

static char *
join_two (const char *first,
          const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strconcat (first, " · ", second, NULL);
}

static GtkWidget *
source_row_new (EntenteDocument *document,
                EntenteItem     *item,
                EntenteItem     *page)
{
  EntenteSource *source = ENTENTE_SOURCE (item);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *link = entente_item_link_new (document, ENTENTE_ITEM_SOURCE, entente_item_get_id (item));
  g_autofree char *kind = entente_vocabulary_get_label (ENTENTE_VOCABULARY_SOURCE_KIND,
                                                        entente_source_get_kind (source));
  g_autofree char *date = entente_date_format (entente_source_get_published (source));
  g_autofree char *caption = join_two (kind, date);
  g_autofree char *title = entente_query_title (document, item);

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), link);
  if (caption != NULL)
    {
      GtkWidget *label = entente_text_new (caption, ENTENTE_DISPLAY_TEXT_NAME, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_widget_add_css_class (row, "source-row");
  entente_item_link_mark (row, item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static GtkWidget *
actor_head_new (EntenteDocument *document,
                EntenteActor    *actor)
{
  g_autofree char *kind = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND, entente_actor_get_kind (actor));
  g_autofree char *subtitle = join_two (kind, entente_actor_get_description (actor));
  g_autoptr (GPtrArray) names = entente_query_other_names (document, actor);
  g_autofree char *aliases = names->len > 1 ? g_strjoinv (" · ", (char **) names->pdata) : NULL;
  GtkWidget *head = entente_details_head_new (ENTENTE_ITEM (actor),
                                              entente_query_shown_name (document, actor), subtitle);

  entente_details_head_set_aliases (ENTENTE_DETAILS_HEAD (head), aliases);
  if (entente_layout_is_pinned (entente_document_get_layout (document), entente_item_get_id (ENTENTE_ITEM (actor))))
    entente_details_head_add_badge (ENTENTE_DETAILS_HEAD (head),
                                    entente_text_badge_new (C_("actor", "pinned"),
                                                            _("Stays where it is when the picture is arranged")));
  return head;
}

/* Adds a list of related items, unless it is empty. Takes @items. */
static void
add_list (GtkWidget       *page,
          const char      *title,
          EntenteDocument *document,
          GPtrArray       *items,
          EntenteItem     *item,
          EntenteRowFunc   make_row)
{
  if (items->len > 0)
    add (page, entente_details_section_new (title, document, items, item, make_row));
  else
    g_ptr_array_unref (items);
}

/* Adds a list to which the user can add items. Such a list is shown even if it is empty. @label names the button; if
 * it is NULL, nothing can be added here. Takes @items. */
static void
add_open_list (GtkWidget       *page,
               const char      *title,
               EntenteDocument *document,
               GPtrArray       *items,
               EntenteItem     *item,
               EntenteRowFunc   make_row,
               EntenteLinked    link,
               const char      *label)
{
  GtkWidget *section;

  if (label == NULL)
    {
      add_list (page, title, document, items, item, make_row);
      return;
    }
  section = entente_details_section_new (title, document, items, item, make_row);
  entente_details_section_offer_add (ENTENTE_DETAILS_SECTION (section), link, label);
  add (page, section);
}

/* Agreements, events and places cannot speak, so their pages offer no button for a new statement by them. */
static gboolean
can_speak (EntenteActor *actor)
{
  switch (entente_look_for_kind (entente_actor_get_kind (actor)))
    {
    case ENTENTE_LOOK_AGREEMENT:
    case ENTENTE_LOOK_EVENT:
    case ENTENTE_LOOK_PLACE:
      return FALSE;
    case ENTENTE_LOOK_PERSON:
    case ENTENTE_LOOK_ORGANIZATION:
    case ENTENTE_LOOK_GOVERNMENT:
    case ENTENTE_LOOK_STATE:
    case ENTENTE_LOOK_MEDIA:
    case ENTENTE_LOOK_GROUP:
    case ENTENTE_LOOK_OTHER:
    case ENTENTE_LOOK_OWN:
    case ENTENTE_N_LOOKS:
    default:
      return TRUE;
    }
}

static void
add_actor_lists (GtkWidget       *page,
                 EntenteDocument *document,
                 EntenteItem     *item,
                 gboolean         editable)
{
  const char *id = entente_item_get_id (item);
  GPtrArray *said = entente_query_said (document, id), *relayed = entente_query_relayed (document, id);
  GPtrArray *sources = entente_query_sources (document, id);
  gboolean speaks = said->len > 0 || can_speak (ENTENTE_ACTOR (item));

  add_open_list (page, C_("details", "Said"), document, said, item, entente_statement_row_new, ENTENTE_LINKED_SAID,
                 editable && speaks ? _("Add Statement by This Actor") : NULL);
  add_open_list (page, C_("details", "Said of It"), document, entente_query_said_of (document, id), item,
                 entente_statement_row_new, ENTENTE_LINKED_ABOUT, editable ? _("Add Statement About This") : NULL);
  add_open_list (page, C_("details", "Relations"), document, entente_query_relations (document, id), item,
                 entente_relation_row_new, ENTENTE_LINKED_RELATION, editable ? _("Add Relation from Here") : NULL);
  add_open_list (page, C_("details", "Passed On"), document, relayed, item, entente_statement_row_new,
                 ENTENTE_LINKED_PASSED_ON, editable && relayed->len > 0 ? _("Add Statement Passed On by This Actor")
                                                                        : NULL);
  add_open_list (page, C_("details", "Sources"), document, sources, item, source_row_new, ENTENTE_LINKED_PUBLISHED,
                 editable && sources->len > 0 ? _("Add Source Published by This Actor") : NULL);
}

static GtkWidget *
actor_page_new (EntenteDocument *document,
                EntenteItem     *item,
                gboolean         editable)
{
  GtkWidget *page = page_new ();

  add (page, actor_head_new (document, ENTENTE_ACTOR (item)));
  add_findings (page, document, item);
  add_facts (page, document, item);
  entente_group_sections_add_groups (GTK_BOX (page), document, item, editable);
  add_actor_lists (page, document, item, editable);
  return page;
}

static GtkWidget *
evidence_new (EntenteDocument *document,
              EntenteRelation *relation)
{
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (document, relation, NULL);
  g_autofree char *why = entente_evidence_explain (evidence, document);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *sample = g_object_new (ENTENTE_TYPE_LINE_SAMPLE, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *label = entente_text_new (why, ENTENTE_DISPLAY_TEXT_TEXT, NULL);

  gtk_widget_set_layout_manager (box, entente_beside_layout_new ());
  gtk_widget_set_hexpand (label, TRUE);
  entente_line_sample_set (ENTENTE_LINE_SAMPLE (sample), evidence->support, evidence->disputed);
  gtk_box_append (GTK_BOX (box), sample);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "evidence");
  return box;
}

static GtkWidget *
relation_page_new (EntenteDocument *document,
                   EntenteItem     *item,
                   gboolean         editable)
{
  const char *id = entente_item_get_id (item);
  g_autofree char *title = entente_query_title (document, item);
  GPtrArray *disputes = entente_query_about (document, id, ENTENTE_STANCE_DISPUTES);
  GPtrArray *mentions = entente_query_about (document, id, ENTENTE_STANCE_MENTIONS);
  GtkWidget *page = page_new ();

  add (page, entente_details_head_new (item, title, entente_vocabulary_item_kind (ENTENTE_ITEM_RELATION)));
  add (page, evidence_new (document, ENTENTE_RELATION (item)));
  if (disputes->len > 0)
    add (page, entente_dispute_view_new_folded (document, ENTENTE_RELATION (item)));
  add_findings (page, document, item);
  add_facts (page, document, item);

  add_open_list (page, C_("details", "Supported By"), document,
                 entente_query_about (document, id, ENTENTE_STANCE_SUPPORTS), item,
                 entente_statement_row_new, ENTENTE_LINKED_SUPPORTS, editable ? _("Add Supporting Statement") : NULL);
  /* An empty list is left out, since a reader could take its heading for a dispute. */
  add_open_list (page, C_("details", "Disputed By"), document, disputes, item, entente_statement_row_new,
                 ENTENTE_LINKED_DISPUTES, editable && disputes->len > 0 ? _("Add Disputing Statement") : NULL);
  add_open_list (page, C_("details", "Mentioned In"), document, mentions, item, entente_statement_row_new,
                 ENTENTE_LINKED_MENTIONS, editable && mentions->len > 0 ? _("Add Statement That Mentions This") : NULL);
  return page;
}

/* A target of a statement: a link to the item, and the stance of the statement to it. */
static GtkWidget *
target_row_new (EntenteDocument     *document,
                const EntenteRecord *about)
{
  const char *id = entente_record_get_text (about, ENTENTE_TARGET_ID);
  g_autofree char *stance = entente_vocabulary_get_label (ENTENTE_VOCABULARY_STANCE,
                                                          entente_record_get_text (about, ENTENTE_TARGET_STANCE));
  EntenteItem *item = entente_document_lookup (document, id);
  EntenteItemKind kind = item != NULL ? entente_item_get_kind (item) : ENTENTE_ITEM_ACTOR;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *link = entente_item_link_new (document, kind, id != NULL ? id : "?");

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_set_hexpand (link, TRUE);
  gtk_box_append (GTK_BOX (row), link);
  if (stance != NULL)
    {
      GtkWidget *badge = entente_text_badge_new (stance, NULL);

      gtk_widget_set_valign (badge, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), badge);
    }
  return row;
}

static GtkWidget *
targets_new (EntenteDocument  *document,
             EntenteStatement *statement)
{
  guint n = entente_statement_get_n_about (statement);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", C_("details", "About"), "xalign", 0.0,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (box), target_row_new (document, entente_statement_get_nth_about (statement, i)));
  return box;
}

static GtkWidget *
statement_page_new (EntenteDocument *document,
                    EntenteItem     *item)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (item);
  g_autofree char *form = entente_vocabulary_get_label (ENTENTE_VOCABULARY_FORM,
                                                        entente_statement_get_form (statement));
  GtkWidget *page = page_new ();

  add (page, entente_details_head_new (item, entente_vocabulary_item_kind (ENTENTE_ITEM_STATEMENT), form));
  add (page, entente_statement_row_new (document, item, item));
  add_facts (page, document, item);
  if (entente_statement_get_n_about (statement) > 0)
    add (page, targets_new (document, statement));
  return page;
}

/* A stored text can be a whole book, so its view is made only when the user opens it. */
static void
expanded_cb (GtkExpander   *expander,
             GParamSpec    *pspec,
             EntenteSource *source)
{
  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, entente_text_view_new (entente_source_get_text (source)));
}

static GtkWidget *
stored_text_new (EntenteSource *source)
{
  GtkWidget *expander = gtk_expander_new (C_("details", "Stored Text"));

  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb), g_object_ref (source),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  return expander;
}

static GtkWidget *
source_page_new (EntenteDocument *document,
                 EntenteItem     *item,
                 gboolean         editable)
{
  EntenteSource *source = ENTENTE_SOURCE (item);
  const char *id = entente_item_get_id (item);
  g_autofree char *kind = entente_vocabulary_get_label (ENTENTE_VOCABULARY_SOURCE_KIND,
                                                        entente_source_get_kind (source));
  g_autofree char *title = entente_query_title (document, item);
  const char *name = entente_source_get_title (source);
  GtkWidget *page = page_new ();

  add (page, entente_details_head_new (item, name != NULL ? name : title,
                                       kind != NULL ? kind : entente_vocabulary_item_kind (ENTENTE_ITEM_SOURCE)));
  add_findings (page, document, item);
  add_facts (page, document, item);
  if (entente_source_get_text (source) != NULL)
    add (page, stored_text_new (source));

  add_open_list (page, C_("details", "Statements"), document, entente_query_written_in (document, id), item,
                 entente_statement_row_new, ENTENTE_LINKED_WRITTEN_IN,
                 editable ? _("Add Statement from This Source") : NULL);
  add_list (page, C_("details", "Draws On"), document, entente_query_cites (document, source), item, source_row_new);
  add_list (page, C_("details", "Drawn On By"), document, entente_query_cited_by (document, id), item, source_row_new);
  return page;
}

/**
 * entente_details_page_new:
 * @document: a document
 * @item: an item of it
 * @editable: whether the user can change the document, and so add to the lists
 *
 * Returns: (transfer floating): the page of the item
 */
GtkWidget *
entente_details_page_new (EntenteDocument *document,
                          EntenteItem     *item,
                          gboolean         editable)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item), NULL);

  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      return actor_page_new (document, item, editable);
    case ENTENTE_ITEM_RELATION:
      return relation_page_new (document, item, editable);
    case ENTENTE_ITEM_STATEMENT:
      return statement_page_new (document, item);
    case ENTENTE_ITEM_SOURCE:
      return source_page_new (document, item, editable);
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static GtkWidget *
count_new (EntenteDocument *document,
           EntenteItemKind  kind,
           const char      *icon)
{
  g_autofree char *count = g_strdup_printf ("%u", entente_document_get_n_items (document, kind));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *number = g_object_new (GTK_TYPE_LABEL, "label", count, NULL);

  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_LABEL, "label", entente_vocabulary_item_kinds (kind),
                                               "xalign", 0.0, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (row), number);
  return row;
}

static GtkWidget *
hints_new (void)
{
  const char *const hints[] = {
    _("Click a card to read what was said, and by whom."),
    _("Click a line to see the words it rests on."),
    _("Press Ctrl+F to search names and words."),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", hints[i], "xalign", 0.0, "wrap", TRUE, NULL);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

/**
 * entente_details_page_new_for_document:
 * @document: a document
 *
 * Returns: (transfer floating): a page with the title, summary and counts of the document, and some hints for
 *   beginners
 */
GtkWidget *
entente_details_page_new_for_document (EntenteDocument *document)
{
  const char *title = entente_document_get_title (document);
  GtkWidget *page = page_new (), *counts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  add_text (page, title != NULL ? title : _("Untitled Document"), "title-2");
  add_text (page, entente_document_get_summary (document), "summary");
  gtk_box_append (GTK_BOX (counts), count_new (document, ENTENTE_ITEM_ACTOR, "entente-person-symbolic"));
  gtk_box_append (GTK_BOX (counts), count_new (document, ENTENTE_ITEM_RELATION, "entente-relation-symbolic"));
  gtk_box_append (GTK_BOX (counts), count_new (document, ENTENTE_ITEM_STATEMENT, "entente-statement-symbolic"));
  gtk_box_append (GTK_BOX (counts), count_new (document, ENTENTE_ITEM_SOURCE, "entente-source-symbolic"));
  add (page, counts);
  add (page, hints_new ());
  return page;
}
