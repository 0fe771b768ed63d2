/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-command-line.h"

#include "entente-annotate-arguments.h"
#include "entente-audit-arguments.h"
#include "entente-check.h"
#include "entente-compare-arguments.h"
#include "entente-display-text.h"
#include "entente-export-arguments.h"
#include "entente-file.h"
#include "entente-import-arguments.h"
#include "entente-language.h"
#include "entente-location.h"
#include "entente-path-arguments.h"
#include "entente-save.h"
#include "entente-search-plan.h"
#include "entente-special-file.h"
#include "entente-summary.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <glib/gi18n.h>

/* The commands that need no window. Their output is UTF-8 in every locale, so that text of a file is
 * never turned into question marks. */

/* As with grep, it is not an error if nothing is found; nor is it if an audit finds something. */
enum { STATUS_DONE = 0, STATUS_NONE = 1, STATUS_FOUND = 1, STATUS_ERROR = 2 };

typedef struct {
  gboolean check;
  char *show;
  char *find;
  char *export;
  EntenteExportArguments export_arguments;
  EntenteImportArguments import_arguments;
  EntenteAnnotateArguments annotate_arguments;
  EntenteCompareArguments compare_arguments;
  EntentePathArguments path_arguments;
  EntenteAuditArguments audit_arguments;
  gboolean summary;
  char *names_in;
  gboolean version;
  gboolean help;
  gboolean service;
  char **files;
} Options;

typedef struct {
  const Options *options;
  FILE *out;
  FILE *err;
} Run;

static void
clear_options (Options *options)
{
  g_free (options->show);
  g_free (options->find);
  g_free (options->export);
  g_free (options->names_in);
  entente_export_arguments_clear (&options->export_arguments);
  entente_import_arguments_clear (&options->import_arguments);
  entente_annotate_arguments_clear (&options->annotate_arguments);
  entente_path_arguments_clear (&options->path_arguments);
  entente_audit_arguments_clear (&options->audit_arguments);
  g_strfreev (options->files);
}

static char *
describe_formats (void)
{
  GString *formats = g_string_new (_("The formats of --export, by the end of OUT:"));

  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    g_string_append_printf (formats, "\n  %-18s  %s", entente_export_format_get_suffix (format),
                            entente_export_format_get_label (format));
  return g_string_free (formats, FALSE);
}

/* Texts have the type of file names, which GLib passes on byte for byte. GLib refuses texts with
 * other than ASCII characters in the locale "C". */
static GOptionContext *
new_context (Options *options)
{
  GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check, N_("Tell what is wrong in each FILE"), NULL },
    { "show", 0, 0, G_OPTION_ARG_FILENAME, &options->show, N_("Show what FILE tells of the item"), N_("ID") },
    { "find", 0, 0, G_OPTION_ARG_FILENAME, &options->find, N_("Find items of FILE by names and words"), N_("WORDS") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &options->export,
      N_("Write FILE to OUT, in the form that its name ends in, or to the output if it is “-”"), N_("OUT") },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &options->summary, N_("Tell what FILE is about"), NULL },
    { "names-in", 0, 0, G_OPTION_ARG_FILENAME, &options->names_in,
      N_("Name actors in this language where FILE has such names, as in “ko”"), N_("LANGUAGE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Print the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, N_("Print this help"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options->service, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_("[FILE…]") },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (NULL);
  g_autofree char *formats = describe_formats ();

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  entente_export_arguments_add_entries (&options->export_arguments, context);
  entente_import_arguments_add_entries (&options->import_arguments, context);
  entente_annotate_arguments_add_entries (&options->annotate_arguments, context);
  entente_compare_arguments_add_entries (&options->compare_arguments, context);
  entente_path_arguments_add_entries (&options->path_arguments, context);
  entente_audit_arguments_add_entries (&options->audit_arguments, context);
  g_option_context_set_summary (context, _("Explore who said what about whom, when, and where it is written."));
  g_option_context_set_description (context, formats);
  return context;
}

static int
report_usage_error (FILE       *err,
                    const char *message)
{
  fprintf (err, "entente: %s\n", message);
  fprintf (err, "entente: %s\n", _("Try “entente --help”"));
  return STATUS_ERROR;
}

static gboolean
is_annotating (const Options *options)
{
  return options->annotate_arguments.prints || options->annotate_arguments.out != NULL;
}

static guint
count_commands (const Options *options)
{
  return options->check + (options->show != NULL) + (options->find != NULL) + (options->export != NULL)
         + (options->import_arguments.out != NULL) + options->annotate_arguments.prints
         + (options->annotate_arguments.out != NULL)
         + entente_audit_arguments_are_given (&options->audit_arguments) + options->summary + options->version
         + options->help
         + entente_compare_arguments_count (&options->compare_arguments) + (options->path_arguments.path != NULL);
}

/* Converts an argument to UTF-8. Returns NULL if its encoding is not known. */
static char *
to_utf8 (const char *argument)
{
  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);
  return g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
}

static EntenteFile *
load (Run *run)
{
  const char *path = run->options->files[0];
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  EntenteFile *file = entente_file_load_to_read (location, NULL, &error);

  if (file == NULL)
    fprintf (run->err, "entente: %s: %s\n", path, error->message);
  else if (run->options->names_in != NULL)
    entente_document_set_reader (entente_file_get_document (file), entente_language_parse (run->options->names_in),
                                 TRUE);
  return file;
}

/* Lines are as wide as the terminal. The output to a file or to another program is not broken into
 * lines. */
static guint
get_width (FILE *out)
{
  struct winsize size;
  int fd = fileno (out);

  if (fd < 0 || !isatty (fd) || ioctl (fd, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

static int
run_show (Run *run)
{
  g_autoptr (EntenteFile) file = load (run);
  g_autofree char *id = to_utf8 (run->options->show);
  g_autofree char *text = NULL;

  if (file == NULL)
    return STATUS_ERROR;

  if (id != NULL)
    text = entente_summary_text (entente_file_get_document (file), id, get_width (run->out));
  if (text == NULL)
    {
      g_autofree char *shown = entente_display_text_name (run->options->show);
      g_autofree char *message = g_strdup_printf (_("No item has the id “%s”"), shown);

      fprintf (run->err, "entente: %s: %s\n", run->options->files[0], message);
      return STATUS_NONE;
    }
  fputs (text, run->out);
  return STATUS_DONE;
}

static int
run_summary (Run *run)
{
  g_autoptr (EntenteFile) file = load (run);
  g_autofree char *text = NULL;

  if (file == NULL)
    return STATUS_ERROR;

  text = entente_summary_overview (entente_file_get_document (file), get_width (run->out));
  fputs (text, run->out);
  return STATUS_DONE;
}

static int
run_path (Run *run)
{
  g_autoptr (EntenteFile) file = load (run);

  if (file == NULL)
    return STATUS_ERROR;
  return entente_path_arguments_run (&run->options->path_arguments, run->options->files[0],
                                     entente_file_get_document (file), run->out, run->err);
}

/* The kind is for programs, and thus is not translated. */
static void
print_hit (EntenteSearchHit *hit,
           FILE             *out)
{
  EntenteItem *item = entente_search_hit_get_item (hit);
  const char *kind = entente_item_kind_get_shape (entente_item_get_kind (item))->name;
  g_autofree char *id = entente_display_text_name (entente_item_get_id (item));

  fprintf (out, "%s\t%s\t%s\n", kind, id, entente_search_hit_get_excerpt (hit));
}

static EntenteSearchMatch *
match_terms (EntenteDocument   *document,
             EntenteSearchPlan *plan)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);

  return entente_search_plan_match (plan, input, NULL);
}

/* The words of a search are understood as in the window. */
static GPtrArray *
find (EntenteDocument *document,
      const char      *text,
      char           **problem)
{
  g_autoptr (EntenteSearch) search = entente_search_new (document);
  g_autoptr (EntenteSearchLexicon) lexicon = entente_search_lexicon_new (document);
  g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (search, lexicon, text);
  const char *words = entente_search_plan_get_words (plan);
  g_autoptr (EntenteSearchMatch) match = entente_search_plan_has_terms (plan) ? match_terms (document, plan) : NULL;
  g_autoptr (EntenteSearchFound) found = entente_search_find (search, words, match);

  *problem = g_strdup (entente_search_plan_get_problem (plan));
  return entente_search_make_hits (search, words, entente_search_found_get_items (found), G_MAXUINT);
}

static int
run_find (Run *run)
{
  g_autoptr (EntenteFile) file = load (run);
  g_autofree char *words = to_utf8 (run->options->find);
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (file == NULL)
    return STATUS_ERROR;
  if (words == NULL)
    return STATUS_NONE;

  hits = find (entente_file_get_document (file), words, &problem);
  if (problem != NULL)
    fprintf (run->err, "entente: %s\n", problem);
  for (guint i = 0; i < hits->len; i++)
    print_hit (hits->pdata[i], run->out);
  return hits->len > 0 ? STATUS_DONE : STATUS_NONE;
}

/* A name such as “Draft: 1.svg” looks like a URI, but it is that of a file. */
static GFile *
new_output_location (const Options *options)
{
  return g_str_has_prefix (options->export, "file://") ? g_file_new_for_uri (options->export)
                                                       : g_file_new_for_path (options->export);
}

/* An export is written as the window saves a document: at any moment the old or the new file is there as a whole, and
 * links, mode and owner stay. Entente's own format is read back before. */
static gboolean
write_export (Run                  *run,
              EntenteExportFormat   format,
              EntenteDocument      *document,
              GBytes               *bytes,
              GError              **error)
{
  g_autoptr (GFile) location = new_output_location (run->options);
  const char *path = g_file_peek_path (location);
  g_autofree char *hash = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (run->options->export, "-"))
    return fwrite (data, 1, size, run->out) == size || ferror (run->out);
  if (path != NULL && entente_special_file_is_at (path))
    return entente_special_file_write (path, bytes, error);
  if (format != ENTENTE_EXPORT_FORMAT_ENTENTE)
    return entente_save_export (location, bytes, ENTENTE_SAVE_OVERWRITE, error);
  hash = entente_save_document (document, location, NULL, ENTENTE_SAVE_OVERWRITE, NULL, error);
  return hash != NULL;
}

/* Compares the files and not only their paths, which may contain links. */
static gboolean
is_same_file (const Options *options)
{
  g_autoptr (GFile) from = g_file_new_for_commandline_arg (options->files[0]);
  g_autoptr (GFile) to = new_output_location (options);

  return !g_str_equal (options->export, "-") && entente_location_is_same (from, to);
}

/* Returns the first id that is neither an actor nor a relation. */
static const char *
find_unknown_id (EntenteDocument    *document,
                 const char *const  *ids)
{
  for (; *ids != NULL; ids++)
    if (entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, *ids) == NULL
        && entente_document_lookup_kind (document, ENTENTE_ITEM_RELATION, *ids) == NULL)
      return *ids;
  return NULL;
}

/* The process ends next. To free each item of a large document takes a twentieth of the time of a picture. */
static void
leave (EntenteFile *file)
{
  static EntenteFile *left;

  g_set_object (&left, file);
}

static int
export (Run                  *run,
        EntenteExportFormat   format,
        EntenteExportOptions *export_options)
{
  const char *path = run->options->export;
  g_autoptr (EntenteFile) file = load (run);
  g_auto (GStrv) ids = entente_export_arguments_list_ids (&run->options->export_arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *trouble = NULL;
  const char *unknown, *lack;

  if (file == NULL)
    return STATUS_ERROR;
  export_options->ids = (const char *const *) ids;
  unknown = ids != NULL ? find_unknown_id (entente_file_get_document (file), export_options->ids) : NULL;
  if (unknown != NULL)
    {
      g_autofree char *shown = entente_display_text_name (unknown);
      g_autofree char *message = g_strdup_printf (_("No actor or relation has the id “%s”"), shown);

      fprintf (run->err, "entente: %s: %s\n", run->options->files[0], message);
      return STATUS_NONE;
    }

  bytes = entente_export_write (entente_file_get_document (file), format, export_options, &trouble, NULL, &error);
  if (trouble != NULL)
    fprintf (run->err, "entente: %s: %s\n", run->options->files[0], trouble);
  if (bytes == NULL || !write_export (run, format, entente_file_get_document (file), bytes, &error))
    {
      g_autofree char *message = entente_save_error_describe_export (error);

      fprintf (run->err, "entente: %s: %s\n", path, message);
      return STATUS_ERROR;
    }
  lack = entente_export_format_find_lack (format, entente_file_get_document (file));
  if (lack != NULL)
    fprintf (run->err, "entente: %s: %s\n", run->options->files[0], lack);
  leave (file);
  return STATUS_DONE;
}

static int
run_export (Run *run)
{
  const char *path = run->options->export;
  EntenteExportOptions export_options = { FALSE, };
  EntenteExportFormat format;
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  if (!entente_export_arguments_find_format (&run->options->export_arguments, path, &format, &error))
    {
      fprintf (run->err, "entente: %s: %s\n", path, error->message);
      return STATUS_ERROR;
    }
  reason = entente_export_arguments_fill (&run->options->export_arguments, format, &export_options);
  if (reason != NULL)
    return report_usage_error (run->err, reason);
  if (is_same_file (run->options))
    {
      fprintf (run->err, "entente: %s: %s\n", path, _("This is the file itself, which an export would replace"));
      return STATUS_ERROR;
    }
  return export (run, format, &export_options);
}

/* As with a search, findings are what is asked for; here it is best if there are none. */
static int
run_audit (Run *run)
{
  g_autoptr (EntenteFile) file = load (run);

  if (file == NULL)
    return STATUS_ERROR;
  return entente_audit_arguments_run (&run->options->audit_arguments, entente_file_get_document (file), run->out)
         ? STATUS_FOUND : STATUS_DONE;
}

static int
run_help (Run            *run,
          GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  fputs (help, run->out);
  return STATUS_DONE;
}

static int
run_compare (Run   *run,
             guint  n_files)
{
  const EntenteCompareArguments *arguments = &run->options->compare_arguments;
  g_autofree char *fault = entente_compare_arguments_find_fault (arguments, n_files);

  if (fault != NULL)
    return report_usage_error (run->err, fault);
  return entente_compare_arguments_run (arguments, (const char *const *) run->options->files, run->out, run->err);
}

static int
run_command (Run            *run,
             GOptionContext *context)
{
  const Options *options = run->options;
  guint n_files = options->files != NULL ? g_strv_length (options->files) : 0;

  if (count_commands (options) > 1)
    return report_usage_error (run->err, _("Only one command can be given at a time"));
  if (entente_export_arguments_are_given (&options->export_arguments) && options->export == NULL)
    return report_usage_error (run->err, _("That choice is for --export alone"));
  if (options->names_in != NULL && (count_commands (options) == 0 || options->check
                                    || entente_compare_arguments_count (&options->compare_arguments) > 0))
    return report_usage_error (run->err,
                               _("--names-in is for --show, --find, --summary, --audit, --path and --export"));
  if (options->names_in != NULL && entente_language_parse (options->names_in) == NULL)
    return report_usage_error (run->err, _("--names-in takes a language, such as “ko” or “pt-BR”"));
  if (entente_import_arguments_are_given (&options->import_arguments, is_annotating (options)) &&
      options->import_arguments.out == NULL)
    return report_usage_error (run->err, _("That choice is for --import alone"));
  if (options->path_arguments.directed && options->path_arguments.path == NULL)
    return report_usage_error (run->err, _("That choice is for --path alone"));
  if (!entente_audit_arguments_are_valid (&options->audit_arguments))
    return report_usage_error (run->err, _("The only form that can be given to --audit is json"));
  if (options->help)
    return run_help (run, context);
  if (options->version)
    return fprintf (run->out, "entente %s\n", ENTENTE_VERSION) > 0 ? STATUS_DONE : STATUS_ERROR;
  if (n_files == 0)
    return report_usage_error (run->err, _("A FILE must be given"));
  if (entente_compare_arguments_count (&options->compare_arguments) > 0)
    return run_compare (run, n_files);
  if (options->check)
    return entente_check ((const char *const *) options->files, run->out, run->err);
  if (options->import_arguments.out != NULL)
    return entente_import_arguments_run (&options->import_arguments, (const char *const *) options->files, run->out,
                                         run->err);
  if (options->annotate_arguments.out != NULL)
    return entente_annotate_arguments_run (&options->annotate_arguments, options->import_arguments.encoding,
                                           (const char *const *) options->files, run->out, run->err);
  if (n_files > 1)
    return report_usage_error (run->err, _("Only one FILE can be given"));
  if (options->annotate_arguments.prints)
    return entente_annotate_arguments_run (&options->annotate_arguments, options->import_arguments.encoding,
                                           (const char *const *) options->files, run->out, run->err);
  if (options->show != NULL)
    return run_show (run);
  if (options->path_arguments.path != NULL)
    return run_path (run);
  if (entente_audit_arguments_are_given (&options->audit_arguments))
    return run_audit (run);
  if (options->export != NULL)
    return run_export (run);
  return options->find != NULL ? run_find (run) : run_summary (run);
}

/* A full disk must not look like success. */
static int
finish (Run *run,
        int  status)
{
  if (fflush (run->out) == 0 && !ferror (run->out))
    return status;

  fprintf (run->err, "entente: %s\n", _("The output could not be written"));
  return STATUS_ERROR;
}

/**
 * entente_command_line_run:
 * @arguments: (array zero-terminated=1): the command line, the program's name first
 * @out: receives the results, in UTF-8
 * @err: receives the error messages
 * @status: (out): the exit status, if there was a command
 *
 * Runs the commands of the command line that need no window. An invalid command line counts as a command.
 *
 * Returns: %FALSE if there is no such command, so that the window must be opened
 */
gboolean
entente_command_line_run (const char *const *arguments,
                          FILE              *out,
                          FILE              *err,
                          int               *status)
{
  Options options = { FALSE };
  Run run = { &options, out, err };
  g_auto (GStrv) copy = NULL;
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gboolean handled = TRUE;

  g_return_val_if_fail (arguments != NULL && out != NULL && err != NULL && status != NULL, FALSE);

  copy = g_strdupv ((char **) arguments);
  entente_annotate_arguments_rewrite (copy);
  entente_audit_arguments_rewrite (copy);
  context = new_context (&options);
  if (!g_option_context_parse_strv (context, &copy, &error))
    *status = report_usage_error (err, error->message);
  else if (count_commands (&options) > 0 || options.names_in != NULL || options.path_arguments.directed
           || entente_export_arguments_are_given (&options.export_arguments))
    *status = finish (&run, run_command (&run, context));
  else
    handled = FALSE;
  clear_options (&options);
  return handled;
}
