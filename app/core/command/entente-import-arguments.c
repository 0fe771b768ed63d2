/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-arguments.h"

#include "entente-article-reader.h"
#include "entente-display-text.h"
#include "entente-file.h"
#include "entente-history.h"
#include "entente-import-encoding.h"
#include "entente-import-format.h"
#include "entente-import-plan.h"
#include "entente-import-positions.h"
#include "entente-save.h"
#include "entente-table-roles.h"

#include <glib/gi18n.h>

enum { STATUS_DONE = 0, STATUS_REFUSED = 1, STATUS_WARNINGS = 2, STATUS_MISUSED = 2 };

/**
 * entente_import_arguments_clear:
 * @self: arguments
 */
void
entente_import_arguments_clear (EntenteImportArguments *self)
{
  g_free (self->out);
  g_free (self->as);
  g_free (self->map);
  g_free (self->encoding);
  g_free (self->name);
}

/**
 * entente_import_arguments_add_entries:
 * @self: where the values of the options go
 * @context: receives the options
 */
void
entente_import_arguments_add_entries (EntenteImportArguments *self,
                                      GOptionContext         *context)
{
  GOptionEntry entries[] = {
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &self->out,
      N_("Read each FILE of another program into the document OUT, or add it if OUT is there"), N_("OUT") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->as,
      N_("With --import: what FILE is: actors, relations or statements for a table, or a format"), N_("WHAT") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME, &self->map,
      N_("With --import: what the columns of a table mean"), N_("COLUMN:MEMBER,…") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &self->encoding,
      N_("With --import or --annotate: the encoding of a text file"), N_("NAME") },
    { "data-set", 0, 0, G_OPTION_ARG_FILENAME, &self->name,
      N_("With --import: the name under which the items are found again, instead of that of the file"), N_("NAME") },
    { "keep-source", 0, 0, G_OPTION_ARG_NONE, &self->keep_source,
      N_("With --import: keep each FILE as a source: its name, format and checksum, and the date"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &self->strict, N_("With --import: fail if there are warnings"), NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/**
 * entente_import_arguments_are_given:
 * @self: arguments
 * @is_annotating: whether texts are annotated, which have an encoding too
 *
 * Returns: whether one is given that says how to import
 */
gboolean
entente_import_arguments_are_given (const EntenteImportArguments *self,
                                    gboolean                      is_annotating)
{
  return self->as != NULL || self->map != NULL || (self->encoding != NULL && !is_annotating) || self->name != NULL ||
         self->keep_source || self->strict;
}

/* What a table can hold, or a format. */
static gboolean
is_known (const char *as)
{
  for (EntenteTableContents contents = 0; contents < ENTENTE_N_TABLE_CONTENTS; contents++)
    if (g_str_equal (as, entente_table_contents_get_name (contents)))
      return TRUE;
  return entente_import_find_format (as) != NULL;
}

/* Returns (nullable) why the values of the options cannot be. */
static char *
find_fault (const EntenteImportArguments *self)
{
  if (self->as != NULL && !is_known (self->as))
    return g_strdup_printf (_("Nothing is imported as “%s”"), self->as);
  if (self->encoding != NULL && !entente_import_encoding_is_known (self->encoding))
    return g_strdup_printf (_("The encoding “%s” is not known"), self->encoding);
  return NULL;
}

/* The words of an article, read as a table, would become actors. */
static EntenteImportInput *
make_input (const EntenteImportArguments  *self,
            GBytes                        *bytes,
            const char                    *name,
            GError                       **error)
{
  if (self->as != NULL || self->map != NULL || !entente_article_is (bytes, name))
    return entente_import_input_new (bytes, name, NULL, error);
  g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_UNKNOWN,
                       _("This is an article, not data to import. --annotate finds what is quoted in it, and --as=csv "
                         "reads it as a table all the same."));
  return NULL;
}

/* The inputs, and the SHA-256 of each. */
static GPtrArray *
load_inputs (const EntenteImportArguments *self,
             const char *const            *files,
             GPtrArray                    *hashes,
             FILE                         *err)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_import_input_free);

  for (; *files != NULL; files++)
    {
      g_autoptr (GFile) location = g_file_new_for_commandline_arg (*files);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = entente_file_read (location, NULL, &error);
      g_autofree char *name = g_file_get_basename (location);
      g_autofree char *shown = g_filename_display_name (name);
      EntenteImportInput *input = bytes != NULL ? make_input (self, bytes, shown, &error) : NULL;

      if (input == NULL)
        {
          fprintf (err, "entente: %s: %s\n", *files, error->message);
          return NULL;
        }
      g_ptr_array_add (inputs, input);
      g_ptr_array_add (hashes, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes));
    }
  return g_steal_pointer (&inputs);
}

/* The document that is there, or a new one. */
static EntenteDocument *
open_document (const EntenteImportArguments *self,
               char                        **hash,
               FILE                         *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (self->out);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (location, NULL))
    return entente_document_new ();
  file = entente_file_load (location, NULL, &error);
  if (file == NULL || !entente_file_check_editable (file, &error))
    {
      fprintf (err, "entente: %s: %s\n", self->out, error->message);
      return NULL;
    }
  *hash = g_strdup (entente_file_get_hash (file));
  return g_object_ref (entente_file_get_document (file));
}

static void
print_counts (EntenteImport *import,
              FILE          *out)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    fprintf (out, "%s %u\n", entente_item_kind_get_plural (kind), entente_import_get_n (import, kind));
  if (entente_import_groups_get_n (entente_import_get_groups (import)) > 0)
    fprintf (out, "groups %u\n", entente_import_groups_get_n (entente_import_get_groups (import)));
  fprintf (out, "positions %u\n", entente_import_positions_count (import));
}

static void
print_plan (EntenteImportPlan *plan,
            FILE              *out)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      const char *plural = entente_item_kind_get_plural (kind);

      if (entente_import_plan_get_n_here (plan, kind) > 0)
        fprintf (out, "known %s %u\n", plural, entente_import_plan_get_n_here (plan, kind));
      if (entente_import_plan_get_n_missing (plan, kind) > 0)
        fprintf (out, "missing %s %u\n", plural, entente_import_plan_get_n_missing (plan, kind));
    }
  for (guint i = 0; i < entente_import_plan_get_n_differences (plan); i++)
    {
      const EntenteImportDifference *difference = entente_import_plan_get_difference (plan, i);
      g_autofree char *before = entente_display_text_name (difference->before);
      g_autofree char *after = entente_display_text_name (difference->after);

      fprintf (out, "%s %s %s: %s → %s\n", difference->is_chosen ? "changed" : "kept",
               entente_item_get_id (difference->item),
               entente_item_kind_get_shape (entente_item_get_kind (difference->item))->members[difference->member].name,
               before, after);
    }
}

/* Prints the statements that do not stand in the new texts of their sources as they stood before. */
static void
print_editions (EntenteImportPlan *plan,
                FILE              *out)
{
  static const char *const words[ENTENTE_N_EDITION_RESULTS] = { NULL, "moved", "altered", "gone" };
  const GPtrArray *editions = entente_import_plan_get_editions (plan);

  for (guint i = 0; i < editions->len; i++)
    {
      const EntenteTextEdition *edition = editions->pdata[i];

      for (guint j = 0; j < edition->entries->len; j++)
        {
          const EntenteEditionEntry *entry = &g_array_index (edition->entries, EntenteEditionEntry, j);

          if (words[entry->result] != NULL)
            fprintf (out, "%s %s\n", words[entry->result], entente_item_get_id (ENTENTE_ITEM (entry->statement)));
        }
    }
}

static guint
print_report (EntenteImport *import,
              FILE          *out)
{
  EntenteImportReport *report = entente_import_get_report (import);

  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    {
      g_autofree char *message = entente_import_report_dup_message (report, i);
      g_autofree char *shown = entente_display_text_name (message);

      fprintf (out, "warning %s\n", shown);
    }
  return entente_import_report_get_n (report);
}

static void
keep_files (const EntenteImportArguments *self,
            EntenteImportPlan            *plan,
            GPtrArray                    *inputs,
            GPtrArray                    *hashes,
            FILE                         *out)
{
  EntenteImportFiles *files = entente_import_plan_get_files (plan);
  const EntenteImportOptions options = { self->as, self->map, self->encoding };

  for (guint i = 0; i < inputs->len; i++)
    {
      const EntenteImportFormat *format = entente_import_choose (inputs->pdata[i], &options, NULL);

      if (format != NULL)
        entente_import_files_add (files, entente_import_input_get_name (inputs->pdata[i]), format->name,
                                  hashes->pdata[i]);
    }
  entente_import_files_set_kept (files, TRUE);
  fprintf (out, "files %u\n", entente_import_files_get_n_new (files));
}

/* Returns whether anything has changed. */
static gboolean
apply (EntenteImportPlan *plan,
       EntenteDocument   *document,
       const char        *file_name)
{
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteDraft) draft = entente_import_plan_make_draft (plan, measure, file_name);

  entente_history_apply (history, draft);
  return entente_history_can_undo (history);
}

static gboolean
save (const EntenteImportArguments *self,
      EntenteDocument              *document,
      const char                   *hash,
      GError                      **error)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (self->out);
  g_autofree char *saved = entente_save_document (document, location, hash, ENTENTE_SAVE_NONE, NULL, error);

  return saved != NULL;
}

static int
import_inputs (const EntenteImportArguments *self,
               GPtrArray                    *inputs,
               GPtrArray                    *hashes,
               const char                   *path,
               FILE                         *out,
               FILE                         *err)
{
  const EntenteImportOptions options = { self->as, self->map, self->encoding };
  const char *file_name = entente_import_input_get_name (inputs->pdata[0]);
  const EntenteImportFormat *format;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import = NULL;
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autofree char *hash = NULL, *data_set = NULL;
  guint n_warnings;
  gboolean changed;

  import = entente_import_read ((EntenteImportInput *const *) inputs->pdata, inputs->len, &options, &format, NULL,
                                &error);
  if (import == NULL)
    {
      fprintf (err, "entente: %s: %s\n", path, error->message);
      return g_error_matches (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_OPTION) ? STATUS_MISUSED
                                                                                        : STATUS_REFUSED;
    }
  document = open_document (self, &hash, err);
  if (document == NULL)
    return STATUS_REFUSED;
  data_set = self->name != NULL ? g_strdup (self->name) : entente_import_suggest_data_set (file_name);
  plan = entente_import_plan_new (import, document, format->name, data_set);
  print_counts (import, out);
  print_plan (plan, out);
  print_editions (plan, out);
  if (self->keep_source)
    keep_files (self, plan, inputs, hashes, out);
  n_warnings = print_report (import, out);
  changed = apply (plan, document, file_name);
  /* Saving a large document takes enough memory. */
  g_clear_pointer (&plan, entente_import_plan_free);
  g_clear_pointer (&import, entente_import_free);
  /* A document in which nothing changes is not written again. */
  if ((changed || hash == NULL) && !save (self, document, hash, &error))
    {
      fprintf (err, "entente: %s: %s\n", self->out, error->message);
      return STATUS_REFUSED;
    }
  return n_warnings > 0 && self->strict ? STATUS_WARNINGS : STATUS_DONE;
}

/**
 * entente_import_arguments_run:
 * @self: arguments
 * @files: (array zero-terminated=1): the files to import, which belong together
 * @out: receives the counts and the warnings, in UTF-8
 * @err: receives the error messages
 *
 * Imports files into a document that is there or into a new one. If one of them cannot be read, nothing is written.
 *
 * Returns: the exit status: 0 if it was imported, 1 if it was refused, 2 if the arguments cannot be, or if it was
 *   imported with warnings and the arguments say that these matter
 */
int
entente_import_arguments_run (const EntenteImportArguments *self,
                              const char *const            *files,
                              FILE                         *out,
                              FILE                         *err)
{
  g_autoptr (GPtrArray) inputs = NULL, hashes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *fault = find_fault (self);

  if (fault != NULL)
    {
      fprintf (err, "entente: %s\n", fault);
      return STATUS_MISUSED;
    }
  inputs = load_inputs (self, files, hashes, err);
  return inputs != NULL ? import_inputs (self, inputs, hashes, files[0], out, err) : STATUS_REFUSED;
}
