/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-booklet.h"
#include "entente-export.h"
#include "entente-save.h"

G_BEGIN_DECLS

/* How much of a document is exported. */
typedef enum {
  ENTENTE_EXTENT_WHOLE,
  ENTENTE_EXTENT_SELECTION, /* what is selected, and its neighbors */
  ENTENTE_EXTENT_VIEW,      /* what the window shows */
  ENTENTE_EXTENT_SHOWN,     /* what a filter leaves */
  ENTENTE_N_EXTENTS
} EntenteExtent;

/* What the user has chosen. The export job fills in the ids, the area and the scene of the options. */
typedef struct {
  EntenteExportFormat format;
  EntenteExtent extent;
  EntenteExportOptions options;
} EntenteChoices;

/* A document as it was when the user asked for the export. It does not change while the user chooses a format and
 * while the file is written. Several threads may use it. */

#define ENTENTE_TYPE_EXPORT_JOB (entente_export_job_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportJob, entente_export_job, ENTENTE, EXPORT_JOB, GObject)


EntenteExportJob *entente_export_job_new (EntenteDocument *document, EntenteScene *scene, const char *const *ids,
                                          const EntenteBox *area);

void entente_export_job_set_view (EntenteExportJob *self, EntenteView *view, EntenteScene *whole);

char *entente_export_job_describe_extent (EntenteExportJob *self, EntenteExtent extent);
gboolean entente_export_job_has_extent (EntenteExportJob *self, EntenteExtent extent);
guint entente_export_job_get_n_extents (EntenteExportJob *self);
EntenteExtent entente_export_job_get_nth_extent (EntenteExportJob *self, guint position);
EntenteExtent entente_export_job_get_usual_extent (EntenteExportJob *self);
const EntenteBox *entente_export_job_get_bounds (EntenteExportJob *self);

EntenteSheet *entente_export_job_new_sheet (EntenteExportJob *self, const EntenteChoices *choices);
EntenteBooklet *entente_export_job_new_booklet (EntenteExportJob *self, const EntenteChoices *choices,
                                                const EntenteBookletOptions *pages);
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
