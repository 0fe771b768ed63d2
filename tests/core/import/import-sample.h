/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export.h"
#include "entente-import-format.h"
#include "entente-import-plan.h"

G_BEGIN_DECLS

/* A small file of another program, and what a right import of it gives. */
typedef struct {
  const char *name;   /* of the file */
  const char *format; /* the name of the format that it is told to be */
  const char *text;
  guint n_actors, n_relations, n_statements, n_sources, n_positions;
  const char *warning; /* (nullable): words that the report holds */
} ImportCase;

EntenteImport *import_sample_read (const char *name, const char *text, gssize length, const char **format,
                                   GError **error);
EntenteImport *import_sample_load (const char *name, const char *text, gssize length);
void import_sample_assert_report (EntenteImport *import, const char *words);
EntenteImportItem *import_sample_find (EntenteImport *import, EntenteItemKind kind, const char *name);
void import_sample_assert_text (EntenteImportItem *item, guint member, const char *text);
void import_sample_assert_datum (EntenteImportItem *item, const char *name, const char *text);
void import_sample_assert_refused (const char *name, const char *text, gssize length, const char *words);

void import_sample_check_in_document (EntenteImport *import, const char *name, const char *text, gssize length,
                                      const char *format);
void import_sample_check (const ImportCase *cases, guint n);
void import_sample_add_to (EntenteImport *import, const char *format, EntenteDocument *document);
GBytes *import_sample_export (EntenteDocument *document, EntenteExportFormat format);
void import_sample_import (GBytes *bytes, const char *expected_format, EntenteDocument *document);

G_END_DECLS
