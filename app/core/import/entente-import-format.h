/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-input.h"
#include "entente-import.h"

G_BEGIN_DECLS

/* What the user says of a file before it is read. Members that are not given are guessed. */
typedef struct {
  const char *format;   /* (nullable): the name of a format; or, for a table, "actors", "relations", "statements" */
  const char *map;      /* (nullable): for a table, COLUMN:MEMBER, separated by commas */
  const char *encoding; /* (nullable): of a text file */
} EntenteImportOptions;

/* A format that can be read. There is one reader for each, in a file of its own. */
typedef struct _EntenteImportFormat EntenteImportFormat;
struct _EntenteImportFormat {
  const char *name;  /* in options and in the schemes of identifiers */
  const char *title; /* for people; translated when it is shown */
  const EntenteImportFormat *general; /* (nullable): what reads the file if options say what is in it */

  /* Whether the input is of this format, by what is in it. */
  gboolean (*sniff) (EntenteImportInput *input);
  /* (nullable): Whether an input with an object on each line is of this format, by the first of them. Then nobody else
   * is asked, and it is read with entente_import_input_foreach_line(). */
  gboolean (*sniff_line) (JsonNode *first);
  /* Adds what is in it to the import. */
  gboolean (*read) (EntenteImport *import, EntenteImportInput *input, const EntenteImportOptions *options,
                    GCancellable *cancellable, GError **error);
  /* (nullable): What is to be done when all inputs are read, also if none is of this format. */
  void (*complete) (EntenteImport *import);
};

#define ENTENTE_IMPORT_ERROR (entente_import_error_quark ())
GQuark entente_import_error_quark (void);

/**
 * EntenteImportError:
 * @ENTENTE_IMPORT_ERROR_UNKNOWN: the file is of no format that can be read
 * @ENTENTE_IMPORT_ERROR_INVALID: the file breaks the rules of its format
 * @ENTENTE_IMPORT_ERROR_TOO_LARGE: it would take too much memory
 * @ENTENTE_IMPORT_ERROR_OPTION: an option does not fit the file
 */
typedef enum {
  ENTENTE_IMPORT_ERROR_UNKNOWN,
  ENTENTE_IMPORT_ERROR_INVALID,
  ENTENTE_IMPORT_ERROR_TOO_LARGE,
  ENTENTE_IMPORT_ERROR_OPTION,
} EntenteImportError;

guint entente_import_get_n_formats (void);
const EntenteImportFormat *entente_import_get_nth_format (guint nth);
const EntenteImportFormat *entente_import_find_format (const char *name);
const EntenteImportFormat *entente_import_sniff (EntenteImportInput *input, GError **error);
const EntenteImportFormat *entente_import_choose (EntenteImportInput *input, const EntenteImportOptions *options,
                                                  GError **error);
gboolean entente_import_check (const EntenteImportFormat *format, EntenteImportInput *input, GError **error);

EntenteImport *entente_import_read (EntenteImportInput *const *inputs, guint n_inputs,
                                    const EntenteImportOptions *options, const EntenteImportFormat **format,
                                    GCancellable *cancellable, GError **error);
guint entente_import_count (EntenteImport *import);
gboolean entente_import_confirm (EntenteImport *import, guint n_before, const EntenteImportFormat *format,
                                 EntenteImportInput *input, GError **error);
void entente_import_report_input (EntenteImport *import, EntenteImportInput *input);
gboolean entente_import_check_declared (guint n, gsize length, guint line, GError **error);
gboolean entente_import_complete (EntenteImport *import, const char *name, GError **error);

G_END_DECLS
