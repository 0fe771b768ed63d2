/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A line that is not blank. */
typedef struct {
  guint number;    /* from 1 */
  JsonNode *node;  /* (nullable): its value */
  GError *problem; /* (nullable): why there is none */
} EntenteImportLine;

gboolean entente_import_line_is_blank (const char *line, gsize length);

/* Some lines that json-glib parses together. */
typedef struct {
  GArray *lines; /* of EntenteImportLine, without their values */
  GString *text; /* an array of JSON, of the lines without a problem */
} EntenteImportBatch;

void entente_import_batch_init (EntenteImportBatch *self);
void entente_import_batch_clear (EntenteImportBatch *self);

/* Divides a text into batches. It does not use json-glib, and may be in another thread than that. */
typedef struct {
  GBytes *bytes;
  GCancellable *cancellable; /* nullable */
  const char *next, *end;
  guint number;     /* of the latest line, from 1 */
  gboolean is_done; /* nothing comes after the latest batch */
  GArray *ends;     /* of gsize: where each line of the latest batch ends in it */
} EntenteImportBatches;

void entente_import_batches_init (EntenteImportBatches *self, GBytes *bytes, GCancellable *cancellable);
void entente_import_batches_clear (EntenteImportBatches *self);

void entente_import_batches_read (EntenteImportBatches *self, EntenteImportBatch *batch, gssize size);

G_END_DECLS
