/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-passage-statement.h"

#include "entente-file-words.h"
#include "entente-new-item.h"
#include "entente-offsets.h"
#include "entente-paragraph.h"
#include "entente-quotation.h"

/* A statement whose words are taken from the text of its source, and so cannot differ from it. */

static const struct {
  gunichar open, close;
} marks[] = {
  { 0x201c, 0x201d }, { 0xab, 0xbb }, { 0x201e, 0x201c }, { 0x201e, 0x201d }, { 0x300c, 0x300d }, { 0x300e, 0x300f },
  { '"', '"' }, { 0xbb, 0xab }, { 0x2018, 0x2019 }, { '\'', '\'' },
};

/* So many of them are nothing else: neither apostrophes nor the marks of another language turned around. */
#define N_SURE 6

static gboolean
are_marks (gunichar open,
           gunichar close)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].open == open && marks[i].close == close)
      return TRUE;
  return FALSE;
}

static gunichar
get_before (const char *text,
            gsize       byte)
{
  return byte > 0 ? g_utf8_get_char (g_utf8_prev_char (text + byte)) : 0;
}

static gunichar
get_at (const char *text,
        gsize       byte)
{
  return g_utf8_get_char (text + byte);
}

/* White space at the ends of a selection is not meant. */
static void
trim (const char     *text,
      EntentePassage *passage)
{
  while (passage->start < passage->end && g_unichar_isspace (get_at (text, passage->start)))
    passage->start = (gsize) (g_utf8_next_char (text + passage->start) - text);
  while (passage->end > passage->start && g_unichar_isspace (get_before (text, passage->end)))
    passage->end = (gsize) (g_utf8_prev_char (text + passage->end) - text);
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2029;
}

static gboolean
opens (gunichar c)
{
  for (guint i = 0; i < N_SURE; i++)
    if (marks[i].open == c)
      return TRUE;
  return FALSE;
}

static gboolean
closes (gunichar c)
{
  for (guint i = 0; i < N_SURE; i++)
    if (marks[i].close == c)
      return TRUE;
  return FALSE;
}

/* Whether a place is behind an opening mark of its paragraph that is not closed before. Marks that look the same at
 * both ends open and close by turns. */
static gboolean
is_inside (const char *text,
           gsize       byte)
{
  const char *at = text + byte;
  gboolean inside = FALSE;

  while (at > text && !is_line_end (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);
  for (; at < text + byte; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '"')
        inside = !inside;
      else if (inside ? closes (c) : opens (c))
        inside = !inside;
    }
  return inside;
}

/* Words between quotation marks are a quotation, and so is a part of them, whether the user has selected the marks or
 * not. The marks are no part of it. */
static gboolean
is_quotation (const char     *text,
              EntentePassage *passage)
{
  gsize first, last;

  if (passage->start == passage->end)
    return FALSE;
  if (are_marks (get_before (text, passage->start), get_at (text, passage->end))
      || (is_inside (text, passage->start) && is_inside (text, passage->end)))
    return TRUE;
  first = (gsize) (g_utf8_next_char (text + passage->start) - text);
  last = (gsize) (g_utf8_prev_char (text + passage->end) - text);
  if (first >= last || !are_marks (get_at (text, passage->start), get_at (text, last)))
    return FALSE;
  *passage = (EntentePassage) { first, last };
  return TRUE;
}

/**
 * entente_passage_statement_make_anchor:
 * @text: the stored text of a source
 * @passage: a place in it
 *
 * Returns: (transfer full): the anchor of the passage, with its paragraph
 */
EntenteRecord *
entente_passage_statement_make_anchor (const char           *text,
                                       const EntentePassage *passage)
{
  EntenteRecord *anchor;

  g_return_val_if_fail (text != NULL && passage != NULL, NULL);

  anchor = entente_quotation_make_anchor (text, passage);
  entente_record_set_number (anchor, ENTENTE_ANCHOR_PARAGRAPH, entente_paragraph_get_number (text, passage->start));
  return anchor;
}

static EntenteItem *
make_statement (EntenteSource        *source,
                const EntentePassage *passage,
                const char           *form)
{
  const char *text = entente_source_get_text (source);
  g_autofree char *words = g_strndup (text + passage->start, passage->end - passage->start);
  EntenteItem *statement = entente_item_new (ENTENTE_ITEM_STATEMENT, "new");
  EntenteRecord *record = entente_item_edit_record (statement);
  EntenteRecord *anchor = entente_passage_statement_make_anchor (text, passage);

  entente_new_item_start_statement (record);
  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, form);
  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, words);
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, entente_item_get_id (ENTENTE_ITEM (source)));
  entente_record_take_record (record, ENTENTE_STATEMENT_ANCHOR, anchor);
  return statement;
}

/**
 * entente_passage_statement_new:
 * @source: a source with a stored text
 * @start: where a passage begins in it, in characters
 * @end: where it ends
 *
 * Makes a statement of a passage. Its words and its anchor are those of the text. It is a quotation if quotation marks
 * are around it, and else what the source says in other words.
 *
 * Returns: (transfer full) (nullable): the statement, which is in no document; %NULL if the passage has no words
 */
EntenteItem *
entente_passage_statement_new (EntenteSource *source,
                               guint          start,
                               guint          end)
{
  g_autoptr (EntenteOffsets) offsets = NULL;
  EntentePassage passage;
  const char *text;
  gboolean quoted;

  g_return_val_if_fail (ENTENTE_IS_SOURCE (source) && start <= end, NULL);

  text = entente_source_get_text (source);
  g_return_val_if_fail (text != NULL, NULL);

  offsets = entente_offsets_new (text);
  passage = (EntentePassage) { entente_offsets_get_byte (offsets, start), entente_offsets_get_byte (offsets, end) };
  trim (text, &passage);
  quoted = is_quotation (text, &passage);
  if (passage.start == passage.end)
    return NULL;
  return make_statement (source, &passage, quoted ? ENTENTE_FORM_QUOTE : ENTENTE_FORM_PARAPHRASE);
}
