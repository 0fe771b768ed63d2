/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export.h"
#include "entente-printout.h"
#include "entente-save.h"

G_BEGIN_DECLS

/* How much of a document leaves Entente. */
typedef enum {
  ENTENTE_EXTENT_WHOLE,
  ENTENTE_EXTENT_SELECTION, /* what is selected, and its neighbours */
  ENTENTE_EXTENT_VIEW,      /* what the window shows */
  ENTENTE_N_EXTENTS
} EntenteExtent;

/* The scale of a PNG of which no size was chosen: sharp on most screens, as far as there is room. */
#define ENTENTE_SCALE_USUAL (-1.0)

/* What is wanted. The export job knows the ids, the area and the scene of the options itself. */
typedef struct {
  EntenteExportFormat format;
  EntenteExtent extent;
  EntenteExportOptions options;
} EntenteChoices;

/* A document as it was at one moment, for as long as it takes to choose how it is to leave Entente and to
 * write that. It never changes, and may be asked by several threads. */

#define ENTENTE_TYPE_EXPORT_JOB (entente_export_job_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportJob, entente_export_job, ENTENTE, EXPORT_JOB, GObject)

const char *entente_extent_get_label (EntenteExtent extent);
gboolean entente_export_job_is_picture (EntenteExportFormat format);

EntenteExportJob *entente_export_job_new (EntenteDocument *document, EntenteScene *scene, const char *const *ids,
                                          const EntenteBox *area);

gboolean entente_export_job_has_extent (EntenteExportJob *self, EntenteExtent extent);
EntenteExtent entente_export_job_get_nth_extent (EntenteExportJob *self, guint position);
const EntenteBox *entente_export_job_get_bounds (EntenteExportJob *self);

EntenteSheet *entente_export_job_new_sheet (EntenteExportJob *self, const EntenteChoices *choices);
EntentePrintout *entente_export_job_new_printout (EntenteExportJob *self, const EntenteChoices *choices,
                                                  const EntentePaperUse *use);
GBytes *entente_export_job_write (EntenteExportJob *self, const EntenteChoices *choices, GCancellable *cancellable,
                                  GError **error);

void entente_export_job_write_async (EntenteExportJob *self, const EntenteChoices *choices,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GBytes *entente_export_job_write_finish (EntenteExportJob *self, GAsyncResult *result, GError **error);

void entente_export_job_save_async (EntenteExportJob *self, const EntenteChoices *choices, GFile *location,
                                    EntenteSaveFlags flags, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);
gboolean entente_export_job_save_finish (EntenteExportJob *self, GAsyncResult *result, GError **error);

G_END_DECLS
