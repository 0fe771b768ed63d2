/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-format.h"
#include "entente-article-omissions.h"
#include "entente-article-words.h"
#include "entente-article-zip.h"
#include "entente-import-zip.h"
#include "entente-odt-look.h"
#include "entente-substring.h"

#include <glib/gi18n.h>
#include <string.h>

/* A text of OpenDocument, as LibreOffice writes it. What was deleted, is struck through or hidden is no part of the
 * text. Footnotes come at the end. */

#define MAX_SPACES 1000

typedef struct {
  EntenteArticleWords words;
  GPtrArray *notes; /* of const EntenteMarkupNode *: the bodies of notes that are to come */
  GPtrArray *boxes; /* of const EntenteMarkupNode *: boxes beside the paragraph, which are to come */
  EntenteOdtStyles *styles;
  EntenteOdtLook look; /* of the words that come */
  EntenteArticleOmissions omissions;
} Reader;

static gboolean
sniff (EntenteImportInput *input)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);

  return entente_import_zip_has (input, "content", ".xml") &&
         entente_substring_find (bytes, size, "opendocument.text", strlen ("opendocument.text")) != NULL;
}

static void add_children (Reader *reader, const EntenteMarkupNode *top, gboolean is_in_cell);

static void
add_spaces (Reader                  *reader,
            const EntenteMarkupNode *node)
{
  const char *count = entente_markup_get (node, "c");
  guint64 n = count != NULL ? g_ascii_strtoull (count, NULL, 10) : 1;
  g_autofree char *spaces = g_strnfill (CLAMP (n, 1, MAX_SPACES), ' ');

  entente_article_words_add_exact (&reader->words, spaces);
}

/* Returns whether it was one of these, which have nothing in them that comes here. */
static gboolean
add_mark (Reader                  *reader,
          const EntenteMarkupNode *node)
{
  const EntenteMarkupNode *body;

  if (entente_markup_is (node, "s"))
    add_spaces (reader, node);
  else if (entente_markup_is (node, "tab"))
    entente_article_words_add_exact (&reader->words, "\t");
  else if (entente_markup_is (node, "line-break"))
    entente_article_words_end_line (&reader->words);
  else if (entente_markup_is (node, "note"))
    {
      body = entente_markup_find (node, "note-body");
      if (body != NULL && !reader->look.is_struck && !reader->look.is_hidden)
        g_ptr_array_add (reader->notes, (gpointer) body);
    }
  else if (entente_markup_is (node, "text-box"))
    g_ptr_array_add (reader->boxes, (gpointer) node);
  else
    return FALSE;
  return TRUE;
}

static void
count_deletions (Reader                  *reader,
                 const EntenteMarkupNode *changes)
{
  for (const EntenteMarkupNode *node = changes; node != NULL; node = entente_markup_next (node, changes))
    reader->omissions.n_deleted += entente_markup_is (node, "deletion");
}

/* What is no part of the text: settings, what was deleted, and what somebody remarked. */
static gboolean
is_other (Reader                  *reader,
          const EntenteMarkupNode *node)
{
  reader->omissions.n_pictures += entente_markup_is (node, "image");
  reader->omissions.n_comments += entente_markup_is (node, "annotation");
  if (entente_markup_is (node, "tracked-changes"))
    count_deletions (reader, node);
  return entente_markup_is (node, "annotation") || entente_markup_is (node, "tracked-changes") ||
         entente_markup_is (node, "forms") || entente_markup_is (node, "sequence-decls") ||
         entente_markup_is (node, "automatic-styles") || entente_markup_is (node, "font-face-decls") ||
         entente_markup_is (node, "scripts") || entente_markup_is (node, "title") || entente_markup_is (node, "desc");
}

static gboolean
is_paragraph (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "p") || entente_markup_is (node, "h");
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

static void
add_letters (Reader     *reader,
             const char *text)
{
  gboolean follows_digit = entente_article_words_ends_in_digit (&reader->words);
  g_autofree char *shifted = NULL;

  if (!is_blank (text) && (reader->look.is_hidden || reader->look.is_struck))
    {
      entente_article_omissions_add_part (&reader->omissions, reader->look.is_hidden ? &reader->omissions.n_hidden
                                                                                     : &reader->omissions.n_struck);
      entente_article_words_omit (&reader->words, g_ascii_isspace (text[0]) ||
                                                    g_ascii_isspace (text[strlen (text) - 1]));
      return;
    }
  if (!is_blank (text))
    reader->omissions.last = NULL;
  shifted = entente_shifted_text_new (text, reader->look.shift, follows_digit);
  entente_article_words_add (&reader->words, shifted != NULL ? shifted : text);
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
  gboolean ends = !is_in_cell && (is_paragraph (node) || entente_markup_is (node, "table"));
  gboolean is_cell = entente_markup_is (node, "table-cell");
  EntenteOdtLook around = reader->look;

  if (is_other (reader, node) || add_mark (reader, node))
    return;
  if (ends)
    entente_article_words_end_paragraph (&reader->words);
  else if (is_paragraph (node))
    entente_article_words_add (&reader->words, " ");
  if (is_cell && is_later)
    entente_article_words_tab (&reader->words);
  if (is_paragraph (node))
    reader->omissions.last = NULL;
  if (is_paragraph (node) || entente_markup_is (node, "span") || entente_markup_is (node, "a"))
    reader->look = entente_odt_styles_look (reader->styles, node, around);
  add_children (reader, node, is_in_cell || is_cell);
  reader->look = around;
  if (!is_in_cell && entente_markup_is (node, "table-row"))
    entente_article_words_end_row (&reader->words);
  if (ends)
    {
      entente_article_words_end_paragraph (&reader->words);
      add_boxes (reader);
    }
}

/* Words are only in paragraphs. What is between other elements is there for those who read XML. */
static gboolean
is_in_paragraph (const EntenteMarkupNode *node)
{
  for (; node != NULL; node = node->parent)
    if (is_paragraph (node))
      return TRUE;
  return FALSE;
}

static void
add_children (Reader                  *reader,
              const EntenteMarkupNode *top,
              gboolean                 is_in_cell)
{
  gboolean has_words = is_in_paragraph (top), has_cell = FALSE;

  for (const EntenteMarkupNode *node = top->first; node != NULL; node = node->next)
    if (node->name != NULL)
      {
        add_element (reader, node, is_in_cell, has_cell);
        has_cell |= entente_markup_is (node, "table-cell");
      }
    else if (has_words)
      add_letters (reader, node->text);
}

/* A note may hold another one. */
static void
add_notes (Reader *reader)
{
  entente_article_words_end_paragraph (&reader->words);
  for (guint i = 0; i < reader->notes->len; i++)
    add_children (reader, reader->notes->pdata[i], FALSE);
}

static gboolean
is_encrypted (GPtrArray *entries)
{
  GBytes *manifest = entente_article_zip_find (entries, "META-INF/manifest.xml");
  gsize size = 0;
  const char *bytes = manifest != NULL ? g_bytes_get_data (manifest, &size) : NULL;

  return size > 0 && entente_substring_find (bytes, size, "encryption-data", strlen ("encryption-data")) != NULL;
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  g_autoptr (GPtrArray) entries = entente_article_zip_read_xml (input, cancellable, error);
  g_autoptr (EntenteMarkup) content = NULL;
  const EntenteMarkupNode *body;
  Reader reader = { 0 };

  if (entries == NULL)
    return FALSE;
  if (is_encrypted (entries))
    {
      g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCRYPTED,
                           _("This text is encrypted: it can only be read with a password."));
      return FALSE;
    }
  content = entente_article_zip_parse (entries, "content.xml", cancellable, error);
  if (content == NULL)
    return FALSE;
  body = entente_markup_find (entente_markup_get_root (content), "body");
  reader.styles = entente_odt_styles_new (content, entries, cancellable);
  reader.notes = g_ptr_array_new ();
  reader.boxes = g_ptr_array_new ();
  entente_article_words_init (&reader.words);
  if (body != NULL)
    add_children (&reader, body, FALSE);
  add_notes (&reader);
  entente_article_omissions_tell (&reader.omissions, article);
  g_ptr_array_unref (reader.notes);
  g_ptr_array_unref (reader.boxes);
  entente_odt_styles_free (reader.styles);
  entente_article_take_text (article, entente_article_words_finish (&reader.words));
  entente_article_zip_read_core (article, entries, "meta.xml");
  return TRUE;
}

const EntenteArticleFormat entente_article_odt = { sniff, read_article };
