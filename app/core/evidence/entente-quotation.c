/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-quotation.h"

#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-similar-text.h"
#include "entente-paragraph.h"

#include <string.h>

/* The comparison of quotations with the stored texts of their sources. To search a text takes a while, so that each
 * answer is kept with the source. A source never changes once it is in a document, so that its answers stay right;
 * a changed source is another one, and is asked anew. */

typedef struct {
  EntentePassageText *text; /* NULL until it is needed */
  GHashTable *answers;      /* words -> EntenteQuotation */
  EntenteSimilarText *similar_text; /* NULL until it is needed */
  GHashTable *similar;              /* words -> EntentePassage, or NULL if the text has none that are like them */
} Answers;

/* Sources are compared in the thread that loads a document, in the main thread, and in one that weighs. */
static GMutex mutex;

/* In bytes. In longer texts nothing similar is looked for: that would take too long. */
#define MAX_SIMILAR_TEXT (8 << 20)

/* How many characters of the text around a passage are taken at first, and at most. */
#define CONTEXT 32
#define MAX_CONTEXT 2048

static void
answers_free (gpointer data)
{
  Answers *self = data;

  entente_passage_text_free (self->text);
  entente_similar_text_free (self->similar_text);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->similar);
  g_free (self);
}

static GQuark
answers_quark (void)
{
  return g_quark_from_static_string ("entente-quotation-answers");
}

/* Is called with the mutex. */
static Answers *
get_answers (EntenteSource *source)
{
  Answers *self = g_object_get_qdata (G_OBJECT (source), answers_quark ());

  if (self == NULL)
    {
      self = g_new0 (Answers, 1);
      self->answers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
      self->similar = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
      g_object_set_qdata_full (G_OBJECT (source), answers_quark (), self, answers_free);
    }
  return self;
}

/* Is called with the mutex. */
static EntentePassageText *
get_text (EntenteSource *source,
          Answers       *self)
{
  if (self->text == NULL)
    self->text = entente_passage_text_new (entente_source_get_text (source));
  return self->text;
}

/* Is called with the mutex. */
static EntenteQuotation
search_words (EntenteSource *source,
              Answers       *self,
              const char    *words)
{
  EntentePassage passage;

  if (!entente_passage_can_compare (words))
    return ENTENTE_QUOTATION_NOT_COMPARED;
  if (entente_passage_text_find (get_text (source, self), words, &passage, 1) > 0)
    return ENTENTE_QUOTATION_HELD;
  return ENTENTE_QUOTATION_NOT_HELD;
}

static EntenteQuotation
ask (EntenteSource *source,
     const char    *words)
{
  EntenteQuotation answer;
  Answers *self;
  gpointer known;

  g_mutex_lock (&mutex);
  self = get_answers (source);
  if (g_hash_table_lookup_extended (self->answers, words, NULL, &known))
    answer = GPOINTER_TO_UINT (known);
  else
    {
      answer = search_words (source, self, words);
      g_hash_table_insert (self->answers, g_strdup (words), GUINT_TO_POINTER (answer));
    }
  g_mutex_unlock (&mutex);
  return answer;
}

static EntenteItem *
find_source (EntenteDocument  *document,
             EntenteStatement *statement)
{
  return entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
}

static EntenteQuotation
compare_words (EntenteItem *source,
               const char  *words)
{
  if (source == NULL || words == NULL || entente_source_get_text (ENTENTE_SOURCE (source)) == NULL)
    return ENTENTE_QUOTATION_NOT_COMPARED;
  return ask (ENTENTE_SOURCE (source), words);
}

/* Returns a place @n characters away from @at, forwards or backwards, but not beyond the ends of the text. The
 * context then begins and ends with a whole word, if it has several. */
static const char *
move (const char *text,
      const char *at,
      int         n)
{
  int step = n < 0 ? -1 : 1;
  const char *space = NULL, *start = at;

  for (; n != 0 && (step < 0 ? at > text : *at != '\0'); n -= step)
    {
      if (step < 0)
        at = g_utf8_prev_char (at);
      if (g_unichar_isspace (g_utf8_get_char (at)))
        space = step < 0 ? g_utf8_next_char (at) : at;
      if (step > 0)
        at = g_utf8_next_char (at);
    }
  if (n != 0)
    return at; /* an end of the text */
  return space != NULL && space != start ? space : at;
}

static gboolean
occurs_once (const char *text,
             const char *start,
             const char *end)
{
  g_autofree char *whole = g_strndup (start, end - start);
  const char *first = strstr (text, whole);

  return first == NULL || strstr (first + 1, whole) == NULL;
}

static void
take_slice (EntenteRecord *anchor,
            guint          member,
            const char    *start,
            const char    *end)
{
  if (end > start)
    entente_record_take_text (anchor, member, g_strndup (start, end - start));
}

/**
 * entente_quotation_is_comparable:
 * @statement: a statement
 *
 * Returns: whether its words are those of its source, verbatim, so that the stored text must hold them
 */
gboolean
entente_quotation_is_comparable (EntenteStatement *statement)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), FALSE);

  return g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0
         && entente_passage_can_compare (entente_statement_get_text (statement));
}

/**
 * entente_quotation_compare:
 * @document: a document
 * @statement: a statement of it
 *
 * Compares the words of a quotation with the stored text of its source. The answer is kept.
 *
 * Returns: the result
 */
EntenteQuotation
entente_quotation_compare (EntenteDocument  *document,
                           EntenteStatement *statement)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), ENTENTE_QUOTATION_NOT_COMPARED);
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_QUOTATION_NOT_COMPARED);

  return entente_quotation_compare_in ((EntenteSource *) find_source (document, statement), statement);
}

/**
 * entente_quotation_compare_in:
 * @source: (nullable): the source of a statement
 * @statement: the statement
 *
 * As entente_quotation_compare(). Any thread can ask.
 *
 * Returns: the result
 */
EntenteQuotation
entente_quotation_compare_in (EntenteSource    *source,
                              EntenteStatement *statement)
{
  g_return_val_if_fail (source == NULL || ENTENTE_IS_SOURCE (source), ENTENTE_QUOTATION_NOT_COMPARED);
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_QUOTATION_NOT_COMPARED);

  /* Most sources have no text, and nothing else needs to be asked then. */
  if (source == NULL || entente_source_get_text (source) == NULL
      || g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) != 0)
    return ENTENTE_QUOTATION_NOT_COMPARED;
  return compare_words ((EntenteItem *) source, entente_statement_get_text (statement));
}

/**
 * entente_quotation_compare_anchor:
 * @document: a document
 * @statement: a statement of it, of any form
 *
 * Compares the passage that a statement gives, character by character, with the stored text of its source.
 *
 * Returns: the result
 */
EntenteQuotation
entente_quotation_compare_anchor (EntenteDocument  *document,
                                  EntenteStatement *statement)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), ENTENTE_QUOTATION_NOT_COMPARED);
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_QUOTATION_NOT_COMPARED);

  return entente_quotation_compare_anchor_in ((EntenteSource *) find_source (document, statement), statement);
}

/**
 * entente_quotation_compare_anchor_in:
 * @source: (nullable): the source of a statement
 * @statement: the statement
 *
 * As entente_quotation_compare_anchor(). Any thread can ask.
 *
 * Returns: the result
 */
EntenteQuotation
entente_quotation_compare_anchor_in (EntenteSource    *source,
                                     EntenteStatement *statement)
{
  const EntenteRecord *anchor;

  g_return_val_if_fail (source == NULL || ENTENTE_IS_SOURCE (source), ENTENTE_QUOTATION_NOT_COMPARED);
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_QUOTATION_NOT_COMPARED);

  anchor = entente_statement_get_anchor (statement);
  if (anchor == NULL)
    return ENTENTE_QUOTATION_NOT_COMPARED;
  return compare_words ((EntenteItem *) source, entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT));
}

/* Is called with the mutex. */
static EntentePassage *
search_similar (EntenteSource *source,
                Answers       *self,
                const char    *words)
{
  const char *text = entente_source_get_text (source);
  EntentePassage passage;

  if (strlen (text) > MAX_SIMILAR_TEXT)
    return NULL;
  if (self->similar_text == NULL)
    self->similar_text = entente_similar_text_new (text);
  if (!entente_similar_text_find (self->similar_text, words, &passage))
    return NULL;
  return g_memdup2 (&passage, sizeof passage);
}

/**
 * entente_quotation_find_similar:
 * @source: a source with a stored text
 * @words: words that the text does not hold
 * @passage: (out caller-allocates): the words of the text that are most like them
 *
 * Finds what the text has instead of the words of a quotation. The answer is kept. Nothing is looked for in texts of
 * more than 8 MiB.
 *
 * Returns: whether there is anything like it
 */
gboolean
entente_quotation_find_similar (EntenteSource  *source,
                                const char     *words,
                                EntentePassage *passage)
{
  EntentePassage *found;
  Answers *self;
  gpointer known;

  g_return_val_if_fail (ENTENTE_IS_SOURCE (source) && entente_source_get_text (source) != NULL, FALSE);
  g_return_val_if_fail (words != NULL && passage != NULL, FALSE);

  g_mutex_lock (&mutex);
  self = get_answers (source);
  if (g_hash_table_lookup_extended (self->similar, words, NULL, &known))
    found = known;
  else
    {
      found = search_similar (source, self, words);
      g_hash_table_insert (self->similar, g_strdup (words), found);
    }
  if (found != NULL)
    *passage = *found;
  g_mutex_unlock (&mutex);
  return found != NULL;
}

/**
 * entente_quotation_drop_text:
 * @source: a source
 *
 * Frees the memory that comparisons with the text of a source take. Their answers are kept.
 */
void
entente_quotation_drop_text (EntenteSource *source)
{
  Answers *self;

  g_return_if_fail (ENTENTE_IS_SOURCE (source));

  g_mutex_lock (&mutex);
  self = get_answers (source);
  g_clear_pointer (&self->text, entente_passage_text_free);
  g_clear_pointer (&self->similar_text, entente_similar_text_free);
  g_mutex_unlock (&mutex);
}

static void
compare_source (EntenteDocument *document,
                EntenteSource   *source,
                GCancellable    *cancellable)
{
  const GPtrArray *statements = entente_document_get_linked (document, entente_item_get_id (ENTENTE_ITEM (source)),
                                                             ENTENTE_LINK_SOURCE);

  for (guint i = 0; i < statements->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      entente_quotation_compare (document, statements->pdata[i]);
      entente_quotation_compare_anchor (document, statements->pdata[i]);
    }
  entente_quotation_drop_text (source);
}

/**
 * entente_quotation_compare_all:
 * @document: a document
 * @cancellable: (nullable): asked regularly
 *
 * Compares all quotations, source by source, so that later questions are answered at once. This can take seconds for
 * a large document, and is meant for the thread that loads it.
 */
void
entente_quotation_compare_all (EntenteDocument *document,
                               GCancellable    *cancellable)
{
  GListModel *sources;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document));

  sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      if (entente_source_get_text (source) != NULL)
        compare_source (document, source, cancellable);
    }
}

/**
 * entente_quotation_make_anchor:
 * @text: the stored text of a source
 * @passage: a place in it
 *
 * Returns: (transfer full): the anchor of the passage, character by character as the text has it, and so much of what
 *   is before and after it that the whole is in the text only once; and the page, if the text has pages
 */
EntenteRecord *
entente_quotation_make_anchor (const char           *text,
                               const EntentePassage *passage)
{
  const char *start, *end, *before, *after;
  EntenteRecord *anchor;
  guint page;

  g_return_val_if_fail (text != NULL && passage != NULL && passage->start <= passage->end, NULL);

  start = text + passage->start;
  end = text + passage->end;
  for (int n = CONTEXT;; n *= 2)
    {
      before = move (text, start, -n);
      after = move (text, end, n);
      if (n >= MAX_CONTEXT || occurs_once (text, before, after))
        break;
    }

  anchor = entente_record_new (&entente_anchor_shape);
  take_slice (anchor, ENTENTE_ANCHOR_PREFIX, before, start);
  take_slice (anchor, ENTENTE_ANCHOR_EXACT, start, end);
  take_slice (anchor, ENTENTE_ANCHOR_SUFFIX, end, after);
  entente_record_set_number (anchor, ENTENTE_ANCHOR_START, g_utf8_pointer_to_offset (text, start));
  entente_record_set_number (anchor, ENTENTE_ANCHOR_END, g_utf8_pointer_to_offset (text, end));
  page = entente_paragraph_get_page (text, passage->start);
  if (page > 0)
    entente_record_set_number (anchor, ENTENTE_ANCHOR_PAGE, page);
  return anchor;
}

/**
 * entente_quotation_fits_anchor:
 * @text: the stored text of a source
 * @passage: a place in it
 * @anchor: (nullable): an anchor
 *
 * Returns: whether the anchor leads to the passage: it has the same words, and what it has before and after them is
 *   there
 */
gboolean
entente_quotation_fits_anchor (const char           *text,
                               const EntentePassage *passage,
                               const EntenteRecord  *anchor)
{
  const char *exact, *prefix, *suffix;
  gsize length;

  g_return_val_if_fail (text != NULL && passage != NULL, FALSE);

  exact = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT) : NULL;
  if (exact == NULL || strlen (exact) != passage->end - passage->start
      || strncmp (text + passage->start, exact, passage->end - passage->start) != 0)
    return FALSE;
  prefix = entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX);
  suffix = entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX);
  length = prefix != NULL ? strlen (prefix) : 0;
  return length <= passage->start
         && (length == 0 || strncmp (text + passage->start - length, prefix, length) == 0)
         && (suffix == NULL || g_str_has_prefix (text + passage->end, suffix));
}
