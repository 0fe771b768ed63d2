/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal-head.h"

#include "entente-json-print.h"
#include "entente-json-scan.h"

#include <string.h>

static void
print_member (GString    *out,
              const char *name,
              const char *text)
{
  entente_json_print_text (out, name);
  g_string_append_c (out, ':');
  if (text != NULL)
    entente_json_print_text (out, text);
  else
    g_string_append (out, "null");
  g_string_append_c (out, ',');
}

static char *
dup_member (const EntenteJsonTape *tape,
            const char            *name)
{
  guint token = entente_json_tape_find_member (tape, name);

  if (token == 0 || entente_json_tape_get_type (tape, token) != ENTENTE_JSON_TEXT)
    return NULL;
  return entente_json_tape_dup_text (tape, token);
}

/**
 * entente_journal_head_new:
 * @uri: (nullable): where the document's file is
 * @hash: (nullable): the SHA-256 of that file
 * @from_file: whether the steps begin with its contents
 * @base: number of the base
 *
 * Returns: (transfer full): the head of a new journal
 */
EntenteJournalHead *
entente_journal_head_new (const char *uri,
                          const char *hash,
                          gboolean    from_file,
                          guint       base)
{
  EntenteJournalHead *self = g_new0 (EntenteJournalHead, 1);

  self->uri = g_strdup (uri);
  self->hash = g_strdup (hash);
  self->from_file = from_file;
  self->base = base;
  self->id = g_uuid_string_random ();
  return self;
}

/**
 * entente_journal_head_copy:
 * @self: a head
 *
 * Returns: (transfer full): the same head, of the same journal
 */
EntenteJournalHead *
entente_journal_head_copy (const EntenteJournalHead *self)
{
  EntenteJournalHead *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uri = g_strdup (self->uri);
  copy->hash = g_strdup (self->hash);
  copy->id = g_strdup (self->id);
  return copy;
}

void
entente_journal_head_free (EntenteJournalHead *self)
{
  if (self == NULL)
    return;

  g_free (self->uri);
  g_free (self->hash);
  g_free (self->id);
  g_free (self);
}

/**
 * entente_journal_head_write:
 * @self: a head
 *
 * Returns: (transfer full): the head as text
 */
GBytes *
entente_journal_head_write (const EntenteJournalHead *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("{\"journal\":2,");
  print_member (out, "id", self->id);
  print_member (out, "uri", self->uri);
  print_member (out, "hash", self->hash);
  g_string_append_printf (out, "\"from_file\":%s,\"base\":%u}", self->from_file ? "true" : "false",
                          self->base);
  return g_string_free_to_bytes (out);
}

/* Version 1 has no id. Returns 0 for a version that is not known. */
static gint64
read_version (const EntenteJsonTape *tape)
{
  guint version = entente_json_tape_find_member (tape, "journal");
  gint64 number;

  if (version == 0 || !entente_json_tape_get_integer (tape, version, &number) || (number != 1 && number != 2))
    return 0;
  return number;
}

/**
 * entente_journal_head_read:
 * @bytes: a head as text
 *
 * Returns: (transfer full) (nullable): the head; %NULL if the text is no head, or one of an unknown version
 */
EntenteJournalHead *
entente_journal_head_read (GBytes *bytes)
{
  g_autoptr (EntenteJsonTape) tape = entente_json_scan (bytes, NULL, NULL, NULL);
  g_autoptr (EntenteJournalHead) self = NULL;
  guint from_file, base;
  gint64 number = 0, version;

  if (tape == NULL || entente_json_tape_get_type (tape, 0) != ENTENTE_JSON_OBJECT)
    return NULL;
  version = read_version (tape);
  from_file = entente_json_tape_find_member (tape, "from_file");
  base = entente_json_tape_find_member (tape, "base");
  if (version == 0 || from_file == 0 || base == 0 || !entente_json_tape_get_integer (tape, base, &number) ||
      number < 0 || number > G_MAXUINT)
    return NULL;

  self = g_new0 (EntenteJournalHead, 1);
  self->uri = dup_member (tape, "uri");
  self->hash = dup_member (tape, "hash");
  self->id = version > 1 ? dup_member (tape, "id") : NULL;
  self->from_file = entente_json_tape_get_type (tape, from_file) == ENTENTE_JSON_TRUE;
  self->base = (guint) number;
  return version == 1 || self->id != NULL ? g_steal_pointer (&self) : NULL;
}
