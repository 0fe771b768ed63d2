/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search.h"

#include "entente-actor.h"
#include "entente-fold.h"
#include "entente-query.h"
#include "entente-search-words.h"
#include "entente-substring.h"

#include <string.h>

/* The search index of a document. It is quick enough to search again at each keystroke. One long string holds
 * all texts in folded form, with a block for each item, so that a search reads the string once. A control
 * character before each text tells its rank; folded text has no control characters. A changed item gets a new
 * block at the end, and its old block is blanked. If too much is blank, the blank blocks are removed. */

#define MARK_BLANK '\x04'

#define ANY_KIND ENTENTE_N_ITEM_KINDS

/* To find the places of the words in the hits, so many bytes per hit, on average, may be folded again. For
 * 200 hits that takes 10 ms at most. */
#define MARKED_BYTES_PER_HIT 1024

/* After many changes so many microseconds at once may be worked on them, while the window has nothing else to do. */
#define SLICE 4000

/* Fewer blank bytes are not removed. */
#define MIN_BLANK (1024 * 1024)

typedef struct {
  EntenteItem *item; /* NULL when the block is blank */
  gsize start;
} Entry;

struct _EntenteSearch
{
  GObject parent_instance;

  EntenteDocument *document;
  GString *text;       /* the blocks */
  GArray *entries;     /* of Entry, in the order of the blocks */
  GHashTable *by_item; /* EntenteItem -> index of its entry */
  gsize n_blank;       /* bytes in blank blocks */

  GQueue *pending;     /* of GArray of EntenteChange: what has changed and is not in the text yet, in order */
  guint n_done;        /* how many changes of the first of them are */
  guint source;        /* goes on with them */
};

G_DEFINE_FINAL_TYPE (EntenteSearch, entente_search, G_TYPE_OBJECT)

static Entry *
entry_at (EntenteSearch *self,
          guint          index)
{
  return &g_array_index (self->entries, Entry, index);
}

static gsize
block_end (EntenteSearch *self,
           guint          index)
{
  return index + 1 < self->entries->len ? entry_at (self, index + 1)->start : self->text->len;
}

static void
append_field (EntenteSearchField field,
              const char        *text,
              gpointer           data)
{
  EntenteSearch *self = data;

  if (field == ENTENTE_SEARCH_NAME || field == ENTENTE_SEARCH_ALIAS)
    g_string_append_c (self->text, ENTENTE_SEARCH_MARK_NAME);
  else if (field == ENTENTE_SEARCH_DESCRIPTION || field == ENTENTE_SEARCH_RELATION || field == ENTENTE_SEARCH_TITLE)
    g_string_append_c (self->text, ENTENTE_SEARCH_MARK_TITLE);
  else
    g_string_append_c (self->text, ENTENTE_SEARCH_MARK_TEXT);
  entente_fold_append (self->text, text);
}

static void
add_item (EntenteSearch *self,
          EntenteItem   *item)
{
  Entry entry = { g_object_ref (item), self->text->len };

  entente_search_field_foreach (self->document, item, append_field, self);
  g_hash_table_insert (self->by_item, item, GUINT_TO_POINTER (self->entries->len));
  g_array_append_val (self->entries, entry);
}

static void
remove_item (EntenteSearch *self,
             EntenteItem   *item)
{
  gpointer index;
  Entry *entry;
  gsize length;

  if (!g_hash_table_steal_extended (self->by_item, item, NULL, &index))
    return;

  entry = entry_at (self, GPOINTER_TO_UINT (index));
  length = block_end (self, GPOINTER_TO_UINT (index)) - entry->start;
  memset (self->text->str + entry->start, MARK_BLANK, length);
  self->n_blank += length;
  g_clear_object (&entry->item);
}

static void
remove_blank_blocks (EntenteSearch *self)
{
  guint n = 0;
  gsize length = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry entry = *entry_at (self, i);
      gsize block = block_end (self, i) - entry.start;

      if (entry.item == NULL)
        continue;
      memmove (self->text->str + length, self->text->str + entry.start, block);
      entry.start = length;
      length += block;
      g_hash_table_insert (self->by_item, entry.item, GUINT_TO_POINTER (n));
      *entry_at (self, n++) = entry;
    }
  g_string_truncate (self->text, length);
  g_array_set_size (self->entries, n);
  self->n_blank = 0;
}

/* The text of a relation holds the names of its ends. */
static void
update_relations (EntenteSearch *self,
                  const char    *actor,
                  EntenteLink    link)
{
  const GPtrArray *relations = entente_document_get_linked (self->document, actor, link);

  for (guint i = 0; i < relations->len; i++)
    {
      EntenteItem *relation = relations->pdata[i];

      if (!g_hash_table_contains (self->by_item, relation))
        continue;
      remove_item (self, relation);
      add_item (self, relation);
    }
}

static void
update_relations_of (EntenteSearch *self,
                     EntenteItem   *item)
{
  if (item == NULL || !ENTENTE_IS_ACTOR (item))
    return;
  update_relations (self, entente_item_get_id (item), ENTENTE_LINK_FROM);
  update_relations (self, entente_item_get_id (item), ENTENTE_LINK_TO);
}

static gboolean
has_same_title (EntenteSearch *self,
                EntenteItem   *before,
                EntenteItem   *after,
                const char    *language)
{
  g_autofree char *old_title = NULL;
  g_autofree char *new_title = NULL;

  if (before == NULL || after == NULL)
    return FALSE;

  old_title = entente_query_raw_title_in (self->document, before, language);
  new_title = entente_query_raw_title_in (self->document, after, language);
  return g_str_equal (entente_item_get_id (before), entente_item_get_id (after))
         && g_str_equal (old_title, new_title);
}

/* A relation is found by the names in the file, and by those in the reader's language. */
static gboolean
has_same_titles (EntenteSearch *self,
                 EntenteItem   *before,
                 EntenteItem   *after)
{
  const char *language = entente_document_get_reader_language (self->document);

  return has_same_title (self, before, after, NULL)
         && (language == NULL || has_same_title (self, before, after, language));
}

static void
follow (EntenteSearch *self,
        EntenteItem   *before,
        EntenteItem   *after)
{
  if (before != NULL)
    remove_item (self, before);
  if (after != NULL)
    add_item (self, after);
  if (!has_same_titles (self, before, after))
    {
      update_relations_of (self, before);
      update_relations_of (self, after);
    }
  if (self->n_blank > MIN_BLANK && self->n_blank > self->text->len / 2)
    remove_blank_blocks (self);
}

/* Works on what has changed until a time. Returns whether there is more. */
static gboolean
go_on (EntenteSearch *self,
       gint64         end)
{
  const GArray *changes;

  while ((changes = g_queue_peek_head (self->pending)) != NULL)
    {
      const EntenteChange *change = &g_array_index (changes, EntenteChange, self->n_done);

      if (self->n_done == changes->len)
        {
          g_array_unref (g_queue_pop_head (self->pending));
          self->n_done = 0;
          continue;
        }
      self->n_done++;
      follow (self, change->before, change->after);
      if (self->n_done % 16 == 0 && g_get_monotonic_time () >= end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
go_on_cb (gpointer data)
{
  EntenteSearch *self = data;

  if (go_on (self, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* Whoever searches finds what is in the document now. */
static void
catch_up (EntenteSearch *self)
{
  go_on (self, G_MAXINT64);
  g_clear_handle_id (&self->source, g_source_remove);
}

static void
many_changed_cb (EntenteSearch *self,
                 GArray        *changes)
{
  g_queue_push_tail (self->pending, g_array_ref (changes));
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, go_on_cb, self, NULL);
}

/* A change waits for those before it. */
static void
item_changed_cb (EntenteSearch *self,
                 EntenteItem   *before,
                 EntenteItem   *after)
{
  EntenteChange change = { before, after, 0 };

  if (self->source == 0)
    follow (self, before, after);
  else
    g_queue_push_tail (self->pending, entente_changes_copy (&change, 1));
}

static gboolean
is_of_kind (EntenteItem     *item,
            EntenteItemKind  kind)
{
  return kind == ANY_KIND || (item != NULL && entente_item_get_kind (item) == kind);
}

/* Reads the text once. It finds the next place of the rarest word, checks the block there, and continues after
 * that block. */
static void
collect (EntenteSearch            *self,
         const EntenteSearchWords *words,
         EntenteItemKind           kind,
         GArray                   *ranked[ENTENTE_N_SEARCH_RANKS])
{
  const char *text = self->text->str, *end = text + self->text->len, *rarest = entente_search_words_get_rarest (words);
  guint index = 0;

  for (const char *at = text; (at = entente_substring_find (at, end - at, rarest, strlen (rarest))) != NULL;)
    {
      EntenteItem *item;
      EntenteSearchBlock block;
      EntenteSearchRank rank;

      while (block_end (self, index) <= (gsize) (at - text))
        index++;
      item = entry_at (self, index)->item;
      block = (EntenteSearchBlock) { text + entry_at (self, index)->start, text + block_end (self, index) };
      if (is_of_kind (item, kind) && entente_search_words_rank (words, &block, item, &rank))
        g_array_append_val (ranked[rank], index);
      at = block.end;
    }
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->item);
}

static void
entente_search_finalize (GObject *object)
{
  EntenteSearch *self = ENTENTE_SEARCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_queue_free_full (self->pending, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->entries->len; i++)
    clear_entry (entry_at (self, i));
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->by_item, g_hash_table_unref);
  g_string_free (self->text, TRUE);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_search_parent_class)->finalize (object);
}

static void
entente_search_class_init (EntenteSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_search_finalize;
}

static void
entente_search_init (EntenteSearch *self)
{
  self->text = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->by_item = g_hash_table_new (NULL, NULL);
  self->pending = g_queue_new ();
}

/**
 * entente_search_new:
 * @document: a document
 *
 * Indexes all texts of the document, and then follows its changes. The language of its reader must be set before. This
 * takes some time for a large document. Any thread can do it, as long as no other thread uses the document meanwhile.
 *
 * Returns: (transfer full): the search
 */
EntenteSearch *
entente_search_new (EntenteDocument *document)
{
  static const EntenteItemKind order[] = {
    ENTENTE_ITEM_ACTOR, ENTENTE_ITEM_RELATION, ENTENTE_ITEM_SOURCE, ENTENTE_ITEM_STATEMENT,
  };
  EntenteSearch *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_SEARCH, NULL);
  self->document = g_object_ref (document);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GListModel *items = entente_document_get_items (document, order[i]);
      guint n = g_list_model_get_n_items (items);

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, j);

          add_item (self, item);
        }
    }
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (many_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* Returns the items found of a kind or of any, by rank, to be cleared with clear_ranks(). */
static void
rank_all (EntenteSearch   *self,
          const char      *text,
          EntenteItemKind  kind,
          GArray          *ranked[ENTENTE_N_SEARCH_RANKS])
{
  g_autoptr (EntenteSearchWords) words = entente_search_words_new (text);

  catch_up (self);
  for (int i = 0; i < ENTENTE_N_SEARCH_RANKS; i++)
    ranked[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  if (entente_search_words_get_rarest (words) != NULL)
    collect (self, words, kind, ranked);
}

static void
clear_ranks (GArray *ranked[ENTENTE_N_SEARCH_RANKS])
{
  for (int i = 0; i < ENTENTE_N_SEARCH_RANKS; i++)
    g_array_unref (ranked[i]);
}

/**
 * entente_search_get_document:
 * @self: a search
 *
 * Returns: (transfer none): the document that it searches
 */
EntenteDocument *
entente_search_get_document (EntenteSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH (self), NULL);

  return self->document;
}

/**
 * entente_search_find:
 * @self: a search
 * @words: as for entente_search_query()
 * @match: (nullable): of the items that have the words, only those that match are found
 *
 * Returns: (transfer full): all items that are found, in the order of entente_search_query(), which also tells by what.
 *   Without words all that match are found
 */
EntenteSearchFound *
entente_search_find (EntenteSearch      *self,
                     const char         *words,
                     EntenteSearchMatch *match)
{
  EntenteSearchFound *found;
  GArray *ranked[ENTENTE_N_SEARCH_RANKS];

  g_return_val_if_fail (ENTENTE_IS_SEARCH (self) && words != NULL, NULL);

  found = entente_search_found_new (self->document);
  if (*words == '\0' && match != NULL)
    {
      entente_search_match_list (match, found);
      return found;
    }
  rank_all (self, words, ANY_KIND, ranked);
  for (int rank = 0; rank < ENTENTE_N_SEARCH_RANKS; rank++)
    for (guint i = 0; i < ranked[rank]->len; i++)
      {
        EntenteItem *item = entry_at (self, g_array_index (ranked[rank], guint, i))->item;

        if (match == NULL || entente_search_match_has (match, item))
          entente_search_found_add (found, item);
      }
  clear_ranks (ranked);
  return found;
}

static gboolean
has_title (EntenteSearch *self,
           EntenteItem   *item,
           const char    *folded)
{
  g_autofree char *title = entente_query_raw_title (self->document, item);
  g_autofree char *folded_title = entente_fold (title);

  return g_str_equal (folded_title, folded);
}

static void
add_ranked (EntenteSearch *self,
            const GArray  *ranked,
            const char    *folded_title,
            GPtrArray     *items)
{
  for (guint i = 0; i < ranked->len; i++)
    {
      EntenteItem *item = entry_at (self, g_array_index (ranked, guint, i))->item;

      if (folded_title == NULL || has_title (self, item, folded_title))
        g_ptr_array_add (items, item);
    }
}

/**
 * entente_search_list_called:
 * @self: a search
 * @kind: actors or sources
 * @name: a name, or words of it
 *
 * Returns: (transfer container) (element-type EntenteItem): the items that are called just so, whatever the case; if
 *   there are none, those in whose names or titles all of the words are
 */
GPtrArray *
entente_search_list_called (EntenteSearch   *self,
                            EntenteItemKind  kind,
                            const char      *name)
{
  GPtrArray *items = g_ptr_array_new ();
  gboolean is_source = kind == ENTENTE_ITEM_SOURCE, is_exact;
  int last = is_source ? ENTENTE_SEARCH_RANK_TITLE : ENTENTE_SEARCH_RANK_NAME;
  GArray *ranked[ENTENTE_N_SEARCH_RANKS];
  g_autofree char *folded = NULL;

  g_return_val_if_fail (ENTENTE_IS_SEARCH (self) && name != NULL, items);

  folded = entente_fold (name);
  rank_all (self, name, kind, ranked);
  add_ranked (self, ranked[is_source ? ENTENTE_SEARCH_RANK_TITLE : ENTENTE_SEARCH_RANK_NAME_EXACT],
              is_source ? folded : NULL, items);
  is_exact = items->len > 0;
  for (int rank = ENTENTE_SEARCH_RANK_NAME_START; !is_exact && rank <= last; rank++)
    add_ranked (self, ranked[rank], NULL, items);
  clear_ranks (ranked);
  return items;
}

/**
 * entente_search_make_hits:
 * @self: a search
 * @words: the words that were searched
 * @items: (element-type EntenteItem): what was found
 * @limit: how many hits to return at most
 *
 * Returns: (transfer full) (element-type EntenteSearchHit): the first items, each with the places of the words
 */
GPtrArray *
entente_search_make_hits (EntenteSearch   *self,
                          const char      *words,
                          const GPtrArray *items,
                          guint            limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);
  gsize bytes_left = (gsize) limit * MARKED_BYTES_PER_HIT;
  g_autoptr (EntenteSearchWords) searched = NULL;

  g_return_val_if_fail (ENTENTE_IS_SEARCH (self) && words != NULL && items != NULL, hits);

  searched = entente_search_words_new (words);
  for (guint i = 0; i < MIN (items->len, limit); i++)
    g_ptr_array_add (hits, entente_search_hit_new (self->document, items->pdata[i], entente_search_words_get (searched),
                                                   &bytes_left));
  return hits;
}

/**
 * entente_search_query:
 * @self: a search
 * @words: words, or starts or other parts of words, in any script
 * @limit: how many items to return at most
 * @n_found: (out) (optional): how many items were found
 *
 * Finds the items that have all of the words in their texts. The order of the hits is: items with a name that
 * equals the words; with a name that starts with them; with names in which each word starts a word; with all
 * words in their names; in titles of sources, words of relations and descriptions; in the words of statements,
 * tags, identifiers and data. Hits of the same rank keep the order of the document.
 *
 * Returns: (transfer full) (element-type EntenteSearchHit): the first hits
 */
GPtrArray *
entente_search_query (EntenteSearch *self,
                      const char    *words,
                      guint          limit,
                      guint         *n_found)
{
  g_autoptr (EntenteSearchFound) found = NULL;

  g_return_val_if_fail (ENTENTE_IS_SEARCH (self) && words != NULL, NULL);

  found = entente_search_find (self, words, NULL);
  if (n_found != NULL)
    *n_found = entente_search_found_get_n (found);
  return entente_search_make_hits (self, words, entente_search_found_get_items (found), limit);
}
