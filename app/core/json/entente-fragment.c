/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fragment.h"

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-id.h"
#include "entente-json-print.h"
#include "entente-json.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>

/* A fragment of a document, for the clipboard. It holds more than the chosen items, so that it makes sense
 * elsewhere. It adds the relations between chosen actors. It adds the statements about all these relations,
 * because a line without them would misrepresent the evidence. Then it adds all items that any of these
 * refer to: ends, speakers, relays, sources and their publishers, recursively. No item is altered.
 *
 * On the clipboard a fragment is a small document in the file format, with one more member: "chosen", the
 * ids of the chosen items. Any reader of documents can read it. */

#define CHOSEN "chosen"

struct _EntenteFragment {
  GPtrArray *items;          /* of EntenteItem, in order; NULL once there is a document */
  GArray *places;            /* of EntentePoint, the positions of the actors in items */
  GHashTable *chosen_ids;    /* id -> itself */
  EntenteDocument *document; /* built on demand; NULL until then */
  GPtrArray *chosen;         /* of EntenteItem of the document; built with it */
};

/* The state of collecting the items. */
typedef struct {
  EntenteDocument *document;
  GPtrArray *items;
  GHashTable *seen;
} Collection;

static void
add_item (Collection  *self,
          EntenteItem *item)
{
  if (item != NULL && g_hash_table_add (self->seen, item))
    g_ptr_array_add (self->items, g_object_ref (item));
}

static void
add_relations_between (Collection      *self,
                       const GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const GPtrArray *relations =
        entente_document_get_linked (self->document, entente_item_get_id (chosen->pdata[i]), ENTENTE_LINK_FROM);

      for (guint j = 0; j < relations->len; j++)
        {
          EntenteItem *to = entente_document_lookup (self->document,
                                                     entente_relation_get_to (relations->pdata[j]));

          if (to != NULL && g_hash_table_contains (self->seen, to))
            add_item (self, relations->pdata[j]);
        }
    }
}

static void
add_statements (Collection *self)
{
  guint n = self->items->len;

  for (guint i = 0; i < n; i++)
    {
      EntenteItem *item = self->items->pdata[i];
      const GPtrArray *statements;

      if (entente_item_get_kind (item) != ENTENTE_ITEM_RELATION)
        continue;
      statements = entente_document_get_linked (self->document, entente_item_get_id (item), ENTENTE_LINK_ABOUT);
      for (guint j = 0; j < statements->len; j++)
        add_item (self, statements->pdata[j]);
    }
}

static void
add_linked (EntenteLink link,
            const char *id,
            gpointer    data)
{
  Collection *self = data;

  add_item (self, entente_document_lookup (self->document, id));
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  EntenteItem *x = *(EntenteItem *const *) a, *y = *(EntenteItem *const *) b;
  gsize rank_x = entente_item_get_rank (x), rank_y = entente_item_get_rank (y);

  if (entente_item_get_kind (x) != entente_item_get_kind (y))
    return (int) entente_item_get_kind (x) - (int) entente_item_get_kind (y);
  return (rank_x > rank_y) - (rank_x < rank_y);
}

static GPtrArray *
collect_items (EntenteDocument *document,
               const GPtrArray *chosen)
{
  Collection self = { document, g_ptr_array_new_with_free_func (g_object_unref), g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < chosen->len; i++)
    add_item (&self, chosen->pdata[i]);
  add_relations_between (&self, chosen);
  add_statements (&self);
  /* The list grows during this loop. */
  for (guint i = 0; i < self.items->len; i++)
    entente_item_foreach_link (self.items->pdata[i], add_linked, &self);
  g_hash_table_unref (self.seen);
  g_ptr_array_sort (self.items, compare_items);
  return self.items;
}

static void
copy_positions (EntenteFragment *self,
                EntenteDocument *document)
{
  EntenteLayout *layout = entente_document_get_layout (document);

  for (guint i = 0; i < self->items->len; i++)
    {
      EntentePoint at = { G_MAXINT, G_MAXINT };

      if (entente_item_get_kind (self->items->pdata[i]) != ENTENTE_ITEM_ACTOR)
        break;
      entente_layout_get_position (layout, entente_item_get_id (self->items->pdata[i]), &at);
      g_array_append_val (self->places, at);
    }
}

static EntenteFragment *
fragment_alloc (void)
{
  EntenteFragment *self = g_new0 (EntenteFragment, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  self->chosen_ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
fill_kind (EntenteFragment *self,
           EntenteItemKind  kind)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    if (entente_item_get_kind (self->items->pdata[i]) == kind)
      g_ptr_array_add (copies, entente_item_copy (self->items->pdata[i], NULL));
  if (!entente_document_append_all (self->document, kind, copies))
    g_assert_not_reached ();
}

static void
add_chosen_member (EntenteFragment *self)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < self->items->len; i++)
    {
      const char *id = entente_item_get_id (self->items->pdata[i]);

      if (!g_hash_table_contains (self->chosen_ids, id))
        continue;
      if (json->len > 1)
        g_string_append_c (json, ',');
      entente_json_print_text (json, id);
    }
  g_string_append_c (json, ']');
  entente_record_add_foreign (entente_document_get_record (self->document), CHOSEN, json->str, -1,
                              ENTENTE_DOCUMENT_VERSION);
}

static void
list_chosen (EntenteFragment *self)
{
  self->chosen = g_ptr_array_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (self->document, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          if (g_hash_table_contains (self->chosen_ids, entente_item_get_id (item)))
            g_ptr_array_add (self->chosen, item);
        }
    }
}

/* Copies the items on demand, which can happen in another thread. */
static void
ensure_document (EntenteFragment *self)
{
  if (self->document != NULL)
    return;

  self->document = entente_document_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    fill_kind (self, kind);
  for (guint i = 0; i < self->places->len; i++)
    {
      const EntentePoint *at = &g_array_index (self->places, EntentePoint, i);

      if (at->x != G_MAXINT)
        entente_layout_set_position (entente_document_get_layout (self->document),
                                     entente_item_get_id (self->items->pdata[i]), at);
    }
  add_chosen_member (self);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  list_chosen (self);
}

static void
read_ids (EntenteFragment *self,
          const char      *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (EntenteJsonTape) tape = entente_json_scan (bytes, NULL, NULL, NULL);
  guint n, token = 1;

  if (tape == NULL || entente_json_tape_get_type (tape, 0) != ENTENTE_JSON_ARRAY)
    return;
  for (n = entente_json_tape_get_n_members (tape, 0); n > 0; n--, token = entente_json_tape_get_next (tape, token))
    if (entente_json_tape_get_type (tape, token) == ENTENTE_JSON_TEXT)
      g_hash_table_add (self->chosen_ids, entente_json_tape_dup_text (tape, token));
}

/* A newer format may hold members whose meaning is unknown here, so that it is refused. */
static gboolean
is_newer (EntenteDocument *document)
{
  return entente_record_get_number (entente_document_get_record (document), ENTENTE_DOCUMENT_VERSION) !=
         ENTENTE_NUMBER_ABSENT;
}

/* If the member "chosen" is missing, as in a whole document, all items were chosen. */
static void
read_chosen (EntenteFragment *self)
{
  const EntenteRecord *record = entente_document_get_record (self->document);

  for (guint i = 0; i < entente_record_get_n_foreign (record); i++)
    if (g_str_equal (entente_record_get_foreign (record, i)->name, CHOSEN))
      read_ids (self, entente_record_get_foreign (record, i)->json);
  list_chosen (self);
  for (int kind = 0; self->chosen->len == 0 && kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_document_get_n_items (self->document, kind); i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (self->document, kind), i);

        g_hash_table_add (self->chosen_ids, g_strdup (entente_item_get_id (item)));
      }
  g_ptr_array_unref (self->chosen);
  list_chosen (self);
}

/* Returns the name as the file has it: copied text must be exact. */

static const char *
name_of (EntenteFragment *self,
         const char      *id)
{
  EntenteItem *item = entente_document_lookup (self->document, id);
  const char *name = NULL;

  if (item != NULL && entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR)
    name = entente_item_get_text (item, ENTENTE_ACTOR_NAME);
  else if (item != NULL && entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE)
    name = entente_item_get_text (item, ENTENTE_SOURCE_TITLE);
  return name != NULL ? name : id;
}

static void
print_relation (EntenteFragment *self,
                GString         *out,
                EntenteRelation *relation)
{
  const char *from = entente_relation_get_from (relation), *to = entente_relation_get_to (relation);
  const char *word = entente_relation_get_kind (relation);
  const char *sign = entente_relation_is_directed (relation) ? "→" : "—";

  g_string_append (out, from != NULL ? name_of (self, from) : "?");
  if (word != NULL)
    g_string_append_printf (out, " — %s", word);
  g_string_append_printf (out, " %s %s\n", sign, to != NULL ? name_of (self, to) : "?");
}

static void
print_part (GString    *line,
            const char *part)
{
  if (part == NULL)
    return;
  if (line->len > 0)
    g_string_append (line, ", ");
  g_string_append (line, part);
}

static void
print_source (GString     *line,
              EntenteItem *source,
              const char  *publisher)
{
  const char *title = entente_item_get_text (source, ENTENTE_SOURCE_TITLE);

  print_part (line, title != NULL ? title : entente_item_get_id (source));
  print_part (line, publisher);
  print_part (line, entente_item_get_text (source, ENTENTE_SOURCE_PUBLISHED));
  print_part (line, entente_item_get_text (source, ENTENTE_SOURCE_URL));
}

static void
print_where (EntenteFragment *self,
             GString         *out,
             EntenteItem     *source)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *publisher = entente_item_get_text (source, ENTENTE_SOURCE_PUBLISHER);

  print_source (line, source, publisher != NULL ? name_of (self, publisher) : NULL);
  g_string_append_printf (out, "%s\n", line->str);
}

static const char *
former_speaker_of (EntenteStatement *statement)
{
  return entente_former_get_name (entente_item_get_record (ENTENTE_ITEM (statement)), ENTENTE_STATEMENT_FORMER,
                                  ENTENTE_ROLE_SPEAKER, 0);
}

/* Only verbatim quotations get quotation marks. */
static void
print_statement (EntenteFragment  *self,
                 GString          *out,
                 EntenteStatement *statement)
{
  const char *text = entente_item_get_text (ENTENTE_ITEM (statement), ENTENTE_STATEMENT_TEXT);
  const char *form = entente_item_get_text (ENTENTE_ITEM (statement), ENTENTE_STATEMENT_FORM);
  const char *speaker = entente_item_get_text (ENTENTE_ITEM (statement), ENTENTE_STATEMENT_SPEAKER);
  const char *source_id = entente_item_get_text (ENTENTE_ITEM (statement), ENTENTE_STATEMENT_SOURCE);
  const char *const *via = entente_item_get_texts (ENTENTE_ITEM (statement), ENTENTE_STATEMENT_VIA);
  EntenteItem *source = entente_document_lookup (self->document, source_id);
  g_autoptr (GString) who = g_string_new (NULL);

  g_string_append_printf (out, g_strcmp0 (form, ENTENTE_FORM_QUOTE) == 0 ? "“%s”\n" : "%s\n",
                          text != NULL ? text : "");
  print_part (who, speaker != NULL ? name_of (self, speaker) : former_speaker_of (statement));
  for (guint i = 0; via[i] != NULL; i++)
    {
      /* Translators: after who said something, who passed it on. */
      g_autofree char *through = g_strdup_printf (C_("fragment", "via %s"), name_of (self, via[i]));

      print_part (who, through);
    }
  print_part (who, entente_item_get_text (ENTENTE_ITEM (statement), ENTENTE_STATEMENT_DATE));
  if (who->len > 0)
    g_string_append_printf (out, "— %s\n", who->str);
  if (source != NULL && entente_item_get_kind (source) == ENTENTE_ITEM_SOURCE)
    print_where (self, out, source);
  else if (source_id != NULL)
    g_string_append_printf (out, "%s\n", source_id);
}

static void
print_item (EntenteFragment *self,
            GString         *out,
            EntenteItem     *item)
{
  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      g_string_append_printf (out, "%s\n", name_of (self, entente_item_get_id (item)));
      break;
    case ENTENTE_ITEM_RELATION:
      print_relation (self, out, ENTENTE_RELATION (item));
      break;
    case ENTENTE_ITEM_STATEMENT:
      print_statement (self, out, ENTENTE_STATEMENT (item));
      break;
    case ENTENTE_ITEM_SOURCE:
      print_where (self, out, item);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * entente_fragment_new:
 * @document: a document
 * @chosen: (element-type EntenteItem): items of it
 *
 * Returns: (transfer full): a fragment of @chosen and the items that belong to them. It does not change
 *   with @document, and all other functions can be called in another thread
 */
EntenteFragment *
entente_fragment_new (EntenteDocument *document,
                      const GPtrArray *chosen)
{
  EntenteFragment *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && chosen != NULL, NULL);

  self = fragment_alloc ();
  self->items = collect_items (document, chosen);
  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (self->chosen_ids, g_strdup (entente_item_get_id (chosen->pdata[i])));
  copy_positions (self, document);
  return self;
}

/**
 * entente_fragment_read:
 * @bytes: the result of entente_fragment_write(), or any other bytes
 * @error: return location for an error of %ENTENTE_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the fragment
 */
EntenteFragment *
entente_fragment_read (GBytes  *bytes,
                       GError **error)
{
  g_autoptr (EntenteDocument) document = NULL;
  EntenteFragment *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  document = entente_json_read (bytes, NULL, NULL, error);
  if (document == NULL)
    return NULL;
  if (is_newer (document))
    {
      g_set_error_literal (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_UNUSABLE,
                           _("It was copied by a newer version of Entente."));
      return NULL;
    }
  self = fragment_alloc ();
  self->document = g_steal_pointer (&document);
  read_chosen (self);
  return self;
}

/**
 * entente_fragment_free:
 * @self: (nullable) (transfer full): a fragment
 */
void
entente_fragment_free (EntenteFragment *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_array_unref (self->places);
  g_hash_table_unref (self->chosen_ids);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_free (self);
}

/**
 * entente_fragment_get_document:
 * @self: a fragment
 *
 * Returns: (transfer none): all of its items, as a document
 */
EntenteDocument *
entente_fragment_get_document (EntenteFragment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_document (self);
  return self->document;
}

/**
 * entente_fragment_get_chosen:
 * @self: a fragment
 *
 * Returns: (transfer none) (element-type EntenteItem): the chosen ones of its items
 */
const GPtrArray *
entente_fragment_get_chosen (EntenteFragment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_document (self);
  return self->chosen;
}

/**
 * entente_fragment_find_middle:
 * @self: a fragment
 * @middle: (out): the centre of all its actors that have a position
 *
 * Returns: whether any actor has a position
 */
gboolean
entente_fragment_find_middle (EntenteFragment *self,
                              EntentePoint    *middle)
{
  EntentePoint least = { G_MAXINT, G_MAXINT }, most = { G_MININT, G_MININT };
  EntenteLayout *layout;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (self != NULL && middle != NULL, FALSE);

  layout = entente_document_get_layout (entente_fragment_get_document (self));
  ids = entente_layout_list_positions (layout);
  for (char **id = ids; *id != NULL; id++)
    {
      EntentePoint at;

      entente_layout_get_position (layout, *id, &at);
      least = (EntentePoint) { MIN (least.x, at.x), MIN (least.y, at.y) };
      most = (EntentePoint) { MAX (most.x, at.x), MAX (most.y, at.y) };
    }
  *middle = (EntentePoint) { least.x / 2 + most.x / 2, least.y / 2 + most.y / 2 };
  return ids[0] != NULL;
}

/**
 * entente_fragment_write:
 * @self: a fragment
 * @error: return location for an error, as of entente_json_write()
 *
 * Returns: (transfer full) (nullable): its text in the file format
 */
GBytes *
entente_fragment_write (EntenteFragment *self,
                        GError         **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return entente_json_write (entente_fragment_get_document (self), error);
}

/**
 * entente_fragment_to_text:
 * @self: a fragment
 *
 * Returns: (transfer full): the chosen items as plain text: an actor or a relation on one line, a statement
 *   with its speaker, date and source. All words are as in the document
 */
char *
entente_fragment_to_text (EntenteFragment *self)
{
  GString *out;
  const GPtrArray *chosen;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  chosen = entente_fragment_get_chosen (self);
  for (guint i = 0; i < chosen->len; i++)
    {
      if (i > 0 && entente_item_get_kind (chosen->pdata[i]) == ENTENTE_ITEM_STATEMENT)
        g_string_append_c (out, '\n');
      print_item (self, out, chosen->pdata[i]);
    }
  return g_string_free (out, FALSE);
}
