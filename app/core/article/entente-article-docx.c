/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-format.h"
#include "entente-article-omissions.h"
#include "entente-article-words.h"
#include "entente-article-zip.h"
#include "entente-docx-look.h"
#include "entente-id.h"
#include "entente-import-zip.h"

/* A text of Word. What was deleted in it and is kept for review is no part of the text, nor is what is struck through
 * or hidden. Footnotes come at the end. */

#define DOCUMENT "word/document.xml"

typedef struct {
  EntenteArticleWords words;
  GPtrArray *notes; /* of const char *: the ids of notes, in the order of the text; "f" or "e" first */
  GStringChunk *ids;
  GPtrArray *boxes; /* of const EntenteMarkupNode *: boxes beside the paragraph, which are to come */
  EntenteDocxStyles *styles;
  const EntenteMarkupNode *paragraph; /* (nullable): the paragraph that is read */
  EntenteShift shift;                 /* of the words that come */
  EntenteArticleOmissions omissions;
} Reader;

static gboolean
sniff (EntenteImportInput *input)
{
  return entente_import_zip_has (input, "word/document", ".xml");
}

static void add_element (Reader *reader, const EntenteMarkupNode *node, gboolean is_in_cell, gboolean is_later);
static void add_children (Reader *reader, const EntenteMarkupNode *top, gboolean is_in_cell);

static void
note (Reader                  *reader,
      const EntenteMarkupNode *node,
      char                     sort)
{
  const char *id = entente_markup_get (node, "id");
  g_autofree char *name = id != NULL ? g_strdup_printf ("%c%s", sort, id) : NULL;

  if (name != NULL)
    g_ptr_array_add (reader->notes, g_string_chunk_insert (reader->ids, name));
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

static void
add_letters (Reader                  *reader,
             const EntenteMarkupNode *node)
{
  gboolean follows_digit = entente_article_words_ends_in_digit (&reader->words);
  g_autofree char *text = entente_markup_dup_text (node);
  g_autofree char *shifted = entente_shifted_text_new (text, reader->shift, follows_digit);

  if (!is_blank (text))
    reader->omissions.last = NULL;
  entente_article_words_add_exact (&reader->words, shifted != NULL ? shifted : text);
}

/* Returns whether it was one of these, which have nothing in them. */
static gboolean
add_mark (Reader                  *reader,
          const EntenteMarkupNode *node)
{
  if (entente_markup_is (node, "tab"))
    entente_article_words_add_exact (&reader->words, "\t");
  else if (entente_markup_is (node, "br") || entente_markup_is (node, "cr"))
    entente_article_words_end_line (&reader->words);
  else if (entente_markup_is (node, "nobreakhyphen"))
    entente_article_words_add_exact (&reader->words, "\u2011");
  else if (entente_markup_is (node, "softhyphen"))
    entente_article_words_add_exact (&reader->words, "\u00ad");
  else if (entente_markup_is (node, "footnotereference"))
    note (reader, node, 'f');
  else if (entente_markup_is (node, "endnotereference"))
    note (reader, node, 'e');
  else if (entente_markup_is (node, "txbxcontent"))
    g_ptr_array_add (reader->boxes, (gpointer) node);
  else
    return FALSE;
  return TRUE;
}

/* What is no part of the text: settings, codes of fields, and what stands for pictures in older programs. */
static gboolean
is_other (Reader                  *reader,
          const EntenteMarkupNode *node)
{
  reader->omissions.n_pictures += entente_markup_is (node, "blip");
  reader->omissions.n_deleted += entente_markup_is (node, "del");
  return entente_markup_is (node, "del") || entente_markup_is (node, "movefrom") ||
         entente_markup_is (node, "instrtext") || entente_markup_is (node, "fallback") ||
         entente_markup_is (node, "ppr") || entente_markup_is (node, "rpr");
}

/* A box beside a paragraph is no part of it, and comes behind it. */
static void
add_boxes (Reader *reader)
{
  while (reader->boxes->len > 0)
    add_children (reader, g_ptr_array_steal_index (reader->boxes, 0), FALSE);
}

/* Whether a part has words, and whether a blank is before or behind them. */
static gboolean
has_words (const EntenteMarkupNode *run,
           gboolean                *is_apart)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const EntenteMarkupNode *child = run->first; child != NULL; child = child->next)
    if (entente_markup_is (child, "t"))
      {
        g_autofree char *text = entente_markup_dup_text (child);

        g_string_append (words, text);
      }
  *is_apart = words->len > 0 && (g_ascii_isspace (words->str[0]) || g_ascii_isspace (words->str[words->len - 1]));
  return !is_blank (words->str);
}

static gboolean
is_word (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "t") || entente_markup_is (node, "nobreakhyphen") ||
         entente_markup_is (node, "softhyphen") || entente_markup_is (node, "footnotereference") ||
         entente_markup_is (node, "endnotereference");
}

/* A part of a paragraph whose words look alike. A box that hangs on a part is not struck through with it. */
static void
add_run (Reader                  *reader,
         const EntenteMarkupNode *node,
         gboolean                 is_in_cell)
{
  EntenteDocxLook look = entente_docx_styles_look (reader->styles, node, reader->paragraph);
  EntenteShift shift = reader->shift;
  gboolean is_apart, has = has_words (node, &is_apart), is_struck = look.is_struck && has;

  if (has && (look.is_hidden || is_struck))
    {
      entente_article_omissions_add_part (&reader->omissions, look.is_hidden ? &reader->omissions.n_hidden
                                                                             : &reader->omissions.n_struck);
      entente_article_words_omit (&reader->words, is_apart);
    }
  if (look.is_hidden)
    return;
  reader->shift = look.shift != ENTENTE_SHIFT_NONE ? look.shift : shift;
  for (const EntenteMarkupNode *child = node->first; child != NULL; child = child->next)
    if (child->name != NULL && !(is_struck && is_word (child)))
      add_element (reader, child, is_in_cell, FALSE);
  reader->shift = shift;
}

/* Parts of formulas are as high as superscripts. */
static void
add_formula_part (Reader                  *reader,
                  const EntenteMarkupNode *node,
                  gboolean                 is_in_cell)
{
  EntenteShift shift = reader->shift;

  reader->shift = entente_markup_is (node, "sup") ? ENTENTE_SHIFT_SUPERSCRIPT : ENTENTE_SHIFT_SUBSCRIPT;
  add_children (reader, node, is_in_cell);
  reader->shift = shift;
}

/* Returns whether it was one of these, which are in a paragraph. */
static gboolean
add_part (Reader                  *reader,
          const EntenteMarkupNode *node,
          gboolean                 is_in_cell)
{
  if (entente_markup_is (node, "t"))
    add_letters (reader, node);
  else if (entente_markup_is (node, "r"))
    add_run (reader, node, is_in_cell);
  else if (entente_markup_is (node, "sup") || entente_markup_is (node, "sub"))
    add_formula_part (reader, node, is_in_cell);
  else
    return FALSE;
  return TRUE;
}

static void
add_element (Reader                  *reader,
             const EntenteMarkupNode *node,
             gboolean                 is_in_cell,
             gboolean                 is_later)
{
  gboolean is_paragraph = !is_in_cell && (entente_markup_is (node, "p") || entente_markup_is (node, "tbl"));
  gboolean is_cell = entente_markup_is (node, "tc");

  if (is_other (reader, node) || add_mark (reader, node) || add_part (reader, node, is_in_cell))
    return;
  if (entente_markup_is (node, "p"))
    {
      reader->paragraph = node;
      reader->omissions.last = NULL;
    }
  if (is_paragraph)
    entente_article_words_end_paragraph (&reader->words);
  else if (entente_markup_is (node, "p"))
    entente_article_words_add (&reader->words, " ");
  if (is_cell && is_later)
    entente_article_words_tab (&reader->words);
  add_children (reader, node, is_in_cell || is_cell);
  if (!is_in_cell && entente_markup_is (node, "tr"))
    entente_article_words_end_row (&reader->words);
  if (is_paragraph)
    {
      entente_article_words_end_paragraph (&reader->words);
      add_boxes (reader);
    }
}

static void
add_children (Reader                  *reader,
              const EntenteMarkupNode *top,
              gboolean                 is_in_cell)
{
  gboolean has_cell = FALSE;

  for (const EntenteMarkupNode *node = top->first; node != NULL; node = node->next)
    if (node->name != NULL)
      {
        add_element (reader, node, is_in_cell, has_cell);
        has_cell |= entente_markup_is (node, "tc");
      }
}

/* The notes of one sort by their ids. */
static GHashTable *
list_notes (EntenteMarkup *markup,
            const char    *name)
{
  GHashTable *notes = g_hash_table_new (entente_id_hash, g_str_equal);
  const EntenteMarkupNode *root = markup != NULL ? entente_markup_get_root (markup) : NULL;

  for (const EntenteMarkupNode *node = root; node != NULL; node = entente_markup_next (node, root))
    if (entente_markup_is (node, name) && entente_markup_get (node, "id") != NULL)
      g_hash_table_insert (notes, (gpointer) entente_markup_get (node, "id"), (gpointer) node);
  return notes;
}

/* Each note comes once, however often the text leads to it. A note may lead to another one. */
static void
add_notes (Reader       *reader,
           GPtrArray    *entries,
           GCancellable *cancellable)
{
  g_autoptr (EntenteMarkup) foot = entente_article_zip_parse (entries, "word/footnotes.xml", cancellable, NULL);
  g_autoptr (EntenteMarkup) end = entente_article_zip_parse (entries, "word/endnotes.xml", cancellable, NULL);
  g_autoptr (GHashTable) footnotes = list_notes (foot, "footnote");
  g_autoptr (GHashTable) endnotes = list_notes (end, "endnote");

  entente_article_words_end_paragraph (&reader->words);
  for (guint i = 0; i < reader->notes->len; i++)
    {
      const char *id = reader->notes->pdata[i];
      gpointer note = NULL;

      if (!g_hash_table_steal_extended (*id == 'f' ? footnotes : endnotes, id + 1, NULL, &note))
        continue;
      add_children (reader, note, FALSE);
      entente_article_words_end_paragraph (&reader->words);
    }
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  g_autoptr (GPtrArray) entries = entente_article_zip_read_xml (input, cancellable, error);
  g_autoptr (EntenteMarkup) document = NULL;
  Reader reader = { 0 };

  document = entries != NULL ? entente_article_zip_parse (entries, DOCUMENT, cancellable, error) : NULL;
  if (document == NULL)
    return FALSE;
  reader.styles = entente_docx_styles_new (entries, cancellable);
  reader.notes = g_ptr_array_new ();
  reader.boxes = g_ptr_array_new ();
  reader.ids = g_string_chunk_new (256);
  entente_article_words_init (&reader.words);
  add_children (&reader, entente_markup_get_root (document), FALSE);
  add_notes (&reader, entries, cancellable);
  entente_article_omissions_tell (&reader.omissions, article);
  g_ptr_array_unref (reader.notes);
  g_ptr_array_unref (reader.boxes);
  g_string_chunk_free (reader.ids);
  entente_docx_styles_free (reader.styles);
  entente_article_take_text (article, entente_article_words_finish (&reader.words));
  entente_article_zip_read_core (article, entries, "docProps/core.xml");
  return TRUE;
}

const EntenteArticleFormat entente_article_docx = { sniff, read_article };
