/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-entries.h"

#include "entente-former.h"
#include "entente-id.h"
#include "entente-import-own.h"

#include <string.h>

/* Cells with a list, a line for each entry. */

static GHashTable *
list_old_texts (EntenteOwnReading *self,
                guint              member)
{
  GHashTable *texts = g_hash_table_new (entente_id_hash, g_str_equal);

  for (const char *const *text = self->old != NULL ? entente_record_get_texts (self->old, member) : NULL;
       text != NULL && *text != NULL; text++)
    g_hash_table_add (texts, (gpointer) *text);
  return texts;
}

static void
keep_lines (EntenteOwnReading      *self,
            const EntenteOwnColumn *column,
            GString                *lines)
{
  if (lines->len > 0)
    entente_own_reading_keep (self, column->name, lines->str);
}

static void
add_unknown (EntenteOwnReading      *self,
             const EntenteOwnColumn *column,
             GString                *lines,
             const char             *line)
{
  entente_own_reading_report_unknown (self, column, line);
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* An id that leads to nothing in the document stays where it was. */
static void
add_references (EntenteOwnReading       *self,
                const EntenteOwnColumn  *column,
                const EntenteMember     *known,
                char                   **lines)
{
  g_autoptr (GHashTable) old = list_old_texts (self, column->fact->member);
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *id = entente_own_reading_map (self, entente_import_own_get_kind (known->link), column->fact->member,
                                                *line, "");

      if (id == NULL && g_hash_table_contains (old, *line))
        id = *line;
      if (id != NULL)
        entente_record_add_text (self->record, column->fact->member, id);
      else
        add_unknown (self, column, unknown, *line);
    }
  keep_lines (self, column, unknown);
}

/* The export puts an apostrophe before a formula. The document tells whether it did. */
static void
add_texts (EntenteOwnReading  *self,
           guint               member,
           char              **lines)
{
  g_autoptr (GHashTable) old = list_old_texts (self, member);

  for (char **line = lines; *line != NULL; line++)
    {
      gboolean is_guarded = line == lines && **line == '\'' && !g_hash_table_contains (old, *line) &&
                            g_hash_table_contains (old, *line + 1);

      entente_record_add_text (self->record, member, *line + is_guarded);
    }
}

/* The records of a list that the document has, by a text of each; of several with the same text the first is taken
 * first. */
typedef struct {
  GHashTable *first; /* text -> position from 1 */
  guint *next;       /* position of another one with the same text; 0 if there is none */
} OldRecords;

static void
old_records_clear (OldRecords *self)
{
  g_hash_table_unref (self->first);
  g_free (self->next);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OldRecords, old_records_clear)

static void
old_records_init (OldRecords        *self,
                  EntenteOwnReading *reading,
                  guint              member,
                  guint              part)
{
  guint n = reading->old != NULL ? entente_record_get_n_records (reading->old, member) : 0;

  self->first = g_hash_table_new (entente_id_hash, g_str_equal);
  self->next = g_new0 (guint, n + 1);
  for (guint i = n; i-- > 0;)
    {
      const char *text = entente_record_get_text (entente_record_get_nth (reading->old, member, i), part);

      if (text == NULL)
        continue;
      self->next[i + 1] = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, text));
      g_hash_table_insert (self->first, (gpointer) text, GUINT_TO_POINTER (i + 1));
    }
}

/* Returns (nullable) a copy of the record with that text. */
static EntenteRecord *
old_records_take (OldRecords        *self,
                  EntenteOwnReading *reading,
                  guint              member,
                  const char        *text)
{
  gpointer key;
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, text));

  if (position == 0)
    return NULL;
  if (self->next[position] > 0)
    {
      g_hash_table_steal_extended (self->first, text, &key, NULL);
      g_hash_table_insert (self->first, key, GUINT_TO_POINTER (self->next[position]));
    }
  return entente_record_copy (entente_record_get_nth (reading->old, member, position - 1));
}

static EntenteRecord *
new_part (EntenteOwnReading *self,
          guint              member,
          guint              part,
          const char        *text)
{
  EntenteRecord *record = entente_record_new (entente_record_get_shape (self->record)->members[member].shape);

  entente_record_set_text (record, part, text);
  return record;
}

static void
add_aliases (EntenteOwnReading  *self,
             guint               member,
             char              **lines)
{
  g_auto (OldRecords) old = { 0 };

  old_records_init (&old, self, member, ENTENTE_PHRASE_TEXT);
  for (char **line = lines; *line != NULL; line++)
    {
      EntenteRecord *alias = old_records_take (&old, self, member, *line);

      if (alias == NULL && line == lines && **line == '\'')
        alias = old_records_take (&old, self, member, *line + 1);
      if (alias == NULL)
        alias = new_part (self, member, ENTENTE_PHRASE_TEXT, *line);
      entente_record_add_record (self->record, member, alias);
    }
}

/* A stance of so many words is none. */
#define MAX_BLANKS 8

/* An id may have blanks, and so may a stance: what somebody knows is the id. */
static const char *
find_target (EntenteOwnReading  *self,
             OldRecords         *old,
             char               *line,
             char              **blank)
{
  *blank = strchr (line, ' ');
  for (guint i = 0; *blank != NULL && i < MAX_BLANKS; *blank = strchr (*blank + 1, ' '), i++)
    {
      const char *id = *blank + 1;
      const char *target = entente_own_reading_map (self, ENTENTE_ITEM_RELATION, ENTENTE_STATEMENT_ABOUT, id, "");

      if (target == NULL)
        target = entente_own_reading_map (self, ENTENTE_ITEM_ACTOR, ENTENTE_STATEMENT_ABOUT, id, "");
      if (target == NULL && g_hash_table_contains (old->first, id))
        target = id;
      if (target != NULL)
        return target;
    }
  return NULL;
}

static void
add_targets (EntenteOwnReading       *self,
             const EntenteOwnColumn  *column,
             char                   **lines)
{
  guint member = column->fact->member;
  g_autoptr (GString) unknown = g_string_new (NULL);
  g_auto (OldRecords) old = { 0 };

  old_records_init (&old, self, member, ENTENTE_TARGET_ID);
  for (char **line = lines; *line != NULL; line++)
    {
      char *blank;
      const char *id = find_target (self, &old, *line, &blank);
      EntenteRecord *target;

      if (id == NULL)
        {
          add_unknown (self, column, unknown, *line);
          continue;
        }
      *blank = '\0';
      target = old_records_take (&old, self, member, id);
      if (target == NULL)
        target = new_part (self, member, ENTENTE_TARGET_ID, id);
      entente_record_set_text (target, ENTENTE_TARGET_STANCE, *line);
      entente_record_add_record (self->record, member, target);
    }
  keep_lines (self, column, unknown);
}

/* The scheme is one word, unless it is a format with the name of a data set: "gexf:Les Misérables 11". Ids that Entente
 * has made of what a file says have such marks in them, and blanks. */
static char *
find_identifier (char *line)
{
  char *blank = strchr (line, ' ');
  char *colon = strchr (line, ':');

  if (blank == NULL || colon == NULL || colon > blank || strstr (line, " · ") != NULL || strstr (line, " → ") != NULL)
    return blank;
  return strrchr (line, ' ');
}

/* Identifiers are only added. Those that the item has stay. */
static void
add_identifiers (EntenteOwnReading       *self,
                 const EntenteOwnColumn  *column,
                 char                   **lines)
{
  g_autofree char *cell = self->past.item != NULL ? entente_fact_row_dup_cell (column->fact, self->past.item) : NULL;
  g_auto (GStrv) old_lines = entente_own_cell_split (cell != NULL ? cell : "");
  g_autoptr (GHashTable) old = g_hash_table_new (entente_id_hash, g_str_equal);

  for (char **line = old_lines; *line != NULL; line++)
    g_hash_table_add (old, *line);
  for (char **line = lines; *line != NULL; line++)
    {
      char *blank = find_identifier (*line);
      EntenteRecord *identifier;

      if (g_hash_table_contains (old, *line))
        continue;
      identifier = new_part (self, column->fact->member, ENTENTE_IDENTIFIER_ID, blank != NULL ? blank + 1 : *line);
      if (blank != NULL)
        *blank = '\0';
      if (blank != NULL)
        entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, *line);
      entente_record_add_record (self->record, column->fact->member, identifier);
    }
}

static void
add_former (EntenteOwnReading  *self,
            guint               member,
            char              **lines)
{
  for (char **line = lines; *line != NULL; line++)
    {
      char *blank = strchr (*line, ' ');
      EntenteRecord *former = new_part (self, member, ENTENTE_FORMER_NAME, blank != NULL ? blank + 1 : *line);

      if (blank != NULL)
        *blank = '\0';
      if (blank != NULL && !g_str_equal (*line, "?"))
        entente_record_set_text (former, ENTENTE_FORMER_ROLE, *line);
      entente_record_add_record (self->record, member, former);
    }
}

static void
add_records (EntenteOwnReading       *self,
             const EntenteOwnColumn  *column,
             const EntenteMember     *known,
             char                   **lines)
{
  guint member = column->fact->member;

  if (known->shape == &entente_phrase_shape)
    add_aliases (self, member, lines);
  else if (known->shape == &entente_target_shape)
    add_targets (self, column, lines);
  else if (known->shape == &entente_former_shape)
    add_former (self, member, lines);
  else if (known->shape == &entente_identifier_shape)
    add_identifiers (self, column, lines);
}

/**
 * entente_own_entries_read:
 * @self: a row
 * @column: one of its columns: a member that is a list
 */
void
entente_own_entries_read (EntenteOwnReading *self,
                          guint              column)
{
  const EntenteOwnColumn *one = &self->row->columns->all[column];
  const EntenteMember *known = &entente_record_get_shape (self->record)->members[one->fact->member];
  g_auto (GStrv) lines = entente_own_cell_split (entente_own_row_get_cell (self->row, column));

  if (known->type == ENTENTE_VALUE_REFS)
    add_references (self, one, known, lines);
  else if (known->type == ENTENTE_VALUE_TEXTS)
    add_texts (self, one->fact->member, lines);
  else
    add_records (self, one, known, lines);
}
