/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-export.h"

#include <libxml/parser.h>
#include <string.h>

/* Any document that can be opened is exported in every format, and what is XML, JSON or text is valid.
 *
 *   fuzz-export [--name=NAME] [libFuzzer's own options] FOLDER…
 *
 * exports in one format, by the name of a file such as a.svg. Without it they take turns by what the input holds, as do
 * the options. No other process lays out or decodes pictures. */

#define PREFIX "--name="

/* What cairo 1.16 forgets of a PDF with an outline, and what it and Pango keep, is theirs. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libcairo\n";
}

static EntenteExportFormat only_format = ENTENTE_N_EXPORT_FORMATS;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_has_prefix ((*argv)[i], PREFIX))
      g_assert_true (entente_export_format_for_name ((*argv)[i] + strlen (PREFIX), &only_format, NULL));
  return 0;
}

static void
complain (void     *data,
          xmlError *error)
{
  g_error ("line %d: %s", error->line, error->message);
}

static void
check_xml (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDocPtr tree;

  xmlSetStructuredErrorFunc (NULL, (xmlStructuredErrorFunc) complain);
  tree = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
  g_assert_nonnull (tree);
  xmlFreeDoc (tree);
}

/* A value on each line. */
static void
check_json_lines (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *end = data + size;

  while (data < end)
    {
      const char *line_end = memchr (data, '\n', (gsize) (end - data));
      g_autoptr (GBytes) line = NULL;

      g_assert_nonnull (line_end);
      line = g_bytes_new_static (data, (gsize) (line_end - data));
      fuzz_check_json (line);
      data = line_end + 1;
    }
}

static void
check_file (EntenteExportFormat  format,
            GBytes              *bytes)
{
  const char *mime_type = entente_export_format_get_mime_type (format);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (entente_export_format_is_text (format))
    g_assert_true (g_utf8_validate (data, (gssize) size, NULL));
  if (g_str_has_suffix (mime_type, "xml") || g_str_equal (mime_type, "text/html"))
    check_xml (bytes);
  else if (format == ENTENTE_EXPORT_FORMAT_FTM)
    check_json_lines (bytes);
  else if (g_str_has_suffix (mime_type, "json"))
    fuzz_check_json (bytes);
  else if (g_str_has_suffix (mime_type, "pdf"))
    g_assert_true (size > 4 && memcmp (data, "%PDF", 4) == 0);
  else if (g_str_has_suffix (mime_type, "png"))
    g_assert_true (size > 4 && memcmp (data, "\x89PNG", 4) == 0);
}

/* Each bit of a number that the input makes is an option. */
static void
export_as (EntenteDocument     *document,
           EntenteExportFormat  format,
           guint                bits)
{
  const EntenteExportOptions options = {
    .theme = bits & 1 ? ENTENTE_THEME_DARK : ENTENTE_THEME_LIGHT,
    .no_title = (bits & 2) != 0,
    .no_legend = (bits & 4) != 0,
    .adaptive = (bits & 9) == 8,
    .text_as_shapes = (bits & 16) != 0,
    .footnotes = (bits & 32) != 0,
    .guard_formulas = (bits & 64) != 0,
    .brief = (bits & 128) != 0,
    .transparent = (bits & 256) != 0,
    .width = format == ENTENTE_EXPORT_FORMAT_PNG ? 200 : 0,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;
  g_autoptr (GBytes) bytes = entente_export_write (document, format, &options, &trouble, NULL, &error);

  g_assert_true ((bytes == NULL) == (error != NULL));
  if (trouble != NULL)
    fuzz_check_text (trouble);
  if (error != NULL)
    fuzz_check_text (error->message);
  else
    check_file (format, bytes);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (EntenteDocument) document = fuzz_read_document (bytes);
  guint number = g_bytes_hash (bytes);

  if (document != NULL)
    export_as (document, only_format < ENTENTE_N_EXPORT_FORMATS ? only_format : number % ENTENTE_N_EXPORT_FORMATS,
               number >> 8);
  return 0;
}
