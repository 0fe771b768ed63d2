/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-json.h"

#include <stdlib.h>
#include <string.h>

static gboolean
is_own (const GLogField *fields,
        gsize            n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "GLIB_DOMAIN"))
      return g_str_equal (fields[i].value, G_LOG_DOMAIN);
  return FALSE;
}

/* libFuzzer keeps the input when a program aborts, which GLib does in another way: it stops for a debugger. Warnings of
 * libraries are theirs: GMarkup warns of errors that it sets twice. */
static GLogWriterOutput
end_on_complaint (GLogLevelFlags   level,
                  const GLogField *fields,
                  gsize            n_fields,
                  gpointer         data)
{
  g_log_writer_default (level & ~G_LOG_FLAG_FATAL, fields, n_fields, NULL);
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL)) ||
      ((level & G_LOG_LEVEL_WARNING) && is_own (fields, n_fields)))
    abort ();
  return G_LOG_WRITER_HANDLED;
}

__attribute__ ((constructor)) void fuzz_listen (void);

void
fuzz_listen (void)
{
  g_log_set_writer_func (end_on_complaint, NULL, NULL);
}

/**
 * fuzz_split:
 * @data: the input
 * @size: its size in bytes
 * @n_parts: how many parts the target wants
 *
 * Returns: (transfer full) (element-type GBytes): so many parts of the input; those that it lacks are empty, and the
 *   last holds the rest
 */
GPtrArray *
fuzz_split (const uint8_t *data,
            size_t         size,
            guint          n_parts)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  while (parts->len < n_parts)
    {
      const uint8_t *end = parts->len + 1 < n_parts && size > 0 ? memchr (data, '\0', size) : NULL;
      size_t length = end != NULL ? (size_t) (end - data) : size;

      g_ptr_array_add (parts, g_bytes_new (data, length));
      size -= length + (end != NULL);
      data += length + (end != NULL);
    }
  return parts;
}

/**
 * fuzz_dup_text:
 * @part: some bytes
 *
 * Returns: (transfer full): the bytes as text; what is no UTF-8 is replaced, as no text of a document has it
 */
char *
fuzz_dup_text (GBytes *part)
{
  gsize length;
  const char *data = g_bytes_get_data (part, &length);

  return g_utf8_make_valid (data != NULL ? data : "", (gssize) length);
}

/**
 * fuzz_read_document:
 * @bytes: anything
 *
 * Returns: (transfer full) (nullable): the document that it is, or %NULL if it is none, or one of a newer version, which
 *   cannot be written
 */
EntenteDocument *
fuzz_read_document (GBytes *bytes)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDocument *document = entente_json_read (bytes, NULL, &diagnostics, &error);

  g_assert_true ((document == NULL) == (error != NULL));
  if (error != NULL)
    fuzz_check_text (error->message);
  for (guint i = 0; diagnostics != NULL && i < diagnostics->len; i++)
    {
      g_autofree char *text = entente_diagnostic_to_text (diagnostics->pdata[i]);

      fuzz_check_text (text);
    }
  if (document != NULL && entente_record_get_number (entente_document_get_record (document), ENTENTE_DOCUMENT_VERSION)
                            > ENTENTE_FORMAT_VERSION)
    g_clear_object (&document);
  return document;
}

GBytes *
fuzz_write_document (EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = entente_json_write (document, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

/**
 * fuzz_check_document:
 * @document: a document
 *
 * Checks that it can be written, and that what is read from it is written in the same way.
 */
void
fuzz_check_document (EntenteDocument *document)
{
  g_autoptr (GBytes) bytes = fuzz_write_document (document), again = NULL;
  g_autoptr (EntenteDocument) copy = fuzz_read_document (bytes);

  g_assert_nonnull (copy);
  again = fuzz_write_document (copy);
  g_assert_true (g_bytes_equal (bytes, again));
}

/**
 * fuzz_check_draft:
 * @document: a document
 * @draft: a draft for it
 *
 * Applies the draft, checks what becomes of the document, and that Undo leaves nothing of it.
 */
void
fuzz_check_draft (EntenteDocument *document,
                  EntenteDraft    *draft)
{
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (GBytes) before = fuzz_write_document (document), after = NULL, now = NULL;

  entente_history_apply (history, draft);
  fuzz_check_document (document);
  after = fuzz_write_document (document);
  entente_history_go_to (history, 0);
  now = fuzz_write_document (document);
  g_assert_true (g_bytes_equal (before, now));
  g_bytes_unref (now);
  entente_history_redo (history);
  now = fuzz_write_document (document);
  g_assert_true (g_bytes_equal (after, now));
  entente_history_go_to (history, 0);
}

/**
 * fuzz_check_json:
 * @bytes: what the program wrote
 *
 * Checks that it is JSON.
 */
void
fuzz_check_json (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteJsonTape) tape = entente_json_scan (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tape);
}

/**
 * fuzz_check_text:
 * @text: what the program says
 *
 * Checks that it can be shown.
 */
void
fuzz_check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}
