/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-format.h"
#include "entente-table-roles.h"

G_BEGIN_DECLS

/* Files as they were read for somebody who looks at them before they are imported: what each of them is, and how it
 * was understood. */

/* What the user chooses for a file. What is not chosen is guessed. */
typedef struct {
  char *format;                /* (nullable): the name of a format */
  char *encoding;              /* (nullable): of a text file */
  char separator;              /* of a table; 0 if it was not chosen */
  int contents;                /* of a table: an EntenteTableContents; -1 if it was not chosen */
  int has_header;              /* of a table: whether its first row is a header; -1 if it was not chosen */
  EntenteDateOrder date_order; /* of a table; unknown if it was not chosen */
  char *roles;                 /* (nullable): of a table, as entente_table_roles_dup_names() has them */
} EntenteImportChoices;

EntenteImportChoices *entente_import_choices_new (void);
EntenteImportChoices *entente_import_choices_copy (const EntenteImportChoices *self);
void entente_import_choices_free (EntenteImportChoices *self);
gboolean entente_import_choices_are_made (const EntenteImportChoices *self);
char *entente_import_choices_dup_mapping (const EntenteTableRoles *roles);
gboolean entente_import_choices_set_mapping (EntenteImportChoices *self, const char *mapping);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportChoices, entente_import_choices_free)

/* A file before it is read. */
typedef struct {
  GBytes *bytes;
  const char *name;
  const EntenteImportChoices *choices;
} EntenteImportRequest;

/* A file that was read. */
typedef struct {
  char *name;
  const EntenteImportFormat *format;
  char *encoding;           /* (nullable): of a table */
  char **samples;           /* (nullable): words of a table with letters by which one sees whether that is right */
  EntenteTable *table;      /* (nullable) */
  EntenteTableRoles *roles; /* (nullable): of the table */
  gboolean is_remembered;   /* the roles are those of the last time */
} EntenteImportPart;

/* Never changes, so that threads may share it. */
typedef struct _EntenteImportReading EntenteImportReading;

EntenteImportReading *entente_import_reading_new (const EntenteImportRequest *requests, guint n_requests,
                                                  GHashTable *remembered, GCancellable *cancellable, GError **error);
EntenteImportReading *entente_import_reading_ref (EntenteImportReading *self);
void entente_import_reading_unref (EntenteImportReading *self);

EntenteImport *entente_import_reading_get_import (EntenteImportReading *self);
guint entente_import_reading_get_n_parts (EntenteImportReading *self);
const EntenteImportPart *entente_import_reading_get_part (EntenteImportReading *self, guint nth);
char *entente_import_reading_dup_header_key (const EntenteImportPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportReading, entente_import_reading_unref)

G_END_DECLS
