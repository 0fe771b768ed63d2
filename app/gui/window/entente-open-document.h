/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-session.h"

G_BEGIN_DECLS

/* The document of a window: the session that works on it, the file that it has, and what commands are about.
 * It has no widgets.
 *
 * Properties: "shown" (whether the window shows the document, and not another page), "saving" (whether it is
 * being written to its file). */

#define ENTENTE_TYPE_OPEN_DOCUMENT (entente_open_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOpenDocument, entente_open_document, ENTENTE, OPEN_DOCUMENT, GObject)

EntenteOpenDocument *entente_open_document_new (EntenteSession *session);
void entente_open_document_close (EntenteOpenDocument *self);

EntenteSession *entente_open_document_get_session (EntenteOpenDocument *self);
EntenteDocument *entente_open_document_get_document (EntenteOpenDocument *self);
EntenteHistory *entente_open_document_get_history (EntenteOpenDocument *self);

gboolean entente_open_document_is_shown (EntenteOpenDocument *self);
void entente_open_document_set_shown (EntenteOpenDocument *self, gboolean shown);
gboolean entente_open_document_is_saving (EntenteOpenDocument *self);
void entente_open_document_set_saving (EntenteOpenDocument *self, gboolean saving);
gboolean entente_open_document_is_editable (EntenteOpenDocument *self);
gboolean entente_open_document_is_modified (EntenteOpenDocument *self);

GFile *entente_open_document_get_location (EntenteOpenDocument *self);
void entente_open_document_set_location (EntenteOpenDocument *self, GFile *location);
gboolean entente_open_document_is_at (EntenteOpenDocument *self, GFile *location);
char *entente_open_document_dup_name (EntenteOpenDocument *self);
char *entente_open_document_dup_title (EntenteOpenDocument *self, char **subtitle);
char *entente_open_document_propose_name (EntenteOpenDocument *self);

const GPtrArray *entente_open_document_get_subjects (EntenteOpenDocument *self);
EntenteItem *entente_open_document_get_subject (EntenteOpenDocument *self);
GPtrArray *entente_open_document_copy_subjects (EntenteOpenDocument *self);
void entente_open_document_select_again (EntenteOpenDocument *self, EntenteItem *item);

G_END_DECLS
