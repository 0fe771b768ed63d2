/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-edits.h"

#include "entente-actor.h"
#include "entente-commands.h"
#include "entente-deletion.h"
#include "entente-group-commands.h"
#include "entente-merge.h"
#include "entente-own-list.h"
#include "entente-view-commands.h"
#include "random-document.h"

static gboolean
is_chosen (GRand *random,
           guint  one_in)
{
  return g_rand_int_range (random, 0, (gint32) one_in) == 0;
}

static GPtrArray *
list_ids (EntenteDocument *document)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);

        g_ptr_array_add (ids, g_strdup (entente_item_get_id (item)));
      }
  return ids;
}

/**
 * random_edits_pick:
 * @random: a source of random numbers
 * @document: a document
 *
 * Returns: (transfer none) (nullable): one of its items, if it has any
 */
EntenteItem *
random_edits_pick (GRand           *random,
                   EntenteDocument *document)
{
  guint n = 0, nth;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    n += entente_document_get_n_items (document, kind);
  if (n == 0)
    return NULL;

  nth = (guint) g_rand_int_range (random, 0, (gint32) n);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      guint n_items = entente_document_get_n_items (document, kind);

      if (nth < n_items)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), nth);

          return entente_document_lookup (document, entente_item_get_id (item));
        }
      nth -= n_items;
    }
  g_assert_not_reached ();
}

static void
add (GRand        *random,
     EntenteDraft *draft,
     GPtrArray    *ids)
{
  EntenteItemKind kind = g_rand_int_range (random, 0, ENTENTE_N_ITEM_KINDS);
  guint n = entente_document_get_n_items (entente_draft_get_document (draft), kind);
  guint position = is_chosen (random, 2) ? G_MAXUINT : (guint) g_rand_int_range (random, 0, (gint32) n + 1);
  g_autofree char *text = random_text_new (random);
  g_autofree char *id = entente_draft_make_id (draft, text);
  g_autoptr (EntenteItem) item = random_item_new (random, kind, id, ids);

  entente_draft_add (draft, item, position);
}

static void
drop (GRand        *random,
      EntenteDraft *draft,
      EntenteItem  *item)
{
  if (!is_chosen (random, 8))
    {
      entente_draft_place (draft, entente_item_get_id (item), NULL);
      entente_draft_pin (draft, entente_item_get_id (item), FALSE);
    }
  entente_draft_remove (draft, item);
}

static void
change (GRand        *random,
        EntenteDraft *draft,
        EntenteItem  *item,
        GPtrArray    *ids)
{
  g_autoptr (EntenteItem) after = NULL;

  after = random_item_new (random, entente_item_get_kind (item), entente_item_get_id (item), ids);
  entente_draft_replace (draft, after);
}

static void
place (GRand        *random,
       EntenteDraft *draft,
       const char   *id)
{
  EntentePoint at = { g_rand_int_range (random, -90000, 90000), g_rand_int_range (random, -90000, 90000) };

  entente_draft_place (draft, id, is_chosen (random, 6) ? NULL : &at);
}

static void
change_document (GRand        *random,
                 EntenteDraft *draft)
{
  guint member = is_chosen (random, 2) ? ENTENTE_DOCUMENT_TITLE : ENTENTE_DOCUMENT_SUMMARY;

  entente_record_take_text (entente_draft_edit_document (draft), member,
                            is_chosen (random, 4) ? NULL : random_text_new (random));
}

static void
do_something (GRand        *random,
              EntenteDraft *draft,
              GPtrArray    *ids,
              guint         max_items)
{
  EntenteItem *item = random_edits_pick (random, entente_draft_get_document (draft));
  gint32 first_case = ids->len >= max_items ? 2 : 0;

  /* An earlier part of the draft may have removed it. */
  if (item != NULL)
    item = entente_draft_lookup (draft, entente_item_get_id (item));

  switch (item != NULL ? g_rand_int_range (random, first_case, 9) : 0)
    {
    case 0:
    case 1:
      add (random, draft, ids);
      break;
    case 2:
      drop (random, draft, item);
      break;
    case 3:
    case 4:
      change (random, draft, item, ids);
      break;
    case 5:
      place (random, draft, entente_item_get_id (item));
      break;
    case 6:
      entente_draft_pin (draft, entente_item_get_id (item), is_chosen (random, 2));
      break;
    case 7:
      change_document (random, draft);
      break;
    default:
      entente_draft_set_engine (draft, is_chosen (random, 3) ? NULL : is_chosen (random, 2) ? "dot" : "neato");
    }
}

static GPtrArray *
pick_some (GRand           *random,
           EntenteDocument *document)
{
  GPtrArray *items = g_ptr_array_new ();

  for (gint32 n = g_rand_int_range (random, 1, 4); n > 0; n--)
    {
      EntenteItem *item = random_edits_pick (random, document);

      if (!g_ptr_array_find (items, item, NULL))
        g_ptr_array_add (items, item);
    }
  return items;
}

static EntenteItem *
pick_actor (GRand           *random,
            EntenteDocument *document)
{
  guint n = entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, (guint) g_rand_int_range (random, 0, (gint32) n));

  return entente_document_lookup (document, entente_item_get_id (actor));
}

static EntenteDraft *
merge_some (GRand           *random,
            EntenteDocument *document)
{
  EntenteItem *kept = pick_actor (random, document), *other = pick_actor (random, document);
  g_autoptr (EntenteMerge) merge = kept != other ? entente_merge_new (document, kept, other) : NULL;

  return merge != NULL ? g_steal_pointer (&merge->draft) : NULL;
}

static EntenteDraft *
set_kind (EntenteDocument *document,
          GPtrArray       *items,
          const char      *kind)
{
  const char *kinds[ENTENTE_N_ITEM_KINDS] = { kind, kind, kind, kind };

  return entente_commands_set_kinds (document, items, kinds);
}

/* What one does with groups. */
static EntenteDraft *
change_groups (GRand           *random,
               EntenteDocument *document)
{
  guint n = entente_actor_group_get_n (document);
  g_autofree char *text = random_text_new (random);
  g_autoptr (GPtrArray) ids = list_ids (document);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *new_id = entente_own_list_make_id (document, ENTENTE_DOCUMENT_GROUPS, text);
  const EntenteRecord *group;
  const char *id;

  if (n < 2 || (n < 6 && is_chosen (random, 6)))
    {
      for (gint32 i = g_rand_int_range (random, 1, 3); i > 0; i--)
        g_ptr_array_add (groups, random_group_new (random, new_id, ids));
      return entente_group_commands_add (document, groups);
    }
  group = entente_actor_group_get_nth (document, (guint) g_rand_int_range (random, 0, (gint32) n));
  id = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID);
  items = entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR) > 0 ? pick_some (random, document)
                                                                          : g_ptr_array_new ();
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      return entente_group_commands_rename (document, id, is_chosen (random, 3) ? NULL : text);
    case 1:
      return entente_group_commands_fold (document, (const char *const[]) { id, NULL }, is_chosen (random, 2));
    case 2:
      return entente_group_commands_add_members (document, id, items);
    case 3:
      return entente_group_commands_take_out (document, id, items);
    case 4:
      return entente_group_commands_move (document, id, (guint) g_rand_int_range (random, 0, (gint32) n));
    default:
      return entente_group_commands_remove (document, id);
    }
}

static EntenteDraft *
keep_view (GRand           *random,
           EntenteDocument *document)
{
  g_autoptr (GPtrArray) ids = list_ids (document);
  g_autofree char *title = random_text_new (random);
  g_autofree char *id = entente_kept_view_make_id (document, title);
  g_autoptr (EntenteRecord) view = random_view_new (random, id, ids);

  return entente_view_commands_keep (document, view, (guint) g_rand_int_range (random, 0, 4));
}

/* What one does with the views that are kept. */
static EntenteDraft *
change_views (GRand           *random,
              EntenteDocument *document)
{
  guint n = entente_kept_view_get_n (document);
  g_autofree char *text = random_text_new (random);
  g_autoptr (GPtrArray) ids = list_ids (document);
  g_autoptr (EntenteRecord) view = NULL;
  const char *id;

  if (n == 0)
    return keep_view (random, document);
  id = entente_record_get_text (entente_kept_view_get_nth (document, (guint) g_rand_int_range (random, 0, (gint32) n)),
                                ENTENTE_KEPT_VIEW_ID);
  switch (g_rand_int_range (random, 0, n > 4 ? 4 : 5))
    {
    case 0:
      return entente_view_commands_set_words (document, id, text, is_chosen (random, 2) ? NULL : text);
    case 1:
      view = random_view_new (random, id, ids);
      return entente_view_commands_update (document, view);
    case 2:
      return entente_view_commands_move (document, id, (guint) g_rand_int_range (random, 0, (gint32) n));
    case 3:
      return entente_view_commands_remove (document, id);
    default:
      return keep_view (random, document);
    }
}

/* Uses a command of a menu, and not an arbitrary change; returns NULL if no item is suitable. */
static EntenteDraft *
use_menu (GRand           *random,
          EntenteDocument *document)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autofree char *kind = random_text_new (random);

  if (is_chosen (random, 3))
    return is_chosen (random, 2) ? change_views (random, document) : change_groups (random, document);
  if (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR) == 0)
    return NULL;
  items = pick_some (random, document);
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      deletion = entente_deletion_new (document, items);
      return g_steal_pointer (&deletion->draft);
    case 1:
      return merge_some (random, document);
    case 2:
      return set_kind (document, items, kind);
    default:
      return entente_commands_pin (document, items, is_chosen (random, 2));
    }
}

/**
 * random_edits_draft:
 * @random: a source of random numbers
 * @document: a document
 * @max_items: a document with this number of items hardly grows any more, so that tests stay fast
 *
 * Returns: (transfer full): a draft of one change, or occasionally of many
 */
EntenteDraft *
random_edits_draft (GRand           *random,
                    EntenteDocument *document,
                    guint            max_items)
{
  g_autofree char *name = random_text_new (random);
  g_autoptr (GPtrArray) ids = list_ids (document);
  EntenteDraft *draft = is_chosen (random, 4) ? use_menu (random, document) : NULL;
  gint32 n = is_chosen (random, 20) ? g_rand_int_range (random, 10, 40) : g_rand_int_range (random, 1, 4);

  if (draft != NULL)
    return draft;
  draft = entente_draft_new (document, name);
  while (n-- > 0)
    do_something (random, draft, ids, max_items);
  return draft;
}
