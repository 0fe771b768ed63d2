/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import.h"

#include "entente-id.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  GPtrArray *items;           /* of EntenteImportItem, in the order of the file */
  GHashTable *by_key;         /* key -> item */
  GHashTable *numbers;        /* key -> how many others had it */
  EntenteImportItem *surplus; /* (nullable): stands for all items beyond the most; it is not in the list */
} List;

struct _EntenteImport {
  EntentePool *pool;
  List lists[ENTENTE_N_ITEM_KINDS];
  EntenteImportReport *report;
  EntenteImportGroups *groups;
  char *summary;
  double unit; /* of positions, in tenths of a point; 0 if it is not known */
  gboolean own; /* what is read now was exported by Entente */
  guint n_items;
  gsize n_bytes; /* of texts */
};

/* The first letters of provisional ids, by which an item is found again. */
static const char letters[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = 'a',
  [ENTENTE_ITEM_RELATION] = 'r',
  [ENTENTE_ITEM_STATEMENT] = 's',
  [ENTENTE_ITEM_SOURCE] = 'd',
};

static const EntenteImportReason repeated_actor = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u actor is described again; the first description counts",
               "%u actors are described again; the first description counts"),
};

static const EntenteImportReason repeated_source = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u source is described again; the first description counts",
               "%u sources are described again; the first description counts"),
};

static const EntenteImportReason repeated_relation = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u relation has the id of another one; both come",
               "%u relations have the id of another one; all come"),
};

static const EntenteImportReason named_actor = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u actor is named but not described", "%u actors are named but not described"),
};

/**
 * entente_import_new:
 *
 * Returns: (transfer full): an import of nothing
 */
EntenteImport *
entente_import_new (void)
{
  EntenteImport *self = g_new0 (EntenteImport, 1);

  self->pool = entente_pool_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      self->lists[kind].items = g_ptr_array_new ();
      self->lists[kind].by_key = g_hash_table_new (entente_id_hash, g_str_equal);
      self->lists[kind].numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
    }
  self->report = entente_import_report_new ();
  self->groups = entente_import_groups_new ();
  return self;
}

/**
 * entente_import_free:
 * @self: (nullable) (transfer full): an import
 */
void
entente_import_free (EntenteImport *self)
{
  if (self == NULL)
    return;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_hash_table_unref (self->lists[kind].by_key);
      g_hash_table_unref (self->lists[kind].numbers);
      g_ptr_array_unref (self->lists[kind].items);
    }
  entente_import_report_free (self->report);
  entente_import_groups_free (self->groups);
  g_free (self->summary);
  entente_pool_unref (self->pool);
  g_free (self);
}

/**
 * entente_import_get_report:
 * @self: an import
 *
 * Returns: (transfer none): the report, to which readers add
 */
EntenteImportReport *
entente_import_get_report (EntenteImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->report;
}

/**
 * entente_import_get_groups:
 * @self: an import
 *
 * Returns: (transfer none): the groups, to which readers add
 */
EntenteImportGroups *
entente_import_get_groups (EntenteImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->groups;
}

/**
 * entente_import_get_summary:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): what was seen, for the user: "GEXF 1.2 from Gephi"
 */
const char *
entente_import_get_summary (EntenteImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->summary;
}

/**
 * entente_import_set_summary:
 * @self: an import
 * @summary: what was seen, for the user
 */
void
entente_import_set_summary (EntenteImport *self,
                            const char    *summary)
{
  g_return_if_fail (self != NULL);

  g_free (self->summary);
  self->summary = g_strdup (summary);
}

/**
 * entente_import_set_own:
 * @self: an import
 * @own: whether Entente has exported the items that are made from now on
 */
void
entente_import_set_own (EntenteImport *self,
                        gboolean       own)
{
  g_return_if_fail (self != NULL);

  self->own = own;
}

/**
 * entente_import_get_unit:
 * @self: an import
 *
 * Returns: the unit of its positions in tenths of a point, or 0 if it is not known
 */
double
entente_import_get_unit (EntenteImport *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->unit;
}

/**
 * entente_import_set_unit:
 * @self: an import
 * @unit: the unit of its positions in tenths of a point; then the actors stay as far from each other as they are
 */
void
entente_import_set_unit (EntenteImport *self,
                         double         unit)
{
  g_return_if_fail (self != NULL && unit > 0);

  self->unit = unit;
}

/**
 * entente_import_get_n:
 * @self: an import
 * @kind: a kind of item
 *
 * Returns: how many items of the kind there are
 */
guint
entente_import_get_n (EntenteImport   *self,
                      EntenteItemKind  kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return self->lists[kind].items->len;
}

/**
 * entente_import_get_nth:
 * @self: an import
 * @kind: a kind of item
 * @nth: which one
 *
 * Returns: (transfer none): the item
 */
EntenteImportItem *
entente_import_get_nth (EntenteImport   *self,
                        EntenteItemKind  kind,
                        guint            nth)
{
  g_return_val_if_fail (nth < entente_import_get_n (self, kind), NULL);

  return self->lists[kind].items->pdata[nth];
}

/**
 * entente_import_lookup:
 * @self: an import
 * @kind: a kind of item
 * @key: (nullable): what the file calls it
 *
 * Returns: (transfer none) (nullable): the item of that key
 */
EntenteImportItem *
entente_import_lookup (EntenteImport   *self,
                       EntenteItemKind  kind,
                       const char      *key)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, NULL);

  return key != NULL ? g_hash_table_lookup (self->lists[kind].by_key, key) : NULL;
}

/**
 * entente_import_find:
 * @self: an import
 * @id: (nullable): a provisional id
 *
 * Returns: (transfer none) (nullable): the item of that id
 */
EntenteImportItem *
entente_import_find (EntenteImport *self,
                     const char    *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (int kind = 0; id != NULL && kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (*id == letters[kind])
      {
        guint64 nth = g_ascii_strtoull (id + 1, NULL, 10);

        return nth < self->lists[kind].items->len ? self->lists[kind].items->pdata[nth] : NULL;
      }
  return NULL;
}

static char *
make_id (EntenteImport   *self,
         EntenteItemKind  kind)
{
  char id[16];
  char *start = &id[sizeof id - 1];
  guint number = self->lists[kind].items->len;

  *start = '\0';
  do
    *--start = '0' + number % 10;
  while ((number /= 10) > 0);
  *--start = letters[kind];
  return entente_pool_add_text (self->pool, start);
}

static EntenteImportItem *
make_item (EntenteImport   *self,
           EntenteItemKind  kind)
{
  EntenteImportItem *item = entente_pool_alloc0 (self->pool, sizeof (EntenteImportItem));

  item->import = self;
  item->kind = kind;
  item->id = make_id (self, kind);
  item->record = entente_record_new_in (self->pool, entente_item_kind_get_shape (kind));
  item->is_described = TRUE;
  item->is_own = self->own;
  return item;
}

/* A reader goes on when there are too many items; they take no memory, and the import is refused at its end. */
static EntenteImportItem *
get_surplus (EntenteImport   *self,
             EntenteItemKind  kind)
{
  if (self->lists[kind].surplus == NULL)
    {
      self->lists[kind].surplus = make_item (self, kind);
      self->lists[kind].surplus->key = entente_pool_add_text (self->pool, "");
    }
  return self->lists[kind].surplus;
}

/**
 * entente_import_is_too_large:
 * @self: an import
 *
 * Returns: whether the file has more items or more text than an import holds; what is beyond that is not there
 */
gboolean
entente_import_is_too_large (EntenteImport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_items > ENTENTE_IMPORT_MAX_ITEMS || self->n_bytes > ENTENTE_IMPORT_MAX_BYTES;
}

/**
 * entente_import_has_room:
 * @self: an import
 * @text: a text that somebody wants to add
 *
 * Counts the text.
 *
 * Returns: whether the import has room for it. What is beyond is not kept; the import is refused at its end
 */
gboolean
entente_import_has_room (EntenteImport *self,
                         const char    *text)
{
  if (self->n_bytes <= ENTENTE_IMPORT_MAX_BYTES)
    self->n_bytes += strlen (text);
  return !entente_import_is_too_large (self);
}

/**
 * entente_import_get_pool:
 * @self: an import
 *
 * Returns: (transfer none): where all its items are. A reader may put texts there, which then are not copied
 */
EntentePool *
entente_import_get_pool (EntenteImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pool;
}

/**
 * entente_import_add:
 * @self: an import
 * @kind: the kind of item
 *
 * Returns: (transfer none): a new item that the file describes, but gives no key
 */
EntenteImportItem *
entente_import_add (EntenteImport   *self,
                    EntenteItemKind  kind)
{
  EntenteImportItem *item;

  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, NULL);

  if (self->n_items++ >= ENTENTE_IMPORT_MAX_ITEMS || entente_import_is_too_large (self))
    return get_surplus (self, kind);
  item = make_item (self, kind);
  g_ptr_array_add (self->lists[kind].items, item);
  return item;
}

static void
set_key (EntenteImport     *self,
         EntenteImportItem *item,
         const char        *key)
{
  if (item == self->lists[item->kind].surplus)
    return;
  item->key = entente_pool_add_text (self->pool, key);
  g_hash_table_insert (self->lists[item->kind].by_key, item->key, item);
}

/**
 * entente_import_name:
 * @self: an import
 * @kind: a kind of item
 * @key: what the file calls it
 *
 * Names an item that the file may describe elsewhere, before or after.
 *
 * Returns: (transfer none): the item of that key; it is made if there is none
 */
EntenteImportItem *
entente_import_name (EntenteImport   *self,
                     EntenteItemKind  kind,
                     const char      *key)
{
  EntenteImportItem *item;

  g_return_val_if_fail (key != NULL, NULL);

  item = entente_import_lookup (self, kind, key);
  if (item != NULL)
    return item;
  item = entente_import_add (self, kind);
  item->is_described = FALSE;
  set_key (self, item, key);
  return item;
}

static void
report_again (EntenteImport   *self,
              EntenteItemKind  kind,
              const char      *key,
              guint            line)
{
  if (kind == ENTENTE_ITEM_ACTOR)
    entente_import_report_add (self->report, &repeated_actor, NULL, line, key);
  else if (kind == ENTENTE_ITEM_SOURCE)
    entente_import_report_add (self->report, &repeated_source, NULL, line, key);
}

/**
 * entente_import_describe:
 * @self: an import
 * @kind: a kind of item
 * @key: what the file calls it
 * @line: the line of the file, from 1, or 0
 *
 * If the file describes one item more than once, that is reported. The first value of a member counts, because
 * the setters of an item change nothing that is there; another name becomes an alias.
 *
 * Returns: (transfer none): the item of that key, which the file describes
 */
EntenteImportItem *
entente_import_describe (EntenteImport   *self,
                         EntenteItemKind  kind,
                         const char      *key,
                         guint            line)
{
  EntenteImportItem *item = entente_import_name (self, kind, key);

  g_return_val_if_fail (item != NULL, NULL);

  if (item->is_described)
    report_again (self, kind, key, line);
  item->is_described = TRUE;
  return item;
}

/**
 * entente_import_describe_once:
 * @self: an import
 * @kind: a kind of item
 * @key: what the file calls it
 *
 * Describes an item that a format has no place of its own for, such as a source that many rows name.
 *
 * Returns: (transfer none): the item of that key
 */
EntenteImportItem *
entente_import_describe_once (EntenteImport   *self,
                              EntenteItemKind  kind,
                              const char      *key)
{
  EntenteImportItem *item = entente_import_name (self, kind, key);

  g_return_val_if_fail (item != NULL, NULL);

  item->is_described = TRUE;
  return item;
}

/* The key with a number behind it, so that no item of the kind has it. */
static char *
make_unique (EntenteImport   *self,
             EntenteItemKind  kind,
             const char      *key)
{
  for (;;)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->lists[kind].numbers, key)) + 1;
      char *unique = g_strdup_printf ("%s (%u)", key, n + 1);

      g_hash_table_insert (self->lists[kind].numbers, g_strdup (key), GUINT_TO_POINTER (n));
      if (entente_import_lookup (self, kind, unique) == NULL)
        return unique;
      g_free (unique);
    }
}

/**
 * entente_import_take_key:
 * @self: an import
 * @item: an item without a key
 * @key: (nullable): what the file calls it
 *
 * Gives the item a key, unless another one of its kind has it.
 */
void
entente_import_take_key (EntenteImport     *self,
                         EntenteImportItem *item,
                         const char        *key)
{
  g_return_if_fail (self != NULL && item != NULL && (item->key == NULL || item == self->lists[item->kind].surplus));

  if (key != NULL && *key != '\0' && entente_import_lookup (self, item->kind, key) == NULL)
    set_key (self, item, key);
}

/**
 * entente_import_relate:
 * @self: an import
 * @key: (nullable): what the file calls the relation
 * @from: the actor where it starts
 * @to: the actor where it ends; may be the same
 * @line: the line of the file, from 1, or 0
 *
 * Relations are never joined: if the key is taken, that is reported, and both stay.
 *
 * Returns: (transfer none): a new relation
 */
EntenteImportItem *
entente_import_relate (EntenteImport     *self,
                       const char        *key,
                       EntenteImportItem *from,
                       EntenteImportItem *to,
                       guint              line)
{
  g_autofree char *unique = NULL;
  EntenteImportItem *item;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, NULL);
  g_return_val_if_fail (from->kind == ENTENTE_ITEM_ACTOR && to->kind == ENTENTE_ITEM_ACTOR, NULL);

  item = entente_import_add (self, ENTENTE_ITEM_RELATION);
  entente_record_set_text (item->record, ENTENTE_RELATION_FROM, from->id);
  entente_record_set_text (item->record, ENTENTE_RELATION_TO, to->id);
  if (key == NULL || *key == '\0')
    return item;
  if (entente_import_lookup (self, ENTENTE_ITEM_RELATION, key) == NULL)
    {
      set_key (self, item, key);
      return item;
    }
  entente_import_report_add (self->report, &repeated_relation, NULL, line, key);
  unique = make_unique (self, ENTENTE_ITEM_RELATION, key);
  set_key (self, item, unique);
  return item;
}

/* A relation without a key gets one from its ends, its kind and its start. The same relation then gets the
 * same key when the file is imported again. */
static char *
make_relation_key (EntenteImport     *self,
                   EntenteImportItem *item)
{
  EntenteImportItem *from = entente_import_find (self, entente_record_get_text (item->record, ENTENTE_RELATION_FROM));
  EntenteImportItem *to = entente_import_find (self, entente_record_get_text (item->record, ENTENTE_RELATION_TO));
  const char *kind = entente_record_get_text (item->record, ENTENTE_RELATION_KIND);
  const char *start = entente_record_get_text (item->record, ENTENTE_RELATION_START);
  g_autoptr (GString) key = g_string_new (NULL);

  g_string_append_printf (key, "%s → %s", from != NULL ? from->key : "?", to != NULL ? to->key : "?");
  if (kind != NULL)
    g_string_append_printf (key, " · %s", kind);
  if (start != NULL)
    g_string_append_printf (key, " · %s", start);
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* A statement without a key gets one from its source, its place there, its text and who said it. */
static char *
make_statement_key (EntenteImport     *self,
                    EntenteImportItem *item)
{
  EntenteImportItem *source =
    entente_import_find (self, entente_record_get_text (item->record, ENTENTE_STATEMENT_SOURCE));
  const EntenteRecord *anchor = entente_record_get_record (item->record, ENTENTE_STATEMENT_ANCHOR);
  gint64 start = anchor != NULL ? entente_record_get_number (anchor, ENTENTE_ANCHOR_START) : ENTENTE_NUMBER_ABSENT;
  EntenteImportItem *speaker =
    entente_import_find (self, entente_record_get_text (item->record, ENTENTE_STATEMENT_SPEAKER));
  const char *text = entente_record_get_text (item->record, ENTENTE_STATEMENT_TEXT);
  g_autofree char *words = g_strconcat (text != NULL ? text : "", speaker != NULL ? "\n" : NULL,
                                        speaker != NULL ? speaker->key : NULL, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);
  g_autofree char *place = start != ENTENTE_NUMBER_ABSENT ? g_strdup_printf (" · %" G_GINT64_FORMAT, start)
                                                          : g_strdup ("");

  digest[16] = '\0';
  return g_strdup_printf ("%s%s · %s", source != NULL && source->key != NULL ? source->key : "", place, digest);
}

static char *
make_key (EntenteImport     *self,
          EntenteImportItem *item)
{
  const char *text = NULL;

  switch (item->kind)
    {
    case ENTENTE_ITEM_ACTOR:
      text = entente_record_get_text (item->record, ENTENTE_ACTOR_NAME);
      break;
    case ENTENTE_ITEM_RELATION:
      return make_relation_key (self, item);
    case ENTENTE_ITEM_STATEMENT:
      return make_statement_key (self, item);
    case ENTENTE_ITEM_SOURCE:
      text = entente_record_get_text (item->record, ENTENTE_SOURCE_URL);
      if (text == NULL)
        text = entente_record_get_text (item->record, ENTENTE_SOURCE_TITLE);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
  return g_strdup (text != NULL ? text : item->id);
}

static void
complete_keys (EntenteImport   *self,
               EntenteItemKind  kind)
{
  GPtrArray *items = self->lists[kind].items;

  for (guint i = 0; i < items->len; i++)
    {
      EntenteImportItem *item = items->pdata[i];
      g_autofree char *key = item->key == NULL ? make_key (self, item) : NULL;
      g_autofree char *unique =
        key != NULL && entente_import_lookup (self, kind, key) != NULL ? make_unique (self, kind, key) : NULL;

      if (key == NULL || item == self->lists[kind].surplus)
        continue;
      set_key (self, item, unique != NULL ? unique : key);
      if (kind != ENTENTE_ITEM_ACTOR)
        item->made_key = unique != NULL ? entente_pool_add_text (self->pool, key) : item->key;
    }
}

/* Where a file describes no actor at all, such as a table of relations, nothing is missing. */
static gboolean
describes_actors (GPtrArray *actors)
{
  for (guint i = 0; i < actors->len; i++)
    if (((EntenteImportItem *) actors->pdata[i])->is_described)
      return TRUE;
  return FALSE;
}

static void
complete_actors (EntenteImport *self,
                 const char    *file_name)
{
  GPtrArray *actors = self->lists[ENTENTE_ITEM_ACTOR].items;
  gboolean all_named = !describes_actors (actors);

  for (guint i = 0; i < actors->len; i++)
    {
      EntenteImportItem *item = actors->pdata[i];

      if (!entente_record_has (item->record, ENTENTE_ACTOR_NAME))
        entente_import_item_set_text (item, ENTENTE_ACTOR_NAME, item->key);
      if (all_named)
        item->is_described = TRUE;
      else if (!item->is_described)
        {
          /* Translators: the note of an actor that an imported file only mentions; %s is the name of the file. */
          g_autofree char *note = g_strdup_printf (_("Named in %s but not described there"), file_name);

          entente_import_item_append_note (item, note);
          entente_import_report_add (self->report, &named_actor, NULL, 0, item->key);
        }
    }
}

static void
complete_sources (EntenteImport *self)
{
  GPtrArray *sources = self->lists[ENTENTE_ITEM_SOURCE].items;

  for (guint i = 0; i < sources->len; i++)
    {
      EntenteImportItem *item = sources->pdata[i];

      if (!entente_record_has (item->record, ENTENTE_SOURCE_TITLE) &&
          !entente_record_has (item->record, ENTENTE_SOURCE_URL))
        entente_import_item_set_text (item, ENTENTE_SOURCE_TITLE, item->key);
    }
}

/**
 * entente_import_finish:
 * @self: an import that all readers have filled
 * @file_name: the name of the file, for people, without its folder
 *
 * Completes what the file leaves open: the names of actors that are only named, and a key for each item. A key that
 * is made from the content is the same when the file is imported again.
 */
void
entente_import_finish (EntenteImport *self,
                       const char    *file_name)
{
  g_return_if_fail (self != NULL && file_name != NULL);

  complete_actors (self, file_name);
  complete_sources (self);
  complete_keys (self, ENTENTE_ITEM_ACTOR);
  complete_keys (self, ENTENTE_ITEM_SOURCE);
  complete_keys (self, ENTENTE_ITEM_RELATION);
  complete_keys (self, ENTENTE_ITEM_STATEMENT);
}
