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
 * Returns: (transfer full): the head
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
  return self;
}

void
entente_journal_head_free (EntenteJournalHead *self)
{
  if (self == NULL)
    return;

  g_free (self->uri);
  g_free (self->hash);
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

  out = g_string_new ("{\"journal\":1,");
  print_member (out, "uri", self->uri);
  print_member (out, "hash", self->hash);
  g_string_append_printf (out, "\"from_file\":%s,\"base\":%u}", self->from_file ? "true" : "false",
                          self->base);
  return g_string_free_to_bytes (out);
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
  g_autofree char *uri = NULL, *hash = NULL;
  guint version, from_file, base;
  gboolean is_from_file;
  gint64 number = 0, version_number = 0;

  if (tape == NULL || entente_json_tape_get_type (tape, 0) != ENTENTE_JSON_OBJECT)
    return NULL;
  version = entente_json_tape_find_member (tape, "journal");
  from_file = entente_json_tape_find_member (tape, "from_file");
  base = entente_json_tape_find_member (tape, "base");
  if (version == 0 || from_file == 0 || base == 0 ||
      !entente_json_tape_get_integer (tape, version, &version_number) || version_number != 1 ||
      !entente_json_tape_get_integer (tape, base, &number) || number < 0 || number > G_MAXUINT)
    return NULL;
  uri = dup_member (tape, "uri");
  hash = dup_member (tape, "hash");
  is_from_file = entente_json_tape_get_type (tape, from_file) == ENTENTE_JSON_TRUE;
  return entente_journal_head_new (uri, hash, is_from_file, (guint) number);
}
