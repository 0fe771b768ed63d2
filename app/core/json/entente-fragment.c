/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fragment.h"

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-json-print.h"
#include "entente-json.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>

/* What is copied is more than what was chosen, for it is to make sense elsewhere: the relations between
 * actors that were chosen; the statements about all these relations, because a line without them would
 * belie the evidence; and then all that any of it names: ends, speakers, relays, sources and their
 * publishers, to the last. Nothing of it is altered.
 *
 * On the clipboard it is a small document of the format of the files, with one member more: "chosen", the
 * ids of what was chosen. What reads documents reads it. */

#define CHOSEN "chosen"

struct _EntenteFragment {
  GPtrArray *items;          /* of EntenteItem, in their order; NULL once the document is there */
  GArray *places;            /* of EntentePoint, of the actors of items */
  GHashTable *chosen_ids;    /* id -> itself */
  EntenteDocument *document; /* NULL until it is asked for */
  GPtrArray *chosen;         /* of EntenteItem, of the document, likewise */
};

/* While the items are gathered. */
typedef struct {
  EntenteDocument *document;
  GPtrArray *items;
  GHashTable *seen;
} Gathering;

static void
bring (Gathering   *self,
       EntenteItem *item)
{
  if (item != NULL && g_hash_table_add (self->seen, item))
    g_ptr_array_add (self->items, g_object_ref (item));
}

static void
bring_relations_between (Gathering       *self,
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
            bring (self, relations->pdata[j]);
        }
    }
}

static void
bring_evidence (Gathering *self)
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
        bring (self, statements->pdata[j]);
    }
}

static void
bring_linked (EntenteLink link,
              const char *id,
              gpointer    data)
{
  Gathering *self = data;

  bring (self, entente_document_lookup (self->document, id));
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
gather (EntenteDocument *document,
        const GPtrArray *chosen)
{
  Gathering self = { document, g_ptr_array_new_with_free_func (g_object_unref), g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < chosen->len; i++)
    bring (&self, chosen->pdata[i]);
  bring_relations_between (&self, chosen);
  bring_evidence (&self);
  /* The list grows while it is walked. */
  for (guint i = 0; i < self.items->len; i++)
    entente_item_foreach_link (self.items->pdata[i], bring_linked, &self);
  g_hash_table_unref (self.seen);
  g_ptr_array_sort (self.items, compare_items);
  return self.items;
}

static void
take_places (EntenteFragment *self,
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

/* The copies are made when they are needed, which can be in another thread. */
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

/* Of a newer format it is not known what there is to be kept. */
static gboolean
is_newer (EntenteDocument *document)
{
  return entente_record_get_number (entente_document_get_record (document), ENTENTE_DOCUMENT_VERSION) !=
         ENTENTE_NUMBER_ABSENT;
}

/* Where nothing is said of that, as in a whole document, all of it was chosen. */
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

/* The texts are those of the file: what is quoted elsewhere must be what was said. */

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

/* Quotation marks only around what was said in these words. */
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
  print_part (who, speaker != NULL ? name_of (self, speaker) : NULL);
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
 * Returns: (transfer full): @chosen and what belongs to it, which stays as it is when @document changes;
 *   all that follows can be done in another thread
 */
EntenteFragment *
entente_fragment_new (EntenteDocument *document,
                      const GPtrArray *chosen)
{
  EntenteFragment *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && chosen != NULL, NULL);

  self = fragment_alloc ();
  self->items = gather (document, chosen);
  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (self->chosen_ids, g_strdup (entente_item_get_id (chosen->pdata[i])));
  take_places (self, document);
  return self;
}

/**
 * entente_fragment_read:
 * @bytes: what entente_fragment_write() gave, or anything else
 * @error: return location for an error of %ENTENTE_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): what is in it
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
 * Returns: (transfer none): all that is in it, as a document
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
 * Returns: (transfer none) (element-type EntenteItem): those of its items for whose sake it was made
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
 * @middle: (out): the middle of all its actors, as far as they have a place
 *
 * Returns: whether any has
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
 *
 * Returns: (transfer full): its text in the format of the files
 */
GBytes *
entente_fragment_write (EntenteFragment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return entente_json_write (entente_fragment_get_document (self));
}

/**
 * entente_fragment_to_text:
 * @self: a fragment
 *
 * Returns: (transfer full): what was chosen, to be read: an actor or a relation in a line, a statement with
 *   who said it, when, and where it is written; each word as it is in the document
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
