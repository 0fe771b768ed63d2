/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate-arguments.h"

#include "entente-article-error.h"
#include "entente-article-reader.h"
#include "entente-article-source.h"
#include "entente-file.h"
#include "entente-history.h"
#include "entente-import-encoding.h"
#include "entente-json-print.h"
#include "entente-language.h"
#include "entente-place-new.h"
#include "entente-save.h"
#include "entente-take-proposals.h"

#include <glib/gi18n.h>

enum { STATUS_DONE = 0, STATUS_REFUSED = 1, STATUS_MISUSED = 2 };

/* GLib takes the word behind an option without a value for its value, so that "--annotate FILE" needs a name of its
 * own. */
#define OPTION "--annotate"
#define OPTION_ALONE "annotate-to-output"

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

static char *
dup_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_filename_display_name (base);
}

static void
tell_remarks (const EntenteArticle *article,
              const char           *path,
              FILE                 *err)
{
  if (article->is_guess)
    {
      g_autofree char *message = g_strdup_printf (_("Read as %s; if that is wrong, name the encoding with --encoding"),
                                                  article->encoding);

      refuse (err, path, message);
    }
  for (guint i = 0; i < article->remarks->len; i++)
    refuse (err, path, article->remarks->pdata[i]);
}

static EntenteArticle *
load_article (const char *path,
              const char *encoding,
              FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_file_read (location, NULL, &error);
  g_autofree char *name = dup_name (path);
  const EntenteArticleOptions options = { .encoding = encoding };
  EntenteArticle *article = bytes != NULL ? entente_article_read_text (bytes, name, &options, NULL, &error) : NULL;

  if (article != NULL)
    tell_remarks (article, path, err);
  else if (g_error_matches (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCODING) && encoding == NULL)
    refuse (err, path, _("The encoding of this text cannot be told; name it with --encoding"));
  else
    refuse (err, path, error->message);
  return article;
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
  g_autoptr (EntenteArticle) article = load_article (path, encoding, err);
  g_autoptr (EntenteAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;

  if (article == NULL)
    return STATUS_REFUSED;
  annotation = entente_annotate (article->text, lexicons, NULL, NULL, NULL, &error);
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

/* The article says its language better than its words do. */
static char *
add_source (EntenteDraft         *draft,
            const EntenteArticle *article,
            const char           *language,
            const char           *path)
{
  g_autofree char *name = dup_name (path);
  char *id = entente_article_source_add (draft, article, name);

  if (article->language == NULL && entente_language_has_letters (language, article->text))
    entente_record_set_text (entente_draft_edit (draft, id), ENTENTE_SOURCE_LANGUAGE, language);
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
  g_autoptr (EntenteArticle) article = load_article (path, encoding, err);
  g_autofree char *source = NULL;
  g_autoptr (EntenteAnnotation) annotation = NULL;
  g_autoptr (EntenteMeasure) measure = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  g_autoptr (GPtrArray) sure = g_ptr_array_new ();

  if (article == NULL)
    return FALSE;
  if (entente_article_source_find (document, article) != NULL)
    {
      refuse (err, path, _("The document has this text already; it was left out"));
      return TRUE;
    }
  annotation = entente_annotate (article->text, lexicons, NULL, document, NULL, NULL);
  for (guint i = 0; i < annotation->proposals->len; i++)
    if (((EntenteProposal *) annotation->proposals->pdata[i])->is_sure)
      g_ptr_array_add (sure, annotation->proposals->pdata[i]);
  measure = entente_measure_new ();
  draft = entente_draft_new (document, _("Take Quotations"));
  source = add_source (draft, article, annotation->language, path);
  entente_take_proposals (draft, article->text, source, (EntenteProposal *const *) sure->pdata, sure->len,
                          ENTENTE_TAKE_UNREAD);
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
 * Returns: the exit status: 0 if it was done, 1 if it was refused, 2 if the encoding cannot be
 */
int
entente_annotate_arguments_run (const EntenteAnnotateArguments *self,
                                const char                     *encoding,
                                const char *const              *files,
                                FILE                           *out,
                                FILE                           *err)
{
  g_autoptr (EntenteLexicons) lexicons = NULL;

  if (encoding != NULL && !entente_import_encoding_is_known (encoding))
    {
      g_autofree char *fault = g_strdup_printf (_("The encoding “%s” is not known"), encoding);

      fprintf (err, "entente: %s\n", fault);
      return STATUS_MISUSED;
    }
  lexicons = entente_lexicons_load ();
  return self->prints ? print_file (files[0], encoding, lexicons, out, err)
                      : add_files (self, encoding, files, lexicons, out, err);
}
