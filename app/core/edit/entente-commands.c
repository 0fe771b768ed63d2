/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-place-new.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>

/* The name of a step must fit into a menu; in characters. */
#define MAX_NAME 40

static const guint kind_members[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = ENTENTE_ACTOR_KIND,
  [ENTENTE_ITEM_RELATION] = ENTENTE_RELATION_KIND,
  [ENTENTE_ITEM_SOURCE] = ENTENTE_SOURCE_KIND,
};

static const guint name_members[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = ENTENTE_ACTOR_NAME,
  [ENTENTE_ITEM_RELATION] = ENTENTE_RELATION_KIND,
  [ENTENTE_ITEM_SOURCE] = ENTENTE_SOURCE_TITLE,
};

static char *
shorten (const char *text)
{
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_LINE, MAX_NAME);

  return entente_display_text_embed (words->shown);
}

static const char *
get_words (EntenteItem *item)
{
  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      return entente_item_get_text (item, ENTENTE_ACTOR_NAME);
    case ENTENTE_ITEM_RELATION:
      return entente_item_get_text (item, ENTENTE_RELATION_KIND);
    case ENTENTE_ITEM_STATEMENT:
      return entente_item_get_text (item, ENTENTE_STATEMENT_TEXT);
    case ENTENTE_ITEM_SOURCE:
      return entente_item_get_text (item, ENTENTE_SOURCE_TITLE);
    case ENTENTE_N_ITEM_KINDS:
    default:
      return NULL;
    }
}

static EntenteDraft *
new_draft (EntenteDocument *document,
           char            *name)
{
  EntenteDraft *draft = entente_draft_new (document, NULL);

  entente_draft_take_name (draft, name);
  return draft;
}

static char *
name_arrangement (guint       n,
                  const char *engine,
                  gboolean    whole)
{
  gboolean automatic = g_str_equal (engine, "auto");

  if (whole && automatic)
    return g_strdup (C_("step", "Arrange Automatically"));
  if (whole)
    /* Translators: %s is the name of a layout engine of Graphviz, such as dot */
    return g_strdup_printf (C_("step", "Arrange with %s"), engine);
  if (automatic)
    return g_strdup_printf (ngettext ("Arrange %u Actor Automatically", "Arrange %u Actors Automatically", n), n);
  /* Translators: %s is the name of a layout engine of Graphviz, such as dot */
  return g_strdup_printf (ngettext ("Arrange %u Actor with %s", "Arrange %u Actors with %s", n), n, engine);
}

/**
 * entente_commands_name_item:
 * @item: an item
 *
 * Returns: (transfer full): a short title of the item for the name of a step, safe to show in a sentence; the
 *   texts of items other than actors are in quotation marks
 */
char *
entente_commands_name_item (EntenteItem *item)
{
  const char *words;
  g_autofree char *shortened = NULL;

  g_return_val_if_fail (ENTENTE_IS_ITEM (item), NULL);

  words = get_words (item);
  shortened = shorten (words != NULL ? words : entente_item_get_id (item));
  if (words == NULL || entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR)
    return g_steal_pointer (&shortened);
  return entente_display_text_quote (shortened);
}

/**
 * entente_commands_add:
 * @draft: a draft without a name, which may hold other new items already
 * @item: an item with an id that is new to the document; the step is named after it
 * @measure: measures cards and labels
 * @wish: (nullable): the place where the user wants new actors, in tenths of a point; %NULL puts them beside
 *   the actors that they are related to
 *
 * Completes the draft to a step that adds @item. All actors that the draft adds get a free place.
 */
void
entente_commands_add (EntenteDraft       *draft,
                      EntenteItem        *item,
                      EntenteMeasure     *measure,
                      const EntentePoint *wish)
{
  g_autofree char *name = NULL;

  g_return_if_fail (draft != NULL && ENTENTE_IS_ITEM (item) && ENTENTE_IS_MEASURE (measure));

  name = entente_commands_name_item (item);
  entente_draft_add (draft, item, G_MAXUINT);
  entente_place_new_actors (draft, measure, wish);
  entente_draft_take_name (draft, g_strdup_printf (_("Add %s"), name));
}

/**
 * entente_commands_change:
 * @draft: a draft without a name, which may hold new items already
 * @after: an item of the same id and kind as one of the document
 * @measure: measures cards and labels
 *
 * Completes the draft to a step that replaces the item of the document by @after. All actors that the draft
 * adds get a free place.
 */
void
entente_commands_change (EntenteDraft   *draft,
                         EntenteItem    *after,
                         EntenteMeasure *measure)
{
  EntenteItem *before;
  g_autofree char *name = NULL;

  g_return_if_fail (draft != NULL && ENTENTE_IS_ITEM (after) && ENTENTE_IS_MEASURE (measure));

  before = entente_document_lookup (entente_draft_get_document (draft), entente_item_get_id (after));
  name = entente_commands_name_item (before != NULL ? before : after);
  entente_draft_replace (draft, after);
  entente_place_new_actors (draft, measure, NULL);
  entente_draft_take_name (draft, g_strdup_printf (_("Edit %s"), name));
}

/**
 * entente_commands_set_kinds:
 * @document: a document
 * @items: (element-type EntenteItem): items of it; statements have no kind and stay as they are
 * @kinds: for each kind of item, the new kind or word; "" for none; %NULL for no change
 *
 * Returns: (transfer full): a draft that sets the kinds
 */
EntenteDraft *
entente_commands_set_kinds (EntenteDocument   *document,
                            GPtrArray         *items,
                            const char *const  kinds[ENTENTE_N_ITEM_KINDS])
{
  EntenteDraft *draft;
  g_autofree char *first = NULL;
  char *name;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL && items->len > 0, NULL);

  n = items->len;
  first = entente_commands_name_item (items->pdata[0]);
  name = n == 1 ? g_strdup_printf (_("Set Kind of %s"), first)
                : g_strdup_printf (ngettext ("Set Kind of %u Item", "Set Kind of %u Items", n), n);
  draft = new_draft (document, name);
  for (guint i = 0; i < items->len; i++)
    {
      EntenteItemKind kind = entente_item_get_kind (items->pdata[i]);
      EntenteRecord *record;

      if (kind_members[kind] == 0 || kinds[kind] == NULL)
        continue;
      record = entente_draft_edit (draft, entente_item_get_id (items->pdata[i]));
      entente_record_set_text (record, kind_members[kind], *kinds[kind] != '\0' ? kinds[kind] : NULL);
    }
  return draft;
}

static GHashTable *
new_set (const char *const *texts)
{
  GHashTable *set = g_hash_table_new (entente_id_hash, g_str_equal);

  for (; texts != NULL && *texts != NULL; texts++)
    g_hash_table_add (set, (gpointer) *texts);
  return set;
}

/* Returns the new tags of an item, or NULL if they do not change. The tags that stay keep their order. */
static char **
change_tags (EntenteItem       *item,
             const char *const *added,
             GHashTable        *removed)
{
  const char *const *tags = entente_item_get_tags (item);
  g_autoptr (GHashTable) present = new_set (tags);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean changed = FALSE;

  for (; *tags != NULL; tags++)
    if (g_hash_table_contains (removed, *tags))
      changed = TRUE;
    else
      g_strv_builder_add (builder, *tags);
  for (; added != NULL && *added != NULL; added++)
    if (g_hash_table_add (present, (gpointer) *added))
      {
        g_strv_builder_add (builder, *added);
        changed = TRUE;
      }
  return changed ? g_strv_builder_end (builder) : NULL;
}

/**
 * entente_commands_set_tags:
 * @document: a document
 * @items: (element-type EntenteItem): items of it
 * @added: (nullable) (array zero-terminated=1): tags to add to each item
 * @removed: (nullable) (array zero-terminated=1): tags to remove from each item; none of @added
 *
 * The draft does not contain items whose tags do not change.
 *
 * Returns: (transfer full): a draft that changes no other tags
 */
EntenteDraft *
entente_commands_set_tags (EntenteDocument   *document,
                           GPtrArray         *items,
                           const char *const *added,
                           const char *const *removed)
{
  EntenteDraft *draft;
  g_autoptr (GHashTable) removed_set = NULL;
  g_autofree char *first = NULL;
  char *name;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL && items->len > 0, NULL);

  n = items->len;
  first = entente_commands_name_item (items->pdata[0]);
  name = n == 1 ? g_strdup_printf (_("Set Tags of %s"), first)
                : g_strdup_printf (ngettext ("Set Tags of %u Item", "Set Tags of %u Items", n), n);
  draft = new_draft (document, name);
  removed_set = new_set (removed);
  for (guint i = 0; i < n; i++)
    {
      char **tags = change_tags (items->pdata[i], added, removed_set);

      if (tags != NULL)
        entente_record_take_texts (entente_draft_edit (draft, entente_item_get_id (items->pdata[i])),
                                   entente_item_get_common (items->pdata[i], ENTENTE_COMMON_TAGS), tags);
    }
  return draft;
}

static void
copy_member (const EntenteRecord *from,
             EntenteRecord       *to,
             guint                member)
{
  if (!entente_record_has (from, member))
    {
      entente_record_clear (to, member);
      return;
    }
  switch (entente_record_get_shape (from)->members[member].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      entente_record_set_text (to, member, entente_record_get_text (from, member));
      break;
    case ENTENTE_VALUE_FLAG:
      entente_record_set_flag (to, member, entente_record_get_flag (from, member));
      break;
    case ENTENTE_VALUE_NUMBER:
      entente_record_set_number (to, member, entente_record_get_number (from, member));
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      entente_record_set_texts (to, member, entente_record_get_texts (from, member));
      break;
    case ENTENTE_VALUE_RECORDS:
      entente_record_clear (to, member);
      for (guint i = 0; i < entente_record_get_n_records (from, member); i++)
        entente_record_add_record (to, member, entente_record_copy (entente_record_get_nth (from, member, i)));
      break;
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_DATA:
    case ENTENTE_VALUE_OTHER:
    default:
      g_return_if_reached ();
    }
}

static EntenteDraft *
set_draft_new (EntenteDocument *document,
               const GPtrArray *items,
               const char      *title)
{
  g_autofree char *first = entente_commands_name_item (items->pdata[0]);

  if (items->len == 1)
    /* Translators: the name of a step: what is set, such as “Kind”, and of which item. */
    return new_draft (document, g_strdup_printf (C_("step", "Set %1$s of %2$s"), title, first));
  return new_draft (document, g_strdup_printf (ngettext ("Set %1$s of %2$u Item", "Set %1$s of %2$u Items",
                                                         items->len), title, items->len));
}

/**
 * entente_commands_set_member:
 * @document: a document
 * @items: (element-type EntenteItem): items of it, of one kind
 * @from: a record of such an item, with the new value
 * @member: the member that is set: a text, word, date, flag, number or reference, or a list of texts, references or
 *   records
 * @title: what the user calls it
 *
 * Returns: (transfer full): a draft that gives all of them this value, or none if @from has none
 */
EntenteDraft *
entente_commands_set_member (EntenteDocument     *document,
                             const GPtrArray     *items,
                             const EntenteRecord *from,
                             guint                member,
                             const char          *title)
{
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL && items->len > 0 && from != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  draft = set_draft_new (document, items, title);
  for (guint i = 0; i < items->len; i++)
    copy_member (from, entente_draft_edit (draft, entente_item_get_id (items->pdata[i])), member);
  return draft;
}

/**
 * entente_commands_get_name:
 * @item: an item
 * @name: (out) (nullable): the text that entente_commands_rename() would change, as in the file
 *
 * Returns: whether the item can be renamed: an actor has a name, a relation a word, a source a title; a
 *   statement has none of these
 */
gboolean
entente_commands_get_name (EntenteItem  *item,
                           const char  **name)
{
  guint member;

  g_return_val_if_fail (ENTENTE_IS_ITEM (item) && name != NULL, FALSE);

  member = name_members[entente_item_get_kind (item)];
  *name = member != 0 ? entente_item_get_text (item, member) : NULL;
  return member != 0;
}

/**
 * entente_commands_rename:
 * @document: a document
 * @item: an actor, a relation or a source of it
 * @name: its new name, word or title
 *
 * Returns: (transfer full): a draft that changes nothing else
 */
EntenteDraft *
entente_commands_rename (EntenteDocument *document,
                         EntenteItem     *item,
                         const char      *name)
{
  EntenteDraft *draft;
  g_autofree char *before = NULL;
  guint member;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item) && name != NULL, NULL);

  member = name_members[entente_item_get_kind (item)];
  g_return_val_if_fail (member != 0, NULL);

  before = entente_commands_name_item (item);
  draft = new_draft (document, g_strdup_printf (_("Rename %s"), before));
  entente_record_set_text (entente_draft_edit (draft, entente_item_get_id (item)), member, name);
  return draft;
}

/**
 * entente_commands_set_image:
 * @document: a document
 * @actor: an actor of it
 * @image: (nullable): its picture, as it is stored; %NULL to remove it
 *
 * Returns: (transfer full): a draft that changes nothing else
 */
EntenteDraft *
entente_commands_set_image (EntenteDocument *document,
                            EntenteItem     *actor,
                            const char      *image)
{
  EntenteDraft *draft;
  g_autofree char *actor_name = NULL;
  char *name;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ACTOR (actor), NULL);

  actor_name = entente_commands_name_item (actor);
  name = image != NULL ? g_strdup_printf (_("Set Picture of %s"), actor_name)
                       : g_strdup_printf (_("Remove Picture of %s"), actor_name);
  draft = new_draft (document, name);
  entente_record_set_text (entente_draft_edit (draft, entente_item_get_id (actor)), ENTENTE_ACTOR_IMAGE, image);
  return draft;
}

/**
 * entente_commands_set_title:
 * @document: a document
 * @title: (nullable): its title
 * @summary: (nullable): its summary
 *
 * Returns: (transfer full): a draft that sets both
 */
EntenteDraft *
entente_commands_set_title (EntenteDocument *document,
                            const char      *title,
                            const char      *summary)
{
  EntenteDraft *draft;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  draft = entente_draft_new (document, _("Edit Title and Summary"));
  record = entente_draft_edit_document (draft);
  entente_record_set_text (record, ENTENTE_DOCUMENT_TITLE, title);
  entente_record_set_text (record, ENTENTE_DOCUMENT_SUMMARY, summary);
  return draft;
}

/**
 * entente_commands_pin:
 * @document: a document
 * @actors: (element-type EntenteItem): actors of it; other items are ignored
 * @pinned: whether the actors must keep their positions when the others are arranged
 *
 * Returns: (transfer full): a draft that pins or unpins them
 */
EntenteDraft *
entente_commands_pin (EntenteDocument *document,
                      GPtrArray       *actors,
                      gboolean         pinned)
{
  EntenteDraft *draft;
  g_autofree char *first = NULL;
  char *name;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && actors != NULL && actors->len > 0, NULL);

  n = actors->len;
  first = entente_commands_name_item (actors->pdata[0]);
  if (pinned)
    name = n == 1 ? g_strdup_printf (_("Pin %s"), first)
                  : g_strdup_printf (ngettext ("Pin %u Actor", "Pin %u Actors", n), n);
  else
    name = n == 1 ? g_strdup_printf (_("Unpin %s"), first)
                  : g_strdup_printf (ngettext ("Unpin %u Actor", "Unpin %u Actors", n), n);
  draft = new_draft (document, name);
  for (guint i = 0; i < n; i++)
    if (ENTENTE_IS_ACTOR (actors->pdata[i]))
      entente_draft_pin (draft, entente_item_get_id (actors->pdata[i]), pinned);
  return draft;
}

/**
 * entente_commands_move:
 * @document: a document
 * @positions: (array length=n_positions): the new positions of actors
 * @n_positions: how many; at least one
 *
 * Returns: (transfer full): a draft that moves them, and nothing else
 */
EntenteDraft *
entente_commands_move (EntenteDocument       *document,
                       const EntentePosition *positions,
                       guint                  n_positions)
{
  EntenteDraft *draft;
  EntenteItem *actor;
  g_autofree char *first = NULL;
  char *name;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && positions != NULL && n_positions > 0, NULL);

  actor = entente_document_lookup (document, positions[0].id);
  first = actor != NULL ? entente_commands_name_item (actor) : shorten (positions[0].id);
  name = n_positions == 1 ? g_strdup_printf (_("Move %s"), first)
                       : g_strdup_printf (ngettext ("Move %u Actor", "Move %u Actors", n_positions), n_positions);
  draft = new_draft (document, name);
  for (guint i = 0; i < n_positions; i++)
    entente_draft_place (draft, positions[i].id, &positions[i].at);
  return draft;
}

/**
 * entente_commands_arrange:
 * @document: a document
 * @positions: (array length=n_positions): the new positions of all actors, or only of the selected ones
 * @n_positions: how many
 * @engine: the name of the layout engine that the user chose
 * @whole: whether all actors were arranged; the document then stores the engine
 *
 * Returns: (transfer full): a draft that moves these actors, except pinned ones
 */
EntenteDraft *
entente_commands_arrange (EntenteDocument       *document,
                          const EntentePosition *positions,
                          guint                  n_positions,
                          const char            *engine,
                          gboolean               whole)
{
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && (positions != NULL || n_positions == 0) &&
                        engine != NULL, NULL);

  draft = new_draft (document, name_arrangement (n_positions, engine, whole));
  for (guint i = 0; i < n_positions; i++)
    if (!entente_layout_is_pinned (entente_document_get_layout (document), positions[i].id))
      entente_draft_place (draft, positions[i].id, &positions[i].at);
  if (whole)
    entente_draft_set_engine (draft, engine);
  return draft;
}
