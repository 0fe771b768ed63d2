/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-reading.h"

#include "entente-import-readers.h"
#include "entente-import-table.h"
#include "entente-table-map.h"

#include <stdlib.h>
#include <string.h>

/* How many words show whether the encoding is right, and how long each may be, in bytes. */
#define N_SAMPLES 5
#define MAX_SAMPLE 40

struct _EntenteImportReading {
  int ref_count; /* atomic */
  EntenteImport *import;
  GPtrArray *parts; /* of EntenteImportPart */
};

/**
 * entente_import_choices_new:
 *
 * Returns: (transfer full): nothing is chosen
 */
EntenteImportChoices *
entente_import_choices_new (void)
{
  EntenteImportChoices *self = g_new0 (EntenteImportChoices, 1);

  self->contents = -1;
  self->has_header = -1;
  return self;
}

/**
 * entente_import_choices_copy:
 * @self: choices
 *
 * Returns: (transfer full): the same
 */
EntenteImportChoices *
entente_import_choices_copy (const EntenteImportChoices *self)
{
  EntenteImportChoices *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->format = g_strdup (self->format);
  copy->encoding = g_strdup (self->encoding);
  copy->roles = g_strdup (self->roles);
  return copy;
}

/**
 * entente_import_choices_free:
 * @self: (nullable) (transfer full): choices
 */
void
entente_import_choices_free (EntenteImportChoices *self)
{
  if (self == NULL)
    return;

  g_free (self->format);
  g_free (self->encoding);
  g_free (self->roles);
  g_free (self);
}

/**
 * entente_import_choices_are_made:
 * @self: choices
 *
 * Returns: whether anything is chosen of what a table means
 */
gboolean
entente_import_choices_are_made (const EntenteImportChoices *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->contents >= 0 || self->has_header >= 0 || self->roles != NULL || self->separator != '\0' ||
         self->date_order != ENTENTE_DATE_ORDER_UNKNOWN;
}

/**
 * entente_import_choices_dup_mapping:
 * @roles: what a table with a header means
 *
 * Returns: (transfer full): it as a text, for entente_import_choices_set_mapping()
 */
char *
entente_import_choices_dup_mapping (const EntenteTableRoles *roles)
{
  g_autofree char *names = NULL;

  g_return_val_if_fail (roles != NULL, NULL);

  names = entente_table_roles_dup_names (roles);
  return g_strdup_printf ("%s;%d;%s", entente_table_contents_get_name (roles->contents), roles->date_order, names);
}

/**
 * entente_import_choices_set_mapping:
 * @self: choices
 * @mapping: what a table with a header means
 *
 * Returns: %FALSE if the text is not one of entente_import_choices_dup_mapping(); then nothing is chosen
 */
gboolean
entente_import_choices_set_mapping (EntenteImportChoices *self,
                                    const char           *mapping)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (self != NULL && mapping != NULL, FALSE);

  parts = g_strsplit (mapping, ";", 3);
  if (g_strv_length (parts) != 3)
    return FALSE;
  for (int contents = 0; contents < ENTENTE_N_TABLE_CONTENTS; contents++)
    if (g_str_equal (parts[0], entente_table_contents_get_name (contents)))
      {
        int order = atoi (parts[1]);

        self->contents = contents;
        self->has_header = TRUE;
        self->date_order = order == ENTENTE_DATE_ORDER_DAY_FIRST || order == ENTENTE_DATE_ORDER_MONTH_FIRST
                             ? (EntenteDateOrder) order : ENTENTE_DATE_ORDER_UNKNOWN;
        g_free (self->roles);
        self->roles = g_strdup (parts[2]);
        return TRUE;
      }
  return FALSE;
}

static void
part_free (gpointer data)
{
  EntenteImportPart *part = data;

  g_free (part->name);
  g_free (part->encoding);
  g_strfreev (part->samples);
  entente_table_free (part->table);
  entente_table_roles_free (part->roles);
  g_free (part);
}

static gboolean
is_letter (const char *c)
{
  return (guchar) *c >= 0x80 || g_ascii_isalnum (*c) || *c == '\'';
}

/* The word around a letter that is not ASCII. */
static char *
dup_word (const char  *text,
          const char  *letter,
          const char **end)
{
  const char *start = letter, *limit = letter + MAX_SAMPLE;

  while (start > text && letter - start < MAX_SAMPLE && is_letter (start - 1))
    start--;
  while (((guchar) *start & 0xc0) == 0x80)
    start++;
  while (*letter != '\0' && letter < limit && is_letter (letter))
    letter++;
  while (((guchar) *letter & 0xc0) == 0x80)
    letter++;
  *end = letter;
  return g_strndup (start, letter - start);
}

static char **
list_samples (const char *text,
              gsize       length)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func (g_free);

  for (const char *c = text; c < text + length && samples->len < N_SAMPLES;)
    {
      g_autofree char *word = NULL;

      if ((guchar) *c < 0x80)
        {
          c++;
          continue;
        }
      word = dup_word (text, c, &c);
      if (!g_ptr_array_find_with_equal_func (samples, word, g_str_equal, NULL))
        g_ptr_array_add (samples, g_steal_pointer (&word));
    }
  g_ptr_array_add (samples, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&samples), FALSE);
}

static void
choose_roles (EntenteImportPart          *part,
              const EntenteImportChoices *choices)
{
  part->roles = entente_table_roles_guess (part->table);
  if (entente_table_get_n_rows (part->table) == 0)
    return;
  if (choices->has_header >= 0)
    entente_table_roles_set_header (part->roles, part->table, choices->has_header);
  if (choices->contents >= 0)
    entente_table_roles_set_contents (part->roles, part->table, choices->contents);
  if (choices->roles != NULL)
    entente_table_roles_set_names (part->roles, part->table, choices->roles);
  if (choices->date_order != ENTENTE_DATE_ORDER_UNKNOWN)
    part->roles->date_order = choices->date_order;
}

/* A table with the header of one that was imported before means the same. */
static void
remember (EntenteImportPart          *part,
          const EntenteImportChoices *choices,
          GHashTable                 *remembered)
{
  g_autoptr (EntenteImportChoices) before = entente_import_choices_copy (choices);
  g_autofree char *key = entente_import_reading_dup_header_key (part);
  const char *mapping = remembered != NULL && key != NULL ? g_hash_table_lookup (remembered, key) : NULL;

  if (mapping == NULL || entente_import_choices_are_made (choices) ||
      !entente_import_choices_set_mapping (before, mapping))
    return;
  entente_table_roles_free (part->roles);
  choose_roles (part, before);
  part->is_remembered = TRUE;
}

static gboolean
read_table (EntenteImportReading        *self,
            EntenteImportPart           *part,
            EntenteImportInput          *input,
            const EntenteImportChoices  *choices,
            GHashTable                  *remembered,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  const char *text = entente_import_input_get_text (input, &length);

  part->encoding = g_strdup (entente_import_input_get_encoding (input));
  part->samples = list_samples (text, length);
  part->table = entente_table_new_take (entente_import_input_take_text (input, &length), length, choices->separator);
  if (!entente_table_check_width (part->table, error))
    return FALSE;
  choose_roles (part, choices);
  remember (part, choices, remembered);
  return entente_import_table_read (self->import, part->table, part->roles, cancellable, error);
}

static gboolean
read_part (EntenteImportReading        *self,
           const EntenteImportRequest  *request,
           GHashTable                  *remembered,
           GCancellable                *cancellable,
           GError                     **error)
{
  g_autoptr (EntenteImportInput) input = entente_import_input_new (request->bytes, request->name, cancellable, error);
  EntenteImportPart *part = g_new0 (EntenteImportPart, 1);
  guint n_before = entente_import_count (self->import);
  gboolean is_read;

  part->name = g_strdup (request->name);
  g_ptr_array_add (self->parts, part);
  if (input == NULL)
    return FALSE;
  entente_import_input_set_encoding (input, request->choices->encoding);
  part->format = entente_import_find_format (request->choices->format);
  if (part->format == NULL)
    part->format = entente_import_sniff (input, error);
  else if (!entente_import_check (part->format, input, error))
    return FALSE;
  if (part->format == NULL)
    return FALSE;
  if (part->format->general != NULL && request->choices->format == NULL &&
      entente_import_choices_are_made (request->choices))
    part->format = part->format->general;
  entente_import_set_own (self->import, FALSE);
  if (part->format == &entente_import_table)
    is_read = read_table (self, part, input, request->choices, remembered, cancellable, error);
  else
    is_read = part->format->read (self->import, input, NULL, cancellable, error);
  if (is_read && request->choices->format != NULL)
    is_read = entente_import_confirm (self->import, n_before, part->format, input, error);
  if (is_read)
    entente_import_report_input (self->import, input);
  return is_read;
}

/**
 * entente_import_reading_new:
 * @requests: (array length=n_requests): files that belong together
 * @n_requests: how many; at least one
 * @remembered: (nullable) (element-type utf8 utf8): what tables with a header meant before: keys of
 *   entente_import_reading_dup_header_key(), and mappings of entente_import_choices_dup_mapping()
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error, which names the file if there are several
 *
 * Reads files into one import. If one of them cannot be read, nothing is. This takes long and can be called in any
 * thread.
 *
 * Returns: (transfer full) (nullable): what was read
 */
EntenteImportReading *
entente_import_reading_new (const EntenteImportRequest  *requests,
                            guint                        n_requests,
                            GHashTable                  *remembered,
                            GCancellable                *cancellable,
                            GError                     **error)
{
  g_autoptr (EntenteImportReading) self = NULL;

  g_return_val_if_fail (requests != NULL && n_requests > 0, NULL);

  self = g_new0 (EntenteImportReading, 1);
  self->ref_count = 1;
  self->import = entente_import_new ();
  self->parts = g_ptr_array_new_with_free_func (part_free);
  for (guint i = 0; i < n_requests; i++)
    if (!read_part (self, &requests[i], remembered, cancellable, error))
      {
        if (n_requests > 1)
          g_prefix_error (error, "%s: ", requests[i].name);
        return NULL;
      }
  return entente_import_complete (self->import, requests[0].name, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * entente_import_reading_ref:
 * @self: what was read
 *
 * Returns: (transfer full): @self
 */
EntenteImportReading *
entente_import_reading_ref (EntenteImportReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * entente_import_reading_unref:
 * @self: (nullable) (transfer full): what was read
 */
void
entente_import_reading_unref (EntenteImportReading *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  entente_import_free (self->import);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * entente_import_reading_get_import:
 * @self: what was read
 *
 * Returns: (transfer none): the items and the report
 */
EntenteImport *
entente_import_reading_get_import (EntenteImportReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->import;
}

/**
 * entente_import_reading_get_n_parts:
 * @self: what was read
 *
 * Returns: how many files it was
 */
guint
entente_import_reading_get_n_parts (EntenteImportReading *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

/**
 * entente_import_reading_get_part:
 * @self: what was read
 * @nth: which file
 *
 * Returns: (transfer none): how it was understood
 */
const EntenteImportPart *
entente_import_reading_get_part (EntenteImportReading *self,
                                 guint                 nth)
{
  g_return_val_if_fail (self != NULL && nth < self->parts->len, NULL);

  return self->parts->pdata[nth];
}

/**
 * entente_import_reading_dup_header_key:
 * @part: a file that was read
 *
 * The titles of the columns are not in it, so that what is remembered does not tell of them.
 *
 * Returns: (transfer full) (nullable): what is the same for tables with the same header; %NULL if it is no table or
 *   has no header
 */
char *
entente_import_reading_dup_header_key (const EntenteImportPart *part)
{
  g_autoptr (GChecksum) checksum = NULL;

  g_return_val_if_fail (part != NULL, NULL);

  if (part->table == NULL || !part->roles->has_header || entente_table_get_n_rows (part->table) == 0)
    return NULL;
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint column = 0; column < entente_table_get_width (part->table, 0); column++)
    {
      const char *title = entente_table_get_cell (part->table, 0, column);

      g_checksum_update (checksum, (const guchar *) title, strlen (title) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}
