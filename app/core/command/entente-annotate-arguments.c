/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate-arguments.h"

#include "entente-file.h"
#include "entente-history.h"
#include "entente-import-encoding.h"
#include "entente-json-print.h"
#include "entente-place-new.h"
#include "entente-save.h"
#include "entente-source.h"
#include "entente-take-proposals.h"

#include <string.h>
#include <glib/gi18n.h>

enum { STATUS_DONE = 0, STATUS_REFUSED = 1 };

/* GLib takes the word behind an option without a value for its value, so that "--annotate FILE" needs a name of its
 * own. */
#define OPTION "--annotate"
#define OPTION_ALONE "annotate-to-output"

/* The title of a source is its first line, if that is no longer, in characters. */
#define TITLE_MAX 200

/**
 * entente_annotate_arguments_clear:
 * @self: arguments
 */
void
entente_annotate_arguments_clear (EntenteAnnotateArguments *self)
{
  g_free (self->out);
}

/**
 * entente_annotate_arguments_rewrite:
 * @arguments: (array zero-terminated=1): the command line; "--annotate" alone is renamed in it
 */
void
entente_annotate_arguments_rewrite (char **arguments)
{
  for (; *arguments != NULL && !g_str_equal (*arguments, "--"); arguments++)
    if (g_str_equal (*arguments, OPTION))
      {
        g_free (*arguments);
        *arguments = g_strdup ("--" OPTION_ALONE);
      }
}

/**
 * entente_annotate_arguments_add_entries:
 * @self: where the values of the options go
 * @context: receives the options
 */
void
entente_annotate_arguments_add_entries (EntenteAnnotateArguments *self,
                                        GOptionContext           *context)
{
  GOptionEntry entries[] = {
    { "annotate", 0, 0, G_OPTION_ARG_FILENAME, &self->out,
      N_("Add the quotations of each text FILE that are surely understood to the document OUT; without =OUT, print all "
         "of FILE"), N_("OUT") },
    { OPTION_ALONE, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->prints, NULL, NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static void
refuse (FILE       *err,
        const char *path,
        const char *message)
{
  fprintf (err, "entente: %s: %s\n", path, message);
}

/* Bytes that are not in the encoding would become other words, so that such a text is refused. */
static char *
decode (GBytes     *bytes,
        const char *encoding,
        const char *path,
        FILE       *err)
{
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *guess = encoding == NULL ? entente_import_encoding_guess (data, size) : NULL, *text = NULL;
  const char *name = encoding != NULL ? encoding : guess;
  guint n_doubtful = 0;

  text = name != NULL ? entente_import_encoding_decode (data, size, name, &length, &n_doubtful) : NULL;
  if (text == NULL && encoding != NULL)
    {
      g_autofree char *message = g_strdup_printf (_("The encoding “%s” is not known"), encoding);

      refuse (err, path, message);
      return NULL;
    }
  if (text == NULL || n_doubtful > 0)
    {
      refuse (err, path, _("The encoding of this text cannot be told; name it with --encoding"));
      return NULL;
    }
  if (memchr (text, '\0', length) != NULL)
    {
      refuse (err, path, _("This is not a plain text: it has bytes that are zero"));
      return NULL;
    }
  if (encoding == NULL && g_ascii_strcasecmp (name, "UTF-8") != 0 && g_ascii_strcasecmp (name, "ASCII") != 0)
    {
      g_autofree char *message = g_strdup_printf (_("Read as %s; if that is wrong, name the encoding with --encoding"),
                                                  name);

      refuse (err, path, message);
    }
  return g_steal_pointer (&text);
}

static char *
load_text (const char *path,
           const char *encoding,
           FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_file_read (location, NULL, &error);

  if (bytes == NULL)
    {
      refuse (err, path, error->message);
      return NULL;
    }
  return decode (bytes, encoding, path, err);
}

static void
append_extent (GString             *line,
               const char          *name,
               const EntenteCharacters *extent)
{
  if (extent != NULL)
    g_string_append_printf (line, ", \"%s_start\": %u, \"%s_end\": %u", name, extent->start, name, extent->end);
  else
    g_string_append_printf (line, ", \"%s_start\": null, \"%s_end\": null", name, name);
}

/* A voice that the text describes without naming it has no name here. */
static void
append_name (GString            *line,
             const EntenteVoice *voice)
{
  if (voice != NULL && voice->is_named && voice->name != NULL)
    entente_json_print_text (line, voice->name);
  else
    g_string_append (line, "null");
}

static void
print_proposal (const EntenteProposal *proposal,
                FILE                  *out)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, "{\"start\": %u, \"end\": %u", proposal->words.start, proposal->words.end);
  append_extent (line, "speaker", proposal->speaker != NULL ? &proposal->speaker->mention : NULL);
  g_string_append (line, ", \"speaker\": ");
  append_name (line, proposal->speaker);
  g_string_append (line, ", \"via\": [");
  for (guint i = 0; i < proposal->via->len; i++)
    {
      g_string_append (line, i > 0 ? ", " : "");
      append_name (line, proposal->via->pdata[i]);
    }
  g_string_append_printf (line,
                          "], \"attribution\": \"%s\", \"modality\": \"%s\", \"confidence\": %s, \"rule\": \"%s\"}",
                          proposal->attribution, proposal->modality,
                          g_ascii_formatd (confidence, sizeof confidence, "%.2f", proposal->confidence),
                            proposal->rule);
  fprintf (out, "%s\n", line->str);
}

static int
print_file (const char            *path,
            const char            *encoding,
            const EntenteLexicons *lexicons,
            FILE                  *out,
            FILE                  *err)
{
  g_autofree char *text = load_text (path, encoding, err);
  g_autoptr (EntenteAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return STATUS_REFUSED;
  annotation = entente_annotate (text, lexicons, NULL, NULL, NULL, &error);
  if (annotation == NULL)
    {
      refuse (err, path, error->message);
      return STATUS_REFUSED;
    }
  for (guint i = 0; i < annotation->proposals->len; i++)
    print_proposal (annotation->proposals->pdata[i], out);
  return STATUS_DONE;
}

/* The document that is there, or a new one. */
static EntenteDocument *
open_document (const char *path,
               char      **hash,
               FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (location, NULL))
    return entente_document_new ();
  file = entente_file_load (location, NULL, &error);
  if (file == NULL || !entente_file_check_editable (file, &error))
    {
      refuse (err, path, error->message);
      return NULL;
    }
  *hash = g_strdup (entente_file_get_hash (file));
  return g_object_ref (entente_file_get_document (file));
}

static gboolean
has_text (EntenteDocument *document,
          const char      *sha256)
{
  GListModel *sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      if (g_strcmp0 (entente_source_get_sha256 (source), sha256) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The first line of the text, or the name of its file. */
static char *
make_title (const char *text,
            const char *path)
{
  const char *start = text + strspn (text, " \t\r\n");
  g_autofree char *line = g_strndup (start, strcspn (start, "\r\n")), *base = NULL;

  g_strchomp (line);
  if (*line != '\0' && g_utf8_strlen (line, -1) <= TITLE_MAX)
    return g_steal_pointer (&line);
  base = g_path_get_basename (path);
  return g_filename_display_name (base);
}

static char *
add_source (EntenteDraft *draft,
            const char   *text,
            const char   *sha256,
            const char   *language,
            const char   *path)
{
  g_autofree char *title = make_title (text, path);
  char *id = entente_draft_make_id (draft, title);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_SOURCE, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_SOURCE_TITLE, title);
  entente_record_set_text (record, ENTENTE_SOURCE_LANGUAGE, language);
  entente_record_set_text (record, ENTENTE_SOURCE_TEXT, text);
  entente_record_set_text (record, ENTENTE_SOURCE_SHA256, sha256);
  entente_draft_add (draft, item, G_MAXUINT);
  return id;
}

typedef struct {
  guint n_sources, n_statements, n_unsure;
} Counts;

static gboolean
add_file (EntenteHistory        *history,
          EntenteDocument       *document,
          const char            *path,
          const char            *encoding,
          const EntenteLexicons *lexicons,
          Counts                *counts,
          FILE                  *err)
{
  g_autofree char *text = load_text (path, encoding, err), *sha256 = NULL, *source = NULL;
  g_autoptr (EntenteAnnotation) annotation = NULL;
  g_autoptr (EntenteMeasure) measure = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  g_autoptr (GPtrArray) sure = g_ptr_array_new ();

  if (text == NULL)
    return FALSE;
  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (has_text (document, sha256))
    {
      refuse (err, path, _("The document has this text already; it was left out"));
      return TRUE;
    }
  annotation = entente_annotate (text, lexicons, NULL, document, NULL, NULL);
  for (guint i = 0; i < annotation->proposals->len; i++)
    if (((EntenteProposal *) annotation->proposals->pdata[i])->is_sure)
      g_ptr_array_add (sure, annotation->proposals->pdata[i]);
  measure = entente_measure_new ();
  draft = entente_draft_new (document, _("Take Quotations"));
  source = add_source (draft, text, sha256, annotation->language, path);
  entente_take_proposals (draft, text, source, (EntenteProposal *const *) sure->pdata, sure->len, ENTENTE_TAKE_UNREAD);
  entente_place_new_actors (draft, measure, NULL);
  entente_history_apply (history, draft);
  counts->n_sources++;
  counts->n_statements += sure->len;
  counts->n_unsure += annotation->proposals->len - sure->len;
  return TRUE;
}

static int
add_files (const EntenteAnnotateArguments *self,
           const char                     *encoding,
           const char *const              *files,
           const EntenteLexicons          *lexicons,
           FILE                           *out,
           FILE                           *err)
{
  g_autofree char *hash = NULL, *saved = NULL;
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (self->out);
  g_autoptr (EntenteDocument) document = open_document (self->out, &hash, err);
  g_autoptr (EntenteHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  Counts counts = { 0 };
  guint n_before;

  if (document == NULL)
    return STATUS_REFUSED;
  history = entente_history_new (document);
  n_before = entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR);
  for (; *files != NULL; files++)
    if (!add_file (history, document, *files, encoding, lexicons, &counts, err))
      return STATUS_REFUSED;
  saved = entente_save_document (document, location, hash, ENTENTE_SAVE_NONE, NULL, &error);
  if (saved == NULL)
    {
      refuse (err, self->out, error->message);
      return STATUS_REFUSED;
    }
  fprintf (out, "actors %u\nstatements %u\nsources %u\nunsure %u\n",
           entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR) - n_before, counts.n_statements,
             counts.n_sources,
           counts.n_unsure);
  return STATUS_DONE;
}

/**
 * entente_annotate_arguments_run:
 * @self: arguments, of which one is given
 * @encoding: (nullable): the encoding of the texts
 * @files: (array zero-terminated=1): the files of the texts; only one if they are printed
 * @out: receives the proposals as lines of JSON, or the counts; in UTF-8
 * @err: receives the error messages
 *
 * Prints the quotations of a text, or adds those of texts to a document that is there or to a new one. If one of the
 * files cannot be read, nothing is written.
 *
 * Returns: the exit status: 0 if it was done, 1 if it was refused
 */
int
entente_annotate_arguments_run (const EntenteAnnotateArguments *self,
                                const char                     *encoding,
                                const char *const              *files,
                                FILE                           *out,
                                FILE                           *err)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();

  return self->prints ? print_file (files[0], encoding, lexicons, out, err)
                      : add_files (self, encoding, files, lexicons, out, err);
}
