/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-id.h"
#include "entente-own-list-edits.h"
#include "entente-reference.h"
#include "entente-relation.h"
#include "entente-set-aside-commands.h"

#include <glib/gi18n.h>
#include <string.h>

/* The merge of two actors. All items that named the other actor name the one that stays. The names of the other
 * become aliases. The links, identifiers and tags of both are kept, and so are both descriptions and notes. Of
 * two kinds, two dates or two facts of one name, that of the actor that stays is kept. Two relations that become
 * equal are replaced by one, which has the statements of both. A relation between the two actors becomes one of
 * the actor with itself. It is not removed, because it may show that the two are not the same. */

typedef struct {
  EntenteMerge *merge;
  EntenteDocument *document;
  EntenteItem *kept, *other;
  GHashTable *new_ids; /* id -> the id that replaces it */
} Merging;

static gboolean
has_name (const EntenteRecord *record,
          const char          *name)
{
  if (g_strcmp0 (entente_record_get_text (record, ENTENTE_ACTOR_NAME), name) == 0)
    return TRUE;
  for (guint i = 0; i < entente_record_get_n_records (record, ENTENTE_ACTOR_ALIASES); i++)
    if (g_strcmp0 (entente_record_get_text (entente_record_get_nth (record, ENTENTE_ACTOR_ALIASES, i),
                                            ENTENTE_PHRASE_TEXT), name) == 0)
      return TRUE;
  return FALSE;
}

static void
add_names (EntenteRecord       *record,
           const EntenteRecord *other)
{
  const char *name = entente_record_get_text (other, ENTENTE_ACTOR_NAME);

  if (name != NULL && !entente_record_has (record, ENTENTE_ACTOR_NAME))
    entente_record_set_text (record, ENTENTE_ACTOR_NAME, name);
  else if (name != NULL && !has_name (record, name))
    {
      EntenteRecord *alias = entente_record_new (&entente_phrase_shape);

      entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, name);
      entente_record_add_record (record, ENTENTE_ACTOR_ALIASES, alias);
    }
  for (guint i = 0; i < entente_record_get_n_records (other, ENTENTE_ACTOR_ALIASES); i++)
    {
      const EntenteRecord *alias = entente_record_get_nth (other, ENTENTE_ACTOR_ALIASES, i);

      if (!has_name (record, entente_record_get_text (alias, ENTENTE_PHRASE_TEXT)))
        entente_record_add_record (record, ENTENTE_ACTOR_ALIASES, entente_record_copy (alias));
    }
}

/* A file can have very many texts, so they are compared by their hashes. */
static void
join_texts (EntenteRecord       *record,
            const EntenteRecord *other,
            guint                member)
{
  const char *const *texts = entente_record_get_texts (record, member);
  const char *const *more = entente_record_get_texts (other, member);
  g_autoptr (GHashTable) present = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (*more == NULL)
    return;
  g_strv_builder_addv (builder, (const char **) texts);
  for (; *texts != NULL; texts++)
    g_hash_table_add (present, (gpointer) *texts);
  for (; *more != NULL; more++)
    if (g_hash_table_add (present, (gpointer) *more))
      g_strv_builder_add (builder, *more);
  entente_record_take_texts (record, member, g_strv_builder_end (builder));
}

/* Returns the scheme and the id as one text, which is different for each pair. */
static char *
make_key (const EntenteRecord *identifier)
{
  const char *scheme = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME);
  const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

  return g_strdup_printf ("%" G_GSIZE_FORMAT " %s %s", scheme != NULL ? strlen (scheme) : 0,
                          scheme != NULL ? scheme : "", id != NULL ? id : "");
}

/* An identifier that holds more than its scheme and its id is kept beside one that holds only these. */
static void
join_identifiers (EntenteRecord       *record,
                  const EntenteRecord *other)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entente_record_get_n_records (record, ENTENTE_ACTOR_IDENTIFIERS); i++)
    {
      EntenteRecord *identifier = entente_record_get_nth (record, ENTENTE_ACTOR_IDENTIFIERS, i);

      g_hash_table_replace (present, make_key (identifier), identifier);
    }
  for (guint i = 0; i < entente_record_get_n_records (other, ENTENTE_ACTOR_IDENTIFIERS); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (other, ENTENTE_ACTOR_IDENTIFIERS, i);
      g_autofree char *key = make_key (identifier);
      const EntenteRecord *before = g_hash_table_lookup (present, key);
      EntenteRecord *copy;

      if (before != NULL
          && (entente_record_get_n_foreign (identifier) == 0 || entente_record_equal (before, identifier)))
        continue;
      copy = entente_record_copy (identifier);
      entente_record_add_record (record, ENTENTE_ACTOR_IDENTIFIERS, copy);
      g_hash_table_replace (present, g_steal_pointer (&key), copy);
    }
}

/* If both actors have a fact of the same name, that of the actor that stays is kept. */
static void
join_data (EntenteRecord       *record,
           const EntenteRecord *other)
{
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < entente_record_get_n_data (record, ENTENTE_ACTOR_DATA); i++)
    g_hash_table_add (names, entente_record_get_datum (record, ENTENTE_ACTOR_DATA, i)->name);
  for (guint i = 0; i < entente_record_get_n_data (other, ENTENTE_ACTOR_DATA); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (other, ENTENTE_ACTOR_DATA, i);

      if (!g_hash_table_contains (names, datum->name))
        entente_record_add_datum (record, ENTENTE_ACTOR_DATA, datum->name, datum->type, datum->text);
    }
}

static void
add_note (EntenteRecord *record,
          const char    *more)
{
  const char *note = entente_record_get_text (record, ENTENTE_ACTOR_NOTE);

  if (more != NULL && g_strcmp0 (note, more) != 0)
    entente_record_take_text (record, ENTENTE_ACTOR_NOTE,
                              note != NULL ? g_strconcat (note, "\n\n", more, NULL) : g_strdup (more));
}

/* A card has one description. A second one is kept in the note. */
static void
add_description (EntenteRecord       *record,
                 const EntenteRecord *other)
{
  const char *more = entente_record_get_text (other, ENTENTE_ACTOR_DESCRIPTION);

  if (!entente_record_has (record, ENTENTE_ACTOR_DESCRIPTION))
    entente_record_set_text (record, ENTENTE_ACTOR_DESCRIPTION, more);
  else if (g_strcmp0 (entente_record_get_text (record, ENTENTE_ACTOR_DESCRIPTION), more) != 0)
    add_note (record, more);
}

static void
fill_text (EntenteRecord       *record,
           const EntenteRecord *other,
           guint                member)
{
  if (!entente_record_has (record, member))
    entente_record_set_text (record, member, entente_record_get_text (other, member));
}

static void
add_foreign (EntenteRecord       *record,
             const EntenteRecord *other)
{
  for (guint i = 0; i < entente_record_get_n_foreign (other); i++)
    {
      const EntenteForeign *foreign = entente_record_get_foreign (other, i);

      if (!entente_record_has_foreign (record, foreign->name))
        entente_record_add_foreign (record, foreign->name, foreign->json, -1, foreign->after);
    }
}

static EntenteItem *
merge_actors (EntenteItem *kept,
              EntenteItem *other)
{
  EntenteItem *merged = entente_item_copy (kept, NULL);
  EntenteRecord *record = entente_item_edit_record (merged);
  const EntenteRecord *more = entente_item_get_record (other);

  add_names (record, more);
  fill_text (record, more, ENTENTE_ACTOR_KIND);
  add_description (record, more);
  fill_text (record, more, ENTENTE_ACTOR_START);
  fill_text (record, more, ENTENTE_ACTOR_END);
  join_texts (record, more, ENTENTE_ACTOR_LINKS);
  fill_text (record, more, ENTENTE_ACTOR_IMAGE);
  add_note (record, entente_record_get_text (more, ENTENTE_ACTOR_NOTE));
  join_identifiers (record, more);
  join_texts (record, more, ENTENTE_ACTOR_TAGS);
  join_data (record, more);
  add_foreign (record, more);
  return merged;
}

static const char *
get_new_id (EntenteLink link,
            const char *id,
            gpointer    new_ids)
{
  const char *other = g_hash_table_lookup (new_ids, id);

  return other != NULL ? other : id;
}

/* Finds a relation that differs from @relation only in its id. */
static EntenteItem *
find_duplicate (Merging     *self,
                EntenteItem *relation)
{
  const char *from = entente_relation_get_from (ENTENTE_RELATION (relation));
  const char *kept = entente_item_get_id (self->kept), *other = entente_item_get_id (self->other);
  const char *ends[] = { from, g_strcmp0 (from, kept) == 0 ? other : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const GPtrArray *relations = entente_document_get_linked (self->document, ends[i], ENTENTE_LINK_FROM);

      for (guint j = 0; j < relations->len; j++)
        {
          EntenteItem *now = entente_draft_lookup (self->merge->draft, entente_item_get_id (relations->pdata[j]));
          g_autoptr (EntenteItem) candidate = NULL;

          if (now == NULL || g_str_equal (entente_item_get_id (now), entente_item_get_id (relation)))
            continue;
          candidate = entente_item_copy (now, entente_item_get_id (relation));
          if (entente_item_equal (candidate, relation))
            return now;
        }
    }
  return NULL;
}

static gboolean
is_loop (EntenteItem *relation)
{
  return g_strcmp0 (entente_relation_get_from (ENTENTE_RELATION (relation)),
                    entente_relation_get_to (ENTENTE_RELATION (relation))) == 0;
}

static void
move_relation (Merging     *self,
               EntenteItem *relation)
{
  g_autoptr (EntenteItem) moved = NULL;
  EntenteItem *duplicate;
  gpointer id = (gpointer) entente_item_get_id (relation);

  if (entente_draft_lookup (self->merge->draft, entente_item_get_id (relation)) != relation)
    return;
  moved = entente_item_copy (relation, NULL);
  entente_reference_map (entente_item_edit_record (moved), get_new_id, self->new_ids);
  duplicate = find_duplicate (self, moved);
  if (duplicate != NULL)
    {
      g_hash_table_insert (self->new_ids, id, (gpointer) entente_item_get_id (duplicate));
      entente_draft_remove (self->merge->draft, relation);
      self->merge->n_folded++;
      return;
    }
  entente_draft_replace (self->merge->draft, moved);
  self->merge->n_relations++;
  self->merge->n_loops += is_loop (moved) && !is_loop (relation);
}

static void
move_relations (Merging *self)
{
  for (int link = ENTENTE_LINK_FROM; link <= ENTENTE_LINK_TO; link++)
    {
      const GPtrArray *relations =
        entente_document_get_linked (self->document, entente_item_get_id (self->other), link);

      for (guint i = 0; i < relations->len; i++)
        move_relation (self, relations->pdata[i]);
    }
}

static void
change_item (Merging     *self,
             EntenteItem *item)
{
  g_autoptr (EntenteItem) changed = NULL;

  if (entente_draft_lookup (self->merge->draft, entente_item_get_id (item)) != item || item == self->kept)
    return;
  changed = entente_item_copy (item, NULL);
  if (!entente_reference_map (entente_item_edit_record (changed), get_new_id, self->new_ids))
    return;
  entente_draft_replace (self->merge->draft, changed);
  self->merge->n_statements += entente_item_get_kind (item) == ENTENTE_ITEM_STATEMENT;
  self->merge->n_sources += entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE;
}

static void
change_other_items (Merging *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->new_ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (int link = ENTENTE_LINK_TO + 1; link < ENTENTE_N_LINKS; link++)
      {
        const GPtrArray *items = entente_document_get_linked (self->document, id, link);

        for (guint i = 0; i < items->len; i++)
          change_item (self, items->pdata[i]);
      }
}

static void
move_position (Merging *self)
{
  const char *kept = entente_item_get_id (self->kept), *other = entente_item_get_id (self->other);
  EntenteLayout *layout = entente_document_get_layout (self->document);
  EntentePoint at;

  if (!entente_layout_get_position (layout, kept, NULL) && entente_layout_get_position (layout, other, &at))
    {
      entente_draft_place (self->merge->draft, kept, &at);
      entente_draft_pin (self->merge->draft, kept, entente_layout_is_pinned (layout, other));
    }
  entente_draft_place (self->merge->draft, other, NULL);
  entente_draft_pin (self->merge->draft, other, FALSE);
}

/**
 * entente_merge_new:
 * @document: a document
 * @kept: the actor of it that stays
 * @other: another actor of it, which is the same
 *
 * Returns: (transfer full): the merge, which is not applied yet
 */
EntenteMerge *
entente_merge_new (EntenteDocument *document,
                   EntenteItem     *kept,
                   EntenteItem     *other)
{
  Merging self = { NULL, document, kept, other, NULL };
  g_autoptr (GHashTable) new_ids = NULL;
  g_autofree char *kept_name = NULL, *other_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (ENTENTE_IS_ACTOR (kept) && ENTENTE_IS_ACTOR (other) && kept != other, NULL);

  self.merge = g_new0 (EntenteMerge, 1);
  self.new_ids = new_ids = g_hash_table_new (entente_id_hash, g_str_equal);
  kept_name = entente_commands_name_item (kept);
  other_name = entente_commands_name_item (other);
  self.merge->draft = entente_draft_new (document, NULL);
  entente_draft_take_name (self.merge->draft, g_strdup_printf (_("Merge %s and %s"), kept_name, other_name));
  self.merge->merged = merge_actors (kept, other);

  g_hash_table_insert (new_ids, (gpointer) entente_item_get_id (other), (gpointer) entente_item_get_id (kept));
  entente_draft_replace (self.merge->draft, self.merge->merged);
  move_relations (&self);
  change_other_items (&self);
  entente_own_list_redirect (self.merge->draft, ENTENTE_DOCUMENT_VIEWS, get_new_id, new_ids);
  entente_own_list_redirect (self.merge->draft, ENTENTE_DOCUMENT_GROUPS, get_new_id, new_ids);
  entente_set_aside_commands_redirect (self.merge->draft, get_new_id, new_ids);
  entente_draft_remove (self.merge->draft, other);
  move_position (&self);
  return self.merge;
}

/**
 * entente_merge_free:
 * @self: (nullable) (transfer full): a merge
 */
void
entente_merge_free (EntenteMerge *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->draft, entente_draft_free);
  g_object_unref (self->merged);
  g_free (self);
}
