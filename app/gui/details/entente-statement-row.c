/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-statement-row.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-doubt.h"
#include "entente-file-words.h"
#include "entente-finding-notes.h"
#include "entente-former.h"
#include "entente-item-link.h"
#include "entente-line-end.h"
#include "entente-query.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-text.h"
#include "entente-vocabulary.h"
#include "entente-wording.h"
#include "entente-wrap-layout.h"

#include <string.h>
#include <glib/gi18n.h>

/* The row of a statement. Its words are in the largest type. If the source has exactly these words, the text around
 * them in the source stands around them here too. Otherwise the passage of the source is shown below. */

struct _EntenteStatementRow
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *prefix_label;
  GtkLabel *words_label;
  GtkButton *whole_button;
  GtkLabel *suffix_label;
  GtkLabel *translation_label;
  GtkBox *who;
  GtkBox *badges;
  GtkBox *passage_box;
  GtkLabel *passage_label;
  GtkLabel *note_label;
  GtkBox *where;

  EntenteStatement *statement;
};

G_DEFINE_FINAL_TYPE (EntenteStatementRow, entente_statement_row, GTK_TYPE_WIDGET)

static gboolean
is_quotation (EntenteStatement *statement)
{
  return g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0;
}

/* Whether a passage is the words of a statement. The passage may have a comma after them. */
static gboolean
is_verbatim (const char *text,
             const char *exact)
{
  gsize length = strlen (text);

  return g_str_has_prefix (exact, text) && (exact[length] == '\0' || g_str_equal (exact + length, ","));
}

static gboolean
is_quotation_mark (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION || g_unichar_type (c) == G_UNICODE_FINAL_PUNCTUATION
         || c == '"' || c == 0x201e || c == 0x201a;
}

/* The text before the words, without the opening quotation mark: the words get the marks of the user's language. */
static char *
format_prefix (const char *prefix)
{
  g_autofree char *text = g_strchomp (entente_line_end_join (prefix));
  char *last = g_utf8_find_prev_char (text, text + strlen (text));

  if (last != NULL && is_quotation_mark (g_utf8_get_char (last)))
    *last = '\0';
  g_strchomp (text);
  return *text != '\0' ? g_strconcat ("… ", text, NULL) : NULL;
}

static gboolean
is_closing_mark (gunichar c)
{
  return is_quotation_mark (c) || (c < 0x80 && strchr (".,;:!?", (char) c) != NULL) || c == 0x2026 || c == 0x3001
         || c == 0x3002;
}

/* The text after the words, without the marks that end a quotation, a clause or a sentence. */
static char *
format_suffix (const char *suffix)
{
  g_autofree char *line = entente_line_end_join (suffix);
  const char *text = line;

  for (gunichar c = g_utf8_get_char (text); c != 0 && (g_unichar_isspace (c) || is_closing_mark (c));
       c = g_utf8_get_char (text))
    text = g_utf8_next_char (text);
  return *text != '\0' ? g_strconcat (text, " …", NULL) : NULL;
}

static void
show_context (EntenteStatementRow *self,
              EntenteStatement    *statement)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);
  const char *text = entente_statement_get_text (statement);
  const char *prefix = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX) : NULL;
  const char *exact = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT) : NULL;
  const char *suffix = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX) : NULL;

  if (exact == NULL)
    return;

  if (text != NULL && is_verbatim (text, exact))
    {
      g_autofree char *before = prefix != NULL ? format_prefix (prefix) : NULL;
      g_autofree char *after = suffix != NULL ? format_suffix (suffix) : NULL;

      entente_text_show (self->prefix_label, before, ENTENTE_DISPLAY_TEXT_TEXT);
      entente_text_show (self->suffix_label, after, ENTENTE_DISPLAY_TEXT_TEXT);
      return;
    }

  entente_text_show_passage (self->passage_label, prefix, exact, suffix);
  gtk_widget_show (GTK_WIDGET (self->passage_box));
}

static void
show_words (EntenteStatementRow *self,
            EntenteStatement    *statement)
{
  const EntenteRecord *translation = entente_statement_get_translation (statement);
  const char *text = entente_statement_get_text (statement);

  gtk_widget_set_visible (GTK_WIDGET (self->words_label), text != NULL);
  if (text != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->whole_button),
                            !entente_text_show_statement (self->words_label, text, is_quotation (statement), FALSE));

  if (translation != NULL)
    entente_text_show (self->translation_label, entente_record_get_text (translation, ENTENTE_PHRASE_TEXT),
                       ENTENTE_DISPLAY_TEXT_TEXT);
  entente_text_show (self->note_label, entente_statement_get_note (statement), ENTENTE_DISPLAY_TEXT_TEXT);
}

static void
show_whole_cb (EntenteStatementRow *self)
{
  entente_text_show_statement (self->words_label, entente_statement_get_text (self->statement),
                               is_quotation (self->statement), TRUE);
  gtk_widget_hide (GTK_WIDGET (self->whole_button));
}

static void
add_separator (GtkBox *box)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    {
      GtkWidget *dot = gtk_label_new ("·");

      gtk_widget_add_css_class (dot, "separator");
      gtk_box_append (box, dot);
    }
}

/* If the source speaks in its own voice, its publisher is shown as the speaker. */
static void
show_source_as_speaker (EntenteStatementRow *self,
                        EntenteDocument     *document,
                        EntenteStatement    *statement)
{
  EntenteItem *source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE,
                                                      entente_statement_get_source (statement));
  const char *publisher = source != NULL ? entente_source_get_publisher (ENTENTE_SOURCE (source)) : NULL;

  if (publisher != NULL)
    gtk_box_append (self->who, entente_item_link_new (document, ENTENTE_ITEM_ACTOR, publisher));
  else
    gtk_box_append (self->who, gtk_label_new (C_("statement", "The source itself")));
}

/* Only the form says that the source itself speaks. Else nobody knows whose the words are. */
static void
show_no_speaker (EntenteStatementRow *self,
                 EntenteStatement    *statement)
{
  g_autofree char *former = entente_citation_describe_former (statement, ENTENTE_ROLE_SPEAKER);
  GtkWidget *label;

  if (former == NULL && entente_statement_get_attribution (statement) != NULL
      && !entente_doubt_is_on_record (statement))
    label = entente_text_new (C_("statement", "Speaker not named"), ENTENTE_DISPLAY_TEXT_NAME, "missing");
  else
    label = entente_text_new (former != NULL ? former : C_("statement", "Speaker unknown"),
                              ENTENTE_DISPLAY_TEXT_NAME, "missing");
  gtk_box_append (self->who, label);
}

static void
show_former_relays (EntenteStatementRow *self,
                    EntenteStatement    *statement)
{
  g_autofree char *former = entente_citation_describe_former (statement, ENTENTE_ROLE_VIA);

  if (former == NULL)
    return;
  add_separator (self->who);
  gtk_box_append (self->who, entente_text_new (former, ENTENTE_DISPLAY_TEXT_NAME, "missing"));
}

static void
show_who (EntenteStatementRow *self,
          EntenteDocument     *document,
          EntenteStatement    *statement)
{
  const char *speaker = entente_statement_get_speaker (statement);
  const char *const *via = entente_statement_get_via (statement);
  g_autofree char *date = entente_date_format (entente_statement_get_date (statement));

  if (speaker != NULL)
    gtk_box_append (self->who, entente_item_link_new (document, ENTENTE_ITEM_ACTOR, speaker));
  else if (entente_doubt_is_own_voice (statement))
    show_source_as_speaker (self, document, statement);
  else
    show_no_speaker (self, statement);

  for (guint i = 0; via[i] != NULL; i++)
    {
      add_separator (self->who);
      /* Translators: the agency or person through whom a statement came. */
      entente_text_add_phrase (self->who, C_("statement", "via %s"),
                               entente_item_link_new (document, ENTENTE_ITEM_ACTOR, via[i]));
    }

  show_former_relays (self, statement);
  if (date != NULL)
    {
      g_autofree char *shown = entente_display_text_name (date);

      add_separator (self->who);
      gtk_box_append (self->who, gtk_label_new (shown));
    }
}

static void
add_badge (EntenteStatementRow *self,
           EntenteVocabulary    vocabulary,
           const char          *word)
{
  g_autofree char *label = entente_vocabulary_get_label (vocabulary, word);
  GtkWidget *badge;

  if (label == NULL)
    return;
  badge = entente_text_badge_new (label, NULL);
  if (vocabulary == ENTENTE_VOCABULARY_MODALITY && g_strcmp0 (word, ENTENTE_MODALITY_DENIES) == 0)
    gtk_widget_add_css_class (badge, "denial");
  gtk_box_append (self->badges, badge);
}

/* Whether the words stand in the stored text. In lists nobody is told that there is no such text: most sources have
 * none. */
static void
add_wording (EntenteStatementRow *self,
             EntenteDocument     *document,
             EntenteStatement    *statement,
             gboolean             is_alone)
{
  EntenteWording wording = entente_wording_find (document, statement);
  GtkWidget *badge;

  if (wording == ENTENTE_WORDING_NONE || (wording == ENTENTE_WORDING_NO_TEXT && !is_alone))
    return;
  badge = entente_text_badge_new (entente_wording_get_label (wording), entente_wording_explain (wording));
  if (wording == ENTENTE_WORDING_ALTERED || wording == ENTENTE_WORDING_MISSING)
    gtk_widget_add_css_class (badge, "warning");
  gtk_box_append (self->badges, badge);
}

static void
show_badges (EntenteStatementRow *self,
             EntenteDocument     *document,
             EntenteStatement    *statement,
             gboolean             is_alone)
{
  EntenteItem *source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE,
                                                      entente_statement_get_source (statement));
  const char *reliability = source != NULL ? entente_source_get_reliability (ENTENTE_SOURCE (source)) : NULL;
  gint64 credibility = entente_statement_get_credibility (statement);
  g_autofree char *grade = entente_vocabulary_grade (reliability, credibility);
  GtkWidget *warning = entente_text_warning_new (entente_statement_get_text (statement));

  if (!is_quotation (statement))
    add_badge (self, ENTENTE_VOCABULARY_FORM, entente_statement_get_form (statement));
  add_badge (self, ENTENTE_VOCABULARY_ATTRIBUTION, entente_statement_get_attribution (statement));
  add_badge (self, ENTENTE_VOCABULARY_MODALITY, entente_statement_get_modality (statement));
  if (grade != NULL)
    {
      g_autofree char *meaning = entente_vocabulary_explain_grade (reliability, credibility);

      gtk_box_append (self->badges, entente_text_badge_new (grade, meaning));
    }
  add_wording (self, document, statement, is_alone);
  if (warning != NULL)
    gtk_box_append (self->badges, warning);
  gtk_widget_set_visible (GTK_WIDGET (self->badges), gtk_widget_get_first_child (GTK_WIDGET (self->badges)) != NULL);
}

/* The short name of a source is its publisher and date. Its title is in the tooltip and on its own page. */
static char *
short_title (EntenteDocument *document,
             EntenteSource   *source)
{
  g_autofree char *date = entente_date_format (entente_source_get_published (source));
  EntenteItem *publisher = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR,
                                                         entente_source_get_publisher (source));
  g_autofree char *name = entente_query_title (document, publisher != NULL ? publisher : ENTENTE_ITEM (source));

  if (date == NULL)
    return g_steal_pointer (&name);
  /* Translators: who published a source, and when. */
  return g_strdup_printf (C_("source", "%1$s, %2$s"), name, date);
}

static void
show_where (EntenteStatementRow *self,
            EntenteDocument     *document,
            EntenteStatement    *statement)
{
  const char *id = entente_statement_get_source (statement);
  EntenteItem *source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, id);

  if (source != NULL)
    {
      g_autofree char *text = short_title (document, ENTENTE_SOURCE (source));
      g_autofree char *title = entente_query_title (document, source);

      gtk_box_append (self->where, entente_item_link_new_with_text (id, text, title));
    }
  else if (id != NULL)
    gtk_box_append (self->where, entente_item_link_new (document, ENTENTE_ITEM_SOURCE, id));
  else
    {
      g_autofree char *none = entente_citation_describe_no_source (statement, C_("statement", "No source given"));

      gtk_box_append (self->where, entente_text_new (none, ENTENTE_DISPLAY_TEXT_NAME, "missing"));
    }
}

static void
show_findings (EntenteStatementRow *self,
               EntenteDocument     *document,
               EntenteStatement    *statement)
{
  GtkWidget *notes = entente_finding_notes_new (document, ENTENTE_ITEM (statement));

  if (notes != NULL)
    gtk_widget_insert_before (notes, GTK_WIDGET (self), GTK_WIDGET (self->passage_box));
}

/* The target that is named: the first that is not the item of the page, or else that item itself. */
static const char *
find_target (EntenteStatement *statement,
             EntenteItem      *page)
{
  const char *page_id = page != NULL ? entente_item_get_id (page) : NULL, *id = NULL;

  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      id = entente_record_get_text (entente_statement_get_nth_about (statement, i), ENTENTE_TARGET_ID);
      if (g_strcmp0 (id, page_id) != 0)
        break;
    }
  return id;
}

static char *
describe_targets (EntenteDocument  *document,
                  EntenteStatement *statement,
                  EntenteItem      *page)
{
  guint n = entente_statement_get_n_about (statement);
  const char *id = find_target (statement, page);
  EntenteItem *item = entente_document_lookup (document, id);
  g_autofree char *name = NULL;

  if (n == 0)
    return g_strdup (C_("statement", "more"));
  name = entente_query_mention (document, item != NULL ? entente_item_get_kind (item) : ENTENTE_ITEM_ACTOR, id);
  if (n == 1)
    /* Translators: what a statement is about: an actor, or a relation such as “Sergei Shoigu met Kim Jong-un”. */
    return g_strdup_printf (C_("statement", "about %s"), name);
  /* Translators: what a statement is about: the placeholders are a name and the number of the other ones. */
  return g_strdup_printf (ngettext ("about %1$s and %2$u more", "about %1$s and %2$u more", n - 1), name, n - 1);
}

/* The page of the statement shows its targets. On other pages a link leads to that page. */
static void
link_to_page (EntenteStatementRow *self,
              EntenteDocument     *document,
              EntenteStatement    *statement,
              EntenteItem         *page)
{
  g_autofree char *text = describe_targets (document, statement, page);
  GtkWidget *link = entente_item_link_new_with_text (entente_item_get_id (ENTENTE_ITEM (statement)), text,
                                                     _("Show the statement and what it is about"));

  add_separator (self->where);
  gtk_widget_add_css_class (link, "quiet");
  gtk_box_append (self->where, link);
}

static void
entente_statement_row_dispose (GObject *object)
{
  while (gtk_widget_get_first_child (GTK_WIDGET (object)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (object)));
  g_clear_object (&ENTENTE_STATEMENT_ROW (object)->statement);

  G_OBJECT_CLASS (entente_statement_row_parent_class)->dispose (object);
}

static void
entente_statement_row_class_init (EntenteStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_statement_row_dispose;

  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, prefix_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, whole_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, suffix_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, translation_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, who);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, badges);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, passage_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, passage_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, where);
  gtk_widget_class_bind_template_callback (widget_class, show_whole_cb);
}

static void
entente_statement_row_init (EntenteStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_text_skip_by_tab (self->prefix_label);
  entente_text_skip_by_tab (self->suffix_label);
  entente_text_skip_by_tab (self->passage_label);
}

/**
 * entente_statement_row_new:
 * @document: a document
 * @item: a statement of it
 * @page: (nullable): the item whose details are shown; may be @item itself
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
entente_statement_row_new (EntenteDocument *document,
                           EntenteItem     *item,
                           EntenteItem     *page)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (item);
  g_autofree char *title = entente_query_title (document, item);
  EntenteStatementRow *self = g_object_new (ENTENTE_TYPE_STATEMENT_ROW, NULL);

  self->statement = g_object_ref (statement);
  entente_item_link_mark (GTK_WIDGET (self), item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show_words (self, statement);
  show_context (self, statement);
  show_who (self, document, statement);
  show_badges (self, document, statement, page == item);
  show_findings (self, document, statement);
  show_where (self, document, statement);
  if (page == item)
    gtk_widget_add_css_class (GTK_WIDGET (self), "alone");
  else
    link_to_page (self, document, statement, page);
  return GTK_WIDGET (self);
}
