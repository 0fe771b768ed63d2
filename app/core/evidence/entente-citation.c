/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-citation.h"

#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-doubt.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-query.h"
#include "entente-translation.h"
#include "entente-vocabulary.h"
#include "entente-web-address.h"

#include <string.h>

/* The citation of a statement in all exports: in captions, in footnotes and in reports. */

/* Takes ownership of the part, which may be %NULL. */
static void
add_part (GString *line,
          char    *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? ENTENTE_CITATION_SEPARATOR : "", part);
  g_free (part);
}

static char *
create_form_label (EntenteStatement *statement)
{
  const char *form = entente_statement_get_form (statement);

  if (g_strcmp0 (form, ENTENTE_FORM_QUOTE) == 0)
    return NULL;
  return entente_vocabulary_get_label (ENTENTE_VOCABULARY_FORM, form);
}

/* The modality is left out if it is the plain one, "asserts". */
static char *
create_modality_label (EntenteStatement *statement)
{
  const char *modality = entente_statement_get_modality (statement);

  if (g_strcmp0 (modality, ENTENTE_MODALITY_ASSERTS) == 0)
    return NULL;
  return entente_vocabulary_get_label (ENTENTE_VOCABULARY_MODALITY, modality);
}

/* Only a speaker can be on the record. A source that speaks for itself is so by being there. */
static char *
create_attribution_label (EntenteStatement *statement)
{
  const char *attribution = entente_citation_get_attribution (statement);

  if (entente_doubt_is_own_voice (statement) && g_strcmp0 (attribution, ENTENTE_ATTRIBUTION_ON_RECORD) == 0)
    return NULL;
  return entente_vocabulary_get_label (ENTENTE_VOCABULARY_ATTRIBUTION, attribution);
}

static gboolean
has_former_speaker (EntenteStatement *statement)
{
  return entente_former_get_name (entente_item_get_record (ENTENTE_ITEM (statement)), ENTENTE_STATEMENT_FORMER,
                                  ENTENTE_ROLE_SPEAKER, 0) != NULL;
}

/* The words of a source are as old as the source, and who published it is told with it. */
static gboolean
is_told_by_source (EntenteStatement *statement,
                   EntenteSource    *source)
{
  return source != NULL && entente_source_get_publisher (source) != NULL && entente_doubt_is_own_voice (statement)
         && entente_statement_get_speaker (statement) == NULL && !has_former_speaker (statement);
}

static char *
create_said_line (EntenteDocument  *document,
                  EntenteStatement *statement,
                  EntenteSource    *source)
{
  GString *line = g_string_new (NULL);
  gboolean told = is_told_by_source (statement, source), empty;
  const char *date = entente_statement_get_date (statement);

  if (!told)
    add_part (line, entente_citation_who (document, statement));
  add_part (line, entente_citation_via (document, statement));
  if (!told || g_strcmp0 (date, entente_source_get_published (source)) != 0)
    add_part (line, entente_date_format (date));
  add_part (line, create_form_label (statement));
  add_part (line, create_attribution_label (statement));
  add_part (line, create_modality_label (statement));
  add_part (line, entente_citation_grade (source, statement));
  empty = line->len == 0;
  return g_string_free (line, empty);
}

/* Returns the number of the paragraph in which the passage is, from 1 on; 0 if the stored text of the source does not
 * hold it exactly once. Paragraphs are parted by blank lines, or, where there are none, by line breaks. */
static guint
count_paragraphs (EntenteSource       *source,
                  const EntenteRecord *anchor)
{
  const char *text = source != NULL ? entente_source_get_text (source) : NULL;
  const char *exact = entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT);
  const char *prefix = entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX);
  const char *suffix = entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX);
  g_autofree char *passage = NULL;
  const char *start, *parting, *end;
  guint n = 0;

  if (text == NULL || exact == NULL || *exact == '\0')
    return 0;
  passage = g_strconcat (prefix != NULL ? prefix : "", exact, suffix != NULL ? suffix : "", NULL);
  start = strstr (text, passage);
  if (start == NULL || strstr (start + 1, passage) != NULL)
    return 0;
  parting = strstr (text, "\n\n") != NULL ? "\n\n" : "\n";
  end = start + (prefix != NULL ? strlen (prefix) : 0) + 1;
  for (const char *at = text; at < end; n++)
    {
      while (*at == '\n' && at < end)
        at++;
      at = strstr (at, parting);
      if (at == NULL)
        return n + 1;
    }
  return n;
}

/* The page and the paragraph. If the file gives neither, the paragraph is counted in the stored text. */
static void
find_place (EntenteStatement *statement,
            EntenteSource    *source,
            gint64           *page,
            gint64           *paragraph)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);

  *page = *paragraph = 0; /* neither numbers anything */
  if (anchor == NULL)
    return;
  if (entente_record_has (anchor, ENTENTE_ANCHOR_PAGE))
    *page = entente_record_get_number (anchor, ENTENTE_ANCHOR_PAGE);
  if (entente_record_has (anchor, ENTENTE_ANCHOR_PARAGRAPH))
    *paragraph = entente_record_get_number (anchor, ENTENTE_ANCHOR_PARAGRAPH);
  if (*page == 0 && *paragraph == 0)
    *paragraph = count_paragraphs (source, anchor);
}

static char *
format_place (const char *format,
              gint64      number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return number != 0 ? g_strconcat (format, " ", text, NULL) : NULL;
}

static char *
create_written_line (EntenteDocument  *document,
                     EntenteStatement *statement,
                     EntenteSource    *source)
{
  const char *publisher;
  gint64 page, paragraph;
  GString *line;

  if (source == NULL)
    return entente_citation_describe_no_source (statement, _("No source given"));
  publisher = entente_source_get_publisher (source);
  find_place (statement, source, &page, &paragraph);
  line = g_string_new (NULL);
  add_part (line, entente_query_title (document, ENTENTE_ITEM (source)));
  if (publisher != NULL)
    add_part (line, entente_query_mention (document, ENTENTE_ITEM_ACTOR, publisher));
  add_part (line, entente_date_format (entente_source_get_published (source)));
  add_part (line, format_place (C_("anchor", "Page"), page));
  add_part (line, format_place (C_("anchor", "Paragraph"), paragraph));
  return g_string_free (line, FALSE);
}

static char *
create_translation_line (EntenteStatement *statement)
{
  const EntenteRecord *translation = entente_statement_get_translation (statement);
  const char *text = translation != NULL ? entente_record_get_text (translation, ENTENTE_PHRASE_TEXT) : NULL;
  g_autofree char *shown = text != NULL ? entente_display_text_reveal (text) : NULL;

  /* Translators: before a translation of a statement. */
  return shown != NULL ? entente_translation_fill (C_("statement", "Translation: %s"), shown) : NULL;
}

/**
 * entente_citation_new:
 * @document: a document
 * @statement: a statement of it
 *
 * Returns: (transfer full): the citation of the statement
 */
EntenteCitation *
entente_citation_new (EntenteDocument  *document,
                      EntenteStatement *statement)
{
  EntenteCitation *self;
  EntenteSource *source;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_STATEMENT (statement), NULL);

  self = g_new0 (EntenteCitation, 1);
  source = entente_citation_find_source (document, statement);
  self->words = entente_citation_quote (statement, 0);
  self->translation = create_translation_line (statement);
  self->said = create_said_line (document, statement, source);
  self->written = create_written_line (document, statement, source);
  self->link = source != NULL ? g_strdup (entente_citation_find_link (source)) : NULL;
  return self;
}

void
entente_citation_free (EntenteCitation *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_free (self->translation);
  g_free (self->said);
  g_free (self->written);
  g_free (self->link);
  g_free (self);
}

/**
 * entente_citation_shorten:
 * @self: the citation of a statement that has a source
 * @statement: the statement
 * @source: its source
 * @name: a short name of the source, safe to show
 *
 * Tells the source by its short name and the place in it, such as “Korea JoongAng Daily, ¶ 5”.
 */
void
entente_citation_shorten (EntenteCitation  *self,
                          EntenteStatement *statement,
                          EntenteSource    *source,
                          const char       *name)
{
  g_return_if_fail (self != NULL);

  g_free (self->written);
  self->written = entente_citation_place (statement, source, name);
}

/**
 * entente_citation_place:
 * @statement: a statement
 * @source: its source
 * @name: a short name of the source, safe to show
 *
 * Returns: (transfer full): the name and the place in the source, such as “Korea JoongAng Daily, p. 3, ¶ 5”
 */
char *
entente_citation_place (EntenteStatement *statement,
                        EntenteSource    *source,
                        const char       *name)
{
  /* Translators: the abbreviation of “page” and the sign for a paragraph, before a number. */
  const char *formats[] = { C_("anchor", "p."), C_("anchor", "¶") };
  gint64 numbers[G_N_ELEMENTS (formats)];
  char *written = g_strdup (name);

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement) && ENTENTE_IS_SOURCE (source) && name != NULL, written);

  find_place (statement, source, &numbers[0], &numbers[1]);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (numbers[i] != 0)
      {
        g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, numbers[i]);

        /* The number must not part from its sign at the end of a line. */
        written = entente_display_text_append (written, g_strconcat (formats[i], "\302\240", number, NULL));
      }
  return written;
}

/**
 * entente_citation_who:
 * @document: a document
 * @statement: a statement of it
 *
 * Returns: (transfer full) (nullable): the name of the speaker; or of the publisher, if the source speaks in
 *   its own voice; or “speaker deleted: ” and the name. %NULL if nobody is named, or the source has no publisher.
 */
char *
entente_citation_who (EntenteDocument  *document,
                      EntenteStatement *statement)
{
  const char *speaker = entente_statement_get_speaker (statement);
  EntenteItem *origin;

  if (speaker != NULL)
    return entente_query_mention (document, ENTENTE_ITEM_ACTOR, speaker);
  if (has_former_speaker (statement))
    return entente_citation_describe_former (statement, ENTENTE_ROLE_SPEAKER);
  if (!entente_doubt_is_own_voice (statement))
    return NULL;
  origin = entente_doubt_find_origin (document, statement);
  if (origin == NULL || entente_item_get_kind (origin) != ENTENTE_ITEM_ACTOR)
    return NULL;
  return entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (origin));
}

/**
 * entente_citation_describe_former:
 * @statement: a statement
 * @role: one of #entente_former_roles
 *
 * Returns: (transfer full) (nullable): who had this role and was deleted, such as “speaker deleted: Dmitry Peskov”
 */
char *
entente_citation_describe_former (EntenteStatement *statement,
                                  const char       *role)
{
  const EntenteRecord *record;
  g_autofree char *list = NULL;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement) && role != NULL, NULL);

  record = entente_item_get_record (ENTENTE_ITEM (statement));
  for (guint i = 0; i < entente_record_get_n_records (record, ENTENTE_STATEMENT_FORMER); i++)
    {
      const EntenteRecord *former = entente_record_get_nth (record, ENTENTE_STATEMENT_FORMER, i);

      if (g_strcmp0 (entente_record_get_text (former, ENTENTE_FORMER_ROLE), role) == 0)
        list = entente_display_text_append (g_steal_pointer (&list), entente_former_describe (former));
    }
  return g_steal_pointer (&list);
}

/**
 * entente_citation_describe_no_source:
 * @statement: a statement whose source is not in the document
 * @none: the text if nothing is known of it
 *
 * Returns: (transfer full): the text to show in place of the source
 */
char *
entente_citation_describe_no_source (EntenteStatement *statement,
                                     const char       *none)
{
  const char *id;
  char *former;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), NULL);

  id = entente_statement_get_source (statement);
  if (id != NULL)
    return entente_query_describe_missing (id);
  former = entente_citation_describe_former (statement, ENTENTE_ROLE_SOURCE);
  return former != NULL ? former : g_strdup (none);
}

/**
 * entente_citation_via:
 * @document: a document
 * @statement: a statement of it
 *
 * Returns: (transfer full) (nullable): the actors who relayed it, such as "via TASS"
 */
char *
entente_citation_via (EntenteDocument  *document,
                      EntenteStatement *statement)
{
  const char *const *via = entente_statement_get_via (statement);
  g_autofree char *relays = NULL, *told = NULL;

  for (; *via != NULL; via++)
    relays = entente_display_text_append (g_steal_pointer (&relays),
                                          entente_query_mention (document, ENTENTE_ITEM_ACTOR, *via));
  /* Translators: through whom a statement came, such as “via TASS”. */
  told = relays != NULL ? entente_translation_fill (C_("caption", "via %s"), relays) : NULL;
  return entente_display_text_append (g_steal_pointer (&told),
                                      entente_citation_describe_former (statement, ENTENTE_ROLE_VIA));
}

/**
 * entente_citation_is_unnamed:
 * @statement: a statement
 *
 * Returns: whether the source cites somebody without a name. Such a statement is not the source's own voice. The
 *   name of a deleted speaker is still known.
 */
gboolean
entente_citation_is_unnamed (EntenteStatement *statement)
{
  return entente_statement_get_speaker (statement) == NULL && entente_statement_get_form (statement) != NULL
         && !entente_doubt_is_own_voice (statement) && !has_former_speaker (statement);
}

/**
 * entente_citation_get_attribution:
 * @statement: a statement
 *
 * Returns: (nullable): the attribution, as in the file. A statement of an unnamed speaker has the attribution
 *   "unnamed" even if the file does not give it.
 */
const char *
entente_citation_get_attribution (EntenteStatement *statement)
{
  const char *attribution = entente_statement_get_attribution (statement);

  if (attribution == NULL && entente_citation_is_unnamed (statement))
    return ENTENTE_ATTRIBUTION_UNNAMED;
  return attribution;
}

/**
 * entente_citation_grade:
 * @source: (nullable): the source of the statement
 * @statement: a statement
 *
 * Returns: (transfer full) (nullable): the grade by the Admiralty code and its meaning, such as “B2 (…)”;
 *   %NULL if neither source nor statement is graded
 */
char *
entente_citation_grade (EntenteSource    *source,
                        EntenteStatement *statement)
{
  const char *reliability = source != NULL ? entente_source_get_reliability (source) : NULL;
  gint64 credibility = entente_statement_get_credibility (statement);
  g_autofree char *grade = entente_vocabulary_grade (reliability, credibility);
  g_autofree char *meaning = entente_vocabulary_explain_grade (reliability, credibility);

  if (grade == NULL)
    return NULL;
  /* Translators: a grade such as “B2”, and what it means. */
  return entente_translation_fill (C_("grade", "%1$s (%2$s)"), grade, meaning);
}

/**
 * entente_citation_quote:
 * @statement: a statement
 * @max: the largest number of characters; 0 for all
 *
 * Returns: (transfer full): the text of the statement; a quotation is in the quotation marks of the language
 */
char *
entente_citation_quote (EntenteStatement *statement,
                        guint             max)
{
  const char *text = entente_statement_get_text (statement);
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (text != NULL ? text : "", ENTENTE_DISPLAY_TEXT_TEXT,
                                                                   max);

  if (g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0)
    return entente_display_text_quote (words->shown);
  return g_strdup (words->shown);
}

/**
 * entente_citation_find_link:
 * @source: a source
 *
 * Returns: (nullable): the address of the source or of its archived copy, if it is safe to open
 */
const char *
entente_citation_find_link (EntenteSource *source)
{
  const char *urls[] = { entente_source_get_url (source), entente_source_get_archived (source) };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *host = entente_web_address_get_host (urls[i]);

      if (host != NULL)
        return urls[i];
    }
  return NULL;
}

EntenteSource *
entente_citation_find_source (EntenteDocument  *document,
                              EntenteStatement *statement)
{
  return (EntenteSource *) entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE,
                                                         entente_statement_get_source (statement));
}
