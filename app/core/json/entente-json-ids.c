/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-ids.h"

#include "entente-actor-group.h"
#include "entente-actor.h"
#include "entente-id.h"
#include "entente-kept-view.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n-lib.h>

/* Assignment of ids: each item of a file gets an id of its own, and so does each view and each group that is kept in
 * it. If two have the same id, the first one keeps it. New ids are only made when all ids are known, so that no
 * existing id has to change. */

G_STATIC_ASSERT (ENTENTE_KEPT_VIEW_ID == ENTENTE_ITEM_ID);
G_STATIC_ASSERT (ENTENTE_ACTOR_GROUP_ID == ENTENTE_ITEM_ID);

typedef struct {
  EntenteItemKind kind;  /* ENTENTE_N_ITEM_KINDS of a view or a group */
  guint index;
  EntenteRecord *record; /* borrowed */
  guint token;
} Entry;

struct _EntenteJsonIds
{
  EntenteJsonReport *report; /* borrowed */
  gboolean needs_ids;
  GHashTable *owners;        /* id, owned by a record -> 1 + index of its entry in with_own_id */
  GArray *with_own_id;       /* of Entry */
  GArray *without_own_id;    /* of Entry */
  GHashTable *last_numbers;  /* start of an id -> the last number appended to it */
};

static void
add_owner (EntenteJsonIds *self,
           const Entry    *entry)
{
  const char *id = entente_record_get_text (entry->record, ENTENTE_ITEM_ID);

  g_array_append_val (self->with_own_id, *entry);
  g_hash_table_insert (self->owners, (gpointer) id, GUINT_TO_POINTER (self->with_own_id->len));
}

static gboolean
is_group (const EntenteRecord *record)
{
  return entente_record_get_shape (record) == &entente_actor_group_shape;
}

/* The text that a new id should resemble. */
static char *
get_title (const Entry *entry)
{
  const EntenteRecord *record = entry->record;

  switch (entry->kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return g_strdup (entente_record_get_text (record, ENTENTE_ACTOR_NAME));
    case ENTENTE_ITEM_RELATION:
      return g_strdup_printf ("%s %s %s",
                              entente_record_get_text (record, ENTENTE_RELATION_FROM) ?: "",
                              entente_record_get_text (record, ENTENTE_RELATION_KIND) ?: "",
                              entente_record_get_text (record, ENTENTE_RELATION_TO) ?: "");
    case ENTENTE_ITEM_STATEMENT:
      return g_strdup (entente_record_get_text (record, ENTENTE_STATEMENT_TEXT));
    case ENTENTE_ITEM_SOURCE:
      return g_strdup (entente_record_get_text (record, ENTENTE_SOURCE_TITLE));
    case ENTENTE_N_ITEM_KINDS:
    default:
      return is_group (record) ? g_strdup (entente_record_get_text (record, ENTENTE_ACTOR_GROUP_NAME) ?: "group")
                               : g_strdup (entente_record_get_text (record, ENTENTE_KEPT_VIEW_TITLE) ?: "view");
    }
}

/* Returns @start if no item has it; otherwise appends a number. Numbers only grow, so that a file full of
 * duplicates takes no longer than another. */
static char *
make_id (EntenteJsonIds *self,
         const char     *start)
{
  guint number;

  if (!g_hash_table_contains (self->owners, start))
    return g_strdup (start);

  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->last_numbers, start));
  for (number = MAX (number, 1) + 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", start, number);

      if (g_hash_table_contains (self->owners, id))
        continue;
      g_hash_table_insert (self->last_numbers, g_strdup (start), GUINT_TO_POINTER (number));
      return g_steal_pointer (&id);
    }
}

static void
flag_duplicate (EntenteJsonIds *self,
                const Entry    *entry,
                const char     *old,
                const char     *new)
{
  g_autofree char *quoted_old = entente_diagnostic_quote (old, -1);
  g_autofree char *quoted_new = entente_diagnostic_quote (new, -1);
  guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (self->owners, old));
  const Entry *owner = &g_array_index (self->with_own_id, Entry, nth - 1);
  const char *list = owner->kind < ENTENTE_N_ITEM_KINDS ? entente_item_kind_get_plural (owner->kind)
                     : is_group (owner->record)         ? "groups"
                                                        : "views";
  g_autofree char *place = g_strdup_printf ("%s[%u]", list, owner->index);

  /* Translators: the second %s is a place in the file, such as actors[0]. */
  entente_json_report_warn (self->report, entry->token,
                            _("the id %s is that of %s already; this one is now %s"),
                            quoted_old, place, quoted_new);
}

static void
give_id (EntenteJsonIds *self,
         const Entry    *entry)
{
  const char *old = entente_record_get_text (entry->record, ENTENTE_ITEM_ID);
  g_autofree char *id = NULL;

  if (old != NULL)
    {
      id = make_id (self, old);
      flag_duplicate (self, entry, old, id);
    }
  else
    {
      g_autofree char *title = get_title (entry);
      g_autofree char *start = entente_id_suggest (title != NULL ? title : "");
      g_autofree char *quoted = NULL;

      id = make_id (self, start);
      quoted = entente_diagnostic_quote (id, -1);
      if (self->needs_ids)
        entente_json_report_warn (self->report, entry->token,
                                  _("there is no id; this one is now %s"), quoted);
    }
  entente_record_set_text (entry->record, ENTENTE_ITEM_ID, id);
  add_owner (self, entry);
}

/**
 * entente_json_ids_new:
 * @report: receives the warnings about new ids; must outlive the ids
 * @needs_ids: whether a missing id is a warning, too
 *
 * Returns: (transfer full): an empty collection of ids
 */
EntenteJsonIds *
entente_json_ids_new (EntenteJsonReport *report,
                      gboolean           needs_ids)
{
  EntenteJsonIds *self = g_new0 (EntenteJsonIds, 1);

  self->report = report;
  self->needs_ids = needs_ids;
  self->owners = g_hash_table_new (entente_id_hash, g_str_equal);
  self->with_own_id = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->without_own_id = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->last_numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  return self;
}

void
entente_json_ids_free (EntenteJsonIds *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->owners);
  g_array_unref (self->with_own_id);
  g_array_unref (self->without_own_id);
  g_hash_table_unref (self->last_numbers);
  g_free (self);
}

/**
 * entente_json_ids_add:
 * @self: the ids
 * @kind: the kind of an item; %ENTENTE_N_ITEM_KINDS of a view or a group
 * @index: its place in its list
 * @record: its contents; must outlive the ids
 * @token: its token
 */
void
entente_json_ids_add (EntenteJsonIds  *self,
                      EntenteItemKind  kind,
                      guint            index,
                      EntenteRecord   *record,
                      guint            token)
{
  Entry entry = { kind, index, record, token };
  const char *id = entente_record_get_text (record, ENTENTE_ITEM_ID);

  if (id == NULL || g_hash_table_contains (self->owners, id))
    g_array_append_val (self->without_own_id, entry);
  else
    add_owner (self, &entry);
}

/**
 * entente_json_ids_complete:
 * @self: the ids, to which all items have been added, or all views, or all groups
 *
 * Gives new ids to those without an id and to those whose id another one has.
 */
void
entente_json_ids_complete (EntenteJsonIds *self)
{
  for (guint i = 0; i < self->without_own_id->len; i++)
    give_id (self, &g_array_index (self->without_own_id, Entry, i));
  g_array_set_size (self->without_own_id, 0);
}
