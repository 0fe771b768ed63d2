/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-compare-arguments.h"

#include "entente-comparison-text.h"
#include "entente-file.h"
#include "entente-save.h"

#include <glib/gi18n.h>

/* As with diff, and as git expects it of who merges. */
enum { STATUS_SAME = 0, STATUS_DIFFERS = 1, STATUS_ERROR = 2 };

/* Git gives a program that compares PATH OLD HASH MODE NEW HASH MODE. */
#define N_OF_GIT 7
#define GIT_OLD 1
#define GIT_NEW 4

/* What git names where there is no file. It is not opened. */
#define NO_FILE "/dev/null"

/**
 * entente_compare_arguments_add_entries:
 * @self: where the values of the options go
 * @context: receives the options
 */
void
entente_compare_arguments_add_entries (EntenteCompareArguments *self,
                                       GOptionContext          *context)
{
  GOptionEntry entries[] = {
    { "diff", 0, 0, G_OPTION_ARG_NONE, &self->diff, N_("Tell what differs between two FILEs, the older one first"),
      NULL },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &self->merge,
      N_("Merge what two have made of a document, the FILEs BASE, OURS and THEIRS, into OURS"), NULL },
    { "textconv", 0, 0, G_OPTION_ARG_NONE, &self->textconv, N_("Tell all of FILE in lines, to be compared by git"),
      NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

guint
entente_compare_arguments_count (const EntenteCompareArguments *self)
{
  return (guint) (self->diff + self->merge + self->textconv);
}

/**
 * entente_compare_arguments_find_fault:
 * @self: arguments, of which one is given
 * @n_files: how many files are given
 *
 * Returns: (transfer full) (nullable): what is wrong with their number
 */
char *
entente_compare_arguments_find_fault (const EntenteCompareArguments *self,
                                      guint                          n_files)
{
  if (self->diff && n_files != 2 && n_files != N_OF_GIT)
    return g_strdup (_("--diff takes two FILEs"));
  if (self->merge && n_files != 3)
    return g_strdup (_("--merge takes three FILEs: BASE, OURS and THEIRS"));
  if (self->textconv && n_files != 1)
    return g_strdup (_("Only one FILE can be given"));
  return NULL;
}

static void
print_error (FILE         *err,
             const char   *path,
             const GError *error)
{
  fprintf (err, "entente: %s: %s\n", path, error->message);
}

static EntenteDocument *
load (const char *path,
      FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, NO_FILE))
    return entente_document_new ();
  file = entente_file_load (location, NULL, &error);
  if (file == NULL)
    {
      print_error (err, path, error);
      return NULL;
    }
  return g_object_ref (entente_file_get_document (file));
}

static int
run_diff (const char *before_path,
          const char *after_path,
          gboolean    is_git,
          FILE       *out,
          FILE       *err)
{
  g_autoptr (EntenteDocument) before = load (before_path, err), after = NULL;
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autofree char *text = NULL;

  if (before != NULL)
    after = load (after_path, err);
  if (after == NULL)
    return STATUS_ERROR;
  comparison = entente_comparison_new (before, after, NULL);
  if (entente_comparison_is_empty (comparison))
    return STATUS_SAME;
  text = entente_comparison_text_new (comparison);
  fprintf (out, "--- %s\n+++ %s\n%s", before_path, after_path, text);
  /* Git takes anything else for a failure. */
  return is_git ? STATUS_SAME : STATUS_DIFFERS;
}

/* Git ends what it is doing if it gets nothing. So a version that cannot be read, such as one with marks of a conflict,
 * is told as it is. */
static int
print_as_it_is (GFile        *location,
                const char   *path,
                const GError *reason,
                FILE         *out,
                FILE         *err)
{
  g_autoptr (GBytes) bytes = entente_file_read (location, NULL, NULL);
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    {
      print_error (err, path, reason);
      return STATUS_ERROR;
    }
  fprintf (out, "# %s\n", reason->message);
  if (size > 0)
    fwrite (text, 1, size, out);
  return STATUS_SAME;
}

static int
run_textconv (const char *path,
              FILE       *out,
              FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_str_equal (path, NO_FILE))
    return STATUS_SAME;
  file = entente_file_load (location, NULL, &error);
  if (file == NULL)
    return print_as_it_is (location, path, error, out, err);
  text = entente_comparison_text_document (entente_file_get_document (file));
  fputs (text, out);
  return STATUS_SAME;
}

/* Git gives an empty file as the base of two files that were added under one name. */
static EntenteDocument *
load_base (const char *path,
           FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = g_str_equal (path, NO_FILE) ? NULL : entente_file_read (location, NULL, NULL);

  if (bytes != NULL && g_bytes_get_size (bytes) == 0)
    return entente_document_new ();
  return load (path, err);
}

/* Only a document that can be written as a whole can be merged. */
static EntenteFile *
load_editable (const char *path,
               FILE       *err)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_load (location, NULL, &error);

  if (file != NULL && entente_file_check_editable (file, &error))
    return g_steal_pointer (&file);
  print_error (err, path, error);
  return NULL;
}

/* Who has changed OURS since it was read must not lose that. If nothing changes, it stays as it was written. */
static gboolean
write_ours (EntenteFile          *ours,
            EntenteDocumentMerge *merge,
            GError              **error)
{
  g_autoptr (EntenteComparison) comparison =
    entente_comparison_new (entente_file_get_document (ours), merge->document, NULL);
  g_autofree char *hash = NULL;

  if (entente_comparison_is_empty (comparison))
    return TRUE;
  hash = entente_save_document (merge->document, entente_file_get_location (ours), entente_file_get_hash (ours),
                                ENTENTE_SAVE_NONE, NULL, error);
  return hash != NULL;
}

static int
run_merge (const char *const *paths,
           FILE              *out,
           FILE              *err)
{
  g_autoptr (EntenteDocument) base = load_base (paths[0], err);
  g_autoptr (EntenteFile) ours = base != NULL ? load_editable (paths[1], err) : NULL;
  g_autoptr (EntenteFile) theirs = ours != NULL ? load_editable (paths[2], err) : NULL;
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (theirs == NULL)
    return STATUS_ERROR;
  merge = entente_document_merge_new (base, entente_file_get_document (ours), entente_file_get_document (theirs));
  if (!merge->is_whole)
    {
      fprintf (err, "entente: %s\n", _("The same id is an item of different kinds in these files, so that they cannot "
                                       "be merged. Nothing was written."));
      return STATUS_ERROR;
    }
  if (!write_ours (ours, merge, &error))
    {
      print_error (err, paths[1], error);
      return STATUS_ERROR;
    }
  text = entente_comparison_text_merge (merge);
  fputs (text, out);
  return merge->conflicts->len > 0 ? STATUS_DIFFERS : STATUS_SAME;
}

/**
 * entente_compare_arguments_run:
 * @self: arguments, of which one is given
 * @files: (array zero-terminated=1): the files, of the right number
 * @out: receives what differs, or conflicts, in UTF-8
 * @err: receives the error messages
 *
 * Returns: the exit status: 0 if nothing differs, or nothing is in conflict; 1 if something is; 2 for errors, when
 *   nothing was written
 */
int
entente_compare_arguments_run (const EntenteCompareArguments *self,
                               const char *const             *files,
                               FILE                          *out,
                               FILE                          *err)
{
  gboolean is_git = g_strv_length ((char **) files) == N_OF_GIT;

  if (self->merge)
    return run_merge (files, out, err);
  if (self->textconv)
    return run_textconv (files[0], out, err);
  return run_diff (files[is_git ? GIT_OLD : 0], files[is_git ? GIT_NEW : 1], is_git, out, err);
}
