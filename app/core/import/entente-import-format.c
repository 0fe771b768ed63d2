/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-format.h"

#include "entente-display-text.h"
#include "entente-import-positions.h"
#include "entente-import-readers.h"
#include "entente-substring.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much of a line is told of, in characters. */
#define MAX_TOLD 40

G_DEFINE_QUARK (entente-import-error-quark, entente_import_error)

/* The readers in the order in which they are asked. One that recognizes little comes after one that would recognize
 * the same and more. */
static const EntenteImportFormat *const formats[] = {
  &entente_import_maltego,
  &entente_import_qdpx,
  &entente_import_dna,
  &entente_import_gexf,
  &entente_import_graphml,
  &entente_import_wikidata,
  &entente_import_gramps,
  &entente_import_anx,
  &entente_import_aleph,
  &entente_import_ftm,
  &entente_import_gephi_lite,
  &entente_import_littlesis,
  &entente_import_annotations,
  &entente_import_stix,
  &entente_import_bods,
  &entente_import_popolo,
  &entente_import_csl,
  &entente_import_cx,
  &entente_import_cytoscape,
  &entente_import_canvas,
  &entente_import_node_link,
  &entente_import_jgf,
  &entente_import_dot,
  &entente_import_gml,
  &entente_import_pajek,
  &entente_import_dl,
  &entente_import_ris,
  &entente_import_bibtex,
  &entente_import_own_table,
  &entente_import_table,
};

/**
 * entente_import_get_n_formats:
 *
 * Returns: how many formats can be read
 */
guint
entente_import_get_n_formats (void)
{
  return G_N_ELEMENTS (formats);
}

/**
 * entente_import_get_nth_format:
 * @nth: which one
 *
 * Returns: (transfer none): a format
 */
const EntenteImportFormat *
entente_import_get_nth_format (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (formats), NULL);

  return formats[nth];
}

/**
 * entente_import_find_format:
 * @name: (nullable): a name
 *
 * Returns: (transfer none) (nullable): the format of that name
 */
const EntenteImportFormat *
entente_import_find_format (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i]->name, name) == 0)
      return formats[i];
  return NULL;
}

/* What is not read, but what people have: the message says what to do. */
static gboolean
is_spreadsheet (EntenteImportInput *input)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);

  return entente_import_input_starts_with (input, "PK\x03\x04", 4) &&
         (entente_substring_find (bytes, size, "xl/workbook", 11) != NULL ||
          entente_substring_find (bytes, size, "opendocument.spreadsheet", 24) != NULL);
}

static gboolean
has_line (const EntenteImportFormat *format,
          EntenteImportInput        *input)
{
  return format->sniff_line != NULL && entente_import_input_get_first_line (input) != NULL &&
         format->sniff_line (entente_import_input_get_first_line (input));
}

static const EntenteImportFormat *
sniff_line (EntenteImportInput *input)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has_line (formats[i], input))
      return formats[i];
  return NULL;
}

/**
 * entente_import_check:
 * @format: the format that somebody chose
 * @input: an input
 * @error: return location for an error
 *
 * Returns: %FALSE if the input looks like JSON or XML but cannot be read. A file that is read line by line is checked
 *   while it is read
 */
gboolean
entente_import_check (const EntenteImportFormat  *format,
                      EntenteImportInput         *input,
                      GError                    **error)
{
  g_return_val_if_fail (format != NULL && input != NULL, FALSE);

  return has_line (format, input) || entente_import_input_check (input, error);
}

/**
 * entente_import_sniff:
 * @input: an input
 * @error: return location for an error
 *
 * Tells the format by what is in the file. Its name does not count.
 *
 * Returns: (transfer none) (nullable): its format
 */
const EntenteImportFormat *
entente_import_sniff (EntenteImportInput  *input,
                      GError             **error)
{
  const EntenteImportFormat *by_line;

  g_return_val_if_fail (input != NULL, NULL);

  if (is_spreadsheet (input))
    {
      g_set_error_literal (
        error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_UNKNOWN,
        _ ("This is the file of a spreadsheet program. Save it there as CSV (UTF-8), and import that."));
      return NULL;
    }
  by_line = sniff_line (input);
  if (by_line != NULL || !entente_import_input_check (input, error))
    return by_line;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->sniff (input))
      return formats[i];
  g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_UNKNOWN,
                       _("Entente cannot tell what this file is. There is no graph, no table and no list of sources "
                         "in it that it knows."));
  return NULL;
}

/**
 * entente_import_choose:
 * @input: an input
 * @options: (nullable): what the user says of it
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the format in which it is to be read
 */
const EntenteImportFormat *
entente_import_choose (EntenteImportInput          *input,
                       const EntenteImportOptions  *options,
                       GError                     **error)
{
  const EntenteImportFormat *format = options != NULL ? entente_import_find_format (options->format) : NULL;

  if (options != NULL && options->encoding != NULL)
    entente_import_input_set_encoding (input, options->encoding);
  if (format != NULL)
    return entente_import_check (format, input, error) ? format : NULL;
  format = entente_import_sniff (input, error);
  if (format == NULL || format->general == NULL || options == NULL)
    return format;
  return options->format != NULL || options->map != NULL ? format->general : format;
}

static const EntenteImportReason empty = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u file with nothing in it to import", "%u files with nothing in them to import"),
};

static const EntenteImportReason doubtful_bytes = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u byte is not in the encoding %s; look at the letters", "%u bytes are not in the encoding %s; "
               "look at the letters"),
};

static const EntenteImportReason bad_line = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u line that cannot be read", "%u lines that cannot be read"),
};

/**
 * entente_import_count:
 * @import: an import
 *
 * Returns: how many items it has, of all kinds
 */
guint
entente_import_count (EntenteImport *import)
{
  guint n = 0;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    n += entente_import_get_n (import, kind);
  return n;
}

/* The first line with something in it, shortened; NULL if there is none, or if it is no text. */
static char *
dup_first_line (EntenteImportInput *input,
                guint              *number)
{
  gsize length, size;
  const char *text = entente_import_input_get_text (input, &length), *end = text + length, *start = text;
  g_autofree char *line = NULL, *told = NULL;

  if (memchr (text, '\0', length) != NULL)
    return NULL;
  while (start < end && g_ascii_isspace (*start))
    start++;
  if (start == end)
    return NULL;
  *number = 1;
  for (const char *c = text; c < start; c++)
    *number += *c == '\n' || (*c == '\r' && c[1] != '\n');
  size = strcspn (start, "\r\n");
  line = g_strndup (start, size);
  if (g_utf8_strlen (line, -1) <= MAX_TOLD)
    return entente_display_text_embed (line);
  told = g_utf8_substring (line, 0, MAX_TOLD);
  g_free (line);
  line = g_strconcat (told, "…", NULL);
  return entente_display_text_embed (line);
}

/**
 * entente_import_confirm:
 * @import: an import
 * @n_before: how many items it had before @input was read into it
 * @format: the format that the user has chosen for it
 * @input: what was read
 * @error: return location for an error
 *
 * A reader takes what it finds. A file of another format may have nothing for it.
 *
 * Returns: %FALSE if nothing came, and the file does not look like the format either
 */
gboolean
entente_import_confirm (EntenteImport              *import,
                        guint                       n_before,
                        const EntenteImportFormat  *format,
                        EntenteImportInput         *input,
                        GError                    **error)
{
  g_autofree char *line = NULL;
  guint number;

  g_return_val_if_fail (import != NULL && format != NULL && input != NULL, FALSE);

  if (entente_import_count (import) > n_before || format->sniff (input))
    return TRUE;
  line = dup_first_line (input, &number);
  if (line != NULL)
    /* Translators: the name of a format; the number of a line; what stands there. */
    g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID,
                 _("There is nothing in it that can be read as “%1$s”. Line %2$u begins with “%3$s”."),
                 _(format->title), number, line);
  else
    /* Translators: the placeholder is the name of a format. */
    g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID,
                 _("There is nothing in it that can be read as “%s”."), _(format->title));
  return FALSE;
}

/**
 * entente_import_report_input:
 * @import: an import
 * @input: an input that was read into it
 *
 * Reports what of the input nobody could read, whatever its format.
 */
void
entente_import_report_input (EntenteImport      *import,
                             EntenteImportInput *input)
{
  EntenteImportReport *report;
  GArray *lines;

  g_return_if_fail (import != NULL && input != NULL);

  report = entente_import_get_report (import);
  lines = entente_import_input_get_bad_lines (input);
  if (entente_import_input_get_n_doubtful (input) > 0)
    entente_import_report_add_n (report, &doubtful_bytes, entente_import_input_get_encoding (input),
                                 entente_import_input_get_n_doubtful (input));
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const EntenteImportBadLine *line = &g_array_index (lines, EntenteImportBadLine, i);

      entente_import_report_add (report, &bad_line, NULL, line->line, line->text);
    }
}

/* A file may declare so many items whatever its length. */
#define ALWAYS_DECLARED 1000

/**
 * entente_import_check_declared:
 * @n: how many items a file declares
 * @length: the length of the file in bytes
 * @line: the line where it declares them, from 1
 * @error: return location for an error
 *
 * A number is a few bytes; the items that a reader makes of it take as much memory and time as if they were described.
 * Real files say something of most of what they count, which takes at least a byte each.
 *
 * Returns: %FALSE if the file is too short for so many items
 */
gboolean
entente_import_check_declared (guint     n,
                               gsize     length,
                               guint     line,
                               GError  **error)
{
  if (n <= MAX (length, ALWAYS_DECLARED))
    return TRUE;
  g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID,
               _("Line %1$u: The file says that there are %2$u entries, but is too short for so many."), line, n);
  return FALSE;
}

static gboolean
check (EntenteImport  *import,
       GError        **error)
{
  if (!entente_import_is_too_large (import))
    return TRUE;
  g_set_error_literal (
    error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_TOO_LARGE,
    _ ("There are more than a million items in it, or more than 512 MiB of text, which is too much."));
  return FALSE;
}

/**
 * entente_import_complete:
 * @import: an import into which all inputs were read
 * @name: the name of the first input
 * @error: return location for an error
 *
 * Ends the reading.
 *
 * Returns: %FALSE if there is too much in it
 */
gboolean
entente_import_complete (EntenteImport  *import,
                         const char     *name,
                         GError        **error)
{
  g_return_val_if_fail (import != NULL && name != NULL, FALSE);

  if (!check (import, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->complete != NULL)
      formats[i]->complete (import);
  entente_import_finish (import, name);
  entente_import_positions_report (import);
  if (entente_import_count (import) == 0)
    entente_import_report_add (entente_import_get_report (import), &empty, NULL, 0, NULL);
  return check (import, error);
}

/**
 * entente_import_read:
 * @inputs: (array length=n_inputs): files that belong together, such as a table of nodes and one of edges
 * @n_inputs: how many; at least one
 * @options: (nullable): what the user says of them
 * @format: (out) (optional): the format of the first
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Reads files into one import. If one of them cannot be read, nothing is. This takes long and can be called in any
 * thread.
 *
 * Returns: (transfer full) (nullable): the import
 */
EntenteImport *
entente_import_read (EntenteImportInput *const   *inputs,
                     guint                        n_inputs,
                     const EntenteImportOptions  *options,
                     const EntenteImportFormat  **format,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  g_autoptr (EntenteImport) import = NULL;

  g_return_val_if_fail (inputs != NULL && n_inputs > 0, NULL);

  import = entente_import_new ();
  for (guint i = 0; i < n_inputs; i++)
    {
      const EntenteImportFormat *own = entente_import_choose (inputs[i], options, error);
      gboolean is_chosen = options != NULL && own == entente_import_find_format (options->format);
      guint n_before = entente_import_count (import);

      entente_import_set_own (import, FALSE);
      if (own == NULL || !own->read (import, inputs[i], options, cancellable, error) ||
          (is_chosen && !entente_import_confirm (import, n_before, own, inputs[i], error)))
        return NULL;
      entente_import_report_input (import, inputs[i]);
      if (i == 0 && format != NULL)
        *format = own;
    }
  if (!entente_import_complete (import, entente_import_input_get_name (inputs[0]), error))
    return NULL;
  return g_steal_pointer (&import);
}
