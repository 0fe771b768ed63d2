/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export.h"
#include "entente-history.h"
#include "entente-import-plan.h"

G_BEGIN_DECLS

/* Tables of a document as somebody changes them in a spreadsheet, and what becomes of them. */
typedef struct {
  GPtrArray *rows; /* of char **; the first is the header */
  char separator;
} OwnTable;

/* The four tables, in the order of the kinds of items. */
extern const EntenteExportFormat own_table_formats[ENTENTE_N_ITEM_KINDS];

OwnTable *own_table_new (EntenteDocument *document, EntenteItemKind kind);
OwnTable *own_table_new_for_bytes (GBytes *bytes);
OwnTable *own_table_new_for_text (const char *text);
void own_table_free (OwnTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OwnTable, own_table_free)

guint own_table_find_column (OwnTable *self, const char *title);
guint own_table_find_row (OwnTable *self, const char *id);
const char *own_table_get (OwnTable *self, const char *id, const char *title);
void own_table_set (OwnTable *self, const char *id, const char *title, const char *text);
void own_table_add (OwnTable *self, const char *title, const char *text, ...) G_GNUC_NULL_TERMINATED;
void own_table_reverse_rows (OwnTable *self);
void own_table_reverse_columns (OwnTable *self);
void own_table_remove_column (OwnTable *self, const char *title);
GBytes *own_table_write (OwnTable *self);

/* Some tables that are imported together into a document. */
typedef struct {
  EntenteImport *import;
  EntenteImportPlan *plan;
  EntenteDocument *document; /* borrowed */
} OwnImport;

void own_import_clear (OwnImport *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OwnImport, own_import_clear)

void own_import_init (OwnImport *self, EntenteDocument *document, OwnTable *table, ...) G_GNUC_NULL_TERMINATED;
void own_import_init_bytes (OwnImport *self, EntenteDocument *document, GBytes *const *tables, guint n);
void own_import_assert (OwnImport *self, guint n_new, guint n_filled, guint n_differences);
void own_import_take (OwnImport *self);

EntenteDocument *own_document_new (void);
GBytes *own_document_write (EntenteDocument *document);

G_END_DECLS
