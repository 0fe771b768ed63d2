/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-format.h"
#include "entente-article-words.h"
#include "entente-article-zip.h"
#include "entente-id.h"
#include "entente-import-zip.h"

#include <glib/gi18n.h>

/* A text of Word. What was deleted in it and is kept for review is no part of the text. Footnotes come at the end. */

#define DOCUMENT "word/document.xml"

typedef struct {
  EntenteArticleWords words;
  GPtrArray *notes; /* of const char *: the ids of notes, in the order of the text; "f" or "e" first */
  GStringChunk *ids;
  GPtrArray *boxes; /* of const EntenteMarkupNode *: boxes beside the paragraph, which are to come */
  guint n_pictures, n_deleted;
} Reader;

static gboolean
sniff (EntenteImportInput *input)
{
  return entente_import_zip_has (input, "word/document", ".xml");
}

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

static void
add_letters (Reader                  *reader,
             const EntenteMarkupNode *node)
{
  for (const EntenteMarkupNode *child = node->first; child != NULL; child = child->next)
    if (child->text != NULL)
      entente_article_words_add_exact (&reader->words, child->text);
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
  reader->n_pictures += entente_markup_is (node, "blip");
  reader->n_deleted += entente_markup_is (node, "del");
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

static void
add_element (Reader                  *reader,
             const EntenteMarkupNode *node,
             gboolean                 is_in_cell,
             gboolean                 is_later)
{
  gboolean is_paragraph = !is_in_cell && (entente_markup_is (node, "p") || entente_markup_is (node, "tbl"));
  gboolean is_cell = entente_markup_is (node, "tc");

  if (is_other (reader, node) || add_mark (reader, node))
    return;
  if (entente_markup_is (node, "t"))
    {
      add_letters (reader, node);
      return;
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

static void
add_remarks (EntenteArticle *article,
             const Reader   *reader)
{
  if (reader->n_pictures > 0)
    entente_article_take_remark (
      article, g_strdup_printf (ngettext ("%u picture was left out.", "%u pictures were left out.", reader->n_pictures),
                                reader->n_pictures));
  if (reader->n_deleted > 0)
    entente_article_take_remark (
      article, g_strdup_printf (ngettext ("%u deletion that is kept for review was left out.",
                                          "%u deletions that are kept for review were left out.", reader->n_deleted),
                                reader->n_deleted));
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
  reader.notes = g_ptr_array_new ();
  reader.boxes = g_ptr_array_new ();
  reader.ids = g_string_chunk_new (256);
  entente_article_words_init (&reader.words);
  add_children (&reader, entente_markup_get_root (document), FALSE);
  add_notes (&reader, entries, cancellable);
  add_remarks (article, &reader);
  g_ptr_array_unref (reader.notes);
  g_ptr_array_unref (reader.boxes);
  g_string_chunk_free (reader.ids);
  entente_article_take_text (article, entente_article_words_finish (&reader.words));
  entente_article_zip_read_core (article, entries, "docProps/core.xml");
  return TRUE;
}

const EntenteArticleFormat entente_article_docx = { sniff, read_article };
