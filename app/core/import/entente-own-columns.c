/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-columns.h"

#include "entente-actor.h"
#include "entente-id.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>
#include <string.h>

/* The titles are those that entente-csv.c writes, which are never translated. */

#define DATA_PREFIX "data."

/* By what a table is told to be one of Entente: titles that must be there, and others of which some must be. A table of
 * another program may have the first as well. */
typedef struct {
  const char *needed[6];
  const char *others[6];
  guint n_others;
} Sign;

static const Sign signs[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = {
    { "id", "name", "kind", "aliases", NULL }, { "description", "start", "end", "links", "note", NULL }, 3,
  },
  [ENTENTE_ITEM_RELATION] = {
    { "id", "from", "from_name", "to", "to_name", NULL }, { "directed", "evidence", "disputed", NULL }, 1,
  },
  [ENTENTE_ITEM_STATEMENT] = {
    { "id", "text", "form", "speaker", "speaker_name", NULL },
    { "attribution", "modality", "about", "credibility", "exact", NULL }, 1,
  },
  [ENTENTE_ITEM_SOURCE] = {
    { "id", "title", "publisher", "publisher_name", NULL },
    { "archived", "accessed", "reliability", "sha256", "cites", NULL }, 1,
  },
};

/* Columns that are no members of the item. */
static const struct {
  EntenteItemKind kind;
  const char *title;
  EntenteOwnRole role;
} additions[] = {
  { ENTENTE_ITEM_RELATION, "evidence", ENTENTE_OWN_COMPUTED },
  { ENTENTE_ITEM_RELATION, "disputed", ENTENTE_OWN_COMPUTED },
  { ENTENTE_ITEM_STATEMENT, "source_url", ENTENTE_OWN_ADDRESS },
  { ENTENTE_ITEM_STATEMENT, "reliability", ENTENTE_OWN_GRADE },
};

static GHashTable *
list_titles (const EntenteTable *table)
{
  GHashTable *titles = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint column = 0; column < entente_table_get_width (table, 0); column++)
    g_hash_table_add (titles, (gpointer) entente_table_get_cell (table, 0, column));
  return titles;
}

static guint
count_titles (GHashTable        *titles,
              const char *const *wanted)
{
  guint n = 0;

  for (; *wanted != NULL; wanted++)
    n += g_hash_table_contains (titles, *wanted);
  return n;
}

static gboolean
has_sign (GHashTable *titles,
          const Sign *sign)
{
  return count_titles (titles, sign->needed) == g_strv_length ((char **) sign->needed) &&
         count_titles (titles, sign->others) >= sign->n_others;
}

/**
 * entente_own_columns_recognize:
 * @table: a table, as entente_table_new_exact() reads it
 * @kind: (out): receives what its rows are
 *
 * Returns: whether its header is one of a table of Entente
 */
gboolean
entente_own_columns_recognize (const EntenteTable *table,
                               EntenteItemKind    *kind)
{
  g_autoptr (GHashTable) titles = NULL;

  g_return_val_if_fail (table != NULL && kind != NULL, FALSE);

  if (entente_table_get_n_rows (table) == 0)
    return FALSE;
  titles = list_titles (table);
  for (*kind = 0; *kind < ENTENTE_N_ITEM_KINDS; ++*kind)
    if (has_sign (titles, &signs[*kind]))
      return TRUE;
  return FALSE;
}

static const char *
get_name_suffix (const EntenteFactRow *fact)
{
  return fact->kind == ENTENTE_ITEM_ACTOR ? "_name" : "_title";
}

static gboolean
is_names_of (const EntenteFactRow *fact,
             const char           *title)
{
  gsize length = fact->column != NULL && fact->type == ENTENTE_FACT_ITEM ? strlen (fact->column) : 0;

  return length > 0 && strncmp (title, fact->column, length) == 0 &&
         g_str_equal (title + length, get_name_suffix (fact));
}

/* What a title means. Returns %FALSE if it is the name of facts. */
static gboolean
read_title (EntenteOwnColumn *column,
            EntenteItemKind   kind,
            const char       *title)
{
  guint n;
  const EntenteFactRow *facts = entente_facts_get_rows (kind, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (facts[i].column, title) == 0 || is_names_of (&facts[i], title))
      {
        column->fact = &facts[i];
        column->role = is_names_of (&facts[i], title) ? ENTENTE_OWN_NAME
                       : facts[i].member == ENTENTE_ITEM_ID ? ENTENTE_OWN_ID : ENTENTE_OWN_MEMBER;
        return TRUE;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    if (additions[i].kind == kind && g_str_equal (additions[i].title, title))
      {
        column->role = additions[i].role;
        return TRUE;
      }
  return FALSE;
}

/* The name of the facts of a column. What comes behind the header, or has the title of another column, has a name of
 * its own, so that nothing is lost. */
static char *
make_data_name (GHashTable *numbers,
                const char *title,
                guint       nth)
{
  g_autofree char *first = NULL;
  char *name;
  guint number;

  if (g_str_has_prefix (title, DATA_PREFIX))
    title += strlen (DATA_PREFIX);
  /* Translators: the title of a column of a table that has no titles. */
  first = *title != '\0' ? g_strdup (title) : g_strdup_printf (_("Column %u"), nth + 1);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, first));
  name = number > 0 ? g_strdup_printf ("%s (%u)", first, ++number) : g_strdup (first);
  while (number > 0 && g_hash_table_contains (numbers, name))
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", first, ++number);
    }
  g_hash_table_insert (numbers, g_steal_pointer (&first), GUINT_TO_POINTER (MAX (number, 1)));
  if (number > 0)
    g_hash_table_insert (numbers, g_strdup (name), GUINT_TO_POINTER (1));
  return name;
}

static EntenteDateOrder
guess_order (const EntenteTable *table,
             guint               column)
{
  guint n = entente_table_get_n_rows (table);
  g_autofree const char **cells = g_new0 (const char *, n + 1);

  for (guint row = 1; row < n; row++)
    cells[row - 1] = entente_table_get_cell (table, row, column);
  return entente_import_date_guess_order (cells);
}

static gboolean
is_date (const EntenteOwnColumn *column,
         EntenteItemKind         kind)
{
  return column->role == ENTENTE_OWN_MEMBER &&
         entente_item_kind_get_shape (kind)->members[column->fact->member].type == ENTENTE_VALUE_DATE;
}

static void
pair_names (EntenteOwnColumns *self)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; self->all[i].role == ENTENTE_OWN_NAME && j < self->n; j++)
      if (self->all[j].role == ENTENTE_OWN_MEMBER && self->all[j].fact == self->all[i].fact)
        self->all[j].names = i;
}

/**
 * entente_own_columns_new:
 * @pool: where the columns are to be
 * @table: a table, as entente_table_new_exact() reads it, with at least one row; must stay as long as they
 * @kind: what its rows are
 *
 * Of columns with the same title the first counts; the others are data.
 *
 * Returns: (transfer none): its columns
 */
EntenteOwnColumns *
entente_own_columns_new (EntentePool        *pool,
                         const EntenteTable *table,
                         EntenteItemKind     kind)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  EntenteOwnColumns *self;

  g_return_val_if_fail (pool != NULL && table != NULL && kind < ENTENTE_N_ITEM_KINDS, NULL);

  self = entente_pool_alloc0 (pool, sizeof *self);
  self->table = table;
  self->kind = kind;
  self->n = entente_table_get_n_columns (table);
  self->all = entente_pool_alloc0 (pool, MAX (self->n, 1) * sizeof *self->all);
  self->id = G_MAXUINT;
  for (guint i = 0; i < self->n; i++)
    {
      EntenteOwnColumn *column = &self->all[i];
      const char *title = entente_table_get_cell (table, 0, i);
      g_autofree char *name = NULL;

      column->names = G_MAXUINT;
      if (g_hash_table_contains (titles, title) || !read_title (column, kind, title))
        name = make_data_name (numbers, title, i);
      else
        g_hash_table_add (titles, (gpointer) title);
      column->name = entente_pool_add_text (pool, name != NULL ? name : title);
      if (column->role == ENTENTE_OWN_ID)
        self->id = i;
      if (is_date (column, kind))
        column->order = guess_order (table, i);
    }
  pair_names (self);
  return self;
}

/**
 * entente_own_columns_find:
 * @self: columns
 * @role: a role
 * @name: (nullable): the title, where several columns may have the role
 *
 * Returns: (transfer none) (nullable): the first column of that role
 */
const EntenteOwnColumn *
entente_own_columns_find (const EntenteOwnColumns *self,
                          EntenteOwnRole           role,
                          const char              *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n; i++)
    if (self->all[i].role == role && (name == NULL || g_str_equal (self->all[i].name, name)))
      return &self->all[i];
  return NULL;
}
