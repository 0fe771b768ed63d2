/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-source-names.h"

#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-query.h"

/* Finds short names. All sources start with the shortest name. Those whose name another source has too get the next
 * longer one, until all names differ. */

#define TITLE_LETTERS_MAX 48

/* What is in a name, from short to long. The last one has the id, which no other source has. */
typedef enum {
  NAME_WHO,
  NAME_DATE,
  NAME_SHORT_TITLE,
  NAME_TITLE,
  NAME_TITLE_AND_DATE,
  NAME_ID,
  N_NAMES
} Length;

typedef struct {
  EntenteSource *source; /* owned */
  guint n_statements;
  Length length;
  char *name;            /* nullable: until it is needed */
} Entry;

struct _EntenteSourceNames {
  EntenteDocument *document;
  GPtrArray *entries;       /* of Entry, in the order in which they were first counted */
  GHashTable *of_sources;   /* EntenteSource -> Entry */
  gboolean named;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->source);
  g_free (entry->name);
  g_free (entry);
}

/* The publisher is better known than the author. */
static char *
name_who (EntenteDocument *document,
          EntenteSource   *source)
{
  const char *publisher = entente_source_get_publisher (source);
  const char *const *authors = entente_source_get_authors (source);

  if (publisher != NULL)
    return entente_query_mention (document, ENTENTE_ITEM_ACTOR, publisher);
  return authors != NULL && *authors != NULL ? entente_display_text_embed (*authors) : NULL;
}

static char *
name_title (EntenteDocument *document,
            EntenteSource   *source,
            guint            max)
{
  g_autofree char *title = entente_query_title (document, ENTENTE_ITEM (source));
  g_autoptr (EntenteDisplayText) cut = entente_display_text_new (title, ENTENTE_DISPLAY_TEXT_NAME, max);

  return entente_display_text_quote (cut->shown);
}

static char *
make_name (EntenteDocument *document,
           const Entry     *entry)
{
  g_autofree char *who = name_who (document, entry->source);
  g_autofree char *date = entente_date_format (entente_source_get_published (entry->source));
  Length length = entry->length;
  gboolean is_titled = length >= NAME_SHORT_TITLE || who == NULL;
  gboolean is_dated = length == NAME_DATE || length >= NAME_TITLE_AND_DATE;
  g_autofree char *name = g_steal_pointer (&who);

  if (is_titled)
    name = entente_display_text_append (g_steal_pointer (&name),
                                        name_title (document, entry->source,
                                                    length < NAME_TITLE ? TITLE_LETTERS_MAX : 0));
  if (is_dated)
    name = entente_display_text_append (g_steal_pointer (&name), g_steal_pointer (&date));
  if (length == NAME_ID)
    name = entente_display_text_append (g_steal_pointer (&name),
                                        entente_display_text_name (entente_item_get_id (ENTENTE_ITEM (entry->source))));
  return g_steal_pointer (&name);
}

/* Where one source has as many statements as all others of its name together, readers take the name for it. It keeps
 * the name, and the others get longer ones. */
static Entry *
find_main (GPtrArray *same)
{
  guint n_all = 0, n_best = 0;
  Entry *best = NULL;

  for (guint i = 0; i < same->len; i++)
    {
      Entry *entry = same->pdata[i];

      n_all += entry->n_statements;
      if (best == NULL || entry->n_statements > n_best)
        {
          best = entry;
          n_best = entry->n_statements;
        }
    }
  return 2 * n_best >= n_all && same->len > 1 && n_best > n_all / same->len ? best : NULL;
}

/* Returns whether a name has changed. */
static gboolean
lengthen (GPtrArray *same)
{
  Entry *kept = find_main (same);
  gboolean changed = FALSE;

  for (guint i = 0; same->len > 1 && i < same->len; i++)
    {
      Entry *entry = same->pdata[i];

      if (entry == kept || entry->length == NAME_ID)
        continue;
      entry->length++;
      g_clear_pointer (&entry->name, g_free);
      changed = TRUE;
    }
  return changed;
}

static gboolean
name_all (EntenteSourceNames *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL,
                                                         (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  gboolean changed = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];
      GPtrArray *group;

      if (entry->name == NULL)
        entry->name = make_name (self->document, entry);
      group = g_hash_table_lookup (groups, entry->name);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, entry->name, group);
          g_ptr_array_add (order, group);
        }
      g_ptr_array_add (group, entry);
    }
  /* The names are the keys of the table, so nothing may look anything up in it from here on. */
  for (guint i = 0; i < order->len; i++)
    changed |= lengthen (order->pdata[i]);
  return changed;
}

/**
 * entente_source_names_new:
 * @document: a document, which must not change while the names are in use
 *
 * Returns: (transfer full): names for no source yet
 */
EntenteSourceNames *
entente_source_names_new (EntenteDocument *document)
{
  EntenteSourceNames *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_new0 (EntenteSourceNames, 1);
  self->document = g_object_ref (document);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->of_sources = g_hash_table_new (NULL, NULL);
  return self;
}

void
entente_source_names_free (EntenteSourceNames *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->of_sources);
  g_ptr_array_unref (self->entries);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * entente_source_names_count:
 * @self: names
 * @source: a source in which a statement is written
 *
 * Counts a statement. It must be called for all statements before the first name is asked for.
 */
void
entente_source_names_count (EntenteSourceNames *self,
                            EntenteSource      *source)
{
  Entry *entry;

  g_return_if_fail (self != NULL && ENTENTE_IS_SOURCE (source) && !self->named);

  entry = g_hash_table_lookup (self->of_sources, source);
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->source = g_object_ref (source);
      g_ptr_array_add (self->entries, entry);
      g_hash_table_insert (self->of_sources, source, entry);
    }
  entry->n_statements++;
}

/**
 * entente_source_names_get:
 * @self: names
 * @source: a source that was counted
 *
 * Returns: (transfer none): its short name, which no other of the sources has, safe to show
 */
const char *
entente_source_names_get (EntenteSourceNames *self,
                          EntenteSource      *source)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_SOURCE (source), NULL);

  while (!self->named)
    self->named = !name_all (self);
  entry = g_hash_table_lookup (self->of_sources, source);
  g_return_val_if_fail (entry != NULL, NULL);
  return entry->name;
}
