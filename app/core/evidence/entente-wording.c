/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-wording.h"

#include "entente-display-text.h"
#include "entente-line-end.h"

#include <glib/gi18n.h>

/* What each statement gives as words of its source, beside what the stored text of that source has. A quotation gives
 * its own words; a statement of another form may give the passage that it rests on. */

/* Returns the words, and how they compare. */
static const char *
compare (EntenteDocument  *document,
         EntenteStatement *statement,
         EntenteQuotation *answer)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);
  const char *exact = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT) : NULL;

  if (entente_quotation_is_comparable (statement))
    {
      *answer = entente_quotation_compare (document, statement);
      return entente_statement_get_text (statement);
    }
  if (!entente_passage_can_compare (exact))
    return NULL;
  *answer = entente_quotation_compare_anchor (document, statement);
  return exact;
}

static EntenteSource *
find_source (EntenteDocument  *document,
             EntenteStatement *statement)
{
  EntenteItem *source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE,
                                                      entente_statement_get_source (statement));

  return source != NULL ? ENTENTE_SOURCE (source) : NULL;
}

static EntenteWording
find (EntenteDocument  *document,
      EntenteStatement *statement,
      EntentePassage   *similar)
{
  EntenteQuotation answer = ENTENTE_QUOTATION_NOT_COMPARED;
  const char *words = compare (document, statement, &answer);

  if (words == NULL)
    return ENTENTE_WORDING_NONE;
  if (answer == ENTENTE_QUOTATION_NOT_COMPARED)
    return ENTENTE_WORDING_NO_TEXT;
  if (answer == ENTENTE_QUOTATION_HELD)
    return ENTENTE_WORDING_VERBATIM;
  return entente_quotation_find_similar (find_source (document, statement), words, similar) ? ENTENTE_WORDING_ALTERED
                                                                                           : ENTENTE_WORDING_MISSING;
}

/**
 * entente_wording_find:
 * @document: a document
 * @statement: a statement of it
 *
 * Compares the words that a statement gives with the stored text of its source. Of a quotation these are its words, of
 * another statement the passage of its anchor. Only what typesetting changes is tolerated; see entente-passage.c.
 *
 * Returns: the result
 */
EntenteWording
entente_wording_find (EntenteDocument  *document,
                      EntenteStatement *statement)
{
  EntentePassage similar;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), ENTENTE_WORDING_NONE);
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_WORDING_NONE);

  return find (document, statement, &similar);
}

/**
 * entente_wording_dup_words_of_text:
 * @document: a document
 * @statement: a statement of it
 *
 * Returns: (transfer full) (nullable): what the stored text has instead of the words of the statement, if these are
 *   altered
 */
char *
entente_wording_dup_words_of_text (EntenteDocument  *document,
                                   EntenteStatement *statement)
{
  EntentePassage similar;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_STATEMENT (statement), NULL);

  if (find (document, statement, &similar) != ENTENTE_WORDING_ALTERED)
    return NULL;
  return g_strndup (entente_source_get_text (find_source (document, statement)) + similar.start,
                    similar.end - similar.start);
}

/* In characters. */
#define MAX_WORDS_SHOWN 200

/* Returns words of a text as they are shown in a line. */
static char *
show_words (const char *words)
{
  g_autofree char *line = entente_line_end_join (words), *shortened = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_WORDS_SHOWN)
    return entente_display_text_name (line);
  *g_utf8_offset_to_pointer (line, MAX_WORDS_SHOWN) = '\0';
  shortened = g_strconcat (line, "…", NULL);
  return entente_display_text_name (shortened);
}

/**
 * entente_wording_show_words_of_text:
 * @document: a document
 * @statement: a statement of it
 *
 * Returns: (transfer full) (nullable): what the stored text has instead of the words of the statement, if these are
 *   altered: in a line, shortened, and safe to show
 */
char *
entente_wording_show_words_of_text (EntenteDocument  *document,
                                    EntenteStatement *statement)
{
  g_autofree char *words = entente_wording_dup_words_of_text (document, statement);

  return words != NULL ? show_words (words) : NULL;
}

/**
 * entente_wording_get_label:
 * @self: a result
 *
 * Returns: (nullable): the result in a word or two; %NULL if the statement gives no words
 */
const char *
entente_wording_get_label (EntenteWording self)
{
  switch (self)
    {
    case ENTENTE_WORDING_VERBATIM:
      return C_("wording", "verbatim");
    case ENTENTE_WORDING_ALTERED:
      return C_("wording", "words altered");
    case ENTENTE_WORDING_MISSING:
      return C_("wording", "words missing");
    case ENTENTE_WORDING_NO_TEXT:
      return C_("wording", "no text stored");
    case ENTENTE_WORDING_NONE:
    case ENTENTE_N_WORDINGS:
    default:
      return NULL;
    }
}

/**
 * entente_wording_explain:
 * @self: a result
 *
 * Returns: (nullable): the result in a sentence; %NULL if the statement gives no words
 */
const char *
entente_wording_explain (EntenteWording self)
{
  switch (self)
    {
    case ENTENTE_WORDING_VERBATIM:
      return _("The stored text of the source holds these words.");
    case ENTENTE_WORDING_ALTERED:
      return _("The stored text of the source holds other words that are like these.");
    case ENTENTE_WORDING_MISSING:
      return _("The stored text of the source holds nothing like these words.");
    case ENTENTE_WORDING_NO_TEXT:
      return _("The text of the source is not stored, so that these words cannot be compared with it.");
    case ENTENTE_WORDING_NONE:
    case ENTENTE_N_WORDINGS:
    default:
      return NULL;
    }
}

/**
 * entente_wording_count_all:
 * @document: a document
 *
 * Returns: (transfer full) (nullable): how many statements have which result, as a clause; %NULL if none gives words of
 *   its source
 */
char *
entente_wording_count_all (EntenteDocument *document)
{
  guint counts[ENTENTE_N_WORDINGS] = { 0 };
  GListModel *statements;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  statements = entente_document_get_items (document, ENTENTE_ITEM_STATEMENT);
  n = g_list_model_get_n_items (statements);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);

      counts[entente_wording_find (document, statement)]++;
    }
  n -= counts[ENTENTE_WORDING_NONE];
  if (n == 0)
    return NULL;
  /* Translators: how the words of statements compare with the stored texts of their sources. */
  return g_strdup_printf (ngettext ("%1$u statement gives words of its source: %2$u verbatim, %3$u altered, "
                                    "%4$u missing, %5$u with no text stored",
                                    "%1$u statements give words of their sources: %2$u verbatim, %3$u altered, "
                                    "%4$u missing, %5$u with no text stored", n),
                          n, counts[ENTENTE_WORDING_VERBATIM], counts[ENTENTE_WORDING_ALTERED],
                          counts[ENTENTE_WORDING_MISSING], counts[ENTENTE_WORDING_NO_TEXT]);
}
