/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-edition-row.h"

#include "entente-line-end.h"
#include "entente-query.h"
#include "entente-quotation.h"
#include "entente-text.h"
#include "entente-word-difference.h"

#include <glib/gi18n.h>

struct _EntenteEditionRow
{
  AdwPreferencesRow parent_instance;

  EntenteEditionEntry *entry; /* borrowed from the edition */
};

G_DEFINE_FINAL_TYPE (EntenteEditionRow, entente_edition_row, ADW_TYPE_PREFERENCES_ROW)

/* In characters: of each of the two texts; where there is no room for both, one is below the other. */
#define WIDTH 30

static void
entente_edition_row_class_init (EntenteEditionRowClass *klass)
{
}

static void
entente_edition_row_init (EntenteEditionRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* The lines of the text are not those of the row. */
static char *
join_lines (const char *text)
{
  return text != NULL ? entente_line_end_join (text) : NULL;
}

/* Shows a passage with what is around it in its text. */
static void
show_passage (GtkLabel             *label,
              const char           *text,
              const EntentePassage *passage)
{
  g_autoptr (EntenteRecord) anchor = entente_quotation_make_anchor (text, passage);
  g_autofree char *prefix = join_lines (entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX));
  g_autofree char *suffix = join_lines (entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX));

  entente_text_show_passage (label, prefix, entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), suffix);
}

static char *
dup_words (const char           *text,
           const EntentePassage *passage)
{
  return g_strndup (text + passage->start, passage->end - passage->start);
}

static void
show_changed (GtkLabel   *before,
              GtkLabel   *after,
              const char *former,
              const char *present)
{
  g_autoptr (GArray) only_before = entente_word_difference_find (former, present);
  g_autoptr (GArray) only_after = entente_word_difference_find (present, former);

  entente_text_show_differences (before, former, only_before);
  entente_text_show_differences (after, present, only_after);
}

static char *
describe_places (const EntenteEditionEntry *entry)
{
  if (entry->result == ENTENTE_EDITION_GONE)
    return g_strdup (C_("edition", "Nothing like it"));
  return g_strdup_printf (ngettext ("The same words in %u place; which one is meant is not clear",
                                    "The same words in %u places; which one is meant is not clear", entry->n_places),
                          entry->n_places);
}

static void
show_texts (const EntenteTextEdition  *edition,
            const EntenteEditionEntry *entry,
            GtkLabel                  *before,
            GtkLabel                  *after)
{
  const char *text = entente_source_get_text (edition->source);
  g_autofree char *former = dup_words (text, &entry->before), *present = dup_words (edition->text, &entry->after);

  if (entry->result == ENTENTE_EDITION_CHANGED)
    {
      show_changed (before, after, former, present);
      return;
    }
  show_passage (before, text, &entry->before);
  if (entry->result == ENTENTE_EDITION_GONE || entry->n_places > 1)
    {
      g_autofree char *places = describe_places (entry);

      entente_text_show_plain (after, places);
      gtk_widget_add_css_class (GTK_WIDGET (after), "dim-label");
    }
  else
    show_passage (after, edition->text, &entry->after);
}

/* Adds a text under a heading. */
static void
add_column (GtkWidget  *columns,
            const char *heading,
            GtkWidget  *text)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *child;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), text);
  gtk_flow_box_append (GTK_FLOW_BOX (columns), column);
  child = gtk_widget_get_parent (column);
  gtk_widget_set_focusable (child, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

static GtkWidget *
text_new (void)
{
  GtkWidget *text = entente_text_new ("", ENTENTE_DISPLAY_TEXT_TEXT, NULL);

  g_object_set (text, "width-chars", WIDTH, "max-width-chars", WIDTH, NULL);
  entente_text_skip_by_tab (GTK_LABEL (text));
  return text;
}

static GtkWidget *
columns_new (const EntenteTextEdition  *edition,
             const EntenteEditionEntry *entry)
{
  GtkWidget *columns = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE,
                                     "max-children-per-line", 2, "column-spacing", 18, "row-spacing", 6, NULL);
  GtkWidget *before = text_new (), *after = text_new ();

  show_texts (edition, entry, GTK_LABEL (before), GTK_LABEL (after));
  add_column (columns, C_("edition", "Before"), before);
  add_column (columns, C_("edition", "Now"), after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (columns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("edition", "Before and now"), -1);
  return columns;
}

static void
toggled_cb (EntenteEditionRow *self,
            GtkCheckButton    *button)
{
  self->entry->attach = gtk_check_button_get_active (button);
}

static GtkWidget *
button_new (EntenteEditionRow *self)
{
  GtkWidget *button = gtk_check_button_new_with_label (_("It is the same statement: attach it to the new text"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), self->entry->attach);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/**
 * entente_edition_row_new:
 * @document: the document of the edition
 * @edition: an edition, which lives longer than the row
 * @entry: a statement of it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
entente_edition_row_new (EntenteDocument          *document,
                         const EntenteTextEdition *edition,
                         EntenteEditionEntry      *entry)
{
  EntenteEditionRow *self;
  GtkWidget *box;
  g_autofree char *title = NULL;
  EntenteItem *speaker;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && edition != NULL && entry != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_EDITION_ROW, NULL);
  self->entry = entry;
  speaker = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR,
                                          entente_statement_get_speaker (entry->statement));
  title = entente_query_title (document, speaker != NULL ? speaker : ENTENTE_ITEM (entry->statement));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "edition");
  if (speaker != NULL)
    {
      GtkWidget *who = entente_text_new (title, ENTENTE_DISPLAY_TEXT_NAME, "heading");

      entente_text_skip_by_tab (GTK_LABEL (who));
      gtk_box_append (GTK_BOX (box), who);
    }
  gtk_box_append (GTK_BOX (box), columns_new (edition, entry));
  if (entry->result == ENTENTE_EDITION_MOVED && entente_text_edition_can_attach (entry))
    gtk_box_append (GTK_BOX (box), button_new (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}
