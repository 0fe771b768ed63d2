/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-deletion.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-former.h"
#include "entente-id.h"
#include "entente-own-list-edits.h"
#include "entente-query.h"
#include "entente-reference.h"
#include "entente-relation.h"
#include "entente-set-aside-commands.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>

/* The deletion of items. Deleting an actor also deletes its relations, because a relation needs two
 * ends. All other items stay, but no longer refer to the deleted items. For example, a statement is
 * kept without its speaker, and with the speaker's name: otherwise the words would become those of nobody, or of
 * the source. A group has one member less. All of it is one step, so that undo restores everything. */

static void
mark_relations (EntenteDeletion *self,
                EntenteDocument *document,
                const char      *actor,
                GHashTable      *deleted)
{
  for (int link = ENTENTE_LINK_FROM; link <= ENTENTE_LINK_TO; link++)
    {
      const GPtrArray *relations = entente_document_get_linked (document, actor, link);

      for (guint i = 0; i < relations->len; i++)
        self->n_relations += g_hash_table_add (deleted, (gpointer) entente_item_get_id (relations->pdata[i]));
    }
}

/* Returns the set of the ids of all items to delete. */
static GHashTable *
list_deleted (EntenteDeletion *self,
              EntenteDocument *document,
              GPtrArray       *items)
{
  GHashTable *deleted = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (deleted, (gpointer) entente_item_get_id (items->pdata[i]));
  for (guint i = 0; i < items->len; i++)
    if (ENTENTE_IS_ACTOR (items->pdata[i]))
      mark_relations (self, document, entente_item_get_id (items->pdata[i]), deleted);
  return deleted;
}

static const char *
map_reference (EntenteLink link,
               const char *id,
               gpointer    deleted)
{
  return g_hash_table_contains (deleted, id) ? NULL : id;
}

static gboolean
has_lost (EntenteItem         *before,
          const EntenteRecord *after,
          guint                member)
{
  return entente_record_has (entente_item_get_record (before), member) && !entente_record_has (after, member);
}

static gboolean
has_fewer (EntenteItem         *before,
           const EntenteRecord *after,
           guint                member)
{
  const char *const *texts = entente_item_get_texts (before, member);

  return g_strv_length ((char **) texts) > g_strv_length ((char **) entente_record_get_texts (after, member));
}

static void
count_losses (EntenteDeletion     *self,
              EntenteItem         *before,
              const EntenteRecord *after)
{
  if (ENTENTE_IS_STATEMENT (before))
    {
      self->n_speakerless += has_lost (before, after, ENTENTE_STATEMENT_SPEAKER);
      self->n_sourceless += has_lost (before, after, ENTENTE_STATEMENT_SOURCE);
      self->n_less_relayed += has_fewer (before, after, ENTENTE_STATEMENT_VIA);
      self->n_less_about += entente_statement_get_n_about (ENTENTE_STATEMENT (before)) >
                            entente_record_get_n_records (after, ENTENTE_STATEMENT_ABOUT);
    }
  else if (ENTENTE_IS_SOURCE (before))
    {
      self->n_publisherless += has_lost (before, after, ENTENTE_SOURCE_PUBLISHER);
      self->n_less_citing += has_fewer (before, after, ENTENTE_SOURCE_CITES);
    }
}

/* Keeps the name of a deleted item in an item that referred to it. */
static void
keep_name (EntenteDocument *document,
           EntenteRecord   *record,
           guint            former,
           const char      *role,
           const char      *id)
{
  EntenteItem *item = entente_document_lookup (document, id);
  g_autofree char *name = item != NULL ? entente_query_raw_title (document, item) : g_strdup (id);

  entente_former_add (record, former, role, name);
}

static void
keep_names (EntenteDocument *document,
            EntenteItem     *before,
            EntenteRecord   *after,
            GHashTable      *deleted)
{
  if (ENTENTE_IS_SOURCE (before) && has_lost (before, after, ENTENTE_SOURCE_PUBLISHER))
    keep_name (document, after, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_PUBLISHER,
               entente_source_get_publisher (ENTENTE_SOURCE (before)));
  if (ENTENTE_IS_SOURCE (before))
    for (const char *const *cited = entente_source_get_cites (ENTENTE_SOURCE (before)); *cited != NULL; cited++)
      if (g_hash_table_contains (deleted, *cited))
        keep_name (document, after, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_CITES, *cited);
  if (!ENTENTE_IS_STATEMENT (before))
    return;

  if (has_lost (before, after, ENTENTE_STATEMENT_SPEAKER))
    keep_name (document, after, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SPEAKER,
               entente_statement_get_speaker (ENTENTE_STATEMENT (before)));
  for (const char *const *via = entente_statement_get_via (ENTENTE_STATEMENT (before)); *via != NULL; via++)
    if (g_hash_table_contains (deleted, *via))
      keep_name (document, after, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_VIA, *via);
  if (has_lost (before, after, ENTENTE_STATEMENT_SOURCE))
    keep_name (document, after, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SOURCE,
               entente_statement_get_source (ENTENTE_STATEMENT (before)));
}

static void
list_lost (EntenteDocument   *document,
           const char *const *cites,
           GHashTable        *deleted,
           GHashTable        *seen,
           GPtrArray         *waiting)
{
  for (; *cites != NULL; cites++)
    {
      EntenteItem *cited = g_hash_table_contains (deleted, *cites)
                             ? entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, *cites) : NULL;

      if (cited != NULL && g_hash_table_add (seen, cited))
        g_ptr_array_add (waiting, cited);
    }
}

/* Who drew on a source that is deleted drew on what that drew on: otherwise both could seem to be independent. */
static void
keep_drawing (EntenteDocument *document,
              EntenteItem     *before,
              EntenteRecord   *after,
              GHashTable      *deleted)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  list_lost (document, entente_source_get_cites (ENTENTE_SOURCE (before)), deleted, seen, waiting);
  for (guint i = 0; i < waiting->len; i++)
    {
      const char *const *cites = entente_source_get_cites (waiting->pdata[i]);

      list_lost (document, cites, deleted, seen, waiting);
      for (; *cites != NULL; cites++)
        if (!g_hash_table_contains (deleted, *cites) && !g_str_equal (*cites, entente_item_get_id (before)) &&
            !g_strv_contains (entente_record_get_texts (after, ENTENTE_SOURCE_CITES), *cites))
          entente_record_add_text (after, ENTENTE_SOURCE_CITES, *cites);
    }
}

static void
remove_references (EntenteDeletion *self,
                   EntenteDocument *document,
                   EntenteItem     *item,
                   GHashTable      *deleted)
{
  g_autoptr (EntenteItem) after = NULL;

  if (g_hash_table_contains (deleted, entente_item_get_id (item)) || ENTENTE_IS_RELATION (item))
    return;
  after = entente_item_copy (item, NULL);
  if (!entente_reference_map (entente_item_edit_record (after), map_reference, deleted))
    return;
  count_losses (self, item, entente_item_get_record (after));
  keep_names (document, item, entente_item_edit_record (after), deleted);
  if (ENTENTE_IS_SOURCE (item))
    keep_drawing (document, item, entente_item_edit_record (after), deleted);
  entente_draft_replace (self->draft, after);
}

static void
remove_item (EntenteDeletion *self,
             EntenteDocument *document,
             const char      *id)
{
  EntenteItem *item = entente_document_lookup (document, id);

  entente_draft_remove (self->draft, item);
  if (!ENTENTE_IS_ACTOR (item))
    return;
  entente_draft_place (self->draft, id, NULL);
  entente_draft_pin (self->draft, id, FALSE);
}

static void
remove_items (EntenteDeletion *self,
              EntenteDocument *document,
              GHashTable      *deleted)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, deleted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (int link = 0; link < ENTENTE_N_LINKS; link++)
      {
        const GPtrArray *items = entente_document_get_linked (document, id, link);

        for (guint i = 0; i < items->len; i++)
          if (g_hash_table_add (visited, items->pdata[i]))
            remove_references (self, document, items->pdata[i], deleted);
      }
  g_hash_table_iter_init (&iter, deleted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    remove_item (self, document, id);
}

/**
 * entente_deletion_new:
 * @document: a document
 * @items: (element-type EntenteItem): items of it, each once
 *
 * Returns: (transfer full): the draft that deletes them, and the consequences
 */
EntenteDeletion *
entente_deletion_new (EntenteDocument *document,
                      GPtrArray       *items)
{
  EntenteDeletion *self;
  g_autoptr (GHashTable) deleted = NULL;
  g_autofree char *first = NULL;
  char *name;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL && items->len > 0, NULL);

  self = g_new0 (EntenteDeletion, 1);
  self->draft = entente_draft_new (document, NULL);
  self->first = g_object_ref (items->pdata[0]);
  self->n_chosen = items->len;
  deleted = list_deleted (self, document, items);
  remove_items (self, document, deleted);
  entente_own_list_redirect (self->draft, ENTENTE_DOCUMENT_GROUPS, map_reference, deleted);
  entente_set_aside_commands_redirect (self->draft, map_reference, deleted);

  n = items->len;
  first = entente_commands_name_item (self->first);
  name = n == 1 ? g_strdup_printf (_("Delete %s"), first)
                : g_strdup_printf (ngettext ("Delete %u Item", "Delete %u Items", n), n);
  entente_draft_take_name (self->draft, name);
  return self;
}

/**
 * entente_deletion_free:
 * @self: (nullable) (transfer full): a deletion
 */
void
entente_deletion_free (EntenteDeletion *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->draft, entente_draft_free);
  g_object_unref (self->first);
  g_free (self);
}

static void
add_part (GPtrArray *parts,
          char      *part,
          guint      n)
{
  if (n > 0)
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static GPtrArray *
list_consequences (EntenteDeletion *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  add_part (parts, g_strdup_printf (ngettext ("%u statement now has no speaker", "%u statements now have no speaker",
                                              self->n_speakerless), self->n_speakerless), self->n_speakerless);
  add_part (parts, g_strdup_printf (ngettext ("%u statement now has no source", "%u statements now have no source",
                                              self->n_sourceless), self->n_sourceless), self->n_sourceless);
  add_part (parts, g_strdup_printf (ngettext ("%u statement has lost a relay", "%u statements have lost a relay",
                                              self->n_less_relayed), self->n_less_relayed), self->n_less_relayed);
  add_part (parts, g_strdup_printf (ngettext ("%u statement has lost something it was about",
                                              "%u statements have lost something they were about",
                                              self->n_less_about), self->n_less_about), self->n_less_about);
  add_part (parts, g_strdup_printf (ngettext ("%u source now has no publisher", "%u sources now have no publisher",
                                              self->n_publisherless), self->n_publisherless), self->n_publisherless);
  add_part (parts, g_strdup_printf (ngettext ("%u source has lost a source it cites",
                                              "%u sources have lost a source they cite",
                                              self->n_less_citing), self->n_less_citing), self->n_less_citing);
  return parts;
}

static char *
describe_deleted (EntenteDeletion *self)
{
  g_autofree char *name = entente_commands_name_item (self->first);
  g_autofree char *chosen = NULL;

  if (self->n_chosen == 1)
    chosen = g_strdup (name);
  else
    chosen = g_strdup_printf (ngettext ("%u item", "%u items", self->n_chosen), self->n_chosen);
  if (self->n_relations == 0)
    return g_strdup_printf (_("Deleted %s"), chosen);
  /* Translators: %s is a name, or "3 items" */
  return g_strdup_printf (ngettext ("Deleted %s, with %u relation", "Deleted %s, with %u relations",
                                    self->n_relations), chosen, self->n_relations);
}

/**
 * entente_deletion_describe:
 * @self: a deletion
 *
 * Returns: (transfer full): the deleted items and the consequences, as a sentence without a full stop, such as
 *   "Deleted Dmitry Peskov, with 3 relations; 2 statements now have no speaker"
 */
char *
entente_deletion_describe (EntenteDeletion *self)
{
  g_autoptr (GPtrArray) consequences = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  sentence = describe_deleted (self);
  consequences = list_consequences (self);
  for (guint i = 0; i < consequences->len; i++)
    {
      g_autofree char *part = g_steal_pointer (&sentence);

      /* Translators: two parts of a sentence */
      sentence = g_strdup_printf (C_("deletion", "%s; %s"), part, (const char *) consequences->pdata[i]);
    }
  return g_steal_pointer (&sentence);
}
