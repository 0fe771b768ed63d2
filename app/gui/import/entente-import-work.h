/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-history.h"
#include "entente-import-plan.h"
#include "entente-import-reading.h"

G_BEGIN_DECLS

/* The work of an import that is done in another thread: reading and planning, and making the step. */

/* A file to import. It has references and never changes, so that threads may share it. */
typedef struct {
  GFile *file;   /* NULL if only its bytes are there */
  GBytes *bytes; /* NULL until the file was read */
  char *name;
  char *sha256;  /* of a file that was read; else NULL */
  EntenteImportChoices *choices;
} EntenteImportFile;

/* A plan with what it needs; likewise. */
typedef struct {
  EntenteImportReading *reading;
  EntenteDocument *document; /* a copy */
  EntenteImportPlan *plan;
  EntenteState state; /* of the document when it was copied */
} EntentePlanned;

/* What the thread that plans is given. */
typedef struct {
  GPtrArray *inputs;             /* of EntenteImportFile */
  GHashTable *remembered;
  EntenteImportReading *reading; /* NULL: read the inputs first */
  EntenteDocument *document;     /* a copy */
  EntenteState state;
  char *data_set;
} EntentePlanRequest;

/* What the thread that makes the step is given, and what it answers. */
typedef struct {
  EntentePlanned *planned;
  char *name;
  EntenteStep *step;
  GPtrArray *added; /* ids */
} EntenteStepRequest;

EntenteImportFile *entente_import_file_new (GFile *file, GBytes *bytes, const char *name,
                                            const EntenteImportChoices *choices);
EntenteImportFile *entente_import_file_copy (const EntenteImportFile *self, const EntenteImportChoices *choices);
EntenteImportFile *entente_import_file_read (const EntenteImportFile *self, GCancellable *cancellable, GError **error);
void entente_import_file_unref (gpointer file);
void entente_planned_unref (gpointer planned);
void entente_plan_request_free (gpointer request);
void entente_step_request_free (gpointer request);

void entente_import_work_plan (GTask *task, gpointer source, gpointer request, GCancellable *cancellable);
void entente_import_work_make_step (GTask *task, gpointer source, gpointer request, GCancellable *cancellable);

G_END_DECLS
