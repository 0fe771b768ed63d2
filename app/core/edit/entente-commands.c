/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>

/* In a menu there is room for so many characters of a name. */
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
clip (const char *text)
{
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_LINE, MAX_NAME);

  return entente_display_text_embed (words->shown);
}

static const char *
words_of (EntenteItem *item)
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
name_arranging (guint       n,
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
 * Returns: (transfer full): what it is called in the name of a step, short and fit to be shown in a
 *   sentence; words, as against names, in quotation marks
 */
char *
entente_commands_name_item (EntenteItem *item)
{
  const char *words;
  g_autofree char *clipped = NULL;

  g_return_val_if_fail (ENTENTE_IS_ITEM (item), NULL);

  words = words_of (item);
  clipped = clip (words != NULL ? words : entente_item_get_id (item));
  if (words == NULL || entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR)
    return g_steal_pointer (&clipped);
  return entente_display_text_quote (clipped);
}

/**
 * entente_commands_add:
 * @draft: a draft without a name, which may hold other new items already
 * @item: an item with an id that is new to the document; it gives the step its name
 * @measure: how large cards and words are
 * @wish: (nullable): where the user wants new actors, in tenths of a point; %NULL puts them beside those
 *   they are related to
 *
 * Makes the draft the step that adds @item. All actors that the draft adds get a free place.
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
 * @measure: how large cards and words are
 *
 * Makes the draft the step that puts @after in the place of that one. All actors that the draft adds get a
 * free place.
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
 * @kinds: for actors, relations and so on: the kind they are to have, "" for none, or %NULL to leave
 *   them as they are
 *
 * Returns: (transfer full): a draft that sets the kind of each
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

/* The tags of an item after the change, or NULL if they stay as they are. Those that stay keep their order. */
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
 * @added: (nullable) (array zero-terminated=1): tags that each of them is to have
 * @removed: (nullable) (array zero-terminated=1): tags that none of them is to have; none of @added
 *
 * Items that already are so stay as they are.
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

/**
 * entente_commands_get_name:
 * @item: an item
 * @name: (out) (nullable): what entente_commands_rename() would change, as the file has it
 *
 * Returns: whether it is called by a name: an actor by its name, a relation by its word, a source by its
 *   title; a statement is not
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
 * entente_commands_set_title:
 * @document: a document
 * @title: (nullable): its title
 * @summary: (nullable): what it is about
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
 * @actors: (element-type EntenteItem): actors of it; other items are passed over
 * @pinned: whether they are to stay where they are when the others are arranged
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
 * @positions: (array length=n_places): where actors are to be
 * @n_places: how many; at least one
 *
 * Returns: (transfer full): a draft that moves them, and nothing else
 */
EntenteDraft *
entente_commands_move (EntenteDocument       *document,
                       const EntentePosition *positions,
                       guint                  n_places)
{
  EntenteDraft *draft;
  EntenteItem *actor;
  g_autofree char *first = NULL;
  char *name;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && positions != NULL && n_places > 0, NULL);

  actor = entente_document_lookup (document, positions[0].id);
  first = actor != NULL ? entente_commands_name_item (actor) : clip (positions[0].id);
  name = n_places == 1 ? g_strdup_printf (_("Move %s"), first)
                       : g_strdup_printf (ngettext ("Move %u Actor", "Move %u Actors", n_places), n_places);
  draft = new_draft (document, name);
  for (guint i = 0; i < n_places; i++)
    entente_draft_place (draft, positions[i].id, &positions[i].at);
  return draft;
}

/**
 * entente_commands_arrange:
 * @document: a document
 * @positions: (array length=n_places): where the layout puts actors; for a selection, only those of it
 * @n_places: how many
 * @engine: the name of the engine that was asked for
 * @whole: whether that was for all of the document, which then remembers the engine
 *
 * Returns: (transfer full): a draft that moves all of them but the pinned
 */
EntenteDraft *
entente_commands_arrange (EntenteDocument       *document,
                          const EntentePosition *positions,
                          guint                  n_places,
                          const char            *engine,
                          gboolean               whole)
{
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && (positions != NULL || n_places == 0) && engine != NULL, NULL);

  draft = new_draft (document, name_arranging (n_places, engine, whole));
  for (guint i = 0; i < n_places; i++)
    if (!entente_layout_is_pinned (entente_document_get_layout (document), positions[i].id))
      entente_draft_place (draft, positions[i].id, &positions[i].at);
  if (whole)
    entente_draft_set_engine (draft, engine);
  return draft;
}
